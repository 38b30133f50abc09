// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace stunt {

// A list of strips that are dragged: a see-through copy goes with the pointer, and a heavy line shows between which
// strips they would land.
class StripView : public QTreeView
{
    Q_OBJECT

public:
    // Whether what is dropped lands between rows, or anywhere on the list.
    enum class Drops { BetweenRows, Anywhere };
    StripView(Drops drops, QWidget *parent);

    // Where strips dragged over the view would land, in the viewport; empty when nowhere.
    [[nodiscard]] QRect dropLine() const { return m_dropLine; }
    // The copy of the selected rows that goes with the pointer; null when none is selected.
    [[nodiscard]] QPixmap dragPicture() const;

protected:
    void startDrag(Qt::DropActions supportedActions) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showDropLine(const QRect &line);

    Drops m_drops;
    QRect m_dropLine;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>
#include <vector>

class QToolButton;

namespace stunt {

// The left rail: one button per place, icon over name, the current one marked. What is dragged and held over a place's
// button brings that place to the front, so that it can be dropped there.
class Rail : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString title;
        QString icon;
        QString toolTip;  // plain text, with the shortcut
    };
    explicit Rail(const std::vector<Entry> &entries, QWidget *parent = nullptr);

    void setCurrent(int index);
    [[nodiscard]] int current() const;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    std::vector<QToolButton *> m_buttons;
    int m_hovered = -1;  // the button something is dragged over
    QBasicTimer m_hoverTimer;
};

}  // namespace stunt

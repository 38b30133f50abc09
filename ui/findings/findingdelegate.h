// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

namespace stunt {

class FindingsModel;

// Paints a finding as its rule, when it would go wrong and its sentence, wrapped to the list's width; a heading as a line.
// The level is told by an icon and its word, never by colour alone.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FindingDelegate(const FindingsModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // How far down sentences reach at one width and font.
    struct Measured {
        int width = 0;
        QFont font;
        QHash<QString, int> bottoms;
    };

    const FindingsModel &m_model;
    mutable Measured m_measured;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/typedcelldelegate.h"

namespace stunt {

// Paints the breakdown's cells: the discipline as a lettered chip before its name, the current cell outlined.
class BeatDelegate : public TypedCellDelegate
{
    Q_OBJECT

public:
    using TypedCellDelegate::TypedCellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // With several beats selected the editor says that it writes to all of them.
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/typedcelldelegate.h"

namespace stunt {

// Edits the cells of a narrow table: a chooser is as wide as its cell, and its list of names no wider than reads well.
class PartsDelegate : public TypedCellDelegate
{
    Q_OBJECT

public:
    using TypedCellDelegate::TypedCellDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

}  // namespace stunt

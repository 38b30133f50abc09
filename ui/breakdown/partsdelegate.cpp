// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/partsdelegate.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>

namespace stunt {

namespace {

constexpr int listChars = 34;  // of the widest list, in average characters

void limitWidth(QAbstractItemView *list)
{
    const int width = list->fontMetrics().averageCharWidth() * listChars;
    list->setMinimumWidth(width);
    list->setMaximumWidth(width);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

}  // namespace

QWidget *PartsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QWidget *editor = TypedCellDelegate::createEditor(parent, option, index);
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        limitWidth(box->view());
        if (box->completer())
            limitWidth(box->completer()->popup());
    }
    return editor;
}

void PartsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    TypedCellDelegate::updateEditorGeometry(editor, option, index);
    QRect area = editor->geometry();
    area.setLeft(option.rect.left());
    area.setWidth(option.rect.width());
    editor->setGeometry(area);
}

}  // namespace stunt

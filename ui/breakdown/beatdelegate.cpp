// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatdelegate.h"

#include "ui/breakdown/beattreemodel.h"
#include "ui/breakdown/disciplinelook.h"
#include "ui/models/plaintooltip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace stunt {

namespace {

constexpr int chipPadding = 4;  // pixels between the cell's edge, the chip and the text
constexpr int textPadding = 8;  // between the text and the cell's far edge
constexpr int rowPadding = 8;   // added to the text's height

int chipWidth(const QFontMetrics &metrics)
{
    return metrics.height() + 2;
}

}  // namespace

void BeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool isCurrent = cell.state.testFlag(QStyle::State_HasFocus);
    cell.state.setFlag(QStyle::State_HasFocus, false);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const QString text = std::exchange(cell.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    QRect rest = cell.rect.adjusted(chipPadding, 0, -textPadding, 0);
    const QVariant discipline = index.data(BeatTreeModel::DisciplineRole);
    const bool hasChip = discipline.isValid() && index.column() == static_cast<int>(BeatColumn::Discipline);
    if (hasChip) {
        const int side = chipWidth(cell.fontMetrics);
        QRect chip(cell.rect.left() + chipPadding, cell.rect.center().y() - cell.fontMetrics.height() / 2, side,
                   cell.fontMetrics.height());
        rest.setLeft(rest.left() + side + chipPadding);
        chip = QStyle::visualRect(cell.direction, cell.rect, chip);
        paintDisciplineChip(*painter, chip, static_cast<Discipline>(discipline.toInt()), cell.palette);
    }
    // The badge was painted with the cell; the text stands beside it.
    if (cell.features.testFlag(QStyleOptionViewItem::HasDecoration))
        rest.setLeft(rest.left() + cell.decorationSize.width() + chipPadding);
    rest = QStyle::visualRect(cell.direction, cell.rect, rest);
    painter->save();
    painter->setFont(cell.font);
    style->drawItemText(painter, rest, static_cast<int>(QStyle::visualAlignment(cell.direction, cell.displayAlignment)),
                        cell.palette, true, QFontMetrics(cell.font).elidedText(text, Qt::ElideRight, rest.width()),
                        cell.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text);
    painter->restore();
    if (isCurrent) {
        painter->save();
        painter->setPen(QPen(cell.palette.color(cell.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText
                                                                                            : QPalette::Highlight),
                             1));
        painter->drawRect(cell.rect.adjusted(1, 1, -2, -2));
        painter->restore();
    }
}

QWidget *BeatDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = TypedCellDelegate::createEditor(parent, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int beats =
        view ? static_cast<int>(std::ranges::count_if(view->selectionModel()->selectedRows(),
                                                      [](const QModelIndex &row) { return row.parent().isValid(); }))
             : 0;
    if (editor && beats > 1 && index.parent().isValid()) {
        editor->setAccessibleDescription(tr("Written to all %n selected beats", nullptr, beats));
        editor->setToolTip(plainToolTip(editor->accessibleDescription()));
    }
    return editor;
}

QSize BeatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = TypedCellDelegate::sizeHint(option, index);
    size.rwidth() += chipPadding + textPadding;
    if (index.column() == static_cast<int>(BeatColumn::Discipline))
        size.rwidth() += chipWidth(option.fontMetrics) + 2 * chipPadding;
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + rowPadding));
    return size;
}

}  // namespace stunt

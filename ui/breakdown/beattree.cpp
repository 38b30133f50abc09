// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beattree.h"

#include "ui/breakdown/beatcolumns.h"

#include <QHeaderView>

namespace stunt {

namespace {

constexpr int widestColumnEm = 20;  // a title never takes more than this at first, in widths of "M"

}  // namespace

BeatTree::BeatTree(QWidget *parent) : QTreeView(parent)
{
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(false);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setSectionsMovable(true);
    header()->setStretchLastSection(true);
    setAccessibleName(tr("Breakdown: sequences and their beats"));
}

void BeatTree::fitColumns()
{
    const int widest = fontMetrics().horizontalAdvance(u'M') * widestColumnEm;
    for (int column = 0; column < model()->columnCount(); ++column) {
        resizeColumnToContents(column);
        const auto what = static_cast<BeatColumn>(column);
        const int limit = what == BeatColumn::Scene || what == BeatColumn::People ? widest / 2 : widest;
        setColumnWidth(column, std::min(columnWidth(column), limit));
    }
}

QModelIndex BeatTree::besides(const QModelIndex &from, int step) const
{
    int visual = header()->visualIndex(from.column()) + step;
    while (visual >= 0 && visual < header()->count()) {
        const int column = header()->logicalIndex(visual);
        if (!isColumnHidden(column))
            return from.siblingAtColumn(column);
        visual += step;
    }
    return {};
}

QModelIndex BeatTree::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || (action != MoveLeft && action != MoveRight))
        return QTreeView::moveCursor(action, modifiers);
    const bool forward = (action == MoveRight) != isRightToLeft();
    const QModelIndex row = current.siblingAtColumn(0);
    if (forward && model()->hasChildren(row) && !isExpanded(row)) {
        expand(row);
        return current;
    }
    if (const QModelIndex next = besides(current, forward ? 1 : -1); next.isValid())
        return next;
    if (!forward && row.parent().isValid())
        return row.parent();
    if (!forward && isExpanded(row))
        collapse(row);
    return current;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beattree.h"

#include "ui/breakdown/sharedwidth.h"

#include <QHeaderView>

namespace stunt {

namespace {

constexpr int widestColumnEm = 20;  // a title never takes more than this at first, in widths of "M"
constexpr int leastNumber = 80;     // pixels
constexpr int leastTitle = 200;     // pixels

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
    // A third click on a column goes back to screen order.
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setAccessibleName(tr("Breakdown: sequences and their beats"));
}

// A table without rows has nothing to be measured by, so every column has a least width its usual text fits in.
int BeatTree::leastWidth(BeatColumn column) const
{
    const int em = fontMetrics().averageCharWidth();
    const int head = header()->sectionSizeHint(static_cast<int>(column));
    switch (column) {
    case BeatColumn::Number:
        return std::max({head, leastNumber, 9 * em});
    case BeatColumn::Title:
        return std::max(leastTitle, 26 * em);
    case BeatColumn::Discipline:
    case BeatColumn::Scene:
    case BeatColumn::Scheduled:
        return std::max(head, 14 * em);
    case BeatColumn::Status:
        return std::max(head, 11 * em);
    case BeatColumn::Duration:
        return std::max(head, fontMetrics().horizontalAdvance(QStringLiteral("00:00:00:00")) + 3 * em);
    case BeatColumn::People:
        return std::max(head, 20 * em);
    default:
        return categoryOf(column) ? std::max(head, 14 * em) : head;
    }
}

void BeatTree::fitColumns()
{
    const int widest = fontMetrics().horizontalAdvance(u'M') * widestColumnEm;
    for (int column = 0; column < model()->columnCount(); ++column) {
        resizeColumnToContents(column);
        const auto what = static_cast<BeatColumn>(column);
        const int limit = what == BeatColumn::Scene || what >= BeatColumn::People ? widest / 2 : widest;
        setColumnWidth(column, std::max(std::min(columnWidth(column), limit), leastWidth(what)));
    }
    const int title = static_cast<int>(BeatColumn::Title);
    new SharedWidth(this, {{.column = title, .least = columnWidth(title)}});
}

void BeatTree::commitData(QWidget *editor)
{
    emit committing();
    QTreeView::commitData(editor);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// What the small tables of a rehearsal's form have in common.
#pragma once

#include "ui/rigs/ownedrows.h"
#include "ui/shell/fieldform.h"

#include <QHeaderView>
#include <QScrollBar>

namespace stunt {

// The records of type T that belong to a rehearsal.
template<class T>
[[nodiscard]] RecordRows<T> rowsOf(MaybeId<Rehearsal> rehearsal)
{
    RecordRows<T> rows;
    rows.includes = [rehearsal](const ProjectData &, const T &record) {
        return rehearsal && record.rehearsal == *rehearsal;
    };
    // Names, ratings, gates and times of other records show in these few rows: any edit may have changed them.
    rows.alsoTouched = [rehearsal](const ProjectData &data, const ChangeSet &) {
        std::vector<Id<T>> touched;
        if (rehearsal)
            for (const T &record : data.referring<T>(*rehearsal))
                touched.push_back(record.id);
        return touched;
    };
    return rows;
}

// The ids of the selected rows, in the table's order.
template<class T>
[[nodiscard]] std::vector<Id<T>> selectedIn(const OwnedRows<T> &rows)
{
    std::vector<Id<T>> ids;
    for (const QModelIndex &row : rows.table()->selectionModel()->selectedRows())
        ids.push_back(rows.model()->idAt(row.row()));
    return ids;
}

// Gives the columns their widths in characters, and no header less than its title needs; a finding finds the table by its
// name.
inline void prepareTable(QTableView *table, const std::vector<int> &characters)
{
    const int em = table->fontMetrics().averageCharWidth();
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setProperty(fieldProperty, table->objectName());
    for (int column = 0; column < static_cast<int>(characters.size()); ++column)
        table->setColumnWidth(column, std::max(table->horizontalHeader()->sectionSizeHint(column) + em,
                                               em * characters[static_cast<std::size_t>(column)]));
}

// Makes the table as tall as its rows and the bar that scrolls its columns.
inline void fitWithBar(QTableView *table)
{
    constexpr int mostRows = 12;
    fitRows(table, mostRows);
    table->setFixedHeight(table->height() + table->horizontalScrollBar()->sizeHint().height());
}

}  // namespace stunt

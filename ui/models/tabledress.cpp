// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tabledress.h"

#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace stunt {

void dressTable(QTableView *table, const std::vector<int> &widths)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const QFontMetrics metrics(table->font());
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(metrics.height() + rhythm);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    int column = 0;
    for (const int width : widths)
        header->resizeSection(column++, metrics.averageCharWidth() * width + 2 * rhythm);
}

}  // namespace stunt

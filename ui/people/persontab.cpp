// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/persontab.h"

#include "ui/models/typedcelldelegate.h"

#include <QHeaderView>

namespace stunt {

QTableView *makeTabTable(const Workspace &workspace, RecordTable *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setItemDelegate(new TypedCellDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    QObject::connect(model, &RecordTable::refused, table,
                     [&dialogs = workspace.dialogs](const QModelIndex &, const QString &, const Error &error) {
                         dialogs.tell(QCoreApplication::translate("PersonTab", "Not saved"), error);
                     });
    return table;
}

void fitRows(QTableView *table, int mostRows)
{
    const int rows = std::clamp(table->model()->rowCount(), 2, mostRows);
    const int height = table->horizontalHeader()->sizeHint().height()
                     + rows * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth() + 2;
    table->setFixedHeight(height);
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/jumptable.h"

namespace stunt {

JumpTable::JumpTable(int nameColumn, QWidget *parent) : QTableView(parent), m_nameColumn(nameColumn)
{
    setEditTriggers(DoubleClicked | EditKeyPressed);
}

// The base class looks in the current column.
void JumpTable::keyboardSearch(const QString &typed)
{
    const QModelIndex at = currentIndex();
    if (at.isValid() && at.column() != m_nameColumn)
        selectionModel()->setCurrentIndex(at.siblingAtColumn(m_nameColumn), QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(typed);
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtable.h"
#include "ui/shell/place.h"

#include <QTableView>

namespace stunt {

// One tab of a person's form.
class PersonTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    // Shows the person; called again after every change while the tab is in front.
    virtual void showPerson(Id<Person> person) = 0;
};

// A small table within a tab over `model`: cells typed in place, refusals told through `workspace`, rows of an even
// height.
[[nodiscard]] QTableView *makeTabTable(const Workspace &workspace, RecordTable *model, QWidget *parent);
// Makes the table as tall as its rows, at least 2 and at most `mostRows` of them.
void fitRows(QTableView *table, int mostRows);

}  // namespace stunt

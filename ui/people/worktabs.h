// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/people/persontab.h"

#include <QLabel>
#include <QStackedWidget>

namespace stunt {

// Where a person works: their parts with beat, role, kind and the days the beats are planned on. Double-click or Enter
// selects the beat.
class PartsTab : public PersonTab
{
    Q_OBJECT

public:
    explicit PartsTab(const Workspace &workspace, QWidget *parent = nullptr);
    void showPerson(Id<Person> person) override;

private:
    void open(const QModelIndex &index);

    Workspace m_workspace;
    RecordTableModel<Part> *m_parts = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_none;
};

// A person's shoot days with the calls that hold: what was typed, and for the rest what the day proposes. Double-click
// or Enter selects the day.
class CallsTab : public PersonTab
{
    Q_OBJECT

public:
    explicit CallsTab(const Workspace &workspace, QWidget *parent = nullptr);
    void showPerson(Id<Person> person) override;

private:
    void open(const QModelIndex &index);

    Workspace m_workspace;
    MaybeId<Person> m_person;
    RecordTableModel<ShootDay> *m_days = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_none;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/persontab.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace stunt {

class MonthCalendar;

// A person's availability: a month to choose days in, and the from–to rows beneath it.
class AvailabilityTab : public PersonTab
{
    Q_OBJECT

public:
    AvailabilityTab(const Workspace &workspace, PeopleModel::Today today, QWidget *parent = nullptr);
    void showPerson(Id<Person> person) override;

private:
    QToolButton *stepButton(const QString &name, int months);
    void makeTable();
    void addChosen();
    void removeRows();
    void updateMonth();
    void updateChosen();
    void updateButtons();

    Workspace m_workspace;
    PeopleModel::Today m_today;
    MaybeId<Person> m_person;
    MonthCalendar *m_calendar;
    QLabel *m_month;
    QLabel *m_chosen;
    QComboBox *m_status;
    QPushButton *m_add;
    QPushButton *m_remove;
    RecordTableModel<Availability> *m_rows = nullptr;
    QTableView *m_table = nullptr;
};

}  // namespace stunt

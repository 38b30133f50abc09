// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QComboBox;
class QDateEdit;
class QListView;
class QStackedWidget;
class QTabWidget;

namespace stunt {

class CallsPage;
class DayListModel;
class StripBoard;
class TablePage;

// The days of the live plan, the strips of the chosen one, and beneath them its calls, cover, crew and the units.
class DaysPlace : public Place
{
    Q_OBJECT

public:
    DaysPlace(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const override;
    void setFilter(const QString &words) override;
    bool reveal(const RecordRef &ref) override;
    [[nodiscard]] bool shows(const RecordRef &ref) const override;
    [[nodiscard]] RecordRef highlighted() const override;

private:
    QWidget *makeDayList();
    QWidget *makeBeneath();
    void makeCommands();
    void addDay();
    void removeDay();
    void chooseDay(MaybeId<ShootDay> day);
    void followSelection();
    void fillUnits();
    void updateState();
    [[nodiscard]] MaybeId<ShootDay> dayOf(const RecordRef &ref) const;

    Workspace m_workspace;
    DayListModel *m_days;
    QListView *m_list;
    QComboBox *m_unit;
    QDateEdit *m_date;
    StripBoard *m_board;
    QTabWidget *m_tabs = nullptr;
    CallsPage *m_calls = nullptr;
    QWidget *m_cover = nullptr;
    QWidget *m_crew = nullptr;
    TablePage *m_units = nullptr;
    QStackedWidget *m_stack = nullptr;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    MaybeId<ShootDay> m_day;
};

}  // namespace stunt

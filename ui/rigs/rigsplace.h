// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QTabWidget;

namespace stunt {

class LedgerPane;
class LoadSheet;
class PlanFacts;
class TablePage;

// Rig units with their load sheets, rigs, and items with their breakaway ledger, as the tabs of one place.
class RigsPlace : public Place
{
    Q_OBJECT

public:
    RigsPlace(const Workspace &workspace, QWidget *parent);

    [[nodiscard]] QList<QAction *> commands() const override;
    void setFilter(const QString &words) override;
    bool reveal(const RecordRef &ref) override;
    [[nodiscard]] bool shows(const RecordRef &ref) const override;

private:
    QWidget *beneath(TablePage *page, QWidget *pane);
    void showCommands();
    // Brings the tab of the selected record to the front: a rig that was just added, the rig of a unit.
    void followSelection();
    [[nodiscard]] TablePage *pageOf(const RecordRef &ref) const;

    Workspace m_workspace;
    PlanFacts *m_plan;
    QTabWidget *m_tabs;
    TablePage *m_units;
    TablePage *m_rigs;
    TablePage *m_items;
    LoadSheet *m_sheet;
    LedgerPane *m_ledger;
};

}  // namespace stunt

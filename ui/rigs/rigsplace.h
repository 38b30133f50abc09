// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

class QTabWidget;

namespace stunt {

class LedgerPane;
class LoadSheet;
class PlanFacts;
class TablePage;

// Rig units with their load sheets, rigs, items with their breakaway ledger, and the rehearsals that use them, as the
// tabs of one place.
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
    [[nodiscard]] QList<TablePage *> pages() const { return {m_units, m_rigs, m_items, m_rehearsals}; }
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
    TablePage *m_rehearsals;
    LoadSheet *m_sheet;
    LedgerPane *m_ledger;
};

}  // namespace stunt

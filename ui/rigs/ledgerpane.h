// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/ledgermodel.h"

class QLabel;
class QTableView;

namespace stunt {

class StateLabel;

// The breakaway ledger beneath the register of items, of the item that is selected.
class LedgerPane : public QWidget
{
    Q_OBJECT

public:
    LedgerPane(const Workspace &workspace, const PlanFacts &plan, QWidget *parent = nullptr);

    [[nodiscard]] LedgerModel *model() const { return m_model; }

signals:
    // The beat or rehearsal of a row was asked for.
    void occasionWanted(const stunt::RecordRef &record);

private:
    void makeTable();
    void followSelection();
    void refresh();

    Workspace m_workspace;
    LedgerModel *m_model;
    QLabel *m_heading;
    StateLabel *m_summary;
    QTableView *m_table;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/rigs/planfacts.h"

class QLabel;
class QTableView;

namespace stunt {

class StateLabel;

// The load sheet of a rig unit: each of its uses with flyers, kit and factors, what they come to and what the weakest
// link holds; beneath, the chosen use's arithmetic in words.
class LoadSheet : public QWidget
{
    Q_OBJECT

public:
    LoadSheet(const Workspace &workspace, const PlanFacts &plan, QWidget *parent = nullptr);

    // Shows the uses of a unit; empty: of none.
    void showUnit(MaybeId<RigUnit> unit);
    [[nodiscard]] const MaybeId<RigUnit> &unit() const { return m_unit; }
    [[nodiscard]] RecordTableModel<RigUse> *model() const { return m_model; }

signals:
    // The beat or rehearsal of a use was asked for.
    void occasionWanted(const stunt::RecordRef &record);

private:
    void makeTable();
    void followSelection();
    void refresh();
    void showDetail(const RigUse *use);

    Workspace m_workspace;
    const PlanFacts &m_plan;
    MaybeId<RigUnit> m_unit;
    RecordTableModel<RigUse> *m_model;
    QLabel *m_heading;
    QTableView *m_table = nullptr;
    StateLabel *m_detail;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's forms of rigs, their units and their uses.
#pragma once

#include "ui/rigs/inspectionlog.h"
#include "ui/rigs/planfacts.h"
#include "ui/rigs/riguseform.h"
#include "ui/rigs/usestable.h"
#include "ui/shell/recordform.h"

namespace stunt {

class AttachmentList;
class StateLabel;

class RigForm : public InspectorForm
{
    Q_OBJECT

public:
    RigForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Rig> m_record;
    OwnedRows<RigUnit> *m_units;
    AttachmentList *m_files;
    MaybeId<Rig> m_shown;
};

// A unit: its own figures and state, its chain, its inspections, where it is used.
class RigUnitForm : public InspectorForm
{
    Q_OBJECT

public:
    RigUnitForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void addFields();
    void showState();

    Workspace m_workspace;
    PlanFacts *m_plan;
    FieldForm *m_form;
    RecordForm<RigUnit> m_record;
    StateLabel *m_service;
    StateLabel *m_due;
    OwnedRows<RigComponent> *m_components;
    InspectionLog *m_log;
    UsesTable<RigUse> *m_uses;
    MaybeId<RigUnit> m_shown;
};

}  // namespace stunt

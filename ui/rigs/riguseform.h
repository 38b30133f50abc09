// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/ownedrows.h"
#include "ui/rigs/planfacts.h"
#include "ui/rigs/rigfigures.h"
#include "ui/shell/recordform.h"

class QAction;

namespace stunt {

class StateLabel;

// A rig unit's use in a beat or in a rehearsal: every figure its load is worked out from, what comes out, and who works
// the rig. A form of the inspector by itself, and within the forms of beats and rehearsals under their tables of rigs.
class RigUseForm : public InspectorForm
{
    Q_OBJECT

public:
    RigUseForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void addLoad();
    void addAnchor();
    void addFall();
    void addTimes();
    void addOperators();
    template<class V>
    void addFigure(RigFigure kind, V RigUse::*member);
    void addFactor(std::optional<int> RigUse::*member);
    void markUnknown(RigFigure kind, FieldEditor *field);
    void showMarks();
    void showOperators(Id<RigUse> use);
    [[nodiscard]] std::optional<RigOperator> blankOperator();

    // The sign in the field of a figure that stays until somebody says it.
    struct Mark {
        RigFigure kind;
        FieldEditor *field;
        QAction *sign;
    };

    Workspace m_workspace;
    PlanFacts *m_plan;
    FieldForm *m_form;
    RecordForm<RigUse> m_record;
    StateLabel *m_load;
    OwnedRows<RigOperator> *m_operators = nullptr;
    std::vector<Mark> m_marks;
    MaybeId<RigUse> m_shown;
};

}  // namespace stunt

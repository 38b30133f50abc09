// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rehearsals/tabrows.h"
#include "ui/rigs/planfacts.h"

namespace stunt {

class InspectorForm;
class RecordPicker;

// The rigs of a rehearsal, and beneath them the whole form of the chosen one.
class RehearsalRigs : public QWidget
{
    Q_OBJECT

public:
    RehearsalRigs(const Workspace &workspace, const PlanFacts &plan, QWidget *parent);
    void showRehearsal(Id<Rehearsal> rehearsal);

private:
    void refresh();
    void showUse();
    [[nodiscard]] std::optional<RigUse> blank();
    void addRig(RigUse use);

    Workspace m_workspace;
    RecordPicker *m_unit;
    OwnedRows<RigUse> *m_rigs;
    InspectorForm *m_use;
    MaybeId<Rehearsal> m_shown;
};

}  // namespace stunt

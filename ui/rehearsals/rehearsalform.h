// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/planfacts.h"
#include "ui/shell/recordform.h"

namespace stunt {

class RehearsalBeats;
class RehearsalBookings;
class RehearsalPeople;
class RehearsalRigs;
class StateLabel;

// The inspector's form of a rehearsal: the session itself, who is called, which beats it covers, its rigs, its bookings.
class RehearsalForm : public InspectorForm
{
    Q_OBJECT

public:
    RehearsalForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void addSession();
    void addResult();

    Workspace m_workspace;
    PlanFacts *m_plan;
    FieldForm *m_form;
    RecordForm<Rehearsal> m_record;
    StateLabel *m_state;
    StateLabel *m_zone;
    RehearsalPeople *m_people;
    RehearsalBeats *m_beats;
    RehearsalRigs *m_rigs;
    RehearsalBookings *m_bookings;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of a rehearsal.
#pragma once

#include "core/project/projectdata.h"
#include "ui/rigs/planfacts.h"
#include "ui/rigs/planstate.h"

namespace stunt {

// Where it stands today: planned, cancelled, past its date and not recorded, or done with how many attended and passed.
// What nobody has said is unknown, and a rehearsal is never called fine: whether it is enough is for the gates to say.
[[nodiscard]] StateWords rehearsalWords(const ProjectData &data, const Rehearsal &rehearsal, QDate today);
// “09:00–12:30”.
[[nodiscard]] QString timesText(const Rehearsal &rehearsal);
// Its location, else its venue; “Unknown”.
[[nodiscard]] QString placeText(const ProjectData &data, const Rehearsal &rehearsal);
// Where the gate stands that a beat has at the level of the cover.
[[nodiscard]] StateWords coveredGateWords(const ProjectData &data, const RehearsalCover &cover, const PlanFacts &plan);
// When somebody is called: “09:30”, or the start, said to be that.
[[nodiscard]] QString callText(const ProjectData &data, const RehearsalCall &call);
// Who is needed and not called; empty when everybody is.
[[nodiscard]] QStringList uncalledNames(const ProjectData &data, Id<Rehearsal> rehearsal);

// “12 Mar 2027 09:00–12:00” as a date and two times.
struct Session {
    QDate date;
    CivilTime start;
    CivilTime end;
};
[[nodiscard]] Result<Session> readSession(const QString &text);
[[nodiscard]] QString sessionText(const Session &session);

}  // namespace stunt

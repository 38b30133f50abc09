// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <unordered_map>

namespace stunt {

// What one person has to do on a day's strips.
struct Duty {
    const Strip *strip = nullptr;
    const Beat *beat = nullptr;
    const Part *part = nullptr;
};

// Who plays a part: its own person, else, for an actor's part, whoever plays its role; empty when nobody does yet.
[[nodiscard]] MaybeId<Person> playerOf(const ProjectData &data, const Part &part);
// Who performs in a beat: whoever plays a part of it, in any set-up. Utility and safety parts are the crew's, not performed.
[[nodiscard]] std::vector<Id<Person>> performersOf(const ProjectData &data, Id<Beat> beat);
// Every part of a day's strips, in shooting order; beats that were cut are left out.
[[nodiscard]] std::vector<Duty> dutiesOf(const ProjectData &data, Id<ShootDay> day);

// Somebody a strip cannot be shot without.
struct StripPerson {
    const Strip *strip = nullptr;
    Id<Person> person;
    MaybeId<Role> role;  // whom they play there; empty: nobody, or they fly or ride without a part
};

// Everybody a day's strips need, in shooting order, one as often as they are needed: who plays the parts of the beats, in
// a set-up whoever plays them there, who flies on their rigs, and who is in a vehicle that is driven. Beats that were cut are left out.
[[nodiscard]] std::vector<StripPerson> stripPeopleOf(const ProjectData &data, Id<ShootDay> day);

// The dates on which each person works over all shoot days of a plan, ascending, each once.
using WorkDays = std::unordered_map<Id<Person>, std::vector<QDate>>;
// A date counts when a strip needs the person, unless a status was typed that is no work (hold, drop, travel …), and
// when a working status was typed (SW, W, WF, SWF, WD, PW).
[[nodiscard]] WorkDays workDays(const ProjectData &data, Id<Plan> plan);

// The status that follows from a person's working days: SWF on the only one, SW on the first, WF on the last, W
// between; H on a day between the first and the last that is not worked; empty outside them.
[[nodiscard]] std::optional<CallStatus> proposedStatus(const std::vector<QDate> &workDates, QDate date);

}  // namespace stunt

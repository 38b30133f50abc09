// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs on shoot days, strips and calls beyond adding, changing and removing them.
#pragma once

#include "core/project/project.h"

namespace stunt {

// Adds a shoot day of `unit` on `date` to the live plan. Refused when the unit has one on that date.
Result<Id<ShootDay>> addShootDay(Project &project, Id<Unit> unit, QDate date);

// Makes `plan` the live one, and the one that was live a scenario.
Result<> makePlanLive(Project &project, Id<Plan> plan);

// Puts a new strip into a day's shooting order at `index` (0-based; at or past the end: last). The strip names its day.
Result<Id<Strip>> insertStrip(Project &project, Strip strip, qsizetype index);

// Moves strips, in the order given, to `index` of `day` (counted without them), from whatever days they were on.
Result<> moveStrips(Project &project, const std::vector<Id<Strip>> &strips, Id<ShootDay> day, qsizetype index);

// Writes what was typed about a person's day: `call` with its shootDay and person set; the record of that day and
// person is made, replaced, or, when nothing typed is left, removed.
Result<> typeCall(Project &project, Call call);

}  // namespace stunt

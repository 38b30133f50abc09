// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about things: what state they are in, how many there are, who looks after them.
#pragma once

#include "core/planning/breakawayledger.h"
#include "core/rules/rulecontext.h"

namespace stunt {

// continuity-break: one finding per use that does not find the item as it needs it, in story chronology.
void checkContinuity(const RuleContext &context, const Item &item, FindingSink &sink);
// reset-needed: one finding per copy that must be put into another state between two shots.
void checkResets(const RuleContext &context, const Item &item, FindingSink &sink);
// stock-short: one finding per beat's use, or rehearsal, that what is delivered by then does not cover.
void checkStock(const RuleContext &context, const Item &item, FindingSink &sink);
// item-double-booked: one finding per two shoot days' strips or rehearsals that need more copies at once than there are.
void checkItemBookings(const RuleContext &context, const Item &item, FindingSink &sink);
// vehicle-prep-missing: one finding per collision, roll or jump that its vehicle is not known to be ready for.
void checkVehiclePrep(const RuleContext &context, const Item &item, FindingSink &sink);
// armourer-missing: one finding per weapon and day or rehearsal.
void checkArmourers(const RuleContext &context, const Item &item, FindingSink &sink);
// permit-missing: one finding per kind of permit, day and place at which the beat is shot.
void checkPermits(const RuleContext &context, const Beat &beat, FindingSink &sink);

// The ledger by what is scheduled.
[[nodiscard]] BreakawayLedger breakawayLedger(const ProjectData &data, const Facts &facts, const Item &item);

// “Pursuit car”, “Cut on the cheek of Ilse”.
[[nodiscard]] QString itemText(const ProjectData &data, const Item &item);
// “2C”; the beat's title where it has no number.
[[nodiscard]] QString beatText(const Beat &beat);

}  // namespace stunt

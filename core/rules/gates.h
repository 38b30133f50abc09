// SPDX-License-Identifier: GPL-3.0-or-later
// Gates against the schedule: what must have been rehearsed before a beat is shot.
#pragma once

#include "core/planning/gatestate.h"
#include "core/rules/rulecontext.h"

namespace stunt {

// The same as scopeOf(data, beat), from what the facts know already.
[[nodiscard]] BeatScope scopeOf(const ProjectData &data, const Facts &facts, const Beat &beat);
// What a beat's gates must be met before when it is shot in `slot`.
[[nodiscard]] GateDeadline deadlineOf(const Facts &facts, const BeatSlot &slot);
// The same as rehearsalEnds(data), from the facts, which must outlive it.
[[nodiscard]] EndOfRehearsal rehearsalEnds(const Facts &facts);

// gate-open, gate-stale or strip-before-gate, never two of them, for each required gate and strip.
void checkGates(const RuleContext &context, const Beat &beat, FindingSink &sink);

}  // namespace stunt

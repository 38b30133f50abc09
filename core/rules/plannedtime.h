// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// beat-unscheduled: a beat still to be shot that no strip of the live plan has.
void checkScheduled(const RuleContext &context, const Beat &beat, FindingSink &sink);
// day-overfull: the strips end after the wrap, or take longer than a shooting day; or nobody can say.
void checkDayLength(const RuleContext &context, const ShootDay &day, FindingSink &sink);
// estimate-short: a strip has fewer minutes than its set-ups, takes and resets.
void checkEstimates(const RuleContext &context, const ShootDay &day, FindingSink &sink);

}  // namespace stunt

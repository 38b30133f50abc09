// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// risk-unapproved and risk-high: one finding of each per hazard, from the record whose hazard it is, where a beat it
// holds for is scheduled. Hazards of the production and of locations belong to the production.
void checkProductionRisks(const RuleContext &context, const Production &production, FindingSink &sink);
void checkDayRisks(const RuleContext &context, const ShootDay &day, FindingSink &sink);
void checkSequenceRisks(const RuleContext &context, const Sequence &sequence, FindingSink &sink);
void checkBeatRisks(const RuleContext &context, const Beat &beat, FindingSink &sink);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// two-places-at-once, for each two parts that overlap on the sequence's timeline: one person in two beats or as two
// roles, or one role in two bodies where no Texas switch between the two covers it.
void checkTwoPlaces(const RuleContext &context, const Sequence &sequence, FindingSink &sink);

}  // namespace stunt

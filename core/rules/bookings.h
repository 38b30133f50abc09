// SPDX-License-Identifier: GPL-3.0-or-later
// Whether people can be where the plan has them: once at a time, available, and cleared to perform.
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// double-booked: one for each two duties that overlap, or of which nobody can say whether they do.
void checkDoubleBooked(const RuleContext &context, const Person &person, FindingSink &sink);
// unavailable: a duty on a day they said they cannot, or were released from.
void checkAvailability(const RuleContext &context, const Person &person, FindingSink &sink);
// not-cleared: a duty on a day they are stood down. Why is nobody's business, and neither is since when.
void checkCleared(const RuleContext &context, const Person &person, FindingSink &sink);

}  // namespace stunt

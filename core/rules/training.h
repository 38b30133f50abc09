// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// training-behind, for each goal of a person: less done than its share of the days that are past, or more to do than is
// planned. Only what somebody is known to have attended is done.
void checkTraining(const RuleContext &context, const Person &person, FindingSink &sink);

}  // namespace stunt

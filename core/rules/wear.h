// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// worn-out: more falls, hits, burns or wire pulls than the budget of a day, or of any seven days, allows; one for each
// day, or calendar week in which such seven days end, and kind. Budgets that nobody has set are one finding.
void checkWear(const RuleContext &context, const Person &person, FindingSink &sink);

}  // namespace stunt

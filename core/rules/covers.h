// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// cover-missing: one finding per kind of cover of a shoot day or rehearsal that asks for more than is booked, or shoots
// something that does.
void checkDayCover(const RuleContext &context, const ShootDay &day, FindingSink &sink);
void checkRehearsalCover(const RuleContext &context, const Rehearsal &rehearsal, FindingSink &sink);

}  // namespace stunt

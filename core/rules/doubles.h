// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// role-unplayed: an actor's part in a beat to be performed, and nobody plays it; one for each role.
void checkRolePlayed(const RuleContext &context, const Role &role, FindingSink &sink);
// double-mismatch, for each double of a role: what of the actor they do not match, or nobody knows whether they do.
void checkDoubles(const RuleContext &context, const Role &role, FindingSink &sink);

}  // namespace stunt

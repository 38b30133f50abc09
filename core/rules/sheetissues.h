// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// sheet-stale: the last issue of a day's call sheet was made of something that is different now.
void checkIssues(const RuleContext &context, const ShootDay &day, FindingSink &sink);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// skill-missing, certificate-expired and unsupervised, for everybody who plays a part of the beat. What was shot is past
// mending.
void checkQualifications(const RuleContext &context, const Beat &beat, FindingSink &sink);

}  // namespace stunt

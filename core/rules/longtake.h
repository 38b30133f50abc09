// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about the hidden cuts of a long take.
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// swap-without-stitch: one finding per place at which a role changes hands without a stitch that swaps these two.
void checkSwaps(const RuleContext &context, const Sequence &sequence, FindingSink &sink);
// stitch-unmatched: one finding per stitch, listing what of its match sheet is off or not known.
void checkStitches(const RuleContext &context, const Sequence &sequence, FindingSink &sink);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulenumbers.h"

namespace stunt {

// How grave a hazard is and how likely, 1 to 5 each; empty: nobody has rated it.
struct Risk {
    std::optional<int> severity;
    std::optional<int> likelihood;
};

// Where a risk stands. Unrated where a grade is missing, NoLimit where the production has none to hold it against.
enum class RiskGrade { Unrated, NoLimit, Low, High };

// High as the rule risk-high has it: the product at the limit or over it, or the worst severity at a likelihood that is
// too high for it.
[[nodiscard]] RiskGrade gradeOf(const Risk &risk, const RuleNumbers &numbers);

}  // namespace stunt

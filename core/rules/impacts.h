// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan does to a body: falls, hits, burns and wire pulls by day.
#pragma once

#include "core/rules/rulecontext.h"

#include <array>

namespace stunt {

enum class Impact { Fall, Hit, Burn, WirePull };
inline constexpr std::size_t impactKinds = 4;

// How many of each kind.
struct ImpactCounts {
    std::array<qint64, impactKinds> of{};

    [[nodiscard]] bool isZero() const { return of == std::array<qint64, impactKinds>{}; }
    void add(const ImpactCounts &counts, qint64 times = 1);
};

struct ImpactDays {
    std::map<QDate, ImpactCounts> days;  // none without an impact
    ImpactCounts undated;                // of takes logged on no day
};

// What is logged of takes, what the takes still planned and the rehearsals somebody is called to add. A logged take of
// which nobody has said what it did to them did what was planned. A dead-weight test has no body in it.
[[nodiscard]] ImpactDays impactsOf(const RuleContext &context, const Person &person);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/matchsheet.h"

#include <algorithm>
#include <cmath>

namespace stunt {

std::optional<double> differenceOf(const MatchValue &value)
{
    if (!value.out || !value.in)
        return std::nullopt;
    const double apart = std::abs(*value.out - *value.in);
    return std::isfinite(apart) ? std::optional(apart) : std::nullopt;
}

MatchVerdict verdictOf(const MatchValue &value)
{
    const std::optional<double> apart = differenceOf(value);
    if (!apart || !value.tolerance || !std::isfinite(*value.tolerance))
        return MatchVerdict::Unknown;
    // 1.1 − 1.0 is within 0.1, whatever the machine makes of tenths.
    const double slack = 1e-9 * std::max({1.0, std::abs(*value.out), std::abs(*value.in)});
    return *apart <= *value.tolerance + slack ? MatchVerdict::Matches : MatchVerdict::Differs;
}

bool isTicked(const Stitch &stitch, MatchTickKind kind)
{
    const auto isOfKind = [&](const MatchTick &tick) { return tick.what == kind; };
    return std::ranges::any_of(stitch.ticks, isOfKind) && std::ranges::all_of(stitch.ticks, [&](const MatchTick &tick) {
               return !isOfKind(tick) || !tick.matchedBy.trimmed().isEmpty();
           });
}

}  // namespace stunt

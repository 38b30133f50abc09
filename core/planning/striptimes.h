// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/dayclock.h"
#include "core/project/projectdata.h"

namespace stunt {

// When a strip is shot. What a person typed stands; everything else follows from the strips before it.
struct StripTime {
    Id<Strip> strip;
    std::optional<CivilTime> start;  // empty: neither call is set, or the day runs past 35:59
    std::optional<CivilTime> end;    // empty: the start or the minutes are unknown
    std::optional<int> minutes;      // typed, else estimated from the beats; empty: nobody has said
    bool startTyped = false;
    bool minutesTyped = false;
    bool earliest = false;  // a strip before it has no minutes: it starts then at the earliest
    friend bool operator==(const StripTime &, const StripTime &) = default;
};

// Minutes a beat takes: set-up + takes × run + (takes − 1) × reset. Empty when none of the three is estimated.
[[nodiscard]] std::optional<int> estimatedMinutes(const Beat &beat);
// Minutes a strip's beats take together; empty for a banner and when none of its beats is estimated.
[[nodiscard]] std::optional<int> estimatedMinutes(const ProjectData &data, const Strip &strip);

// The date and zone a day's times are reckoned in.
[[nodiscard]] DayClock clockOf(const ProjectData &data, const ShootDay &day);

// The times of a day's strips in shooting order: from the shooting call (else the crew call) on, each after the one
// before it unless its start is typed. A banner without minutes takes no time.
[[nodiscard]] std::vector<StripTime> stripTimes(const ProjectData &data, const ShootDay &day);

}  // namespace stunt

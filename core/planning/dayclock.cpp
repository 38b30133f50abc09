// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/dayclock.h"

namespace stunt {

std::optional<CivilTime> DayClock::plus(CivilTime time, int minutes) const
{
    if (minutes == 0)
        return time;
    const auto moment = instantOf(date, time, zone);
    if (!moment)
        return std::nullopt;
    const auto later = civilTimeOf(Instant{moment->ms + qint64{minutes} * 60 * 1000}, date, zone);
    return later ? std::optional<CivilTime>(*later) : std::nullopt;
}

bool DayClock::before(CivilTime a, CivilTime b) const
{
    const auto first = instantOf(date, a, zone);
    const auto second = instantOf(date, b, zone);
    return first && second ? *first < *second : a < b;
}

}  // namespace stunt

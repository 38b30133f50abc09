// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/striptimes.h"

#include "core/project/lookups.h"

namespace stunt {

std::optional<int> estimatedMinutes(const Beat &beat)
{
    if (!beat.setupMin && !beat.runMin && !beat.resetMin)
        return std::nullopt;
    const int takes = std::max(1, beat.plannedTakes);
    return beat.setupMin.value_or(0) + takes * beat.runMin.value_or(0) + (takes - 1) * beat.resetMin.value_or(0);
}

std::optional<int> estimatedMinutes(const ProjectData &data, const Strip &strip)
{
    std::optional<int> total;
    for (const Beat *beat : beatsOf(data, strip)) {
        const auto minutes = beat->status == BeatStatus::Cut ? std::nullopt : estimatedMinutes(*beat);
        if (minutes)
            total = total.value_or(0) + *minutes;
    }
    return total;
}

DayClock clockOf(const ProjectData &data, const ShootDay &day)
{
    return {day.date, zoneOf(data, day)};
}

std::vector<StripTime> stripTimes(const ProjectData &data, const ShootDay &day)
{
    const DayClock clock = clockOf(data, day);
    std::vector<StripTime> times;
    std::optional<CivilTime> next = day.shootingCall ? day.shootingCall : day.crewCall;
    bool earliest = false;
    for (const Strip *strip : stripsInOrder(data, day.id)) {
        StripTime time;
        time.strip = strip->id;
        time.startTyped = strip->start.has_value();
        time.start = strip->start ? strip->start : next;
        earliest = earliest && !time.startTyped;
        time.earliest = earliest;
        time.minutesTyped = strip->minutes.has_value();
        time.minutes = strip->minutes ? strip->minutes : estimatedMinutes(data, *strip);
        if (!time.minutes && strip->kind == StripKind::Banner)
            time.minutes = 0;
        if (time.start && time.minutes)
            time.end = clock.plus(*time.start, *time.minutes);
        // Without its minutes the next strip starts no earlier than this one.
        next = time.minutes ? time.end : time.start;
        earliest = earliest || !time.minutes;
        times.push_back(time);
    }
    return times;
}

}  // namespace stunt

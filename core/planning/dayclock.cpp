// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/dayclock.h"

namespace stunt {

namespace {

constexpr qint64 minuteMs = 60 * 1000;

}  // namespace

DayClock::DayClock(QDate date, const QString &zone)
    : m_date(date), m_zone(zone), m_steadyMidnight(steadyMidnight(date, zone))
{
}

std::optional<Instant> DayClock::at(std::optional<CivilTime> time) const
{
    if (!time)
        return std::nullopt;
    if (isSteady(*time))
        return Instant{m_steadyMidnight->ms + time->minutes * minuteMs};
    const auto moment = instantOf(m_date, *time, m_zone);
    return moment ? std::optional<Instant>(*moment) : std::nullopt;
}

std::optional<CivilTime> DayClock::plus(CivilTime time, int minutes) const
{
    if (minutes == 0)
        return time;
    if (isSteady(time)) {
        const qint64 sum = qint64{time.minutes} + minutes;
        return sum >= 0 && sum <= CivilTime::maxMinutes ? std::optional(CivilTime{.minutes = static_cast<int>(sum)})
                                                        : std::nullopt;
    }
    const auto moment = instantOf(m_date, time, m_zone);
    if (!moment)
        return std::nullopt;
    const auto later = civilTimeOf(Instant{moment->ms + minutes * minuteMs}, m_date, m_zone);
    return later ? std::optional<CivilTime>(*later) : std::nullopt;
}

bool DayClock::before(CivilTime a, CivilTime b) const
{
    if (isSteady(a) && isSteady(b))
        return a < b;
    const auto first = at(a);
    const auto second = at(b);
    return first && second ? *first < *second : a < b;
}

}  // namespace stunt

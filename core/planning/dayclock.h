// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

namespace stunt {

// The clock of one date in one zone: its times as moments, and minutes that pass, also in the nights the clocks change.
// Quick on every other date.
class DayClock
{
public:
    // No date: no time is on its clock.
    DayClock() = default;
    // `zone` is an IANA name; an unknown one has no times at all.
    DayClock(QDate date, const QString &zone);

    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] const QString &zone() const { return m_zone; }

    // The moment of `time` (0–35:59, second pass of a repeated hour by its fold). Empty where it is not on the clock: in
    // the spring gap, a second pass of an hour that comes once; or where there is no time.
    [[nodiscard]] std::optional<Instant> at(std::optional<CivilTime> time) const;
    // `minutes` (may be negative) after `time`. Empty when that falls outside 00:00–35:59 of the date, or `time` is not
    // on that date's clock at all.
    [[nodiscard]] std::optional<CivilTime> plus(CivilTime time, int minutes) const;
    // Whether `a` is before `b` as time passes (the second 02:30 of an autumn night is after the first 02:45).
    [[nodiscard]] bool before(CivilTime a, CivilTime b) const;

private:
    [[nodiscard]] bool isSteady(CivilTime time) const { return m_steadyMidnight && time.fold == Fold::First; }

    QDate m_date;
    QString m_zone;
    std::optional<Instant> m_steadyMidnight;  // where no clock changes near the date
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <compare>
#include <cstdint>
#include <optional>

namespace stunt {

// Which of the two passes of a repeated autumn hour a civil time means.
enum class Fold : std::uint8_t { First, Second };

// A planned time of day: minutes after midnight of its own date, 0–2159 (35:59), so that a night shoot's 02:00 is
// 26:00 of the day it belongs to. It has no date and no zone of its own: those come from the day it is planned on.
struct CivilTime {
    int minutes = 0;  // 0–2159
    Fold fold = Fold::First;

    static constexpr int maxMinutes = 36 * 60 - 1;
    // Reads `HH:MM` or `H:MM` (00:00–35:59), with `/2` for the second pass of the autumn hour. Nothing else:
    // error "not-a-time".
    [[nodiscard]] static Result<CivilTime> fromText(QStringView text);
    // `HH:MM`, or `HH:MM/2`: the form of files and JSON.
    [[nodiscard]] QString toText() const;
    friend constexpr auto operator<=>(const CivilTime &, const CivilTime &) = default;
};

// How a person reads it: `07:30`; after midnight `02:00 (+1)`; with "(second time)" in the second pass of a repeated
// hour. Latin digits always, so that a sheet can be copied exactly.
[[nodiscard]] QString clockText(CivilTime time);

// One moment, in UTC milliseconds since 1970: what rest and overlaps are computed with.
struct Instant {
    qint64 ms = 0;
    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
};

// Whether `zone` is an IANA zone name that this machine knows. Anything else is an error, never UTC.
[[nodiscard]] bool isKnownZone(const QString &zone);

// The moment of `time` on `date` in `zone`. Errors: "unknown-zone"; "spring-gap" when the clock skips that time (the
// sentence names date, time and zone), also for a whole date it skips; "no-second-hour" when `/2` is given for a time
// that is not repeated; "invalid-date" when `date` is not valid or not in the years 1–9999. Takes about a microsecond.
[[nodiscard]] Result<Instant> instantOf(QDate date, CivilTime time, const QString &zone);

// The moment of 00:00 on `date` in `zone` where no clock changes anywhere near the date, so that each of its times
// 00:00–35:59 is that many minutes later. Empty where one does, or the date or zone is none.
[[nodiscard]] std::optional<Instant> steadyMidnight(QDate date, const QString &zone);

// Whether `time` on `date` in `zone` happens twice (the autumn hour): the person must say which is meant.
[[nodiscard]] bool isRepeated(QDate date, CivilTime time, const QString &zone);

// The civil time of `instant` in `zone`, counted from midnight of `date` (so it may exceed 24:00); the fold is set in a
// repeated hour. Error "unknown-zone", or "out-of-range" when it is not within 0–35:59 of that date.
[[nodiscard]] Result<CivilTime> civilTimeOf(Instant instant, QDate date, const QString &zone);

// A change of the clocks, for the sheet's "clocks change tonight".
struct ClockChange {
    QDate date;            // the civil date on which it happens
    CivilTime at;          // wall time just before the change (e.g. 02:00)
    int shiftMinutes = 0;  // +60: clocks go forward; -60: back
};
// The first clock change in `zone` from noon of `date` to noon of the day after; empty when there is none or the zone
// is unknown.
[[nodiscard]] std::optional<ClockChange> clockChangeTonight(QDate date, const QString &zone);

// Adds minutes to a civil time and clamps to 0–35:59; for proposals, which a person looks at.
[[nodiscard]] CivilTime plusMinutes(CivilTime time, int minutes);

// `9 h 30 min`, `45 min`, `12 h`: a duration in minutes as findings and sheets print it; negative with a minus sign.
[[nodiscard]] QString durationText(qint64 minutes);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// A call sheet as it was issued: the sheet itself, and what it was made of, to tell later what has moved.
#pragma once

#include "core/project/projectdata.h"
#include "core/reports/callsheet.h"

namespace stunt {

// When a day's strips and people are due, as rules and sheets reckon it.
struct DayTimes {
    struct Line {
        Id<Strip> strip;
        std::optional<CivilTime> start;
        std::optional<int> minutes;
        MaybeId<Location> place;
        std::vector<Id<Beat>> beats;
    };
    std::vector<Line> strips;  // in shooting order
    std::vector<EffectiveCall> calls;
};
[[nodiscard]] DayTimes dayTimesOf(const ProjectData &data, const ShootDay &day);

// The content of an issue: JSON with the sheet (“sheet”) and what it was made of (“basis”).
[[nodiscard]] QByteArray freezeSheet(const ProjectData &data, const ShootDay &day, const CallSheet &sheet);
// The sheet an issue holds. Error "not-a-sheet" when the content is none.
[[nodiscard]] Result<CallSheet> thawSheet(const QByteArray &content);

// What of a day is different from what `content` was made of: “Crew call 07:00, now 06:30”, one text for each thing.
// Statuses that nobody typed and the advance schedule take no part: they follow from other days.
[[nodiscard]] QStringList movedSince(const QByteArray &content, const ProjectData &data, const ShootDay &day,
                                     const DayTimes &times);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// The parts composeCallSheet() puts a sheet together from; no part of its interface.
#pragma once

#include "core/project/projectdata.h"
#include "core/reports/callsheet.h"

namespace stunt::sheet {

// The places of a day in the order its strips reach them (the day's own first when no strip has one), lettered when
// there are several.
struct Places {
    std::vector<const Location *> locations;
    [[nodiscard]] QString letterOf(const Location *location) const;
};
[[nodiscard]] Places placesOf(const ProjectData &data, const ShootDay &day);
[[nodiscard]] std::vector<CallSheet::Place> placeLines(const Places &places);

// The day's number and the number of days of its unit: as typed, else counted by date within the plan.
struct DayNumber {
    int number = 0;
    int total = 0;
};
[[nodiscard]] DayNumber dayNumberOf(const ProjectData &data, const ShootDay &day);
// The next day of the same unit and plan, or null.
[[nodiscard]] const ShootDay *dayAfter(const ProjectData &data, const ShootDay &day);

[[nodiscard]] CallSheet::Head headOf(const ProjectData &data, const ShootDay &day);
[[nodiscard]] CallSheet::Safety safetyOf(const ProjectData &data, const ShootDay &day, Audience audience);
[[nodiscard]] std::vector<CallSheet::StripLine> stripLinesOf(const ProjectData &data, const ShootDay &day);
void addPeople(CallSheet &sheet, const ProjectData &data, const ShootDay &day);

// The number a part goes by in cast lists: the role's cast number for its actor, the double's number ("1X") for
// whoever doubles it; empty for everybody else.
[[nodiscard]] QString castNumberOf(const ProjectData &data, const Duty &duty);
// The double record by which the part's player stands in for its role in the beat's sequence, or null.
[[nodiscard]] const Double *doubleOf(const ProjectData &data, const Duty &duty);

}  // namespace stunt::sheet

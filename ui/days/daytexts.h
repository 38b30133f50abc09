// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says about a shoot day in short.
#pragma once

#include "core/project/projectdata.h"

namespace stunt {

struct DaySummary {
    int number = 0;  // day n of total, as typed, else counted within the unit
    int total = 0;
    int pagesEighths = 0;
    int minutes = 0;                   // planned on its strips
    std::optional<int> lengthMinutes;  // from the crew call to the wrap, where both are set
    int people = 0;                    // who have a call
};
[[nodiscard]] DaySummary summaryOf(const ProjectData &data, const ShootDay &day);

// "Wed 24 Mar 2027 · Main unit".
[[nodiscard]] QString dayTitle(const ProjectData &data, const ShootDay &day);
// "Day 3 of 6 · 4 2/8 pp. · 23 called".
[[nodiscard]] QString dayLine(const DaySummary &summary);
// "9 h 30 min planned of 12 h", and how much it is over; empty while nothing is planned.
[[nodiscard]] QString lengthLine(const DaySummary &summary);

}  // namespace stunt

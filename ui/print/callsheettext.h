// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"

namespace stunt::print {

// "Tuesday 16 March 2027", names in the user's language.
[[nodiscard]] QString dateText(QDate date);
// "14 March 2027 18:05 CET": when a sheet was composed.
[[nodiscard]] QString momentText(const QDateTime &moment);
// "Day 3 of 6"; empty when the day has no number.
[[nodiscard]] QString dayText(int number, int total);
// The time of day, or nothing.
[[nodiscard]] QString timeText(const std::optional<CivilTime> &time);
// "INT", "EXT" … as sheets abbreviate statuses: the code alone, "SWF".
[[nodiscard]] QString statusCode(const std::optional<CallStatus> &status);

}  // namespace stunt::print

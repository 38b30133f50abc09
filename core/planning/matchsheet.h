// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what comes in at a stitch matches what goes out: one answer for the rule and the window.
#pragma once

#include "core/model/choreography.h"

namespace stunt {

enum class MatchVerdict { Matches, Differs, Unknown };

// Matches: going out and coming in are at most the tolerance apart. Unknown: one of the three has not been given, or is no
// finite number.
[[nodiscard]] MatchVerdict verdictOf(const MatchValue &value);
// How far apart they are; empty: one of them is not known.
[[nodiscard]] std::optional<double> differenceOf(const MatchValue &value);
// Whether somebody has ticked a line of the sheet, under their name, wherever it stands on it.
[[nodiscard]] bool isTicked(const Stitch &stitch, MatchTickKind kind);

}  // namespace stunt

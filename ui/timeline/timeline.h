// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// The Timeline place: one sequence at a time, in time.
[[nodiscard]] PlaceEntry timelinePlace();
// The forms of what only it shows: stitches, set-ups and markers.
[[nodiscard]] std::vector<InspectorEntry> timelineInspectors();

}  // namespace stunt

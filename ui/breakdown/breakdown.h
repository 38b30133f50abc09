// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// The Breakdown place: sequences with their beats, scenes, locations.
[[nodiscard]] PlaceEntry breakdownPlace();
// The forms of what it shows: sequence, beat (and its parts), scene, location, unit.
[[nodiscard]] std::vector<InspectorEntry> breakdownInspectors();

}  // namespace stunt

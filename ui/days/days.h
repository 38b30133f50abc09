// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// The Shoot days place: days, strips in shooting order, calls, cover and crew, units.
[[nodiscard]] PlaceEntry shootDaysPlace();
// The forms of what it shows: shoot day, strip, cover, crew call.
[[nodiscard]] std::vector<InspectorEntry> shootDayInspectors();

}  // namespace stunt

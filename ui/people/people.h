// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <vector>

namespace stunt {

// The People place for the rail.
[[nodiscard]] PlaceEntry peoplePlace();
// The inspector's forms for a person, a role and a double.
[[nodiscard]] std::vector<InspectorEntry> peopleInspectors();

}  // namespace stunt

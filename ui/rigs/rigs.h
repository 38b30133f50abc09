// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <vector>

namespace stunt {

// The Rigs & items place: registers of rig units, rigs and items, load sheets, the breakaway ledger.
[[nodiscard]] PlaceEntry rigsPlace();
// The inspector's forms of a rig, a rig unit, a rig use and an item.
[[nodiscard]] std::vector<InspectorEntry> rigInspectors();

}  // namespace stunt

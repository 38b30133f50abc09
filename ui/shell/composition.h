// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// What a window is made of: the places of its rail, in order, and the forms of its inspector.
struct Composition {
    std::vector<PlaceEntry> places;
    std::vector<InspectorEntry> inspectors;
};

// The product's.
[[nodiscard]] Composition composition();

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// The Findings place: everything the rules find, with the way to mend it.
[[nodiscard]] PlaceEntry findingsPlace();

}  // namespace stunt

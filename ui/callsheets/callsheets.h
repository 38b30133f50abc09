// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// The Call sheets place: the sheet of each shoot day as it will print, exported as PDF or printed.
[[nodiscard]] PlaceEntry callSheetsPlace();

}  // namespace stunt

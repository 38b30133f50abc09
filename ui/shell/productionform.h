// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// The inspector's form of the production itself: title, company, units, paper, contacts.
[[nodiscard]] InspectorEntry productionInspector();

}  // namespace stunt

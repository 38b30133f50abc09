// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/planfacts.h"
#include "ui/rigs/planstate.h"

namespace stunt {

// Where a gate stands before the strip it stands worst for: “Open before 24 March 2027: still to pass it: Zoe Twin”.
// Without a strip: by whatever was rehearsed.
[[nodiscard]] StateWords gateWords(const ProjectData &data, const Gate &gate, const PlanFacts &plan);

}  // namespace stunt

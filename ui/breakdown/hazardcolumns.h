// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of hazards: those of a beat, and those it has from above. `plan` must outlive the columns.
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/rigs/planfacts.h"

namespace stunt {

// The column whose cell is typed into first in a new row.
inline constexpr int kindColumnOfHazards = 2;

[[nodiscard]] std::vector<RecordColumn<Hazard>> hazardColumns(const PlanFacts &plan);
// To read only, with where each comes from.
[[nodiscard]] std::vector<RecordColumn<Hazard>> inheritedColumns(const PlanFacts &plan);

}  // namespace stunt

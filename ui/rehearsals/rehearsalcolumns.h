// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the tables of rehearsals and of what belongs to one.
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/rigs/planfacts.h"

namespace stunt {

// The columns that are typed into first in a new row.
inline constexpr int levelColumnOfCovers = 1;
inline constexpr int quantityColumnOfBookings = 1;

// `plan` must outlive the columns.
[[nodiscard]] std::vector<RecordColumn<Rehearsal>> rehearsalColumns(const PlanFacts &plan);
[[nodiscard]] std::vector<RecordColumn<RehearsalCall>> callColumns();
[[nodiscard]] std::vector<RecordColumn<RehearsalCover>> coverColumns(const PlanFacts &plan);
[[nodiscard]] std::vector<RecordColumn<RehearsalBooking>> bookingColumns();
// A rig of the rehearsal at a glance; its figures are in its form.
[[nodiscard]] std::vector<RecordColumn<RigUse>> rehearsalRigColumns(const PlanFacts &plan);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// What a hazard's grades come to, in words.
#pragma once

#include "core/model/readiness.h"
#include "core/rules/riskgrade.h"
#include "ui/rigs/planfacts.h"
#include "ui/rigs/planstate.h"

namespace stunt {

[[nodiscard]] Risk riskBefore(const Hazard &hazard);
[[nodiscard]] Risk riskAfter(const Hazard &hazard);
// “4 × 3 = 12, high”; “Unknown” while a grade is missing. `plan` tells the limits of the production.
[[nodiscard]] StateWords riskWords(const Risk &risk, const PlanFacts &plan);
// The safety bulletins of a hazard: its own and those its kind calls for, “4, 18”.
[[nodiscard]] QString bulletinsText(const Hazard &hazard);
// The same with their titles, one a line.
[[nodiscard]] QString bulletinTitles(const Hazard &hazard);
// Where a hazard comes from: “Location Pier 9”, “The production”.
[[nodiscard]] QString hazardSource(const ProjectData &data, const Hazard &hazard);
// The record whose hazard it is; empty for the production's.
[[nodiscard]] RecordRef hazardOwner(const Hazard &hazard);

}  // namespace stunt

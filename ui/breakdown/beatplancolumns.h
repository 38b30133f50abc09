// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of what a beat needs: its rigs, items, hazards, gates and moves.
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/rigs/planfacts.h"

namespace stunt {

// The columns whose cells are typed into first in a new row.
inline constexpr int flyersColumnOfRigs = 2;
inline constexpr int operatorColumnOfOperators = 2;
inline constexpr int quantityColumnOfItems = 1;
inline constexpr int kindColumnOfHazards = 1;
inline constexpr int levelColumnOfGates = 0;
inline constexpr int countColumnOfMoves = 0;

// `plan` must outlive the columns.
[[nodiscard]] std::vector<RecordColumn<RigUse>> beatRigColumns(const PlanFacts &plan);
// Who works a rig and who stands by, for one flyer or for all of a rig.
[[nodiscard]] std::vector<RecordColumn<RigOperator>> beatOperatorColumns();
[[nodiscard]] std::vector<RecordColumn<ItemUse>> beatItemColumns();
[[nodiscard]] std::vector<RecordColumn<Hazard>> beatHazardColumns();
[[nodiscard]] std::vector<RecordColumn<Gate>> beatGateColumns(const PlanFacts &plan);
// Attacker and defender are chosen among the parts of the beat that `beat` tells.
[[nodiscard]] std::vector<RecordColumn<Move>> beatMoveColumns(const std::function<MaybeId<Beat>()> &beat);

}  // namespace stunt

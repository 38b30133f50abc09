// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of what a beat needs: its rigs, items, gates and moves.
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/rigs/planfacts.h"

namespace stunt {

// The columns whose cells are typed into first in a new row.
inline constexpr int flyersColumnOfRigs = 2;
inline constexpr int quantityColumnOfItems = 1;
inline constexpr int levelColumnOfGates = 0;
inline constexpr int countColumnOfMoves = 0;

// The main figures of a rig; the others are in its form. `plan` must outlive the columns.
[[nodiscard]] std::vector<RecordColumn<RigUse>> beatRigColumns(const PlanFacts &plan);
[[nodiscard]] std::vector<RecordColumn<ItemUse>> beatItemColumns();
[[nodiscard]] std::vector<RecordColumn<Gate>> beatGateColumns(const PlanFacts &plan);
// Attacker and defender are chosen among the parts of the beat that `beat` tells.
[[nodiscard]] std::vector<RecordColumn<Move>> beatMoveColumns(const std::function<MaybeId<Beat>()> &beat);

}  // namespace stunt

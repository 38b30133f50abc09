// SPDX-License-Identifier: GPL-3.0-or-later
// A beat like another one, with what belongs to it: what copying, duplicating and splitting are made of.
#pragma once

#include "core/base/result.h"
#include "core/project/edit.h"

#include <unordered_map>

namespace stunt {

// The copies of a beat's parts, by the part they were made of.
using PartCopies = std::unordered_map<Id<Part>, Id<Part>>;

// Within an edit: adds `as`, whose id is its own, and copies to it the parts, rig uses with their operators, item uses,
// hazards, gates and attachments of `source`. Evidence is of the beat it was given for and stays with it: approvals of
// hazards, checks of anchors and boxes, measured peaks, and when the rescue was drilled are empty in the copy.
Result<PartCopies> copyBeatIn(Edit &edit, Id<Beat> source, Beat as);
// Within an edit: copies the moves of `source` to `target`, between the copies of their parts.
Result<> copyMovesIn(Edit &edit, Id<Beat> source, Id<Beat> target, const PartCopies &parts);

// The number that follows the highest one of a sequence: what a new beat of it is called.
[[nodiscard]] QString numberAfterLast(const ProjectData &data, Id<Sequence> sequence);

}  // namespace stunt

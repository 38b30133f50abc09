// SPDX-License-Identifier: GPL-3.0-or-later
// What state an item is in from beat to beat of the story: the band of its lane, and where continuity breaks.
#pragma once

#include "core/planning/storyorder.h"

namespace stunt {

// A state and who left the item in it.
struct LeftState {
    QString state;                 // empty: not known
    const Beat *leftBy = nullptr;  // null: it is the item's first state
};

enum class ContinuityVerdict { Holds, Breaks, Unknown };

// One use of an item, in story chronology.
struct ContinuityStep {
    const ItemUse *use = nullptr;
    const Beat *beat = nullptr;
    bool performed = true;  // its beat is not cut, nor its scene omitted
    LeftState before;       // the state the beat finds it in
    ContinuityVerdict verdict = ContinuityVerdict::Holds;
    // Where it does not hold: the cut beat or the beat of an omitted scene that would have left a state that will do.
    const Beat *neededCut = nullptr;
};

// The item's uses from its first state on. A beat is one moment: all its uses are held against the state it finds, then
// what they leave is set, in the order of their ids. What is not performed is held against nothing and leaves nothing.
// The state is the item's whatever copy is shot; a wound's or a costume's is its role's, whoever plays it.
[[nodiscard]] std::vector<ContinuityStep> continuityOf(const ProjectData &data, const Item &item);

}  // namespace stunt

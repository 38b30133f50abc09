// SPDX-License-Identifier: GPL-3.0-or-later
// What state an item is in along the timeline of one sequence.
#pragma once

#include "core/base/interval.h"
#include "core/planning/continuity.h"

namespace stunt {

// A stretch of the timeline through which an item is in one state.
struct StateBand {
    Interval<qint64> frames;
    QString state;         // empty: not known
    MaybeId<Beat> leftBy;  // who left it so; empty: it is the item's first state
    friend bool operator==(const StateBand &, const StateBand &) = default;
};

// A beat that does not find the item as it needs it.
struct StateBreak {
    qint64 frame = 0;  // the beat's start
    Id<ItemUse> use;
    Id<Beat> beat;
    LeftState found;
    ContinuityVerdict verdict = ContinuityVerdict::Breaks;  // Breaks or Unknown
};

struct ItemBands {
    std::vector<StateBand> bands;    // in time order, without gaps, from frame 0 to the end asked for
    std::vector<StateBreak> breaks;  // in time order
};

// The bands of `item` through `sequence`, up to frame `end` (at least the end of its last beat). The state is that of the
// story chronology: what beats of other sequences leave counts, and where the screen jumps in the story the band changes
// where the next beat with the item begins. Within a beat the item is shown as the beat finds it. Beats that are not
// performed change nothing. `leftBy` of a found state points into `data`.
[[nodiscard]] ItemBands stateBandsOf(const ProjectData &data, const Sequence &sequence, const Item &item, qint64 end);

}  // namespace stunt

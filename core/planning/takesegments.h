// SPDX-License-Identifier: GPL-3.0-or-later
// A long take is shot in segments, from stitch to stitch.
#pragma once

#include "core/base/interval.h"
#include "core/project/projectdata.h"

namespace stunt {

// What is shot in one go between two stitches.
struct TakeSegment {
    // On the sequence's timeline: from where the stitch before begins to where the one after ends, as both shots run
    // through a stitch that takes time.
    Interval<qint64> frames;
    MaybeId<Stitch> in;             // empty: the take begins with it
    MaybeId<Stitch> out;            // empty: it ends the take
    std::vector<Id<Beat>> beats;    // that are on in it and are performed, in screen order
    std::vector<Id<Setup>> setups;  // that cover it, by position
    int plannedTakes = 0;           // of its set-ups; of its beats' where it has none, the most of any
    // Set-up + takes × run + (takes − 1) × reset of each beat, by the takes of the set-up that covers it. Empty when one
    // of its beats has no estimate: part of a time would be taken for the whole.
    std::optional<int> minutes;
    friend bool operator==(const TakeSegment &, const TakeSegment &) = default;
};

// The segments of a sequence in time order, whether or not it is a long take: one more than there are frames with
// stitches, none when it has neither beats nor stitches. A set-up with a start and end of its own covers the segments it overlaps; one without
// covers those its beats are on in.
[[nodiscard]] std::vector<TakeSegment> takeSegmentsOf(const ProjectData &data, const Sequence &sequence);

// The stitches of a sequence by start, then end, then id.
[[nodiscard]] std::vector<const Stitch *> stitchesInOrder(const ProjectData &data, Id<Sequence> sequence);

}  // namespace stunt

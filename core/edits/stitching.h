// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs on the hidden cuts of a long take.
#pragma once

#include "core/edits/timelineedits.h"

namespace stunt {

// Adds a stitch at a frame (≥ 0) of the sequence, a whip pan that takes no time, with an empty match sheet: camera height,
// pan direction, speed, lens and light to be measured, pose, wardrobe and blood to be ticked. Where one person takes a role
// over from another there, it swaps these two. Returns its id.
Result<Id<Stitch>> addStitch(Project &project, Id<Sequence> sequence, qint64 frame);

// Who may go on in a role behind a stitch.
struct SwapChoice {
    Id<Role> role;
    Id<Person> from;  // who plays it up to the stitch
    Id<Person> to;    // its actor or a double of it; `from` itself where that takes an earlier swap back
    friend bool operator==(const SwapChoice &, const SwapChoice &) = default;
};
// The swaps that are possible at a stitch: for each role on screen up to it, everybody who plays or doubles the role.
[[nodiscard]] std::vector<SwapChoice> swapChoices(const ProjectData &data, const Stitch &stitch);

// Lets `choice.to` play the role from the stitch on, up to the next stitch of the sequence: parts that reach across are
// divided there, and the stitch says who goes and who comes. In a Texas switch both are on while it lasts. What counts per
// take (falls, hits …) stays with the part that was divided. One edit. Refused when the stitch is gone or the choice is
// none of swapChoices().
Result<> swapAtStitch(Project &project, Id<Stitch> stitch, const SwapChoice &choice);

// Says where a set-up's segment starts or ends, milliseconds on its sequence's timeline, put on a whole frame; empty: it
// is no segment, and the other edge goes, too. Where there was no other edge the segment lasts from the sequence's start,
// or to the end of its last beat. Refused when the set-up is gone, and as change() refuses.
Result<> setSegmentEdge(Project &project, Id<Setup> setup, ClipEdge edge, std::optional<qint64> ms);

// Adds a set-up that covers a segment of a long take: its span and its beats, named "Segment n". Returns its id. Refused when
// the sequence is gone or has no such segment.
Result<Id<Setup>> addSegmentSetup(Project &project, Id<Sequence> sequence, std::size_t segment);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline of one sequence shows, as plain values: lanes of clips in frames. Nothing here knows a pixel.
#pragma once

#include "core/base/frames.h"
#include "core/planning/statebands.h"
#include "core/planning/takesegments.h"
#include "core/project/recordref.h"

namespace stunt {

enum class LaneKind { Beats, Performer, Rig, Item, Stitches };

// One thing on a lane.
struct TimelineClip {
    RecordRef record;         // Beat, Part, RigUse, ItemUse or Stitch
    MaybeId<Beat> beat;       // the beat it is, or is part of; empty for a stitch
    Interval<qint64> frames;  // empty for a stitch that takes no time
    bool whole = true;        // false: a stretch of a part that set-ups divide between several people
};

struct TimelineLane {
    LaneKind kind = LaneKind::Beats;
    RecordRef record;    // the sequence, person, rig or item; of parts nobody plays, the role or nothing
    MaybeId<Role> role;  // of a performer: the role played on this lane
    bool isActor = false;
    std::vector<TimelineClip> clips;  // by start, then end, then record
    std::vector<StateBand> bands;     // of an item with states
    std::vector<StateBreak> breaks;
    // The row of each clip within the lane, beside `clips`: those that overlap stand below one another.
    std::vector<int> rows;
    int rowCount = 1;           // one more where there are bands: their states are named beneath the clips
    std::vector<qint64> reach;  // beside `clips`: the last frame any clip up to that one ends at
};

// Where a role goes from one lane to another.
struct LaneChangeover {
    std::size_t from = 0;  // lanes
    std::size_t to = 0;
    Interval<qint64> frames;  // from the first frame to the last, the last included in the span only if they differ
    MaybeId<Stitch> stitch;   // the stitch that swaps the two; empty: none does, or nobody has said who plays
};

// A marker of the sequence, on its ruler.
struct TimelineMarker {
    Id<Marker> id;
    qint64 frame = 0;
    QString name;  // empty: unnamed
    MarkerColour colour = MarkerColour::Blue;
    friend bool operator==(const TimelineMarker &, const TimelineMarker &) = default;
};

struct Timeline {
    MaybeId<Sequence> sequence;
    FrameRate rate;
    bool longTake = false;            // a change-over needs a stitch
    qint64 frames = 0;                // up to the end of the last beat or stitch
    qint64 lastFrame = 0;             // the last frame anything stands at: that end, or a marker behind it
    std::vector<TimelineLane> lanes;  // beats, stitches, performers, rigs, items
    std::vector<LaneChangeover> changeovers;
    std::vector<TakeSegment> segments;
    std::vector<TimelineMarker> markers;  // by frame, then name
};

// The timeline of `sequence`. Stitches have a lane in a long take, and where there are any. Performers stand by role in
// cast order, the role's actor before those who double it, people without a role after them by name; one lane for each
// role a person plays. Rigs and items stand by name. An item has a lane when a beat of the sequence uses it.
[[nodiscard]] Timeline timelineOf(const ProjectData &data, const Sequence &sequence);

// The markers of a sequence by time, then name, then id.
[[nodiscard]] std::vector<const Marker *> markersInOrder(const ProjectData &data, Id<Sequence> sequence);

// The clips of a lane that may be on within `frames`: a half-open range of indices. What is outside is not on; what is
// inside may be short and not on either.
[[nodiscard]] Interval<std::size_t> clipsWithin(const TimelineLane &lane, const Interval<qint64> &frames);

// The row of each of `spans`, ordered by start: the topmost that is free at its start. Spans without length take a row as
// if they lasted one frame.
[[nodiscard]] std::vector<int> rowsOf(const std::vector<Interval<qint64>> &spans);

}  // namespace stunt

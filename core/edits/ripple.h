// SPDX-License-Identifier: GPL-3.0-or-later
// What moves along when clips of a timeline are moved or trimmed. The verbs do by it, and a drag shows by it what they
// will do.
#pragma once

#include "core/edits/timelineclips.h"
#include "core/project/project.h"

namespace stunt {

// Whether what comes later in the sequence moves along: beats, stitches, markers and the segments of set-ups.
enum class Ripple { Free, Along };

// What moves along in one sequence.
struct RippleRow {
    Id<Sequence> sequence;
    std::vector<qint64> frames;  // ascending; what starts at or after one of them moves along, once for each

    // How many times a record that starts at `frame` moves along.
    [[nodiscard]] int stepsAt(qint64 frame) const;
};

// When clips are moved, what is at or after the earliest beat or stitch of them moves along; parts and markers take
// nothing along.
[[nodiscard]] std::vector<RippleRow> rippleOfMove(const ProjectData &data, const TimelineClips &clips);
// When beats are trimmed, what is after them. Of beats that overlap only the one that ends first counts: together they
// make room once.
[[nodiscard]] std::vector<RippleRow> rippleOfTrim(const ProjectData &data, const std::vector<Id<Beat>> &beats);

// The clips without the parts that go with their beat, as that is among them or, `Along`, moves along.
[[nodiscard]] TimelineClips withoutCarriedParts(const ProjectData &data, TimelineClips clips, Ripple ripple);

// Moves what starts at or after each of the row's frames by `frames`.
Result<> moveAlong(Edit &edit, const RippleRow &row, qint64 frames);

}  // namespace stunt

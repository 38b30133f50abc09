// SPDX-License-Identifier: GPL-3.0-or-later
// The gestures of the timeline as verbs: each is one edit, counted in whole frames of the production's rate.
#pragma once

#include "core/edits/ripple.h"

namespace stunt {

enum class ClipEdge { Start, End };

// The delta nearest to `frames` by which all of the clips can be moved together: none before the start of the timeline,
// no part out of its beat. 0 for parts that last all of their beat.
[[nodiscard]] qint64 possibleMove(const ProjectData &data, const TimelineClips &clips, qint64 frames);
// The same for an edge of each: every clip keeps one frame at least, a stitch none; a part stays within its beat. Markers
// have no edges and are passed over.
[[nodiscard]] qint64 possibleTrim(const ProjectData &data, const TimelineClips &clips, ClipEdge edge, qint64 frames);

// Moves the clips by `frames`, as far as possibleMove() allows; lengths are kept. `Along` moves everything that starts at
// or after the earliest beat or stitch of them (rippleOfMove); a part of a beat that moves along goes with that. Refused
// when a clip is gone, and for parts that last all of their beat and so cannot be moved within it.
Result<> moveClips(Project &project, const TimelineClips &clips, qint64 frames, Ripple ripple);

// Moves an edge of each clip by `frames`, as far as possibleTrim() allows. Parts of a beat stay where they are on the
// timeline and are cut off with it; refused when nothing of one would be left. `Along`: a beat stays where it starts,
// whichever edge is trimmed, and what starts at or after its end closes up or makes room (rippleOfTrim).
Result<> trimClips(Project &project, const TimelineClips &clips, ClipEdge edge, qint64 frames, Ripple ripple);

// Where a new beat goes, in frames.
struct NewSpan {
    qint64 frame = 0;   // ≥ 0
    qint64 frames = 1;  // how long it is, ≥ 1
};
// Adds a beat to the sequence, numbered after its last, in the scene of the beat before it. `Along` moves what starts at or
// after it by its length. Refused when the sequence is gone.
Result<Id<Beat>> addBeatAt(Project &project, Id<Sequence> sequence, const NewSpan &span, Ripple ripple);

// Adds a marker without a name at a frame (≥ 0) of the sequence and returns its id. Refused when the sequence is gone.
Result<Id<Marker>> addMarkerAt(Project &project, Id<Sequence> sequence, qint64 frame, MarkerColour colour);

// Adds a copy of each beat, with what belongs to it (copyBeatIn) and its moves, `frames` later (earlier: negative, but
// none before the start). Numbers follow the sequence's last, the status is "idea". Returns the copies in order.
Result<std::vector<Id<Beat>>> copyBeats(Project &project, const std::vector<Id<Beat>> &beats, qint64 frames);

// Removes the clips with everything they own, in one edit.
Result<> removeClips(Project &project, const TimelineClips &clips);

// Splits those of the beats that are on at `frame` and before it in two, there. The later half is a new beat, its number
// following the sequence's last. It has the rigs, hazards and gates of the whole, so that none is missed, but none of
// their evidence; what is consumed, what counts per take (falls, hits …) and the moves stay with the first half, except
// of parts that begin after the cut; the state an item is left in goes to the second; its minutes are unknown. Set-ups
// cover both. Refused when no beat is on there, and where a move lies on both sides of the cut. Returns the new beats.
Result<std::vector<Id<Beat>>> splitBeats(Project &project, const std::vector<Id<Beat>> &beats, qint64 frame);

}  // namespace stunt

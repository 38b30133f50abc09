// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that keep a sequence's beats in a row: what moves makes room, what goes closes up. Hidden cuts, markers and the
// segments of set-ups move with the beat they begin in, between beats with the next one, behind all with the row's end;
// those of a beat that goes to another sequence stay, at the join.
#pragma once

#include "core/project/project.h"

namespace stunt {

// Moves beats, in the order given, to the place `index` (0-based, counted without them; at or past the end: last) of the
// screen order of `sequence`, from whatever sequences they are in. Later beats close the gap each leaves and make room
// where it goes; every length in frames is kept. Refused when a beat or the sequence is gone.
Result<> placeBeats(Project &project, const std::vector<Id<Beat>> &beats, Id<Sequence> sequence, qsizetype index);

// Makes a beat `durationMs` long (> 0, put on a whole frame) and moves the beats of its sequence that start at or after
// its end along, so that the row stays closed.
Result<> stretchBeat(Project &project, Id<Beat> beat, qint64 durationMs);

// Replaces several beats in one edit named `text`: all or none. Where a length differs from what is stored, it is put on
// a whole frame and the beats of its sequence that start at or after the beat's end move along, as stretchBeat() moves
// them; starts stay what they are. Refused when a beat is gone or would not be valid, naming it where they are several.
Result<> changeBeats(Project &project, std::vector<Beat> beats, const QString &text);

// Adds a beat like `beat`, with what belongs to it (beatcopy.h) and its moves, right after it; the number follows the
// sequence's last, the status is "idea". Later beats make room.
Result<Id<Beat>> duplicateBeat(Project &project, Id<Beat> beat);

// Removes sequences and beats with everything they own, in one edit.
Result<> removeStory(Project &project, const std::vector<Id<Sequence>> &sequences, const std::vector<Id<Beat>> &beats);

}  // namespace stunt

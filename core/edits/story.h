// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs on sequences, scenes, beats and parts beyond adding, changing and removing them.
#pragma once

#include "core/project/project.h"

namespace stunt {

// Adds a sequence after the others, its code the next that is free ("A" → "B"). Returns its id.
Result<Id<Sequence>> appendSequence(Project &project, const QString &title);

// Adds a beat at the end of `sequence`, `durationMs` long (> 0, put on a whole frame), numbered after the last one
// ("2C" → "2D"). Returns its id.
Result<Id<Beat>> appendBeat(Project &project, Id<Sequence> sequence, const QString &title, qint64 durationMs);

// Moves a beat so that it starts at `startMs` (≥ 0; put on a whole frame), its length in frames kept.
Result<> moveBeat(Project &project, Id<Beat> beat, qint64 startMs);

// Gives a person (optionally as double or actor of a role) a part in a beat. Refused when the same person already has a
// part of the same role in it.
Result<Id<Part>> castPart(Project &project, Part part);

// Swaps the screen-order places of sequences or scenes: `ids` become first, second, third … in this order.
Result<> reorderSequences(Project &project, const std::vector<Id<Sequence>> &ids);
Result<> reorderScenes(Project &project, const std::vector<Id<Scene>> &ids);

// Puts the moves of a beat into this order; those not named follow in their old order.
Result<> reorderMoves(Project &project, Id<Beat> beat, const std::vector<Id<Move>> &ids);

// The number that follows `number` in the field's counting: "2C" → "2D", "2Z" → "2AA", "12" → "13", "" → "1".
[[nodiscard]] QString nextNumber(const QString &number);

// Within an edit that has changed the frame rate of the production from `before` to `after`: puts every stored screen time
// on a whole frame of the new one; what lasted a frame still does.
Result<> moveToFrames(Edit &edit, const Production &before, const Production &after);

// Changes the frame rate and puts every stored screen time on a whole frame of it, in one edit.
Result<> setFrameRate(Project &project, const FrameRate &rate);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// What the breakdown's table says about beats and sequences, column by column, and how its cells are typed into.
#pragma once

#include "core/base/frames.h"
#include "core/project/projectdata.h"
#include "ui/models/typedcelldelegate.h"

namespace stunt {

class Project;

enum class BeatColumn {
    Number,
    Title,
    Discipline,
    Scene,
    Status,
    Scheduled,
    Duration,
    Takes,
    SetupMin,
    RunMin,
    ResetMin,
    People,
};
inline constexpr int beatColumnCount = 12;

[[nodiscard]] QString columnTitle(BeatColumn column);
[[nodiscard]] QString columnToolTip(BeatColumn column);
// Whether the column holds figures, which stand at the trailing edge.
[[nodiscard]] bool isFigure(BeatColumn column);

// The shoot day of the live plan a beat is scheduled on, by its own strip or its scene's; null: none.
[[nodiscard]] const ShootDay *shootDayOf(const ProjectData &data, const Beat &beat);
// "42A INT STAIRWELL": a scene in one line.
[[nodiscard]] QString sceneLine(const Scene &scene);

// The cell's text, plain and in one line.
[[nodiscard]] QString cellText(const ProjectData &data, const Beat &beat, BeatColumn column);
[[nodiscard]] QString cellText(const ProjectData &data, const Sequence &sequence, BeatColumn column);
// What editing starts from: text, or the value of one of the choices.
[[nodiscard]] QVariant editValue(const ProjectData &data, const Beat &beat, BeatColumn column);
// What a cell is chosen from; none: it is typed.
[[nodiscard]] CellChoices choicesOf(const ProjectData &data, BeatColumn column);
[[nodiscard]] bool isEditable(BeatColumn column);
// Writes what was typed or chosen as one edit. Refused, with the sentence, when it cannot be read.
Result<> typeInto(Project &project, const Beat &beat, BeatColumn column, const QVariant &value);
Result<> typeInto(Project &project, const Sequence &sequence, BeatColumn column, const QVariant &value);

// Sums over a sequence, or over all of them.
struct BeatTotals {
    int beats = 0;
    qint64 runningMs = 0;  // from each sequence's start to the end of its last beat, together
    int parts = 0;
    int takes = 0;
    int scheduled = 0;
};
[[nodiscard]] BeatTotals totalsOf(const ProjectData &data, Id<Sequence> sequence);
[[nodiscard]] BeatTotals totalsOf(const ProjectData &data);

}  // namespace stunt

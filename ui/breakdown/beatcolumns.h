// SPDX-License-Identifier: GPL-3.0-or-later
// What the breakdown's table says about beats and sequences, column by column. How its cells are typed into: beatcells.h.
#pragma once

#include "core/base/frames.h"
#include "core/project/projectdata.h"
#include "core/reports/breakdownelements.h"
#include "ui/models/sortkey.h"
#include "ui/models/typedcelldelegate.h"

namespace stunt {

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
    FirstCategory,  // from here on one column for each ElementCategory, in its order
};
inline constexpr int beatColumnCount = static_cast<int>(BeatColumn::FirstCategory) + elementCategoryCount;

[[nodiscard]] BeatColumn columnOf(ElementCategory category);
// The category a column lists; none for a column of the beat's own.
[[nodiscard]] std::optional<ElementCategory> categoryOf(BeatColumn column);
// The column's name in saved layouts; never changes.
[[nodiscard]] QString columnKey(BeatColumn column);

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
// The row of a scene's beats; null: of beats without a scene.
[[nodiscard]] QString groupCellText(const ProjectData &data, const Scene *scene, const std::vector<Id<Beat>> &beats,
                                    BeatColumn column);
// What editing starts from: text, or the value of one of the choices.
[[nodiscard]] QVariant editValue(const ProjectData &data, const Beat &beat, BeatColumn column);
// What a cell is chosen from; none: it is typed.
[[nodiscard]] CellChoices choicesOf(const ProjectData &data, BeatColumn column);
[[nodiscard]] bool isEditable(BeatColumn column);
// What the column sorts beats by.
[[nodiscard]] SortKey sortKeyOf(const ProjectData &data, const Beat &beat, BeatColumn column);
// Everything a category's cell lists, one element a line; the cell has their count and names.
[[nodiscard]] QString categoryLines(const ProjectData &data, const Beat &beat, ElementCategory category);

// Sums over beats.
struct BeatTotals {
    int beats = 0;
    qint64 runningMs = 0;  // from each sequence's start to the end of its last beat, together
    int parts = 0;
    int takes = 0;
    int scheduled = 0;
    int minutes = 0;         // to shoot them: set-up, takes and resets
    int withoutMinutes = 0;  // beats not estimated, which the minutes lack
    qint64 breakaways = 0;   // used up as planned

    BeatTotals &operator+=(const BeatTotals &other);
};
// Of beats that belong together; `runningMs` is the sum of their lengths.
[[nodiscard]] BeatTotals totalsOf(const ProjectData &data, const std::vector<Id<Beat>> &beats);
[[nodiscard]] BeatTotals totalsOf(const ProjectData &data, Id<Sequence> sequence);

}  // namespace stunt

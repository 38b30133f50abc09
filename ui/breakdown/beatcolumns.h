// SPDX-License-Identifier: GPL-3.0-or-later
// What the breakdown's table says about beats and sequences, column by column. How its cells are typed into: beatcells.h.
#pragma once

#include "core/base/frames.h"
#include "core/project/projectdata.h"
#include "core/reports/breakdownelements.h"
#include "ui/breakdown/beattotals.h"
#include "ui/models/sortkey.h"
#include "ui/models/typedcelldelegate.h"

#include <functional>

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
    EstimatedMin,
    People,
    FirstCategory,  // from here on one column for each ElementCategory, in its order
};
inline constexpr int beatColumnCount = static_cast<int>(BeatColumn::FirstCategory) + elementCategoryCount;

// Where a group's row takes its sums from.
using TotalsOf = std::function<const BeatTotals &()>;

[[nodiscard]] BeatColumn columnOf(ElementCategory category);
// The category a column lists; none for a column of the beat's own.
[[nodiscard]] std::optional<ElementCategory> categoryOf(BeatColumn column);
// The column's name in saved layouts; never changes.
[[nodiscard]] QString columnKey(BeatColumn column);

[[nodiscard]] QString columnTitle(BeatColumn column);
[[nodiscard]] QString columnToolTip(BeatColumn column);
// Whether the column holds figures, which stand at the trailing edge.
[[nodiscard]] bool isFigure(BeatColumn column);

// The shoot day of the live plan a beat is scheduled on, by its own strip, that of a set-up that covers it, or its
// scene's; null: none.
[[nodiscard]] const ShootDay *shootDayOf(const ProjectData &data, const Beat &beat);
// "42A INT STAIRWELL": a scene in one line.
[[nodiscard]] QString sceneLine(const Scene &scene);

// The cell's text, plain and in one line.
[[nodiscard]] QString cellText(const ProjectData &data, const Beat &beat, BeatColumn column);
// The row of a sequence; `totals` are of its beats, and asked for only by the columns that say a sum.
[[nodiscard]] QString cellText(const ProjectData &data, const Sequence &sequence, const TotalsOf &totals,
                               BeatColumn column);
// The row of a scene's beats; null: of beats without a scene.
[[nodiscard]] QString groupCellText(const ProjectData &data, const Scene *scene, const TotalsOf &totals,
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

}  // namespace stunt

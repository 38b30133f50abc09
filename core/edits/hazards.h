// SPDX-License-Identifier: GPL-3.0-or-later
// A beat's hazards: what holds for it from above, and verbs that fill its own list.
#pragma once

#include "core/project/project.h"

namespace stunt {

// The hazards a beat has from its production, its sequence, and the places and days it is shot at, in that order.
[[nodiscard]] std::vector<Id<Hazard>> inheritedHazards(const ProjectData &data, Id<Beat> beat);

// A hazard that the library suggests for a beat, and what suggests it: its discipline, or one of its rigs.
struct SuggestedHazard {
    HazardKind kind = HazardKind::Other;
    QString hazard;
    QString because;  // “Fall”, “Descender”
    friend bool operator==(const SuggestedHazard &, const SuggestedHazard &) = default;
};
// What the library has for the beat's discipline and rigs and the beat does not have yet; each once.
[[nodiscard]] std::vector<SuggestedHazard> suggestedHazards(const ProjectData &data, Id<Beat> beat);

// Adds the hazards to the beat, as one edit, with the bulletins their kind calls for and unrated. One of the same words is
// there already and is left out; refused when nothing is left, and when the beat is gone.
Result<> addSuggested(Project &project, Id<Beat> beat, const std::vector<SuggestedHazard> &hazards);

// Copies the hazards of `source` that `target` does not have yet, as one edit: rated as they are, approved by nobody, as
// an approval is of the beat it was given for. Refused when nothing is left to copy, and when a beat is gone.
Result<> copyHazards(Project &project, Id<Beat> source, Id<Beat> target);

}  // namespace stunt

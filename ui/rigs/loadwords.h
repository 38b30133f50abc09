// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the load sheet in words: what a rig use puts on its chain, and what the chain holds.
#pragma once

#include "core/planning/rigloadtext.h"
#include "ui/rigs/planfacts.h"
#include "ui/rigs/planstate.h"

namespace stunt {

struct LoadWords {
    StateWords result;  // "Over by 14 kg"
    QString load;       // "264 kg", "at least 210 kg"; "—" where nothing is on a line
    QString weakest;    // "swivel “S-3”, 250 kg"; "Unknown"
    QStringList lines;  // the arithmetic and the verdict, sentence by sentence
};

[[nodiscard]] LoadWords loadWordsOf(const ProjectData &data, const RigUse &use, const PlanFacts &plan);
// Who flies: names joined by commas; "Nobody named".
[[nodiscard]] QString flyersText(const ProjectData &data, const RigUse &use);
// “Beat 2C · Glass wall”, or the rehearsal.
[[nodiscard]] QString occasionName(const ProjectData &data, const RigUse &use);
// What the use stands in; empty where that is gone.
[[nodiscard]] RecordRef occasionOf(const RigUse &use);
// “2.5” or “Unknown”.
[[nodiscard]] QString factorWords(std::optional<int> milli);

}  // namespace stunt

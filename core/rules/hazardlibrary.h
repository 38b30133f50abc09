// SPDX-License-Identifier: GPL-3.0-or-later
// The hazards that ship as words to begin with (resources/rules/hazard-library.csv). None is rated: how grave and how
// likely one is, only whoever looks at the beat can say.
#pragma once

#include "core/project/projectdata.h"

#include <optional>

namespace stunt {

// What a discipline or a type of rig brings with it; one of the two is set.
struct LibraryHazard {
    std::optional<Discipline> discipline;
    std::optional<RigType> rig;
    HazardKind kind = HazardKind::Other;
    QString hazard;
};
[[nodiscard]] const std::vector<LibraryHazard> &hazardLibrary();

}  // namespace stunt

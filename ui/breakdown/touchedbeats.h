// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/changeset.h"
#include "core/project/projectdata.h"

#include <optional>
#include <unordered_set>

namespace stunt {

// The beats whose rows in the breakdown may say something else after the changes, which `data` has already; empty: any
// beat's may.
[[nodiscard]] std::optional<std::unordered_set<Id<Beat>>> beatsTouchedBy(const ProjectData &data,
                                                                         const ChangeSet &changes);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

namespace stunt {

// Adds a role called `name` (not empty) and gives it to `part`, in one edit. Returns the role's id. Refused when the part
// is gone or the role would not be valid; nothing is added then.
Result<Id<Role>> castNewRole(Project &project, Id<Part> part, const QString &name);

}  // namespace stunt

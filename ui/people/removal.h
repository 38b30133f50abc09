// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include "ui/shell/dialogs.h"

namespace stunt {

// Whether anything beyond a record's own children refers to it, so that removing it archives it.
[[nodiscard]] bool isReferenced(const ProjectData &data, Id<Person> person);
[[nodiscard]] bool isReferenced(const ProjectData &data, Id<Role> role);

// What to ask before these people or roles are removed: who goes, and who stays archived because the plan uses them.
[[nodiscard]] Dialogs::Question removalQuestion(const ProjectData &data, const std::vector<Id<Person>> &people);
[[nodiscard]] Dialogs::Question removalQuestion(const ProjectData &data, const std::vector<Id<Role>> &roles);

}  // namespace stunt

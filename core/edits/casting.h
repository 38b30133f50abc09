// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

namespace stunt {

// The part a person would have in a beat by what is known of them: the double of the role they double in its sequence, the
// actor of the role they play, else a stunt performer. Where several roles would do, the one that is in the beat already;
// else none.
[[nodiscard]] Part proposedPart(const ProjectData &data, const Beat &beat, Id<Person> person);

// Gives each of the people the part that is proposed for them, in one edit. Refused when one of them is gone or has a part
// in the beat already.
Result<> castOnto(Project &project, Id<Beat> beat, const std::vector<Id<Person>> &people);

}  // namespace stunt

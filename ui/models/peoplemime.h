// SPDX-License-Identifier: GPL-3.0-or-later
// People on the clipboard and under the pointer: what one view lets go of and another takes.
#pragma once

#include "core/model/records.h"

#include <vector>

class QMimeData;

namespace stunt {

inline constexpr char peopleMimeType[] = "application/x-stuntboard-people";

// The people as data to drag; the caller owns it.
[[nodiscard]] QMimeData *mimeOfPeople(const std::vector<Id<Person>> &people);
// The people dragged, in order; empty when the data hold none. They need not be in the production at hand.
[[nodiscard]] std::vector<Id<Person>> peopleIn(const QMimeData *mime);

}  // namespace stunt

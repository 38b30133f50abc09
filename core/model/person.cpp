// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/person.h"

#include <algorithm>

namespace stunt {

bool isPerformer(const Person &person)
{
    return std::any_of(person.kinds.begin(), person.kinds.end(), [](PersonKind kind) {
        switch (kind) {
        case PersonKind::Actor:
        case PersonKind::StuntPerformer:
        case PersonKind::StuntDouble:
        case PersonKind::NdStunt:
        case PersonKind::Driver:
            return true;
        default:
            return false;
        }
    });
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QtGlobal>

namespace stunt {

// The project revision at which a record was last written. States are compared without it (undo restores a state but
// writes a higher revision), so any two revisions are equal.
struct Revision {
    qint64 value = 0;
    friend constexpr bool operator==(const Revision &, const Revision &) { return true; }
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/recordref.h"

namespace stunt {

// "rigUse": what a record is, as JSON of the product's own names it: the singular, lowerCamelCase. Empty for an empty
// reference.
[[nodiscard]] QString recordTypeName(const RecordRef &ref);

}  // namespace stunt

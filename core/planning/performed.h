// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

namespace stunt {

// Whether a beat is to be performed at all: it was not cut, nor its scene omitted.
[[nodiscard]] bool isPerformed(const ProjectData &data, const Beat &beat);

}  // namespace stunt

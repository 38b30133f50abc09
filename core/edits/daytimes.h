// SPDX-License-Identifier: GPL-3.0-or-later
// Planned times against the clocks of their day: a time in the spring gap does not exist and is refused.
#pragma once

#include "core/base/result.h"
#include "core/project/projectdata.h"

namespace stunt {

// Refuses when a planned time that `record` holds, or (for a shoot day) that belongs to it, is one that the day's clocks
// skip, listing each. `record` is judged in place of its older state in `data`. Records without times pass.
template<class T>
[[nodiscard]] Result<> checkTimes(const ProjectData &data, const T &record);

}  // namespace stunt

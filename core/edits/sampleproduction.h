// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

namespace stunt {

// Writes the sample production, "The Winter Ledger", into an empty project in one edit: a fiction with a platform fight,
// a hose-and-balcony escape through breakaway glass, a stairwell fight planned as a long take, and a car chase with a
// flip. The same records under the same ids on every run; all dates lie in spring 2027. Refused for a project that
// already has a production, and when this machine does not know the zone Europe/Berlin.
Result<> buildSample(Project &project);

}  // namespace stunt

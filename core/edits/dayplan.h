// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that put beats and scenes on shoot days, several at once.
#pragma once

#include "core/project/project.h"

namespace stunt {

// Puts new strips, in the order given, into the shooting order of `day` at `index` (0-based; at or past the end: last),
// in one edit. Their shootDay and position are set here. Returns their ids. Refused when the day is gone.
Result<std::vector<Id<Strip>>> insertStrips(Project &project, std::vector<Strip> strips, Id<ShootDay> day,
                                            qsizetype index);

// The strip that schedules a beat or a whole scene, not yet on any day.
[[nodiscard]] Strip stripFor(Id<Beat> beat);
[[nodiscard]] Strip stripFor(Id<Scene> scene);
// A banner of a kind, with the minutes such a break usually takes.
[[nodiscard]] Strip bannerOf(BannerKind kind);

}  // namespace stunt

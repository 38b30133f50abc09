// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/performed.h"

namespace stunt {

bool isPerformed(const ProjectData &data, const Beat &beat)
{
    const Scene *scene = data.find(beat.scene);
    return beat.status != BeatStatus::Cut && (!scene || !scene->omitted);
}

}  // namespace stunt

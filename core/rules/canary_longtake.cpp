// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

namespace stunt {

void addLongTakeCanaries(CanaryWorld &world)
{
    const Id<Sequence> take = world.put(Sequence{.position = 9, .code = QStringLiteral("L"), .longTake = true});
    const Id<Role> role = world.put(Role{.name = QStringLiteral("Canary role")});
    // The double takes over without a cut, and the one cut there is elsewhere matches in nothing.
    for (int i = 0; i < 2; ++i) {
        const Id<Beat> beat = world.put(Beat{.sequence = take,
                                             .number = QStringLiteral("L%1").arg(i + 1),
                                             .startMs = i * 5000,
                                             .endMs = i * 5000 + 5000});
        world.put(Part{.beat = beat, .role = role, .person = world.person(QStringLiteral("Canary player %1").arg(i))});
    }
    world.put(Stitch{.sequence = take, .startMs = 8000, .endMs = 8000});
}

}  // namespace stunt

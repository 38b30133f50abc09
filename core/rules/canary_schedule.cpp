// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

namespace stunt {

void addScheduleCanaries(CanaryWorld &world)
{
    (void)world.beat(QStringLiteral("S1"), 0);
    // Ten hours of work in one hour, and the sheet was issued of something else.
    Beat beat = world.data().at(world.beat(QStringLiteral("S2"), 5000));
    beat.setupMin = 60;
    beat.runMin = 60;
    beat.plannedTakes = 10;
    world.put(beat);
    const Id<ShootDay> day = world.day(QDate(2027, 6, 1), beat.id);
    world.put(Strip{.shootDay = day, .position = 1, .banner = BannerKind::ReRig, .minutes = 15 * 60});
    world.put(CallSheetIssue{.shootDay = day, .issuedAt = QStringLiteral("2027-05-31T18:00:00Z"), .content = {}});
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/dayplan.h"

#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

namespace {

int usualMinutes(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Meal:
    case BannerKind::CompanyMove:
        return 60;
    case BannerKind::ReRig:
        return 45;
    case BannerKind::Other:
        return 15;
    }
    Q_UNREACHABLE();
}

}  // namespace

Result<std::vector<Id<Strip>>> insertStrips(Project &project, std::vector<Strip> strips, Id<ShootDay> day,
                                            qsizetype index)
{
    std::vector<Id<Strip>> ids;
    if (strips.empty())
        return ids;
    if (!project.data().find(day))
        return refused(QCoreApplication::translate("dayplan", "That shoot day is no longer there."));
    for (Strip &strip : strips) {
        strip.id = Id<Strip>::create();
        strip.shootDay = day;
        ids.push_back(strip.id);
    }
    const QString text =
        strips.size() == 1
            ? QCoreApplication::translate("dayplan", "Schedule %1").arg(recordName(project.data(), strips.front()))
            : QCoreApplication::translate("dayplan", "Schedule %n strips", nullptr, static_cast<int>(strips.size()));
    const auto done = project.edit(text, [&](Edit &edit) -> Result<> {
        std::vector<Strip> order;
        for (const Strip *strip : stripsInOrder(edit.data(), day))
            order.push_back(*strip);
        const auto at = order.begin() + std::clamp<qsizetype>(index, 0, std::ssize(order));
        order.insert(at, strips.begin(), strips.end());
        int position = 0;
        for (Strip &strip : order) {
            strip.position = position++;
            if (edit.data().find(strip.id)) {
                if (const auto changed = changeIn(edit, strip); !changed)
                    return changed;
            } else if (const auto added = addIn(edit, strip); !added) {
                return added.error();
            }
        }
        return {};
    });
    return done ? Result<std::vector<Id<Strip>>>(std::move(ids)) : Result<std::vector<Id<Strip>>>(done.error());
}

Strip stripFor(Id<Beat> beat)
{
    Strip strip;
    strip.kind = StripKind::Beat;
    strip.beat = beat;
    return strip;
}

Strip stripFor(Id<Scene> scene)
{
    Strip strip;
    strip.kind = StripKind::Scene;
    strip.scene = scene;
    return strip;
}

Strip bannerOf(BannerKind kind)
{
    Strip strip;
    strip.kind = StripKind::Banner;
    strip.banner = kind;
    strip.minutes = usualMinutes(kind);
    return strip;
}

}  // namespace stunt

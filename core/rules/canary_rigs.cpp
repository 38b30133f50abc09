// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// A line of nobody known strength, worked by nobody, in a beat with no rescue: too heavy even so, and withdrawn.
void addLine(CanaryWorld &world, Id<Beat> beat, Id<RigUnit> unit)
{
    Person flyer{.name = u"Canary on the line"_s, .kinds = {PersonKind::StuntPerformer}};
    flyer.weightG = Mass{120'000};
    RigUse use{.beat = beat, .rigUnit = unit, .flyers = {world.put(flyer)}};
    use.dynamicFactorMilli = 3000;
    use.lineMultiplierMilli = 1000;
    use.anchorRatedG = Mass{1'000'000};
    world.put(use);
}

// A fall higher than the bag beneath it is rated for, too close to a wall.
void addFall(CanaryWorld &world, Id<Beat> beat)
{
    Rig bag{.name = u"Canary bag"_s, .type = RigType::AirBag};
    bag.ratedFallMm = Length{12'192};
    bag.clearanceMm = Length{1'524};
    const Id<Rig> rig = world.put(bag);
    const Id<RigUnit> unit = world.put(RigUnit{.rig = rig, .serial = u"AB"_s});
    RigUse use{.beat = beat, .rigUnit = unit};
    use.fallHeightMm = Length{13'411};
    use.clearanceFrontMm = Length{0};
    world.put(use);
}

}  // namespace

void addRigCanaries(CanaryWorld &world)
{
    const QDate date(2027, 3, 10);
    Rig line{.name = u"Canary descender"_s, .type = RigType::Descender};
    line.safeWorkingLoadG = Mass{150'000};
    line.heaviestUserG = Mass{100'000};
    const Id<Rig> rig = world.put(line);
    const Id<RigUnit> unit = world.put(RigUnit{.rig = rig, .serial = u"D"_s});
    world.put(Inspection{.rigUnit = unit, .date = date, .kind = InspectionKind::ShockLoad});
    const Id<Beat> first = world.beat(u"R1"_s, 100'000);
    const Id<Beat> second = world.beat(u"R2"_s, 110'000);
    for (const Id<Beat> &beat : {first, second}) {
        addLine(world, beat, unit);
        world.day(date, beat);
    }
    addFall(world, first);
}

}  // namespace stunt

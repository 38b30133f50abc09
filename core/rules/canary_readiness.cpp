// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

#include "core/planning/gatesnapshot.h"

namespace stunt {

namespace {

QDate canaryDay()
{
    return {2027, 5, 3};
}

Id<Beat> gatedBeat(CanaryWorld &world, const QString &number, Id<Person> performer)
{
    const Id<Beat> beat = world.beat(number, 0);
    world.put(Part{.beat = beat, .person = performer});
    world.put(Gate{.beat = beat, .level = GateLevel::WalkThrough});
    return beat;
}

Id<Rehearsal> rehearsal(CanaryWorld &world, QDate date, Id<Person> performer)
{
    const Id<Rehearsal> id = world.put(Rehearsal{.plan = world.plan,
                                                 .date = date,
                                                 .start = CivilTime{9 * 60},
                                                 .end = CivilTime{10 * 60},
                                                 .location = world.location});
    world.put(RehearsalCall{.rehearsal = id, .person = performer, .attended = Answer::Yes});
    return id;
}

}  // namespace

void addReadinessCanaries(CanaryWorld &world)
{
    const Id<Person> performer = world.person(QStringLiteral("Gated"));
    // Never rehearsed, and a hazard that nobody approved nor rated; done with fire and nobody to put it out.
    const Id<Beat> open = gatedBeat(world, QStringLiteral("G1"), performer);
    world.put(Hazard{.beat = open, .hazard = QStringLiteral("Fall")});
    Beat burning = world.data().at(open);
    burning.discipline = Discipline::Fire;
    world.put(burning);
    world.day(canaryDay(), open);
    // Passed, and then done otherwise.
    const Id<Beat> stale = gatedBeat(world, QStringLiteral("G2"), performer);
    world.day(canaryDay().addDays(1), stale);
    const Id<Rehearsal> done = rehearsal(world, canaryDay().addDays(-7), performer);
    Rehearsal held = world.data().at(done);
    held.status = RehearsalStatus::Done;
    world.put(held);
    RehearsalCover pass{
        .rehearsal = done, .beat = stale, .level = GateLevel::WalkThrough, .passed = Answer::Yes, .snapshot = {}};
    pass.snapshot = snapshotOf(world.data(), pass);
    world.put(pass);
    Beat changed = world.data().at(stale);
    changed.action = QStringLiteral("Another action");
    world.put(changed);
    // Rehearsed after it is shot.
    const Id<Beat> late = gatedBeat(world, QStringLiteral("G3"), performer);
    world.day(canaryDay().addDays(2), late);
    world.put(RehearsalCover{.rehearsal = rehearsal(world, canaryDay().addDays(3), performer),
                             .beat = late,
                             .level = GateLevel::WalkThrough,
                             .snapshot = {}});
}

}  // namespace stunt

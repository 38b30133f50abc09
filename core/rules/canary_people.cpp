// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QDate canaryDay()
{
    return {2027, 7, 5};
}

}  // namespace

void addPeopleCanaries(CanaryWorld &world)
{
    // Untrained, unsupervised, without a valid certificate, stood down and away; falls with no budget set.
    Person novice;
    novice.name = u"Novice"_s;
    novice.kinds = {PersonKind::StuntPerformer};
    novice.grade = u"Probationary"_s;
    const Id<Person> person = world.put(novice);
    const Id<Beat> beat = world.beat(u"P1"_s, 200'000);
    world.put(
        Part{.beat = beat, .person = person, .falls = 1, .skills = {u"high fall"_s}, .certificates = {u"first aid"_s}});
    world.put(Certificate{.person = person, .kind = u"first aid"_s, .expiresOn = canaryDay().addDays(-1)});
    world.put(Availability{
        .person = person, .from = canaryDay(), .to = canaryDay(), .status = AvailabilityStatus::Unavailable});
    world.put(StandDown{.person = person, .from = canaryDay(), .clearedOn = {}});
    world.put(TrainingGoal{.person = person,
                           .skill = u"high fall"_s,
                           .goalMin = 600,
                           .from = world.today().addDays(-10),
                           .to = world.today().addDays(10)});
    world.day(canaryDay(), beat);
    // In a rehearsal while the beat is shot, and in another beat at the same time of the story.
    const Id<Rehearsal> rehearsal = world.put(
        Rehearsal{.plan = world.plan, .date = canaryDay(), .start = CivilTime{8 * 60}, .end = CivilTime{12 * 60}});
    world.put(RehearsalCall{.rehearsal = rehearsal, .person = person});
    world.put(Part{.beat = world.beat(u"P2"_s, 201'000), .person = person});
}

}  // namespace stunt

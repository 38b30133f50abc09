// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

// Somebody who works from four in the morning to midnight on eight days in a row, without a meal, and a child beside them;
// their hours are the generic planner's and SAG-AFTRA's in turn, since no set limits everything.
void addHoursCanaries(CanaryWorld &world)
{
    const Id<Beat> beat = world.beat(u"H1"_s, 0);
    const Id<Person> person = world.person(u"Canary of hours"_s);
    world.put(Part{.beat = beat, .person = person});
    Id<Person> planned;
    Id<Person> child;
    for (const RuleSet &set : world.data().all<RuleSet>())
        if (set.key == u"generic-planner")
            planned = world.put(Person{.name = u"Canary of long days"_s, .ruleSet = set.id});
    child = world.put(Person{.name = u"Canary of a minor"_s, .birthDate = QDate(2020, 1, 1)});
    for (int i = 0; i < 8; ++i) {
        const Id<ShootDay> day = world.day(QDate(2027, 5, 3).addDays(i));
        for (const Id<Person> &each : {person, planned, child})
            world.put(
                Call{.shootDay = day, .person = each, .pickUp = CivilTime{4 * 60}, .dismissal = CivilTime{24 * 60}});
    }
}

}  // namespace stunt

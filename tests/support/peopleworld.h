// SPDX-License-Identifier: GPL-3.0-or-later
// One performer with duties, for tests of the rules about people. Checks are called by themselves, so that no other rule
// is in the way.
#pragma once

#include "core/rules/rulecontext.h"
#include "tests/support/ruleworld.h"

namespace stunt::fixture {

inline QDate monday()
{
    return {2027, 5, 3};
}

inline CivilTime clock(int hours, int minutes = 0)
{
    return CivilTime{hours * 60 + minutes};
}

// What one check finds of one record.
template<class T>
std::vector<Finding> found(const RuleWorld &world, void (*check)(const RuleContext &, const T &, FindingSink &),
                           Id<T> id)
{
    const Facts facts(world.data());
    const RuleNumbers numbers(world.data());
    std::vector<Finding> findings;
    FindingSink sink(findings);
    check({world.data(), facts, numbers, world.date}, world.data().at(id), sink);
    return findings;
}

inline std::optional<qint64> figure(const Finding &finding, const char *name)
{
    for (const Figure &each : finding.figures)
        if (qstrcmp(each.name, name) == 0)
            return each.number;
    return std::nullopt;
}

struct People : RuleWorld {
    Id<Person> maya = person(QStringLiteral("Maya Okafor"));

    Id<Rehearsal> rehearsal(QDate day, CivilTime start, CivilTime end, Id<Person> who)
    {
        const Id<Rehearsal> id = put(Rehearsal{.plan = plan, .date = day, .start = start, .end = end});
        put(RehearsalCall{.rehearsal = id, .person = who});
        return id;
    }
    // On a shoot day from a call to a dismissal.
    Id<ShootDay> shoot(QDate day, std::optional<CivilTime> from, std::optional<CivilTime> to, Id<Person> who)
    {
        const Id<ShootDay> id = put(ShootDay{.plan = plan, .unit = unit, .date = day});
        put(Call{.shootDay = id, .person = who, .status = CallStatus::W, .onSet = from, .dismissal = to});
        return id;
    }
    Id<Part> part(Id<Beat> beat, Part part)
    {
        part.beat = beat;
        return put(std::move(part));
    }
};

}  // namespace stunt::fixture

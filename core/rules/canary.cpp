// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

#include "core/rules/findings.h"
#include "core/rules/ruledata.h"

namespace stunt {

CanaryWorld::CanaryWorld()
{
    for (const ShippedRuleSet &shipped : shippedRuleSets()) {
        put(shipped.ruleSet);
        for (const RuleNumber &number : shipped.numbers)
            put(number);
    }
    Production production;
    production.title = QStringLiteral("Canary");
    production.timeZone = QStringLiteral("Europe/Berlin");
    production.ruleSet = shippedRuleSetId(QLatin1StringView("sag-aftra-theatrical"));
    put(production);
    unit = put(Unit{.name = QStringLiteral("Main unit")});
    plan = put(Plan{.name = QStringLiteral("Schedule")});
    sequence = put(Sequence{.code = QStringLiteral("C")});
    location = put(Location{.name = QStringLiteral("Yard")});
}

Id<Person> CanaryWorld::person(const QString &name)
{
    return put(Person{.name = name, .kinds = {PersonKind::StuntPerformer}});
}

Id<Beat> CanaryWorld::beat(const QString &number, qint64 startMs)
{
    return put(Beat{.sequence = sequence, .number = number, .startMs = startMs, .endMs = startMs + 5000});
}

Id<ShootDay> CanaryWorld::day(QDate date, MaybeId<Beat> beat)
{
    const Id<ShootDay> day = put(ShootDay{.plan = plan,
                                          .unit = unit,
                                          .date = date,
                                          .location = location,
                                          .crewCall = CivilTime{7 * 60},
                                          .shootingCall = CivilTime{8 * 60},
                                          .wrap = CivilTime{18 * 60}});
    if (beat)
        put(Strip{.shootDay = day, .kind = StripKind::Beat, .beat = beat, .minutes = 60});
    return day;
}

const std::vector<RuleId> &silentRules()
{
    static const std::vector<RuleId> silent = [] {
        CanaryWorld world;
        addHoursCanaries(world);
        addPeopleCanaries(world);
        addCastingCanaries(world);
        addRigCanaries(world);
        addItemCanaries(world);
        addReadinessCanaries(world);
        addLongTakeCanaries(world);
        addScheduleCanaries(world);
        const Findings findings(world.data(), world.today());
        std::vector<RuleId> rules;
        for (const auto &entry : EnumNames<RuleId>::entries)
            rules.push_back(entry.value);
        for (const Finding *finding : findings.all())
            std::erase(rules, finding->rule);
        return rules;
    }();
    return silent;
}

}  // namespace stunt

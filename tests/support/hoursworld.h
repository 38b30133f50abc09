// SPDX-License-Identifier: GPL-3.0-or-later
// One performer with days and rehearsals, for tests of the rules about hours. Times in Europe/Berlin, whose clocks go forward
// on 28 March 2027 and back on 31 October 2027.
#pragma once

#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"
#include "tests/support/ruleworld.h"

#include <functional>

namespace stunt::fixture {

constexpr int silent = -1;  // instead of a figure: no finding
inline const QDate monday(2027, 5, 3);
inline const QDate tuesday(2027, 5, 4);
inline const QDate springEve(2027, 3, 27);
inline const QDate autumnEve(2027, 10, 30);

inline CivilTime at(int hour, int minute = 0)
{
    return CivilTime{hour * 60 + minute};
}

inline CivilTime secondPass(int hour, int minute)
{
    return CivilTime{hour * 60 + minute, Fold::Second};
}

inline std::optional<qint64> figure(const Finding &finding, const char *name)
{
    for (const Figure &each : finding.figures)
        if (qstrcmp(each.name, name) == 0)
            return each.number;
    return std::nullopt;
}

inline Meal meal(CivilTime start, int minutes = 30)
{
    return {.name = QStringLiteral("Meal"), .start = start, .minutes = minutes};
}

constexpr QLatin1StringView generic("generic-planner");
constexpr QLatin1StringView sagAftra("sag-aftra-theatrical");
constexpr QLatin1StringView unitedKingdom("uk-working-time");

struct HoursWorld : RuleWorld {
    explicit HoursWorld(QLatin1StringView ruleSet = generic)
    {
        change<Production>(data().production().id,
                           [&](Production &production) { production.ruleSet = shippedRuleSetId(ruleSet); });
    }
    // A day on which the person is picked up and released; meals are often enough for nobody to wait.
    Id<ShootDay> work(QDate on, std::optional<CivilTime> from, std::optional<CivilTime> to,
                      DayZone zone = DayZone::Studio)
    {
        const Id<ShootDay> shootDay = put(
            ShootDay{.plan = plan, .unit = unit, .date = on, .zone = zone, .location = location, .meals = meals(from)});
        put(Call{.shootDay = shootDay, .person = person, .status = CallStatus::W, .pickUp = from, .release = to});
        return shootDay;
    }
    Id<Rehearsal> rehearse(QDate on, CivilTime from, CivilTime to)
    {
        const Id<Rehearsal> rehearsal = put(Rehearsal{.plan = plan, .date = on, .start = from, .end = to});
        put(RehearsalCall{.rehearsal = rehearsal, .person = person});
        return rehearsal;
    }
    // What a day shoots: a beat of a scene.
    Id<Beat> shoots(Id<ShootDay> day, IntExt where)
    {
        const Id<Beat> id = beat(QStringLiteral("B"), 0);
        const Id<Scene> scene = put(Scene{.number = QStringLiteral("1"), .intExt = where});
        change<Beat>(id, [&](Beat &changed) { changed.scene = scene; });
        put(Strip{.shootDay = day, .kind = StripKind::Beat, .beat = id, .minutes = 60});
        return id;
    }
    void setMeals(Id<ShootDay> day, const QList<Meal> &meals)
    {
        change<ShootDay>(day, [&](ShootDay &changed) { changed.meals = {meals.begin(), meals.end()}; });
    }
    void changeCall(Id<ShootDay> day, const std::function<void(Call &)> &fn)
    {
        const auto calls = data().referring<Call>(day);
        change<Call>((*calls.begin()).id, fn);
    }
    void accept(const Finding &finding)
    {
        put(Acceptance{.rule = enumText(finding.rule),
                       .key = keyOf(finding),
                       .figures = figuresOf(finding),
                       .by = QStringLiteral("A. Coordinator"),
                       .position = QStringLiteral("Stunt coordinator"),
                       .reason = QStringLiteral("Agreed with the union"),
                       .on = date});
    }
    // What is found of the person; not what is told of rule sets.
    [[nodiscard]] std::vector<Finding> of(RuleId rule) const
    {
        std::vector<Finding> found = findings(rule);
        std::erase_if(found, [&](const Finding &each) { return each.subjects.front() != RecordRef(person); });
        return found;
    }
    // Their figures of a name, unknown ones as -1.
    [[nodiscard]] QList<int> figures(RuleId rule, const char *name) const
    {
        QList<int> numbers;
        for (const Finding &finding : of(rule))
            numbers.append(static_cast<int>(figure(finding, name).value_or(-1)));
        return numbers;
    }

    Id<Person> person = RuleWorld::person(QStringLiteral("Maya Okafor"));

private:
    static std::vector<Meal> meals(std::optional<CivilTime> from)
    {
        std::vector<Meal> meals;
        if (from)
            for (int minutes = from->minutes + 300; minutes < 2100; minutes += 330)
                meals.push_back(meal(CivilTime{minutes}));
        return meals;
    }
};

}  // namespace stunt::fixture

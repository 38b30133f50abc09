// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/hours.h"

#include "core/rules/numbernames.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

struct Needed {
    RuleId rule;
    QLatin1StringView number;
    const char *what;  // QT_TRANSLATE_NOOP("stunt::rules", …)
};

constexpr std::array neededLimits{
    Needed{RuleId::RestShort, numbers::dailyRest, QT_TRANSLATE_NOOP("stunt::rules", "daily rest")},
    Needed{RuleId::DayTooLong, numbers::dayLength, QT_TRANSLATE_NOOP("stunt::rules", "day length")},
    Needed{RuleId::MealLate, numbers::mealWithin, QT_TRANSLATE_NOOP("stunt::rules", "time to a meal")},
};

bool hasLimit(const ProjectData &data, Id<RuleSet> set, QLatin1StringView name)
{
    const auto rows = data.referring<RuleNumber>(set);
    return std::any_of(rows.begin(), rows.end(), [&](const RuleNumber &number) {
        return number.number == name && (number.overrideValue || number.value);
    });
}

void addUnset(const Needed &needed, const RecordRef &subject, const QString &whose, FindingSink &sink)
{
    sink.add(
        {.rule = needed.rule,
         .subjects = {subject},
         .discriminator = QString(needed.number),
         .figures = {{.name = "limit", .unit = FigureUnit::Minutes, .number = {}, .text = {}}},
         .message =
             tr("No limit set for %1 in %2: nobody it binds can be checked against one.").arg(tr(needed.what), whose),
         .mend = tr("Set a number of the production's own, with its reason."),
         .field = "ruleSet"});
}

}  // namespace

void checkHourLimits(const RuleContext &context, const Production &production, FindingSink &sink)
{
    for (const Needed &needed : neededLimits) {
        if (!production.ruleSet)
            addUnset(needed, production.id, tr("this production, which has chosen no rule set"), sink);
        for (const RuleSet &set : context.data.all<RuleSet>()) {
            const bool binds = set.id == production.ruleSet || !context.data.referring<Person>(set.id).empty();
            if (set.area == RuleArea::Hours && binds && !hasLimit(context.data, set.id, needed.number))
                addUnset(needed, set.id, set.name, sink);
        }
    }
}

void checkHours(const RuleContext &context, const Person &person, FindingSink &sink)
{
    const PersonHours hours = hoursOf(context, person);
    if (hours.shifts.empty())
        return;
    checkRest(hours, sink);
    checkWeekRest(hours, sink);
    checkWeekLength(hours, sink);
    checkDayLength(hours, sink);
    checkMinorHours(hours, sink);
    checkMeals(hours, sink);
}

std::vector<RuleCheck> hoursChecks()
{
    return {checkOf<&checkHourLimits>({RuleId::RestShort, RuleId::DayTooLong, RuleId::MealLate}),
            checkOf<&checkHours>({RuleId::RestShort, RuleId::WeekRestShort, RuleId::WeekTooLong, RuleId::DayTooLong,
                                  RuleId::MinorHours, RuleId::MealLate})};
}

}  // namespace stunt

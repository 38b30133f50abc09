// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/hours.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"
#include "core/rules/workedtime.h"

namespace stunt {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 weekMs = 7LL * 24 * 60 * minuteMs;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

QString limited(const RuleContext &context, const RuleLimit &limit, const QString &what)
{
    return limitText(limit, what, context.data.production().measurementSystem);
}

Figure minutesFigure(const char *name, std::optional<qint64> minutes)
{
    return {.name = name, .unit = FigureUnit::Minutes, .number = minutes, .text = {}};
}

// The places of a day's duties, in the duties' order.
std::vector<RecordRef> subjectsOf(const Person &person, const WorkedDay &day)
{
    std::vector<RecordRef> subjects{person.id};
    for (const DutyFacts *duty : day.duties)
        subjects.push_back(placeOf(*duty));
    return subjects;
}

QString unknownLength(const Person &person, const WorkedDay &day)
{
    return day.start()
             ? tr("How long %1 works on %2 is not known: when they end is not.").arg(person.name, dateText(day.date))
             : tr("How long %1 works on %2 is not known: when they begin is not.").arg(person.name, dateText(day.date));
}

// One meal of a day as it was or will be.
struct MealSpan {
    Instant start;
    Instant end;
};

// The meals that count: what was entered of the person's own, else the day's; those shorter than a meal must be do not.
std::vector<MealSpan> mealsOf(const RuleContext &context, const DutyFacts &duty, qint64 least)
{
    std::vector<MealSpan> meals;
    const DayFacts *facts = duty.shootDay ? context.facts.day(*duty.shootDay) : nullptr;
    if (!facts)
        return meals;
    const auto add = [&](std::optional<Instant> start, std::optional<Instant> end) {
        if (start && end && minutesBetween(*start, *end) >= least)
            meals.push_back({*start, *end});
    };
    for (const Call &call : context.data.referring<Call>(*duty.shootDay)) {
        if (call.person != duty.person)
            continue;
        for (const MealBreak &meal : call.meals)
            add(facts->clock.at(meal.out), facts->clock.at(meal.in));
        if (!call.meals.empty())
            return meals;
    }
    for (const Meal &meal : context.data.at(*duty.shootDay).meals)
        if (const auto start = facts->clock.at(meal.start))
            add(start, Instant{start->ms + meal.minutes * minuteMs});
    std::sort(meals.begin(), meals.end(), [](const MealSpan &a, const MealSpan &b) { return a.start < b.start; });
    return meals;
}

void addLateMeal(const RuleContext &context, const Person &person, const DutyFacts &duty, int which, qint64 worked,
                 const RuleLimit &limit, FindingSink &sink)
{
    sink.add({.rule = RuleId::MealLate,
              .subjects = {person.id, placeOf(duty)},
              .discriminator = QStringLiteral("%1#%2").arg(duty.date.toString(Qt::ISODate)).arg(which),
              .figures = {minutesFigure("worked", worked), minutesFigure("limit", limit.value)},
              .when = Moment{duty.date, duty.startTime},
              .message = which == 1 ? tr("%1 works %2 from %3 before a meal; %4.")
                                          .arg(person.name, durationText(worked), startText(duty),
                                               limited(context, limit, tr("the time to a meal")))
                                    : tr("%1 works %2 on %3 after meal %4 before the next; %5.")
                                          .arg(person.name, durationText(worked), dateText(duty.date))
                                          .arg(which - 1)
                                          .arg(limited(context, limit, tr("the time to a meal"))),
              .mend = tr("Plan a meal earlier, or call %1 later.").arg(person.name),
              .field = "meals"});
}

void checkMealsOf(const RuleContext &context, const Person &person, const DutyFacts &duty, FindingSink &sink)
{
    const RuleLimit &first = context.numbers.hours(numbers::mealWithin, &person);
    const RuleLimit &second = context.numbers.hours(numbers::secondMealWithin, &person);
    if (!first || !duty.start)
        return;
    const qint64 least = context.numbers.hours(numbers::mealLeast, &person).value.value_or(1);
    Instant since = *duty.start;
    int which = 1;
    for (const MealSpan &meal : mealsOf(context, duty, least)) {
        if (meal.end <= since || (duty.end && meal.start >= *duty.end))
            continue;
        const RuleLimit &limit = which == 1 || !second ? first : second;
        if (const qint64 worked = minutesBetween(since, meal.start); worked > *limit.value)
            addLateMeal(context, person, duty, which, worked, limit, sink);
        since = meal.end;
        ++which;
    }
    const RuleLimit &limit = which == 1 || !second ? first : second;
    if (duty.end && minutesBetween(since, *duty.end) > *limit.value)
        addLateMeal(context, person, duty, which, minutesBetween(since, *duty.end), limit, sink);
}

// The name of the number for somebody who is `years` and `months` old; empty for an adult.
QLatin1StringView minorNumber(int months)
{
    const std::pair<int, QLatin1StringView> brackets[] = {
        {6, numbers::minorHoursUnder6Months},  {2 * 12, numbers::minorHoursUnder2},
        {6 * 12, numbers::minorHoursUnder6},   {9 * 12, numbers::minorHoursUnder9},
        {16 * 12, numbers::minorHoursUnder16}, {18 * 12, numbers::minorHoursUnder18}};
    for (const auto &[below, number] : brackets)
        if (months < below)
            return number;
    return {};
}

// Whole months of life on `date`.
int monthsOld(QDate birth, QDate date)
{
    int months = (date.year() - birth.year()) * 12 + date.month() - birth.month();
    if (birth.addMonths(months) > date)
        --months;
    return months;
}

}  // namespace

void checkDayLength(const RuleContext &context, const Person &person, FindingSink &sink)
{
    const RuleLimit &limit = context.numbers.hours(numbers::dayLength, &person);
    if (!limit)
        return;
    for (const WorkedDay &day : workedDays(context, person.id)) {
        const auto minutes = day.minutes();
        if (minutes && *minutes <= *limit.value)
            continue;
        const QString message =
            minutes ? tr("%1 works %2 on %3, from %4 to %5; %6: %7 too long.")
                          .arg(person.name, durationText(*minutes), dateText(day.date), startText(*day.first),
                               endText(*day.last), limited(context, limit, tr("the length of a day")),
                               durationText(*minutes - *limit.value))
                    : unknownLength(person, day);
        sink.add({.rule = RuleId::DayTooLong,
                  .subjects = subjectsOf(person, day),
                  .discriminator = day.date.toString(Qt::ISODate),
                  .figures = {minutesFigure("worked", minutes), minutesFigure("limit", limit.value)},
                  .when = Moment{day.date, day.first ? day.first->startTime : std::nullopt},
                  .message = message,
                  .mend = minutes ? tr("Release %1 earlier or call them later.").arg(person.name)
                                  : tr("Enter the calls and the wrap of the day."),
                  .field = minutes ? "release" : "wrap"});
    }
}

void checkWeekLength(const RuleContext &context, const Person &person, FindingSink &sink)
{
    const RuleLimit &limit = context.numbers.hours(numbers::weekLength, &person);
    const std::vector<WorkedDay> days = workedDays(context, person.id);
    if (!limit) {
        if (const WorkedDay *day = firstFullWeek(days))
            addUnsetWeek(person, *day, RuleId::WeekTooLong, sink);
        return;
    }
    std::size_t next = 0;  // the first day after a week that was told
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i < next || !days[i].start())
            continue;
        qint64 worked = 0;
        std::size_t last = i;
        for (std::size_t k = i;
             k < days.size() && days[k].start() && days[k].start()->ms - days[i].start()->ms < weekMs; ++k) {
            worked += days[k].minutes().value_or(0);
            last = k;
        }
        if (worked <= *limit.value)
            continue;
        next = last + 1;
        sink.add({.rule = RuleId::WeekTooLong,
                  .subjects = {person.id},
                  .discriminator = days[i].date.toString(Qt::ISODate),
                  .figures = {minutesFigure("worked", worked), minutesFigure("limit", limit.value)},
                  .when = Moment{days[last].date, std::nullopt},
                  .message =
                      tr("%1 works %2 in the seven days from %3; %4: %5 too long.")
                          .arg(person.name, durationText(worked), dateText(days[i].date),
                               limited(context, limit, tr("the hours of a week")), durationText(worked - *limit.value)),
                  .mend = tr("Take %1 off a day of that week, or release them earlier.").arg(person.name),
                  .field = ""});
    }
}

void checkMeals(const RuleContext &context, const Person &person, FindingSink &sink)
{
    for (const DutyFacts &duty : context.facts.duties(person.id))
        checkMealsOf(context, person, duty, sink);
}

void checkMinorHours(const RuleContext &context, const Person &person, FindingSink &sink)
{
    if (!person.birthDate.isValid())
        return;
    for (const WorkedDay &day : workedDays(context, person.id)) {
        const QLatin1StringView name = minorNumber(monthsOld(person.birthDate, day.date));
        if (name.isEmpty())
            return;  // and on every later day
        const RuleLimit &limit = context.numbers.hours(name, &person);
        const auto minutes = day.minutes();
        if (limit && minutes && *minutes <= *limit.value)
            continue;
        QString message = unknownLength(person, day);
        if (!limit)
            message = tr("%1 is a minor and works on %2; %3.")
                          .arg(person.name, dateText(day.date), limited(context, limit, tr("a minor's day")));
        else if (minutes)
            message = tr("%1 is a minor and works %2 on %3; %4: %5 too long.")
                          .arg(person.name, durationText(*minutes), dateText(day.date),
                               limited(context, limit, tr("a minor's day")), durationText(*minutes - *limit.value));
        sink.add({.rule = RuleId::MinorHours,
                  .subjects = subjectsOf(person, day),
                  .discriminator = day.date.toString(Qt::ISODate),
                  .figures = {minutesFigure("worked", minutes), minutesFigure("limit", limit.value)},
                  .when = Moment{day.date, day.first ? day.first->startTime : std::nullopt},
                  .message = message,
                  .mend = limit ? tr("Release %1 earlier or call them later.").arg(person.name)
                                : tr("Set the limit the local authority gives."),
                  .field = "release"});
    }
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// The time to each meal, from each person's own first call.
//
// A meal is what was entered of the person's own, else what the day plans, as far as it lies within the person's own hours.
// A pause between two duties of a shift is one, too. What is shorter than a meal must be is none; of what is longer than one
// may be the rest counts as work. Each further meal is due as long after the one before has ended.
#include "core/rules/hours.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

struct MealLimits {
    explicit MealLimits(const PersonHours &hours)
        : first(hours.limit(numbers::mealWithin)),
          next(hours.limit(numbers::secondMealWithin) ? hours.limit(numbers::secondMealWithin) : first),
          least(hours.limit(numbers::mealLeast).value.value_or(1)), most(hours.limit(numbers::mealMost))
    {
    }

    const RuleLimit &first;
    const RuleLimit &next;
    qint64 least;  // a meal of no minutes is none
    const RuleLimit &most;
};

struct MealSpan {
    Interval<Instant> time;
    std::optional<CivilTime> openSince;  // when it began, where its end was not entered: then it is as short as can be
};

const Call *callOf(const RuleContext &context, const DayFacts &day, Id<Person> person)
{
    const auto call =
        std::lower_bound(day.calls.begin(), day.calls.end(), person,
                         [](const EffectiveCall &each, const Id<Person> &id) { return each.person < id; });
    return call != day.calls.end() && call->person == person ? context.data.find(call->record) : nullptr;
}

// Collects the meals of one shift.
class MealList
{
public:
    MealList(const RuleContext &context, qint64 least) : m_context(context), m_least(least) {}

    void addMealsOf(const DutyFacts &duty)
    {
        const DayFacts *day = duty.shootDay ? m_context.facts.day(*duty.shootDay) : nullptr;
        if (!day)
            return;
        if (const Call *call = callOf(m_context, *day, duty.person); call && !call->meals.empty()) {
            for (const MealBreak &meal : call->meals) {
                const auto out = day->clock.at(meal.out);
                const auto in = day->clock.at(meal.in);
                if (out && in)
                    add(duty, {{*out, *in}, {}});
                else if (out)
                    add(duty, {{*out, plus(*out, m_least)}, meal.out});
            }
            return;
        }
        for (const Meal &meal : m_context.data.at(*duty.shootDay).meals)
            if (const auto start = day->clock.at(meal.start))
                add(duty, {{*start, plus(*start, meal.minutes)}, {}});
    }
    void addPause(Instant from, Instant to)
    {
        if (minutesBetween(from, to) >= m_least)
            m_meals.push_back({{from, to}, {}});
    }
    [[nodiscard]] std::vector<MealSpan> take()
    {
        std::sort(m_meals.begin(), m_meals.end(),
                  [](const MealSpan &a, const MealSpan &b) { return a.time.start < b.time.start; });
        return std::move(m_meals);
    }

private:
    void add(const DutyFacts &duty, MealSpan meal)
    {
        if (duty.start)
            meal.time.start = std::max(meal.time.start, *duty.start);
        if (const auto end = endOf(duty))
            meal.time.end = std::min(meal.time.end, *end);
        if (minutesBetween(meal.time.start, meal.time.end) >= m_least)
            m_meals.push_back(meal);
    }

    const RuleContext &m_context;
    qint64 m_least;
    std::vector<MealSpan> m_meals;
};

std::vector<MealSpan> mealsOf(const RuleContext &context, const Shift &shift, qint64 least)
{
    MealList meals(context, least);
    std::optional<Instant> over;  // when the duties so far are over; empty: one has no known end
    for (const DutyFacts *duty : shift.duties) {
        meals.addMealsOf(*duty);
        const auto end = endOf(*duty);
        if (duty == shift.duties.front()) {
            over = end;
            continue;
        }
        if (over && duty->start)
            meals.addPause(*over, *duty->start);
        over = over && end ? std::optional(std::max(*over, *end)) : std::nullopt;
    }
    return meals.take();
}

// Follows one shift from its start, meal by meal.
class MealCheck
{
public:
    MealCheck(const PersonHours &hours, const MealLimits &limits, const Shift &shift, FindingSink &sink)
        : m_hours(hours), m_limits(limits), m_shift(shift), m_sink(sink)
    {
    }

    void run()
    {
        if (m_shift.mostMinutes() <= *m_limits.first.value)
            return;
        if (!m_shift.start()) {
            addUnknown(unknownStartText(m_shift));
            return;
        }
        m_since = *m_shift.start();
        for (const MealSpan &meal : mealsOf(m_hours.context, m_shift, m_limits.least))
            if (meal.time.end > m_since)
                pass(meal);
        const qint64 worked = minutesBetween(m_since, m_shift.latest);
        if (worked <= *limit().value)
            return;
        if (m_shift.end())
            addLate(worked, false);
        else
            addUnknown(unknownEndText(m_shift));
    }

private:
    [[nodiscard]] const RuleLimit &limit() const { return m_meals == 0 ? m_limits.first : m_limits.next; }

    void pass(const MealSpan &meal)
    {
        if (const qint64 worked = minutesBetween(m_since, meal.time.start); worked > *limit().value)
            addLate(worked, true);
        if (meal.openSince)
            addUnknown(tr("when the meal at %1 ended is not entered").arg(clockText(*meal.openSince)));
        m_length = minutesBetween(meal.time.start, meal.time.end);
        const qint64 counted = std::min(m_length, m_limits.most.value.value_or(m_length));
        m_since = std::max(m_since, plus(meal.time.start, counted));
        ++m_meals;
    }

    // “after meal 1”, and how much of it counted where that is not all.
    [[nodiscard]] QString lastMealText() const
    {
        if (!m_limits.most || m_length <= *m_limits.most.value)
            return tr("after meal %1").arg(m_meals);
        return tr("after meal %1 (of its %2, %3 count)")
            .arg(QString::number(m_meals), durationText(m_length), durationText(*m_limits.most.value));
    }

    void addLate(qint64 worked, bool isFollowedByMeal)
    {
        const QString since = m_meals == 0 ? tr("from %1").arg(startText(*m_shift.first))
                                           : tr("on %1 %2").arg(dateText(m_shift.date), lastMealText());
        const QString message =
            (isFollowedByMeal ? tr("%1 works %2 %3 before the next meal; %4: %5 too late.")
                              : tr("%1 works %2 %3 without another meal; %4: %5 too long."))
                .arg(m_hours.person.name, durationText(worked), since,
                     m_hours.limitWords(limit(), tr("time to a meal")), durationText(worked - *limit().value));
        add(QString::number(m_meals + 1), worked, message);
    }

    void addUnknown(const QString &why)
    {
        add(QString::number(m_meals + 1) + u'?', std::nullopt,
            tr("Whether %1 has meals in time on %2 cannot be checked: %3; %4.")
                .arg(m_hours.person.name, dateText(m_shift.date), why,
                     m_hours.limitWords(limit(), tr("time to a meal"))));
    }

    void add(const QString &which, std::optional<qint64> worked, const QString &message)
    {
        m_sink.add({.rule = RuleId::MealLate,
                    .subjects = {m_hours.person.id, placeOf(*m_shift.duties.front())},
                    .discriminator = m_shift.date.toString(Qt::ISODate) + u'#' + which,
                    .figures = {minutesFigure("worked", worked), minutesFigure("limit", limit().value)},
                    .when = Moment{m_shift.date, m_shift.first ? m_shift.first->startTime : std::nullopt},
                    .message = message,
                    .mend = worked ? tr("Plan a meal earlier, or call %1 later.").arg(m_hours.person.name)
                                   : tr("Enter the times that are missing."),
                    .field = "meals"});
    }

    const PersonHours &m_hours;
    const MealLimits &m_limits;
    const Shift &m_shift;
    FindingSink &m_sink;
    Instant m_since;
    int m_meals = 0;      // so far
    qint64 m_length = 0;  // of the last of them, minutes
};

}  // namespace

void checkMeals(const PersonHours &hours, FindingSink &sink)
{
    const MealLimits limits(hours);
    if (!limits.first)
        return;  // told once for everybody: checkHourLimits
    for (const Shift &shift : hours.shifts)
        MealCheck(hours, limits, shift, sink).run();
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/hours.h"
#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"
#include "core/rules/workedtime.h"

namespace stunt {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 weekMinutes = 7 * 24 * 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

MeasurementSystem systemOf(const RuleContext &context)
{
    return context.data.production().measurementSystem;
}

// Whether a day shoots out of doors.
bool hasExterior(const RuleContext &context, const WorkedDay &day)
{
    for (const DutyFacts *duty : day.duties) {
        const DayFacts *facts = duty->shootDay ? context.facts.day(*duty->shootDay) : nullptr;
        if (!facts)
            continue;
        for (const StripFacts &strip : facts->strips)
            for (const Id<Beat> &id : strip.beats)
                if (const Beat *beat = context.data.find(id))
                    if (const Scene *scene = context.data.find(beat->scene); scene && scene->intExt != IntExt::Int)
                        return true;
    }
    return false;
}

// The rest one night must have. SAG-AFTRA lets it be shorter on location, not too often: on an overnight location on two
// days of a workweek that do not follow each other; nearby, between two days of exterior work, on every fourth day.
class RestLimits
{
public:
    RestLimits(const RuleContext &context, const Person &person) : m_context(context), m_person(person) {}

    [[nodiscard]] const RuleLimit &full() const { return m_context.numbers.hours(numbers::dailyRest, &m_person); }

    // The limit for `rest` minutes between two days; remembers that a shorter one was used.
    const RuleLimit &limitFor(const WorkedDay &before, const WorkedDay &after, qint64 rest)
    {
        if (!full() || rest >= *full().value)
            return full();
        const RuleLimit &overnight = m_context.numbers.hours(numbers::dailyRestOvernight, &m_person);
        if (overnight && rest >= *overnight.value && bothIn(before, after, DayZone::Overnight)
            && mayBeShortOvernight(after.date)) {
            m_shortened.push_back(after.date);
            return overnight;
        }
        const RuleLimit &nearby = m_context.numbers.hours(numbers::dailyRestNearby, &m_person);
        if (nearby && rest >= *nearby.value && bothIn(before, after, DayZone::Nearby) && mayBeShortNearby(after.date)
            && hasExterior(m_context, before) && hasExterior(m_context, after)) {
            m_shortened.push_back(after.date);
            return nearby;
        }
        return full();
    }

private:
    static bool bothIn(const WorkedDay &before, const WorkedDay &after, DayZone zone)
    {
        return before.zone == zone && after.zone == zone;
    }
    [[nodiscard]] bool mayBeShortOvernight(QDate date) const
    {
        const RuleLimit &days = m_context.numbers.hours(numbers::dailyRestOvernightDays, &m_person);
        qint64 used = 0;
        for (const QDate &day : m_shortened) {
            if (day.daysTo(date) == 1)
                return false;
            used += day.daysTo(date) < 7 ? 1 : 0;
        }
        return days && used < *days.value;
    }
    [[nodiscard]] bool mayBeShortNearby(QDate date) const
    {
        const RuleLimit &every = m_context.numbers.hours(numbers::dailyRestNearbyEveryDays, &m_person);
        return every && std::none_of(m_shortened.begin(), m_shortened.end(), [&](const QDate &day) {
                   return day.daysTo(date) < *every.value;
               });
    }

    const RuleContext &m_context;
    const Person &m_person;
    std::vector<QDate> m_shortened;
};

// The latest a day whose end nobody knows can end: a planned time goes to 35:59 of its date.
Instant latestEnd(const RuleContext &context, const WorkedDay &day)
{
    Instant latest;
    for (const DutyFacts *duty : day.duties) {
        const DayFacts *ofDay = duty->shootDay ? context.facts.day(*duty->shootDay) : nullptr;
        const RehearsalFacts *ofRehearsal = duty->rehearsal ? context.facts.rehearsal(*duty->rehearsal) : nullptr;
        const DayClock *clock = ofDay ? &ofDay->clock : ofRehearsal ? &ofRehearsal->clock : nullptr;
        const auto moment = clock ? clock->at(CivilTime{CivilTime::maxMinutes}) : std::nullopt;
        latest = std::max(latest, moment.value_or(Instant{std::numeric_limits<qint64>::max() / 2}));
    }
    return latest;
}

Instant earliestStart(const WorkedDay &day)
{
    return day.start().value_or(
        Instant{QDateTime(day.date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - 15 * 60 * minuteMs});
}

void addUnknown(const Person &person, const WorkedDay &before, const WorkedDay &after, FindingSink &sink)
{
    const bool noEnd = !before.end();
    const DutyFacts &duty = noEnd ? *before.duties.front() : *after.duties.front();
    sink.add({.rule = RuleId::RestShort,
              .subjects = {person.id, placeOf(duty)},
              .discriminator = after.date.toString(Qt::ISODate),
              .figures = {{.name = "rest", .unit = FigureUnit::Minutes, .number = {}, .text = {}}},
              .when = Moment{after.date, after.first ? after.first->startTime : std::nullopt},
              .message = noEnd
                           ? tr("The rest of %1 before %2 cannot be checked: when their day of %3 ends is not known.")
                                 .arg(person.name, dateText(after.date), dateText(before.date))
                           : tr("The rest of %1 after %2 cannot be checked: when their day of %3 begins is not known.")
                                 .arg(person.name, dateText(before.date), dateText(after.date)),
              .mend = noEnd ? tr("Enter the wrap of the day, or the person's release.")
                            : tr("Enter the calls of the day, or the shooting call and the strips' minutes."),
              .field = noEnd ? "release" : "onSet"});
}

// Whether the gap before `after` is a week's rest for this person.
bool isWeekRest(const RuleContext &context, const Person &person, const std::vector<WorkedDay> &days, std::size_t after)
{
    const qint64 gap =
        minutesBetween(days[after - 1].end().value_or(latestEnd(context, days[after - 1])), earliestStart(days[after]));
    const RuleLimit &full = context.numbers.hours(numbers::weekRest, &person);
    if (gap >= *full.value)
        return true;
    const RuleLimit &late = context.numbers.hours(numbers::weekRestLateStart, &person);
    const RuleLimit &lateFrom = context.numbers.hours(numbers::weekRestLateStartFrom, &person);
    const DutyFacts *first = days[after].first;
    if (late && lateFrom && gap >= *late.value && first && first->startTime
        && first->startTime->minutes >= *lateFrom.value && days[after - 1].zone != DayZone::Unknown)
        return true;
    const RuleLimit &sixDay = context.numbers.hours(numbers::weekRestSixDay, &person);
    if (!sixDay || gap < *sixDay.value)
        return false;
    int onLocation = 0;
    for (std::size_t day = after; day-- > 0 && days[day].date.daysTo(days[after - 1].date) < 7;)
        if (days[day].zone == DayZone::Nearby || days[day].zone == DayZone::Overnight)
            ++onLocation;
        else
            return false;
    return onLocation == 6;
}

}  // namespace

void checkRest(const RuleContext &context, const Person &person, FindingSink &sink)
{
    const std::vector<WorkedDay> days = workedDays(context, person.id);
    RestLimits limits(context, person);
    if (!limits.full())
        return;  // told once for everybody: checkHourLimits
    const qint64 travel = person.travelHomeMin.value_or(0);
    for (std::size_t i = 1; i < days.size(); ++i) {
        const WorkedDay &before = days[i - 1];
        const WorkedDay &after = days[i];
        if (!before.end() || !after.start()) {
            const Instant end = before.end().value_or(latestEnd(context, before));
            if (minutesBetween(end, earliestStart(after)) - travel < *limits.full().value)
                addUnknown(person, before, after, sink);
            continue;
        }
        const qint64 gap = minutesBetween(*before.end(), *after.start());
        if (gap < 0)
            continue;  // they overlap: double-booked
        const qint64 rest = gap - travel;
        const RuleLimit &limit = limits.limitFor(before, after, rest);
        if (rest >= *limit.value)
            continue;
        const QString home = travel > 0 ? tr(" after %1 of travel home").arg(durationText(travel)) : QString();
        sink.add({.rule = RuleId::RestShort,
                  .subjects = {person.id, placeOf(*before.last), placeOf(*after.first)},
                  .discriminator = after.date.toString(Qt::ISODate),
                  .figures = {{.name = "rest", .unit = FigureUnit::Minutes, .number = rest, .text = {}},
                              {.name = "limit", .unit = FigureUnit::Minutes, .number = limit.value, .text = {}},
                              {.name = "travel", .unit = FigureUnit::Minutes, .number = travel, .text = {}}},
                  .when = Moment{after.date, after.first->startTime},
                  .message = tr("%1: rest %2%3 between %4 and %5; %6: %7 short.")
                                 .arg(person.name, durationText(rest), home, endText(*before.last),
                                      startText(*after.first), limitText(limit, tr("daily rest"), systemOf(context)),
                                      durationText(*limit.value - rest)),
                  .mend = tr("Release %1 earlier on %2, or call them later on %3.")
                              .arg(person.name, dateText(before.date), dateText(after.date)),
                  .field = "pickUp"});
    }
}

void checkWeekRest(const RuleContext &context, const Person &person, FindingSink &sink)
{
    const RuleLimit &limit = context.numbers.hours(numbers::weekRest, &person);
    const std::vector<WorkedDay> days = workedDays(context, person.id);
    if (!limit) {
        if (const WorkedDay *day = firstFullWeek(days))
            addUnsetWeek(person, *day, RuleId::WeekRestShort, sink);
        return;
    }
    // A run of days without a week's rest between them must leave room for one in every seven times 24 hours.
    std::size_t first = 0;
    bool told = false;
    qint64 longest = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i > 0 && isWeekRest(context, person, days, i)) {
            first = i;
            told = false;
            longest = 0;
        } else if (i > 0) {
            longest = std::max(longest, minutesBetween(days[i - 1].end().value_or(latestEnd(context, days[i - 1])),
                                                       earliestStart(days[i])));
        }
        const Instant end = days[i].end().value_or(latestEnd(context, days[i]));
        const qint64 worked = minutesBetween(earliestStart(days[first]), end);
        if (told || worked <= weekMinutes - *limit.value)
            continue;
        // With room left after this day the week may still have its rest: only the next day takes it away.
        if (i + 1 < days.size() && isWeekRest(context, person, days, i + 1)
            && minutesBetween(earliestStart(days[first]), end) <= weekMinutes)
            continue;
        if (i + 1 == days.size() && worked <= weekMinutes)
            continue;
        const bool isKnown = days[first].start() && days[i].end();
        told = true;
        sink.add({.rule = RuleId::WeekRestShort,
                  .subjects = {person.id},
                  .discriminator = days[first].date.toString(Qt::ISODate),
                  .figures = {{.name = "longestRest",
                               .unit = FigureUnit::Minutes,
                               .number = isKnown ? std::optional(std::max<qint64>(0, longest)) : std::nullopt,
                               .text = {}},
                              {.name = "limit", .unit = FigureUnit::Minutes, .number = limit.value, .text = {}}},
                  .when = Moment{days[i].date, std::nullopt},
                  .message = tr("%1 works from %2 to %3 without a week's rest: the longest break is %4; %5.")
                                 .arg(person.name, dateText(days[first].date), dateText(days[i].date),
                                      isKnown ? durationText(std::max<qint64>(0, longest)) : tr("not known"),
                                      limitText(limit, tr("weekly rest"), systemOf(context))),
                  .mend = tr("Give %1 a break that long within every seven days.").arg(person.name),
                  .field = ""});
    }
}

}  // namespace stunt

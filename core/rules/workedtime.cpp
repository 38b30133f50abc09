// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/workedtime.h"

#include "core/rules/numbernames.h"
#include "core/rules/sentences.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

QString timeOn(const std::optional<CivilTime> &time, QDate date)
{
    return time ? tr("%1 on %2").arg(clockText(*time), dateText(date)) : dateText(date);
}

QString startName(DutyStart start)
{
    switch (start) {
    case DutyStart::PickUp:
        return tr("pick-up");
    case DutyStart::MakeUp:
        return tr("make-up call");
    case DutyStart::Pads:
        return tr("pads call");
    case DutyStart::Rehearsal:
        return tr("rehearsal on the day");
    case DutyStart::OnSet:
        return tr("on-set call");
    case DutyStart::FirstStrip:
        return tr("first strip");
    case DutyStart::CrewCall:
        return tr("crew call");
    case DutyStart::CoverFrom:
        return tr("cover from");
    case DutyStart::RehearsalCall:
        return tr("rehearsal call");
    }
    return {};
}

QString endName(DutyEnd end)
{
    switch (end) {
    case DutyEnd::Dismissal:
        return tr("dismissal");
    case DutyEnd::Release:
        return tr("planned release");
    case DutyEnd::Wrap:
        return tr("the unit's wrap");
    case DutyEnd::CoverTo:
        return tr("cover until");
    case DutyEnd::RehearsalEnd:
        return tr("the rehearsal's end");
    }
    return {};
}

const DayClock *clockOf(const Facts &facts, const DutyFacts &duty)
{
    if (duty.shootDay) {
        const DayFacts *day = facts.day(*duty.shootDay);
        return day ? &day->clock : nullptr;
    }
    const RehearsalFacts *rehearsal = facts.rehearsal(*duty.rehearsal);
    return rehearsal ? &rehearsal->clock : nullptr;
}

// The first or last moment a duty's date has to plan with, 00:00 or 35:59; where its clock has none, one that no clock on
// earth goes beyond.
Instant boundOf(const Facts &facts, const DutyFacts &duty, bool isEnd)
{
    const DayClock *clock = clockOf(facts, duty);
    const int minutes = isEnd ? CivilTime::maxMinutes : 0;
    if (const auto moment = clock ? clock->at(CivilTime{minutes}) : std::nullopt)
        return *moment;
    constexpr int farthest = 15 * 60;
    const Instant utc{QDateTime(duty.date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
    return plus(utc, isEnd ? minutes + farthest : -farthest);
}

// What a shift is for sure: all of it where it is known, else the longest of its duties, which may be parted by a rest.
std::optional<Interval<Instant>> surelyOf(const Shift &shift)
{
    if (shift.isKnown())
        return Interval<Instant>{*shift.start(), *shift.end()};
    std::optional<Interval<Instant>> longest;
    for (const DutyFacts *duty : shift.duties) {
        const auto end = endOf(*duty);
        if (!duty->start && !end)
            continue;
        const Interval<Instant> time{duty->start ? *duty->start : *end, end ? *end : *duty->start};
        if (!longest || time.end.ms - time.start.ms > longest->end.ms - longest->start.ms)
            longest = time;
    }
    return longest;
}

void take(const Facts &facts, Shift &shift, const DutyFacts &duty)
{
    const bool isFresh = shift.duties.empty();
    shift.duties.push_back(&duty);
    const auto end = endOf(duty);
    const Instant earliest = duty.start ? *duty.start : boundOf(facts, duty, false);
    const Instant latest = end ? *end : boundOf(facts, duty, true);
    if (!duty.start)
        shift.first = nullptr;
    else if (isFresh || (shift.first && *duty.start < *shift.first->start))
        shift.first = &duty;
    if (!end)
        shift.last = nullptr;
    else if (isFresh || (shift.last && *end > *shift.last->end))
        shift.last = &duty;
    shift.earliest = isFresh ? earliest : std::min(shift.earliest, earliest);
    shift.latest = isFresh ? latest : std::max(shift.latest, latest);
}

DayZone zoneOf(const ProjectData &data, const Shift &shift)
{
    std::optional<DayZone> zone;
    for (const DutyFacts *duty : shift.duties) {
        const ShootDay *record = data.find(duty->shootDay);
        const DayZone of = record ? record->zone : DayZone::Unknown;
        if (zone && *zone != of)
            return DayZone::Unknown;
        zone = of;
    }
    return zone.value_or(DayZone::Unknown);
}

// The day on which the person works their sixth date of seven. Null: never.
const Shift *sixthDateOfSeven(const std::vector<Shift> &shifts)
{
    constexpr int six = 6;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        int dates = 0;
        QDate counted;
        for (std::size_t k = i + 1; k-- > 0 && shifts[k].date.daysTo(shifts[i].date) < 7;) {
            dates += shifts[k].date == counted ? 0 : 1;
            counted = shifts[k].date;
        }
        if (dates >= six)
            return &shifts[i];
    }
    return nullptr;
}

}  // namespace

qint64 Shift::leastMinutes() const
{
    return surely ? minutesBetween(surely->start, surely->end) : 0;
}

qint64 Shift::mostMinutes() const
{
    return minutesBetween(earliest, latest);
}

QString PersonHours::limitWords(const RuleLimit &limit, const QString &what) const
{
    return limitText(limit, what, context.data.production().measurementSystem);
}

QString PersonHours::travelWords() const
{
    return travel() > 0 ? tr(" after %1 of travel home").arg(durationText(travel())) : QString();
}

bool PersonHours::isAllKnown() const
{
    return std::all_of(shifts.begin(), shifts.end(), [](const Shift &shift) { return shift.isKnown(); });
}

PersonHours hoursOf(const RuleContext &context, const Person &person)
{
    PersonHours hours{context, person, {}};
    const std::vector<DutyFacts> &duties = context.facts.duties(person.id);
    if (duties.empty())
        return hours;
    std::vector<const DutyFacts *> byDate;
    byDate.reserve(duties.size());
    for (const DutyFacts &duty : duties)
        byDate.push_back(&duty);
    std::stable_sort(byDate.begin(), byDate.end(),
                     [](const DutyFacts *a, const DutyFacts *b) { return a->date < b->date; });
    const RuleLimit &rest = hours.limit(numbers::dailyRest);
    const auto isRested = [&](const Shift &shift, const DutyFacts &duty) {
        return rest && shift.end() && duty.start
            && minutesBetween(*shift.end(), *duty.start) - hours.travel() >= *rest.value;
    };
    hours.shifts.reserve(duties.size());
    for (const DutyFacts *duty : byDate) {
        const bool goesOn =
            !hours.shifts.empty() && hours.shifts.back().date == duty->date && !isRested(hours.shifts.back(), *duty);
        if (!goesOn)
            hours.shifts.emplace_back().date = duty->date;
        take(context.facts, hours.shifts.back(), *duty);
    }
    for (Shift &shift : hours.shifts) {
        shift.zone = zoneOf(context.data, shift);
        shift.surely = surelyOf(shift);
    }
    std::stable_sort(hours.shifts.begin(), hours.shifts.end(),
                     [](const Shift &a, const Shift &b) { return a.earliest < b.earliest; });
    return hours;
}

std::optional<Instant> endOf(const DutyFacts &duty)
{
    return duty.end && duty.start && !(*duty.start < *duty.end) ? std::nullopt : duty.end;
}

std::optional<Interval<Instant>> spanOf(const Shift &shift, Unknown unknown)
{
    return unknown == Unknown::IsRest ? shift.surely : Interval<Instant>{shift.earliest, shift.latest};
}

void checkUnsetWeek(const PersonHours &hours, RuleId rule, FindingSink &sink)
{
    const Shift *sixth = sixthDateOfSeven(hours.shifts);
    if (!sixth)
        return;
    const QString what = rule == RuleId::WeekRestShort ? tr("weekly rest") : tr("week length");
    sink.add({.rule = rule,
              .subjects = {hours.person.id},
              .discriminator = QStringLiteral("no-limit"),
              .figures = {minutesFigure("limit", std::nullopt)},
              .when = Moment{sixth->date, std::nullopt},
              .message = tr("%1 works six of the seven days up to %2, and no limit is set for %3.")
                             .arg(hours.person.name, dateText(sixth->date), what),
              .mend = tr("Set a number of the production's own, with its reason."),
              .field = "ruleSet"});
}

qint64 minutesBetween(Instant from, Instant to)
{
    const qint64 ms = to.ms - from.ms;
    return ms >= 0 ? ms / 60'000 : -((-ms + 59'999) / 60'000);
}

Instant plus(Instant instant, qint64 minutes)
{
    return {instant.ms + minutes * 60'000};
}

QString startText(const DutyFacts &duty)
{
    return tr("%1 %2").arg(startName(duty.startWhat), timeOn(duty.startTime, duty.date));
}

QString endText(const DutyFacts &duty)
{
    return tr("%1 %2").arg(endName(duty.endWhat), timeOn(duty.endTime, duty.date));
}

QString unknownStartText(const Shift &shift)
{
    for (const DutyFacts *duty : shift.duties)
        if (!duty->start)
            return duty->startTime ? tr("%1 is a time that day does not have").arg(startText(*duty))
                                   : tr("when they begin on %1 is not known").arg(dateText(shift.date));
    return {};
}

QString unknownEndText(const Shift &shift)
{
    for (const DutyFacts *duty : shift.duties) {
        if (endOf(*duty))
            continue;
        if (!duty->endTime)
            return tr("when they end on %1 is not known").arg(dateText(shift.date));
        return duty->end ? tr("%1 is not after %2").arg(endText(*duty), startText(*duty))
                         : tr("%1 is a time that day does not have").arg(endText(*duty));
    }
    return {};
}

QString unknownText(const Shift &shift)
{
    const QString start = unknownStartText(shift);
    return start.isEmpty() ? unknownEndText(shift) : start;
}

Figure minutesFigure(const char *name, std::optional<qint64> minutes)
{
    return {.name = name, .unit = FigureUnit::Minutes, .number = minutes, .text = {}};
}

RecordRef placeOf(const DutyFacts &duty)
{
    return duty.shootDay ? RecordRef(*duty.shootDay) : RecordRef(*duty.rehearsal);
}

std::vector<RecordRef> subjectsOf(const PersonHours &hours, const Shift &shift)
{
    std::vector<RecordRef> subjects{hours.person.id};
    for (const DutyFacts *duty : shift.duties)
        subjects.push_back(placeOf(*duty));
    return subjects;
}

}  // namespace stunt

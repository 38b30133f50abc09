// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/workedtime.h"

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

// An end that does not come after its own start (01:00 typed for 25:00) is as good as unknown.
void take(WorkedDay &day, const DutyFacts &duty, bool &endsKnown)
{
    day.duties.push_back(&duty);
    if (duty.start && (!day.first || *duty.start < *day.first->start))
        day.first = &duty;
    const bool isKnown = duty.end && (!duty.start || *duty.end > *duty.start);
    endsKnown = endsKnown && isKnown;
    if (isKnown && (!day.last || *duty.end > *day.last->end))
        day.last = &duty;
}

DayZone zoneOf(const ProjectData &data, const WorkedDay &day)
{
    std::optional<DayZone> zone;
    for (const DutyFacts *duty : day.duties) {
        const ShootDay *record = data.find(duty->shootDay);
        const DayZone of = record ? record->zone : DayZone::Unknown;
        if (zone && *zone != of)
            return DayZone::Unknown;
        zone = of;
    }
    return zone.value_or(DayZone::Unknown);
}

}  // namespace

std::optional<qint64> WorkedDay::minutes() const
{
    return start() && end() ? std::optional(minutesBetween(*start(), *end())) : std::nullopt;
}

std::vector<WorkedDay> workedDays(const RuleContext &context, Id<Person> person)
{
    std::map<QDate, std::pair<WorkedDay, bool>> byDate;
    for (const DutyFacts &duty : context.facts.duties(person)) {
        auto [it, fresh] = byDate.try_emplace(duty.date, WorkedDay{}, true);
        it->second.first.date = duty.date;
        take(it->second.first, duty, it->second.second);
    }
    std::vector<WorkedDay> days;
    days.reserve(byDate.size());
    for (auto &[date, day] : byDate) {
        // One unknown end may be the latest of all.
        if (!day.second)
            day.first.last = nullptr;
        day.first.zone = zoneOf(context.data, day.first);
        days.push_back(std::move(day.first));
    }
    return days;
}

const WorkedDay *firstFullWeek(const std::vector<WorkedDay> &days)
{
    constexpr std::size_t fullWeek = 6;
    for (std::size_t i = fullWeek - 1; i < days.size(); ++i)
        if (days[i - (fullWeek - 1)].date.daysTo(days[i].date) < 7)
            return &days[i];
    return nullptr;
}

void addUnsetWeek(const Person &person, const WorkedDay &day, RuleId rule, FindingSink &sink)
{
    const QString what = rule == RuleId::WeekRestShort ? tr("weekly rest") : tr("the hours of a week");
    sink.add({.rule = rule,
              .subjects = {person.id},
              .discriminator = QStringLiteral("no-limit"),
              .figures = {{.name = "limit", .unit = FigureUnit::Minutes, .number = {}, .text = {}}},
              .when = Moment{day.date, std::nullopt},
              .message = tr("%1 works six of the seven days up to %2, and no limit is set for %3.")
                             .arg(person.name, dateText(day.date), what),
              .mend = tr("Set a number of the production's own, with its reason."),
              .field = "ruleSet"});
}

qint64 minutesBetween(Instant from, Instant to)
{
    const qint64 ms = to.ms - from.ms;
    return ms >= 0 ? ms / 60'000 : -((-ms + 59'999) / 60'000);
}

QString startText(const DutyFacts &duty)
{
    return tr("%1 %2").arg(startName(duty.startWhat), timeOn(duty.startTime, duty.date));
}

QString endText(const DutyFacts &duty)
{
    return tr("%1 %2").arg(endName(duty.endWhat), timeOn(duty.endTime, duty.date));
}

RecordRef placeOf(const DutyFacts &duty)
{
    return duty.shootDay ? RecordRef(*duty.shootDay) : RecordRef(*duty.rehearsal);
}

}  // namespace stunt

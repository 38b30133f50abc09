// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/bookings.h"

#include "core/base/interval.h"
#include "core/rules/sentences.h"

namespace stunt {

namespace {

constexpr int dayMinutes = 24 * 60;
constexpr qint64 minuteMs = 60 * 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

RecordRef placeOf(const DutyFacts &duty)
{
    return duty.shootDay ? RecordRef(*duty.shootDay) : RecordRef(*duty.rehearsal);
}

// The dates a duty reaches into: its own, and those after the midnights it works past.
struct Dates {
    QDate first;
    QDate last;
};

Dates datesOf(const DutyFacts &duty)
{
    const int start = duty.startTime ? duty.startTime->minutes : 0;
    const int end = duty.endTime ? duty.endTime->minutes - 1 : 0;
    return {duty.date, duty.date.addDays(std::max(start, end) / dayMinutes)};
}

// A duty as long as it can be by what is known of it: from its start, else the midnight before, to its end, else the
// midnight after.
struct Span {
    const DutyFacts *duty = nullptr;
    Interval<Instant> time;
    bool known = false;
};

const DayClock *clockOf(const Facts &facts, const DutyFacts &duty)
{
    if (duty.shootDay) {
        const DayFacts *day = facts.day(*duty.shootDay);
        return day ? &day->clock : nullptr;
    }
    const RehearsalFacts *rehearsal = facts.rehearsal(*duty.rehearsal);
    return rehearsal ? &rehearsal->clock : nullptr;
}

Span spanOf(const Facts &facts, const DutyFacts &duty)
{
    // An end before the start says nothing.
    if (duty.start && duty.end && *duty.start < *duty.end)
        return {&duty, {*duty.start, *duty.end}, true};
    const DayClock *clock = clockOf(facts, duty);
    const auto at = [&](int minutes) {
        const auto moment = clock ? clock->at(CivilTime{minutes}) : std::nullopt;
        const qint64 utc = QDateTime(duty.date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        return moment.value_or(Instant{utc + minutes * minuteMs});
    };
    // A time the clocks skip is within an hour of one they have.
    const int earliest = duty.startTime ? std::max(0, duty.startTime->minutes - 60) : 0;
    const Instant start = duty.start.value_or(at(earliest));
    if (duty.end && start < *duty.end)
        return {&duty, {start, *duty.end}, false};
    if (duty.endTime && !duty.end)
        return {&duty, {start, at(std::min(CivilTime::maxMinutes, duty.endTime->minutes + 60))}, false};
    const Instant midnight = at(dayMinutes);
    return {&duty, {start, start < midnight ? midnight : at(CivilTime::maxMinutes)}, false};
}

// “08:00”, “02:30, which the clocks skip”, “a time not known”.
QString timeText(const std::optional<CivilTime> &time, const std::optional<Instant> &moment)
{
    if (!time)
        return tr("a time not known");
    return moment ? clockText(*time) : tr("%1, which that day does not have").arg(clockText(*time));
}

QString zoneOf(const Facts &facts, const DutyFacts &duty)
{
    const DayClock *clock = clockOf(facts, duty);
    return clock ? clock->zone() : QString();
}

// “Main unit, 24 March 2027 from 08:00 to 18:00”; with the zone where the two are in different ones.
QString dutyText(const RuleContext &context, const DutyFacts &duty, bool withZone)
{
    const QString text = tr("%1 from %2 to %3")
                             .arg(recordName(context.data, placeOf(duty)), timeText(duty.startTime, duty.start),
                                  timeText(duty.endTime, duty.end));
    return withZone ? tr("%1 (%2)").arg(text, zoneOf(context.facts, duty)) : text;
}

std::optional<qint64> numberOf(const std::optional<Instant> &instant)
{
    return instant ? std::optional<qint64>(instant->ms) : std::nullopt;
}

void addDoubleBooked(const RuleContext &context, const Person &person, std::pair<Span, Span> spans, FindingSink &sink)
{
    // The pair is the same finding whichever of the two begins first.
    if (uuidOf(placeOf(*spans.second.duty)) < uuidOf(placeOf(*spans.first.duty)))
        std::swap(spans.first, spans.second);
    const DutyFacts &a = *spans.first.duty;
    const DutyFacts &b = *spans.second.duty;
    const DutyFacts &later = spans.first.time.start < spans.second.time.start ? b : a;
    const bool known = spans.first.known && spans.second.known;
    const Interval<Instant> common = spans.first.time.intersection(spans.second.time);
    const qint64 minutes = (common.end.ms - common.start.ms) / minuteMs;
    const bool withZone = zoneOf(context.facts, a) != zoneOf(context.facts, b);
    Finding finding;
    finding.rule = RuleId::DoubleBooked;
    finding.subjects = {RecordRef(person.id), placeOf(a), placeOf(b)};
    finding.figures = {{"startA", FigureUnit::Moment, numberOf(a.start), {}},
                       {"endA", FigureUnit::Moment, numberOf(a.end), {}},
                       {"startB", FigureUnit::Moment, numberOf(b.start), {}},
                       {"endB", FigureUnit::Moment, numberOf(b.end), {}},
                       {"overlap", FigureUnit::Minutes, known ? std::optional<qint64>(minutes) : std::nullopt, {}}};
    finding.when = Moment{later.date, later.startTime};
    const QString text = tr("%1 is booked twice: on %2, and on %3")
                             .arg(person.name, dutyText(context, a, withZone), dutyText(context, b, withZone));
    finding.message = known
                        ? tr("%1: they overlap by %2.").arg(text, durationText(minutes))
                        : tr("%1: whether they overlap is not known, because not all the times are known.").arg(text);
    finding.mend = known ? tr("Take them off one of the two, or move it.")
                         : tr("Type the times of both, so that they do not overlap.");
    sink.add(std::move(finding));
}

bool forbids(const Availability &availability)
{
    return availability.status == AvailabilityStatus::Unavailable
        || availability.status == AvailabilityStatus::Released;
}

void addUnavailable(const RuleContext &context, const Availability &availability, const DutyFacts &duty,
                    FindingSink &sink)
{
    const Person &person = context.data.at(availability.person);
    Finding finding;
    finding.rule = RuleId::Unavailable;
    finding.subjects = {RecordRef(person.id), RecordRef(availability.id), placeOf(duty)};
    finding.figures = {{"from", FigureUnit::Date, availability.from.toJulianDay(), {}},
                       {"to", FigureUnit::Date, availability.to.toJulianDay(), {}},
                       {"duty", FigureUnit::Date, duty.date.toJulianDay(), {}},
                       {"status", FigureUnit::Count, {}, enumText(availability.status)}};
    finding.when = Moment{duty.date, duty.startTime};
    finding.message = tr("%1 is on %2, and is marked “%3” from %4 to %5.")
                          .arg(person.name, recordName(context.data, placeOf(duty)), enumLabel(availability.status),
                               dateText(availability.from), dateText(availability.to));
    finding.mend = tr("Take them off that day, or correct their availability.");
    sink.add(std::move(finding));
}

// Whether the person is stood down on one of the dates.
bool covers(const StandDown &standDown, const Dates &dates)
{
    return standDown.from <= dates.last && (!standDown.clearedOn.isValid() || dates.first < standDown.clearedOn);
}

}  // namespace

void checkDoubleBooked(const RuleContext &context, const Person &person, FindingSink &sink)
{
    const std::vector<DutyFacts> &duties = context.facts.duties(person.id);
    if (duties.size() < 2)
        return;
    std::vector<Span> spans;
    spans.reserve(duties.size());
    for (const DutyFacts &duty : duties)
        spans.push_back(spanOf(context.facts, duty));
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span &a, const Span &b) { return a.time.start < b.time.start; });
    for (auto a = spans.begin(); a != spans.end(); ++a)
        for (auto b = std::next(a); b != spans.end() && b->time.start < a->time.end; ++b)
            if (a->time.overlaps(b->time))
                addDoubleBooked(context, person, {*a, *b}, sink);
}

void checkAvailability(const RuleContext &context, const Person &person, FindingSink &sink)
{
    for (const Availability &availability : context.data.referring<Availability>(person.id)) {
        if (!forbids(availability))
            continue;
        for (const DutyFacts &duty : context.facts.duties(person.id)) {
            const Dates dates = datesOf(duty);
            if (availability.from <= dates.last && dates.first <= availability.to)
                addUnavailable(context, availability, duty, sink);
        }
    }
}

void checkCleared(const RuleContext &context, const Person &person, FindingSink &sink)
{
    const auto standDowns = context.data.referring<StandDown>(person.id);
    if (standDowns.empty())
        return;
    for (const DutyFacts &duty : context.facts.duties(person.id)) {
        const Dates dates = datesOf(duty);
        if (std::none_of(standDowns.begin(), standDowns.end(),
                         [&](const StandDown &standDown) { return covers(standDown, dates); }))
            continue;
        Finding finding;
        finding.rule = RuleId::NotCleared;
        finding.subjects = {RecordRef(person.id), placeOf(duty)};
        finding.figures = {{"duty", FigureUnit::Date, duty.date.toJulianDay(), {}}};
        finding.when = Moment{duty.date, duty.startTime};
        finding.message = tr("%1 is on %2, and is not cleared to perform that day.")
                              .arg(person.name, recordName(context.data, placeOf(duty)));
        finding.mend = tr("Take them off that day, or move it to when they are cleared.");
        sink.add(std::move(finding));
    }
}

}  // namespace stunt

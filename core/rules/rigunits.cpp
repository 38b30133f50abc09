// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rigunits.h"

#include "core/planning/performed.h"

namespace stunt {

namespace {

// Where the unit is used, as it is recorded: two uses of which neither says where are no evidence of a move.
bool isSamePlace(const UseTime &a, const UseTime &b)
{
    const auto location = [](const UseTime &time) {
        return time.slot ? time.slot->location : time.rehearsal->location;
    };
    const auto venue = [](const UseTime &time) {
        return time.rehearsal ? time.rehearsal->venue.simplified() : QString();
    };
    return location(a) == location(b) && venue(a).compare(venue(b), Qt::CaseInsensitive) == 0;
}

// Notes for each time of use the last one before it at another place.
void findMoves(std::vector<UnitUse> &uses)
{
    std::vector<UseTime *> times;
    for (UnitUse &use : uses)
        for (UseTime &time : use.times)
            times.push_back(&time);
    const auto placeOf = [](const UseTime *time) {
        const qint64 start =
            time->start ? time->start->ms : QDateTime(time->date, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        return std::make_tuple(start, time->occasion());
    };
    std::sort(times.begin(), times.end(), [&](const UseTime *a, const UseTime *b) { return placeOf(a) < placeOf(b); });
    const UseTime *elsewhere = nullptr;
    for (std::size_t i = 1; i < times.size(); ++i) {
        if (!isSamePlace(*times[i - 1], *times[i]))
            elsewhere = times[i - 1];
        times[i]->elsewhere = elsewhere;
    }
}

std::vector<const Inspection *> inDateOrder(const auto &records)
{
    std::vector<const Inspection *> inspections;
    for (const Inspection &inspection : records)
        inspections.push_back(&inspection);
    std::sort(inspections.begin(), inspections.end(), [](const Inspection *a, const Inspection *b) {
        return std::tie(a->date, a->time, a->id) < std::tie(b->date, b->time, b->id);
    });
    return inspections;
}

// Levels at which a beat is rehearsed on its rig.
bool isOnRig(GateLevel level)
{
    return level == GateLevel::DeadWeightTest || level == GateLevel::OnRig || level == GateLevel::WithCamera;
}

// Whether a rehearsal says itself which rigs it is on.
bool namesRigs(const ProjectData &data, Id<Rehearsal> rehearsal)
{
    const auto &bookings = data.referring<RehearsalBooking>(rehearsal);
    return !data.referring<RigUse>(rehearsal).empty()
        || std::any_of(bookings.begin(), bookings.end(),
                       [](const RehearsalBooking &booking) { return booking.rigUnit.has_value(); });
}

// Where a rehearsal does not say which rigs it is on, a beat that is rehearsed on its rig is on the beat's.
void addRehearsals(const RuleContext &context, const RigUse &use, std::vector<UnitUse> &uses)
{
    std::vector<Id<Rehearsal>> seen;
    for (const RehearsalCover &cover : context.data.referring<RehearsalCover>(*use.beat)) {
        const Rehearsal *rehearsal = isOnRig(cover.level) ? context.data.find(cover.rehearsal) : nullptr;
        if (!rehearsal || !isHeld(context, *rehearsal) || namesRigs(context.data, rehearsal->id)
            || std::find(seen.begin(), seen.end(), rehearsal->id) != seen.end())
            continue;
        seen.push_back(rehearsal->id);
        uses.push_back({use.id, &use, nullptr, rehearsal, timesOf(context, *rehearsal)});
    }
}

}  // namespace

std::vector<UnitUse> usesOf(const RuleContext &context, const RigUnit &unit)
{
    std::vector<UnitUse> uses;
    for (const RigUse &use : context.data.referring<RigUse>(unit.id)) {
        const Beat *beat = context.data.find(use.beat);
        const Rehearsal *rehearsal = beat ? nullptr : context.data.find(use.rehearsal);
        if (beat && isPerformed(context.data, *beat)) {
            uses.push_back({use.id, &use, beat, nullptr, timesOf(context, *beat)});
            addRehearsals(context, use, uses);
        } else if (rehearsal && isHeld(context, *rehearsal))
            uses.push_back({use.id, &use, nullptr, rehearsal, timesOf(context, *rehearsal)});
    }
    for (const RehearsalBooking &booking : context.data.referring<RehearsalBooking>(unit.id)) {
        const Rehearsal *rehearsal = context.data.find(booking.rehearsal);
        if (!rehearsal || !isHeld(context, *rehearsal))
            continue;
        const bool known =
            std::any_of(uses.begin(), uses.end(), [&](const UnitUse &other) { return other.rehearsal == rehearsal; });
        if (!known)
            uses.push_back({booking.id, nullptr, nullptr, rehearsal, timesOf(context, *rehearsal)});
    }
    findMoves(uses);
    return uses;
}

Finding findingOf(const RigUnit &unit, const UnitUse &use, RuleId rule)
{
    Finding finding;
    finding.rule = rule;
    finding.subjects = {RecordRef(unit.id), use.record,
                        use.beat ? RecordRef(use.beat->id) : RecordRef(use.rehearsal->id)};
    return finding;
}

std::vector<DayOfUse> daysOf(const UnitUse &use)
{
    std::vector<DayOfUse> days;
    for (const UseTime &time : use.times) {
        if (days.empty() || days.back().date != time.date) {
            days.push_back({time.date, time.lastDate(), time.startTime, time.start, time.end, time.zone});
            continue;
        }
        DayOfUse &day = days.back();
        day.last = std::max(day.last, time.lastDate());
        day.start = day.start && time.start ? std::optional<Instant>(std::min(*day.start, *time.start)) : std::nullopt;
        day.end = day.end && time.end ? std::optional<Instant>(std::max(*day.end, *time.end)) : std::nullopt;
    }
    return days;
}

QDate civilDateOf(const Inspection &inspection)
{
    return inspection.time ? inspection.date.addDays(inspection.time->minutes / (24 * 60)) : inspection.date;
}

std::optional<Instant> momentOf(const Inspection &inspection, const QString &zone)
{
    if (!inspection.time || !inspection.date.isValid())
        return std::nullopt;
    const auto moment = instantOf(inspection.date, *inspection.time, zone);
    return moment ? std::optional<Instant>(*moment) : std::nullopt;
}

bool isBefore(const Inspection &inspection, QDate date, std::optional<Instant> start, const QString &zone)
{
    if (!inspection.date.isValid())
        return false;
    const qint64 days = inspection.date.daysTo(date);
    if (days < -1 || days > 1)
        return days > 1;
    // Around midnight a time says more than a date: a night's strip at 26:00 is on the next date's morning.
    const auto moment = start ? momentOf(inspection, zone) : std::nullopt;
    return moment ? *moment <= *start : civilDateOf(inspection) <= date;
}

bool isAfter(const Inspection &later, const Inspection &earlier, const QString &zone)
{
    const auto first = momentOf(earlier, zone);
    const auto second = momentOf(later, zone);
    if (first && second)
        return *second > *first;
    return earlier.date.isValid() && later.date.isValid() && civilDateOf(later) > civilDateOf(earlier);
}

std::vector<const Inspection *> inspectionsOf(const ProjectData &data, const RigUnit &unit)
{
    return inDateOrder(data.referring<Inspection>(unit.id));
}

std::vector<const Inspection *> inspectionsOf(const ProjectData &data, const Item &item)
{
    return inDateOrder(data.referring<Inspection>(item.id));
}

}  // namespace stunt

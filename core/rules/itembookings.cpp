// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/items.h"

#include "core/planning/performed.h"
#include "core/rules/sentences.h"

#include <QCoreApplication>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// One strip or rehearsal that needs the item.
struct Booking {
    MaybeId<ShootDay> day;  // exactly one of the two is set
    MaybeId<Rehearsal> rehearsal;
    MaybeId<Strip> strip;
    Interval<qint64> span;  // UTC ms; where a time is not known, as far as the date goes
    bool timeKnown = true;
    QDate date;
    std::optional<CivilTime> startTime;
    qint64 quantity = 0;
    QString what;  // “2C”

    [[nodiscard]] RecordRef ref() const { return strip ? RecordRef(*strip) : RecordRef(*rehearsal); }
    // Strips of one day follow each other; only other days and rehearsals are shot at the same time.
    [[nodiscard]] bool isWith(const Booking &other) const { return day && day == other.day; }
};

// How many there are; empty: the item is of a kind that nobody counts without copies.
std::optional<qint64> copiesOf(const ProjectData &data, const Item &item)
{
    const auto copies = data.referring<Copy>(item.id);
    if (!copies.empty())
        return std::distance(copies.begin(), copies.end());
    switch (item.category) {
    case ItemCategory::PictureVehicle:
    case ItemCategory::CameraCar:
    case ItemCategory::Weapon:
    case ItemCategory::SetPiece:
    case ItemCategory::Animal:
    case ItemCategory::Camera:
        return 1;
    case ItemCategory::Prop:
    case ItemCategory::Breakaway:
    case ItemCategory::Padding:
    case ItemCategory::Wardrobe:
    case ItemCategory::SpecialEffect:
    case ItemCategory::Wound:
        return std::nullopt;
    }
    return std::nullopt;
}

// Fills in the span from the moments that are known and the date's bounds.
void setSpan(Booking &booking, const DayClock &clock, std::optional<Instant> start, std::optional<Instant> end)
{
    booking.timeKnown = start && end;
    // In a zone nobody knows the date counts as it stands.
    const qint64 midnight = QDateTime(booking.date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const auto boundAt = [&](int minutes) {
        return clock.at(CivilTime{minutes}).value_or(Instant{midnight + minutes * qint64{60'000}}).ms;
    };
    const qint64 first = start ? start->ms : boundAt(0);
    const int dayEnd = first < boundAt(24 * 60) ? 24 * 60 : CivilTime::maxMinutes;
    const qint64 last = end ? end->ms : boundAt(dayEnd);
    booking.span = {first, std::max(first, last)};
}

void addStrips(const RuleContext &context, const Item &item, std::vector<Booking> &bookings)
{
    std::map<std::pair<Id<Strip>, Id<Beat>>, qint64> quantities;
    std::map<Id<Strip>, Booking> strips;
    for (const ItemUse &use : context.data.referring<ItemUse>(item.id)) {
        const Beat *beat = use.consumed ? nullptr : context.data.find(use.beat);
        if (!beat || use.quantity <= 0 || !isPerformed(context.data, *beat))
            continue;
        for (const BeatSlot &slot : context.facts.slotsOf(beat->id)) {
            const DayFacts *day = context.facts.day(slot.shootDay);
            if (!day)
                continue;
            const auto [it, fresh] = strips.try_emplace(slot.strip);
            Booking &booking = it->second;
            if (fresh) {
                booking.day = slot.shootDay;
                booking.strip = slot.strip;
                booking.date = slot.date;
                booking.startTime = slot.startTime;
                setSpan(booking, day->clock, slot.start, slot.end);
                booking.what = beatText(*beat);
            }
            // The beats of a strip follow each other; the uses of a beat are at once.
            qint64 &quantity = quantities[{slot.strip, beat->id}];
            quantity += use.quantity;
            booking.quantity = std::max(booking.quantity, quantity);
        }
    }
    for (auto &[strip, booking] : strips)
        bookings.push_back(std::move(booking));
}

void addRehearsals(const RuleContext &context, const Item &item, std::vector<Booking> &bookings)
{
    std::map<Id<Rehearsal>, Booking> rehearsals;
    for (const RehearsalBooking &each : context.data.referring<RehearsalBooking>(item.id)) {
        const Rehearsal *rehearsal = context.data.find(each.rehearsal);
        const RehearsalFacts *facts = rehearsal ? context.facts.rehearsal(rehearsal->id) : nullptr;
        if (!facts || rehearsal->status == RehearsalStatus::Cancelled || each.quantity <= 0)
            continue;
        Booking &booking = rehearsals[rehearsal->id];
        booking.rehearsal = rehearsal->id;
        booking.date = rehearsal->date;
        booking.startTime = rehearsal->start;
        setSpan(booking, facts->clock, facts->start, facts->end);
        booking.quantity += each.quantity;
        booking.what = recordName(context.data, *rehearsal);
    }
    for (auto &[rehearsal, booking] : rehearsals)
        bookings.push_back(std::move(booking));
}

// How many are needed at `moment`: of a day's strips the one that needs most.
qint64 neededAt(const std::vector<Booking> &bookings, qint64 moment)
{
    std::map<Id<ShootDay>, qint64> ofDay;
    qint64 needed = 0;
    for (const Booking &booking : bookings) {
        if (!booking.span.contains(moment))
            continue;
        if (booking.day)
            ofDay[*booking.day] = std::max(ofDay[*booking.day], booking.quantity);
        else
            needed += booking.quantity;
    }
    for (const auto &[day, quantity] : ofDay)
        needed += quantity;
    return needed;
}

// The most that are needed at once while both are on.
qint64 mostNeeded(const std::vector<Booking> &bookings, const Interval<qint64> &both)
{
    qint64 most = neededAt(bookings, both.start);
    for (const Booking &booking : bookings)
        if (both.contains(booking.span.start))
            most = std::max(most, neededAt(bookings, booking.span.start));
    return most;
}

QString placeText(const ProjectData &data, const Booking &booking)
{
    QString who;
    if (const ShootDay *day = data.find(booking.day))
        if (const Unit *unit = data.find(day->unit))
            who = tr(" of %1").arg(unit->name);
    const QString time = booking.startTime ? clockText(*booking.startTime) : tr("a time not known");
    return tr("%1%2 on %3 at %4").arg(booking.what, who, dateText(booking.date), time);
}

Finding overlapOf(const ProjectData &data, const Item &item, const std::pair<const Booking &, const Booking &> &pair,
                  const std::pair<qint64, qint64> &neededOfCopies)
{
    const auto &[a, b] = pair;
    const auto &[needed, copies] = neededOfCopies;
    Finding finding;
    finding.rule = RuleId::ItemDoubleBooked;
    finding.subjects = {RecordRef(item.id), a.ref(), b.ref()};
    if (uuidOf(b.ref()) < uuidOf(a.ref()))
        std::swap(finding.subjects[1], finding.subjects[2]);
    const Booking &later = a.span.start < b.span.start ? b : a;
    finding.when = Moment{later.date, later.startTime};
    finding.figures = {{"needed", FigureUnit::Count, needed, {}}, {"copies", FigureUnit::Count, copies, {}}};
    const Interval<qint64> both = a.span.intersection(b.span);
    const bool known = a.timeKnown && b.timeKnown;
    finding.figures.push_back({"overlap",
                               FigureUnit::Minutes,
                               known ? std::optional<qint64>((both.end - both.start) / 60'000) : std::nullopt,
                               {}});
    const QString places =
        tr("%1 is needed in %2 and in %3").arg(itemText(data, item), placeText(data, a), placeText(data, b));
    const QString counted =
        tr("%1 at once, of which there are %2").arg(QString::number(needed), QString::number(copies));
    finding.message =
        known ? tr("%1: both for %2; %3.").arg(places, durationText((both.end - both.start) / 60'000), counted)
              : tr("%1: not all of their times are known, so it may be %2.").arg(places, counted);
    finding.mend = known ? tr("Move one of them, or bring and record another copy.")
                         : tr("Give both a time, or bring and record another copy.");
    return finding;
}

// One strip or rehearsal that needs more than there are all by itself.
Finding tooManyOf(const ProjectData &data, const Item &item, const Booking &booking, qint64 copies)
{
    Finding finding;
    finding.rule = RuleId::ItemDoubleBooked;
    finding.subjects = {RecordRef(item.id), booking.ref()};
    finding.when = Moment{booking.date, booking.startTime};
    finding.figures = {{"needed", FigureUnit::Count, booking.quantity, {}}, {"copies", FigureUnit::Count, copies, {}}};
    finding.message = tr("%1 is needed in %2: %3 at once, of which there are %4.")
                          .arg(itemText(data, item), placeText(data, booking), QString::number(booking.quantity),
                               QString::number(copies));
    finding.mend = tr("Bring and record another copy, or plan with fewer.");
    return finding;
}

}  // namespace

void checkItemBookings(const RuleContext &context, const Item &item, FindingSink &sink)
{
    const std::optional<qint64> copies = copiesOf(context.data, item);
    if (!copies || item.category == ItemCategory::Breakaway)
        return;
    std::vector<Booking> bookings;
    addStrips(context, item, bookings);
    addRehearsals(context, item, bookings);
    std::stable_sort(bookings.begin(), bookings.end(),
                     [](const Booking &a, const Booking &b) { return a.span.start < b.span.start; });
    const bool counted = !context.data.referring<Copy>(item.id).empty();
    for (std::size_t i = 0; i < bookings.size(); ++i) {
        const Booking &booking = bookings[i];
        if (counted && booking.quantity > *copies)
            sink.add(tooManyOf(context.data, item, booking, *copies));
        for (std::size_t j = i + 1; j < bookings.size() && bookings[j].span.start < booking.span.end; ++j) {
            const Booking &other = bookings[j];
            if (booking.isWith(other) || !booking.span.overlaps(other.span))
                continue;
            const qint64 needed = mostNeeded(bookings, booking.span.intersection(other.span));
            if (needed > *copies)
                sink.add(overlapOf(context.data, item, {booking, other}, {needed, *copies}));
        }
    }
}

}  // namespace stunt

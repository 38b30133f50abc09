// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/interval.h"
#include "core/rules/rigunits.h"
#include "core/rules/sentences.h"

#include <limits>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 never = std::numeric_limits<qint64>::max();

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// One span for which a unit is taken: from when it is begun to be rigged until it is struck. What nobody has said of
// rigging, testing and striking cannot be counted; an end that is not known keeps the span open.
struct Booking {
    const UnitUse *use = nullptr;
    const UseTime *time = nullptr;
    std::optional<qint64> from;  // UTC ms
    std::optional<qint64> to;

    [[nodiscard]] Uuid occasion() const { return time->occasion(); }
    [[nodiscard]] MaybeId<ShootDay> shootDay() const
    {
        return time->slot ? MaybeId<ShootDay>(time->slot->shootDay) : std::nullopt;
    }
};

Booking bookingOf(const UnitUse &use, const UseTime &time)
{
    const qint64 before = use.use ? qint64{use.use->rigMin.value_or(0)} + use.use->testMin.value_or(0) : 0;
    const qint64 after = use.use ? use.use->strikeMin.value_or(0) : 0;
    Booking booking{&use, &time, {}, {}};
    if (time.start)
        booking.from = time.start->ms - before * minuteMs;
    if (time.end)
        booking.to = time.end->ms + after * minuteMs;
    return booking;
}

enum class Clash { None, Certain, Possible };

// Two spans that share a moment clash. Where a time is not known, two of one date may: strips of one shoot day follow
// one another, and are not told apart by a clash that nobody can see.
Clash clashOf(const Booking &a, const Booking &b)
{
    if (a.occasion() == b.occasion())
        return Clash::None;  // one strip, one rehearsal: used for both at once
    if (a.from && a.to && b.from && b.to)
        return Interval<qint64>{*a.from, *a.to}.overlaps({*b.from, *b.to}) ? Clash::Certain : Clash::None;
    const auto startsIn = [](const Booking &inner, const Booking &outer) {
        return inner.from && outer.from && outer.to && *inner.from >= *outer.from && *inner.from < *outer.to;
    };
    if (startsIn(a, b) || startsIn(b, a))
        return Clash::Certain;
    const auto isOver = [](const Booking &first, const Booking &second) {
        return first.to && second.from && *first.to <= *second.from;
    };
    if (isOver(a, b) || isOver(b, a) || a.time->date != b.time->date)
        return Clash::None;
    const bool sameDay = a.shootDay() && a.shootDay() == b.shootDay();
    return sameDay ? Clash::None : Clash::Possible;
}

// “09:30”, and “22:30 on 23 March 2027” of another date than the one it is planned on.
QString clockOf(std::optional<qint64> moment, const UseTime &time)
{
    constexpr int reach = 8;  // days of rigging before
    if (!moment)
        return tr("a time not known");
    for (int back = 0; back <= reach; ++back) {
        const QDate date = time.date.addDays(-back);
        if (const auto clock = civilTimeOf(Instant{*moment}, date, *time.zone))
            return back == 0 ? clockText(*clock) : tr("%1 on %2").arg(clockText(*clock), dateText(date));
    }
    return tr("a later date");
}

// “on 24 March 2027 from 09:30 to 11:30”.
QString spanText(const Booking &booking)
{
    return tr("on %1 from %2 to %3")
        .arg(dateText(booking.time->date), clockOf(booking.from, *booking.time), clockOf(booking.to, *booking.time));
}

// Who uses it then: of a shoot day also which unit shoots.
QString userText(const ProjectData &data, const Booking &booking)
{
    const ShootDay *day = data.find(booking.shootDay());
    const Unit *unit = day ? data.find(day->unit) : nullptr;
    const QString occasion = occasionText(data, *booking.use);
    return unit ? tr("%1 (%2)").arg(occasion, unit->name) : occasion;
}

void addClash(const RuleContext &context, const RigUnit &unit, const std::pair<Booking, Booking> &pair, Clash clash,
              FindingSink &sink)
{
    const auto &[a, b] = pair;
    Finding finding = findingOf(unit, *a.use, RuleId::RigDoubleBooked);
    if (b.use != a.use) {
        finding.subjects.push_back(b.use->record);
        finding.subjects.push_back(b.use->beat ? RecordRef(b.use->beat->id) : RecordRef(b.use->rehearsal->id));
    }
    const auto startOf = [](const Booking &each) {
        return std::make_tuple(each.time->date, each.time->start ? each.time->start->ms : never);
    };
    const Booking &later = startOf(a) < startOf(b) ? b : a;
    finding.discriminator = later.time->date.toString(Qt::ISODate);
    finding.when = Moment{later.time->date, later.time->startTime};
    finding.figures = {{"from", FigureUnit::Moment, a.from, {}},
                       {"to", FigureUnit::Moment, a.to, {}},
                       {"other-from", FigureUnit::Moment, b.from, {}},
                       {"other-to", FigureUnit::Moment, b.to, {}}};
    const QString name = recordName(context.data, RecordRef(unit.id));
    const QString first = tr("%1 %2").arg(userText(context.data, a), spanText(a));
    const QString second = tr("%1 %2").arg(userText(context.data, b), spanText(b));
    finding.message = clash == Clash::Certain
                        ? tr("%1 is needed twice at once, rigging and striking counted: for %2, and for %3.")
                              .arg(name, first, second)
                        : tr("%1 may be needed twice at once: for %2, and for %3.").arg(name, first, second);
    finding.mend = tr("Take another unit for one of them, or move one of them.");
    sink.add(std::move(finding));
}

std::vector<Booking> bookingsOf(const std::vector<UnitUse> &uses)
{
    std::vector<Booking> bookings;
    for (const UnitUse &use : uses)
        for (const UseTime &time : use.times)
            bookings.push_back(bookingOf(use, time));
    // By date and begin, so that those which can clash stand close together; an unknown begin is the day's first.
    std::sort(bookings.begin(), bookings.end(), [](const Booking &a, const Booking &b) {
        const auto placeOf = [](const Booking &each) {
            return std::make_tuple(each.time->date, each.from.value_or(0), each.occasion(), uuidOf(each.use->record));
        };
        return placeOf(a) < placeOf(b);
    });
    return bookings;
}

}  // namespace

void checkBookings(const RuleContext &context, const UnitHistory &history, FindingSink &sink)
{
    const std::vector<UnitUse> &uses = history.uses;
    if (uses.empty() || (uses.size() == 1 && uses.front().times.size() < 2))
        return;
    const std::vector<Booking> bookings = bookingsOf(uses);
    // The longest that a span may reach: hours of 35:59, and the minutes of rigging and striking.
    constexpr int reachDays = 9;
    std::set<std::tuple<Uuid, Uuid, QDate>> told;
    for (std::size_t i = 0; i < bookings.size(); ++i) {
        for (std::size_t j = i + 1; j < bookings.size(); ++j) {
            Booking a = bookings[i];
            Booking b = bookings[j];
            if (a.time->date.daysTo(b.time->date) > reachDays)
                break;
            const Clash clash = clashOf(a, b);
            if (clash == Clash::None)
                continue;
            if (uuidOf(b.use->record) < uuidOf(a.use->record))
                std::swap(a, b);
            const QDate date = bookings[j].time->date;  // the later of the two
            if (told.insert({uuidOf(a.use->record), uuidOf(b.use->record), date}).second)
                addClash(context, history.unit, {a, b}, clash, sink);
        }
    }
}

}  // namespace stunt

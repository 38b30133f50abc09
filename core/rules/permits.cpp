// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/items.h"

#include "core/planning/performed.h"
#include "core/rules/sentences.h"

#include <QCoreApplication>
#include <set>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

constexpr int minutesOfDay = 24 * 60;

// One kind of permit a beat needs where it is shot.
struct PermitCase {
    const Beat &beat;
    const BeatSlot &slot;
    PermitKind kind;
    const Location *location;  // null: nobody knows where
};

enum class PermitState { Valid, DatesUnknown, OtherDates, None };

// The dates a strip is shot on: after midnight the next one, over midnight both.
std::vector<QDate> datesOf(const BeatSlot &slot)
{
    if (!slot.startTime)
        return {slot.date};
    const int start = slot.startTime->minutes;
    int last = start;
    if (slot.start && slot.end && *slot.start < *slot.end)
        last = start + static_cast<int>((slot.end->ms - slot.start->ms - 1) / 60'000);
    std::vector<QDate> dates;
    for (int day = start / minutesOfDay; day <= last / minutesOfDay; ++day)
        dates.push_back(slot.date.addDays(day));
    return dates;
}

PermitState stateOn(const ProjectData &data, const PermitCase &each, QDate date)
{
    PermitState best = PermitState::None;
    for (const Permit &permit : data.referring<Permit>(each.location->id)) {
        if (permit.kind != each.kind)
            continue;
        const bool early = permit.validFrom.isValid() && date < permit.validFrom;
        const bool late = permit.validTo.isValid() && permit.validTo < date;
        PermitState state = PermitState::Valid;
        if (early || late)
            state = PermitState::OtherDates;
        else if (!permit.validFrom.isValid() || !permit.validTo.isValid())
            state = PermitState::DatesUnknown;
        best = std::min(best, state);
    }
    return best;
}

QString faultText(const PermitCase &each, PermitState state, QDate date)
{
    const QString needs =
        tr("%1 needs the permit “%2” on %3").arg(beatText(each.beat), enumLabel(each.kind), dateText(date));
    if (!each.location)
        return tr("%1, and nobody has said where it is shot.").arg(needs);
    switch (state) {
    case PermitState::DatesUnknown:
        return tr("%1, and the one %2 has does not say from when until when it is valid.")
            .arg(needs, each.location->name);
    case PermitState::OtherDates:
        return tr("%1, and the one %2 has is not valid on that day.").arg(needs, each.location->name);
    case PermitState::None:
    case PermitState::Valid:
        break;
    }
    return tr("%1, and %2 has none.").arg(needs, each.location->name);
}

Finding missingOf(const PermitCase &each, PermitState state, QDate date)
{
    Finding finding;
    finding.rule = RuleId::PermitMissing;
    finding.subjects = {RecordRef(each.beat.id), RecordRef(each.slot.shootDay)};
    if (each.location)
        finding.subjects.emplace_back(each.location->id);
    finding.discriminator = enumText(each.kind) + u'@' + date.toString(Qt::ISODate);
    finding.when = Moment{each.slot.date, each.slot.startTime};
    finding.figures = {{"kind", FigureUnit::Count, {}, enumText(each.kind)},
                       {"date", FigureUnit::Date, date.toJulianDay(), {}},
                       {"permit", FigureUnit::Count, state == PermitState::None ? 0 : 1, {}}};
    finding.message = faultText(each, state, date);
    finding.mend = each.location ? tr("Get the permit and record it with the dates it is valid on, or shoot elsewhere.")
                                 : tr("Say where the strip is shot.");
    finding.field = "permits";
    return finding;
}

}  // namespace

void checkPermits(const RuleContext &context, const Beat &beat, FindingSink &sink)
{
    if (beat.permits.empty() || !isPerformed(context.data, beat))
        return;
    std::set<std::tuple<Id<ShootDay>, MaybeId<Location>, PermitKind, QDate>> seen;
    for (const BeatSlot &slot : context.facts.slotsOf(beat.id)) {
        for (const PermitKind kind : beat.permits) {
            const PermitCase each{beat, slot, kind, context.data.find(slot.location)};
            for (const QDate &date : datesOf(slot)) {
                if (!seen.emplace(slot.shootDay, slot.location, kind, date).second)
                    continue;
                const PermitState state = each.location ? stateOn(context.data, each, date) : PermitState::None;
                if (state != PermitState::Valid)
                    sink.add(missingOf(each, state, date));
            }
        }
    }
}

}  // namespace stunt

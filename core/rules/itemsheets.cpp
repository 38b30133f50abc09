// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/items.h"

#include "core/planning/performed.h"
#include "core/planning/workdays.h"
#include "core/rules/coverneeds.h"
#include "core/rules/rigservice.h"
#include "core/rules/sentences.h"
#include "core/rules/usedays.h"

#include <QCoreApplication>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

bool isCrash(VehicleAction action)
{
    return action == VehicleAction::Collision || action == VehicleAction::Roll || action == VehicleAction::Jump;
}

// What is not known or not there, each a noun; `day` is the first on which it is shot, invalid while that is not planned.
QStringList missingOf(const VehicleSheet &sheet, QDate day)
{
    QStringList missing;
    const auto need = [&](bool there, const QString &what) {
        if (!there)
            missing.append(what);
    };
    need(sheet.driver.has_value(), tr("a driver"));
    need(!sheet.cageCertifiedBy.trimmed().isEmpty(), tr("who certified the cage"));
    need(sheet.cageCertifiedOn.isValid(), tr("when the cage was certified"));
    if (sheet.cageCertifiedOn.isValid() && day.isValid())
        need(sheet.cageCertifiedOn <= day,
             tr("a cage certified by then (the certificate is of %1)").arg(dateText(sheet.cageCertifiedOn)));
    need(sheet.harness != SeatHarness::Unknown, tr("whether it has a 4- or 5-point harness"));
    need(sheet.harness != SeatHarness::None, tr("a 4- or 5-point harness"));
    need(sheet.fuelCell != Answer::Unknown, tr("whether it has a fuel cell"));
    need(sheet.fuelCell != Answer::No, tr("a fuel cell"));
    need(sheet.massG && sheet.massG->g > 0, tr("its mass"));
    need(sheet.plannedSpeedKmh && *sheet.plannedSpeedKmh > 0, tr("the planned speed"));
    need(!sheet.extractionCrew.trimmed().isEmpty(), tr("an extraction crew"));
    return missing;
}

// What a failed inspection of the vehicle, or a shock load, asks for before it is used in that strip, or today where that is
// not planned yet; empty: nothing. It takes a vehicle out of service as it does a rig.
QString inspectionLack(const RuleContext &context, const Item &item, const BeatSlot *slot)
{
    static const RigUnit nobodyWithdrewIt;
    const std::vector<const Inspection *> inspections = inspectionsOf(context.data, item);
    const RigService service(nobodyWithdrewIt, inspections);
    const DayFacts *day = slot ? context.facts.day(slot->shootDay) : nullptr;
    const Inspection *event = service.eventFor(
        day ? DayOfUse{slot->date, lastDateOf(*slot), slot->startTime, slot->start, slot->end, &day->clock.zone()}
            : wholeDay(context.today, context.data.production().timeZone));
    if (!event)
        return {};
    const QString date = event->date.isValid() ? dateText(event->date) : tr("a day not known");
    return event->kind == InspectionKind::ShockLoad
             ? tr("a passed thorough inspection since its shock load on %1").arg(date)
             : tr("a passed thorough inspection since it failed “%1” on %2")
                   .arg(enumLabel(event->kind).toLower(), date);
}

Finding unpreparedOf(const ProjectData &data, const ItemUse &use, const BeatSlot *slot, const QStringList &missing)
{
    const Item &item = data.at(use.item);
    Finding finding;
    finding.rule = RuleId::VehiclePrepMissing;
    finding.subjects = {RecordRef(item.id), RecordRef(use.beat), RecordRef(use.id)};
    if (slot)
        finding.when = Moment{slot->date, slot->startTime};
    finding.figures = {{"action", FigureUnit::Count, {}, enumText(use.vehicleAction)},
                       {"missing", FigureUnit::Count, missing.size(), missing.join(u", "_s)}};
    const QString shot =
        slot ? tr("%1 on %2").arg(beatText(data.at(use.beat)), dateText(slot->date)) : beatText(data.at(use.beat));
    const bool hasSheet = !data.referring<VehicleSheet>(item.id).empty();
    finding.message =
        (hasSheet ? tr("%1 is not ready for its %2 in %3: its sheet lacks %4.")
                  : tr("%1 is not ready for its %2 in %3: it has no vehicle sheet, so it lacks %4."))
            .arg(itemText(data, item), enumLabel(use.vehicleAction).toLower(), shot, missing.join(tr(", ")));
    finding.mend = tr("Have the vehicle prepared and fill in its sheet before the day.");
    return finding;
}

// Whether somebody who is called is there all through the span, as far as the times are known.
bool isThere(const DutyFacts &duty, const CoverSpan &span)
{
    return (!duty.start || !span.start || *duty.start <= *span.start)
        && (!duty.end || !span.end || *span.end <= *duty.end);
}

// A time at which a weapon is used.
struct ArmedSpan {
    CoverSpan span;
    std::vector<Id<Person>> performers;  // who cannot look after it then
};

// A shoot day or a rehearsal on which a weapon is used, and when.
struct ArmedTime {
    const std::vector<DutyFacts> &duties;
    const DayClock &clock;
    std::vector<ArmedSpan> spans;
};

enum class Guard { None, Partly, Always };

// Whether an armourer is there when the weapon is used: cover of a day or rehearsal, or one of its own who is called.
template<class T>
Guard guardOf(const ProjectData &data, Id<T> when, const ArmedTime &time, const std::vector<Id<Person>> &armourers)
{
    std::vector<const Cover *> covers;
    for (const Cover &cover : data.referring<Cover>(when))
        if (cover.kind == CoverKind::Armourer && (cover.person || !cover.name.trimmed().isEmpty()))
            covers.push_back(&cover);
    std::vector<const DutyFacts *> duties;
    for (const DutyFacts &duty : time.duties)
        if (std::find(armourers.begin(), armourers.end(), duty.person) != armourers.end())
            duties.push_back(&duty);
    if (covers.empty() && duties.empty())
        return Guard::None;
    const bool always = std::all_of(time.spans.begin(), time.spans.end(), [&](const ArmedSpan &each) {
        const auto isFree = [&](const MaybeId<Person> &person) {
            return !person
                || std::find(each.performers.begin(), each.performers.end(), *person) == each.performers.end();
        };
        return std::any_of(covers.begin(), covers.end(),
                           [&](const Cover *cover) {
                               return isFree(cover->person) && isThere(*cover, each.span, time.clock);
                           })
            || std::any_of(duties.begin(), duties.end(),
                           [&](const DutyFacts *duty) { return isFree(duty->person) && isThere(*duty, each.span); });
    });
    return always ? Guard::Always : Guard::Partly;
}

// A weapon that needs an armourer wherever it is used.
struct Armed {
    const Item &item;
    const WeaponSheet *sheet;  // null: nobody has said what kind it is
    std::vector<Id<Person>> armourers;
};

std::optional<Armed> armedOf(const ProjectData &data, const Item &item)
{
    Armed armed{.item = item, .sheet = nullptr, .armourers = {}};
    bool anySheet = false;
    for (const WeaponSheet &sheet : data.referring<WeaponSheet>(item.id)) {
        anySheet = true;
        if (sheet.kind != WeaponKind::BlankFiring && sheet.kind != WeaponKind::Sharp)
            continue;
        armed.sheet = &sheet;
        if (sheet.armourer)
            armed.armourers.push_back(*sheet.armourer);
    }
    if (!armed.sheet && (anySheet || item.category != ItemCategory::Weapon))
        return std::nullopt;
    return armed;
}

Finding unguardedOf(const ProjectData &data, const Armed &armed, Guard guard, const QString &used)
{
    Finding finding;
    finding.rule = RuleId::ArmourerMissing;
    QStringList names;
    for (const Id<Person> &armourer : armed.armourers)
        names.append(recordName(data, RecordRef(armourer)));
    finding.figures = {{"kind", FigureUnit::Count, {}, armed.sheet ? enumText(armed.sheet->kind) : QString()},
                       {"armourer", FigureUnit::Count, {}, names.join(u", "_s)}};
    const QString weapon =
        armed.sheet ? tr("%1 (%2)").arg(itemText(data, armed.item), enumLabel(armed.sheet->kind).toLower())
                    : tr("%1, of which nobody has said what kind of weapon it is,").arg(itemText(data, armed.item));
    finding.message =
        guard == Guard::Partly
            ? tr("%1 is used in %2, and no armourer who does not perform in it is known to be there all that time.")
                  .arg(weapon, used)
        : names.isEmpty() ? tr("%1 is used in %2: it has no armourer, and none is booked as cover.").arg(weapon, used)
                          : tr("%1 is used in %2: its armourer %3 is not called, and none is booked as cover.")
                                .arg(weapon, used, names.join(tr(", ")));
    finding.mend = armed.sheet ? tr("Call its armourer, or book an armourer as cover.")
                               : tr("Say what kind of weapon it is, and book an armourer unless it can hurt nobody.");
    return finding;
}

void checkArmedDays(const RuleContext &context, const Armed &armed, FindingSink &sink)
{
    const ProjectData &data = context.data;
    struct Use {
        QStringList beats;
        QDate date;
        std::vector<ArmedSpan> spans;
    };
    std::map<Id<ShootDay>, Use> days;
    for (const ItemUse &use : data.referring<ItemUse>(armed.item.id)) {
        const Beat *beat = data.find(use.beat);
        if (!beat || !isPerformed(data, *beat))
            continue;
        for (const BeatSlot &slot : context.facts.slotsOf(beat->id)) {
            Use &day = days[slot.shootDay];
            day.date = slot.date;
            day.spans.push_back({{slot.start, slot.end}, performersOf(data, beat->id)});
            if (!day.beats.contains(beatText(*beat)))
                day.beats.append(beatText(*beat));
        }
    }
    for (const auto &[id, use] : days) {
        const DayFacts *day = context.facts.day(id);
        const Guard guard =
            day ? guardOf(data, id, {day->duties, day->clock, use.spans}, armed.armourers) : Guard::Always;
        if (guard == Guard::Always)
            continue;
        const Unit *unit = data.find(data.at(id).unit);
        const QString used =
            tr("%1 of %2 on %3").arg(use.beats.join(tr(", ")), unit ? unit->name : QString(), dateText(use.date));
        Finding finding = unguardedOf(data, armed, guard, used);
        finding.subjects = {RecordRef(id), RecordRef(armed.item.id)};
        finding.when = Moment{use.date, {}};
        sink.add(std::move(finding));
    }
}

void checkArmedRehearsals(const RuleContext &context, const Armed &armed, FindingSink &sink)
{
    const ProjectData &data = context.data;
    std::set<Id<Rehearsal>> seen;
    for (const RehearsalBooking &booking : data.referring<RehearsalBooking>(armed.item.id)) {
        const RehearsalFacts *facts = context.facts.rehearsal(booking.rehearsal);
        const Rehearsal *rehearsal = facts ? data.find(booking.rehearsal) : nullptr;
        if (!rehearsal || rehearsal->status == RehearsalStatus::Cancelled || !seen.insert(rehearsal->id).second)
            continue;
        const Guard guard = guardOf(data, rehearsal->id,
                                    {facts->duties, facts->clock, {{{facts->start, facts->end}, {}}}}, armed.armourers);
        if (guard == Guard::Always)
            continue;
        Finding finding = unguardedOf(data, armed, guard,
                                      tr("%1 on %2").arg(recordName(data, *rehearsal), dateText(rehearsal->date)));
        finding.subjects = {RecordRef(rehearsal->id), RecordRef(armed.item.id)};
        finding.when = Moment{rehearsal->date, rehearsal->start};
        sink.add(std::move(finding));
    }
}

}  // namespace

void checkVehiclePrep(const RuleContext &context, const Item &item, FindingSink &sink)
{
    for (const ItemUse &use : context.data.referring<ItemUse>(item.id)) {
        const Beat *beat = isCrash(use.vehicleAction) ? context.data.find(use.beat) : nullptr;
        if (!beat || !isPerformed(context.data, *beat))
            continue;
        const std::vector<BeatSlot> &places = context.facts.slotsOf(beat->id);
        const BeatSlot *first = places.empty() ? nullptr : &places.front();
        const auto sheets = context.data.referring<VehicleSheet>(item.id);
        const VehicleSheet none;
        QStringList missing = missingOf(sheets.empty() ? none : *sheets.begin(), first ? first->date : QDate());
        if (const QString lack = inspectionLack(context, item, first); !lack.isEmpty())
            missing.append(lack);
        if (!missing.isEmpty())
            sink.add(unpreparedOf(context.data, use, first, missing));
    }
}

void checkArmourers(const RuleContext &context, const Item &item, FindingSink &sink)
{
    const std::optional<Armed> armed = armedOf(context.data, item);
    if (!armed)
        return;
    checkArmedDays(context, *armed, sink);
    checkArmedRehearsals(context, *armed, sink);
}

}  // namespace stunt

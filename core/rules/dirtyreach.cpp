// SPDX-License-Identifier: GPL-3.0-or-later
// What the records of each kind reach.
#include "core/planning/workdays.h"
#include "core/project/lookups.h"
#include "core/rules/dirtycells.h"

namespace stunt {

void DirtyCells::markBeat(Id<Beat> beat)
{
    mark(CellKind::Beat, beat.uuid());
    for (const BeatSlot &slot : m_facts.slotsOf(beat))
        markDay(slot.shootDay);
    for (const RehearsalCover &cover : m_data.referring<RehearsalCover>(beat))
        mark(cover.rehearsal);
    if (const Beat *record = m_data.find(beat))
        mark(record->sequence);
}

void DirtyCells::markDay(Id<ShootDay> day)
{
    mark(CellKind::ShootDay, day.uuid());
    m_days.insert(day);
}

void DirtyCells::markWholeDay(Id<ShootDay> day)
{
    markDay(day);
    if (m_wholeDays.insert(day).second)
        markEverybodyOn(day);
}

// The days that have a beat now; a day that takes one in or gives one up is found by its facts.
void DirtyCells::reachDaysOf(Id<Beat> beat)
{
    for (const BeatSlot &slot : m_facts.slotsOf(beat))
        markWholeDay(slot.shootDay);
}

void DirtyCells::markProduction()
{
    if (!m_data.all<Production>().isEmpty())
        mark(CellKind::Production, m_data.production().id.uuid());
}

void DirtyCells::markEverybodyOn(Id<ShootDay> day)
{
    if (const DayFacts *facts = m_facts.day(day))
        for (const DutyFacts &duty : facts->duties)
            mark(duty.person);
}

// A sheet tells the day's number of so many, and the next day's schedule.
void DirtyCells::markIssuedDays()
{
    for (const CallSheetIssue &issue : m_data.all<CallSheetIssue>())
        mark(CellKind::ShootDay, issue.shootDay.uuid());
}

void DirtyCells::reachBeat(const Beat &beat)
{
    markBeat(beat.id);
    mark(beat.sequence);
    for (const Part &part : m_data.referring<Part>(beat.id)) {
        mark(part.role);
        mark(playerOf(m_data, part));
        for (const SetupPlayer &player : m_data.referring<SetupPlayer>(part.id))
            mark(player.person);
    }
    for (const RigUse &use : m_data.referring<RigUse>(beat.id))
        mark(use.rigUnit);
    for (const ItemUse &use : m_data.referring<ItemUse>(beat.id))
        mark(use.item);
    // Days that shoot its scene take it in or leave it out.
    if (beat.scene)
        for (const Strip &strip : m_data.referring<Strip>(*beat.scene))
            m_days.insert(strip.shootDay);
}

void DirtyCells::reachPerson(Id<Person> person)
{
    mark(person);
    const auto markTheirBeat = [&](const Part &part) {
        mark(CellKind::Beat, part.beat.uuid());
        mark(part.role);
        for (const BeatSlot &slot : m_facts.slotsOf(part.beat))
            mark(CellKind::ShootDay, slot.shootDay.uuid());
        if (const Beat *beat = m_data.find(part.beat))
            mark(beat->sequence);
    };
    for (const Part &part : m_data.referring<Part>(person))
        markTheirBeat(part);
    for (const Role &role : m_data.referring<Role>(person)) {
        mark(role.id);
        for (const Part &part : m_data.referring<Part>(role.id))
            markTheirBeat(part);
    }
    for (const Double &dbl : m_data.referring<Double>(person))
        mark(dbl.role);
    for (const RigUse &use : m_data.referring<RigUse>(person))
        reachUse(use);
    for (const RigOperator &rigOperator : m_data.referring<RigOperator>(person))
        if (const RigUse *use = m_data.find(rigOperator.rigUse))
            reachUse(*use);
    for (const Beat &beat : m_data.referring<Beat>(person))
        mark(CellKind::Beat, beat.id.uuid());
    for (const SetupPlayer &player : m_data.referring<SetupPlayer>(person))
        if (const Setup *setup = m_data.find(player.setup))
            reachSetup(*setup);
    for (const Stitch &stitch : m_data.referring<Stitch>(person))
        mark(stitch.sequence);
    for (const VehicleSheet &sheet : m_data.referring<VehicleSheet>(person))
        reachItem(sheet.item);
    for (const WeaponSheet &sheet : m_data.referring<WeaponSheet>(person))
        reachItem(sheet.item);
    for (const DutyFacts &duty : m_facts.duties(person)) {
        if (duty.shootDay)
            mark(CellKind::ShootDay, duty.shootDay->uuid());
        mark(duty.rehearsal);
    }
}

void DirtyCells::reachRole(Id<Role> role)
{
    mark(role);
    for (const Part &part : m_data.referring<Part>(role)) {
        markBeat(part.beat);
        mark(playerOf(m_data, part));
        mark(part.person);
    }
    if (const Role *record = m_data.find(role))
        mark(record->person);
    for (const Item &item : m_data.referring<Item>(role))
        mark(item.id);
    markIssuedDays();
}

void DirtyCells::reachItem(Id<Item> item)
{
    mark(item);
    for (const ItemUse &use : m_data.referring<ItemUse>(item))
        markBeat(use.beat);
    for (const RehearsalBooking &booking : m_data.referring<RehearsalBooking>(item))
        mark(booking.rehearsal);
}

void DirtyCells::reachUnit(Id<RigUnit> unit)
{
    mark(unit);
    for (const RigUse &use : m_data.referring<RigUse>(unit)) {
        if (use.beat)
            markBeat(*use.beat);
        mark(use.rehearsal);
    }
    for (const RehearsalBooking &booking : m_data.referring<RehearsalBooking>(unit))
        mark(booking.rehearsal);
}

void DirtyCells::reachSequence(Id<Sequence> sequence)
{
    mark(sequence);
    for (const Beat &beat : m_data.referring<Beat>(sequence))
        reachBeat(beat);
}

void DirtyCells::reachRehearsal(Id<Rehearsal> rehearsal)
{
    mark(rehearsal);
    m_rehearsals.insert(rehearsal);
    for (const RehearsalCover &cover : m_data.referring<RehearsalCover>(rehearsal)) {
        mark(CellKind::Beat, cover.beat.uuid());
        for (const Part &part : m_data.referring<Part>(cover.beat))
            mark(playerOf(m_data, part));
        for (const RigUse &use : m_data.referring<RigUse>(cover.beat))
            mark(use.rigUnit);
    }
    for (const RehearsalCall &call : m_data.referring<RehearsalCall>(rehearsal))
        mark(call.person);
    for (const RehearsalBooking &booking : m_data.referring<RehearsalBooking>(rehearsal)) {
        mark(booking.rigUnit);
        mark(booking.item);
    }
    for (const RigUse &use : m_data.referring<RigUse>(rehearsal))
        mark(use.rigUnit);
}

void DirtyCells::reachSetup(const Setup &setup)
{
    mark(setup.sequence);
    for (const Id<Beat> &id : setup.beats)
        if (const Beat *beat = m_data.find(id))
            reachBeat(*beat);
    for (const SetupPlayer &player : m_data.referring<SetupPlayer>(setup.id))
        mark(player.person);
    for (const Strip &strip : m_data.referring<Strip>(setup.id))
        reachStrip(strip);
}

void DirtyCells::reachTake(Id<Take> id)
{
    const Take *take = m_data.find(id);
    if (!take)
        return;
    if (const Setup *setup = m_data.find(take->setup))
        reachSetup(*setup);
    if (const Beat *beat = m_data.find(take->beat))
        reachBeat(*beat);
    for (const TakeImpact &impact : m_data.referring<TakeImpact>(id))
        mark(impact.person);
    for (const TakeUse &use : m_data.referring<TakeUse>(id))
        mark(use.item);
}

void DirtyCells::reachStrip(const Strip &strip)
{
    markWholeDay(strip.shootDay);
    // A beat with a strip of its own leaves its scene's strip, wherever that is.
    const auto freeScene = [&](const Beat &beat) {
        mark(CellKind::Beat, beat.id.uuid());
        if (beat.scene)
            for (const Strip &other : m_data.referring<Strip>(*beat.scene))
                markWholeDay(other.shootDay);
    };
    if (const Beat *beat = m_data.find(strip.beat))
        freeScene(*beat);
    if (const Setup *setup = m_data.find(strip.setup))
        for (const Id<Beat> &id : setup->beats)
            if (const Beat *beat = m_data.find(id))
                freeScene(*beat);
    markIssuedDays();
}

void DirtyCells::reachHazard(const Hazard &hazard)
{
    if (hazard.beat)
        return;  // marked with its beat
    if (hazard.sequence) {
        mark(*hazard.sequence);
        for (const Beat &beat : m_data.referring<Beat>(*hazard.sequence))
            markBeat(beat.id);
    } else if (hazard.shootDay) {
        mark(CellKind::ShootDay, hazard.shootDay->uuid());
        if (const DayFacts *day = m_facts.day(*hazard.shootDay))
            for (const StripFacts &strip : day->strips)
                for (const Id<Beat> &beat : strip.beats)
                    markBeat(beat);
    } else {
        m_everything = true;
    }
}

void DirtyCells::reachUse(const RigUse &use)
{
    mark(use.rigUnit);
    if (use.beat)
        markBeat(*use.beat);
    if (use.rehearsal)
        reachRehearsal(*use.rehearsal);
    for (const Id<Person> &flyer : use.flyers)
        mark(flyer);
}

}  // namespace stunt

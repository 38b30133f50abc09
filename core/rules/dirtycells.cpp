// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/dirtycells.h"

#include "core/planning/workdays.h"
#include "core/project/lookups.h"

namespace stunt {

namespace {

// Changes of these reach every cell: they stand behind zones, limits and the schedule as a whole.
template<class T>
inline constexpr bool reachesEverything =
    std::is_same_v<
        T,
        Production> || std::is_same_v<T, RuleSet> || std::is_same_v<T, RuleNumber> || std::is_same_v<T, Unit> || std::is_same_v<T, Location> || std::is_same_v<T, Permit> || std::is_same_v<T, Plan>;

}  // namespace

DirtyCells DirtyCells::of(const ProjectData &data, Facts &facts, const ChangeSet &changes)
{
    DirtyCells dirty(data, facts);
    forEachRecordType([&]<class T>() {
        if constexpr (reachesEverything<T>) {
            dirty.m_everything = dirty.m_everything || changes.touches<T>();
        } else {
            for (const Change<T> &change : changes.of<T>()) {
                if (dirty.m_everything)
                    return;
                if (change.before)
                    dirty.reach(*change.before);
                if (change.after)
                    dirty.reach(*change.after);
                // Whether a day is out of doors is its scenes' affair.
                if constexpr (std::is_same_v<T, Beat>)
                    if (!change.isUpdate() || change.before->scene != change.after->scene)
                        for (const BeatSlot &slot : facts.slotsOf(change.id()))
                            dirty.markWholeDay(slot.shootDay);
            }
        }
    });
    if (!dirty.m_everything)
        dirty.reachSchedule();
    return dirty;
}

template<class T>
void DirtyCells::reach(const T &record)
{
    if constexpr (std::is_same_v<T, Beat>)
        reachBeat(record);
    else if constexpr (std::is_same_v<T, Person>)
        reachPerson(record.id);
    else if constexpr (
        std::is_same_v<
            T,
            Skill> || std::is_same_v<T, Certificate> || std::is_same_v<T, Availability> || std::is_same_v<T, StandDown> || std::is_same_v<T, TrainingGoal>)
        reachPerson(record.person);
    else if constexpr (std::is_same_v<T, Role>)
        reachRole(record.id);
    else if constexpr (std::is_same_v<T, Sequence>)
        reachSequence(record.id);
    else if constexpr (std::is_same_v<T, Scene>)
        for (const Beat &beat : m_data.referring<Beat>(record.id))
            reachBeat(beat);
    else if constexpr (std::is_same_v<T, Setup>)
        reachSetup(record);
    else if constexpr (std::is_same_v<T, Take>)
        reachTake(record.id);
    else if constexpr (std::is_same_v<T, Strip>)
        reachStrip(record);
    else if constexpr (std::is_same_v<T, Hazard>)
        reachHazard(record);
    else if constexpr (std::is_same_v<T, RigUse>)
        reachUse(record);
    else if constexpr (std::is_same_v<T, Rehearsal>)
        reachRehearsal(record.id);
    else if constexpr (std::is_same_v<T, Rig>)
        for (const RigUnit &unit : m_data.referring<RigUnit>(record.id))
            reachUnit(unit.id);
    else if constexpr (std::is_same_v<T, RigUnit>)
        reachUnit(record.id);
    else if constexpr (std::is_same_v<T, Item>)
        reachItem(record.id);
    else if constexpr (std::is_same_v<T, ShootDay>) {
        markWholeDay(record.id);
        for (const Take &take : m_data.referring<Take>(record.id))
            reachTake(take.id);
    }
    // Whoever played a role, and does no more.
    if constexpr (std::is_same_v<T, Role>)
        mark(record.person);
    // Owned records reach what their owners reach for them.
    if constexpr (std::is_same_v<T, Scene>)
        for (const Strip &strip : m_data.referring<Strip>(record.id))
            markWholeDay(strip.shootDay);
    if constexpr (requires { record.beat; } && !std::is_same_v<T, Strip>)
        if (const MaybeId<Beat> beat(record.beat); beat)
            markBeat(*beat);
    if constexpr (std::is_same_v<T, Part>) {
        mark(record.role);
        mark(playerOf(m_data, record));
        for (const SetupPlayer &player : m_data.referring<SetupPlayer>(record.id))
            mark(player.person);
    }
    if constexpr (std::is_same_v<T, Double>) {
        mark(record.role);
        mark(record.person);
        markIssuedDays();
    }
    if constexpr (std::is_same_v<T, SetupPlayer>) {
        if (const Setup *setup = m_data.find(record.setup))
            reachSetup(*setup);
        mark(record.person);
    }
    if constexpr (std::is_same_v<T, Stitch>)
        reachSequence(record.sequence);
    // A take that is gone still says what it was of.
    if constexpr (std::is_same_v<T, Take>) {
        if (const Setup *setup = m_data.find(record.setup))
            reachSetup(*setup);
        if (const Beat *beat = m_data.find(record.beat))
            reachBeat(*beat);
    }
    if constexpr (std::is_same_v<T, TakeUse> || std::is_same_v<T, TakeImpact>)
        reachTake(record.take);
    if constexpr (std::is_same_v<T, TakeUse>)
        mark(record.item);
    if constexpr (std::is_same_v<T, TakeImpact>)
        mark(record.person);
    if constexpr (std::is_same_v<T, RigComponent>)
        reachUnit(record.rigUnit);
    if constexpr (std::is_same_v<T, Inspection>) {
        if (record.rigUnit)
            reachUnit(*record.rigUnit);
        if (record.item)
            reachItem(*record.item);
    }
    if constexpr (std::is_same_v<T, RigOperator>)
        if (const RigUse *use = m_data.find(record.rigUse))
            reachUse(*use);
    if constexpr (
        std::is_same_v<
            T,
            Delivery> || std::is_same_v<T, Copy> || std::is_same_v<T, VehicleSheet> || std::is_same_v<T, WeaponSheet> || std::is_same_v<T, BurnSheet>)
        reachItem(record.item);
    if constexpr (std::is_same_v<T, ItemUse>)
        mark(record.item);
    if constexpr (std::is_same_v<
                      T, RehearsalCall> || std::is_same_v<T, RehearsalCover> || std::is_same_v<T, RehearsalBooking>)
        reachRehearsal(record.rehearsal);
    if constexpr (std::is_same_v<T, RehearsalCall>)
        mark(record.person);
    if constexpr (std::is_same_v<T, RehearsalBooking>) {
        mark(record.rigUnit);
        mark(record.item);
    }
    if constexpr (std::is_same_v<T, Call> || std::is_same_v<T, CrewCall>) {
        markDay(record.shootDay);
        mark(MaybeId<Person>(record.person));
    }
    if constexpr (std::is_same_v<T, Cover>) {
        if (record.shootDay)
            markDay(*record.shootDay);
        if (record.rehearsal)
            reachRehearsal(*record.rehearsal);
    }
    if constexpr (std::is_same_v<T, CallSheetIssue>)
        mark(CellKind::ShootDay, record.shootDay.uuid());
    if constexpr (std::is_same_v<T, ShootDay>)
        markIssuedDays();
}

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

// Works out again the days and rehearsals that were reached, and marks whoever and whatever stands elsewhere now.
void DirtyCells::reachSchedule()
{
    for (const Id<ShootDay> &day : m_days)
        m_facts.refreshDay(m_data, day);
    for (const Id<Rehearsal> &rehearsal : m_rehearsals) {
        m_facts.refreshRehearsal(m_data, rehearsal);
        // Its title is in what is found of them.
        if (const RehearsalFacts *facts = m_facts.rehearsal(rehearsal))
            for (const DutyFacts &duty : facts->duties)
                mark(duty.person);
    }
    const Facts::Differences differences = m_facts.takeDifferences();
    for (const Id<Person> &person : differences.people) {
        mark(person);
        for (const DutyFacts &duty : m_facts.duties(person))
            mark(duty.rehearsal);
    }
    for (const Id<Beat> &id : differences.beats) {
        mark(CellKind::Beat, id.uuid());
        const Beat *beat = m_data.find(id);
        if (!beat)
            continue;
        reachBeat(*beat);
    }
    // Hazards of the whole production and of locations are about what is scheduled.
    if (!m_days.empty() && !m_data.all<Production>().isEmpty())
        mark(CellKind::Production, m_data.production().id.uuid());
    for (const Id<ShootDay> &day : m_wholeDays)
        markEverybodyOn(day);
    // What a beat's readiness asks of the people on its day.
    for (const Id<ShootDay> &day : m_days) {
        mark(CellKind::ShootDay, day.uuid());
        const DayFacts *facts = m_facts.day(day);
        if (!facts)
            continue;
        for (const StripFacts &strip : facts->strips) {
            for (const Id<Beat> &beat : strip.beats) {
                mark(CellKind::Beat, beat.uuid());
                for (const RigUse &use : m_data.referring<RigUse>(beat))
                    mark(use.rigUnit);
                for (const ItemUse &use : m_data.referring<ItemUse>(beat))
                    mark(use.item);
            }
        }
    }
}

}  // namespace stunt

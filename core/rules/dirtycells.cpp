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

std::vector<Id<Beat>> beatsOn(const DayFacts *day)
{
    std::vector<Id<Beat>> beats;
    if (day)
        for (const StripFacts &strip : day->strips)
            beats.insert(beats.end(), strip.beats.begin(), strip.beats.end());
    std::sort(beats.begin(), beats.end());
    return beats;
}

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
                if (change.isUpdate())
                    dirty.reachChange(*change.before, *change.after);
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
    reachItself(record);
    reachOwner(record);
    reachNamed(record);
    reachTaken(record);
    reachOnDay(record);
}

template<class T>
void DirtyCells::reachChange(const T &before, const T &after)
{
    // Whether a day is out of doors, and with it how short a rest beside it may be, is the affair of the beats performed.
    if constexpr (std::is_same_v<T, Beat>)
        if (before.scene != after.scene || before.status != after.status)
            reachDaysOf(after.id);
    if constexpr (std::is_same_v<T, Scene>)
        if (before.intExt != after.intExt || before.omitted != after.omitted)
            for (const Beat &beat : m_data.referring<Beat>(after.id))
                reachDaysOf(beat.id);
}

// What the record is itself.
template<class T>
void DirtyCells::reachItself(const T &record)
{
    if constexpr (std::is_same_v<T, Beat>)
        reachBeat(record);
    else if constexpr (std::is_same_v<T, Person>) {
        reachPerson(record.id);
        // Which rule sets of hours bind anybody is told of the production.
        markProduction();
    } else if constexpr (std::is_same_v<T, Role>)
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
}

// Owned records reach what their owners reach for them.
template<class T>
void DirtyCells::reachOwner(const T &record)
{
    if constexpr (
        std::is_same_v<
            T,
            Skill> || std::is_same_v<T, Certificate> || std::is_same_v<T, Availability> || std::is_same_v<T, StandDown> || std::is_same_v<T, TrainingGoal>)
        reachPerson(record.person);
    if constexpr (requires { record.beat; } && !std::is_same_v<T, Strip>)
        if (const MaybeId<Beat> beat(record.beat); beat)
            markBeat(*beat);
    if constexpr (std::is_same_v<T, SetupPlayer>)
        if (const Setup *setup = m_data.find(record.setup))
            reachSetup(*setup);
    if constexpr (std::is_same_v<T, Stitch>)
        reachSequence(record.sequence);
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
    if constexpr (std::is_same_v<
                      T, RehearsalCall> || std::is_same_v<T, RehearsalCover> || std::is_same_v<T, RehearsalBooking>)
        reachRehearsal(record.rehearsal);
    // A rehearsal of a beat may be on the beat's rigs.
    if constexpr (std::is_same_v<T, RehearsalCover>)
        for (const RigUse &use : m_data.referring<RigUse>(record.beat))
            mark(use.rigUnit);
}

// The people and things a record names.
template<class T>
void DirtyCells::reachNamed(const T &record)
{
    // Whoever played a role, and does no more.
    if constexpr (std::is_same_v<T, Role>)
        mark(record.person);
    if constexpr (std::is_same_v<T, Part>) {
        mark(record.role);
        mark(playerOf(m_data, record));
        for (const SetupPlayer &player : m_data.referring<SetupPlayer>(record.id))
            mark(player.person);
    }
    if constexpr (std::is_same_v<T, Double>) {
        mark(record.role);
        mark(record.person);
    }
    if constexpr (std::is_same_v<T, SetupPlayer> || std::is_same_v<T, RehearsalCall>)
        mark(record.person);
    if constexpr (std::is_same_v<T, ItemUse>)
        mark(record.item);
    if constexpr (std::is_same_v<T, RehearsalBooking>) {
        mark(record.rigUnit);
        mark(record.item);
    }
}

// A take and what it used. One that is gone still says what it was of.
template<class T>
void DirtyCells::reachTaken(const T &record)
{
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
}

// The days a record is about, and the sheets that tell of it.
template<class T>
void DirtyCells::reachOnDay(const T &record)
{
    if constexpr (std::is_same_v<T, Scene>)
        for (const Strip &strip : m_data.referring<Strip>(record.id))
            markWholeDay(strip.shootDay);
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
    if constexpr (std::is_same_v<T, ShootDay> || std::is_same_v<T, Double>)
        markIssuedDays();
}

// Works a day out again. Whether it is out of doors is its beats' affair.
void DirtyCells::refreshDay(Id<ShootDay> day)
{
    const std::vector<Id<Beat>> before = beatsOn(m_facts.day(day));
    m_facts.refreshDay(m_data, day);
    if (beatsOn(m_facts.day(day)) != before)
        m_wholeDays.insert(day);
}

// Works out again the days and rehearsals that were reached, and marks whoever and whatever stands elsewhere now.
void DirtyCells::reachSchedule()
{
    for (const Id<ShootDay> &day : m_days)
        refreshDay(day);
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
    if (!m_days.empty())
        markProduction();
    for (const Id<ShootDay> &day : m_wholeDays)
        markEverybodyOn(day);
    for (const Id<ShootDay> &day : m_days)
        markDayAndBeats(day);
}

// What a beat's readiness asks of the people on its day.
void DirtyCells::markDayAndBeats(Id<ShootDay> day)
{
    mark(CellKind::ShootDay, day.uuid());
    const DayFacts *facts = m_facts.day(day);
    if (!facts)
        return;
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

}  // namespace stunt

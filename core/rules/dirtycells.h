// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/changeset.h"
#include "core/rules/facts.h"

namespace stunt {

// The cells whose findings an edit may have made different. What a cell may read is the other side of this: a rule that
// reads farther than its cell is marked from here goes stale (a property test compares with a full check).
class DirtyCells
{
public:
    // Works them out and brings `facts` up to date with `data`, which `changes` have made what it is. When everything()
    // holds, `facts` are left as they were and have to be made anew.
    [[nodiscard]] static DirtyCells of(const ProjectData &data, Facts &facts, const ChangeSet &changes);

    // A change that reaches everywhere: the production, its rule numbers, units, locations, plans.
    [[nodiscard]] bool everything() const { return m_everything; }
    [[nodiscard]] const std::unordered_set<Cell> &cells() const { return m_cells; }

private:
    DirtyCells(const ProjectData &data, Facts &facts) : m_data(data), m_facts(facts) {}

    // Each marks what a changed record of its type reaches; called for its state before and for its state after.
    template<class T>
    void reach(const T &record);
    template<class T>
    void reachItself(const T &record);
    template<class T>
    void reachOwner(const T &record);
    template<class T>
    void reachNamed(const T &record);
    template<class T>
    void reachTaken(const T &record);
    template<class T>
    void reachOnDay(const T &record);
    // What is felt only of what is different now.
    template<class T>
    void reachChange(const T &before, const T &after);
    void reachBeat(const Beat &beat);
    void reachPerson(Id<Person> person);
    void reachRole(Id<Role> role);
    void reachItem(Id<Item> item);
    void reachUnit(Id<RigUnit> unit);
    void reachSequence(Id<Sequence> sequence);
    void reachRehearsal(Id<Rehearsal> rehearsal);
    void reachSetup(const Setup &setup);
    void reachTake(Id<Take> take);
    void reachStrip(const Strip &strip);
    void reachHazard(const Hazard &hazard);
    void reachUse(const RigUse &use);
    void reachDaysOf(Id<Beat> beat);
    void reachSchedule();

    // A record some part of which changed: the beat itself, and what reads what a beat owns.
    void markBeat(Id<Beat> beat);
    void markDay(Id<ShootDay> day);
    // A day whose own record or scenes changed, which everybody who works on it may feel.
    void markWholeDay(Id<ShootDay> day);
    void markEverybodyOn(Id<ShootDay> day);
    void markIssuedDays();
    void markDayAndBeats(Id<ShootDay> day);
    void markProduction();
    void refreshDay(Id<ShootDay> day);
    void mark(CellKind kind, const Uuid &id) { m_cells.insert({kind, id}); }
    void mark(Id<Person> id) { mark(CellKind::Person, id.uuid()); }
    void mark(Id<Role> id) { mark(CellKind::Role, id.uuid()); }
    void mark(Id<Item> id) { mark(CellKind::Item, id.uuid()); }
    void mark(Id<RigUnit> id) { mark(CellKind::RigUnit, id.uuid()); }
    void mark(Id<Sequence> id) { mark(CellKind::Sequence, id.uuid()); }
    void mark(Id<Rehearsal> id) { mark(CellKind::Rehearsal, id.uuid()); }
    template<class T>
    void mark(const MaybeId<T> &id)
    {
        if (id)
            mark(*id);
    }

    const ProjectData &m_data;
    Facts &m_facts;
    std::unordered_set<Cell> m_cells;
    std::unordered_set<Id<ShootDay>> m_days;         // to be worked out again
    std::unordered_set<Id<ShootDay>> m_wholeDays;    // of those, where everybody is looked at again
    std::unordered_set<Id<Rehearsal>> m_rehearsals;  // to be worked out again
    bool m_everything = false;
};

}  // namespace stunt

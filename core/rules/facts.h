// SPDX-License-Identifier: GPL-3.0-or-later
// What many rules need to know of a production and what is dear to work out: when each strip is shot, when each person
// works, when each beat is scheduled. Kept beside the data and brought up to date with what an edit touched.
#pragma once

#include "core/base/interval.h"
#include "core/planning/proposedcalls.h"
#include "core/rules/cell.h"

#include <unordered_map>
#include <unordered_set>

namespace stunt {

// A strip of a shoot day of the live plan.
struct StripFacts {
    Id<Strip> strip;
    std::optional<CivilTime> startTime;  // computed; empty: not known
    std::optional<Instant> start;
    std::optional<Instant> end;
    std::optional<int> minutes;  // typed or estimated; empty: nobody has said
    bool minutesTyped = false;
    std::vector<Id<Beat>> beats;  // what it schedules, cut beats among them
    MaybeId<Location> location;   // where it is shot
    friend bool operator==(const StripFacts &, const StripFacts &) = default;
};

// Where a duty's beginning and end come from, for the sentence.
enum class DutyStart { PickUp, MakeUp, Pads, Rehearsal, OnSet, FirstStrip, CrewCall, CoverFrom, RehearsalCall };
enum class DutyEnd { Dismissal, Release, Wrap, CoverTo, RehearsalEnd };

// One person's working time on one shoot day or in one rehearsal.
struct DutyFacts {
    Id<Person> person;
    MaybeId<ShootDay> shootDay;  // exactly one of the two is set
    MaybeId<Rehearsal> rehearsal;
    QDate date;
    std::optional<CivilTime> startTime;  // earliest of pick-up, make-up, pads, rehearsal, on set
    std::optional<CivilTime> endTime;    // dismissal, else release, else the day's wrap
    std::optional<Instant> start;        // empty: not known
    std::optional<Instant> end;          // empty: not known
    DutyStart startWhat = DutyStart::OnSet;
    DutyEnd endWhat = DutyEnd::Wrap;
    bool performs = false;             // has a part in a strip of the day, or is called to the rehearsal
    std::optional<CallStatus> status;  // typed
    friend bool operator==(const DutyFacts &, const DutyFacts &) = default;
};

struct DayFacts {
    DayClock clock;                     // of its date in its zone
    std::vector<StripFacts> strips;     // in shooting order
    std::vector<EffectiveCall> calls;   // by person id; proposed statuses are left out
    std::vector<DutyFacts> duties;      // one per person who works: performers, crew calls, cover
    std::optional<CivilTime> wrapTime;  // the day's estimated wrap
    std::optional<Instant> wrap;
};

struct RehearsalFacts {
    DayClock clock;  // of its date in its zone
    std::optional<Instant> start;
    std::optional<Instant> end;
    std::vector<DutyFacts> duties;  // one per call; none of a cancelled rehearsal
};

// One place in the live plan's schedule at which a beat is shot.
struct BeatSlot {
    Id<ShootDay> shootDay;
    Id<Strip> strip;
    QDate date;
    std::optional<CivilTime> startTime;
    std::optional<Instant> start;  // empty: not known
    std::optional<Instant> end;
    MaybeId<Location> location;
    // Shooting order: date, the strip's start (unknown ones last), unit name, position.
    std::tuple<QDate, qint64, QString, int> order;
    friend bool operator==(const BeatSlot &, const BeatSlot &) = default;
};

class Facts
{
public:
    // Facts of the whole production.
    explicit Facts(const ProjectData &data);

    // Works the day or rehearsal out again, or forgets it when it is gone or not in the live plan.
    void refreshDay(const ProjectData &data, Id<ShootDay> day);
    void refreshRehearsal(const ProjectData &data, Id<Rehearsal> rehearsal);
    // What the refreshes since the last call have made different: people by their duties, beats by their slots.
    struct Differences {
        std::unordered_set<Id<Person>> people;
        std::unordered_set<Id<Beat>> beats;
    };
    [[nodiscard]] Differences takeDifferences();

    // Null for a day or rehearsal that is not in the live plan.
    [[nodiscard]] const DayFacts *day(Id<ShootDay> day) const;
    [[nodiscard]] const RehearsalFacts *rehearsal(Id<Rehearsal> rehearsal) const;
    // A person's duties in the live plan, by start (unknown starts by their date's midnight), ties by id.
    [[nodiscard]] const std::vector<DutyFacts> &duties(Id<Person> person) const;
    // Where a beat is scheduled, in shooting order; empty: nowhere.
    // Not called `slots`: Qt makes that word a macro.
    [[nodiscard]] const std::vector<BeatSlot> &slotsOf(Id<Beat> beat) const;
    // The hazards of the whole production, by id; a change of one makes all facts anew.
    [[nodiscard]] const std::vector<Id<Hazard>> &generalHazards() const { return m_generalHazards; }

private:
    void addDay(const ProjectData &data, const ShootDay &day);
    void addRehearsal(const ProjectData &data, const Rehearsal &rehearsal);
    void sortLists();

    std::vector<Id<Hazard>> m_generalHazards;
    std::unordered_map<Id<ShootDay>, DayFacts> m_days;
    std::unordered_map<Id<Rehearsal>, RehearsalFacts> m_rehearsals;
    std::unordered_map<Id<Person>, std::vector<DutyFacts>> m_duties;
    std::unordered_map<Id<Beat>, std::vector<BeatSlot>> m_slots;
    // As they were before the first refresh since takeDifferences(), for those a refresh took hold of.
    std::unordered_map<Id<Person>, std::vector<DutyFacts>> m_dutiesBefore;
    std::unordered_map<Id<Beat>, std::vector<BeatSlot>> m_slotsBefore;
};

}  // namespace stunt

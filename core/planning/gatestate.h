// SPDX-License-Identifier: GPL-3.0-or-later
// Where a beat's gates stand: which are met, by which rehearsal, who is missing, and what re-opened them.
#pragma once

#include "core/planning/gatesnapshot.h"

#include <functional>

namespace stunt {

// Stale: it was met, and what it depended on is different now, or the pass is too old.
enum class GateStanding { Met, Planned, Open, Stale };

template<>
struct EnumNames<GateStanding> {
    static constexpr std::array entries{
        EnumName{GateStanding::Met, "met", QT_TRANSLATE_NOOP("enums", "Met")},
        EnumName{GateStanding::Planned, "planned", QT_TRANSLATE_NOOP("enums", "Planned")},
        EnumName{GateStanding::Open, "open", QT_TRANSLATE_NOOP("enums", "Open")},
        EnumName{GateStanding::Stale, "stale", QT_TRANSLATE_NOOP("enums", "Stale")},
    };
};

// The strip a gate must be met before.
struct GateDeadline {
    QDate date;                    // the day it is shot on, after midnight the next one
    std::optional<Instant> start;  // when it starts; where that is not known, when its day begins; empty: not even that
    bool startKnown = true;
    MaybeId<Location> location;
};

struct GateState {
    GateStanding standing = GateStanding::Open;
    std::vector<Id<Person>> missing;      // who has yet to pass it and is not called to anything that will do; by id
    std::vector<Id<Part>> unplayed;       // parts that nobody performs yet
    std::vector<GateDifference> changed;  // why what was passed no longer counts, each once
    std::optional<int> expiredDays;       // how old the last pass is, where it is too old
    MaybeId<Rehearsal> by;                // met or planned: the last rehearsal that does it
    MaybeId<Rehearsal> tooLate;           // what would meet it, but ends after the strip begins
    MaybeId<Rehearsal> overdue;           // was to do it, its date is past, and nobody has recorded it as done
    friend bool operator==(const GateState &, const GateState &) = default;
};

// When a rehearsal of the live plan ends; empty: it is in another plan, or not at a time there is.
using EndOfRehearsal = std::function<std::optional<Instant>(const Rehearsal &)>;
[[nodiscard]] EndOfRehearsal rehearsalEnds(const ProjectData &data);

// All gates of one beat. Made for one look at the data it is given, which must outlive it.
class BeatGates
{
public:
    BeatGates(const ProjectData &data, const Beat &beat, BeatScope scope, const EndOfRehearsal &endOf);
    BeatGates(const BeatGates &) = delete;
    BeatGates &operator=(const BeatGates &) = delete;

    // Where `gate` stands before `deadline`; without one, whatever was rehearsed counts. A planned rehearsal of a date
    // before `today` plans nothing for a strip that is still to come.
    [[nodiscard]] GateState stateOf(const Gate &gate, const std::optional<GateDeadline> &deadline, QDate today) const;
    // Everybody who has to pass: who has a part, who plays it in a set-up, who flies, who works a rig or stands ready to.
    [[nodiscard]] const std::vector<Id<Person>> &people() const { return m_people; }

private:
    // One rehearsal of the beat at one level.
    struct Session {
        const RehearsalCover *cover = nullptr;
        const Rehearsal *rehearsal = nullptr;
        Instant end;
        std::size_t calls = 0;  // which of m_calls
    };
    struct Called {
        Id<Person> person;
        bool attended = false;
    };
    struct Question;
    struct Standing;

    void addPeople();
    void addSessions(const EndOfRehearsal &endOf);
    [[nodiscard]] std::vector<GateDifference> differencesOf(const Session &session, const Gate &gate) const;
    [[nodiscard]] const Called *callOf(const Session &session, Id<Person> person) const;
    [[nodiscard]] bool concerns(const GateDifference &difference, Id<Person> person) const;
    [[nodiscard]] std::vector<Id<Person>> partnersOf(Id<Part> part) const;
    void judgePass(const Session &session, const Question &question, std::vector<Standing> &people) const;
    void judgePlan(const Session &session, const Question &question, std::vector<Standing> &people) const;
    [[nodiscard]] GateState summary(const std::vector<Standing> &people) const;

    const ProjectData &m_data;
    const Beat &m_beat;
    BeatScope m_scope;
    CurrentBasis m_basis;
    std::vector<Id<Person>> m_people;  // by id
    std::vector<Id<Part>> m_unplayed;
    std::vector<Session> m_sessions;  // by end
    std::vector<std::vector<Called>> m_calls;
};

}  // namespace stunt

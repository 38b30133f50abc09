// SPDX-License-Identifier: GPL-3.0-or-later
// What cover the action asks for, by the numbers there are: a high fall medics, an ambulance and spotters; fire, fire
// cover; water, a diver; somebody under age, a teacher.
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// The span in which cover must be there; ends that are not known are empty.
struct CoverSpan {
    std::optional<Instant> start;
    std::optional<Instant> end;
};
// Whether what is booked in a row is there all through the span. A row without times is there all day; one that comes
// later or leaves earlier is not known to be there at a time that nobody knows.
[[nodiscard]] bool isThere(const Cover &row, const CoverSpan &span, const DayClock &clock);

struct CoverNeed {
    CoverKind kind = CoverKind::Medic;
    std::optional<qint64> needed;    // empty: nobody has set how many
    QString why;                     // a clause: “Beat 2C falls 12 m”
    std::optional<CoverSpan> span;   // empty: at any time of the day
    std::vector<Id<Person>> busy{};  // who performs or flies in it, and cannot be its cover
};

// What asks for cover while it is done: a beat, or a rehearsal of no beat.
struct CoveredWork {
    RecordRef record;
    std::optional<Discipline> discipline;
    const std::vector<const RigUse *> &uses;  // the rigs it is done on
};

// Collects what beats and people ask for.
class CoverNeeds
{
public:
    explicit CoverNeeds(const RuleContext &context) : m_context(context) {}

    // What a beat asks for while it is done in `span`; `uses` are the rig uses it is done on.
    void addBeat(const Beat &beat, const std::vector<const RigUse *> &uses, const CoverSpan &span);
    // What a rehearsal of no beat asks for, by the rigs it has of its own.
    void addRehearsal(const Rehearsal &rehearsal, const std::vector<const RigUse *> &uses, const CoverSpan &span);
    // A teacher, where the person is under age on `date`.
    void addPerson(Id<Person> person, QDate date);
    [[nodiscard]] const std::vector<CoverNeed> &all() const { return m_needs; }

private:
    void addRigs(const CoveredWork &work, const CoverNeed &like);
    void addFall(const CoveredWork &work, std::optional<Length> height, const CoverNeed &like);
    void addFallNeed(CoverKind kind, const RuleLimit &above, const RuleLimit &needed, const CoverNeed &like);
    // `why` with the work's name for its %1.
    void add(CoverKind kind, const QString &why, const CoveredWork &work, const CoverNeed &like);

    const RuleContext &m_context;
    std::vector<CoverNeed> m_needs;
};

}  // namespace stunt

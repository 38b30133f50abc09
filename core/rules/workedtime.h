// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// Everything one person does on one date, over all units, shoot days and rehearsals, as one stretch of work.
struct WorkedDay {
    QDate date;
    std::vector<const DutyFacts *> duties;
    const DutyFacts *first = nullptr;  // whose start is the day's; null: no start is known
    const DutyFacts *last = nullptr;   // whose end is the day's; null: one of the ends is not known
    DayZone zone = DayZone::Unknown;   // of its shoot days; of several kinds, or in a rehearsal: unknown

    [[nodiscard]] std::optional<Instant> start() const { return first ? first->start : std::nullopt; }
    [[nodiscard]] std::optional<Instant> end() const { return last ? last->end : std::nullopt; }
    // Minutes from start to end; empty: one of them is not known.
    [[nodiscard]] std::optional<qint64> minutes() const;
};

// A person's worked days by date.
[[nodiscard]] std::vector<WorkedDay> workedDays(const RuleContext &context, Id<Person> person);

// The first day on which the person works their sixth date of seven: what is no week to a rest rule has fewer. Null: never.
[[nodiscard]] const WorkedDay *firstFullWeek(const std::vector<WorkedDay> &days);
// That a week's limit is set nowhere, told of somebody who works a full week.
void addUnsetWeek(const Person &person, const WorkedDay &day, RuleId rule, FindingSink &sink);

// Whole minutes from `from` to `to`; rest rounds down.
[[nodiscard]] qint64 minutesBetween(Instant from, Instant to);

// “make-up call 07:30 on 25 March 2027”, “dismissal 22:00 on …”.
[[nodiscard]] QString startText(const DutyFacts &duty);
[[nodiscard]] QString endText(const DutyFacts &duty);

// The shoot day or rehearsal a duty belongs to.
[[nodiscard]] RecordRef placeOf(const DutyFacts &duty);

}  // namespace stunt

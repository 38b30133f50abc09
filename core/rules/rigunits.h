// SPDX-License-Identifier: GPL-3.0-or-later
// A rig unit over all its uses: what the rules about inspections, withdrawals and bookings look at.
#pragma once

#include "core/rules/rigs.h"

namespace stunt {

// A use of a unit in a beat or a rehearsal, or a rehearsal's booking of it where the rehearsal has no use of it. A rehearsal
// that names no rigs and does a beat on its rig uses what the beat uses.
struct UnitUse {
    RecordRef record;             // the use, or the booking
    const RigUse *use = nullptr;  // null: a booking
    const Beat *beat = nullptr;   // exactly one of beat and rehearsal is set
    const Rehearsal *rehearsal = nullptr;
    std::vector<UseTime> times;  // in order; empty: the beat is scheduled nowhere
};

// The uses that are to take place, in the order of their ids, bookings last.
[[nodiscard]] std::vector<UnitUse> usesOf(const RuleContext &context, const RigUnit &unit);
// A finding about a unit in one of its uses: it leads to the unit.
[[nodiscard]] Finding findingOf(const RigUnit &unit, const UnitUse &use, RuleId rule);

// One date on which a unit is used.
struct DayOfUse {
    QDate date;
    QDate last;  // the date it ends on
    std::optional<CivilTime> startTime;
    std::optional<Instant> start;   // the first start; empty: one is not known
    std::optional<Instant> end;     // the last end; empty: one is not known
    const QString *zone = nullptr;  // never null
};
[[nodiscard]] std::vector<DayOfUse> daysOf(const UnitUse &use);

// The date on which an inspection was made: one at 26:00 on the next.
[[nodiscard]] QDate civilDateOf(const Inspection &inspection);
// The moment of an inspection that says its time; empty: only its date counts.
[[nodiscard]] std::optional<Instant> momentOf(const Inspection &inspection, const QString &zone);
// Whether the inspection was made before the unit was used (a UseTime or a DayOfUse). One of the same date counts where
// a time is not known.
[[nodiscard]] bool isBefore(const Inspection &inspection, QDate date, std::optional<Instant> start,
                            const QString &zone);
template<class Use>
[[nodiscard]] bool isBefore(const Inspection &inspection, const Use &use)
{
    return isBefore(inspection, use.date, use.start, *use.zone);
}
// Whether `later` certainly came after `earlier`: of one date only where both say their times.
[[nodiscard]] bool isAfter(const Inspection &later, const Inspection &earlier, const QString &zone);

// A unit's inspections by date; those of one date by time, untimed ones first.
[[nodiscard]] std::vector<const Inspection *> inspectionsOf(const ProjectData &data, const RigUnit &unit);
// An item's in the same order.
[[nodiscard]] std::vector<const Inspection *> inspectionsOf(const ProjectData &data, const Item &item);

// A unit with all there is to judge it by.
struct UnitHistory {
    const RigUnit &unit;
    const Rig &rig;
    std::vector<UnitUse> uses;
    std::vector<const Inspection *> inspections;  // by date
};

// inspection-due: each kind that is due for the type of rig, on each day of use.
void checkInspections(const RuleContext &context, const UnitHistory &history, FindingSink &sink);
// rig-withdrawn.
void checkWithdrawals(const RuleContext &context, const UnitHistory &history, FindingSink &sink);
// rig-double-booked.
void checkBookings(const RuleContext &context, const UnitHistory &history, FindingSink &sink);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a rig unit is in service, and until when its thorough inspection holds: one answer for the rules and the window.
#pragma once

#include "core/rules/rigunits.h"

namespace stunt {

// When a unit is out of service: while somebody has withdrawn it, and from a failed inspection of any kind or a shock load
// until a later passed thorough one (domain.md, “Inspection”).
class RigService
{
public:
    // `inspections` by date, as inspectionsOf() gives them; unit and inspections must outlive it.
    RigService(const RigUnit &unit, const std::vector<const Inspection *> &inspections);

    // Whether it never was out of service.
    [[nodiscard]] bool isUntouched() const { return !m_unit.withdrawn && m_events.empty(); }
    // Whether somebody has withdrawn it, until they take that back.
    [[nodiscard]] bool isWithdrawn(QDate date) const
    {
        return m_unit.withdrawn && (!m_unit.withdrawnOn.isValid() || m_unit.withdrawnOn <= date);
    }
    // The last event that took it out of service and that no passed thorough inspection between it and the use has
    // answered; null: none. An event without a date counts on every day.
    [[nodiscard]] const Inspection *eventFor(const DayOfUse &day) const;

private:
    [[nodiscard]] bool isAnswered(const Inspection &event, const DayOfUse &day) const;

    const RigUnit &m_unit;
    std::vector<const Inspection *> m_events;  // by date
    std::vector<const Inspection *> m_passed;  // thorough ones, by date
};

// A date as a whole, in the zone it is reckoned in: how a unit is judged where it is not known when it is used. `zone` must
// outlive it.
[[nodiscard]] DayOfUse wholeDay(QDate date, const QString &zone);

// Whether thorough inspections are due of a rig: by its type, or as it has an interval of its own.
[[nodiscard]] bool needsThorough(const Rig &rig);
// The last date a passed thorough inspection holds on: what its inspector said, else by the rig's interval, else by the
// rule data's months. Invalid: nobody has set for how long.
[[nodiscard]] QDate thoroughHoldsUntil(const Inspection &inspection, const Rig &rig, const RuleNumbers &numbers);
// The last passed thorough inspection made before a use (a UseTime or a DayOfUse); null: none, or none with a date.
template<class Use>
[[nodiscard]] const Inspection *lastThorough(const std::vector<const Inspection *> &inspections, const Use &use)
{
    const auto found = std::find_if(inspections.rbegin(), inspections.rend(), [&](const Inspection *each) {
        return each->passed && each->kind == InspectionKind::Thorough && isBefore(*each, use);
    });
    return found == inspections.rend() ? nullptr : *found;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rigservice.h"

#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"

namespace stunt {

namespace {

// What takes a unit out of service: one that was not passed, of any kind, and every shock load.
bool withdraws(const Inspection &inspection)
{
    return !inspection.passed || inspection.kind == InspectionKind::ShockLoad;
}

// What happened after the last use of the day says nothing of that day. Where it is not known when that ended, all of the
// date counts, also what is timed past midnight: what speaks against a unit does so at once.
bool countsFor(const Inspection &event, const DayOfUse &day)
{
    if (!event.date.isValid())
        return true;
    const auto moment = day.end ? momentOf(event, *day.zone) : std::nullopt;
    return moment ? *moment < *day.end : event.date <= day.date;
}

}  // namespace

RigService::RigService(const RigUnit &unit, const std::vector<const Inspection *> &inspections) : m_unit(unit)
{
    for (const Inspection *inspection : inspections) {
        if (withdraws(*inspection))
            m_events.push_back(inspection);
        else if (inspection->kind == InspectionKind::Thorough)
            m_passed.push_back(inspection);
    }
}

const Inspection *RigService::eventFor(const DayOfUse &day) const
{
    const auto event = std::find_if(m_events.rbegin(), m_events.rend(), [&](const Inspection *each) {
        return countsFor(*each, day) && !isAnswered(*each, day);
    });
    return event == m_events.rend() ? nullptr : *event;
}

bool RigService::isAnswered(const Inspection &event, const DayOfUse &day) const
{
    return std::any_of(m_passed.begin(), m_passed.end(), [&](const Inspection *passed) {
        return isAfter(*passed, event, *day.zone) && isBefore(*passed, day);
    });
}

DayOfUse wholeDay(QDate date, const QString &zone)
{
    return {date, date, {}, {}, {}, &zone};
}

bool needsThorough(const Rig &rig)
{
    return rigTypeTraits(rig.type).thorough || rig.inspectionIntervalDays;
}

QDate thoroughHoldsUntil(const Inspection &inspection, const Rig &rig, const RuleNumbers &numbers)
{
    if (inspection.nextDue.isValid())
        return inspection.nextDue;
    if (rig.inspectionIntervalDays)
        return inspection.date.addDays(*rig.inspectionIntervalDays);
    const RuleLimit &months = numbers.number(numbers::thoroughExaminationMonths);
    if (!months)
        return {};
    constexpr qint64 most = 12'000;  // more than any date can take
    return inspection.date.addMonths(static_cast<int>(std::clamp<qint64>(*months.value, 0, most)));
}

}  // namespace stunt

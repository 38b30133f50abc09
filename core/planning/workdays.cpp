// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/workdays.h"

#include "core/project/lookups.h"

#include <algorithm>
#include <set>

namespace stunt {

namespace {

bool isWork(CallStatus status)
{
    switch (status) {
    case CallStatus::SW:
    case CallStatus::W:
    case CallStatus::WF:
    case CallStatus::SWF:
    case CallStatus::WD:
    case CallStatus::PW:
        return true;
    case CallStatus::D:
    case CallStatus::H:
    case CallStatus::R:
    case CallStatus::FT:
    case CallStatus::TR:
    case CallStatus::T:
    case CallStatus::P:
    case CallStatus::WN:
    case CallStatus::OC:
        return false;
    }
    return false;
}

}  // namespace

MaybeId<Person> playerOf(const ProjectData &data, const Part &part)
{
    if (part.person)
        return part.person;
    const Role *role = part.kind == PartKind::Actor ? data.find(part.role) : nullptr;
    return role ? role->person : std::nullopt;
}

std::vector<Duty> dutiesOf(const ProjectData &data, Id<ShootDay> day)
{
    std::vector<Duty> duties;
    for (const Strip *strip : stripsInOrder(data, day))
        for (const Beat *beat : beatsOf(data, *strip))
            if (beat->status != BeatStatus::Cut)
                for (const Part &part : data.referring<Part>(beat->id))
                    duties.push_back({strip, beat, &part});
    return duties;
}

WorkDays workDays(const ProjectData &data, Id<Plan> plan)
{
    std::unordered_map<Id<Person>, std::set<QDate>> dates;
    for (const ShootDay &day : data.referring<ShootDay>(plan)) {
        std::set<Id<Person>> working;
        for (const Duty &duty : dutiesOf(data, day.id))
            if (const auto person = playerOf(data, *duty.part))
                working.insert(*person);
        for (const Call &call : data.referring<Call>(day.id))
            if (call.status && isWork(*call.status))
                working.insert(call.person);
            else if (call.status)
                working.erase(call.person);
        for (const auto &person : working)
            dates[person].insert(day.date);
    }
    WorkDays result;
    for (const auto &[person, worked] : dates)
        result[person].assign(worked.begin(), worked.end());
    return result;
}

std::optional<CallStatus> proposedStatus(const std::vector<QDate> &workDates, QDate date)
{
    if (workDates.empty() || date < workDates.front() || date > workDates.back())
        return std::nullopt;
    if (workDates.size() == 1)
        return CallStatus::SWF;
    if (date == workDates.front())
        return CallStatus::SW;
    if (date == workDates.back())
        return CallStatus::WF;
    return std::binary_search(workDates.begin(), workDates.end(), date) ? CallStatus::W : CallStatus::H;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/proposedcalls.h"

#include "core/project/lookups.h"

#include <map>

namespace stunt {

namespace {

// What a day's strips ask of one person.
struct Need {
    std::optional<CivilTime> firstStrip;
    RoleMinutes role;
};

std::optional<int> longer(std::optional<int> a, std::optional<int> b)
{
    return a && b ? std::max(a, b) : (a ? a : b);
}

std::optional<int> added(std::optional<int> a, std::optional<int> b)
{
    return a || b ? std::optional<int>(a.value_or(0) + b.value_or(0)) : std::nullopt;
}

std::map<Id<Person>, Need> needsOf(const ProjectData &data, const ShootDay &day, const DayClock &clock,
                                   const std::vector<StripTime> &strips)
{
    std::map<Id<Strip>, std::optional<CivilTime>> starts;
    for (const StripTime &time : strips)
        starts[time.strip] = time.start;
    std::map<Id<Person>, Need> needs;
    for (const StripPerson &each : stripPeopleOf(data, day.id)) {
        Need &need = needs[each.person];
        const auto start = starts[each.strip->id];
        if (start && (!need.firstStrip || clock.before(*start, *need.firstStrip)))
            need.firstStrip = start;
        if (const Role *role = data.find(each.role)) {
            need.role.makeUpMin = longer(need.role.makeUpMin, added(role->makeUpMin, role->wardrobeMin));
            need.role.padsMin = longer(need.role.padsMin, role->padsMin);
        }
    }
    return needs;
}

CallTime effective(const std::optional<CivilTime> &typed, const std::optional<CivilTime> &proposed)
{
    return typed ? CallTime{typed, true} : CallTime{proposed, false};
}

void applyTyped(EffectiveCall &call, const Call &record)
{
    call.record = record.id;
    if (record.status) {
        call.status = record.status;
        call.statusTyped = true;
    }
    call.pickUp = effective(record.pickUp, call.pickUp.time);
    call.makeUp = effective(record.makeUp, call.makeUp.time);
    call.pads = effective(record.pads, call.pads.time);
    call.rehearsal = effective(record.rehearsal, std::nullopt);
    call.onSet = effective(record.onSet, call.onSet.time);
    call.release = effective(record.release, std::nullopt);
    call.remarks = record.remarks;
}

}  // namespace

ProposedTimes proposedTimes(CivilTime firstStrip, const RoleMinutes &role, const CallOffsets &offsets,
                            const DayClock &clock)
{
    // The offsets as durations of each step, so that a role's own minutes push the earlier steps forward.
    const int padsMin = role.padsMin.value_or(offsets.padsMin - offsets.onSetMin);
    const int makeUpMin = role.makeUpMin.value_or(offsets.makeUpMin - offsets.padsMin);
    const int wayMin = offsets.pickUpMin - offsets.makeUpMin;
    const int pads = offsets.onSetMin + padsMin;
    const int makeUp = pads + makeUpMin;
    return {.pickUp = clock.plus(firstStrip, -(makeUp + wayMin)),
            .makeUp = clock.plus(firstStrip, -makeUp),
            .pads = clock.plus(firstStrip, -pads),
            .onSet = clock.plus(firstStrip, -offsets.onSetMin)};
}

std::vector<EffectiveCall> callTimes(const ProjectData &data, const ShootDay &day, const std::vector<StripTime> &strips,
                                     const CallOffsets &offsets)
{
    const DayClock clock = clockOf(data, day);
    std::map<Id<Person>, EffectiveCall> calls;
    for (const auto &[person, need] : needsOf(data, day, clock, strips)) {
        EffectiveCall &call = calls[person];
        call.needed = true;
        call.firstStrip = need.firstStrip;
        if (!need.firstStrip)
            continue;
        const auto proposed = proposedTimes(*need.firstStrip, need.role, offsets, clock);
        call.pickUp.time = proposed.pickUp;
        call.makeUp.time = proposed.makeUp;
        call.pads.time = proposed.pads;
        call.onSet.time = proposed.onSet;
    }
    for (const Call &record : data.referring<Call>(day.id))
        applyTyped(calls[record.person], record);
    std::vector<EffectiveCall> result;
    result.reserve(calls.size());
    for (auto &[person, call] : calls) {
        call.person = person;
        result.push_back(std::move(call));
    }
    return result;
}

std::vector<EffectiveCall> effectiveCalls(const ProjectData &data, const ShootDay &day)
{
    std::vector<EffectiveCall> calls = callTimes(data, day, stripTimes(data, day), callOffsets(data));
    const WorkDays worked = workDays(data, day.plan);
    for (EffectiveCall &call : calls) {
        const auto dates = worked.find(call.person);
        if (dates != worked.end() && !call.statusTyped)
            call.status = proposedStatus(dates->second, day.date);
    }
    return calls;
}

}  // namespace stunt

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

// Whether a set-up has a strip of its own in a plan: then it is shot with that, and with no other of its beats' strips.
bool hasStrip(const ProjectData &data, Id<Setup> setup, Id<Plan> plan)
{
    const auto strips = data.referring<Strip>(setup);
    return std::any_of(strips.begin(), strips.end(),
                       [&](const Strip &strip) { return data.at(strip.shootDay).plan == plan; });
}

// Who plays a part in what a strip shoots. Set-ups that no strip names are shot with their beats.
void addPlayers(const ProjectData &data, const Duty &duty, std::vector<StripPerson> &people)
{
    MaybeId<Person> own = playerOf(data, *duty.part);
    for (const SetupPlayer &player : data.referring<SetupPlayer>(duty.part->id)) {
        const bool isHere = duty.strip->setup ? player.setup == *duty.strip->setup
                                              : !hasStrip(data, player.setup, data.at(duty.strip->shootDay).plan);
        if (!isHere || player.person == own)
            continue;
        people.push_back({duty.strip, player.person, duty.part->role});
        if (duty.strip->setup)
            own.reset();
    }
    if (own)
        people.push_back({duty.strip, *own, duty.part->role});
}

// Who flies on a rig, and who is in a vehicle while it is driven, with a part in the beat or without.
void addRiders(const ProjectData &data, const Strip &strip, const Beat &beat, std::vector<StripPerson> &people)
{
    for (const RigUse &use : data.referring<RigUse>(beat.id))
        for (const Id<Person> &flyer : use.flyers)
            people.push_back({&strip, flyer, {}});
    for (const ItemUse &use : data.referring<ItemUse>(beat.id)) {
        if (use.vehicleAction == VehicleAction::None)
            continue;
        for (const VehicleSheet &sheet : data.referring<VehicleSheet>(use.item)) {
            if (sheet.driver)
                people.push_back({&strip, *sheet.driver, {}});
            for (const Id<Person> &passenger : sheet.passengers)
                people.push_back({&strip, passenger, {}});
        }
    }
}

}  // namespace

MaybeId<Person> playerOf(const ProjectData &data, const Part &part)
{
    if (part.person)
        return part.person;
    const Role *role = part.kind == PartKind::Actor ? data.find(part.role) : nullptr;
    return role ? role->person : std::nullopt;
}

std::vector<Id<Person>> performersOf(const ProjectData &data, Id<Beat> beat)
{
    std::vector<Id<Person>> people;
    for (const Part &part : data.referring<Part>(beat)) {
        if (part.kind == PartKind::Utility || part.kind == PartKind::Safety)
            continue;
        if (const auto player = playerOf(data, part))
            people.push_back(*player);
        for (const SetupPlayer &player : data.referring<SetupPlayer>(part.id))
            people.push_back(player.person);
    }
    return people;
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

std::vector<StripPerson> stripPeopleOf(const ProjectData &data, Id<ShootDay> day)
{
    std::vector<StripPerson> people;
    for (const Duty &duty : dutiesOf(data, day))
        addPlayers(data, duty, people);
    for (const Strip *strip : stripsInOrder(data, day))
        for (const Beat *beat : beatsOf(data, *strip))
            if (beat->status != BeatStatus::Cut)
                addRiders(data, *strip, *beat, people);
    return people;
}

WorkDays workDays(const ProjectData &data, Id<Plan> plan)
{
    std::unordered_map<Id<Person>, std::set<QDate>> dates;
    for (const ShootDay &day : data.referring<ShootDay>(plan)) {
        std::set<Id<Person>> working;
        for (const StripPerson &each : stripPeopleOf(data, day.id))
            working.insert(each.person);
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

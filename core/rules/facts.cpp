// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"

#include "core/planning/gatesnapshot.h"
#include "core/planning/striptimes.h"
#include "core/project/lookups.h"

#include <limits>

namespace stunt {

namespace {

constexpr qint64 minuteMs = 60 * 1000;

// Whether a typed status says that the person does not come.
bool staysAway(const std::optional<CallStatus> &status)
{
    return status == CallStatus::H || status == CallStatus::D || status == CallStatus::WN || status == CallStatus::OC;
}

// Collects the duties of one day, one per person: the earliest start and the latest end of all they are there for.
class DutyList
{
public:
    explicit DutyList(const DayClock &clock) : m_clock(clock) {}

    void add(DutyFacts duty)
    {
        duty.start = m_clock.at(duty.startTime);
        duty.end = m_clock.at(duty.endTime);
        const auto [it, fresh] = m_duties.try_emplace(duty.person, duty);
        if (fresh)
            return;
        DutyFacts &known = it->second;
        known.performs = known.performs || duty.performs;
        if (!known.status)
            known.status = duty.status;
        // One beginning or end that nobody knows leaves the whole unknown: it may be the earlier, or the later.
        if (!duty.start || (known.start && *duty.start < *known.start)) {
            known.start = duty.start;
            known.startTime = duty.startTime;
            known.startWhat = duty.startWhat;
        }
        // What happened tells more than what is planned; of two plans the later binds.
        if (known.endWhat == DutyEnd::Dismissal)
            return;
        if (duty.endWhat == DutyEnd::Dismissal || !duty.end || (known.end && *duty.end > *known.end)) {
            known.end = duty.end;
            known.endTime = duty.endTime;
            known.endWhat = duty.endWhat;
        }
    }

    [[nodiscard]] std::vector<DutyFacts> take()
    {
        std::vector<DutyFacts> duties;
        duties.reserve(m_duties.size());
        for (const auto &[person, duty] : m_duties)
            duties.push_back(duty);
        return duties;
    }

private:
    const DayClock &m_clock;
    std::map<Id<Person>, DutyFacts> m_duties;
};

// The earliest of a call's times, and which it is.
void setStart(DutyFacts &duty, const EffectiveCall &call, const DayClock &clock)
{
    const std::pair<std::optional<CivilTime>, DutyStart> steps[] = {
        {call.pickUp.time, DutyStart::PickUp}, {call.makeUp.time, DutyStart::MakeUp},
        {call.pads.time, DutyStart::Pads},     {call.rehearsal.time, DutyStart::Rehearsal},
        {call.onSet.time, DutyStart::OnSet},   {call.firstStrip, DutyStart::FirstStrip},
    };
    std::optional<Instant> earliest;
    for (const auto &[time, what] : steps) {
        const auto moment = clock.at(time);
        if (!moment || (earliest && *earliest <= *moment))
            continue;
        earliest = moment;
        duty.startTime = time;
        duty.startWhat = what;
    }
}

void addCallDuties(const ProjectData &data, const DayFacts &facts, const DutyFacts &common, DutyList &list)
{
    for (const EffectiveCall &call : facts.calls) {
        if (staysAway(call.status))
            continue;
        DutyFacts duty = common;
        duty.person = call.person;
        duty.performs = call.needed;
        duty.status = call.status;
        setStart(duty, call, facts.clock);
        const Call *record = data.find(call.record);
        if (record && record->dismissal) {
            duty.endTime = record->dismissal;
            duty.endWhat = DutyEnd::Dismissal;
        } else if (call.release.time) {
            duty.endTime = call.release.time;
            duty.endWhat = DutyEnd::Release;
        }
        list.add(duty);
    }
}

void addCrewDuties(const ProjectData &data, const ShootDay &day, const DutyFacts &common, DutyList &list)
{
    for (const CrewCall &call : data.referring<CrewCall>(day.id)) {
        if (!call.person)
            continue;
        DutyFacts duty = common;
        duty.person = *call.person;
        duty.startTime = call.call ? call.call : day.crewCall;
        duty.startWhat = DutyStart::CrewCall;
        list.add(duty);
    }
    for (const Cover &cover : data.referring<Cover>(day.id)) {
        if (!cover.person)
            continue;
        DutyFacts duty = common;
        duty.person = *cover.person;
        duty.startTime = cover.from ? cover.from : day.crewCall;
        duty.startWhat = cover.from ? DutyStart::CoverFrom : DutyStart::CrewCall;
        if (cover.to) {
            duty.endTime = cover.to;
            duty.endWhat = DutyEnd::CoverTo;
        }
        list.add(duty);
    }
}

DayFacts dayFactsOf(const ProjectData &data, const ShootDay &day)
{
    DayFacts facts;
    facts.clock = clockOf(data, day);
    facts.wrapTime = day.wrap;
    facts.wrap = facts.clock.at(day.wrap);
    const std::vector<StripTime> times = stripTimes(data, day);
    facts.strips.reserve(times.size());
    for (const StripTime &time : times) {
        const Strip &strip = data.at(time.strip);
        StripFacts of{.strip = strip.id,
                      .startTime = time.start,
                      .start = facts.clock.at(time.start),
                      .end = facts.clock.at(time.end),
                      .minutes = time.minutes,
                      .minutesTyped = time.minutesTyped,
                      .beats = {},
                      .location = {}};
        for (const Beat *beat : beatsOf(data, strip))
            of.beats.push_back(beat->id);
        if (const Location *location = locationOf(data, strip))
            of.location = location->id;
        facts.strips.push_back(std::move(of));
    }
    facts.calls = callTimes(data, day, times, callOffsets(data));
    const DutyFacts common{.person = {},
                           .shootDay = day.id,
                           .rehearsal = {},
                           .date = day.date,
                           .startTime = {},
                           .endTime = day.wrap,
                           .start = {},
                           .end = {}};
    DutyList list(facts.clock);
    addCallDuties(data, facts, common, list);
    addCrewDuties(data, day, common, list);
    facts.duties = list.take();
    return facts;
}

// Who is to fly at a rehearsal, called or not. A call says more: when they come, and whether they did.
void addFlyers(const ProjectData &data, const Rehearsal &rehearsal, DutyFacts duty, DutyList &list)
{
    const auto calls = data.referring<RehearsalCall>(rehearsal.id);
    duty.performs = true;
    duty.startTime = rehearsal.start;
    for (const RigUse &use : data.referring<RigUse>(rehearsal.id)) {
        for (const Id<Person> &flyer : use.flyers) {
            duty.person = flyer;
            if (std::none_of(calls.begin(), calls.end(),
                             [&](const RehearsalCall &call) { return call.person == flyer; }))
                list.add(duty);
        }
    }
}

RehearsalFacts rehearsalFactsOf(const ProjectData &data, const Rehearsal &rehearsal)
{
    RehearsalFacts facts;
    facts.clock = DayClock(rehearsal.date, zoneOf(data, rehearsal));
    facts.start = facts.clock.at(rehearsal.start);
    facts.end = facts.clock.at(rehearsal.end);
    if (rehearsal.status == RehearsalStatus::Cancelled)
        return facts;
    DutyList list(facts.clock);
    DutyFacts duty{.person = {},
                   .shootDay = {},
                   .rehearsal = rehearsal.id,
                   .date = rehearsal.date,
                   .startTime = {},
                   .endTime = rehearsal.end,
                   .start = {},
                   .end = {},
                   .startWhat = DutyStart::RehearsalCall,
                   .endWhat = DutyEnd::RehearsalEnd};
    for (const RehearsalCall &call : data.referring<RehearsalCall>(rehearsal.id)) {
        if (rehearsal.status == RehearsalStatus::Done && call.attended == Answer::No)
            continue;
        duty.person = call.person;
        duty.performs = true;
        duty.startTime = call.call ? *call.call : rehearsal.start;
        list.add(duty);
    }
    addFlyers(data, rehearsal, duty, list);
    for (const Cover &cover : data.referring<Cover>(rehearsal.id)) {
        if (!cover.person)
            continue;
        duty.person = *cover.person;
        duty.performs = false;
        duty.startTime = cover.from ? *cover.from : rehearsal.start;
        list.add(duty);
    }
    facts.duties = list.take();
    return facts;
}

// Where a duty stands among the others of its person.
auto placeOf(const DutyFacts &duty)
{
    const qint64 start = duty.start ? duty.start->ms : QDateTime(duty.date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    return std::make_tuple(start, duty.shootDay ? duty.shootDay->uuid() : duty.rehearsal->uuid());
}

}  // namespace

Facts::Facts(const ProjectData &data) : m_generalHazards(stunt::generalHazards(data))
{
    for (const ShootDay &day : data.all<ShootDay>())
        addDay(data, day);
    for (const Rehearsal &rehearsal : data.all<Rehearsal>())
        addRehearsal(data, rehearsal);
    sortLists();
    (void)takeDifferences();
}

const DayFacts *Facts::day(Id<ShootDay> day) const
{
    const auto it = m_days.find(day);
    return it == m_days.end() ? nullptr : &it->second;
}

const RehearsalFacts *Facts::rehearsal(Id<Rehearsal> rehearsal) const
{
    const auto it = m_rehearsals.find(rehearsal);
    return it == m_rehearsals.end() ? nullptr : &it->second;
}

const std::vector<DutyFacts> &Facts::duties(Id<Person> person) const
{
    static const std::vector<DutyFacts> none;
    const auto it = m_duties.find(person);
    return it == m_duties.end() ? none : it->second;
}

const std::vector<BeatSlot> &Facts::slotsOf(Id<Beat> beat) const
{
    static const std::vector<BeatSlot> none;
    const auto it = m_slots.find(beat);
    return it == m_slots.end() ? none : it->second;
}

void Facts::addDay(const ProjectData &data, const ShootDay &day)
{
    const Plan *plan = data.find(day.plan);
    if (!plan || !plan->live)
        return;
    const DayFacts &facts = m_days[day.id] = dayFactsOf(data, day);
    for (const DutyFacts &duty : facts.duties) {
        std::vector<DutyFacts> &list = m_duties[duty.person];
        m_dutiesBefore.try_emplace(duty.person, list);
        list.push_back(duty);
    }
    const Unit *unit = data.find(day.unit);
    int position = 0;
    for (const StripFacts &strip : facts.strips) {
        ++position;
        const qint64 start = strip.start ? strip.start->ms : std::numeric_limits<qint64>::max();
        for (const Id<Beat> &beat : strip.beats) {
            std::vector<BeatSlot> &list = m_slots[beat];
            m_slotsBefore.try_emplace(beat, list);
            list.push_back({.shootDay = day.id,
                            .strip = strip.strip,
                            .date = day.date,
                            .startTime = strip.startTime,
                            .start = strip.start,
                            .end = strip.end,
                            .location = strip.location,
                            .order = {day.date, start, unit ? unit->name : QString(), position}});
        }
    }
}

void Facts::addRehearsal(const ProjectData &data, const Rehearsal &rehearsal)
{
    const Plan *plan = data.find(rehearsal.plan);
    if (!plan || !plan->live)
        return;
    const RehearsalFacts &facts = m_rehearsals[rehearsal.id] = rehearsalFactsOf(data, rehearsal);
    for (const DutyFacts &duty : facts.duties) {
        std::vector<DutyFacts> &list = m_duties[duty.person];
        m_dutiesBefore.try_emplace(duty.person, list);
        list.push_back(duty);
    }
}

void Facts::refreshDay(const ProjectData &data, Id<ShootDay> day)
{
    if (const auto known = m_days.find(day); known != m_days.end()) {
        for (const DutyFacts &duty : known->second.duties) {
            std::vector<DutyFacts> &list = m_duties[duty.person];
            m_dutiesBefore.try_emplace(duty.person, list);
            std::erase_if(list, [&](const DutyFacts &each) { return each.shootDay == day; });
        }
        for (const StripFacts &strip : known->second.strips) {
            for (const Id<Beat> &beat : strip.beats) {
                std::vector<BeatSlot> &list = m_slots[beat];
                m_slotsBefore.try_emplace(beat, list);
                std::erase_if(list, [&](const BeatSlot &each) { return each.shootDay == day; });
            }
        }
        m_days.erase(known);
    }
    if (const ShootDay *record = data.find(day))
        addDay(data, *record);
    sortLists();
}

void Facts::refreshRehearsal(const ProjectData &data, Id<Rehearsal> rehearsal)
{
    if (const auto known = m_rehearsals.find(rehearsal); known != m_rehearsals.end()) {
        for (const DutyFacts &duty : known->second.duties) {
            std::vector<DutyFacts> &list = m_duties[duty.person];
            m_dutiesBefore.try_emplace(duty.person, list);
            std::erase_if(list, [&](const DutyFacts &each) { return each.rehearsal == rehearsal; });
        }
        m_rehearsals.erase(known);
    }
    if (const Rehearsal *record = data.find(rehearsal))
        addRehearsal(data, *record);
    sortLists();
}

// Puts in order whatever lists were taken hold of.
void Facts::sortLists()
{
    for (const auto &[person, before] : m_dutiesBefore) {
        std::vector<DutyFacts> &list = m_duties[person];
        std::sort(list.begin(), list.end(),
                  [](const DutyFacts &a, const DutyFacts &b) { return placeOf(a) < placeOf(b); });
    }
    for (const auto &[beat, before] : m_slotsBefore) {
        std::vector<BeatSlot> &list = m_slots[beat];
        std::sort(list.begin(), list.end(), [](const BeatSlot &a, const BeatSlot &b) {
            return std::tie(a.order, a.strip) < std::tie(b.order, b.strip);
        });
    }
}

Facts::Differences Facts::takeDifferences()
{
    Differences differences;
    for (const auto &[person, before] : m_dutiesBefore)
        if (before != duties(person))
            differences.people.insert(person);
    for (const auto &[beat, before] : m_slotsBefore)
        if (before != slotsOf(beat))
            differences.beats.insert(beat);
    m_dutiesBefore.clear();
    m_slotsBefore.clear();
    return differences;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/lookups.h"

#include <algorithm>
#include <set>

namespace stunt {

namespace {

// All records of a range as pointers, sorted by `key` (any comparable), equal keys by id.
template<class T, class Range, class Key>
std::vector<const T *> sortedBy(const Range &range, Key key)
{
    std::vector<const T *> records;
    for (const T &record : range)
        records.push_back(&record);
    std::sort(records.begin(), records.end(),
              [&](const T *a, const T *b) { return std::make_pair(key(*a), a->id) < std::make_pair(key(*b), b->id); });
    return records;
}

template<class T>
void dropArchived(std::vector<const T *> &records)
{
    std::erase_if(records, [](const T *record) { return record->archived; });
}

// Whether a strip of the plan names the beat, or a set-up that covers it.
bool isScheduledOnItsOwn(const ProjectData &data, const Beat &beat, Id<Plan> plan)
{
    const auto inPlan = [&](const Strip &strip) { return data.at(strip.shootDay).plan == plan; };
    const auto own = data.referring<Strip>(beat.id);
    if (std::any_of(own.begin(), own.end(), inPlan))
        return true;
    const auto setups = data.referring<Setup>(beat.id);
    return std::any_of(setups.begin(), setups.end(), [&](const Setup &setup) {
        const auto strips = data.referring<Strip>(setup.id);
        return std::any_of(strips.begin(), strips.end(), inPlan);
    });
}

}  // namespace

std::vector<const Sequence *> sequencesInOrder(const ProjectData &data)
{
    return sortedBy<Sequence>(data.all<Sequence>(), [](const Sequence &sequence) { return sequence.position; });
}

std::vector<const Scene *> scenesInOrder(const ProjectData &data)
{
    auto scenes = sortedBy<Scene>(data.all<Scene>(), [](const Scene &scene) { return scene.position; });
    dropArchived(scenes);
    return scenes;
}

std::vector<const Beat *> beatsInOrder(const ProjectData &data, Id<Sequence> sequence)
{
    return sortedBy<Beat>(data.referring<Beat>(sequence), [](const Beat &beat) { return beat.startMs; });
}

std::vector<const Beat *> beatsInOrder(const ProjectData &data)
{
    std::vector<const Beat *> beats;
    beats.reserve(static_cast<std::size_t>(data.all<Beat>().size()));
    for (const Sequence *sequence : sequencesInOrder(data)) {
        const auto own = beatsInOrder(data, sequence->id);
        beats.insert(beats.end(), own.begin(), own.end());
    }
    return beats;
}

std::vector<const Strip *> stripsInOrder(const ProjectData &data, Id<ShootDay> day)
{
    return sortedBy<Strip>(data.referring<Strip>(day), [](const Strip &strip) { return strip.position; });
}

std::vector<const ShootDay *> shootDaysInOrder(const ProjectData &data)
{
    return sortedBy<ShootDay>(data.referring<ShootDay>(livePlan(data).id), [&](const ShootDay &day) {
        return std::make_pair(day.date, data.at(day.unit).name.toCaseFolded());
    });
}

std::vector<const CrewCall *> crewCallsInOrder(const ProjectData &data, Id<ShootDay> day)
{
    return sortedBy<CrewCall>(data.referring<CrewCall>(day), [](const CrewCall &call) { return call.position; });
}

std::vector<const Person *> peopleByName(const ProjectData &data)
{
    auto people = sortedBy<Person>(data.all<Person>(), [](const Person &person) { return person.name.toCaseFolded(); });
    dropArchived(people);
    return people;
}

std::vector<const Role *> rolesInOrder(const ProjectData &data)
{
    std::vector<const Role *> roles;
    for (const Role &role : data.all<Role>())
        if (!role.archived)
            roles.push_back(&role);
    std::stable_sort(roles.begin(), roles.end(), [](const Role *a, const Role *b) {
        if (a->castNumber.isEmpty() != b->castNumber.isEmpty())
            return b->castNumber.isEmpty();
        if (a->castNumber != b->castNumber)
            return naturalLess(a->castNumber, b->castNumber);
        return a->name.toCaseFolded() < b->name.toCaseFolded();
    });
    return roles;
}

const Plan &livePlan(const ProjectData &data)
{
    const auto &plans = data.all<Plan>();
    const auto live = std::find_if(plans.begin(), plans.end(), [](const Plan &plan) { return plan.live; });
    Q_ASSERT(live != plans.end());
    return *live;
}

const Call *callOf(const ProjectData &data, Id<ShootDay> day, Id<Person> person)
{
    for (const Call &call : data.referring<Call>(day))
        if (call.person == person)
            return &call;
    return nullptr;
}

const Location *locationOf(const ProjectData &data, const Strip &strip)
{
    if (const Location *own = data.find(strip.location))
        return own;
    const Beat *beat = data.find(strip.beat);
    if (const Setup *setup = data.find(strip.setup); setup && !setup->beats.empty())
        beat = data.find(setup->beats.front());
    const Scene *scene = beat ? data.find(beat->scene) : data.find(strip.scene);
    if (const Location *ofScene = scene ? data.find(scene->location) : nullptr)
        return ofScene;
    return data.find(data.at(strip.shootDay).location);
}

std::vector<const Beat *> beatsOf(const ProjectData &data, const Strip &strip)
{
    if (const Beat *beat = data.find(strip.beat))
        return {beat};
    std::vector<const Beat *> beats;
    if (const Setup *setup = data.find(strip.setup)) {
        for (const Id<Beat> &id : setup->beats)
            if (const Beat *beat = data.find(id))
                beats.push_back(beat);
    } else if (strip.scene) {
        const Id<Plan> plan = data.at(strip.shootDay).plan;
        for (const Beat &beat : data.referring<Beat>(*strip.scene))
            if (!isScheduledOnItsOwn(data, beat, plan))
                beats.push_back(&beat);
    }
    std::sort(beats.begin(), beats.end(), [&](const Beat *a, const Beat *b) {
        const auto key = [&](const Beat *beat) {
            return std::make_tuple(data.at(beat->sequence).position, beat->sequence, beat->startMs, beat->id);
        };
        return key(a) < key(b);
    });
    return beats;
}

QString zoneOf(const ProjectData &data, const ShootDay &day)
{
    const Location *location = data.find(day.location);
    if (!location)
        for (const Strip *strip : stripsInOrder(data, day.id))
            if ((location = locationOf(data, *strip)))
                break;
    if (location && !location->timeZone.isEmpty())
        return location->timeZone;
    const Unit &unit = data.at(day.unit);
    return unit.timeZone.isEmpty() ? data.production().timeZone : unit.timeZone;
}

QString zoneOf(const ProjectData &data, const Rehearsal &rehearsal)
{
    const Location *location = data.find(rehearsal.location);
    return location && !location->timeZone.isEmpty() ? location->timeZone : data.production().timeZone;
}

std::vector<Id<Person>> peopleOf(const ProjectData &data, const Beat &beat)
{
    std::set<Id<Person>> people;
    for (const Part &part : data.referring<Part>(beat.id)) {
        if (part.person)
            people.insert(*part.person);
        else if (const Role *role = data.find(part.role); role && role->person && part.kind == PartKind::Actor)
            people.insert(*role->person);
    }
    return {people.begin(), people.end()};
}

FrameRate frameRateOf(const Production &production)
{
    const Result<FrameRate> stored = FrameRate::fromText(production.frameRate);
    FrameRate rate = stored ? *stored : FrameRate{};
    rate.dropFrame = production.dropFrame && rate.canDropFrame();
    return rate;
}

FrameRate frameRateOf(const ProjectData &data)
{
    return data.all<Production>().isEmpty() ? FrameRate{} : frameRateOf(data.production());
}

bool naturalLess(QStringView a, QStringView b)
{
    const auto digitsAt = [](QStringView text, qsizetype at) {
        qsizetype end = at;
        while (end < text.size() && text[end].isDigit())
            ++end;
        return text.mid(at, end - at);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (!a[i].isDigit() || !b[j].isDigit()) {
            const QChar x = a[i].toCaseFolded();
            const QChar y = b[j].toCaseFolded();
            if (x != y)
                return x < y;
            ++i;
            ++j;
            continue;
        }
        QStringView x = digitsAt(a, i);
        QStringView y = digitsAt(b, j);
        i += x.size();
        j += y.size();
        while (x.startsWith(u'0'))
            x = x.mid(1);
        while (y.startsWith(u'0'))
            y = y.mid(1);
        // Of two numbers without leading zeros the longer is the greater.
        if (x.size() != y.size())
            return x.size() < y.size();
        if (const int order = x.compare(y); order != 0)
            return order < 0;
    }
    return a.size() - i < b.size() - j;
}

}  // namespace stunt

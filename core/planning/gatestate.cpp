// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/gatestate.h"

#include "core/planning/workdays.h"
#include "core/project/lookups.h"

#include <algorithm>

namespace stunt {

namespace {

void addOnce(std::vector<GateDifference> &list, const GateDifference &difference)
{
    if (std::find(list.begin(), list.end(), difference) == list.end())
        list.push_back(difference);
}

// The date a rehearsal that runs past midnight ends on.
QDate endDateOf(const Rehearsal &rehearsal)
{
    return rehearsal.date.addDays(rehearsal.end.minutes / (24 * 60));
}

struct Span {
    qint64 start = 0;
    qint64 end = 0;
    bool recorded = false;
};

// A part without times runs the whole beat.
Span spanOf(const Part &part, const Beat &beat)
{
    if (part.startMs && part.endMs)
        return {*part.startMs, *part.endMs, true};
    return {0, beat.endMs - beat.startMs, false};
}

}  // namespace

// What is asked of one gate.
struct BeatGates::Question {
    const Gate &gate;
    const std::optional<GateDeadline> &deadline;
    QDate today;

    [[nodiscard]] bool inTime(Instant end) const { return !deadline || (deadline->start && end <= *deadline->start); }
    // How old a pass of that rehearsal is when the strip is shot, where that is too old.
    [[nodiscard]] std::optional<int> expired(const Rehearsal &rehearsal) const
    {
        if (!deadline || !gate.validDays)
            return std::nullopt;
        const qint64 days = endDateOf(rehearsal).daysTo(deadline->date);
        return days > *gate.validDays ? std::optional<int>(static_cast<int>(days)) : std::nullopt;
    }
    [[nodiscard]] bool overdue(const Rehearsal &rehearsal) const
    {
        return deadline && deadline->date >= today && rehearsal.date < today;
    }
};

// How far one person is with a gate.
struct BeatGates::Standing {
    Id<Person> person;
    const Session *met = nullptr;
    const Session *planned = nullptr;
    const Session *late = nullptr;
    const Session *overdue = nullptr;
    bool stale = false;  // passed, or another in their place did, and it no longer counts
    std::vector<GateDifference> reasons;
    std::optional<int> expiredDays;
};

EndOfRehearsal rehearsalEnds(const ProjectData &data)
{
    return [&data](const Rehearsal &rehearsal) -> std::optional<Instant> {
        const Plan *plan = data.find(rehearsal.plan);
        if (!plan || !plan->live)
            return std::nullopt;
        const auto end = instantOf(rehearsal.date, rehearsal.end, zoneOf(data, rehearsal));
        return end ? std::optional<Instant>(*end) : std::nullopt;
    };
}

BeatGates::BeatGates(const ProjectData &data, const Beat &beat, BeatScope scope, const EndOfRehearsal &endOf)
    : m_data(data), m_beat(beat), m_scope(std::move(scope)), m_basis(data, beat, m_scope)
{
    addPeople();
    addSessions(endOf);
}

void BeatGates::addPeople()
{
    for (const Part &part : m_data.referring<Part>(m_beat.id)) {
        if (const auto player = playerOf(m_data, part))
            m_people.push_back(*player);
        else
            m_unplayed.push_back(part.id);
        for (const SetupPlayer &player : m_data.referring<SetupPlayer>(part.id))
            m_people.push_back(player.person);
    }
    for (const RigUse &use : m_data.referring<RigUse>(m_beat.id)) {
        m_people.insert(m_people.end(), use.flyers.begin(), use.flyers.end());
        for (const RigOperator &rigOperator : m_data.referring<RigOperator>(use.id))
            for (const MaybeId<Person> &person : {rigOperator.operatorPerson, rigOperator.backup})
                if (person)
                    m_people.push_back(*person);
    }
    std::sort(m_people.begin(), m_people.end());
    m_people.erase(std::unique(m_people.begin(), m_people.end()), m_people.end());
}

void BeatGates::addSessions(const EndOfRehearsal &endOf)
{
    std::vector<const Rehearsal *> known;
    for (const RehearsalCover &cover : m_data.referring<RehearsalCover>(m_beat.id)) {
        const Rehearsal *rehearsal = m_data.find(cover.rehearsal);
        if (!rehearsal || rehearsal->status == RehearsalStatus::Cancelled)
            continue;
        const auto end = endOf(*rehearsal);
        if (!end)
            continue;
        const auto found = std::find(known.begin(), known.end(), rehearsal);
        const auto index = static_cast<std::size_t>(found - known.begin());
        if (found == known.end()) {
            known.push_back(rehearsal);
            std::vector<Called> &calls = m_calls.emplace_back();
            for (const RehearsalCall &call : m_data.referring<RehearsalCall>(rehearsal->id))
                calls.push_back({call.person, call.attended == Answer::Yes});
        }
        m_sessions.push_back({&cover, rehearsal, *end, index});
    }
    std::stable_sort(m_sessions.begin(), m_sessions.end(),
                     [](const Session &a, const Session &b) { return a.end < b.end; });
}

// Nobody stands for a beat without people: it is passed when a rehearsal has passed it.
const BeatGates::Called *BeatGates::callOf(const Session &session, Id<Person> person) const
{
    static const Called nobody{{}, true};
    if (person.isNull())
        return &nobody;
    const std::vector<Called> &calls = m_calls[session.calls];
    const auto found =
        std::find_if(calls.begin(), calls.end(), [&](const Called &call) { return call.person == person; });
    return found == calls.end() ? nullptr : &*found;
}

std::vector<GateDifference> BeatGates::differencesOf(const Session &session, const Gate &gate) const
{
    std::vector<GateDifference> differences =
        m_basis.differencesTo(session.cover->snapshot, session.rehearsal->location);
    std::erase_if(differences,
                  [&](const GateDifference &each) { return !reopens(each.basis, gate.level, gate.place); });
    return differences;
}

// Whom a part is recorded as working with: by a move, or by times of which at least one is typed. Nobody recorded
// means that it may be anybody.
std::vector<Id<Person>> BeatGates::partnersOf(Id<Part> part) const
{
    const Part *own = m_data.find(part);
    if (!own || own->beat != m_beat.id)
        return m_people;
    std::vector<Id<Part>> parts;
    for (const Move &move : m_data.referring<Move>(part)) {
        const MaybeId<Part> &other = move.attacker == part ? move.defender : move.attacker;
        if (other)
            parts.push_back(*other);
    }
    const Span span = spanOf(*own, m_beat);
    for (const Part &other : m_data.referring<Part>(m_beat.id)) {
        const Span otherSpan = spanOf(other, m_beat);
        if (other.id != part && (span.recorded || otherSpan.recorded) && span.start < otherSpan.end
            && otherSpan.start < span.end)
            parts.push_back(other.id);
    }
    if (parts.empty())
        return m_people;
    std::vector<Id<Person>> people;
    for (const Id<Part> &id : parts)
        if (const Part *each = m_data.find(id))
            if (const auto player = playerOf(m_data, *each))
                people.push_back(*player);
    return people;
}

// A substitution is a matter of who was put in and of those who work with them; all else is everybody's.
bool BeatGates::concerns(const GateDifference &difference, Id<Person> person) const
{
    if (difference.basis != GateBasis::Performers || !difference.part || difference.player == person)
        return true;
    const std::vector<Id<Person>> partners = partnersOf(*difference.part);
    return std::find(partners.begin(), partners.end(), person) != partners.end();
}

void BeatGates::judgePass(const Session &session, const Question &question, std::vector<Standing> &people) const
{
    const std::vector<GateDifference> differences = differencesOf(session, question.gate);
    const bool inTime = question.inTime(session.end);
    const std::optional<int> expired = question.expired(*session.rehearsal);
    const MaybeId<Location> &heldAt = session.rehearsal->location;
    bool rightPlace = question.gate.place == GatePlace::Anywhere;
    bool wasRightPlace = rightPlace;
    if (!rightPlace && heldAt) {
        const auto &places = m_scope.places;
        rightPlace = question.deadline ? question.deadline->location == heldAt
                                       : std::find(places.begin(), places.end(), *heldAt) != places.end();
        wasRightPlace = rightPlace || std::any_of(differences.begin(), differences.end(), [&](const auto &each) {
                            return std::find(each.placesBefore.begin(), each.placesBefore.end(), *heldAt)
                                != each.placesBefore.end();
                        });
    }
    if (!wasRightPlace)
        return;
    for (Standing &each : people) {
        const Called *call = callOf(session, each.person);
        const bool attended = call && call->attended;
        std::vector<GateDifference> reasons;
        for (const GateDifference &difference : differences)
            if (attended ? concerns(difference, each.person)
                         : difference.basis == GateBasis::Performers && difference.player == each.person)
                reasons.push_back(difference);
        if (attended && rightPlace && reasons.empty() && !expired) {
            (inTime ? each.met : each.late) = &session;
        } else if (inTime && (!reasons.empty() || (attended && expired))) {
            // Of several passes the last one tells what is missing.
            each.stale = true;
            each.reasons = std::move(reasons);
            each.expiredDays = attended ? expired : std::nullopt;
        }
    }
}

void BeatGates::judgePlan(const Session &session, const Question &question, std::vector<Standing> &people) const
{
    if (question.gate.place == GatePlace::OnSet) {
        const MaybeId<Location> &heldAt = session.rehearsal->location;
        const bool rightPlace = heldAt
                             && (question.deadline ? question.deadline->location == heldAt
                                                   : std::find(m_scope.places.begin(), m_scope.places.end(), *heldAt)
                                                         != m_scope.places.end());
        if (!rightPlace)
            return;
    }
    if (question.expired(*session.rehearsal))
        return;
    for (Standing &each : people) {
        if (!callOf(session, each.person))
            continue;
        if (question.overdue(*session.rehearsal))
            each.overdue = &session;
        else
            (question.inTime(session.end) ? each.planned : each.late) = &session;
    }
}

GateState BeatGates::summary(const std::vector<Standing> &people) const
{
    GateState state;
    state.unplayed = m_unplayed;
    bool met = m_unplayed.empty();
    bool planned = met;
    bool late = met;
    bool stale = met;
    const auto later = [](const Session *a, const Session *b) { return !a || (b && a->end < b->end) ? b : a; };
    const Session *by = nullptr;
    const Session *tooLate = nullptr;
    for (const Standing &each : people) {
        if (each.met) {
            by = later(by, each.met);
            continue;
        }
        met = false;
        stale = stale && each.stale;
        for (const GateDifference &reason : each.reasons)
            addOnce(state.changed, reason);
        if (each.expiredDays)
            state.expiredDays = std::max(state.expiredDays.value_or(0), *each.expiredDays);
        if (each.overdue && !state.overdue)
            state.overdue = each.overdue->rehearsal->id;
        if (each.planned) {
            by = later(by, each.planned);
            continue;
        }
        planned = false;
        late = late && each.late;
        tooLate = later(tooLate, each.late);
        if (!each.person.isNull())
            state.missing.push_back(each.person);
    }
    state.standing = met     ? GateStanding::Met
                   : planned ? GateStanding::Planned
                   : stale   ? GateStanding::Stale
                             : GateStanding::Open;
    if ((met || planned) && by)
        state.by = by->rehearsal->id;
    if (!met && !planned && late && tooLate)
        state.tooLate = tooLate->rehearsal->id;
    return state;
}

GateState BeatGates::stateOf(const Gate &gate, const std::optional<GateDeadline> &deadline, QDate today) const
{
    std::vector<Standing> people;
    for (const Id<Person> &person : m_people)
        people.push_back({.person = person, .reasons = {}, .expiredDays = {}});
    if (people.empty() && m_unplayed.empty())
        people.push_back({.person = {}, .reasons = {}, .expiredDays = {}});
    const Question question{gate, deadline, today};
    for (const Session &session : m_sessions) {
        if (session.cover->level != gate.level)
            continue;
        if (session.rehearsal->status == RehearsalStatus::Planned)
            judgePlan(session, question, people);
        else if (session.cover->passed == Answer::Yes)
            judgePass(session, question, people);
    }
    return summary(people);
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/resetplan.h"

#include <algorithm>
#include <map>

namespace stunt {

namespace {

struct CopyState {
    QString state;
    std::optional<std::size_t> leftBy;
};

bool willDo(const StateShot &shot, const QString &state)
{
    return shot.required.isEmpty() || (!state.isEmpty() && shot.required.contains(state));
}

bool mustBeGone(const StateShot &shot)
{
    return shot.required.size() == 1 && shot.required.front() == absentState;
}

// Which shots ask for a state, to look ahead with.
class Needs
{
public:
    explicit Needs(const std::vector<StateShot> &shots) : m_shots(shots.size())
    {
        for (std::size_t shot = 0; shot < shots.size(); ++shot)
            for (const QString &state : shots[shot].required)
                m_needs[state].push_back(shot);
    }
    // The first shot after `shot` that asks for the state; the number of shots where none does.
    [[nodiscard]] std::size_t nextAfter(std::size_t shot, const QString &state) const
    {
        const auto known = m_needs.find(state);
        if (known == m_needs.end())
            return m_shots;
        const auto next = std::upper_bound(known->second.begin(), known->second.end(), shot);
        return next == known->second.end() ? m_shots : *next;
    }

private:
    std::size_t m_shots;
    std::map<QString, std::vector<std::size_t>> m_needs;
};

std::size_t quantityOf(const StateShot &shot)
{
    return static_cast<std::size_t>(std::max(1, shot.quantity));
}

// The copies a shot takes: those that will do before those that must be reset, of equals the ones whose state is needed
// last.
std::vector<std::size_t> takenBy(const std::vector<StateShot> &shots, std::size_t shot,
                                 const std::vector<CopyState> &copies, const Needs &needs)
{
    struct Candidate {
        bool resets = false;
        std::size_t nextNeed = 0;
        std::size_t copy = 0;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < copies.size(); ++i)
        candidates.push_back({!willDo(shots[shot], copies[i].state), needs.nextAfter(shot, copies[i].state), i});
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.resets != b.resets ? b.resets : a.nextNeed > b.nextNeed;
    });
    candidates.resize(std::min(candidates.size(), quantityOf(shots[shot])));
    std::vector<std::size_t> taken;
    for (const Candidate &each : candidates)
        taken.push_back(each.copy);
    std::sort(taken.begin(), taken.end());
    return taken;
}

// The copies that an earlier shot left standing where this one must not see them.
std::vector<std::size_t> leftStanding(const std::vector<CopyState> &copies)
{
    std::vector<std::size_t> standing;
    for (std::size_t i = 0; i < copies.size(); ++i)
        if (copies[i].leftBy && copies[i].state != absentState)
            standing.push_back(i);
    return standing;
}

// How many copies it takes when fresh ones are brought, ready, wherever none of those there will do.
std::size_t copiesWithoutResets(const std::vector<StateShot> &shots, const Needs &needs)
{
    std::map<QString, std::size_t> copiesIn;  // by state
    std::size_t brought = 0;
    for (std::size_t shot = 0; shot < shots.size(); ++shot) {
        if (mustBeGone(shots[shot]))
            continue;
        std::vector<QString> states;
        for (const auto &[state, copies] : copiesIn)
            if (copies > 0 && willDo(shots[shot], state))
                states.push_back(state);
        std::stable_sort(states.begin(), states.end(), [&](const QString &a, const QString &b) {
            return needs.nextAfter(shot, a) > needs.nextAfter(shot, b);
        });
        const auto leaveIn = [&](const QString &state, std::size_t copies) {
            copiesIn[shots[shot].leaves.isEmpty() ? state : shots[shot].leaves] += copies;
        };
        std::size_t missing = quantityOf(shots[shot]);
        std::map<QString, std::size_t> taken;
        for (const QString &state : states) {
            const std::size_t copies = std::min(missing, copiesIn[state]);
            copiesIn[state] -= copies;
            taken[state] += copies;
            missing -= copies;
        }
        brought += missing;
        taken[shots[shot].required.value(0)] += missing;
        for (const auto &[state, copies] : taken)
            leaveIn(state, copies);
    }
    return brought;
}

}  // namespace

ResetPlan resetPlan(const std::vector<StateShot> &shots, const std::vector<QString> &firstStates)
{
    const Needs needs(shots);
    ResetPlan plan;
    plan.resetsOfCopy.resize(firstStates.size());
    std::vector<CopyState> copies;
    for (const QString &state : firstStates)
        copies.push_back({state, {}});
    for (std::size_t shot = 0; shot < shots.size(); ++shot) {
        const bool gone = mustBeGone(shots[shot]);
        plan.taken.push_back(gone ? leftStanding(copies) : takenBy(shots, shot, copies, needs));
        for (const std::size_t copy : plan.taken.back()) {
            CopyState &state = copies[copy];
            if (!willDo(shots[shot], state.state)) {
                const QString to = shots[shot].required.value(0);
                plan.resets.push_back(
                    {.shot = shot, .copy = copy, .from = state.state, .to = to, .leftBy = state.leftBy});
                ++plan.resetsOfCopy[copy];
                state.state = to;
            }
            state.leftBy = shot;
            if (!shots[shot].leaves.isEmpty())
                state.state = shots[shot].leaves;
        }
    }
    plan.copiesWithout = copiesWithoutResets(shots, needs);
    return plan;
}

}  // namespace stunt

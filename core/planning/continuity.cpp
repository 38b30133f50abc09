// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/continuity.h"

#include "core/planning/performed.h"

#include <unordered_map>

namespace stunt {

namespace {

ContinuityVerdict verdictOf(const ItemUse &use, const QString &state)
{
    if (use.requiredStates.isEmpty())
        return ContinuityVerdict::Holds;
    if (state.isEmpty())
        return ContinuityVerdict::Unknown;
    return use.requiredStates.contains(state) ? ContinuityVerdict::Holds : ContinuityVerdict::Breaks;
}

// The state as it is, and as it would be if everything written were performed.
struct States {
    LeftState now;
    LeftState asWritten;
    const Beat *writtenByCut = nullptr;  // the beat that left `asWritten`, where it is left out
};

ContinuityStep stepOf(const ItemUse &use, const Beat &beat, const States &states)
{
    ContinuityStep step{.use = &use, .beat = &beat, .before = states.now};
    step.verdict = verdictOf(use, states.now.state);
    if (step.verdict != ContinuityVerdict::Holds && states.writtenByCut
        && verdictOf(use, states.asWritten.state) == ContinuityVerdict::Holds)
        step.neededCut = states.writtenByCut;
    return step;
}

}  // namespace

std::vector<ContinuityStep> continuityOf(const ProjectData &data, const Item &item)
{
    std::unordered_map<Id<Beat>, std::vector<const ItemUse *>> usesOf;
    std::vector<const Beat *> beats;
    for (const ItemUse &use : data.referring<ItemUse>(item.id)) {
        const Beat *beat = data.find(use.beat);
        if (!beat)
            continue;
        std::vector<const ItemUse *> &uses = usesOf[beat->id];
        if (uses.empty())
            beats.push_back(beat);
        uses.push_back(&use);
    }
    std::vector<ContinuityStep> steps;
    States states{.now = {item.firstState, nullptr}, .asWritten = {item.firstState, nullptr}};
    for (const StoryPlace &place : inStoryOrder(data, beats)) {
        const std::vector<const ItemUse *> &uses = usesOf[place.beat->id];
        const bool leftOut = !isPerformed(data, *place.beat);
        for (const ItemUse *use : uses) {
            if (leftOut)
                steps.push_back({.use = use, .beat = place.beat, .performed = false, .before = states.now});
            else
                steps.push_back(stepOf(*use, *place.beat, states));
        }
        for (const ItemUse *use : uses) {
            if (use->leaves.isEmpty())
                continue;
            states.asWritten = {use->leaves, place.beat};
            states.writtenByCut = leftOut ? place.beat : nullptr;
            if (!leftOut)
                states.now = states.asWritten;
        }
    }
    return steps;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/storyorder.h"

#include <algorithm>
#include <limits>

namespace stunt {

namespace {

StoryPlace placeOf(const ProjectData &data, const Beat &beat)
{
    const Sequence *sequence = data.find(beat.sequence);
    const std::optional<int> day = storyDayOf(data, beat);
    return {.beat = &beat,
            .day = day.value_or(1),
            .dayGiven = day.has_value(),
            .screen = {sequence ? sequence->position : 0, beat.sequence, beat.startMs, beat.id}};
}

// Gives beats without a script day that of a neighbour; `places` are in screen order.
void takeDays(std::vector<StoryPlace> &places)
{
    const auto first = std::find_if(places.begin(), places.end(), [](const StoryPlace &each) { return each.dayGiven; });
    int day = first == places.end() ? 1 : first->day;
    for (StoryPlace &place : places) {
        if (place.dayGiven)
            day = place.day;
        else
            place.day = day;
    }
}

// Those without a story position come after those with one.
qint64 positionOf(const StoryPlace &place)
{
    return place.beat->storyPosition ? qint64{*place.beat->storyPosition} : std::numeric_limits<qint64>::max();
}

}  // namespace

std::optional<int> storyDayOf(const ProjectData &data, const Beat &beat)
{
    if (beat.storyDay)
        return beat.storyDay;
    const Scene *scene = data.find(beat.scene);
    return scene ? scene->scriptDay : std::nullopt;
}

std::vector<StoryPlace> inStoryOrder(const ProjectData &data, const std::vector<const Beat *> &beats)
{
    std::vector<StoryPlace> places;
    places.reserve(beats.size());
    for (const Beat *beat : beats)
        places.push_back(placeOf(data, *beat));
    std::sort(places.begin(), places.end(),
              [](const StoryPlace &a, const StoryPlace &b) { return a.screen < b.screen; });
    places.erase(std::unique(places.begin(), places.end(),
                             [](const StoryPlace &a, const StoryPlace &b) { return a.beat->id == b.beat->id; }),
                 places.end());
    takeDays(places);
    std::stable_sort(places.begin(), places.end(), [](const StoryPlace &a, const StoryPlace &b) {
        return std::make_pair(a.day, positionOf(a)) < std::make_pair(b.day, positionOf(b));
    });
    return places;
}

std::vector<const Move *> movesInOrder(const ProjectData &data, Id<Beat> beat)
{
    std::vector<const Move *> moves;
    for (const Move &move : data.referring<Move>(beat))
        moves.push_back(&move);
    std::ranges::stable_sort(moves, {}, &Move::position);
    return moves;
}

}  // namespace stunt

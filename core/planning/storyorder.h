// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which things happen in the story, which is neither the order on the screen nor the order they are shot in.
#pragma once

#include "core/project/projectdata.h"

#include <tuple>

namespace stunt {

// Where a beat stands in the story.
struct StoryPlace {
    const Beat *beat = nullptr;
    int day = 1;            // script day
    bool dayGiven = false;  // by the beat or its scene; else it is taken from a neighbour on the screen
    // Screen order: sequence position, sequence, start, beat.
    std::tuple<int, Id<Sequence>, qint64, Id<Beat>> screen;
};

// The script day a beat or its scene says; empty: neither does.
[[nodiscard]] std::optional<int> storyDayOf(const ProjectData &data, const Beat &beat);

// `beats`, each once, in story chronology: by script day, then those with a story position by it before those without,
// else in screen order. A beat that no script day is given for takes that of the nearest of these beats before it on the
// screen that has one, else of the nearest after it, else 1.
[[nodiscard]] std::vector<StoryPlace> inStoryOrder(const ProjectData &data, const std::vector<const Beat *> &beats);

// The moves of a beat in their order: position, then id.
[[nodiscard]] std::vector<const Move *> movesInOrder(const ProjectData &data, Id<Beat> beat);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

namespace stunt {

// What a gesture of the timeline is about. A part goes with its beat when that is among them too.
struct TimelineClips {
    std::vector<Id<Beat>> beats;
    std::vector<Id<Part>> parts;
    std::vector<Id<Stitch>> stitches;
    std::vector<Id<Marker>> markers;

    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    [[nodiscard]] std::size_t count() const { return beats.size() + parts.size() + stitches.size() + markers.size(); }
    friend bool operator==(const TimelineClips &, const TimelineClips &) = default;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/timeline.h"

#include <set>

namespace stunt {

struct LaneHeights {
    int head = 24;  // of a group's head, pixels
    int row = 28;   // of one row of a lane
    friend bool operator==(const LaneHeights &, const LaneHeights &) = default;
};

// Which lanes are left out.
struct LaneChoice {
    std::set<LaneKind> folded;
    std::vector<bool> hidden;  // beside Timeline::lanes; empty: none
};

// Where the lanes of a timeline lie below one another: each group under its head, the lanes of a folded group and hidden ones left out.
// A value, in the pixels of the canvas from its top.
class LaneLayout
{
public:
    struct Lane {
        std::size_t lane = 0;  // in Timeline::lanes
        int top = 0;
        int height = 0;
    };
    struct Head {
        LaneKind kind = LaneKind::Beats;
        int top = 0;
        int lanes = 0;  // all of the group's
        bool isFolded = false;
    };

    LaneLayout() = default;
    LaneLayout(const Timeline &timeline, const LaneChoice &choice, const LaneHeights &heights);

    [[nodiscard]] const std::vector<Lane> &lanes() const { return m_lanes; }
    [[nodiscard]] const std::vector<Head> &heads() const { return m_heads; }
    [[nodiscard]] const LaneHeights &heights() const { return m_heights; }
    [[nodiscard]] int height() const { return m_height; }
    // The lane or the head at `y`; null when there is none.
    [[nodiscard]] const Lane *laneAt(int y) const;
    [[nodiscard]] const Head *headAt(int y) const;
    // Where a lane of the timeline lies; null while its group is folded.
    [[nodiscard]] const Lane *find(std::size_t lane) const;
    // The lanes that are at least partly between `top` and `bottom`: a half-open range of lanes().
    [[nodiscard]] Interval<std::size_t> within(int top, int bottom) const;
    // The top of a row of a lane.
    [[nodiscard]] int topOf(const Lane &lane, int row) const { return lane.top + row * m_heights.row; }

private:
    std::vector<Lane> m_lanes;
    std::vector<Head> m_heads;
    LaneHeights m_heights;
    int m_height = 0;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanelayout.h"

#include <algorithm>

namespace stunt {

LaneLayout::LaneLayout(const Timeline &timeline, const LaneChoice &choice, const LaneHeights &heights)
    : m_heights(heights)
{
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        const TimelineLane &lane = timeline.lanes[i];
        if (m_heads.empty() || m_heads.back().kind != lane.kind) {
            m_heads.push_back({.kind = lane.kind, .top = m_height, .isFolded = choice.folded.contains(lane.kind)});
            m_height += heights.head;
        }
        ++m_heads.back().lanes;
        if (m_heads.back().isFolded || (!choice.hidden.empty() && choice.hidden[i]))
            continue;
        m_lanes.push_back({i, m_height, lane.rowCount * heights.row});
        m_height += m_lanes.back().height;
    }
}

const LaneLayout::Lane *LaneLayout::laneAt(int y) const
{
    const auto after = std::ranges::upper_bound(m_lanes, y, {}, &Lane::top);
    if (after == m_lanes.begin())
        return nullptr;
    const Lane &lane = *std::prev(after);
    return y < lane.top + lane.height ? &lane : nullptr;
}

const LaneLayout::Head *LaneLayout::headAt(int y) const
{
    const auto after = std::ranges::upper_bound(m_heads, y, {}, &Head::top);
    if (after == m_heads.begin())
        return nullptr;
    const Head &head = *std::prev(after);
    return y < head.top + m_heights.head ? &head : nullptr;
}

const LaneLayout::Lane *LaneLayout::find(std::size_t lane) const
{
    const auto it = std::ranges::lower_bound(m_lanes, lane, {}, &Lane::lane);
    return it != m_lanes.end() && it->lane == lane ? &*it : nullptr;
}

Interval<std::size_t> LaneLayout::within(int top, int bottom) const
{
    const auto first =
        std::ranges::upper_bound(m_lanes, top, {}, [](const Lane &lane) { return lane.top + lane.height; });
    const auto last = std::ranges::lower_bound(m_lanes, bottom, {}, &Lane::top);
    const auto begin = static_cast<std::size_t>(first - m_lanes.begin());
    return {begin, std::max(begin, static_cast<std::size_t>(last - m_lanes.begin()))};
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/snappoints.h"

#include <algorithm>
#include <cstdlib>

namespace stunt {

SnapPoints::SnapPoints(std::vector<qint64> frames) : m_frames(std::move(frames))
{
    std::ranges::sort(m_frames);
    m_frames.erase(std::unique(m_frames.begin(), m_frames.end()), m_frames.end());
}

std::optional<qint64> SnapPoints::nearest(qint64 frame, qint64 reach) const
{
    const auto after = std::ranges::lower_bound(m_frames, frame);
    std::optional<qint64> best;
    const auto consider = [&](qint64 point) {
        const qint64 apart = std::abs(point - frame);
        if (apart <= reach && (!best || apart < std::abs(*best - frame)))
            best = point;
    };
    if (after != m_frames.begin())
        consider(*std::prev(after));
    if (after != m_frames.end())
        consider(*after);
    return best;
}

SnapPoints::Snap SnapPoints::snap(const std::vector<qint64> &edges, qint64 delta, qint64 reach) const
{
    Snap best{.delta = delta};
    qint64 bestApart = reach + 1;
    for (const qint64 edge : edges) {
        const auto point = nearest(edge + delta, reach);
        if (!point)
            continue;
        const qint64 apart = std::abs(*point - edge - delta);
        if (apart >= bestApart)
            continue;
        bestApart = apart;
        best = {*point - edge, point};
    }
    return best;
}

}  // namespace stunt

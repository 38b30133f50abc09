// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>
#include <vector>

namespace stunt {

// The frames that a dragged edge is drawn to. A value.
class SnapPoints
{
public:
    // Where a drag comes to rest: by how many frames it moves, and the point it snapped to.
    struct Snap {
        qint64 delta = 0;
        std::optional<qint64> point;  // empty: none was near enough
        friend bool operator==(const Snap &, const Snap &) = default;
    };

    SnapPoints() = default;
    // In any order, equal ones allowed.
    explicit SnapPoints(std::vector<qint64> frames);

    // The point nearest to `frame` and at most `reach` frames away; of two equally near the earlier.
    [[nodiscard]] std::optional<qint64> nearest(qint64 frame, qint64 reach) const;
    // The move nearest to `delta`, and at most `reach` frames from it, that brings one of `edges` onto a point. Of equal
    // ones that of the edge named first.
    [[nodiscard]] Snap snap(const std::vector<qint64> &edges, qint64 delta, qint64 reach) const;
    [[nodiscard]] bool isEmpty() const { return m_frames.empty(); }

private:
    std::vector<qint64> m_frames;  // ascending, each once
};

}  // namespace stunt

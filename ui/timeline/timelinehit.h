// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/timescale.h"
#include "ui/timeline/lanelayout.h"

#include <QPoint>
#include <QRect>
#include <limits>

namespace stunt {

// One clip of a timeline by its place in it; or one of its markers, which stand in a row of their own above the lanes.
struct ClipPlace {
    static constexpr auto markerRow = std::numeric_limits<std::size_t>::max();

    std::size_t lane = 0;  // markerRow: a marker
    std::size_t clip = 0;
    [[nodiscard]] bool isMarker() const { return lane == markerRow; }
    friend auto operator<=>(const ClipPlace &, const ClipPlace &) = default;
};

enum class HitZone { Body, StartEdge, EndEdge };

struct TimelineHit {
    ClipPlace place;
    HitZone zone = HitZone::Body;
    friend bool operator==(const TimelineHit &, const TimelineHit &) = default;
};

// Where things of a timeline are, and what is where: pure geometry. `y` counts from the top of the layout.
struct TimelineGeometry {
    const Timeline &timeline;
    const LaneLayout &layout;
    const TimeScale &scale;

    // Width in pixels of a stitch that takes no time, and of the flag of any stitch.
    static constexpr int flagWidth = 20;
    // How far from an edge it can be taken hold of, pixels; at most a quarter of the clip.
    static constexpr int edgeReach = 6;

    // The rectangle of a clip; empty while its group is folded, and for a marker.
    [[nodiscard]] QRectF rectOf(const ClipPlace &place) const;
    // The topmost clip at a point and where on it; only beats, whole parts and stitches have edges to take hold of.
    [[nodiscard]] std::optional<TimelineHit> at(const QPointF &point) const;
    // The clips that touch a rectangle, lane by lane.
    [[nodiscard]] std::vector<ClipPlace> touching(const QRectF &area) const;
};

// The record that stands at a place.
[[nodiscard]] RecordRef recordAt(const Timeline &timeline, const ClipPlace &place);

// Whether a clip can be moved and trimmed by itself: beats, parts that one person plays, and stitches.
[[nodiscard]] bool isMovable(const TimelineClip &clip);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinehit.h"

#include <cmath>

namespace stunt {

namespace {

// The frames a stretch of the canvas covers, a flag's width wider, so that flags at its rim are among them.
Interval<qint64> framesAround(const TimeScale &scale, double left, double right)
{
    return {static_cast<qint64>(std::floor(scale.at(left - TimelineGeometry::flagWidth))),
            static_cast<qint64>(std::ceil(scale.at(right + TimelineGeometry::flagWidth)))};
}

}  // namespace

RecordRef recordAt(const Timeline &timeline, const ClipPlace &place)
{
    return place.isMarker() ? RecordRef(timeline.markers[place.clip].id)
                            : timeline.lanes[place.lane].clips[place.clip].record;
}

bool isMovable(const TimelineClip &clip)
{
    return std::holds_alternative<Id<Beat>>(clip.record) || std::holds_alternative<Id<Stitch>>(clip.record)
        || (std::holds_alternative<Id<Part>>(clip.record) && clip.whole);
}

QRectF TimelineGeometry::rectOf(const ClipPlace &place) const
{
    const LaneLayout::Lane *lane = layout.find(place.lane);
    if (!lane)
        return {};
    const TimelineLane &content = timeline.lanes[place.lane];
    const TimelineClip &clip = content.clips[place.clip];
    const double left = scale.xOf(static_cast<double>(clip.frames.start));
    double width = static_cast<double>(clip.frames.end - clip.frames.start) * scale.pixelsPerFrame();
    if (content.kind == LaneKind::Stitches)
        width = std::max<double>(width, flagWidth);
    return {left, static_cast<double>(layout.topOf(*lane, content.rows[place.clip])), std::max(1.0, width),
            static_cast<double>(layout.heights().row)};
}

std::optional<TimelineHit> TimelineGeometry::at(const QPointF &point) const
{
    const LaneLayout::Lane *lane = layout.laneAt(static_cast<int>(std::floor(point.y())));
    if (!lane)
        return {};
    const TimelineLane &content = timeline.lanes[lane->lane];
    const auto range = clipsWithin(content, framesAround(scale, point.x(), point.x()));
    for (std::size_t i = range.end; i-- > range.start;) {
        const ClipPlace place{lane->lane, i};
        // Narrow clips can be met too.
        const QRectF rect = rectOf(place);
        const double spare = std::max(0.0, (4 - rect.width()) / 2);
        if (!rect.adjusted(-spare, 0, spare, 0).contains(point))
            continue;
        if (!isMovable(content.clips[i]))
            return TimelineHit{place, HitZone::Body};
        const double reach = std::min<double>(edgeReach, rect.width() / 4);
        const bool isPoint = content.clips[i].frames.isEmpty();
        if (!isPoint && point.x() < rect.left() + reach)
            return TimelineHit{place, HitZone::StartEdge};
        if (!isPoint && point.x() >= rect.right() - reach)
            return TimelineHit{place, HitZone::EndEdge};
        return TimelineHit{place, HitZone::Body};
    }
    return {};
}

std::vector<ClipPlace> TimelineGeometry::touching(const QRectF &area) const
{
    std::vector<ClipPlace> places;
    const auto lanes =
        layout.within(static_cast<int>(std::floor(area.top())), static_cast<int>(std::ceil(area.bottom())));
    for (std::size_t i = lanes.start; i < lanes.end; ++i) {
        const std::size_t lane = layout.lanes()[i].lane;
        const auto clips = clipsWithin(timeline.lanes[lane], framesAround(scale, area.left(), area.right()));
        for (std::size_t clip = clips.start; clip < clips.end; ++clip)
            if (rectOf({lane, clip}).intersects(area))
                places.push_back({lane, clip});
    }
    return places;
}

}  // namespace stunt

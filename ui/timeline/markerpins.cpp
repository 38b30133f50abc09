// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/markerpins.h"

#include "ui/timeline/markerlook.h"

#include <algorithm>
#include <cmath>

namespace stunt {

namespace {

using Markers = std::vector<TimelineMarker>;

constexpr double leastApart = 6;  // pixels; nearer pins are one
constexpr int longestLabel = 240;
constexpr int leastLetters = 3;  // a name cut shorter says nothing

int rankOf(const MarkerPin &pin)
{
    return (pin.isCurrent ? 2 : 0) + (pin.isSelected ? 1 : 0);
}

// The markers that may be seen: those left of the view too, as far as a name reaches into it.
std::pair<Markers::const_iterator, Markers::const_iterator> inView(const Markers &markers, const PinRoom &room)
{
    const auto first = static_cast<qint64>(std::floor(room.scale.at(-longestLabel - markerFlagWidth)));
    const auto last = static_cast<qint64>(std::ceil(room.scale.at(room.width + markerFlagWidth)));
    return {std::ranges::lower_bound(markers, first, {}, &TimelineMarker::frame),
            std::ranges::upper_bound(markers, last, {}, &TimelineMarker::frame)};
}

MarkerPin pinOf(const TimelineMarker &marker, const TimeScale &scale, const PinChoice &choice)
{
    return {.id = marker.id,
            .colour = marker.colour,
            .x = static_cast<int>(std::lround(scale.xOf(static_cast<double>(marker.frame)))),
            .label = marker.name,
            .isSelected = choice.selected.contains(marker.id.uuid()),
            .isCurrent = choice.current == marker.id};
}

// One of each stretch of pixels, counted from the start of the timeline, so that scrolling does not change which.
void addSpread(std::vector<MarkerPin> &pins, Markers::const_iterator at, Markers::const_iterator end,
               const PinRoom &room, const PinChoice &choice)
{
    const double perFrame = room.scale.pixelsPerFrame();
    while (at != end) {
        pins.push_back(pinOf(*at, room.scale, choice));
        const double stretch = std::floor(static_cast<double>(at->frame) * perFrame / leastApart);
        const auto next = static_cast<qint64>(std::ceil((stretch + 1) * leastApart / perFrame));
        at = std::ranges::lower_bound(std::next(at), end, next, {}, &TimelineMarker::frame);
    }
}

void addChosen(std::vector<MarkerPin> &pins, Markers::const_iterator at, Markers::const_iterator end,
               const PinRoom &room, const PinChoice &choice)
{
    if (choice.selected.empty() && !choice.current)
        return;
    for (; at != end; ++at)
        if (choice.selected.contains(at->id.uuid()) || choice.current == at->id)
            pins.push_back(pinOf(*at, room.scale, choice));
}

// A flag has the room up to the next pole; those of the chosen lie over what comes next. What stands beside a pin
// decides, so that scrolling does not change which.
void leaveOutFlags(std::vector<MarkerPin> &pins)
{
    for (std::size_t i = 0; i + 1 < pins.size(); ++i)
        pins[i].hasFlag = rankOf(pins[i]) > 0 || pins[i + 1].x - pins[i].x >= markerFlagWidth;
}

// Cuts each name to the room there is up to the next pin, or to where the ruler ends.
void fitLabels(std::vector<MarkerPin> &pins, const PinRoom &room)
{
    const int least = leastLetters * room.metrics.averageCharWidth();
    for (std::size_t i = 0; i < pins.size(); ++i) {
        MarkerPin &pin = pins[i];
        const int from = pin.x + markerFlagWidth + MarkerPin::labelGap;
        const int next = i + 1 < pins.size() ? pins[i + 1].x : room.width;
        const int space = std::min(longestLabel, next - from - 2 * MarkerPin::reach);
        const QString name = space < least ? QString() : pin.label.simplified();
        const int whole = room.metrics.horizontalAdvance(name);
        pin.label = whole <= space ? name : room.metrics.elidedText(name, Qt::ElideRight, space);
        pin.labelWidth = std::min(whole, space);
    }
}

}  // namespace

Interval<int> MarkerPin::span() const
{
    const int named = labelWidth > 0 ? labelGap + labelWidth : 0;
    return {x - reach, x + (hasFlag ? markerFlagWidth + named : poleWidth) + reach};
}

std::vector<MarkerPin> markerPins(const std::vector<TimelineMarker> &markers, const PinRoom &room,
                                  const PinChoice &choice)
{
    const auto [first, end] = inView(markers, room);
    std::vector<MarkerPin> pins;
    addSpread(pins, first, end, room, choice);
    addChosen(pins, first, end, room, choice);
    std::ranges::stable_sort(pins, [](const MarkerPin &a, const MarkerPin &b) {
        return a.x != b.x ? a.x < b.x : rankOf(a) > rankOf(b);
    });
    const auto sameX = [](const MarkerPin &a, const MarkerPin &b) { return a.x == b.x; };
    pins.erase(std::unique(pins.begin(), pins.end(), sameX), pins.end());
    leaveOutFlags(pins);
    fitLabels(pins, room);
    return pins;
}

std::vector<std::size_t> drawingOrder(const std::vector<MarkerPin> &pins)
{
    std::vector<std::size_t> order(pins.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return rankOf(pins[i]); });
    return order;
}

const MarkerPin *pinAt(const std::vector<MarkerPin> &pins, int x)
{
    const MarkerPin *seen = nullptr;
    for (const std::size_t i : drawingOrder(pins))
        if (pins[i].span().start <= x && x < pins[i].span().end)
            seen = &pins[i];
    return seen;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planning/timeline.h"
#include "ui/canvas/timescale.h"

#include <QFontMetrics>
#include <unordered_set>

namespace stunt {

// One marker as it stands on the ruler.
struct MarkerPin {
    Id<Marker> id;
    MarkerColour colour = MarkerColour::Blue;
    int x = 0;      // of its pole, which is the first pixel of its frame
    QString label;  // its name as far as there is room beside the flag; empty: none
    int labelWidth = 0;
    bool hasFlag = true;  // where the next pin leaves no room for it only the pole is drawn
    bool isSelected = false;
    bool isCurrent = false;  // the keyboard is at it
    friend bool operator==(const MarkerPin &, const MarkerPin &) = default;

    // Pixels across its pole.
    static constexpr int poleWidth = 2;
    // How far beside its pole and its name it can be taken hold of, pixels.
    static constexpr int reach = 3;
    // Pixels between the flag and the name.
    static constexpr int labelGap = 3;
    // The pixels across the ruler at which it can be taken hold of.
    [[nodiscard]] Interval<int> span() const;
};

// Where pins are laid out.
struct PinRoom {
    TimeScale scale;
    int width = 0;  // pixels of the ruler
    QFontMetrics metrics;
};
// What is never left out.
struct PinChoice {
    const std::unordered_set<Uuid> &selected;
    MaybeId<Marker> current = std::nullopt;
};

// The pins to be seen of `markers`, which are by frame; from left to right, none on the pixel of another. Where they stand
// too close to be told apart few stand for all, the same ones however far the view is scrolled.
[[nodiscard]] std::vector<MarkerPin> markerPins(const std::vector<TimelineMarker> &markers, const PinRoom &room,
                                                const PinChoice &choice);
// The order in which pins are drawn: a later one lies on those before it.
[[nodiscard]] std::vector<std::size_t> drawingOrder(const std::vector<MarkerPin> &pins);
// The pin that is seen at `x`; null when there is none.
[[nodiscard]] const MarkerPin *pinAt(const std::vector<MarkerPin> &pins, int x);

}  // namespace stunt

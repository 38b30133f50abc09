// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/frames.h"
#include "ui/canvas/timescale.h"

#include <vector>

namespace stunt {

// A line of a ruler.
struct RulerTick {
    qint64 frame = 0;
    bool isMajor = false;  // a major one bears its timecode
    friend bool operator==(const RulerTick &, const RulerTick &) = default;
};

// The ticks of a ruler that shows `width` pixels of `scale`, from frame 0 on, ascending. Major ones are at least
// `majorPixels` apart and stand on round timecodes: frames that divide the second, then whole seconds and minutes as the
// field counts them. Where drop-frame counting leaves the round number out, the tick stands on the first one after it.
[[nodiscard]] std::vector<RulerTick> rulerTicks(const TimeScale &scale, double width, double majorPixels,
                                                const FrameRate &rate);

// The first frame of second `second` of timecode, counted from 0.
[[nodiscard]] qint64 frameOfTimecodeSecond(qint64 second, const FrameRate &rate);

}  // namespace stunt

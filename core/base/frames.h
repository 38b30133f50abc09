// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <compare>

namespace stunt {

// A rational frame rate. Screen times are stored as integer milliseconds, each the nearest ms of a whole frame, and
// compared as frames; no floating-point seconds anywhere.
struct FrameRate {
    int numerator = 25;
    int denominator = 1;
    bool dropFrame = false;  // only meaningful at 30000/1001 and 60000/1001

    // Reads `25`, `24000/1001`, `23.976`, `29.97`, `59.94` (the usual decimal names); 1 to 240 frames a second.
    // Fractions are reduced. Error "not-a-frame-rate".
    [[nodiscard]] static Result<FrameRate> fromText(QStringView text);
    // `25` or `24000/1001`: the stored form, without the drop-frame flag.
    [[nodiscard]] QString toText() const;
    // Frames counted per timecode second: 24 for 24000/1001, 30 for 30000/1001.
    [[nodiscard]] int nominal() const;
    [[nodiscard]] bool canDropFrame() const;
    friend constexpr bool operator==(const FrameRate &, const FrameRate &) = default;
};

// The frame nearest to `ms` (halves up); ms may be any value ≥ 0 up to 24 h.
[[nodiscard]] qint64 frameAt(qint64 ms, const FrameRate &rate);
// The nearest millisecond of the start of `frame`. frameAt(msOfFrame(f)) == f for every rate up to 240.
[[nodiscard]] qint64 msOfFrame(qint64 frame, const FrameRate &rate);
// `ms` moved to the nearest whole frame.
[[nodiscard]] qint64 onFrame(qint64 ms, const FrameRate &rate);

// `HH:MM:SS:FF`, with `;` before the frames when drop-frame (SMPTE ST 12-1).
[[nodiscard]] QString timecode(qint64 ms, const FrameRate &rate);
// Reads timecode `HH:MM:SS:FF`, `MM:SS:FF`, or `MM:SS` and `SS` alone, counted as timecode() shows it; the first field
// of the short forms may exceed 59. Gives the ms of that frame. Errors: "not-a-timecode"; "dropped-frame" for a frame
// number that drop-frame counting leaves out; "out-of-range" over 24 hours.
[[nodiscard]] Result<qint64> msFromTimecode(QStringView text, const FrameRate &rate);

}  // namespace stunt

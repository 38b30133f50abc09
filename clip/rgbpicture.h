// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip/ffmpeg.h"
#include "clip/shape.h"

#include <vector>

namespace stunt::clip {

// Rows from top to bottom, three bytes a pixel, nothing between the rows.
struct RgbPicture {
    Size size;
    std::vector<std::uint8_t> bytes;
};

// The size of `frame` as it is shown: with square pixels, and turned.
[[nodiscard]] Size shownSize(const AVFrame &frame, AVRational pixelAspect, Orientation orientation);

// Makes frames into what is shown of them. Keeps FFmpeg's scaler for the next frame of the same kind.
class RgbMaker
{
public:
    explicit RgbMaker(Orientation orientation) : m_orientation(orientation) {}

    // `frame` fitted into `bounds`.
    [[nodiscard]] RgbPicture make(const AVFrame &frame, AVRational pixelAspect, Size bounds);

private:
    Orientation m_orientation;
    Owned<SwsContext> m_scaler;
    std::vector<std::uint8_t> m_scaled;
};

}  // namespace stunt::clip

// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and turns of pictures, as plain values.
#pragma once

#include <cstdint>

namespace stunt::clip {

constexpr int longestSide = 8192;
constexpr std::int64_t mostPixels = 40'000'000;

struct Size {
    int width = 0;
    int height = 0;

    friend bool operator==(const Size &, const Size &) = default;
};

[[nodiscard]] bool isAcceptable(Size size);
[[nodiscard]] Size transposed(Size size);

// `size` made to fit into `bounds`: aspect kept, never enlarged, no side shorter than one pixel.
[[nodiscard]] Size fitted(Size size, Size bounds);

// The size with square pixels of a picture whose pixels are `num`:`den` wide. An aspect that no camera has is ignored.
[[nodiscard]] Size withSquarePixels(Size size, int num, int den);

// How stored rows become what is shown: first columns and rows change places, or not, then each axis may be reversed.
struct Orientation {
    bool transpose = false;
    bool reverseX = false;
    bool reverseY = false;

    // From a display matrix as FFmpeg has it, nine numbers, or null. One that turns by no quarter turns nothing.
    [[nodiscard]] static Orientation ofMatrix(const std::int32_t *matrix);
    [[nodiscard]] Size shown(Size stored) const { return transpose ? transposed(stored) : stored; }
};

}  // namespace stunt::clip

// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/shape.h"

#include <algorithm>
#include <cstdlib>

namespace stunt::clip {

namespace {

// part × size ÷ whole, rounded, at least 1.
int share(std::int64_t size, std::int64_t part, std::int64_t whole)
{
    return static_cast<int>(std::max<std::int64_t>(1, (size * part + whole / 2) / whole));
}

bool dominates(std::int64_t one, std::int64_t other)
{
    // Within about half a degree of the axis.
    return std::abs(one) > 100 * std::abs(other);
}

}  // namespace

bool isAcceptable(Size size)
{
    return size.width > 0 && size.height > 0 && size.width <= longestSide && size.height <= longestSide
        && std::int64_t{size.width} * size.height <= mostPixels;
}

Size transposed(Size size)
{
    return {size.height, size.width};
}

Size fitted(Size size, Size bounds)
{
    if (size.width <= bounds.width && size.height <= bounds.height)
        return size;
    if (std::int64_t{size.width} * bounds.height >= std::int64_t{bounds.width} * size.height)
        return {bounds.width, std::min(bounds.height, share(bounds.width, size.height, size.width))};
    return {std::min(bounds.width, share(bounds.height, size.width, size.height)), bounds.height};
}

Size withSquarePixels(Size size, int num, int den)
{
    constexpr std::int64_t most = 8;
    if (num <= 0 || den <= 0 || num > most * den || den > most * num)
        return size;
    return {share(size.width, num, den), size.height};
}

Orientation Orientation::ofMatrix(const std::int32_t *matrix)
{
    // x' = a x + c y and y' = b x + d y, with y downwards.
    if (matrix == nullptr)
        return {};
    const std::int64_t a = matrix[0];
    const std::int64_t b = matrix[1];
    const std::int64_t c = matrix[3];
    const std::int64_t d = matrix[4];
    if (dominates(a, c) && dominates(d, b))
        return {.transpose = false, .reverseX = a < 0, .reverseY = d < 0};
    if (dominates(b, d) && dominates(c, a))
        return {.transpose = true, .reverseX = c < 0, .reverseY = b < 0};
    return {};
}

}  // namespace stunt::clip

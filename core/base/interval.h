// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>

namespace stunt {

// A half-open span [start, end) of any ordered value: touching spans do not overlap.
template<class T>
struct Interval {
    T start{};
    T end{};

    [[nodiscard]] constexpr bool isEmpty() const { return !(start < end); }
    [[nodiscard]] constexpr bool contains(const T &point) const { return !(point < start) && point < end; }
    [[nodiscard]] constexpr bool overlaps(const Interval &other) const
    {
        return !isEmpty() && !other.isEmpty() && start < other.end && other.start < end;
    }
    // The common part; empty when they do not overlap.
    [[nodiscard]] constexpr Interval intersection(const Interval &other) const
    {
        return {std::max(start, other.start), std::min(end, other.end)};
    }
    friend constexpr bool operator==(const Interval &, const Interval &) = default;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printfonts.h"

namespace stunt::print::palette {

// What printed sheets are coloured with; all of it stays readable on a black-and-white printer and on coloured paper.
inline constexpr QColor ink(0x1a, 0x1a, 0x1a);
inline constexpr QColor softInk(0x50, 0x50, 0x50);
inline constexpr QColor hairline(0xc4, 0xc4, 0xc4);
inline constexpr QColor shade(0xee, 0xee, 0xee);
inline constexpr QColor safety(0x9b, 0x1c, 0x1c);  // safety, and what is missing for it; always said in words too
inline constexpr QColor paper(0xff, 0xff, 0xff);

inline constexpr TextStyle body{.size = 8.5};
inline constexpr TextStyle bold{.size = 8.5, .weight = QFont::Bold};
inline constexpr TextStyle soft{.size = 8.5, .colour = softInk};
inline constexpr TextStyle label{.size = 8, .colour = softInk};
inline constexpr TextStyle value{.size = 10.5, .weight = QFont::Bold};
inline constexpr TextStyle missing{.size = 8.5, .weight = QFont::Bold, .colour = safety};

// The same style with another alignment, or never broken over two lines (times, phone numbers).
[[nodiscard]] constexpr TextStyle aligned(TextStyle style, TextAlign align)
{
    style.align = align;
    return style;
}
[[nodiscard]] constexpr TextStyle whole(TextStyle style)
{
    style.wrap = TextWrap::Never;
    return style;
}
[[nodiscard]] constexpr TextStyle prose(TextStyle style)
{
    style.kind = TextKind::Prose;
    return style;
}

}  // namespace stunt::print::palette

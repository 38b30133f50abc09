// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stunt {

// Text from outside as one line in which nothing hides: line breaks become ⏎, and controls that turn or glue text
// unseen (bidi overrides and isolates, zero-width characters, byte order marks) are shown as ‹U+202E›. Joiners between
// letters of scripts that need them, such as Arabic, Persian or Devanagari, and within emoji are left alone.
[[nodiscard]] QString visibleText(const QString &text);

}  // namespace stunt

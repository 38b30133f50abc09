// SPDX-License-Identifier: GPL-3.0-or-later
// How findings look wherever they are shown: one icon, one colour, one word for each level.
#pragma once

#include "core/rules/finding.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QVariant>

namespace stunt {

class Project;

[[nodiscard]] QIcon levelIcon(Level level);
[[nodiscard]] QColor levelColour(Level level, const QPalette &palette);
// "27 March 2027, 08:00", in the person's language; empty for a finding of no day.
[[nodiscard]] QString whenText(const Finding &finding);
// The badge of a record in tables and trees: the icon of its gravest finding that nobody has accepted. Invalid while
// nothing was checked and for a record without one, so that its cell keeps no room for it.
[[nodiscard]] QVariant findingBadge(const Project &project, const Uuid &record);
// The same in words, for who cannot see it: "2 stops, 1 warning"; empty for none.
[[nodiscard]] QString findingWords(const Project &project, const Uuid &record);
// "2 stops, 1 warning" of counted findings of each level; empty when there are none.
[[nodiscard]] QString countsText(int stops, int warns, int notes);

}  // namespace stunt

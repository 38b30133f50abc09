// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/story.h"

#include <QColor>

class QPainter;
class QPalette;
class QRect;

namespace stunt {

// The one letter that stands for a discipline wherever its colour does, each of them different.
[[nodiscard]] QString disciplineLetter(Discipline discipline);
// The chip's colour and the colour of the letter on it (contrast at least 4.5:1), on light and on dark palettes.
struct ChipColours {
    QColor fill;
    QColor text;
};
[[nodiscard]] ChipColours disciplineColours(Discipline discipline, const QPalette &palette);
// Paints the letter on its rounded chip into `area`.
void paintDisciplineChip(QPainter &painter, const QRect &area, Discipline discipline, const QPalette &palette);

// Whether the palette is a dark one.
[[nodiscard]] bool isDark(const QPalette &palette);

}  // namespace stunt

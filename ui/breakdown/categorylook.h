// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of a breakdown sheet's categories. Colours and shapes are the field's convention (cast red, stunts orange,
// special effects blue, props purple, vehicles and animals pink, wardrobe in a circle, make-up and hair with an asterisk,
// special equipment in a box), as R. S. Singleton's "Film Scheduling" has it and the article "Breaking down the script"
// of Wikipedia lists it. Weapons and breakaways are props in it and keep the props' colour; set pieces have no mark in it.
// Every category has a letter of its own besides, so that none is told by colour alone.
#pragma once

#include "core/reports/breakdownelements.h"

#include <QColor>

class QPainter;
class QPalette;
class QRect;

namespace stunt {

enum class MarkShape { Filled, Circle, Asterisk, Box, Plain };

struct CategoryMark {
    QString letter;
    MarkShape shape = MarkShape::Plain;
    QColor fill;  // of a filled mark; else of its line
    QColor text;  // readable on the fill, or on the palette's base
};
[[nodiscard]] CategoryMark categoryMark(ElementCategory category, const QPalette &palette);
// Paints the mark into `area`.
void paintCategoryMark(QPainter &painter, const QRect &area, ElementCategory category, const QPalette &palette);

}  // namespace stunt

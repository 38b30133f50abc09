// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/categorylook.h"

#include "ui/breakdown/disciplinelook.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>
#include <array>

namespace stunt {

namespace {

struct Look {
    const char *letter;
    MarkShape shape;
    QRgb light;  // with white letters
    QRgb dark;   // with near-black letters
};

// In the order of ElementCategory.
constexpr std::array<Look, elementCategoryCount> looks{{
    {QT_TRANSLATE_NOOP("categories", "C"), MarkShape::Filled, 0xffb3261e, 0xfff29a92},    // cast: red
    {QT_TRANSLATE_NOOP("categories", "S"), MarkShape::Filled, 0xffb04a00, 0xfff5ab6b},    // stunts: orange
    {QT_TRANSLATE_NOOP("categories", "V"), MarkShape::Filled, 0xffb02a6f, 0xfff2a3c9},    // vehicles: pink
    {QT_TRANSLATE_NOOP("categories", "A"), MarkShape::Filled, 0xffb02a6f, 0xfff2a3c9},    // animals: pink
    {QT_TRANSLATE_NOOP("categories", "P"), MarkShape::Filled, 0xff6b3fa0, 0xffc9a6e8},    // props: purple
    {QT_TRANSLATE_NOOP("categories", "G"), MarkShape::Filled, 0xff6b3fa0, 0xffc9a6e8},    // weapons: props
    {QT_TRANSLATE_NOOP("categories", "K"), MarkShape::Filled, 0xff6b3fa0, 0xffc9a6e8},    // breakaways: props
    {QT_TRANSLATE_NOOP("categories", "D"), MarkShape::Plain, 0xff6b6b6b, 0xffbdbdbd},     // set pieces
    {QT_TRANSLATE_NOOP("categories", "X"), MarkShape::Filled, 0xff2457a6, 0xff94bcf5},    // special effects: blue
    {QT_TRANSLATE_NOOP("categories", "W"), MarkShape::Circle, 0xff3f3f3f, 0xffd6d6d6},    // wardrobe: circle
    {QT_TRANSLATE_NOOP("categories", "M"), MarkShape::Asterisk, 0xff3f3f3f, 0xffd6d6d6},  // make-up: asterisk
    {QT_TRANSLATE_NOOP("categories", "R"), MarkShape::Box, 0xff3f3f3f, 0xffd6d6d6},       // rigs: box
    {QT_TRANSLATE_NOOP("categories", "E"), MarkShape::Box, 0xff3f3f3f, 0xffd6d6d6},       // special equipment: box
}};

}  // namespace

CategoryMark categoryMark(ElementCategory category, const QPalette &palette)
{
    const Look &look = looks[static_cast<std::size_t>(category)];
    const bool dark = isDark(palette);
    CategoryMark mark;
    mark.letter = QCoreApplication::translate("categories", look.letter);
    mark.shape = look.shape;
    mark.fill = QColor(dark ? look.dark : look.light);
    if (look.shape == MarkShape::Filled)
        mark.text = dark ? QColor(0x14, 0x16, 0x1a) : QColor(Qt::white);
    else
        mark.text = palette.color(QPalette::Text);
    return mark;
}

void paintCategoryMark(QPainter &painter, const QRect &area, ElementCategory category, const QPalette &palette)
{
    const CategoryMark mark = categoryMark(category, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(area).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setPen(mark.shape == MarkShape::Filled ? QPen(Qt::NoPen) : QPen(mark.fill, 1.5));
    painter.setBrush(mark.shape == MarkShape::Filled ? QBrush(mark.fill) : QBrush(Qt::NoBrush));
    switch (mark.shape) {
    case MarkShape::Filled:
    case MarkShape::Plain:
        if (mark.shape == MarkShape::Plain)
            painter.setPen(QPen(mark.fill, 1, Qt::DotLine));
        painter.drawRoundedRect(shape, 4, 4);
        break;
    case MarkShape::Circle:
        painter.drawEllipse(shape);
        break;
    case MarkShape::Box:
        painter.drawRect(shape);
        break;
    case MarkShape::Asterisk:
        break;
    }
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(mark.text);
    painter.drawText(area, Qt::AlignCenter, mark.shape == MarkShape::Asterisk ? mark.letter + u'*' : mark.letter);
    painter.restore();
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/disciplinelook.h"

#include <QPainter>
#include <QPalette>

namespace stunt {

namespace {

struct Look {
    Discipline discipline;
    const char *letter;
    QRgb light;  // with white letters
    QRgb dark;   // with near-black letters
};

constexpr std::array looks{
    Look{Discipline::Fight, QT_TRANSLATE_NOOP("disciplines", "F"), 0xffb3372f, 0xfff0948c},
    Look{Discipline::Fall, QT_TRANSLATE_NOOP("disciplines", "D"), 0xff7a4f9e, 0xffc9a6e8},
    Look{Discipline::Wire, QT_TRANSLATE_NOOP("disciplines", "W"), 0xff2f5fae, 0xff94bcf5},
    Look{Discipline::Vehicle, QT_TRANSLATE_NOOP("disciplines", "V"), 0xff4f5b66, 0xffb5c1cc},
    Look{Discipline::Fire, QT_TRANSLATE_NOOP("disciplines", "B"), 0xffb04a00, 0xfff5ab6b},
    Look{Discipline::Water, QT_TRANSLATE_NOOP("disciplines", "A"), 0xff0b6f86, 0xff7cd0e2},
    Look{Discipline::Weapon, QT_TRANSLATE_NOOP("disciplines", "G"), 0xff3f3f3f, 0xffd6d6d6},
    Look{Discipline::Animal, QT_TRANSLATE_NOOP("disciplines", "N"), 0xff7d5a17, 0xffe0be78},
    Look{Discipline::Aerial, QT_TRANSLATE_NOOP("disciplines", "S"), 0xff3b63c4, 0xffa8b9f7},
    Look{Discipline::Breakaway, QT_TRANSLATE_NOOP("disciplines", "K"), 0xff1f7a4d, 0xff84d6a8},
    Look{Discipline::Other, QT_TRANSLATE_NOOP("disciplines", "O"), 0xff6b6b6b, 0xffbdbdbd},
};

const Look &lookOf(Discipline discipline)
{
    for (const Look &look : looks)
        if (look.discipline == discipline)
            return look;
    Q_UNREACHABLE();
}

}  // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QString disciplineLetter(Discipline discipline)
{
    return QCoreApplication::translate("disciplines", lookOf(discipline).letter);
}

ChipColours disciplineColours(Discipline discipline, const QPalette &palette)
{
    const Look &look = lookOf(discipline);
    if (isDark(palette))
        return {QColor(look.dark), QColor(0x14, 0x16, 0x1a)};
    return {QColor(look.light), Qt::white};
}

void paintDisciplineChip(QPainter &painter, const QRect &area, Discipline discipline, const QPalette &palette)
{
    const ChipColours colours = disciplineColours(discipline, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(area), 3, 3);
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(area, Qt::AlignCenter, disciplineLetter(discipline));
    painter.restore();
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/striplook.h"

#include "ui/breakdown/disciplinelook.h"

#include <QPalette>

namespace stunt {

StripTone toneOf(const Scene &scene)
{
    const bool night = scene.dayPart == DayPart::Night || scene.dayPart == DayPart::Dusk;
    if (scene.intExt == IntExt::Int)
        return night ? StripTone::IntNight : StripTone::IntDay;
    return night ? StripTone::ExtNight : StripTone::ExtDay;
}

StripTone toneOf(const ProjectData &data, const Strip &strip)
{
    if (strip.kind == StripKind::Banner)
        return StripTone::Banner;
    const Beat *beat = data.find(strip.beat);
    const Scene *scene = data.find(beat ? beat->scene : strip.scene);
    return scene ? toneOf(*scene) : StripTone::Plain;
}

StripColours stripColours(StripTone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor ink(0x1b, 0x1d, 0x21);
    const QColor faint(0x45, 0x49, 0x50);
    switch (tone) {
    case StripTone::IntDay:
        return {dark ? QColor(0xd9, 0xdb, 0xde) : QColor(0xff, 0xff, 0xff), ink, faint};
    case StripTone::ExtDay:
        return {dark ? QColor(0xe3, 0xcd, 0x72) : QColor(0xff, 0xf0, 0xa6), ink, faint};
    case StripTone::IntNight:
        return {dark ? QColor(0x9d, 0xbb, 0xe0) : QColor(0xc9, 0xdd, 0xf7), ink, faint};
    case StripTone::ExtNight:
        return {dark ? QColor(0x98, 0xc7, 0xa3) : QColor(0xc4, 0xe6, 0xca), ink, faint};
    case StripTone::Banner:
        return dark ? StripColours{QColor(0x3a, 0x3f, 0x47), QColor(0xf0, 0xf1, 0xf3), QColor(0xc4, 0xc8, 0xce)}
                    : StripColours{QColor(0x54, 0x5b, 0x66), Qt::white, QColor(0xe6, 0xe8, 0xeb)};
    case StripTone::Plain:
        return {dark ? QColor(0xc6, 0xc2, 0xbb) : QColor(0xee, 0xec, 0xe7), ink, faint};
    }
    Q_UNREACHABLE();
}

}  // namespace stunt

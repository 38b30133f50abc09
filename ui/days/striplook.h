// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <QColor>

class QPalette;

namespace stunt {

// The field's colours of a strip board: INT day white, EXT day yellow, INT night blue, EXT night green; banners grey.
enum class StripTone { IntDay, ExtDay, IntNight, ExtNight, Banner, Plain };

// The tone of a strip by its scene, or its beat's; dawn counts as day, dusk as night, I/E as exterior.
[[nodiscard]] StripTone toneOf(const ProjectData &data, const Strip &strip);
[[nodiscard]] StripTone toneOf(const Scene &scene);

struct StripColours {
    QColor fill;
    QColor text;   // contrast at least 4.5:1 on the fill
    QColor faint;  // secondary text, contrast at least 4.5:1 on the fill
};
[[nodiscard]] StripColours stripColours(StripTone tone, const QPalette &palette);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// How markers look and what is said of them.
#pragma once

#include "core/planning/timeline.h"

#include <QColor>
#include <QIcon>

class QPainter;
class QPalette;
class QPoint;

namespace stunt {

class ProjectData;

// A marker's colour in a palette's shade; contrast at least 3:1 on windows, on tables and on what is chosen.
[[nodiscard]] QColor markerShade(MarkerColour colour, const QPalette &palette);

// The flag of a marker: its size, and drawn with its upper left corner, where its pole is, at `at`.
inline constexpr int markerFlagWidth = 11;
inline constexpr int markerFlagHeight = 9;
void paintFlag(QPainter &painter, const QPoint &at, const QColor &colour);
// A flag on its pole as an icon, for a screen of `ratio` device pixels a pixel.
[[nodiscard]] QIcon flagIcon(MarkerColour colour, const QPalette &palette, double ratio);

// "Marker" for one that nobody has named.
[[nodiscard]] QString markerTitle(const QString &name);
// The marker's name for who cannot see it: "Marker, Lift doors open, at 00:00:03:12, Cyan".
[[nodiscard]] QString markerName(const TimelineMarker &marker, const FrameRate &rate);
// Its tool tip, plain text in lines: name, time and colour, notes.
[[nodiscard]] QString markerTip(const ProjectData &data, const TimelineMarker &marker, const FrameRate &rate);
// That of markers which stand at one spot: how many, and what each of them is; the first is the one that is seen.
[[nodiscard]] QString markersTip(const ProjectData &data, const std::vector<TimelineMarker> &markers,
                                 const FrameRate &rate);

}  // namespace stunt

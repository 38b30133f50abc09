// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/clipgesture.h"
#include "ui/timeline/clippictures.h"
#include "ui/timeline/markerpins.h"
#include "ui/timeline/timelinehit.h"
#include "ui/timeline/timelineview.h"

#include <QFont>
#include <QPalette>
#include <QPixmap>
#include <array>

class QPainter;

namespace stunt {

// Everything one picture of the lanes shows.
struct TimelineFrame {
    TimelineView &view;  // its texts are laid out as they are drawn
    const LaneLayout &layout;
    TimeScale scale;
    const std::unordered_set<Uuid> &selected;
    std::optional<ClipPlace> current = std::nullopt;  // where the keyboard is; drawn while it is there
    const ClipGesture *gesture = nullptr;
    qint64 playhead = 0;
    QRectF rubberBand{};                                 // empty: none
    std::optional<RecordRef> dropTarget = std::nullopt;  // the beat something is dragged over
    const std::array<QPixmap, 3> *badges = nullptr;      // by Level; null: none are drawn
    ClipPictures *pictures = nullptr;                    // of reference clips; null: none are drawn
    const std::vector<MarkerPin> *pins = nullptr;        // whose lines run down the lanes; null: none are drawn
};

// Draws the lanes. Coordinates are those of the layout: y from its top, x as the scale has it. What is too narrow to be
// told apart is drawn as one, texts only where they can be read.
class TimelinePainter
{
public:
    TimelinePainter(QPainter &painter, const TimelineFrame &frame, const QPalette &palette, const QFont &font);

    // Draws what is within `area`.
    void paint(const QRect &area);

private:
    void paintGrid(const QRect &area);
    void paintHeads(const QRect &area);
    void paintMarkerLines(const QRect &area);
    void paintChosenMarkerLines(const QRect &area);
    void paintLane(const LaneLayout::Lane &lane, const QRect &area);
    void paintBands(const LaneLayout::Lane &lane, const QRect &area);
    void paintBreaks(const LaneLayout::Lane &lane);
    void paintClips(const LaneLayout::Lane &lane, const QRect &area);
    void paintClip(const ClipPlace &place, const QRect &rect);
    void paintGhosts(const LaneLayout::Lane &lane, const QRect &area);
    void paintClipText(const ClipPlace &place, const QRect &rect);
    void paintLetter(const ClipLook &look, const QRect &rect);
    void paintMore(ClipLook &look, const QRect &room, LaneKind kind);
    void paintBadge(const QRect &rect, Level level);
    void paintSegments(const LaneLayout::Lane &lane, const QRect &area);
    void paintChangeovers();
    void paintStitchLines(const QRect &area);
    void paintLines(const QRect &area);
    [[nodiscard]] QRect rectOf(const LaneLayout::Lane &lane, std::size_t clip, const Interval<qint64> &frames) const;
    [[nodiscard]] int xOf(qint64 frame) const;
    [[nodiscard]] bool showsText() const;

    QPainter &m_painter;
    const TimelineFrame &m_frame;
    const QPalette &m_palette;
    QFont m_font;
};

// Pixels a badge is wide and high.
inline constexpr int badgeSize = 14;
// The badge of a level in its colour, for a screen of `ratio` device pixels a pixel.
[[nodiscard]] QPixmap badgePixmap(Level level, const QPalette &palette, double ratio);

// The colour of a state band, by the number of its state.
[[nodiscard]] QColor stateColour(int number, const QPalette &palette);

}  // namespace stunt

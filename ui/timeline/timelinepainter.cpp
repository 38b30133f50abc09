// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepainter.h"

#include "ui/canvas/rulerticks.h"
#include "ui/findings/findinglook.h"
#include "ui/shell/theme.h"
#include "ui/timeline/clipwords.h"
#include "ui/timeline/markerlook.h"

#include <QCoreApplication>
#include <QPainter>
#include <cmath>

namespace stunt {

namespace {

constexpr int textRowHeight = 16;  // rows lower than this bear no text
constexpr int padding = 5;
constexpr int gap = 1;  // free below a clip, so that rows are told apart
constexpr int letterSize = 15;
constexpr double gridPixels = 96;

// What there is for the texts of a clip. What begins left of the view is named where it is first seen.
QRect roomIn(const QRect &clip)
{
    QRect room = clip.adjusted(padding, 0, -2, 0);
    room.setLeft(std::max(room.left(), std::min(padding, room.right())));
    return room;
}

QColor faint(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::timeline", text);
}

}  // namespace

QColor stateColour(int number, const QPalette &palette)
{
    constexpr std::array hues{210, 30, 275, 95, 345, 180, 55, 240};
    const bool dark = shadeOf(palette) == Shade::Dark;
    const int hue = hues[static_cast<std::size_t>(number) % hues.size()];
    return QColor::fromHsl(hue, dark ? 60 : 110, dark ? 70 : 222);
}

QPixmap badgePixmap(Level level, const QPalette &palette, double ratio)
{
    QPixmap picture(QSize(badgeSize, badgeSize) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    levelIcon(level).paint(&painter, QRect(0, 0, badgeSize, badgeSize));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(0, 0, badgeSize, badgeSize, levelColour(level, palette));
    return picture;
}

TimelinePainter::TimelinePainter(QPainter &painter, const TimelineFrame &frame, const QPalette &palette,
                                 const QFont &font)
    : m_painter(painter), m_frame(frame), m_palette(palette), m_font(font)
{
    m_painter.setFont(m_font);
    // Time runs to the right in every language; texts run as they do.
    m_painter.setLayoutDirection(Qt::LayoutDirectionAuto);
}

int TimelinePainter::xOf(qint64 frame) const
{
    // Far outside what is shown any place will do; Qt's rectangles are of int.
    constexpr double far = 1e6;
    return static_cast<int>(std::lround(std::clamp(m_frame.scale.xOf(static_cast<double>(frame)), -far, far)));
}

bool TimelinePainter::showsText() const
{
    return m_frame.layout.heights().row >= textRowHeight;
}

QRect TimelinePainter::rectOf(const LaneLayout::Lane &lane, std::size_t clip, const Interval<qint64> &frames) const
{
    const TimelineLane &content = m_frame.view.timeline.lanes[lane.lane];
    const int left = xOf(frames.start);
    int width = std::max(1, xOf(frames.end) - left);
    if (content.kind == LaneKind::Stitches)
        width = std::max(width, TimelineGeometry::flagWidth);
    const int row = m_frame.layout.heights().row;
    return {left, m_frame.layout.topOf(lane, content.rows[clip]), width, std::max(1, row - gap)};
}

void TimelinePainter::paint(const QRect &area)
{
    m_painter.fillRect(area, m_palette.color(QPalette::Base));
    paintGrid(area);
    paintHeads(area);
    paintMarkerLines(area);
    const auto lanes = m_frame.layout.within(area.top(), area.bottom() + 1);
    for (std::size_t i = lanes.start; i < lanes.end; ++i)
        paintLane(m_frame.layout.lanes()[i], area);
    paintStitchLines(area);
    paintChosenMarkerLines(area);
    paintChangeovers();
    paintLines(area);
}

void TimelinePainter::paintGrid(const QRect &area)
{
    const QColor line = faint(coloursOf(m_palette).border, 0.5);
    for (const RulerTick &tick : rulerTicks(m_frame.scale, area.right() + 1, gridPixels, m_frame.view.timeline.rate))
        if (tick.isMajor)
            m_painter.fillRect(xOf(tick.frame), area.top(), 1, area.height(), line);
}

void TimelinePainter::paintHeads(const QRect &area)
{
    for (const LaneLayout::Head &head : m_frame.layout.heads())
        m_painter.fillRect(area.left(), head.top, area.width(), m_frame.layout.heights().head,
                           m_palette.color(QPalette::AlternateBase));
}

// A faint line for each marker, beneath the clips; where they stand close, one for all.
void TimelinePainter::paintMarkerLines(const QRect &area)
{
    if (!m_frame.pins)
        return;
    constexpr double leastApart = 12;
    constexpr float share = 0.55F;
    const QColor base = m_palette.color(QPalette::Base);
    const double origin = m_frame.scale.originFrame() * m_frame.scale.pixelsPerFrame();
    double last = -std::numeric_limits<double>::infinity();
    for (const MarkerPin &pin : *m_frame.pins) {
        // Counted from the start of the timeline, so that scrolling does not change which.
        const double stretch = std::floor((pin.x + origin) / leastApart);
        if (pin.x < area.left() || pin.x > area.right() || stretch == last)
            continue;
        last = stretch;
        const QColor shade = markerShade(pin.colour, m_palette);
        const auto mixed = [&](float of, float with) { return of * share + with * (1 - share); };
        m_painter.fillRect(pin.x, area.top(), 1, area.height(),
                           QColor::fromRgbF(mixed(shade.redF(), base.redF()), mixed(shade.greenF(), base.greenF()),
                                            mixed(shade.blueF(), base.blueF())));
    }
}

// Those of the selected markers run over the clips, dotted: unlike the playhead, stitches and what a drag snaps to.
void TimelinePainter::paintChosenMarkerLines(const QRect &area)
{
    if (!m_frame.pins)
        return;
    for (const MarkerPin &pin : *m_frame.pins) {
        if (!pin.isSelected || pin.x < area.left() || pin.x > area.right())
            continue;
        m_painter.setPen(QPen(markerShade(pin.colour, m_palette), 2, Qt::DotLine));
        m_painter.drawLine(pin.x + 1, area.top(), pin.x + 1, area.bottom());
    }
}

void TimelinePainter::paintLane(const LaneLayout::Lane &lane, const QRect &area)
{
    paintBands(lane, area);
    if (m_frame.view.timeline.lanes[lane.lane].kind == LaneKind::Stitches)
        paintSegments(lane, area);
    paintClips(lane, area);
    if (m_frame.gesture && m_frame.gesture->kind() == GestureKind::Copy)
        paintGhosts(lane, area);
    paintBreaks(lane);
    if (m_frame.layout.heights().row >= textRowHeight / 2)
        m_painter.fillRect(area.left(), lane.top + lane.height - 1, area.width(), 1, coloursOf(m_palette).border);
}

void TimelinePainter::paintBands(const LaneLayout::Lane &lane, const QRect &area)
{
    const TimelineLane &content = m_frame.view.timeline.lanes[lane.lane];
    for (const StateBand &band : content.bands) {
        const int left = std::max(xOf(band.frames.start), area.left() - 1);
        const int right = std::min(xOf(band.frames.end), area.right() + 1);
        if (left >= right)
            continue;
        const QRect rect(left, lane.top, right - left, lane.height - gap);
        if (band.state.isEmpty()) {
            m_painter.fillRect(rect, QBrush(coloursOf(m_palette).warn, Qt::BDiagPattern));
        } else {
            m_painter.fillRect(rect, stateColour(m_frame.view.stateNumber.at(band.state), m_palette));
            m_painter.fillRect(rect.left(), rect.top(), 1, rect.height(), coloursOf(m_palette).field);
        }
        if (!showsText())
            continue;
        const QString text = band.state.isEmpty() ? tr("state unknown") : band.state;
        const int line = m_frame.layout.heights().row;
        const QRect room(rect.left() + padding, rect.bottom() + 1 - line, rect.width() - 2 * padding, line - gap);
        constexpr int least = 24;
        if (room.width() < least)
            continue;
        m_painter.setPen(m_palette.color(QPalette::Text));
        m_painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    }
}

void TimelinePainter::paintBreaks(const LaneLayout::Lane &lane)
{
    for (const StateBreak &gapHere : m_frame.view.timeline.lanes[lane.lane].breaks) {
        const int x = xOf(gapHere.frame);
        constexpr int tooth = 4;
        QPolygon line;
        int side = -1;
        for (int y = lane.top; y <= lane.top + lane.height - gap; y += tooth, side = -side)
            line << QPoint(x + side * 3, y);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(m_palette.color(QPalette::Base), 5));
        m_painter.drawPolyline(line);
        m_painter.setPen(QPen(coloursOf(m_palette).stop, 2));
        m_painter.drawPolyline(line);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        if (showsText())
            paintBadge({x - padding - badgeSize, lane.top, badgeSize, m_frame.layout.heights().row}, Level::Warn);
    }
}

void TimelinePainter::paintClips(const LaneLayout::Lane &lane, const QRect &area)
{
    const TimelineLane &content = m_frame.view.timeline.lanes[lane.lane];
    Interval<qint64> frames = m_frame.scale.scrolledBy(area.left()).visible(area.width());
    // What is dragged may be seen where it is not yet, and the other way round.
    const bool isDragged =
        m_frame.gesture && m_frame.gesture->delta() != 0 && m_frame.gesture->kind() != GestureKind::Copy;
    const qint64 spare = (isDragged ? std::abs(m_frame.gesture->delta()) : 0)
                       + static_cast<qint64>(TimelineGeometry::flagWidth / m_frame.scale.pixelsPerFrame());
    frames = {frames.start - spare, frames.end + spare};
    const auto range = clipsWithin(content, frames);
    std::vector<int> painted(static_cast<std::size_t>(content.rowCount), std::numeric_limits<int>::min());
    for (std::size_t i = range.start; i < range.end; ++i) {
        const TimelineClip &clip = content.clips[i];
        const bool moves = isDragged && m_frame.gesture->touches(clip);
        const QRect rect = rectOf(lane, i, moves ? m_frame.gesture->preview(clip) : clip.frames);
        if (rect.right() < area.left() || rect.left() > area.right())
            continue;
        // Clips too narrow to be told apart are one.
        int &until = painted[static_cast<std::size_t>(content.rows[i])];
        if (rect.right() < until)
            continue;
        until = std::max(until, rect.right());
        paintClip({lane.lane, i}, rect);
    }
}

void TimelinePainter::paintClip(const ClipPlace &place, const QRect &rect)
{
    ClipLook &look = m_frame.view.looks[place.lane][place.clip];
    const TimelineClip &clip = m_frame.view.timeline.lanes[place.lane].clips[place.clip];
    const bool isUse = std::holds_alternative<Id<ItemUse>>(clip.record);
    if (look.isCut)
        m_painter.setOpacity(0.45);
    if (isUse && !m_frame.view.timeline.lanes[place.lane].bands.empty()) {
        // A use of an item with states stands on its band: a frame only, so that the state is seen.
        constexpr int bar = 3;
        m_painter.fillRect(rect.left(), rect.top(), rect.width(), bar, QColor(look.edge));
    } else {
        m_painter.fillRect(rect, QColor(look.fill));
        constexpr int edge = 3;
        if (rect.width() > 2 * edge)
            m_painter.fillRect(rect.left(), rect.top(), edge, rect.height(), QColor(look.edge));
        if (rect.width() > 2)
            m_painter.fillRect(rect.right(), rect.top(), 1, rect.height(), m_palette.color(QPalette::Base));
    }
    constexpr int leastWidth = 12;
    const bool hasText = showsText() && rect.width() >= leastWidth;
    if (hasText)
        paintClipText(place, rect);
    m_painter.setOpacity(1);
    const bool isSelected = m_frame.selected.contains(uuidOf(clip.record));
    const bool isTarget = m_frame.dropTarget && *m_frame.dropTarget == clip.record;
    if (isSelected || isTarget) {
        m_painter.setPen(QPen(m_palette.color(QPalette::Base), 1));
        m_painter.drawRect(rect.adjusted(2, 2, -3, -3));
        m_painter.setPen(QPen(coloursOf(m_palette).accent, 2));
        m_painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    if (hasText && m_frame.pictures && !look.clip.isEmpty()) {
        // Within the clip, and within the frame of what is selected.
        const int inset = isSelected || isTarget ? 4 : 2;
        m_frame.pictures->paintEdge(m_painter, roomIn(rect).adjusted(0, inset, 0, 0), {look.clip, look.clipMs},
                                    QColor(look.text));
    }
    if (m_frame.current == place) {
        m_painter.setPen(QPen(m_palette.color(QPalette::Text), 1, Qt::DotLine));
        m_painter.drawRect(rect.adjusted(3, 3, -4, -4));
    }
}

void TimelinePainter::paintGhosts(const LaneLayout::Lane &lane, const QRect &area)
{
    const TimelineLane &content = m_frame.view.timeline.lanes[lane.lane];
    if (m_frame.gesture->delta() == 0)
        return;
    for (std::size_t i = 0; i < content.clips.size(); ++i) {
        if (!m_frame.gesture->touches(content.clips[i]))
            continue;
        const QRect rect = rectOf(lane, i, m_frame.gesture->preview(content.clips[i]));
        if (!rect.intersects(area))
            continue;
        m_painter.setOpacity(0.6);
        m_painter.fillRect(rect, QColor(m_frame.view.looks[lane.lane][i].fill));
        m_painter.setOpacity(1);
        m_painter.setPen(QPen(coloursOf(m_palette).accent, 1, Qt::DashLine));
        m_painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void TimelinePainter::paintClipText(const ClipPlace &place, const QRect &rect)
{
    ClipLook &look = m_frame.view.looks[place.lane][place.clip];
    if (look.numberWidth == 0) {
        look.number.prepare({}, m_font);
        look.numberWidth = static_cast<int>(std::ceil(look.number.size().width()));
    }
    QRect room = roomIn(rect);
    if (m_frame.pictures && !look.clip.isEmpty())
        room.setLeft(room.left()
                     + m_frame.pictures->paint(m_painter, room, {look.clip, look.clipMs}, QColor(look.text)));
    if (look.badge && room.width() >= badgeSize + look.numberWidth + padding) {
        paintBadge(room, *look.badge);
        room.setLeft(room.left() + badgeSize + padding);
    } else if (look.badge) {
        // Where there is no room beside the number, the badge hangs at the clip's lower corner.
        paintBadge({rect.right() - badgeSize + 2, rect.bottom() - badgeSize + 2, badgeSize, badgeSize}, *look.badge);
    }
    if (look.numberWidth > room.width())
        return;
    m_painter.setPen(QColor(look.text));
    if (look.letter != QChar() && room.width() >= look.numberWidth + letterSize + padding) {
        paintLetter(look, {room.left(), rect.top() + (rect.height() - letterSize) / 2, letterSize, letterSize});
        room.setLeft(room.left() + letterSize + padding);
        m_painter.setPen(QColor(look.text));
    }
    const int top = rect.top() + (rect.height() - static_cast<int>(std::ceil(look.number.size().height()))) / 2;
    m_painter.drawStaticText(room.left(), top, look.number);
    room.setLeft(room.left() + look.numberWidth + padding);
    room.setTop(top);
    if (!look.more.text().isEmpty())
        paintMore(look, room, m_frame.view.timeline.lanes[place.lane].kind);
}

// The letter of the discipline, which its colour alone would not tell.
void TimelinePainter::paintLetter(const ClipLook &look, const QRect &rect)
{
    m_painter.fillRect(rect, QColor(look.text));
    m_painter.setPen(QColor(look.fill));
    m_painter.drawText(rect, Qt::AlignCenter, QString(look.letter));
}

void TimelinePainter::paintMore(ClipLook &look, const QRect &room, LaneKind kind)
{
    if (look.moreWidth == 0) {
        look.more.prepare({}, m_font);
        look.moreWidth = static_cast<int>(std::ceil(look.more.size().width()));
    }
    constexpr int leastElided = 40;
    if (look.moreWidth <= room.width())
        m_painter.drawStaticText(room.left(), room.top(), look.more);
    else if (kind == LaneKind::Beats && room.width() >= leastElided)
        m_painter.drawText(room.left(), room.top() + m_painter.fontMetrics().ascent(),
                           m_painter.fontMetrics().elidedText(look.more.text(), Qt::ElideRight, room.width()));
}

void TimelinePainter::paintBadge(const QRect &rect, Level level)
{
    if (!m_frame.badges)
        return;
    const QRect at(rect.left(), rect.top() + (rect.height() - badgeSize) / 2, badgeSize, badgeSize);
    // On a ground of its own, so that its colour can be told on any clip.
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_palette.color(QPalette::Base));
    m_painter.drawEllipse(at.adjusted(-1, -1, 1, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.drawPixmap(at, (*m_frame.badges)[static_cast<std::size_t>(level)]);
}

void TimelinePainter::paintSegments(const LaneLayout::Lane &lane, const QRect &area)
{
    const Timeline &timeline = m_frame.view.timeline;
    if (timeline.segments.size() < 2 || !showsText())
        return;
    m_painter.setPen(coloursOf(m_palette).muted);
    int number = 0;
    for (const TakeSegment &segment : timeline.segments) {
        ++number;
        const int left = xOf(segment.frames.start) + (segment.in ? TimelineGeometry::flagWidth + 2 : 0);
        const QRect room(left, lane.top, xOf(segment.frames.end) - left, lane.height);
        if (!room.intersects(area))
            continue;
        const QString length = timecodeOf(segment.frames.end - segment.frames.start, timeline.rate);
        for (const QString &text : {tr("Segment %1 · %2").arg(number).arg(length), length}) {
            if (m_painter.fontMetrics().horizontalAdvance(text) + 2 * padding > room.width())
                continue;
            m_painter.drawText(room, Qt::AlignCenter, text);
            break;
        }
    }
}

// A line from the lane a role leaves to the lane it goes on in. In a long take it is broken and in the colour of a stop
// where no stitch hides it; elsewhere an ordinary cut does, and it is faint.
void TimelinePainter::paintChangeovers()
{
    constexpr int arrow = 4;
    for (const LaneChangeover &change : m_frame.view.timeline.changeovers) {
        const LaneLayout::Lane *from = m_frame.layout.find(change.from);
        const LaneLayout::Lane *to = m_frame.layout.find(change.to);
        if (!from || !to)
            continue;
        const bool down = to->top > from->top;
        const int startY = from->top + from->height / 2;
        const int endY = to->top + to->height / 2;
        const int fromX = xOf(change.frames.start);
        const int toX = xOf(change.frames.end);
        const bool isHidden = change.stitch || !m_frame.view.timeline.longTake;
        QColor colour = isHidden ? coloursOf(m_palette).field : coloursOf(m_palette).stop;
        if (change.stitch)
            colour = coloursOf(m_palette).accent;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(colour, change.stitch || !isHidden ? 2 : 1, isHidden ? Qt::SolidLine : Qt::DashLine));
        m_painter.drawLine(fromX, startY, toX, endY);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        const int back = down ? endY - 2 * arrow : endY + 2 * arrow;
        m_painter.drawPolygon(QPolygon{QPoint(toX, endY), QPoint(toX - arrow, back), QPoint(toX + arrow, back)});
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void TimelinePainter::paintStitchLines(const QRect &area)
{
    for (const TimelineLane &lane : m_frame.view.timeline.lanes) {
        if (lane.kind != LaneKind::Stitches)
            continue;
        for (const TimelineClip &clip : lane.clips) {
            const Interval<qint64> frames =
                m_frame.gesture && m_frame.gesture->touches(clip) ? m_frame.gesture->preview(clip) : clip.frames;
            const int left = xOf(frames.start);
            const int right = xOf(frames.end);
            if (right < area.left() || left > area.right())
                continue;
            const QColor colour = coloursOf(m_palette).accent;
            if (right > left)
                m_painter.fillRect(left, area.top(), right - left, area.height(), faint(colour, 0.08));
            m_painter.setPen(QPen(faint(colour, 0.7), 1, Qt::DashLine));
            m_painter.drawLine(left, area.top(), left, area.bottom());
            if (right > left)
                m_painter.drawLine(right, area.top(), right, area.bottom());
        }
    }
}

void TimelinePainter::paintLines(const QRect &area)
{
    if (m_frame.gesture && m_frame.gesture->snappedTo())
        m_painter.fillRect(xOf(*m_frame.gesture->snappedTo()), area.top(), 2, area.height(), coloursOf(m_palette).ok);
    m_painter.fillRect(xOf(m_frame.playhead), area.top(), 1, area.height(), m_palette.color(QPalette::Text));
    if (m_frame.rubberBand.isEmpty())
        return;
    m_painter.fillRect(m_frame.rubberBand, faint(coloursOf(m_palette).accent, 0.12));
    m_painter.setPen(QPen(coloursOf(m_palette).accent, 1));
    m_painter.drawRect(m_frame.rubberBand);
}

}  // namespace stunt

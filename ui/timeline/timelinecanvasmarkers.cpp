// SPDX-License-Identifier: GPL-3.0-or-later
// Markers on the timeline's ruler: what is shown of them, and what the mouse does there.
#include "ui/models/plaintooltip.h"
#include "ui/timeline/markerlook.h"
#include "ui/timeline/markerruler.h"
#include "ui/timeline/timelinecanvas.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>
#include <cmath>

namespace stunt {

namespace {

// The markers where a gesture would leave them, by frame.
std::vector<TimelineMarker> whileDragged(std::vector<TimelineMarker> markers, const ClipGesture &gesture)
{
    for (TimelineMarker &marker : markers)
        marker.frame = gesture.preview(marker);
    std::ranges::stable_sort(markers, {}, &TimelineMarker::frame);
    return markers;
}

}  // namespace

void TimelineCanvas::refresh()
{
    showPins();
    viewport()->update();
}

// Gives the ruler the pins to be seen now.
void TimelineCanvas::showPins()
{
    const std::vector<TimelineMarker> &markers = m_view.timeline.markers;
    const PinRoom room{m_scale, viewport()->width(), m_ruler->fontMetrics()};
    PinChoice choice{m_selected};
    if (hasFocus() && m_current && m_current->isMarker())
        choice.current = markers[m_current->clip].id;
    if (m_gesture && m_gesture->delta() != 0)
        m_ruler->setPins(markerPins(whileDragged(markers, *m_gesture), room, choice));
    else
        m_ruler->setPins(markerPins(markers, room, choice));
    if (m_current && m_current->isMarker() && m_titled == recordAt(m_view.timeline, *m_current))
        placeTitle();
}

// The pin of a marker as it is on the ruler; of one that is not drawn, as it would be without its name.
MarkerPin TimelineCanvas::pinOf(const ClipPlace &place) const
{
    const TimelineMarker &marker = m_view.timeline.markers[place.clip];
    const auto shown = std::ranges::find(m_ruler->pins(), marker.id, &MarkerPin::id);
    if (shown != m_ruler->pins().end())
        return *shown;
    constexpr double far = 1e6;
    const double x = std::clamp(m_scale.xOf(static_cast<double>(marker.frame)), -far, far);
    return {.id = marker.id, .colour = marker.colour, .x = static_cast<int>(std::lround(x))};
}

std::optional<TimelineHit> TimelineCanvas::markerAt(const QPoint &onRuler) const
{
    const MarkerPin *pin = m_ruler->pinAt(onRuler);
    const std::vector<ClipPlace> places = pin ? placesOf(RecordRef(pin->id)) : std::vector<ClipPlace>{};
    return places.empty() ? std::nullopt : std::optional(TimelineHit{places.front(), HitZone::Body});
}

// The markers that stand where a marker does, itself among them, or too close to be told from it; in their order.
std::vector<std::size_t> TimelineCanvas::markersBeside(std::size_t marker) const
{
    const std::vector<TimelineMarker> &markers = m_view.timeline.markers;
    const auto xOf = [&](std::size_t i) { return std::lround(m_scale.xOf(static_cast<double>(markers[i].frame))); };
    const auto isBeside = [&](std::size_t i) { return std::abs(xOf(i) - xOf(marker)) <= MarkerPin::reach; };
    std::size_t first = marker;
    while (first > 0 && isBeside(first - 1))
        --first;
    std::vector<std::size_t> beside;
    for (std::size_t i = first; i < markers.size() && isBeside(i); ++i)
        beside.push_back(i);
    return beside;
}

// A click on the pin that is selected already takes the next one at that spot.
void TimelineCanvas::takeNextMarker()
{
    const ClipPlace from = m_pressed->place;
    const std::vector<std::size_t> beside = markersBeside(from.clip);
    if (beside.size() < 2)
        return;
    const auto next = std::ranges::upper_bound(beside, from.clip);
    m_steppedFrom = from;
    setCurrent({ClipPlace::markerRow, next != beside.end() ? *next : beside.front()});
}

// Takes what is about a marker; what is left is the ruler's.
bool TimelineCanvas::rulerEvent(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return rulerMouse(static_cast<QMouseEvent &>(event));
    case QEvent::ContextMenu:
        rulerMenu(static_cast<const QContextMenuEvent &>(event));
        return true;
    case QEvent::ToolTip:
        return showMarkerTip(static_cast<const QHelpEvent &>(event));
    default:
        return false;
    }
}

bool TimelineCanvas::rulerMouse(QMouseEvent &event)
{
    const QPointF at = event.position() + QPointF(m_ruler->pos() - viewport()->pos());
    const bool isLeft = event.button() == Qt::LeftButton;
    switch (event.type()) {
    case QEvent::MouseButtonPress: {
        // A key that is still held has done what it does.
        if (m_isNudge)
            endGesture();
        if (m_isOnPin && event.buttons() != Qt::MouseButtons(event.button()))
            return true;  // the first button drags a pin
        const auto hit = markerAt(event.position().toPoint());
        if (!hit || (!isLeft && event.button() != Qt::RightButton))
            return false;
        m_isOnPin = isLeft;
        press(event, at, hit);
        return true;
    }
    case QEvent::MouseButtonDblClick: {
        const auto hit = markerAt(event.position().toPoint());
        // The first of two clicks has stepped on from the marker that is meant.
        if (hit && isLeft)
            openHit(m_steppedFrom ? TimelineHit{*m_steppedFrom, HitZone::Body} : *hit);
        return hit.has_value();
    }
    case QEvent::MouseMove:
        if (m_isOnPin)
            moveTo(at);
        return m_isOnPin;
    default:
        if (m_isOnPin && event.buttons() != Qt::NoButton)
            return true;
        if (m_isOnPin)
            release(at);
        return std::exchange(m_isOnPin, false);
    }
}

void TimelineCanvas::rulerMenu(const QContextMenuEvent &event)
{
    if (m_press != Press::None)
        return;
    const auto hit = markerAt(event.pos());
    if (!hit) {
        emit rulerMenuWanted(event.globalPos(), std::max<qint64>(0, m_scale.nearestFrame(event.pos().x())));
        return;
    }
    if (!isSelected(recordAt(m_view.timeline, hit->place)))
        setCurrent(hit->place);
    emit markerMenuWanted(event.globalPos());
}

bool TimelineCanvas::showMarkerTip(const QHelpEvent &event)
{
    const auto hit = markerAt(event.pos());
    if (!hit)
        return false;
    std::vector<TimelineMarker> here{m_view.timeline.markers[hit->place.clip]};
    for (const std::size_t i : markersBeside(hit->place.clip))
        if (i != hit->place.clip)
            here.push_back(m_view.timeline.markers[i]);
    const QString text = markersTip(m_workspace.project.data(), here, m_view.timeline.rate);
    QToolTip::showText(event.globalPos(), plainToolTip(text), m_ruler);
    return true;
}

// The playhead, pressed or dragged on the ruler.
void TimelineCanvas::scrubTo(qint64 frame)
{
    const auto point = snapsNow() ? snapPoints(nullptr).nearest(frame, snapReach()) : std::nullopt;
    setPlayhead(point.value_or(frame));
}

}  // namespace stunt

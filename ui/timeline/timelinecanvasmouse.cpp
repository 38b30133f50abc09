// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does on the timeline.
#include "core/edits/casting.h"
#include "ui/models/peoplemime.h"
#include "ui/timeline/timelinecanvas.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <cmath>

namespace stunt {

namespace {

constexpr double snapPixels = 8;
constexpr double zoomPerStep = 1.25;
constexpr double anglePerStep = 120;  // of a wheel, eighths of a degree
constexpr int rowStep = 4;            // pixels by which Ctrl+Shift+wheel makes rows higher
constexpr int scrollMs = 40;          // between two steps of a drag held past the rim

// Whether another button is down already, which is doing something.
bool isSecondButton(const QMouseEvent &event)
{
    return event.buttons() != Qt::MouseButtons(event.button());
}

}  // namespace

void TimelineCanvas::wheelEvent(QWheelEvent *event)
{
    const double steps =
        (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / anglePerStep;
    const Qt::KeyboardModifiers keys = event->modifiers();
    if (keys.testFlag(Qt::ControlModifier) && keys.testFlag(Qt::ShiftModifier)) {
        setRowHeight(m_heights.row + static_cast<int>(std::lround(steps * rowStep)));
    } else if (keys.testFlag(Qt::ControlModifier)) {
        setScale(m_scale.zoomedAbout(event->position().x(), std::pow(zoomPerStep, steps)));
    } else if (keys.testFlag(Qt::ShiftModifier) || event->angleDelta().y() == 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value()
                                        - static_cast<int>(std::lround(steps * horizontalScrollBar()->singleStep())));
    } else {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
}

void TimelineCanvas::mousePressEvent(QMouseEvent *event)
{
    // A key that is still held has done what it does.
    if (m_isNudge)
        endGesture();
    if (isSecondButton(*event))
        return;
    if (event->button() == Qt::MiddleButton) {
        setFocus();
        m_pressedFrame = m_scale.at(event->position().x());
        m_press = Press::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        press(*event, event->position(), geometry().at(onLayout(event->position())));
}

// A button pressed at a point of the viewport, or above it on the ruler, on a clip or on the ground.
void TimelineCanvas::press(const QMouseEvent &event, const QPointF &at, const std::optional<TimelineHit> &hit)
{
    setFocus();
    m_pressedAt = at;
    m_pressedFrame = m_scale.at(at.x());
    m_pressedWith = event.modifiers();
    m_pressed = hit;
    m_steppedFrom.reset();
    if (!m_pressed) {
        if (event.button() == Qt::RightButton)
            return;
        m_press = Press::Ground;
        m_bandBase =
            m_pressedWith.testFlag(Qt::ControlModifier) ? m_workspace.selection.records() : std::vector<RecordRef>{};
        return;
    }
    m_current = m_pressed->place;
    // One of several selected stays with them until it is known that no drag begins.
    m_isSelectionDue = !m_pressedWith.testFlag(Qt::ControlModifier)
                    && isSelected(recordAt(m_view.timeline, m_pressed->place)) && event.button() == Qt::LeftButton;
    if (!m_isSelectionDue
        && (event.button() == Qt::LeftButton || !isSelected(recordAt(m_view.timeline, m_pressed->place))))
        selectClip(m_pressed->place, m_pressedWith);
    if (event.button() == Qt::LeftButton)
        m_press = Press::Clip;
    refresh();
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent *event)
{
    moveTo(event->position());
}

void TimelineCanvas::moveTo(const QPointF &at)
{
    switch (m_press) {
    case Press::None:
        showCursor(at);
        return;
    case Press::Pan:
        setScale(TimeScale(m_scale.pixelsPerFrame(), m_pressedFrame - at.x() / m_scale.pixelsPerFrame()));
        return;
    case Press::Ground:
        bandTo(at);
        return;
    case Press::Clip:
        if (!m_gesture && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
            startDrag(m_pressedWith);
        if (m_gesture)
            dragTo(at);
        return;
    }
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        release(event->position());
}

void TimelineCanvas::release(const QPointF &at)
{
    const Press press = std::exchange(m_press, Press::None);
    if (press == Press::Clip && m_gesture) {
        endGesture();
    } else if (press == Press::Clip && m_isSelectionDue && m_pressed) {
        const bool isAlone = m_workspace.selection.records().size() == 1;
        if (m_pressed->place.isMarker() && isAlone && m_pressedWith == Qt::NoModifier)
            takeNextMarker();
        else
            selectClip(m_pressed->place, {});
    } else if (press == Press::Ground) {
        if (m_band.isEmpty() && !m_pressedWith.testFlag(Qt::ControlModifier))
            m_workspace.selection.clear();
        m_band = {};
        viewport()->update();
    }
    m_isSelectionDue = false;
    showCursor(at);
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto hit = geometry().at(onLayout(event->position())))
        openHit(*hit);
}

// What a double click does.
void TimelineCanvas::openHit(const TimelineHit &hit)
{
    setCurrent(hit.place);
    const RecordRef record = recordAt(m_view.timeline, hit.place);
    if (std::holds_alternative<Id<Beat>>(record) || std::holds_alternative<Id<Marker>>(record))
        editTitle();
    else
        emit opened(record);
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_press != Press::None)
        return;  // of a second button, while the first one drags
    const bool isOfKeyboard = event->reason() == QContextMenuEvent::Keyboard && m_current;
    if (isOfKeyboard && m_current->isMarker())
        emit markerMenuWanted(viewport()->mapToGlobal(visualRect(*m_current).center()));
    else if (isOfKeyboard)
        emit menuWanted(viewport()->mapToGlobal(visualRect(*m_current).center()));
    else
        emit menuWanted(event->globalPos());
}

void TimelineCanvas::selectClip(const ClipPlace &place, Qt::KeyboardModifiers modifiers)
{
    const RecordRef ref = recordAt(m_view.timeline, place);
    std::vector<RecordRef> refs;
    if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier)) {
        for (const RecordRef &each : m_workspace.selection.records())
            if (isSelected(each) && each != ref)
                refs.push_back(each);
        if (modifiers.testFlag(Qt::ControlModifier) && isSelected(ref)) {
            select(std::move(refs));
            return;
        }
    }
    refs.insert(refs.begin(), ref);
    select(std::move(refs));
}

void TimelineCanvas::startDrag(Qt::KeyboardModifiers modifiers)
{
    if (!m_pressed || m_workspace.project.isReadOnly())
        return;
    if (!isSelected(recordAt(m_view.timeline, m_pressed->place)))
        return;  // Ctrl has just taken it out
    TimelineClips clips = selectedClips();
    GestureKind kind = GestureKind::Move;
    if (modifiers.testFlag(Qt::AltModifier) && !clips.beats.empty())
        kind = GestureKind::Copy;
    else if (m_pressed->zone != HitZone::Body)
        kind = m_pressed->zone == HitZone::StartEdge ? GestureKind::TrimStart : GestureKind::TrimEnd;
    if (kind == GestureKind::Copy)
        clips = {.beats = std::move(clips.beats)};
    if (clips.isEmpty())
        return;
    m_gesture.emplace(kind, m_workspace.project.data(), std::move(clips), m_ripple);
    m_isNudge = false;
}

SnapPoints TimelineCanvas::snapPoints(const ClipGesture *gesture) const
{
    std::vector<qint64> points{0};
    if (gesture)
        points.push_back(m_playhead);
    for (const TimelineLane &lane : m_view.timeline.lanes) {
        if (lane.kind != LaneKind::Beats && lane.kind != LaneKind::Stitches)
            continue;
        for (const TimelineClip &clip : lane.clips) {
            if (gesture && gesture->carries(clip))
                continue;
            points.push_back(clip.frames.start);
            points.push_back(clip.frames.end);
        }
    }
    for (const TimelineMarker &marker : m_view.timeline.markers)
        if (!gesture || !gesture->carries(marker))
            points.push_back(marker.frame);
    return SnapPoints(std::move(points));
}

bool TimelineCanvas::snapsNow() const
{
    return m_snaps && !QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
}

qint64 TimelineCanvas::snapReach() const
{
    return std::max<qint64>(0, m_scale.framesIn(snapPixels));
}

void TimelineCanvas::dragTo(const QPointF &position)
{
    m_draggedTo = position;
    if (!scrollTowards(position.x()))
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(scrollMs, this);
    if (!m_snapPoints)
        m_snapPoints = snapPoints(&*m_gesture);
    const qint64 frames = std::llround(m_scale.at(position.x()) - m_pressedFrame);
    m_gesture->dragTo(m_workspace.project.data(), frames, snapsNow() ? *m_snapPoints : SnapPoints(), snapReach());
    emit dragged(m_gesture->delta());
    refresh();
}

// Past the rim the view follows what is dragged; false where it has no need to.
bool TimelineCanvas::scrollTowards(double x)
{
    constexpr double most = 40;
    double by = 0;
    if (x < 0 && m_scale.originFrame() > 0)
        by = std::max(-most, x);
    else if (x > viewport()->width())
        by = std::min(most, x - viewport()->width());
    if (by != 0)
        setScale(m_scale.scrolledBy(by));
    return by != 0;
}

// The mouse is held still past the rim.
void TimelineCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scrolling.timerId())
        QAbstractScrollArea::timerEvent(event);
    else if (m_gesture && m_press == Press::Clip)
        dragTo(m_draggedTo);
    else
        m_scrolling.stop();
}

void TimelineCanvas::bandTo(const QPointF &position)
{
    const QPointF from(m_scale.xOf(m_pressedFrame), onLayout(m_pressedAt).y());
    m_band = QRectF(from, onLayout(position)).normalized().adjusted(0, 0, 1, 1);  // a flat one touches too
    std::vector<RecordRef> refs = m_bandBase;
    for (const ClipPlace &place : geometry().touching(m_band)) {
        const RecordRef ref = recordAt(m_view.timeline, place);
        if (std::ranges::find(refs, ref) == refs.end())
            refs.push_back(ref);
    }
    if (refs.empty())
        m_workspace.selection.clear();
    else
        select(std::move(refs));
    viewport()->update();
}

void TimelineCanvas::endGesture()
{
    if (!m_gesture)
        return;
    const ClipGesture gesture = *m_gesture;
    cancel();
    if (gesture.delta() == 0 && gesture.kind() == GestureKind::Copy)
        return;
    const auto done = gesture.commit(m_workspace.project);
    if (!done) {
        emit refused(done.error());
        return;
    }
    if (!done->empty())
        select({done->begin(), done->end()});
}

void TimelineCanvas::cancel()
{
    const bool wasUnderWay = m_gesture.has_value() || !m_band.isEmpty();
    m_gesture.reset();
    m_snapPoints.reset();
    m_scrolling.stop();
    m_isNudge = false;
    m_band = {};
    if (m_press != Press::Pan)
        m_press = Press::None;
    if (wasUnderWay) {
        emit dragged(0);
        refresh();
    }
}

void TimelineCanvas::showCursor(const QPointF &position)
{
    const auto hit = geometry().at(onLayout(position));
    const bool isEdge = hit && hit->zone != HitZone::Body && !m_workspace.project.isReadOnly();
    viewport()->setCursor(isEdge ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void TimelineCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_workspace.project.isReadOnly() && !peopleIn(event->mimeData()).empty())
        event->acceptProposedAction();
}

void TimelineCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    const auto hit = geometry().at(onLayout(event->position()));
    const TimelineClip *clip = hit ? &m_view.timeline.lanes[hit->place.lane].clips[hit->place.clip] : nullptr;
    m_dropTarget = clip && clip->beat ? std::optional<RecordRef>(*clip->beat) : std::nullopt;
    viewport()->update();
    event->setAccepted(m_dropTarget.has_value());
}

void TimelineCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropTarget.reset();
    viewport()->update();
}

void TimelineCanvas::dropEvent(QDropEvent *event)
{
    const std::optional<RecordRef> target = std::exchange(m_dropTarget, std::nullopt);
    viewport()->update();
    if (!target)
        return;
    event->acceptProposedAction();
    if (const auto done = castOnto(m_workspace.project, std::get<Id<Beat>>(*target), peopleIn(event->mimeData()));
        !done)
        emit refused(done.error());
}

}  // namespace stunt

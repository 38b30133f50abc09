// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard does on the timeline: everything the mouse can.
#include "ui/timeline/timelinecanvas.h"

#include <QKeyEvent>
#include <algorithm>
#include <cstdlib>

namespace stunt {

namespace {

constexpr qint64 nudgeFrames = 1;
constexpr qint64 longNudgeFrames = 10;

}  // namespace

void TimelineCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_gesture || !m_band.isEmpty())) {
        cancel();
        return;
    }
    if (stepKey(*event) || nudgeKey(*event))
        return;
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (isPlain && event->key() == Qt::Key_Home)
        setPlayhead(0);
    else if (isPlain && event->key() == Qt::Key_End)
        setPlayhead(m_view.timeline.lastFrame);
    else if (isPlain && (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return))
        editTitle();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

// All beats; with the keyboard at a marker all markers, that one first.
void TimelineCanvas::selectAll()
{
    std::vector<RecordRef> all;
    if (m_current && m_current->isMarker()) {
        for (const TimelineMarker &marker : m_view.timeline.markers)
            all.emplace_back(marker.id);
        std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(m_current->clip),
                    all.begin() + static_cast<std::ptrdiff_t>(m_current->clip) + 1);
    } else {
        for (const TimelineLane &lane : m_view.timeline.lanes)
            if (lane.kind == LaneKind::Beats)
                for (const TimelineClip &clip : lane.clips)
                    all.push_back(clip.record);
    }
    select(std::move(all));
}

// Up and down go to the clip of the next lane, or the marker, that is nearest in time, with Ctrl left and right along the lane; with
// Shift what is reached is selected too.
bool TimelineCanvas::stepKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers other = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (other != Qt::NoModifier)
            return false;
        step(event.key() == Qt::Key_Up ? -1 : 1, 0, event.modifiers() & Qt::ShiftModifier);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (other != Qt::ControlModifier)
            return false;
        step(0, event.key() == Qt::Key_Left ? -1 : 1, event.modifiers() & Qt::ShiftModifier);
        return true;
    default:
        return false;
    }
}

// Left and right move what is selected by a frame, with Shift by ten; with Alt its end, with Alt and Ctrl its start. With
// nothing selected they move the playhead.
bool TimelineCanvas::nudgeKey(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right)
        return false;
    const Qt::KeyboardModifiers keys = event.modifiers();
    const qint64 size = keys.testFlag(Qt::ShiftModifier) ? longNudgeFrames : nudgeFrames;
    const qint64 frames = event.key() == Qt::Key_Left ? -size : size;
    if (!keys.testFlag(Qt::AltModifier))
        nudge(GestureKind::Move, frames);
    else
        nudge(keys.testFlag(Qt::ControlModifier) ? GestureKind::TrimStart : GestureKind::TrimEnd, frames);
    return true;
}

void TimelineCanvas::nudge(GestureKind kind, qint64 frames)
{
    const TimelineClips clips = selectedClips();
    if (clips.isEmpty()) {
        setPlayhead(m_playhead + frames);
        return;
    }
    if (m_workspace.project.isReadOnly() || m_press == Press::Clip)
        return;
    if (m_gesture && m_gesture->kind() != kind)
        endGesture();
    if (!m_gesture)
        m_gesture.emplace(kind, m_workspace.project.data(), clips, m_ripple);
    m_isNudge = true;
    m_gesture->dragTo(m_workspace.project.data(), m_gesture->delta() + frames, SnapPoints(), 0);
    emit dragged(m_gesture->delta());
    refresh();
}

// A held key is one edit, written when it is let go.
void TimelineCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (m_isNudge && !event->isAutoRepeat() && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        endGesture();
    else
        QAbstractScrollArea::keyReleaseEvent(event);
}

void TimelineCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    refresh();
}

void TimelineCanvas::focusOutEvent(QFocusEvent *event)
{
    if (m_isNudge)
        endGesture();
    refresh();
    QAbstractScrollArea::focusOutEvent(event);
}

void TimelineCanvas::setCurrent(const ClipPlace &place, Qt::KeyboardModifiers modifiers)
{
    m_current = place;
    selectClip(place, modifiers);
    ensureVisible(place);
    tellFocus();
    refresh();
}

void TimelineCanvas::step(int lanes, int clips, Qt::KeyboardModifiers modifiers)
{
    const Timeline &timeline = m_view.timeline;
    const auto sizeOf = [&](std::size_t row) {
        return row == ClipPlace::markerRow ? timeline.markers.size() : timeline.lanes[row].clips.size();
    };
    const auto startOf = [&](const ClipPlace &place) {
        return place.isMarker() ? timeline.markers[place.clip].frame
                                : timeline.lanes[place.lane].clips[place.clip].frames.start;
    };
    // Those that have something, from top to bottom; the markers are above the lanes.
    std::vector<std::size_t> rows{ClipPlace::markerRow};
    for (const LaneLayout::Lane &lane : m_layout.lanes())
        rows.push_back(lane.lane);
    std::erase_if(rows, [&](std::size_t row) { return sizeOf(row) == 0; });
    if (rows.empty())
        return;
    const auto row = m_current ? std::ranges::find(rows, m_current->lane) - rows.begin() : std::ssize(rows);
    if (row == std::ssize(rows)) {
        const bool skipsMarkers = rows.front() == ClipPlace::markerRow && rows.size() > 1;
        setCurrent({rows[skipsMarkers ? 1 : 0], 0});
        return;
    }
    if (clips != 0) {
        const auto next = static_cast<qsizetype>(m_current->clip) + clips;
        if (next >= 0 && next < static_cast<qsizetype>(sizeOf(m_current->lane)))
            setCurrent({m_current->lane, static_cast<std::size_t>(next)}, modifiers);
        return;
    }
    if (row + lanes < 0 || row + lanes >= std::ssize(rows))
        return;
    ClipPlace nearest{rows[static_cast<std::size_t>(row + lanes)], 0};
    for (ClipPlace at = nearest; at.clip < sizeOf(at.lane); ++at.clip)
        if (std::abs(startOf(at) - startOf(*m_current)) < std::abs(startOf(nearest) - startOf(*m_current)))
            nearest = at;
    setCurrent(nearest, modifiers);
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/clipgesture.h"

#include "core/project/lookups.h"

#include <algorithm>

namespace stunt {

namespace {

// Every clip of a gesture with its frames on the timeline.
template<class Fn>
void forEachSpan(const ProjectData &data, const TimelineClips &clips, Fn &&fn)
{
    const FrameRate rate = frameRateOf(data);
    for (const Id<Beat> &id : clips.beats)
        if (const Beat *beat = data.find(id))
            fn(Interval<qint64>{frameAt(beat->startMs, rate), frameAt(beat->endMs, rate)});
    for (const Id<Part> &id : clips.parts) {
        const Part *part = data.find(id);
        const Beat *beat = part ? data.find(part->beat) : nullptr;
        if (beat)
            fn(Interval<qint64>{frameAt(part->startMs ? beat->startMs + *part->startMs : beat->startMs, rate),
                                frameAt(part->endMs ? beat->startMs + *part->endMs : beat->endMs, rate)});
    }
    for (const Id<Stitch> &id : clips.stitches)
        if (const Stitch *stitch = data.find(id))
            fn(Interval<qint64>{frameAt(stitch->startMs, rate), frameAt(stitch->endMs, rate)});
}

}  // namespace

ClipGesture::ClipGesture(GestureKind kind, const ProjectData &data, TimelineClips clips, Ripple ripple)
    : m_kind(kind), m_clips(std::move(clips)), m_ripple(kind == GestureKind::Copy ? Ripple::Free : ripple)
{
    if (m_kind == GestureKind::Move)
        m_clips = withoutCarriedParts(data, std::move(m_clips), m_ripple);
    const auto hold = [&](const auto &ids) {
        for (const auto &id : ids)
            m_held.insert(id.uuid());
    };
    hold(m_clips.beats);
    hold(m_clips.parts);
    hold(m_clips.stitches);
    hold(m_clips.markers);
    const FrameRate rate = frameRateOf(data);
    for (const Id<Beat> &id : m_clips.beats)
        if (const Beat *beat = data.find(id))
            m_beats.emplace(id.uuid(), Interval<qint64>{frameAt(beat->startMs, rate), frameAt(beat->endMs, rate)});
    forEachSpan(data, m_clips, [&](const Interval<qint64> &span) {
        if (m_kind != GestureKind::TrimEnd)
            m_edges.push_back(span.start);
        if (m_kind != GestureKind::TrimStart)
            m_edges.push_back(span.end);
    });
    if (m_ripple == Ripple::Along)
        rowOver(data);
    // Markers have no edges to trim.
    if (m_kind == GestureKind::Move)
        for (const Id<Marker> &id : m_clips.markers)
            if (const Marker *marker = data.find(id))
                m_edges.push_back(frameAt(marker->atMs, rate));
}

// A timeline shows one sequence, so one row at most moves along.
void ClipGesture::rowOver(const ProjectData &data)
{
    const std::vector<RippleRow> rows =
        m_kind == GestureKind::Move ? rippleOfMove(data, m_clips) : rippleOfTrim(data, m_clips.beats);
    if (rows.empty())
        return;
    m_row = rows.front();
    const FrameRate rate = frameRateOf(data);
    for (const Beat &beat : data.referring<Beat>(m_row.sequence))
        m_starts.emplace(beat.id.uuid(), frameAt(beat.startMs, rate));
}

void ClipGesture::dragTo(const ProjectData &data, qint64 frames, const SnapPoints &points, qint64 reach)
{
    const SnapPoints::Snap snap = points.snap(m_edges, frames, reach);
    switch (m_kind) {
    case GestureKind::Move:
    case GestureKind::Copy:
        m_delta = possibleMove(data, m_clips, snap.delta);
        break;
    case GestureKind::TrimStart:
        m_delta = possibleTrim(data, m_clips, ClipEdge::Start, snap.delta);
        break;
    case GestureKind::TrimEnd:
        m_delta = possibleTrim(data, m_clips, ClipEdge::End, snap.delta);
        break;
    }
    m_snappedTo = m_delta == snap.delta ? snap.point : std::nullopt;
}

std::optional<qint64> ClipGesture::landing() const
{
    if (m_clips.count() != 1 || m_edges.empty())
        return std::nullopt;
    return m_edges.front() + m_delta;  // a start comes before its end
}

bool ClipGesture::holds(const TimelineClip &clip) const
{
    return m_held.contains(uuidOf(clip.record)) || (clip.beat && m_held.contains(clip.beat->uuid()));
}

bool ClipGesture::carries(const TimelineMarker &marker) const
{
    return m_row.stepsAt(marker.frame) > 0 || (m_kind == GestureKind::Move && m_held.contains(marker.id.uuid()));
}

qint64 ClipGesture::preview(const TimelineMarker &marker) const
{
    if (m_kind == GestureKind::Move && m_held.contains(marker.id.uuid()))
        return marker.frame + m_delta;
    return marker.frame + alongAt(marker.frame);
}

qint64 ClipGesture::alongAt(qint64 start) const
{
    return (m_kind == GestureKind::TrimStart ? -m_delta : m_delta) * m_row.stepsAt(start);
}

// What belongs to a beat goes where that goes.
qint64 ClipGesture::rowFrameOf(const TimelineClip &clip) const
{
    const auto beat = clip.beat ? m_starts.find(clip.beat->uuid()) : m_starts.end();
    return beat != m_starts.end() ? beat->second : clip.frames.start;
}

bool ClipGesture::carries(const TimelineClip &clip) const
{
    return holds(clip) || m_row.stepsAt(rowFrameOf(clip)) > 0;
}

bool ClipGesture::touches(const TimelineClip &clip) const
{
    return m_delta != 0 && carries(clip);
}

Interval<qint64> ClipGesture::preview(const TimelineClip &clip) const
{
    const Interval<qint64> was = clip.frames;
    const bool isHeld = holds(clip);
    if (isHeld && (m_kind == GestureKind::Move || m_kind == GestureKind::Copy))
        return {was.start + m_delta, was.end + m_delta};
    const Interval<qint64> now = isHeld ? draggedSpan(clip) : was;
    const qint64 along = alongAt(rowFrameOf(clip));
    return {now.start + along, now.end + along};
}

// What becomes of a clip by its own or its beat's being trimmed.
Interval<qint64> ClipGesture::draggedSpan(const TimelineClip &clip) const
{
    const bool isBeat = std::holds_alternative<Id<Beat>>(clip.record);
    if (isBeat || !clip.beat || !m_beats.contains(clip.beat->uuid()))
        return trimmed(clip.frames, isBeat ? m_ripple : Ripple::Free);
    return cutWithBeat(clip.frames, m_beats.at(clip.beat->uuid()));
}

Interval<qint64> ClipGesture::trimmed(Interval<qint64> frames, Ripple ripple) const
{
    if (m_kind == GestureKind::TrimEnd)
        frames.end += m_delta;
    else if (ripple == Ripple::Along)
        frames.end -= m_delta;  // it stays where it starts and loses what it began with
    else
        frames.start += m_delta;
    return frames;
}

// What becomes of a part or a use of a beat that is trimmed.
Interval<qint64> ClipGesture::cutWithBeat(const Interval<qint64> &was, const Interval<qint64> &beat) const
{
    const Interval<qint64> now = trimmed(beat, m_ripple);
    if (was == beat)
        return now;
    const qint64 shift = m_kind == GestureKind::TrimStart && m_ripple == Ripple::Along ? -m_delta : 0;
    const Interval<qint64> left = Interval<qint64>{was.start + shift, was.end + shift}.intersection(now);
    return left.isEmpty() ? Interval<qint64>{left.start, left.start} : left;
}

Result<std::vector<Id<Beat>>> ClipGesture::commit(Project &project) const
{
    Result<> done;
    switch (m_kind) {
    case GestureKind::Copy:
        return copyBeats(project, m_clips.beats, m_delta);
    case GestureKind::Move:
        done = moveClips(project, m_clips, m_delta, m_ripple);
        break;
    case GestureKind::TrimStart:
        done = trimClips(project, m_clips, ClipEdge::Start, m_delta, m_ripple);
        break;
    case GestureKind::TrimEnd:
        done = trimClips(project, m_clips, ClipEdge::End, m_delta, m_ripple);
        break;
    }
    return done ? Result<std::vector<Id<Beat>>>(std::vector<Id<Beat>>{}) : Result<std::vector<Id<Beat>>>(done.error());
}

}  // namespace stunt

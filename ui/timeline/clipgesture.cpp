// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/clipgesture.h"

#include "core/project/lookups.h"

#include <algorithm>
#include <limits>

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
    qint64 earliest = std::numeric_limits<qint64>::max();
    qint64 end = 0;
    forEachSpan(data, m_clips, [&](const Interval<qint64> &span) {
        earliest = std::min(earliest, span.start);
        end = std::max(end, span.end);
        if (m_kind != GestureKind::TrimEnd)
            m_edges.push_back(span.start);
        if (m_kind != GestureKind::TrimStart)
            m_edges.push_back(span.end);
    });
    m_alongFrom = m_kind == GestureKind::Move ? earliest : end;
    // Markers have no edges to trim, and alone take nothing along.
    if (m_kind == GestureKind::Move)
        for (const Id<Marker> &id : m_clips.markers)
            if (const Marker *marker = data.find(id))
                m_edges.push_back(frameAt(marker->atMs, rate));
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

bool ClipGesture::holds(const TimelineClip &clip) const
{
    return m_held.contains(uuidOf(clip.record)) || (clip.beat && m_held.contains(clip.beat->uuid()));
}

bool ClipGesture::carries(const TimelineMarker &marker) const
{
    return movesAlong(marker.frame) || (m_kind == GestureKind::Move && m_held.contains(marker.id.uuid()));
}

qint64 ClipGesture::preview(const TimelineMarker &marker) const
{
    if (!carries(marker))
        return marker.frame;
    return marker.frame + (movesAlong(marker.frame) ? along() : m_delta);
}

// By how much what comes later moves.
qint64 ClipGesture::along() const
{
    return m_kind == GestureKind::TrimStart ? -m_delta : m_delta;
}

bool ClipGesture::touches(const TimelineClip &clip) const
{
    return m_delta != 0 && (holds(clip) || movesAlong(clip.frames.start));
}

Interval<qint64> ClipGesture::preview(const TimelineClip &clip) const
{
    const Interval<qint64> was = clip.frames;
    if (!holds(clip))
        return movesAlong(clip.frames.start) ? Interval<qint64>{was.start + along(), was.end + along()} : was;
    if (m_kind == GestureKind::Move || m_kind == GestureKind::Copy)
        return {was.start + m_delta, was.end + m_delta};
    if (m_held.contains(uuidOf(clip.record)))
        return trimmed(was);
    return cutWithBeat(was, m_beats.at(clip.beat->uuid()));
}

Interval<qint64> ClipGesture::trimmed(Interval<qint64> frames) const
{
    if (m_kind == GestureKind::TrimEnd)
        frames.end += m_delta;
    else if (m_ripple == Ripple::Along)
        frames.end -= m_delta;  // it stays where it starts and loses what it began with
    else
        frames.start += m_delta;
    return frames;
}

// What becomes of a part or a use of a beat that is trimmed.
Interval<qint64> ClipGesture::cutWithBeat(const Interval<qint64> &was, const Interval<qint64> &beat) const
{
    const Interval<qint64> now = trimmed(beat);
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

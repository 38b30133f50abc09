// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/timelineedits.h"
#include "core/planning/timeline.h"
#include "ui/canvas/snappoints.h"

#include <unordered_map>
#include <unordered_set>

namespace stunt {

enum class GestureKind { Move, TrimStart, TrimEnd, Copy };

// A drag of clips under way: what it would do if it ended now. Nothing is written until it ends; it ends in one verb.
class ClipGesture
{
public:
    // `clips` as they are in `data` when the drag begins.
    ClipGesture(GestureKind kind, const ProjectData &data, TimelineClips clips, Ripple ripple);

    [[nodiscard]] GestureKind kind() const { return m_kind; }
    [[nodiscard]] const TimelineClips &clips() const { return m_clips; }
    [[nodiscard]] qint64 delta() const { return m_delta; }
    // The frame the drag snapped to; empty: to none.
    [[nodiscard]] std::optional<qint64> snappedTo() const { return m_snappedTo; }
    // Where what is dragged would be if it is one alone: its start, or the end that is trimmed; empty for several.
    [[nodiscard]] std::optional<qint64> landing() const;
    // The frames of the edges that move, to be snapped.
    [[nodiscard]] const std::vector<qint64> &edges() const { return m_edges; }

    // The pointer has moved by `frames` since the drag began; snaps to points within `reach` frames.
    void dragTo(const ProjectData &data, qint64 frames, const SnapPoints &points, qint64 reach);

    // Where a clip would be. For Copy: where the copy would be.
    [[nodiscard]] Interval<qint64> preview(const TimelineClip &clip) const;
    // Whether the clip would change, itself or with its beat or by moving along.
    [[nodiscard]] bool touches(const TimelineClip &clip) const;

    // Whether the clip is one of those dragged, or belongs to one.
    [[nodiscard]] bool holds(const TimelineClip &clip) const;
    // Whether the clip or marker goes where the clips go: it is or belongs to one of them, or moves along.
    [[nodiscard]] bool carries(const TimelineClip &clip) const;
    [[nodiscard]] bool carries(const TimelineMarker &marker) const;
    // The frame a marker would be at.
    [[nodiscard]] qint64 preview(const TimelineMarker &marker) const;

    // Does it. Copies that were made are the new beats; else empty.
    Result<std::vector<Id<Beat>>> commit(Project &project) const;

private:
    // By how much moves along what starts at this frame.
    [[nodiscard]] qint64 alongAt(qint64 start) const;
    [[nodiscard]] qint64 rowFrameOf(const TimelineClip &clip) const;
    void rowOver(const ProjectData &data);
    [[nodiscard]] Interval<qint64> draggedSpan(const TimelineClip &clip) const;
    [[nodiscard]] Interval<qint64> trimmed(Interval<qint64> frames, Ripple ripple) const;
    [[nodiscard]] Interval<qint64> cutWithBeat(const Interval<qint64> &was, const Interval<qint64> &beat) const;

    GestureKind m_kind;
    TimelineClips m_clips;
    Ripple m_ripple;
    std::unordered_set<Uuid> m_held;
    std::unordered_map<Uuid, Interval<qint64>> m_beats;  // the held beats, as they were
    std::vector<qint64> m_edges;
    RippleRow m_row;                            // what moves along
    std::unordered_map<Uuid, qint64> m_starts;  // of the beats of that sequence
    qint64 m_delta = 0;
    std::optional<qint64> m_snappedTo;
};

}  // namespace stunt

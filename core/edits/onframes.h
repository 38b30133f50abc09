// SPDX-License-Identifier: GPL-3.0-or-later
// Where a record stands on its sequence's timeline, whichever way it says so: a stretch, a moment, or perhaps nothing.
#pragma once

#include "core/project/lookups.h"
#include "core/project/projectdata.h"

namespace stunt {

// The frame it starts at; empty for what has no place on the timeline.
template<class T>
[[nodiscard]] std::optional<qint64> startFrame(const T &record, const FrameRate &rate)
{
    return frameAt(record.startMs, rate);
}
[[nodiscard]] inline std::optional<qint64> startFrame(const Marker &marker, const FrameRate &rate)
{
    return frameAt(marker.atMs, rate);
}
[[nodiscard]] inline std::optional<qint64> startFrame(const Setup &setup, const FrameRate &rate)
{
    return setup.startMs && setup.endMs ? std::optional(frameAt(*setup.startMs, rate)) : std::nullopt;
}

// Moves it by whole frames; its length in frames stays.
template<class T>
void shift(T &record, qint64 frames, const FrameRate &rate)
{
    record.startMs = msOfFrame(frameAt(record.startMs, rate) + frames, rate);
    record.endMs = msOfFrame(frameAt(record.endMs, rate) + frames, rate);
}
inline void shift(Marker &marker, qint64 frames, const FrameRate &rate)
{
    marker.atMs = msOfFrame(frameAt(marker.atMs, rate) + frames, rate);
}
inline void shift(Setup &setup, qint64 frames, const FrameRate &rate)
{
    setup.startMs = msOfFrame(frameAt(*setup.startMs, rate) + frames, rate);
    setup.endMs = msOfFrame(frameAt(*setup.endMs, rate) + frames, rate);
}

}  // namespace stunt

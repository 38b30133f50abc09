// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/ripple.h"

#include "core/base/interval.h"
#include "core/edits/onframes.h"
#include "core/edits/records.h"

#include <algorithm>
#include <map>

namespace stunt {

namespace {

template<class T>
Result<> moveLater(Edit &edit, const RippleRow &row, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    std::vector<std::pair<T, int>> later;
    for (const T &record : edit.data().referring<T>(row.sequence))
        if (const auto start = startFrame(record, rate))
            if (const int steps = row.stepsAt(*start); steps > 0)
                later.emplace_back(record, steps);
    for (auto &[record, steps] : later) {
        shift(record, frames * steps, rate);
        if (const auto done = changeIn(edit, std::move(record)); !done)
            return done;
    }
    return {};
}

}  // namespace

int RippleRow::stepsAt(qint64 frame) const
{
    return static_cast<int>(std::ranges::upper_bound(frames, frame) - frames.begin());
}

std::vector<RippleRow> rippleOfMove(const ProjectData &data, const TimelineClips &clips)
{
    const FrameRate rate = frameRateOf(data);
    std::map<Id<Sequence>, qint64> earliest;
    const auto take = [&](const auto *record) {
        if (!record)
            return;
        const qint64 start = frameAt(record->startMs, rate);
        const auto [it, isNew] = earliest.emplace(record->sequence, start);
        it->second = std::min(it->second, start);
    };
    for (const Id<Beat> &beat : clips.beats)
        take(data.find(beat));
    for (const Id<Stitch> &stitch : clips.stitches)
        take(data.find(stitch));
    std::vector<RippleRow> rows;
    for (const auto &[sequence, frame] : earliest)
        rows.push_back({sequence, {frame}});
    return rows;
}

std::vector<RippleRow> rippleOfTrim(const ProjectData &data, const std::vector<Id<Beat>> &beats)
{
    const FrameRate rate = frameRateOf(data);
    std::map<Id<Sequence>, std::vector<Interval<qint64>>> spans;
    for (const Id<Beat> &id : beats)
        if (const Beat *beat = data.find(id))
            spans[beat->sequence].push_back({frameAt(beat->startMs, rate), frameAt(beat->endMs, rate)});
    std::vector<RippleRow> rows;
    for (auto &[sequence, trimmed] : spans) {
        std::ranges::sort(trimmed, {}, [](const Interval<qint64> &span) { return std::pair(span.end, span.start); });
        RippleRow &row = rows.emplace_back(RippleRow{sequence, {}});
        for (const Interval<qint64> &span : trimmed)
            if (row.frames.empty() || span.start >= row.frames.back())
                row.frames.push_back(span.end);
    }
    return rows;
}

TimelineClips withoutCarriedParts(const ProjectData &data, TimelineClips clips, Ripple ripple)
{
    const FrameRate rate = frameRateOf(data);
    const std::vector<RippleRow> rows = ripple == Ripple::Along ? rippleOfMove(data, clips) : std::vector<RippleRow>();
    std::erase_if(clips.parts, [&](const Id<Part> &id) {
        const Part *part = data.find(id);
        const Beat *beat = part ? data.find(part->beat) : nullptr;
        if (!beat)
            return false;
        const auto row = std::ranges::find(rows, beat->sequence, &RippleRow::sequence);
        return std::ranges::find(clips.beats, beat->id) != clips.beats.end()
            || (row != rows.end() && row->stepsAt(frameAt(beat->startMs, rate)) > 0);
    });
    return clips;
}

Result<> moveAlong(Edit &edit, const RippleRow &row, qint64 frames)
{
    if (const auto done = moveLater<Beat>(edit, row, frames); !done)
        return done;
    if (const auto done = moveLater<Stitch>(edit, row, frames); !done)
        return done;
    if (const auto done = moveLater<Marker>(edit, row, frames); !done)
        return done;
    return moveLater<Setup>(edit, row, frames);
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/takesegments.h"

#include "core/planning/performed.h"
#include "core/planning/striptimes.h"
#include "core/project/lookups.h"

#include <algorithm>

namespace stunt {

namespace {

std::vector<const Setup *> setupsInOrder(const ProjectData &data, Id<Sequence> sequence)
{
    std::vector<const Setup *> setups;
    for (const Setup &setup : data.referring<Setup>(sequence))
        setups.push_back(&setup);
    std::ranges::stable_sort(setups, {}, &Setup::position);
    return setups;
}

bool covers(const Setup &setup, const TakeSegment &segment, const FrameRate &rate)
{
    if (setup.startMs && setup.endMs)
        return Interval<qint64>{frameAt(*setup.startMs, rate), frameAt(*setup.endMs, rate)}.overlaps(segment.frames);
    return std::ranges::any_of(segment.beats, [&](const Id<Beat> &beat) {
        return std::ranges::find(setup.beats, beat) != setup.beats.end();
    });
}

bool hasEstimate(const Beat &beat)
{
    return beat.setupMin || beat.runMin || beat.resetMin;
}

// What a beat takes when it is shot `takes` times.
int minutesOf(Beat beat, int takes)
{
    beat.plannedTakes = takes;
    return estimatedMinutes(beat).value_or(0);
}

void estimate(const ProjectData &data, TakeSegment &segment)
{
    int sum = 0;
    for (const Id<Beat> &id : segment.beats) {
        const Beat &beat = data.at(id);
        if (!hasEstimate(beat))
            return;
        bool isCovered = false;
        for (const Id<Setup> &setupId : segment.setups) {
            const Setup &setup = data.at(setupId);
            if (std::ranges::find(setup.beats, id) == setup.beats.end())
                continue;
            isCovered = true;
            sum += minutesOf(beat, setup.plannedTakes);
        }
        if (!isCovered)
            sum += minutesOf(beat, beat.plannedTakes);
    }
    if (!segment.beats.empty())
        segment.minutes = sum;
}

void countTakes(const ProjectData &data, TakeSegment &segment)
{
    for (const Id<Setup> &setup : segment.setups)
        segment.plannedTakes += data.at(setup).plannedTakes;
    if (segment.setups.empty())
        for (const Id<Beat> &beat : segment.beats)
            segment.plannedTakes = std::max(segment.plannedTakes, data.at(beat).plannedTakes);
}

std::vector<TakeSegment> cutAtStitches(const ProjectData &data, Id<Sequence> sequence, qint64 end)
{
    const FrameRate rate = frameRateOf(data);
    std::vector<TakeSegment> segments(1);
    for (const Stitch *stitch : stitchesInOrder(data, sequence)) {
        segments.back().frames.end = frameAt(stitch->endMs, rate);
        // Two people may be swapped at one frame by a stitch each: nothing is shot between those.
        if (segments.back().frames.isEmpty())
            continue;
        segments.back().out = stitch->id;
        segments.push_back({.frames = {frameAt(stitch->startMs, rate), 0}, .in = stitch->id});
    }
    segments.back().frames.end = std::max(end, segments.back().frames.start);
    return segments;
}

}  // namespace

std::vector<const Stitch *> stitchesInOrder(const ProjectData &data, Id<Sequence> sequence)
{
    std::vector<const Stitch *> stitches;
    for (const Stitch &stitch : data.referring<Stitch>(sequence))
        stitches.push_back(&stitch);
    std::ranges::stable_sort(stitches, {}, [](const Stitch *each) { return std::pair(each->startMs, each->endMs); });
    return stitches;
}

std::vector<TakeSegment> takeSegmentsOf(const ProjectData &data, const Sequence &sequence)
{
    const FrameRate rate = frameRateOf(data);
    const std::vector<const Beat *> beats = beatsInOrder(data, sequence.id);
    if (beats.empty() && data.referring<Stitch>(sequence.id).empty())
        return {};
    qint64 end = 0;
    for (const Beat *beat : beats)
        end = std::max(end, frameAt(beat->endMs, rate));
    std::vector<TakeSegment> segments = cutAtStitches(data, sequence.id, end);
    const std::vector<const Setup *> setups = setupsInOrder(data, sequence.id);
    for (TakeSegment &segment : segments) {
        for (const Beat *beat : beats)
            if (isPerformed(data, *beat)
                && segment.frames.overlaps({frameAt(beat->startMs, rate), frameAt(beat->endMs, rate)}))
                segment.beats.push_back(beat->id);
        for (const Setup *setup : setups)
            if (covers(*setup, segment, rate))
                segment.setups.push_back(setup->id);
        countTakes(data, segment);
        estimate(data, segment);
    }
    return segments;
}

}  // namespace stunt

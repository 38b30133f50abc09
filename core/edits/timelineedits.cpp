// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/timelineedits.h"

#include "core/base/interval.h"
#include "core/edits/beatcopy.h"
#include "core/edits/onframes.h"
#include "core/edits/records.h"
#include "core/edits/validate.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("stunt::timeline", text, nullptr, n);
}

Error gone()
{
    return refused(tr("A clip of the timeline is no longer in the production."), QStringLiteral("gone"));
}

Interval<qint64> framesOf(const Beat &beat, const FrameRate &rate)
{
    return {frameAt(beat.startMs, rate), frameAt(beat.endMs, rate)};
}

qint64 lengthOf(const Beat &beat, const FrameRate &rate)
{
    const Interval<qint64> frames = framesOf(beat, rate);
    return frames.end - frames.start;
}

// Within its beat; the whole of it where nothing was said.
Interval<qint64> framesOf(const Part &part, qint64 beatLength, const FrameRate &rate)
{
    if (!part.startMs || !part.endMs)
        return {0, beatLength};
    return {frameAt(*part.startMs, rate), frameAt(*part.endMs, rate)};
}

void setFrames(Beat &beat, const Interval<qint64> &frames, const FrameRate &rate)
{
    beat.startMs = msOfFrame(frames.start, rate);
    beat.endMs = msOfFrame(frames.end, rate);
}

// A part that lasts all of its beat says so by saying nothing.
void setFrames(Part &part, const Interval<qint64> &frames, qint64 beatLength, const FrameRate &rate)
{
    if (frames == Interval<qint64>{0, beatLength}) {
        part.startMs.reset();
        part.endMs.reset();
        return;
    }
    part.startMs = msOfFrame(frames.start, rate);
    part.endMs = msOfFrame(frames.end, rate);
}

bool areThere(const ProjectData &data, const TimelineClips &clips)
{
    const auto isThere = [&](const auto &id) { return data.find(id) != nullptr; };
    return std::ranges::all_of(clips.beats, isThere) && std::ranges::all_of(clips.parts, isThere)
        && std::ranges::all_of(clips.stitches, isThere) && std::ranges::all_of(clips.markers, isThere);
}

QString nameOf(const ProjectData &data, const TimelineClips &clips)
{
    if (clips.count() == 1 && !clips.beats.empty())
        return tr("beat %1").arg(data.at(clips.beats.front()).number);
    if (clips.count() == 1 && !clips.parts.empty())
        return recordName(data, RecordRef(clips.parts.front()));
    if (clips.count() == 1 && !clips.stitches.empty())
        return recordName(data, RecordRef(clips.stitches.front()));
    if (clips.count() == 1)
        return recordName(data, RecordRef(clips.markers.front()));
    if (clips.beats.size() == clips.count())
        return tr("%n beats", static_cast<int>(clips.beats.size()));
    if (clips.markers.size() == clips.count())
        return tr("%n markers", static_cast<int>(clips.markers.size()));
    return tr("%n clips", static_cast<int>(clips.count()));
}

template<class T>
Result<> moveEach(Edit &edit, const std::vector<Id<T>> &ids, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    for (const Id<T> &id : ids) {
        T record = edit.data().at(id);
        shift(record, frames, rate);
        if (const auto done = changeIn(edit, std::move(record)); !done)
            return done;
    }
    return {};
}

// Moves what moves along with the clips; those themselves are moved by it too, but for markers that stand before.
Result<> moveRow(Edit &edit, const TimelineClips &clips, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    const std::vector<RippleRow> rows = rippleOfMove(edit.data(), clips);
    std::vector<Id<Marker>> before;
    for (const Id<Marker> &id : clips.markers) {
        const Marker &marker = edit.data().at(id);
        const auto row = std::ranges::find(rows, marker.sequence, &RippleRow::sequence);
        if (row == rows.end() || row->stepsAt(frameAt(marker.atMs, rate)) == 0)
            before.push_back(id);
    }
    for (const RippleRow &row : rows)
        if (const auto done = moveAlong(edit, row, frames); !done)
            return done;
    return moveEach(edit, before, frames);
}

Result<> moveFreely(Edit &edit, const TimelineClips &clips, qint64 frames)
{
    if (const auto done = moveEach(edit, clips.beats, frames); !done)
        return done;
    if (const auto done = moveEach(edit, clips.stitches, frames); !done)
        return done;
    return moveEach(edit, clips.markers, frames);
}

Result<> moveParts(Edit &edit, const std::vector<Id<Part>> &parts, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    for (const Id<Part> &id : parts) {
        Part part = edit.data().at(id);
        const qint64 length = lengthOf(edit.data().at(part.beat), rate);
        Interval<qint64> span = framesOf(part, length, rate);
        span = {span.start + frames, span.end + frames};
        setFrames(part, span, length, rate);
        if (const auto done = changeIn(edit, std::move(part)); !done)
            return done;
    }
    return {};
}

// Cuts the parts of a beat that has changed to what is left of it; `shift` is how much later it starts.
Result<> fitParts(Edit &edit, Id<Beat> id, qint64 shift)
{
    const FrameRate rate = frameRateOf(edit.data());
    const Beat &beat = edit.data().at(id);
    const qint64 length = lengthOf(beat, rate);
    std::vector<Part> parts;
    for (const Part &part : edit.data().referring<Part>(id))
        if (part.startMs && part.endMs)
            parts.push_back(part);
    for (Part &part : parts) {
        Interval<qint64> span = framesOf(part, length, rate);
        span = Interval<qint64>{span.start - shift, span.end - shift}.intersection({0, length});
        if (span.isEmpty())
            return refused(
                tr("Nothing would be left of %1. Move or shorten that part first.").arg(recordName(edit.data(), part)));
        setFrames(part, span, length, rate);
        if (const auto done = changeIn(edit, std::move(part)); !done)
            return done;
    }
    return {};
}

Result<> trimBeat(Edit &edit, Id<Beat> id, ClipEdge edge, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    Beat beat = edit.data().at(id);
    Interval<qint64> span = framesOf(beat, rate);
    (edge == ClipEdge::Start ? span.start : span.end) += frames;
    setFrames(beat, span, rate);
    if (const auto done = changeIn(edit, std::move(beat)); !done)
        return done;
    return fitParts(edit, id, edge == ClipEdge::Start ? frames : 0);
}

// Every beat stays where it starts, but for what moves it along.
Result<> trimBeatsInRow(Edit &edit, const std::vector<Id<Beat>> &beats, ClipEdge edge, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    const qint64 longer = edge == ClipEdge::End ? frames : -frames;
    const std::vector<RippleRow> rows = rippleOfTrim(edit.data(), beats);
    for (const Id<Beat> &id : beats) {
        Beat beat = edit.data().at(id);
        const Interval<qint64> was = framesOf(beat, rate);
        setFrames(beat, {was.start, was.end + longer}, rate);
        if (const auto done = changeIn(edit, std::move(beat)); !done)
            return done;
        if (const auto done = fitParts(edit, id, edge == ClipEdge::Start ? frames : 0); !done)
            return done;
    }
    for (const RippleRow &row : rows)
        if (const auto done = moveAlong(edit, row, longer); !done)
            return done;
    return {};
}

Result<> trimBeats(Edit &edit, const std::vector<Id<Beat>> &beats, ClipEdge edge, qint64 frames)
{
    for (const Id<Beat> &id : beats)
        if (const auto done = trimBeat(edit, id, edge, frames); !done)
            return done;
    return {};
}

Result<> trimParts(Edit &edit, const std::vector<Id<Part>> &parts, ClipEdge edge, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    for (const Id<Part> &id : parts) {
        Part part = edit.data().at(id);
        const qint64 length = lengthOf(edit.data().at(part.beat), rate);
        Interval<qint64> span = framesOf(part, length, rate);
        (edge == ClipEdge::Start ? span.start : span.end) += frames;
        setFrames(part, span, length, rate);
        if (const auto done = changeIn(edit, std::move(part)); !done)
            return done;
    }
    return {};
}

Result<> trimStitches(Edit &edit, const std::vector<Id<Stitch>> &stitches, ClipEdge edge, qint64 frames)
{
    const FrameRate rate = frameRateOf(edit.data());
    for (const Id<Stitch> &id : stitches) {
        Stitch stitch = edit.data().at(id);
        qint64 &ms = edge == ClipEdge::Start ? stitch.startMs : stitch.endMs;
        ms = msOfFrame(frameAt(ms, rate) + frames, rate);
        if (const auto done = changeIn(edit, std::move(stitch)); !done)
            return done;
    }
    return {};
}

}  // namespace

qint64 possibleMove(const ProjectData &data, const TimelineClips &wanted, qint64 frames)
{
    const FrameRate rate = frameRateOf(data);
    const TimelineClips clips = withoutCarriedParts(data, wanted, Ripple::Free);
    for (const Id<Beat> &id : clips.beats)
        if (const Beat *beat = data.find(id))
            frames = std::max(frames, -frameAt(beat->startMs, rate));
    for (const Id<Stitch> &id : clips.stitches)
        if (const Stitch *stitch = data.find(id))
            frames = std::max(frames, -frameAt(stitch->startMs, rate));
    for (const Id<Marker> &id : clips.markers)
        if (const Marker *marker = data.find(id))
            frames = std::max(frames, -frameAt(marker->atMs, rate));
    for (const Id<Part> &id : clips.parts) {
        const Part *part = data.find(id);
        if (!part)
            continue;
        const qint64 length = lengthOf(data.at(part->beat), rate);
        const Interval<qint64> span = framesOf(*part, length, rate);
        // One that reaches out of its beat already may only go back.
        frames = std::clamp(frames, std::min<qint64>(0, -span.start), std::max<qint64>(0, length - span.end));
    }
    return frames;
}

qint64 possibleTrim(const ProjectData &data, const TimelineClips &wanted, ClipEdge edge, qint64 frames)
{
    const FrameRate rate = frameRateOf(data);
    const TimelineClips clips = withoutCarriedParts(data, wanted, Ripple::Free);
    if (clips.count() == clips.markers.size())
        return 0;
    // `least` is the length a clip keeps, `outer` how far its edges may go.
    const auto limit = [&](const Interval<qint64> &span, qint64 least, const Interval<qint64> &outer) {
        if (edge == ClipEdge::Start)
            frames = std::clamp(frames, std::min<qint64>(0, outer.start - span.start),
                                std::max<qint64>(0, span.end - span.start - least));
        else
            frames = std::clamp(frames, std::min<qint64>(0, span.start + least - span.end),
                                std::max<qint64>(0, outer.end - span.end));
    };
    constexpr qint64 far = std::numeric_limits<qint64>::max() / 4;
    for (const Id<Beat> &id : clips.beats)
        if (const Beat *beat = data.find(id))
            limit(framesOf(*beat, rate), 1, {0, far});
    for (const Id<Stitch> &id : clips.stitches)
        if (const Stitch *stitch = data.find(id))
            limit({frameAt(stitch->startMs, rate), frameAt(stitch->endMs, rate)}, 0, {0, far});
    for (const Id<Part> &id : clips.parts) {
        const Part *part = data.find(id);
        if (!part)
            continue;
        const qint64 length = lengthOf(data.at(part->beat), rate);
        limit(framesOf(*part, length, rate), 1, {0, length});
    }
    return frames;
}

Result<> moveClips(Project &project, const TimelineClips &wanted, qint64 frames, Ripple ripple)
{
    if (!areThere(project.data(), wanted))
        return gone();
    const TimelineClips clips = withoutCarriedParts(project.data(), wanted, ripple);
    const qint64 possible = possibleMove(project.data(), clips, frames);
    if (possible == 0 && frames != 0 && !clips.parts.empty() && clips.parts.size() == clips.count())
        return refused(tr("%1 reaches to the end of its beat. Move the beat, or shorten the part first.")
                           .arg(recordName(project.data(), RecordRef(clips.parts.front()))));
    if (possible == 0)
        return {};
    return project.edit(tr("Move %1").arg(nameOf(project.data(), clips)), [&](Edit &edit) -> Result<> {
        const auto moved = ripple == Ripple::Along ? moveRow(edit, clips, possible) : moveFreely(edit, clips, possible);
        return moved ? moveParts(edit, clips.parts, possible) : moved;
    });
}

Result<> trimClips(Project &project, const TimelineClips &wanted, ClipEdge edge, qint64 frames, Ripple ripple)
{
    if (!areThere(project.data(), wanted))
        return gone();
    const TimelineClips clips = withoutCarriedParts(project.data(), wanted, Ripple::Free);
    const qint64 possible = possibleTrim(project.data(), clips, edge, frames);
    if (possible == 0)
        return {};
    return project.edit(tr("Trim %1").arg(nameOf(project.data(), clips)), [&](Edit &edit) -> Result<> {
        const auto trimmed = ripple == Ripple::Along ? trimBeatsInRow(edit, clips.beats, edge, possible)
                                                     : trimBeats(edit, clips.beats, edge, possible);
        if (!trimmed)
            return trimmed;
        if (const auto done = trimStitches(edit, clips.stitches, edge, possible); !done)
            return done;
        return trimParts(edit, clips.parts, edge, possible);
    });
}

Result<Id<Beat>> addBeatAt(Project &project, Id<Sequence> sequence, const NewSpan &span, Ripple ripple)
{
    if (!project.data().find(sequence))
        return refused(tr("The sequence is no longer in the production."), QStringLiteral("gone"));
    const FrameRate rate = frameRateOf(project.data());
    Beat beat;
    beat.id = Id<Beat>::create();
    beat.sequence = sequence;
    beat.number = numberAfterLast(project.data(), sequence);
    setFrames(beat, {span.frame, span.frame + std::max<qint64>(1, span.frames)}, rate);
    for (const Beat *before : beatsInOrder(project.data(), sequence))
        if (before->startMs <= beat.startMs)
            beat.scene = before->scene;
    const Id<Beat> id = beat.id;
    const auto done = project.edit(tr("Add beat %1").arg(beat.number), [&](Edit &edit) -> Result<> {
        if (ripple == Ripple::Along)
            if (const auto moved = moveAlong(edit, {sequence, {span.frame}}, span.frames); !moved)
                return moved;
        const auto added = addIn(edit, std::move(beat));
        return added ? Result<>() : Result<>(added.error());
    });
    return done ? Result<Id<Beat>>(id) : Result<Id<Beat>>(done.error());
}

Result<Id<Marker>> addMarkerAt(Project &project, Id<Sequence> sequence, qint64 frame, MarkerColour colour)
{
    if (!project.data().find(sequence))
        return refused(tr("The sequence is no longer in the production."), QStringLiteral("gone"));
    Marker marker;
    marker.sequence = sequence;
    marker.atMs = msOfFrame(std::max<qint64>(0, frame), frameRateOf(project.data()));
    marker.colour = colour;
    return add(project, std::move(marker));
}

Result<> removeClips(Project &project, const TimelineClips &wanted)
{
    if (!areThere(project.data(), wanted))
        return gone();
    const TimelineClips clips = withoutCarriedParts(project.data(), wanted, Ripple::Free);
    return project.edit(tr("Remove %1").arg(nameOf(project.data(), clips)), [&](Edit &edit) -> Result<> {
        const auto removeAll = [&](const auto &ids) -> Result<> {
            for (const auto &id : ids)
                if (const auto removed = removeIn(edit, id); !removed)
                    return removed;
            return {};
        };
        for (const Result<> &removed :
             {removeAll(clips.parts), removeAll(clips.stitches), removeAll(clips.markers), removeAll(clips.beats)})
            if (!removed)
                return removed;
        // Their strips went with them, and with those perhaps the clocks a day went by.
        return requireRealTimes(edit.data());
    });
}

Result<std::vector<Id<Beat>>> copyBeats(Project &project, const std::vector<Id<Beat>> &beats, qint64 frames)
{
    const TimelineClips clips{.beats = beats};
    if (!areThere(project.data(), clips))
        return gone();
    const qint64 possible = possibleMove(project.data(), clips, frames);
    std::vector<Id<Beat>> copies;
    const auto done = project.edit(tr("Copy %1").arg(nameOf(project.data(), clips)), [&](Edit &edit) -> Result<> {
        const FrameRate rate = frameRateOf(edit.data());
        for (const Id<Beat> &id : beats) {
            Beat copy = edit.data().at(id);
            const Interval<qint64> span = framesOf(copy, rate);
            copy.id = Id<Beat>::create();
            copy.number = numberAfterLast(edit.data(), copy.sequence);
            copy.status = BeatStatus::Idea;
            setFrames(copy, {span.start + possible, span.end + possible}, rate);
            copies.push_back(copy.id);
            const auto parts = copyBeatIn(edit, id, std::move(copy));
            if (!parts)
                return parts.error();
            if (const auto moves = copyMovesIn(edit, id, copies.back(), *parts); !moves)
                return moves;
        }
        return {};
    });
    return done ? Result<std::vector<Id<Beat>>>(std::move(copies)) : Result<std::vector<Id<Beat>>>(done.error());
}

}  // namespace stunt

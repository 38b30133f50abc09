// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/beatorder.h"

#include "core/base/frames.h"
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

QString text(const char *source)
{
    return QCoreApplication::translate("beatorder", source);
}

// A beat with its place in frames.
struct Placed {
    Beat beat;
    qint64 start = 0;
    qint64 length = 1;
    std::optional<Interval<qint64>> was{};  // where it stood in this row; empty: it was not in it

    [[nodiscard]] qint64 end() const { return start + length; }
};

std::vector<Placed> rowOf(const ProjectData &data, Id<Sequence> sequence, const FrameRate &rate)
{
    std::vector<Placed> row;
    for (const Beat *beat : beatsInOrder(data, sequence)) {
        const qint64 start = frameAt(beat->startMs, rate);
        const qint64 length = std::max<qint64>(1, frameAt(beat->endMs, rate) - start);
        row.push_back({*beat, start, length, Interval<qint64>{start, start + length}});
    }
    return row;
}

// Takes a beat out of the row; those after it close up, but never pass the place where it stood.
Placed takeOut(std::vector<Placed> &row, Id<Beat> id)
{
    const auto it = std::ranges::find_if(row, [&](const Placed &placed) { return placed.beat.id == id; });
    Q_ASSERT(it != row.end());
    Placed taken = std::move(*it);
    for (auto later = row.erase(it); later != row.end(); ++later)
        later->start = std::max(taken.start, later->start - taken.length);
    return taken;
}

// Puts a beat into the row at `index`; those from there on make room.
void putIn(std::vector<Placed> &row, Placed placed, qsizetype index)
{
    const auto at = row.begin() + std::clamp<qsizetype>(index, 0, std::ssize(row));
    qint64 end = 0;
    for (const Placed &other : row)
        end = std::max(end, other.start + other.length);
    placed.start = at == row.end() ? end : at->start;
    if (at != row.begin() && std::prev(at)->start >= placed.start)
        placed.start = std::prev(at)->start + 1;  // beats that start together are ordered by id: be later than that
    for (auto later = at; later != row.end(); ++later)
        later->start = std::max(later->start + placed.length, placed.start + 1);
    row.insert(at, std::move(placed));
}

// Makes a beat of the row so many frames long; those that start at or after its end move along.
void stretch(std::vector<Placed> &row, Id<Beat> beat, qint64 frames)
{
    const auto it = std::ranges::find_if(row, [&](const Placed &placed) { return placed.beat.id == beat; });
    Q_ASSERT(it != row.end());
    const qint64 oldEnd = it->start + it->length;
    it->length = std::max<qint64>(1, frames);
    const qint64 moved = it->start + it->length - oldEnd;
    for (Placed &placed : row)
        if (placed.beat.id != beat && placed.start >= oldEnd)
            placed.start += moved;
}

Error named(const Error &error, const QString &beat)
{
    Error told = error;
    told.message = text("Beat %1: %2").arg(beat, error.message);
    return told;
}

// The beats of a row about a moment, as they stood.
struct Around {
    const Placed *in = nullptr;    // it is in; of several the one that started last
    const Placed *last = nullptr;  // ended last before it
    const Placed *next = nullptr;  // starts first after it
};

Around around(const std::vector<Placed> &row, qint64 frame)
{
    Around found;
    for (const Placed &placed : row) {
        if (!placed.was)
            continue;
        if (placed.was->contains(frame) && (!found.in || found.in->was->start <= placed.was->start))
            found.in = &placed;
        if (placed.was->end <= frame && (!found.last || found.last->was->end <= placed.was->end))
            found.last = &placed;
        if (placed.was->start > frame && (!found.next || placed.was->start < found.next->was->start))
            found.next = &placed;
    }
    return found;
}

qint64 growthOf(const std::vector<Placed> &row)
{
    qint64 before = 0;
    qint64 now = 0;
    for (const Placed &placed : row) {
        now = std::max(now, placed.end());
        if (placed.was)
            before = std::max(before, placed.was->end);
    }
    return now - before;
}

// Where a moment of the row comes to be: it moves with the beat it is in; between beats with the next one, but not before
// the end of the last, where that gap closed; behind all of them with the end of the row.
qint64 movedFrame(const std::vector<Placed> &row, qint64 frame)
{
    const auto [in, last, next] = around(row, frame);
    if (in)
        return frame + in->start - in->was->start;
    if (!next)
        return std::max<qint64>(0, frame + growthOf(row));
    const qint64 least = std::min(last ? last->end() : 0, next->start);
    return std::max(least, frame + next->start - next->was->start);
}

template<class T>
Result<> moveWithRow(Edit &edit, Id<Sequence> sequence, const std::vector<Placed> &row, const FrameRate &rate)
{
    std::vector<T> moved;
    for (const T &record : edit.data().referring<T>(sequence)) {
        const auto start = startFrame(record, rate);
        const qint64 by = start ? movedFrame(row, *start) - *start : 0;
        if (by == 0)
            continue;
        moved.push_back(record);
        shift(moved.back(), by, rate);
    }
    for (T &record : moved)
        if (const auto changed = changeIn(edit, std::move(record)); !changed)
            return changed;
    return {};
}

Result<> writeBeats(Edit &edit, const std::vector<Placed> &row, const FrameRate &rate)
{
    for (const Placed &placed : row) {
        Beat beat = placed.beat;
        beat.startMs = msOfFrame(placed.start, rate);
        beat.endMs = msOfFrame(placed.end(), rate);
        if (const Beat *known = edit.data().find(beat.id); known && *known == beat)
            continue;
        if (const auto changed = changeIn(edit, std::move(beat)); !changed)
            return changed;
    }
    return {};
}

// Writes the beats, and moves what stands on the sequence's timeline with them: hidden cuts, markers, segments.
Result<> writeRow(Edit &edit, Id<Sequence> sequence, const std::vector<Placed> &row, const FrameRate &rate)
{
    if (const auto written = writeBeats(edit, row, rate); !written)
        return written;
    if (const auto moved = moveWithRow<Stitch>(edit, sequence, row, rate); !moved)
        return moved;
    if (const auto moved = moveWithRow<Marker>(edit, sequence, row, rate); !moved)
        return moved;
    return moveWithRow<Setup>(edit, sequence, row, rate);
}

}  // namespace

Result<> placeBeats(Project &project, const std::vector<Id<Beat>> &beats, Id<Sequence> sequence, qsizetype index)
{
    const ProjectData &data = project.data();
    if (!data.find(sequence))
        return refused(text("The sequence to move to is no longer in the production."));
    for (const Id<Beat> &id : beats)
        if (!data.find(id))
            return refused(text("A beat to move is no longer in the production."));
    if (beats.empty())
        return {};
    const QString name = beats.size() == 1 ? text("Move beat %1").arg(data.at(beats.front()).number)
                                           : QCoreApplication::translate("beatorder", "Move %n beats", nullptr,
                                                                         static_cast<int>(beats.size()));
    return project.edit(name, [&](Edit &edit) -> Result<> {
        const FrameRate rate = frameRateOf(edit.data());
        std::map<Id<Sequence>, std::vector<Placed>> rows;
        rows.emplace(sequence, rowOf(edit.data(), sequence, rate));
        std::vector<Placed> taken;
        for (const Id<Beat> &id : beats) {
            const Id<Sequence> from = edit.data().at(id).sequence;
            auto row = rows.find(from);
            if (row == rows.end())
                row = rows.emplace(from, rowOf(edit.data(), from, rate)).first;
            taken.push_back(takeOut(row->second, id));
            if (from != sequence)
                taken.back().was.reset();
        }
        std::vector<Placed> &target = rows.at(sequence);
        qsizetype at = std::clamp<qsizetype>(index, 0, std::ssize(target));
        for (Placed &placed : taken) {
            placed.beat.sequence = sequence;
            putIn(target, std::move(placed), at++);
        }
        for (const auto &[id, row] : rows)
            if (const auto written = writeRow(edit, id, row, rate); !written)
                return written;
        return {};
    });
}

Result<> stretchBeat(Project &project, Id<Beat> beat, qint64 durationMs)
{
    const Beat *known = project.data().find(beat);
    if (!known)
        return refused(text("The beat is no longer in the production."));
    if (durationMs <= 0)
        return refused(text("A beat must last at least one frame."));
    return project.edit(text("Change duration of beat %1").arg(known->number), [&](Edit &edit) {
        const FrameRate rate = frameRateOf(edit.data());
        const Id<Sequence> sequence = edit.data().at(beat).sequence;
        auto row = rowOf(edit.data(), sequence, rate);
        stretch(row, beat, frameAt(durationMs, rate));
        return writeRow(edit, sequence, row, rate);
    });
}

Result<> changeBeats(Project &project, std::vector<Beat> beats, const QString &text)
{
    return project.edit(text, [&](Edit &edit) -> Result<> {
        const FrameRate rate = frameRateOf(edit.data());
        std::map<Id<Sequence>, std::vector<std::pair<Id<Beat>, qint64>>> lengths;
        for (Beat &beat : beats) {
            const Beat *known = edit.data().find(beat.id);
            if (!known)
                return refused(stunt::text("A beat to change is no longer in the production."));
            const qint64 length = beat.endMs - beat.startMs;
            if (length != known->endMs - known->startMs)
                lengths[known->sequence].emplace_back(beat.id, frameAt(length, rate));
            beat.sequence = known->sequence;
            beat.startMs = known->startMs;
            beat.endMs = known->endMs;
            const QString number = known->number;
            if (auto changed = changeIn(edit, std::move(beat)); !changed)
                return beats.size() == 1 ? changed : named(changed.error(), number);
        }
        for (const auto &[sequence, stretched] : lengths) {
            auto row = rowOf(edit.data(), sequence, rate);
            for (const auto &[beat, frames] : stretched)
                stretch(row, beat, frames);
            if (const auto written = writeRow(edit, sequence, row, rate); !written)
                return written;
        }
        return {};
    });
}

Result<Id<Beat>> duplicateBeat(Project &project, Id<Beat> beat)
{
    const Beat *known = project.data().find(beat);
    if (!known)
        return refused(text("The beat is no longer in the production."));
    const Id<Beat> id = Id<Beat>::create();
    const auto done = project.edit(text("Duplicate beat %1").arg(known->number), [&](Edit &edit) -> Result<> {
        const FrameRate rate = frameRateOf(edit.data());
        const Id<Sequence> sequence = edit.data().at(beat).sequence;
        auto row = rowOf(edit.data(), sequence, rate);
        const auto it = std::ranges::find_if(row, [&](const Placed &placed) { return placed.beat.id == beat; });
        Placed copy = *it;
        copy.was.reset();
        copy.beat.id = id;
        copy.beat.number = numberAfterLast(edit.data(), copy.beat.sequence);
        copy.beat.status = BeatStatus::Idea;
        copy.beat.rescueDrilledOn = {};
        const auto parts = copyBeatIn(edit, beat, copy.beat);
        if (!parts)
            return parts.error();
        if (const auto moves = copyMovesIn(edit, beat, id, *parts); !moves)
            return moves;
        putIn(row, std::move(copy), it - row.begin() + 1);
        return writeRow(edit, sequence, row, rate);
    });
    return done ? Result<Id<Beat>>(id) : Result<Id<Beat>>(done.error());
}

Result<> removeStory(Project &project, const std::vector<Id<Sequence>> &sequences, const std::vector<Id<Beat>> &beats)
{
    const int count = static_cast<int>(sequences.size() + beats.size());
    QString name = QCoreApplication::translate("beatorder", "Remove %n sequences and beats", nullptr, count);
    if (count == 1)
        name = sequences.empty() ? text("Remove %1").arg(recordName(project.data(), RecordRef(beats.front())))
                                 : text("Remove %1").arg(recordName(project.data(), RecordRef(sequences.front())));
    return project.edit(name, [&](Edit &edit) -> Result<> {
        for (const Id<Sequence> &id : sequences)
            if (edit.data().find(id))
                if (const auto removed = removeIn(edit, id); !removed)
                    return removed;
        for (const Id<Beat> &id : beats)
            if (edit.data().find(id))
                if (const auto removed = removeIn(edit, id); !removed)
                    return removed;
        // Their strips went with them, and with those perhaps the clocks a day went by.
        return requireRealTimes(edit.data());
    });
}

}  // namespace stunt

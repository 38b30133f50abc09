// SPDX-License-Identifier: GPL-3.0-or-later
// A beat cut in two.
#include "core/edits/beatcopy.h"
#include "core/edits/records.h"
#include "core/edits/timelineedits.h"
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

// One beat being cut: `cut` is the frame within it.
struct Split {
    Id<Beat> first;
    Id<Beat> second;
    qint64 cut = 0;
    PartCopies copies;  // from a part of the first half to the same of the second
};

void clearCounts(Part &part)
{
    part.falls = part.hits = part.burns = part.wirePulls = 0;
}

// Both halves of one part, each cut to its side; the side on which nothing of it is left loses it.
Result<> splitPart(Edit &edit, const Split &split, Id<Part> id)
{
    const FrameRate rate = frameRateOf(edit.data());
    Part first = edit.data().at(id);
    Part second = edit.data().at(split.copies.at(id));
    if (!first.startMs || !first.endMs) {
        clearCounts(second);
        return changeIn(edit, std::move(second));
    }
    const qint64 start = frameAt(*first.startMs, rate);
    const qint64 end = frameAt(*first.endMs, rate);
    if (start >= split.cut) {
        second.startMs = msOfFrame(start - split.cut, rate);
        second.endMs = msOfFrame(end - split.cut, rate);
        if (const auto done = changeIn(edit, std::move(second)); !done)
            return done;
        return removeIn(edit, id);
    }
    if (end <= split.cut)
        return removeIn(edit, second.id);
    clearCounts(second);
    first.endMs = msOfFrame(split.cut, rate);
    second.startMs = 0;
    second.endMs = msOfFrame(end - split.cut, rate);
    if (const auto done = changeIn(edit, std::move(first)); !done)
        return done;
    return changeIn(edit, std::move(second));
}

// The moves of parts that begin after the cut go to the second half; the others stay.
Result<> splitMoves(Edit &edit, const Split &split)
{
    const FrameRate rate = frameRateOf(edit.data());
    const auto beginsLater = [&](const MaybeId<Part> &id) {
        const Part *part = edit.data().find(id);
        return part && part->startMs && frameAt(*part->startMs, rate) >= split.cut;
    };
    const auto endsEarlier = [&](const MaybeId<Part> &id) {
        const Part *part = edit.data().find(id);
        return part && part->endMs && frameAt(*part->endMs, rate) <= split.cut;
    };
    std::vector<Move> moves;
    for (const Move &move : edit.data().referring<Move>(split.first))
        if (beginsLater(move.attacker) || beginsLater(move.defender))
            moves.push_back(move);
    for (Move &move : moves) {
        if (endsEarlier(move.attacker) || endsEarlier(move.defender))
            return refused(tr("The move “%1” is between people on both sides of the cut. Give their parts times that "
                              "meet, or take the move out first.")
                               .arg(move.technique));
        move.beat = split.second;
        for (MaybeId<Part> *side : {&move.attacker, &move.defender})
            if (*side)
                *side = split.copies.at(**side);
        if (const auto done = changeIn(edit, std::move(move)); !done)
            return done;
    }
    return {};
}

Result<> splitItemUses(Edit &edit, const Split &split)
{
    const auto usesOf = [&](Id<Beat> beat) {
        std::vector<ItemUse> uses;
        for (const ItemUse &use : edit.data().referring<ItemUse>(beat))
            uses.push_back(use);
        return uses;
    };
    for (ItemUse use : usesOf(split.first)) {
        use.leaves.clear();
        if (const auto done = changeIn(edit, std::move(use)); !done)
            return done;
    }
    for (ItemUse use : usesOf(split.second)) {
        use.consumed = false;
        use.spares = 0;
        if (const auto done = changeIn(edit, std::move(use)); !done)
            return done;
    }
    return {};
}

// The set-ups that covered the whole cover both halves, with the same people in the parts.
Result<> coverBoth(Edit &edit, const Split &split)
{
    std::vector<Setup> setups;
    for (const Setup &setup : edit.data().referring<Setup>(split.first))
        setups.push_back(setup);
    for (Setup &setup : setups) {
        const auto at = std::ranges::find(setup.beats, split.first);
        setup.beats.insert(std::next(at), split.second);
        if (const auto done = changeIn(edit, std::move(setup)); !done)
            return done;
    }
    for (const auto &[from, to] : split.copies) {
        std::vector<SetupPlayer> players;
        for (const SetupPlayer &player : edit.data().referring<SetupPlayer>(from))
            players.push_back(player);
        for (SetupPlayer &player : players) {
            player.id = {};
            player.part = to;
            if (const auto done = addIn(edit, player); !done)
                return done.error();
        }
    }
    return {};
}

Result<> splitIn(Edit &edit, Id<Beat> id, Id<Beat> second, qint64 frame)
{
    const FrameRate rate = frameRateOf(edit.data());
    Beat first = edit.data().at(id);
    Beat later = first;
    later.id = second;
    later.number = numberAfterLast(edit.data(), first.sequence);
    later.startMs = msOfFrame(frame, rate);
    later.setupMin.reset();
    later.runMin.reset();
    later.resetMin.reset();
    Split split{.first = id, .second = second, .cut = frame - frameAt(first.startMs, rate)};
    auto copies = copyBeatIn(edit, id, std::move(later));
    if (!copies)
        return copies.error();
    split.copies = std::move(*copies);
    first.endMs = msOfFrame(frame, rate);
    if (const auto done = changeIn(edit, std::move(first)); !done)
        return done;
    for (const auto step : {coverBoth, splitMoves, splitItemUses})
        if (const auto done = step(edit, split); !done)
            return done;
    for (const auto &[from, to] : split.copies)
        if (const auto done = splitPart(edit, split, from); !done)
            return done;
    return {};
}

}  // namespace

Result<std::vector<Id<Beat>>> splitBeats(Project &project, const std::vector<Id<Beat>> &beats, qint64 frame)
{
    const FrameRate rate = frameRateOf(project.data());
    std::vector<Id<Beat>> cut;
    for (const Id<Beat> &id : beats) {
        const Beat *beat = project.data().find(id);
        if (beat && frameAt(beat->startMs, rate) < frame && frame < frameAt(beat->endMs, rate))
            cut.push_back(id);
    }
    if (cut.empty())
        return refused(
            tr("No beat to split is on at %1.").arg(timecode(msOfFrame(std::max<qint64>(0, frame), rate), rate)));
    const QString name = cut.size() == 1 ? tr("Split beat %1").arg(project.data().at(cut.front()).number)
                                         : tr("Split %n beats", static_cast<int>(cut.size()));
    std::vector<Id<Beat>> made;
    const auto done = project.edit(name, [&](Edit &edit) -> Result<> {
        for (const Id<Beat> &id : cut) {
            made.push_back(Id<Beat>::create());
            if (const auto split = splitIn(edit, id, made.back(), frame); !split)
                return split;
        }
        return {};
    });
    return done ? Result<std::vector<Id<Beat>>>(std::move(made)) : Result<std::vector<Id<Beat>>>(done.error());
}

}  // namespace stunt

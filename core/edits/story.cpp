// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/story.h"

#include "core/edits/records.h"
#include "core/planning/storyorder.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <algorithm>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::edits", text);
}

constexpr qint64 beyondAnyTimelineMs = 48LL * 60 * 60 * 1000;

Error gone()
{
    return refused(tr("That record is no longer there."), QStringLiteral("gone"));
}

// Writes positions 0, 1, 2 … into records in the order of `ids`; those not named follow in their old order.
template<class T>
Result<> reorder(Project &project, const std::vector<Id<T>> &ids, std::vector<const T *> rest, const QString &text)
{
    std::vector<T> ordered;
    for (const Id<T> &id : ids) {
        const T *record = project.data().find(id);
        if (!record)
            return gone();
        ordered.push_back(*record);
        std::erase_if(rest, [&](const T *other) { return other->id == id; });
    }
    for (const T *record : rest)
        ordered.push_back(*record);
    int position = 0;
    for (T &record : ordered)
        record.position = position++;
    return changeAll(project, std::move(ordered), text);
}

// The same span put on whole frames of another rate, at least one frame long.
void requantise(qint64 &start, qint64 &end, const FrameRate &from, const FrameRate &to)
{
    const bool wasSpan = frameAt(end, from) > frameAt(start, from);
    start = onFrame(start, to);
    end = onFrame(end, to);
    if (wasSpan && frameAt(end, to) <= frameAt(start, to))
        end = msOfFrame(frameAt(start, to) + 1, to);
}

}  // namespace

QString nextNumber(const QString &number)
{
    if (number.isEmpty())
        return QStringLiteral("1");
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (isDigit(number.back())) {
        // Counted in place: numbers may be longer than any integer, and "007" keeps its noughts.
        QString next = number;
        qsizetype at = next.size() - 1;
        for (; at >= 0 && next[at] == u'9'; --at)
            next[at] = u'0';
        if (at >= 0 && isDigit(next[at]))
            next[at] = QChar(next[at].unicode() + 1);
        else
            next.insert(at + 1, u'1');
        return next;
    }
    QString next = number;
    for (qsizetype at = next.size() - 1; at >= 0 && next[at].isLetter(); --at) {
        const bool upper = next[at].isUpper();
        if (next[at].toUpper() < u'A' || next[at].toUpper() > u'Z')
            break;
        if (next[at].toUpper() != u'Z') {
            next[at] = QChar(next[at].unicode() + 1);
            return next;
        }
        next[at] = upper ? u'A' : u'a';
        // Past the first letter of the run another one is needed: "2Z" → "2AA".
        if (at == 0 || !next[at - 1].isLetter())
            return next.insert(at, upper ? u'A' : u'a');
    }
    return number + u'1';
}

Result<Id<Sequence>> appendSequence(Project &project, const QString &title)
{
    const std::vector<const Sequence *> others = sequencesInOrder(project.data());
    const auto isTaken = [&](const QString &code) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Sequence *other) { return other->code.compare(code, Qt::CaseInsensitive) == 0; });
    };
    Sequence sequence;
    sequence.position = others.empty() ? 0 : others.back()->position + 1;
    sequence.code = nextNumber(others.empty() ? QString() : others.back()->code);
    while (isTaken(sequence.code))
        sequence.code = nextNumber(sequence.code);
    sequence.title = title;
    return add(project, std::move(sequence));
}

Result<Id<Beat>> appendBeat(Project &project, Id<Sequence> sequence, const QString &title, qint64 durationMs)
{
    const Sequence *parent = project.data().find(sequence);
    if (!parent)
        return gone();
    const std::vector<const Beat *> beats = beatsInOrder(project.data(), sequence);
    Beat beat;
    beat.sequence = sequence;
    beat.title = title;
    for (const Beat *other : beats)
        beat.startMs = std::max(beat.startMs, other->endMs);
    beat.endMs = beat.startMs + std::min(durationMs, beyondAnyTimelineMs);
    beat.number = beats.empty() ? parent->code + u'A' : nextNumber(beats.back()->number);
    if (!beats.empty())
        beat.scene = beats.back()->scene;
    return add(project, std::move(beat));
}

Result<> moveBeat(Project &project, Id<Beat> id, qint64 startMs)
{
    const Beat *found = project.data().find(id);
    if (!found)
        return gone();
    const FrameRate rate = frameRateOf(project.data().production());
    Beat beat = *found;
    const qint64 frames = frameAt(beat.endMs, rate) - frameAt(beat.startMs, rate);
    // Far beyond the end of any timeline: refused by the checks, but first it is reckoned with.
    beat.startMs = onFrame(std::clamp<qint64>(startMs, 0, beyondAnyTimelineMs), rate);
    beat.endMs = msOfFrame(frameAt(beat.startMs, rate) + frames, rate);
    return change(project, std::move(beat), tr("Move %1").arg(recordName(project.data(), *found)));
}

Result<Id<Part>> castPart(Project &project, Part part)
{
    for (const Part &other : project.data().referring<Part>(part.beat))
        if (part.person && other.person == part.person && other.role == part.role)
            return refused(
                tr("%1 already has that part in this beat.").arg(recordName(project.data(), RecordRef(*part.person))),
                QStringLiteral("already-cast"));
    return add(project, std::move(part));
}

Result<> reorderSequences(Project &project, const std::vector<Id<Sequence>> &ids)
{
    return reorder(project, ids, sequencesInOrder(project.data()), tr("Reorder sequences"));
}

Result<> reorderScenes(Project &project, const std::vector<Id<Scene>> &ids)
{
    return reorder(project, ids, scenesInOrder(project.data()), tr("Reorder scenes"));
}

Result<> reorderMoves(Project &project, Id<Beat> beat, const std::vector<Id<Move>> &ids)
{
    const Beat *known = project.data().find(beat);
    if (!known)
        return gone();
    return reorder(project, ids, movesInOrder(project.data(), beat), tr("Reorder moves of %1").arg(known->number));
}

Result<> moveToFrames(Edit &edit, const Production &before, const Production &after)
{
    const FrameRate from = frameRateOf(before);
    const FrameRate to = frameRateOf(after);
    std::vector<Beat> beats(edit.data().all<Beat>().begin(), edit.data().all<Beat>().end());
    for (Beat &beat : beats) {
        requantise(beat.startMs, beat.endMs, from, to);
        if (Result<> changed = changeIn(edit, std::move(beat)); !changed)
            return changed;
    }
    std::vector<Part> parts(edit.data().all<Part>().begin(), edit.data().all<Part>().end());
    for (Part &part : parts) {
        if (!part.startMs || !part.endMs)
            continue;
        requantise(*part.startMs, *part.endMs, from, to);
        if (Result<> changed = changeIn(edit, std::move(part)); !changed)
            return changed;
    }
    std::vector<Setup> setups(edit.data().all<Setup>().begin(), edit.data().all<Setup>().end());
    for (Setup &setup : setups) {
        if (!setup.startMs || !setup.endMs)
            continue;
        requantise(*setup.startMs, *setup.endMs, from, to);
        if (Result<> changed = changeIn(edit, std::move(setup)); !changed)
            return changed;
    }
    std::vector<Stitch> stitches(edit.data().all<Stitch>().begin(), edit.data().all<Stitch>().end());
    for (Stitch &stitch : stitches) {
        if (stitch.startMs == stitch.endMs) {
            stitch.startMs = stitch.endMs = onFrame(stitch.startMs, to);
        } else {
            requantise(stitch.startMs, stitch.endMs, from, to);
        }
        if (Result<> changed = changeIn(edit, std::move(stitch)); !changed)
            return changed;
    }
    std::vector<Marker> markers(edit.data().all<Marker>().begin(), edit.data().all<Marker>().end());
    for (Marker &marker : markers) {
        marker.atMs = onFrame(marker.atMs, to);
        if (Result<> changed = changeIn(edit, std::move(marker)); !changed)
            return changed;
    }
    return {};
}

Result<> setFrameRate(Project &project, const FrameRate &rate)
{
    Production production = project.data().production();
    production.frameRate = rate.toText();
    production.dropFrame = rate.dropFrame;
    return change(project, std::move(production), tr("Change frame rate to %1").arg(rate.toText()));
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/stitching.h"

#include "core/base/interval.h"
#include "core/edits/records.h"
#include "core/planning/changeovers.h"
#include "core/planning/performed.h"
#include "core/planning/takesegments.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <set>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::timeline", text);
}

// A part on the timeline.
struct PlacedPart {
    const Part *part = nullptr;
    const Beat *beat = nullptr;
    Interval<qint64> frames;
};

std::vector<PlacedPart> partsOf(const ProjectData &data, Id<Sequence> sequence)
{
    const FrameRate rate = frameRateOf(data);
    std::vector<PlacedPart> parts;
    for (const Beat *beat : beatsInOrder(data, sequence)) {
        if (!isPerformed(data, *beat))
            continue;
        for (const Part &part : data.referring<Part>(beat->id)) {
            const qint64 start = part.startMs ? beat->startMs + *part.startMs : beat->startMs;
            const qint64 end = part.endMs ? beat->startMs + *part.endMs : beat->endMs;
            parts.push_back({&part, beat, {frameAt(start, rate), frameAt(end, rate)}});
        }
    }
    return parts;
}

std::vector<MatchValue> emptySheet()
{
    std::vector<MatchValue> values;
    const std::pair<const char *, const char *> lines[] = {{QT_TRANSLATE_NOOP("stunt::timeline", "camera height"),
                                                            "mm"},
                                                           {QT_TRANSLATE_NOOP("stunt::timeline", "pan direction"), "°"},
                                                           {QT_TRANSLATE_NOOP("stunt::timeline", "speed"), "fps"},
                                                           {QT_TRANSLATE_NOOP("stunt::timeline", "lens"), "mm"},
                                                           {QT_TRANSLATE_NOOP("stunt::timeline", "light"), "stops"}};
    for (const auto &[name, unit] : lines)
        values.push_back({.name = tr(name), .unit = QString::fromUtf8(unit)});
    return values;
}

// The change-over that lies at a frame, if just one does.
std::optional<Changeover> changeoverAt(const ProjectData &data, const Sequence &sequence, qint64 frame)
{
    std::vector<Changeover> found;
    for (const Role *role : rolesOf(data, sequence))
        for (const Changeover &change : changeoversOf(data, sequence, *role))
            if (change.isKnown() && change.first <= frame && frame <= change.last)
                found.push_back(change);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

// The frames behind a stitch in which the swap holds.
Interval<qint64> heldBy(const ProjectData &data, const Stitch &stitch)
{
    const FrameRate rate = frameRateOf(data);
    Interval<qint64> frames{frameAt(stitch.startMs, rate), std::numeric_limits<qint64>::max()};
    for (const Stitch *other : stitchesInOrder(data, stitch.sequence))
        if (other->id != stitch.id && other->startMs > stitch.startMs)
            frames.end = std::min(frames.end, frameAt(other->startMs, rate));
    return frames;
}

// Divides one part, so that `to` plays what of it is within `held`. `until` is where who goes is off.
class PartSwap
{
public:
    PartSwap(Edit &edit, const SwapChoice &choice, const Interval<qint64> &held, qint64 until)
        : m_edit(edit), m_choice(choice), m_held(held), m_until(until)
    {
    }

    Result<> swap(Id<Part> id)
    {
        const FrameRate rate = frameRateOf(m_edit.data());
        Part part = m_edit.data().at(id);
        const Beat &beat = m_edit.data().at(part.beat);
        const qint64 origin = frameAt(beat.startMs, rate);
        const qint64 length = frameAt(beat.endMs, rate) - origin;
        const Interval<qint64> whole{origin + (part.startMs ? frameAt(*part.startMs, rate) : 0),
                                     origin + (part.endMs ? frameAt(*part.endMs, rate) : length)};
        const Interval<qint64> before{whole.start, std::min(whole.end, std::max(m_held.start, m_until))};
        const Interval<qint64> after{std::max(whole.start, m_held.end), whole.end};
        const Interval<qint64> swapped = whole.intersection(m_held);
        const auto within = [&](Part piece, const Interval<qint64> &frames) {
            piece.startMs = msOfFrame(frames.start - origin, rate);
            piece.endMs = msOfFrame(frames.end - origin, rate);
            if (frames == Interval<qint64>{origin, origin + length}) {
                piece.startMs.reset();
                piece.endMs.reset();
            }
            return piece;
        };
        const bool staysBefore = whole.start < m_held.start;
        if (!staysBefore && after.isEmpty())
            return changeIn(m_edit, played(std::move(part)));
        const Part kept = within(part, staysBefore ? before : after);
        if (const auto done = changeIn(m_edit, kept); !done)
            return done;
        if (const auto added = addIn(m_edit, uncounted(played(within(part, swapped)))); !added)
            return added.error();
        if (!staysBefore || after.isEmpty())
            return {};
        const auto added = addIn(m_edit, uncounted(within(part, after)));
        return added ? Result<>() : Result<>(added.error());
    }

private:
    [[nodiscard]] Part played(Part part) const
    {
        const Role &role = m_edit.data().at(m_choice.role);
        part.person = m_choice.to;
        part.kind = role.person == m_choice.to ? PartKind::Actor : PartKind::Double;
        return part;
    }
    static Part uncounted(Part part)
    {
        part.id = {};
        part.falls = part.hits = part.burns = part.wirePulls = 0;
        return part;
    }

    Edit &m_edit;
    const SwapChoice &m_choice;
    Interval<qint64> m_held;
    qint64 m_until;
};

}  // namespace

Result<Id<Stitch>> addStitch(Project &project, Id<Sequence> id, qint64 frame)
{
    const ProjectData &data = project.data();
    const Sequence *sequence = data.find(id);
    if (!sequence)
        return refused(tr("The sequence is no longer in the production."), QStringLiteral("gone"));
    Stitch stitch;
    stitch.sequence = id;
    stitch.startMs = stitch.endMs = msOfFrame(std::max<qint64>(0, frame), frameRateOf(data));
    stitch.values = emptySheet();
    for (const auto &entry : EnumNames<MatchTickKind>::entries)
        stitch.ticks.push_back({.what = entry.value});
    if (const auto change = changeoverAt(data, *sequence, frame)) {
        stitch.swapFrom = change->from.player;
        stitch.swapTo = change->to.player;
    }
    return add(project, std::move(stitch));
}

std::vector<SwapChoice> swapChoices(const ProjectData &data, const Stitch &stitch)
{
    const qint64 at = frameAt(stitch.startMs, frameRateOf(data));
    // Who plays each role up to the stitch: the last one on before it.
    std::map<Id<Role>, std::pair<qint64, Id<Person>>> before;
    for (const PlacedPart &placed : partsOf(data, stitch.sequence)) {
        const MaybeId<Person> player = playerOf(data, *placed.part);
        if (!placed.part->role || !player || placed.frames.start >= at)
            continue;
        const qint64 until = std::min(placed.frames.end, at);
        const auto [it, isNew] = before.emplace(*placed.part->role, std::pair(until, *player));
        if (!isNew && until > it->second.first)
            it->second = {until, *player};
    }
    std::vector<SwapChoice> choices;
    for (const Role *role : rolesInOrder(data)) {
        const auto known = before.find(role->id);
        if (known == before.end())
            continue;
        const Id<Person> from = known->second.second;
        std::set<Id<Person>> able;
        if (role->person)
            able.insert(*role->person);
        for (const Double &each : data.referring<Double>(role->id))
            if (!each.sequence || each.sequence == stitch.sequence)
                able.insert(each.person);
        const bool isSwapped = stitch.swapFrom == from;
        for (const Id<Person> &to : able)
            if (to != from || isSwapped)
                choices.push_back({role->id, from, to});
    }
    return choices;
}

Result<> swapAtStitch(Project &project, Id<Stitch> id, const SwapChoice &choice)
{
    const ProjectData &data = project.data();
    const Stitch *stitch = data.find(id);
    if (!stitch)
        return refused(tr("The stitch is no longer in the production."), QStringLiteral("gone"));
    const std::vector<SwapChoice> choices = swapChoices(data, *stitch);
    if (std::ranges::find(choices, choice) == choices.end())
        return refused(tr("Nobody can be swapped like that at this stitch any more."));
    const FrameRate rate = frameRateOf(data);
    const Interval<qint64> held = heldBy(data, *stitch);
    const qint64 until = frameAt(stitch->endMs, rate);
    std::vector<Id<Part>> parts;
    for (const PlacedPart &placed : partsOf(data, stitch->sequence))
        if (placed.part->role == choice.role && placed.frames.overlaps(held))
            parts.push_back(placed.part->id);
    const QString name = choice.from == choice.to
                           ? tr("Let %1 play on").arg(recordName(data, RecordRef(choice.to)))
                           : tr("Swap %1 for %2")
                                 .arg(recordName(data, RecordRef(choice.from)), recordName(data, RecordRef(choice.to)));
    return project.edit(name, [&](Edit &edit) -> Result<> {
        PartSwap swap(edit, choice, held, until);
        for (const Id<Part> &part : parts)
            if (playerOf(edit.data(), edit.data().at(part)) != choice.to)
                if (const auto done = swap.swap(part); !done)
                    return done;
        Stitch changed = edit.data().at(id);
        const bool isSwap = choice.from != choice.to;
        changed.swapFrom = isSwap ? MaybeId<Person>(choice.from) : std::nullopt;
        changed.swapTo = isSwap ? MaybeId<Person>(choice.to) : std::nullopt;
        return changeIn(edit, std::move(changed));
    });
}

Result<> setSegmentEdge(Project &project, Id<Setup> id, ClipEdge edge, std::optional<qint64> ms)
{
    const ProjectData &data = project.data();
    const Setup *known = data.find(id);
    if (!known)
        return refused(tr("The set-up is no longer in the production."), QStringLiteral("gone"));
    Setup setup = *known;
    (edge == ClipEdge::Start ? setup.startMs : setup.endMs) = ms;
    if (!ms) {
        setup.startMs.reset();
        setup.endMs.reset();
    } else if (!setup.startMs) {
        setup.startMs = 0;
    } else if (!setup.endMs) {
        qint64 end = *setup.startMs;
        for (const Beat &beat : data.referring<Beat>(setup.sequence))
            end = std::max(end, beat.endMs);
        setup.endMs = end;
    }
    return change(project, std::move(setup));
}

Result<Id<Setup>> addSegmentSetup(Project &project, Id<Sequence> id, std::size_t number)
{
    const ProjectData &data = project.data();
    const Sequence *sequence = data.find(id);
    const std::vector<TakeSegment> segments = sequence ? takeSegmentsOf(data, *sequence) : std::vector<TakeSegment>{};
    if (number >= segments.size())
        return refused(tr("The segment is no longer in the production."), QStringLiteral("gone"));
    const TakeSegment &segment = segments[number];
    const FrameRate rate = frameRateOf(data);
    Setup setup;
    setup.sequence = id;
    setup.beats = segment.beats;
    setup.startMs = msOfFrame(segment.frames.start, rate);
    setup.endMs = msOfFrame(segment.frames.end, rate);
    std::set<QString> names;
    for (const Setup &other : data.referring<Setup>(id)) {
        setup.position = std::max(setup.position, other.position + 1);
        names.insert(other.name.toCaseFolded());
    }
    setup.name = tr("Segment %1").arg(number + 1);
    for (int camera = 2; names.contains(setup.name.toCaseFolded()); ++camera)
        setup.name = tr("Segment %1, camera %2").arg(number + 1).arg(camera);
    return add(project, std::move(setup));
}

}  // namespace stunt

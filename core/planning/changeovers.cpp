// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/changeovers.h"

#include "core/planning/performed.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace stunt {

namespace {

// The frame of a moment; nothing is before the sequence.
qint64 frameOf(qint64 ms, const FrameRate &rate)
{
    return frameAt(std::max<qint64>(0, ms), rate);
}

// When the part is on, on the sequence's timeline.
Interval<qint64> framesOf(const Beat &beat, const Part &part, const FrameRate &rate)
{
    const qint64 start = part.startMs ? beat.startMs + *part.startMs : beat.startMs;
    const qint64 end = part.endMs ? beat.startMs + *part.endMs : beat.endMs;
    return {frameOf(start, rate), frameOf(end, rate)};
}

// What is left of `whole` without `taken`.
std::vector<Interval<qint64>> remainderOf(const Interval<qint64> &whole, std::vector<Interval<qint64>> taken)
{
    std::sort(taken.begin(), taken.end(),
              [](const Interval<qint64> &a, const Interval<qint64> &b) { return a.start < b.start; });
    std::vector<Interval<qint64>> left;
    qint64 at = whole.start;
    for (const Interval<qint64> &each : taken) {
        if (at < each.start)
            left.push_back({at, each.start});
        at = std::max(at, each.end);
    }
    if (at < whole.end)
        left.push_back({at, whole.end});
    return left;
}

auto placeOf(const RoleSpan &span)
{
    return std::make_tuple(span.frames.start, span.frames.end, span.part->id,
                           span.setup ? span.setup->id.uuid() : Uuid{});
}

bool isBefore(const RoleSpan &a, const RoleSpan &b)
{
    return placeOf(a) < placeOf(b);
}

bool isSamePlayer(const RoleSpan &a, const RoleSpan &b)
{
    return a.player || b.player ? a.player == b.player : a.isActor && b.isActor;
}

Changeover changeoverOf(const RoleSpan &from, const RoleSpan &to)
{
    const bool overlap = to.frames.start < from.frames.end;
    return {.from = from,
            .to = to,
            .first = overlap ? to.frames.start : from.frames.end,
            .last = overlap ? std::min(from.frames.end, to.frames.end) : to.frames.start};
}

}  // namespace

std::vector<RoleSpan> spansOf(const ProjectData &data, const Beat &beat, const Part &part)
{
    std::vector<RoleSpan> spans;
    const FrameRate rate = frameRateOf(data);
    const Interval<qint64> whole = framesOf(beat, part, rate);
    const Role *role = data.find(part.role);
    std::vector<Interval<qint64>> taken;
    for (const SetupPlayer &player : data.referring<SetupPlayer>(part.id)) {
        const Setup *setup = data.find(player.setup);
        if (!setup)
            continue;
        const bool isSegment = setup->startMs && setup->endMs;
        const Interval<qint64> segment =
            isSegment ? Interval<qint64>{frameOf(*setup->startMs, rate), frameOf(*setup->endMs, rate)} : whole;
        const Interval<qint64> played = whole.intersection(segment);
        if (played.isEmpty())
            continue;
        taken.push_back(played);
        spans.push_back({.part = &part,
                         .beat = &beat,
                         .setup = setup,
                         .player = player.person,
                         .isActor = role && role->person == player.person,
                         .frames = played});
    }
    const MaybeId<Person> player = playerOf(data, part);
    const bool isActor = player ? role && role->person == player : part.kind == PartKind::Actor;
    for (const Interval<qint64> &frames : remainderOf(whole, std::move(taken)))
        spans.push_back({.part = &part, .beat = &beat, .player = player, .isActor = isActor, .frames = frames});
    std::sort(spans.begin(), spans.end(), isBefore);
    return spans;
}

std::vector<Changeover> changeoversOf(const ProjectData &data, const Sequence &sequence, const Role &role)
{
    std::vector<RoleSpan> spans;
    for (const Part &part : data.referring<Part>(role.id)) {
        const Beat *beat = data.find(part.beat);
        if (beat && part.role == role.id && beat->sequence == sequence.id && isPerformed(data, *beat))
            std::ranges::move(spansOf(data, *beat, part), std::back_inserter(spans));
    }
    std::sort(spans.begin(), spans.end(), isBefore);
    std::vector<Changeover> changeovers;
    for (std::size_t i = 0; i + 1 < spans.size(); ++i) {
        const RoleSpan from = spans[i];
        const RoleSpan to = spans[i + 1];
        if (!isSamePlayer(from, to))
            changeovers.push_back(changeoverOf(from, to));
        // Whoever goes on when the other is off again takes over again.
        if (to.frames.end < from.frames.end) {
            RoleSpan rest = from;
            rest.frames.start = to.frames.end;
            const auto later = spans.begin() + static_cast<std::ptrdiff_t>(i) + 2;
            spans.insert(std::upper_bound(later, spans.end(), rest, isBefore), rest);
        }
    }
    return changeovers;
}

std::vector<const Role *> rolesOf(const ProjectData &data, const Sequence &sequence)
{
    std::map<Id<Role>, const Role *> roles;
    for (const Beat &beat : data.referring<Beat>(sequence.id))
        for (const Part &part : data.referring<Part>(beat.id))
            if (const Role *role = data.find(part.role))
                roles.emplace(role->id, role);
    std::vector<const Role *> result;
    for (const auto &[id, role] : roles)
        result.push_back(role);
    return result;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/timeline.h"

#include "core/planning/changeovers.h"
#include "core/project/lookups.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace stunt {

namespace {

// Who a performer's lane is for.
struct PerformerKey {
    MaybeId<Role> role;
    MaybeId<Person> person;
    bool isActor = false;
    friend auto operator<=>(const PerformerKey &, const PerformerKey &) = default;
};

class TimelineMaking
{
public:
    TimelineMaking(const ProjectData &data, const Sequence &sequence)
        : m_data(data), m_sequence(sequence), m_beats(beatsInOrder(data, sequence.id))
    {
        m_timeline.sequence = sequence.id;
        m_timeline.longTake = sequence.longTake;
        m_timeline.rate = frameRateOf(data);
    }

    Timeline make()
    {
        m_timeline.segments = takeSegmentsOf(m_data, m_sequence);
        for (const TakeSegment &segment : m_timeline.segments)
            m_timeline.frames = std::max(m_timeline.frames, segment.frames.end);
        m_timeline.lastFrame = m_timeline.frames;
        addMarkers();
        addBeats();
        addStitches();
        addPerformers();
        addRigs();
        addItems();
        for (TimelineLane &lane : m_timeline.lanes)
            finish(lane);
        return std::move(m_timeline);
    }

private:
    [[nodiscard]] Interval<qint64> framesOf(qint64 startMs, qint64 endMs) const
    {
        return {frameAt(startMs, m_timeline.rate), frameAt(endMs, m_timeline.rate)};
    }
    [[nodiscard]] Interval<qint64> framesOf(const Beat &beat) const { return framesOf(beat.startMs, beat.endMs); }

    void addMarkers()
    {
        for (const Marker *marker : markersInOrder(m_data, m_sequence.id)) {
            const qint64 frame = frameAt(marker->atMs, m_timeline.rate);
            m_timeline.markers.push_back(
                {.id = marker->id, .frame = frame, .name = marker->name, .colour = marker->colour});
            m_timeline.lastFrame = std::max(m_timeline.lastFrame, frame);
        }
    }

    void addBeats()
    {
        TimelineLane lane{.kind = LaneKind::Beats, .record = RecordRef(m_sequence.id)};
        for (const Beat *beat : m_beats)
            lane.clips.push_back({RecordRef(beat->id), beat->id, framesOf(*beat)});
        m_timeline.lanes.push_back(std::move(lane));
    }

    void addPerformers()
    {
        std::map<PerformerKey, TimelineLane> lanes;
        for (const Beat *beat : m_beats)
            for (const Part &part : m_data.referring<Part>(beat->id))
                for (const RoleSpan &span : spansOf(m_data, *beat, part))
                    addSpan(lanes, *beat, span);
        std::vector<std::pair<PerformerKey, TimelineLane>> ordered(std::make_move_iterator(lanes.begin()),
                                                                   std::make_move_iterator(lanes.end()));
        order(ordered);
        std::map<PerformerKey, std::size_t> placeOf;
        for (auto &[key, lane] : ordered) {
            placeOf.emplace(key, m_timeline.lanes.size());
            m_timeline.lanes.push_back(std::move(lane));
        }
        addChangeovers(placeOf);
    }

    static PerformerKey keyOf(const RoleSpan &span)
    {
        // An actor nobody has named yet and a double nobody has named yet are two bodies.
        return {span.part->role, span.player, span.isActor};
    }

    void addSpan(std::map<PerformerKey, TimelineLane> &lanes, const Beat &beat, const RoleSpan &span)
    {
        TimelineLane &lane = lanes[keyOf(span)];
        lane.kind = LaneKind::Performer;
        lane.role = span.part->role;
        lane.isActor = span.isActor;
        if (span.player)
            lane.record = RecordRef(*span.player);
        else if (span.part->role)
            lane.record = RecordRef(*span.part->role);
        lane.clips.push_back({RecordRef(span.part->id), beat.id, span.frames, isWhole(beat, span)});
    }

    [[nodiscard]] bool isWhole(const Beat &beat, const RoleSpan &span) const
    {
        const Part &part = *span.part;
        return span.frames
            == framesOf(part.startMs ? beat.startMs + *part.startMs : beat.startMs,
                        part.endMs ? beat.startMs + *part.endMs : beat.endMs);
    }

    void order(std::vector<std::pair<PerformerKey, TimelineLane>> &lanes) const
    {
        std::unordered_map<Id<Role>, int> roleOrder;
        for (const Role *role : rolesInOrder(m_data))
            roleOrder.emplace(role->id, static_cast<int>(roleOrder.size()));
        const auto placeOf = [&](const PerformerKey &key) {
            constexpr int archived = std::numeric_limits<int>::max() - 1;
            constexpr int none = std::numeric_limits<int>::max();
            int place = none;
            if (key.role) {
                const auto known = roleOrder.find(*key.role);
                place = known == roleOrder.end() ? archived : known->second;
            }
            const Person *person = m_data.find(key.person);
            return std::make_tuple(place, key.role, !key.isActor, !person,
                                   person ? person->name.toCaseFolded() : QString(), key.person);
        };
        std::ranges::sort(lanes, [&](const auto &a, const auto &b) { return placeOf(a.first) < placeOf(b.first); });
    }

    void addChangeovers(const std::map<PerformerKey, std::size_t> &placeOf)
    {
        const std::vector<const Stitch *> stitches = stitchesInOrder(m_data, m_sequence.id);
        for (const Role *role : rolesOf(m_data, m_sequence)) {
            for (const Changeover &change : changeoversOf(m_data, m_sequence, *role)) {
                const auto from = placeOf.find(keyOf(change.from));
                const auto to = placeOf.find(keyOf(change.to));
                if (from == placeOf.end() || to == placeOf.end() || from == to)
                    continue;
                m_timeline.changeovers.push_back(
                    {from->second, to->second, {change.first, change.last}, stitchOf(change, stitches)});
            }
        }
    }

    [[nodiscard]] MaybeId<Stitch> stitchOf(const Changeover &change, const std::vector<const Stitch *> &stitches) const
    {
        for (const Stitch *stitch : stitches) {
            const Interval<qint64> at = framesOf(stitch->startMs, stitch->endMs);
            if (change.isKnown() && at.start <= change.last && change.first <= at.end
                && stitch->swapFrom == change.from.player && stitch->swapTo == change.to.player)
                return stitch->id;
        }
        return {};
    }

    void addRigs()
    {
        std::map<std::pair<QString, Id<Rig>>, TimelineLane> lanes;
        for (const Beat *beat : m_beats) {
            for (const RigUse &use : m_data.referring<RigUse>(beat->id)) {
                const Rig &rig = m_data.at(m_data.at(use.rigUnit).rig);
                TimelineLane &lane = lanes[{rig.name.toCaseFolded(), rig.id}];
                lane.kind = LaneKind::Rig;
                lane.record = RecordRef(rig.id);
                lane.clips.push_back({RecordRef(use.id), beat->id, framesOf(*beat)});
            }
        }
        for (auto &[key, lane] : lanes)
            m_timeline.lanes.push_back(std::move(lane));
    }

    void addItems()
    {
        std::map<std::pair<QString, Id<Item>>, TimelineLane> lanes;
        for (const Beat *beat : m_beats) {
            for (const ItemUse &use : m_data.referring<ItemUse>(beat->id)) {
                const Item &item = m_data.at(use.item);
                TimelineLane &lane = lanes[{item.name.toCaseFolded(), item.id}];
                lane.kind = LaneKind::Item;
                lane.record = RecordRef(item.id);
                lane.clips.push_back({RecordRef(use.id), beat->id, framesOf(*beat)});
            }
        }
        for (auto &[key, lane] : lanes) {
            const Item &item = m_data.at(key.second);
            ItemBands bands = stateBandsOf(m_data, m_sequence, item, m_timeline.frames);
            if (!item.states.isEmpty())
                lane.bands = std::move(bands.bands);
            lane.breaks = std::move(bands.breaks);
            m_timeline.lanes.push_back(std::move(lane));
        }
    }

    void addStitches()
    {
        TimelineLane lane{.kind = LaneKind::Stitches, .record = RecordRef(m_sequence.id)};
        for (const Stitch *stitch : stitchesInOrder(m_data, m_sequence.id))
            lane.clips.push_back({RecordRef(stitch->id), {}, framesOf(stitch->startMs, stitch->endMs)});
        // Where nothing is hidden there is no lane for it.
        if (m_sequence.longTake || !lane.clips.empty())
            m_timeline.lanes.push_back(std::move(lane));
    }

    static void finish(TimelineLane &lane)
    {
        std::ranges::stable_sort(lane.clips, [](const TimelineClip &a, const TimelineClip &b) {
            return std::pair(a.frames.start, a.frames.end) < std::pair(b.frames.start, b.frames.end);
        });
        std::vector<Interval<qint64>> spans;
        spans.reserve(lane.clips.size());
        lane.reach.reserve(lane.clips.size());
        for (const TimelineClip &clip : lane.clips) {
            spans.push_back(clip.frames);
            lane.reach.push_back(std::max(clip.frames.end, lane.reach.empty() ? 0 : lane.reach.back()));
        }
        lane.rows = rowsOf(spans);
        for (const int row : lane.rows)
            lane.rowCount = std::max(lane.rowCount, row + 1);
        if (!lane.bands.empty())
            ++lane.rowCount;
    }

    const ProjectData &m_data;
    const Sequence &m_sequence;
    std::vector<const Beat *> m_beats;
    Timeline m_timeline;
};

}  // namespace

std::vector<const Marker *> markersInOrder(const ProjectData &data, Id<Sequence> sequence)
{
    std::vector<const Marker *> markers;
    for (const Marker &marker : data.referring<Marker>(sequence))
        markers.push_back(&marker);
    std::ranges::sort(markers, [](const Marker *a, const Marker *b) {
        return std::tie(a->atMs, a->name, a->id) < std::tie(b->atMs, b->name, b->id);
    });
    return markers;
}

Timeline timelineOf(const ProjectData &data, const Sequence &sequence)
{
    return TimelineMaking(data, sequence).make();
}

Interval<std::size_t> clipsWithin(const TimelineLane &lane, const Interval<qint64> &frames)
{
    const auto first = std::ranges::lower_bound(lane.reach, frames.start);
    const auto last = std::ranges::upper_bound(lane.clips, frames.end, {},
                                               [](const TimelineClip &clip) { return clip.frames.start; });
    const auto begin = static_cast<std::size_t>(first - lane.reach.begin());
    return {begin, std::max(begin, static_cast<std::size_t>(last - lane.clips.begin()))};
}

std::vector<int> rowsOf(const std::vector<Interval<qint64>> &spans)
{
    std::vector<int> rows;
    rows.reserve(spans.size());
    std::set<std::pair<qint64, int>> busy;  // until which frame each taken row is
    std::set<int> free;
    int count = 0;
    for (const Interval<qint64> &span : spans) {
        while (!busy.empty() && busy.begin()->first <= span.start) {
            free.insert(busy.begin()->second);
            busy.erase(busy.begin());
        }
        int row = count;
        if (free.empty())
            ++count;
        else
            row = free.extract(free.begin()).value();
        busy.emplace(std::max(span.end, span.start + 1), row);
        rows.push_back(row);
    }
    return rows;
}

}  // namespace stunt

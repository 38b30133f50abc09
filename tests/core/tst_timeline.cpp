// SPDX-License-Identifier: GPL-3.0-or-later
// What a sequence's timeline shows, and its gestures as verbs.
#include "core/planning/timeline.h"

#include "core/edits/casting.h"
#include "core/edits/stitching.h"
#include "core/edits/timelineedits.h"
#include "core/project/recordref.h"
#include "tests/support/memorystore.h"
#include "tests/support/must.h"

#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A sequence at 25 frames a second with the beats A1 [0, 100), A2 [100, 200), A3 [200, 300) in frames, the role #1 LEA
// played by Ana and doubled by Zoe.
struct TimelineWorld {
    TimelineWorld()
    {
        project = memoryProject();
        sequence = must(appendSequence(*project, u"Stairs"_s));
        for (int i = 0; i < 3; ++i) {
            beats.push_back(must(addBeatAt(*project, sequence, {i * 100, 100}, Ripple::Free)));
            Beat beat = project->data().at(beats.back());
            beat.number = u"A%1"_s.arg(i + 1);
            must(change(*project, beat));
        }
        ana = person(u"Ana"_s);
        zoe = person(u"Zoe"_s);
        Role lea;
        lea.castNumber = u"1"_s;
        lea.name = u"LEA"_s;
        lea.person = ana;
        role = must(add(*project, lea));
        Double stands;
        stands.number = u"1X"_s;
        stands.role = role;
        stands.person = zoe;
        must(add(*project, stands));
        start = project->history().size();
    }

    Id<Person> person(const QString &name)
    {
        Person made;
        made.name = name;
        return must(add(*project, made));
    }
    Id<Part> part(Id<Beat> beat, Id<Person> who, std::optional<Interval<qint64>> frames = {})
    {
        Part made;
        made.beat = beat;
        made.person = who;
        made.role = role;
        made.kind = who == ana ? PartKind::Actor : PartKind::Double;
        if (frames) {
            made.startMs = frames->start * 40;
            made.endMs = frames->end * 40;
        }
        const Id<Part> id = must(add(*project, made));
        start = project->history().size();
        return id;
    }
    Id<Marker> markerAt(qint64 frame)
    {
        const Id<Marker> id = must(addMarkerAt(*project, sequence, frame, MarkerColour::Blue));
        start = project->history().size();
        return id;
    }
    Id<Stitch> stitchAt(qint64 frame)
    {
        const Id<Stitch> id = must(addStitch(*project, sequence, frame));
        start = project->history().size();
        return id;
    }
    [[nodiscard]] const ProjectData &data() const { return project->data(); }
    [[nodiscard]] qsizetype edits() const { return project->history().size() - start; }
    [[nodiscard]] Interval<qint64> framesOf(Id<Beat> id) const
    {
        const Beat &beat = data().at(id);
        return {beat.startMs / 40, beat.endMs / 40};
    }
    [[nodiscard]] std::optional<Interval<qint64>> framesOf(Id<Part> id) const
    {
        const Part &record = data().at(id);
        if (!record.startMs)
            return {};
        return Interval<qint64>{*record.startMs / 40, *record.endMs / 40};
    }
    [[nodiscard]] Timeline timeline() const { return timelineOf(data(), data().at(sequence)); }

    std::unique_ptr<Project> project;
    Id<Sequence> sequence;
    std::vector<Id<Beat>> beats;
    Id<Person> ana;
    Id<Person> zoe;
    Id<Role> role;
    qsizetype start = 0;
};

using Span = Interval<qint64>;

QStringList performers(const TimelineWorld &world)
{
    QStringList names;
    for (const TimelineLane &lane : world.timeline().lanes)
        if (lane.kind == LaneKind::Performer)
            names.append(recordName(world.data(), lane.record));
    return names;
}

}  // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void overlappingSpansTakeRowsOfTheirOwn();
    void rowsNeverOverlapWhateverTheSpans();
    void clipsWithinFindsEveryClipThatIsOn();
    void actorAndDoubleOfARoleStandTogether();
    void aPartDividedBySetUpsIsOnBothLanes();
    void aChangeoverIsTiedToTheStitchThatHidesIt();
    void anItemsBandChangesWhereABeatLeavesIt();
    void aBreakIsWhereTheBeatBegins();
    void anItemOfAnotherSequenceComesInAsItWasLeft();
    void segmentsRunFromStitchToStitch();
    void aSegmentsTimeIsUnknownWhileOneOfItsBeatsIs();
    void aSetUpsSegmentIsSetByEitherEdgeAndEmptiedByOne();

    void movingStopsAtTheStart();
    void movingAlongTakesWhatComesLater();
    void movingFreelyLeavesTheOthers();
    void aPartMovesWithinItsBeatOnly();
    void aPartOfAllOfItsBeatIsNotMoved();
    void markersStandInOrder();
    void aMarkerMovesAloneAndStopsAtTheStart();
    void markersMoveAlongWithWhatComesEarlier();
    void aMarkerTakesNothingAlong();
    void markersHaveNoEdges();
    void markersGoTogetherWithClips();
    void trimmingCutsThePartsWithTheBeat();
    void trimmingAPartAwayIsRefusedAndNamesIt();
    void trimmingAlongClosesUp();
    void trimmingSeveralAlongMakesRoomForEach();
    void trimmingOverlappingBeatsAlongMakesRoomOnce();
    void aPartOfABeatThatMovesAlongGoesWithIt();
    void trimmingKeepsOneFrame();
    void copiesBringTheirRigsWithoutTheirEvidence();
    void splittingDividesPartsAndKeepsCountsOnce();
    void splittingASequenceOfMovesAcrossTheCutIsRefused();
    void splittingLeavesTheStateToTheLaterHalf();
    void swappingAtAStitchDividesThePart();
    void swappingHoldsUntilTheNextStitch();
    void aTexasSwitchHasBothOn();
    void aNewStitchSwapsWhoChangesThere();
    void castingProposesDoubleActorOrPerformer();
    void everyGestureIsOneEditThatUndoTakesBack();
};

void TestTimeline::overlappingSpansTakeRowsOfTheirOwn()
{
    QCOMPARE(rowsOf({{0, 10}, {5, 15}, {10, 20}, {12, 13}, {20, 30}}), (std::vector<int>{0, 1, 0, 2, 0}));
    QCOMPARE(rowsOf({{5, 5}, {5, 5}, {6, 6}}), (std::vector<int>{0, 1, 0}));
    QCOMPARE(rowsOf({}), std::vector<int>{});
}

void TestTimeline::rowsNeverOverlapWhateverTheSpans()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        std::vector<Span> spans;
        for (int i = 0; i < 40; ++i) {
            const qint64 at = random.bounded(100);
            spans.push_back({at, at + random.bounded(12)});
        }
        std::ranges::stable_sort(spans, {}, &Span::start);
        const std::vector<int> rows = rowsOf(spans);
        for (std::size_t i = 0; i < spans.size(); ++i)
            for (std::size_t j = i + 1; j < spans.size(); ++j)
                QVERIFY(rows[i] != rows[j] || std::max(spans[i].end, spans[i].start + 1) <= spans[j].start);
    }
}

void TestTimeline::clipsWithinFindsEveryClipThatIsOn()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    TimelineLane lane;
    for (int i = 0; i < 200; ++i) {
        const qint64 at = random.bounded(1000);
        lane.clips.push_back({.frames = {at, at + random.bounded(80)}});
    }
    std::ranges::sort(lane.clips, {}, [](const TimelineClip &clip) { return clip.frames.start; });
    for (const TimelineClip &clip : lane.clips)
        lane.reach.push_back(std::max(clip.frames.end, lane.reach.empty() ? 0 : lane.reach.back()));
    for (int round = 0; round < 300; ++round) {
        const qint64 from = random.bounded(1000);
        const Span asked{from, from + random.bounded(100)};
        const auto found = clipsWithin(lane, asked);
        for (std::size_t i = 0; i < lane.clips.size(); ++i) {
            const Span &clip = lane.clips[i].frames;
            if (clip.start <= asked.end && asked.start <= clip.end)
                QVERIFY(i >= found.start && i < found.end);
        }
    }
}

void TestTimeline::actorAndDoubleOfARoleStandTogether()
{
    TimelineWorld world;
    Role second;
    second.castNumber = u"2"_s;
    second.name = u"KAI"_s;
    const auto bo = world.person(u"Bo"_s);
    second.person = bo;
    const auto kai = must(add(*world.project, second));
    Part part;
    part.beat = world.beats[0];
    part.role = kai;
    part.person = bo;
    part.kind = PartKind::Actor;
    must(add(*world.project, part));
    Part extra;
    extra.beat = world.beats[0];
    extra.person = world.person(u"Aaron"_s);
    must(add(*world.project, extra));
    world.part(world.beats[1], world.zoe);
    world.part(world.beats[0], world.ana);
    QCOMPARE(performers(world), (QStringList{u"Ana"_s, u"Zoe"_s, u"Bo"_s, u"Aaron"_s}));
    QVERIFY(world.timeline().lanes[1].isActor);
    QVERIFY(!world.timeline().lanes[2].isActor);
}

void TestTimeline::aPartDividedBySetUpsIsOnBothLanes()
{
    TimelineWorld world;
    const auto part = world.part(world.beats[0], world.ana);
    Setup setup;
    setup.sequence = world.sequence;
    setup.name = u"Segment 2"_s;
    setup.beats = {world.beats[0]};
    setup.startMs = 60 * 40;
    setup.endMs = 100 * 40;
    SetupPlayer player;
    player.setup = must(add(*world.project, setup));
    player.part = part;
    player.person = world.zoe;
    must(add(*world.project, player));
    const Timeline timeline = world.timeline();
    QCOMPARE(performers(world), (QStringList{u"Ana"_s, u"Zoe"_s}));
    QCOMPARE(timeline.lanes[1].clips.front().frames, (Span{0, 60}));
    QCOMPARE(timeline.lanes[2].clips.front().frames, (Span{60, 100}));
    QVERIFY(!timeline.lanes[2].clips.front().whole);
}

void TestTimeline::aChangeoverIsTiedToTheStitchThatHidesIt()
{
    TimelineWorld world;
    world.part(world.beats[0], world.ana);
    world.part(world.beats[1], world.zoe);
    QCOMPARE(world.timeline().changeovers.size(), std::size_t{1});
    QVERIFY(!world.timeline().changeovers.front().stitch);
    const auto stitch = world.stitchAt(100);
    const LaneChangeover change = world.timeline().changeovers.front();
    QCOMPARE(change.stitch, MaybeId<Stitch>(stitch));
    QCOMPARE(change.frames, (Span{100, 100}));
    QCOMPARE(change.from, std::size_t{2});
    QCOMPARE(change.to, std::size_t{3});
}

void TestTimeline::anItemsBandChangesWhereABeatLeavesIt()
{
    TimelineWorld world;
    Item car;
    car.name = u"Pursuit car"_s;
    car.states = {u"whole"_s, u"wrecked"_s};
    car.firstState = u"whole"_s;
    ItemUse use;
    use.item = must(add(*world.project, car));
    use.beat = world.beats[1];
    use.leaves = u"wrecked"_s;
    must(add(*world.project, use));
    const Timeline timeline = world.timeline();
    const TimelineLane &lane = timeline.lanes[1];
    QCOMPARE(lane.kind, LaneKind::Item);
    QCOMPARE(lane.bands,
             (std::vector<StateBand>{{{0, 200}, u"whole"_s, {}}, {{200, 300}, u"wrecked"_s, world.beats[1]}}));
    QVERIFY(lane.breaks.empty());
    // A cut beat leaves nothing.
    Beat cut = world.data().at(world.beats[1]);
    cut.status = BeatStatus::Cut;
    must(change(*world.project, cut));
    QCOMPARE(world.timeline().lanes[1].bands, (std::vector<StateBand>{{{0, 300}, u"whole"_s, {}}}));
}

void TestTimeline::aBreakIsWhereTheBeatBegins()
{
    TimelineWorld world;
    Item car;
    car.name = u"Pursuit car"_s;
    car.states = {u"whole"_s, u"on its roof"_s, u"absent"_s};
    car.firstState = u"whole"_s;
    ItemUse flips;
    flips.item = must(add(*world.project, car));
    flips.beat = world.beats[0];
    flips.leaves = u"on its roof"_s;
    must(add(*world.project, flips));
    ItemUse gone;
    gone.item = flips.item;
    gone.beat = world.beats[2];
    gone.requiredStates = {u"absent"_s};
    const auto id = must(add(*world.project, gone));
    const Timeline timeline = world.timeline();
    const std::vector<StateBreak> &breaks = timeline.lanes[1].breaks;
    QCOMPARE(breaks.size(), std::size_t{1});
    QCOMPARE(breaks.front().frame, 200);
    QCOMPARE(breaks.front().use, id);
    QCOMPARE(breaks.front().found.state, u"on its roof"_s);
    QCOMPARE(breaks.front().verdict, ContinuityVerdict::Breaks);
}

void TestTimeline::anItemOfAnotherSequenceComesInAsItWasLeft()
{
    TimelineWorld world;
    const auto later = must(appendSequence(*world.project, u"Street"_s));
    const auto beat = must(addBeatAt(*world.project, later, {50, 50}, Ripple::Free));
    Item car;
    car.name = u"Car"_s;
    car.states = {u"whole"_s, u"wrecked"_s};
    car.firstState = u"whole"_s;
    ItemUse use;
    use.item = must(add(*world.project, car));
    use.beat = world.beats[0];
    use.leaves = u"wrecked"_s;
    must(add(*world.project, use));
    use.beat = beat;
    use.leaves.clear();
    must(add(*world.project, use));
    const Timeline timeline = timelineOf(world.data(), world.data().at(later));
    QCOMPARE(timeline.lanes[1].bands, (std::vector<StateBand>{{{0, 100}, u"wrecked"_s, world.beats[0]}}));
}

void TestTimeline::segmentsRunFromStitchToStitch()
{
    TimelineWorld world;
    QCOMPARE(world.timeline().segments.size(), std::size_t{1});
    const auto first = world.stitchAt(100);
    const auto second = world.stitchAt(220);
    Stitch texas = world.data().at(second);
    texas.method = StitchMethod::TexasSwitch;
    texas.endMs = 230 * 40;
    must(change(*world.project, texas));
    Setup setup;
    setup.sequence = world.sequence;
    setup.name = u"One"_s;
    setup.beats = {world.beats[0]};
    setup.plannedTakes = 7;
    const auto one = must(add(*world.project, setup));
    const std::vector<TakeSegment> segments = world.timeline().segments;
    QCOMPARE(segments.size(), std::size_t{3});
    QCOMPARE(segments[0].frames, (Span{0, 100}));
    QCOMPARE(segments[1].frames, (Span{100, 230}));
    QCOMPARE(segments[2].frames, (Span{220, 300}));
    QCOMPARE(segments[1].in, MaybeId<Stitch>(first));
    QCOMPARE(segments[1].out, MaybeId<Stitch>(second));
    QCOMPARE(segments[0].setups, std::vector<Id<Setup>>{one});
    QCOMPARE(segments[0].plannedTakes, 7);
    // A second stitch at the same frame parts nothing.
    world.stitchAt(100);
    QCOMPARE(world.timeline().segments.size(), std::size_t{3});
    QCOMPARE(world.timeline().segments[1].in, MaybeId<Stitch>(first));
    QCOMPARE(segments[1].beats, (std::vector<Id<Beat>>{world.beats[1], world.beats[2]}));
}

void TestTimeline::aSegmentsTimeIsUnknownWhileOneOfItsBeatsIs()
{
    TimelineWorld world;
    world.stitchAt(200);
    const auto estimate = [&](Id<Beat> id) {
        Beat beat = world.data().at(id);
        beat.setupMin = 30;
        beat.runMin = 5;
        beat.resetMin = 10;
        beat.plannedTakes = 3;
        must(change(*world.project, beat));
    };
    estimate(world.beats[0]);
    QVERIFY(!world.timeline().segments[0].minutes);
    estimate(world.beats[1]);
    QCOMPARE(world.timeline().segments[0].minutes, std::optional(2 * (30 + 15 + 20)));
    // A set-up's takes count for what it covers.
    Setup setup;
    setup.sequence = world.sequence;
    setup.name = u"One"_s;
    setup.beats = {world.beats[0]};
    setup.plannedTakes = 1;
    must(add(*world.project, setup));
    QCOMPARE(world.timeline().segments[0].minutes, std::optional((30 + 5) + (30 + 15 + 20)));
}

void TestTimeline::aSetUpsSegmentIsSetByEitherEdgeAndEmptiedByOne()
{
    TimelineWorld world;
    Setup setup{.sequence = world.sequence, .name = u"B cam"_s};
    const Id<Setup> id = must(add(*world.project, setup));
    using Ms = std::optional<qint64>;
    const auto span = [&] { return std::pair(world.data().at(id).startMs, world.data().at(id).endMs); };
    must(setSegmentEdge(*world.project, id, ClipEdge::Start, 4013));
    QCOMPARE(span(), std::pair(Ms(4000), Ms(12'000)));  // on a frame, to the end of the last beat
    must(setSegmentEdge(*world.project, id, ClipEdge::End, 8000));
    QCOMPARE(span(), std::pair(Ms(4000), Ms(8000)));
    const qsizetype edits = world.project->history().size();
    QVERIFY(!setSegmentEdge(*world.project, id, ClipEdge::Start, 8000));
    must(setSegmentEdge(*world.project, id, ClipEdge::Start, std::nullopt));
    QCOMPARE(span(), std::pair(Ms(), Ms()));
    QCOMPARE(world.project->history().size(), edits + 1);
    must(setSegmentEdge(*world.project, id, ClipEdge::End, 2000));
    QCOMPARE(span(), std::pair(Ms(0), Ms(2000)));
    QVERIFY(!setSegmentEdge(*world.project, Id<Setup>::create(), ClipEdge::End, 2000));
}

void TestTimeline::movingStopsAtTheStart()
{
    TimelineWorld world;
    const TimelineClips clips{.beats = {world.beats[1], world.beats[2]}};
    QCOMPARE(possibleMove(world.data(), clips, -500), -100);
    must(moveClips(*world.project, clips, -500, Ripple::Free));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{0, 100}));
    QCOMPARE(world.framesOf(world.beats[2]), (Span{100, 200}));
    QCOMPARE(world.edits(), 1);
}

void TestTimeline::movingAlongTakesWhatComesLater()
{
    TimelineWorld world;
    const auto stitch = world.stitchAt(200);
    must(moveClips(*world.project, {.beats = {world.beats[1]}}, 30, Ripple::Along));
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 100}));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{130, 230}));
    QCOMPARE(world.framesOf(world.beats[2]), (Span{230, 330}));
    QCOMPARE(world.data().at(stitch).startMs, 230 * 40);
}

void TestTimeline::movingFreelyLeavesTheOthers()
{
    TimelineWorld world;
    must(moveClips(*world.project, {.beats = {world.beats[1]}}, 30, Ripple::Free));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{130, 230}));
    QCOMPARE(world.framesOf(world.beats[2]), (Span{200, 300}));
    must(moveClips(*world.project, {.beats = {world.beats[1]}}, 0, Ripple::Free));
    QCOMPARE(world.edits(), 1);
}

void TestTimeline::aPartMovesWithinItsBeatOnly()
{
    TimelineWorld world;
    const auto part = world.part(world.beats[1], world.ana, Span{10, 40});
    must(moveClips(*world.project, {.parts = {part}}, 500, Ripple::Free));
    QCOMPARE(world.framesOf(part), std::optional(Span{70, 100}));
    must(moveClips(*world.project, {.parts = {part}}, -500, Ripple::Free));
    QCOMPARE(world.framesOf(part), std::optional(Span{0, 30}));
    // With its beat it stays where it is in it.
    must(moveClips(*world.project, {.beats = {world.beats[1]}, .parts = {part}}, 25, Ripple::Free));
    QCOMPARE(world.framesOf(part), std::optional(Span{0, 30}));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{125, 225}));
}

void TestTimeline::aPartOfAllOfItsBeatIsNotMoved()
{
    TimelineWorld world;
    const auto part = world.part(world.beats[1], world.ana);
    const auto done = moveClips(*world.project, {.parts = {part}}, 5, Ripple::Free);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"Ana"_s), qPrintable(done.error().message));
    QCOMPARE(world.edits(), 0);
}

void TestTimeline::markersStandInOrder()
{
    TimelineWorld world;
    const auto late = world.markerAt(420);
    const auto early = world.markerAt(10);
    Marker named = world.data().at(late);
    named.name = u"Music turns"_s;
    named.colour = MarkerColour::Red;
    must(change(*world.project, named));
    const Timeline timeline = world.timeline();
    QCOMPARE(timeline.frames, 300);
    QCOMPARE(timeline.lastFrame, 420);
    QVERIFY(
        timeline.markers
        == (std::vector<TimelineMarker>{{.id = early, .frame = 10}, {late, 420, u"Music turns"_s, MarkerColour::Red}}));
    QVERIFY(recordName(world.data(), RecordRef(early)).contains(u"Unnamed marker"));
    QVERIFY(!addMarkerAt(*world.project, Id<Sequence>::create(), 0, MarkerColour::Blue));
    QCOMPARE(world.data().at(must(addMarkerAt(*world.project, world.sequence, -5, MarkerColour::Pink))).atMs, 0);
}

void TestTimeline::aMarkerMovesAloneAndStopsAtTheStart()
{
    TimelineWorld world;
    const auto marker = world.markerAt(50);
    const ProjectData before = world.data();
    must(moveClips(*world.project, {.markers = {marker}}, -80, Ripple::Free));
    QCOMPARE(world.data().at(marker).atMs, 0);
    QCOMPARE(world.project->history().size(), world.start + 1);
    must(world.project->undo());
    QVERIFY(world.data() == before);
}

void TestTimeline::markersMoveAlongWithWhatComesEarlier()
{
    TimelineWorld world;
    const auto inFirst = world.markerAt(99);
    const auto atSecond = world.markerAt(100);
    const auto beyond = world.markerAt(500);
    must(moveClips(*world.project, {.beats = {world.beats[1]}}, 30, Ripple::Along));
    QCOMPARE(world.data().at(inFirst).atMs, 99 * 40);
    QCOMPARE(world.data().at(atSecond).atMs, 130 * 40);
    QCOMPARE(world.data().at(beyond).atMs, 530 * 40);
    // What a beat grows by makes room for the markers behind it.
    must(trimClips(*world.project, {.beats = {world.beats[0]}}, ClipEdge::End, 10, Ripple::Along));
    QCOMPARE(world.data().at(inFirst).atMs, 99 * 40);
    QCOMPARE(world.data().at(beyond).atMs, 540 * 40);
    must(addBeatAt(*world.project, world.sequence, {50, 20}, Ripple::Along));
    QCOMPARE(world.data().at(inFirst).atMs, 119 * 40);
}

void TestTimeline::aMarkerTakesNothingAlong()
{
    TimelineWorld world;
    const auto marker = world.markerAt(50);
    const auto later = world.markerAt(60);
    must(moveClips(*world.project, {.markers = {marker}}, 30, Ripple::Along));
    QCOMPARE(world.data().at(marker).atMs, 80 * 40);
    QCOMPARE(world.data().at(later).atMs, 60 * 40);
    QCOMPARE(world.framesOf(world.beats[2]), (Span{200, 300}));
    // With a beat it goes once, before that beat or after it.
    must(moveClips(*world.project, {.beats = {world.beats[1]}, .markers = {marker}}, 10, Ripple::Along));
    QCOMPARE(world.data().at(marker).atMs, 90 * 40);
    must(moveClips(*world.project, {.beats = {world.beats[0]}, .markers = {marker}}, 10, Ripple::Along));
    QCOMPARE(world.data().at(marker).atMs, 100 * 40);
}

void TestTimeline::markersHaveNoEdges()
{
    TimelineWorld world;
    const auto marker = world.markerAt(50);
    QCOMPARE(possibleTrim(world.data(), {.markers = {marker}}, ClipEdge::End, 7), 0);
    must(trimClips(*world.project, {.markers = {marker}}, ClipEdge::Start, 5, Ripple::Free));
    QCOMPARE(world.project->history().size(), world.start);
    must(trimClips(*world.project, {.beats = {world.beats[0]}, .markers = {marker}}, ClipEdge::End, 5, Ripple::Free));
    QCOMPARE(world.data().at(marker).atMs, 50 * 40);
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 105}));
}

void TestTimeline::markersGoTogetherWithClips()
{
    TimelineWorld world;
    const auto marker = world.markerAt(50);
    const auto other = world.markerAt(60);
    must(removeClips(*world.project, {.beats = {world.beats[0]}, .markers = {marker}}));
    QVERIFY(!world.data().find(marker) && !world.data().find(world.beats[0]) && world.data().find(other));
    QCOMPARE(world.project->history().size(), world.start + 1);
    const auto again = moveClips(*world.project, {.markers = {marker}}, 1, Ripple::Free);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"gone"_s);
}

void TestTimeline::trimmingCutsThePartsWithTheBeat()
{
    TimelineWorld world;
    const auto part = world.part(world.beats[1], world.ana, Span{10, 90});
    const auto whole = world.part(world.beats[1], world.zoe);
    must(trimClips(*world.project, {.beats = {world.beats[1]}}, ClipEdge::Start, 30, Ripple::Free));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{130, 200}));
    QCOMPARE(world.framesOf(part), std::optional(Span{0, 60}));  // [130, 190) as before
    QVERIFY(!world.framesOf(whole));
    must(trimClips(*world.project, {.beats = {world.beats[1]}}, ClipEdge::End, -20, Ripple::Free));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{130, 180}));
    // What lasts all of the beat says so by saying nothing.
    QVERIFY(!world.framesOf(part));
}

void TestTimeline::trimmingAPartAwayIsRefusedAndNamesIt()
{
    TimelineWorld world;
    world.part(world.beats[1], world.ana, Span{80, 100});
    const auto done = trimClips(*world.project, {.beats = {world.beats[1]}}, ClipEdge::End, -20, Ripple::Free);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"Ana"_s), qPrintable(done.error().message));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{100, 200}));
    QCOMPARE(world.edits(), 0);
}

void TestTimeline::trimmingAlongClosesUp()
{
    TimelineWorld world;
    const auto part = world.part(world.beats[0], world.ana, Span{40, 90});
    must(trimClips(*world.project, {.beats = {world.beats[0]}}, ClipEdge::Start, 30, Ripple::Along));
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 70}));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{70, 170}));
    QCOMPARE(world.framesOf(part), std::optional(Span{10, 60}));
    must(trimClips(*world.project, {.beats = {world.beats[1]}}, ClipEdge::End, 50, Ripple::Along));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{70, 220}));
    QCOMPARE(world.framesOf(world.beats[2]), (Span{220, 320}));
}

void TestTimeline::trimmingSeveralAlongMakesRoomForEach()
{
    TimelineWorld world;
    const auto marker = world.markerAt(300);
    // In whichever order they are named.
    must(trimClips(*world.project, {.beats = {world.beats[1], world.beats[0]}}, ClipEdge::End, 20, Ripple::Along));
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 120}));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{120, 240}));
    QCOMPARE(world.framesOf(world.beats[2]), (Span{240, 340}));
    QCOMPARE(world.data().at(marker).atMs, 340 * 40);
}

void TestTimeline::trimmingOverlappingBeatsAlongMakesRoomOnce()
{
    TimelineWorld world;
    must(moveClips(*world.project, {.beats = {world.beats[1]}}, -50, Ripple::Free));  // [50, 150)
    QCOMPARE(rippleOfTrim(world.data(), {world.beats[1], world.beats[0]}).front().frames, (std::vector<qint64>{100}));
    must(trimClips(*world.project, {.beats = {world.beats[0], world.beats[1]}}, ClipEdge::End, -40, Ripple::Along));
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 60}));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{50, 110}));
    QCOMPARE(world.framesOf(world.beats[2]), (Span{160, 260}));
}

void TestTimeline::aPartOfABeatThatMovesAlongGoesWithIt()
{
    TimelineWorld world;
    const auto part = world.part(world.beats[2], world.ana, Span{10, 30});
    must(moveClips(*world.project, {.beats = {world.beats[1]}, .parts = {part}}, 25, Ripple::Along));
    QCOMPARE(world.framesOf(world.beats[2]), (Span{225, 325}));
    QCOMPARE(world.data().at(part).startMs, std::optional<qint64>(10 * 40));
    // Where its beat stays, it moves within that.
    must(moveClips(*world.project, {.beats = {world.beats[1]}, .parts = {part}}, 25, Ripple::Free));
    QCOMPARE(world.data().at(part).startMs, std::optional<qint64>(35 * 40));
}

void TestTimeline::trimmingKeepsOneFrame()
{
    TimelineWorld world;
    must(trimClips(*world.project, {.beats = {world.beats[0]}}, ClipEdge::End, -1000, Ripple::Free));
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 1}));
    must(trimClips(*world.project, {.beats = {world.beats[1]}}, ClipEdge::Start, 1000, Ripple::Free));
    QCOMPARE(world.framesOf(world.beats[1]), (Span{199, 200}));
    const auto stitch = world.stitchAt(50);
    must(trimClips(*world.project, {.stitches = {stitch}}, ClipEdge::End, -9, Ripple::Free));
    QCOMPARE(world.data().at(stitch).endMs, 50 * 40);
}

void TestTimeline::copiesBringTheirRigsWithoutTheirEvidence()
{
    TimelineWorld world;
    world.part(world.beats[0], world.ana);
    Rig rig;
    rig.name = u"Descender"_s;
    RigUnit unit;
    unit.rig = must(add(*world.project, rig));
    unit.serial = u"D-1"_s;
    RigUse use;
    use.beat = world.beats[0];
    use.rigUnit = must(add(*world.project, unit));
    use.anchorCheckedBy = u"Rigger"_s;
    use.anchorCheckedOn = QDate(2027, 3, 1);
    use.measuredPeakG = Mass{90'000};
    use.fallHeightMm = Length{4000};
    RigOperator worker;
    worker.rigUse = must(add(*world.project, use));
    worker.operatorPerson = world.zoe;
    must(add(*world.project, worker));
    Hazard hazard;
    hazard.beat = world.beats[0];
    hazard.hazard = u"Fall from height"_s;
    hazard.approvedBy = u"Safety"_s;
    hazard.approvedOn = QDate(2027, 3, 1);
    must(add(*world.project, hazard));
    const qsizetype before = world.project->history().size();
    const auto copies = must(copyBeats(*world.project, {world.beats[0]}, 300));
    QCOMPARE(world.project->history().size(), before + 1);
    QCOMPARE(world.framesOf(copies.front()), (Span{300, 400}));
    const auto uses = world.data().referring<RigUse>(copies.front());
    QVERIFY(!uses.empty());
    const RigUse &copied = *uses.begin();
    QCOMPARE(copied.fallHeightMm, std::optional(Length{4000}));
    QVERIFY(copied.anchorCheckedBy.isEmpty() && !copied.anchorCheckedOn.isValid() && !copied.measuredPeakG);
    QVERIFY(!world.data().referring<RigOperator>(copied.id).empty());
    const Hazard &risk = *world.data().referring<Hazard>(copies.front()).begin();
    QVERIFY(risk.approvedBy.isEmpty() && !risk.approvedOn.isValid());
    QVERIFY(!world.data().referring<Part>(copies.front()).empty());
}

void TestTimeline::splittingDividesPartsAndKeepsCountsOnce()
{
    TimelineWorld world;
    const auto across = world.part(world.beats[0], world.ana);
    const auto early = world.part(world.beats[0], world.zoe, Span{0, 30});
    Part counted = world.data().at(across);
    counted.falls = 2;
    must(change(*world.project, counted));
    Move move;
    move.beat = world.beats[0];
    move.attacker = across;
    move.defender = early;
    const auto moveId = must(add(*world.project, move));
    const auto made = must(splitBeats(*world.project, {world.beats[0]}, 40));
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 40}));
    QCOMPARE(world.framesOf(made.front()), (Span{40, 100}));
    const auto later = world.data().referring<Part>(made.front());
    QCOMPARE(std::distance(later.begin(), later.end()), 1);
    QCOMPARE(later.begin()->person, MaybeId<Person>(world.ana));
    QCOMPARE(later.begin()->falls, 0);
    QCOMPARE(world.data().at(across).falls, 2);
    QCOMPARE(world.data().at(moveId).beat, world.beats[0]);
    const auto none = splitBeats(*world.project, {world.beats[0]}, 40);
    QVERIFY(!none);
}

void TestTimeline::splittingASequenceOfMovesAcrossTheCutIsRefused()
{
    TimelineWorld world;
    const auto early = world.part(world.beats[0], world.ana, Span{0, 30});
    const auto late = world.part(world.beats[0], world.zoe, Span{50, 90});
    Move move;
    move.beat = world.beats[0];
    move.attacker = early;
    move.defender = late;
    move.technique = u"Throw"_s;
    must(add(*world.project, move));
    const auto done = splitBeats(*world.project, {world.beats[0]}, 40);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"Throw"_s), qPrintable(done.error().message));
    QCOMPARE(world.framesOf(world.beats[0]), (Span{0, 100}));
}

void TestTimeline::splittingLeavesTheStateToTheLaterHalf()
{
    TimelineWorld world;
    Item glass;
    glass.name = u"Pane"_s;
    glass.states = {u"whole"_s, u"broken"_s};
    glass.firstState = u"whole"_s;
    ItemUse use;
    use.item = must(add(*world.project, glass));
    use.beat = world.beats[0];
    use.consumed = true;
    use.spares = 2;
    use.requiredStates = {u"whole"_s};
    use.leaves = u"broken"_s;
    const auto id = must(add(*world.project, use));
    const auto made = must(splitBeats(*world.project, {world.beats[0]}, 40));
    QVERIFY(world.data().at(id).leaves.isEmpty());
    QVERIFY(world.data().at(id).consumed);
    const ItemUse &later = *world.data().referring<ItemUse>(made.front()).begin();
    QCOMPARE(later.leaves, u"broken"_s);
    QVERIFY(!later.consumed);
    QCOMPARE(later.spares, 0);
}

void TestTimeline::swappingAtAStitchDividesThePart()
{
    TimelineWorld world;
    const auto part = world.part(world.beats[0], world.ana);
    const auto stitch = world.stitchAt(60);
    const auto choices = swapChoices(world.data(), world.data().at(stitch));
    QCOMPARE(choices, (std::vector<SwapChoice>{{world.role, world.ana, world.zoe}}));
    must(swapAtStitch(*world.project, stitch, choices.front()));
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.framesOf(part), std::optional(Span{0, 60}));
    QCOMPARE(world.data().at(stitch).swapTo, MaybeId<Person>(world.zoe));
    const Timeline timeline = world.timeline();
    QCOMPARE(timeline.lanes[3].clips.front().frames, (Span{60, 100}));
    QVERIFY(timeline.changeovers.front().stitch.has_value());
    // And back: the one who went plays on.
    const auto back = swapChoices(world.data(), world.data().at(stitch));
    const SwapChoice stays{world.role, world.ana, world.ana};
    QVERIFY(std::ranges::find(back, stays) != back.end());
    must(swapAtStitch(*world.project, stitch, stays));
    QCOMPARE(performers(world), QStringList{u"Ana"_s});
    QVERIFY(!world.data().at(stitch).swapFrom);
}

void TestTimeline::swappingHoldsUntilTheNextStitch()
{
    TimelineWorld world;
    world.part(world.beats[0], world.ana);
    world.part(world.beats[1], world.ana);
    world.part(world.beats[2], world.ana);
    const auto stitch = world.stitchAt(60);
    world.stitchAt(150);
    must(swapAtStitch(*world.project, stitch, {world.role, world.ana, world.zoe}));
    const Timeline timeline = world.timeline();
    std::vector<Span> zoe;
    for (const TimelineClip &clip : timeline.lanes[3].clips)
        zoe.push_back(clip.frames);
    QCOMPARE(zoe, (std::vector<Span>{{60, 100}, {100, 150}}));
    std::vector<Span> ana;
    for (const TimelineClip &clip : timeline.lanes[2].clips)
        ana.push_back(clip.frames);
    QCOMPARE(ana, (std::vector<Span>{{0, 60}, {150, 200}, {200, 300}}));
}

void TestTimeline::aTexasSwitchHasBothOn()
{
    TimelineWorld world;
    world.part(world.beats[0], world.ana);
    const auto id = world.stitchAt(50);
    Stitch texas = world.data().at(id);
    texas.method = StitchMethod::TexasSwitch;
    texas.endMs = 60 * 40;
    must(change(*world.project, texas));
    must(swapAtStitch(*world.project, id, {world.role, world.ana, world.zoe}));
    const Timeline timeline = world.timeline();
    QCOMPARE(timeline.lanes[2].clips.front().frames, (Span{0, 60}));
    QCOMPARE(timeline.lanes[3].clips.front().frames, (Span{50, 100}));
}

void TestTimeline::aNewStitchSwapsWhoChangesThere()
{
    TimelineWorld world;
    world.part(world.beats[0], world.ana);
    world.part(world.beats[1], world.zoe);
    const auto elsewhere = world.stitchAt(40);
    QVERIFY(!world.data().at(elsewhere).swapFrom);
    const auto there = world.stitchAt(100);
    QCOMPARE(world.data().at(there).swapFrom, MaybeId<Person>(world.ana));
    QCOMPARE(world.data().at(there).swapTo, MaybeId<Person>(world.zoe));
    QCOMPARE(world.data().at(there).values.size(), std::size_t{5});
    QCOMPARE(world.data().at(there).ticks.size(), std::size_t{3});
}

void TestTimeline::castingProposesDoubleActorOrPerformer()
{
    TimelineWorld world;
    const auto extra = world.person(u"Extra"_s);
    must(castOnto(*world.project, world.beats[0], {world.ana, world.zoe, extra}));
    std::map<Id<Person>, const Part *> parts;
    for (const Part &part : world.data().referring<Part>(world.beats[0]))
        parts[*part.person] = &part;
    QCOMPARE(parts[world.ana]->kind, PartKind::Actor);
    QCOMPARE(parts[world.ana]->role, MaybeId<Role>(world.role));
    QCOMPARE(parts[world.zoe]->kind, PartKind::Double);
    QCOMPARE(parts[world.zoe]->role, MaybeId<Role>(world.role));
    QCOMPARE(parts[extra]->kind, PartKind::StuntPerformer);
    QVERIFY(!parts[extra]->role);
    const auto again = castOnto(*world.project, world.beats[0], {extra});
    QVERIFY(!again);
    QVERIFY(again.error().message.contains(u"Extra"_s));
}

void TestTimeline::everyGestureIsOneEditThatUndoTakesBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    TimelineWorld world;
    world.part(world.beats[0], world.ana);
    world.part(world.beats[1], world.ana, Span{10, 60});
    world.part(world.beats[2], world.zoe);
    world.stitchAt(120);
    const auto marker = world.markerAt(130);
    for (int round = 0; round < 200; ++round) {
        const ProjectData before = world.data();
        const qsizetype edits = world.project->history().size();
        std::vector<Id<Beat>> all;
        for (const Beat *beat : beatsInOrder(before, world.sequence))
            all.push_back(beat->id);
        const Id<Beat> beat = all[random.bounded(static_cast<quint32>(all.size()))];
        const qint64 frames = random.bounded(-80, 80);
        const Ripple ripple = random.bounded(2) ? Ripple::Along : Ripple::Free;
        TimelineClips clips{.beats = {beat}};
        if (random.bounded(2))
            clips.markers = {marker};
        switch (random.bounded(5)) {
        case 0:
            (void)moveClips(*world.project, clips, frames, ripple);
            break;
        case 1:
            (void)trimClips(*world.project, clips, ClipEdge::Start, frames, ripple);
            break;
        case 2:
            (void)trimClips(*world.project, clips, ClipEdge::End, frames, ripple);
            break;
        case 3:
            if (all.size() < 12)
                (void)splitBeats(*world.project, clips.beats, world.framesOf(beat).start + random.bounded(100));
            break;
        default:
            if (all.size() < 12)
                (void)copyBeats(*world.project, clips.beats, frames);
        }
        const qsizetype made = world.project->history().size() - edits;
        QVERIFY(made == 0 || made == 1);
        QVERIFY((made == 1) == !(world.data() == before));
        for (const Beat &each : world.data().all<Beat>())
            QVERIFY(each.startMs >= 0 && each.endMs > each.startMs);
        QVERIFY(world.data().at(marker).atMs >= 0);
        if (made == 1 && random.bounded(2)) {
            must(world.project->undo());
            QVERIFY(world.data() == before);
        }
    }
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"

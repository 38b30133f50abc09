// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline's values and gestures: each gesture its result, one history entry, and undo brings back what was.
#include "core/edits/stitching.h"
#include "core/edits/timelineedits.h"
#include "core/rules/findings.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/canvas/rulerticks.h"
#include "ui/canvas/snappoints.h"
#include "ui/models/peoplemime.h"
#include "ui/shell/theme.h"
#include "ui/timeline/clipgesture.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineplace.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>
#include <cmath>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

using Span = Interval<qint64>;

// The small world's sequence A on a timeline: beats [0, 250), [250, 750), [750, 1500) in frames, a pixel a frame.
struct CanvasWorld : SmallWorld {
    CanvasWorld() : place({*project, selection, dialogs}, nullptr)
    {
        place.resize(1900, 900);
        place.show();
        (void)QTest::qWaitForWindowExposed(&place);
        canvas().setScale(TimeScale(1, 0));
        canvas().setFocus();
    }

    [[nodiscard]] TimelineCanvas &canvas() { return *place.canvas(); }
    [[nodiscard]] Span framesOf(int beat) const
    {
        const Beat &record = project->data().at(beats[static_cast<std::size_t>(beat)]);
        return {record.startMs / 40, record.endMs / 40};
    }
    // A point on a beat, `frames` after its start.
    [[nodiscard]] QPoint on(int beat, int frames)
    {
        const ClipPlace at = canvas().placesOf(RecordRef(beats[static_cast<std::size_t>(beat)])).front();
        return canvas().visualRect(at).topLeft() + QPoint(frames, 10);
    }
    void press(const QPoint &at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(canvas().viewport(), Qt::LeftButton, keys, at);
    }
    void moveTo(const QPoint &at, Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(QEvent::MouseMove, at, canvas().viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                          keys);
        QCoreApplication::sendEvent(canvas().viewport(), &event);
    }
    void release(const QPoint &at) { QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, at); }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers keys = {})
    {
        press(from, keys);
        moveTo(from + (to - from) / 2, keys);
        moveTo(to, keys);
        release(to);
    }
    void wheel(const QPoint &at, int angle, Qt::KeyboardModifiers keys)
    {
        QWheelEvent event(at, canvas().viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas().viewport(), &event);
    }
    void act(const char *name) { place.findChild<QAction *>(QString::fromLatin1(name))->trigger(); }

    Selection selection;
    ScriptedDialogs dialogs;
    TimelinePlace place;
};

}  // namespace

class TestTimelineCanvas : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }

    void zoomingKeepsWhatIsUnderThePointer();
    void aScaleStaysWithinItsLimits();
    void snapping_data();
    void snapping();
    void ticks_data();
    void ticks();
    void noMajorTicksAreTooCloseAtAnyScale();

    void aDragShowsWhatItWillDo();
    void aDragMovesABeatAndUndoBringsItBack();
    void aDragOfSeveralMovesThemTogether();
    void anEdgeTrims();
    void altDragCopies();
    void escapeCancelsADrag();
    void rippleMovesWhatComesLater();
    void aDragSnapsToTheNeighbourAndShowsWhere();
    void shiftDragsFreely();
    void aRubberBandSelectsWhatItTouches();
    void ctrlClickAddsAndTakesAway();
    void theWheelZoomsAboutThePointer();
    void panningMovesTheView();
    void fitShowsTheWholeSequence();

    void arrowKeysNudgeAndAHeldKeyIsOneEdit();
    void keysAloneMakeMoveTrimAndSplitABeat();
    void upAndDownWalkTheLanes();
    void aTitleIsEditedInPlace();
    void splitCutsAtThePlayhead();
    void removingABeatAsksFirst();
    void theClipCommandSaysWhatItOpensOrWhyNothing();
    void aNarrowBeatHasASignOfItsClip();
    void commandsStandInGroups();
    void aPersonDroppedOnABeatGetsAPart();
    void selectionFollowsTheWindow();
    void aReadOnlyProductionIsNotDragged();
    void aPressEndsAHeldKey();
    void theSequenceOnShowMayGoBeforeTheCanvasHearsOfIt();

    void anOpenMenuKeepsItsLetters();

    void lanesHaveNoPixelInCommonAndFold();
    void assistiveToolsFindClipsByName();
    void theHeaderStandsAtTheRightInRightToLeft();
    void paintingLeavesNothingOutAtAnySize();
};

void TestTimelineCanvas::zoomingKeepsWhatIsUnderThePointer()
{
    for (const double x : {0.0, 17.5, 400.0, 1900.0}) {
        TimeScale scale(0.7, 123.4);
        const double there = scale.at(x);
        for (const double factor : {1.25, 1.25, 0.5, 3.0, 0.8}) {
            scale = scale.zoomedAbout(x, factor);
            QVERIFY(std::abs(scale.at(x) - there) < 1e-6);
            QVERIFY(std::abs(scale.xOf(there) - x) < 1e-6);
        }
    }
}

void TestTimelineCanvas::aScaleStaysWithinItsLimits()
{
    QCOMPARE(TimeScale(1e9, 0).pixelsPerFrame(), TimeScale::widestFrame);
    QCOMPARE(TimeScale(0, 0).pixelsPerFrame(), TimeScale::narrowestFrame);
    const TimeScale fitted = TimeScale::fitting({100, 300}, 1000, 50);
    QVERIFY(std::abs(fitted.xOf(100) - 50) < 1e-9);
    QVERIFY(std::abs(fitted.xOf(300) - 950) < 1e-9);
    QCOMPARE(TimeScale(2, 10).nearestFrame(3), 12);  // 1.5 frames: halves go up
    QCOMPARE(TimeScale(2, 10).visible(5), (Span{10, 13}));
    QCOMPARE(TimeScale(2, -4).fromStart().originFrame(), 0.0);
}

void TestTimelineCanvas::snapping_data()
{
    QTest::addColumn<QList<qint64>>("edges");
    QTest::addColumn<qint64>("delta");
    QTest::addColumn<qint64>("reach");
    QTest::addColumn<qint64>("moved");
    QTest::addColumn<qint64>("point");  // −1: none
    using Frames = QList<qint64>;
    // Points at 0, 100, 200.
    QTest::newRow("near enough") << Frames{90} << 5LL << 5LL << 10LL << 100LL;
    QTest::newRow("just at reach") << Frames{90} << 5LL << 4LL << 5LL << -1LL;
    QTest::newRow("on it") << Frames{90} << 10LL << 0LL << 10LL << 100LL;
    QTest::newRow("from beyond") << Frames{90} << 13LL << 5LL << 10LL << 100LL;
    QTest::newRow("the nearer of two edges") << Frames{10, 97} << 1LL << 50LL << 3LL << 100LL;
    QTest::newRow("equally near: the edge named first") << Frames{48, 148} << 3LL << 60LL << 52LL << 100LL;
    QTest::newRow("equally near points: the earlier") << Frames{50} << 0LL << 50LL << -50LL << 0LL;
    QTest::newRow("none near") << Frames{50} << 0LL << 10LL << 0LL << -1LL;
    QTest::newRow("no edges") << Frames{} << 7LL << 10LL << 7LL << -1LL;
}

void TestTimelineCanvas::snapping()
{
    QFETCH(QList<qint64>, edges);
    QFETCH(qint64, delta);
    QFETCH(qint64, reach);
    QFETCH(qint64, moved);
    QFETCH(qint64, point);
    const SnapPoints points({200, 0, 100, 100});
    const SnapPoints::Snap snap = points.snap({edges.begin(), edges.end()}, delta, reach);
    QCOMPARE(snap.delta, moved);
    QCOMPARE(snap.point.value_or(-1), point);
}

void TestTimelineCanvas::ticks_data()
{
    QTest::addColumn<QString>("rate");
    QTest::addColumn<bool>("drops");
    QTest::addColumn<double>("pixelsPerFrame");
    QTest::addColumn<double>("origin");
    QTest::addColumn<QStringList>("labels");  // of the first major ticks at or after the origin
    QTest::newRow("25, seconds") << u"25"_s << false << 4.0 << 0.0
                                 << QStringList{u"00:00:00:00"_s, u"00:00:01:00"_s, u"00:00:02:00"_s};
    QTest::newRow("25, frames") << u"25"_s << false << 50.0 << 24.0
                                << QStringList{u"00:00:01:00"_s, u"00:00:01:05"_s, u"00:00:01:10"_s};
    QTest::newRow("23.976") << u"24000/1001"_s << false << 0.1 << 0.0
                            << QStringList{u"00:00:00:00"_s, u"00:01:00:00"_s, u"00:02:00:00"_s};
    QTest::newRow("29.97 drop") << u"30000/1001"_s << true << 4.0 << 1770.0
                                << QStringList{u"00:00:59:00"_s, u"00:01:00;02"_s, u"00:01:01;00"_s};
    QTest::newRow("29.97 drop, tenth minute") << u"30000/1001"_s << true << 4.0 << 17952.0
                                              << QStringList{u"00:09:59:00"_s, u"00:10:00;00"_s, u"00:10:01;00"_s};
    QTest::newRow("59.94 drop") << u"60000/1001"_s << true << 2.0 << 3540.0
                                << QStringList{u"00:00:59:00"_s, u"00:01:00;04"_s, u"00:01:01;00"_s};
    QTest::newRow("29.97 without drop") << u"30000/1001"_s << false << 4.0 << 1770.0
                                        << QStringList{u"00:00:59:00"_s, u"00:01:00:00"_s, u"00:01:01:00"_s};
    QTest::newRow("29.97 drop, frames") << u"30000/1001"_s << true << 100.0 << 1799.0
                                        << QStringList{u"00:01:00;02"_s, u"00:01:00;04"_s, u"00:01:00;06"_s};
}

void TestTimelineCanvas::ticks()
{
    QFETCH(QString, rate);
    QFETCH(bool, drops);
    QFETCH(double, pixelsPerFrame);
    QFETCH(double, origin);
    QFETCH(QStringList, labels);
    FrameRate frames = must(FrameRate::fromText(rate));
    frames.dropFrame = drops;
    QStringList seen;
    for (const RulerTick &tick : rulerTicks(TimeScale(pixelsPerFrame, origin), 2000, 90, frames))
        if (tick.isMajor && static_cast<double>(tick.frame) >= origin)
            seen.append(timecode(msOfFrame(tick.frame, frames), frames));
    for (QString &label : labels)
        if (drops)
            label[8] = u';';
    QCOMPARE(seen.mid(0, labels.size()), labels);
}

void TestTimelineCanvas::noMajorTicksAreTooCloseAtAnyScale()
{
    for (const char *text : {"24", "25", "24000/1001", "30000/1001", "60000/1001", "120"}) {
        FrameRate rate = must(FrameRate::fromText(QString::fromLatin1(text)));
        rate.dropFrame = rate.canDropFrame();
        for (int step = 0; step < 23; ++step) {
            const TimeScale scale(0.0005 * std::pow(1.7, step), 2000);  // up to about 60 pixels a frame
            double last = -1e9;
            int count = 0;
            for (const RulerTick &tick : rulerTicks(scale, 1900, 90, rate)) {
                if (!tick.isMajor)
                    continue;
                const double x = scale.xOf(static_cast<double>(tick.frame));
                QVERIFY2(x - last >= 89.9, text);
                last = x;
                ++count;
            }
            QVERIFY(count > 0);
        }
    }
}

// Random drags of random clips: when one ends, every clip and marker is where it was shown to come to be.
void TestTimelineCanvas::aDragShowsWhatItWillDo()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    SmallWorld world;
    for (const Span &span : {Span{10, 60}, Span{60, 200}})
        must(add(*world.project, Part{.beat = world.beats[2],
                                      .person = world.bystander,
                                      .startMs = span.start * 40,
                                      .endMs = span.end * 40}));
    for (const qint64 frame : {0, 240, 250, 760, 1600})
        must(addMarkerAt(*world.project, world.a, frame, MarkerColour::Red));
    for (const qint64 frame : {100, 250, 800})
        must(addStitch(*world.project, world.a, frame));
    const Sequence sequence = world.project->data().at(world.a);
    const auto some = [&]<class T>(std::vector<Id<T>> &chosen, quint32 percent) {
        for (const T &record : world.project->data().all<T>())
            if (random.bounded(100U) < percent)
                chosen.push_back(record.id);
    };
    int compared = 0;
    for (int round = 0; round < 400; ++round) {
        const ProjectData &data = world.project->data();
        TimelineClips clips;
        some(clips.beats, 25);
        some(clips.parts, 15);
        some(clips.stitches, 20);
        some(clips.markers, 20);
        const auto kind =
            std::array{GestureKind::Move, GestureKind::TrimStart, GestureKind::TrimEnd}[random.bounded(3U)];
        ClipGesture gesture(kind, data, clips, random.bounded(2) ? Ripple::Along : Ripple::Free);
        gesture.dragTo(data, random.bounded(-60, 60), SnapPoints(), 0);
        const Timeline before = timelineOf(data, sequence);
        const auto shown = [&](const Timeline &timeline, bool asPreview) {
            std::map<RecordRef, Span> spans;
            for (const TimelineLane &lane : timeline.lanes)
                for (const TimelineClip &clip : lane.clips)
                    spans[clip.record] = asPreview ? gesture.preview(clip) : clip.frames;
            for (const TimelineMarker &marker : timeline.markers)
                spans[RecordRef(marker.id)] = asPreview ? Span{gesture.preview(marker), 0} : Span{marker.frame, 0};
            return spans;
        };
        const auto expected = shown(before, true);
        if (!gesture.commit(*world.project))
            continue;  // nothing would be left of a part
        const auto actual = shown(timelineOf(data, sequence), false);
        for (const auto &[record, span] : expected)
            QVERIFY2(actual.at(record) == span,
                     qPrintable(u"round %1, gesture %2 by %3: %4 was shown at %5–%6 and is at %7–%8"_s.arg(round)
                                    .arg(static_cast<int>(kind))
                                    .arg(gesture.delta())
                                    .arg(recordName(data, record))
                                    .arg(span.start)
                                    .arg(span.end)
                                    .arg(actual.at(record).start)
                                    .arg(actual.at(record).end)));
        ++compared;
        if (random.bounded(3) == 0 && world.edits() > 0)
            must(world.project->undo());
    }
    QVERIFY(compared > 100);
}

void TestTimelineCanvas::aDragMovesABeatAndUndoBringsItBack()
{
    CanvasWorld world;
    world.act("snap");
    const Span before = world.framesOf(1);
    world.drag(world.on(1, 100), world.on(1, 100) + QPoint(60, 0));
    QCOMPARE(world.framesOf(1), (Span{before.start + 60, before.end + 60}));
    QCOMPARE(world.framesOf(2).start, 750);
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.project->history().undoText(), u"Move beat A2"_s);
    must(world.project->undo());
    QCOMPARE(world.framesOf(1), before);
    QVERIFY(!world.canvas().gesture());
}

void TestTimelineCanvas::aDragOfSeveralMovesThemTogether()
{
    CanvasWorld world;
    world.act("snap");
    world.selection.select({RecordRef(world.beats[0]), RecordRef(world.beats[2])});
    world.drag(world.on(2, 300), world.on(2, 300) + QPoint(-40, 0));
    // None goes before the start.
    QCOMPARE(world.framesOf(0).start, 0);
    QCOMPARE(world.edits(), 0);
    world.drag(world.on(2, 300), world.on(2, 300) + QPoint(40, 0));
    QCOMPARE(world.framesOf(0).start, 40);
    QCOMPARE(world.framesOf(2).start, 790);
    QCOMPARE(world.framesOf(1).start, 250);
    QCOMPARE(world.edits(), 1);
    // And they stay selected.
    QCOMPARE(world.selection.records().size(), std::size_t{2});
}

void TestTimelineCanvas::anEdgeTrims()
{
    CanvasWorld world;
    world.act("snap");
    world.drag(world.on(1, 1), world.on(1, 1) + QPoint(50, 0));
    QCOMPARE(world.framesOf(1), (Span{300, 750}));
    world.drag(world.on(1, 449), world.on(1, 449) + QPoint(-30, 0));
    QCOMPARE(world.framesOf(1), (Span{300, 720}));
    QCOMPARE(world.edits(), 2);
    QCOMPARE(world.project->history().undoText(), u"Trim beat A2"_s);
}

void TestTimelineCanvas::altDragCopies()
{
    CanvasWorld world;
    world.act("snap");
    const auto count = world.project->data().all<Beat>().size();
    world.drag(world.on(0, 100), world.on(0, 100) + QPoint(1600, 0), Qt::AltModifier);
    QCOMPARE(world.project->data().all<Beat>().size(), count + 1);
    QCOMPARE(world.framesOf(0), (Span{0, 250}));
    QCOMPARE(world.edits(), 1);
    const MaybeId<Beat> copy = world.selection.currentAs<Beat>();
    QVERIFY(copy && *copy != world.beats[0]);
    QCOMPARE(world.project->data().at(*copy).startMs, 1600 * 40);
    QVERIFY(!world.project->data().referring<Part>(*copy).empty());
}

void TestTimelineCanvas::escapeCancelsADrag()
{
    CanvasWorld world;
    const QPoint from = world.on(1, 100);
    world.press(from);
    world.moveTo(from + QPoint(80, 0));
    QVERIFY(world.canvas().gesture());
    QTest::keyClick(&world.canvas(), Qt::Key_Escape);
    QVERIFY(!world.canvas().gesture());
    world.moveTo(from + QPoint(90, 0));
    world.release(from + QPoint(90, 0));
    QCOMPARE(world.framesOf(1).start, 250);
    QCOMPARE(world.edits(), 0);
}

void TestTimelineCanvas::rippleMovesWhatComesLater()
{
    CanvasWorld world;
    world.act("snap");
    world.act("ripple");
    world.drag(world.on(1, 499), world.on(1, 499) + QPoint(50, 0));
    QCOMPARE(world.framesOf(1), (Span{250, 800}));
    QCOMPARE(world.framesOf(2).start, 800);
    QCOMPARE(world.edits(), 1);
}

void TestTimelineCanvas::aDragSnapsToTheNeighbourAndShowsWhere()
{
    CanvasWorld world;
    must(moveClips(*world.project, {.beats = {world.beats[2]}}, 100, Ripple::Free));
    const QPoint from = world.on(2, 200);
    world.press(from);
    world.moveTo(from + QPoint(-50, 0));
    QVERIFY(!world.canvas().gesture()->snappedTo());
    world.moveTo(from + QPoint(-95, 0));
    QCOMPARE(world.canvas().gesture()->snappedTo(), std::optional<qint64>(750));
    QCOMPARE(world.canvas().gesture()->delta(), -100);
    world.release(from + QPoint(-95, 0));
    QCOMPARE(world.framesOf(2).start, 750);
}

void TestTimelineCanvas::shiftDragsFreely()
{
    CanvasWorld world;
    world.act("snap");
    world.drag(world.on(2, 200), world.on(2, 200) + QPoint(5, 0) + QPoint(8, 0));
    QCOMPARE(world.framesOf(2).start, 763);
    world.act("snap");
    // With snapping on the same place is drawn to the neighbour.
    world.drag(world.on(2, 200), world.on(2, 200) + QPoint(-11, 0));
    QCOMPARE(world.framesOf(2).start, 750);
}

void TestTimelineCanvas::aRubberBandSelectsWhatItTouches()
{
    CanvasWorld world;
    // From the free ground after the last beat back over the second.
    const QPoint from = world.on(2, 0) + QPoint(790, 0);
    const QPoint to = world.on(1, 400);
    world.press(from);
    world.moveTo(to);
    world.release(to);
    QCOMPARE(world.canvas().selectedClips().beats, (std::vector<Id<Beat>>{world.beats[1], world.beats[2]}));
    QCOMPARE(world.edits(), 0);
    // A click on the ground selects nothing.
    world.press(from);
    world.release(from);
    QVERIFY(world.selection.records().empty());
}

void TestTimelineCanvas::ctrlClickAddsAndTakesAway()
{
    CanvasWorld world;
    QTest::mouseClick(world.canvas().viewport(), Qt::LeftButton, {}, world.on(0, 20));
    QTest::mouseClick(world.canvas().viewport(), Qt::LeftButton, Qt::ControlModifier, world.on(1, 20));
    QCOMPARE(world.canvas().selectedClips().beats.size(), std::size_t{2});
    QTest::mouseClick(world.canvas().viewport(), Qt::LeftButton, Qt::ControlModifier, world.on(0, 20));
    QCOMPARE(world.canvas().selectedClips().beats, std::vector<Id<Beat>>{world.beats[1]});
}

void TestTimelineCanvas::theWheelZoomsAboutThePointer()
{
    CanvasWorld world;
    const QPoint at(700, 20);
    const double there = world.canvas().scale().at(at.x());
    for (int i = 0; i < 6; ++i)
        world.wheel(at, 120, Qt::ControlModifier);
    QVERIFY(world.canvas().scale().pixelsPerFrame() > 3);
    QVERIFY(std::abs(world.canvas().scale().at(at.x()) - there) < 0.5);
    const double origin = world.canvas().scale().originFrame();
    world.wheel(at, -120, Qt::ShiftModifier);
    QVERIFY(world.canvas().scale().originFrame() > origin);
    const int height = world.canvas().rowHeight();
    world.wheel(at, 120, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(world.canvas().rowHeight() > height);
}

void TestTimelineCanvas::panningMovesTheView()
{
    CanvasWorld world;
    world.canvas().setScale(TimeScale(4, 200));
    QTest::mousePress(world.canvas().viewport(), Qt::MiddleButton, {}, QPoint(500, 30));
    world.moveTo({300, 30});
    QTest::mouseRelease(world.canvas().viewport(), Qt::MiddleButton, {}, QPoint(300, 30));
    QVERIFY(std::abs(world.canvas().scale().originFrame() - 250) < 0.01);
    QCOMPARE(world.edits(), 0);
}

void TestTimelineCanvas::fitShowsTheWholeSequence()
{
    CanvasWorld world;
    world.canvas().setScale(TimeScale(20, 700));
    QTest::keyClick(&world.canvas(), Qt::Key_Z, Qt::ShiftModifier);
    const TimeScale &scale = world.canvas().scale();
    QVERIFY(scale.xOf(0) >= 0);
    QVERIFY(scale.xOf(1500) <= world.canvas().viewport()->width());
    QVERIFY(scale.xOf(1500) > world.canvas().viewport()->width() * 0.9);
    // It stays so when the window gets another size.
    world.place.resize(1200, 700);
    QVERIFY(world.canvas().scale().xOf(1500) <= world.canvas().viewport()->width());
}

void TestTimelineCanvas::arrowKeysNudgeAndAHeldKeyIsOneEdit()
{
    CanvasWorld world;
    world.selection.select(RecordRef(world.beats[1]));
    QTest::keyClick(&world.canvas(), Qt::Key_Right);
    QCOMPARE(world.framesOf(1).start, 251);
    QCOMPARE(world.edits(), 1);
    // A held key repeats; it is written when it is let go.
    for (int i = 0; i < 5; ++i) {
        QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, {}, i > 0);
        QCoreApplication::sendEvent(&world.canvas(), &repeat);
    }
    QCOMPARE(world.edits(), 1);
    QTest::keyRelease(&world.canvas(), Qt::Key_Right);
    QCOMPARE(world.framesOf(1).start, 256);
    QCOMPARE(world.edits(), 2);
    QTest::keyClick(&world.canvas(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(world.framesOf(1).start, 246);
}

void TestTimelineCanvas::keysAloneMakeMoveTrimAndSplitABeat()
{
    CanvasWorld world;
    QTest::keyClick(&world.canvas(), Qt::Key_End);
    QCOMPARE(world.canvas().playhead(), 1500);
    QTest::keyClick(&world.canvas(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(world.edits(), 1);
    auto *title = world.canvas().findChild<QLineEdit *>(u"clipTitle"_s);
    QVERIFY(title && title->isVisible());
    QTest::keyClicks(title, u"Window"_s);
    QTest::keyClick(title, Qt::Key_Return);
    const MaybeId<Beat> made = world.selection.currentAs<Beat>();
    QVERIFY(made);
    const auto frames = [&] {
        const Beat &beat = world.project->data().at(*made);
        return Span{beat.startMs / 40, beat.endMs / 40};
    };
    QCOMPARE(world.project->data().at(*made).title, u"Window"_s);
    QCOMPARE(frames(), (Span{1500, 1625}));
    QTest::keyClick(&world.canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(frames(), (Span{1510, 1635}));
    QTest::keyClick(&world.canvas(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(frames(), (Span{1510, 1625}));
    QTest::keyClick(&world.canvas(), Qt::Key_Right, Qt::AltModifier | Qt::ControlModifier);
    QCOMPARE(frames(), (Span{1511, 1625}));
    world.canvas().setPlayhead(1550);
    QTest::keyClick(&world.canvas(), Qt::Key_S);
    QCOMPARE(frames(), (Span{1511, 1550}));
    QCOMPARE(world.project->data().at(*world.selection.currentAs<Beat>()).startMs, 1550 * 40);
    QCOMPARE(world.edits(), 6);
}

void TestTimelineCanvas::upAndDownWalkTheLanes()
{
    CanvasWorld world;
    world.selection.select(RecordRef(world.beats[1]));
    QTest::keyClick(&world.canvas(), Qt::Key_Down);
    const MaybeId<Part> part = world.selection.currentAs<Part>();
    QVERIFY(part);
    QCOMPARE(world.project->data().at(*part).beat, world.beats[1]);
    QTest::keyClick(&world.canvas(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(world.project->data().at(*world.selection.currentAs<Part>()).beat, world.beats[0]);
    QTest::keyClick(&world.canvas(), Qt::Key_Up);
    QCOMPARE(world.selection.currentAs<Beat>(), MaybeId<Beat>(world.beats[0]));
    QTest::keyClick(&world.canvas(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(world.canvas().selectedClips().beats.size(), std::size_t{2});
    QCOMPARE(world.edits(), 0);
}

void TestTimelineCanvas::aTitleIsEditedInPlace()
{
    CanvasWorld world;
    QTest::mouseDClick(world.canvas().viewport(), Qt::LeftButton, {}, world.on(1, 60));
    auto *title = world.canvas().findChild<QLineEdit *>(u"clipTitle"_s);
    QVERIFY(title && title->isVisible());
    title->setText(u"Glass wall"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(!title->isVisible());
    QCOMPARE(world.project->data().at(world.beats[1]).title, u"Glass wall"_s);
    QCOMPARE(world.edits(), 1);
    world.canvas().editTitle();
    title->setText(u"Nonsense"_s);
    QTest::keyClick(title, Qt::Key_Escape);
    QVERIFY(!title->isVisible());
    QCOMPARE(world.project->data().at(world.beats[1]).title, u"Glass wall"_s);
    QCOMPARE(world.edits(), 1);
}

void TestTimelineCanvas::splitCutsAtThePlayhead()
{
    CanvasWorld world;
    world.canvas().setPlayhead(400);
    world.act("splitBeats");
    QCOMPARE(world.framesOf(1), (Span{250, 400}));
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(world.framesOf(1), (Span{250, 750}));
    // Where nothing is on, it says so.
    world.canvas().setPlayhead(2000);
    world.act("splitBeats");
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
}

void TestTimelineCanvas::removingABeatAsksFirst()
{
    CanvasWorld world;
    world.selection.select(RecordRef(world.beats[0]));
    world.dialogs.confirmations = {false};
    QTest::keyClick(&world.canvas(), Qt::Key_Delete);
    QVERIFY(world.project->data().find(world.beats[0]));
    world.dialogs.confirmations = {true};
    QTest::keyClick(&world.canvas(), Qt::Key_Delete);
    QVERIFY(!world.project->data().find(world.beats[0]));
    QCOMPARE(world.edits(), 1);
    // The question counts what is selected, by its kind.
    QCOMPARE(world.dialogs.questions.back().text,
             u"Remove 1 beat? Everything that belongs to the beat goes with it."_s);
    QCOMPARE(world.dialogs.questions.back().accept, u"&Remove"_s);
    const auto stitch = must(addStitch(*world.project, world.a, 300));
    const auto marker = must(addMarkerAt(*world.project, world.a, 400, MarkerColour::Red));
    world.selection.select(
        {RecordRef(world.beats[1]), RecordRef(world.beats[2]), RecordRef(stitch), RecordRef(marker)});
    QTest::keyClick(&world.canvas(), Qt::Key_Delete);
    QCOMPARE(world.dialogs.questions.back().text,
             u"Remove 2 beats, 1 stitch and 1 marker? Everything that belongs to the beats goes with them."_s);
    QVERIFY(world.project->data().find(stitch));
}

void TestTimelineCanvas::theClipCommandSaysWhatItOpensOrWhyNothing()
{
    CanvasWorld world;
    const auto *open = world.place.findChild<QAction *>(u"openClip"_s);
    const auto addClip = [&](const Attachment &clip) { must(add(*world.project, clip)); };
    world.selection.select(RecordRef(world.beats[0]));
    QVERIFY(!open->isEnabled());
    QVERIFY2(open->toolTip().contains(u"Beat A1 · Beat 1 has no reference clip"_s), qPrintable(open->toolTip()));
    world.selection.clear();
    QVERIFY(!open->isEnabled());
    QVERIFY2(open->toolTip().contains(u"Sequence A · Stairs has no reference clip"_s), qPrintable(open->toolTip()));
    // That of the sequence is meant only while no beat is selected, be it after a marker.
    addClip({.sequence = world.a, .kind = AttachmentKind::Clip, .file = u"whole.mov"_s, .title = {}});
    QVERIFY(open->isEnabled());
    QVERIFY2(open->toolTip().contains(u"the reference clip of Sequence A"_s), qPrintable(open->toolTip()));
    const auto marker = must(addMarkerAt(*world.project, world.a, 400, MarkerColour::Red));
    world.selection.select(RecordRef(marker));
    QVERIFY(open->isEnabled());
    world.selection.select({RecordRef(marker), RecordRef(world.beats[0])});
    QVERIFY(!open->isEnabled());
    addClip({.beat = world.beats[0], .kind = AttachmentKind::Clip, .file = u"one.mov"_s, .title = {}});
    QVERIFY(open->isEnabled());
    QVERIFY2(open->toolTip().contains(u"the reference clip of Beat A1"_s), qPrintable(open->toolTip()));
}

void TestTimelineCanvas::aNarrowBeatHasASignOfItsClip()
{
    CanvasWorld world;
    const QRgb ground = world.canvas().view().looks[0][0].fill;
    const QRgb ink = world.canvas().view().looks[0][0].text;
    // How many pixels of a row at the beat's top are of each colour.
    const auto inked = [&](double scale) {
        world.canvas().setScale(TimeScale(scale, 0));
        const QRect rect = world.canvas().visualRect(world.canvas().placesOf(RecordRef(world.beats[0])).front());
        const QImage shot = world.canvas().viewport()->grab().toImage();
        int count = 0;
        for (int x = rect.left() + 3; x < rect.right(); ++x)
            count += shot.pixel(x, rect.top() + 3) == ink ? 1 : 0;
        return count;
    };
    QVERIFY(ground != ink);
    QCOMPARE(inked(12.0 / 250), 0);
    must(add(*world.project,
             Attachment{.beat = world.beats[0], .kind = AttachmentKind::Clip, .file = u"one.mov"_s, .title = {}}));
    QVERIFY(inked(12.0 / 250) >= 2);
    QVERIFY(inked(40.0 / 250) >= 12);
    QCOMPARE(inked(8.0 / 250), 0);
    // Where there is room for a whole sign it stands there alone.
    QCOMPARE(inked(100.0 / 250), 0);
}

void TestTimelineCanvas::commandsStandInGroups()
{
    CanvasWorld world;
    QList<QStringList> groups{{}};
    for (const QAction *action : world.place.commands()) {
        if (action->isSeparator())
            groups.append(QStringList{});
        else
            groups.back().append(action->objectName());
    }
    QCOMPARE(groups.size(), 6);
    for (const QStringList &group : groups)
        QVERIFY2(!group.isEmpty() && group.size() <= 5, qPrintable(group.join(u' ')));
    QCOMPARE(groups.front(), (QStringList{u"addSequence"_s, u"addBeat"_s, u"addStitch"_s, u"addMarker"_s}));
    QCOMPARE(groups[3], (QStringList{u"previousMarker"_s, u"nextMarker"_s}));
}

void TestTimelineCanvas::aPersonDroppedOnABeatGetsAPart()
{
    CanvasWorld world;
    Person person;
    person.name = u"Newcomer"_s;
    const auto id = must(add(*world.project, person));
    const std::unique_ptr<QMimeData> mime(mimeOfPeople({id}));
    QWidget *viewport = world.canvas().viewport();
    const QPoint at = world.on(2, 100);
    QDragEnterEvent enter(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &drop);
    const auto parts = world.project->data().referring<Part>(id);
    QVERIFY(!parts.empty());
    QCOMPARE(parts.begin()->beat, world.beats[2]);
    QCOMPARE(world.edits(), 2);
}

void TestTimelineCanvas::selectionFollowsTheWindow()
{
    CanvasWorld world;
    world.selection.select(RecordRef(world.beats[2]));
    QVERIFY(world.canvas().isSelected(RecordRef(world.beats[2])));
    // Another sequence's is shown with its own timeline.
    const auto other = must(appendBeat(*world.project, world.b, u"Elsewhere"_s, 4000));
    world.selection.select(RecordRef(other));
    QCOMPARE(world.canvas().sequence(), MaybeId<Sequence>(world.b));
    QVERIFY(world.canvas().isSelected(RecordRef(other)));
    auto *sequences = world.place.findChild<QComboBox *>(u"timelineSequence"_s);
    QCOMPARE(sequences->currentData().toString(), world.b.toText());
    // Chosen from the list, the sequence is what the window has selected.
    sequences->setCurrentIndex(0);
    emit sequences->activated(0);
    QCOMPARE(world.canvas().sequence(), MaybeId<Sequence>(world.a));
    QCOMPARE(world.selection.current(), RecordRef(world.a));
}

void TestTimelineCanvas::aReadOnlyProductionIsNotDragged()
{
    const auto file = std::make_shared<MemoryFile>();
    {
        const auto project = memoryProject(file);
        const auto sequence = must(appendSequence(*project, u"One"_s));
        must(addBeatAt(*project, sequence, {0, 500}, Ripple::Free));
    }
    file->info.readOnly = true;
    const auto project = memoryProject(file);
    Selection selection;
    ScriptedDialogs dialogs;
    TimelinePlace place({*project, selection, dialogs}, nullptr);
    place.resize(1200, 600);
    place.show();
    TimelineCanvas &canvas = *place.canvas();
    canvas.setScale(TimeScale(1, 0));
    const QPoint from = canvas.visualRect({0, 0}).center();
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(90, 0), canvas.viewport()->mapToGlobal(from + QPoint(90, 0)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(canvas.viewport(), &move);
    QVERIFY(!canvas.gesture());
    QVERIFY(!place.findChild<QAction *>(u"splitBeats"_s)->isEnabled());
}

void TestTimelineCanvas::aPressEndsAHeldKey()
{
    CanvasWorld world;
    world.act("snap");
    world.selection.select(RecordRef(world.beats[1]));
    QTest::keyPress(&world.canvas(), Qt::Key_Left);
    QVERIFY(world.canvas().gesture());
    world.drag(world.on(2, 100), world.on(2, 100) + QPoint(40, 0));
    QCOMPARE(world.framesOf(1).start, 249);
    QCOMPARE(world.framesOf(2).start, 790);
    QCOMPARE(world.edits(), 2);
}

void TestTimelineCanvas::theSequenceOnShowMayGoBeforeTheCanvasHearsOfIt()
{
    SmallWorld world;
    Selection selection;
    ScriptedDialogs dialogs;
    selection.select(RecordRef(world.b));
    // Somebody who hears of the edit first and changes the selection.
    connect(world.project.get(), &Project::changed, &selection, [&] { selection.select(RecordRef(world.day)); });
    TimelinePlace place({*world.project, selection, dialogs}, nullptr);
    QCOMPARE(place.canvas()->sequence(), MaybeId<Sequence>(world.b));
    must(remove(*world.project, std::vector{world.b}));
    QCOMPARE(place.canvas()->sequence(), MaybeId<Sequence>(world.a));
}

void TestTimelineCanvas::anOpenMenuKeepsItsLetters()
{
    CanvasWorld world;
    QMenu menu;
    bool chosen = false;
    connect(menu.addAction(u"&Tidy"_s), &QAction::triggered, &menu, [&] { chosen = true; });
    menu.popup(world.place.mapToGlobal(QPoint(50, 50)));
    // As the window system sends it: to the window that has the keyboard, as a shortcut first.
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    QTest::keyClick(world.place.windowHandle(), Qt::Key_T);
    QVERIFY(chosen);
    QVERIFY(world.project->data().all<Stitch>().isEmpty());
    menu.hide();
    QTest::keyClick(world.place.windowHandle(), Qt::Key_T);
    QCOMPARE(world.project->data().all<Stitch>().size(), 1);
}

void TestTimelineCanvas::lanesHaveNoPixelInCommonAndFold()
{
    CanvasWorld world;
    const Timeline &timeline = world.canvas().view().timeline;
    const LaneLayout open(timeline, {}, {});
    int below = 0;
    for (const LaneLayout::Lane &lane : open.lanes()) {
        QVERIFY(lane.top >= below);
        below = lane.top + lane.height;
        QCOMPARE(open.laneAt(lane.top)->lane, lane.lane);
        QCOMPARE(open.laneAt(below - 1)->lane, lane.lane);
    }
    QCOMPARE(open.height(), below);
    QVERIFY(!open.laneAt(below));
    const LaneLayout folded(timeline, {.folded = {LaneKind::Performer}}, {});
    QVERIFY(folded.height() < open.height());
    QVERIFY(!folded.find(1));
    QCOMPARE(folded.heads().size(), open.heads().size());
    const auto all = open.within(0, open.height());
    QCOMPARE(all.end - all.start, open.lanes().size());
}

void TestTimelineCanvas::assistiveToolsFindClipsByName()
{
    CanvasWorld world;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&world.canvas());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(list->childCount() >= 5);
    QAccessibleInterface *second = list->child(1);
    QVERIFY2(second->text(QAccessible::Name).contains(u"A2"_s), qPrintable(second->text(QAccessible::Name)));
    QVERIFY(second->text(QAccessible::Name).contains(u"00:00:10:00"_s));
    const ClipPlace place = *TimelineAccessible::placeOf(world.canvas(), 1);
    QCOMPARE(second->rect().size(), world.canvas().visualRect(place).size());
    QCOMPARE(list->childAt(second->rect().center().x(), second->rect().center().y()), second);
    QCOMPARE(list->indexOfChild(second), 1);
    second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(world.selection.currentAs<Beat>(), MaybeId<Beat>(world.beats[1]));
    QVERIFY(second->state().selected);
    for (int i = 0; i < list->childCount(); ++i)
        QCOMPARE(TimelineAccessible::indexOf(world.canvas(), *TimelineAccessible::placeOf(world.canvas(), i)), i);
    QVERIFY(!TimelineAccessible::placeOf(world.canvas(), list->childCount()));
}

void TestTimelineCanvas::theHeaderStandsAtTheRightInRightToLeft()
{
    CanvasWorld world;
    world.canvas().setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    const QWidget *header = nullptr;
    for (const QWidget *child : world.canvas().findChildren<QWidget *>())
        if (child->inherits("stunt::LaneHeader"))
            header = child;
    QVERIFY(header);
    QVERIFY(header->x() > world.canvas().viewport()->x());
    // Time still runs to the right.
    QVERIFY(world.on(2, 0).x() > world.on(0, 0).x());
    const Span before = world.framesOf(2);
    world.act("snap");
    world.drag(world.on(2, 100), world.on(2, 100) + QPoint(20, 0));
    QCOMPARE(world.framesOf(2).start, before.start + 20);
}

void TestTimelineCanvas::paintingLeavesNothingOutAtAnySize()
{
    CanvasWorld world;
    world.project->check(QDate(2027, 3, 1));
    for (const int row : {3, 8, 16, 28, 64}) {
        for (const double perFrame : {0.001, 0.05, 1.0, 40.0}) {
            world.canvas().setRowHeight(row);
            world.canvas().setScale(TimeScale(perFrame, 0));
            const QImage image = world.canvas().viewport()->grab().toImage();
            // The first beat's colour is where the beat is.
            const QRect rect = world.canvas().visualRect({0, 0}).intersected(image.rect());
            const QColor fill(world.canvas().view().looks[0][0].fill);
            bool found = false;
            for (int x = rect.left(); x <= rect.right() && !found; ++x)
                for (int y = rect.top(); y <= rect.bottom() && !found; ++y)
                    found = image.pixelColor(x, y) == fill;
            QVERIFY2(found || rect.width() < 3, qPrintable(u"row %1, %2 a frame"_s.arg(row).arg(perFrame)));
        }
    }
}

QTEST_MAIN(TestTimelineCanvas)
#include "tst_timelinecanvas.moc"

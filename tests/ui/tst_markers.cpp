// SPDX-License-Identifier: GPL-3.0-or-later
// Markers on the timeline: where their pins stand, each gesture its result and one history entry, undo brings back what
// was; all of it without a mouse too.
#include "core/edits/stitching.h"
#include "core/edits/timelineedits.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/shell/finderentries.h"
#include "ui/shell/inspectorentry.h"
#include "ui/shell/inspectorhost.h"
#include "ui/shell/theme.h"
#include "ui/timeline/markercommands.h"
#include "ui/timeline/markerform.h"
#include "ui/timeline/markerlook.h"
#include "ui/timeline/markerruler.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineplace.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolTip>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

using Frames = std::vector<qint64>;

// The small world's sequence A on a timeline: beats [0, 250), [250, 750), [750, 1500) in frames, a pixel a frame.
struct MarkerWorld : SmallWorld {
    explicit MarkerWorld(const Frames &frames = {}) : place(workspace(), nullptr)
    {
        for (const qint64 frame : frames)
            markers.push_back(must(addMarkerAt(*project, a, frame, MarkerColour::Green)));
        place.resize(1900, 900);
        place.show();
        (void)QTest::qWaitForWindowExposed(&place);
        canvas().setScale(TimeScale(1, 0));
        canvas().setFocus();
        start = project->history().size();
    }

    [[nodiscard]] TimelineCanvas &canvas() { return *place.canvas(); }
    [[nodiscard]] MarkerRuler &ruler() { return *canvas().findChild<MarkerRuler *>(); }
    [[nodiscard]] const Marker &record(std::size_t i) const { return project->data().at(markers[i]); }
    [[nodiscard]] qint64 frameOf(std::size_t i) const { return record(i).atMs / 40; }
    [[nodiscard]] qint64 startOf(std::size_t beat) const { return project->data().at(beats[beat]).startMs / 40; }
    // Of all markers there are, ascending.
    [[nodiscard]] Frames all() const
    {
        Frames frames;
        for (const Marker *marker : markersInOrder(project->data(), a))
            frames.push_back(marker->atMs / 40);
        return frames;
    }
    // On the ruler, on a marker's flag.
    [[nodiscard]] QPoint on(std::size_t i)
    {
        return {static_cast<int>(canvas().scale().xOf(static_cast<double>(frameOf(i)))) + 4, ruler().height() - 8};
    }
    void name(std::size_t i, const QString &text)
    {
        Marker changed = record(i);
        changed.name = text;
        must(change(*project, changed));
        start = project->history().size();
    }
    void moveTo(QWidget *widget, const QPoint &at, Qt::MouseButtons buttons = Qt::LeftButton)
    {
        QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    }
    void press(std::size_t i, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&ruler(), Qt::LeftButton, keys, on(i));
    }
    // Drags a marker by frames, which are pixels.
    void drag(std::size_t i, int by)
    {
        const QPoint from = on(i);
        press(i);
        moveTo(&ruler(), from + QPoint(by / 2, 0));
        moveTo(&ruler(), from + QPoint(by, 0));
        QTest::mouseRelease(&ruler(), Qt::LeftButton, {}, from + QPoint(by, 0));
    }
    void key(int code, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&canvas(), Qt::Key(code), keys); }
    void act(const char *action) { place.findChild<QAction *>(QString::fromLatin1(action))->trigger(); }
    [[nodiscard]] QLineEdit *input() { return canvas().findChild<QLineEdit *>(u"clipTitle"_s); }
    [[nodiscard]] bool isNaming() { return input() && input()->isVisible(); }
    [[nodiscard]] RecordRef ref(std::size_t i) const { return RecordRef(markers[i]); }

    TimelinePlace place;
    std::vector<Id<Marker>> markers;
};

std::vector<TimelineMarker> markersAt(const Frames &frames, const QString &name = {})
{
    std::vector<TimelineMarker> markers;
    for (const qint64 frame : frames)
        markers.push_back(
            {.id = Id<Marker>(Uuid::named(QString::number(markers.size()))), .frame = frame, .name = name});
    return markers;
}

// Chooses from the menu that opens next; `path` from submenu to entry.
void chooseFromMenu(const QStringList &path)
{
    QTimer::singleShot(0, qApp, [path] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QMenu *at = menu;
        QAction *chosen = nullptr;
        for (const QString &text : path) {
            chosen = nullptr;
            for (QAction *action : at->actions())
                if (action->text().section(u'\t', 0, 0) == text)
                    chosen = action;
            if (chosen && chosen->menu())
                at = chosen->menu();
        }
        menu->close();
        if (chosen && chosen->isEnabled())
            chosen->trigger();
        else
            QFAIL(qPrintable(path.join(u'/')));
    });
}

void openMenu(QWidget *widget, const QPoint &at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &event);
}

}  // namespace

class TestMarkers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }

    void coloursAreToldFromEveryGround();
    void aNameHasTheRoomUpToTheNextPin();
    void pinsOnOnePixelAreOneAndTheChosenIsSeen();
    void manyAreShownByFewAndScrollingDoesNotChangeWhich();
    void flagsStandWhereThereIsRoom_data();
    void flagsStandWhereThereIsRoom();
    void aPointHitsThePinThatIsSeen_data();
    void aPointHitsThePinThatIsSeen();
    void wordsNameAMarker();

    void aDragMovesAMarkerAndUndoBringsItBack();
    void escapeCancelsADragAndThePlayheadStays();
    void aSecondButtonLeavesADragAlone();
    void aRippleDragSnapsToNothingThatMovesAlong();
    void aDragHeldPastTheRimGoesOn();
    void theReadoutSaysWhereItLands();
    void markersAtOneSpotAreToldAndTakenInTurn();
    void aLateMarkerDoesNotLengthenTheSequence();
    void markersAndClipsMoveTogether();
    void rippleShowsWhatMovesAlong();
    void whatIsDraggedSnaps_data();
    void whatIsDraggedSnaps();
    void thePlayheadSnapsToMarkers();
    void aClickBesideThePinsMovesThePlayhead();
    void ctrlClickAddsAndDeleteRemovesAll();
    void theLetterMAddsAndThenNames();
    void aNameIsEditedInPlace_data();
    void aNameIsEditedInPlace();
    void keysWalkNudgeAndStep();
    void menusColourOpenNotesAndAdd();
    void aReadOnlyProductionKeepsItsMarkers();
    void aMarkerMayGoWhileItIsDraggedOrNamed();

    void selectingAMarkerOpensItsSequence();
    void anotherSequenceHasItsPlayheadAtTheStart();
    void whoGoesToARecordHasTheKeyboardThere();
    void theFormWritesEachField();
    void theFormOfSeveralColoursThemAll();
    void assistiveToolsFindMarkersByName();
    void timeRunsRightInRightToLeft();
    void pinsAndLinesAreDrawnInTheirColour_data();
    void pinsAndLinesAreDrawnInTheirColour();
};

void TestMarkers::coloursAreToldFromEveryGround()
{
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        const QPalette palette = paletteOf(shade);
        QSet<QRgb> seen;
        for (const auto &entry : EnumNames<MarkerColour>::entries) {
            const QColor colour = markerShade(entry.value, palette);
            seen.insert(colour.rgb());
            for (const QColor &ground :
                 {palette.color(QPalette::Window), palette.color(QPalette::Base), coloursOf(shade).accentWash})
                QVERIFY2(contrast(colour, ground) >= 3, qPrintable(enumText(entry.value) + ground.name()));
        }
        QCOMPARE(seen.size(), 8);
    }
}

void TestMarkers::aNameHasTheRoomUpToTheNextPin()
{
    const QFontMetrics metrics(QApplication::font());
    const QString name = u"Lift doors open"_s;
    const int whole = metrics.horizontalAdvance(name);
    const int needed = markerFlagWidth + MarkerPin::labelGap + whole + 2 * MarkerPin::reach;
    const std::unordered_set<Uuid> none;
    const auto labelWith = [&](qint64 next) {
        return markerPins(markersAt({100, 100 + next}, name), {TimeScale(1, 0), 2000, metrics}, {none}).front();
    };
    QCOMPARE(labelWith(needed).label, name);
    QCOMPARE(labelWith(needed).labelWidth, whole);
    const MarkerPin cut = labelWith(needed - 10);
    QVERIFY(cut.label.endsWith(u'…'));
    QVERIFY(cut.span().end <= 100 + needed - 10);
    QCOMPARE(labelWith(markerFlagWidth + 10).label, QString());
    // The last one's ends where the ruler does, and is as long as names get.
    QVERIFY(markerPins(markersAt({100}, name), {TimeScale(1, 0), 160, metrics}, {none}).front().span().end <= 160);
    QCOMPARE(markerPins(markersAt({5}, name.repeated(40)), {TimeScale(1, 0), 2000, metrics}, {none}).front().span().end
                 < 300,
             true);
}

void TestMarkers::pinsOnOnePixelAreOneAndTheChosenIsSeen()
{
    const auto markers = markersAt({100, 100, 100, 101});
    const QFontMetrics metrics(QApplication::font());
    const auto seen = [&](const std::unordered_set<Uuid> &selected, MaybeId<Marker> current) {
        std::vector<std::size_t> indices;
        for (const MarkerPin &pin : markerPins(markers, {TimeScale(1, 0), 500, metrics}, {selected, current}))
            indices.push_back(
                static_cast<std::size_t>(std::ranges::find(markers, pin.id, &TimelineMarker::id) - markers.begin()));
        return indices;
    };
    using Indices = std::vector<std::size_t>;
    QCOMPARE(seen({}, {}), Indices{0});
    QCOMPARE(seen({markers[1].id.uuid()}, {}), Indices{1});
    QCOMPARE(seen({markers[1].id.uuid()}, markers[2].id), Indices{2});
    QCOMPARE(seen({markers[3].id.uuid()}, {}), (Indices{0, 3}));
}

void TestMarkers::manyAreShownByFewAndScrollingDoesNotChangeWhich()
{
    Frames frames;
    for (qint64 frame = 0; frame < 50'000; frame += 3)
        frames.push_back(frame);
    const auto markers = markersAt(frames, u"Name"_s);
    const std::unordered_set<Uuid> none;
    for (const double perFrame : {0.02, 0.1, 0.5}) {
        std::set<Id<Marker>> all;
        std::set<Id<Marker>> piecewise;
        for (const MarkerPin &pin :
             markerPins(markers, {TimeScale(perFrame, 0), 1900, QFontMetrics(QApplication::font())}, {none}))
            if (pin.x < 1900)
                all.insert(pin.id);
        QVERIFY(all.size() > 150);
        QVERIFY(all.size() <= 1900 / 6 + 3);
        for (int scrolled = 0; scrolled < 1900; scrolled += 37)
            for (const MarkerPin &pin :
                 markerPins(markers, {TimeScale(perFrame, scrolled / perFrame), 37, QFontMetrics(QApplication::font())},
                            {none}))
                if (pin.x >= 0 && pin.x + scrolled < 1900)
                    piecewise.insert(pin.id);
        // A pixel at the rim may be on either side of it.
        std::vector<Id<Marker>> differ;
        std::ranges::set_symmetric_difference(all, piecewise, std::back_inserter(differ));
        QVERIFY2(differ.size() <= 1, qPrintable(QString::number(differ.size())));
    }
}

void TestMarkers::flagsStandWhereThereIsRoom_data()
{
    QTest::addColumn<QList<int>>("frames");
    QTest::addColumn<int>("selected");  // −1: none
    QTest::addColumn<QList<int>>("flags");
    using Places = QList<int>;
    QTest::newRow("one") << Places{100} << -1 << Places{100};
    QTest::newRow("just room enough") << Places{100, 111} << -1 << Places{100, 111};
    QTest::newRow("a pixel too little") << Places{100, 110} << -1 << Places{110};
    QTest::newRow("a row of them") << Places{100, 108, 116, 124, 140} << -1 << Places{124, 140};
    QTest::newRow("the selected one always") << Places{100, 108, 116, 140} << 0 << Places{100, 116, 140};
    QTest::newRow("the next is right of the view") << Places{495, 502} << -1 << Places{502};
}

// Each has its pole, as it is a marker; flags that lie on one another are a strip of colour which tells nothing.
void TestMarkers::flagsStandWhereThereIsRoom()
{
    QFETCH(QList<int>, frames);
    QFETCH(int, selected);
    QFETCH(QList<int>, flags);
    const auto markers = markersAt({frames.begin(), frames.end()});
    std::unordered_set<Uuid> chosen;
    if (selected >= 0)
        chosen.insert(markers[static_cast<std::size_t>(selected)].id.uuid());
    QList<int> poles;
    QList<int> flagged;
    for (const MarkerPin &pin :
         markerPins(markers, {TimeScale(1, 0), 500, QFontMetrics(QApplication::font())}, {chosen})) {
        poles.append(pin.x);
        if (pin.hasFlag)
            flagged.append(pin.x);
    }
    QCOMPARE(poles, frames);
    QCOMPARE(flagged, flags);
    // It is drawn so, except for the one that the mouse is at.
    if (frames.size() < 2 || selected >= 0 || frames[0] > 400 || flags.contains(frames[0]))
        return;
    MarkerWorld world({frames.begin(), frames.end()});
    const QColor shade = markerShade(MarkerColour::Green, world.canvas().palette());
    const QPoint inFlag(frames[0] + 4, world.ruler().height() - world.ruler().rectOf(world.ruler().pins()[0]).height());
    const auto colour = [&] {
        const QImage shot = world.ruler().grab().toImage();
        return shot.pixelColor(inFlag + QPoint(0, 6));
    };
    QVERIFY(colour() != shade);
    world.moveTo(&world.ruler(), QPoint(frames[0], world.ruler().height() - 8), Qt::NoButton);
    QCOMPARE(colour(), shade);
}

void TestMarkers::aPointHitsThePinThatIsSeen_data()
{
    QTest::addColumn<QList<int>>("frames");
    QTest::addColumn<int>("selected");  // −1: none
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("hit");  // −1: none
    using Places = QList<int>;
    QTest::newRow("its pole") << Places{100} << -1 << 100 << 0;
    QTest::newRow("just before it") << Places{100} << -1 << 97 << 0;
    QTest::newRow("farther before it") << Places{100} << -1 << 96 << -1;
    QTest::newRow("its flag") << Places{100} << -1 << 110 << 0;
    QTest::newRow("just after it") << Places{100} << -1 << 113 << 0;
    QTest::newRow("farther after it") << Places{100} << -1 << 114 << -1;
    QTest::newRow("where two overlap: the later") << Places{100, 107} << -1 << 105 << 1;
    QTest::newRow("where only the earlier is") << Places{100, 107} << -1 << 102 << 0;
    QTest::newRow("where the selected lies over the later") << Places{100, 107} << 0 << 105 << 0;
    QTest::newRow("left of the view") << Places{-20} << -1 << 0 << -1;
}

void TestMarkers::aPointHitsThePinThatIsSeen()
{
    QFETCH(QList<int>, frames);
    QFETCH(int, selected);
    QFETCH(int, x);
    QFETCH(int, hit);
    const auto markers = markersAt({frames.begin(), frames.end()});
    std::unordered_set<Uuid> chosen;
    if (selected >= 0)
        chosen.insert(markers[static_cast<std::size_t>(selected)].id.uuid());
    const auto pins = markerPins(markers, {TimeScale(1, 0), 500, QFontMetrics(QApplication::font())}, {chosen});
    const MarkerPin *pin = pinAt(pins, x);
    QCOMPARE(pin ? static_cast<int>(std::ranges::find(markers, pin->id, &TimelineMarker::id) - markers.begin()) : -1,
             hit);
}

void TestMarkers::wordsNameAMarker()
{
    MarkerWorld world({30});
    const FrameRate rate = world.canvas().view().timeline.rate;
    const auto shown = [&] { return world.canvas().view().timeline.markers.front(); };
    QCOMPARE(markerName(shown(), rate), u"Marker, at 00:00:01:05, Green"_s);
    QCOMPARE(recordName(world.project->data(), world.ref(0)), u"Unnamed marker · Sequence A · Stairs"_s);
    QCOMPARE(markerTip(world.project->data(), shown(), rate), u"Marker\nat 00:00:01:05 · Green"_s);
    Marker changed = world.record(0);
    changed.name = u"Lift <b>doors</b>"_s;
    changed.notes = u"Operator's cue."_s;
    must(change(*world.project, changed));
    QCOMPARE(recordName(world.project->data(), world.ref(0)), u"Lift <b>doors</b> · Sequence A · Stairs"_s);
    QCOMPARE(markerName(shown(), rate), u"Marker, Lift <b>doors</b>, at 00:00:01:05, Green"_s);
    QCOMPARE(markerTip(world.project->data(), shown(), rate),
             u"Lift <b>doors</b>\nat 00:00:01:05 · Green\nOperator's cue."_s);
}

void TestMarkers::aDragMovesAMarkerAndUndoBringsItBack()
{
    MarkerWorld world({400, 1000});
    world.act("snap");
    world.drag(0, 60);
    QCOMPARE(world.all(), (Frames{460, 1000}));
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.selection.records(), std::vector{world.ref(0)});
    must(world.project->undo());
    QCOMPARE(world.all(), (Frames{400, 1000}));
    // Past another one, and not before the start.
    world.press(0);
    world.moveTo(&world.ruler(), world.on(0) + QPoint(700, 0));
    QCOMPARE(world.ruler().pins()[0].x, 1000);
    QCOMPARE(world.ruler().pins()[1].x, 1100);
    QTest::mouseRelease(&world.ruler(), Qt::LeftButton, {}, world.on(0) + QPoint(700, 0));
    QCOMPARE(world.frameOf(0), 1100);
    world.drag(0, -1150);
    QCOMPARE(world.frameOf(0), 0);
    QVERIFY(!world.canvas().gesture());
}

void TestMarkers::escapeCancelsADragAndThePlayheadStays()
{
    MarkerWorld world({400});
    world.canvas().setPlayhead(20);
    const QPoint from = world.on(0);
    world.press(0);
    world.moveTo(&world.ruler(), from + QPoint(80, 0));
    QVERIFY(world.canvas().gesture());
    // It is shown where it would be.
    QCOMPARE(world.ruler().pins().front().x, 480);
    world.key(Qt::Key_Escape);
    QVERIFY(!world.canvas().gesture());
    QCOMPARE(world.ruler().pins().front().x, 400);
    world.moveTo(&world.ruler(), from + QPoint(90, 0));
    QTest::mouseRelease(&world.ruler(), Qt::LeftButton, {}, from + QPoint(90, 0));
    QCOMPARE(world.frameOf(0), 400);
    QCOMPARE(world.canvas().playhead(), 20);
    QCOMPARE(world.edits(), 0);
}

void TestMarkers::aSecondButtonLeavesADragAlone()
{
    MarkerWorld world({400});
    world.act("snap");
    const auto send = [](QWidget *to, QEvent::Type type, const QPoint &at, Qt::MouseButton button,
                         Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, to->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(to, &event);
    };
    const auto dragWith = [&](QWidget *widget, const QPoint &from) {
        QSignalSpy menus(&world.canvas(), &TimelineCanvas::markerMenuWanted);
        QSignalSpy clipMenus(&world.canvas(), &TimelineCanvas::menuWanted);
        send(widget, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(widget, QEvent::MouseMove, from + QPoint(40, 0), Qt::NoButton, Qt::LeftButton);
        QVERIFY(world.canvas().gesture());
        const QPoint at = from + QPoint(60, 0);
        send(widget, QEvent::MouseButtonPress, at, Qt::RightButton, Qt::LeftButton | Qt::RightButton);
        QContextMenuEvent menu(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
        QCoreApplication::sendEvent(widget, &menu);
        send(widget, QEvent::MouseButtonRelease, at, Qt::RightButton, Qt::LeftButton);
        QVERIFY(world.canvas().gesture());
        QCOMPARE(menus.size() + clipMenus.size(), 0);
        send(widget, QEvent::MouseMove, from + QPoint(100, 0), Qt::NoButton, Qt::LeftButton);
        send(widget, QEvent::MouseButtonRelease, from + QPoint(100, 0), Qt::LeftButton, Qt::NoButton);
        QVERIFY(!world.canvas().gesture());
        // What the mouse does afterwards moves nothing.
        send(widget, QEvent::MouseMove, from + QPoint(160, 0), Qt::NoButton, Qt::NoButton);
    };
    dragWith(&world.ruler(), world.on(0));
    QCOMPARE(world.frameOf(0), 500);
    QCOMPARE(world.edits(), 1);
    const ClipPlace beat = world.canvas().placesOf(RecordRef(world.beats[2])).front();
    dragWith(world.canvas().viewport(), world.canvas().visualRect(beat).center());
    QCOMPARE(world.startOf(2), 850);
    QCOMPARE(world.edits(), 2);
}

void TestMarkers::aRippleDragSnapsToNothingThatMovesAlong()
{
    SmallWorld world;
    const auto marker = must(addMarkerAt(*world.project, world.a, 400, MarkerColour::Red));
    const TimelineMarker pin{.id = marker, .frame = 400};
    const ProjectData &data = world.project->data();
    const Timeline timeline = timelineOf(data, data.at(world.a));
    const ClipGesture along(GestureKind::Move, data, {.beats = {world.beats[1]}}, Ripple::Along);
    const ClipGesture freely(GestureKind::Move, data, {.beats = {world.beats[1]}}, Ripple::Free);
    QVERIFY(along.carries(pin));
    QVERIFY(!freely.carries(pin));
    const std::vector<TimelineClip> &beats = timeline.lanes.front().clips;
    QVERIFY(!along.carries(beats[0]) && along.carries(beats[1]) && along.carries(beats[2]));
    QVERIFY(!freely.carries(beats[0]) && freely.carries(beats[1]) && !freely.carries(beats[2]));
}

void TestMarkers::aDragHeldPastTheRimGoesOn()
{
    MarkerWorld world({400});
    world.act("snap");
    const int rim = world.ruler().width();
    world.press(0);
    world.moveTo(&world.ruler(), QPoint(rim - 10, world.ruler().height() - 8));
    world.moveTo(&world.ruler(), QPoint(rim + 25, world.ruler().height() - 8));
    QVERIFY(world.canvas().gesture());
    const qint64 before = world.canvas().gesture()->delta();
    const double origin = world.canvas().scale().originFrame();
    // The mouse is held still from here on.
    QTRY_VERIFY(world.canvas().gesture()->delta() > before + 100);
    QVERIFY(world.canvas().scale().originFrame() > origin + 100);
    // Back in the view it stays where it is.
    world.moveTo(&world.ruler(), QPoint(rim - 10, world.ruler().height() - 8));
    const qint64 there = world.canvas().gesture()->delta();
    QTest::qWait(150);
    QCOMPARE(world.canvas().gesture()->delta(), there);
    // A clip does the same, and Escape ends it.
    world.key(Qt::Key_Escape);
    world.canvas().setScale(TimeScale(1, 0));
    QWidget *viewport = world.canvas().viewport();
    const QPoint from =
        world.canvas().visualRect(world.canvas().placesOf(RecordRef(world.beats[1])).front()).topLeft() + QPoint(90, 9);
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    world.moveTo(viewport, QPoint(rim + 25, from.y()));
    const qint64 begun = world.canvas().gesture()->delta();
    QTRY_VERIFY(world.canvas().gesture()->delta() > begun + 100);
    world.key(Qt::Key_Escape);
    const double ended = world.canvas().scale().originFrame();
    QTest::qWait(150);
    QCOMPARE(world.canvas().scale().originFrame(), ended);
    QCOMPARE(world.edits(), 0);
}

void TestMarkers::theReadoutSaysWhereItLands()
{
    MarkerWorld world({400, 600});
    world.act("snap");
    const auto readout = [&] { return world.place.findChild<QLabel *>(u"timelineReadout"_s)->text(); };
    const auto dragged = [&](QWidget *widget, const QPoint &from, int by) {
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        world.moveTo(widget, from + QPoint(by, 0));
        const QString text = readout();
        world.key(Qt::Key_Escape);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, from + QPoint(by, 0));
        return text;
    };
    QCOMPARE(dragged(&world.ruler(), world.on(0), 30), u"00:00:17:05  +00:00:01:05"_s);
    QCOMPARE(dragged(&world.ruler(), world.on(0), -30), u"00:00:14:20  −00:00:01:05"_s);
    const QRect beat = world.canvas().visualRect(world.canvas().placesOf(RecordRef(world.beats[1])).front());
    QWidget *viewport = world.canvas().viewport();
    const int y = beat.center().y();
    QCOMPARE(dragged(viewport, {beat.left() + 90, y}, 50), u"00:00:12:00  +00:00:02:00"_s);
    // An edge that is trimmed is where it lands.
    QCOMPARE(dragged(viewport, {beat.left() + beat.width() - 1, y}, -50), u"00:00:28:00  −00:00:02:00"_s);
    // Several go to several places.
    world.selection.select({world.ref(0), world.ref(1)});
    QCOMPARE(dragged(&world.ruler(), world.on(0), 30), u"+00:00:01:05"_s);
    QCOMPARE(readout(), u"00:00:00:00"_s);
}

void TestMarkers::markersAtOneSpotAreToldAndTakenInTurn()
{
    MarkerWorld world({400, 400, 400, 700});
    world.name(0, u"First"_s);
    world.name(1, u"Second"_s);
    world.selection.clear();
    const auto tip = [&](std::size_t i) {
        QHelpEvent event(QEvent::ToolTip, world.on(i), world.ruler().mapToGlobal(world.on(i)));
        QCoreApplication::sendEvent(&world.ruler(), &event);
        return QToolTip::text();
    };
    QVERIFY2(tip(0).contains(u"3 markers here"_s), qPrintable(tip(0)));
    QVERIFY(tip(0).contains(u"First"_s) && tip(0).contains(u"Second"_s));
    QVERIFY(!tip(3).contains(u"markers here"_s));
    const auto click = [&] {
        QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, world.on(0));
        QCoreApplication::processEvents();
        return world.selection.current();
    };
    std::set<RecordRef> taken;
    for (int i = 0; i < 3; ++i)
        taken.insert(click());
    QCOMPARE(taken, (std::set{world.ref(0), world.ref(1), world.ref(2)}));
    const RecordRef last = world.selection.current();
    QVERIFY(click() != last);
    QVERIFY(world.ruler().pinAt(world.on(0))->id == *world.selection.currentAs<Marker>());
    QCOMPARE(world.selection.records().size(), std::size_t{1});
    // Two clicks on what is selected name that one.
    world.selection.select(world.ref(1));
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, world.on(0));
    QTest::mouseDClick(&world.ruler(), Qt::LeftButton, {}, world.on(0));
    QVERIFY(world.isNaming());
    QCOMPARE(world.selection.current(), world.ref(1));
    QCOMPARE(world.input()->text(), u"Second"_s);
    QTest::keyClick(world.input(), Qt::Key_Escape);
    // A drag takes the selected one, and one that stands alone stays.
    world.drag(1, 50);
    QCOMPARE(world.frameOf(1), 450);
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, world.on(3));
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, world.on(3));
    QCOMPARE(world.selection.current(), world.ref(3));
}

void TestMarkers::aLateMarkerDoesNotLengthenTheSequence()
{
    MarkerWorld world({9000});
    const Timeline &timeline = world.canvas().view().timeline;
    QCOMPARE(timeline.frames, 1500);
    QCOMPARE(timeline.lastFrame, 9000);
    QStringList lines;
    for (const auto *label : world.place.findChildren<QLabel *>())
        lines.push_back(label->text());
    QVERIFY2(lines.join(u'\n').contains(u"00:01:00:00 long"), qPrintable(lines.join(u'\n')));
    world.key(Qt::Key_End);
    QCOMPARE(world.canvas().playhead(), 9000);
}

void TestMarkers::markersAndClipsMoveTogether()
{
    MarkerWorld world({400, 600});
    world.act("snap");
    world.selection.select({world.ref(0), RecordRef(world.beats[2])});
    world.drag(0, 50);
    QCOMPARE(world.all(), (Frames{450, 600}));
    QCOMPARE(world.startOf(2), 800);
    QCOMPARE(world.startOf(1), 250);
    QCOMPARE(world.edits(), 1);
    // And dragged by the clip.
    const QPoint from =
        world.canvas().visualRect(world.canvas().placesOf(RecordRef(world.beats[2])).front()).topLeft() + QPoint(90, 9);
    QWidget *viewport = world.canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    world.moveTo(viewport, from + QPoint(-30, 0));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(-30, 0));
    QCOMPARE(world.all(), (Frames{420, 600}));
    QCOMPARE(world.startOf(2), 770);
    must(world.project->undo());
    must(world.project->undo());
    QCOMPARE(world.all(), (Frames{400, 600}));
    QCOMPARE(world.startOf(2), 750);
}

void TestMarkers::rippleShowsWhatMovesAlong()
{
    MarkerWorld world({100, 300, 900});
    world.act("snap");
    world.act("ripple");
    const QPoint from =
        world.canvas().visualRect(world.canvas().placesOf(RecordRef(world.beats[1])).front()).topLeft() + QPoint(90, 9);
    QWidget *viewport = world.canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    world.moveTo(viewport, from + QPoint(40, 0));
    std::vector<int> shown;
    for (const MarkerPin &pin : world.ruler().pins())
        shown.push_back(pin.x);
    QCOMPARE(shown, (std::vector<int>{100, 340, 940}));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(40, 0));
    QCOMPARE(world.all(), (Frames{100, 340, 940}));
    QCOMPARE(world.edits(), 1);
    // A beat that loses its start closes up, and what comes later with it.
    const QPoint edge(world.canvas().visualRect(world.canvas().placesOf(RecordRef(world.beats[1])).front()).topLeft()
                      + QPoint(1, 9));
    QTest::mousePress(viewport, Qt::LeftButton, {}, edge);
    world.moveTo(viewport, edge + QPoint(20, 0));
    QCOMPARE(world.ruler().pins()[2].x, 920);
    QCOMPARE(world.ruler().pins()[1].x, 340);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, edge + QPoint(20, 0));
    QCOMPARE(world.all(), (Frames{100, 340, 920}));
    // A marker alone takes nothing along.
    world.drag(0, 30);
    QCOMPARE(world.all(), (Frames{130, 340, 920}));
    QCOMPARE(world.startOf(1), 290);
}

void TestMarkers::whatIsDraggedSnaps_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("line");  // −1: none
    // The marker is at 400, another at 480; beats meet at 250 and 750; a stitch is at 560, the playhead at 620.
    QTest::newRow("another marker") << 75 << 480LL << 480LL;
    QTest::newRow("a stitch") << 166 << 560LL << 560LL;
    QTest::newRow("the playhead") << 213 << 620LL << 620LL;
    QTest::newRow("a beat's edge") << 345 << 750LL << 750LL;
    QTest::newRow("the start") << -395 << 0LL << 0LL;
    QTest::newRow("just out of reach") << 71 << 471LL << -1LL;
    QTest::newRow("not to where it was") << 5 << 405LL << -1LL;
    QTest::newRow("nothing near") << 100 << 500LL << -1LL;
}

void TestMarkers::whatIsDraggedSnaps()
{
    QFETCH(int, by);
    QFETCH(qint64, at);
    QFETCH(qint64, line);
    MarkerWorld world({400, 480});
    must(addStitch(*world.project, world.a, 560));
    world.canvas().setPlayhead(620);
    const QPoint from = world.on(0);
    world.press(0);
    world.moveTo(&world.ruler(), from + QPoint(30, 0));
    world.moveTo(&world.ruler(), from + QPoint(by, 0));
    QVERIFY(world.canvas().gesture());
    QCOMPARE(world.canvas().gesture()->snappedTo().value_or(-1), line);
    QTest::mouseRelease(&world.ruler(), Qt::LeftButton, {}, from + QPoint(by, 0));
    QCOMPARE(world.frameOf(0), at);
    // A clip is drawn to a marker as well.
    must(world.project->undo());
    const QRect beat = world.canvas().visualRect(world.canvas().placesOf(RecordRef(world.beats[0])).front());
    const QPoint clip(beat.left() + 60, beat.center().y());
    QTest::mousePress(world.canvas().viewport(), Qt::LeftButton, {}, clip);
    world.moveTo(world.canvas().viewport(), clip + QPoint(394, 0));
    QCOMPARE(world.canvas().gesture()->snappedTo().value_or(-1), 400);
    QCOMPARE(world.canvas().gesture()->delta(), 400);
    QTest::mouseRelease(world.canvas().viewport(), Qt::LeftButton, {}, clip);
}

void TestMarkers::thePlayheadSnapsToMarkers()
{
    MarkerWorld world({400});
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, QPoint(393, 5));
    QCOMPARE(world.canvas().playhead(), 400);
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, QPoint(391, 5));
    QCOMPARE(world.canvas().playhead(), 391);
    world.act("snap");
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, QPoint(393, 5));
    QCOMPARE(world.canvas().playhead(), 393);
}

void TestMarkers::aClickBesideThePinsMovesThePlayhead()
{
    MarkerWorld world({400});
    world.act("snap");
    world.selection.select(RecordRef(world.beats[0]));
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, QPoint(600, world.ruler().height() - 8));
    QCOMPARE(world.canvas().playhead(), 600);
    QCOMPARE(world.selection.current(), RecordRef(world.beats[0]));
    // On the pin the marker is selected, and the playhead stays.
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, world.on(0));
    QCOMPARE(world.selection.records(), std::vector{world.ref(0)});
    QCOMPARE(world.canvas().playhead(), 600);
    // The playhead is dragged again after that.
    QTest::mousePress(&world.ruler(), Qt::LeftButton, {}, QPoint(700, 5));
    world.moveTo(&world.ruler(), QPoint(720, 5));
    QCOMPARE(world.canvas().playhead(), 720);
    QTest::mouseRelease(&world.ruler(), Qt::LeftButton, {}, QPoint(720, 5));
    // Above its foot the ruler has no pins.
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, QPoint(402, 5));
    QCOMPARE(world.canvas().playhead(), 402);
    QCOMPARE(world.edits(), 0);
}

void TestMarkers::ctrlClickAddsAndDeleteRemovesAll()
{
    MarkerWorld world({400, 600, 800});
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, {}, world.on(0));
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, Qt::ControlModifier, world.on(1));
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, Qt::ControlModifier, world.on(2));
    QTest::mouseClick(&world.ruler(), Qt::LeftButton, Qt::ControlModifier, world.on(1));
    QCOMPARE(world.canvas().selectedClips().markers.size(), std::size_t{2});
    world.key(Qt::Key_Delete);
    QCOMPARE(world.all(), Frames{600});
    QCOMPARE(world.edits(), 1);
    QVERIFY(world.dialogs.questions.empty());
    must(world.project->undo());
    QCOMPARE(world.all(), (Frames{400, 600, 800}));
    // With the keyboard at one, all are selected by one key.
    world.selection.select(world.ref(1));
    world.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(world.canvas().selectedClips().markers.size(), std::size_t{3});
    QCOMPARE(world.selection.current(), world.ref(1));
    world.selection.select(RecordRef(world.beats[0]));
    world.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(world.canvas().selectedClips().beats.size(), std::size_t{3});
    QVERIFY(world.canvas().selectedClips().markers.empty());
    // Markers have no edges.
    world.selection.select(world.ref(0));
    QVERIFY(!world.place.findChild<QAction *>(u"trimEnd"_s)->isEnabled());
}

void TestMarkers::theLetterMAddsAndThenNames()
{
    MarkerWorld world;
    world.canvas().setPlayhead(333);
    world.key(Qt::Key_M);
    QCOMPARE(world.all(), Frames{333});
    QCOMPARE(world.edits(), 1);
    QVERIFY(!world.isNaming());
    const MaybeId<Marker> made = world.selection.currentAs<Marker>();
    QVERIFY(made);
    QCOMPARE(world.project->data().at(*made).colour, MarkerColour::Blue);
    QVERIFY(world.project->data().at(*made).name.isEmpty());
    world.key(Qt::Key_M);
    QVERIFY(world.isNaming());
    QTest::keyClicks(world.input(), u"Mill"_s);  // whose letters are commands elsewhere
    QTest::keyClick(world.input(), Qt::Key_Return);
    QVERIFY(!world.isNaming());
    QCOMPARE(world.project->data().at(*made).name, u"Mill"_s);
    QCOMPARE(world.edits(), 2);
    QCOMPARE(world.ruler().pins().front().label, u"Mill"_s);
    // Of several there, the one that is selected is named.
    std::vector<Id<Marker>> there{*made};
    for (int i = 0; i < 2; ++i)
        there.push_back(must(addMarkerAt(*world.project, world.a, 333, MarkerColour::Red)));
    for (const Id<Marker> &id : there) {
        world.selection.select(RecordRef(id));
        world.key(Qt::Key_M);
        QCOMPARE(world.input()->text(), world.project->data().at(id).name);
        QTest::keyClicks(world.input(), u"This"_s);
        QTest::keyClick(world.input(), Qt::Key_Return);
        QCOMPARE(world.project->data().at(id).name, u"This"_s);
        must(world.project->undo());
    }
    must(world.project->undo());
    must(world.project->undo());
    must(world.project->undo());
    must(world.project->undo());
    QVERIFY(world.all().empty());
    QVERIFY(world.ruler().pins().empty());
}

void TestMarkers::aNameIsEditedInPlace_data()
{
    QTest::addColumn<int>("key");  // 0: a double click
    QTest::newRow("double click") << 0;
    QTest::newRow("F2") << static_cast<int>(Qt::Key_F2);
    QTest::newRow("Return") << static_cast<int>(Qt::Key_Return);
}

void TestMarkers::aNameIsEditedInPlace()
{
    QFETCH(int, key);
    MarkerWorld world({400, 600});
    world.name(1, u"Before"_s);
    const auto begin = [&] {
        if (key == 0) {
            QTest::mouseDClick(&world.ruler(), Qt::LeftButton, {}, world.on(1));
        } else {
            world.selection.select(world.ref(1));
            world.key(key);
        }
    };
    begin();
    QVERIFY(world.isNaming());
    QCOMPARE(world.input()->text(), u"Before"_s);
    // The input stays with the pin.
    const QPoint place = world.input()->pos();
    world.canvas().setScale(TimeScale(1, 100));
    QCOMPARE(world.input()->pos(), place - QPoint(100, 0));
    world.canvas().horizontalScrollBar()->setValue(0);
    QCOMPARE(world.ruler().pins()[1].x, 600);
    QCOMPARE(world.input()->pos(), place);
    world.input()->setText(u"After"_s);
    QTest::keyClick(world.input(), Qt::Key_Return);
    QVERIFY(!world.isNaming());
    QCOMPARE(world.record(1).name, u"After"_s);
    QVERIFY(world.record(0).name.isEmpty());
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.canvas().playhead(), 0);
    begin();
    world.input()->setText(u"Nonsense"_s);
    QTest::keyClick(world.input(), Qt::Key_Escape);
    QVERIFY(!world.isNaming());
    QCOMPARE(world.record(1).name, u"After"_s);
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(world.record(1).name, u"Before"_s);
}

void TestMarkers::keysWalkNudgeAndStep()
{
    MarkerWorld world({300, 760, 1400});
    world.key(Qt::Key_Down);
    QCOMPARE(world.selection.current(), RecordRef(world.beats[0]));
    world.selection.select(RecordRef(world.beats[2]));
    world.key(Qt::Key_Up);
    QCOMPARE(world.selection.current(), world.ref(1));
    QVERIFY(world.ruler().pins()[1].isCurrent);
    world.key(Qt::Key_Up);
    QCOMPARE(world.selection.current(), world.ref(1));
    world.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(world.selection.current(), world.ref(2));
    world.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(world.selection.current(), world.ref(2));
    world.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(world.canvas().selectedClips().markers.size(), std::size_t{2});
    QCOMPARE(world.edits(), 0);
    // A held key is one edit.
    for (int i = 0; i < 5; ++i) {
        QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, {}, i > 0);
        QCoreApplication::sendEvent(&world.canvas(), &repeat);
    }
    QCOMPARE(world.ruler().pins()[1].x, 765);
    QTest::keyRelease(&world.canvas(), Qt::Key_Right);
    QCOMPARE(world.all(), (Frames{300, 765, 1405}));
    QCOMPARE(world.edits(), 1);
    world.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(world.all(), (Frames{300, 755, 1395}));
    world.key(Qt::Key_Down);
    QCOMPARE(world.selection.current(), RecordRef(world.beats[2]));
    // A press on another marker ends what a held key does.
    must(world.project->undo());
    must(world.project->undo());
    world.act("snap");
    world.selection.select(world.ref(0));
    QTest::keyPress(&world.canvas(), Qt::Key_Left);
    world.drag(1, 40);
    QTest::keyRelease(&world.canvas(), Qt::Key_Left);
    QCOMPARE(world.all(), (Frames{299, 800, 1400}));
    QCOMPARE(world.edits(), 2);
    must(world.project->undo());
    must(world.project->undo());

    // From marker to marker.
    world.canvas().setPlayhead(300);
    world.key(Qt::Key_M, Qt::ShiftModifier);
    QCOMPARE(world.canvas().playhead(), 760);
    world.key(Qt::Key_M, Qt::ShiftModifier);
    world.key(Qt::Key_M, Qt::ShiftModifier);
    QCOMPARE(world.canvas().playhead(), 1400);
    for (const qint64 frame : {760, 300, 300}) {
        world.key(Qt::Key_M, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(world.canvas().playhead(), frame);
    }
    QCOMPARE(world.edits(), 0);
}

void TestMarkers::menusColourOpenNotesAndAdd()
{
    MarkerWorld world({300, 760});
    world.selection.select({world.ref(0), world.ref(1)});
    chooseFromMenu({u"Colour"_s, u"Pink"_s});
    openMenu(&world.ruler(), world.on(1));
    QCOMPARE(world.record(0).colour, MarkerColour::Pink);
    QCOMPARE(world.record(1).colour, MarkerColour::Pink);
    QCOMPARE(world.edits(), 1);
    // What it is now has the tick, and is the next one's.
    QMenu menu;
    world.place.markers()->addForSelected(menu);
    QStringList ticked;
    const auto *colours = menu.findChild<QMenu *>(u"markerColours"_s);
    QCOMPARE(colours->actions().size(), 8);
    for (const QAction *action : colours->actions())
        if (action->isChecked())
            ticked.append(action->text());
    QCOMPARE(ticked, QStringList{u"Pink\t✓"_s});
    must(world.project->undo());
    QCOMPARE(world.record(0).colour, MarkerColour::Green);

    world.selection.select(RecordRef(world.beats[0]));
    chooseFromMenu({u"Add marker here"_s});
    openMenu(&world.ruler(), {1000, world.ruler().height() - 8});
    QCOMPARE(world.all(), (Frames{300, 760, 1000}));
    QCOMPARE(world.project->data().at(*world.selection.currentAs<Marker>()).colour, MarkerColour::Pink);

    // Beside it the command says where, which the letter M does not have to.
    world.canvas().setPlayhead(1100);
    chooseFromMenu({u"Add marker at the playhead"_s});
    openMenu(&world.ruler(), {1200, world.ruler().height() - 8});
    QCOMPARE(world.all(), (Frames{300, 760, 1000, 1100}));

    // The colour given in a form is the next one's, too.
    Marker changed = world.project->data().at(*world.selection.currentAs<Marker>());
    changed.colour = MarkerColour::Cyan;
    must(change(*world.project, changed));
    QCOMPARE(world.place.markers()->colour(), MarkerColour::Cyan);

    // On a pin that is not selected the menu is about that one.
    QSignalSpy wanted(&world.place, &Place::wanted);
    chooseFromMenu({u"Notes…"_s});
    openMenu(&world.ruler(), world.on(0));
    QCOMPARE(world.selection.records(), std::vector{world.ref(0)});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().at(0).value<RecordRef>(), world.ref(0));
    QCOMPARE(wanted.front().at(1).toString(), u"notes"_s);
    // From the keyboard it is about the marker the keyboard is at.
    chooseFromMenu({u"Rename"_s});
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(world.canvas().viewport(), &event);
    QVERIFY(world.isNaming());
}

void TestMarkers::aReadOnlyProductionKeepsItsMarkers()
{
    const auto file = std::make_shared<MemoryFile>();
    {
        const auto project = memoryProject(file);
        const auto sequence = must(appendSequence(*project, u"One"_s));
        must(addBeatAt(*project, sequence, {0, 500}, Ripple::Free));
        must(addMarkerAt(*project, sequence, 200, MarkerColour::Red));
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
    auto *ruler = canvas.findChild<MarkerRuler *>();
    const QPoint from(204, ruler->height() - 8);
    QTest::mousePress(ruler, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(90, 0), ruler->mapToGlobal(from), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(ruler, &move);
    QVERIFY(!canvas.gesture());
    QTest::mouseRelease(ruler, Qt::LeftButton, {}, from);
    QVERIFY(selection.currentAs<Marker>());
    QVERIFY(!place.findChild<QAction *>(u"addMarker"_s)->isEnabled());
    canvas.editTitle();
    QVERIFY(!canvas.findChild<QLineEdit *>(u"clipTitle"_s));
    place.findChild<QAction *>(u"nextMarker"_s)->trigger();
    QCOMPARE(canvas.playhead(), 200);
}

void TestMarkers::aMarkerMayGoWhileItIsDraggedOrNamed()
{
    MarkerWorld world({400, 600});
    const QPoint from = world.on(0);
    world.press(0);
    world.moveTo(&world.ruler(), from + QPoint(30, 0));
    QVERIFY(world.canvas().gesture());
    must(remove(*world.project, std::vector{world.markers[0]}));
    QVERIFY(!world.canvas().gesture());
    world.moveTo(&world.ruler(), from + QPoint(60, 0));
    QTest::mouseRelease(&world.ruler(), Qt::LeftButton, {}, from + QPoint(60, 0));
    QCOMPARE(world.all(), Frames{600});
    QCOMPARE(world.edits(), 1);

    must(world.project->undo());
    world.canvas().setPlayhead(500);
    world.key(Qt::Key_M);
    world.key(Qt::Key_M);
    QVERIFY(world.isNaming());
    world.input()->setText(u"Nobody"_s);
    must(world.project->undo());
    QVERIFY(!world.isNaming());
    QVERIFY(world.canvas().hasFocus());
    QCOMPARE(world.all(), (Frames{400, 600}));
    QVERIFY(world.dialogs.errors.empty());

    // A key that is held, and hovering over what is gone.
    world.selection.select(world.ref(1));
    QTest::keyPress(&world.canvas(), Qt::Key_Right);
    world.moveTo(&world.ruler(), world.on(1), Qt::NoButton);
    must(remove(*world.project, world.markers));
    QTest::keyRelease(&world.canvas(), Qt::Key_Right);
    (void)world.canvas().grab();
    QVERIFY(world.all().empty());
    QVERIFY(!world.canvas().current() || !world.canvas().current()->isMarker());
}

void TestMarkers::selectingAMarkerOpensItsSequence()
{
    MarkerWorld world({400});
    const auto other = must(addMarkerAt(*world.project, world.b, 90'000, MarkerColour::Red));
    world.selection.select(RecordRef(other));
    QCOMPARE(world.canvas().sequence(), MaybeId<Sequence>(world.b));
    QVERIFY(world.canvas().isSelected(RecordRef(other)));
    QVERIFY(world.place.shows(RecordRef(other)));
    world.selection.select(RecordRef(world.a));
    world.canvas().setScale(TimeScale(8, 0));
    // Brought into view, wherever the view is.
    QVERIFY(world.place.reveal(RecordRef(other)));
    world.canvas().setScale(TimeScale(8, 0));
    QVERIFY(world.place.reveal(RecordRef(other)));
    const MarkerPin *pin = pinAt(world.ruler().pins(), static_cast<int>(world.canvas().scale().xOf(90'000)));
    QVERIFY(pin && pin->id == other);
    QVERIFY(pin->x > 0 && pin->x < world.ruler().width());
    // The finder knows it.
    const std::vector<FinderEntry> entries = recordEntries(world.project->data());
    const auto found = std::ranges::find(entries, RecordRef(other), &FinderEntry::record);
    QVERIFY(found != entries.end());
    QVERIFY(found->detail.contains(u"01:00:00:00"_s));
}

void TestMarkers::anotherSequenceHasItsPlayheadAtTheStart()
{
    MarkerWorld world({400});
    world.canvas().setPlayhead(500);
    QCOMPARE(world.ruler().playhead(), 500);
    world.selection.select(RecordRef(world.b));
    QCOMPARE(world.canvas().playhead(), 0);
    QCOMPARE(world.ruler().playhead(), 0);
    world.selection.select(RecordRef(world.a));
    QCOMPARE(world.ruler().playhead(), 0);
    world.canvas().setPlayhead(500);
    QCOMPARE(world.ruler().playhead(), 500);
}

void TestMarkers::whoGoesToARecordHasTheKeyboardThere()
{
    MarkerWorld world({400});
    auto *box = world.place.findChild<QComboBox *>(u"timelineSequence"_s);
    for (const RecordRef &ref : {world.ref(0), RecordRef(world.beats[2]), RecordRef(world.a)}) {
        box->setFocus();
        QVERIFY(box->hasFocus());
        world.selection.select(ref);
        QVERIFY(world.place.reveal(ref));
        QVERIFY(world.canvas().hasFocus());
        // The playhead goes to a marker alone.
        QCOMPARE(world.canvas().playhead(), 400);
    }
    box->setFocus();
    world.place.setFocus();
    QVERIFY(world.canvas().hasFocus());
}

void TestMarkers::theFormWritesEachField()
{
    MarkerWorld world({400});
    MarkerForm form(world.workspace(), nullptr);
    form.showRecord(world.ref(0));
    const auto field = [&](const char *name) -> FieldEditor * {
        for (FieldEditor *editor : form.findChildren<FieldEditor *>())
            if (editor->property(fieldProperty).toString() == QLatin1StringView(name))
                return editor;
        return nullptr;
    };
    auto *at = qobject_cast<QLineEdit *>(field("atMs")->input());
    QCOMPARE(at->text(), u"00:00:16:00"_s);
    at->setText(u"00:00:20:10"_s);
    QVERIFY(field("atMs")->commitTyped());
    QCOMPARE(world.frameOf(0), 510);
    at->setText(u"noon"_s);
    QVERIFY(!field("atMs")->commitTyped());
    QCOMPARE(world.frameOf(0), 510);
    auto *name = qobject_cast<QLineEdit *>(field("name")->input());
    name->setText(u"Beat drop"_s);
    QVERIFY(field("name")->commitTyped());
    QCOMPARE(world.record(0).name, u"Beat drop"_s);
    QVERIFY(field("colour"));
    QVERIFY(field("notes"));
    QCOMPARE(world.edits(), 2);
}

void TestMarkers::theFormOfSeveralColoursThemAll()
{
    MarkerWorld world({100, 200, 300, 400});
    world.name(0, u"Door"_s);
    Marker other = world.record(3);
    other.colour = MarkerColour::Red;
    must(change(*world.project, other));
    InspectorHost host(world.workspace(), {inspectorEntry<Marker, MarkerForm>()}, nullptr);
    host.resize(400, 600);
    host.setVisible(true);
    const auto titled = [&](const QString &title) {
        return std::ranges::any_of(host.findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == title; });
    };
    world.selection.select(world.ref(0));
    QVERIFY(titled(u"Door · Sequence A · Stairs"_s));
    auto *colour = host.findChild<ChoiceField *>(u"markersColour"_s);
    QVERIFY(colour && !colour->isVisible());
    const auto shown = [&] { return qobject_cast<QComboBox *>(colour->input())->currentText(); };
    world.selection.select({world.ref(0), world.ref(1), world.ref(2), world.ref(3)});
    QVERIFY(titled(u"4 markers"_s));
    QVERIFY(!titled(u"Door · Sequence A · Stairs"_s));
    QVERIFY(colour->isVisible());
    QCOMPARE(shown(), u"Various"_s);
    // What is of one alone is not there to be changed for one of four.
    for (const auto *line : host.findChildren<QLineEdit *>())
        QVERIFY(!line->isVisible());
    world.start = world.project->history().size();
    const auto choose = [&](const QString &label) {
        auto *box = qobject_cast<QComboBox *>(colour->input());
        QTest::keyClick(box, Qt::Key_Control);  // it is filled when it is about to be used
        const int index = box->findText(label);
        QVERIFY(index >= 0);
        emit box->activated(index);
    };
    choose(u"Pink"_s);
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE(world.record(i).colour, MarkerColour::Pink);
    QCOMPARE(world.edits(), 1);
    QCOMPARE(shown(), u"Pink"_s);
    must(world.project->undo());
    QCOMPARE(shown(), u"Various"_s);
    QCOMPARE(world.record(0).colour, MarkerColour::Green);
    QCOMPARE(world.record(3).colour, MarkerColour::Red);
    world.selection.select({world.ref(0), world.ref(1)});
    QVERIFY(titled(u"2 markers"_s));
    QCOMPARE(shown(), u"Green"_s);
    // One of them goes.
    must(remove(*world.project, std::vector{world.markers[1]}));
    world.selection.select(world.ref(0));
    QVERIFY(titled(u"Door · Sequence A · Stairs"_s));
    QVERIFY(!colour->isVisible());
}

void TestMarkers::assistiveToolsFindMarkersByName()
{
    MarkerWorld world({400, 600});
    world.name(1, u"Door"_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&world.canvas());
    int clips = 0;
    for (const TimelineLane &lane : world.canvas().view().timeline.lanes)
        clips += static_cast<int>(lane.clips.size());
    QCOMPARE(list->childCount(), clips + 2);
    QAccessibleInterface *door = list->child(clips + 1);
    QCOMPARE(door->text(QAccessible::Name), u"Marker, Door, at 00:00:24:00, Green"_s);
    QCOMPARE(list->child(clips)->text(QAccessible::Name), u"Marker, at 00:00:16:00, Green"_s);
    QVERIFY(door->rect().contains(world.ruler().mapToGlobal(world.on(1))));
    QCOMPARE(list->childAt(door->rect().center().x(), door->rect().center().y()), door);
    door->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(world.selection.current(), world.ref(1));
    QVERIFY(door->state().selected);
    QVERIFY(door->state().focused);
    QVERIFY(!door->state().offscreen);
    QCOMPARE(list->focusChild(), door);
    world.canvas().setScale(TimeScale(1, 900));
    QVERIFY(door->state().offscreen);
    for (int i = 0; i < list->childCount(); ++i)
        QCOMPARE(TimelineAccessible::indexOf(world.canvas(), *TimelineAccessible::placeOf(world.canvas(), i)), i);
    QVERIFY(!TimelineAccessible::placeOf(world.canvas(), list->childCount()));
}

void TestMarkers::timeRunsRightInRightToLeft()
{
    MarkerWorld world({400, 600});
    world.act("snap");
    world.canvas().setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QCOMPARE(world.ruler().x(), world.canvas().viewport()->x());
    QCOMPARE(world.ruler().pins()[1].x, 600);
    QVERIFY(world.ruler().pins()[0].x < world.ruler().pins()[1].x);
    world.drag(0, 40);
    QCOMPARE(world.all(), (Frames{440, 600}));
    QTest::mouseDClick(&world.ruler(), Qt::LeftButton, {}, world.on(1));
    QVERIFY(world.isNaming());
    QVERIFY(world.input()->geometry().left() > world.canvas().viewport()->x() + 600);
}

void TestMarkers::pinsAndLinesAreDrawnInTheirColour_data()
{
    QTest::addColumn<int>("ratio");
    QTest::newRow("100 %") << 1;
    QTest::newRow("200 %") << 2;
}

void TestMarkers::pinsAndLinesAreDrawnInTheirColour()
{
    QFETCH(int, ratio);
    MarkerWorld world({1600});  // after the last beat
    const auto picture = [&](QWidget &widget) {
        QImage image(widget.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        widget.render(&image);
        return image;
    };
    const QColor shade = markerShade(MarkerColour::Green, world.canvas().palette());
    const int row = (world.ruler().height() - 3) * ratio;
    QImage ruler = picture(world.ruler());
    QCOMPARE(ruler.pixelColor(1600 * ratio, row), shade);
    QCOMPARE(ruler.pixelColor(1601 * ratio + ratio - 1, row), shade);
    QVERIFY(ruler.pixelColor(1602 * ratio, row) != shade);
    const QColor ground = world.canvas().palette().color(QPalette::Base);
    const QPoint below(1600 * ratio, (world.canvas().viewport()->height() - 5) * ratio);
    QVERIFY(picture(*world.canvas().viewport()).pixelColor(below) != ground);
    QCOMPARE(picture(*world.canvas().viewport()).pixelColor(below + QPoint(3 * ratio, 0)), ground);
    // A selected one says so.
    world.canvas().clearFocus();
    world.selection.select(world.ref(0));
    ruler = picture(world.ruler());
    QCOMPARE(ruler.pixelColor(1612 * ratio, row), coloursOf(world.canvas().palette()).accentWash);
    // So does its line, which runs over the clips then.
    must(moveClips(*world.project, {.markers = world.markers}, -1500, Ripple::Free));
    const QRect beat = world.canvas().visualRect({0, 0});
    const auto inShade = [&] {
        const QImage lanes = picture(*world.canvas().viewport());
        int count = 0;
        for (int y = beat.top() * ratio; y < beat.bottom() * ratio; ++y)
            count += lanes.pixelColor(100 * ratio, y) == shade ? 1 : 0;
        return count;
    };
    QVERIFY(inShade() > 0);
    world.selection.clear();
    QCOMPARE(inShade(), 0);
    // None is left behind.
    must(remove(*world.project, world.markers));
    QCOMPARE(picture(*world.canvas().viewport()).pixelColor(below), ground);
}

QTEST_MAIN(TestMarkers)
#include "tst_markers.moc"

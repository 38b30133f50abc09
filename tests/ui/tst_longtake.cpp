// SPDX-License-Identifier: GPL-3.0-or-later
// A long take in the window: match sheets, the frames at a stitch, segments, and the choreography on paper.
#include "core/edits/stitching.h"
#include "core/edits/timelineedits.h"
#include "core/planning/matchsheet.h"
#include "core/planning/storyorder.h"
#include "core/reports/choreography.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/models/peoplemime.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/people/jumptable.h"
#include "ui/people/peoplemodel.h"
#include "ui/print/choreographypages.h"
#include "ui/rigs/planstate.h"
#include "ui/shell/rail.h"
#include "ui/timeline/matchsheetmodel.h"
#include "ui/timeline/onionskin.h"
#include "ui/timeline/onionskindialog.h"
#include "ui/timeline/segmentspane.h"
#include "ui/timeline/stitchform.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineplace.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QComboBox>
#include <QDragMoveEvent>
#include <QLabel>
#include <QMimeData>
#include <QPdfDocument>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <sys/stat.h>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// The small world's sequence A as a long take, with a stitch after its first beat.
struct LongTakeWorld : SmallWorld {
    LongTakeWorld()
    {
        Sequence take = project->data().at(a);
        take.longTake = true;
        must(change(*project, take));
        stitch = must(addStitch(*project, a, 250));
        start = project->history().size();
    }
    [[nodiscard]] const Stitch &record() const { return project->data().at(stitch); }
    [[nodiscard]] Workspace workspace() { return {*project, selection, dialogs}; }

    Id<Stitch> stitch;
    Selection selection;
    ScriptedDialogs dialogs;
};

QImage plain(QRgb colour)
{
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QColor middleOf(OnionSkin &skin, double x = 0.5)
{
    const QImage image = skin.grab().toImage();
    return image.pixelColor(static_cast<int>(image.width() * x), image.height() / 2);
}

}  // namespace

class TestLongTake : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }

    void aValueMatchesWithinItsTolerance_data();
    void aValueMatchesWithinItsTolerance();
    void aCellTypedIntoTheMatchSheetIsOneEdit();
    void whatIsNoNumberIsRefusedWithTheText();
    void linesAreAddedAndRemoved();
    void theFormSwapsAtTheStitchInOneGesture();
    void framesLieOverOneAnother();
    void aFrameThatCannotBeReadIsTold();
    void choosingASegmentMovesThePlayhead();
    void aSetUpIsAddedForASegment();
    void whatIsNotKnownIsNotSummedUpAsKnown();
    void movesAreNumberedInTheirOrder();
    void theChoreographyIsPrintedWithItsMoves();
    void peopleAreDraggedFromTheRoster();
    void holdingADragOverTheRailBringsThePlace();
};

void TestLongTake::aValueMatchesWithinItsTolerance_data()
{
    using Maybe = std::optional<double>;
    QTest::addColumn<MatchValue>("value");
    QTest::addColumn<MatchVerdict>("verdict");
    const auto row = [](const char *name, Maybe out, Maybe in, Maybe tolerance, MatchVerdict verdict) {
        QTest::newRow(name) << MatchValue{.name = u"lens"_s, .out = out, .in = in, .tolerance = tolerance} << verdict;
    };
    row("equal", 27, 27, 0, MatchVerdict::Matches);
    row("at the tolerance", 1200, 1230, 30, MatchVerdict::Matches);
    row("over it", 1200, 1230.5, 30, MatchVerdict::Differs);
    row("tenths", 1.1, 1.0, 0.1, MatchVerdict::Matches);
    row("the other way round", 1230, 1200, 30, MatchVerdict::Matches);
    row("nothing going out", {}, 27, 0, MatchVerdict::Unknown);
    row("nothing coming in", 27, {}, 0, MatchVerdict::Unknown);
    row("no tolerance", 27, 27, {}, MatchVerdict::Unknown);
    row("infinite", 27, std::numeric_limits<double>::infinity(), 1, MatchVerdict::Unknown);
    row("an endless tolerance", 27, 40, std::numeric_limits<double>::infinity(), MatchVerdict::Unknown);
}

void TestLongTake::aValueMatchesWithinItsTolerance()
{
    QFETCH(MatchValue, value);
    QFETCH(MatchVerdict, verdict);
    QCOMPARE(verdictOf(value), verdict);
}

void TestLongTake::aCellTypedIntoTheMatchSheetIsOneEdit()
{
    LongTakeWorld world;
    MatchSheetModel model(*world.project);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setStitch(world.stitch);
    QCOMPARE(model.rowCount(), 8);  // five values, three ticks
    const auto at = [&](int row, int column) { return model.index(row, column); };
    const auto verdict = [&](int row) { return model.index(row, MatchSheetModel::Verdict).data().toString(); };
    QCOMPARE(verdict(0), u"Unknown"_s);
    QVERIFY(model.setData(at(0, MatchSheetModel::Out), u"1200"_s, Qt::EditRole));
    QVERIFY(model.setData(at(0, MatchSheetModel::In), u"1240"_s, Qt::EditRole));
    QCOMPARE(verdict(0), u"Unknown"_s);
    QVERIFY(model.setData(at(0, MatchSheetModel::Tolerance), u"30"_s, Qt::EditRole));
    QCOMPARE(verdict(0), u"Off by 40"_s);
    QVERIFY(model.setData(at(0, MatchSheetModel::In), u"1230"_s, Qt::EditRole));
    QCOMPARE(verdict(0), u"Matches"_s);
    QCOMPARE(world.edits(), 4);
    QCOMPARE(verdict(5), u"Not ticked"_s);
    QVERIFY(model.setData(at(5, MatchSheetModel::Out), u"Oona"_s, Qt::EditRole));
    QVERIFY(model.setData(at(5, MatchSheetModel::In), u"3"_s, Qt::EditRole));
    QCOMPARE(verdict(5), u"Matched"_s);
    QCOMPARE(world.record().ticks.front().take, std::optional(3));
    QVERIFY(!(model.flags(at(5, MatchSheetModel::Unit)) & Qt::ItemIsEditable));
    must(world.project->undo());
    must(world.project->undo());
    QCOMPARE(verdict(5), u"Not ticked"_s);
}

void TestLongTake::whatIsNoNumberIsRefusedWithTheText()
{
    LongTakeWorld world;
    MatchSheetModel model(*world.project);
    model.setStitch(world.stitch);
    for (const QString &typed : {u"high"_s, u"nan"_s, u"1e999"_s, u"12 mm"_s}) {
        QVERIFY2(!model.setData(model.index(0, MatchSheetModel::Out), typed, Qt::EditRole), qPrintable(typed));
        QVERIFY(model.index(0, 0).data(RefusalRole).toString().contains(typed));
    }
    QVERIFY(!model.setData(model.index(5, MatchSheetModel::In), u"0"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, MatchSheetModel::What), u"  "_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, MatchSheetModel::Tolerance), u"-1"_s, Qt::EditRole));
    QCOMPARE(world.edits(), 0);
}

void TestLongTake::linesAreAddedAndRemoved()
{
    LongTakeWorld world;
    MatchSheetModel model(*world.project);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setStitch(world.stitch);
    must(model.addValue(u"Focus"_s));
    QCOMPARE(model.rowCount(), 9);
    QVERIFY(!model.addValue(u"focus"_s));
    QVERIFY(!model.addValue(u" "_s));
    must(model.removeValue(5));
    QCOMPARE(model.rowCount(), 8);
    QVERIFY(!model.removeValue(7));
    QCOMPARE(world.edits(), 2);
}

void TestLongTake::theFormSwapsAtTheStitchInOneGesture()
{
    LongTakeWorld world;
    StitchForm form(world.workspace(), nullptr);
    form.showRecord(RecordRef(world.stitch));
    auto *swaps = form.findChild<QComboBox *>(u"swaps"_s);
    QVERIFY(swaps);
    QVERIFY2(swaps->count() > 1, "the small world's role has an actor and a double");
    emit swaps->activated(1);
    QCOMPARE(world.edits(), 1);
    QVERIFY(world.record().swapFrom && world.record().swapTo);
    must(world.project->undo());
    QVERIFY(!world.record().swapFrom);
    // A line of its own on the sheet.
    world.dialogs.texts.push_back(u"Focus"_s);
    form.findChild<QPushButton *>(u"addMatchLine"_s)->click();
    QCOMPARE(world.record().values.back().name, u"Focus"_s);
}

void TestLongTake::framesLieOverOneAnother()
{
    OnionSkin skin;
    skin.resize(640, 360);
    skin.setFrames(plain(0xffff0000), plain(0xff0000ff));
    const QColor mixed = middleOf(skin);
    QVERIFY(std::abs(mixed.red() - 127) <= 2 && std::abs(mixed.blue() - 127) <= 2);
    skin.setShare(1);
    QCOMPARE(middleOf(skin), QColor(Qt::blue));
    skin.setMode(OnionSkin::Mode::Wipe);
    skin.setShare(0.25);
    QCOMPARE(middleOf(skin, 0.1), QColor(Qt::blue));
    QCOMPARE(middleOf(skin, 0.9), QColor(Qt::red));
    QTest::mouseClick(&skin, Qt::LeftButton, {}, QPoint(480, 100));
    QCOMPARE(skin.share(), 0.75);
    skin.setMode(OnionSkin::Mode::SideBySide);
    QCOMPARE(middleOf(skin, 0.25), QColor(Qt::red));
    QCOMPARE(middleOf(skin, 0.75), QColor(Qt::blue));
    // Each in its own shape, as large as it fits.
    QCOMPARE(fittedInto({0, 0, 100, 100}, {200, 100}), QRect(0, 25, 100, 50));
    QCOMPARE(fittedInto({0, 0, 100, 100}, {50, 100}), QRect(25, 0, 50, 100));
    // With one of them missing the other is shown whole.
    skin.setFrames({}, plain(0xff0000ff));
    skin.setMode(OnionSkin::Mode::Overlay);
    QCOMPARE(middleOf(skin), QColor(Qt::blue));
}

void TestLongTake::aFrameThatCannotBeReadIsTold()
{
    LongTakeWorld world;
    const QTemporaryDir folder;
    QVERIFY(plain(0xff00ff00).save(folder.filePath(u"out.png"_s)));
    Stitch record = world.record();
    record.outFrame = folder.filePath(u"out.png"_s);
    // A pipe that nobody writes to: opening it would hang the window.
    record.inFrame = folder.filePath(u"gone.png"_s);
    QCOMPARE(mkfifo(QFile::encodeName(record.inFrame).constData(), 0600), 0);
    must(change(*world.project, record));
    OnionSkinDialog dialog(world.workspace(), world.stitch, nullptr);
    const auto *told = dialog.findChild<QLabel *>(u"onionSkinTold"_s);
    QVERIFY2(told->text().contains(u"gone.png"_s), qPrintable(told->text()));
    QVERIFY(!told->text().contains(u"out.png"_s));
    QCOMPARE(told->textFormat(), Qt::PlainText);
}

void TestLongTake::choosingASegmentMovesThePlayhead()
{
    LongTakeWorld world;
    TimelinePlace place(world.workspace(), nullptr);
    place.resize(1200, 800);
    place.show();
    auto *table = place.findChild<QTableView *>(u"segments"_s);
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table->setFocus();
    table->selectRow(1);
    QCOMPARE(place.canvas()->playhead(), 250);
    QCOMPARE(world.selection.currentAs<Stitch>(), MaybeId<Stitch>(world.stitch));
    // It is there for long takes only.
    Sequence take = world.project->data().at(world.a);
    take.longTake = false;
    must(change(*world.project, take));
    QVERIFY(!table->isVisible());
}

void TestLongTake::aSetUpIsAddedForASegment()
{
    LongTakeWorld world;
    TimelinePlace place(world.workspace(), nullptr);
    place.resize(1200, 800);
    place.show();
    auto *table = place.findChild<QTableView *>(u"segments"_s);
    table->setFocus();
    table->selectRow(0);
    place.findChild<QAction *>(u"addSegmentSetup"_s)->trigger();
    const MaybeId<Setup> made = world.selection.currentAs<Setup>();
    QVERIFY(made);
    const Setup &setup = world.project->data().at(*made);
    QCOMPARE(setup.startMs, std::optional<qint64>(0));
    QCOMPARE(setup.endMs, std::optional<qint64>(10'000));
    QCOMPARE(setup.beats, std::vector<Id<Beat>>{world.beats[0]});
    QCOMPARE(world.edits(), 1);
    // A second one for the same segment has a name of its own.
    const auto again = must(addSegmentSetup(*world.project, world.a, 0));
    QVERIFY(world.project->data().at(again).name != setup.name);
    QVERIFY(!addSegmentSetup(*world.project, world.a, 2));
}

void TestLongTake::whatIsNotKnownIsNotSummedUpAsKnown()
{
    LongTakeWorld world;
    TimelinePlace place(world.workspace(), nullptr);
    place.resize(1200, 800);
    place.show();
    const auto *totals = place.findChild<ElidedLabel *>(u"segmentTotals"_s);
    QVERIFY2(!totals->line().contains(u"unknown"_s), qPrintable(totals->line()));
    Beat beat = world.project->data().at(world.beats[0]);
    beat.setupMin.reset();
    beat.runMin.reset();
    beat.resetMin.reset();
    must(change(*world.project, beat));
    QVERIFY2(totals->line().contains(u"unknown"_s), qPrintable(totals->line()));
    const auto *table = place.findChild<QTableView *>(u"segments"_s);
    QCOMPARE(table->model()->index(0, table->model()->columnCount() - 1).data().toString(), u"Unknown"_s);
}

void TestLongTake::movesAreNumberedInTheirOrder()
{
    LongTakeWorld world;
    std::vector<Id<Move>> moves;
    for (int i = 0; i < 3; ++i) {
        Move move;
        move.beat = world.beats[0];
        move.position = i;
        move.technique = u"Move %1"_s.arg(i);
        moves.push_back(must(add(*world.project, move)));
    }
    must(reorderMoves(*world.project, world.beats[0], {moves[2], moves[0]}));
    QStringList order;
    for (const Move *move : movesInOrder(world.project->data(), world.beats[0]))
        order.append(move->technique);
    QCOMPARE(order, (QStringList{u"Move 2"_s, u"Move 0"_s, u"Move 1"_s}));
    QCOMPARE(world.edits(), 4);
    must(world.project->undo());
    QCOMPARE(movesInOrder(world.project->data(), world.beats[0]).front()->technique, u"Move 0"_s);
}

void TestLongTake::theChoreographyIsPrintedWithItsMoves()
{
    LongTakeWorld world;
    for (int i = 0; i < 60; ++i) {
        Move move;
        move.beat = world.beats[0];
        move.position = i;
        move.count = i + 1;
        move.technique = u"Technique%1"_s.arg(i);
        move.target = u"ribs"_s;
        must(add(*world.project, move));
    }
    Beat cut = world.project->data().at(world.beats[2]);
    cut.status = BeatStatus::Cut;
    must(change(*world.project, cut));
    const Choreography sheet = choreographyOf(world.project->data(), world.project->data().at(world.a), 7);
    QCOMPARE(sheet.beats.size(), std::size_t{2});  // what is cut is not rehearsed
    QCOMPARE(sheet.beats[0].moves.size(), std::size_t{60});
    QCOMPARE(sheet.beats[0].moves[59].number, 60);
    const PdfDocument document = must(renderChoreography(sheet));
    QVERIFY(document.pages >= 2);
    QByteArray bytes = document.content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument pdf;
    pdf.load(&buffer);
    QString text;
    for (int page = 0; page < pdf.pageCount(); ++page)
        text += pdf.getAllText(page).text();
    for (int i = 0; i < 60; ++i)
        QVERIFY2(text.contains(u"Technique%1"_s.arg(i)), qPrintable(u"move %1"_s.arg(i)));
    QVERIFY(text.contains(u"No moves are written down for this beat."_s));
    QVERIFY(text.contains(u"Revision 7"_s));
}

void TestLongTake::peopleAreDraggedFromTheRoster()
{
    LongTakeWorld world;
    PeopleModel model(*world.project, [] { return QDate(2027, 3, 1); });
    QVERIFY(model.rowCount() >= 2);
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
    const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(1, 0), model.index(1, 1), model.index(0, 0)}));
    QCOMPARE(peopleIn(mime.get()), (std::vector<Id<Person>>{model.personAt(0), model.personAt(1)}));
    JumpTable table(0);
    table.setModel(&model);
    QVERIFY(table.dragPicture().isNull());
    table.selectRow(0);
    const QSizeF carried = table.dragPicture().deviceIndependentSize();
    // A tag, no row: what it is held over stays in sight.
    QVERIFY(!carried.isEmpty() && carried.width() < 320 && carried.height() < 60);
    QMimeData other;
    other.setText(u"Maya"_s);
    QVERIFY(peopleIn(&other).empty());
    other.setData(QString::fromLatin1(peopleMimeType), "nonsense\n\n");
    QVERIFY(peopleIn(&other).empty());
}

void TestLongTake::holdingADragOverTheRailBringsThePlace()
{
    Rail rail({{u"One"_s, u"users"_s, {}}, {u"Two"_s, u"users"_s, {}}});
    rail.setCurrent(0);
    rail.resize(rail.sizeHint());
    rail.show();
    QSignalSpy chosen(&rail, &Rail::chosen);
    const QList<QToolButton *> buttons = rail.findChildren<QToolButton *>();
    const QMimeData mime;
    QDragEnterEvent enter(buttons[1]->geometry().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&rail, &enter);
    QDragMoveEvent move(buttons[1]->geometry().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&rail, &move);
    QVERIFY(!move.isAccepted());
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toInt(), 1);
}

QTEST_MAIN(TestLongTake)
#include "tst_longtake.moc"

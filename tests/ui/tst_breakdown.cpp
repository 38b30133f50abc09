// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/beatorder.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/breakdown/beatform.h"
#include "ui/breakdown/beatspage.h"
#include "ui/breakdown/beattree.h"
#include "ui/breakdown/beattreemodel.h"
#include "ui/breakdown/breakdown.h"
#include "ui/breakdown/disciplinelook.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/breakdown/partsmodel.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A drop as a drag over the view ends in one.
void dropOn(QAbstractItemView *view, const QModelIndex &row, double fraction, QMimeData *mime)
{
    const QRect area = view->visualRect(row);
    const QPoint at(area.center().x(), area.top() + static_cast<int>(area.height() * fraction));
    QDragEnterEvent enter(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    QDropEvent drop(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &drop);
}

}  // namespace

class TestBreakdown : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void theTreeFollowsRandomEdits();
    void aTitleTypedIntoItsCellIsOneEdit();
    void aWrongDurationStaysInTheEditorWithTheReason();
    void disciplineIsChosenFromAList();
    void altDownMovesABeatAndUndoBringsItBack();
    void movingPastTheEndEntersTheNextSequence();
    void aDropBetweenRowsMovesBeats();
    void aDropOnASequenceTakesBeatsThere();
    void removingABeatWithPartsAsksFirst();
    void ctrlReturnAddsABeatAndEditsItsTitle();
    void anEmptyBreakdownOffersTheFirstSequence();
    void fiveSequencesAndBeatsGrowFromAnEmptyProduction();
    void anEmptyTableHasColumnsThatCanBeRead();
    void totalsEndInAnEllipsisWithTheRestInTheToolTip();
    void theFilterKeepsBeatsWithTheirSequence();
    void selectionFollowsTheWindow();
    void everyDisciplineHasItsOwnLetterReadableInBothShades();
    void theBeatFormShowsAndWrites();
};

void TestBreakdown::theTreeFollowsRandomEdits()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    SmallWorld world;
    BeatTreeModel model(*world.project);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PartsModel parts(*world.project);
    parts.setBeat(world.beats[0]);
    const QAbstractItemModelTester partsTester(&parts, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int step = 0; step < 300; ++step) {
        const auto sequences = sequencesInOrder(world.project->data());
        const auto beats = beatsInOrder(world.project->data());
        const auto anySequence = [&] { return sequences[random.bounded(static_cast<int>(sequences.size()))]->id; };
        const auto anyBeat = [&] { return beats[random.bounded(static_cast<int>(beats.size()))]->id; };
        switch (random.bounded(7)) {
        case 0:
            must(appendBeat(*world.project, anySequence(), u"new"_s, 1000));
            break;
        case 1:
            if (!beats.empty())
                must(placeBeats(*world.project, {anyBeat()}, anySequence(), random.bounded(6)));
            break;
        case 2:
            if (beats.size() > 4)
                must(removeStory(*world.project, {}, {anyBeat()}));
            break;
        case 3: {
            Sequence sequence;
            sequence.code = u"S%1"_s.arg(step);
            sequence.position = random.bounded(10);
            must(add(*world.project, sequence));
            break;
        }
        case 4:
            if (sequences.size() > 3)
                must(removeStory(*world.project, {anySequence()}, {}));
            break;
        case 5:
            if (world.project->history().size() > world.start)
                must(world.project->undo());
            break;
        default:
            if (world.project->history().canRedo())
                must(world.project->redo());
        }
        const auto now = sequencesInOrder(world.project->data());
        QCOMPARE(model.rowCount(), static_cast<int>(now.size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex at = model.index(row, 0);
            QCOMPARE(model.recordAt(at), RecordRef(now[static_cast<std::size_t>(row)]->id));
            const auto own = beatsInOrder(world.project->data(), now[static_cast<std::size_t>(row)]->id);
            QCOMPARE(model.rowCount(at), static_cast<int>(own.size()));
            for (int i = 0; i < model.rowCount(at); ++i)
                QCOMPARE(model.recordAt(model.index(i, 0, at)), RecordRef(own[static_cast<std::size_t>(i)]->id));
        }
    }
}

struct Shown {
    explicit Shown(SmallWorld &world) : place(breakdownPlace().make(world.workspace(), nullptr))
    {
        place->resize(1200, 700);
        place->show();
        place->activateWindow();
        (void)QTest::qWaitForWindowActive(place.get());
        tree = place->findChild<BeatTree *>();
    }
    [[nodiscard]] QModelIndex cell(int sequence, int beat, BeatColumn column) const
    {
        const QModelIndex parent = tree->model()->index(sequence, 0);
        return (beat < 0 ? parent : tree->model()->index(beat, 0, parent)).siblingAtColumn(static_cast<int>(column));
    }
    QLineEdit *edit(const QModelIndex &at) const
    {
        tree->setCurrentIndex(at);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F2);
        return tree->viewport()->findChild<QLineEdit *>();
    }
    std::unique_ptr<Place> place;
    BeatTree *tree = nullptr;
};

void TestBreakdown::aTitleTypedIntoItsCellIsOneEdit()
{
    SmallWorld world;
    Shown shown(world);
    QLineEdit *editor = shown.edit(shown.cell(0, 1, BeatColumn::Title));
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Glass wall"_s);
    QCOMPARE(world.edits(), 0);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(world.project->data().at(world.beats[1]).title, u"Glass wall"_s);
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(shown.cell(0, 1, BeatColumn::Title).data().toString(), u"Beat 2"_s);
}

void TestBreakdown::aWrongDurationStaysInTheEditorWithTheReason()
{
    SmallWorld world;
    Shown shown(world);
    QLineEdit *editor = shown.edit(shown.cell(0, 0, BeatColumn::Duration));
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"soon"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->text(), u"soon"_s);
    QVERIFY(!editor->accessibleDescription().isEmpty());
    QCOMPARE(world.edits(), 0);
    editor->selectAll();
    QTest::keyClicks(editor, u"00:00:15:00"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.project->data().at(world.beats[0]).endMs, 15'000);
    QCOMPARE(world.project->data().at(world.beats[1]).startMs, 15'000);
}

void TestBreakdown::disciplineIsChosenFromAList()
{
    SmallWorld world;
    Shown shown(world);
    const QModelIndex at = shown.cell(0, 0, BeatColumn::Discipline);
    shown.tree->setCurrentIndex(at);
    shown.tree->edit(at);
    auto *box = shown.tree->viewport()->findChild<QComboBox *>();
    QVERIFY(box);
    const int wire = box->findText(u"Wire"_s);
    QVERIFY(wire >= 0);
    box->setCurrentIndex(wire);
    emit box->activated(wire);
    QCOMPARE(world.project->data().at(world.beats[0]).discipline, Discipline::Wire);
    QCOMPARE(world.edits(), 1);
}

void TestBreakdown::altDownMovesABeatAndUndoBringsItBack()
{
    SmallWorld world;
    Shown shown(world);
    shown.tree->setCurrentIndex(shown.cell(0, 0, BeatColumn::Title));
    shown.tree->setFocus();
    QTest::keyClick(shown.tree, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A2"_s, u"A1"_s, u"A3"_s}));
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.selection.currentAs<Beat>(), MaybeId<Beat>(world.beats[0]));
    QTest::keyClick(shown.tree, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A2"_s, u"A3"_s, u"A1"_s}));
    must(world.project->undo());
    must(world.project->undo());
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A1"_s, u"A2"_s, u"A3"_s}));
}

void TestBreakdown::movingPastTheEndEntersTheNextSequence()
{
    SmallWorld world;
    Shown shown(world);
    shown.tree->setCurrentIndex(shown.cell(0, 2, BeatColumn::Title));
    shown.tree->setFocus();
    QTest::keyClick(shown.tree, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A1"_s, u"A2"_s}));
    QCOMPARE(world.numbersOf(world.b), QStringList{u"A3"_s});
    QTest::keyClick(shown.tree, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A1"_s, u"A2"_s, u"A3"_s}));
}

void TestBreakdown::aDropBetweenRowsMovesBeats()
{
    SmallWorld world;
    Shown shown(world);
    const std::unique_ptr<QMimeData> mime(shown.tree->model()->mimeData({shown.cell(0, 2, BeatColumn::Number)}));
    const QModelIndex parent = shown.tree->model()->index(0, 0);
    QVERIFY(shown.tree->model()->dropMimeData(mime.get(), Qt::MoveAction, 0, 0, parent));
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A3"_s, u"A1"_s, u"A2"_s}));
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A1"_s, u"A2"_s, u"A3"_s}));
}

void TestBreakdown::aDropOnASequenceTakesBeatsThere()
{
    SmallWorld world;
    Shown shown(world);
    const std::unique_ptr<QMimeData> mime(
        shown.tree->model()->mimeData({shown.cell(0, 0, BeatColumn::Number), shown.cell(0, 1, BeatColumn::Number)}));
    shown.tree->setDragDropMode(QAbstractItemView::DragDrop);  // offscreen there is no drag whose source is the view
    dropOn(shown.tree, shown.cell(1, -1, BeatColumn::Title), 0.5, mime.get());
    QCOMPARE(world.numbersOf(world.b), (QStringList{u"A1"_s, u"A2"_s}));
    QCOMPARE(world.edits(), 1);
}

void TestBreakdown::removingABeatWithPartsAsksFirst()
{
    SmallWorld world;
    Shown shown(world);
    shown.tree->setCurrentIndex(shown.cell(0, 0, BeatColumn::Title));
    shown.tree->setFocus();
    world.dialogs.confirmations = {false, true};
    QTest::keyClick(shown.tree, Qt::Key_Delete);
    QCOMPARE(world.dialogs.questions.size(), std::size_t{1});
    QVERIFY(world.project->data().find(world.beats[0]));
    QTest::keyClick(shown.tree, Qt::Key_Delete);
    QVERIFY(!world.project->data().find(world.beats[0]));
    // A beat without parts goes at once; undo is the way back.
    shown.tree->setCurrentIndex(shown.cell(0, 1, BeatColumn::Title));
    QTest::keyClick(shown.tree, Qt::Key_Delete);
    QVERIFY(!world.project->data().find(world.beats[2]));
    QCOMPARE(world.dialogs.questions.size(), std::size_t{2});
}

void TestBreakdown::ctrlReturnAddsABeatAndEditsItsTitle()
{
    SmallWorld world;
    Shown shown(world);
    shown.tree->setCurrentIndex(shown.cell(1, -1, BeatColumn::Title));
    shown.tree->setFocus();
    QTest::keyClick(shown.tree, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(world.numbersOf(world.b).size(), 1);
    auto *editor = shown.tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Over the rail"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(beatsInOrder(world.project->data(), world.b).front()->title, u"Over the rail"_s);
}

void TestBreakdown::anEmptyBreakdownOffersTheFirstSequence()
{
    SmallWorld world;
    must(removeStory(*world.project, {world.a, world.b}, {}));
    Shown shown(world);
    QVERIFY(!shown.tree->isVisible());
    const auto commands = shown.place->commands();
    const auto adding = std::ranges::find_if(commands, [](QAction *a) { return a->objectName() == u"addSequence"_s; });
    QVERIFY(adding != commands.end());
    (*adding)->trigger();
    QCOMPARE(sequencesInOrder(world.project->data()).size(), std::size_t{1});
    QVERIFY(shown.tree->isVisible());
}

void TestBreakdown::fiveSequencesAndBeatsGrowFromAnEmptyProduction()
{
    SmallWorld world;
    must(removeStory(*world.project, {world.a, world.b}, {}));
    Shown shown(world);
    const QAbstractItemModelTester tester(shown.tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto commands = shown.place->commands();
    const auto trigger = [&](const QString &name) {
        for (QAction *action : commands)
            if (action->objectName() == name)
                action->trigger();
        QCoreApplication::processEvents();
    };
    for (int sequence = 0; sequence < 5; ++sequence) {
        trigger(u"addSequence"_s);
        QCOMPARE(shown.tree->model()->rowCount(), sequence + 1);
        QVERIFY(shown.tree->visualRect(shown.tree->model()->index(sequence, 0)).isValid());
        for (int beat = 0; beat < 5; ++beat) {
            trigger(u"addBeat"_s);
            const QModelIndex at = shown.cell(sequence, beat, BeatColumn::Number);
            QVERIFY(at.isValid());
            QVERIFY(shown.tree->visualRect(at).isValid());
        }
    }
    QCOMPARE(beatsInOrder(world.project->data()).size(), std::size_t{25});
}

void TestBreakdown::anEmptyTableHasColumnsThatCanBeRead()
{
    SmallWorld world;
    must(removeStory(*world.project, {world.a, world.b}, {}));
    Shown shown(world);
    const auto width = [&](BeatColumn column) { return shown.tree->columnWidth(static_cast<int>(column)); };
    QVERIFY(width(BeatColumn::Number) >= 80);
    QVERIFY(width(BeatColumn::Title) >= 200);
    QVERIFY(width(BeatColumn::Duration) > shown.tree->fontMetrics().horizontalAdvance(u"00:00:00:00"_s));
    const int before = width(BeatColumn::Title);
    Sequence sequence;
    sequence.code = u"A"_s;
    sequence.title = u"Stairs"_s;
    must(add(*world.project, sequence));
    shown.place->resize(2600, 700);
    QTRY_VERIFY(width(BeatColumn::Title) > before);
}

void TestBreakdown::totalsEndInAnEllipsisWithTheRestInTheToolTip()
{
    SmallWorld world;
    Shown shown(world);
    auto *totals = shown.place->findChild<ElidedLabel *>(u"totals"_s);
    QVERIFY(totals);
    shown.place->resize(320, 400);
    QTRY_VERIFY(totals->text().endsWith(u'…'));
    QVERIFY(totals->toolTip().contains(u"scheduled"_s));
    QVERIFY(totals->width() <= 320);
}

void TestBreakdown::theFilterKeepsBeatsWithTheirSequence()
{
    SmallWorld world;
    Shown shown(world);
    shown.place->setFilter(u"beat 2"_s);
    QCOMPARE(shown.tree->model()->rowCount(), 1);
    QCOMPARE(shown.tree->model()->rowCount(shown.tree->model()->index(0, 0)), 1);
    shown.place->setFilter(u"zoe"_s);
    QCOMPARE(shown.tree->model()->rowCount(shown.tree->model()->index(0, 0)), 2);
    shown.place->setFilter({});
    QCOMPARE(shown.tree->model()->rowCount(), 2);
}

void TestBreakdown::selectionFollowsTheWindow()
{
    SmallWorld world;
    Shown shown(world);
    world.selection.select(RecordRef(world.beats[2]));
    QCOMPARE(shown.tree->currentIndex().siblingAtColumn(0).data().toString(), u"A3"_s);
    shown.tree->setCurrentIndex(shown.cell(0, 0, BeatColumn::Title));
    QCOMPARE(world.selection.currentAs<Beat>(), MaybeId<Beat>(world.beats[0]));
    QVERIFY(shown.place->reveal(RecordRef(world.scene)));
    QVERIFY(!shown.place->reveal(RecordRef(world.day)));
}

void TestBreakdown::everyDisciplineHasItsOwnLetterReadableInBothShades()
{
    QSet<QString> letters;
    for (const auto &entry : EnumNames<Discipline>::entries) {
        letters.insert(disciplineLetter(entry.value));
        for (const Shade shade : {Shade::Light, Shade::Dark}) {
            const ChipColours colours = disciplineColours(entry.value, paletteOf(shade));
            QVERIFY2(contrast(colours.fill, colours.text) >= 4.5, qPrintable(enumText(entry.value)));
        }
    }
    QCOMPARE(letters.size(), static_cast<qsizetype>(EnumNames<Discipline>::entries.size()));
}

void TestBreakdown::theBeatFormShowsAndWrites()
{
    SmallWorld world;
    BeatForm form(world.workspace(), nullptr);
    form.showRecord(RecordRef(world.beats[0]));
    form.show();
    auto fields = form.findChildren<QLineEdit *>();
    const auto duration = std::ranges::find_if(fields, [](QLineEdit *e) { return e->text() == u"00:00:10:00"_s; });
    QVERIFY(duration != fields.end());
    (*duration)->setFocus();
    (*duration)->selectAll();
    QTest::keyClicks(*duration, u"00:00:12:00"_s);
    QTest::keyClick(*duration, Qt::Key_Return);
    QCOMPARE(world.project->data().at(world.beats[0]).endMs, 12'000);
    QCOMPARE(world.edits(), 1);
    form.showRecord(RecordRef(world.part));  // a part shows its beat
    auto *table = form.findChild<QAbstractItemView *>();
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 1);
}

QTEST_MAIN(TestBreakdown)
#include "tst_breakdown.moc"

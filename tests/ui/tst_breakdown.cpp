// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/beatorder.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/breakdown/beatcells.h"
#include "ui/breakdown/beatform.h"
#include "ui/breakdown/beatspage.h"
#include "ui/breakdown/beattree.h"
#include "ui/breakdown/beattreemodel.h"
#include "ui/breakdown/breakdown.h"
#include "ui/breakdown/categorylook.h"
#include "ui/breakdown/columnchooser.h"
#include "ui/breakdown/disciplinelook.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/breakdown/partsmodel.h"
#include "ui/breakdown/sheetbody.h"
#include "ui/breakdown/sheetpage.h"
#include "ui/print/breakdownpages.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
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
    // Every test begins with nothing remembered.
    void init();
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
    void aValueTypedWithSeveralBeatsSelectedGoesIntoAll();
    void leavingAnUntouchedEditorWritesNothing();
    void fillDownWritesTheFirstCellIntoTheRest();
    void aLongerDurationOfSeveralBeatsMovesTheRowOnce();
    void aBlockFromASpreadsheetIsPastedAsOneEdit();
    void aPasteThatDoesNotFitWritesNothing_data();
    void aPasteThatDoesNotFitWritesNothing();
    void copiedRowsPasteBackUnchanged();
    void groupedByScene();
    void sortingKeepsTheGroups();
    void categoriesListWhatABeatNeeds();
    void columnsAreChosenAndLayoutsRead();
    void columnsComeBackAsTheyWereLeft();
    void aGroupSumsUpItsBeats();
    void anItemThatChangesIsToldWhereItIsUsed();
    void aSetUpsStripPutsItsBeatsOnTheDay();
    void theSheetFollowsTheSelection();
    void aSheetHoldsWhatItsAudienceMayRead();
    void everyCategoryHasItsOwnLetterReadableInBothShades();

private:
    std::unique_ptr<QTemporaryDir> m_config;
};

void TestBreakdown::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config->path()));
}

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

namespace {

void selectRows(const Shown &shown, int sequence, int first, int last, BeatColumn column)
{
    shown.tree->setCurrentIndex(shown.cell(sequence, first, column));
    shown.tree->selectionModel()->select(QItemSelection(shown.cell(sequence, first, BeatColumn::Number),
                                                        shown.cell(sequence, last, BeatColumn::Number)),
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    shown.tree->setFocus();
}

QList<int> takesOf(const SmallWorld &world)
{
    QList<int> takes;
    for (const Id<Beat> &beat : world.beats)
        takes.push_back(world.project->data().at(beat).plannedTakes);
    return takes;
}

}  // namespace

void TestBreakdown::aValueTypedWithSeveralBeatsSelectedGoesIntoAll()
{
    SmallWorld world;
    Shown shown(world);
    selectRows(shown, 0, 0, 2, BeatColumn::Takes);
    QTest::keyClick(shown.tree, Qt::Key_F2);
    auto *editor = shown.tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QVERIFY(editor->accessibleDescription().contains(u'3'));
    QTest::keyClicks(editor, u"4"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(takesOf(world), (QList<int>{4, 4, 4}));
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(takesOf(world), (QList<int>{1, 1, 1}));
}

void TestBreakdown::leavingAnUntouchedEditorWritesNothing()
{
    SmallWorld world;
    Shown shown(world);
    must(typeInto(*world.project, {world.beats[0]}, BeatColumn::Takes, u"7"_s));
    selectRows(shown, 0, 0, 2, BeatColumn::Takes);
    QTest::keyClick(shown.tree, Qt::Key_F2);
    auto *editor = shown.tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(takesOf(world), (QList<int>{7, 1, 1}));
    QCOMPARE(world.edits(), 1);
}

void TestBreakdown::fillDownWritesTheFirstCellIntoTheRest()
{
    SmallWorld world;
    Shown shown(world);
    must(typeInto(*world.project, {world.beats[0]}, BeatColumn::Takes, u"7"_s));
    selectRows(shown, 0, 0, 2, BeatColumn::Takes);
    QTest::keyClick(shown.tree, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(takesOf(world), (QList<int>{7, 7, 7}));
    QCOMPARE(world.edits(), 2);
    must(world.project->undo());
    QCOMPARE(takesOf(world), (QList<int>{7, 1, 1}));
    selectRows(shown, 0, 0, 2, BeatColumn::Number);
    QTest::keyClick(shown.tree, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(world.numbersOf(world.a), (QStringList{u"A1"_s, u"A2"_s, u"A3"_s}));
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
}

void TestBreakdown::aLongerDurationOfSeveralBeatsMovesTheRowOnce()
{
    SmallWorld world;
    must(typeInto(*world.project, {world.beats[0], world.beats[1]}, BeatColumn::Duration, u"00:00:15:00"_s));
    const ProjectData &data = world.project->data();
    QCOMPARE(data.at(world.beats[0]).endMs, 15'000);
    QCOMPARE(data.at(world.beats[1]).startMs, 15'000);
    QCOMPARE(data.at(world.beats[1]).endMs, 30'000);
    QCOMPARE(data.at(world.beats[2]).startMs, 30'000);
    QCOMPARE(data.at(world.beats[2]).endMs, 60'000);
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(data.at(world.beats[2]).startMs, 30'000);
    QCOMPARE(data.at(world.beats[1]).startMs, 10'000);
}

void TestBreakdown::aBlockFromASpreadsheetIsPastedAsOneEdit()
{
    SmallWorld world;
    Shown shown(world);
    shown.tree->setCurrentIndex(shown.cell(0, 1, BeatColumn::Title));
    shown.tree->setFocus();
    auto *mime = new QMimeData;
    mime->setText(u"Over the rail\twire\t1\r\n\"Into\tglass\"\tFall\t\r\n"_s);
    mime->setHtml(u"<table><tr><td>Hostile</td></tr></table>"_s);
    QGuiApplication::clipboard()->setMimeData(mime);
    QTest::keyClick(shown.tree, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(world.dialogs.errors.size(), std::size_t{0});
    const ProjectData &data = world.project->data();
    QCOMPARE(data.at(world.beats[1]).title, u"Over the rail"_s);
    QCOMPARE(data.at(world.beats[1]).discipline, Discipline::Wire);
    QCOMPARE(data.at(world.beats[1]).scene, MaybeId<Scene>(world.scene));
    QCOMPARE(data.at(world.beats[2]).title, u"Into\tglass"_s);
    QCOMPARE(data.at(world.beats[2]).discipline, Discipline::Fall);
    QCOMPARE(data.at(world.beats[2]).scene, MaybeId<Scene>());
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(data.at(world.beats[2]).title, u"Beat 3"_s);
    // One row into all that are selected.
    selectRows(shown, 0, 0, 2, BeatColumn::Takes);
    QGuiApplication::clipboard()->setText(u"5\n"_s);
    QTest::keyClick(shown.tree, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(takesOf(world), (QList<int>{5, 5, 5}));
}

void TestBreakdown::aPasteThatDoesNotFitWritesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("too long") << u"2\n3\n4\n5\n"_s << u"4 rows"_s;
    QTest::newRow("a bad cell in the second row") << u"2\nmany\n"_s << u"Row 2, Takes, “many”"_s;
    QTest::newRow("a bad minute beside a good cell") << u"2\t30\n3\t9999\n"_s << u"Row 2, Set-up, “9999”"_s;
    QTest::newRow("an empty number of takes") << u"2\n\n3\n"_s << u"Row 2, Takes"_s;
    QTest::newRow("ragged") << u"2\t3\n4\n"_s << u"Row 2"_s;
    QTest::newRow("a column that follows from others") << u"2\t\t\t\tCarl\n"_s << u"To shoot"_s;
}

void TestBreakdown::aPasteThatDoesNotFitWritesNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    SmallWorld world;
    Shown shown(world);
    shown.tree->setCurrentIndex(shown.cell(0, 0, BeatColumn::Takes));
    shown.tree->setFocus();
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(shown.tree, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(world.edits(), 0);
    QCOMPARE(takesOf(world), (QList<int>{1, 1, 1}));
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
    QVERIFY2(world.dialogs.errors.front().message.contains(said), qPrintable(world.dialogs.errors.front().message));
}

void TestBreakdown::copiedRowsPasteBackUnchanged()
{
    SmallWorld world;
    Shown shown(world);
    selectRows(shown, 0, 0, 2, BeatColumn::Takes);
    QTest::keyClick(shown.tree, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QVERIFY(mime->hasHtml());
    const auto table = readClipboard(mime->text());
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->rows[1][0], u"A2"_s);
    QCOMPARE(table->rows[1][1], u"Beat 2"_s);
    QTest::keyClick(shown.tree, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(world.dialogs.errors.size(), std::size_t{0});
    QCOMPARE(world.edits(), 0);
}

void TestBreakdown::groupedByScene()
{
    SmallWorld world;
    Shown shown(world);
    QSignalSpy reset(shown.tree->model(), &QAbstractItemModel::modelReset);
    shown.tree->setFocus();
    QTest::keyClick(shown.tree, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(shown.tree->model()->rowCount(), 1);
    QCOMPARE(shown.cell(0, -1, BeatColumn::Number).data().toString(), u"1"_s);
    QVERIFY(shown.cell(0, -1, BeatColumn::Title).data().toString().contains(u"STAIRWELL"_s));
    QCOMPARE(shown.tree->model()->rowCount(shown.tree->model()->index(0, 0)), 3);
    const QAbstractItemModelTester tester(shown.tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    must(typeInto(*world.project, {world.beats[1]}, BeatColumn::Scene, QString()));
    QCOMPARE(shown.tree->model()->rowCount(), 2);
    QCOMPARE(shown.tree->model()->rowCount(shown.tree->model()->index(0, 0)), 2);
    QCOMPARE(shown.cell(1, 0, BeatColumn::Number).data().toString(), u"A2"_s);
    must(typeInto(*world.project, world.beats, BeatColumn::Scene, QString()));
    QCOMPARE(shown.tree->model()->rowCount(), 1);
    must(world.project->undo());
    must(world.project->undo());
    QCOMPARE(shown.tree->model()->rowCount(), 1);
    QCOMPARE(shown.cell(0, 1, BeatColumn::Number).data().toString(), u"A2"_s);
}

void TestBreakdown::sortingKeepsTheGroups()
{
    SmallWorld world;
    must(appendBeat(*world.project, world.b, u"Aaa"_s, 500));
    Shown shown(world);
    const auto numbers = [&] {
        QStringList all;
        for (int i = 0; i < 3; ++i)
            all.push_back(shown.cell(0, i, BeatColumn::Number).data().toString());
        return all;
    };
    shown.tree->header()->setSortIndicator(static_cast<int>(BeatColumn::Duration), Qt::DescendingOrder);
    QCOMPARE(shown.cell(0, -1, BeatColumn::Number).data().toString(), u"A"_s);
    QCOMPARE(numbers(), (QStringList{u"A3"_s, u"A2"_s, u"A1"_s}));
    shown.tree->header()->setSortIndicator(static_cast<int>(BeatColumn::Duration), Qt::AscendingOrder);
    QCOMPARE(shown.cell(0, -1, BeatColumn::Number).data().toString(), u"A"_s);
    QCOMPARE(numbers(), (QStringList{u"A1"_s, u"A2"_s, u"A3"_s}));
    shown.tree->header()->setSortIndicator(static_cast<int>(BeatColumn::Duration), Qt::DescendingOrder);
    shown.tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    QCOMPARE(numbers(), (QStringList{u"A1"_s, u"A2"_s, u"A3"_s}));
}

void TestBreakdown::categoriesListWhatABeatNeeds()
{
    SmallWorld world;
    Item glass;
    glass.name = u"Sugar-glass pane"_s;
    glass.category = ItemCategory::Breakaway;
    ItemUse use;
    use.item = must(add(*world.project, glass));
    use.beat = world.beats[0];
    use.quantity = 2;
    use.consumed = true;
    use.spares = 1;
    must(typeInto(*world.project, {world.beats[0]}, BeatColumn::Takes, u"3"_s));
    must(add(*world.project, use));
    Part open;
    open.beat = world.beats[0];
    open.kind = PartKind::StuntPerformer;
    must(add(*world.project, open));
    Shown shown(world);
    const BeatColumn glassColumn = columnOf(ElementCategory::Breakaways);
    QCOMPARE(shown.cell(0, 0, glassColumn).data().toString(), u"1 · Sugar-glass pane"_s);
    QVERIFY(shown.cell(0, 0, glassColumn).data(Qt::ToolTipRole).toString().contains(u"2 a take + 1 spares"_s));
    QCOMPARE(shown.cell(0, -1, glassColumn).data().toString(), u"7 planned"_s);
    const QString stunts = shown.cell(0, 0, columnOf(ElementCategory::Stunts)).data().toString();
    QVERIFY2(stunts.startsWith(u"2 · "_s) && stunts.contains(u"1X Zoe Twin"_s) && stunts.contains(u"open"_s),
             qPrintable(stunts));
    shown.place->setFilter(u"sugar"_s);
    QCOMPARE(shown.tree->model()->rowCount(shown.tree->model()->index(0, 0)), 1);
    shown.place->setFilter({});
    QVERIFY(shown.cell(0, 1, glassColumn).data().toString().isEmpty());
    QVERIFY(!shown.cell(0, 0, glassColumn).flags().testFlag(Qt::ItemIsEditable));
    // The set-ups that play breakaways say how often, not the beat.
    QCOMPARE(plannedBreakaways(world.project->data(), world.project->data().at(world.beats[0])), 7);
    Setup setup;
    setup.sequence = world.a;
    setup.name = u"A"_s;
    setup.beats = {world.beats[0]};
    setup.breakawaysPlayed = true;
    setup.plannedTakes = 5;
    must(add(*world.project, setup));
    QCOMPARE(plannedBreakaways(world.project->data(), world.project->data().at(world.beats[0])), 11);
    must(typeInto(*world.project, {world.beats[0]}, BeatColumn::Status, u"cut"_s));
    QCOMPARE(plannedBreakaways(world.project->data(), world.project->data().at(world.beats[0])), 0);
}

void TestBreakdown::columnsAreChosenAndLayoutsRead()
{
    SmallWorld world;
    Shown shown(world);
    auto *menu = shown.place->findChild<QMenu *>(u"columns"_s);
    QVERIFY(menu);
    emit menu->aboutToShow();
    QAction *takes = menu->actions().at(static_cast<int>(BeatColumn::Takes));
    QVERIFY(takes->isChecked());
    takes->setChecked(false);
    QVERIFY(shown.tree->isColumnHidden(static_cast<int>(BeatColumn::Takes)));
    QVERIFY(!menu->actions().at(static_cast<int>(BeatColumn::Number))->isEnabled());
    auto *chooser = shown.place->findChild<ColumnChooser *>();
    QVERIFY(chooser);
    const auto wanted = ColumnLayout::fromText(u"number:90 takes:70 title:300 nonsense:40"_s);
    QVERIFY(wanted);
    chooser->apply(*wanted);
    QCOMPARE(chooser->layout().toText(), u"number:90 takes:70 title:300"_s);
    for (const QString &bad : {u""_s, u"number"_s, u"number:0"_s, u"number:x"_s, u"a:1 a:2"_s, u":5"_s, u"a:99999"_s})
        QVERIFY2(!ColumnLayout::fromText(bad), qPrintable(bad));
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"s.ini"_s));
    QVERIFY(settings.setTableLayout(u"breakdown"_s, u"Glass / week 2=x"_s, wanted->toText()));
    QCOMPARE(settings.tableLayouts(u"breakdown"_s), QStringList{u"Glass / week 2=x"_s});
    QCOMPARE(settings.tableLayout(u"breakdown"_s, u"Glass / week 2=x"_s), wanted->toText());
    settings.removeTableLayout(u"breakdown"_s, u"Glass / week 2=x"_s);
    QVERIFY(settings.tableLayouts(u"breakdown"_s).isEmpty());
}

void TestBreakdown::columnsComeBackAsTheyWereLeft()
{
    SmallWorld world;
    const auto layout = [](Shown &shown) { return shown.place->findChild<ColumnChooser *>()->layout(); };
    ColumnLayout first;
    {
        Shown shown(world);
        first = layout(shown);
    }
    QVERIFY(Settings().lastTableLayout(u"breakdown"_s).isEmpty());
    {
        Shown shown(world);
        shown.place->findChild<ColumnChooser *>()->apply(*ColumnLayout::fromText(u"number:90 takes:70 title:300"_s));
    }
    {
        Shown shown(world);
        QStringList keys;
        for (const ColumnLayout::Column &column : layout(shown).columns)
            keys.push_back(column.key);
        QCOMPARE(keys, (QStringList{u"number"_s, u"takes"_s, u"title"_s}));
        QCOMPARE(layout(shown).columns[1].width, 70);
        auto *menu = shown.place->findChild<QMenu *>(u"columns"_s);
        emit menu->aboutToShow();
        const auto actions = menu->actions();
        const auto original =
            std::ranges::find_if(actions, [](QAction *action) { return action->text() == u"Original layout"_s; });
        QVERIFY(original != actions.end());
        (*original)->trigger();
    }
    {
        Shown shown(world);
        QCOMPARE(layout(shown).columns.size(), first.columns.size());
    }
    QVERIFY(Settings().lastTableLayout(u"breakdown"_s).isEmpty());
    // What is kept may have been written by anybody.
    Settings().setLastTableLayout(u"breakdown"_s, u"nonsense"_s);
    Shown shown(world);
    QCOMPARE(layout(shown).columns.size(), first.columns.size());
}

void TestBreakdown::aGroupSumsUpItsBeats()
{
    SmallWorld world;
    Shown shown(world);
    const auto sum = [&](BeatColumn column) { return shown.cell(0, -1, column).data().toString(); };
    const auto minutes = [&](int beat) { return shown.cell(0, beat, BeatColumn::EstimatedMin).data().toString(); };
    for (const Id<Beat> &id : world.beats) {
        Beat open = world.project->data().at(id);
        open.setupMin = open.runMin = open.resetMin = std::nullopt;
        must(change(*world.project, open));
    }
    QCOMPARE(sum(BeatColumn::Discipline), u"beats 3"_s);
    QCOMPARE(sum(BeatColumn::Scene), u"parts 2"_s);
    QCOMPARE(sum(BeatColumn::EstimatedMin), u"3 not estimated"_s);
    QVERIFY(minutes(0).isEmpty());
    Beat beat = world.project->data().at(world.beats[0]);
    beat.plannedTakes = 3;
    beat.setupMin = 30;
    beat.runMin = 5;
    beat.resetMin = 10;
    must(change(*world.project, beat));
    QCOMPARE(minutes(0), u"65"_s);
    QCOMPARE(sum(BeatColumn::EstimatedMin), u"65 + 2 not estimated"_s);
    QVERIFY(!shown.cell(0, 0, BeatColumn::EstimatedMin).flags().testFlag(Qt::ItemIsEditable));
    must(removeStory(*world.project, {}, {world.beats[1], world.beats[2]}));
    QCOMPARE(sum(BeatColumn::EstimatedMin), u"65"_s);
    must(world.project->undo());
    QCOMPARE(sum(BeatColumn::EstimatedMin), u"65 + 2 not estimated"_s);
    // The same where the group is a scene.
    shown.tree->setFocus();
    QTest::keyClick(shown.tree, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sum(BeatColumn::Title), u"INT STAIRWELL – DAY"_s);
    QCOMPARE(sum(BeatColumn::Discipline), u"beats 3"_s);
    QCOMPARE(sum(BeatColumn::EstimatedMin), u"65 + 2 not estimated"_s);
    must(typeInto(*world.project, {world.beats[2]}, BeatColumn::Scene, QString()));
    QCOMPARE(sum(BeatColumn::EstimatedMin), u"65 + 1 not estimated"_s);
    QCOMPARE(shown.cell(1, -1, BeatColumn::EstimatedMin).data().toString(), u"1 not estimated"_s);
    must(typeInto(*world.project, {world.beats[0]}, BeatColumn::Takes, u"1"_s));
    QCOMPARE(sum(BeatColumn::EstimatedMin), u"35 + 1 not estimated"_s);
}

void TestBreakdown::anItemThatChangesIsToldWhereItIsUsed()
{
    SmallWorld world;
    Item glass;
    glass.name = u"Sugar-glass pane"_s;
    glass.category = ItemCategory::Breakaway;
    glass.id = must(add(*world.project, glass));
    ItemUse use;
    use.item = glass.id;
    use.beat = world.beats[1];
    must(add(*world.project, use));
    Rig rig;
    rig.name = u"Descender"_s;
    rig.id = must(add(*world.project, rig));
    RigUnit unit;
    unit.rig = rig.id;
    unit.serial = u"D-1"_s;
    RigUse rigUse;
    rigUse.rigUnit = must(add(*world.project, unit));
    rigUse.beat = world.beats[2];
    must(add(*world.project, rigUse));
    BeatTreeModel model(*world.project);
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    const auto beatsTold = [&] {
        QStringList numbers;
        for (const QList<QVariant> &arguments : told) {
            const auto first = arguments[0].value<QModelIndex>();
            for (int row = first.row(); row <= arguments[1].value<QModelIndex>().row(); ++row)
                if (first.parent().isValid())
                    numbers.push_back(first.sibling(row, 0).data().toString());
        }
        told.clear();
        return numbers;
    };
    glass.name = u"Candy glass"_s;
    must(change(*world.project, glass));
    QCOMPARE(beatsTold(), QStringList{u"A2"_s});
    rig.name = u"Decelerator"_s;
    must(change(*world.project, rig));
    QCOMPARE(beatsTold(), QStringList{u"A3"_s});
    must(world.project->undo());
    QCOMPARE(beatsTold(), QStringList{u"A3"_s});
}

void TestBreakdown::aSetUpsStripPutsItsBeatsOnTheDay()
{
    SmallWorld world;
    Setup setup;
    setup.sequence = world.a;
    setup.name = u"B cam"_s;
    setup.beats = {world.beats[1]};
    const auto id = must(add(*world.project, setup));
    QVERIFY(!shootDayOf(world.project->data(), world.project->data().at(world.beats[1])));
    Strip strip;
    strip.shootDay = world.day;
    strip.kind = StripKind::Setup;
    strip.setup = id;
    must(add(*world.project, strip));
    const ShootDay *day = shootDayOf(world.project->data(), world.project->data().at(world.beats[1]));
    QVERIFY(day && day->id == world.day);
    QVERIFY(!shootDayOf(world.project->data(), world.project->data().at(world.beats[0])));
}

void TestBreakdown::theSheetFollowsTheSelection()
{
    SmallWorld world;
    Shown shown(world);
    world.selection.select(RecordRef(world.beats[0]));
    shown.tree->setFocus();
    QTest::keyClick(shown.tree, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto *sheet = shown.place->findChild<SheetPage *>();
    QVERIFY(sheet && sheet->isVisible());
    QVERIFY(!shown.tree->isVisible());
    const auto *title = sheet->findChild<QLabel *>(u"sheetTitle"_s);
    QCOMPARE(title->text(), u"Beat A1 · Beat 1 · Scene 1"_s);
    const auto stunts = [&] {
        for (const CategoryBox *box : sheet->findChildren<CategoryBox *>())
            if (box->accessibleName() == elementCategoryName(ElementCategory::Stunts))
                return box->accessibleDescription();
        return QString();
    };
    QVERIFY2(stunts().contains(u"1X Zoe Twin (dbl for #1)"_s), qPrintable(stunts()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(world.selection.currentAs<Beat>(), MaybeId<Beat>(world.beats[1]));
    world.selection.select(RecordRef(world.beats[2]));
    QCOMPARE(title->text(), u"Beat A3 · Beat 3 · Scene 1"_s);
    QCOMPARE(stunts(), u"none planned"_s);
    must(typeInto(*world.project, {world.beats[2]}, BeatColumn::Title, u"Glass"_s));
    QCOMPARE(title->text(), u"Beat A3 · Glass · Scene 1"_s);
    sheet->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(title->text(), u"Scene 1"_s);
    QVERIFY(stunts().contains(u"Zoe Twin"_s));
    QVERIFY(shown.place->reveal(RecordRef(world.beats[0])));
    QVERIFY(sheet->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shown.tree->isVisible());
}

void TestBreakdown::aSheetHoldsWhatItsAudienceMayRead()
{
    SmallWorld world;
    Scene scene = world.project->data().at(world.scene);
    scene.notes = u"the producer's cousin"_s;
    scene.scriptDay = 2;
    must(change(*world.project, scene));
    const ProjectData &data = world.project->data();
    const auto stunt = must(breakdownSheet(data, RecordRef(world.scene), {.audience = Audience::Stunt}));
    QCOMPARE(stunt.notes, u"the producer's cousin"_s);
    QCOMPARE(stunt.sceneNumber, u"1"_s);
    QCOMPARE(stunt.pagesEighths, std::optional(11));
    QCOMPARE(stunt.scriptDay, std::optional(2));
    QCOMPARE(stunt.beats.size(), std::size_t{3});
    QCOMPARE(stunt.boxes.size(), std::size_t{elementCategoryCount});
    // The same double in two beats is one person to plan for.
    QCOMPARE(stunt.boxes[static_cast<std::size_t>(ElementCategory::Stunts)].elements.size(), std::size_t{1});
    const auto crew = must(breakdownSheet(data, RecordRef(world.scene), {.audience = Audience::Crew}));
    QVERIFY(crew.notes.isEmpty());
    const auto document = must(renderBreakdown(crew));
    QCOMPARE(document.pages, 1);
    QVERIFY(document.content.startsWith("%PDF-"));
    QCOMPARE(breakdownSubject(crew), u"Scene 1"_s);
    must(typeInto(*world.project, {world.beats[0]}, BeatColumn::Status, u"cut"_s));
    QCOMPARE(must(breakdownSheet(data, RecordRef(world.scene), {})).beats.size(), std::size_t{2});
    QVERIFY(!breakdownSheet(data, RecordRef(world.day), {}));
    QVERIFY(!breakdownSheet(data, RecordRef(), {}));
}

void TestBreakdown::everyCategoryHasItsOwnLetterReadableInBothShades()
{
    QSet<QString> letters;
    for (int at = 0; at < elementCategoryCount; ++at) {
        for (const Shade shade : {Shade::Light, Shade::Dark}) {
            const QPalette palette = paletteOf(shade);
            const CategoryMark mark = categoryMark(static_cast<ElementCategory>(at), palette);
            letters.insert(mark.letter);
            const QColor behind = mark.shape == MarkShape::Filled ? mark.fill : palette.color(QPalette::Base);
            QVERIFY2(contrast(behind, mark.text) >= 4.5, qPrintable(mark.letter));
        }
    }
    QCOMPARE(letters.size(), elementCategoryCount);
}

QTEST_MAIN(TestBreakdown)
#include "tst_breakdown.moc"

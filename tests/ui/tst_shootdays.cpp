// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/dayplan.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/days/boneyardmodel.h"
#include "ui/days/callsmodel.h"
#include "ui/days/dayforms.h"
#include "ui/days/daylistmodel.h"
#include "ui/days/days.h"
#include "ui/days/striplook.h"
#include "ui/days/stripmodel.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList column(const QAbstractItemModel *model, int which)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.push_back(model->index(row, which).data().toString().trimmed());
    return texts;
}

void dropOn(QAbstractItemView *view, QPoint at, QMimeData *mime)
{
    QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction | Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    QDropEvent drop(at, Qt::MoveAction | Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &drop);
}

}  // namespace

class TestShootDays : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void theModelsFollowRandomEdits();
    void timesFollowTheStripsBefore();
    void altDownMovesAStripAndUndoBringsItBack();
    void aDropBetweenStripsMovesThem();
    void doubleClickInTheBoneyardSchedules();
    void strippedBeatsReturnToTheBoneyard();
    void aStripDroppedOnAnotherDayMovesThere();
    void aTypedTimeStaysWhenStripsMoveAndClearingReturnsToTheProposal();
    void aWrongTimeStaysInTheEditorWithTheReason();
    void proposedAndTypedTellThemselvesApart();
    void daysAreAddedOncePerUnitAndDate();
    void removingADayAsksFirst();
    void bannersStandAfterTheCurrentStrip();
    void stripColoursAreReadable();
    void mealsAndNotesAreReadLineByLine();
    void withoutDaysThePlaceSaysWhatToDo();
    void aDayFilledFromNothingShowsEveryStrip();
};

void TestShootDays::theModelsFollowRandomEdits()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    SmallWorld world;
    StripModel strips(*world.project);
    strips.setDay(world.day);
    CallsModel calls(*world.project);
    calls.setDay(world.day);
    BoneyardModel boneyard(*world.project);
    DayListModel days(*world.project);
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const QAbstractItemModelTester testers[] = {
        {&strips, Mode::QtTest}, {&calls, Mode::QtTest}, {&boneyard, Mode::QtTest}, {&days, Mode::QtTest}};
    for (int step = 0; step < 200; ++step) {
        const auto order = stripsInOrder(world.project->data(), world.day);
        const auto any = [&] {
            return order[static_cast<std::size_t>(random.bounded(static_cast<int>(order.size())))]->id;
        };
        switch (random.bounded(6)) {
        case 0: {
            const auto beat = world.beats[static_cast<std::size_t>(random.bounded(3))];
            if (world.project->data().referring<Strip>(beat).empty())
                must(insertStrips(*world.project, {stripFor(beat)}, world.day, random.bounded(4)));
            break;
        }
        case 1:
            must(insertStrips(*world.project, {bannerOf(BannerKind::Meal)}, world.day, random.bounded(4)));
            break;
        case 2:
            if (!order.empty())
                must(moveStrips(*world.project, {any()}, world.day, random.bounded(5)));
            break;
        case 3:
            if (!order.empty())
                must(remove(*world.project, std::vector<Id<Strip>>{any()}));
            break;
        case 4:
            if (world.project->history().size() > world.start)
                must(world.project->undo());
            break;
        default:
            if (world.project->history().canRedo())
                must(world.project->redo());
        }
        const auto now = stripsInOrder(world.project->data(), world.day);
        QCOMPARE(strips.rowCount(), static_cast<int>(now.size()));
        for (int row = 0; row < strips.rowCount(); ++row)
            QCOMPARE(strips.keyAt(row), now[static_cast<std::size_t>(row)]->id);
    }
    Q_UNUSED(testers);
}

struct Shown {
    explicit Shown(SmallWorld &world) : place(shootDaysPlace().make(world.workspace(), nullptr))
    {
        place->resize(1400, 800);
        place->show();
        place->activateWindow();
        (void)QTest::qWaitForWindowActive(place.get());
        strips = place->findChild<QTreeView *>(u"strips"_s);
        boneyard = place->findChild<QTreeView *>(u"boneyard"_s);
        calls = place->findChild<QTableView *>(u"calls"_s);
        days = place->findChild<QListView *>(u"days"_s);
    }
    [[nodiscard]] QAction *command(const QString &name) const { return place->findChild<QAction *>(name); }
    [[nodiscard]] QModelIndex call(int row, CallColumn which) const
    {
        return calls->model()->index(row, static_cast<int>(which));
    }
    QLineEdit *editCall(int row, CallColumn which) const
    {
        calls->setCurrentIndex(call(row, which));
        calls->setFocus();
        QTest::keyClick(calls, Qt::Key_F2);
        return calls->viewport()->findChild<QLineEdit *>();
    }
    [[nodiscard]] QStringList scheduled() const { return column(strips->model(), static_cast<int>(StripColumn::What)); }
    std::unique_ptr<Place> place;
    QTreeView *strips = nullptr;
    QTreeView *boneyard = nullptr;
    QTableView *calls = nullptr;
    QListView *days = nullptr;
};

void TestShootDays::timesFollowTheStripsBefore()
{
    SmallWorld world;
    world.scheduleAll();
    StripModel model(*world.project);
    model.setDay(world.day);
    QCOMPARE(column(&model, 0), (QStringList{u"08:00"_s, u"08:35"_s, u"09:10"_s}));
    QVERIFY(model.setData(model.index(1, static_cast<int>(StripColumn::Minutes)), u"60"_s));
    QCOMPARE(column(&model, 0), (QStringList{u"08:00"_s, u"08:35"_s, u"09:35"_s}));
    QVERIFY(model.setData(model.index(2, static_cast<int>(StripColumn::Start)), u"11:00"_s));
    QVERIFY(model.index(2, 0).data(StripModel::TypedRole).toBool());
    QVERIFY(model.setData(model.index(2, static_cast<int>(StripColumn::Start)), QString()));
    QCOMPARE(model.index(2, 0).data().toString(), u"09:35"_s);
    QVERIFY(!model.setData(model.index(2, static_cast<int>(StripColumn::Start)), u"late"_s));
}

void TestShootDays::altDownMovesAStripAndUndoBringsItBack()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    shown.strips->setCurrentIndex(shown.strips->model()->index(0, 0));
    shown.strips->setFocus();
    QTest::keyClick(shown.strips, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.scheduled(), (QStringList{u"A2 Beat 2"_s, u"A1 Beat 1"_s, u"A3 Beat 3"_s}));
    QCOMPARE(world.edits(), 1);
    QTest::keyClick(shown.strips, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.scheduled(), (QStringList{u"A2 Beat 2"_s, u"A3 Beat 3"_s, u"A1 Beat 1"_s}));
    QTest::keyClick(shown.strips, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(world.edits(), 3);
    must(world.project->undo());
    must(world.project->undo());
    must(world.project->undo());
    QCOMPARE(shown.scheduled(), (QStringList{u"A1 Beat 1"_s, u"A2 Beat 2"_s, u"A3 Beat 3"_s}));
}

void TestShootDays::aDropBetweenStripsMovesThem()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    const std::unique_ptr<QMimeData> mime(shown.strips->model()->mimeData({shown.strips->model()->index(2, 0)}));
    const QRect first = shown.strips->visualRect(shown.strips->model()->index(0, 0));
    dropOn(shown.strips, QPoint(first.center().x(), first.top() + 1), mime.get());
    QCOMPARE(shown.scheduled(), (QStringList{u"A3 Beat 3"_s, u"A1 Beat 1"_s, u"A2 Beat 2"_s}));
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(shown.scheduled(), (QStringList{u"A1 Beat 1"_s, u"A2 Beat 2"_s, u"A3 Beat 3"_s}));
}

void TestShootDays::doubleClickInTheBoneyardSchedules()
{
    SmallWorld world;
    Shown shown(world);
    QCOMPARE(column(shown.boneyard->model(), 0),
             (QStringList{u"1 INT STAIRWELL – DAY"_s, u"A1 Beat 1"_s, u"A2 Beat 2"_s, u"A3 Beat 3"_s}));
    const QRect row = shown.boneyard->visualRect(shown.boneyard->model()->index(2, 0));
    QTest::mouseClick(shown.boneyard->viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(shown.boneyard->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(shown.scheduled(), QStringList{u"A2 Beat 2"_s});
    QCOMPARE(world.edits(), 1);
    QVERIFY(!column(shown.boneyard->model(), 0).contains(u"A2 Beat 2"_s));
    // The scene brings the rest.
    shown.boneyard->setCurrentIndex(shown.boneyard->model()->index(0, 0));
    shown.command(u"schedule"_s)->trigger();
    QCOMPARE(shown.boneyard->model()->rowCount(), 0);
}

void TestShootDays::strippedBeatsReturnToTheBoneyard()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    QCOMPARE(shown.boneyard->model()->rowCount(), 0);
    shown.strips->setCurrentIndex(shown.strips->model()->index(1, 0));
    shown.strips->setFocus();
    QTest::keyClick(shown.strips, Qt::Key_Delete);
    QCOMPARE(shown.scheduled().size(), 2);
    QVERIFY(column(shown.boneyard->model(), 0).contains(u"A2 Beat 2"_s));
    const std::unique_ptr<QMimeData> mime(shown.strips->model()->mimeData({shown.strips->model()->index(0, 0)}));
    QVERIFY(shown.boneyard->model()->dropMimeData(mime.get(), Qt::MoveAction, -1, -1, {}));
    QCOMPARE(shown.scheduled(), QStringList{u"A3 Beat 3"_s});
}

void TestShootDays::aStripDroppedOnAnotherDayMovesThere()
{
    SmallWorld world;
    const auto strips = world.scheduleAll();
    const auto unit = world.project->data().all<Unit>().begin()->id;
    const auto other = must(addShootDay(*world.project, unit, QDate(2027, 3, 25)));
    Shown shown(world);
    const std::unique_ptr<QMimeData> mime(shown.strips->model()->mimeData({shown.strips->model()->index(0, 0)}));
    const QRect day = shown.days->visualRect(shown.days->model()->index(1, 0));
    dropOn(shown.days, day.center(), mime.get());
    QCOMPARE(world.project->data().at(strips[0]).shootDay, other);
    QCOMPARE(shown.scheduled().size(), 2);
}

void TestShootDays::aTypedTimeStaysWhenStripsMoveAndClearingReturnsToTheProposal()
{
    SmallWorld world;
    const auto strips = world.scheduleAll();
    Shown shown(world);
    QCOMPARE(shown.calls->model()->rowCount(), 1);
    QCOMPARE(shown.call(0, CallColumn::Person).data().toString(), u"Zoe Twin"_s);
    QCOMPARE(shown.call(0, CallColumn::Number).data().toString(), u"1X"_s);
    QCOMPARE(shown.call(0, CallColumn::OnSet).data().toString(), u"07:45"_s);
    const QString proposedPads = shown.call(0, CallColumn::Pads).data().toString();

    QLineEdit *editor = shown.editCall(0, CallColumn::OnSet);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"730"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(shown.call(0, CallColumn::OnSet).data().toString(), u"07:30"_s);
    QVERIFY(shown.call(0, CallColumn::OnSet).data(CallsModel::TypedRole).toBool());
    QCOMPARE(world.edits(), 1);

    must(moveStrips(*world.project, {strips[2]}, world.day, 0));  // an hour without her comes first
    QCOMPARE(shown.call(0, CallColumn::OnSet).data().toString(), u"07:30"_s);
    QVERIFY(shown.call(0, CallColumn::Pads).data().toString() != proposedPads);

    shown.calls->setCurrentIndex(shown.call(0, CallColumn::OnSet));
    shown.calls->setFocus();
    QTest::keyClick(shown.calls, Qt::Key_Delete);
    QCOMPARE(shown.call(0, CallColumn::OnSet).data().toString(), u"08:20"_s);
    QVERIFY(world.project->data().all<Call>().isEmpty());
    must(world.project->undo());
    QCOMPARE(shown.call(0, CallColumn::OnSet).data().toString(), u"07:30"_s);
}

void TestShootDays::aWrongTimeStaysInTheEditorWithTheReason()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    QLineEdit *editor = shown.editCall(0, CallColumn::Pads);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"after lunch"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->text(), u"after lunch"_s);
    QVERIFY(!editor->accessibleDescription().isEmpty());
    QCOMPARE(world.edits(), 0);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(shown.call(0, CallColumn::Pads).data(CallsModel::ComputedRole).toBool());
}

void TestShootDays::proposedAndTypedTellThemselvesApart()
{
    SmallWorld world;
    world.scheduleAll();
    CallsModel model(*world.project);
    model.setDay(world.day);
    const QModelIndex onSet = model.index(0, static_cast<int>(CallColumn::OnSet));
    QVERIFY(onSet.data(Qt::AccessibleTextRole).toString().contains(u"proposed"_s));
    QVERIFY(onSet.data(Qt::ToolTipRole).toString().contains(u"Proposed"_s));
    QVERIFY(model.setData(onSet, u"06:00"_s));
    QVERIFY(onSet.data(Qt::AccessibleTextRole).toString().contains(u"typed"_s));
    QVERIFY(!onSet.data(CallsModel::ComputedRole).toBool());
    // What is typed for status is a choice, and the empty one returns to the proposal.
    const QModelIndex status = model.index(0, static_cast<int>(CallColumn::Status));
    QVERIFY(model.setData(status, u"H"_s));
    QCOMPARE(status.data().toString(), u"H"_s);
    QVERIFY(model.setData(status, QString()));
    QVERIFY(!status.data(CallsModel::TypedRole).toBool());
}

void TestShootDays::daysAreAddedOncePerUnitAndDate()
{
    SmallWorld world;
    Shown shown(world);
    QCOMPARE(shown.days->model()->rowCount(), 1);
    shown.command(u"addDay"_s)->trigger();
    QCOMPARE(shown.days->model()->rowCount(), 2);
    const auto day = world.selection.currentAs<ShootDay>();
    QVERIFY(day);
    QCOMPARE(world.project->data().at(*day).date, QDate(2027, 3, 25));
    shown.command(u"addDay"_s)->trigger();
    QCOMPARE(shown.days->model()->rowCount(), 3);
    must(world.project->undo());
    must(world.project->undo());
    QCOMPARE(shown.days->model()->rowCount(), 1);
}

void TestShootDays::removingADayAsksFirst()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    world.dialogs.confirmations = {false, true};
    shown.command(u"removeDay"_s)->trigger();
    QVERIFY(world.project->data().find(world.day));
    shown.command(u"removeDay"_s)->trigger();
    QVERIFY(!world.project->data().find(world.day));
    QCOMPARE(shown.boneyard->model()->rowCount(), 4);
    must(world.project->undo());
    QCOMPARE(shown.boneyard->model()->rowCount(), 0);
}

void TestShootDays::bannersStandAfterTheCurrentStrip()
{
    SmallWorld world;
    world.scheduleAll();
    Shown shown(world);
    shown.strips->setCurrentIndex(shown.strips->model()->index(0, 0));
    shown.command(u"addBanner-meal"_s)->trigger();
    QCOMPARE(shown.strips->model()->index(1, static_cast<int>(StripColumn::Place)).data().toString(), u"Meal"_s);
    QCOMPARE(column(shown.strips->model(), 0), (QStringList{u"08:00"_s, u"08:35"_s, u"09:35"_s, u"10:10"_s}));
}

void TestShootDays::stripColoursAreReadable()
{
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        QSet<QRgb> fills;
        for (const StripTone tone : {StripTone::IntDay, StripTone::ExtDay, StripTone::IntNight, StripTone::ExtNight,
                                     StripTone::Banner, StripTone::Plain}) {
            const StripColours colours = stripColours(tone, paletteOf(shade));
            QVERIFY(contrast(colours.fill, colours.text) >= 4.5);
            QVERIFY(contrast(colours.fill, colours.faint) >= 4.5);
            fills.insert(colours.fill.rgb());
        }
        QCOMPARE(fills.size(), 6);
    }
    Scene scene;
    scene.intExt = IntExt::Ext;
    scene.dayPart = DayPart::Night;
    QCOMPARE(toneOf(scene), StripTone::ExtNight);
}

void TestShootDays::mealsAndNotesAreReadLineByLine()
{
    ShootDay day;
    QVERIFY(readMealLines(u"13:00 Lunch, 45 min\n\n 19:30 Second meal"_s, day));
    QCOMPARE(day.meals.size(), std::size_t{2});
    QCOMPARE(day.meals[0], (Meal{u"Lunch"_s, CivilTime{13 * 60}, 45}));
    QCOMPARE(day.meals[1], (Meal{u"Second meal"_s, CivilTime{19 * 60 + 30}, 30}));
    ShootDay again;
    QVERIFY(readMealLines(mealLines(day), again));
    QCOMPARE(again.meals, day.meals);
    QVERIFY(!readMealLines(u"Lunch at one"_s, day));
    QCOMPARE(day.meals.size(), std::size_t{2});
    QVERIFY(readNoteLines(u"Stunts: pads, at 07:45"_s, day));
    QCOMPARE(day.departmentNotes, (std::vector<DepartmentNote>{{u"Stunts"_s, u"pads, at 07:45"_s}}));
    QVERIFY(!readNoteLines(u"no department here"_s, day));
}

void TestShootDays::withoutDaysThePlaceSaysWhatToDo()
{
    SmallWorld world;
    must(remove(*world.project, std::vector<Id<ShootDay>>{world.day}));
    Shown shown(world);
    QVERIFY(!shown.strips->isVisible());
    shown.command(u"addDay"_s)->trigger();
    QVERIFY(shown.strips->isVisible());
}

void TestShootDays::aDayFilledFromNothingShowsEveryStrip()
{
    SmallWorld world;
    Shown shown(world);
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const QAbstractItemModelTester strips(shown.strips->model(), Mode::QtTest);
    const QAbstractItemModelTester boneyard(shown.boneyard->model(), Mode::QtTest);
    const QAbstractItemModelTester days(shown.days->model(), Mode::QtTest);
    for (int i = 0; i < 5; ++i) {
        must(insertStrips(*world.project, {bannerOf(BannerKind::Meal)}, world.day, 0));
        QCoreApplication::processEvents();
        QCOMPARE(shown.strips->model()->rowCount(), i + 1);
        QVERIFY(shown.strips->visualRect(shown.strips->model()->index(i, 0)).isValid());
        shown.command(u"addDay"_s)->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(shown.days->model()->rowCount(), i + 2);
        shown.days->setCurrentIndex(shown.days->model()->index(0, 0));
    }
}

QTEST_MAIN(TestShootDays)
#include "tst_shootdays.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/rigs/ledgerpane.h"
#include "ui/rigs/unitstate.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace stunt;

class TestRigsPlace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void serviceIsToldAsOfToday_data();
    void serviceIsToldAsOfToday();
    void theThoroughInspectionIsDueByTheDay_data();
    void theThoroughInspectionIsDueByTheDay();
    void withoutAnIntervalTheDueDayIsUnknown();
    void theLowerRatingIsTheUnitsOwn();
    void registersAddAndRemoveInOneEditEach();
    void aUnitIsAddedOnlyToARigThatIsMeant();
    void filterAndRevealFindTheRecord();
    void theLedgerCountsTakesAgainstStock();
    void theLedgerOfAnUnplannedBeatIsUnknown();
};

void TestRigsPlace::serviceIsToldAsOfToday_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<PlanState>("state");
    QTest::addColumn<QString>("begins");
    QTest::newRow("in service") << 0 << PlanState::Fine << u"In service"_s;
    QTest::newRow("withdrawn today") << 1 << PlanState::Bad << u"Withdrawn since 20 Mar 2027 (worn)"_s;
    QTest::newRow("withdrawn tomorrow") << 2 << PlanState::Unknown << u"In service, withdrawn from 21 Mar 2027 on"_s;
    QTest::newRow("withdrawn for all days") << 3 << PlanState::Bad << u"Withdrawn"_s;
    QTest::newRow("failed") << 4 << PlanState::Bad << u"Out of service: failed “before use” on 10 Mar 2027"_s;
    QTest::newRow("shock load") << 5 << PlanState::Bad << u"Out of service: shock load on 10 Mar 2027"_s;
    QTest::newRow("passed since") << 6 << PlanState::Fine << u"In service"_s;
    QTest::newRow("passed the same day, no times") << 7 << PlanState::Bad << u"Out of service: shock load"_s;
    QTest::newRow("passed only tomorrow") << 8 << PlanState::Bad << u"Out of service: shock load"_s;
    QTest::newRow("load test since") << 9 << PlanState::Bad << u"Out of service: shock load"_s;
}

void TestRigsPlace::serviceIsToldAsOfToday()
{
    QFETCH(int, step);
    QFETCH(PlanState, state);
    QFETCH(QString, begins);
    RigsWorld world;
    if (step >= 1 && step <= 3)
        world.edit(world.unit, [step](RigUnit &unit) {
            unit.withdrawn = true;
            unit.withdrawnWhy = u"worn"_s;
            unit.withdrawnOn = step == 1 ? testDay() : step == 2 ? testDay().addDays(1) : QDate();
        });
    if (step == 4)
        world.inspect(InspectionKind::BeforeUse, QDate(2027, 3, 10), false);
    if (step >= 5)
        world.inspect(InspectionKind::ShockLoad, QDate(2027, 3, 10), true);
    if (step == 6)
        world.inspect(InspectionKind::Thorough, QDate(2027, 3, 11), true);
    if (step == 7)
        world.inspect(InspectionKind::Thorough, QDate(2027, 3, 10), true);
    if (step == 8)
        world.inspect(InspectionKind::Thorough, testDay().addDays(1), true);
    if (step == 9)
        world.inspect(InspectionKind::LoadTest, QDate(2027, 3, 11), true);
    const ProjectData &data = world.project->data();
    const StateWords service = serviceOf(data, data.at(world.unit), testDay());
    QCOMPARE(service.state, state);
    QVERIFY2(service.text.startsWith(begins), qPrintable(service.text));
    const auto place = world.place();
    QCOMPARE(cell(*part<QTableView>(*place, u"rigUnits"_s), 0, u"Service"_s), service.text);
}

void TestRigsPlace::theThoroughInspectionIsDueByTheDay_data()
{
    QTest::addColumn<QDate>("made");
    QTest::addColumn<QDate>("nextDue");
    QTest::addColumn<PlanState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("never") << QDate() << QDate() << PlanState::Bad << u"No passed thorough inspection"_s;
    QTest::newRow("expires today") << testDay().addDays(-180) << QDate() << PlanState::Fine << u"20 Mar 2027, today"_s;
    QTest::newRow("expired yesterday") << testDay().addDays(-181) << QDate() << PlanState::Bad
                                       << u"Past due since 19 Mar 2027 (1 day)"_s;
    QTest::newRow("its inspector said") << testDay().addDays(-10) << QDate(2027, 3, 15) << PlanState::Bad
                                        << u"Past due since 15 Mar 2027 (5 days)"_s;
    QTest::newRow("to come") << testDay() << QDate() << PlanState::Fine << u"16 Sep 2027"_s;
    QTest::newRow("not made yet") << testDay().addDays(1) << QDate() << PlanState::Bad
                                  << u"No passed thorough inspection"_s;
}

void TestRigsPlace::theThoroughInspectionIsDueByTheDay()
{
    QFETCH(QDate, made);
    QFETCH(QDate, nextDue);
    QFETCH(PlanState, state);
    QFETCH(QString, text);
    RigsWorld world;
    world.inspect(InspectionKind::LoadTest, testDay(), true);  // renews nothing
    if (made.isValid())
        world.edit(world.inspect(InspectionKind::Thorough, made, true),
                   [nextDue](Inspection &inspection) { inspection.nextDue = nextDue; });
    const auto place = world.place();
    const auto *table = part<QTableView>(*place, u"rigUnits"_s);
    QCOMPARE(cell(*table, 0, u"Thorough inspection due"_s), text);
    const PlanFacts plan(world.workspace());
    const ProjectData &data = world.project->data();
    const auto due = thoroughDueOf(data, data.at(world.unit), plan.numbers(), testDay());
    QCOMPARE(dueWords(due, testDay()).state, state);
}

void TestRigsPlace::withoutAnIntervalTheDueDayIsUnknown()
{
    RigsWorld world;
    world.inspect(InspectionKind::Thorough, testDay(), true);
    world.edit(world.rig, [](Rig &rig) { rig.inspectionIntervalDays.reset(); });
    std::vector<Id<RuleNumber>> numbers;
    for (const RuleNumber &number : world.project->data().all<RuleNumber>())
        numbers.push_back(number.id);
    must(stunt::remove(*world.project, numbers));
    const auto place = world.place();
    QCOMPARE(cell(*part<QTableView>(*place, u"rigUnits"_s), 0, u"Thorough inspection due"_s),
             u"Unknown: no interval is set"_s);
}

void TestRigsPlace::theLowerRatingIsTheUnitsOwn()
{
    RigsWorld world;
    const auto place = world.place();
    const auto *table = part<QTableView>(*place, u"rigUnits"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(cell(*table, 0, u"Safe working load"_s), u"400 kg"_s);
    world.edit(world.unit, [](RigUnit &unit) { unit.safeWorkingLoadG = Mass{500'000}; });
    QCOMPARE(cell(*table, 0, u"Safe working load"_s), u"400 kg"_s);
    world.edit(world.unit, [](RigUnit &unit) { unit.safeWorkingLoadG = Mass{300'000}; });
    QCOMPARE(cell(*table, 0, u"Safe working load"_s), u"300 kg"_s);
    world.edit(world.unit, [](RigUnit &unit) { unit.safeWorkingLoadG.reset(); });
    world.edit(world.rig, [](Rig &rig) { rig.safeWorkingLoadG.reset(); });
    QCOMPARE(cell(*table, 0, u"Safe working load"_s), u"Unknown"_s);
}

void TestRigsPlace::registersAddAndRemoveInOneEditEach()
{
    RigsWorld world;
    const auto place = world.place();
    auto *tabs = part<QTabWidget>(*place, u"rigTabs"_s);
    world.dialogs.texts = {u"Ratchet"_s, u"R-1"_s, u"Breakaway chair"_s};
    command(*place, u"addRigOfUnits"_s)->trigger();
    QCOMPARE(world.edits(), 1);
    const auto ratchet = world.selection.currentAs<Rig>();
    QVERIFY(ratchet);
    QCOMPARE(world.project->data().at(*ratchet).name, u"Ratchet"_s);
    QCOMPARE(tabs->currentIndex(), 1);
    command(*place, u"addUnit"_s)->trigger();
    QCOMPARE(world.edits(), 2);
    const auto unit = world.selection.currentAs<RigUnit>();
    QVERIFY(unit);
    QCOMPARE(world.project->data().at(*unit).rig, *ratchet);
    QCOMPARE(tabs->currentIndex(), 0);
    const auto *rigs = part<QTableView>(*place, u"rigs"_s);
    QCOMPARE(cell(*rigs, 1, u"Safe working load"_s), u"Unknown"_s);
    QCOMPARE(cell(*rigs, 0, u"Safe working load"_s), u"400 kg"_s);
    auto *units = part<QTableView>(*place, u"rigUnits"_s);
    QCOMPARE(units->model()->rowCount(), 2);
    command(*place, u"removeUnits"_s)->trigger();
    QCOMPARE(world.edits(), 3);
    QVERIFY(!world.project->data().find(*unit));
    QVERIFY(world.dialogs.questions.empty());
    command(*place, u"addItem"_s)->trigger();
    QCOMPARE(world.edits(), 4);
    const auto chair = world.selection.currentAs<Item>();
    QVERIFY(chair);
    QCOMPARE(tabs->currentIndex(), 2);
    auto *items = part<QTableView>(*place, u"items"_s);
    const QAbstractItemModelTester tester(items->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(type(*items, 0, u"States"_s, u"whole, broken"_s));
    QCOMPARE(world.edits(), 5);
    QCOMPARE(world.project->data().at(*chair).states, (QStringList{u"whole"_s, u"broken"_s}));
    command(*place, u"removeItems"_s)->trigger();
    QCOMPARE(world.edits(), 6);
    // A unit with a chain asks first, and one in use is not removed.
    world.selection.select(RecordRef(world.unit));
    command(*place, u"removeUnits"_s)->trigger();
    QCOMPARE(world.dialogs.questions.size(), std::size_t{1});
    world.dialogs.confirmations = {true};
    command(*place, u"removeUnits"_s)->trigger();
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
    QCOMPARE(world.edits(), 6);
}

void TestRigsPlace::aUnitIsAddedOnlyToARigThatIsMeant()
{
    // A command of a tab that is not in front counts as disabled, so each is asked on its own tab.
    RigsWorld world;
    const auto place = world.place();
    QVERIFY(command(*place, u"addUnitOfUnits"_s)->isEnabled());  // the only rig
    const auto other = must(add(*world.project, Rig{.name = u"Ratchet"_s}));
    QVERIFY(!command(*place, u"addUnitOfUnits"_s)->isEnabled());
    world.selection.select(RecordRef(other));
    QVERIFY(command(*place, u"addUnit"_s)->isEnabled());
    world.selection.select(RecordRef(world.twin));
    QVERIFY(command(*place, u"addRig"_s)->isEnabled());
    QVERIFY(!command(*place, u"addUnit"_s)->isEnabled());
    world.selection.select(RecordRef(world.unit));
    QVERIFY(command(*place, u"addUnitOfUnits"_s)->isEnabled());
}

void TestRigsPlace::filterAndRevealFindTheRecord()
{
    RigsWorld world;
    must(add(*world.project, RigUnit{.rig = world.rig, .serial = u"D-2"_s}));
    const auto place = world.place();
    auto *units = part<QTableView>(*place, u"rigUnits"_s);
    auto *tabs = part<QTabWidget>(*place, u"rigTabs"_s);
    place->setFilter(u"d-2"_s);
    QCOMPARE(units->model()->rowCount(), 1);
    QVERIFY(place->reveal(RecordRef(world.unit)));
    QCOMPARE(units->model()->rowCount(), 2);
    QCOMPARE(units->currentIndex().row(), 0);
    QCOMPARE(world.selection.currentAs<RigUnit>(), MaybeId<RigUnit>(world.unit));
    QVERIFY(place->reveal(RecordRef(world.rig)));
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(place->reveal(RecordRef(world.glass)));
    QCOMPARE(tabs->currentIndex(), 2);
    QVERIFY(place->reveal(RecordRef(world.use)));
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(!place->reveal(RecordRef(world.beats[0])));
    QVERIFY(!place->reveal(RecordRef(Id<Item>::create())));
    for (const RecordRef &ref : {RecordRef(world.unit), RecordRef(world.rig), RecordRef(world.glass)})
        QVERIFY(place->shows(ref));
    QVERIFY(!place->shows(RecordRef(world.twin)));
}

void TestRigsPlace::theLedgerCountsTakesAgainstStock()
{
    RigsWorld world;
    world.scheduleAll();
    world.edit(world.beats[0], [](Beat &beat) { beat.plannedTakes = 3; });
    must(add(*world.project,
             ItemUse{.beat = world.beats[0], .item = world.glass, .quantity = 2, .consumed = true, .spares = 1}));
    const auto delivery =
        must(add(*world.project, Delivery{.item = world.glass, .date = QDate(2027, 3, 24), .quantity = 7}));
    const auto place = world.place();
    auto *pane = place->findChild<LedgerPane *>();
    const QAbstractItemModelTester tester(pane->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto *summary = part<QLabel>(*pane, u"ledgerSummary"_s);
    QVERIFY(summary->text().startsWith(u"Select an item"_s));
    world.selection.select(RecordRef(world.glass));
    const auto *table = part<QTableView>(*pane, u"ledger"_s);
    QCOMPARE(pane->model()->rowCount(), 1);
    QCOMPARE(cell(*table, 0, u"Day"_s), u"24 Mar 2027"_s);
    QCOMPARE(cell(*table, 0, u"Takes"_s), u"3"_s);
    QCOMPARE(cell(*table, 0, u"Need"_s), u"7"_s);
    QCOMPARE(cell(*table, 0, u"Stock"_s), u"7"_s);
    QCOMPARE(cell(*table, 0, u"State"_s), u"Covered: stock covers 3 of 3 takes and 1 of 1 spares"_s);
    QCOMPARE(pane->model()->summary().state, PlanState::Fine);
    // One day late is not there.
    world.edit(delivery, [](Delivery &late) { late.date = QDate(2027, 3, 25); });
    QCOMPARE(cell(*table, 0, u"Stock"_s), u"0"_s);
    QCOMPARE(cell(*table, 0, u"State"_s), u"Short: stock covers 0 of 3 takes and 0 of 1 spares"_s);
    QCOMPARE(summary->text(), u"Short for 1 of 1 uses: 7 delivered, 0 used up."_s);
    world.edit(delivery, [](Delivery &few) {
        few.date = QDate(2027, 3, 24);
        few.quantity = 5;
    });
    QCOMPARE(cell(*table, 0, u"State"_s), u"Short: stock covers 2 of 3 takes and 1 of 1 spares"_s);
    QSignalSpy wanted(place.get(), &Place::wanted);
    emit const_cast<QTableView *>(table)->activated(pane->model()->index(0, 0));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<RecordRef>(), RecordRef(world.beats[0]));
}

void TestRigsPlace::theLedgerOfAnUnplannedBeatIsUnknown()
{
    RigsWorld world;
    must(add(*world.project,
             ItemUse{.beat = world.beats[0], .item = world.glass, .quantity = 1, .consumed = true, .spares = 0}));
    must(add(*world.project, Delivery{.item = world.glass, .date = QDate(2027, 3, 24), .quantity = 99}));
    const auto place = world.place();
    world.selection.select(RecordRef(world.glass));
    const auto *pane = place->findChild<LedgerPane *>();
    QCOMPARE(pane->model()->rowCount(), 1);
    QCOMPARE(pane->model()->summary().state, PlanState::Unknown);
    const auto *table = part<QTableView>(*pane, u"ledger"_s);
    QCOMPARE(cell(*table, 0, u"Day"_s), u"Not planned"_s);
    QVERIFY(cell(*table, 0, u"State"_s).startsWith(u"Unknown: no day is planned"_s));
}

QTEST_MAIN(TestRigsPlace)
#include "tst_rigsplace.moc"

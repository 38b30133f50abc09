// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/rigs/loadsheet.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTest>

using namespace stunt;

class TestLoadSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void aKnownLoadIsToldWithItsArithmetic();
    void anOverloadSaysByHowMuch();
    void anUnknownFigureIsNeverFine_data();
    void anUnknownFigureIsNeverFine();
    void anOverloadIsToldThoughAFigureIsMissing();
    void aMeasuredPeakReplacesTheEstimate();
    void aCatcherIsNotCalledFine();
    void theLoadSheetFollowsSelectionAndEdits();
    void figuresAreTypedIntoTheLoadSheet();
};

void TestLoadSheet::aKnownLoadIsToldWithItsArithmetic()
{
    RigsWorld world;
    const LoadWords words = world.words();
    QCOMPARE(words.result.state, PlanState::Fine);
    QCOMPARE(words.result.text, u"Within the weakest link"_s);
    QCOMPARE(words.load, u"252 kg"_s);
    QCOMPARE(words.weakest, u"swivel “S-3”, 260 kg"_s);
    QCOMPARE(words.lines.first(), u"(Zoe Twin 100 kg (stated) + 5 kg kit) × 2 × 1.2 = 252 kg."_s);
}

void TestLoadSheet::anOverloadSaysByHowMuch()
{
    RigsWorld world;
    world.edit(world.swivel, [](RigComponent &link) { link.safeWorkingLoadG = Mass{252'000}; });
    QCOMPARE(world.words().result.state, PlanState::Fine);
    world.edit(world.swivel, [](RigComponent &link) { link.safeWorkingLoadG = Mass{250'000}; });
    const LoadWords words = world.words();
    QCOMPARE(words.result.state, PlanState::Bad);
    QCOMPARE(words.result.text, u"Over by 2 kg"_s);
    QVERIFY(words.lines.contains(u"Weakest link: swivel “S-3”, 250 kg."_s));
}

void TestLoadSheet::anUnknownFigureIsNeverFine_data()
{
    QTest::addColumn<int>("figure");
    QTest::addColumn<QString>("said");
    QTest::newRow("weight") << 0 << u"the weight of Zoe Twin"_s;
    QTest::newRow("kit") << 1 << u"the kit weight"_s;
    QTest::newRow("factor") << 2 << u"the dynamic factor"_s;
    QTest::newRow("multiplier") << 3 << u"the line multiplier"_s;
    QTest::newRow("flyers") << 4 << u"who is on it"_s;
    QTest::newRow("anchor check") << 5 << u"who checked its anchor and when"_s;
    QTest::newRow("link") << 6 << u"the safe working load of its swivel “S-3”"_s;
}

void TestLoadSheet::anUnknownFigureIsNeverFine()
{
    QFETCH(int, figure);
    QFETCH(QString, said);
    RigsWorld world;
    if (figure == 0)
        world.edit(world.twin, [](Person &person) { person.weightG.reset(); });
    else if (figure == 6)
        world.edit(world.swivel, [](RigComponent &link) { link.safeWorkingLoadG.reset(); });
    else
        world.edit(world.use, [figure](RigUse &use) {
            if (figure == 1)
                use.kitWeightG.reset();
            else if (figure == 2)
                use.dynamicFactorMilli.reset();
            else if (figure == 3)
                use.lineMultiplierMilli.reset();
            else if (figure == 4)
                use.flyers.clear();
            else
                use.anchorCheckedBy.clear();
        });
    const LoadWords words = world.words();
    QCOMPARE(words.result.state, PlanState::Unknown);
    QCOMPARE(words.result.text, u"Unknown"_s);
    QVERIFY2(words.lines.contains(u"Nobody has said %1."_s.arg(said)), qPrintable(words.lines.join(u'|')));
    const auto place = world.place();
    world.selection.select(RecordRef(world.unit));
    const auto *table = part<QTableView>(*place, u"loadSheet"_s);
    QCOMPARE(cell(*table, 0, u"Result"_s), u"Unknown"_s);
    QVERIFY(!table->model()->index(0, columnOf(*table->model(), u"Result"_s)).data(Qt::DecorationRole).isNull());
}

void TestLoadSheet::anOverloadIsToldThoughAFigureIsMissing()
{
    RigsWorld world;
    world.edit(world.use, [](RigUse &use) {
        use.kitWeightG.reset();
        use.dynamicFactorMilli = 3'000;
    });
    const LoadWords words = world.words();
    QCOMPARE(words.result.state, PlanState::Bad);
    QCOMPARE(words.load, u"at least 360 kg"_s);
    QCOMPARE(words.result.text, u"Over by 100 kg"_s);
}

void TestLoadSheet::aMeasuredPeakReplacesTheEstimate()
{
    RigsWorld world;
    world.edit(world.use, [](RigUse &use) { use.measuredPeakG = Mass{261'000}; });
    const LoadWords words = world.words();
    QCOMPARE(words.result.text, u"Over by 1 kg"_s);
    QCOMPARE(words.lines.first(), u"Measured peak 261 kg, which replaces the estimate."_s);
}

void TestLoadSheet::aCatcherIsNotCalledFine()
{
    RigsWorld world;
    world.edit(world.rig, [](Rig &rig) {
        rig.type = RigType::AirBag;
        rig.ratedFallMm = Length{12'000};
    });
    QCOMPARE(world.words().result.state, PlanState::Unknown);
    world.edit(world.use, [](RigUse &use) { use.fallHeightMm = Length{12'000}; });
    QCOMPARE(world.words().result.state, PlanState::NotJudged);
    world.edit(world.use, [](RigUse &use) { use.fallHeightMm = Length{12'001}; });
    QCOMPARE(world.words().result.state, PlanState::Bad);
}

void TestLoadSheet::theLoadSheetFollowsSelectionAndEdits()
{
    RigsWorld world;
    const auto place = world.place();
    auto *sheet = place->findChild<LoadSheet *>();
    const QAbstractItemModelTester tester(sheet->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto *detail = part<QLabel>(*sheet, u"loadDetail"_s);
    QVERIFY(!sheet->unit());
    QVERIFY(detail->text().startsWith(u"Select a unit"_s));
    world.selection.select(RecordRef(world.unit));
    QCOMPARE(sheet->model()->rowCount(), 1);
    QVERIFY(detail->text().contains(u"= 252 kg."_s));
    // What stands in other records shows at once.
    world.edit(world.twin, [](Person &person) { person.weightG = Mass{110'000}; });
    QVERIFY(detail->text().contains(u"(Zoe Twin 110 kg (stated) + 5 kg kit) × 2 × 1.2 = 276 kg."_s));
    const auto *table = part<QTableView>(*place, u"loadSheet"_s);
    QCOMPARE(cell(*table, 0, u"Result"_s), u"Over by 16 kg"_s);
    world.selection.select(RecordRef(world.use));
    QCOMPARE(sheet->unit(), MaybeId<RigUnit>(world.unit));
    const auto other = must(add(*world.project, RigUnit{.rig = world.rig, .serial = u"D-2"_s}));
    world.selection.select(RecordRef(other));
    QCOMPARE(sheet->model()->rowCount(), 0);
    QVERIFY(detail->text().startsWith(u"No beat and no rehearsal"_s));
    must(stunt::remove(*world.project, std::vector{other}));
    QVERIFY(!sheet->unit());
}

void TestLoadSheet::figuresAreTypedIntoTheLoadSheet()
{
    RigsWorld world;
    const auto place = world.place();
    world.selection.select(RecordRef(world.unit));
    auto *table = part<QTableView>(*place, u"loadSheet"_s);
    QVERIFY(type(*table, 0, u"Dynamic factor"_s, u"1,5"_s));
    QCOMPARE(world.project->data().at(world.use).dynamicFactorMilli, std::optional(1'500));
    QCOMPARE(world.edits(), 1);
    QVERIFY(type(*table, 0, u"Kit weight"_s, {}));
    QCOMPARE(cell(*table, 0, u"Kit weight"_s), u"Unknown"_s);
    QCOMPARE(world.edits(), 2);
    QVERIFY(type(*table, 0, u"Flyers"_s, u"zoe twin; Bo Bystander"_s));
    QCOMPARE(world.project->data().at(world.use).flyers, (std::vector{world.twin, world.bystander}));
    QVERIFY(!type(*table, 0, u"Flyers"_s, u"Nobody Known"_s));
    QVERIFY(!type(*table, 0, u"Dynamic factor"_s, u"twice"_s));
    QCOMPARE(world.edits(), 3);
    QCOMPARE(world.dialogs.errors.size(), std::size_t{2});
}

QTEST_MAIN(TestLoadSheet)
#include "tst_loadsheet.moc"

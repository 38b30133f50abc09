// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/rigs/itemform.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/rigforms.h"
#include "ui/rigs/rigs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace stunt;

class TestRigForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void anInspectionNeedsSomebodyAndAnOutcome();
    void linksAreAddedEditedAndRemoved();
    void stockAndCopiesAreKeptInTheItemsForm();
    void theSheetFollowsTheCategory();
    void usesLeadToTheirBeats();
    void unknownIsMarkedWhereARuleAsks();
    void factorsArePlainOrRefused_data();
    void factorsArePlainOrRefused();
    void flyersAreReadByName();
    void everyWidgetHasAName();
};

void TestRigForms::anInspectionNeedsSomebodyAndAnOutcome()
{
    RigsWorld world;
    RigUnitForm form(world.workspace(), nullptr);
    form.show();
    form.showRecord(RecordRef(world.unit));
    auto *adding = part<QPushButton>(form, u"addInspections"_s);
    auto *inspector = part<QLineEdit>(form, u"newInspector"_s);
    auto *outcome = part<QComboBox>(form, u"newInspectionOutcome"_s);
    auto *kind = part<QComboBox>(form, u"newInspectionKind"_s);
    auto *table = part<QTableView>(form, u"inspections"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!adding->isEnabled());
    inspector->setText(u"A. Rigger"_s);
    QVERIFY(!adding->isEnabled());
    outcome->setCurrentIndex(0);
    QVERIFY(adding->isEnabled());
    kind->setCurrentIndex(kind->findData(static_cast<int>(InspectionKind::Thorough)));
    adding->click();
    QCOMPARE(world.edits(), 1);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(*table, 0, u"Outcome"_s), u"Passed"_s);
    const Inspection &made = *world.project->data().all<Inspection>().begin();
    QCOMPARE(made.date, testDay());
    QCOMPARE(made.kind, InspectionKind::Thorough);
    QVERIFY(made.passed && made.rigUnit == world.unit);
    QVERIFY(!adding->isEnabled());
    // A shock load passes nothing, whatever outcome stands there.
    kind->setCurrentIndex(kind->findData(static_cast<int>(InspectionKind::ShockLoad)));
    inspector->setText(u"A. Rigger"_s);
    QVERIFY(adding->isEnabled() && !outcome->isEnabled());
    part<QLineEdit>(form, u"newInspectionDate"_s)->setText(u"not a day"_s);
    adding->click();
    QCOMPARE(world.edits(), 1);
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
    part<QLineEdit>(form, u"newInspectionDate"_s)->setText(u"2027-03-21"_s);
    adding->click();
    QCOMPARE(world.edits(), 2);
    QCOMPARE(cell(*table, 0, u"Outcome"_s), u"Shock load"_s);
    QVERIFY(type(*table, 1, u"Outcome"_s, u"Not passed"_s));
    QCOMPARE(world.edits(), 3);
    table->selectRow(0);
    part<QPushButton>(form, u"removeInspections"_s)->click();
    QCOMPARE(world.edits(), 4);
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestRigForms::linksAreAddedEditedAndRemoved()
{
    RigsWorld world;
    RigUnitForm form(world.workspace(), nullptr);
    form.show();
    form.showRecord(RecordRef(world.unit));
    auto *table = part<QTableView>(form, u"components"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    part<QPushButton>(form, u"addComponents"_s)->click();
    QCOMPARE(world.edits(), 1);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cell(*table, 1, u"Safe working load"_s), u"Unknown"_s);
    QVERIFY(type(*table, 1, u"Safe working load"_s, u"220 kg"_s));
    QCOMPARE(world.edits(), 2);
    QCOMPARE(world.words().result.state, PlanState::Bad);  // 252 kg on a link of 220 kg
    table->selectRow(1);
    part<QPushButton>(form, u"removeComponents"_s)->click();
    QCOMPARE(world.edits(), 3);
    QCOMPARE(world.words().result.state, PlanState::Fine);
    form.showRecord(RecordRef(must(add(*world.project, RigUnit{.rig = world.rig, .serial = u"D-2"_s}))));
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestRigForms::stockAndCopiesAreKeptInTheItemsForm()
{
    RigsWorld world;
    ItemForm form(world.workspace(), nullptr);
    form.show();
    form.showRecord(RecordRef(world.glass));
    auto *deliveries = part<QTableView>(form, u"deliveries"_s);
    part<QPushButton>(form, u"addDeliveries"_s)->click();
    QCOMPARE(world.edits(), 1);
    QCOMPARE(cell(*deliveries, 0, u"Date"_s), u"Unknown, not counted"_s);
    QVERIFY(type(*deliveries, 0, u"Quantity"_s, u"12"_s));
    const auto place = world.place();
    auto *items = part<QTableView>(*place, u"items"_s);
    QCOMPARE(cell(*items, 0, u"Stock"_s), u"0, 12 without a date"_s);
    QVERIFY(type(*deliveries, 0, u"Date"_s, u"2027-03-21"_s));
    QCOMPARE(cell(*items, 0, u"Stock"_s), u"0 + 12 to come"_s);
    QVERIFY(type(*deliveries, 0, u"Date"_s, u"2027-03-20"_s));
    QCOMPARE(cell(*items, 0, u"Stock"_s), u"12"_s);
    QCOMPARE(world.edits(), 4);
    for (int i = 0; i < 2; ++i)
        part<QPushButton>(form, u"addCopies"_s)->click();
    QCOMPARE(world.edits(), 6);
    const auto *copies = part<QTableView>(form, u"copies"_s);
    QCOMPARE(cell(*copies, 0, u"Name"_s), u"Copy A"_s);
    QCOMPARE(cell(*copies, 1, u"Name"_s), u"Copy B"_s);
    QCOMPARE(cell(*items, 0, u"Copies"_s), u"2"_s);
}

void TestRigForms::theSheetFollowsTheCategory()
{
    RigsWorld world;
    ItemForm form(world.workspace(), nullptr);
    form.show();
    form.showRecord(RecordRef(world.glass));
    auto *tabs = part<QTabWidget>(form, u"itemTabs"_s);
    QVERIFY(!tabs->isTabVisible(2));
    world.edit(world.glass, [](Item &item) { item.category = ItemCategory::PictureVehicle; });
    form.showRecord(RecordRef(world.glass));
    QVERIFY(tabs->isTabVisible(2));
    tabs->setCurrentIndex(2);
    auto *adding = part<QPushButton>(form, u"addSheet"_s);
    QVERIFY(adding->isVisible());
    const auto before = world.edits();
    adding->click();
    QCOMPARE(world.edits(), before + 1);
    QCOMPARE(world.project->data().all<VehicleSheet>().begin()->item, world.glass);
    QVERIFY(!adding->isVisible());
    QVERIFY(part<QWidget>(form, u"vehicleSheet"_s)->isVisible());
    // What is filled in stays in sight when the category is another.
    world.edit(world.glass, [](Item &item) { item.category = ItemCategory::Prop; });
    form.showRecord(RecordRef(world.glass));
    QVERIFY(tabs->isTabVisible(2));
}

void TestRigForms::usesLeadToTheirBeats()
{
    RigsWorld world;
    RigUnitForm form(world.workspace(), nullptr);
    form.show();
    form.showRecord(RecordRef(world.unit));
    auto *table = part<QTableView>(form, u"usedIn"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(*table, 0, u"Load"_s), u"Within the weakest link"_s);
    emit table->activated(table->model()->index(0, 0));
    QCOMPARE(world.selection.currentAs<Beat>(), MaybeId<Beat>(world.beats[0]));
    RigUseForm use(world.workspace(), nullptr);
    use.showRecord(RecordRef(world.use));
    QVERIFY(part<QLabel>(use, u"useLoad"_s)->text().contains(u"= 252 kg."_s));
}

// A descender asks for the figures of a line; a box rig for those of a fall, of clearances and of its boxes.
void TestRigForms::unknownIsMarkedWhereARuleAsks()
{
    RigsWorld world;
    RigUseForm form(world.workspace(), nullptr);
    form.show();
    const auto isMarked = [&](const QString &name) {
        form.showRecord(RecordRef(world.use));
        for (const auto *field : form.findChildren<FieldEditor *>())
            if (field->property(fieldProperty).toString() == name)
                return std::ranges::any_of(field->input()->actions(), [](const QAction *action) {
                    return action->toolTip().contains(u"unknown"_s) && action->isVisible();
                });
        qFatal("no field %s", qPrintable(name));
    };
    QVERIFY(!isMarked(u"kitWeightG"_s));
    world.edit(world.use, [](RigUse &use) { use.kitWeightG.reset(); });
    QVERIFY(isMarked(u"kitWeightG"_s));
    QVERIFY(!isMarked(u"clearanceFrontMm"_s));
    QVERIFY(!isMarked(u"boxLayers"_s));
    world.edit(world.rig, [](Rig &rig) { rig.clearanceMm = Length{1'500}; });
    QVERIFY(isMarked(u"clearanceFrontMm"_s));
    world.edit(world.rig, [](Rig &rig) {
        rig.type = RigType::BoxRig;
        rig.clearanceMm.reset();
    });
    QVERIFY(!isMarked(u"kitWeightG"_s));
    for (const char *name : {"fallHeightMm", "clearanceLeftMm", "boxLayers", "boxHeightMm", "boxCheckedBy"})
        QVERIFY2(isMarked(QString::fromLatin1(name)), name);
    world.edit(world.use, [](RigUse &use) { use.fallHeightMm = Length{4'000}; });
    QVERIFY(!isMarked(u"fallHeightMm"_s));
}

void TestRigForms::factorsArePlainOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("milli");  // -1: refused, 0: not known
    QTest::newRow("whole") << u"2"_s << 2'000;
    QTest::newRow("point") << u" 1.155 "_s << 1'155;
    QTest::newRow("comma") << u"2,5"_s << 2'500;
    QTest::newRow("empty") << u" "_s << 0;
    QTest::newRow("too fine") << u"1.1555"_s << -1;
    QTest::newRow("words") << u"twice"_s << -1;
    QTest::newRow("negative") << u"-2"_s << -1;
    QTest::newRow("no digits before") << u".5"_s << -1;
}

void TestRigForms::factorsArePlainOrRefused()
{
    QFETCH(QString, text);
    QFETCH(int, milli);
    std::optional<int> read = 7;
    const auto done = readFactor(text, read);
    QCOMPARE(bool(done), milli >= 0);
    QCOMPARE(read, milli < 0 ? std::optional(7) : milli == 0 ? std::nullopt : std::optional(milli));
}

void TestRigForms::flyersAreReadByName()
{
    RigsWorld world;
    const ProjectData &data = world.project->data();
    std::vector<Id<Person>> people{world.twin};
    QVERIFY(readPeople(data, u"Bo Bystander; ana quiroga;bo bystander"_s, people));
    QCOMPARE(people, (std::vector{world.bystander, world.actor}));
    QVERIFY(!readPeople(data, u"Bo"_s, people));
    QCOMPARE(peopleText(data, people), u"Bo Bystander; Ana Quiroga"_s);
    QVERIFY(readPeople(data, {}, people));
    QVERIFY(people.empty());
}

void TestRigForms::everyWidgetHasAName()
{
    RigsWorld world;
    const auto place = world.place();
    RigForm rigForm(world.workspace(), nullptr);
    rigForm.showRecord(RecordRef(world.rig));
    RigUnitForm unitForm(world.workspace(), nullptr);
    unitForm.showRecord(RecordRef(world.unit));
    ItemForm itemForm(world.workspace(), nullptr);
    itemForm.showRecord(RecordRef(world.glass));
    for (const QWidget *of : {static_cast<QWidget *>(place.get()), static_cast<QWidget *>(&rigForm),
                              static_cast<QWidget *>(&unitForm), static_cast<QWidget *>(&itemForm)}) {
        for (const QTableView *table : of->findChildren<QTableView *>())
            QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(table->objectName()));
        for (const QPushButton *button : of->findChildren<QPushButton *>())
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
    }
    for (const QAction *action : place->commands()) {
        QVERIFY(!action->text().isEmpty() && !action->icon().isNull());
        QVERIFY(!action->toolTip().isEmpty());
    }
    QCOMPARE(rigInspectors().size(), std::size_t{4});
    QCOMPARE(rigsPlace().title, u"Rigs & items"_s);
}

QTEST_MAIN(TestRigForms)
#include "tst_rigforms.moc"

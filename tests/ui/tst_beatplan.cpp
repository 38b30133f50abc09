// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rehearsing.h"
#include "core/planning/storyorder.h"
#include "resources/resources.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/breakdown/beatplan.h"
#include "ui/models/columns.h"
#include "ui/shell/fieldform.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace stunt;

namespace {

// The beat A1 of the small production in its tables.
struct PlanWorld : RigsWorld {
    PlanWorld() : plan(workspace(), nullptr)
    {
        plan.setBeat(beats[0]);
        plan.resize(700, 900);
        plan.show();
    }

    QTableView *table(const QString &name) { return stunt::part<QTableView>(plan, name); }
    void click(const QString &button) { stunt::part<QPushButton>(plan, button)->click(); }
    QString load() { return stunt::part<QLabel>(plan, u"useLoad"_s)->text(); }
    // The field of the chosen rig's form by its JSON name.
    FieldEditor *field(const QString &name)
    {
        for (auto *each : stunt::part<QWidget>(plan, u"rigUse"_s)->findChildren<FieldEditor *>())
            if (each->property(fieldProperty).toString() == name)
                return each;
        qFatal("no field %s", qPrintable(name));
    }
    QLineEdit *line(const QString &name) { return qobject_cast<QLineEdit *>(field(name)->input()); }
    // Types into the field and leaves it; whether it was taken.
    bool enter(const QString &name, const QString &text)
    {
        line(name)->setText(text);
        return field(name)->commitTyped();
    }
    QString gateState() { return cell(*table(u"gates"_s), 0, u"State"_s); }
    // Chooses the first record there is in the box of what to add.
    void choose(const QString &box) { stunt::part<QComboBox>(plan, box)->setCurrentIndex(1); }
    // A rehearsal of A1 that passes `level`, with whom it is about.
    Id<Rehearsal> rehearse(GateLevel level, QDate on, bool done)
    {
        const Id<Plan> live = project->data().all<Plan>().begin()->id;
        Rehearsal made{.plan = live, .title = u"Barn"_s, .date = on, .start = CivilTime{600}, .end = CivilTime{720}};
        const auto rehearsal = must(add(*project, made));
        must(add(*project, RehearsalCall{.rehearsal = rehearsal, .person = twin}));
        const auto cover =
            must(add(*project, RehearsalCover{.rehearsal = rehearsal, .beat = beats[0], .level = level}));
        if (done)
            must(recordRehearsal(*project, rehearsal, {{twin, Answer::Yes}}, {{cover, Answer::Yes, false}}));
        return rehearsal;
    }

    BeatPlan plan;
};

}  // namespace

class TestBeatPlan : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void rowsAreAddedAndRemovedInOneEditEach_data();
    void rowsAreAddedAndRemovedInOneEditEach();
    void aCellIsOneEdit_data();
    void aCellIsOneEdit();
    void aRefusedCellChangesNothing_data();
    void aRefusedCellChangesNothing();
    void nothingIsAddedWithoutAChoice();
    void theLoadIsToldKnownOverAndUnknown();
    void aGateTellsWhereItStands();
    void aGateBeforeAStripTellsTheDay();
    void movesStandInOrderAndAreMadeByPartsOfTheBeat();
    void eachTableShowsItsBeatOnly();
    void eachTableCanBeLedToAndRead();
    void aFieldOfTheChosenRigIsOneEdit_data();
    void aFieldOfTheChosenRigIsOneEdit();
    void whatNobodySaidReadsUnknown();
    void namesakesAreToldApart();
    void operatorsBelongToTheChosenRig();
    void aFlyerWithAnOperatorStays();
    void movesAreNumberedAndPutIntoOrder();
    void aFileIsAddedByItsPathAndNeverOpened();
};

void TestBeatPlan::rowsAreAddedAndRemovedInOneEditEach_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("before");
    QTest::newRow("rigs") << u"rigUses"_s << 1;
    QTest::newRow("items") << u"itemUses"_s << 0;
    QTest::newRow("hazards") << u"hazards"_s << 0;
    QTest::newRow("gates") << u"gates"_s << 0;
    QTest::newRow("operators") << u"rigOperators"_s << 0;
    QTest::newRow("moves") << u"moves"_s << 0;
    QTest::newRow("files") << u"attachments"_s << 0;
}

void TestBeatPlan::rowsAreAddedAndRemovedInOneEditEach()
{
    QFETCH(QString, name);
    QFETCH(int, before);
    PlanWorld world;
    QTableView *table = world.table(name);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QString button = name;
    button[0] = button[0].toUpper();
    world.choose(u"newRigUnit"_s);
    world.choose(u"newItem"_s);
    world.dialogs.texts.push_back(u"Fall from the landing"_s);
    world.dialogs.filesToOpen.push_back(u"/previs/stairs.mov"_s);
    QCOMPARE(table->model()->rowCount(), before);
    world.click(u"add"_s + button);
    QCOMPARE(table->model()->rowCount(), before + 1);
    QCOMPARE(world.edits(), 1);
    must(world.project->undo());
    QCOMPARE(table->model()->rowCount(), before);
    must(world.project->redo());
    QCOMPARE(table->model()->rowCount(), before + 1);
    table->selectRow(before);
    world.click(u"remove"_s + button);
    QCOMPARE(table->model()->rowCount(), before);
    QCOMPARE(world.edits(), 2);
    must(world.project->undo());
    QCOMPARE(table->model()->rowCount(), before + 1);
    QVERIFY(world.dialogs.errors.empty());
}

void TestBeatPlan::aCellIsOneEdit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const QString &name, const QString &column, const QString &typed, const QString &shown) {
        QTest::newRow(qPrintable(name + u' ' + column + u' ' + typed)) << name << column << typed << shown;
    };
    row(u"rigUses"_s, fieldLabel(fieldOf(&RigUse::flyers)), u"Bo Bystander; Zoe Twin"_s, u"Bo Bystander, Zoe Twin"_s);
    row(u"rigUses"_s, fieldLabel(fieldOf(&RigUse::flyers)), QString(), u"Nobody named"_s);
    row(u"rigUses"_s, fieldLabel(fieldOf(&RigUse::fallHeightMm)), u"3 m"_s, u"300 cm"_s);
    row(u"rigOperators"_s, fieldLabel(fieldOf(&RigOperator::flyer)), u"Zoe Twin"_s, u"Zoe Twin"_s);
    row(u"rigOperators"_s, fieldLabel(fieldOf(&RigOperator::operatorPerson)), u"Bo Bystander"_s, u"Bo Bystander"_s);
    row(u"rigOperators"_s, fieldLabel(fieldOf(&RigOperator::backup)), u"Bo Bystander"_s, u"Bo Bystander"_s);
    row(u"itemUses"_s, fieldLabel(fieldOf(&ItemUse::quantity)), u"3"_s, u"3"_s);
    row(u"itemUses"_s, fieldLabel(fieldOf(&ItemUse::consumed)), u"Yes"_s, u"Yes"_s);
    row(u"itemUses"_s, fieldLabel(fieldOf(&ItemUse::requiredStates)), u"clean , scored"_s, u"clean, scored"_s);
    row(u"hazards"_s, fieldLabel(fieldOf(&Hazard::severityBefore)), u"5"_s, u"5"_s);
    row(u"hazards"_s, fieldLabel(fieldOf(&Hazard::approvedBy)), u"Mara Lind"_s, u"Mara Lind"_s);
    row(u"hazards"_s, fieldLabel(fieldOf(&Hazard::exposed)), u"Spotters"_s, u"Spotters"_s);
    row(u"hazards"_s, fieldLabel(fieldOf(&Hazard::owner)), u"Bo Bystander"_s, u"Bo Bystander"_s);
    row(u"itemUses"_s, fieldLabel(fieldOf(&ItemUse::position)), u"By the door"_s, u"By the door"_s);
    row(u"gates"_s, fieldLabel(fieldOf(&Gate::required)), u"No"_s, u"No"_s);
    row(u"gates"_s, fieldLabel(fieldOf(&Gate::validDays)), u"7"_s, u"7"_s);
    row(u"gates"_s, fieldLabel(fieldOf(&Gate::notes)), u"With pads"_s, u"With pads"_s);
    row(u"gates"_s, fieldLabel(fieldOf(&Gate::level)), enumLabel(GateLevel::OnRig), enumLabel(GateLevel::OnRig));
    row(u"moves"_s, fieldLabel(fieldOf(&Move::notes)), u"Late"_s, u"Late"_s);
    row(u"moves"_s, fieldLabel(fieldOf(&Move::count)), u"7"_s, u"7"_s);
    row(u"moves"_s, fieldLabel(fieldOf(&Move::contact)), enumLabel(MoveContact::Pad), enumLabel(MoveContact::Pad));
}

void TestBeatPlan::aCellIsOneEdit()
{
    QFETCH(QString, name);
    QFETCH(QString, column);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    PlanWorld world;
    world.edit(world.glass, [](Item &item) { item.states = {u"clean"_s, u"scored"_s}; });
    must(add(*world.project, ItemUse{.beat = world.beats[0], .item = world.glass}));
    must(add(*world.project, Hazard{.beat = world.beats[0], .hazard = u"Fall"_s}));
    must(add(*world.project, Gate{.beat = world.beats[0]}));
    must(add(*world.project, Move{.beat = world.beats[0]}));
    must(add(*world.project, RigOperator{.rigUse = world.project->data().all<RigUse>().begin()->id}));
    QTableView *table = world.table(name);
    const QString before = cell(*table, 0, column);
    QVERIFY(before != shown);
    const qsizetype edits = world.edits();
    QVERIFY(type(*table, 0, column, typed));
    QCOMPARE(cell(*table, 0, column), shown);
    QCOMPARE(world.edits(), edits + 1);
    must(world.project->undo());
    QCOMPARE(cell(*table, 0, column), before);
}

void TestBeatPlan::aRefusedCellChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::newRow("nobody") << u"rigUses"_s << fieldLabel(fieldOf(&RigUse::flyers)) << u"Nobody Known"_s;
    QTest::newRow("fall") << u"rigUses"_s << fieldLabel(fieldOf(&RigUse::fallHeightMm)) << u"high"_s;
    QTest::newRow("no flyer") << u"rigOperators"_s << fieldLabel(fieldOf(&RigOperator::flyer)) << u"Bo Bystander"_s;
    QTest::newRow("no unit") << u"rigUses"_s << fieldLabel(fieldOf(&RigUse::rigUnit)) << u"D-9"_s;
    QTest::newRow("severity") << u"hazards"_s << fieldLabel(fieldOf(&Hazard::severityAfter)) << u"6"_s;
    QTest::newRow("no part") << u"moves"_s << fieldLabel(fieldOf(&Move::attacker)) << u"Bo Bystander"_s;
}

void TestBeatPlan::aRefusedCellChangesNothing()
{
    QFETCH(QString, name);
    QFETCH(QString, column);
    QFETCH(QString, typed);
    PlanWorld world;
    must(add(*world.project, Hazard{.beat = world.beats[0], .hazard = u"Fall"_s}));
    must(add(*world.project, Move{.beat = world.beats[0]}));
    must(add(*world.project, RigOperator{.rigUse = world.use}));
    QTableView *table = world.table(name);
    const QString before = cell(*table, 0, column);
    const qsizetype edits = world.edits();
    QVERIFY(!type(*table, 0, column, typed));
    QCOMPARE(cell(*table, 0, column), before);
    QCOMPARE(world.edits(), edits);
    QCOMPARE(world.dialogs.errors.size(), std::size_t(1));
}

void TestBeatPlan::nothingIsAddedWithoutAChoice()
{
    PlanWorld world;
    world.click(u"addRigUses"_s);
    world.click(u"addItemUses"_s);
    QCOMPARE(world.dialogs.errors.size(), std::size_t(2));
    world.click(u"addHazards"_s);  // the question is cancelled
    QCOMPARE(world.dialogs.errors.size(), std::size_t(2));
    QCOMPARE(world.edits(), 0);
    for (std::size_t i = 0; i < EnumNames<GateLevel>::entries.size(); ++i)
        world.click(u"addGates"_s);
    QCOMPARE(world.dialogs.errors.size(), std::size_t(2));
    world.click(u"addGates"_s);
    QCOMPARE(world.dialogs.errors.size(), std::size_t(3));
}

void TestBeatPlan::theLoadIsToldKnownOverAndUnknown()
{
    PlanWorld world;
    const auto result = [&] { return cell(*world.table(u"rigUses"_s), 0, u"Load"_s); };
    QCOMPARE(result(), u"Within the weakest link"_s);
    QVERIFY2(world.load().contains(u"(Zoe Twin 100 kg (stated) + 5 kg kit) × 2 × 1.2 = 252 kg."_s),
             qPrintable(world.load()));
    world.edit(world.swivel, [](RigComponent &link) { link.safeWorkingLoadG = Mass{250'000}; });
    QCOMPARE(result(), u"Over by 2 kg"_s);
    QVERIFY2(world.load().contains(u"Over by 2 kg."_s), qPrintable(world.load()));
    world.edit(world.twin, [](Person &person) { person.weightG.reset(); });
    QCOMPARE(result(), u"Unknown"_s);
    QVERIFY2(world.load().contains(u"Nobody has said the weight of Zoe Twin."_s), qPrintable(world.load()));
    must(remove(*world.project, std::vector{world.use}));
    QVERIFY(!part<QLabel>(world.plan, u"useLoad"_s)->isVisible());
}

void TestBeatPlan::aGateTellsWhereItStands()
{
    PlanWorld world;
    must(add(*world.project, Gate{.beat = world.beats[0], .level = GateLevel::WalkThrough}));
    QCOMPARE(world.gateState(), u"Open: still to pass it: Zoe Twin"_s);
    world.rehearse(GateLevel::WalkThrough, testDay().addDays(-2), true);
    QVERIFY2(world.gateState().startsWith(u"Met: Barn"_s), qPrintable(world.gateState()));
    world.edit(world.beats[0], [](Beat &beat) { beat.action = u"She falls backwards"_s; });
    QVERIFY2(world.gateState().startsWith(u"Stale: still to pass it: Zoe Twin; different since it was passed: "_s),
             qPrintable(world.gateState()));
    world.rehearse(GateLevel::WalkThrough, testDay().addDays(2), false);
    QVERIFY2(world.gateState().startsWith(u"Planned: Barn"_s), qPrintable(world.gateState()));
}

void TestBeatPlan::aGateBeforeAStripTellsTheDay()
{
    PlanWorld world;
    must(add(*world.project, Gate{.beat = world.beats[0]}));
    world.scheduleAll();
    QVERIFY2(world.gateState().startsWith(u"Open before %1: "_s.arg(dateText(QDate(2027, 3, 24)))),
             qPrintable(world.gateState()));
    const auto late = world.rehearse(GateLevel::Choreographed, QDate(2027, 3, 26), false);
    QVERIFY2(world.gateState().contains(u"ends too late"_s), qPrintable(world.gateState()));
    world.edit(late, [](Rehearsal &rehearsal) { rehearsal.date = QDate(2027, 3, 22); });
    QVERIFY2(world.gateState().startsWith(u"Planned: "_s), qPrintable(world.gateState()));
}

void TestBeatPlan::movesStandInOrderAndAreMadeByPartsOfTheBeat()
{
    PlanWorld world;
    for (int i = 0; i < 3; ++i)
        world.click(u"addMoves"_s);
    QTableView *table = world.table(u"moves"_s);
    const QString technique = fieldLabel(fieldOf(&Move::technique));
    for (int i = 0; i < 3; ++i)
        QVERIFY(type(*table, i, technique, QString::number(i)));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(cell(*table, i, technique), QString::number(i));
    const QString attacker = fieldLabel(fieldOf(&Move::attacker));
    const QString zoe = u"Zoe Twin as #1 Nika"_s;
    const QModelIndex index = table->model()->index(1, columnOf(*table->model(), attacker));
    QCOMPARE(index.data(RecordTable::LabelsRole).toStringList(), QStringList({QString(), zoe}));
    QVERIFY(type(*table, 1, attacker, zoe));
    QCOMPARE(cell(*table, 1, attacker), zoe);
    QVERIFY(type(*table, 1, attacker, QString()));
    QCOMPARE(cell(*table, 1, attacker), QString());
}

void TestBeatPlan::eachTableShowsItsBeatOnly()
{
    PlanWorld world;
    must(add(*world.project, Gate{.beat = world.beats[1]}));
    must(add(*world.project, Hazard{.hazard = u"Heat"_s}));
    QCOMPARE(world.table(u"gates"_s)->model()->rowCount(), 0);
    QCOMPARE(world.table(u"hazards"_s)->model()->rowCount(), 0);
    QCOMPARE(world.table(u"rigUses"_s)->model()->rowCount(), 1);
    world.plan.setBeat(world.beats[1]);
    QCOMPARE(world.table(u"gates"_s)->model()->rowCount(), 1);
    QCOMPARE(world.table(u"rigUses"_s)->model()->rowCount(), 0);
}

void TestBeatPlan::eachTableCanBeLedToAndRead()
{
    PlanWorld world;
    for (const QString &name : {u"rigUses"_s, u"itemUses"_s, u"hazards"_s, u"gates"_s, u"moves"_s}) {
        const QTableView *table = world.table(name);
        QCOMPARE(table->property(fieldProperty).toString(), name);
        QVERIFY(table->accessibleName().contains(u"of the beat"_s));
    }
    const QTableView *operators = world.table(u"rigOperators"_s);
    QCOMPARE(operators->property(fieldProperty).toString(), u"rigOperators"_s);
    QVERIFY(operators->accessibleName().contains(u"of this rig"_s));
    for (const auto *button : world.plan.findChildren<QPushButton *>()) {
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(!button->accessibleName().isEmpty());
    }
}

void TestBeatPlan::aFieldOfTheChosenRigIsOneEdit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");  // empty: refused
    const auto row = [](const char *name, const QString &typed, const QString &shown) {
        QTest::addRow("%s %s", name, qPrintable(typed)) << QString::fromLatin1(name) << typed << shown;
    };
    row("kitWeightG", u"7 kg"_s, u"7 kg"_s);
    row("kitWeightG", u"heavy"_s, {});
    row("dynamicFactorMilli", u"2.5"_s, u"2.5"_s);
    row("lineMultiplierMilli", u"two"_s, {});
    row("anchorRatedG", u"450 kg"_s, u"450 kg"_s);
    row("clearanceFrontMm", u"2 m"_s, u"200 cm"_s);
    row("clearanceBackMm", u"-1 m"_s, {});
    row("boxLayers", u"4"_s, u"4"_s);
    row("rigMin", u"30"_s, u"30"_s);
    row("flyers", u"Bo Bystander; Zoe Twin"_s, u"Bo Bystander; Zoe Twin"_s);
    row("flyers", u"Nobody Known"_s, {});
}

void TestBeatPlan::aFieldOfTheChosenRigIsOneEdit()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    PlanWorld world;
    const auto second = must(add(*world.project, RigUse{.beat = world.beats[0], .rigUnit = world.unit}));
    const RigUse before = world.project->data().at(world.use);
    // The second row is in front: the first rig must not be the one that is written.
    world.table(u"rigUses"_s)->selectRow(1);
    const qsizetype edits = world.edits();
    QCOMPARE(world.enter(name, typed), !shown.isEmpty());
    QCOMPARE(world.edits(), edits + (shown.isEmpty() ? 0 : 1));
    QCOMPARE(world.project->data().at(world.use), before);
    const RigUse blank{.id = second, .beat = world.beats[0], .rigUnit = world.unit};
    QCOMPARE(world.project->data().at(second) == blank, shown.isEmpty());
    if (shown.isEmpty())
        return;
    QCOMPARE(world.line(name)->text(), shown);
    must(world.project->undo());
    QCOMPARE(world.project->data().at(second), blank);
}

void TestBeatPlan::whatNobodySaidReadsUnknown()
{
    PlanWorld world;
    must(add(*world.project, Gate{.beat = world.beats[0]}));
    QCOMPARE(cell(*world.table(u"rigUses"_s), 0, fieldLabel(fieldOf(&RigUse::fallHeightMm))), u"Unknown"_s);
    QCOMPARE(cell(*world.table(u"rigUses"_s), 0, u"Operators"_s), u"Nobody named"_s);
    QVERIFY(isBold(*world.table(u"rigUses"_s), 0, u"Operators"_s));
    QVERIFY(!isBold(*world.table(u"rigUses"_s), 0, fieldLabel(fieldOf(&RigUse::flyers))));
    QCOMPARE(cell(*world.table(u"gates"_s), 0, fieldLabel(fieldOf(&Gate::validDays))), u"Until something changes"_s);
    for (const char *name : {"kitWeightG", "dynamicFactorMilli", "lineMultiplierMilli", "anchorRatedG", "fallHeightMm",
                             "clearanceFrontMm", "clearanceBackMm", "clearanceLeftMm", "clearanceRightMm"})
        QCOMPARE(world.line(QString::fromLatin1(name))->placeholderText(), u"Unknown"_s);
}

void TestBeatPlan::namesakesAreToldApart()
{
    PlanWorld world;
    Person other;
    other.name = u"Bo Bystander"_s;
    other.kinds = {PersonKind::Driver};
    const auto driver = must(add(*world.project, other));
    must(add(*world.project, RigOperator{.rigUse = world.use, .operatorPerson = driver}));
    QTableView *table = world.table(u"rigOperators"_s);
    const int column = columnOf(*table->model(), fieldLabel(fieldOf(&RigOperator::operatorPerson)));
    const QModelIndex index = table->model()->index(0, column);
    const QString text = index.data().toString();
    QVERIFY2(text.startsWith(u"Bo Bystander · "_s), qPrintable(text));
    QCOMPARE(index.data(Qt::EditRole).toString(), text);
    const QStringList choices = index.data(RecordTable::LabelsRole).toStringList();
    QCOMPARE(choices.filter(u"Bo Bystander"_s).size(), 2);
    QCOMPARE(choices.filter(text).size(), 1);
    const qsizetype edits = world.edits();
    // Leaving the cell as it is changes nobody.
    QVERIFY(table->model()->setData(index, index.data(Qt::EditRole), Qt::EditRole));
    QCOMPARE(world.edits(), edits);
    for (const QString &choice : choices.filter(u"Bo Bystander"_s)) {
        QVERIFY(table->model()->setData(index, choice, Qt::EditRole));
        const RigOperator &now = *world.project->data().all<RigOperator>().begin();
        QCOMPARE(now.operatorPerson == driver, choice == text);
        QCOMPARE(now.operatorPerson == world.bystander, choice != text);
    }
}

void TestBeatPlan::operatorsBelongToTheChosenRig()
{
    PlanWorld world;
    const auto second =
        must(add(*world.project, RigUse{.beat = world.beats[0], .rigUnit = world.unit, .flyers = {world.bystander}}));
    QTableView *rigs = world.table(u"rigUses"_s);
    QTableView *table = world.table(u"rigOperators"_s);
    rigs->selectRow(1);
    world.click(u"addRigOperators"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    const RigOperator added = *world.project->data().all<RigOperator>().begin();
    QCOMPARE(added.rigUse, second);
    QCOMPARE(added.flyer, MaybeId<Person>(world.bystander));
    const QString flyer = fieldLabel(fieldOf(&RigOperator::flyer));
    const auto choices = [&] {
        return table->model()->index(0, columnOf(*table->model(), flyer)).data(RecordTable::LabelsRole).toStringList();
    };
    QCOMPARE(choices(), QStringList({u"Every flyer"_s, u"Bo Bystander"_s}));
    QVERIFY(!type(*table, 0, flyer, u"Zoe Twin"_s));
    QCOMPARE(world.dialogs.errors.back().message, u"“Zoe Twin” does not fly on this rig."_s);
    QVERIFY(type(*table, 0, flyer, u"Every flyer"_s));
    rigs->selectRow(0);
    QCOMPARE(table->model()->rowCount(), 0);
    world.click(u"addRigOperators"_s);
    QCOMPARE(choices(), QStringList({u"Every flyer"_s, u"Zoe Twin"_s}));
    QCOMPARE(cell(*rigs, 0, u"Operators"_s), u"Nobody named"_s);
    QVERIFY(type(*table, 0, fieldLabel(fieldOf(&RigOperator::operatorPerson)), u"Bo Bystander"_s));
    QCOMPARE(cell(*rigs, 0, u"Operators"_s), u"Bo Bystander"_s);
}

void TestBeatPlan::aFlyerWithAnOperatorStays()
{
    PlanWorld world;
    must(add(*world.project, RigOperator{.rigUse = world.use, .flyer = world.twin}));
    const QString sentence = u"Zoe Twin still has an operator on this rig; take that out before the flyer."_s;
    const qsizetype edits = world.edits();
    QVERIFY(!type(*world.table(u"rigUses"_s), 0, fieldLabel(fieldOf(&RigUse::flyers)), u"Bo Bystander"_s));
    QVERIFY2(world.dialogs.errors.back().message.contains(sentence), qPrintable(world.dialogs.errors.back().message));
    QVERIFY(!world.enter(u"flyers"_s, u"Bo Bystander"_s));
    QVERIFY2(world.field(u"flyers"_s)->refusal().contains(sentence), qPrintable(world.field(u"flyers"_s)->refusal()));
    QCOMPARE(world.edits(), edits);
    must(remove(*world.project, std::vector{world.project->data().all<RigOperator>().begin()->id}));
    QVERIFY(world.enter(u"flyers"_s, u"Bo Bystander"_s));
}

void TestBeatPlan::movesAreNumberedAndPutIntoOrder()
{
    PlanWorld world;
    std::vector<Id<Move>> moves;
    for (int i = 0; i < 3; ++i)
        moves.push_back(
            must(add(*world.project,
                     Move{.beat = world.beats[0], .position = i, .technique = QStringLiteral("Move %1").arg(i)})));
    world.start = world.project->history().size();
    QTableView *table = world.table(u"moves"_s);
    const auto order = [&] {
        QString text;
        for (const Move *move : movesInOrder(world.project->data(), world.beats[0]))
            text += move->technique.back();
        return text;
    };
    QVERIFY(table->verticalHeader()->isVisible());
    QCOMPARE(table->model()->headerData(2, Qt::Vertical).toInt(), 3);
    QVERIFY(QTest::qWaitForWindowExposed(&world.plan));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), u"102"_s);
    QCOMPARE(world.edits(), 1);
    QCOMPARE(table->currentIndex().row(), 1);  // the keyboard goes with the move
    // Dragged by its number, which the header does by moving its section.
    table->verticalHeader()->moveSection(2, 0);
    QTRY_COMPARE(order(), u"210"_s);
    QCOMPARE(world.edits(), 2);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(table->verticalHeader()->visualIndex(row), row);
    must(world.project->undo());
    QCOMPARE(order(), u"102"_s);
    // Past the end there is nowhere to go.
    table->setCurrentIndex(table->model()->index(2, 1));
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), u"102"_s);
}

void TestBeatPlan::aFileIsAddedByItsPathAndNeverOpened()
{
    PlanWorld world;
    QTableView *table = world.table(u"attachments"_s);
    // Nothing is there: it is taken all the same, since the file may be on the disk at the office.
    const QString path = u"/no/such/folder/stairs.previs.MOV"_s;
    world.dialogs.filesToOpen.push_back(path);
    world.click(u"addAttachments"_s);
    const auto kept = [&] { return *world.project->data().referring<Attachment>(world.beats[0]).begin(); };
    QCOMPARE(kept().file, path);
    QCOMPARE(kept().title, u"stairs.previs"_s);
    QCOMPARE(kept().kind, AttachmentKind::Clip);
    QCOMPARE(cell(*table, 0, u"File"_s), u"stairs.previs.MOV"_s);
    // Cancelled: nothing.
    world.click(u"addAttachments"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    const auto enter = [&](const QString &title, const QString &text) {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->headerData(column, Qt::Horizontal).toString() == title)
                return table->model()->setData(table->model()->index(0, column), text);
        return false;
    };
    QVERIFY(enter(u"In-point"_s, u"00:00:12:00"_s));
    QCOMPARE(kept().inMs, std::optional<qint64>(12'000));
    QCOMPARE(cell(*table, 0, u"In-point"_s), u"00:00:12:00"_s);
    QVERIFY(!enter(u"Out-point"_s, u"00:00:11:00"_s));  // before the in-point
    QVERIFY(!enter(u"Out-point"_s, u"soon"_s));
    QVERIFY(enter(u"Out-point"_s, u"00:00:14:00"_s));
    QVERIFY(enter(u"In-point"_s, QString()));
    QCOMPARE(kept().inMs, std::nullopt);
    QVERIFY(!enter(u"File"_s, QString()));
    QCOMPARE(kept().file, path);
    world.dialogs.filesToOpen = {u"/a/map.pdf"_s, u"/a/wall.JPEG"_s};
    world.click(u"addAttachments"_s);
    world.click(u"addAttachments"_s);
    QCOMPARE(cell(*table, 1, u"Kind"_s), u"Plan"_s);
    QCOMPARE(cell(*table, 2, u"Kind"_s), u"Picture"_s);
}

QTEST_MAIN(TestBeatPlan)
#include "tst_beatplan.moc"

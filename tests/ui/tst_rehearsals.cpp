// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rehearsing.h"
#include "resources/resources.h"
#include "tests/support/rigsplaceworld.h"
#include "ui/rehearsals/recordpicker.h"
#include "ui/rehearsals/rehearsalform.h"
#include "ui/rehearsals/rehearsals.h"
#include "ui/rehearsals/rehearsalwords.h"
#include "ui/shell/inspectorhost.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace stunt;

namespace {

// The rigs' world with a rehearsal of beat A1 tomorrow, to which nobody is called yet.
struct RehearsalWorld : RigsWorld {
    RehearsalWorld()
    {
        rehearsal = must(add(*project, Rehearsal{.plan = livePlan(project->data()).id,
                                                 .title = u"Stair falls"_s,
                                                 .date = testDay().addDays(1),
                                                 .start = CivilTime{9 * 60},
                                                 .end = CivilTime{12 * 60}}));
        start = project->history().size();
    }
    std::unique_ptr<RehearsalForm> form()
    {
        auto shown = std::make_unique<RehearsalForm>(workspace(), nullptr);
        shown->resize(600, 800);
        shown->show();
        shown->showRecord(RecordRef(rehearsal));
        return shown;
    }
    const Rehearsal &record() const { return project->data().at(rehearsal); }
    Id<RehearsalCover> cover(GateLevel level)
    {
        return must(add(*project, RehearsalCover{.rehearsal = rehearsal, .beat = beats[0], .level = level}));
    }
    Id<RehearsalCall> callTo(Id<Person> person)
    {
        return must(add(*project, RehearsalCall{.rehearsal = rehearsal, .person = person}));
    }

    Id<Rehearsal> rehearsal;
};

void choose(const QWidget &form, const QString &picker, const QString &text)
{
    auto *box = part<RecordPicker>(form, picker);
    box->setFocus();
    box->showPopup();
    box->hidePopup();
    box->setEditText(text);
}

}  // namespace

class TestRehearsals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void standingIsToldAsOfToday_data();
    void standingIsToldAsOfToday();
    void sessionsAreReadOrRefused_data();
    void sessionsAreReadOrRefused();
    void thePageListsTheLivePlan();
    void oneIsAddedFoundAndRemoved();
    void peopleAreCalledAndAnswered();
    void whoIsNeededIsCalledInOneEdit();
    void beatsAreCoveredAndPassed();
    void theBlankCoverTakesTheGateThatIsOpen();
    void rigsHaveTheirWholeForm();
    void bookingsAreOfUnitsOrItems();
    void unknownIsSaid();
    void aFindingsFieldIsFound();
    void readOnlyProductionsAreOnlyShown();
    void everyWidgetHasAName();
};

void TestRehearsals::standingIsToldAsOfToday_data()
{
    QTest::addColumn<RehearsalStatus>("status");
    QTest::addColumn<int>("days");
    QTest::addColumn<QList<Answer>>("attended");
    QTest::addColumn<QList<Answer>>("passed");
    QTest::addColumn<PlanState>("state");
    QTest::addColumn<QString>("text");
    using enum RehearsalStatus;
    using enum Answer;
    using Answers = QList<Answer>;
    const auto row = [](const char *name, RehearsalStatus status, int days) -> QTestData & {
        return QTest::newRow(name) << status << days;
    };
    row("to come", Planned, 1) << Answers{} << Answers{} << PlanState::NotJudged << u"Planned"_s;
    row("today", Planned, 0) << Answers{} << Answers{} << PlanState::NotJudged << u"Planned"_s;
    row("past", Planned, -1) << Answers{Yes} << Answers{Yes} << PlanState::Unknown
                             << u"Unknown: its date is past and nobody has recorded it as done"_s;
    row("cancelled", Cancelled, -1) << Answers{Yes} << Answers{Yes} << PlanState::NotJudged
                                    << u"Cancelled: nothing of it counts"_s;
    row("done too soon", Done, 1) << Answers{Yes} << Answers{Yes} << PlanState::Bad
                                  << u"Recorded as done before its date"_s;
    row("nobody", Done, 0) << Answers{} << Answers{} << PlanState::Unknown << u"Done: nobody was called"_s;
    row("all known", Done, 0) << Answers{Yes, No} << Answers{Yes} << PlanState::NotJudged
                              << u"Done: 1 of 2 attended; 1 of 1 passed"_s;
    row("one unknown", Done, 0) << Answers{Yes, Unknown} << Answers{No} << PlanState::Unknown
                                << u"Done: 1 of 2 attended, 1 unknown; 0 of 1 passed"_s;
    row("pass unknown", Done, 0) << Answers{Yes} << Answers{Unknown, Unknown} << PlanState::Unknown
                                 << u"Done: 1 of 1 attended; 0 of 2 passed, 2 unknown"_s;
}

void TestRehearsals::standingIsToldAsOfToday()
{
    QFETCH(RehearsalStatus, status);
    QFETCH(int, days);
    QFETCH(QList<Answer>, attended);
    QFETCH(QList<Answer>, passed);
    QFETCH(PlanState, state);
    QFETCH(QString, text);
    RehearsalWorld world;
    world.edit(world.rehearsal, [&](Rehearsal &each) {
        each.status = status;
        each.date = testDay().addDays(days);
    });
    const std::array people{world.twin, world.actor};
    for (qsizetype i = 0; i < attended.size(); ++i)
        world.edit(world.callTo(people.at(static_cast<std::size_t>(i))),
                   [&](RehearsalCall &call) { call.attended = attended[i]; });
    for (qsizetype i = 0; i < passed.size(); ++i)
        world.edit(world.cover(i == 0 ? GateLevel::Choreographed : GateLevel::OnRig),
                   [&](RehearsalCover &cover) { cover.passed = passed[i]; });
    const StateWords words = rehearsalWords(world.project->data(), world.record(), testDay());
    QCOMPARE(words.text, text);
    QCOMPARE(words.state, state);
    const auto place = world.place();
    QCOMPARE(cell(*part<QTableView>(*place, u"rehearsals"_s), 0, u"Stands"_s), text);
    QCOMPARE(part<QLabel>(*world.form(), u"rehearsalState"_s)->text(), text);
}

void TestRehearsals::sessionsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    const QDate day(2027, 3, 12);
    QTest::newRow("as proposed") << u"12 Mar 2027 09:00–12:00"_s << day << 540 << 720;
    QTest::newRow("iso and a hyphen") << u"2027-03-12 9:00-12:30"_s << day << 540 << 750;
    QTest::newRow("spaced") << u" 12 Mar 2027,  0900 - 1200 "_s << day << 540 << 720;
    QTest::newRow("past midnight") << u"12 Mar 2027 22:00–26:00"_s << day << 1320 << 1560;
    QTest::newRow("no end") << u"12 Mar 2027 09:00"_s << QDate() << 0 << 0;
    QTest::newRow("no date") << u"09:00–12:00"_s << QDate() << 0 << 0;
    QTest::newRow("no times") << u"2027-03-12"_s << QDate() << 0 << 0;
    QTest::newRow("nonsense date") << u"soon 09:00–12:00"_s << QDate() << 0 << 0;
    QTest::newRow("nonsense time") << u"12 Mar 2027 early–12:00"_s << QDate() << 0 << 0;
    QTest::newRow("empty") << QString() << QDate() << 0 << 0;
}

void TestRehearsals::sessionsAreReadOrRefused()
{
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    QFETCH(int, start);
    QFETCH(int, end);
    const auto session = readSession(typed);
    QCOMPARE(static_cast<bool>(session), date.isValid());
    if (!session) {
        QVERIFY(!session.error().message.isEmpty());
        return;
    }
    QCOMPARE(session->date, date);
    QCOMPARE(session->start.minutes, start);
    QCOMPARE(session->end.minutes, end);
}

void TestRehearsals::thePageListsTheLivePlan()
{
    RehearsalWorld world;
    const auto other = must(add(*world.project, Plan{.name = u"Other"_s, .live = false}));
    must(
        add(*world.project, Rehearsal{.plan = other, .date = testDay(), .start = CivilTime{60}, .end = CivilTime{90}}));
    const auto place = world.place();
    const auto *table = part<QTableView>(*place, u"rehearsals"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(*table, 0, u"Title"_s), u"Stair falls"_s);
    QCOMPARE(cell(*table, 0, u"Times"_s), u"09:00–12:00"_s);
    QCOMPARE(cell(*table, 0, u"People"_s), u"0"_s);
    world.callTo(world.twin);
    world.cover(GateLevel::Wardrobe);
    must(add(*world.project, RigUse{.rehearsal = world.rehearsal, .rigUnit = world.unit}));
    must(add(*world.project, RehearsalBooking{.rehearsal = world.rehearsal, .item = world.glass}));
    for (const QString &column : {u"People"_s, u"Beats covered"_s, u"Rigs"_s, u"Bookings"_s})
        QCOMPARE(cell(*table, 0, column), u"1"_s);
    world.edit(world.rehearsal, [&](Rehearsal &each) { each.lead = world.bystander; });
    QCOMPARE(cell(*table, 0, u"Lead"_s), u"Bo Bystander"_s);
    world.edit(world.bystander, [](Person &person) { person.name = u"Bo Renamed"_s; });
    QCOMPARE(cell(*table, 0, u"Lead"_s), u"Bo Renamed"_s);
    // Typed in the table: one edit, undone by one.
    const qsizetype before = world.project->history().size();
    QVERIFY(type(*const_cast<QTableView *>(table), 0, u"Status"_s, u"Cancelled"_s));
    QCOMPARE(world.project->history().size(), before + 1);
    QCOMPARE(world.record().status, RehearsalStatus::Cancelled);
    must(world.project->undo());
    QCOMPARE(world.record().status, RehearsalStatus::Planned);
}

void TestRehearsals::oneIsAddedFoundAndRemoved()
{
    RehearsalWorld world;
    const auto place = world.place();
    auto *tabs = part<QTabWidget>(*place, u"rigTabs"_s);
    QVERIFY(place->reveal(RecordRef(world.rehearsal)));
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Rehearsals"_s);
    QVERIFY(place->shows(RecordRef(world.rehearsal)));
    world.dialogs.texts = {u"nonsense"_s, u"2027-04-01 10:00–09:00"_s, u"2027-04-01 10:00–11:30"_s};
    for (int i = 0; i < 2; ++i)
        command(*place, u"addRehearsal"_s)->trigger();
    QCOMPARE(world.edits(), 0);
    QCOMPARE(world.dialogs.errors.size(), std::size_t{2});
    command(*place, u"addRehearsal"_s)->trigger();
    QCOMPARE(world.edits(), 1);
    const auto added = world.selection.currentAs<Rehearsal>();
    QVERIFY(added && *added != world.rehearsal);
    QCOMPARE(world.project->data().at(*added).end.minutes, 690);
    command(*place, u"removeRehearsals"_s)->trigger();
    QCOMPARE(world.edits(), 2);
    QVERIFY(!world.project->data().find(*added));
    QVERIFY(world.dialogs.questions.empty());
    must(world.project->undo());
    QVERIFY(world.project->data().find(*added));
    // One with something in it asks first.
    world.callTo(world.twin);
    QVERIFY(place->reveal(RecordRef(world.rehearsal)));
    command(*place, u"removeRehearsals"_s)->trigger();
    QCOMPARE(world.dialogs.questions.size(), std::size_t{1});
    QVERIFY(world.project->data().find(world.rehearsal));
    place->setFilter(u"no such words"_s);
    QCOMPARE(part<QTableView>(*place, u"rehearsals"_s)->model()->rowCount(), 0);
    QVERIFY(place->reveal(RecordRef(world.rehearsal)));
}

void TestRehearsals::peopleAreCalledAndAnswered()
{
    RehearsalWorld world;
    const auto form = world.form();
    part<QTabWidget>(*form, u"rehearsalTabs"_s)->setCurrentIndex(1);
    auto *calls = part<QTableView>(*form, u"rehearsalCalls"_s);
    const QAbstractItemModelTester tester(calls->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *adding = part<QPushButton>(*form, u"addRehearsalCalls"_s);
    adding->click();
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
    choose(*form, u"newRehearsalCall"_s, u"nobody of that name"_s);
    adding->click();
    QCOMPARE(world.dialogs.errors.size(), std::size_t{2});
    QCOMPARE(world.edits(), 0);
    choose(*form, u"newRehearsalCall"_s, u"zoe twin"_s);
    QTest::keyClick(part<RecordPicker>(*form, u"newRehearsalCall"_s)->lineEdit(), Qt::Key_Return);
    QCOMPARE(world.edits(), 1);
    QVERIFY(part<RecordPicker>(*form, u"newRehearsalCall"_s)->currentText().isEmpty());
    QCOMPARE(cell(*calls, 0, u"Person"_s), u"Zoe Twin"_s);
    QCOMPARE(cell(*calls, 0, u"Call"_s), u"09:00 (start)"_s);
    QCOMPARE(cell(*calls, 0, u"Attended"_s), u"Unknown"_s);
    QVERIFY(type(*calls, 0, u"Call"_s, u"8:30"_s));
    QCOMPARE(cell(*calls, 0, u"Call"_s), u"08:30"_s);
    QVERIFY(type(*calls, 0, u"Attended"_s, u"No"_s));
    QCOMPARE(world.edits(), 3);
    QCOMPARE(world.record().status, RehearsalStatus::Planned);
    choose(*form, u"newRehearsalCall"_s, u"Ana Quiroga"_s);
    adding->click();
    // Both at once, and the rehearsal is done with it.
    auto *attended = part<QPushButton>(*form, u"recordAttended"_s);
    calls->clearSelection();
    QVERIFY(!attended->isEnabled());
    calls->selectAll();
    attended->click();
    QCOMPARE(world.edits(), 5);
    QCOMPARE(world.record().status, RehearsalStatus::Done);
    for (int row = 0; row < 2; ++row)
        QCOMPARE(cell(*calls, row, u"Attended"_s), u"Yes"_s);
    must(world.project->undo());
    QCOMPARE(world.record().status, RehearsalStatus::Planned);
    QCOMPARE(cell(*calls, 0, u"Attended"_s), u"Unknown"_s);  // Ana
    QCOMPARE(cell(*calls, 1, u"Attended"_s), u"No"_s);
    calls->selectRow(0);
    part<QPushButton>(*form, u"removeRehearsalCalls"_s)->click();
    QCOMPARE(calls->model()->rowCount(), 1);
}

void TestRehearsals::whoIsNeededIsCalledInOneEdit()
{
    RehearsalWorld world;
    const auto form = world.form();
    part<QTabWidget>(*form, u"rehearsalTabs"_s)->setCurrentIndex(1);
    const auto *needed = part<QLabel>(*form, u"neededPeople"_s);
    auto *calling = part<QPushButton>(*form, u"callNeeded"_s);
    QVERIFY(needed->text().startsWith(u"Who is needed follows"_s));
    QVERIFY(calling->isHidden());
    world.cover(GateLevel::OnRig);  // A1: the twin has a part and flies
    const auto use = must(add(*world.project, RigUse{.rehearsal = world.rehearsal, .rigUnit = world.unit}));
    must(add(*world.project, RigOperator{.rigUse = use, .operatorPerson = world.bystander}));
    world.callTo(world.actor);
    QCOMPARE(needed->text(), u"Needed and not called: Bo Bystander, Zoe Twin"_s);
    QVERIFY(!calling->isHidden());
    const qsizetype before = world.project->history().size();
    calling->click();
    QCOMPARE(world.project->history().size(), before + 1);
    QCOMPARE(part<QTableView>(*form, u"rehearsalCalls"_s)->model()->rowCount(), 3);
    QVERIFY(calling->isHidden());
    QVERIFY(needed->text().startsWith(u"Everybody"_s));
    must(callNeeded(*world.project, world.rehearsal));
    QCOMPARE(world.project->history().size(), before + 1);
    QVERIFY(!callNeeded(*world.project, Id<Rehearsal>::create()));
    must(world.project->undo());
    QCOMPARE(needed->text(), u"Needed and not called: Bo Bystander, Zoe Twin"_s);
}

void TestRehearsals::beatsAreCoveredAndPassed()
{
    RehearsalWorld world;
    must(add(*world.project, Gate{.beat = world.beats[0], .level = GateLevel::OnRig}));
    const auto cover = world.cover(GateLevel::OnRig);
    world.callTo(world.twin);
    world.edit(world.rehearsal, [](Rehearsal &each) { each.date = testDay(); });
    const auto form = world.form();
    auto *covers = part<QTableView>(*form, u"rehearsalCovers"_s);
    const QAbstractItemModelTester tester(covers->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(cell(*covers, 0, u"Passed"_s), u"Unknown"_s);
    QCOMPARE(cell(*covers, 0, u"Near miss"_s), u"No"_s);
    QVERIFY(cell(*covers, 0, u"Gate"_s).startsWith(u"Planned"_s));
    covers->selectRow(0);
    const qsizetype before = world.project->history().size();
    part<QPushButton>(*form, u"recordPassed"_s)->click();
    QCOMPARE(world.project->history().size(), before + 1);
    QCOMPARE(world.record().status, RehearsalStatus::Done);
    QVERIFY(!world.project->data().at(cover).snapshot.isEmpty());
    // Nobody has said that the performer was there: the gate is not met.
    QVERIFY2(cell(*covers, 0, u"Gate"_s).startsWith(u"Open"_s), qPrintable(cell(*covers, 0, u"Gate"_s)));
    auto *calls = part<QTableView>(*form, u"rehearsalCalls"_s);
    QVERIFY(type(*calls, 0, u"Attended"_s, u"Yes"_s));
    QVERIFY2(cell(*covers, 0, u"Gate"_s).startsWith(u"Met"_s), qPrintable(cell(*covers, 0, u"Gate"_s)));
    QVERIFY(type(*covers, 0, u"Level"_s, u"Half speed"_s));
    QCOMPARE(cell(*covers, 0, u"Gate"_s), u"The beat has no gate at this level"_s);
    QVERIFY(type(*covers, 0, u"Near miss"_s, u"Yes"_s));
    QVERIFY(!type(*covers, 0, u"Near miss"_s, u"perhaps"_s));
    QVERIFY(world.project->data().at(cover).nearMiss);
    part<QPushButton>(*form, u"recordNotPassed"_s)->click();
    QCOMPARE(world.project->data().at(cover).passed, Answer::No);
    QVERIFY(world.project->data().at(cover).nearMiss);
    // A cancelled rehearsal proves nothing.
    world.edit(world.rehearsal, [](Rehearsal &each) { each.status = RehearsalStatus::Cancelled; });
    covers->selectRow(0);
    part<QPushButton>(*form, u"recordPassed"_s)->click();
    QCOMPARE(world.dialogs.errors.back().message, u"A cancelled rehearsal did not take place."_s);
    QCOMPARE(world.project->data().at(cover).passed, Answer::No);
}

void TestRehearsals::theBlankCoverTakesTheGateThatIsOpen()
{
    RehearsalWorld world;
    must(add(*world.project, Gate{.beat = world.beats[0], .level = GateLevel::Wardrobe}));
    const auto form = world.form();
    const auto *covers = part<QTableView>(*form, u"rehearsalCovers"_s);
    const QString beat = recordName(world.project->data(), RecordRef(world.beats[0]));
    QStringList levels;
    for (std::size_t i = 0; i < EnumNames<GateLevel>::entries.size(); ++i) {
        choose(*form, u"newRehearsalCover"_s, beat);
        part<QPushButton>(*form, u"addRehearsalCovers"_s)->click();
        QCOMPARE(covers->model()->rowCount(), static_cast<int>(i) + 1);
        levels.append(cell(*covers, static_cast<int>(i), u"Level"_s));
    }
    QCOMPARE(levels.mid(0, 3), (QStringList{u"Wardrobe"_s, u"Choreographed"_s, u"Walk-through"_s}));
    QCOMPARE(levels.removeDuplicates(), 0);
    choose(*form, u"newRehearsalCover"_s, beat);
    part<QPushButton>(*form, u"addRehearsalCovers"_s)->click();
    QCOMPARE(world.dialogs.errors.back().message, u"The rehearsal covers that beat at every level."_s);
}

void TestRehearsals::rigsHaveTheirWholeForm()
{
    RehearsalWorld world;
    const auto form = world.form();
    auto *rigs = part<QTableView>(*form, u"rehearsalRigs"_s);
    const QAbstractItemModelTester tester(rigs->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    part<QPushButton>(*form, u"addRehearsalRigs"_s)->click();
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
    choose(*form, u"newRehearsalRig"_s, u"Descender D-1"_s);
    part<QPushButton>(*form, u"addRehearsalRigs"_s)->click();
    QCOMPARE(world.edits(), 1);
    QCOMPARE(cell(*rigs, 0, u"Load"_s), u"Unknown"_s);
    QCOMPARE(cell(*rigs, 0, u"Flyers"_s), u"Nobody named"_s);
    const auto uses = world.project->data().referring<RigUse>(world.rehearsal);
    QCOMPARE(std::distance(uses.begin(), uses.end()), 1);
    const Id<RigUse> use = uses.begin()->id;
    world.edit(use, [&](RigUse &figures) {
        figures.flyers = {world.twin};
        figures.kitWeightG = Mass{5'000};
        figures.dynamicFactorMilli = 2'000;
        figures.lineMultiplierMilli = 1'200;
        figures.anchorStructure = u"Truss 3"_s;
        figures.anchorRatedG = Mass{500'000};
        figures.anchorCheckedBy = u"Mara Lind"_s;
        figures.anchorCheckedOn = QDate(2027, 3, 1);
    });
    QCOMPARE(cell(*rigs, 0, u"Load"_s), u"Within the weakest link"_s);
    world.edit(world.swivel, [](RigComponent &link) { link.safeWorkingLoadG = Mass{250'000}; });
    QCOMPARE(cell(*rigs, 0, u"Load"_s), u"Over by 2 kg"_s);
    // Every figure of the use has its field in the form beneath.
    QStringList fields;
    for (const QWidget *widget : form->findChildren<QWidget *>())
        if (const QString field = widget->property(fieldProperty).toString(); !field.isEmpty())
            fields.append(field);
    forEachField<RigUse>([&](const auto &field) {
        const QString name = QLatin1StringView(field.name);
        if (name != u"beat"_s && name != u"rehearsal"_s)
            QVERIFY2(fields.contains(name), qPrintable(name));
    });
    rigs->selectRow(0);
    part<QPushButton>(*form, u"removeRehearsalRigs"_s)->click();
    QVERIFY(!world.project->data().find(use));
}

void TestRehearsals::bookingsAreOfUnitsOrItems()
{
    RehearsalWorld world;
    const auto form = world.form();
    auto *bookings = part<QTableView>(*form, u"rehearsalBookings"_s);
    const QAbstractItemModelTester tester(bookings->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &what : {u"Sugar glass"_s, u"Descender D-1"_s}) {
        choose(*form, u"newRehearsalBooking"_s, what);
        part<QPushButton>(*form, u"addRehearsalBookings"_s)->click();
    }
    QCOMPARE(world.edits(), 2);
    QCOMPARE(cell(*bookings, 0, u"Rig unit or item"_s), u"Sugar glass"_s);
    QCOMPARE(cell(*bookings, 1, u"Rig unit or item"_s), u"Descender D-1"_s);
    QVERIFY(type(*bookings, 0, u"Quantity"_s, u"3"_s));
    QVERIFY(type(*bookings, 0, u"Broken"_s, u"2"_s));
    QVERIFY(!type(*bookings, 0, u"Broken"_s, u"4"_s));
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
    QCOMPARE(world.edits(), 4);
}

void TestRehearsals::unknownIsSaid()
{
    RehearsalWorld world;
    const auto place = world.place();
    const auto *table = part<QTableView>(*place, u"rehearsals"_s);
    QCOMPARE(cell(*table, 0, u"Place"_s), u"Unknown"_s);
    QCOMPARE(cell(*table, 0, u"Lead"_s), u"Nobody named"_s);
    world.edit(world.rehearsal, [](Rehearsal &each) { each.venue = u"Gym"_s; });
    QCOMPARE(cell(*table, 0, u"Place"_s), u"Gym"_s);
    const auto set = must(add(*world.project, Location{.name = u"Stage 4"_s}));
    world.edit(world.rehearsal, [set](Rehearsal &each) { each.location = set; });
    QCOMPARE(cell(*table, 0, u"Place"_s), u"Stage 4"_s);
}

void TestRehearsals::aFindingsFieldIsFound()
{
    RehearsalWorld world;
    InspectorHost host(world.workspace(), rehearsalInspectors());
    host.resize(500, 700);
    host.setVisible(true);
    world.selection.select(RecordRef(world.rehearsal));
    auto *tabs = part<QTabWidget>(host, u"rehearsalTabs"_s);
    tabs->setCurrentIndex(4);
    for (const QString &field : {u"date"_s, u"lead"_s, u"nearMisses"_s}) {
        QVERIFY2(host.focusField(field), qPrintable(field));
        QCOMPARE(tabs->currentIndex(), 0);
    }
    QVERIFY(host.focusField(u"flyers"_s));
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Rigs"_s);
    QVERIFY(host.focusField(u"rehearsalCovers"_s));
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Beats"_s);
}

void TestRehearsals::readOnlyProductionsAreOnlyShown()
{
    const auto file = std::make_shared<MemoryFile>();
    const auto project = memoryProject(file);
    const auto rehearsal = must(add(*project, Rehearsal{.plan = livePlan(project->data()).id,
                                                        .date = testDay(),
                                                        .start = CivilTime{540},
                                                        .end = CivilTime{600}}));
    const auto person = must(add(*project, Person{.name = u"Zoe Twin"_s}));
    must(add(*project, RehearsalCall{.rehearsal = rehearsal, .person = person}));
    Selection selection;
    ScriptedDialogs dialogs;
    for (const bool readOnly : {false, true}) {
        file->info.readOnly = readOnly;
        RehearsalForm form({*project, selection, dialogs, testDay}, nullptr);
        form.show();
        form.showRecord(RecordRef(rehearsal));
        auto *calls = part<QTableView>(form, u"rehearsalCalls"_s);
        calls->selectAll();
        for (const QString &name :
             {u"addRehearsalCalls"_s, u"removeRehearsalCalls"_s, u"recordAttended"_s, u"recordAbsent"_s,
              u"addRehearsalCovers"_s, u"addRehearsalRigs"_s, u"addRehearsalBookings"_s})
            QVERIFY2(part<QPushButton>(form, name)->isEnabled() != readOnly, qPrintable(name));
        QVERIFY(part<RecordPicker>(form, u"newRehearsalCall"_s)->isEnabled() != readOnly);
        const QModelIndex attended = calls->model()->index(0, columnOf(*calls->model(), u"Attended"_s));
        QVERIFY(attended.flags().testFlag(Qt::ItemIsEditable) != readOnly);
    }
}

void TestRehearsals::everyWidgetHasAName()
{
    RehearsalWorld world;
    world.callTo(world.twin);
    must(add(*world.project, RigUse{.rehearsal = world.rehearsal, .rigUnit = world.unit}));
    const auto form = world.form();
    for (const QWidget *widget : form->findChildren<QWidget *>()) {
        const bool isInput = widget->focusPolicy() != Qt::NoFocus
                          && (widget->inherits("QAbstractButton") || widget->inherits("QComboBox")
                              || widget->inherits("QTableView") || widget->inherits("QPlainTextEdit"));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (isInput && !widget->inherits("QTableCornerButton"))
            QVERIFY2(named, qPrintable(widget->objectName() + u" of "_s + widget->parent()->objectName()));
    }
}

QTEST_MAIN(TestRehearsals)
#include "tst_rehearsals.moc"

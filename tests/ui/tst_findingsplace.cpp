// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/breakdown/beattreemodel.h"
#include "ui/findings/findingsplace.h"
#include "ui/findings/findingsstrip.h"
#include "ui/findings/rulenumbersdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class TestFindingsPlace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void listsWhatIsFoundAndFollowsEdits();
    void catchesUpWhenShownAgain();
    void whatIsHiddenStaysCounted();
    void acceptingAndWithdrawing();
    void aCancelledAcceptanceChangesNothing();
    void whatIsMendedOffersNoAcceptance();
    void choosingSelectsWhatItIsAbout();
    void goingAsksForTheField();
    void groupingKeepsEveryFinding();
    void theStripTellsOfTheSelection();
    void beatsWearTheirGravestFinding();
    void hoursAreChosenAndNumbersMadeOnesOwn();
    void whatIsTypedForANumber_data();
    void whatIsTypedForANumber();
};

namespace {

// A small production in which somebody's day is longer than the planner's fourteen hours.
struct LongDay : SmallWorld {
    LongDay()
    {
        scheduleAll();
        ShootDay changed = project->data().at(day);
        changed.wrap = CivilTime{18 * 60};
        must(change(*project, changed));
        Call call;
        call.shootDay = day;
        call.person = twin;
        call.pickUp = CivilTime{4 * 60};
        call.release = CivilTime{23 * 60};
        must(add(*project, call));
        place = std::make_unique<FindingsPlace>(workspace(), nullptr);
        place->resize(900, 600);
        start = project->history().size();
    }

    [[nodiscard]] Workspace workspace()
    {
        Workspace made{*project, selection, dialogs};
        made.today = [] { return QDate(2027, 3, 1); };
        return made;
    }
    // Chooses the first finding of a rule; false when there is none.
    [[nodiscard]] bool chooseRule(RuleId rule)
    {
        for (const Finding *finding : project->findings()->all())
            if (finding->rule == rule)
                return place->choose(keyOf(*finding));
        return false;
    }
    QAction *command(const QString &name)
    {
        for (QAction *action : place->commands())
            if (action->objectName() == name)
                return action;
        return nullptr;
    }
    [[nodiscard]] QString counts() const { return place->findChild<QLabel *>(u"findingCounts"_s)->text(); }

    std::unique_ptr<FindingsPlace> place;
};

const AcceptanceTerms terms{.by = u"Cormac Devlin"_s,
                            .position = u"Stunt coordinator"_s,
                            .reason = u"Agreed"_s,
                            .on = QDate(2027, 3, 1),
                            .expires = {}};

}  // namespace

void TestFindingsPlace::listsWhatIsFoundAndFollowsEdits()
{
    LongDay world;
    const QAbstractItemModelTester tester(&const_cast<FindingsModel &>(world.place->model()));
    QVERIFY(world.chooseRule(RuleId::DayTooLong));
    const QString key = keyOf(*world.place->chosen());
    const int before = world.place->model().shownCount();
    for (const Call &call : world.project->data().referring<Call>(world.day)) {
        Call shorter = call;
        shorter.release = CivilTime{17 * 60};
        must(change(*world.project, shorter));
        break;
    }
    QVERIFY(world.place->model().shownCount() < before);
    QVERIFY(!world.place->choose(key));
    must(world.project->undo());
    QCOMPARE(world.place->model().shownCount(), before);
    QVERIFY(world.place->choose(key));
}

void TestFindingsPlace::catchesUpWhenShownAgain()
{
    LongDay world;
    world.place->show();
    const int before = world.place->model().shownCount();
    world.place->hide();
    QSignalSpy removed(&world.place->model(), &QAbstractItemModel::rowsRemoved);
    for (Call call :
         std::vector<Call>(world.project->data().all<Call>().begin(), world.project->data().all<Call>().end())) {
        call.release = CivilTime{17 * 60};
        must(change(*world.project, call));
    }
    QCOMPARE(removed.count(), 0);
    QCOMPARE(world.place->model().shownCount(), before);
    world.place->show();
    QVERIFY(removed.count() > 0);
    QVERIFY(world.place->model().shownCount() < before);
    const FindingCounts counts = world.project->findings()->counts();
    QCOMPARE(world.place->model().shownCount(), counts.stops + counts.warns + counts.notes + counts.accepted);
}

void TestFindingsPlace::whatIsHiddenStaysCounted()
{
    LongDay world;
    const QString all = world.counts();
    QVERIFY2(!all.contains(u"shown"_s), qPrintable(all));
    for (const QString &name : {u"stops"_s, u"warnings"_s, u"notes"_s})
        world.place->findChild<QAction *>(name)->setChecked(false);
    QCOMPARE(world.place->model().shownCount(), 0);
    QVERIFY2(world.counts().startsWith(all), qPrintable(world.counts()));
    QVERIFY2(world.counts().contains(u"0 of"_s), qPrintable(world.counts()));
    world.place->findChild<QAction *>(u"warnings"_s)->setChecked(true);
    world.place->setFilter(u"no finding has these words"_s);
    QCOMPARE(world.place->model().shownCount(), 0);
    QVERIFY(world.counts().startsWith(all));
}

void TestFindingsPlace::acceptingAndWithdrawing()
{
    LongDay world;
    QVERIFY(world.chooseRule(RuleId::DayTooLong));
    world.dialogs.acceptances = {terms};
    world.command(u"acceptFinding"_s)->trigger();
    QCOMPARE(world.edits(), 1);
    QVERIFY(world.place->chosen() && world.place->chosen()->acceptance);
    QVERIFY(world.counts().contains(u"1 accepted"_s));
    QVERIFY(!world.command(u"acceptFinding"_s)->isEnabled());
    world.command(u"withdrawAcceptance"_s)->trigger();
    QCOMPARE(world.edits(), 2);
    QVERIFY(!world.place->chosen()->acceptance);
}

void TestFindingsPlace::aCancelledAcceptanceChangesNothing()
{
    LongDay world;
    QVERIFY(world.chooseRule(RuleId::DayTooLong));
    world.command(u"acceptFinding"_s)->trigger();
    QCOMPARE(world.dialogs.informed.size(), 1);
    QVERIFY(world.dialogs.informed[0].contains(u"19 h"_s));
    QCOMPARE(world.edits(), 0);
}

void TestFindingsPlace::whatIsMendedOffersNoAcceptance()
{
    LongDay world;
    must(add(*world.project, StandDown{.person = world.twin, .from = QDate(2027, 3, 1)}));
    QVERIFY(world.chooseRule(RuleId::NotCleared));
    QVERIFY(!world.command(u"acceptFinding"_s)->isEnabled());
    QVERIFY(world.command(u"acceptFinding"_s)->toolTip().contains(u"never accepted"_s));
}

void TestFindingsPlace::choosingSelectsWhatItIsAbout()
{
    LongDay world;
    QVERIFY(world.chooseRule(RuleId::DayTooLong));
    QCOMPARE(world.selection.current(), RecordRef(world.twin));
}

void TestFindingsPlace::goingAsksForTheField()
{
    LongDay world;
    QVERIFY(world.chooseRule(RuleId::DayTooLong));
    QSignalSpy asked(world.place.get(), &Place::wanted);
    world.command(u"goToRecord"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].toString(), u"release"_s);
}

void TestFindingsPlace::groupingKeepsEveryFinding()
{
    LongDay world;
    auto &model = const_cast<FindingsModel &>(world.place->model());
    const int all = model.shownCount();
    for (const FindingGrouping grouping :
         {FindingGrouping::Rule, FindingGrouping::Day, FindingGrouping::Person, FindingGrouping::Level}) {
        model.setGrouping(grouping);
        QCOMPARE(model.shownCount(), all);
        QVERIFY(model.rowAt(model.index(0))->isHeading());
    }
}

void TestFindingsPlace::theStripTellsOfTheSelection()
{
    LongDay world;
    FindingsStrip strip(world.workspace());
    strip.resize(900, 30);
    strip.show();
    QTRY_VERIFY(strip.countsText().contains(u"warning"_s));
    QCOMPARE(strip.selectionText(), QString());
    world.selection.select(RecordRef(world.twin));
    QVERIFY2(strip.selectionText().contains(u"19 h"_s), qPrintable(strip.selectionText()));
    QSignalSpy asked(&strip, &FindingsStrip::wanted);
    strip.findChild<QToolButton *>(u"selectionFindings"_s)->click();
    QCOMPARE(asked.size(), 1);
    QSignalSpy all(&strip, &FindingsStrip::allWanted);
    strip.findChild<QToolButton *>(u"findingTotals"_s)->click();
    QCOMPARE(all.size(), 1);
    must(world.project->undo());
    QVERIFY(!strip.selectionText().contains(u"19 h"_s));
}

void TestFindingsPlace::beatsWearTheirGravestFinding()
{
    SmallWorld world;
    BeatTreeModel model(*world.project);
    const QModelIndex first = model.indexOf(RecordRef(world.beats[0]));
    const QModelIndex title = first.siblingAtColumn(static_cast<int>(BeatColumn::Title));
    const QModelIndex number = first.siblingAtColumn(static_cast<int>(BeatColumn::Number));
    QVERIFY(!title.data(Qt::DecorationRole).isValid());  // nothing was checked yet
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    world.project->check(QDate(2027, 3, 1));
    QVERIFY(!told.isEmpty());
    QVERIFY(!title.data(Qt::DecorationRole).value<QIcon>().isNull());  // a beat nobody has scheduled
    QCOMPARE(title.data(Qt::AccessibleDescriptionRole).toString(), u"1 note"_s);
    QVERIFY(!number.data(Qt::DecorationRole).isValid());
    world.scheduleAll();
    QVERIFY(!title.data(Qt::AccessibleDescriptionRole).toString().contains(u"note"_s));
}

void TestFindingsPlace::hoursAreChosenAndNumbersMadeOnesOwn()
{
    LongDay world;
    RuleNumbersDialog dialog(world.workspace(), nullptr);
    auto *hours = dialog.findChild<QComboBox *>(u"hours"_s);
    const int at = hours->findData(u"sag-aftra-theatrical"_s);
    QVERIFY(at >= 0);
    hours->setCurrentIndex(at);
    emit hours->activated(at);
    QCOMPARE(world.project->history().size(), world.start + 1);
    const ProjectData &known = world.project->data();
    QCOMPARE(known.at(*known.production().ruleSet).key, u"sag-aftra-theatrical"_s);
    auto *table = dialog.findChild<QTableView *>(u"ruleNumbers"_s);
    const auto *model = qobject_cast<const RuleNumbersModel *>(table->model());
    int row = 0;
    while (row < model->rowCount()
           && (model->numberAt(model->index(row, 0))->number != u"daily-rest"_s
               || model->numberAt(model->index(row, 0))->ruleSet != *known.production().ruleSet))
        ++row;
    QVERIFY(row < model->rowCount());
    const Id<RuleNumber> rest = model->numberAt(model->index(row, 0))->id;
    table->selectRow(row);
    const auto press = [&](const QString &name) { dialog.findChild<QPushButton *>(name)->click(); };
    // No reason, no number: nothing is written, and it is said why.
    world.dialogs.texts = {u"660"_s, u" "_s};
    press(u"setOwn"_s);
    world.dialogs.texts = {u"eleven"_s};
    press(u"setOwn"_s);
    QCOMPARE(world.project->history().size(), world.start + 1);
    QCOMPARE(world.dialogs.errors.size(), std::size_t{2});
    world.dialogs.texts = {u"660"_s, u"Agreed with the union"_s};
    press(u"setOwn"_s);
    QCOMPARE(known.at(rest).overrideValue, std::optional<qint64>(660));
    QCOMPARE(model->index(model->rowOf(rest), RuleNumbersModel::OwnColumn).data().toString(), u"11 h"_s);
    press(u"clearOwn"_s);
    QVERIFY(!known.at(rest).overrideValue);
    QCOMPARE(world.project->history().size(), world.start + 3);
    must(world.project->undo());
    QCOMPARE(known.at(rest).overrideReason, u"Agreed with the union"_s);
}

void TestFindingsPlace::whatIsTypedForANumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RuleUnit>("unit");
    QTest::addColumn<qint64>("value");  // −1: none
    QTest::newRow("minutes") << u" 660 "_s << RuleUnit::Minutes << qint64{660};
    QTest::newRow("zero") << u"0"_s << RuleUnit::Count << qint64{0};
    QTest::newRow("negative") << u"-1"_s << RuleUnit::Count << qint64{-1};
    QTest::newRow("empty") << QString() << RuleUnit::Count << qint64{-1};
    QTest::newRow("another unit") << u"11 h"_s << RuleUnit::Minutes << qint64{-1};
    QTest::newRow("half a day") << u"0.5"_s << RuleUnit::Days << qint64{-1};
    QTest::newRow("factor") << u"1.5"_s << RuleUnit::Milli << qint64{1500};
    QTest::newRow("comma") << u"1,5"_s << RuleUnit::Milli << qint64{1500};
    QTest::newRow("not a number") << u"nan"_s << RuleUnit::Milli << qint64{-1};
    QTest::newRow("too much") << u"99999999999999999999"_s << RuleUnit::Grams << qint64{-1};
}

void TestFindingsPlace::whatIsTypedForANumber()
{
    QFETCH(const QString, text);
    QFETCH(const RuleUnit, unit);
    QFETCH(const qint64, value);
    QCOMPARE(ruleValueFromText(text, unit).value_or(-1), value);
}

QTEST_MAIN(TestFindingsPlace)
#include "tst_findingsplace.moc"

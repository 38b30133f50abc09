// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rulesets.h"
#include "core/rules/numbernames.h"
#include "core/rules/rulenumbers.h"
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/breakdown/beattreemodel.h"
#include "ui/findings/findingsplace.h"
#include "ui/findings/findingsstrip.h"
#include "ui/findings/rulenumbersdialog.h"
#include "ui/findings/rulevalueform.h"
#include "ui/findings/shippednumbersdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
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
    void enterInTheTableSetsAValueWithKeysAlone();
    void theValueIsReadBackWhileItIsTyped();
    void shippedNumbersAreLookedAtBeforeTheyAreTaken();
    void cancellingTakesNoShippedNumbers();
    void saysWhoHasWorkingHoursOfTheirOwn();
    void withoutRuleNumbersNothingLooksFine();
    void missingNumbersAreMendedAsIsSaid();
    void theDialogTurnsAround();
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
    QSignalSpy told(&model, &BeatTreeModel::badgesChanged);
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
    press(u"setOwn"_s);
    auto *form = dialog.findChild<RuleValueForm *>();
    auto *value = form->findChild<QLineEdit *>(u"ruleValue"_s);
    auto *reason = form->findChild<QLineEdit *>(u"ruleReason"_s);
    const auto *message = form->findChild<QLabel *>(u"ruleMessage"_s);
    value->setText(u"660"_s);
    reason->setText(u" "_s);
    form->accept();
    QVERIFY(form->isVisible() && message->isVisibleTo(form));
    QVERIFY2(message->text().contains(u"reason"_s), qPrintable(message->text()));
    value->setText(u"eleven"_s);
    form->accept();
    QVERIFY2(message->text().contains(u"not a number"_s), qPrintable(message->text()));
    value->setText(u"-660"_s);
    form->accept();
    QVERIFY2(message->text().contains(u"below zero"_s), qPrintable(message->text()));
    QCOMPARE(world.project->history().size(), world.start + 1);
    value->setText(u"660"_s);
    reason->setText(u"Agreed with the union"_s);
    form->accept();
    QVERIFY(!form->isVisible());
    QCOMPARE(known.at(rest).overrideValue, std::optional<qint64>(660));
    QCOMPARE(model->index(model->rowOf(rest), RuleNumbersModel::OwnColumn).data().toString(), u"11 h"_s);
    QCOMPARE(world.project->history().undoText(), u"Set an own value for “daily rest”"_s);
    press(u"clearOwn"_s);
    QVERIFY(!known.at(rest).overrideValue);
    QCOMPARE(world.project->history().undoText(), u"Use the shipped value for “daily rest” again"_s);
    QCOMPARE(world.project->history().size(), world.start + 3);
    must(world.project->undo());
    QCOMPARE(known.at(rest).overrideReason, u"Agreed with the union"_s);
}

// Enter on a row, a value, Tab, a reason, Enter: and the dialog stays open behind it.
void TestFindingsPlace::enterInTheTableSetsAValueWithKeysAlone()
{
    LongDay world;
    RuleNumbersDialog dialog(world.workspace(), nullptr);
    dialog.show();
    auto *table = dialog.findChild<QTableView *>(u"ruleNumbers"_s);
    const auto *model = qobject_cast<const RuleNumbersModel *>(table->model());
    const Id<RuleNumber> first = model->numberAt(table->currentIndex())->id;
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(dialog.findChildren<RuleValueForm *>().size(), 1);
    QVERIFY(dialog.isVisible());
    auto *form = dialog.findChild<RuleValueForm *>();
    auto *value = form->findChild<QLineEdit *>(u"ruleValue"_s);
    auto *reason = form->findChild<QLineEdit *>(u"ruleReason"_s);
    QVERIFY(!form->findChild<QLabel *>(u"ruleMessage"_s)->isVisible());  // nothing was pressed yet
    QCOMPARE(form->focusWidget(), value);
    QCOMPARE(value->nextInFocusChain(), reason);
    value->selectAll();
    QTest::keyClicks(value, u"7"_s);
    QTest::keyClicks(reason, u"House rule"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(!form->isVisible());
    QVERIFY(dialog.isVisible());
    QCOMPARE(world.project->data().at(first).overrideValue, std::optional<qint64>(7));
    QCOMPARE(world.project->data().at(first).overrideReason, u"House rule"_s);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestFindingsPlace::theValueIsReadBackWhileItIsTyped()
{
    LongDay world;
    const auto &numbers = world.project->data().all<RuleNumber>();
    const auto minutes = std::find_if(numbers.begin(), numbers.end(), [](const RuleNumber &number) {
        return number.unit == RuleUnit::Minutes && number.number == u"daily-rest";
    });
    RuleValueForm form(world.workspace(), (*minutes).id, nullptr);
    auto *value = form.findChild<QLineEdit *>(u"ruleValue"_s);
    const auto *reading = form.findChild<QLabel *>(u"ruleReading"_s);
    value->setText(u"690"_s);
    QVERIFY2(reading->text().contains(u"11 h 30 min"_s), qPrintable(reading->text()));
    value->setText(u"69x"_s);
    QVERIFY(reading->text().trimmed().isEmpty());
}

namespace {

// A production with a number older than what is shipped, one of its own, and one that it lacks.
struct OldNumbers : LongDay {
    OldNumbers()
    {
        const ProjectData &known = project->data();
        for (const RuleNumber &number : known.all<RuleNumber>())
            if (number.number == u"daily-rest")
                rest = number.id;
            else if (number.number == u"box-rig-cap")
                cap = number.id;
        RuleNumber older = known.at(rest);
        older.value = 600;
        older.overrideValue = 700;
        older.overrideReason = u"Ours"_s;
        must(change(*project, older));
        must(remove<RuleNumber>(*project, {cap}));
        start = project->history().size();
    }
    Id<RuleNumber> rest;
    Id<RuleNumber> cap;
};

QStringList rowOf(const QTableWidget &table, const QString &number)
{
    QStringList texts;
    for (int row = 0; row < table.rowCount(); ++row)
        for (int column = 0; table.item(row, 1)->text() == number && column < table.columnCount(); ++column)
            texts.append(table.item(row, column)->text());
    return texts;
}

}  // namespace

void TestFindingsPlace::shippedNumbersAreLookedAtBeforeTheyAreTaken()
{
    OldNumbers world;
    const ProjectData before = world.project->data();
    RuleNumbersDialog dialog(world.workspace(), nullptr);
    dialog.findChild<QPushButton *>(u"adopt"_s)->click();
    QVERIFY(world.project->data() == before);
    auto *news = dialog.findChild<ShippedNumbersDialog *>();
    const auto *table = news->findChild<QTableWidget *>(u"shippedTable"_s);
    QCOMPARE(table->rowCount(), 2);
    const QStringList rest = rowOf(*table, u"Daily rest"_s);
    QCOMPARE(rest.mid(2, 2), (QStringList{u"10 h"_s, u"12 h"_s}));
    QVERIFY2(rest[4].contains(u"11 h 40 min stays"_s), qPrintable(rest[4]));
    const QStringList cap = rowOf(*table, u"Box rig cap"_s);
    QCOMPARE(cap[2], u"not in the production"_s);
    QVERIFY(cap[3].contains(u"12"_s));
    QTest::mouseClick(news->findChild<QPushButton *>(u"shippedTake"_s), Qt::LeftButton);
    QVERIFY(!news->isVisible());
    QCOMPARE(world.project->history().size(), world.start + 1);
    QCOMPARE(world.project->data().at(world.rest).value, std::optional<qint64>(720));
    QCOMPARE(world.project->data().at(world.rest).overrideValue, std::optional<qint64>(700));
    QVERIFY(!dialog.findChild<QPushButton *>(u"adopt"_s)->isVisibleTo(&dialog));
}

void TestFindingsPlace::cancellingTakesNoShippedNumbers()
{
    OldNumbers world;
    const ProjectData before = world.project->data();
    RuleNumbersDialog dialog(world.workspace(), nullptr);
    dialog.findChild<QPushButton *>(u"adopt"_s)->click();
    auto *news = dialog.findChild<ShippedNumbersDialog *>();
    // What changes meanwhile is listed as it is then.
    must(world.project->undo());
    QCOMPARE(news->findChild<QTableWidget *>(u"shippedTable"_s)->rowCount(), 1);
    must(world.project->redo());
    QTest::keyClick(news, Qt::Key_Escape);
    QVERIFY(!news->isVisible());
    QVERIFY(world.project->data() == before);
}

void TestFindingsPlace::saysWhoHasWorkingHoursOfTheirOwn()
{
    LongDay world;
    RuleNumbersDialog dialog(world.workspace(), nullptr);
    const auto *own = dialog.findChild<QLabel *>(u"ownSets"_s);
    QVERIFY(!own->isVisibleTo(&dialog));
    const Id<RuleSet> hours = *world.project->data().production().ruleSet;
    for (int i = 0; i < 8; ++i)
        must(add(*world.project, Person{.name = u"Bound %1"_s.arg(i), .ruleSet = hours}));
    QVERIFY(own->isVisibleTo(&dialog));
    QVERIFY2(own->text().contains(u"Bound 0 (Generic planner)"_s), qPrintable(own->text()));
    QVERIFY2(own->text().contains(u"2 more"_s), qPrintable(own->text()));
    QVERIFY(!own->text().contains(u"Bound 7"_s));
    QVERIFY(own->toolTip().contains(u"Bound 7"_s));
}

void TestFindingsPlace::withoutRuleNumbersNothingLooksFine()
{
    SmallWorld world;
    FindingsPlace place({*world.project, world.selection, world.dialogs}, nullptr);
    const auto *told = place.findChild<QLabel *>(u"notChecked"_s);
    QVERIFY(!told->isVisibleTo(&place));
    std::vector<Id<RuleNumber>> numbers;
    for (const RuleNumber &number : world.project->data().all<RuleNumber>())
        numbers.push_back(number.id);
    must(remove(*world.project, numbers));
    place.show();
    QVERIFY(told->isVisibleTo(&place));
    QVERIFY2(told->text().contains(u"no rule numbers"_s), qPrintable(told->text()));
    QVERIFY(place.findChild<QLabel *>(u"findingCounts"_s)->text() != u"Nothing found"_s);
    must(world.project->undo());
    QVERIFY(!told->isVisibleTo(&place));
}

// What a production without numbers is told to do leaves nothing that is missing.
void TestFindingsPlace::missingNumbersAreMendedAsIsSaid()
{
    SmallWorld world;
    const auto removeAll = [&]<class T>(Id<T>) {
        std::vector<Id<T>> ids;
        for (const T &record : world.project->data().all<T>())
            ids.push_back(record.id);
        must(remove(*world.project, ids));
    };
    removeAll(Id<RuleNumber>());
    QVERIFY(missingNumbersText(world.project->data()).endsWith(u"Take the shipped ones."_s));
    Production production = world.project->data().production();
    production.ruleSet.reset();
    must(change(*world.project, production));
    removeAll(Id<RuleSet>());
    const QString both = missingNumbersText(world.project->data());
    QVERIFY2(both.contains(u"Take the shipped ones, and choose working hours"_s), qPrintable(both));
    must(adoptShipped(*world.project));
    QVERIFY(missingNumbersText(world.project->data()).isEmpty());
    QVERIFY(!RuleNumbers(world.project->data()).hours(numbers::dailyRest));  // taking alone is not enough
    must(chooseRuleSet(*world.project, u"generic-planner"_s));
    QVERIFY(RuleNumbers(world.project->data()).hours(numbers::dailyRest));
}

void TestFindingsPlace::theDialogTurnsAround()
{
    LongDay world;
    RuleNumbersDialog dialog(world.workspace(), nullptr);
    dialog.setLayoutDirection(Qt::RightToLeft);
    dialog.show();
    const auto *table = dialog.findChild<QTableView *>(u"ruleNumbers"_s);
    QVERIFY(table->columnViewportPosition(RuleNumbersModel::SetColumn)
            > table->columnViewportPosition(RuleNumbersModel::NameColumn));
    const auto *hours = dialog.findChild<QComboBox *>(u"hours"_s);
    const auto *set = dialog.findChild<QPushButton *>(u"setOwn"_s);
    const auto labels = dialog.findChildren<QLabel *>();
    const auto label =
        std::find_if(labels.begin(), labels.end(), [&](const QLabel *each) { return each->buddy() == hours; });
    QVERIFY(label != labels.end());
    QVERIFY((*label)->geometry().left() > hours->geometry().right());
    QVERIFY(set->isVisible() && dialog.rect().contains(set->geometry()));
}

void TestFindingsPlace::whatIsTypedForANumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RuleUnit>("unit");
    QTest::addColumn<qint64>("value");  // −1: none
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &text, RuleUnit unit, qint64 value, const char *code = "") {
        QTest::newRow(name) << text << unit << value << QString::fromLatin1(code);
    };
    row("minutes", u" 660 "_s, RuleUnit::Minutes, 660);
    row("zero", u"0"_s, RuleUnit::Count, 0);
    row("negative", u"-1"_s, RuleUnit::Count, -1, "below-zero");
    row("negative with a minus sign", u"−1"_s, RuleUnit::Minutes, -1, "below-zero");
    row("negative factor", u"-0.5"_s, RuleUnit::Milli, -1, "below-zero");
    row("empty", u"  "_s, RuleUnit::Count, -1, "empty");
    row("another unit", u"11 h"_s, RuleUnit::Minutes, -1, "not-a-number");
    row("words", u"eleven"_s, RuleUnit::Minutes, -1, "not-a-number");
    row("half a day", u"0.5"_s, RuleUnit::Days, -1, "not-whole");
    row("factor", u"1.5"_s, RuleUnit::Milli, 1500);
    row("comma", u"1,5"_s, RuleUnit::Milli, 1500);
    row("not a number", u"nan"_s, RuleUnit::Milli, -1, "not-a-number");
    row("infinite", u"inf"_s, RuleUnit::Milli, -1, "not-a-number");
    row("the most", u"1000000000"_s, RuleUnit::Grams, 1'000'000'000);
    row("one more", u"1000000001"_s, RuleUnit::Grams, -1, "too-large");
    row("too much", u"99999999999999999999"_s, RuleUnit::Grams, -1, "too-large");
    row("too large a factor", u"1000001"_s, RuleUnit::Milli, -1, "too-large");
}

void TestFindingsPlace::whatIsTypedForANumber()
{
    QFETCH(const QString, text);
    QFETCH(const RuleUnit, unit);
    QFETCH(const qint64, value);
    QFETCH(const QString, code);
    const Result<qint64> read = ruleValueFromText(text, unit);
    QCOMPARE(read ? *read : -1, value);
    QCOMPARE(read ? QString() : read.error().code, code);
    QVERIFY(read || read.error().message.endsWith(u'.'));
}

QTEST_MAIN(TestFindingsPlace)
#include "tst_findingsplace.moc"

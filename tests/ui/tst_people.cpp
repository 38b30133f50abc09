// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/visibletext.h"
#include "ui/people/castmodel.h"
#include "ui/people/monthcalendar.h"
#include "ui/people/peopleplace.h"
#include "ui/people/peopletexts.h"
#include "ui/people/personform.h"

#include "core/edits/records.h"
#include "resources/resources.h"
#include "tests/support/memorystore.h"
#include "tests/support/scripteddialogs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

QDate testDay()
{
    return {2027, 3, 20};
}

// A project with three people, shown in the People place.
struct World {
    std::unique_ptr<Project> project = memoryProject();
    Selection selection;
    ScriptedDialogs dialogs;
    Workspace workspace{*project, selection, dialogs};

    Id<Person> person(const QString &name, PersonKind kind = PersonKind::StuntPerformer)
    {
        auto added = add(*project, Person{.name = name, .kinds = {kind}});
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return *added;
    }
    template<class T>
    Id<T> record(T value)
    {
        auto added = add(*project, std::move(value));
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return *added;
    }
    std::unique_ptr<PeoplePlace> place()
    {
        auto shown = std::make_unique<PeoplePlace>(workspace, testDay);
        shown->resize(1200, 700);
        shown->show();
        return shown;
    }
};

QStringList column(const QAbstractItemModel &model, PeopleColumn which)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, static_cast<int>(which)).data().toString());
    return texts;
}

QAction *command(const Place &place, const QString &name)
{
    for (QAction *action : place.commands())
        if (action->objectName() == name)
            return action;
    qFatal("no command %s", qPrintable(name));
}

// Opens a cell's editor, types over it and presses Enter.
void typeIntoCell(QTableView *table, const QModelIndex &index, const QString &text)
{
    table->setCurrentIndex(index);
    table->edit(index);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void theRosterModelKeepsTheRulesOfModelsThroughEdits();
    void theCastModelKeepsTheRulesOfModelsThroughEdits();
    void wordsAreFoundWithoutCaseAndAccents();
    void conditionsNarrowTheRoster();
    void sortingByHeightIsByMeasureAndPutsTheUnknownLast();
    void typingInACellIsOneHistoryEntryAndUndoTakesItBack();
    void aRefusedCellStaysOpenAndChangesNothing();
    void leavingACellUnchangedIsNoEdit();
    void removingSomebodyThePlanUsesArchivesAndSaysSo();
    void anEmptyRosterOffersWhatToDoFirst();
    void addingAPersonAsksForTheNameAndSelectsThem();
    void revealingAnArchivedPersonPutsFiltersBack();
    void expiryIsToldInWords();
    void theMostHinderingAvailabilityCounts();
    void daysChosenWithTheKeyboardBecomeAnAvailabilityRow();
    void skillsAndCertificatesAreAddedInTheForm();
    void aDoubleIsOfferedTheNextNumber();
    void hiddenControlsAreShown();
    void tenThousandPeopleAnswerQuickly();
};

void TestPeople::theRosterModelKeepsTheRulesOfModelsThroughEdits()
{
    World world;
    PeopleModel model(*world.project, testDay);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto ana = world.person(u"Ana"_s);
    const auto zoe = world.person(u"Zoë"_s);
    world.person(u"Mia"_s);
    QCOMPARE(column(model, PeopleColumn::Name), QStringList({u"Ana"_s, u"Mia"_s, u"Zoë"_s}));
    Person renamed = world.project->data().at(ana);
    renamed.name = u"Xena"_s;
    QVERIFY(change(*world.project, renamed));
    QCOMPARE(column(model, PeopleColumn::Name), QStringList({u"Mia"_s, u"Xena"_s, u"Zoë"_s}));
    world.record(Skill{.person = zoe, .kind = u"riding"_s});
    QCOMPARE(column(model, PeopleColumn::Skills), QStringList({u""_s, u""_s, u"riding"_s}));
    QVERIFY(stunt::remove(*world.project, std::vector{zoe}));
    model.setFilter(u"xe"_s);
    QCOMPARE(column(model, PeopleColumn::Name), QStringList({u"Xena"_s}));
    model.sort(static_cast<int>(PeopleColumn::Phone), Qt::DescendingOrder);
    model.setFilter({});
    while (world.project->history().canUndo())
        QVERIFY(world.project->undo());
    QCOMPARE(model.rowCount(), 0);
}

void TestPeople::theCastModelKeepsTheRulesOfModelsThroughEdits()
{
    World world;
    CastModel model(*world.project);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto ana = world.person(u"Ana"_s);
    const auto ten = world.record(stunt::Role{.castNumber = u"10"_s, .name = u"Guard"_s});
    const auto two = world.record(stunt::Role{.castNumber = u"2"_s, .name = u"Nika"_s, .person = ana});
    world.record(Double{.number = u"10X"_s, .role = ten, .person = ana});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"2"_s);
    QCOMPARE(model.index(2, 0).data().toString().trimmed(), u"10X"_s);
    QCOMPARE(model.index(0, static_cast<int>(CastColumn::PlayedBy)).data().toString(), u"Ana"_s);
    QVERIFY(model.setData(model.index(0, 1), u"Nika the Bold"_s));
    QCOMPARE(world.project->data().at(two).name, u"Nika the Bold"_s);
    QCOMPARE(world.project->history().undoText().isEmpty(), false);
    model.setFilter(u"guard"_s);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({});
    QVERIFY(stunt::remove(*world.project, std::vector{ten}));
    QCOMPARE(model.rowCount(), 1);
}

void TestPeople::wordsAreFoundWithoutCaseAndAccents()
{
    World world;
    world.person(u"José Núñez"_s);
    world.person(u"Ana Berg"_s);
    auto place = world.place();
    auto *table = place->findChild<QTableView *>(u"roster"_s);
    place->setFilter(u"nunez JOSE"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    place->setFilter(u"nobody at all"_s);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!table->isVisible());
    place->setFilter({});
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->isVisible());
}

void TestPeople::conditionsNarrowTheRoster()
{
    World world;
    const auto ana = world.person(u"Ana"_s, PersonKind::Driver);
    const auto ben = world.person(u"Ben"_s);
    world.record(Skill{.person = ben, .kind = u"High fall"_s});
    world.record(Certificate{.person = ana, .kind = u"First aid"_s, .expiresOn = testDay().addDays(-1)});
    world.record(Availability{
        .person = ben, .from = testDay(), .to = testDay().addDays(3), .status = AvailabilityStatus::Booked});
    PeopleModel model(*world.project, testDay);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto names = [&](const PeopleFilter &filter) {
        model.setConditions(filter);
        return column(model, PeopleColumn::Name);
    };
    QCOMPARE(names({.kind = PersonKind::Driver}), QStringList({u"Ana"_s}));
    QCOMPARE(names({.skill = u"high FALL"_s}), QStringList({u"Ben"_s}));
    QCOMPARE(names({.expiry = ExpiryFilter::Expired}), QStringList({u"Ana"_s}));
    QCOMPARE(names({.availability = AvailabilityFilter::Held, .availableOn = testDay().addDays(3)}),
             QStringList({u"Ben"_s}));
    QCOMPARE(names({.availability = AvailabilityFilter::Held, .availableOn = testDay().addDays(4)}), QStringList());
    QCOMPARE(names({.availability = AvailabilityFilter::Unknown, .availableOn = testDay()}), QStringList({u"Ana"_s}));
    QCOMPARE(names({}), QStringList({u"Ana"_s, u"Ben"_s}));
}

void TestPeople::sortingByHeightIsByMeasureAndPutsTheUnknownLast()
{
    World world;
    world.person(u"Unknown"_s);
    world.record(Person{.name = u"Tall"_s, .heightMm = Length{1980}});
    world.record(Person{.name = u"Small"_s, .heightMm = Length{1560}});
    PeopleModel model(*world.project, testDay);
    model.sort(static_cast<int>(PeopleColumn::Height), Qt::AscendingOrder);
    QCOMPARE(column(model, PeopleColumn::Name), QStringList({u"Small"_s, u"Tall"_s, u"Unknown"_s}));
    model.sort(static_cast<int>(PeopleColumn::Height), Qt::DescendingOrder);
    QCOMPARE(column(model, PeopleColumn::Name), QStringList({u"Tall"_s, u"Small"_s, u"Unknown"_s}));
}

void TestPeople::typingInACellIsOneHistoryEntryAndUndoTakesItBack()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    auto place = world.place();
    auto *table = place->findChild<QTableView *>(u"roster"_s);
    const auto before = world.project->history().size();
    typeIntoCell(table, table->model()->index(0, static_cast<int>(PeopleColumn::Phone)), u"+49 30 555 01"_s);
    QCOMPARE(world.project->data().at(ana).phone, u"+49 30 555 01"_s);
    QCOMPARE(world.project->history().size(), before + 1);
    QVERIFY(world.project->undo());
    QCOMPARE(world.project->data().at(ana).phone, QString());
    typeIntoCell(table, table->model()->index(0, static_cast<int>(PeopleColumn::Height)), u"1,78 m"_s);
    QCOMPARE(world.project->data().at(ana).heightMm, Length{1780});
}

void TestPeople::aRefusedCellStaysOpenAndChangesNothing()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    auto place = world.place();
    auto *table = place->findChild<QTableView *>(u"roster"_s);
    const auto before = world.project->history().size();
    typeIntoCell(table, table->model()->index(0, static_cast<int>(PeopleColumn::Height)), u"tall"_s);
    QCOMPARE(world.project->history().size(), before);
    QVERIFY(!world.project->data().at(ana).heightMm);
    const auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"tall"_s);
}

void TestPeople::leavingACellUnchangedIsNoEdit()
{
    World world;
    // Shown to the half inch: taking what is shown would change the height.
    world.record(Person{.name = u"Ana"_s, .heightMm = Length{1783}});
    Production production = world.project->data().production();
    production.measurementSystem = MeasurementSystem::Imperial;
    QVERIFY(change(*world.project, production));
    const auto before = world.project->history().size();
    PeopleModel model(*world.project, testDay);
    const QModelIndex height = model.index(0, static_cast<int>(PeopleColumn::Height));
    QVERIFY(model.setData(height, height.data(Qt::EditRole)));
    QCOMPARE(world.project->history().size(), before);
}

void TestPeople::removingSomebodyThePlanUsesArchivesAndSaysSo()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    const auto ben = world.person(u"Ben"_s);
    world.record(stunt::Role{.castNumber = u"1"_s, .name = u"Nika"_s, .person = ana});
    auto place = world.place();
    world.selection.select(std::vector<RecordRef>{ana, ben});
    const auto before = world.project->history().size();
    command(*place, u"removePeople"_s)->trigger();
    QCOMPARE(world.project->history().size(), before);  // the question was answered with no
    world.dialogs.confirmations = {true};
    command(*place, u"removePeople"_s)->trigger();
    QCOMPARE(world.dialogs.questions.size(), std::size_t(2));
    QVERIFY(world.dialogs.questions.back().text.contains(u"Archived"_s));
    QVERIFY(world.dialogs.errors.empty());
    QVERIFY(world.project->data().at(ana).archived);
    QVERIFY(!world.project->data().find(ben));
    QCOMPARE(world.project->history().size(), before + 1);
    QVERIFY(world.project->undo());
    QVERIFY(!world.project->data().at(ana).archived);
}

void TestPeople::anEmptyRosterOffersWhatToDoFirst()
{
    World world;
    auto place = world.place();
    auto *importButton = place->findChild<QToolButton *>(u"first_importRoster"_s);
    auto *addButton = place->findChild<QToolButton *>(u"first_addPerson"_s);
    QVERIFY(importButton && importButton->isVisible());
    QVERIFY(addButton && addButton->isVisible());
    world.dialogs.texts = {u"Ana"_s};
    addButton->click();
    QVERIFY(!addButton->isVisible());
    QVERIFY(place->findChild<QTableView *>(u"roster"_s)->isVisible());
}

void TestPeople::addingAPersonAsksForTheNameAndSelectsThem()
{
    World world;
    auto place = world.place();
    world.dialogs.texts = {u"  Lee Okafor "_s, u""_s};
    command(*place, u"addPerson"_s)->trigger();
    const auto added = world.selection.currentAs<Person>();
    QVERIFY(added);
    QCOMPARE(world.project->data().at(*added).name, u"Lee Okafor"_s);
    command(*place, u"addPerson"_s)->trigger();
    QCOMPARE(world.dialogs.errors.size(), std::size_t(1));  // nobody without a name
}

void TestPeople::revealingAnArchivedPersonPutsFiltersBack()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    world.person(u"Ben"_s);
    Person archived = world.project->data().at(ana);
    archived.archived = true;
    QVERIFY(change(*world.project, archived));
    auto place = world.place();
    auto *table = place->findChild<QTableView *>(u"roster"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(place->reveal(RecordRef(ana)));
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(world.selection.currentAs<Person>(), MaybeId<Person>(ana));
    command(*place, u"restorePeople"_s)->trigger();
    QVERIFY(!world.project->data().at(ana).archived);
}

void TestPeople::expiryIsToldInWords()
{
    Certificate certificate{.kind = u"First aid"_s};
    const QDate today(2027, 3, 20);
    QCOMPARE(expiryText(certificate, today), u"no expiry date"_s);
    certificate.expiresOn = today.addDays(-3);
    QVERIFY(expiryText(certificate, today).startsWith(u"expired"_s));
    QVERIFY(expiryText(certificate, today).contains(u"3 days ago"_s));
    certificate.expiresOn = today;
    QVERIFY(expiryText(certificate, today).startsWith(u"expires today"_s));
    QCOMPARE(validityOf(certificate, today), Validity::ExpiresSoon);
    certificate.expiresOn = today.addDays(400);
    QCOMPARE(validityOf(certificate, today), Validity::Valid);
    QVERIFY(!expiryText(certificate, today).contains(u"expire"_s));
}

void TestPeople::theMostHinderingAvailabilityCounts()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    world.record(Availability{.person = ana, .from = testDay(), .to = testDay().addDays(5)});
    world.record(Availability{.person = ana,
                              .from = testDay().addDays(2),
                              .to = testDay().addDays(2),
                              .status = AvailabilityStatus::Unavailable});
    const ProjectData &data = world.project->data();
    QCOMPARE(availabilityOn(data, ana, testDay())->status, AvailabilityStatus::Available);
    QCOMPARE(availabilityOn(data, ana, testDay().addDays(2))->status, AvailabilityStatus::Unavailable);
    QVERIFY(!availabilityOn(data, ana, testDay().addDays(6)));
}

void TestPeople::daysChosenWithTheKeyboardBecomeAnAvailabilityRow()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    PersonForm form(world.workspace, testDay);
    form.resize(380, 800);
    form.show();
    form.showRecord(RecordRef(ana));
    form.findChild<QTabWidget *>(u"personTabs"_s)->setCurrentIndex(3);
    auto *month = form.findChild<MonthCalendar *>(u"availabilityMonth"_s);
    QTest::keyClick(month, Qt::Key_Right);
    QTest::keyClick(month, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(month->selection(), (DayRange{QDate(2027, 3, 21), QDate(2027, 3, 28)}));
    auto *status = form.findChild<QComboBox *>(u"availabilityStatus"_s);
    status->setCurrentIndex(static_cast<int>(AvailabilityStatus::Booked));
    const auto before = world.project->history().size();
    form.findChild<QPushButton *>(u"addAvailability"_s)->click();
    QCOMPARE(world.project->history().size(), before + 1);
    const Availability *row = availabilityOn(world.project->data(), ana, QDate(2027, 3, 28));
    QVERIFY(row);
    QCOMPARE(row->status, AvailabilityStatus::Booked);
    QTest::mouseClick(month, Qt::LeftButton, {}, month->rectOf(QDate(2027, 3, 3)).center());
    QCOMPARE(month->selection().from, QDate(2027, 3, 3));
    QTest::keyClick(month, Qt::Key_PageDown);
    QCOMPARE(month->month(), QDate(2027, 4, 1));
}

void TestPeople::skillsAndCertificatesAreAddedInTheForm()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    PersonForm form(world.workspace, testDay);
    form.show();
    form.showRecord(RecordRef(ana));
    form.findChild<QTabWidget *>(u"personTabs"_s)->setCurrentIndex(2);
    form.findChild<QComboBox *>(u"newSkill"_s)->setEditText(u"high fall"_s);
    form.findChild<QPushButton *>(u"addSkill"_s)->click();
    QCOMPARE(skillsText(world.project->data(), ana), u"high fall"_s);
    form.findChild<QLineEdit *>(u"newCertificate"_s)->setText(u"First aid"_s);
    form.findChild<QLineEdit *>(u"newCertificateExpiry"_s)->setText(u"2028-05-31"_s);
    form.findChild<QPushButton *>(u"addCertificate"_s)->click();
    QCOMPARE(nextToExpire(world.project->data(), ana)->expiresOn, QDate(2028, 5, 31));
    form.findChild<QTableView *>(u"skills"_s)->selectRow(0);
    form.findChild<QPushButton *>(u"removeSkills"_s)->click();
    QCOMPARE(skillsText(world.project->data(), ana), QString());
    QVERIFY(world.dialogs.errors.empty());
}

void TestPeople::aDoubleIsOfferedTheNextNumber()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    const auto role = world.record(stunt::Role{.castNumber = u"3"_s, .name = u"Nika"_s});
    QCOMPARE(nextDoubleNumber(world.project->data(), role), u"3X"_s);
    auto place = world.place();
    place->findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(1);
    world.selection.select(RecordRef(role));
    command(*place, u"addDouble"_s)->trigger();
    auto *dialog = place->findChild<QDialog *>(u"doubleDialog"_s);
    QVERIFY(dialog);
    auto *addButton = dialog->findChild<QPushButton *>(u"doubleAdd"_s);
    QVERIFY(!addButton->isEnabled());
    dialog->findChild<QComboBox *>(u"doublePerson"_s)->setCurrentIndex(0);
    addButton->click();
    const auto doubles = doublesOf(world.project->data(), role);
    QCOMPARE(doubles.size(), std::size_t(1));
    QCOMPARE(doubles.front()->number, u"3X"_s);
    QCOMPARE(doubles.front()->person, ana);
    QCOMPARE(nextDoubleNumber(world.project->data(), role), u"3Y"_s);
    QCOMPARE(nextCastNumber(world.project->data()), u"4"_s);
}

void TestPeople::hiddenControlsAreShown()
{
    QCOMPARE(visibleText(u"José 王 محمد"_s), u"José 王 محمد"_s);
    QVERIFY(visibleText(u"a\u202Eb"_s).contains(u"U+202E"_s));
    QVERIFY(visibleText(u"pay\u200Bpal"_s).contains(u"U+200B"_s));
    QCOMPARE(visibleText(u"علی\u200Cرضا"_s), u"علی\u200Cرضا"_s);  // a joiner Persian needs
    QVERIFY(!visibleText(u"two\nlines"_s).contains(u'\n'));
}

void TestPeople::tenThousandPeopleAnswerQuickly()
{
    auto file = std::make_shared<MemoryFile>();
    memoryProject(file);
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        Person person{.name = u"Person %1"_s.arg(i * 7919 % count), .phone = u"+49 %1"_s.arg(i)};
        person.id = Id<Person>::create();
        file->data.all<Person>().put(std::make_shared<const Person>(person));
        Skill skill{.person = person.id, .kind = i % 2 ? u"high fall"_s : u"riding"_s};
        skill.id = Id<Skill>::create();
        file->data.all<Skill>().put(std::make_shared<const Skill>(skill));
    }
    const auto project = memoryProject(file);
    PeopleModel model(*project, testDay);
    QCOMPARE(model.rowCount(), count);
    model.setFilter(u"p"_s);  // the first key makes the index
    QElapsedTimer timer;
    timer.start();
    model.setFilter(u"person 123"_s);
    QVERIFY2(timer.elapsed() < 250, qPrintable(u"a key took %1 ms"_s.arg(timer.elapsed())));
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 100);
    model.setFilter({});
    timer.restart();
    QVERIFY(model.setData(model.index(5000, static_cast<int>(PeopleColumn::Phone)), u"+49 30 1"_s));
    QVERIFY2(timer.elapsed() < 500, qPrintable(u"an edit took %1 ms"_s.arg(timer.elapsed())));
}

QTEST_MAIN(TestPeople)
#include "tst_people.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/partsmodel.h"
#include "ui/people/doubledialog.h"
#include "ui/people/doublespage.h"
#include "ui/people/peopleplace.h"
#include "ui/people/personform.h"
#include "ui/shell/finderentries.h"
#include "ui/shell/recordform.h"

#include "core/edits/records.h"
#include "resources/resources.h"
#include "tests/support/memorystore.h"
#include "tests/support/scripteddialogs.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

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

// A role of a tall actor, whose beat needs a high fall, and people who could double her.
struct Doubling : World {
    Id<Person> actor = body(u"Nadia"_s, PersonKind::Actor, 1800);
    Id<Person> alike = body(u"Alike"_s, PersonKind::StuntPerformer, 1800);
    Id<Person> shorter = body(u"Shorter"_s, PersonKind::StuntPerformer, 1500);
    Id<Person> untrained = body(u"Untrained twin"_s, PersonKind::StuntPerformer, 1800);
    Id<Role> mara = record(stunt::Role{.castNumber = u"1"_s, .name = u"Mara"_s, .person = actor});
    Id<Role> guard = record(stunt::Role{.castNumber = u"2"_s, .name = u"Guard"_s});
    std::unique_ptr<PeoplePlace> shown;

    Doubling()
    {
        const auto sequence = record(Sequence{.code = u"A"_s});
        const auto beat = record(Beat{.sequence = sequence, .number = u"1A"_s, .endMs = 5000});
        record(Part{.beat = beat, .role = mara, .person = alike, .kind = PartKind::Double, .skills = {u"high fall"_s}});
        for (const Id<Person> &each : {alike, shorter})
            record(Skill{.person = each, .kind = u"High fall"_s});
    }
    Id<Person> body(const QString &name, PersonKind kind, int heightMm)
    {
        return record(Person{.name = name, .kinds = {kind}, .heightMm = Length{heightMm}});
    }
    DoublesPage &page()
    {
        shown = place();
        shown->findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
        return *shown->findChild<DoublesPage *>();
    }
    QTableView *table(const QString &name) { return shown->findChild<QTableView *>(name); }
    QString words(const QString &name) { return shown->findChild<QLabel *>(name)->text(); }
    QStringList names(const QString &table)
    {
        QStringList names;
        const QAbstractItemModel *model = this->table(table)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
};

QAction *command(const Place &place, const QString &name)
{
    for (QAction *action : place.commands())
        if (action->objectName() == name)
            return action;
    qFatal("no command %s", qPrintable(name));
}

}  // namespace

class TestPeoplePlace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void aDoubleIsChosenFromTheCompletionsAmongNamesakes();
    void everyChooserTellsNamesakesApart();
    void typingJumpsAndRenamesNobody();
    void onlyTheCommandsOfTheTabInFrontAreOffered();
    void theTabsOfAPersonFitANarrowInspector();
    void candidatesAreRankedForTheRoleChosen();
    void aRoleNobodyPlaysCannotBeMatched();
    void aCandidateBecomesADoubleInOneEdit();
    void kindAndScopeTellWhatIsLookedFor();
    void aDoubleWhoLacksASkillNeverMatches();
    void aHiddenTabRanksNobody();
    void candidatesOfOneNameAreToldApart();
    void choosingADoubleElsewhereChoosesItHere();
    void doublesFollowTheSelectionAndTheFilter();
    void withoutRolesThereIsNothingToDouble();
};

void TestPeoplePlace::aDoubleIsChosenFromTheCompletionsAmongNamesakes()
{
    World world;
    world.person(u"Sam Lee"_s, PersonKind::Driver);
    const auto rigger = world.person(u"Sam Lee"_s, PersonKind::Rigger);
    world.person(QString(200, u'W'));
    const auto role = world.record(stunt::Role{.castNumber = u"3"_s, .name = u"Nika"_s});
    DoubleDialog dialog(world.project->data(), role);
    dialog.show();
    QVERIFY2(dialog.width() < 1000, "the dialog grew to the longest name");
    auto *box = dialog.findChild<QComboBox *>(u"doublePerson"_s);
    auto *addButton = dialog.findChild<QPushButton *>(u"doubleAdd"_s);
    box->lineEdit()->setFocus();
    QTest::keyClicks(box->lineEdit(), u"sam"_s);
    QVERIFY(!addButton->isEnabled());
    QCompleter *completer = box->completer();
    QCOMPARE(completer->completionCount(), 2);
    QVERIFY(completer->popup()->isVisible());
    int row = 0;
    while (row < 2 && completer->completionModel()->index(row, 0).data().toString() != u"Sam Lee · Rigger"_s)
        ++row;
    QVERIFY(row < 2);
    completer->popup()->setCurrentIndex(completer->completionModel()->index(row, 0));
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QVERIFY(addButton->isEnabled());
    QCOMPARE(dialog.wanted().person, rigger);
    QCOMPARE(dialog.wanted().role, role);
    box->lineEdit()->setText(u"Sam"_s);
    QVERIFY(!addButton->isEnabled());
}

void TestPeoplePlace::everyChooserTellsNamesakesApart()
{
    World world;
    const auto driver = world.person(u"Sam Lee"_s, PersonKind::Driver);
    const auto rigger = world.person(u"Sam Lee"_s, PersonKind::Rigger);
    const ProjectData &data = world.project->data();
    const auto choices = choicesOf<Person>(data);
    QVERIFY(std::ranges::find(choices, Choice{driver.toText(), u"Sam Lee · Driver"_s}) != choices.end());
    QVERIFY(std::ranges::find(choices, Choice{rigger.toText(), u"Sam Lee · Rigger"_s}) != choices.end());
    QStringList offered;
    for (const auto &[label, key] : peopleForRole(data, std::nullopt))
        offered.append(label);
    QVERIFY(offered.contains(u"Sam Lee · Driver"_s) && offered.contains(u"Sam Lee · Rigger"_s));
    QStringList found;
    for (const FinderEntry &entry : recordEntries(data))
        found.append(entry.title + u'|' + entry.detail);
    QVERIFY(found.contains(u"Sam Lee|Person · Driver"_s) && found.contains(u"Sam Lee|Person · Rigger"_s));
}

void TestPeoplePlace::typingJumpsAndRenamesNobody()
{
    World world;
    world.person(u"Ana"_s);
    const auto mia = world.person(u"Mia"_s);
    const auto nika = world.record(stunt::Role{.castNumber = u"1"_s, .name = u"Nika"_s});
    const auto zoe = world.record(stunt::Role{.castNumber = u"2"_s, .name = u"Zoe"_s});
    auto place = world.place();
    const auto before = world.project->history().size();
    auto *roster = place->findChild<QTableView *>(u"roster"_s);
    roster->setFocus();
    roster->setCurrentIndex(roster->model()->index(0, static_cast<int>(PeopleColumn::Phone)));
    QTest::keyClicks(roster, u"mi"_s);
    QCOMPARE(roster->currentIndex().row(), 1);
    QCOMPARE(world.selection.currentAs<Person>(), MaybeId<Person>(mia));
    place->findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(1);
    auto *cast = place->findChild<QTableView *>(u"cast"_s);
    world.selection.select(RecordRef(nika));
    cast->setFocus();
    QTest::keyClicks(cast, u"zo"_s);
    QCOMPARE(world.selection.currentAs<stunt::Role>(), MaybeId<stunt::Role>(zoe));
    for (QTableView *table : {roster, cast})
        QVERIFY(table->viewport()->findChildren<QLineEdit *>().isEmpty());
    QCOMPARE(world.project->history().size(), before);
    QTest::keyClick(cast, Qt::Key_F2);
    QVERIFY(cast->viewport()->findChild<QLineEdit *>());
}

void TestPeoplePlace::onlyTheCommandsOfTheTabInFrontAreOffered()
{
    World world;
    auto place = world.place();
    QVERIFY(command(*place, u"addPerson"_s)->isVisible());
    QVERIFY(!command(*place, u"addDouble"_s)->isVisible());
    place->findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(1);
    QVERIFY(!command(*place, u"addPerson"_s)->isVisible());
    QVERIFY(command(*place, u"addDouble"_s)->isVisible());
}

void TestPeoplePlace::theTabsOfAPersonFitANarrowInspector()
{
    World world;
    const auto ana = world.person(u"Ana"_s);
    PersonForm form(world.workspace, testDay);
    form.resize(form.fontMetrics().averageCharWidth() * 48, 800);
    form.show();
    form.showRecord(RecordRef(ana));
    const auto *bar = form.findChild<QTabBar *>();
    QVERIFY(bar);
    QCOMPARE(bar->count(), 6);
    for (int tab = 0; tab < bar->count(); ++tab)
        QVERIFY2(form.rect().contains(QRect(bar->mapTo(&form, bar->tabRect(tab).topLeft()), bar->tabRect(tab).size())),
                 qPrintable(bar->tabText(tab)));
}

void TestPeoplePlace::candidatesAreRankedForTheRoleChosen()
{
    Doubling world;
    DoublesPage &page = world.page();
    QCOMPARE(page.role(), MaybeId<stunt::Role>(world.mara));
    const QStringList names = world.names(u"candidates"_s);
    QCOMPARE(names.size(), 4);
    QCOMPARE(names[0], u"Alike"_s);
    QCOMPARE(names[1], u"Shorter"_s);
    QVERIFY2(names[2].startsWith(u"Below the line"_s), qPrintable(names[2]));
    QCOMPARE(names[3], u"Untrained twin"_s);
    QVERIFY(!(page.candidates().flags(page.candidates().index(2, 0)) & Qt::ItemIsSelectable));
    QVERIFY2(world.words(u"candidateDetail"_s).contains(u"need: high fall"_s),
             qPrintable(world.words(u"candidateDetail"_s)));
    QVERIFY2(world.words(u"candidatesHead"_s).contains(u"not known"_s), qPrintable(world.words(u"candidatesHead"_s)));
    world.table(u"candidates"_s)->selectRow(3);
    QVERIFY2(world.words(u"candidateDetail"_s).contains(u"below the line"_s)
                 && world.words(u"candidateDetail"_s).contains(u"high fall"_s),
             qPrintable(world.words(u"candidateDetail"_s)));
    world.table(u"candidates"_s)->selectRow(1);
    QVERIFY2(world.words(u"candidateDetail"_s).contains(u"150 cm against 180 cm"_s),
             qPrintable(world.words(u"candidateDetail"_s)));
    QCOMPARE(world.selection.currentAs<Person>(), MaybeId<Person>(world.shorter));
    // They learn what was missing.
    world.record(Skill{.person = world.untrained, .kind = u"high fall"_s});
    QCOMPARE(page.candidates().lineRow(), -1);
}

void TestPeoplePlace::aRoleNobodyPlaysCannotBeMatched()
{
    Doubling world;
    DoublesPage &page = world.page();
    world.table(u"doublesMatrix"_s)->selectRow(1);
    QCOMPARE(page.role(), MaybeId<stunt::Role>(world.guard));
    QVERIFY2(world.words(u"candidatesHead"_s).contains(u"Nobody plays"_s),
             qPrintable(world.words(u"candidatesHead"_s)));
    QCOMPARE(page.candidates().candidateAt(0)->known, 0);
    QCOMPARE(page.candidates().candidateAt(0)->score, 0);
}

void TestPeoplePlace::aCandidateBecomesADoubleInOneEdit()
{
    Doubling world;
    DoublesPage &page = world.page();
    QVERIFY(!command(*world.shown, u"makeDouble"_s)->isEnabled());
    world.table(u"candidates"_s)->selectRow(0);
    const auto before = world.project->history().size();
    command(*world.shown, u"makeDouble"_s)->trigger();
    auto *dialog = world.shown->findChild<DoubleDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->wanted().role, world.mara);
    QCOMPARE(dialog->wanted().person, world.alike);
    dialog->accept();
    QCOMPARE(world.project->history().size(), before + 1);
    QVERIFY(world.selection.currentAs<Double>());
    QVERIFY(world.names(u"doublesMatrix"_s).front().contains(u"Mara"_s));
    const QString cell = world.table(u"doublesMatrix"_s)
                             ->model()
                             ->index(0, DoublesMatrix::FirstKindColumn + static_cast<int>(DoubleKind::Stunt))
                             .data()
                             .toString();
    QVERIFY2(cell.contains(u"1X Alike: 1 of 14 known"_s), qPrintable(cell));
    QCOMPARE(world.names(u"candidates"_s)[0], u"Alike · already 1X"_s);
    QVERIFY(world.project->undo());
    QVERIFY(world.project->data().all<Double>().isEmpty());
    QCOMPARE(page.role(), MaybeId<stunt::Role>(world.mara));
}

void TestPeoplePlace::kindAndScopeTellWhatIsLookedFor()
{
    Doubling world;
    const auto other = world.record(Sequence{.code = u"B"_s});
    DoublesPage &page = world.page();
    QCOMPARE(page.candidates().lineRow(), 2);
    auto *kind = page.findChild<QComboBox *>(u"soughtKind"_s);
    auto *scope = page.findChild<QComboBox *>(u"soughtScope"_s);
    QCOMPARE(scope->count(), 3);
    // Nothing of the second sequence asks for the fall.
    scope->setFocus();
    QTest::keyClick(scope, Qt::Key_End);
    QCOMPARE(page.candidates().lineRow(), -1);
    kind->setCurrentIndex(kind->findData(static_cast<int>(DoubleKind::Hand)));
    emit kind->activated(kind->currentIndex());
    QCOMPARE(page.candidates().candidateAt(0)->of, 3);
    world.table(u"candidates"_s)->selectRow(0);
    command(*world.shown, u"makeDouble"_s)->trigger();
    const Double wanted = world.shown->findChild<DoubleDialog *>()->wanted();
    QCOMPARE(wanted.kind, DoubleKind::Hand);
    QCOMPARE(wanted.sequence, MaybeId<Sequence>(other));
}

void TestPeoplePlace::aDoubleWhoLacksASkillNeverMatches()
{
    Doubling world;
    const auto part = world.project->data().all<Part>().begin()->id;
    world.record(Double{.number = u"1X"_s, .role = world.mara, .person = world.untrained});
    world.record(Double{.number = u"1Y"_s, .role = world.mara, .person = world.shorter, .kind = DoubleKind::Hand});
    DoublesPage &page = world.page();
    const auto cell = [&](DoubleKind kind, int row = 0) {
        return world.table(u"doublesMatrix"_s)
            ->model()
            ->index(row, DoublesMatrix::FirstKindColumn + static_cast<int>(kind))
            .data()
            .toString();
    };
    QCOMPARE(cell(DoubleKind::Stunt), u"1X Untrained twin: 1 of 14 known"_s);
    QCOMPARE(cell(DoubleKind::Hand), u"1Y Shorter: 0 of 3 known"_s);
    Part changed = world.project->data().at(part);
    changed.person = world.untrained;
    QVERIFY(change(*world.project, changed));
    QCOMPARE(cell(DoubleKind::Stunt), u"1X Untrained twin: below the line, 1 of 14 known"_s);
    const QTableView *roles = world.table(u"doublesMatrix"_s);
    QVERIFY(!roles->isColumnHidden(DoublesMatrix::FirstKindColumn + static_cast<int>(DoubleKind::Hand)));
    QVERIFY(roles->isColumnHidden(DoublesMatrix::FirstKindColumn + static_cast<int>(DoubleKind::Driving)));
    world.record(Double{.number = u"2X"_s, .role = world.guard, .person = world.alike});
    QCOMPARE(cell(DoubleKind::Stunt, 1), u"2X Alike: nobody to match"_s);
    QCOMPARE(page.role(), MaybeId<stunt::Role>(world.mara));
}

void TestPeoplePlace::aHiddenTabRanksNobody()
{
    Doubling world;
    DoublesPage &page = world.page();
    auto *tabs = world.shown->findChild<QTabWidget *>(u"peopleTabs"_s);
    tabs->setCurrentIndex(0);
    QSignalSpy ranked(&page.candidates(), &QAbstractItemModel::modelReset);
    world.body(u"Newcomer"_s, PersonKind::StuntPerformer, 1700);
    QCOMPARE(ranked.size(), 0);
    tabs->setCurrentIndex(2);
    QCOMPARE(ranked.size(), 1);
    QVERIFY(world.names(u"candidates"_s).contains(u"Newcomer"_s));
}

void TestPeoplePlace::candidatesOfOneNameAreToldApart()
{
    Doubling world;
    world.body(u"Twin"_s, PersonKind::StuntPerformer, 1700);
    world.body(u"Twin"_s, PersonKind::Actor, 1700);
    DoublesPage &page = world.page();
    const QStringList names = world.names(u"candidates"_s);
    QVERIFY2(names.contains(u"Twin · Stunt performer"_s) && names.contains(u"Twin · Actor"_s),
             qPrintable(names.join(u'|')));
    // A name typed anew is shown anew, in its place.
    Person renamed = world.project->data().at(world.alike);
    renamed.name = u"Alika"_s;
    QVERIFY(change(*world.project, renamed));
    QCOMPARE(world.names(u"candidates"_s)[0], u"Alika"_s);
    QCOMPARE(page.candidates().rowOf(world.alike), 0);
}

void TestPeoplePlace::choosingADoubleElsewhereChoosesItHere()
{
    Doubling world;
    const auto dbl = world.record(Double{.number = u"2X"_s, .role = world.guard, .person = world.shorter});
    DoublesPage &page = world.page();
    QCOMPARE(page.role(), MaybeId<stunt::Role>(world.mara));
    world.selection.select(RecordRef(dbl));
    QCOMPARE(page.role(), MaybeId<stunt::Role>(world.guard));
    QCOMPARE(page.candidates().rowOf(world.shorter), world.table(u"candidates"_s)->currentIndex().row());
    QVERIFY2(world.words(u"candidateDetail"_s).startsWith(u"Candidate: Shorter"_s),
             qPrintable(world.words(u"candidateDetail"_s)));
    // What is selected stays the double.
    QCOMPARE(world.selection.currentAs<Double>(), MaybeId<Double>(dbl));
}

void TestPeoplePlace::doublesFollowTheSelectionAndTheFilter()
{
    Doubling world;
    DoublesPage &page = world.page();
    world.selection.select(RecordRef(world.guard));
    QCOMPARE(page.role(), MaybeId<stunt::Role>(world.guard));
    world.selection.select(RecordRef(world.mara));
    world.shown->setFilter(u"short"_s);
    QCOMPARE(world.names(u"candidates"_s), QStringList{u"Shorter"_s});
    world.shown->setFilter(u"no such words"_s);
    QVERIFY(world.words(u"candidatesHead"_s).contains(u"Nobody passes"_s));
    world.shown->setFilter({});
    QCOMPARE(page.candidates().rowCount(), 4);
}

void TestPeoplePlace::withoutRolesThereIsNothingToDouble()
{
    World world;
    const auto place = world.place();
    place->findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
    auto *page = place->findChild<DoublesPage *>();
    QVERIFY(!page->role());
    QVERIFY(!command(*place, u"makeDouble"_s)->isEnabled());
    auto *first = page->findChild<QAbstractButton *>(u"first_addRole"_s);
    QVERIFY(first->isVisible() && first->isEnabled());
    world.dialogs.texts = {u"Vera"_s};
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(world.project->data().all<stunt::Role>().size(), 1);
    QVERIFY(page->role());
    const QString head = page->findChild<QLabel *>(u"candidatesHead"_s)->text();
    QVERIFY2(head.contains(u"Nobody plays #1 Vera yet"_s) && head.contains(u"Nobody else on the roster"_s),
             qPrintable(head));
}

QTEST_MAIN(TestPeoplePlace)
#include "tst_peopleplace.moc"

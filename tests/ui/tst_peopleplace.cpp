// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/partsmodel.h"
#include "ui/people/doubledialog.h"
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

QTEST_MAIN(TestPeoplePlace)
#include "tst_peopleplace.moc"

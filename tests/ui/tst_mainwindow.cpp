// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/shellparts.h"
#include "ui/models/columns.h"
#include "ui/models/tableselection.h"
#include "ui/shell/finder.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/recordform.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowactions.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A place with a table over one record type: what every real place is at heart.
template<class T>
class TablePlace : public Place
{
public:
    TablePlace(const Workspace &workspace, QString T::*name, QWidget *parent)
        : Place(parent), model(workspace.project, {columns::edited(name)})
    {
        view.setParent(this);
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        followSelection(&view, &model, &workspace.selection);
        setFocusProxy(&view);
        command.setText(u"Do it"_s);
    }
    QList<QAction *> commands() const override { return {const_cast<QAction *>(&command)}; }
    void setFilter(const QString &words) override { model.setFilter(words); }
    bool reveal(const RecordRef &ref) override { return model.indexOf(ref).isValid(); }
    bool shows(const RecordRef &ref) const override { return std::holds_alternative<Id<T>>(ref); }

    RecordTableModel<T> model;
    QTableView view;
    QAction command;
};

class PersonForm : public InspectorForm
{
public:
    PersonForm(const Workspace &workspace, QWidget *parent) : InspectorForm(parent), fields(workspace, &form)
    {
        form.setParent(this);
        name = fields.add(&Person::name);
        height = fields.add(&Person::heightMm);
    }
    void showRecord(const RecordRef &ref) override { fields.show(std::get<Id<Person>>(ref)); }

    FieldForm form;
    RecordForm<Person> fields;
    FieldEditor *name;
    FieldEditor *height;
};

Composition twoPlaces(int *built = nullptr)
{
    Composition made;
    made.places.push_back({u"People"_s, u"users"_s, [built](const Workspace &workspace, QWidget *parent) -> Place * {
                               if (built)
                                   ++*built;
                               return new TablePlace<Person>(workspace, &Person::name, parent);
                           }});
    made.places.push_back(
        {u"Scenes"_s, u"clapperboard"_s, [built](const Workspace &workspace, QWidget *parent) -> Place * {
             if (built)
                 ++*built;
             return new TablePlace<Scene>(workspace, &Scene::number, parent);
         }});
    made.inspectors.push_back({.shows = [](const RecordRef &ref) { return std::holds_alternative<Id<Person>>(ref); },
                               .make = [](const Workspace &workspace, QWidget *parent) -> InspectorForm * {
                                   return new PersonForm(workspace, parent);
                               }});
    return made;
}

// A window on "film" with Maya and scene 12.
struct World : TestShell {
    explicit World(int *built = nullptr) : TestShell(twoPlaces(built))
    {
        file = memory[u"film"_s] = std::make_shared<MemoryFile>();
        window = shell.openFile(u"film"_s);
        Person person;
        person.name = u"Maya Okafor"_s;
        maya = *add(project(), person);
        Scene scene12;
        scene12.number = u"12"_s;
        scene = *add(project(), scene12);
        if (!QTest::qWaitForWindowActive(window))
            qFatal("the window is not active");
    }
    Project &project() const { return window->document()->project(); }
    QString field(FieldEditor *PersonForm::*which) const
    {
        return form()->*which ? (form()->*which)->current() : QString();
    }
    PersonForm *form() const { return window->findChild<PersonForm *>(); }
    QStringList notices() const { return window->view()->notices().texts(); }

    std::shared_ptr<MemoryFile> file;
    MainWindow *window = nullptr;
    Id<Person> maya;
    Id<Scene> scene;
};

// Answers the finder when it opens: types, and presses Enter.
void answerFinder(const QString &words)
{
    QTimer::singleShot(0, [words] {
        auto *finder = qobject_cast<Finder *>(QApplication::activePopupWidget());
        QVERIFY(finder);
        auto *line = finder->findChild<QLineEdit *>();
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Return);
        if (finder->isVisible())
            finder->reject();
    });
}

}  // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void startsWithTheWelcomePage();
    void ruleNumbersOpenFromTheEditMenu();
    void makesANewProduction();
    void opensAChosenFileAndRemembersIt();
    void tellsWhyAFileIsNotOpened();
    void buildsPlacesWhenFirstShown();
    void railAndKeysGoToPlaces();
    void undoAndRedoNameWhatTheyDo();
    void toolTipsAreNoRichText();
    void finderGoesToRecordsAndRunsCommands();
    void filterFollowsThePlace();
    void inspectorEditsTheSelectedRecord();
    void inspectorIsEmptyWhenTheRecordGoes();
    void secondWindowShowsTheSameProduction();
    void readOnlyWindowSaysWhoAndFollows();
    void tellsOfAChangeBySomebodyElse();
    void refusedTextIsAskedAboutOnClosing();
    void remembersPlaceAndPanes();
    void savesACopyButNotOverItself();
    void everyActionHasATextAndNoShortcutTwice();
};

void tst_MainWindow::startsWithTheWelcomePage()
{
    TestShell test(twoPlaces());
    MainWindow *window = test.shell.openWindow();
    QVERIFY(window->findChild<WelcomePage *>());
    QVERIFY(!window->actions().undo->isEnabled());
    QVERIFY(!window->actions().finder->isEnabled());
}

void tst_MainWindow::ruleNumbersOpenFromTheEditMenu()
{
    TestShell none(twoPlaces());
    QVERIFY(!none.shell.openWindow()->actions().ruleNumbers->isEnabled());
    World world;
    world.window->actions().ruleNumbers->trigger();
    const auto *dialog = world.window->findChild<QDialog *>(u"ruleNumbersDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
}

void tst_MainWindow::makesANewProduction()
{
    TestShell test(twoPlaces());
    MainWindow *window = test.shell.openWindow();
    const QString path = test.folder.filePath(u"Long Night.stunt"_s);
    test.dialogs.productions = {{.title = u"Long Night"_s, .timeZone = u"Europe/Lisbon"_s}};
    test.dialogs.filesToSave = {path};
    window->actions().newProduction->trigger();
    QVERIFY(window->document());
    QVERIFY(window->windowTitle().startsWith(u"Long Night"_s));
    QCOMPARE(window->document()->project().data().production().timeZone, u"Europe/Lisbon"_s);
    QVERIFY(test.dialogs.pickers.front().suggestion.endsWith(u"Long Night.stunt"_s));
    QCOMPARE(window->statusBar()->findChild<QLabel *>(u"saved"_s)->text(), u"Saved"_s);
}

void tst_MainWindow::opensAChosenFileAndRemembersIt()
{
    TestShell test(twoPlaces());
    const QString path = test.folder.filePath(u"film.stunt"_s);
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));  // recent files that are gone are left out
    test.memory[path] = std::make_shared<MemoryFile>();
    MainWindow *window = test.shell.openWindow();
    test.dialogs.filesToOpen = {path};
    window->actions().open->trigger();
    QVERIFY(window->document());
    QCOMPARE(test.settings.recentFiles(), QStringList{path});
    // The same file again is the same production.
    test.dialogs.filesToOpen = {path};
    window->actions().open->trigger();
    QCOMPARE(test.shell.windows().size(), 1);
}

void tst_MainWindow::tellsWhyAFileIsNotOpened()
{
    TestShell test(twoPlaces());
    MainWindow *window = test.shell.openWindow();
    test.dialogs.filesToOpen = {u"gone.stunt"_s};
    window->actions().open->trigger();
    QVERIFY(!window->document());
    QCOMPARE(test.dialogs.errors.size(), 1);
    QVERIFY(test.dialogs.errors.front().message.contains(u"gone.stunt"_s));
}

void tst_MainWindow::buildsPlacesWhenFirstShown()
{
    int built = 0;
    World world(&built);
    QCOMPARE(built, 1);
    world.window->view()->showPlace(1);
    world.window->view()->showPlace(0);
    world.window->view()->showPlace(1);
    QCOMPARE(built, 2);
}

void tst_MainWindow::railAndKeysGoToPlaces()
{
    World world;
    QTest::keyClick(world.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(world.window->view()->placeIndex(), 1);
    for (QToolButton *button : world.window->findChildren<QToolButton *>())
        if (button->accessibleName() == u"People"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(world.window->view()->placeIndex(), 0);
    QCOMPARE(world.window->actions().placeMenu->title(), u"&People"_s);
}

void tst_MainWindow::undoAndRedoNameWhatTheyDo()
{
    World world;
    Person person = world.project().data().at(world.maya);
    person.name = u"Maya R&D"_s;
    QVERIFY(change(world.project(), person, u"Rename Maya R&D"_s));
    QCOMPARE(world.window->actions().undo->text(), u"&Undo Rename Maya R&&D"_s);
    QVERIFY(!world.window->actions().redo->isEnabled());
    QTest::keyClick(world.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(world.project().data().at(world.maya).name, u"Maya Okafor"_s);
    QCOMPARE(world.window->actions().redo->text(), u"&Redo Rename Maya R&&D"_s);
    world.window->actions().redo->trigger();
    QCOMPARE(world.project().data().at(world.maya).name, u"Maya R&D"_s);
    // A file that cannot be written is told, and nothing is undone.
    world.file->failNextCommit = Error{.kind = ErrorKind::Io, .message = u"The disk is full."_s};
    world.window->actions().undo->trigger();
    QCOMPARE(world.dialogs.errors.size(), 1);
    QCOMPARE(world.project().data().at(world.maya).name, u"Maya R&D"_s);
}

void tst_MainWindow::toolTipsAreNoRichText()
{
    World world;
    Person person = world.project().data().at(world.maya);
    person.name = u"x"_s;
    QVERIFY(change(world.project(), person, u"Rename <img src=\"file:///etc/passwd\">"_s));
    QVERIFY(world.window->actions().undo->toolTip().contains(u"&lt;img"_s));
}

void tst_MainWindow::finderGoesToRecordsAndRunsCommands()
{
    World world;
    answerFinder(u"12"_s);
    QTest::keyClick(world.window, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(world.window->view()->selection().current(), RecordRef(world.scene));
    QCOMPARE(world.window->view()->placeIndex(), 1);
    answerFinder(u"okafor"_s);
    world.window->find();
    QCOMPARE(world.window->view()->selection().current(), RecordRef(world.maya));
    QCOMPARE(world.window->view()->placeIndex(), 0);
    answerFinder(u"inspector"_s);
    world.window->find();
    QVERIFY(!world.window->view()->isInspectorVisible());
}

void tst_MainWindow::filterFollowsThePlace()
{
    World world;
    Person person;
    person.name = u"Noor"_s;
    QVERIFY(add(world.project(), person));
    auto *filter = world.window->findChild<QLineEdit *>(u"filter"_s);
    QTest::keyClick(world.window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"maya"_s);
    auto *place = dynamic_cast<TablePlace<Person> *>(world.window->view()->place());
    QCOMPARE(place->model.rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(place->model.rowCount(), 2);
    QVERIFY(place->view.hasFocus());
}

void tst_MainWindow::inspectorEditsTheSelectedRecord()
{
    World world;
    world.window->view()->selection().select(RecordRef(world.maya));
    QVERIFY(world.form());
    auto *line = qobject_cast<QLineEdit *>(world.form()->name->input());
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"Maya Two"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(world.project().data().at(world.maya).name, u"Maya Two"_s);
    QVERIFY(line->hasFocus());
    world.window->actions().undo->trigger();
    QCOMPARE(line->text(), u"Maya Okafor"_s);
}

void tst_MainWindow::inspectorIsEmptyWhenTheRecordGoes()
{
    World world;
    world.window->view()->selection().select(RecordRef(world.maya));
    QVERIFY(world.form()->isVisible());
    QVERIFY(stunt::remove<Person>(world.project(), {world.maya}));
    QVERIFY(!world.form()->isVisible());
}

void tst_MainWindow::secondWindowShowsTheSameProduction()
{
    World world;
    world.window->actions().newWindow->trigger();
    QCOMPARE(world.shell.windows().size(), 2);
    MainWindow *second = world.shell.windows()[1];
    QCOMPARE(second->document(), world.window->document());
    second->view()->showPlace(1);
    QCOMPARE(world.window->view()->placeIndex(), 0);
    second->view()->selection().select(RecordRef(world.scene));
    QCOMPARE(world.window->view()->selection().current(), RecordRef());
    Person person = world.project().data().at(world.maya);
    person.name = u"Both"_s;
    QVERIFY(change(world.project(), person, u"Rename"_s));
    QCOMPARE(second->actions().undo->text(), u"&Undo Rename"_s);
    second->view()->showPlace(0);
    QCOMPARE(dynamic_cast<TablePlace<Person> *>(second->view()->place())->model.index(0, 0).data().toString(),
             u"Both"_s);
    // The production stays open as long as one window shows it.
    world.window->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(second->document()->project().undo());
    world.window = second;
}

void tst_MainWindow::readOnlyWindowSaysWhoAndFollows()
{
    TestShell test(twoPlaces());
    auto file = test.memory[u"film"_s] = std::make_shared<MemoryFile>();
    std::unique_ptr<Project> holder = memoryProject(file);
    file->info.readOnly = true;
    file->info.readOnlyReason = u"Ada on desk-7 has the file open since 14:02."_s;
    MainWindow *window = test.shell.openFile(u"film"_s);
    QVERIFY(window->view()->notices().texts().join(u' ').contains(u"Ada on desk-7"_s));
    QVERIFY(window->windowTitle().contains(u"read-only"_s));
    QCOMPARE(window->statusBar()->findChild<QLabel *>(u"saved"_s)->text(), u"Read-only"_s);
    // What the other writes appears.
    file->info.readOnly = false;
    Person person;
    person.name = u"New face"_s;
    QVERIFY(add(*holder, person));
    file->info.readOnly = true;
    window->document()->refresh();
    auto *place = dynamic_cast<TablePlace<Person> *>(window->view()->place());
    QCOMPARE(place->model.index(0, 0).data().toString(), u"New face"_s);
    // When the holder is gone, trying again opens it for editing.
    file->info = {};
    for (QPushButton *button : window->findChildren<QPushButton *>())
        if (button->text() == u"Try to edit"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(window->view() && window->view()->notices().texts().isEmpty());
    QVERIFY(!window->document()->project().isReadOnly());
    QVERIFY(!window->windowTitle().contains(u"read-only"_s));
}

void tst_MainWindow::tellsOfAChangeBySomebodyElse()
{
    World world;
    std::unique_ptr<Project> other = memoryProject(world.file);
    Person person;
    person.name = u"From elsewhere"_s;
    QVERIFY(add(*other, person));
    world.window->document()->refresh();
    QVERIFY(world.notices().join(u' ').contains(u"Somebody else changed"_s));
    QVERIFY(!world.window->actions().undo->isEnabled());
}

void tst_MainWindow::refusedTextIsAskedAboutOnClosing()
{
    World world;
    world.window->view()->selection().select(RecordRef(world.maya));
    auto *line = qobject_cast<QLineEdit *>(world.form()->height->input());
    line->setFocus();
    QTest::keyClicks(line, u"giant"_s);
    world.dialogs.confirmations = {false};
    QVERIFY(!world.window->close());
    QCOMPARE(line->text(), u"giant"_s);
    QCOMPARE(world.dialogs.questions.size(), 1);
    world.dialogs.confirmations = {true};
    QVERIFY(world.window->close());
}

void tst_MainWindow::remembersPlaceAndPanes()
{
    World world;
    world.window->view()->showPlace(1);
    world.window->actions().inspector->setChecked(false);
    QVERIFY(!world.window->view()->isInspectorVisible());
    world.window->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    world.window = world.shell.openFile(u"film"_s);
    QCOMPARE(world.window->view()->placeIndex(), 1);
    QVERIFY(!world.window->actions().inspector->isChecked());
}

void tst_MainWindow::savesACopyButNotOverItself()
{
    TestShell test(twoPlaces());
    const QString path = test.folder.filePath(u"film.stunt"_s);
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    auto file = test.memory[path] = std::make_shared<MemoryFile>();
    MainWindow *window = test.shell.openFile(path);
    test.dialogs.filesToSave = {path, test.folder.filePath(u"copy"_s)};
    window->actions().saveCopy->trigger();
    QCOMPARE(file->copies, 0);
    QCOMPARE(test.dialogs.errors.size(), 1);
    window->actions().saveCopy->trigger();
    QCOMPARE(file->copies, 1);
    QVERIFY(window->statusBar()->currentMessage().contains(u"copy.stunt"_s));
}

void tst_MainWindow::everyActionHasATextAndNoShortcutTwice()
{
    World world;
    QSet<QKeySequence> used;
    for (const QAction *action : world.window->findChildren<QAction *>()) {
        if (action->isSeparator() || action->shortcut().isEmpty())
            continue;
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!used.contains(action->shortcut()), qPrintable(action->shortcut().toString()));
        used.insert(action->shortcut());
    }
    QVERIFY(used.size() > 10);
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on real files: what a person does across places.
#include "core/edits/schedule.h"
#include "core/edits/story.h"
#include "core/edits/timelineedits.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"
#include "resources/resources.h"
#include "tests/support/must.h"
#include "tests/support/shellparts.h"
#include "ui/shell/finder.h"
#include "ui/shell/newproductiondialog.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowactions.h"
#include "ui/timeline/markercommands.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineplace.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A window on the sample production, which has everything, in a file of the test's own.
struct SampleWindow : TestShell {
    SampleWindow() : TestShell(composition(), sqliteFiles())
    {
        const QString path = folder.filePath(u"sample.stunt"_s);
        const auto made = shell.documents().createSample(path);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        window = shell.openWindow(*made);
        window->resize(1300, 800);
        if (!QTest::qWaitForWindowActive(window))
            qFatal("the window is not active");
    }
    const ProjectData &data() const { return window->document()->project().data(); }
    Selection &selection() const { return window->view()->selection(); }
    QAbstractItemView *list(const QString &name) const
    {
        return window->view()->place()->findChild<QAbstractItemView *>(name);
    }

    MainWindow *window = nullptr;
};

enum Places { OnTimeline, Breakdown, People, Rigs, ShootDays, CallSheets, FindingsList };

bool hasHighlight(const QAbstractItemView *view)
{
    return view->selectionModel()->hasSelection();
}

}  // namespace

class tst_Frame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void aPlaceComesBackWithWhatWasSelectedInIt();
    void noRowIsHighlightedThatIsNotSelected();
    void aClickOnTheCurrentRowSelectsIt();
    void callSheetsSelectTheirDay();
    void aDayChosenElsewhereStaysSelected();
    void aNewProductionHasNothingToUndo();
    void aFileWithoutAProductionIsNotOpened();
    void theNewProductionAsksForTitleAndZone();
    void theStartPageListsTitles();
    void menusHaveLettersWithoutClashes();
    void theFinderIsAsTallAsItsHits();
    void theFinderLeadsToAMarkerAndItsNotesToTheInspector();
};

void tst_Frame::theFinderLeadsToAMarkerAndItsNotesToTheInspector()
{
    SampleWindow world;
    world.window->view()->showPlace(OnTimeline);
    auto *place = qobject_cast<TimelinePlace *>(world.window->view()->place());
    QVERIFY(place);
    Project &project = world.window->document()->project();
    const Id<Sequence> sequence = sequencesInOrder(world.data()).back()->id;
    Marker marker = world.data().at(must(addMarkerAt(project, sequence, 120, MarkerColour::Red)));
    marker.name = u"Zebra crossing"_s;
    must(change(project, marker));
    auto *box = place->findChild<QComboBox *>(u"timelineSequence"_s);
    box->setFocus();
    QTimer::singleShot(0, [] {
        auto *finder = qobject_cast<Finder *>(QApplication::activePopupWidget());
        QVERIFY(finder);
        auto *line = finder->findChild<QLineEdit *>();
        QTest::keyClicks(line, u"zebra"_s);
        QTest::keyClick(line, Qt::Key_Return);
    });
    world.window->find();
    QCOMPARE(world.selection().current(), RecordRef(marker.id));
    QCOMPARE(place->canvas()->sequence(), MaybeId<Sequence>(sequence));
    QCOMPARE(place->canvas()->playhead(), 120);
    QCOMPARE(world.window->focusWidget(), place->canvas());
    world.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(world.window));
    QVERIFY(place->canvas()->hasFocus());
    // A field that is gone to is there to be typed in, though the inspector was hidden.
    world.window->actions().inspector->setChecked(false);
    QMenu menu;
    place->markers()->addForSelected(menu);
    menu.findChild<QAction *>(u"markerNotes"_s)->trigger();
    QVERIFY(world.window->view()->isInspectorVisible());
    QVERIFY(world.window->actions().inspector->isChecked());
    const QWidget *typed = QApplication::focusWidget();
    QVERIFY(typed && typed->inherits("QPlainTextEdit") && typed->isVisible());
}

void tst_Frame::aPlaceComesBackWithWhatWasSelectedInIt()
{
    SampleWindow world;
    world.window->view()->showPlace(Breakdown);
    const RecordRef beat(beatsInOrder(world.data())[3]->id);
    const RecordRef person(peopleByName(world.data())[2]->id);
    world.window->view()->goTo(beat);
    world.window->view()->showPlace(People);
    world.selection().select(person);
    QTest::keyClick(world.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(world.selection().current(), beat);
    QVERIFY(hasHighlight(world.list(u"beats"_s)));
    QTest::keyClick(world.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(world.selection().current(), person);
}

void tst_Frame::noRowIsHighlightedThatIsNotSelected()
{
    SampleWindow world;
    world.window->view()->showPlace(Breakdown);
    world.window->view()->goTo(RecordRef(beatsInOrder(world.data())[3]->id));
    QVERIFY(hasHighlight(world.list(u"beats"_s)));
    world.window->actions().production->trigger();
    QVERIFY(!hasHighlight(world.list(u"beats"_s)));
}

void tst_Frame::aClickOnTheCurrentRowSelectsIt()
{
    SampleWindow world;
    world.window->view()->showPlace(Breakdown);
    const RecordRef beat(beatsInOrder(world.data())[3]->id);
    world.window->view()->goTo(beat);
    world.window->actions().production->trigger();
    QAbstractItemView *tree = world.list(u"beats"_s);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(tree->currentIndex()).center());
    QCOMPARE(world.selection().current(), beat);
}

void tst_Frame::callSheetsSelectTheirDay()
{
    SampleWindow world;
    world.window->view()->showPlace(Breakdown);
    world.window->view()->goTo(RecordRef(beatsInOrder(world.data())[0]->id));
    world.window->view()->showPlace(CallSheets);
    QCOMPARE(world.selection().current(), RecordRef(shootDaysInOrder(world.data())[0]->id));
    // The day is there to be selected again while something else is.
    world.window->actions().production->trigger();
    QAbstractItemView *days = world.list(u"sheetDays"_s);
    QTest::mouseClick(days->viewport(), Qt::LeftButton, {}, days->visualRect(days->currentIndex()).center());
    QCOMPARE(world.selection().current(), RecordRef(shootDaysInOrder(world.data())[0]->id));
}

void tst_Frame::aDayChosenElsewhereStaysSelected()
{
    SampleWindow world;
    const auto days = shootDaysInOrder(world.data());
    world.window->view()->showPlace(CallSheets);
    world.selection().select(RecordRef(days[0]->id));
    world.window->view()->showPlace(ShootDays);
    const RecordRef strip(stripsInOrder(world.data(), days[1]->id)[0]->id);
    world.window->view()->goTo(strip);
    world.window->view()->showPlace(CallSheets);
    QCOMPARE(world.selection().current(), RecordRef(days[1]->id));
    world.window->view()->showPlace(ShootDays);
    QCOMPARE(world.selection().current(), RecordRef(days[1]->id));
}

void tst_Frame::aNewProductionHasNothingToUndo()
{
    TestShell test(composition(), sqliteFiles());
    MainWindow *window = test.shell.openWindow();
    const QString path = test.folder.filePath(u"Long Night.stunt"_s);
    test.dialogs.productions = {{.title = u"Long Night"_s, .timeZone = u"Europe/Berlin"_s}};
    test.dialogs.filesToSave = {path};
    window->actions().newProduction->trigger();
    QVERIFY(test.dialogs.errors.empty());
    QVERIFY(window->document());
    QVERIFY(!window->document()->project().history().canUndo());
    QVERIFY(!window->actions().undo->isEnabled());
    QCOMPARE(window->actions().undo->text(), u"&Undo"_s);
    QVERIFY(QFileInfo::exists(path));
}

void tst_Frame::aFileWithoutAProductionIsNotOpened()
{
    TestShell test(composition(), sqliteFiles());
    const QString path = test.folder.filePath(u"hollow.stunt"_s);
    QVERIFY(createProject(path, [](Project &) { return Result<>(); }));
    MainWindow *window = test.shell.openWindow();
    test.dialogs.filesToOpen = {path};
    window->actions().open->trigger();
    QVERIFY(!window->document());
    QVERIFY(window->findChild<WelcomePage *>());
    QCOMPARE(test.dialogs.errors.size(), 1);
    QVERIFY(test.dialogs.errors.front().message.contains(u"holds no production"_s));
    QVERIFY(test.settings.recentFiles().isEmpty());
}

void tst_Frame::theNewProductionAsksForTitleAndZone()
{
    NewProductionDialog dialog({.title = {}, .timeZone = u"Europe/Berlin"_s});
    auto *title = dialog.findChild<QLineEdit *>(u"title"_s);
    auto *zone = dialog.findChild<QComboBox *>(u"zone"_s);
    QPushButton *accept = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        accept = button->isDefault() ? button : accept;
    QVERIFY(accept);
    QVERIFY(!accept->isEnabled());
    title->setText(u"  Long Night "_s);
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog.wanted().title, u"Long Night"_s);
    QCOMPARE(dialog.wanted().timeZone, u"Europe/Berlin"_s);
    zone->setEditText(u"Mars/Olympus"_s);
    QVERIFY(!accept->isEnabled());
    zone->setEditText(u"asia/kolkata"_s);
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog.wanted().timeZone, u"Asia/Kolkata"_s);
}

void tst_Frame::theStartPageListsTitles()
{
    TestShell test(composition(), sqliteFiles());
    const QString path = test.folder.filePath(u"v2 final.stunt"_s);
    test.dialogs.productions = {{.title = u"Long Night"_s, .timeZone = u"Europe/Berlin"_s}};
    test.dialogs.filesToSave = {path};
    MainWindow *window = test.shell.openWindow();
    window->actions().newProduction->trigger();
    QVERIFY(window->document());
    QCOMPARE(test.settings.recentTitle(path), u"Long Night"_s);
    const MainWindow *other = test.shell.openWindow();
    const QCommandLinkButton *entry = nullptr;
    for (const QCommandLinkButton *button : other->findChildren<QCommandLinkButton *>())
        if (button->text() == u"Long Night"_s)
            entry = button;
    QVERIFY(entry);
    QVERIFY(entry->description().contains(u"v2 final.stunt"_s));
    test.settings.forgetRecentFiles();
    QVERIFY(test.settings.recentTitle(path).isEmpty());
}

void tst_Frame::menusHaveLettersWithoutClashes()
{
    SampleWindow world;
    const auto letters = [](const QList<QAction *> &actions) {
        QStringList found;
        for (const QAction *action : actions)
            if (const QString keys = QKeySequence::mnemonic(action->text()).toString();
                action->isVisible() && !action->isSeparator())
                found.push_back(keys);
        return found;
    };
    for (int place = Breakdown; place <= FindingsList; ++place) {
        world.window->view()->showPlace(place);
        QList<QList<QAction *>> menus{world.window->menuBar()->actions()};
        for (const QAction *top : world.window->menuBar()->actions())
            if (top->isVisible())
                menus.push_back(top->menu()->actions());
        for (const QList<QAction *> &menu : std::as_const(menus)) {
            QStringList found = letters(menu);
            QVERIFY2(!found.contains(QString()), qPrintable(found.join(u' ')));
            QVERIFY2(found.removeDuplicates() == 0, qPrintable(found.join(u' ')));
        }
    }
}

void tst_Frame::theFinderIsAsTallAsItsHits()
{
    SampleWindow world;
    std::vector<FinderEntry> entries = recordEntries(world.data());
    Finder finder(std::move(entries), world.window);
    finder.show();
    const int many = finder.height();
    QVERIFY(many < world.window->height());
    auto *line = finder.findChild<QLineEdit *>();
    line->setText(recordName(world.data(), RecordRef(peopleByName(world.data())[0]->id)));
    QVERIFY(finder.findChild<QListWidget *>()->count() < 4);
    QVERIFY2(finder.height() < many / 2, qPrintable(u"%1 of %2"_s.arg(finder.height()).arg(many)));
    QVERIFY(qAbs(finder.geometry().center().x() - world.window->geometry().center().x()) <= 2);
}

QTEST_MAIN(tst_Frame)
#include "tst_frame.moc"

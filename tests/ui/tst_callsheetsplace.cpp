// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "tests/support/smallworld.h"
#include "ui/callsheets/callsheetplace.h"
#include "ui/callsheets/callsheets.h"
#include "ui/callsheets/sheetview.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QPdfDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class TestCallSheetsPlace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void manyChangesAreDrawnOnce();
    void nothingIsDrawnWhileThePlaceIsHidden();
    void scrollPlaceAndZoomSurviveARedraw();
    void exportWritesThePdfThatIsShown();
    void anExportThatCannotBeWrittenIsTold();
    void theSuggestedNameIsAFileName();
    void choosingADayElsewhereShowsItsSheet();
    void aRemovedDayGivesWay();
    void withoutDaysAButtonGoesToShootDays();
    void somebodyWithoutATimeIsPrintedSo();

private:
    static CallSheetPlace *shownPlace(SmallWorld &world, std::unique_ptr<Place> &owner)
    {
        owner.reset(callSheetsPlace().make(world.workspace(), nullptr));
        owner->resize(1000, 500);
        owner->show();
        return static_cast<CallSheetPlace *>(owner.get());
    }
    static QAction *command(const Place &place, const QString &name)
    {
        for (QAction *action : place.commands())
            if (action->objectName() == name)
                return action;
        return nullptr;
    }
};

void TestCallSheetsPlace::manyChangesAreDrawnOnce()
{
    SmallWorld world;
    std::unique_ptr<Place> owner;
    CallSheetPlace *place = shownPlace(world, owner);
    QSignalSpy drawn(place, &CallSheetPlace::rendered);
    QTRY_COMPARE(drawn.count(), 1);
    world.scheduleAll();
    must(world.project->undo());
    QTRY_COMPARE(drawn.count(), 2);
    QVERIFY(place->view()->pageCount() > 0);
}

void TestCallSheetsPlace::nothingIsDrawnWhileThePlaceIsHidden()
{
    SmallWorld world;
    const std::unique_ptr<Place> owner(callSheetsPlace().make(world.workspace(), nullptr));
    auto *place = static_cast<CallSheetPlace *>(owner.get());
    QSignalSpy drawn(place, &CallSheetPlace::rendered);
    world.scheduleAll();
    QVERIFY(!drawn.wait(300));
    place->show();
    QTRY_COMPARE(drawn.count(), 1);
}

void TestCallSheetsPlace::scrollPlaceAndZoomSurviveARedraw()
{
    SmallWorld world;
    world.scheduleAll();
    std::unique_ptr<Place> owner;
    CallSheetPlace *place = shownPlace(world, owner);
    place->refreshNow();
    QCoreApplication::processEvents();
    command(*place, u"zoomIn"_s)->trigger();
    QCoreApplication::processEvents();
    const double zoom = place->view()->zoom();
    place->view()->setScrollPlace(120);
    QCOMPARE(place->view()->scrollPlace(), 120);
    ShootDay day = world.project->data().at(world.day);
    day.weather = u"Rain"_s;
    must(change(*world.project, day));
    place->refreshNow();
    QCoreApplication::processEvents();
    QCOMPARE(place->view()->scrollPlace(), 120);
    QCOMPARE(place->view()->zoom(), zoom);
}

void TestCallSheetsPlace::exportWritesThePdfThatIsShown()
{
    SmallWorld world;
    world.scheduleAll();
    std::unique_ptr<Place> owner;
    CallSheetPlace *place = shownPlace(world, owner);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sheet.pdf"_s);
    world.dialogs.filesToSave = {path};
    command(*place, u"exportPdf"_s)->trigger();
    QVERIFY(world.dialogs.errors.empty());
    QVERIFY(world.dialogs.pickers.front().suggestion.endsWith(u"Test Main unit 2027-03-24.pdf"_s));
    QPdfDocument written;
    QCOMPARE(written.load(path), QPdfDocument::Error::None);
    QVERIFY(written.getAllText(0).text().contains(u"STAIRWELL"_s));
    // Cancelled: nothing happens.
    command(*place, u"exportPdf"_s)->trigger();
    QVERIFY(world.dialogs.errors.empty());
}

void TestCallSheetsPlace::anExportThatCannotBeWrittenIsTold()
{
    SmallWorld world;
    std::unique_ptr<Place> owner;
    CallSheetPlace *place = shownPlace(world, owner);
    QTemporaryDir folder;
    world.dialogs.filesToSave = {folder.filePath(u"no/such/folder/sheet.pdf"_s)};
    command(*place, u"exportPdf"_s)->trigger();
    QCOMPARE(world.dialogs.errors.size(), std::size_t{1});
    QVERIFY(!world.dialogs.errors.front().message.isEmpty());
}

void TestCallSheetsPlace::theSuggestedNameIsAFileName()
{
    CallSheet sheet;
    sheet.head.title = u"../Night: \"The /End\" <2>\n*"_s + QChar(0x202e);
    sheet.head.unit = QString(300, u'x');
    sheet.head.date = QDate(2027, 3, 27);
    const QString name = suggestedFileName(sheet);
    for (const QChar c : u"/\\:*?\"<>|\n"_s)
        QVERIFY2(!name.contains(c), qPrintable(name));
    QVERIFY(!name.startsWith(u'.'));
    QVERIFY(name.size() < 200);
    QVERIFY(name.endsWith(u"2027-03-27.pdf"_s));
}

void TestCallSheetsPlace::choosingADayElsewhereShowsItsSheet()
{
    SmallWorld world;
    const auto unit = world.project->data().all<Unit>().begin()->id;
    const auto later = must(addShootDay(*world.project, unit, QDate(2027, 3, 29)));
    std::unique_ptr<Place> owner;
    CallSheetPlace *place = shownPlace(world, owner);
    QSignalSpy drawn(place, &CallSheetPlace::rendered);
    QTRY_COMPARE(drawn.count(), 1);
    world.selection.select(RecordRef(later));
    QTRY_COMPARE(drawn.count(), 2);
    QCOMPARE(place->findChild<QListView *>(u"sheetDays"_s)->currentIndex().row(), 1);
    QVERIFY(!place->reveal(RecordRef(world.beats[0])));
}

void TestCallSheetsPlace::aRemovedDayGivesWay()
{
    SmallWorld world;
    std::unique_ptr<Place> owner;
    CallSheetPlace *place = shownPlace(world, owner);
    place->refreshNow();
    must(remove(*world.project, std::vector<Id<ShootDay>>{world.day}));
    QVERIFY(!place->view()->isVisible());
    QVERIFY(!command(*place, u"exportPdf"_s)->isEnabled());
    must(world.project->undo());
    QVERIFY(place->view()->isVisible());
    QVERIFY(command(*place, u"exportPdf"_s)->isEnabled());
}

void TestCallSheetsPlace::withoutDaysAButtonGoesToShootDays()
{
    SmallWorld world;
    must(remove(*world.project, std::vector<Id<ShootDay>>{world.day}));
    std::unique_ptr<Place> alone;
    const CallSheetPlace *place = shownPlace(world, alone);
    auto *button = place->findChild<QToolButton *>(u"first_goToShootDays"_s);
    QVERIFY(button);
    QVERIFY(!button->isVisible());
    QMainWindow window;
    auto *go = new QAction(u"Shoot &days"_s, &window);
    go->setData(2);
    QSignalSpy gone(go, &QAction::triggered);
    Place *within = callSheetsPlace().make(world.workspace(), &window);
    window.setCentralWidget(within);
    window.show();
    button = within->findChild<QToolButton *>(u"first_goToShootDays"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(gone.count(), 1);
}

void TestCallSheetsPlace::somebodyWithoutATimeIsPrintedSo()
{
    SmallWorld world;
    Call call;
    call.shootDay = world.day;
    call.person = world.bystander;
    call.status = CallStatus::W;
    must(typeCall(*world.project, call));
    std::unique_ptr<Place> owner;
    (void)shownPlace(world, owner);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sheet.pdf"_s);
    world.dialogs.filesToSave = {path};
    command(*owner, u"exportPdf"_s)->trigger();
    QPdfDocument document;
    QCOMPARE(document.load(path), QPdfDocument::Error::None);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text();
    QVERIFY2(text.simplified().contains(u"time not set"_s), qPrintable(text));
}

QTEST_MAIN(TestCallSheetsPlace)
#include "tst_callsheetsplace.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnsmodel.h"
#include "ui/importing/fatemodel.h"
#include "ui/importing/importwizard.h"
#include "ui/importing/previewmodel.h"
#include "ui/people/peopleplace.h"

#include "core/edits/records.h"
#include "resources/resources.h"
#include "tests/support/memorystore.h"
#include "tests/support/scripteddialogs.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;  // milliseconds a worker may take on a slow machine

// A title line, `;` between cells, a decimal comma, a skill list, an unmapped column and one height without a unit.
const QByteArray messyRoster = "Stunts Unit A, as of 3 March\n"
                               "Name;E-mail;Mobile;Height;Skills;Car\n"
                               "Ana Quiroga;ana@example.org;+49 30 5550101;1,78 m;high fall (expert), riding;red van\n"
                               "Tomasz Zieli\xC5\x84ski;tomasz@example.org;;182 cm;;\n"
                               "Lee Okafor;lee@example.org;;tall;;\n";

struct World {
    QTemporaryDir folder;
    std::unique_ptr<Project> project = memoryProject();
    Selection selection;
    ScriptedDialogs dialogs;
    Workspace workspace{*project, selection, dialogs};

    QString roster(const QByteArray &content, const QString &name = u"roster.csv"_s)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's roster");
        return file.fileName();
    }
    void person(const QString &name, const QString &email = {})
    {
        if (const auto added = add(*project, Person{.name = name, .email = email}); !added)
            qFatal("%s", qPrintable(added.error().message));
    }
    [[nodiscard]] qsizetype people() const { return project->data().all<Person>().size(); }
};

// The wizard with the names a test speaks of.
struct Steps {
    explicit Steps(World &world, const QString &path) : wizard(world.workspace, path) { wizard.show(); }

    template<class T>
    T *part(const QString &name)
    {
        T *found = wizard.findChild<T *>(name);
        if (!found)
            qFatal("the wizard has no %s", qPrintable(name));
        return found;
    }
    QPushButton *button(const QString &name) { return part<QPushButton>(name); }
    QString message() { return part<QLabel>(u"importMessage"_s)->text(); }
    void next()
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(u"importNext"_s)->isEnabled(), patience);
        button(u"importNext"_s)->click();
    }
    void toRows()
    {
        next();
        next();
        QVERIFY(part<QTableView>(u"importFates"_s)->isVisible());
    }

    ImportWizard wizard;
};

}  // namespace

class TestImportWizard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QStandardPaths::setTestModeEnabled(true);
    }
    void init() { QFile::remove(RosterMapMemory().file()); }

    void aRosterBecomesOneHistoryEntryThatUndoTakesBack();
    void rejectedRowsAreHandedBack();
    void aHeightWithoutUnitSaysOnceWhyAndHowToMendIt();
    void anAmbiguousRowIsDecidedInItsCell();
    void anotherDelimiterShowsAtOnce();
    void aColumnTakenByHandIsRememberedForTheSameHeaders();
    void aFileThatCannotBeReadSaysWhyAndWhere();
    void aSecondImportOfTheSameFileHasNothingToDo();
    void rowsAreFilteredByFateAndTheCountsAddUp();
    void modelsKeepTheRulesOfModels();
    void markupAndControlsStayPlainText();
    void cancellingWhileReadingWritesNothing();
    void aManyRowedFileIsReadWhileTheWindowAnswers();
    void aFileDroppedOnTheRosterOpensTheWizard();
};

void TestImportWizard::aRosterBecomesOneHistoryEntryThatUndoTakesBack()
{
    World world;
    world.person(u"Ana Quiroga"_s, u"ana@example.org"_s);
    const auto before = world.project->history().size();
    Steps steps(world, world.roster(
                           "Name,E-mail,Height\nAna Quiroga,ana@example.org,178 cm\nBen Ode,ben@example.org,5'11\"\n"));
    steps.toRows();
    QCOMPARE(steps.part<QLabel>(u"importCounts"_s)->text(), u"2 read = 1 new + 1 updated + 0 unchanged + 0 rejected"_s);
    steps.button(u"importImport"_s)->click();
    QCOMPARE(world.people(), 2);
    QCOMPARE(world.project->history().size(), before + 1);
    QCOMPARE(world.dialogs.informed.size(), 1);
    QVERIFY(world.dialogs.informed.front().startsWith(u"1 person added, 1 updated.\n"_s));
    QVERIFY(world.dialogs.informed.front().contains(u"2 read = 1 new"_s));
    QVERIFY(world.project->undo());
    QCOMPARE(world.people(), 1);
    QVERIFY(!world.project->data().all<Person>().begin()->heightMm);
}

void TestImportWizard::rejectedRowsAreHandedBack()
{
    World world;
    Steps steps(world, world.roster(messyRoster));
    steps.toRows();
    QCOMPARE(steps.part<QLabel>(u"importCounts"_s)->text(), u"3 read = 2 new + 0 updated + 0 unchanged + 1 rejected"_s);
    auto *importButton = steps.button(u"importImport"_s);
    QVERIFY(!importButton->isEnabled());
    QVERIFY(!steps.message().isEmpty());
    auto *leaveOut = steps.part<QCheckBox>(u"importLeaveOut"_s);
    QVERIFY(leaveOut->isVisible());
    QVERIFY(leaveOut->text().contains(u'&'));
    QVERIFY(steps.part<QLabel>(u"importLeftOutFile"_s)
                ->text()
                .contains(QDir::toNativeSeparators(world.folder.filePath(u"roster.rejected.csv"_s))));
    leaveOut->setChecked(true);
    QVERIFY(importButton->isEnabled());
    importButton->click();
    QCOMPARE(world.people(), 2);
    QFile handedBack(world.folder.filePath(u"roster.rejected.csv"_s));
    QVERIFY(handedBack.open(QIODevice::ReadOnly));
    const QByteArray content = handedBack.readAll();
    QVERIFY(content.contains("Lee Okafor"));
    QVERIFY(!content.contains("Ana Quiroga"));
    QVERIFY(world.dialogs.informed.front().contains(u"roster.rejected.csv"_s));
    for (const Person &person : world.project->data().all<Person>())
        if (person.name == u"Ana Quiroga"_s)
            QVERIFY(person.notes.contains(u"Car: red van"_s));
}

void TestImportWizard::aHeightWithoutUnitSaysOnceWhyAndHowToMendIt()
{
    World world;
    Steps steps(world, world.roster("Name,Height\nAna,180\nBen,tall\n"));
    steps.toRows();
    auto *details = steps.part<QPlainTextEdit>(u"importDetails"_s);
    QVERIFY(!details->placeholderText().isEmpty());
    auto *table = steps.part<QTableView>(u"importFates"_s);
    const auto detail = [&](int row) {
        return table->model()->index(row, static_cast<int>(FateColumn::Detail)).data().toString();
    };
    QCOMPARE(detail(0).count(u"180”"_s), 1);
    QCOMPARE(detail(0).count(u"no unit"_s), 1);
    QVERIFY(detail(0).endsWith(u"Back → choose the unit for this column"_s));
    QVERIFY(!detail(1).contains(u"Back →"_s));  // no unit would mend it
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(details->toPlainText().contains(u"\nBack → choose the unit for this column"_s));
}

void TestImportWizard::anAmbiguousRowIsDecidedInItsCell()
{
    World world;
    world.person(u"Sam Lee"_s);
    world.person(u"Sam Lee"_s);
    Steps steps(world, world.roster("Name,Height\nSam Lee,180 cm\n"));
    steps.toRows();
    auto *table = steps.part<QTableView>(u"importFates"_s);
    QAbstractItemModel *model = table->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, static_cast<int>(FateColumn::Fate)).data().toString(), fateLabel(RosterFate::Rejected));
    const QModelIndex decision = model->index(0, static_cast<int>(FateColumn::Decision));
    QVERIFY(decision.flags() & Qt::ItemIsEditable);
    table->edit(decision);
    auto *box = table->viewport()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->count(), 4);  // not decided, the two, a new person
    box->setCurrentIndex(1);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(steps.button(u"importImport"_s)->isEnabled(), patience);
    QCOMPARE(model->index(0, static_cast<int>(FateColumn::Fate)).data().toString(), fateLabel(RosterFate::Update));
    steps.button(u"importImport"_s)->click();
    int measured = 0;
    for (const Person &person : world.project->data().all<Person>())
        measured += person.heightMm == Length{1800} ? 1 : 0;
    QCOMPARE(measured, 1);
    QCOMPARE(world.people(), 2);
}

void TestImportWizard::anotherDelimiterShowsAtOnce()
{
    World world;
    Steps steps(world, world.roster("Name;Phone\nAna, Jr;+49 30 5550101\n"));
    auto *preview = steps.part<QTableView>(u"importPreview"_s);
    QTRY_COMPARE_WITH_TIMEOUT(preview->model()->columnCount(), 2, patience);
    auto *delimiter = steps.part<QComboBox>(u"importDelimiter"_s);
    QVERIFY(delimiter->currentText().contains(u';'));
    delimiter->setCurrentIndex(delimiter->findData(u","_s));
    QTRY_COMPARE_WITH_TIMEOUT(preview->model()->index(1, 0).data().toString(), u"Ana"_s, patience);
    delimiter->setCurrentIndex(0);
    QTRY_COMPARE_WITH_TIMEOUT(preview->model()->index(1, 0).data().toString(), u"Ana, Jr"_s, patience);
}

void TestImportWizard::aColumnTakenByHandIsRememberedForTheSameHeaders()
{
    World world;
    const QByteArray roster = "Name,Tallness\nAna,178\n";
    const int columnOfField = static_cast<int>(MappingColumn::Field);
    {
        Steps steps(world, world.roster(roster));
        steps.next();
        QAbstractItemModel *columns = steps.part<QTableView>(u"importColumns"_s)->model();
        QCOMPARE(columns->index(1, columnOfField).data(Qt::EditRole).toInt(), static_cast<int>(RosterField::None));
        QVERIFY(columns->setData(columns->index(1, columnOfField), static_cast<int>(RosterField::Height)));
        QVERIFY(columns->setData(columns->index(1, static_cast<int>(MappingColumn::Format)),
                                 static_cast<int>(RosterUnit::Cm)));
        steps.next();
        QTRY_VERIFY_WITH_TIMEOUT(steps.button(u"importImport"_s)->isEnabled(), patience);
        steps.button(u"importImport"_s)->click();
    }
    QCOMPARE(world.project->data().all<Person>().begin()->heightMm, Length{1780});
    Steps again(world, world.roster("Name,Tallness\nBen,181\n", u"later.csv"_s));
    again.next();
    QAbstractItemModel *columns = again.part<QTableView>(u"importColumns"_s)->model();
    QCOMPARE(columns->index(1, columnOfField).data(Qt::EditRole).toInt(), static_cast<int>(RosterField::Height));
}

void TestImportWizard::aFileThatCannotBeReadSaysWhyAndWhere()
{
    World world;
    Steps steps(world, world.roster("Name,Phone\nAna,\"never closed\n"));
    QTRY_VERIFY_WITH_TIMEOUT(
        steps.message().contains(u"2"_s) && !steps.part<QProgressBar>(u"importProgress"_s)->isVisible(), patience);
    QVERIFY(!steps.button(u"importNext"_s)->isEnabled());
    QVERIFY(steps.part<QTableView>(u"importPreview"_s)->model()->rowCount() > 0);
    Steps missing(world, world.folder.filePath(u"none.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        !missing.message().isEmpty() && !missing.part<QProgressBar>(u"importProgress"_s)->isVisible(), patience);
    QVERIFY(!missing.button(u"importNext"_s)->isEnabled());
    Steps nameless(world, world.roster("Colour,Shape\nred,round\n", u"shapes.csv"_s));
    nameless.next();
    QVERIFY(!nameless.button(u"importNext"_s)->isEnabled());
    QVERIFY(!nameless.message().isEmpty());
}

void TestImportWizard::aSecondImportOfTheSameFileHasNothingToDo()
{
    World world;
    const QString path = world.roster("Name,E-mail\nAna,ana@example.org\n");
    {
        Steps steps(world, path);
        steps.toRows();
        steps.button(u"importImport"_s)->click();
    }
    Steps again(world, path);
    again.toRows();
    QCOMPARE(again.part<QLabel>(u"importCounts"_s)->text(), u"1 read = 0 new + 0 updated + 1 unchanged + 0 rejected"_s);
    QVERIFY(!again.button(u"importImport"_s)->isEnabled());
    QVERIFY(!again.message().isEmpty());
}

void TestImportWizard::rowsAreFilteredByFateAndTheCountsAddUp()
{
    World world;
    Steps steps(world, world.roster(messyRoster));
    steps.toRows();
    QAbstractItemModel *model = steps.part<QTableView>(u"importFates"_s)->model();
    QCOMPARE(model->rowCount(), 3);
    steps.part<QToolButton>(u"fateRejected"_s)->click();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, static_cast<int>(FateColumn::Name)).data().toString(), u"Lee Okafor"_s);
    QCOMPARE(model->index(0, static_cast<int>(FateColumn::Line)).data().toString(), u"5"_s);
    QVERIFY(model->index(0, static_cast<int>(FateColumn::Detail)).data().toString().contains(u"tall"_s));
    steps.part<QToolButton>(u"fateNew"_s)->click();
    QCOMPARE(model->rowCount(), 2);
    steps.part<QToolButton>(u"fateUnchanged"_s)->click();
    QCOMPARE(model->rowCount(), 0);
}

void TestImportWizard::modelsKeepTheRulesOfModels()
{
    World world;
    world.person(u"Sam Lee"_s);
    world.person(u"Sam Lee"_s);
    RosterMapMemory memory;
    ImportSession session(*world.project, memory);
    FateModel fates(session);
    ColumnsModel columns;
    PreviewModel preview;
    QAbstractItemModelTester fateTester(&fates, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester columnsTester(&columns, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester previewTester(&preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
    session.open(world.roster("Name,Height\nSam Lee,180 cm\nAna,1.7 m\n"));
    QTRY_VERIFY_WITH_TIMEOUT(session.plan(), patience);
    columns.setFile(session.file());
    preview.setPreview(session.preview());
    QCOMPARE(fates.rowCount(), 2);
    QCOMPARE(columns.rowCount(), 2);
    QCOMPARE(preview.rowCount(), 3);
    fates.setFilter(FateFilter::Rejected);
    QCOMPARE(fates.rowCount(), 1);
    QVERIFY(!fates.details(0).isEmpty());
    QVERIFY(columns.setData(columns.index(1, static_cast<int>(MappingColumn::Field)),
                            static_cast<int>(RosterField::Ignore)));
    session.setColumns(columns.columns());
    QTRY_VERIFY_WITH_TIMEOUT(session.plan(), patience);
    session.open(world.folder.filePath(u"none.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(session.error(), patience);
    QCOMPARE(fates.rowCount(), 0);
}

void TestImportWizard::markupAndControlsStayPlainText()
{
    World world;
    Steps steps(world, world.roster("Name,Phone\n<img src=/etc/passwd>\xE2\x80\xAE"
                                    "b,+49 30 5550101\n=HYPERLINK(1),\n"));
    steps.toRows();
    QAbstractItemModel *model = steps.part<QTableView>(u"importFates"_s)->model();
    const QModelIndex name = model->index(0, static_cast<int>(FateColumn::Name));
    QVERIFY(name.data().toString().contains(u"<img"_s));
    QVERIFY(name.data().toString().contains(u"U+202E"_s));
    QVERIFY(!name.data(Qt::ToolTipRole).toString().contains(u'<'));
    QCOMPARE(model->index(1, static_cast<int>(FateColumn::Name)).data().toString(), u"=HYPERLINK(1)"_s);
    for (const QLabel *label : steps.wizard.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->buddy(), qPrintable(label->text()));
}

void TestImportWizard::cancellingWhileReadingWritesNothing()
{
    World world;
    const auto before = world.project->history().size();
    {
        Steps steps(world, world.roster(messyRoster));
        steps.button(u"importCancel"_s)->click();
        QVERIFY(!steps.wizard.isVisible());
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(world.people(), 0);
    QCOMPARE(world.project->history().size(), before);
}

void TestImportWizard::aManyRowedFileIsReadWhileTheWindowAnswers()
{
    World world;
    QByteArray roster = "Name,E-mail,Height\n";
    constexpr int rows = 20'000;
    for (int i = 0; i < rows; ++i)
        roster += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@example.org,178 cm\n";
    const QString path = world.roster(roster);
    QElapsedTimer timer;
    timer.start();
    Steps steps(world, path);
    QVERIFY2(timer.elapsed() < 1000, "opening the wizard waited for the file");
    QVERIFY(steps.part<QProgressBar>(u"importProgress"_s)->isVisible());
    steps.toRows();
    QCOMPARE(steps.part<QTableView>(u"importFates"_s)->model()->rowCount(), rows);
    steps.button(u"importImport"_s)->click();
    QCOMPARE(world.people(), rows);
    QVERIFY(world.project->undo());
    QCOMPARE(world.people(), 0);
}

void TestImportWizard::aFileDroppedOnTheRosterOpensTheWizard()
{
    World world;
    const QString path = world.roster("Name\nAna\n");
    PeoplePlace place(world.workspace, [] { return QDate(2027, 3, 20); });
    place.resize(900, 600);
    place.show();
    QWidget *page = place.findChild<QTabWidget *>(u"peopleTabs"_s)->currentWidget();
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &drop);
    QTRY_VERIFY(place.findChild<QDialog *>(u"importWizard"_s));
    QDialog *wizard = place.findChild<QDialog *>(u"importWizard"_s);
    auto *preview = wizard->findChild<QTableView *>(u"importPreview"_s);
    QTRY_COMPARE_WITH_TIMEOUT(preview->model()->rowCount(), 2, patience);
    wizard->reject();
}

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The production's JSON in the window: exported, looked at before it is imported, imported as one edit, refused. And one
// sequence, exported as OpenTimelineIO.
#include "core/edits/sampleproduction.h"
#include "core/project/lookups.h"
#include "core/reports/otiowriter.h"
#include "resources/resources.h"
#include "tests/support/shellparts.h"
#include "ui/importing/importedrecordsmodel.h"
#include "ui/importing/productionimportdialog.h"
#include "ui/shell/sequenceexportdialog.h"
#include "ui/shell/windowactions.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QStatusBar>
#include <QTest>
#include <QTreeView>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A window on an untouched production “Test”, and the import's dialog as a person works it.
struct World : TestShell {
    explicit World(bool isSample = false) : TestShell(composition())
    {
        file = memory[u"film"_s] = std::make_shared<MemoryFile>();
        if (isSample)
            if (const Result<> built = buildSample(**Project::load(std::make_unique<MemoryStore>(file))); !built)
                qFatal("%s", qPrintable(built.error().message));
        window = shell.openFile(u"film"_s);
    }
    Project &project() const { return window->document()->project(); }
    const ProjectData &data() const { return project().data(); }
    QString written(const QString &name, const QByteArray &content) const
    {
        const QString path = folder.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    // Chooses `path` under Import production… and waits until the file was read.
    ProductionImportDialog *openDialog(const QString &path)
    {
        dialogs.filesToOpen = {path};
        window->actions().importProduction->trigger();
        auto *dialog = window->findChild<ProductionImportDialog *>();
        if (!dialog
            || !QTest::qWaitFor([dialog] { return !dialog->findChild<QWidget *>(u"importProgress"_s)->isVisible(); }))
            qFatal("the file was not read");
        return dialog;
    }
    static QString text(const ProductionImportDialog *dialog, const QString &name)
    {
        const auto *label = dialog->findChild<QLabel *>(name);
        return label->isVisible() ? label->text() : QString();
    }
    static QPushButton *importButton(const ProductionImportDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(u"importImport"_s);
    }
    SequenceExportDialog *openSequenceExport() const
    {
        window->actions().exportSequence->trigger();
        return window->findChild<SequenceExportDialog *>();
    }
    // The row of the preview for a kind of record, as texts; empty when it has none.
    static QStringList row(const ProductionImportDialog *dialog, const QString &kind)
    {
        const auto *table = dialog->findChild<QTableWidget *>();
        for (int r = 0; r < table->rowCount(); ++r)
            if (table->item(r, 0)->text() == kind)
                return {table->item(r, 1)->text(), table->item(r, 2)->text(), table->item(r, 3)->text()};
        return {};
    }
    Id<Person> person(const QString &name)
    {
        const auto id = add(project(), Person{.name = name});
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        return *id;
    }

    std::shared_ptr<MemoryFile> file;
    MainWindow *window = nullptr;
};

// People with the ids and names given, in the format's frame.
QByteArray peopleJson(const std::vector<std::pair<QString, QString>> &people)
{
    QStringList records;
    for (const auto &[id, name] : people)
        records.append(uR"({"id": "%1", "name": "%2"})"_s.arg(id, name));
    return uR"({"format": "stuntboard-production", "version": 1, "people": [%1]})"_s.arg(records.join(u", "_s))
        .toUtf8();
}

}  // namespace

class tst_ProductionImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void whatWasExportedFillsAnEmptyProductionAlike();
    void exportSaysWhatIsPrivateBeforeItAsksForAFile();
    void exportIsRefused_data();
    void exportIsRefused();
    void exportThatCannotBeWrittenIsTold();
    void previewCountsWhatAMergeWouldDo();
    void whatChangesStandsAboveWhatDoesNot();
    void recordsAreListedByName();
    void whatAnotherFrameRateMovesIsListed();
    void aHundredThousandRecordsAreListedAtOnce();
    void mergeSaysThatItRenamesTheProduction();
    void cancelWritesNothing();
    void importIsOneEditThatUndoTakesBack();
    void previewFollowsTheProduction();
    void nothingToImportIsSaid();
    void refusedFileTellsItsPlace_data();
    void refusedFileTellsItsPlace();
    void missingFileIsTold();
    void failedWriteLeavesEverythingAsItWas();
    void readOnlyProductionIsOnlyExported();
    void textThatAFieldRefusesComesFirst();
    void keysAreEnough();
    void sequenceIsExportedForWhomItIsFor();
    void theSelectedSequenceStandsFirst();
    void sequenceExportIsRefused_data();
    void sequenceExportIsRefused();
    void withoutASequenceNothingIsAsked();
    void aSequenceThatIsGoneIsTold();
};

void tst_ProductionImport::whatWasExportedFillsAnEmptyProductionAlike()
{
    World from(true);
    const QString path = from.folder.filePath(u"whole.json"_s);
    from.dialogs.confirmations = {true};
    from.dialogs.filesToSave = {path};
    from.window->actions().exportProduction->trigger();
    QVERIFY(from.dialogs.errors.empty());
    QVERIFY(QFileInfo(path).size() > 1000);

    World to;
    const ProjectData before = to.data();
    QVERIFY(!(before == from.data()));
    ProductionImportDialog *dialog = to.openDialog(path);
    // A person is told that the production's own row goes, and by what name the production goes then.
    const QString meaning = World::text(dialog, u"importMeaning"_s);
    QVERIFY2(meaning.contains(u"Nothing has been entered in “Test”"_s), qPrintable(meaning));
    QVERIFY2(meaning.contains(u"replaces the production's title"_s), qPrintable(meaning));
    QVERIFY2(meaning.contains(from.data().production().title), qPrintable(meaning));
    QVERIFY(to.data() == before);
    QTest::mouseClick(World::importButton(dialog), Qt::LeftButton);
    QVERIFY(to.dialogs.errors.empty());
    QVERIFY(to.data() == from.data());
    QVERIFY(to.window->windowTitle().startsWith(from.data().production().title));
    to.window->actions().undo->trigger();
    QVERIFY(to.data() == before);
}

void tst_ProductionImport::exportSaysWhatIsPrivateBeforeItAsksForAFile()
{
    World world;
    const QString path = world.folder.filePath(u"out.json"_s);
    world.dialogs.filesToSave = {path};
    world.window->actions().exportProduction->trigger();  // not agreed to
    QCOMPARE(world.dialogs.questions.size(), 1U);
    QVERIFY(world.dialogs.questions.front().text.contains(u"full backup"_s));
    QVERIFY(world.dialogs.questions.front().text.contains(u"private"_s));
    QVERIFY(world.dialogs.pickers.empty());
    QVERIFY(!QFileInfo::exists(path));
    world.dialogs.confirmations = {true};
    world.window->actions().exportProduction->trigger();
    QCOMPARE(world.dialogs.pickers.size(), 1U);
    QVERIFY(world.dialogs.pickers.front().suggestion.endsWith(u"film.json"_s));
    QCOMPARE(contentOf(path), productionToJson(world.data()));
}

void tst_ProductionImport::exportIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("over a project file") << u"other.stunt"_s;
    QTest::newRow("as a roster") << u"other.csv"_s;
}

void tst_ProductionImport::exportIsRefused()
{
    QFETCH(QString, name);
    World world;
    const QString path = world.written(name, "as it was");
    world.dialogs.confirmations = {true};
    world.dialogs.filesToSave = {path};
    world.window->actions().exportProduction->trigger();
    QCOMPARE(world.dialogs.errors.size(), 1U);
    QVERIFY(world.dialogs.errors.front().message.contains(name));
    QCOMPARE(contentOf(path), QByteArray("as it was"));
}

void tst_ProductionImport::exportThatCannotBeWrittenIsTold()
{
    World world;
    world.dialogs.confirmations = {true};
    world.dialogs.filesToSave = {world.folder.filePath(u"no/such/folder/out.json"_s)};
    world.window->actions().exportProduction->trigger();
    QCOMPARE(world.dialogs.errors.size(), 1U);
    QVERIFY(world.dialogs.errors.front().message.endsWith(u'.'));
}

void tst_ProductionImport::previewCountsWhatAMergeWouldDo()
{
    World world;
    const Id<Person> same = world.person(u"Maya"_s);
    const Id<Person> alsoSame = world.person(u"Yusuf"_s);
    const Id<Person> other = world.person(u"Tom"_s);
    world.person(u"Not in the file"_s);
    const QString path = world.written(u"merge.json"_s, peopleJson({{same.toText(), u"Maya"_s},
                                                                    {alsoSame.toText(), u"Yusuf"_s},
                                                                    {other.toText(), u"Tomás"_s},
                                                                    {u"1"_s, u"Ada"_s},
                                                                    {u"2"_s, u"Noor"_s},
                                                                    {u"3"_s, u"Bo"_s}}));
    ProductionImportDialog *dialog = world.openDialog(path);
    QCOMPARE(World::row(dialog, u"Person"_s), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
    QCOMPARE(dialog->findChild<QTableWidget *>()->rowCount(), 1);
    QCOMPARE(World::text(dialog, u"importSum"_s), u"6 read = 3 new + 1 updated + 2 unchanged"_s);
    const QString meaning = World::text(dialog, u"importMeaning"_s);
    QVERIFY2(meaning.contains(u"merged into “Test”"_s) && !meaning.contains(u"title"_s), qPrintable(meaning));
    QCOMPARE(dialog->findChild<QLabel *>(u"importHeading"_s)->text(), u"merge.json"_s);
    QVERIFY(World::importButton(dialog)->isEnabled());
}

void tst_ProductionImport::whatChangesStandsAboveWhatDoesNot()
{
    World world;
    const Id<Person> maya = world.person(u"Maya"_s);
    QByteArray json = peopleJson({{maya.toText(), u"Maya"_s}});
    json.replace("\"people\"", "\"sequences\": [{\"id\": \"s\", \"code\": \"A\"}], \"people\"");
    const auto *table = world.openDialog(world.written(u"a.json"_s, json))->findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), u"Sequence"_s);
    QCOMPARE(table->item(1, 0)->text(), u"Person"_s);
}

void tst_ProductionImport::recordsAreListedByName()
{
    World world;
    const Id<Person> maya = world.person(u"Maya"_s);
    const Id<Person> tom = world.person(u"Tom"_s);
    const Id<Person> same = world.person(u"Same"_s);
    const QString path =
        world.written(u"merge.json"_s,
                      R"({"format": "stuntboard-production", "version": 1, "people": [{"id": "9", "name": "Ada"},
 {"id": ")" + same.toText().toLatin1()
                          + R"(", "name": "Same"},
 {"id": ")" + maya.toText().toLatin1()
                          + R"(", "name": "Maya", "heightMm": 1690, "archived": true, "notes": "a\nb"},
 {"id": ")" + tom.toText().toLatin1()
                          + R"(", "name": "Tom\u202eas"}]})");
    ProductionImportDialog *dialog = world.openDialog(path);
    auto *tree = dialog->findChild<QTreeView *>(u"importRecords"_s);
    QVERIFY(!tree->isVisible());
    auto *model = tree->model();
    QAbstractItemModelTester tester(model);
    // With the keyboard alone.
    auto *show = dialog->findChild<QPushButton *>(u"importShowRecords"_s);
    show->setFocus();
    QTest::keyClick(show, Qt::Key_Space);
    QVERIFY(tree->isVisible());
    QCOMPARE(dialog->focusWidget(), tree);
    QCOMPARE(model->rowCount(), 1);
    const QModelIndex people = model->index(0, 0);
    QCOMPARE(people.data().toString(), u"Person"_s);
    QCOMPARE(people.siblingAtColumn(1).data().toString(), u"2 updated, 1 new"_s);
    QVERIFY(tree->isExpanded(people));
    QCOMPARE(model->rowCount(people), 3);  // who stays the same is not listed
    const auto text = [&](int row, int column) { return model->index(row, column, people).data().toString(); };
    QCOMPARE(text(0, 0), u"Maya"_s);
    QVERIFY2(text(0, 1).contains(u"Height: empty, then 169 cm"_s), qPrintable(text(0, 1)));
    QVERIFY2(text(0, 1).contains(u"Archived: no, then yes"_s), qPrintable(text(0, 1)));
    QVERIFY2(text(0, 1).contains(u"Notes: empty, then a ⏎ b"_s), qPrintable(text(0, 1)));
    QCOMPARE(text(1, 0), u"Tom‹U+202E›as"_s);
    QCOMPARE(text(1, 1), u"Name: Tom, then Tom‹U+202E›as"_s);
    QCOMPARE(text(2, 0), u"Ada"_s);
    QCOMPARE(text(2, 1), u"New"_s);
    // An edit elsewhere is tried again, and the list follows.
    world.person(u"Late"_s);
    QVERIFY(QTest::qWaitFor([&] { return model->rowCount() == 1 && tree->isVisible(); }));
    QTest::keyClick(show, Qt::Key_Space);
    QVERIFY(!tree->isVisible());
}

// Beats that no array of the file names change too.
void tst_ProductionImport::whatAnotherFrameRateMovesIsListed()
{
    World world;
    const auto sequence = add(world.project(), Sequence{.code = u"A"_s});
    QVERIFY(sequence);
    QVERIFY(add(world.project(), Beat{.sequence = *sequence, .number = u"1"_s, .startMs = 0, .endMs = 1040}));
    QCOMPARE(world.data().production().frameRate, u"25"_s);
    const QString path = world.written(u"rate.json"_s, R"({"format": "stuntboard-production", "version": 1,
 "production": {"title": "Test", "timeZone": "Europe/Berlin", "frameRate": "24"}})");
    const auto *model = world.openDialog(path)->findChild<QTreeView *>(u"importRecords"_s)->model();
    QStringList kinds;
    for (int row = 0; row < model->rowCount(); ++row)
        kinds.append(model->index(row, 0).data().toString());
    QCOMPARE(kinds, (QStringList{u"Production"_s, u"Beat"_s}));
    QVERIFY(model->index(0, 1, model->index(1, 0)).data().toString().contains(u"End"_s));
}

void tst_ProductionImport::aHundredThousandRecordsAreListedAtOnce()
{
    ProjectData before;
    before.all<Production>().put(std::make_shared<const Production>(Production{.id = Id<Production>::create()}));
    ProjectData after = before;
    for (int i = 0; i < 100'000; ++i) {
        Person person;
        person.id = Id<Person>::named(QString::number(i));
        person.name = u"Person %1"_s.arg(i, 6, 10, QChar(u'0'));
        before.all<Person>().put(std::make_shared<const Person>(person));
        person.heightMm = Length{1700};
        after.all<Person>().put(std::make_shared<const Person>(person));
    }
    ImportedRecordsModel model;
    QElapsedTimer timer;
    timer.start();
    model.setRecords(std::make_shared<const ImportedRecords>(importedRecords(before, after)));
    const qint64 listed = timer.restart();
    QTreeView tree;
    tree.setUniformRowHeights(true);
    tree.setModel(&model);
    tree.resize(900, 600);
    tree.show();
    tree.expand(model.index(0, 0));
    tree.scrollToBottom();
    QTest::qWait(1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 100'000);
    QCOMPARE(model.index(2, 0, model.index(0, 0)).data().toString(), u"Person 000002"_s);
    qInfo() << "listed in" << listed << "ms, shown in" << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 5000);  // a row that is not looked at costs nothing: sanitizers included
}

void tst_ProductionImport::mergeSaysThatItRenamesTheProduction()
{
    World world;
    world.person(u"Maya"_s);
    const QString path = world.written(u"named.json"_s, R"({"format": "stuntboard-production", "version": 1,
 "production": {"title": "Long Night", "timeZone": "Europe/Lisbon"}})");
    const QString meaning = World::text(world.openDialog(path), u"importMeaning"_s);
    QVERIFY2(meaning.contains(u"will be called “Long Night”"_s), qPrintable(meaning));
}

void tst_ProductionImport::cancelWritesNothing()
{
    World world;
    world.person(u"Maya"_s);
    const ProjectData before = world.data();
    const int commits = world.file->commits;
    ProductionImportDialog *dialog = world.openDialog(world.written(u"a.json"_s, peopleJson({{u"1"_s, u"Ada"_s}})));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"importCancel"_s), Qt::LeftButton);
    QVERIFY(world.data() == before);
    QCOMPARE(world.file->commits, commits);
    QVERIFY(world.dialogs.informed.isEmpty());
    // No file chosen: nothing is asked at all.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    world.window->actions().importProduction->trigger();
    QVERIFY(!world.window->findChild<ProductionImportDialog *>());
}

void tst_ProductionImport::importIsOneEditThatUndoTakesBack()
{
    World world;
    const Id<Person> maya = world.person(u"Maya"_s);
    const ProjectData before = world.data();
    const int commits = world.file->commits;
    ProductionImportDialog *dialog = world.openDialog(
        world.written(u"a.json"_s, peopleJson({{maya.toText(), u"Maya Okafor"_s}, {u"1"_s, u"Ada"_s}})));
    QTest::mouseClick(World::importButton(dialog), Qt::LeftButton);
    QCOMPARE(world.file->commits, commits + 1);
    QCOMPARE(world.data().all<Person>().size(), 2);
    QCOMPARE(world.data().at(maya).name, u"Maya Okafor"_s);
    QCOMPARE(world.project().history().undoText(), u"Import production"_s);
    QCOMPARE(world.dialogs.informed, QStringList{u"1 new, 1 updated and 0 unchanged records. One undo takes all of it "
                                                 "back."_s});
    world.window->actions().undo->trigger();
    QVERIFY(world.data() == before);
    world.window->actions().redo->trigger();
    QCOMPARE(world.data().all<Person>().size(), 2);
}

void tst_ProductionImport::previewFollowsTheProduction()
{
    World world;
    const Id<Person> maya = world.person(u"Maya"_s);
    ProductionImportDialog *dialog =
        world.openDialog(world.written(u"a.json"_s, peopleJson({{maya.toText(), u"Maya"_s}, {u"1"_s, u"Ada"_s}})));
    QCOMPARE(World::row(dialog, u"Person"_s), (QStringList{u"1"_s, u"0"_s, u"1"_s}));
    // From another window of the same production.
    Person renamed = world.data().at(maya);
    renamed.name = u"Maya Okafor"_s;
    QVERIFY(change(world.project(), renamed));
    QVERIFY(!World::importButton(dialog)->isEnabled());  // until it is known again
    QTRY_COMPARE(World::row(dialog, u"Person"_s), (QStringList{u"1"_s, u"1"_s, u"0"_s}));
    QVERIFY(World::importButton(dialog)->isEnabled());
}

void tst_ProductionImport::nothingToImportIsSaid()
{
    World world;
    const Id<Person> maya = world.person(u"Maya"_s);
    ProductionImportDialog *dialog =
        world.openDialog(world.written(u"a.json"_s, peopleJson({{maya.toText(), u"Maya"_s}})));
    QVERIFY(!World::importButton(dialog)->isEnabled());
    QCOMPARE(World::text(dialog, u"importMessage"_s), u"Nothing in this file would change the production."_s);
}

void tst_ProductionImport::refusedFileTellsItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("said");
    const QByteArray frame = R"({"format": "stuntboard-production", "version": 1, )";
    QTest::newRow("a reference to nothing")
        << frame + R"("people": [{"id": "1", "name": "Ada"}],
 "sequences": [{"id": "s", "code": "A"}],
 "beats": [{"id": "a", "sequence": "s", "number": "1", "endMs": 1}, {"id": "b", "sequence": "x", "number": "2"}]})"
        << QStringList{u"There is no sequence with the id “x”."_s, u"/beats/1/sequence, record 2 of “beats”"_s};
    QTest::newRow("a value out of range") << frame + R"("people": [{"id": "1", "name": "Ada", "heightMm": -1}]})"
                                          << QStringList{u"/people/0/heightMm, record 1 of “people”"_s};
    QTest::newRow("a wrong type") << frame + "\n\"people\": [{\"id\": \"1\", \"name\": 7}]}"
                                  << QStringList{u"/people/0/name"_s, u"line 2"_s};
    QTest::newRow("the production itself")
        << frame + R"("production": {"title": "X", "timeZone": "Mars"}})" << QStringList{u"/production/timeZone"_s};
    QTest::newRow("an unknown key") << frame + R"("persons": []})" << QStringList{u"/persons"_s, u"line 1"_s};
    QTest::newRow("no JSON") << QByteArray("Name;Height\nAda;180\n") << QStringList{u"line 1"_s};
    QTest::newRow("another format") << QByteArray(R"({"format": "other"})") << QStringList{u"/format"_s};
    QTest::newRow("hidden characters are shown") << frame + "\"p\u202Eeople\": []}" << QStringList{u"‹U+202E›"_s};
}

void tst_ProductionImport::refusedFileTellsItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, said);
    World world;
    world.person(u"Maya"_s);
    const ProjectData before = world.data();
    const int commits = world.file->commits;
    const QString path = world.written(u"bad.json"_s, json);
    ProductionImportDialog *dialog = world.openDialog(path);
    const QString message = World::text(dialog, u"importMessage"_s);
    QVERIFY2(message.contains(u"nothing was written"_s), qPrintable(message));
    for (const QString &part : said)
        QVERIFY2(message.contains(part), qPrintable(message));
    // The path is said once, not in the sentence as well.
    if (said.front().startsWith(u'/'))
        QCOMPARE(message.count(said.front().section(u',', 0, 0)), 1);
    QVERIFY(!World::importButton(dialog)->isEnabled());
    QVERIFY(!dialog->findChild<QTableWidget *>()->isVisible());
    dialog->accept();
    QVERIFY(world.data() == before);
    QCOMPARE(world.file->commits, commits);
}

void tst_ProductionImport::missingFileIsTold()
{
    World world;
    ProductionImportDialog *dialog = world.openDialog(world.folder.filePath(u"gone.json"_s));
    const QString message = World::text(dialog, u"importMessage"_s);
    QVERIFY2(message.contains(u"gone.json"_s) && !message.contains(u"record"_s), qPrintable(message));
    QVERIFY(!World::importButton(dialog)->isEnabled());
}

void tst_ProductionImport::failedWriteLeavesEverythingAsItWas()
{
    World world;
    world.person(u"Maya"_s);
    const ProjectData before = world.data();
    ProductionImportDialog *dialog = world.openDialog(world.written(u"a.json"_s, peopleJson({{u"1"_s, u"Ada"_s}})));
    world.file->failNextCommit = Error{.kind = ErrorKind::Io, .message = u"The disk is full."_s};
    QTest::mouseClick(World::importButton(dialog), Qt::LeftButton);
    QCOMPARE(world.dialogs.errors.size(), 1U);
    QCOMPARE(world.dialogs.errors.front().message, u"The disk is full."_s);
    QVERIFY(world.data() == before);
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY(World::importButton(dialog)->isEnabled());
    QTest::mouseClick(World::importButton(dialog), Qt::LeftButton);
    QCOMPARE(world.data().all<Person>().size(), 2);
}

void tst_ProductionImport::readOnlyProductionIsOnlyExported()
{
    TestShell test(composition());
    auto file = test.memory[u"film"_s] = std::make_shared<MemoryFile>();
    (void)memoryProject(file);
    file->info.readOnly = true;
    MainWindow *window = test.shell.openFile(u"film"_s);
    QVERIFY(!window->actions().importProduction->isEnabled());
    QVERIFY(window->actions().exportProduction->isEnabled());
    window->setDocument({});
    QVERIFY(!window->actions().exportProduction->isEnabled());
}

// Else what stands there would be missing in the backup, and would be written into what was imported.
void tst_ProductionImport::textThatAFieldRefusesComesFirst()
{
    World world;
    QVERIFY(QTest::qWaitForWindowActive(world.window));
    world.window->view()->goTo(RecordRef(world.person(u"Maya"_s)), u"heightMm"_s);
    auto *height = qobject_cast<QLineEdit *>(world.window->focusWidget());
    QVERIFY(height);
    QTest::keyClicks(height, u"giant"_s);
    world.dialogs.confirmations = {true};
    world.dialogs.filesToSave = {world.folder.filePath(u"out.json"_s)};
    world.dialogs.filesToOpen = {world.written(u"a.json"_s, peopleJson({{u"1"_s, u"Ada"_s}}))};
    world.window->actions().exportProduction->trigger();
    world.window->actions().importProduction->trigger();
    QVERIFY(world.dialogs.questions.empty() && world.dialogs.pickers.empty());
    QVERIFY(!world.window->findChild<ProductionImportDialog *>());
    QVERIFY(world.window->statusBar()->currentMessage().contains(u"field"_s));
    height->selectAll();
    QTest::keyClicks(height, u"180 cm"_s);
    world.window->actions().exportProduction->trigger();
    QVERIFY(contentOf(world.folder.filePath(u"out.json"_s)).contains("\"heightMm\": 1800"));
}

void tst_ProductionImport::keysAreEnough()
{
    World world;
    world.person(u"Maya"_s);
    ProductionImportDialog *dialog = world.openDialog(world.written(u"a.json"_s, peopleJson({{u"1"_s, u"Ada"_s}})));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *table = dialog->findChild<QTableWidget *>();
    QCOMPARE(dialog->focusWidget(), table);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(dialog->focusWidget() != table);  // the table lets the keyboard go
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(world.data().all<Person>().size(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = world.openDialog(world.written(u"a.json"_s, peopleJson({{u"1"_s, u"Ada"_s}})));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(world.data().all<Person>().size(), 2);
}

void tst_ProductionImport::sequenceIsExportedForWhomItIsFor()
{
    World world(true);
    const std::vector<const Sequence *> sequences = sequencesInOrder(world.data());
    QVERIFY(sequences.size() > 1);
    SequenceExportDialog *dialog = world.openSequenceExport();
    QVERIFY(dialog);
    auto *audience = dialog->findChild<QComboBox *>(u"exportAudience"_s);
    auto *meaning = dialog->findChild<QLabel *>(u"exportMeaning"_s);
    QCOMPARE(audience->currentData().toInt(), int(Audience::Crew));
    QVERIFY(meaning->text().contains(u"no findings"_s));
    audience->setCurrentIndex(audience->findData(int(Audience::Stunt)));
    QVERIFY(!meaning->text().contains(u"no findings"_s));
    auto *chosen = dialog->findChild<QComboBox *>(u"exportSequence"_s);
    QCOMPARE(chosen->count(), int(sequences.size()));
    chosen->setCurrentIndex(1);

    world.dialogs.filesToSave = {world.folder.filePath(u"take"_s)};  // the suffix is not for people to type
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportAccept"_s), Qt::LeftButton);
    QVERIFY(!dialog->isVisible());
    QVERIFY(world.dialogs.errors.empty());
    QVERIFY(world.dialogs.pickers.front().suggestion.endsWith(sequences[1]->title + u".otio"_s));
    const QByteArray written = contentOf(world.folder.filePath(u"take.otio"_s));
    QCOMPARE(written,
             otioToJson(otioTimelineOf(world.data(), *sequences[1],
                                       {.audience = Audience::Stunt, .findings = world.project().findings()})));
    QVERIFY(written.contains("findingsAsOf"));
    QVERIFY(world.window->statusBar()->currentMessage().contains(u"take.otio"_s));
}

void tst_ProductionImport::theSelectedSequenceStandsFirst()
{
    World world(true);
    const Sequence *last = sequencesInOrder(world.data()).back();
    const Beat *beat = beatsInOrder(world.data(), last->id).front();
    const Part &part = *world.data().referring<Part>(beat->id).begin();
    const std::pair<RecordRef, QString> cases[] = {{RecordRef(last->id), recordName(world.data(), *last)},
                                                   {RecordRef(part.id), recordName(world.data(), *last)},
                                                   {RecordRef(world.data().production().id),
                                                    recordName(world.data(), *sequencesInOrder(world.data()).front())}};
    for (const auto &[selected, expected] : cases) {
        world.window->view()->selection().select(selected);
        SequenceExportDialog *dialog = world.openSequenceExport();
        QCOMPARE(dialog->findChild<QComboBox *>(u"exportSequence"_s)->currentText(), expected);
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void tst_ProductionImport::sequenceExportIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("over a project file") << u"other.stunt"_s;
    QTest::newRow("as a roster") << u"other.csv"_s;
    QTest::newRow("no such folder") << u"no/such/folder/out.otio"_s;
}

void tst_ProductionImport::sequenceExportIsRefused()
{
    QFETCH(QString, name);
    World world(true);
    const bool hasFolder = !name.contains(u'/');
    if (hasFolder)
        world.written(name, "as it was");
    SequenceExportDialog *dialog = world.openSequenceExport();
    world.dialogs.filesToSave = {world.folder.filePath(name)};
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportAccept"_s), Qt::LeftButton);
    QCOMPARE(world.dialogs.errors.size(), 1U);
    QVERIFY(world.dialogs.errors.front().message.endsWith(u'.'));
    QCOMPARE(contentOf(world.folder.filePath(name)), hasFolder ? QByteArray("as it was") : QByteArray());
    QVERIFY(dialog->isVisible());  // another name can be given
}

void tst_ProductionImport::withoutASequenceNothingIsAsked()
{
    World world;
    QVERIFY(!world.openSequenceExport());
    QCOMPARE(world.dialogs.informed.size(), 1);
    QVERIFY(world.dialogs.informed.front().contains(u"no sequence"_s));
}

void tst_ProductionImport::aSequenceThatIsGoneIsTold()
{
    World world;
    const auto sequence = add(world.project(), Sequence{.code = u"1"_s});
    QVERIFY(sequence);
    SequenceExportDialog *dialog = world.openSequenceExport();
    QVERIFY(remove<Sequence>(world.project(), {*sequence}));
    world.dialogs.filesToSave = {world.folder.filePath(u"out.otio"_s)};
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportAccept"_s), Qt::LeftButton);
    QCOMPARE(world.dialogs.errors.size(), 1U);
    QVERIFY(!QFileInfo::exists(world.folder.filePath(u"out.otio"_s)));
}

QTEST_MAIN(tst_ProductionImport)
#include "tst_productionimport.moc"

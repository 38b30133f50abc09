// SPDX-License-Identifier: GPL-3.0-or-later
// A file of an earlier version: it opens with everything it held; reading leaves it as it is, writing puts a copy aside
// and brings it up to date whole or not at all.
#include "core/edits/records.h"
#include "core/edits/timelineedits.h"
#include "core/store/sqlitestore.h"
#include "tests/support/olderfile.h"

#include <QDirIterator>

#include <unistd.h>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

// How many rows of `table` are in one file's `columns` and not in the other's.
int differences(const QString &one, const QString &other, const QString &table, const QStringList &columns)
{
    ForeignConnection connection(one);
    connection.run("ATTACH '" + other.toUtf8() + "' AS other");
    const QString sql = u"SELECT count(*) FROM (SELECT %1 FROM main.\"%2\" EXCEPT SELECT %1 FROM other.\"%2\")"_s;
    const QString back = u"SELECT count(*) FROM (SELECT %1 FROM other.\"%2\" EXCEPT SELECT %1 FROM main.\"%2\")"_s;
    const QString list = quotedList(columns);
    return connection.value(sql.arg(list, table).toUtf8()).toInt()
         + connection.value(back.arg(list, table).toUtf8()).toInt();
}

QStringList backups()
{
    QStringList found;
    QDirIterator files(backupFolder(), {u"*.stunt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    return found;
}

template<class T>
qsizetype countIn(const ProjectData &data)
{
    return data.all<T>().size();
}

}  // namespace

class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readingLeavesTheFileAsItIs();
    void writingKeepsEveryRow();
    void eachOlderSchemaKeepsEveryRow_data();
    void eachOlderSchemaKeepsEveryRow();
    void writingPutsACopyAside();
    void copyLiesBesideTheFileWhereTheStateFolderTakesNone();
    void writeProtectedFileIsReadOnlyAndUpToDate();
    void lockedFileIsLeftAsItWas();
    void damagedFileIsNotTouched_data();
    void damagedFileIsNotTouched();
    void upToDateFileIsNotCopied();

private:
    std::unique_ptr<ProjectFolder> m_folder;
    QString m_path;
    QByteArray m_bytes;
};

void TestUpgrade::init()
{
    m_folder = std::make_unique<ProjectFolder>();
    m_path = m_folder->path(u"a.stunt"_s);
    makeOlderFile(m_path, 1);
    m_bytes = contentOf(m_path);
    QCOMPARE(ForeignConnection(m_path).value("PRAGMA user_version"), "1");
}

void TestUpgrade::readingLeavesTheFileAsItIs()
{
    {
        const auto project = must(openProject(m_path, Access::ReadOnly));
        QCOMPARE(project->data().production().title, u"The Winter Ledger"_s);
        QVERIFY(countIn<Strip>(project->data()) > 0 && countIn<Cover>(project->data()) > 0);
        QCOMPARE(project->info().notices.size(), 1);
        QVERIFY(project->info().notices[0].contains(u"earlier Stuntboard"));
        QCOMPARE(project->info().path, m_path);
        QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
    }
    QVERIFY(contentOf(m_path) == m_bytes);
    QCOMPARE(backups(), QStringList());
}

void TestUpgrade::writingKeepsEveryRow()
{
    const QString old = m_folder->path(u"old.stunt"_s);
    writeBytes(old, m_bytes);
    const ProjectData read = reread(m_path);
    {
        const auto project = must(openProject(m_path, Access::ReadWrite));
        QVERIFY(!project->isReadOnly());
        QVERIFY(project->data() == read);
        QCOMPARE(project->info().schemaVersion, sqlite::newestSchema());
    }
    QCOMPARE(ForeignConnection(m_path).value("PRAGMA user_version").toInt(), sqlite::newestSchema());
    const auto tables = columnsOfSchema(1);
    QCOMPARE(tables.size(), 21);
    ForeignConnection before(old);
    ForeignConnection after(m_path);
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QByteArray count = "SELECT count(*) FROM \"" + table.key().toUtf8() + '"';
        QVERIFY2(before.value(count).toInt() > 0, qPrintable(table.key()));
        QCOMPARE(after.value(count), before.value(count));
        QCOMPARE(differences(m_path, old, table.key(), *table), 0);
    }
    QVERIFY(reread(m_path) == read);
    for (const Part &part : read.all<Part>())
        QVERIFY(part.skills.isEmpty() && part.certificates.isEmpty());
    for (const Beat &beat : read.all<Beat>())
        QVERIFY(beat.permits.empty() && !beat.supervisor);
    for (const Strip &strip : read.all<Strip>())
        QVERIFY(!strip.setup && strip.kind != StripKind::Setup);
    for (const Cover &cover : read.all<Cover>())
        QVERIFY(cover.shootDay && !cover.rehearsal);
}

void TestUpgrade::eachOlderSchemaKeepsEveryRow_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < sqlite::newestSchema(); ++version)
        QTest::addRow("schema %d", version) << version;
}

void TestUpgrade::eachOlderSchemaKeepsEveryRow()
{
    QFETCH(int, version);
    const QString path = m_folder->path(u"older.stunt"_s);
    const QString old = m_folder->path(u"old.stunt"_s);
    makeOlderFile(path, version);
    writeBytes(old, contentOf(path));
    const ProjectData read = reread(path);
    {
        const auto project = must(openProject(path, Access::ReadWrite));
        QVERIFY(project->data() == read);
        QVERIFY(!project->isReadOnly());
        must(addMarkerAt(*project, project->data().all<Sequence>().begin()->id, 7, MarkerColour::Cyan));
    }
    QCOMPARE(ForeignConnection(path).value("PRAGMA user_version").toInt(), sqlite::newestSchema());
    const auto tables = columnsOfSchema(version);
    QVERIFY(!tables.contains(u"marker"_s));
    for (auto table = tables.begin(); table != tables.end(); ++table)
        if (table.key() != u"project_file")
            QCOMPARE(differences(path, old, table.key(), *table), 0);
    const ProjectData after = reread(path);
    QCOMPARE(countIn<Marker>(after), 1);
    QCOMPARE(countIn<Stitch>(after), countIn<Stitch>(read));
    QCOMPARE(countIn<Beat>(after), countIn<Beat>(read));
}

void TestUpgrade::writingPutsACopyAside()
{
    {
        const auto project = must(openProject(m_path, Access::ReadWrite));
        QCOMPARE(backups().size(), 1);
        QCOMPARE(project->info().notices.size(), 1);
        QVERIFY(project->info().notices[0].contains(backups()[0]));
        // What is new can be written at once.
        must(add(*project, Rig{.name = u"Descender"_s}));
    }
    QCOMPARE(ForeignConnection(backups()[0]).value("PRAGMA user_version"), "1");
    for (const auto tables = columnsOfSchema(1); const QString &table : tables.keys()) {
        const QString old = m_folder->path(u"old.stunt"_s);
        writeBytes(old, m_bytes);
        QCOMPARE(differences(backups()[0], old, table, tables[table]), 0);
    }
    QCOMPARE(countIn<Rig>(reread(m_path)), 1);
    const auto again = must(openProject(m_path, Access::ReadWrite));
    QVERIFY(again->info().notices.isEmpty());
}

void TestUpgrade::copyLiesBesideTheFileWhereTheStateFolderTakesNone()
{
    qputenv("XDG_STATE_HOME", "/dev/null");
    const auto project = must(openProject(m_path, Access::ReadWrite));
    QStringList copies = m_folder->entries().filter(u"a-before-update-"_s);
    QCOMPARE(copies.size(), 1);
    QVERIFY(project->info().notices[0].contains(copies[0]));
    QCOMPARE(ForeignConnection(m_folder->path(copies[0])).value("PRAGMA user_version"), "1");
}

void TestUpgrade::writeProtectedFileIsReadOnlyAndUpToDate()
{
    if (::geteuid() == 0)
        QSKIP("root may write everything");
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
    const auto project = must(openProject(m_path, Access::ReadWrite));
    QVERIFY(project->isReadOnly());
    QVERIFY(countIn<Beat>(project->data()) > 0);
    QVERIFY(contentOf(m_path) == m_bytes);
}

void TestUpgrade::lockedFileIsLeftAsItWas()
{
    {
        ForeignConnection other(m_path);
        other.run("BEGIN IMMEDIATE");
        const auto project = openProject(m_path, Access::ReadWrite);
        QVERIFY(!project);
        QVERIFY2(project.error().message.contains(u"a.stunt"), qPrintable(project.error().message));
        other.run("ROLLBACK");
    }
    QVERIFY(contentOf(m_path) == m_bytes);
    QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
    QVERIFY(openProject(m_path, Access::ReadWrite));
}

void TestUpgrade::damagedFileIsNotTouched_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("dangling reference") << QByteArray("UPDATE part SET beat = zeroblob(16)");
    QTest::newRow("column of the new schema") << QByteArray("ALTER TABLE beat ADD COLUMN supervisor BLOB");
    QTest::newRow("table of the new schema") << QByteArray("CREATE TABLE rig (id BLOB)");
    QTest::newRow("trigger that deletes")
        << QByteArray("CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM call; END");
    QTest::newRow("version without its schema") << QByteArray("PRAGMA user_version = 2");
    QTest::newRow("row that breaks a check")
        << QByteArray("PRAGMA ignore_check_constraints = ON; UPDATE cover SET needed = -1");
    QTest::newRow("missing index entry") << QByteArray(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
        "sqlite_schema WHERE name = 'call_by_person') WHERE name = 'call_by_shoot_day'");
}

void TestUpgrade::damagedFileIsNotTouched()
{
    QFETCH(QByteArray, sql);
    spoil(m_path, sql);
    const QByteArray bytes = contentOf(m_path);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto project = openProject(m_path, access);
        QVERIFY(!project);
        QCOMPARE(project.error().kind, ErrorKind::Refused);
        QVERIFY(contentOf(m_path) == bytes);
        QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
        QCOMPARE(backups(), QStringList());
    }
}

void TestUpgrade::upToDateFileIsNotCopied()
{
    const QString path = m_folder->path(u"b.stunt"_s);
    makeProject(path);
    const auto project = must(openProject(path, Access::ReadWrite));
    QVERIFY(project->info().notices.isEmpty());
    QCOMPARE(backups(), QStringList());
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The project file against everything that can lie in its place: a file that is refused stays byte for byte as it was,
// with nothing beside it.
#include "core/edits/records.h"
#include "core/store/migrator.h"
#include "core/store/presence.h"
#include "tests/support/projectfolder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

// Root may write everything: while one exists, a process of root's is somebody who owns `path` and nothing else.
class AsNobody
{
public:
    explicit AsNobody(const QByteArray &path)
    {
        if (!m_root)
            return;
        const QFileInfo work(QFileInfo(QFile::decodeName(path)).absolutePath());
        for (const QString &folder : {work.absoluteFilePath(), work.absolutePath()})
            QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0755), 0);
        QCOMPARE(::chown(path.constData(), somebody, somebody), 0);
        QCOMPARE(::setresuid(somebody, somebody, 0), 0);
    }
    ~AsNobody()
    {
        if (m_root && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot be root again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    static constexpr uid_t somebody = 65534;
    bool m_root = ::geteuid() == 0;
};

void makeFifo(const QString &path)
{
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
}

Person named(const QString &name)
{
    Person person;
    person.name = name;
    return person;
}

// A file with a little of everything that the spoilers change.
void makeFilled(const QString &path)
{
    must(createProject(path, [](Project &project) -> Result<> {
        must(createProduction(project, {.title = u"Test"_s, .timeZone = u"Europe/Berlin"_s}));
        Sequence sequence;
        sequence.code = u"ST"_s;
        Beat beat;
        beat.sequence = must(add(project, sequence));
        beat.number = u"STA"_s;
        beat.endMs = 4000;
        Part part;
        part.beat = must(add(project, beat));
        Person person = named(u"Maya Okafor"_s);
        person.birthDate = QDate(1990, 1, 2);
        person.kinds = {PersonKind::StuntPerformer};
        part.person = must(add(project, person));
        must(add(project, part));
        ShootDay day;
        day.plan = project.data().all<Plan>().begin()->id;
        day.unit = project.data().all<Unit>().begin()->id;
        day.date = QDate(2027, 3, 24);
        day.crewCall = CivilTime{.minutes = 420};
        must(add(project, day));
        return {};
    }));
}

// Runs this program again in another role, and ends it when it goes out of scope.
class Child
{
public:
    explicit Child(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), arguments);
        m_started = m_process.waitForStarted() && m_process.waitForReadyRead() && m_process.readLine() == "ready\n";
    }
    ~Child() { finish(); }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    [[nodiscard]] bool isReady() const { return m_started; }
    void finish()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    bool m_started = false;
};

int waitForParent()
{
    std::puts("ready");
    std::fflush(stdout);
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {}
    return 0;
}

// The other processes of these tests.
int playRole(const QStringList &arguments)
{
    if (arguments[1] == u"--hold") {
        const auto project = must(openProject(arguments[2], Access::ReadWrite));
        return project->isReadOnly() ? 1 : waitForParent();
    }
    ForeignConnection connection(arguments[2]);
    for (const QString &sql : arguments.mid(3))
        connection.run(sql.toUtf8());
    return waitForParent();
}

using Spoiler = std::function<void(const QString &path)>;

Spoiler bySql(const QByteArray &sql)
{
    return [sql](const QString &path) {
        makeFilled(path);
        spoil(path, sql);
    };
}

// Changes the text of the schema of `table`, as a forger would: SQLite itself would refuse most of it.
Spoiler bySchema(const QByteArray &table, const QByteArray &from, const QByteArray &to)
{
    return [=](const QString &path) {
        makeFilled(path);
        const auto quoted = [](QByteArray text) { return '\'' + text.replace('\'', "''") + '\''; };
        ForeignConnection connection(path);
        connection.run("PRAGMA writable_schema = ON");
        connection.run("UPDATE sqlite_schema SET sql = replace(sql, " + quoted(from) + ", " + quoted(to)
                       + ") WHERE type = 'table' AND name = '" + table + '\'');
        if (sqlite3_total_changes(connection.handle()) != 1)
            qFatal("no such table");
        if (connection.value("SELECT instr(sql, " + quoted(to) + ") FROM sqlite_schema WHERE name = '" + table + '\'')
            == "0")
            qFatal("the schema was not changed");
    };
}

Spoiler byBytes(const std::function<QByteArray(QByteArray)> &change)
{
    return [change](const QString &path) {
        makeFilled(path);
        writeBytes(path, change(contentOf(path)));
    };
}

// Copies a database with its log as a crash would leave them, while `sql` is under way on it.
void copyDuring(const QString &from, const QString &to, const QByteArrayList &sql, const char *log)
{
    ForeignConnection connection(from);
    for (const QByteArray &statement : sql)
        connection.run(statement);
    const QByteArray main = contentOf(from);
    const QByteArray logBytes = contentOf(from + QLatin1StringView(log));
    QVERIFY(!logBytes.isEmpty());
    writeBytes(to, main);
    writeBytes(to + QLatin1StringView(log), logBytes);
}

const QByteArrayList halfWrittenEdit{
    "PRAGMA cache_size = 2",
    "PRAGMA cache_spill = 1",
    "BEGIN IMMEDIATE",
    "UPDATE person SET name = 'Half written', notes = hex(zeroblob(8000))",
    "UPDATE production SET notes = hex(zeroblob(9000))",
    "UPDATE beat SET notes = hex(zeroblob(9000))",
    "UPDATE part SET action = hex(zeroblob(9000))",
    "UPDATE shoot_day SET notes = hex(zeroblob(9000))",
};

}  // namespace

Q_DECLARE_METATYPE(Spoiler)

class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ::umask(0); }
    void init() { m_folder = std::make_unique<ProjectFolder>(); }

    void refusedFileStaysAsItWas_data();
    void refusedFileStaysAsItWas();
    void errorNamesAFileWithPercentSigns();
    void opensThroughASymlink();
    void unixSocketIsRefused();
    void openingAndClosingWritesNothing_data();
    void openingAndClosingWritesNothing();
    void walOfAnotherToolIsRecoveredAndSwitchedBack();
    void strayWalIsRecoveredToo();
    void hotJournalIsRolledBack();
    void hotJournalIsReadInAPrivateCopy();
    void recoveredStateIsCheckedAgain();
    void logThatIsNoFileIsRefused_data();
    void logThatIsNoFileIsRefused();
    void filesArePrivate();
    void fileHeldByAnotherProcessIsReadOnly();
    void presenceEndsWithItsProcess();
    void holderMaySayAnything();
    void hostileSidecar_data();
    void hostileSidecar();
    void secondProjectInOneProcessIsReadOnly();
    void writeProtectedFileIsReadOnly();
    void vanishedFileTakesNoEdit_data();
    void vanishedFileTakesNoEdit();
    void editAfterAnotherProcessWroteIsAConflict();
    void lockedFileIsToldAndWorkGoesOn();
    void creatingNeverOverwrites_data();
    void creatingNeverOverwrites();
    void failedCreationLeavesNothing();
    void creatingWhereNothingCanBeMade();
    void newProjectLeavesNoBackup();
    void savedCopyIsWhole();
    void copyNeverReplacesAnOpenProject();
    void copyOfALockedFileFails();
    void backupIsMadeBeforeTheFirstEdit();
    void twentyBackupsAreKept();
    void failedBackupIsToldAndTheEditMade();
    void textsSurviveExactly_data();
    void textsSurviveExactly();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->path(name); }
    std::unique_ptr<ProjectFolder> m_folder;
};

void TestStore::refusedFileStaysAsItWas_data()
{
    QTest::addColumn<Spoiler>("spoiler");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const Spoiler &spoiler, const QString &code) {
        QTest::newRow(name) << spoiler << code;
    };

    row(
        "missing", [](const QString &) {}, u"missing"_s);
    row(
        "dangling link", [](const QString &path) { QFile::link(path + u"-target"_s, path); }, u"missing"_s);
    row(
        "empty", [](const QString &path) { writeBytes(path, {}); }, u"empty"_s);
    row(
        "folder", [](const QString &path) { QDir().mkdir(path); }, u"not-a-file"_s);
    row("fifo", makeFifo, u"not-a-file"_s);
    row(
        "device", [](const QString &path) { QFile::link(u"/dev/zero"_s, path); }, u"not-a-file"_s);
    row(
        "text", [](const QString &path) { writeBytes(path, "Name;Height\nMaya;178 cm\n"); }, u"not-a-project"_s);
    row(
        "long text", [](const QString &path) { writeBytes(path, QByteArray("text ").repeated(5000)); },
        u"not-a-project"_s);
    row(
        "only the magic", [](const QString &path) { writeBytes(path, QByteArray("SQLite format 3\0", 16)); },
        u"not-a-project"_s);
    row(
        "foreign database", [](const QString &path) { spoil(path, "CREATE TABLE t (a)"); }, u"not-a-project"_s);
    row(
        "our mark on a foreign database",
        [](const QString &path) {
            spoil(path, "PRAGMA application_id = 1398035522; PRAGMA user_version = 1; CREATE TABLE t (a)");
        },
        u"foreign-schema"_s);
    row("newer", bySql("PRAGMA user_version = 2147483647"), u"newer"_s);
    row("no version", bySql("PRAGMA user_version = 0"), u"damaged"_s);
    row("negative version", bySql("PRAGMA user_version = -1"), u"damaged"_s);
    row("cut in half", byBytes([](QByteArray bytes) { return bytes.first(bytes.size() / 2); }), u"damaged"_s);
    row("cut after the header", byBytes([](QByteArray bytes) { return bytes.first(100); }), u"damaged"_s);
    row("second page zeroed",
        byBytes([](QByteArray bytes) { return bytes.replace(4096, 4096, QByteArray(4096, '\0')); }), u"damaged"_s);

    row("trigger", bySql("CREATE TRIGGER t AFTER UPDATE ON person BEGIN UPDATE person SET weight_g = 1; END"),
        u"foreign-schema"_s);
    row("view", bySql("CREATE VIEW v AS SELECT * FROM person"), u"foreign-schema"_s);
    row("extra table", bySql("CREATE TABLE extra (a)"), u"foreign-schema"_s);
    row("extra index", bySql("CREATE INDEX extra ON person (name)"), u"foreign-schema"_s);
    row("extra column", bySql("ALTER TABLE person ADD COLUMN extra TEXT"), u"foreign-schema"_s);
    row("generated column", bySql("ALTER TABLE person ADD COLUMN extra INT AS (1)"), u"foreign-schema"_s);
    row("dropped index", bySql("DROP INDEX part_by_beat"), u"foreign-schema"_s);
    row("index on an expression", bySql("DROP INDEX part_by_beat; CREATE INDEX part_by_beat ON part (lower(beat))"),
        u"foreign-schema"_s);
    row("dropped check", bySchema("person", "CHECK (\"name\" <> '')", ""), u"foreign-schema"_s);
    row("changed check", bySchema("person", "BETWEEN 1 AND 500000", "BETWEEN 1 AND 900000"), u"foreign-schema"_s);
    row("check within a comment", bySchema("person", "CHECK (\"name\" <> '')", "/* CHECK (\"name\" <> '') */"),
        u"foreign-schema"_s);
    row("check within a line comment", bySchema("person", "CHECK (\"name\" <> '')", "-- CHECK (\"name\" <> '')\n"),
        u"foreign-schema"_s);
    row("check within a default", bySchema("person", "CHECK (\"name\" <> '')", "DEFAULT 'CHECK (\"name\" <> '''')'"),
        u"foreign-schema"_s);
    row("dropped not null", bySchema("person", "\"name\" TEXT NOT NULL", "\"name\" TEXT"), u"foreign-schema"_s);
    row("dropped key", bySchema("part", "REFERENCES \"beat\" (\"id\") DEFERRABLE INITIALLY DEFERRED", ""),
        u"foreign-schema"_s);
    row("key that deletes",
        bySchema("part", "REFERENCES \"beat\" (\"id\")", "REFERENCES \"beat\" (\"id\") ON DELETE CASCADE"),
        u"foreign-schema"_s);
    row("collation", bySchema("person", "\"name\" TEXT NOT NULL", "\"name\" TEXT COLLATE NOCASE NOT NULL"),
        u"foreign-schema"_s);
    row("conflict clause", bySchema("person", "\"name\" TEXT NOT NULL", "\"name\" TEXT NOT NULL ON CONFLICT IGNORE"),
        u"foreign-schema"_s);
    row("default", bySchema("person", "\"hat\" TEXT NOT NULL", "\"hat\" TEXT NOT NULL DEFAULT 'x'"),
        u"foreign-schema"_s);

    const QByteArray forge = "PRAGMA ignore_check_constraints = ON; ";
    row("forged enum", bySql(forge + "UPDATE beat SET status = 'invented'"), u"damaged"_s);
    row("end before start", bySql(forge + "UPDATE beat SET end_ms = 0"), u"damaged"_s);
    row("short id", bySql(forge + "INSERT INTO plan VALUES (x'00112233445566778899aabbccddee', 1, 'x', 0)"),
        u"damaged"_s);
    row("null id", bySql("INSERT INTO plan VALUES (zeroblob(16), 1, 'x', 0)"), u"damaged"_s);
    row("date that is none", bySql("UPDATE person SET birth_date = '1990-02-31'"), u"damaged"_s);
    row("time that is none", bySql("UPDATE shoot_day SET crew_call = '39:00'"), u"damaged"_s);
    row("list that is none", bySql("UPDATE person SET kinds = '[not JSON]'"), u"damaged"_s);
    row("list of something else", bySql("UPDATE person SET kinds = '[1]'"), u"damaged"_s);
    row("unknown kind in a list", bySql("UPDATE person SET kinds = '[\"ghost\"]'"), u"damaged"_s);
    row("frame rate that is none", bySql("UPDATE production SET frame_rate = 'fast'"), u"damaged"_s);
    row("number too wide", bySql("UPDATE strip SET position = 1; UPDATE sequence SET position = 99999999999"),
        u"damaged"_s);
    row("dangling reference", bySql("PRAGMA foreign_keys = OFF; DELETE FROM beat"), u"damaged"_s);
    row("no production", bySql("DELETE FROM production"), u"damaged"_s);
    row("second production",
        bySql("CREATE TEMP TABLE t AS SELECT * FROM production; UPDATE t SET id = randomblob(16); "
              "INSERT INTO production SELECT * FROM t"),
        u"damaged"_s);
    row("no live plan", bySql("UPDATE plan SET live = 0"), u"damaged"_s);
    row("two live plans", bySql("INSERT INTO plan VALUES (randomblob(16), 1, 'x', 1)"), u"damaged"_s);
    row("no revision", bySql("DELETE FROM project_file"), u"damaged"_s);
}

void TestStore::refusedFileStaysAsItWas()
{
    QFETCH(Spoiler, spoiler);
    QFETCH(QString, code);
    const QString path = at(u"a.stunt"_s);
    spoiler(path);
    const bool regular = QFileInfo(path).isFile();
    const QByteArray bytes = regular ? contentOf(path) : QByteArray();
    const QStringList entries = m_folder->entries();
    ::alarm(20);  // a FIFO must not hang us
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto opened = openProject(path, access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        QVERIFY2(opened.error().message.contains(u"a.stunt") && opened.error().message.endsWith(u'.'),
                 qPrintable(opened.error().message));
        QVERIFY(!regular || contentOf(path) == bytes);
        QCOMPARE(m_folder->entries(), entries);
    }
    ::alarm(0);
}

void TestStore::errorNamesAFileWithPercentSigns()
{
    const QString path = at(u"100%1 50%2 %n.stunt"_s);
    makeFilled(path);
    writeBytes(path, contentOf(path).first(5000));
    const auto opened = openProject(path, Access::ReadOnly);
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(u"100%1 50%2 %n.stunt"), qPrintable(opened.error().message));
}

void TestStore::opensThroughASymlink()
{
    makeFilled(at(u"real.stunt"_s));
    QVERIFY(QFile::link(at(u"real.stunt"_s), at(u"link.stunt"_s)));
    {
        const auto project = must(openProject(at(u"link.stunt"_s), Access::ReadWrite));
        QCOMPARE(project->info().path, at(u"real.stunt"_s));
        must(add(*project, named(u"New"_s)));
        QVERIFY(m_folder->entries().contains(u".real.stunt-lock"_s));
    }
    QVERIFY(QFileInfo(at(u"link.stunt"_s)).isSymLink());
    QCOMPARE(reread(at(u"real.stunt"_s)).all<Person>().size(), 2);
}

void TestStore::unixSocketIsRefused()
{
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    struct sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(at(u"s"_s));
    QVERIFY(name.size() < static_cast<qsizetype>(sizeof address.sun_path));
    std::copy(name.begin(), name.end(), address.sun_path);
    QCOMPARE(::bind(fd, reinterpret_cast<struct sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(openProject(at(u"s"_s), Access::ReadWrite).error().code, u"not-a-file"_s);
    ::close(fd);
}

void TestStore::openingAndClosingWritesNothing_data()
{
    QTest::addColumn<Access>("access");
    QTest::newRow("for reading") << Access::ReadOnly;
    QTest::newRow("for writing") << Access::ReadWrite;
}

void TestStore::openingAndClosingWritesNothing()
{
    QFETCH(Access, access);
    makeFilled(at(u"a.stunt"_s));
    const QByteArray bytes = contentOf(at(u"a.stunt"_s));
    {
        const auto project = must(openProject(at(u"a.stunt"_s), access));
        QCOMPARE(project->data().all<Person>().size(), 1);
        QCOMPARE(project->info().schemaVersion, sqlite::newestSchema());
        QVERIFY(project->info().notices.isEmpty());
        if (access == Access::ReadOnly)
            QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
    }
    QCOMPARE(contentOf(at(u"a.stunt"_s)), bytes);
    QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
}

void TestStore::walOfAnotherToolIsRecoveredAndSwitchedBack()
{
    makeFilled(at(u"source"_s));
    const QByteArrayList edit{"PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0",
                              "UPDATE person SET name = 'In the log'",
                              "UPDATE project_file SET revision = revision + 1"};
    copyDuring(at(u"source"_s), at(u"a.stunt"_s), edit, "-wal");
    QFile::remove(at(u"source"_s));
    const QByteArray bytes = contentOf(at(u"a.stunt"_s));
    const QStringList entries = m_folder->entries();
    {
        const auto reader = must(openProject(at(u"a.stunt"_s), Access::ReadOnly));
        QCOMPARE(reader->data().all<Person>().begin()->name, u"In the log"_s);
        QCOMPARE(reader->info().notices.size(), 1);
        QCOMPARE(reader->info().path, at(u"a.stunt"_s));
    }
    QCOMPARE(contentOf(at(u"a.stunt"_s)), bytes);
    QCOMPARE(m_folder->entries(), entries);
    {
        const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        QVERIFY(!project->isReadOnly());
        QCOMPARE(project->data().all<Person>().begin()->name, u"In the log"_s);
        QCOMPARE(project->info().notices.size(), 1);
        must(add(*project, named(u"New"_s)));
        QVERIFY(!m_folder->entries().contains(u"a.stunt-wal"_s));
    }
    QCOMPARE(contentOf(at(u"a.stunt"_s)).mid(18, 2), QByteArray("\x01\x01"));
    QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
    QCOMPARE(reread(at(u"a.stunt"_s)).all<Person>().size(), 2);
}

// A log beside a file whose header does not speak of one: SQLite would go on writing the log.
void TestStore::strayWalIsRecoveredToo()
{
    makeFilled(at(u"source"_s));
    const QByteArray before = contentOf(at(u"source"_s));
    copyDuring(at(u"source"_s), at(u"a.stunt"_s),
               {"PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0", "UPDATE person SET name = 'In the log'"},
               "-wal");
    QFile::remove(at(u"source"_s));
    writeBytes(at(u"a.stunt"_s), before);
    {
        const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        must(add(*project, named(u"New"_s)));
        QVERIFY(!m_folder->entries().contains(u"a.stunt-wal"_s));
    }
    QCOMPARE(contentOf(at(u"a.stunt"_s)).mid(18, 2), QByteArray("\x01\x01"));
    QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
}

void TestStore::hotJournalIsRolledBack()
{
    makeFilled(at(u"source"_s));
    const ProjectData before = reread(at(u"source"_s));
    copyDuring(at(u"source"_s), at(u"a.stunt"_s), halfWrittenEdit, "-journal");
    QVERIFY(contentOf(at(u"a.stunt"_s)) != contentOf(at(u"source"_s)));
    QFile::remove(at(u"source"_s));
    {
        const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        QVERIFY(project->data() == before);
        QCOMPARE(project->info().notices.size(), 1);
        must(add(*project, named(u"New"_s)));
    }
    QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
    QCOMPARE(reread(at(u"a.stunt"_s)).all<Person>().size(), 2);
}

void TestStore::hotJournalIsReadInAPrivateCopy()
{
    makeFilled(at(u"source"_s));
    const ProjectData before = reread(at(u"source"_s));
    copyDuring(at(u"source"_s), at(u"a.stunt"_s), halfWrittenEdit, "-journal");
    QFile::remove(at(u"source"_s));
    const QByteArray bytes = contentOf(at(u"a.stunt"_s));
    const QByteArray journal = contentOf(at(u"a.stunt-journal"_s));
    QVERIFY(reread(at(u"a.stunt"_s)) == before);
    QCOMPARE(contentOf(at(u"a.stunt"_s)), bytes);
    QCOMPARE(contentOf(at(u"a.stunt-journal"_s)), journal);
    QCOMPARE(m_folder->entries(), QStringList({u"a.stunt"_s, u"a.stunt-journal"_s}));
}

// What a log brings back is as untrusted as the file: here it holds a newer version, a trigger, somebody else's mark.
void TestStore::recoveredStateIsCheckedAgain()
{
    const std::pair<QByteArray, QString> cases[] = {
        {"PRAGMA user_version = 99", u"newer"_s},
        {"PRAGMA application_id = 7", u"not-a-project"_s},
        {"CREATE TRIGGER t AFTER UPDATE ON person BEGIN UPDATE person SET weight_g = 1; END", u"foreign-schema"_s},
    };
    for (const auto &[sql, code] : cases) {
        m_folder = std::make_unique<ProjectFolder>();
        makeFilled(at(u"source"_s));
        copyDuring(at(u"source"_s), at(u"a.stunt"_s),
                   {"PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0", sql}, "-wal");
        const QByteArray bytes = contentOf(at(u"a.stunt"_s));
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            const auto opened = openProject(at(u"a.stunt"_s), access);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, code);
            QVERIFY2(opened.error().message.contains(u"a.stunt"), qPrintable(opened.error().message));
            QCOMPARE(contentOf(at(u"a.stunt"_s)), bytes);
            QVERIFY(QFile::exists(at(u"a.stunt-wal"_s)));
        }
    }
}

void TestStore::logThatIsNoFileIsRefused_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("what");
    for (const char *log : {"-journal", "-wal"})
        for (const char *what : {"fifo", "folder", "link"})
            QTest::addRow("%s: %s", log, what) << QString::fromLatin1(log) << QString::fromLatin1(what);
}

void TestStore::logThatIsNoFileIsRefused()
{
    QFETCH(QString, log);
    QFETCH(QString, what);
    makeFilled(at(u"a.stunt"_s));
    const QString path = at(u"a.stunt"_s) + log;
    writeBytes(at(u"other"_s), "not yours");
    if (what == u"fifo")
        makeFifo(path);
    else if (what == u"folder")
        QVERIFY(QDir().mkdir(path));
    else
        QVERIFY(QFile::link(at(u"other"_s), path));
    const QByteArray bytes = contentOf(at(u"a.stunt"_s));
    const QStringList entries = m_folder->entries();
    ::alarm(20);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto opened = openProject(at(u"a.stunt"_s), access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Refused);
        QVERIFY2(opened.error().message.contains(u"a.stunt"_s + log), qPrintable(opened.error().message));
        QCOMPARE(contentOf(at(u"a.stunt"_s)), bytes);
        QCOMPARE(contentOf(at(u"other"_s)), "not yours");
        QCOMPARE(m_folder->entries(), entries);
    }
    ::alarm(0);
}

void TestStore::filesArePrivate()
{
    makeFilled(at(u"a.stunt"_s));
    QCOMPARE(modeOf(at(u"a.stunt"_s)), mode_t{0600});
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    QCOMPARE(modeOf(at(u".a.stunt-lock"_s)), mode_t{0600});
    must(add(*project, named(u"New"_s)));
    must(project->saveCopy(at(u"copy.stunt"_s)));
    QCOMPARE(modeOf(at(u"copy.stunt"_s)), mode_t{0600});
    const QFileInfoList folders = QDir(backupFolder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(folders.size(), 1);
    const QFileInfoList backups = QDir(folders[0].filePath()).entryInfoList(QDir::Files);
    QCOMPARE(backups.size(), 1);
    QCOMPARE(modeOf(backups[0].filePath()), mode_t{0600});
}

void TestStore::fileHeldByAnotherProcessIsReadOnly()
{
    makeFilled(at(u"a.stunt"_s));
    qputenv("USER", "ada");
    Child holder({u"--hold"_s, at(u"a.stunt"_s)});
    QVERIFY(holder.isReady());
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    QVERIFY(project->isReadOnly());
    const QString reason = project->info().readOnlyReason;
    QVERIFY2(reason.contains(u"a.stunt") && reason.contains(u"ada") && reason.contains(QSysInfo::machineHostName()),
             qPrintable(reason));
    QCOMPARE(add(*project, named(u"New"_s)).error().message, reason);
    QCOMPARE(Presence::holder(at(u"a.stunt"_s)), reason);
    holder.finish();
    QCOMPARE(Presence::holder(at(u"a.stunt"_s)), QString());
    QVERIFY(!must(openProject(at(u"a.stunt"_s), Access::ReadWrite))->isReadOnly());
}

void TestStore::presenceEndsWithItsProcess()
{
    makeFilled(at(u"a.stunt"_s));
    Child holder({u"--hold"_s, at(u"a.stunt"_s)});
    QVERIFY(holder.isReady());
    holder.kill();
    QVERIFY(QFile::exists(at(u".a.stunt-lock"_s)));  // left behind, and of no weight
    QCOMPARE(Presence::holder(at(u"a.stunt"_s)), QString());
    QVERIFY(!must(openProject(at(u"a.stunt"_s), Access::ReadWrite))->isReadOnly());
    QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
}

void TestStore::holderMaySayAnything()
{
    makeFilled(at(u"a.stunt"_s));
    Child holder({u"--hold"_s, at(u"a.stunt"_s)});
    QVERIFY(holder.isReady());
    const QByteArrayList texts{
        QByteArray(),
        "not JSON",
        QByteArray(1'000'000, 'x'),
        QByteArray("\0\xFF\xFE\x80\x01", 5),
        R"({"user":7,"host":[],"since":{}})",
        R"({"user":"%1 %2 %3","host":"a\u0000b\nc\u202Ed","since":"9999999999-01-01"})",
        R"({"user":")" + QByteArray(900, 'u') + R"(","host":"h"})",
        "[" + QByteArray(1000, '['),
    };
    for (const QByteArray &text : texts) {
        QFile sidecar(at(u".a.stunt-lock"_s));
        QVERIFY(sidecar.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered));
        QCOMPARE(sidecar.write(text), text.size());
        const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        QVERIFY(project->isReadOnly());
        const QString reason = project->info().readOnlyReason;
        QVERIFY2(reason.size() < 400 && reason.contains(u"a.stunt"), qPrintable(reason));
        for (const QChar c : reason)
            QVERIFY(c.isPrint());
    }
}

void TestStore::hostileSidecar_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("writable");
    QTest::newRow("huge") << u"huge"_s << true;
    QTest::newRow("binary") << u"binary"_s << true;
    QTest::newRow("link") << u"link"_s << false;
    QTest::newRow("hard link") << u"hard link"_s << false;
    QTest::newRow("fifo") << u"fifo"_s << false;
    QTest::newRow("folder") << u"folder"_s << false;
}

void TestStore::hostileSidecar()
{
    QFETCH(QString, what);
    QFETCH(bool, writable);
    makeFilled(at(u"a.stunt"_s));
    const QString sidecar = at(u".a.stunt-lock"_s);
    writeBytes(at(u"other"_s), "not yours");
    if (what == u"huge")
        writeBytes(sidecar, QByteArray(20'000'000, '{'));
    else if (what == u"binary")
        writeBytes(sidecar, QByteArray("\0\xFF\x80", 3));
    else if (what == u"link")
        QVERIFY(QFile::link(at(u"other"_s), sidecar));
    else if (what == u"hard link")
        QCOMPARE(::link(QFile::encodeName(at(u"other"_s)).constData(), QFile::encodeName(sidecar).constData()), 0);
    else if (what == u"fifo")
        makeFifo(sidecar);
    else
        QVERIFY(QDir().mkdir(sidecar));
    const QStringList entries = m_folder->entries();
    ::alarm(20);
    {
        const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        QCOMPARE(project->isReadOnly(), !writable);
        QVERIFY(writable == project->info().readOnlyReason.isEmpty());
        QCOMPARE(project->data().all<Person>().size(), 1);
        QCOMPARE(Presence::holder(at(u"a.stunt"_s)).isEmpty(), !writable);
    }
    ::alarm(0);
    QCOMPARE(contentOf(at(u"other"_s)), "not yours");
    if (!writable)
        QCOMPARE(m_folder->entries(), entries);
}

void TestStore::secondProjectInOneProcessIsReadOnly()
{
    makeFilled(at(u"a.stunt"_s));
    const auto first = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    {
        const auto second = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        QVERIFY(second->isReadOnly());
        must(add(*first, named(u"New"_s)));
        QCOMPARE(must(second->refresh()), true);
        QVERIFY(second->data() == first->data());
    }
    QVERIFY(QFile::exists(at(u".a.stunt-lock"_s)));
    must(add(*first, named(u"Newer"_s)));
}

void TestStore::writeProtectedFileIsReadOnly()
{
    makeFilled(at(u"a.stunt"_s));
    const QByteArray name = QFile::encodeName(at(u"a.stunt"_s));
    QCOMPARE(::chmod(name.constData(), 0400), 0);
    const AsNobody nobody(name);
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    QVERIFY(project->isReadOnly());
    QVERIFY(project->info().readOnlyReason.contains(u"write-protected"));
    QVERIFY(!add(*project, named(u"New"_s)));
    QCOMPARE(m_folder->entries(), QStringList{u"a.stunt"_s});
}

void TestStore::vanishedFileTakesNoEdit_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"deleted", "moved", "replaced", "folder deleted"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestStore::vanishedFileTakesNoEdit()
{
    QFETCH(QString, how);
    const QString folder = at(u"inner"_s);
    QVERIFY(QDir().mkdir(folder));
    const QString path = folder + u"/a.stunt"_s;
    makeFilled(path);
    makeFilled(at(u"another.stunt"_s));
    const QByteArray another = contentOf(at(u"another.stunt"_s));
    const auto project = must(openProject(path, Access::ReadWrite));
    must(add(*project, named(u"Before"_s)));
    const ProjectData before = project->data();
    if (how == u"deleted")
        QVERIFY(QFile::remove(path));
    else if (how == u"moved")
        QVERIFY(QFile::rename(path, at(u"moved.stunt"_s)));
    else if (how == u"replaced")
        QCOMPARE(
            std::rename(QFile::encodeName(at(u"another.stunt"_s)).constData(), QFile::encodeName(path).constData()), 0);
    else
        QVERIFY(QDir(folder).removeRecursively());
    const auto added = add(*project, named(u"After"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Io);
    QCOMPARE(added.error().code, u"vanished"_s);
    QVERIFY(added.error().message.contains(path));
    QVERIFY(project->data() == before);
    if (how == u"replaced")
        QCOMPARE(contentOf(path), another);
    // What is on screen can still be saved elsewhere.
    must(project->saveCopy(at(u"copy.stunt"_s)));
    QVERIFY(reread(at(u"copy.stunt"_s)) == before);
}

void TestStore::editAfterAnotherProcessWroteIsAConflict()
{
    makeFilled(at(u"a.stunt"_s));
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    must(add(*project, named(u"Mine"_s)));
    Child other({u"--sql"_s, at(u"a.stunt"_s), u"UPDATE person SET phone = '1' WHERE name = 'Mine'"_s,
                 u"UPDATE project_file SET revision = revision + 1"_s});
    QVERIFY(other.isReady());
    const auto undone = project->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Conflict);
    QCOMPARE(undone.error().code, u"changed-elsewhere"_s);
    QVERIFY(!project->history().canUndo());
    QVERIFY(reread(at(u"a.stunt"_s)) == project->data());
    must(add(*project, named(u"Next"_s)));
}

void TestStore::lockedFileIsToldAndWorkGoesOn()
{
    makeFilled(at(u"a.stunt"_s));
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    must(add(*project, named(u"Before"_s)));
    const ProjectData before = project->data();
    {
        Child other({u"--sql"_s, at(u"a.stunt"_s), u"BEGIN EXCLUSIVE"_s});
        QVERIFY(other.isReady());
        QVERIFY(!project->isReadOnly());
        const auto added = add(*project, named(u"After"_s));
        QVERIFY(!added);
        QCOMPARE(added.error().code, u"busy"_s);
        QVERIFY(project->data() == before);
        QVERIFY(!project->refresh());
        const auto opened = openProject(at(u"a.stunt"_s), Access::ReadOnly);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Conflict);
    }
    must(add(*project, named(u"After"_s)));
    QVERIFY(reread(at(u"a.stunt"_s)) == project->data());
}

void TestStore::creatingNeverOverwrites_data()
{
    QTest::addColumn<Spoiler>("make");
    QTest::newRow("file") << Spoiler([](const QString &path) { writeBytes(path, "mine"); });
    QTest::newRow("empty file") << Spoiler([](const QString &path) { writeBytes(path, {}); });
    QTest::newRow("folder") << Spoiler([](const QString &path) { QDir().mkdir(path); });
    QTest::newRow("fifo") << Spoiler(makeFifo);
    QTest::newRow("dangling link") << Spoiler([](const QString &path) { QFile::link(path + u"-target"_s, path); });
}

void TestStore::creatingNeverOverwrites()
{
    QFETCH(Spoiler, make);
    make(at(u"a.stunt"_s));
    const QStringList entries = m_folder->entries();
    const auto fill = [](Project &project) {
        return createProduction(project, {.title = u"x"_s, .timeZone = u"UTC"_s});
    };
    const Result<> made = createProject(at(u"a.stunt"_s), fill);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Refused);
    QCOMPARE(made.error().code, u"exists"_s);
    QVERIFY(made.error().message.contains(at(u"a.stunt"_s)));
    const auto store = createStore(at(u"a.stunt"_s));
    QVERIFY(!store);
    QCOMPARE(store.error().code, u"exists"_s);
    QCOMPARE(m_folder->entries(), entries);

    // Something that appears while the file is being made is not overwritten either.
    const Result<> raced = createProject(at(u"b.stunt"_s), [&](Project &project) {
        make(at(u"b.stunt"_s));
        return fill(project);
    });
    QVERIFY(!raced);
    QCOMPARE(raced.error().code, u"exists"_s);
    QCOMPARE(m_folder->entries().size(), entries.size() + 1);
}

void TestStore::failedCreationLeavesNothing()
{
    bool there = true;
    const Result<> made = createProject(at(u"a.stunt"_s), [&](Project &project) -> Result<> {
        there = QFile::exists(at(u"a.stunt"_s));
        must(createProduction(project, {.title = u"x"_s, .timeZone = u"UTC"_s}));
        must(add(project, named(u"A"_s)));
        return refused(u"No."_s);
    });
    QVERIFY(!made);
    QCOMPARE(made.error().message, u"No."_s);
    QVERIFY(!there);
    QCOMPARE(m_folder->entries(), QStringList());
    QVERIFY(!createProject(at(u"a.stunt"_s), [](Project &project) {
        return createProduction(project, {.title = u"x"_s, .timeZone = u"Nowhere"_s});
    }));
    QCOMPARE(m_folder->entries(), QStringList());
}

void TestStore::creatingWhereNothingCanBeMade()
{
    const auto fill = [](Project &project) {
        return createProduction(project, {.title = u"x"_s, .timeZone = u"UTC"_s});
    };
    writeBytes(at(u"plain"_s), "x");
    for (const QString &path :
         {at(u"nowhere/a.stunt"_s), at(u"plain/a.stunt"_s), at(QString(250, u'n') + u".stunt"_s)}) {
        const Result<> made = createProject(path, fill);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Io);
        QVERIFY2(made.error().message.contains(path), qPrintable(made.error().message));
        QVERIFY2(!made.error().message.contains(u".new"), qPrintable(made.error().message));
    }
    QCOMPARE(m_folder->entries(), QStringList{u"plain"_s});
}

void TestStore::newProjectLeavesNoBackup()
{
    makeFilled(at(u"a.stunt"_s));
    QVERIFY(!QDir(backupFolder()).exists());
}

void TestStore::savedCopyIsWhole()
{
    makeFilled(at(u"a.stunt"_s));
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadOnly));
    must(project->saveCopy(at(u"copy.stunt"_s)));
    QVERIFY(reread(at(u"copy.stunt"_s)) == project->data());
    writeBytes(at(u"old.stunt"_s), "old");
    must(project->saveCopy(at(u"old.stunt"_s)));
    QVERIFY(reread(at(u"old.stunt"_s)) == project->data());
    QCOMPARE(must(openProject(at(u"copy.stunt"_s), Access::ReadOnly))->revision(), project->revision());
    QVERIFY(QDir().mkdir(at(u"folder"_s)));
    const QStringList entries = m_folder->entries();
    for (const QString &path : {at(u"nowhere/c.stunt"_s), at(u"folder"_s)}) {
        const Result<> saved = project->saveCopy(path);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Io);
        QVERIFY2(saved.error().message.contains(path), qPrintable(saved.error().message));
    }
    QCOMPARE(m_folder->entries(), entries);
}

void TestStore::copyNeverReplacesAnOpenProject()
{
    makeFilled(at(u"a.stunt"_s));
    makeFilled(at(u"b.stunt"_s));
    QVERIFY(QFile::link(at(u"a.stunt"_s), at(u"link.stunt"_s)));
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    Child holder({u"--hold"_s, at(u"b.stunt"_s)});
    QVERIFY(holder.isReady());
    for (const QString &path : {at(u"a.stunt"_s), at(u"link.stunt"_s), at(u"b.stunt"_s)}) {
        const Result<> saved = project->saveCopy(path);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, u"held"_s);
    }
    must(add(*project, named(u"Still there"_s)));
}

void TestStore::copyOfALockedFileFails()
{
    makeFilled(at(u"a.stunt"_s));
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    Child other({u"--sql"_s, at(u"a.stunt"_s), u"BEGIN EXCLUSIVE"_s});
    QVERIFY(other.isReady());
    const QStringList entries = m_folder->entries();
    const Result<> saved = project->saveCopy(at(u"copy.stunt"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    other.finish();
    QVERIFY(!QFile::exists(at(u"copy.stunt"_s)));
    must(project->saveCopy(at(u"copy.stunt"_s)));
}

void TestStore::backupIsMadeBeforeTheFirstEdit()
{
    makeFilled(at(u"a.stunt"_s));
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    const ProjectData before = project->data();
    const qint64 revision = project->revision();
    QVERIFY(!QDir(backupFolder()).exists());
    must(add(*project, named(u"One"_s)));
    must(add(*project, named(u"Two"_s)));
    const QString folder = QDir(backupFolder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
    const QFileInfoList backups = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(backups.size(), 1);
    const auto kept = must(openProject(backups[0].filePath(), Access::ReadOnly));
    QVERIFY(kept->data() == before);
    QCOMPARE(kept->revision(), revision);
    QVERIFY(project->info().notices.isEmpty());
}

void TestStore::twentyBackupsAreKept()
{
    makeFilled(at(u"a.stunt"_s));
    std::vector<qint64> revisions;
    for (int session = 0; session < 24; ++session) {
        const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        revisions.push_back(project->revision());
        must(add(*project, named(QString::number(session))));
    }
    const QString folder = QDir(backupFolder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
    std::vector<qint64> kept;
    for (const QFileInfo &backup : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name))
        kept.push_back(must(openProject(backup.filePath(), Access::ReadOnly))->revision());
    QCOMPARE(kept, std::vector<qint64>(revisions.begin() + 4, revisions.end()));
}

void TestStore::failedBackupIsToldAndTheEditMade()
{
    makeFilled(at(u"a.stunt"_s));
    writeBytes(at(u"state"_s), "a file where a folder is wanted");
    qputenv("XDG_STATE_HOME", QFile::encodeName(at(u"state"_s)));
    const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
    must(add(*project, named(u"New"_s)));
    QCOMPARE(project->info().notices.size(), 1);
    QVERIFY(project->info().notices[0].contains(u"backup"));
    QVERIFY(reread(at(u"a.stunt"_s)) == project->data());
}

void TestStore::textsSurviveExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("byte order mark") << u"\uFEFFname"_s;
    QTest::newRow("only a byte order mark") << u"\uFEFF"_s;
    QTest::newRow("two byte order marks") << u"\uFEFF\uFEFFname"_s;
    QTest::newRow("reversed byte order mark") << u"\uFFFEname"_s;
    QTest::newRow("noncharacter") << u"na\uFFFFme"_s;
    QTest::newRow("replacement") << u"na\uFFFDme"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F525\U0010FFFF"_s;
    QTest::newRow("combining") << u"e\u0301 \u0301"_s;
    QTest::newRow("controls that are allowed") << u"a\tb\nc\rd"_s;
    QTest::newRow("separators") << u"a\u2028b\u2029c"_s;
    QTest::newRow("json") << u"\\u0041 \\\" [1]"_s;
}

void TestStore::textsSurviveExactly()
{
    QFETCH(QString, text);
    makeProject(at(u"a.stunt"_s));
    {
        const auto project = must(openProject(at(u"a.stunt"_s), Access::ReadWrite));
        Production production = project->data().production();
        production.notes = text;
        production.revisionColours = {text};
        production.contacts = {{.position = text, .name = text, .phone = text, .email = text}};
        must(change(*project, production));
        QCOMPARE(project->data().production().notes, text);
    }
    const ProjectData data = reread(at(u"a.stunt"_s));
    QCOMPARE(data.production().notes, text);
    QCOMPARE(data.production().revisionColours, QStringList{text});
    QCOMPARE(data.production().contacts[0].name, text);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() > 2 && app.arguments().at(1).startsWith(u"--"))
        return playRole(app.arguments());
    TestStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store.moc"

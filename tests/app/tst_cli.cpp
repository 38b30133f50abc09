// SPDX-License-Identifier: GPL-3.0-or-later
// The command line end to end: the real program, started as a script starts it, without a display.
#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/model/fields.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPdfDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Ended {
    int status = -1;  // −1: it crashed or did not end
    QByteArray out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject error() const { return json().value(u"error"_s).toObject(); }
    QByteArray all() const { return QByteArray::number(status) + '\n' + out + '\n' + err.toUtf8(); }
};

const QByteArray goodRoster = "Name,E-mail,Height,Weight\n"
                              "Ada Quist,ada@roster.example,1.71 m,62 kg\n"
                              "Bo Lindqvist,bo@roster.example,5'11\",165 lb\n";
const QByteArray mixedRoster = "Name,E-mail,Height,Weight\n"
                               "Ada Quist,ada@roster.example,1.71 m,62 kg\n"
                               "Cy Bare,cy@roster.example,180,80 kg\n";

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Every name in a folder with its bytes and time: what a command that only reads must leave as it was.
QStringList snapshot(const QString &folder)
{
    QStringList entries;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        const QByteArray hash =
            info.isFile() ? QCryptographicHash::hash(bytesOf(info.filePath()), QCryptographicHash::Sha256).toHex()
                          : QByteArray();
        entries.append(info.fileName() + u' ' + QString::fromLatin1(hash) + u' '
                       + info.lastModified().toString(Qt::ISODateWithMs));
    }
    return entries;
}

std::unique_ptr<Project> opened(const QString &path, Access access)
{
    auto project = openProject(path, access);
    if (!project)
        qFatal("%s", qPrintable(project.error().message));
    return std::move(project).value();
}

}  // namespace

#define QSTATUS(ended, expected) QVERIFY2((ended).status == (expected), (ended).all())

class CliTest : public QObject
{
    Q_OBJECT

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    Ended run(const QStringList &arguments, const QString &stdoutFile = {}) const;
    QString sample();

    std::unique_ptr<QTemporaryDir> m_folder;  // a fresh one for each test
    QTemporaryDir m_state;                    // where the program keeps what is the user's
    QTemporaryDir m_samples;
    QProcessEnvironment m_environment;

private slots:
    void init();

    void showsTheHelpOfEachCommand_data();
    void showsTheHelpOfEachCommand();
    void saysItsVersion();
    void refusesWordsThatMakeNoSense_data();
    void refusesWordsThatMakeNoSense();

    void makesANewProduction();
    void takesTheMachinesZone();
    void neverOverwrites_data();
    void neverOverwrites();
    void leavesNothingWhenItCannotMakeAProduction();
    void makesTheSameSampleEveryTime();

    void infoCountsEveryRecordType();
    void infoIsReadableByPeople();
    void readingWritesNothing();
    void refusesFilesThatAreNoProjects_data();
    void refusesFilesThatAreNoProjects();

    void importsARoster();
    void importsTheSameRosterOnce();
    void dryRunWritesNothing();
    void rejectedRowsStopAnImport();
    void badRowsAreSkippedOnRequest();
    void readsColumnsByAMap();
    void refusesSources_data();
    void refusesSources();
    void refusesToWriteAHeldFile();

    void writesASheetForEachSampleDay();
    void choosesPaperAndUnit();
    void listsTheChoices_data();
    void listsTheChoices();
    void asksWhichOfSeveralUnits();
    void saysWhyASheetCannotBeWritten();
    void neverWritesASheetOverTheProject();

    void takesOddFileNames();
    void doesNotLetNamesSteerTheTerminal();
    void noticesThatItsResultIsLost();
};

void CliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s, u"LANG"_s})
        m_environment.remove(name);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"TZ"_s, u"Asia/Kathmandu"_s);
    for (const QString &name : {u"HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CONFIG_HOME"_s})
        m_environment.insert(name, m_state.path());
}

Ended CliTest::run(const QStringList &arguments, const QString &stdoutFile) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    if (!stdoutFile.isEmpty())
        process.setStandardOutputFile(stdoutFile);
    process.start(QStringLiteral(STUNTBOARD_BINARY), arguments);
    process.closeWriteChannel();
    Ended ended;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        ended.err = process.errorString();
        return ended;
    }
    ended.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.out = process.readAllStandardOutput();
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

// A copy of the sample production that this test may change; it is made once.
QString CliTest::sample()
{
    const QString master = m_samples.filePath(u"sample.stunt"_s);
    if (!QFileInfo::exists(master)) {
        const Ended made = run({u"new"_s, master, u"--sample"_s});
        if (made.status != 0)
            qFatal("%s", made.all().constData());
    }
    const QString copy = at(u"sample.stunt"_s);
    writeBytes(copy, bytesOf(master));
    return copy;
}

void CliTest::showsTheHelpOfEachCommand_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("mentions");
    QTest::newRow("all") << QStringList{} << QStringList{u"new"_s, u"import"_s, u"callsheet"_s, u"info"_s};
    QTest::newRow("new") << QStringList{
        u"new"_s} << QStringList{u"stuntboard new [options] FILE"_s, u"--title"_s, u"--timezone"_s, u"--sample"_s};
    QTest::newRow("import") << QStringList{u"import"_s}
                            << QStringList{u"stuntboard import [options] FILE SOURCE"_s, u"--map"_s, u"--dry-run"_s,
                                           u"--skip-bad-rows"_s, u"--json"_s};
    QTest::newRow("callsheet") << QStringList{u"callsheet"_s} << QStringList{u"stuntboard callsheet [options] FILE"_s,
                                                                             u"--date"_s,
                                                                             u"--unit"_s,
                                                                             u"--out"_s,
                                                                             u"--paper"_s,
                                                                             u"--audience"_s};
    QTest::newRow("info") << QStringList{u"info"_s} << QStringList{u"stuntboard info [options] FILE"_s, u"--json"_s};
}

void CliTest::showsTheHelpOfEachCommand()
{
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, mentions);
    const Ended ended = run(words + QStringList{u"--help"_s});
    QSTATUS(ended, 0);
    QCOMPARE(ended.err, QString());
    for (const QString &mention : mentions)
        QVERIFY2(ended.out.contains(mention.toUtf8()), ended.out + "\nlacks " + mention.toUtf8());
}

void CliTest::saysItsVersion()
{
    const Ended ended = run({u"--version"_s});
    QSTATUS(ended, 0);
    QCOMPARE(ended.out, QByteArray("stuntboard " STUNTBOARD_VERSION "\n"));
}

void CliTest::refusesWordsThatMakeNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no such command") << QStringList{u"exprot"_s, u"a.stunt"_s};
    QTest::newRow("no such option") << QStringList{u"--frobnicate"_s};
    QTest::newRow("no such option of a command") << QStringList{u"info"_s, u"a.stunt"_s, u"--frobnicate"_s};
    QTest::newRow("empty file name") << QStringList{QString()};
    QTest::newRow("command without file") << QStringList{u"new"_s};
    QTest::newRow("command with an empty file") << QStringList{u"new"_s, QString()};
    QTest::newRow("import without source") << QStringList{u"import"_s, u"a.stunt"_s};
    QTest::newRow("one word too many") << QStringList{u"info"_s, u"a.stunt"_s, u"b.stunt"_s};
    QTest::newRow("option without value") << QStringList{u"new"_s, u"a.stunt"_s, u"--title"_s};
    QTest::newRow("value without option") << QStringList{u"new"_s, u"a.stunt"_s, u"--sample=yes"_s};
    QTest::newRow("sample in a zone") << QStringList{u"new"_s, u"a.stunt"_s, u"--sample"_s, u"--timezone"_s,
                                                     u"Europe/Berlin"_s};
    QTest::newRow("unknown zone") << QStringList{u"new"_s, u"a.stunt"_s, u"--timezone"_s, u"Mars/Olympus"_s};
    QTest::newRow("empty zone") << QStringList{u"new"_s, u"a.stunt"_s, u"--timezone"_s, QString()};
    QTest::newRow("sheet without date") << QStringList{u"callsheet"_s, u"a.stunt"_s, u"--out"_s, u"a.pdf"_s};
}

void CliTest::refusesWordsThatMakeNoSense()
{
    QFETCH(const QStringList, words);
    const Ended ended = run(words);
    QSTATUS(ended, 2);
    QVERIFY2(ended.err.startsWith("stuntboard: "_L1), ended.all());
    QCOMPARE(ended.out, QByteArray());
    QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    if (words.value(0) == u"info") {
        const Ended inJson = run(words + QStringList{u"--json"_s});
        QSTATUS(inJson, 2);
        QCOMPARE(inJson.error().value(u"code"_s).toString(), u"usage"_s);
        QVERIFY(!inJson.error().value(u"message"_s).toString().isEmpty());
    }
}

void CliTest::makesANewProduction()
{
    const Ended made = run(
        {u"new"_s, at(u"a.stunt"_s), u"--title"_s, u"Großes Kino 電影"_s, u"--timezone"_s, u"America/Los_Angeles"_s});
    QSTATUS(made, 0);
    QCOMPARE(made.err, QString());
    QVERIFY2(made.out.contains(u"Großes Kino 電影"_s.toUtf8()), made.out);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(at(u"a.stunt"_s)).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"a.stunt"_s});
    const auto project = opened(at(u"a.stunt"_s), Access::ReadOnly);
    QCOMPARE(project->data().production().title, u"Großes Kino 電影"_s);
    QCOMPARE(project->data().production().timeZone, u"America/Los_Angeles"_s);
    QCOMPARE(project->data().all<Unit>().size(), 1);
    QCOMPARE(project->data().all<Unit>().begin()->name, u"Main unit"_s);
}

void CliTest::takesTheMachinesZone()
{
    QSTATUS(run({u"new"_s, at(u"Feature.stunt"_s)}), 0);
    const auto project = opened(at(u"Feature.stunt"_s), Access::ReadOnly);
    QCOMPARE(project->data().production().timeZone, u"Asia/Kathmandu"_s);
    QCOMPARE(project->data().production().title, u"Feature"_s);

    m_environment.insert(u"TZ"_s, u"Nowhere/Land"_s);
    QSTATUS(run({u"new"_s, at(u"b.stunt"_s)}), 2);
    QVERIFY(!QFileInfo::exists(at(u"b.stunt"_s)));
}

void CliTest::neverOverwrites_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"file", "empty file", "folder", "dangling link", "pipe"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void CliTest::neverOverwrites()
{
    QFETCH(const QString, what);
    const QString target = at(u"a.stunt"_s);
    if (what == u"file")
        writeBytes(target, "precious");
    else if (what == u"empty file")
        writeBytes(target, {});
    else if (what == u"folder")
        QVERIFY(QDir().mkdir(target));
    else if (what == u"pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(target).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(at(u"elsewhere"_s), target));
    const QStringList before = snapshot(m_folder->path());
    const Ended ended = run({u"new"_s, target, u"--timezone"_s, u"Europe/Berlin"_s});
    QSTATUS(ended, 2);
    QVERIFY2(ended.err.contains("already exists"_L1), ended.all());
    QSTATUS(run({u"new"_s, target, u"--sample"_s}), 2);
    QCOMPARE(snapshot(m_folder->path()), before);
    QVERIFY(!QFileInfo::exists(at(u"elsewhere"_s)));
}

void CliTest::leavesNothingWhenItCannotMakeAProduction()
{
    const QStringList before = snapshot(m_folder->path());
    const Ended nowhere = run({u"new"_s, at(u"no/such/folder/a.stunt"_s), u"--sample"_s});
    QSTATUS(nowhere, 3);
    QVERIFY2(!nowhere.err.isEmpty(), nowhere.all());
    // A title longer than any text may be is refused when the file is already under way.
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s), u"--title"_s, QString(100'000, u'x')}), 2);
    QCOMPARE(snapshot(m_folder->path()), before);
}

void CliTest::makesTheSameSampleEveryTime()
{
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s), u"--sample"_s}), 0);
    m_environment.insert(u"TZ"_s, u"Pacific/Apia"_s);
    QSTATUS(run({u"new"_s, at(u"b.stunt"_s), u"--sample"_s}), 0);
    const auto a = opened(at(u"a.stunt"_s), Access::ReadOnly);
    const auto b = opened(at(u"b.stunt"_s), Access::ReadOnly);
    QVERIFY(a->data() == b->data());
    QCOMPARE(a->revision(), b->revision());
    QCOMPARE(a->data().production().timeZone, u"Europe/Berlin"_s);
    QVERIFY(!a->history().canUndo());
}

void CliTest::infoCountsEveryRecordType()
{
    const Ended ended = run({u"info"_s, sample(), u"--json"_s});
    QSTATUS(ended, 0);
    QCOMPARE(ended.err, QString());
    const QJsonObject info = ended.json();
    QCOMPARE(info.keys(), (QStringList{u"counts"_s, u"integrity"_s, u"schemaVersion"_s, u"shootDays"_s, u"title"_s}));
    QCOMPARE(info[u"title"_s].toString(), u"The Winter Ledger"_s);
    QVERIFY(info[u"schemaVersion"_s].toInt() >= 1);
    QCOMPARE(info[u"integrity"_s].toString(), u"ok"_s);
    const QJsonObject counts = info[u"counts"_s].toObject();
    QStringList names;
    forEachRecordType([&]<class T>() {
        if (!std::is_same_v<T, Production>)
            names.append(QString::fromLatin1(Fields<T>::plural));
    });
    names.sort();
    QCOMPARE(counts.keys(), names);
    QCOMPARE(counts[u"beats"_s].toInt(), 45);
    QCOMPARE(counts[u"roles"_s].toInt(), 20);
    QCOMPARE(counts[u"attachments"_s], QJsonValue(4));
    const QJsonArray days = info[u"shootDays"_s].toArray();
    QCOMPARE(days.size(), 6);
    QCOMPARE(days[0].toObject(), (QJsonObject{{u"date"_s, u"2027-03-17"_s}, {u"unit"_s, u"Main unit"_s}}));
    QCOMPARE(days[5].toObject(), (QJsonObject{{u"date"_s, u"2027-03-28"_s}, {u"unit"_s, u"Second unit"_s}}));
}

void CliTest::infoIsReadableByPeople()
{
    const Ended ended = run({u"info"_s, sample()});
    QSTATUS(ended, 0);
    for (const char *line :
         {"The Winter Ledger\n", "beats             45\n", "attachments       4\n", "2027-03-28  Second unit\n"})
        QVERIFY2(ended.out.contains(line), ended.out);
}

void CliTest::readingWritesNothing()
{
    const QString file = sample();
    writeBytes(at(u"roster.csv"_s), goodRoster);
    QVERIFY(QDir(m_folder->path()).mkdir(u"out"_s));
    const QStringList before = snapshot(m_folder->path());
    QSTATUS(run({u"info"_s, file}), 0);
    QSTATUS(run({u"info"_s, file, u"--json"_s}), 0);
    QSTATUS(run({u"import"_s, file, at(u"roster.csv"_s), u"--dry-run"_s}), 0);
    QSTATUS(run({u"callsheet"_s, file, u"--date"_s, u"2027-03-18"_s, u"--out"_s, m_state.filePath(u"day.pdf"_s)}), 0);
    QCOMPARE(snapshot(m_folder->path()), before);
}

void CliTest::refusesFilesThatAreNoProjects_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"missing", "empty", "text", "binary", "foreign database", "truncated", "torn", "emptied",
                             "folder", "pipe", "dangling link"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void CliTest::refusesFilesThatAreNoProjects()
{
    QFETCH(const QString, what);
    const QString file = at(u"bad.stunt"_s);
    const QByteArray sound = bytesOf(sample());
    QByteArray torn = sound;
    torn.replace(torn.size() / 2, 4096, QByteArray(4096, '\xA5'));
    const auto database = [&](const char *sql) {
        sqlite3 *connection = nullptr;
        sqlite3_open(QFile::encodeName(file).constData(), &connection);
        const int result = sqlite3_exec(connection, sql, nullptr, nullptr, nullptr);
        sqlite3_close(connection);
        return result == SQLITE_OK;
    };
    if (what == u"empty")
        writeBytes(file, {});
    else if (what == u"text")
        writeBytes(file, "Dear stunt department,\n");
    else if (what == u"binary")
        writeBytes(file, QByteArray::fromHex("89504e470d0a1a0a00ff00fe").repeated(1000));
    else if (what == u"foreign database")
        QVERIFY(database("CREATE TABLE beat (id TEXT); INSERT INTO beat VALUES ('1')"));
    else if (what == u"truncated")
        writeBytes(file, sound.first(sound.size() / 3));
    else if (what == u"torn")
        writeBytes(file, torn);
    else if (what == u"emptied") {
        writeBytes(file, sound);
        QVERIFY(database("DELETE FROM production"));
    } else if (what == u"folder")
        QVERIFY(QDir().mkdir(file));
    else if (what == u"pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    else if (what == u"dangling link")
        QVERIFY(QFile::link(at(u"gone"_s), file));
    writeBytes(at(u"roster.csv"_s), goodRoster);
    const QStringList before = snapshot(m_folder->path());

    for (const QStringList &words :
         {QStringList{u"info"_s, file, u"--json"_s}, QStringList{u"import"_s, file, at(u"roster.csv"_s), u"--json"_s},
          QStringList{u"callsheet"_s, file, u"--date"_s, u"2027-03-18"_s, u"--out"_s, at(u"day.pdf"_s)}}) {
        const Ended ended = run(words);
        QSTATUS(ended, 2);
        QVERIFY2(ended.err.contains("bad.stunt"_L1), ended.all());
        QCOMPARE(snapshot(m_folder->path()), before);
        if (words.front() == u"callsheet")
            continue;
        const QJsonObject error = ended.error();
        QVERIFY2(!error[u"code"_s].toString().isEmpty() && !error[u"message"_s].toString().isEmpty(), ended.all());
        QVERIFY2(error[u"path"_s].toString().endsWith("bad.stunt"_L1), ended.all());
        QCOMPARE(ended.json().keys(), QStringList{u"error"_s});
    }
}

void CliTest::importsARoster()
{
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s)}), 0);
    writeBytes(at(u"roster.csv"_s), goodRoster);
    const Ended ended = run({u"import"_s, at(u"a.stunt"_s), at(u"roster.csv"_s), u"--json"_s});
    QSTATUS(ended, 0);
    const QJsonObject result = ended.json();
    QCOMPARE(result.keys(), (QStringList{u"columns"_s, u"delimiter"_s, u"encoding"_s, u"new"_s, u"read"_s,
                                         u"rejected"_s, u"unchanged"_s, u"updated"_s, u"warnings"_s, u"written"_s}));
    QCOMPARE(result[u"read"_s].toInt(), 2);
    QCOMPARE(result[u"new"_s].toInt(), 2);
    QCOMPARE(result[u"written"_s], QJsonValue(true));
    QCOMPARE(result[u"encoding"_s].toString(), u"UTF-8"_s);
    QCOMPARE(result[u"delimiter"_s].toString(), u","_s);
    QCOMPARE(result[u"rejected"_s].toArray().size(), 0);
    QCOMPARE(result[u"columns"_s].toArray()[2].toObject()[u"field"_s].toString(), u"height"_s);
    const auto project = opened(at(u"a.stunt"_s), Access::ReadOnly);
    const auto people = peopleByName(project->data());
    QCOMPARE(people.size(), 2U);
    QCOMPARE(people[0]->heightMm, Length{1710});
    QCOMPARE(people[1]->weightG, Mass{74843});
}

void CliTest::importsTheSameRosterOnce()
{
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s)}), 0);
    writeBytes(at(u"roster.tsv"_s), QByteArray(goodRoster).replace(',', '\t'));
    const Ended first = run({u"import"_s, at(u"a.stunt"_s), at(u"roster.tsv"_s)});
    QSTATUS(first, 0);
    QVERIFY2(first.out.startsWith("2 read = 2 new + 0 updated + 0 unchanged + 0 rejected"), first.all());
    const Ended second = run({u"import"_s, at(u"a.stunt"_s), at(u"roster.tsv"_s), u"--json"_s});
    QSTATUS(second, 0);
    QCOMPARE(second.json()[u"new"_s].toInt(), 0);
    QCOMPARE(second.json()[u"updated"_s].toInt(), 0);
    QCOMPARE(second.json()[u"unchanged"_s].toInt(), 2);
    QCOMPARE(second.json()[u"delimiter"_s].toString(), u"\t"_s);
}

void CliTest::dryRunWritesNothing()
{
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s)}), 0);
    writeBytes(at(u"good.csv"_s), goodRoster);
    writeBytes(at(u"mixed.csv"_s), mixedRoster);
    const QStringList before = snapshot(m_folder->path());
    const Ended good = run({u"import"_s, at(u"a.stunt"_s), at(u"good.csv"_s), u"--dry-run"_s, u"--json"_s});
    QSTATUS(good, 0);
    QCOMPARE(good.json()[u"new"_s].toInt(), 2);
    QCOMPARE(good.json()[u"written"_s], QJsonValue(false));
    // It ends as the real run would.
    QSTATUS(run({u"import"_s, at(u"a.stunt"_s), at(u"mixed.csv"_s), u"--dry-run"_s}), 2);
    QSTATUS(run({u"import"_s, at(u"a.stunt"_s), at(u"mixed.csv"_s), u"--dry-run"_s, u"--skip-bad-rows"_s}), 1);
    QCOMPARE(snapshot(m_folder->path()), before);
}

void CliTest::rejectedRowsStopAnImport()
{
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s)}), 0);
    writeBytes(at(u"mixed.csv"_s), mixedRoster);
    const QByteArray before = bytesOf(at(u"a.stunt"_s));
    const Ended ended = run({u"import"_s, at(u"a.stunt"_s), at(u"mixed.csv"_s), u"--json"_s});
    QSTATUS(ended, 2);
    const QJsonObject result = ended.json();
    QVERIFY2(!result.contains(u"error"_s), ended.all());
    QCOMPARE(result[u"written"_s], QJsonValue(false));
    QCOMPARE(result[u"read"_s].toInt(), 2);
    QCOMPARE(result[u"new"_s].toInt(), 1);
    const QJsonObject rejected = result[u"rejected"_s].toArray()[0].toObject();
    QCOMPARE(rejected.keys(), (QStringList{u"column"_s, u"field"_s, u"header"_s, u"line"_s, u"reason"_s, u"value"_s}));
    QCOMPARE(rejected[u"line"_s].toInt(), 3);
    QCOMPARE(rejected[u"column"_s].toInt(), 3);
    QCOMPARE(rejected[u"header"_s].toString(), u"Height"_s);
    QCOMPARE(rejected[u"value"_s].toString(), u"180"_s);
    QCOMPARE(bytesOf(at(u"a.stunt"_s)), before);
    const Ended asText = run({u"import"_s, at(u"a.stunt"_s), at(u"mixed.csv"_s)});
    QSTATUS(asText, 2);
    QVERIFY2(asText.err.contains("line 3, column 3 (Height)"_L1), asText.all());
    QVERIFY2(asText.err.contains("Nothing was written"_L1), asText.all());
}

void CliTest::badRowsAreSkippedOnRequest()
{
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s)}), 0);
    writeBytes(at(u"mixed.csv"_s), mixedRoster);
    const Ended ended = run({u"import"_s, at(u"a.stunt"_s), at(u"mixed.csv"_s), u"--skip-bad-rows"_s, u"--json"_s});
    QSTATUS(ended, 1);
    const QJsonObject result = ended.json();
    QCOMPARE(result[u"written"_s], QJsonValue(true));
    QCOMPARE(result[u"new"_s].toInt(), 1);
    QCOMPARE(result[u"rejected"_s].toArray().size(), 1);
    const QByteArray handedBack = bytesOf(result[u"rejectedFile"_s].toString());
    QVERIFY2(handedBack.contains("Cy Bare") && !handedBack.contains("Ada Quist"), handedBack);
    QCOMPARE(opened(at(u"a.stunt"_s), Access::ReadOnly)->data().all<Person>().size(), 1);
}

void CliTest::readsColumnsByAMap()
{
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s)}), 0);
    writeBytes(at(u"mixed.csv"_s), mixedRoster);
    writeBytes(at(u"map.json"_s), R"({"columns":{"Height":{"field":"height","unit":"cm"}}})");
    writeBytes(at(u"wrong.json"_s), R"({"columns":{"Height":{"field":"heigth"}}})");
    writeBytes(at(u"torn.json"_s), R"({"columns":{)");
    const QStringList words{u"import"_s, at(u"a.stunt"_s), at(u"mixed.csv"_s), u"--json"_s, u"--map"_s};
    const Ended wrong = run(words + QStringList{at(u"wrong.json"_s)});
    QSTATUS(wrong, 2);
    QVERIFY2(wrong.error()[u"path"_s].toString().startsWith("/columns/Height"_L1), wrong.all());
    for (const char *name : {"torn.json", "missing.json", "."}) {
        const Ended ended = run(words + QStringList{at(QString::fromLatin1(name))});
        QSTATUS(ended, 2);
        QVERIFY2(!ended.error()[u"message"_s].toString().isEmpty(), ended.all());
    }
    QSTATUS(run(words + QStringList{at(u"map.json"_s)}), 0);
    QCOMPARE(peopleByName(opened(at(u"a.stunt"_s), Access::ReadOnly)->data())[1]->heightMm, Length{1800});
}

void CliTest::refusesSources_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("missing") << u"roster.csv"_s << QByteArray("missing");
    QTest::newRow("empty") << u"roster.csv"_s << QByteArray();
    QTest::newRow("folder") << u"roster.csv"_s << QByteArray("folder");
    QTest::newRow("pipe") << u"roster.csv"_s << QByteArray("pipe");
    QTest::newRow("NUL bytes") << u"roster.csv"_s << QByteArray("Name,Height\nAda\0Quist,1.71 m\n", 29);
    QTest::newRow("a spreadsheet named csv")
        << u"roster.csv"_s << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8).repeated(64);
    QTest::newRow("no name column") << u"roster.csv"_s << QByteArray("Height,Weight\n1.71 m,62 kg\n");
    QTest::newRow("unclosed quote") << u"roster.csv"_s << QByteArray("Name,Notes\nAda,\"never closed\nBo,x\n");
    QTest::newRow("spreadsheet") << u"roster.xlsx"_s << QByteArray("PK\x03\x04");
    QTest::newRow("production") << u"roster.json"_s << QByteArray("{}");
    QTest::newRow("no suffix") << u"roster"_s << goodRoster;
}

void CliTest::refusesSources()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QSTATUS(run({u"new"_s, at(u"a.stunt"_s)}), 0);
    const QString source = at(name);
    if (bytes == "folder")
        QVERIFY(QDir().mkdir(source));
    else if (bytes == "pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(source).constData(), 0600), 0);
    else if (bytes != "missing")
        writeBytes(source, bytes);
    const QStringList before = snapshot(m_folder->path());
    const Ended ended = run({u"import"_s, at(u"a.stunt"_s), source, u"--json"_s});
    QSTATUS(ended, 2);
    QVERIFY2(!ended.error()[u"message"_s].toString().isEmpty(), ended.all());
    QCOMPARE(snapshot(m_folder->path()), before);
}

void CliTest::refusesToWriteAHeldFile()
{
    const QString file = sample();
    writeBytes(at(u"roster.csv"_s), goodRoster);
    const auto holder = opened(file, Access::ReadWrite);
    QVERIFY(!holder->isReadOnly());
    const Ended ended = run({u"import"_s, file, at(u"roster.csv"_s), u"--json"_s});
    QSTATUS(ended, 3);
    QCOMPARE(ended.error()[u"code"_s].toString(), u"held"_s);
    QVERIFY(!ended.error()[u"message"_s].toString().isEmpty());
    // Reading goes on, and so does the holder's work.
    QSTATUS(run({u"info"_s, file}), 0);
    QSTATUS(run({u"import"_s, file, at(u"roster.csv"_s), u"--dry-run"_s}), 0);
    Person person;
    person.name = u"Added by the holder"_s;
    QVERIFY(add(*holder, person));
}

void CliTest::writesASheetForEachSampleDay()
{
    const QString file = sample();
    const QString out = at(u"day.pdf"_s);
    const QByteArray before = bytesOf(file);
    for (const char *date : {"2027-03-17", "2027-03-18", "2027-03-19", "2027-03-23", "2027-03-27", "2027-03-28"}) {
        const Ended ended = run({u"callsheet"_s, file, u"--date"_s, QString::fromLatin1(date), u"--out"_s, out});
        QSTATUS(ended, 0);
        QCOMPARE(ended.err, QString());
        QVERIFY2(ended.out.startsWith(out.toUtf8() + ": "), ended.all());
        QPdfDocument pdf;
        QCOMPARE(pdf.load(out), QPdfDocument::Error::None);
        QVERIFY(pdf.pageCount() >= 2);
        QVERIFY(qAbs(pdf.pagePointSize(0).width() - 595) < 2);
        QVERIFY(pdf.getAllText(0).text().contains(u"The Winter Ledger"_s, Qt::CaseInsensitive));
    }
    QCOMPARE(bytesOf(file), before);
}

void CliTest::choosesPaperAndUnit()
{
    const QString out = at(u"day.pdf"_s);
    writeBytes(out, "an older sheet");
    const Ended ended = run({u"callsheet"_s, sample(), u"--date"_s, u"2027-03-27"_s, u"--unit"_s, u"SECOND unit"_s,
                             u"--paper"_s, u"Letter"_s, u"--audience"_s, u"stunt"_s, u"--out"_s, out});
    QSTATUS(ended, 0);
    QPdfDocument pdf;
    QCOMPARE(pdf.load(out), QPdfDocument::Error::None);
    QVERIFY(qAbs(pdf.pagePointSize(0).width() - 612) < 2);
}

void CliTest::listsTheChoices_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mention");
    const QString out = u"day.pdf"_s;
    QTest::newRow("no date") << QStringList{u"--out"_s, out} << u"2027-03-28 (Second unit)"_s;
    QTest::newRow("no such day") << QStringList{u"--date"_s, u"2027-03-20"_s, u"--out"_s, out}
                                 << u"2027-03-17 (Main unit)"_s;
    QTest::newRow("no date at all") << QStringList{u"--date"_s, u"yesterday"_s, u"--out"_s, out} << u"2027-03-17"_s;
    QTest::newRow("no such date") << QStringList{u"--date"_s, u"2027-02-30"_s, u"--out"_s, out} << u"2027-03-17"_s;
    QTest::newRow("no such unit") << QStringList{u"--date"_s, u"2027-03-17"_s, u"--unit"_s, u"Third"_s, u"--out"_s, out}
                                  << u"“Main unit”"_s;
    QTest::newRow("paper") << QStringList{u"--date"_s, u"2027-03-17"_s, u"--paper"_s, u"a3"_s, u"--out"_s, out}
                           << u"a4, letter"_s;
    QTest::newRow("audience") << QStringList{u"--date"_s, u"2027-03-17"_s, u"--audience"_s, u"press"_s, u"--out"_s, out}
                              << u"crew, performer, stunt, medic, production"_s;
    QTest::newRow("no out") << QStringList{u"--date"_s, u"2027-03-17"_s} << u"--out"_s;
}

void CliTest::listsTheChoices()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, mention);
    const Ended ended = run(QStringList{u"callsheet"_s, sample()} + words);
    QSTATUS(ended, 2);
    QVERIFY2(ended.err.contains(mention), ended.all());
    QVERIFY(!QFileInfo::exists(at(u"day.pdf"_s)));
}

void CliTest::asksWhichOfSeveralUnits()
{
    const QString file = sample();
    {
        const auto project = opened(file, Access::ReadWrite);
        const auto &units = project->data().all<Unit>();
        const auto second =
            std::find_if(units.begin(), units.end(), [](const Unit &u) { return u.kind == UnitKind::Second; });
        QVERIFY(addShootDay(*project, second->id, QDate(2027, 3, 17)));
    }
    const QStringList words{u"callsheet"_s, file, u"--date"_s, u"2027-03-17"_s, u"--out"_s, at(u"day.pdf"_s)};
    const Ended asked = run(words);
    QSTATUS(asked, 2);
    QVERIFY2(asked.err.contains(u"“Main unit”"_s), asked.all());
    QVERIFY2(asked.err.contains(u"“Second unit”"_s), asked.all());
    QSTATUS(run(words + QStringList{u"--unit"_s, u"second UNIT"_s}), 0);
}

void CliTest::saysWhyASheetCannotBeWritten()
{
    const QString file = sample();
    QVERIFY(QDir().mkdir(at(u"folder.pdf"_s)));
    QVERIFY(QFile::link(u"/dev/full"_s, at(u"full.pdf"_s)));
    const QStringList before = snapshot(m_folder->path());
    for (const char *out : {"no/such/folder/day.pdf", "folder.pdf", "full.pdf"}) {
        const Ended ended =
            run({u"callsheet"_s, file, u"--date"_s, u"2027-03-17"_s, u"--out"_s, at(QString::fromLatin1(out))});
        QSTATUS(ended, 3);
        QVERIFY2(ended.err.contains(QString::fromLatin1(out)), ended.all());
        QCOMPARE(ended.out, QByteArray());
        QCOMPARE(snapshot(m_folder->path()), before);
    }
}

void CliTest::neverWritesASheetOverTheProject()
{
    const QString file = sample();
    QVERIFY(QFile::link(file, at(u"link.pdf"_s)));
    const QByteArray before = bytesOf(file);
    for (const QString &out : {file, at(u"link.pdf"_s)})
        QSTATUS(run({u"callsheet"_s, file, u"--date"_s, u"2027-03-17"_s, u"--out"_s, out}), 2);
    QCOMPARE(bytesOf(file), before);
}

void CliTest::takesOddFileNames()
{
    for (const QString &name :
         {u"-odd.stunt"_s, u"--json"_s, u"info"_s, u"a b'c\"d.stunt"_s, u"Übergröße 電影.stunt"_s}) {
        QSTATUS(run({u"new"_s, u"--sample"_s, u"--"_s, name}), 0);
        const Ended ended = run({u"info"_s, u"--json"_s, u"--"_s, name});
        QSTATUS(ended, 0);
        QCOMPARE(ended.json()[u"title"_s].toString(), u"The Winter Ledger"_s);
    }
    const Ended missing = run({u"info"_s, u"--json"_s, u"--"_s, u"fehlt – 電影.stunt"_s});
    QSTATUS(missing, 2);
    QVERIFY2(missing.error()[u"path"_s].toString().endsWith(u"fehlt – 電影.stunt"_s), missing.all());
}

void CliTest::doesNotLetNamesSteerTheTerminal()
{
    const Ended made = run({u"new"_s, at(u"a.stunt"_s), u"--title"_s, u"\u001b[31mred\u202Eder"_s});
    QVERIFY2(made.status == 0 || made.status == 2, made.all());
    const Ended info = run({u"info"_s, at(u"a.stunt"_s)});
    const Ended missing = run({u"info"_s, u"\u001b[2J.stunt"_s});
    for (const Ended &ended : {made, info, missing})
        QVERIFY2(!ended.all().contains('\x1b') && !ended.all().contains(u"\u202E"_s.toUtf8()), ended.all());
}

void CliTest::noticesThatItsResultIsLost()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("This system has no /dev/full.");
    const Ended ended = run({u"info"_s, sample(), u"--json"_s}, u"/dev/full"_s);
    QSTATUS(ended, 3);
    QVERIFY2(!ended.err.isEmpty(), ended.all());
}

QTEST_MAIN(CliTest)
#include "tst_cli.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The import as a whole: from a file to one undoable edit, its result, and the rows handed back.
#include "core/edits/rosterimport.h"
#include "tests/support/memorystore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

class RosterImportTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileWith(const QByteArray &content, const QString &name = u"roster.csv"_s)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private slots:
    void cleanup()
    {
        const QDir folder(m_folder.path());
        for (const QString &name : folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
            QFile::remove(folder.filePath(name));
    }

    void isOneUndoableEdit()
    {
        const auto project = memoryProject();
        const ProjectData before = project->data();
        const auto result = importRosterFile(*project, fileWith("Name,Skills\nAnna,swords\nTom,judo; riding\n"));
        QVERIFY(result);
        QVERIFY(result->written);
        QCOMPARE(result->ending, RosterEnding::Clean);
        QCOMPARE(project->data().all<Person>().size(), 2);
        const ProjectData after = project->data();
        QVERIFY(project->undo());
        QVERIFY(project->data() == before);
        QVERIFY(project->redo());
        QVERIFY(project->data() == after);
    }

    void rejectedRowsStopTheImportUnlessLeftOut()
    {
        const auto project = memoryProject();
        const ProjectData before = project->data();
        const QString path = fileWith("Name;Height\nAnna;180\nTom;1,80 m\nJo;=2\n");
        const auto refusedResult = importRosterFile(*project, path);
        QVERIFY(refusedResult);
        QCOMPARE(refusedResult->ending, RosterEnding::RefusedForBadRows);
        QVERIFY(!refusedResult->written);
        QVERIFY(project->data() == before);
        QVERIFY(!QFile::exists(m_folder.filePath(u"roster.rejected.csv"_s)));

        const auto dry = importRosterFile(*project, path, {}, {BadRows::LeaveOut, ImportMode::DryRun});
        QVERIFY(dry);
        QCOMPARE(dry->ending, RosterEnding::BadRowsLeftOut);
        QVERIFY(!dry->written);
        QVERIFY(project->data() == before);
        QVERIFY(dry->rejectedFile.isEmpty());

        const auto result = importRosterFile(*project, path, {}, {BadRows::LeaveOut, ImportMode::Write});
        QVERIFY(result);
        QCOMPARE(result->ending, RosterEnding::BadRowsLeftOut);
        QVERIFY(result->written);
        QCOMPARE(result->readCount(), 3);
        QCOMPARE(result->newCount, 1);
        QCOMPARE(result->rejected.size(), std::size_t(2));
        QCOMPARE(result->rejectedFile, m_folder.filePath(u"roster.rejected.csv"_s));
    }

    void handsRejectedRowsBackSoThatTheyCanBeMended()
    {
        const auto project = memoryProject();
        const QString path =
            fileWith("Name;Height;Agent\n\"Anna; the \"\"Ace\"\"\";180;'=x\nTom;1,80 m;y\nJo;2;z;more\n");
        const auto result = importRosterFile(*project, path, {}, {BadRows::LeaveOut, ImportMode::Write});
        QVERIFY(result);
        QFile handed(result->rejectedFile);
        QVERIFY(handed.open(QIODevice::ReadOnly));
        QByteArray content = handed.readAll();
        QVERIFY(content.startsWith("\xEF\xBB\xBFReason (Stuntboard);Name;Height;Agent\r\n"));
        QVERIFY(content.contains("\"Anna; the \"\"Ace\"\"\";180;'=x\r\n"));
        QVERIFY(content.contains(";Jo;2;z;more\r\n"));
        content.replace("\"\"\";180;", "\"\"\";180 cm;").replace(";2;z;more", ";190 cm;z");
        const auto mended = importRosterFile(*project, fileWith(content, u"mended.csv"_s));
        QVERIFY2(mended, mended ? "" : qPrintable(mended.error().message));
        QCOMPARE(mended->newCount, 2);
        for (const Person &person : project->data().all<Person>())
            QVERIFY(!person.notes.contains(u"Reason"));
        QCOMPARE(project->data().all<Person>().size(), 3);
    }

    void writesOverNoEarlierHandedBackFile()
    {
        const auto project = memoryProject();
        fileWith("mine", u"roster.rejected.csv"_s);
        const auto result =
            importRosterFile(*project, fileWith("Name,Height\nA,1\n"), {}, {BadRows::LeaveOut, ImportMode::Write});
        QVERIFY(result);
        QCOMPARE(result->rejectedFile, m_folder.filePath(u"roster.rejected-2.csv"_s));
        QFile mine(m_folder.filePath(u"roster.rejected.csv"_s));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("mine"));
    }

    void aFailedWriteLeavesNothing()
    {
        auto file = std::make_shared<MemoryFile>();
        const auto project = memoryProject(file);
        const ProjectData before = project->data();
        file->failNextCommit = Error{.kind = ErrorKind::Io, .message = u"The disk is full."_s};
        const auto result = importRosterFile(*project, fileWith("Name,Height\nA,180 cm\nB,1\n"), {},
                                             {BadRows::LeaveOut, ImportMode::Write});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Io);
        QVERIFY(project->data() == before);
        QVERIFY(!QFile::exists(m_folder.filePath(u"roster.rejected.csv"_s)));
    }

    void theSameFileTwiceChangesNothing()
    {
        const auto project = memoryProject();
        const QString path = fileWith("Name,E-mail,Mobile,Phone,Skills,Certs,Agent\n"
                                      "Anna,a@x.org,0123456,0987654,swords (expert),First Aid:2027-05-31,\"a\nb\"\n"
                                      "Tom,,,,,,\nTom,,,,,,\n");
        QVERIFY(importRosterFile(*project, path));
        const qint64 revision = project->revision();
        const auto again = importRosterFile(*project, path);
        QVERIFY(again);
        QCOMPARE(again->newCount, 0);
        QCOMPARE(again->updateCount, 0);
        QCOMPARE(again->unchangedCount, 3);
        QCOMPARE(project->revision(), revision);
    }

    void refusesAStalePlan()
    {
        const auto project = memoryProject();
        const auto file = readRoster("Name\nAnna\n");
        QVERIFY(file);
        auto plan = planRoster(*file, project->data(), {.choices = {}, .revision = project->revision()});
        QVERIFY(plan);
        QVERIFY(importRosterFile(*project, fileWith("Name\nAnna\n")));
        const auto result = importRoster(*project, *file, std::move(*plan));
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"stale-plan"_s);
    }

    void refusesWhatIsNoFile()
    {
        const auto project = memoryProject();
        const auto codeOf = [&](const QString &path) {
            const auto result = importRosterFile(*project, path);
            return result ? QString() : result.error().code;
        };
        QCOMPARE(codeOf(m_folder.filePath(u"none.csv"_s)), u"missing"_s);
        QCOMPARE(codeOf(QString()), u"missing"_s);
        QCOMPARE(codeOf(m_folder.path()), u"not-a-file"_s);
        QCOMPARE(codeOf(u"/dev/zero"_s), u"not-a-file"_s);
        QCOMPARE(codeOf(fileWith({})), u"empty"_s);
        const QString pipe = m_folder.filePath(u"pipe.csv"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(codeOf(pipe), u"not-a-file"_s);
        const QString huge = fileWith("Name\n\"", u"huge.csv"_s);
        QVERIFY(QFile::resize(huge, qint64(1) << 30));
        QCOMPARE(codeOf(huge), u"too-large"_s);
        QVERIFY(QFile::remove(huge));
    }

    void tellsTheResultAsJson()
    {
        const auto project = memoryProject();
        const auto result =
            importRosterFile(*project, fileWith("Name;Height (cm);DOB;Agent\nAnna;180;25/12/1990;x\nTom;999;;\n"));
        QVERIFY(result);
        const QJsonObject json = rosterResultJson(*result);
        QCOMPARE(json[u"read"_s].toInt(), 2);
        QCOMPARE(json[u"written"_s].toBool(true), false);
        QCOMPARE(json[u"new"_s].toInt(), 1);
        QCOMPARE(json[u"updated"_s].toInt(), 0);
        QCOMPARE(json[u"unchanged"_s].toInt(), 0);
        QCOMPARE(json[u"encoding"_s].toString(), u"UTF-8"_s);
        QCOMPARE(json[u"delimiter"_s].toString(), u";"_s);
        QVERIFY(!json.contains(u"rejectedFile"_s));
        const QJsonObject rejected = json[u"rejected"_s].toArray().at(0).toObject();
        QCOMPARE(rejected.keys(),
                 QStringList({u"column"_s, u"field"_s, u"header"_s, u"line"_s, u"reason"_s, u"value"_s}));
        QCOMPARE(rejected[u"line"_s].toInt(), 3);
        QCOMPARE(rejected[u"value"_s].toString(), u"999"_s);
        const QJsonArray columns = json[u"columns"_s].toArray();
        QCOMPARE(columns.size(), 4);
        QCOMPARE(columns[1].toObject()[u"unit"_s].toString(), u"cm"_s);
        QCOMPARE(columns[2].toObject()[u"dateFormat"_s].toString(), u"dmy"_s);
        QVERIFY(columns[3].toObject()[u"field"_s].isNull());
        QVERIFY(
            rosterResultText(*result).startsWith(u"2 read = 1 new + 0 updated + 0 unchanged + 1 rejected (line 3: "_s));
    }

    void theSampleRosterImportsWithoutARejection()
    {
        const auto project = memoryProject();
        const QString path = QStringLiteral(STUNTBOARD_SOURCE_DIR "/resources/sample/roster.csv");
        const auto result = importRosterFile(*project, path);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        for (const RosterProblem &problem : result->rejected)
            qInfo("line %d: %s", problem.line, qPrintable(problem.reason));
        for (const RosterProblem &problem : result->warnings)
            qInfo("warning, line %d: %s", problem.line, qPrintable(problem.reason));
        QVERIFY(result->rejected.empty());
        QVERIFY(result->newCount >= 55);
        QVERIFY(importRosterFile(*project, path)->unchangedCount == result->newCount);
    }
};

QTEST_GUILESS_MAIN(RosterImportTest)
#include "tst_rosterimport.moc"

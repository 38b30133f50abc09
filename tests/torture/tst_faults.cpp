// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that an edit and an undo make to the file system fails, once or from then on. Afterwards memory is what the
// file says, the file is as before or as after the edit, and work goes on.
#include "core/edits/records.h"
#include "core/edits/story.h"
#include "tests/support/olderfile.h"
#include "tests/torture/faultyfiles.h"

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

// A file in which a beat can be moved and a person removed with what they own.
QByteArray sampleBytes()
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeProject(path);
    {
        const auto project = must(openProject(path, Access::ReadWrite));
        Sequence sequence;
        sequence.code = u"ST"_s;
        sequence.notes = QString(9000, u's');
        const Id<Sequence> id = must(add(*project, sequence));
        for (int i = 0; i < 20; ++i)
            must(appendBeat(*project, id, QString(500, u'b'), 4000));
        for (int i = 0; i < 20; ++i) {
            Person person;
            person.name = QString::number(i);
            person.notes = QString(900, u'p');
            Skill skill;
            skill.person = must(add(*project, person));
            skill.kind = u"high fall"_s;
            must(add(*project, skill));
        }
    }
    return contentOf(path);
}

Result<> editOnce(Project &project)
{
    return project.edit(u"x"_s, [](Edit &edit) -> Result<> {
        for (const Beat &each : std::vector<Beat>(edit.data().all<Beat>().begin(), edit.data().all<Beat>().end())) {
            Beat beat = each;
            beat.startMs += 400;
            beat.endMs += 400;
            beat.notes = QString(300, u'n');
            if (const Result<> changed = changeIn(edit, beat); !changed)
                return changed;
        }
        return removeIn(edit, edit.data().all<Person>().begin()->id);
    });
}

Result<> rename(Project &project, const QString &title)
{
    Production production = project.data().production();
    production.title = title;
    return change(project, production);
}

}  // namespace

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Lasting)

class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void everyPointOfAnEditAndAnUndo_data();
    void everyPointOfAnEditAndAnUndo();
    void everyPointOfOpening();
    void everyPointOfOpeningAnOlderFile();
    void everyPointOfSavingACopy();
    void committingFlushesJournalFileAndFolder();
};

void TestFaults::everyPointOfAnEditAndAnUndo_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Lasting>("lasting");
    QTest::addColumn<bool>("undo");
    const std::pair<const char *, Fault> faults[] = {
        {"I/O error", Fault::IoError}, {"disk full", Fault::Full}, {"short read", Fault::ShortRead}};
    for (const bool undo : {false, true})
        for (const auto &[name, fault] : faults)
            for (const Lasting lasting : {Lasting::Once, Lasting::ForGood}) {
                // For good, every page would read as if it lay half beyond the end of the file, which SQLite believes.
                if (fault == Fault::ShortRead && lasting == Lasting::ForGood)
                    continue;
                QTest::addRow("%s, %s, %s", undo ? "undo" : "edit", name,
                              lasting == Lasting::Once ? "once" : "for good")
                    << fault << lasting << undo;
            }
}

void TestFaults::everyPointOfAnEditAndAnUndo()
{
    QFETCH(Fault, fault);
    QFETCH(Lasting, lasting);
    QFETCH(bool, undo);
    static const QByteArray sample = sampleBytes();
    FaultyFiles files;
    ProjectFolder folder;
    qputenv("XDG_STATE_HOME", "/dev/null");  // no backups: they are not under test here
    const QString path = folder.path(u"a.stunt"_s);
    int point = 0;
    int failed = 0;
    int unconfirmed = 0;
    for (bool reached = true; reached; ++point) {
        writeBytes(path, sample);
        auto project = must(openProject(path, Access::ReadWrite));
        const ProjectData start = project->data();
        must(editOnce(*project));
        const ProjectData edited = project->data();
        if (!undo)
            must(project->undo());
        const ProjectData &before = undo ? edited : start;
        const ProjectData &after = undo ? start : edited;

        files.arm(fault, point, lasting);
        const Result<> done = undo ? project->undo() : editOnce(*project);
        reached = files.failures() > 0;
        files.disarm();

        must(project->refresh());  // as the window does
        const QByteArray where =
            "point " + QByteArray::number(point) + ": " + (done ? "done" : done.error().message.toUtf8());
        QVERIFY2(done ? project->data() == after : project->data() == before || project->data() == after,
                 where.constData());
        if (!done) {
            ++failed;
            unconfirmed += project->isReadOnly();
            QVERIFY2(done.error().message.contains(u"a.stunt"), where.constData());
            QCOMPARE(project->isReadOnly(), done.error().code == u"unflushed");
        }
        const ProjectData shown = project->data();
        if (!project->isReadOnly()) {
            const Result<> next = rename(*project, u"Next"_s);
            QVERIFY2(next, where.constData());
            must(project->undo());
        }
        QVERIFY2(project->data() == shown, where.constData());
        project.reset();
        QVERIFY2(reread(path) == shown, where.constData());
        QVERIFY2(folder.entries() == QStringList{u"a.stunt"_s} || !done, where.constData());
    }
    qInfo("%d points, %d failed, %d of them unconfirmed", point - 1, failed, unconfirmed);
    QVERIFY(point > (fault == Fault::ShortRead ? 1 : 10));
}

void TestFaults::everyPointOfOpening()
{
    const QByteArray sample = sampleBytes();
    FaultyFiles files;
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    writeBytes(path, sample);
    const ProjectData data = reread(path);
    for (const Lasting lasting : {Lasting::Once, Lasting::ForGood}) {
        int point = 0;
        for (bool reached = true; reached; ++point) {
            {
                files.arm(Fault::IoError, point, lasting);
                const auto opened = openProject(path, Access::ReadWrite);
                reached = files.failures() > 0;
                files.disarm();
                if (opened)
                    QVERIFY((*opened)->data() == data);
                else
                    QVERIFY2(opened.error().message.contains(u"a.stunt"), qPrintable(opened.error().message));
            }
            QVERIFY(contentOf(path) == sample);
            QCOMPARE(folder.entries(), QStringList{u"a.stunt"_s});
        }
        QVERIFY(point > 10);
    }
}

// The file is as it was or up to date, never in between, and opens afterwards with all it held.
void TestFaults::everyPointOfOpeningAnOlderFile()
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeOlderFile(path, 1);
    const QByteArray older = contentOf(path);
    const ProjectData data = reread(path);
    // The sample makes a thousand points; a step between them keeps the run short.
    const int step = std::max(1, 40 / numberFrom("STUNTBOARD_TORTURE", 1));
    FaultyFiles files;
    for (const Fault fault : {Fault::IoError, Fault::Full}) {
        int refusals = 0;
        int point = 0;
        for (bool reached = true; reached; point += step) {
            writeBytes(path, older);
            files.arm(fault, point, Lasting::ForGood);
            const bool opened = static_cast<bool>(openProject(path, Access::ReadWrite));
            reached = files.failures() > 0;
            files.disarm();
            refusals += !opened;
            const QByteArray where = "point " + QByteArray::number(point);
            QVERIFY2(reread(path) == data, where.constData());
            QVERIFY2(must(openProject(path, Access::ReadWrite))->data() == data, where.constData());
            QCOMPARE(ForeignConnection(path).value("PRAGMA user_version").toInt(), sqlite::newestSchema());
        }
        qInfo("%d points, %d refusals", point, refusals);
        QVERIFY(refusals > 3);
    }
}

void TestFaults::everyPointOfSavingACopy()
{
    const QByteArray sample = sampleBytes();
    FaultyFiles files;
    ProjectFolder folder;
    writeBytes(folder.path(u"a.stunt"_s), sample);
    const QString copy = folder.path(u"copy.stunt"_s);
    const auto project = must(openProject(folder.path(u"a.stunt"_s), Access::ReadOnly));
    for (const Fault fault : {Fault::IoError, Fault::Full}) {
        bool reached = true;
        for (int point = 0; reached; ++point) {
            writeBytes(copy, "old");
            files.arm(fault, point, Lasting::ForGood);
            const Result<> saved = project->saveCopy(copy);
            reached = files.failures() > 0;
            files.disarm();
            QVERIFY(!reached || !saved || reread(copy) == project->data());
            if (!saved)
                QCOMPARE(contentOf(copy), "old");
            else
                QVERIFY(reread(copy) == project->data());
            QCOMPARE(folder.entries(), QStringList({u"a.stunt"_s, u"copy.stunt"_s}));
        }
    }
}

// journal_mode=DELETE with synchronous=EXTRA, as seen from the file system.
void TestFaults::committingFlushesJournalFileAndFolder()
{
    const QByteArray sample = sampleBytes();
    FaultyFiles files;
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    writeBytes(path, sample);
    const auto project = must(openProject(path, Access::ReadWrite));
    must(editOnce(*project));
    files.startLog();
    must(project->undo());
    QStringList log = files.log();
    log.removeDuplicates();
    const qsizetype journalSync = log.indexOf(u"sync journal"_s);
    const qsizetype mainWrite = log.indexOf(u"write main"_s);
    const qsizetype mainSync = log.indexOf(u"sync main"_s);
    QVERIFY(log.indexOf(u"write journal"_s) >= 0 && log.indexOf(u"write journal"_s) < journalSync);
    QVERIFY2(journalSync < mainWrite && mainWrite < mainSync, qPrintable(log.join(u", ")));
    QCOMPARE(log.last(), u"delete journal and sync folder"_s);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"

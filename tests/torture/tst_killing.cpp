// SPDX-License-Identifier: GPL-3.0-or-later
// A program that edits is killed at any moment; what it had acknowledged is there, and nothing is there by half.
// STUNTBOARD_TORTURE multiplies the number of killings, STUNTBOARD_TEST_SEED repeats a run's choices.
#include "core/edits/records.h"
#include "tests/support/olderfile.h"

#include <QProcess>

#include <cstdio>
#include <random>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

void acknowledge(int number)
{
    std::printf("%d\n", number);
    std::fflush(stdout);
}

// Edit number n adds person n and their skill, and renames the production to n: all three are there, or none.
Result<> editNumber(Project &project, int number)
{
    return project.edit(u"x"_s, [&](Edit &edit) -> Result<> {
        Person person;
        person.name = QString::number(number);
        person.notes = QString(1 + number * 37 % 4000, u'n');
        Skill skill;
        skill.person = must(addIn(edit, person));
        skill.kind = person.name;
        must(addIn(edit, skill));
        Production production = edit.data().production();
        production.title = person.name;
        return changeIn(edit, production);
    });
}

[[noreturn]] void editForEver(const QString &path)
{
    const auto project = must(openProject(path, Access::ReadWrite));
    if (project->isReadOnly())
        qFatal("%s", qPrintable(project->info().readOnlyReason));
    for (int number = static_cast<int>(project->data().all<Person>().size()) + 1;; ++number) {
        must(editNumber(*project, number));
        acknowledge(number);
    }
}

[[noreturn]] void createForEver(const QString &folder)
{
    for (int number = 1;; ++number) {
        must(createProject(folder + u'/' + QString::number(number) + u".stunt"_s, [&](Project &project) {
            must(createProduction(project, {.title = u"x"_s, .timeZone = u"UTC"_s}));
            return editNumber(project, number);
        }));
        acknowledge(number);
    }
}

// Starts this program in `role`, kills it after `acknowledgements` and a little more, and returns the last number it
// acknowledged.
int killDuring(const QStringList &role, int acknowledgements, int furtherMicroseconds)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), role);
    int last = 0;
    const auto readAll = [&] {
        while (child.canReadLine()) {
            last = child.readLine().trimmed().toInt();
            --acknowledgements;
        }
    };
    while (acknowledgements > 0 && (child.canReadLine() || child.waitForReadyRead(10'000)))
        readAll();
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < furtherMicroseconds * 1000LL) {}
    child.kill();
    child.waitForFinished();
    readAll();
    return acknowledgements > 0 ? -1 : last;
}

// Starts the bringing up to date of the file at `path` and kills it `furtherMicroseconds` after its journal appeared.
// False when it was over before.
bool killWhileBringingUpToDate(const QString &path, int furtherMicroseconds)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--upgrade"_s, path});
    while (!QFile::exists(path + u"-journal"_s) && !child.waitForFinished(0)) {}
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < furtherMicroseconds * 1000LL) {}
    const bool running = !child.waitForFinished(0);
    child.kill();
    child.waitForFinished();
    return running;
}

}  // namespace

class TestKilling : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedWhileEditing();
    void killedWhileCreating();
    void killedWhileBringingUpToDate();

private:
    std::mt19937 m_random;
    int m_times = 20;
};

void TestKilling::initTestCase()
{
    const int seed = numberFrom("STUNTBOARD_TEST_SEED", static_cast<int>(std::random_device()() >> 1));
    m_random.seed(static_cast<quint32>(seed));
    m_times *= numberFrom("STUNTBOARD_TORTURE", 1);
    qInfo("STUNTBOARD_TEST_SEED=%d, killing %d times each", seed, m_times);
}

void TestKilling::killedWhileEditing()
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeProject(path);
    int edits = 0;
    for (int time = 0; time < m_times; ++time) {
        const int acknowledged =
            killDuring({u"--edit"_s, path}, 1 + static_cast<int>(m_random() % 8), static_cast<int>(m_random() % 6000));
        QVERIFY2(acknowledged > edits, "the child did not work");
        const auto project = must(openProject(path, Access::ReadWrite));
        QVERIFY2(!project->isReadOnly(), qPrintable(project->info().readOnlyReason));
        const ProjectData &data = project->data();
        edits = data.production().title.toInt();
        QVERIFY2(edits >= acknowledged, qPrintable(u"%1 was acknowledged, %2 is there"_s.arg(acknowledged).arg(edits)));
        QVERIFY(edits <= acknowledged + 1);
        // Every edit up to there, whole; none of a later one.
        QSet<QString> names;
        for (const Person &person : data.all<Person>())
            names.insert(person.name);
        QCOMPARE(names.size(), edits);
        QCOMPARE(data.all<Person>().size(), edits);
        QCOMPARE(data.all<Skill>().size(), edits);
        for (int number = 1; number <= edits; ++number)
            QVERIFY(names.contains(QString::number(number)));
    }
    // A journal in which nothing had been written yet may be left; the next edit takes it away.
    must(editNumber(*must(openProject(path, Access::ReadWrite)), edits + 1));
    QCOMPARE(folder.entries(), QStringList{u"a.stunt"_s});
}

void TestKilling::killedWhileCreating()
{
    for (int time = 0; time < m_times; ++time) {
        ProjectFolder folder;
        const int acknowledged = killDuring({u"--create"_s, folder.path()}, 1 + static_cast<int>(m_random() % 3),
                                            static_cast<int>(m_random() % 20'000));
        QVERIFY2(acknowledged > 0, "the child did not work");
        for (int number = 1; number <= acknowledged + 1; ++number) {
            const QString path = folder.path(QString::number(number) + u".stunt"_s);
            if (number > acknowledged && !QFile::exists(path))
                continue;
            QCOMPARE(reread(path).production().title, QString::number(number));
        }
        // What was under way lies there under a hidden name at most.
        for (const QString &entry : folder.entries())
            QVERIFY2(entry.startsWith(u'.') || entry.section(u'.', 0, 0).toInt() <= acknowledged + 1,
                     qPrintable(entry));
    }
}

// A file of an earlier version is as it was or up to date; either way it opens with all it held.
void TestKilling::killedWhileBringingUpToDate()
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeOlderFile(path, 1);
    const QByteArray older = contentOf(path);
    const ProjectData data = reread(path);
    // How long it takes on this machine, so that the killings spread over all of it.
    QElapsedTimer timer;
    timer.start();
    QVERIFY(must(openProject(path, Access::ReadWrite))->data() == data);
    const int whole = static_cast<int>(timer.nsecsElapsed() / 1000);
    int killed = 0;
    int untouched = 0;
    for (int time = 0; time < m_times; ++time) {
        QFile::remove(path + u"-journal"_s);
        writeBytes(path, older);
        killed += killWhileBringingUpToDate(path, static_cast<int>(m_random() % static_cast<unsigned>(whole)));
        untouched += contentOf(path) == older;
        QVERIFY(reread(path) == data);
        const auto project = must(openProject(path, Access::ReadWrite));
        QVERIFY2(!project->isReadOnly(), qPrintable(project->info().readOnlyReason));
        QVERIFY(project->data() == data);
    }
    qInfo("%d killed under way, %d before the file itself was written", killed, untouched);
    QVERIFY(killed > 0);
    for (const QString &entry : folder.entries())
        QVERIFY2(entry.startsWith(u"a.stunt"), qPrintable(entry));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--edit")
        editForEver(arguments[2]);
    if (arguments.value(1) == u"--create")
        createForEver(arguments[2]);
    if (arguments.value(1) == u"--upgrade") {
        must(openProject(arguments[2], Access::ReadWrite));
        return 0;
    }
    TestKilling test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killing.moc"

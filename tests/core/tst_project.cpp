// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel under many random edits. STUNTBOARD_TEST_SEED repeats a run, STUNTBOARD_TEST_EDITS lengthens it.
#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"
#include "tests/support/memorystore.h"
#include "tests/support/projectfolder.h"
#include "tests/support/randomrecords.h"

#include <unordered_map>
#include <unordered_set>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

// Tries one random edit; whether it was done and under which name is for the project to say.
class RandomEdits
{
public:
    explicit RandomEdits(quint32 seed) : m_random(seed) {}

    Result<> tryOne(Project &project)
    {
        Result<> result;
        if (m_random.chance(25))
            return trySpecial(project);
        const int wanted = m_random.below(20);
        int type = 0;
        forEachRecordType([&]<class T>() {
            if (type++ == wanted)
                result = tryVerb<T>(project);
        });
        return result;
    }

private:
    template<class T>
    Result<> tryVerb(Project &project)
    {
        const ProjectData &data = project.data();
        const int dice = m_random.below(100);
        if (dice < 50 || data.all<T>().isEmpty()) {
            const Result<Id<T>> added = add(project, m_random.record<T>(data));
            return added ? Result<>() : Result<>(added.error());
        }
        if (dice < 85) {
            T record = data.at(m_random.any<T>(data));
            m_random.mutate(data, record);
            return change(project, record);
        }
        return remove(project, std::vector<Id<T>>{m_random.any<T>(data), m_random.any<T>(data)});
    }

    Result<> trySpecial(Project &project)
    {
        const ProjectData &data = project.data();
        switch (m_random.below(9)) {
        case 0:
            return without(
                appendBeat(project, m_random.any<Sequence>(data), m_random.text(), 1 + m_random.below(9000)));
        case 1:
            return moveBeat(project, m_random.any<Beat>(data), m_random.below(100'000));
        case 2:
            return without(castPart(project, m_random.record<Part>(data)));
        case 3:
            return reorderSequences(project, {m_random.any<Sequence>(data), m_random.any<Sequence>(data)});
        case 4:
            return reorderScenes(project, {m_random.any<Scene>(data)});
        case 5:
            return without(insertStrip(project, m_random.record<Strip>(data), m_random.below(4)));
        case 6:
            return moveStrips(project, {m_random.any<Strip>(data), m_random.any<Strip>(data)},
                              m_random.any<ShootDay>(data), m_random.below(4));
        case 7: {
            Call call = m_random.record<Call>(data);
            return typeCall(project,
                            m_random.chance(80) ? call : Call{.shootDay = call.shootDay, .person = call.person});
        }
        default:
            return failHalfWay(project);
        }
    }

    // An edit that writes records of every type and then refuses.
    Result<> failHalfWay(Project &project)
    {
        return project.edit(u"never seen"_s, [&](Edit &edit) -> Result<> {
            forEachRecordType([&]<class T>() {
                edit.insert(m_random.record<T>(edit.data()));
                T changed = edit.data().at(m_random.any<T>(edit.data()));
                m_random.mutate(edit.data(), changed);
                edit.update(changed);
                edit.remove(m_random.any<T>(edit.data()));
            });
            return refused(u"on purpose"_s, u"on-purpose"_s);
        });
    }

    template<class T>
    static Result<> without(const Result<T> &result)
    {
        return result ? Result<>() : Result<>(result.error());
    }

    RandomRecords m_random;
};

// The ids of all records of all types.
std::vector<Uuid> everyId(const ProjectData &data)
{
    std::vector<Uuid> ids;
    forEachRecordType([&]<class T>() {
        for (const T &record : data.all<T>())
            ids.push_back(record.id.uuid());
    });
    return ids;
}

// Compares every table's reference index with what walking all its records finds.
bool indexIsRight(const ProjectData &data)
{
    const std::vector<Uuid> targets = everyId(data);
    bool right = true;
    forEachRecordType([&]<class T>() {
        std::unordered_map<Uuid, std::vector<Id<T>>> expected;
        for (const T &record : data.all<T>()) {
            std::unordered_set<Uuid> referred;
            forEachReference(record, [&](const Uuid &uuid) { referred.insert(uuid); });
            for (const Uuid &uuid : referred)
                expected[uuid].push_back(record.id);
        }
        for (const Uuid &target : targets) {
            std::vector<Id<T>> found;
            for (const T &record : data.all<T>().referring(target)) {
                found.push_back(record.id);
                right = right && data.find(record.id) == &record;
            }
            right = right && found == expected[target];
        }
    });
    return right;
}

// Counts what a project emits.
class ChangeCounter : public QObject
{
public:
    explicit ChangeCounter(Project &project)
    {
        connect(&project, &Project::changed, this, [this] { ++m_count; });
    }
    [[nodiscard]] qsizetype size() const { return m_count; }

private:
    qsizetype m_count = 0;
};

Person named(const QString &name)
{
    Person person;
    person.name = name;
    return person;
}

}  // namespace

class TestProject : public QObject
{
    Q_OBJECT

private slots:
    void randomEditsUndoRedoAndReload();
    void failedEditLeavesNothing();
    void failedWriteLeavesNothing();
    void editThatChangesNothingLeavesNoHistory();
    void insertThenRemoveWithinOneEditIsNoChange();
    void undoAndRedoNameTheirEdits();
    void newEditForgetsWhatWasUndone();
    void undoWithoutHistoryIsRefused();
    void restoredRecordsCarryTheNewRevision();
    void listenersMayEditAndUndo();
    void refreshReadsWhatAnotherConnectionWrote();
    void conflictingEditReadsTheFileAgain();
    void refreshOfAFileWithoutProductionIsAnError();
    void readOnlyProjectRefusesEveryChange();
    void onlyOneProductionAndItStays();
};

void TestProject::randomEditsUndoRedoAndReload()
{
    const quint32 seed =
        static_cast<quint32>(numberFrom("STUNTBOARD_TEST_SEED", static_cast<int>(std::random_device()() >> 1)));
    const int edits = numberFrom("STUNTBOARD_TEST_EDITS", 500);
    qInfo("STUNTBOARD_TEST_SEED=%u STUNTBOARD_TEST_EDITS=%d", seed, edits);

    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeProject(path);
    const std::unique_ptr<Project> project = must(openProject(path, Access::ReadWrite));
    const ChangeCounter changed(*project);
    RandomEdits random(seed);

    std::vector<ProjectData> states{project->data()};
    QStringList texts;
    for (int tried = 0; tried < edits; ++tried) {
        const qint64 revision = project->revision();
        const qsizetype history = project->history().size();
        const qsizetype signalsBefore = changed.size();
        const Result<> done = random.tryOne(*project);
        if (!done && done.error().code != u"on-purpose")
            QVERIFY2(!done.error().message.isEmpty() && done.error().kind == ErrorKind::Refused
                         && done.error().code != u"constraint",
                     qPrintable(done.error().message));
        const bool edited = project->history().size() > history;
        QVERIFY(done || !edited);
        QCOMPARE(changed.size(), signalsBefore + (edited ? 1 : 0));
        QCOMPARE(project->revision(), revision + (edited ? 1 : 0));
        QVERIFY(edited != (project->data() == states.back()));
        if (edited) {
            QVERIFY(!project->history().undoText().isEmpty());
            texts.append(project->history().undoText());
            states.push_back(project->data());
        }
        if (tried % 25 == 0) {
            QVERIFY(reread(path) == project->data());
            QVERIFY(indexIsRight(project->data()));
        }
    }
    const ProjectData end = project->data();
    QVERIFY2(texts.size() > edits / 3, "most edits were refused: the test tries too little");
    QVERIFY(!texts.contains(u"never seen"_s));

    for (qsizetype at = texts.size(); at > 0; --at) {
        QCOMPARE(project->history().undoText(), texts[at - 1]);
        must(project->undo());
        QVERIFY(project->data() == states[static_cast<std::size_t>(at - 1)]);
    }
    QVERIFY(!project->history().canUndo());
    QVERIFY(indexIsRight(project->data()));
    QVERIFY(reread(path) == states.front());

    for (qsizetype at = 0; at < texts.size(); ++at) {
        QCOMPARE(project->history().redoText(), texts[at]);
        must(project->redo());
    }
    QVERIFY(project->data() == end);
    QVERIFY(indexIsRight(project->data()));
    QVERIFY(reread(path) == end);
    QCOMPARE(changed.size(), 3 * texts.size());
}

void TestProject::failedEditLeavesNothing()
{
    const auto file = std::make_shared<MemoryFile>();
    const auto project = memoryProject(file);
    const ProjectData before = project->data();
    const ChangeCounter changed(*project);
    const Result<> done = project->edit(u"x"_s, [](Edit &edit) -> Result<> {
        const Id<Person> id = edit.insert(named(u"A"_s));
        Person renamed = edit.data().at(id);
        renamed.name = u"B"_s;
        edit.update(renamed);
        edit.remove(id);
        edit.remove(edit.data().all<Unit>().begin()->id);
        edit.insert(named(u"C"_s));
        return refused(u"No."_s);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().message, u"No."_s);
    QVERIFY(project->data() == before);
    QVERIFY(indexIsRight(project->data()));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(file->commits, 1);
    QCOMPARE(project->history().size(), 1);
}

void TestProject::failedWriteLeavesNothing()
{
    const auto file = std::make_shared<MemoryFile>();
    const auto project = memoryProject(file);
    must(add(*project, named(u"A"_s)));
    const ProjectData before = project->data();
    const ChangeCounter changed(*project);
    const Error full{.kind = ErrorKind::Io, .message = u"The disk is full."_s};

    file->failNextCommit = full;
    QCOMPARE(add(*project, named(u"B"_s)).error(), full);
    file->failNextCommit = full;
    QCOMPARE(project->undo().error(), full);
    QVERIFY(project->data() == before);
    QCOMPARE(project->history().undoText(), u"Add A"_s);
    must(project->undo());
    file->failNextCommit = full;
    QCOMPARE(project->redo().error(), full);
    QVERIFY(!(project->data() == before));
    must(project->redo());
    QVERIFY(project->data() == before);
    QCOMPARE(changed.size(), 2);
}

void TestProject::editThatChangesNothingLeavesNoHistory()
{
    const auto file = std::make_shared<MemoryFile>();
    const auto project = memoryProject(file);
    const ChangeCounter changed(*project);
    must(change(*project, project->data().production()));
    must(project->edit(u"x"_s, [](Edit &) { return Result<>(); }));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(file->commits, 1);
    QCOMPARE(project->history().undoText(), u"New production"_s);
}

void TestProject::insertThenRemoveWithinOneEditIsNoChange()
{
    const auto file = std::make_shared<MemoryFile>();
    const auto project = memoryProject(file);
    must(project->edit(u"x"_s, [](Edit &edit) {
        edit.remove(edit.insert(named(u"A"_s)));
        Unit unit = *edit.data().all<Unit>().begin();
        unit.name = u"Other"_s;
        edit.update(unit);
        unit.name = u"Main unit"_s;
        edit.update(unit);
        edit.remove(unit.id);
        edit.insert(unit);
        return Result<>();
    }));
    QCOMPARE(file->commits, 1);
}

void TestProject::undoAndRedoNameTheirEdits()
{
    const auto project = memoryProject();
    const Id<Person> maya = must(add(*project, named(u"Maya Okafor"_s)));
    QCOMPARE(project->history().undoText(), u"Add Maya Okafor"_s);
    Person person = project->data().at(maya);
    person.phone = u"1"_s;
    must(change(*project, person));
    QCOMPARE(project->history().undoText(), u"Change phone of Maya Okafor"_s);
    person.phone = u"2"_s;
    person.email = u"x@y"_s;
    must(change(*project, person));
    QCOMPARE(project->history().undoText(), u"Change Maya Okafor"_s);
    must(change(*project, project->data().at(maya), u"Own name"_s));
    QCOMPARE(project->history().undoText(), u"Change Maya Okafor"_s);
    must(remove(*project, std::vector{maya}));
    QCOMPARE(project->history().undoText(), u"Remove Maya Okafor"_s);
    must(project->undo());
    QCOMPARE(project->history().redoText(), u"Remove Maya Okafor"_s);
    QCOMPARE(project->history().undoText(), u"Change Maya Okafor"_s);
}

void TestProject::newEditForgetsWhatWasUndone()
{
    const auto project = memoryProject();
    must(add(*project, named(u"A"_s)));
    must(add(*project, named(u"B"_s)));
    must(project->undo());
    must(project->undo());
    must(add(*project, named(u"C"_s)));
    QVERIFY(!project->history().canRedo());
    QCOMPARE(project->history().size(), 2);
    QCOMPARE(project->data().all<Person>().size(), 1);
}

void TestProject::undoWithoutHistoryIsRefused()
{
    const auto project = memoryProject();
    must(project->undo());
    QCOMPARE(project->undo().error().code, u"nothing-to-undo"_s);
    must(project->redo());
    QCOMPARE(project->redo().error().code, u"nothing-to-redo"_s);
}

void TestProject::restoredRecordsCarryTheNewRevision()
{
    const auto project = memoryProject();
    const Id<Person> id = must(add(*project, named(u"A"_s)));
    QCOMPARE(project->data().at(id).revision.value, 2);
    must(project->undo());
    QCOMPARE(project->revision(), 3);
    must(project->redo());
    QCOMPARE(project->revision(), 4);
    QCOMPARE(project->data().at(id).revision.value, 4);
}

// What the first listener does to the history must not pull the changes from under the next one.
void TestProject::listenersMayEditAndUndo()
{
    const auto project = memoryProject();
    bool nested = false;
    connect(project.get(), &Project::changed, project.get(), [&] {
        if (std::exchange(nested, true))
            return;
        must(project->undo());
        must(add(*project, named(u"Instead"_s)));
    });
    std::vector<qsizetype> sizes;
    QStringList names;
    connect(project.get(), &Project::changed, project.get(), [&](const ChangeSet &changes) {
        sizes.push_back(changes.size());
        for (const auto &change : changes.of<Person>())
            names.append(change.after ? change.after->name : u"-"_s + change.before->name);
    });
    must(add(*project, named(u"First"_s)));
    QCOMPARE(names, QStringList({u"-First"_s, u"Instead"_s, u"First"_s}));
    QCOMPARE(sizes, std::vector<qsizetype>({1, 1, 1}));
}

void TestProject::refreshReadsWhatAnotherConnectionWrote()
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeProject(path);
    const auto reader = must(openProject(path, Access::ReadOnly));
    const ChangeCounter changed(*reader);
    QCOMPARE(must(reader->refresh()), false);
    QCOMPARE(changed.size(), 0);
    {
        const auto writer = must(openProject(path, Access::ReadWrite));
        QVERIFY2(!writer->isReadOnly(), qPrintable(writer->info().readOnlyReason));
        must(add(*writer, named(u"A"_s)));
        QCOMPARE(must(reader->refresh()), true);
        QVERIFY(reader->data() == writer->data());
        QCOMPARE(reader->revision(), writer->revision());
    }
    QCOMPARE(changed.size(), 1);
    QCOMPARE(must(reader->refresh()), false);
    QCOMPARE(changed.size(), 1);
}

void TestProject::conflictingEditReadsTheFileAgain()
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeProject(path);
    const auto project = must(openProject(path, Access::ReadWrite));
    must(add(*project, named(u"A"_s)));
    spoil(path,
          "BEGIN; UPDATE production SET title = 'Elsewhere'; UPDATE project_file SET revision = revision + 1; COMMIT");
    const ChangeCounter changed(*project);
    const auto added = add(*project, named(u"B"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
    QCOMPARE(added.error().code, u"changed-elsewhere"_s);
    QCOMPARE(project->data().production().title, u"Elsewhere"_s);
    QCOMPARE(project->data().all<Person>().size(), 1);
    QVERIFY(!project->history().canUndo());
    QCOMPARE(changed.size(), 1);
    must(add(*project, named(u"B"_s)));
    QVERIFY(reread(path) == project->data());
}

void TestProject::refreshOfAFileWithoutProductionIsAnError()
{
    const auto file = std::make_shared<MemoryFile>();
    const auto project = memoryProject(file);
    const ProjectData before = project->data();
    file->data = ProjectData();
    ++file->revision;
    const auto refreshed = project->refresh();
    QVERIFY(!refreshed);
    QCOMPARE(refreshed.error().kind, ErrorKind::Refused);
    QVERIFY(project->data() == before);
}

void TestProject::readOnlyProjectRefusesEveryChange()
{
    ProjectFolder folder;
    const QString path = folder.path(u"a.stunt"_s);
    makeProject(path);
    const QByteArray bytes = contentOf(path);
    {
        const auto project = must(openProject(path, Access::ReadOnly));
        QVERIFY(project->isReadOnly());
        const auto added = add(*project, named(u"A"_s));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Conflict);
        QCOMPARE(added.error().code, u"read-only"_s);
        QVERIFY(added.error().message.contains(u"a.stunt"));
        QVERIFY(project->data().all<Person>().isEmpty());
    }
    QCOMPARE(contentOf(path), bytes);
    QCOMPARE(folder.entries(), QStringList{u"a.stunt"_s});
}

void TestProject::onlyOneProductionAndItStays()
{
    const auto project = memoryProject();
    Production second;
    second.title = u"Second"_s;
    second.timeZone = u"UTC"_s;
    QVERIFY(!add(*project, second));
    QVERIFY(!remove(*project, std::vector{project->data().production().id}));
    const Id<Plan> live = livePlan(project->data()).id;
    QVERIFY(!remove(*project, std::vector{live}));
    Plan plan = project->data().at(live);
    plan.live = false;
    QVERIFY(!change(*project, plan));
    QCOMPARE(livePlan(project->data()).id, live);
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"

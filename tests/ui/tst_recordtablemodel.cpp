// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorystore.h"
#include "ui/models/columns.h"
#include "ui/models/tableselection.h"
#include "ui/shell/selection.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

using PeopleModel = RecordTableModel<Person>;

std::vector<RecordColumn<Person>> peopleColumns()
{
    return {columns::edited(&Person::name), columns::edited(&Person::heightMm), columns::edited(&Person::gender),
            columns::edited(&Person::birthDate)};
}

Person named(const QString &name)
{
    Person person;
    person.name = name;
    person.kinds = {PersonKind::StuntPerformer};
    return person;
}

Id<Person> added(Project &project, Person person)
{
    const Result<Id<Person>> id = add(project, std::move(person));
    if (!id)
        qFatal("%s", qPrintable(id.error().message));
    return *id;
}

QStringList namesIn(const PeopleModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.push_back(model.index(row, 0).data().toString());
    return names;
}

// What the model must show, worked out from scratch.
QStringList expectedNames(const Project &project, const QString &filter, bool byName)
{
    QStringList names;
    for (const Person &person : project.data().all<Person>())
        if (!person.archived && person.name.contains(filter))
            names.push_back(person.name);
    if (byName)
        names.sort();
    return names;
}

}  // namespace

class tst_RecordTableModel : public QObject
{
    Q_OBJECT

private slots:
    void followsRandomEditsRowByRow();
    void sortsByValueWithEmptyCellsLast();
    void keepsPersistentIndexesWhenSorting();
    void filtersWithoutCaseAndAccents();
    void editsACellThroughOneVerb();
    void refusesACellWithTheSentence();
    void isReadOnlyInAReadOnlyFile();
    void selectionFollowsBothWays();
    void holdsTenThousandRows();
};

void tst_RecordTableModel::followsRandomEditsRowByRow()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (const bool byName : {false, true}) {
        auto project = memoryProject();
        PeopleModel model(*project, peopleColumns(),
                          {.includes = [](const ProjectData &, const Person &person) { return !person.archived; }});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        if (byName)
            model.sort(0);
        std::vector<Id<Person>> ids;
        for (int step = 0; step < 300; ++step) {
            const int what = static_cast<int>(random.bounded(6));
            const QString name = u"name %1"_s.arg(100 + random.bounded(900));
            if (what <= 1 || ids.empty()) {
                ids.push_back(added(*project, named(name)));
            } else if (what == 2) {
                const std::size_t at = random.bounded(static_cast<quint32>(ids.size()));
                QVERIFY(stunt::remove<Person>(*project, {ids[at]}));
                ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(at));
            } else if (what == 3) {
                // Several at once: their new places depend on each other.
                std::vector<Person> people;
                for (const Person &person : project->data().all<Person>())
                    if (random.bounded(3) == 0)
                        (people.emplace_back(person)).name = u"name %1"_s.arg(100 + random.bounded(900));
                QVERIFY(changeAll(*project, people, u"Rename"_s));
            } else if (what == 4 && project->history().canUndo()) {
                QVERIFY(project->undo());
                ids.clear();
                for (const Person &person : project->data().all<Person>())
                    ids.push_back(person.id);
            } else {
                Person person = project->data().at(ids[random.bounded(static_cast<quint32>(ids.size()))]);
                person.archived = !person.archived;
                QVERIFY(change(*project, person));
            }
            QCOMPARE(namesIn(model), expectedNames(*project, {}, byName));
        }
        QCOMPARE(resets.size(), 0);
    }
}

void tst_RecordTableModel::sortsByValueWithEmptyCellsLast()
{
    auto project = memoryProject();
    for (const auto &[name, mm] :
         {std::pair{u"tall"_s, 1900}, {u"unknown"_s, 0}, {u"small"_s, 995}, {u"middle"_s, 1700}}) {
        Person person = named(name);
        if (mm > 0)
            person.heightMm = Length{mm};
        added(*project, person);
    }
    PeopleModel model(*project, peopleColumns());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(1);
    QCOMPARE(namesIn(model), QStringList({u"small"_s, u"middle"_s, u"tall"_s, u"unknown"_s}));
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(namesIn(model), QStringList({u"tall"_s, u"middle"_s, u"small"_s, u"unknown"_s}));
    model.sort(-1);
    QCOMPARE(namesIn(model), QStringList({u"tall"_s, u"unknown"_s, u"small"_s, u"middle"_s}));
}

void tst_RecordTableModel::keepsPersistentIndexesWhenSorting()
{
    auto project = memoryProject();
    for (const QString &name : {u"c"_s, u"a"_s, u"b"_s})
        added(*project, named(name));
    PeopleModel model(*project, peopleColumns());
    const QPersistentModelIndex c(model.index(0, 0));
    model.sort(0);
    QCOMPARE(c.row(), 2);
    QCOMPARE(c.data().toString(), u"c"_s);
}

void tst_RecordTableModel::filtersWithoutCaseAndAccents()
{
    auto project = memoryProject();
    for (const QString &name : {u"José Álvarez"_s, u"Josef Alt"_s, u"Maya"_s})
        added(*project, named(name));
    PeopleModel model(*project, peopleColumns());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter(u"ALVAREZ jose"_s);
    QCOMPARE(namesIn(model), QStringList{u"José Álvarez"_s});
    QCOMPARE(model.unfilteredCount(), 3);
    added(*project, named(u"Jose Alvarez junior"_s));
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 4);
}

void tst_RecordTableModel::editsACellThroughOneVerb()
{
    auto project = memoryProject();
    const Id<Person> id = added(*project, named(u"Maya"_s));
    PeopleModel model(*project, peopleColumns());
    const qsizetype before = project->history().size();
    QVERIFY(model.setData(model.index(0, 1), u"5'11\""_s, Qt::EditRole));
    QCOMPARE(project->data().at(id).heightMm->mm, 1803);
    QCOMPARE(project->history().size(), before + 1);
    QVERIFY(model.setData(model.index(0, 2), enumLabel(Gender::Female), Qt::EditRole));
    QCOMPARE(project->data().at(id).gender, Gender::Female);
    // What stands there already is no edit.
    QVERIFY(model.setData(model.index(0, 0), u"Maya"_s, Qt::EditRole));
    QCOMPARE(project->history().size(), before + 2);
}

void tst_RecordTableModel::refusesACellWithTheSentence()
{
    auto project = memoryProject();
    added(*project, named(u"Maya"_s));
    PeopleModel model(*project, peopleColumns());
    QString typed;
    QString sentence;
    connect(&model, &RecordTable::refused, this, [&](const QModelIndex &, const QString &text, const Error &error) {
        typed = text;
        sentence = error.message;
    });
    const qsizetype before = project->history().size();
    QVERIFY(!model.setData(model.index(0, 1), u"very tall"_s, Qt::EditRole));
    QCOMPARE(typed, u"very tall"_s);
    QVERIFY(!sentence.isEmpty());
    QCOMPARE(project->history().size(), before);
}

void tst_RecordTableModel::isReadOnlyInAReadOnlyFile()
{
    auto file = std::make_shared<MemoryFile>();
    auto project = memoryProject(file);
    added(*project, named(u"Maya"_s));
    QVERIFY(PeopleModel(*project, peopleColumns()).index(0, 0).flags() & Qt::ItemIsEditable);
    file->info.readOnly = true;
    QVERIFY(!(PeopleModel(*project, peopleColumns()).index(0, 0).flags() & Qt::ItemIsEditable));
}

void tst_RecordTableModel::selectionFollowsBothWays()
{
    auto project = memoryProject();
    std::vector<Id<Person>> ids;
    for (const QString &name : {u"c"_s, u"a"_s, u"b"_s})
        ids.push_back(added(*project, named(name)));
    PeopleModel model(*project, peopleColumns());
    model.sort(0);
    Selection selection;
    QTableView view;
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setModel(&model);
    followSelection(&view, &model, &selection);
    view.selectRow(0);
    QCOMPARE(selection.current(), RecordRef(ids[1]));
    selection.select(RecordRef(ids[0]));
    QCOMPARE(view.currentIndex().data().toString(), u"c"_s);
    // Renaming moves the row; the record stays selected.
    Person person = project->data().at(ids[0]);
    person.name = u"aa"_s;
    QVERIFY(change(*project, person));
    QCOMPARE(selection.current(), RecordRef(ids[0]));
    QCOMPARE(view.selectionModel()->selectedRows().value(0).data().toString(), u"aa"_s);
}

void tst_RecordTableModel::holdsTenThousandRows()
{
    auto file = std::make_shared<MemoryFile>();
    auto first = memoryProject(file);
    for (int i = 0; i < 10'000; ++i) {
        Person person = named(u"Person %1"_s.arg((i * 7919) % 10'000));
        person.id = Id<Person>::create();
        file->data.all<Person>().put(std::make_shared<const Person>(std::move(person)));
    }
    auto project = memoryProject(file);
    PeopleModel model(*project, peopleColumns());
    model.sort(0);
    QCOMPARE(model.rowCount(), 10'000);
    QElapsedTimer timer;
    timer.start();
    Person person = project->data().at(model.idAt(5000));
    person.name = u"Zz last"_s;
    QVERIFY(change(*project, person));
    const qint64 one = timer.restart();
    QCOMPARE(model.index(9999, 0).data().toString(), u"Zz last"_s);
    model.setFilter(u"person 99"_s);
    qInfo("one edit %lld ms, one filter %lld ms", one, timer.elapsed());
    QCOMPARE(model.rowCount(), expectedNames(*project, u"99"_s, false).size());
    // Generous, for a loaded machine: sorting anew after each edit would take several times as long.
    QVERIFY(one < 100);
}

QTEST_MAIN(tst_RecordTableModel)
#include "tst_recordtablemodel.moc"

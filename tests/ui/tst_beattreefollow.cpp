// SPDX-License-Identifier: GPL-3.0-or-later
// The breakdown's rows against the production: what a change was not told of says what it said before.
#include "core/edits/records.h"
#include "core/edits/sampleproduction.h"
#include "core/project/recordref.h"
#include "tests/support/memorystore.h"
#include "tests/support/must.h"
#include "tests/support/randomrecords.h"
#include "ui/breakdown/beattreemodel.h"
#include "ui/breakdown/touchedbeats.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<Project> sampleProject()
{
    auto project = must(Project::load(std::make_unique<MemoryStore>(std::make_shared<MemoryFile>())));
    must(buildSample(*project));
    return project;
}

// What every cell says, by its record and column; kept up by what the model tells.
class ToldCells : public QObject
{
public:
    explicit ToldCells(const BeatTreeModel &model) : m_model(model)
    {
        m_cells = all();
        connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
            for (int row = from.row(); row <= to.row(); ++row)
                for (int column = from.column(); column <= to.column(); ++column)
                    put(m_cells, m_model.index(row, column, from.parent()));
        });
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &parent, int first, int last) { putRows(m_cells, parent, first, last); });
    }

    // Where the tree says something else than was told, as lines.
    [[nodiscard]] QString untold() const
    {
        QStringList lines;
        const QMap<QString, QString> now = all();
        for (auto cell = now.begin(); cell != now.end(); ++cell)
            if (m_cells.value(cell.key()) != *cell)
                lines.push_back(u"%1: “%2” was told, it is “%3”"_s.arg(cell.key(), m_cells.value(cell.key()), *cell));
        return lines.join(u'\n');
    }

private:
    [[nodiscard]] QMap<QString, QString> all() const
    {
        QMap<QString, QString> cells;
        putRows(cells, {}, 0, m_model.rowCount() - 1);
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex group = m_model.index(row, 0);
            putRows(cells, group, 0, m_model.rowCount(group) - 1);
        }
        return cells;
    }
    void putRows(QMap<QString, QString> &cells, const QModelIndex &parent, int first, int last) const
    {
        for (int row = first; row <= last; ++row)
            for (int column = 0; column < beatColumnCount; ++column)
                put(cells, m_model.index(row, column, parent));
    }
    void put(QMap<QString, QString> &cells, const QModelIndex &at) const
    {
        const QString key =
            u"%1 %2"_s.arg(recordIdOf(m_model.recordAt(at)), columnKey(static_cast<BeatColumn>(at.column())));
        cells[key] = at.data().toString() + u" | "_s + at.data(Qt::ToolTipRole).toString();
    }
    static QString recordIdOf(const RecordRef &ref)
    {
        return std::visit(
            []<class T>(const T &id) {
                if constexpr (std::is_same_v<T, std::monostate>)
                    return QString();
                else
                    return id.toText();
            },
            ref);
    }

    const BeatTreeModel &m_model;
    QMap<QString, QString> m_cells;
};

}  // namespace

class TestBeatTreeFollow : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeOfARowIsTold_data();
    void everyChangeOfARowIsTold();
    void aPersonsNameTouchesTheBeatsOfThatPerson();
};

void TestBeatTreeFollow::everyChangeOfARowIsTold_data()
{
    QTest::addColumn<BeatGrouping>("grouping");
    QTest::addRow("by sequence") << BeatGrouping::Sequence;
    QTest::addRow("by scene") << BeatGrouping::Scene;
}

void TestBeatTreeFollow::everyChangeOfARowIsTold()
{
    QFETCH(BeatGrouping, grouping);
    const quint32 seed = std::random_device{}();
    qInfo("seed %u", seed);
    RandomRecords random(seed);
    const auto project = sampleProject();
    BeatTreeModel model(*project);
    model.setGrouping(grouping);
    const ToldCells told(model);
    for (int round = 0; round < 4; ++round) {
        forEachRecordType([&]<class T>() {
            const Id<T> id = random.any<T>(project->data());
            if (std::is_same_v<T, Production> || id.isNull())
                return;
            if (random.chance(15)) {
                (void)remove(*project, std::vector{id});
            } else if (random.chance(70)) {
                T record = project->data().at(id);
                random.mutate(project->data(), record);
                (void)change(*project, record);
            } else {
                (void)add(*project, random.record<T>(project->data()));
            }
            if (random.chance(20))
                (void)project->undo();
            const QString untold = told.untold();
            QVERIFY2(untold.isEmpty(), qPrintable(u"after %1\n%2"_s.arg(QLatin1StringView(Fields<T>::table), untold)));
        });
        if (QTest::currentTestFailed())
            return;
    }
}

// What the tree is for: an edit of one record repaints few rows of thousands.
void TestBeatTreeFollow::aPersonsNameTouchesTheBeatsOfThatPerson()
{
    const auto project = sampleProject();
    const ProjectData &data = project->data();
    std::optional<std::unordered_set<Id<Beat>>> touched;
    connect(project.get(), &Project::changed, this,
            [&](const ChangeSet &changes) { touched = beatsTouchedBy(data, changes); });
    int played = 0;
    for (const Person &known : std::vector<Person>(data.all<Person>().begin(), data.all<Person>().end())) {
        std::unordered_set<Id<Beat>> expected;
        for (const Part &part : data.all<Part>()) {
            const Role *role = data.find(part.role);
            if (part.person == known.id || (role && role->person == known.id))
                expected.insert(part.beat);
        }
        Person renamed = known;
        renamed.name += u" Jr."_s;
        must(change(*project, renamed));
        QVERIFY(touched == expected);
        played += expected.empty() ? 0 : 1;
    }
    QVERIFY(played > 10);
    Unit unit = *data.all<Unit>().begin();
    unit.name = u"Night unit"_s;
    must(change(*project, unit));
    QVERIFY(!touched);
}

QTEST_MAIN(TestBeatTreeFollow)
#include "tst_beattreefollow.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and importing a large production in JSON against Qt's own parsing and writing of the same bytes.
#include "tests/bench/bench.h"

#include "core/edits/newproduction.h"
#include "core/edits/productionimport.h"
#include "core/project/projectfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace stunt;

namespace {

constexpr int sequenceCount = 50;
constexpr int beatCount = 5000;
constexpr int partsPerBeat = 4;
constexpr int performerCount = 500;
constexpr int roleCount = 200;
constexpr int rehearsalCount = 1000;
constexpr int callsPerRehearsal = 4;
constexpr int shootDayCount = 200;

template<class V>
const V &pick(const std::vector<V> &values, int i)
{
    return values[static_cast<std::size_t>(i) % values.size()];
}

struct People {
    std::vector<Id<Person>> people;
    std::vector<Id<Role>> roles;
};

People addPeople(Edit &edit)
{
    People made;
    for (int i = 0; i < performerCount; ++i) {
        Person person;
        person.name = QStringLiteral("Performer %1 Núñez-Okafor").arg(i);
        person.kinds = {PersonKind::StuntPerformer};
        person.email = QStringLiteral("performer%1@example.org").arg(i);
        person.phone = QStringLiteral("+44 7700 900%1").arg(i, 3, 10, QLatin1Char('0'));
        person.heightMm = Length{1600 + i % 400};
        person.weightG = Mass{55'000 + 100 * (i % 400)};
        made.people.push_back(edit.insert(person));
        for (const char *kind : {"high fall", "swords", "stair fall"})
            edit.insert(Skill{.person = made.people.back(), .kind = QString::fromLatin1(kind)});
    }
    for (int i = 0; i < roleCount; ++i) {
        Role role;
        role.castNumber = QString::number(i + 1);
        role.name = QStringLiteral("Role %1").arg(i + 1);
        made.roles.push_back(edit.insert(role));
    }
    return made;
}

std::vector<Id<Beat>> addBeats(Edit &edit, const People &cast)
{
    std::vector<Id<Sequence>> sequences;
    for (int i = 0; i < sequenceCount; ++i)
        sequences.push_back(edit.insert(Sequence{.position = i, .code = QString::number(i + 1)}));
    std::vector<Id<Beat>> beats;
    for (int i = 0; i < beatCount; ++i) {
        Beat beat;
        beat.sequence = pick(sequences, i);
        beat.number = QString::number(i + 1);
        beat.title = QStringLiteral("Over the rail, into the glass");
        beat.action = QStringLiteral("She blocks, turns him over the rail; he takes the glass with his back. ")
                          .repeated(2)
                          .trimmed();
        beat.startMs = i * 4000;
        beat.endMs = i * 4000 + 4000;
        beats.push_back(edit.insert(beat));
        for (int p = 0; p < partsPerBeat; ++p) {
            Part part;
            part.beat = beats.back();
            part.role = pick(cast.roles, i * 3 + p);
            part.person = pick(cast.people, i * 7 + p * 11);
            part.action = QStringLiteral("Takes the hit");
            edit.insert(part);
        }
    }
    return beats;
}

void addDays(Edit &edit, const People &cast, const std::vector<Id<Beat>> &beats)
{
    const Id<Plan> plan = edit.data().all<Plan>().begin()->id;
    const Id<Unit> unit = edit.data().all<Unit>().begin()->id;
    for (int i = 0; i < rehearsalCount; ++i) {
        Rehearsal rehearsal;
        rehearsal.plan = plan;
        rehearsal.title = QStringLiteral("Rehearsal %1").arg(i + 1);
        rehearsal.date = QDate(2027, 4, 1).addDays(i % 200);
        rehearsal.start = CivilTime{9 * 60};
        rehearsal.end = CivilTime{11 * 60};
        const Id<Rehearsal> id = edit.insert(rehearsal);
        for (int p = 0; p < callsPerRehearsal; ++p)
            edit.insert(RehearsalCall{.rehearsal = id, .person = pick(cast.people, i * 5 + p)});
        edit.insert(RehearsalCover{.rehearsal = id, .beat = pick(beats, i)});
    }
    for (int i = 0; i < shootDayCount; ++i) {
        ShootDay day;
        day.plan = plan;
        day.unit = unit;
        day.date = QDate(2027, 4, 1).addDays(i);
        day.crewCall = CivilTime{7 * 60};
        const Id<ShootDay> id = edit.insert(day);
        for (int s = 0; s < beatCount / shootDayCount; ++s)
            edit.insert(Strip{.shootDay = id,
                              .position = s,
                              .kind = StripKind::Beat,
                              .beat = pick(beats, i * (beatCount / shootDayCount) + s)});
    }
}

Result<> fillLarge(Project &project)
{
    if (Result<> made =
            createProduction(project, {.title = QStringLiteral("Large"), .timeZone = QStringLiteral("Europe/Berlin")});
        !made)
        return made;
    return project.edit(QStringLiteral("Fill"), [](Edit &edit) -> Result<> {
        const People cast = addPeople(edit);
        addDays(edit, cast, addBeats(edit, cast));
        return {};
    });
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.filePath(QStringLiteral("state")).toLocal8Bit());
    const QString path = folder.filePath(QStringLiteral("large.stunt"));
    bench::must(createProject(path, fillLarge));
    const ProjectData data = bench::must(openProject(path, Access::ReadOnly))->data();
    const QByteArray bytes = productionToJson(data);
    QTextStream(stdout) << QStringLiteral("5,000 beats, 20,000 parts, 500 people, 1,000 rehearsals: %1 MB of JSON\n")
                               .arg(static_cast<double>(bytes.size()) / 1e6, 0, 'f', 1);
    const auto qtWork = [&] {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (document.toJson(QJsonDocument::Indented).isEmpty())
            std::exit(1);
    };
    // Every step the product takes but the disk: written, read, held against every rule, put in as an edit, let go.
    const bench::Pair memory = bench::inTurns(
        9,
        [&](int) {
            const QByteArray written = productionToJson(data);
            auto file = bench::must(productionFromJson(written));
            if (!(bench::must(importedData({}, std::move(file))) == data))
                std::exit(1);
        },
        [&](int) { qtWork(); });
    bench::printRatio(QStringLiteral("JSON export + import"), memory, QStringLiteral("Qt's parse + serialise"), 3);
    const bench::Pair exporting = bench::inTurns(
        9, [&](int) { (void)productionToJson(data); }, [&](int) { qtWork(); });
    bench::printRatio(QStringLiteral("  of it the export"), exporting, QStringLiteral("Qt's parse + serialise"), 3);
    const bench::Pair reading = bench::inTurns(
        9, [&](int) { (void)bench::must(productionFromJson(bytes)); }, [&](int) { qtWork(); });
    bench::printRatio(QStringLiteral("  of it the reading"), reading, QStringLiteral("Qt's parse + serialise"), 3);
    const bench::Pair disk = bench::inTurns(
        5,
        [&](int round) {
            const QString target = folder.filePath(QStringLiteral("target%1.stunt").arg(round));
            const QString json = folder.filePath(QStringLiteral("out.json"));
            bench::must(exportProduction(data, json));
            bench::must(createProject(target, [&](Project &project) -> Result<> {
                const auto done = importProduction(project, bench::must(readProductionFile(json)));
                return done ? Result<>() : Result<>(done.error());
            }));
        },
        [&](int) { qtWork(); });
    // No goal of its own: most of it is SQLite's, and Qt's work touches no disk.
    QTextStream(stdout) << QStringLiteral("the same with both files on disk: %1 ms, %2 times Qt's parse + serialise\n")
                               .arg(disk.work, 0, 'f', 2)
                               .arg(disk.work / disk.baseline, 0, 'f', 2);
    return 0;
}

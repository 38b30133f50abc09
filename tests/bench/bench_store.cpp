// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a large production against opening an empty one, and one edit against a bare transaction.
#include "tests/bench/bench.h"

#include "core/edits/newproduction.h"
#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "core/project/projectfile.h"
#include "core/store/sqlite.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace stunt;

namespace {

constexpr int sequenceCount = 20;
constexpr int beatsPerSequence = 100;
constexpr int performerCount = 500;
constexpr int partsPerBeat = 4;

Result<> addPeople(Edit &edit, std::vector<Id<Person>> &people)
{
    for (int i = 0; i < performerCount; ++i) {
        Person person;
        person.name = QStringLiteral("Performer %1 Núñez-Okafor").arg(i);
        person.kinds = {PersonKind::StuntPerformer};
        person.email = QStringLiteral("performer%1@example.org").arg(i);
        person.phone = QStringLiteral("+44 7700 900%1").arg(i, 3, 10, QLatin1Char('0'));
        person.heightMm = Length{1600 + i % 400};
        person.weightG = Mass{55'000 + 100 * (i % 400)};
        const Result<Id<Person>> id = addIn(edit, person);
        if (!id)
            return id.error();
        people.push_back(*id);
    }
    return {};
}

Result<> addBeats(Edit &edit, const std::vector<Id<Person>> &people)
{
    for (int s = 0; s < sequenceCount; ++s) {
        const Result<Id<Sequence>> sequence =
            addIn(edit, Sequence{.position = s, .code = QString::number(s + 1), .title = QStringLiteral("Sequence")});
        if (!sequence)
            return sequence.error();
        for (int b = 0; b < beatsPerSequence; ++b) {
            Beat beat;
            beat.sequence = *sequence;
            beat.number = QStringLiteral("%1-%2").arg(s + 1).arg(b + 1);
            beat.title = QStringLiteral("Over the rail, into the glass");
            beat.action =
                QStringLiteral("She blocks, turns him over the rail; he takes the glass with his back. ").repeated(4);
            beat.startMs = b * 4000;
            beat.endMs = b * 4000 + 4000;
            const Result<Id<Beat>> id = addIn(edit, beat);
            if (!id)
                return id.error();
            for (int p = 0; p < partsPerBeat; ++p)
                if (const auto part =
                        addIn(edit, Part{.beat = *id,
                                         .person = people[static_cast<std::size_t>((b * 7 + p * 11) % performerCount)],
                                         .action = QStringLiteral("Takes the hit")});
                    !part)
                    return part.error();
        }
    }
    return {};
}

Result<> fillLarge(Project &project)
{
    if (Result<> made =
            createProduction(project, {.title = QStringLiteral("Large"), .timeZone = QStringLiteral("Europe/Berlin")});
        !made)
        return made;
    return project.edit(QStringLiteral("Fill"), [](Edit &edit) -> Result<> {
        std::vector<Id<Person>> people;
        if (Result<> added = addPeople(edit, people); !added)
            return added;
        return addBeats(edit, people);
    });
}

Result<> fillEmpty(Project &project)
{
    return createProduction(project, {.title = QStringLiteral("Empty"), .timeZone = QStringLiteral("Europe/Berlin")});
}

void benchOpening(const QString &large, const QString &empty)
{
    const auto open = [](const QString &path) { (void)bench::must(openProject(path, Access::ReadWrite)); };
    const bench::Pair pair = bench::inTurns(
        11, [&](int) { open(large); }, [&](int) { open(empty); });
    bench::printDifference(QStringLiteral("open 2,000 beats, 500 performers, 8,000 parts"), pair,
                           QStringLiteral("open an empty production"), 250);
}

void benchEdit(const QString &large, const QString &folder)
{
    const auto project = bench::must(openProject(large, Access::ReadWrite));
    const Beat beat = *beatsInOrder(project->data())[1000];

    const QString barePath = folder + QStringLiteral("/bare.db");
    sqlite::Connection bare(barePath, sqlite::OpenMode::Create);
    bare.execute("PRAGMA synchronous = EXTRA; CREATE TABLE beat (id INTEGER PRIMARY KEY, start_ms INTEGER) STRICT;"
                 "INSERT INTO beat VALUES (1, 0);");
    sqlite::Statement update = bare.prepare("UPDATE beat SET start_ms = ?1 WHERE id = 1");

    // The first edit of a session makes the backup; it is timed with nothing.
    bench::must(moveBeat(*project, beat.id, beat.startMs + 40));
    const bench::Pair pair = bench::inTurns(
        101, [&](int round) { bench::must(moveBeat(*project, beat.id, beat.startMs + 40 * (round % 50 + 2))); },
        [&](int round) {
            sqlite::Transaction transaction(bare);
            update.bindInt(0, round);
            update.run();
            transaction.commit();
        });
    bench::printRatio(QStringLiteral("one edit (move a beat), committed and notified"), pair,
                      QStringLiteral("bare one-row transaction, same pragmas"), 2);
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.filePath(QStringLiteral("state")).toLocal8Bit());
    const QString large = folder.filePath(QStringLiteral("large.stunt"));
    const QString empty = folder.filePath(QStringLiteral("empty.stunt"));
    bench::must(createProject(large, fillLarge));
    bench::must(createProject(empty, fillEmpty));
    benchOpening(large, empty);
    benchEdit(large, folder.path());
    return 0;
}

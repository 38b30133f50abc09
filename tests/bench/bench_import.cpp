// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a roster of 100,000 people (13 columns, three skills and one certificate each) against inserting the same rows
// into the product's own tables through SQLite's C interface from memory, and against the sqlite3 shell's .import.
#include "tests/bench/bench.h"

#include "core/base/filewriter.h"
#include "core/edits/newproduction.h"
#include "core/edits/rosterimport.h"
#include "core/project/projectfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stunt;

namespace {

constexpr int rowCount = 100'000;
constexpr int rounds = 3;

QByteArray rosterCsv()
{
    static const char *const skills[] = {"high fall (expert)", "swords",  "stunt driving",
                                         "wire (competent)",   "parkour", "boxing"};
    QByteArray csv =
        "Name,E-mail,Mobile,Height,Weight,Chest (cm),Waist (cm),Inseam (cm),Shoe,Union,Grade,Skills,Certificates\n";
    csv.reserve(rowCount * 170);
    for (int i = 0; i < rowCount; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += "Performer " + n + " Núñez,performer" + n + "@example.org,+44 7700 " + n + ','
             + QByteArray::number(160 + i % 35) + " cm," + QByteArray::number(55 + i % 40) + " kg,"
             + QByteArray::number(85 + i % 30) + ',' + QByteArray::number(65 + i % 30) + ','
             + QByteArray::number(72 + i % 15) + ",EU " + QByteArray::number(37 + i % 10) + ",Equity,Full,\""
             + skills[i % 6] + "; " + skills[(i + 1) % 6] + "; " + skills[(i + 2) % 6] + "\",first aid:2027-0"
             + QByteArray::number(1 + i % 9) + "-15\n";
    }
    return csv;
}

Result<> fillEmpty(Project &project)
{
    return createProduction(project, {.title = QStringLiteral("Import"), .timeZone = QStringLiteral("Europe/Berlin")});
}

// One value as SQLite gave it.
struct Cell {
    int type = SQLITE_NULL;
    sqlite3_int64 number = 0;
    QByteArray bytes;
};
struct Rows {
    QByteArray table;
    int columns = 0;
    std::vector<Cell> cells;
};

void mustBeOk(int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE) {
        QTextStream(stderr) << sqlite3_errstr(code) << '\n';
        std::exit(1);
    }
}

sqlite3 *openBare(const QString &path)
{
    sqlite3 *db = nullptr;
    mustBeOk(sqlite3_open(QFile::encodeName(path).constData(), &db));
    mustBeOk(sqlite3_exec(db, "PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr));
    return db;
}

Rows readRows(sqlite3 *db, const QByteArray &table)
{
    Rows rows{.table = table};
    sqlite3_stmt *select = nullptr;
    mustBeOk(sqlite3_prepare_v2(db, ("SELECT * FROM " + table).constData(), -1, &select, nullptr));
    rows.columns = sqlite3_column_count(select);
    while (sqlite3_step(select) == SQLITE_ROW) {
        for (int c = 0; c < rows.columns; ++c) {
            Cell cell{.type = sqlite3_column_type(select, c)};
            if (cell.type == SQLITE_INTEGER)
                cell.number = sqlite3_column_int64(select, c);
            else if (cell.type != SQLITE_NULL)
                cell.bytes = QByteArray(static_cast<const char *>(sqlite3_column_blob(select, c)),
                                        sqlite3_column_bytes(select, c));
            rows.cells.push_back(std::move(cell));
        }
    }
    sqlite3_finalize(select);
    return rows;
}

void insertRows(sqlite3 *db, const Rows &rows)
{
    QByteArray marks = "?";
    for (int c = 1; c < rows.columns; ++c)
        marks += ",?";
    sqlite3_stmt *insert = nullptr;
    mustBeOk(sqlite3_prepare_v2(db, ("INSERT INTO " + rows.table + " VALUES (" + marks + ")").constData(), -1, &insert,
                                nullptr));
    for (std::size_t first = 0; first < rows.cells.size(); first += static_cast<std::size_t>(rows.columns)) {
        for (int c = 0; c < rows.columns; ++c) {
            const Cell &cell = rows.cells[first + static_cast<std::size_t>(c)];
            const int size = static_cast<int>(cell.bytes.size());
            if (cell.type == SQLITE_INTEGER)
                sqlite3_bind_int64(insert, c + 1, cell.number);
            else if (cell.type == SQLITE_TEXT)
                sqlite3_bind_text(insert, c + 1, cell.bytes.constData(), size, SQLITE_STATIC);
            else if (cell.type == SQLITE_BLOB)
                sqlite3_bind_blob(insert, c + 1, cell.bytes.constData(), size, SQLITE_STATIC);
            else
                sqlite3_bind_null(insert, c + 1);
        }
        mustBeOk(sqlite3_step(insert));
        mustBeOk(sqlite3_reset(insert));
    }
    sqlite3_finalize(insert);
}

std::vector<Rows> importedRows(const QString &path)
{
    sqlite3 *db = openBare(path);
    std::vector<Rows> tables{readRows(db, "person"), readRows(db, "skill"), readRows(db, "certificate")};
    sqlite3_close(db);
    return tables;
}

double shellImport(const QString &csv, const QString &folder)
{
    return bench::millisecondsOf([&] {
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"),
                    {folder + QStringLiteral("/shell.db"), QStringLiteral("PRAGMA synchronous=EXTRA;"),
                     QStringLiteral(".mode csv"), QStringLiteral(".import '%1' roster").arg(csv)});
        shell.waitForFinished(-1);
        if (shell.error() == QProcess::FailedToStart)
            QTextStream(stdout) << "the sqlite3 shell is not installed: no figure for .import\n";
    });
}

// Runs one import in a child process and returns its peak memory in MiB.
double peakMemoryOfImport(const QString &csv, const QString &project)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const auto opened = bench::must(openProject(project, Access::ReadWrite));
        (void)bench::must(importRosterFile(*opened, csv));
        ::_exit(0);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    qputenv("XDG_STATE_HOME", folder.filePath(QStringLiteral("state")).toLocal8Bit());
    const QString csv = folder.filePath(QStringLiteral("roster.csv"));
    bench::must(writeFile(csv, rosterCsv()));
    const auto fresh = [&](const QString &name) {
        const QString path = folder.filePath(name);
        bench::must(createProject(path, fillEmpty));
        return path;
    };

    // First the memory, while this process is still small: a child starts with what its parent holds.
    const double peak = peakMemoryOfImport(csv, fresh(QStringLiteral("memory.stunt")));

    std::vector<double> works;
    std::vector<double> baselines;
    for (int round = 0; round < rounds; ++round) {
        const QString path = fresh(QStringLiteral("work%1.stunt").arg(round));
        {
            const auto project = bench::must(openProject(path, Access::ReadWrite));
            works.push_back(bench::millisecondsOf([&] { (void)bench::must(importRosterFile(*project, csv)); }));
        }
        const std::vector<Rows> tables = importedRows(path);
        sqlite3 *bare = openBare(fresh(QStringLiteral("bare%1.stunt").arg(round)));
        baselines.push_back(bench::millisecondsOf([&] {
            mustBeOk(sqlite3_exec(bare, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
            for (const Rows &rows : tables)
                insertRows(bare, rows);
            mustBeOk(sqlite3_exec(bare, "COMMIT", nullptr, nullptr, nullptr));
        }));
        sqlite3_close(bare);
    }
    const double shell = shellImport(csv, folder.path());
    const bench::Pair pair{bench::median(works), bench::median(baselines)};
    bench::printRatio(QStringLiteral("import a roster of 100,000 rows"), pair,
                      QStringLiteral("the same rows by the C interface"), 2.5);
    QTextStream(stdout) << QStringLiteral("  against sqlite3 .import of the file: %1 ms, ratio %2\n")
                               .arg(shell, 0, 'f', 0)
                               .arg(pair.work / shell, 0, 'f', 2)
                        << QStringLiteral("  peak memory of that import: %1 MiB (goal ≤ 500)%2\n")
                               .arg(peak, 0, 'f', 0)
                               .arg(peak <= 500 ? QString() : QStringLiteral("  MISSED"));
    return 0;
}

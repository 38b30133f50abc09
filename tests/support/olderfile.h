// SPDX-License-Identifier: GPL-3.0-or-later
// Project files as earlier versions of the program made them.
#pragma once

#include "core/edits/records.h"
#include "core/edits/sampleproduction.h"
#include "core/store/migrator.h"
#include "tests/support/projectfolder.h"

namespace stunt::fixture {

// The columns that the tables of schema `version` had, by table.
inline QMap<QString, QStringList> columnsOfSchema(int version)
{
    sqlite::Connection made(QStringLiteral(":memory:"), sqlite::OpenMode::Memory);
    sqlite::migrate(made, version);
    sqlite::Statement rows = made.prepare("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
                                          "WHERE t.type = 'table' ORDER BY t.name, c.cid");
    QMap<QString, QStringList> columns;
    while (rows.step())
        columns[rows.textAt(0)].append(rows.textAt(1));
    return columns;
}

inline QString quotedList(const QStringList &names)
{
    return u'"' + names.join(QStringLiteral("\", \"")) + u'"';
}

// The rows of `table` that a file of schema `version` could not hold though it had the table.
inline QString heldBySchema(int version, const QString &table)
{
    if (version > 1)
        return {};
    return table == u"strip"      ? QStringLiteral(" WHERE setup IS NULL")
         : table == u"attachment" ? QStringLiteral(" WHERE rig IS NULL")
         : table == u"cover"      ? QStringLiteral(" WHERE rehearsal IS NULL")
                                  : QString();
}

// Makes at `path` a file of schema `version` with the sample production, as far as that schema had a place for it.
inline void makeOlderFile(const QString &path, int version)
{
    const QString newest = path + QStringLiteral(".newest");
    must(createProject(newest, [](Project &project) -> Result<> {
        must(buildSample(project));
        Attachment attachment;
        attachment.file = QStringLiteral("/plan.png");
        attachment.beat = project.data().all<Beat>().begin()->id;
        must(add(project, attachment));
        attachment.beat.reset();
        attachment.sequence = project.data().all<Sequence>().begin()->id;
        must(add(project, attachment));
        return {};
    }));
    {
        writeBytes(path, {});
        sqlite::Connection connection(path, sqlite::OpenMode::ReadWrite);
        sqlite::migrate(connection, version);
    }
    ForeignConnection connection(path);
    connection.run("ATTACH '" + newest.toUtf8() + "' AS newest; DELETE FROM project_file");
    const auto tables = columnsOfSchema(version);
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QString columns = quotedList(*table);
        connection.run(QStringLiteral("INSERT INTO main.\"%1\" (%2) SELECT %2 FROM newest.\"%1\"%3")
                           .arg(table.key(), columns, heldBySchema(version, table.key()))
                           .toUtf8());
    }
    connection.run("DETACH newest");
    QFile::remove(newest);
}

}  // namespace stunt::fixture

// SPDX-License-Identifier: GPL-3.0-or-later
// Project files in a folder of the test's own, and the ways to look at them and to spoil them behind the product's back.
#pragma once

#include "core/edits/newproduction.h"
#include "core/project/projectfile.h"
#include "tests/support/must.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

namespace stunt::fixture {

// A temporary folder; the state folder (backups) of this process lies in it too.
class ProjectFolder
{
public:
    ProjectFolder()
    {
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("state"))));
        QDir(m_folder.path()).mkdir(QStringLiteral("work"));
    }

    // The path of `name` in the folder for projects, which holds nothing else than what the test puts there.
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        const QString work = QDir(m_folder.path()).canonicalPath() + QStringLiteral("/work");
        return name.isEmpty() ? work : work + u'/' + name;
    }
    // Everything that lies there, hidden files too, by name.
    [[nodiscard]] QStringList entries() const
    {
        return QDir(path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                                      QDir::Name);
    }

private:
    QTemporaryDir m_folder;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Makes a project file with a production "Test" in `zone`.
inline void makeProject(const QString &path, const QString &zone = QStringLiteral("Europe/Berlin"))
{
    must(createProject(path, [&](Project &project) {
        return createProduction(project, {.title = QStringLiteral("Test"), .timeZone = zone});
    }));
}

// Another program's connection to a database.
class ForeignConnection
{
public:
    explicit ForeignConnection(const QString &path)
    {
        if (sqlite3_open(QFile::encodeName(path).constData(), &m_db) != SQLITE_OK)
            qFatal("cannot open %s", qPrintable(path));
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        sqlite3_busy_timeout(m_db, 5000);
    }
    ~ForeignConnection() { sqlite3_close(m_db); }
    ForeignConnection(const ForeignConnection &) = delete;
    ForeignConnection &operator=(const ForeignConnection &) = delete;

    // Runs `sql`; a failure stops the test.
    void run(const QByteArray &sql)
    {
        char *message = nullptr;
        if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), message);
    }
    // The first column of the first row as text.
    [[nodiscard]] QByteArray value(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        QByteArray text;
        if (sqlite3_prepare_v2(m_db, sql.constData(), -1, &statement, nullptr) == SQLITE_OK
            && sqlite3_step(statement) == SQLITE_ROW)
            text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return text;
    }
    [[nodiscard]] sqlite3 *handle() const { return m_db; }

private:
    sqlite3 *m_db = nullptr;
};

// Runs `sql` on the database at `path` and closes it.
inline void spoil(const QString &path, const QByteArray &sql)
{
    ForeignConnection(path).run(sql);
}

// What a fresh reading of the file gives.
inline ProjectData reread(const QString &path)
{
    return must(openProject(path, Access::ReadOnly))->data();
}

// The number in environment variable `name`, else `otherwise`.
inline int numberFrom(const char *name, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(name, &ok);
    return ok && number > 0 ? number : otherwise;
}

}  // namespace stunt::fixture

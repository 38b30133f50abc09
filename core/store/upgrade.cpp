// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/upgrade.h"

#include "core/store/backups.h"
#include "core/store/fingerprint.h"
#include "core/store/migrator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace stunt::sqlite {

namespace {

// The file is written anew once, journalled once, and must stay below a full disk afterwards.
constexpr qint64 spaceFactor = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::upgrade", text);
}

StoreError failure(ErrorKind kind, const QString &code, const QString &sentence, const QString &path)
{
    return StoreError{Error{.kind = kind, .message = sentence, .code = code, .path = path}};
}

// What a table held: the columns it had, and a hash over all their values in the order of the ids.
struct TableContents {
    QStringList columns;
    QByteArray hash;
};
using Contents = std::map<QString, TableContents>;

QByteArray hashOf(Connection &connection, const QString &table, const QStringList &columns)
{
    Statement rows = connection.prepare(
        u"SELECT \"%1\" FROM \"%2\" ORDER BY \"id\""_s.arg(columns.join(u"\", \""_s), table).toUtf8());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (rows.step()) {
        for (int column = 0; column < rows.columnCount(); ++column) {
            // With its length, so that no two rows of values run together into the same bytes.
            const QByteArray value = rows.blobAt(column);
            hash.addData(rows.isNull(column) ? QByteArray("null ") : QByteArray::number(value.size()) + ' ');
            hash.addData(value);
        }
    }
    return hash.result();
}

Contents contentsOf(Connection &connection)
{
    Contents contents;
    Statement columns = connection.prepare(
        "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'");
    while (columns.step())
        contents[columns.textAt(0)].columns.append(columns.textAt(1));
    for (auto &[table, held] : contents)
        held.hash = hashOf(connection, table, held.columns);
    return contents;
}

void requireSameContents(Connection &connection, const Contents &before)
{
    for (const auto &[table, held] : before)
        if (hashOf(connection, table, held.columns) != held.hash)
            throw failure(ErrorKind::Io, u"upgrade-failed"_s,
                          tr("“%1” could not be brought up to date: table %2 would have changed. Nothing was changed.")
                              .arg(QDir::toNativeSeparators(connection.path()), table),
                          connection.path());
}

void requireIntegrity(Connection &connection)
{
    Statement whole = connection.prepare("PRAGMA integrity_check(1)");
    const bool sound = whole.step() && whole.textAt(0) == u"ok";
    Statement keys = connection.prepare("PRAGMA foreign_key_check");
    if (!sound || !fulfilsChecks(connection) || keys.step())
        throw failure(
            ErrorKind::Refused, u"damaged"_s,
            tr("“%1” is damaged: its contents do not hold together.").arg(QDir::toNativeSeparators(connection.path())),
            connection.path());
}

void requireSpace(const QString &path)
{
    const qint64 needed = spaceFactor * QFileInfo(path).size();
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < needed)
        throw failure(ErrorKind::Io, u"no-space"_s,
                      tr("“%1” was made by an earlier Stuntboard. Bringing it up to date needs %2 MB of free space on "
                         "its disk. Nothing was changed.")
                          .arg(QDir::toNativeSeparators(path))
                          .arg(needed / 1'000'000 + 1),
                      path);
}

// Puts a verified copy aside, beside the file where the state folder takes none; returns its path.
QString backUp(Connection &connection)
{
    const QString path = connection.path();
    const qint64 revision = connection.number("SELECT revision FROM project_file");
    try {
        return backUpBeforeEditing(connection, path, revision);
    } catch (const StoreError &) {
        const QFileInfo file(path);
        const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
        const QString beside =
            file.absolutePath() + u'/' + file.completeBaseName() + u"-before-update-"_s + stamp + u".stunt"_s;
        backup(connection, beside);
        return beside;
    }
}

}  // namespace

bool isOlder(Connection &connection)
{
    return connection.number("PRAGMA user_version") < newestSchema();
}

void upgrade(Connection &connection)
{
    // A no-op inside a transaction, so it has to come first; table rebuilds need it off.
    connection.execute("PRAGMA foreign_keys = OFF");
    {
        Transaction transaction(connection);
        const Contents before = contentsOf(connection);
        applyMigrations(connection, newestSchema());
        requireSameContents(connection, before);
        requireKnownSchema(connection, newestSchema());
        requireIntegrity(connection);
        transaction.commit();
    }
    connection.execute("PRAGMA foreign_keys = ON");
}

QString upgradeProjectFile(Connection &connection)
{
    const QString path = connection.path();
    requireIntegrity(connection);
    requireSpace(path);
    const QString copy = backUp(connection);
    upgrade(connection);
    return tr("“%1” was made by an earlier Stuntboard and has been brought up to date. A copy of it as it was is “%2”.")
        .arg(QFileInfo(path).fileName(), QDir::toNativeSeparators(copy));
}

}  // namespace stunt::sqlite

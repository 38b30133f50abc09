// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"

#include <QCoreApplication>
#include <QFile>

namespace stunt::sqlite {

namespace {

// In order; released scripts never change (a test holds their hashes).
constexpr const char *scripts[] = {
    "0001_initial.sql",
    "0002_whole_plan.sql",
    "0003_markers.sql",
};

QByteArray scriptFor(int version)
{
    QFile file(QStringLiteral(":/stuntboard/migrations/") + QLatin1StringView(scripts[version - 1]));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "migrator", "a migration is not compiled in");
    return file.readAll();
}

void requireWholeReferences(Connection &connection)
{
    Statement dangling = connection.prepare("PRAGMA foreign_key_check");
    if (!dangling.step())
        return;
    throw StoreError{
        refused(QCoreApplication::translate("stunt::sqlite",
                                            "“%1” is damaged: a row of table %2 refers to a record that is not there.")
                    .arg(connection.path(), dangling.textAt(0)),
                QStringLiteral("damaged"))};
}

}  // namespace

int newestSchema()
{
    return static_cast<int>(std::size(scripts));
}

void migrate(Connection &connection, int version)
{
    // A no-op inside a transaction, so it has to come first; table rebuilds need it off.
    connection.execute("PRAGMA foreign_keys = OFF");
    {
        Transaction transaction(connection);
        applyMigrations(connection, version);
        transaction.commit();
    }
    connection.execute("PRAGMA foreign_keys = ON");
}

void applyMigrations(Connection &connection, int version)
{
    const int from = static_cast<int>(connection.number("PRAGMA user_version"));
    for (int next = from + 1; next <= version; ++next)
        connection.execute(scriptFor(next));
    connection.execute("PRAGMA application_id = " + QByteArray::number(applicationId));
    connection.execute("PRAGMA user_version = " + QByteArray::number(version));
    requireWholeReferences(connection);
}

}  // namespace stunt::sqlite

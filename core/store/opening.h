// SPDX-License-Identifier: GPL-3.0-or-later
// The one way a project file is opened. A project file is untrusted input: nothing in it is believed, and nothing is
// written, until every check has passed.
#pragma once

#include "core/store/presence.h"
#include "core/store/sqlite.h"
#include "core/store/sqlitestore.h"

#include <QTemporaryDir>

namespace stunt::sqlite {

// That this process has a file open. SQLite's POSIX locks vanish when any other descriptor of the file is closed, so
// nothing else may open a held file; two connections of SQLite's own are fine.
class HeldFile
{
public:
    HeldFile() = default;
    explicit HeldFile(const QString &path);
    ~HeldFile();
    HeldFile(HeldFile &&other) noexcept;
    HeldFile &operator=(HeldFile &&other) noexcept;
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;

    [[nodiscard]] static bool isHeld(const QString &path);
    // Whether the file at `path` is still the one that was held: same device, same inode.
    [[nodiscard]] bool isStillAt(const QString &path) const;

private:
    quint64 m_device = 0;
    quint64 m_inode = 0;
};

// An opened project file.
struct OpenedFile {
    QString path;  // canonical
    HeldFile held;
    Presence presence;                           // empty when read-only
    std::unique_ptr<QTemporaryDir> privateCopy;  // of a file with a journal, opened for reading only
    std::unique_ptr<Connection> connection;
    QString readOnlyReason;  // empty: writable
    bool backedUp = false;   // a copy of it as it was lies aside already
    QStringList notices;
};

// Throws StoreError unless the database is one of ours as far as SQLite and the schema can tell: mark, version, schema,
// consistency, references. Its contents are judged when they are read.
void requireSound(Connection &connection);

// Opens `path` by the sequence of reliability.md ("The file", 4): what it is on disk → header → hardened read-only
// connection → schema fingerprint → quick and foreign key checks → presence → read–write connection → newest schema (upgrade.h). Throws StoreError.
[[nodiscard]] OpenedFile openFile(const QString &path, Access access);

}  // namespace stunt::sqlite

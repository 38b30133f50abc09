// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/projectdata.h"

#include <QStringList>

namespace stunt {

class ChangeSet;

// Why the store could not do what it was asked. Thrown inside core/store, turned into a Result by Project.
struct StoreError {
    Error error;
};

// What a store knows about itself.
struct StoreInfo {
    QString path;  // the project file
    int schemaVersion = 0;
    bool readOnly = false;
    QString readOnlyReason;  // a sentence: who holds the file, or why it cannot be written; empty when writable
    QStringList notices;     // sentences the user must read once: migrated, recovered, no backup …
};

// Where a production is kept. SQLite is the one there is; the interface is what a database server would have to do.
class ProjectStore
{
public:
    struct Loaded {
        ProjectData data;
        qint64 revision = 0;
    };

    virtual ~ProjectStore() = default;
    // Reads the whole production. Throws StoreError.
    [[nodiscard]] virtual Loaded load() = 0;
    // Writes `changes` in one transaction and raises the revision from `revision` to `revision + 1`. Throws StoreError,
    // of ErrorKind::Conflict when the stored revision is not `revision`; nothing is written then.
    virtual void commit(const ChangeSet &changes, qint64 revision) = 0;
    // The revision now stored. Throws StoreError.
    [[nodiscard]] virtual qint64 storedRevision() = 0;
    // Writes a complete copy to `path`, which appears there whole or not at all. Throws StoreError.
    virtual void copyTo(const QString &path) = 0;
    [[nodiscard]] virtual StoreInfo info() const = 0;
};

}  // namespace stunt

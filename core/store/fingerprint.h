// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <QStringList>

namespace stunt::sqlite {

// The schema as comparable lines: every table with its options, columns (type, null, default, key, hidden), foreign keys,
// indexes and checks; every other object (trigger, view, virtual table) as a line of its own. Names are kept exactly,
// formatting is not: SQLite rewrites the text of a table when a later migration alters it.
[[nodiscard]] QStringList schemaLines(Connection &connection);

// Throws StoreError when the schema of `connection` is not the one this program makes for `version` (1 to the newest): a
// hidden trigger, a forged generated column, a dropped check. The sentence names the first difference.
void requireKnownSchema(Connection &connection, int version);

// Whether every row fulfils the CHECKs of its table. PRAGMA quick_check does not tell on a read-only connection: SQLite
// leaves CHECKs out of the schema there. To be asked after requireKnownSchema: the expressions are run as they stand.
[[nodiscard]] bool fulfilsChecks(Connection &connection);

}  // namespace stunt::sqlite

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

namespace stunt::sqlite {

// "STTB" at offset 68 of the file: what makes an SQLite file a Stuntboard project.
inline constexpr int applicationId = 0x53545442;

// The newest schema this program knows: the number of the last migration.
[[nodiscard]] int newestSchema();

// Brings the database from its user_version to `version` (default: the newest) in one transaction, foreign keys off
// during and checked before the commit. Throws StoreError; nothing is left of what failed.
void migrate(Connection &connection, int version = newestSchema());

// The same within a transaction under way, begun with foreign keys off.
void applyMigrations(Connection &connection, int version);

}  // namespace stunt::sqlite

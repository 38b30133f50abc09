// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

namespace stunt::sqlite {

// Puts a verified copy of the project aside, in a folder of its own below backupFolder(), and removes the oldest copies
// of this project beyond twenty. `revision` names the copy. Returns the copy's path. Throws StoreError.
QString backUpBeforeEditing(Connection &connection, const QString &projectPath, qint64 revision);

}  // namespace stunt::sqlite

// SPDX-License-Identifier: GPL-3.0-or-later
// What an older version wrote is brought up to this program's schema: the file itself where it is opened for writing, a
// private copy where it is only read.
#pragma once

#include "core/store/sqlite.h"

namespace stunt::sqlite {

// Whether the database has a schema older than this program's.
[[nodiscard]] bool isOlder(Connection &connection);

// Brings the database up to the newest schema in one transaction: before the commit every row of every table it had is
// compared, and the whole is checked as a file is that is opened. A failure throws StoreError and leaves it as it was.
void upgrade(Connection &connection);

// The same for the project file itself, after a full check of its integrity and of the free space, and after a verified
// copy was put aside. Returns the sentence the user must read: what was done, and where the copy is.
[[nodiscard]] QString upgradeProjectFile(Connection &connection);

}  // namespace stunt::sqlite

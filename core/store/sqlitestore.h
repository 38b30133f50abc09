// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/projectstore.h"

namespace stunt {

// What a project file is opened for.
enum class Access {
    ReadOnly,   // a command that only reads: nothing is written, not even beside the file
    ReadWrite,  // the window and writing commands; falls back to read-only, saying who holds the file
};

// Opens the project file at `path` by the fixed sequence of checks (opening.h). Errors: ErrorKind::Refused when the file
// is missing, empty, foreign, damaged, hostile or newer — it is left byte for byte as it was; Io when it cannot be read.
// A file another process holds, or that cannot be written, opens read-only; info().readOnlyReason says why.
[[nodiscard]] Result<std::unique_ptr<ProjectStore>> openStore(const QString &path, Access access);

// Makes a new project file at `path` with the newest schema and no records. Refused ("exists") when anything is there.
[[nodiscard]] Result<std::unique_ptr<ProjectStore>> createStore(const QString &path);

// Where backups of project files go: the user's state folder.
[[nodiscard]] QString backupFolder();

}  // namespace stunt

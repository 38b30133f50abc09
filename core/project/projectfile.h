// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/store/sqlitestore.h"

namespace stunt {

// Opens the production in the project file at `path`. Errors: see openStore; also Refused ("damaged") when the file
// holds no production. A file that is held elsewhere or write-protected opens read-only: see Project::info().
[[nodiscard]] Result<std::unique_ptr<Project>> openProject(const QString &path, Access access);

// Makes a new project file at `path` with what `fill` writes into it (createProduction at the least). The file appears
// whole or not at all; Refused ("exists") when anything is there, Io when it cannot be written, or fill's own error.
Result<> createProject(const QString &path, const std::function<Result<>(Project &)> &fill);

}  // namespace stunt

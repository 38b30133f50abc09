// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectfile.h"

namespace stunt::cli {

// The project, opened so that it can be written; an error of status 3 where it cannot be ("held", "read-only").
[[nodiscard]] Result<std::unique_ptr<Project>> openToWrite(const QString &path);

}  // namespace stunt::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stunt {

class Project;

// Where a file is that the production names: an absolute path, or one from the folder of the project file, or a file:
// URL. Empty for no name. Nothing is looked at.
[[nodiscard]] QString namedFile(const Project &project, const QString &name);

}  // namespace stunt

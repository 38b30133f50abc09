// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace stunt {

class Project;

// The folder of the project file, from which the production names files. Asks the store: once for many names.
[[nodiscard]] QDir folderOf(const Project &project);
// Where a file is that the production names: an absolute path, or one from the project's folder, or a file: URL. Empty for
// no name. Nothing is looked at.
[[nodiscard]] QString namedFile(const QDir &folder, const QString &name);
[[nodiscard]] inline QString namedFile(const Project &project, const QString &name)
{
    return namedFile(folderOf(project), name);
}

}  // namespace stunt

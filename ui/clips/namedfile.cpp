// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/namedfile.h"

#include "core/project/project.h"

#include <QFileInfo>
#include <QUrl>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

QDir folderOf(const Project &project)
{
    return QFileInfo(project.info().path).absoluteDir();
}

QString namedFile(const QDir &folder, const QString &name)
{
    if (name.isEmpty())
        return {};
    if (name.startsWith("file://"_L1))
        if (const QUrl url(name); url.isLocalFile())
            return url.toLocalFile();
    return folder.absoluteFilePath(name);
}

}  // namespace stunt

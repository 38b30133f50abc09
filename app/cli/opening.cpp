// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/opening.h"

#include "core/store/presence.h"

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

Result<std::unique_ptr<Project>> openToWrite(const QString &path)
{
    Result<std::unique_ptr<Project>> project = openProject(path, Access::ReadWrite);
    if (!project)
        return project;
    const StoreInfo info = (*project)->info();
    if (info.readOnly)
        return Error{.kind = ErrorKind::Io,
                     .message = info.readOnlyReason,
                     .code = Presence::holder(path).isEmpty() ? u"read-only"_s : u"held"_s,
                     .path = path};
    return project;
}

}  // namespace stunt::cli

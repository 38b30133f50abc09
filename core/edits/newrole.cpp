// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/newrole.h"

#include "core/edits/records.h"

#include <QCoreApplication>

namespace stunt {

Result<Id<Role>> castNewRole(Project &project, Id<Part> part, const QString &name)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("newrole", source); };
    if (!project.data().find(part))
        return refused(text("This part was removed meanwhile."));
    if (name.trimmed().isEmpty())
        return refused(text("A role needs a name."));
    Role role;
    role.name = name.trimmed();
    Id<Role> id;
    const auto done = project.edit(text("Add role %1").arg(role.name), [&](Edit &edit) -> Result<> {
        const auto added = addIn(edit, role);
        if (!added)
            return added.error();
        id = *added;
        Part cast = edit.data().at(part);
        cast.role = id;
        return changeIn(edit, std::move(cast));
    });
    if (!done)
        return done.error();
    return id;
}

}  // namespace stunt

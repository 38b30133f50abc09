// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordform.h"

namespace stunt {

// A column that shows the record a field refers to and chooses another by its name.
template<class T, class Target>
[[nodiscard]] RecordColumn<T> referenceColumn(MaybeId<Target> T::*member)
{
    RecordColumn<T> column;
    column.title = fieldLabel(fieldOf(member));
    column.text = [member](const ProjectData &data, const T &record) {
        const Target *target = data.find(record.*member);
        return target ? recordName(data, RecordRef(target->id)) : QString();
    };
    column.choices = [](const ProjectData &data) {
        QStringList labels;
        for (const Choice &choice : choicesOf<Target>(data))
            labels.push_back(choice.label);
        return labels;
    };
    column.set = [member](Project &project, const T &record, const QString &typed) -> Result<> {
        T changed = record;
        for (const Choice &choice : choicesOf<Target>(project.data())) {
            if (choice.label != typed)
                continue;
            const auto uuid = Uuid::fromText(choice.key);
            changed.*member = uuid ? MaybeId<Target>(Id<Target>(*uuid)) : std::nullopt;
            return change(project, std::move(changed));
        }
        return refused(QCoreApplication::translate("fields", "“%1” is not one of the choices.").arg(typed));
    };
    return column;
}

}  // namespace stunt

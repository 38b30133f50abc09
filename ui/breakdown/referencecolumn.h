// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordform.h"

namespace stunt {

// What the choices call a record, which tells it apart from its namesakes; its name where it is no choice any more
// (archived).
template<class Target>
[[nodiscard]] QString choiceLabel(const ProjectData &data, Id<Target> id)
{
    if constexpr (std::is_same_v<Target, Person>)
        return distinguishingName(data, id);
    for (const Choice &choice : choicesOf<Target>(data))
        if (choice.key == id.toText())
            return choice.label;
    return recordName(data, RecordRef(id));
}

// A column that shows the record a field refers to and chooses another by its name. People of one name are told apart
// where they are read, any others where they are chosen.
template<class T, class Target>
[[nodiscard]] RecordColumn<T> referenceColumn(MaybeId<Target> T::*member)
{
    RecordColumn<T> column;
    column.title = fieldLabel(fieldOf(member));
    column.text = [member](const ProjectData &data, const T &record) {
        const Target *target = data.find(record.*member);
        if (!target)
            return QString();
        if constexpr (std::is_same_v<Target, Person>)
            return distinguishingName(data, target->id);
        return recordName(data, RecordRef(target->id));
    };
    // By the name alone: telling apart looks at everybody, which is too dear for each row of a long table.
    column.sortKey = [member](const ProjectData &data, const T &record) {
        const Target *target = data.find(record.*member);
        return target ? SortKey::ofText(recordName(data, RecordRef(target->id))) : SortKey{};
    };
    // Else editing would start from a name that several have, and leaving the cell would choose the first of them.
    column.editText = [member](const ProjectData &data, const T &record) {
        const Target *target = data.find(record.*member);
        return target ? choiceLabel(data, target->id) : QString();
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

// A reference that cannot be left empty.
template<class T, class Target>
[[nodiscard]] RecordColumn<T> neededReference(Id<Target> T::*member)
{
    RecordColumn<T> column;
    column.title = fieldLabel(fieldOf(member));
    column.text = [member](const ProjectData &data, const T &record) {
        return recordName(data, RecordRef(record.*member));
    };
    column.editText = [member](const ProjectData &data, const T &record) { return choiceLabel(data, record.*member); };
    column.choices = [](const ProjectData &data) {
        QStringList labels;
        for (const Choice &choice : choicesOf<Target>(data))
            if (!choice.key.isEmpty())
                labels.push_back(choice.label);
        return labels;
    };
    column.set = [member](Project &project, const T &record, const QString &typed) -> Result<> {
        for (const Choice &choice : choicesOf<Target>(project.data())) {
            const auto uuid = Uuid::fromText(choice.key);
            if (!uuid || choice.label != typed)
                continue;
            T changed = record;
            changed.*member = Id<Target>(*uuid);
            return change(project, std::move(changed));
        }
        return refused(QCoreApplication::translate("fields", "“%1” is not one of the choices.").arg(typed));
    };
    return column;
}

}  // namespace stunt

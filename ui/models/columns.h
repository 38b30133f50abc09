// SPDX-License-Identifier: GPL-3.0-or-later
// Columns made from a record's field lines: title, text, sorting and editing follow from the field and its type.
#pragma once

#include "core/model/fields.h"
#include "ui/models/fieldtext.h"
#include "ui/models/recordtablemodel.h"

namespace stunt {

// The field line of a member: `fieldOf(&Person::phone)`.
template<class T, class V>
[[nodiscard]] constexpr Field<T, V> fieldOf(V T::*member)
{
    std::optional<Field<T, V>> found;
    forEachField<T>([&]<class W>(const Field<T, W> &field) {
        if constexpr (std::is_same_v<V, W>) {
            if (field.member == member)
                found = field;
        }
    });
    return found.value();
}

namespace columns {

inline SortKey sortKeyOf(const ProjectData &, int value)
{
    return SortKey::ofNumber(value);
}
inline SortKey sortKeyOf(const ProjectData &, bool value)
{
    return SortKey::ofNumber(value ? 0 : 1);
}
inline SortKey sortKeyOf(const ProjectData &, QDate value)
{
    return SortKey::ofDate(value);
}
inline SortKey sortKeyOf(const ProjectData &, Length value)
{
    return SortKey::ofNumber(value.mm);
}
inline SortKey sortKeyOf(const ProjectData &, Mass value)
{
    return SortKey::ofNumber(value.g);
}
inline SortKey sortKeyOf(const ProjectData &, CivilTime value)
{
    return SortKey::ofNumber(value.minutes);
}
// Enums in the order they are declared in.
template<NamedEnum E>
SortKey sortKeyOf(const ProjectData &, E value)
{
    return SortKey::ofNumber(static_cast<qint64>(value));
}
template<class V>
requires(!NamedEnum<V>) SortKey sortKeyOf(const ProjectData &data, const V &value)
{
    return SortKey::ofText(fieldText(data, value));
}
template<class V>
SortKey sortKeyOf(const ProjectData &data, const std::optional<V> &value)
{
    return value ? sortKeyOf(data, *value) : SortKey{};
}

template<class V>
struct EnumWithin {
    using type = void;
};
template<NamedEnum E>
struct EnumWithin<E> {
    using type = E;
};
template<NamedEnum E>
struct EnumWithin<std::optional<E>> {
    using type = E;
};

template<class V>
inline constexpr bool isNumeric =
    std::is_same_v<
        V,
        int> || std::is_same_v<V, std::optional<int>> || std::is_same_v<V, std::optional<Length>> || std::is_same_v<V, std::optional<Mass>>;

// A column that shows a field. Numbers stand at the trailing edge.
template<class T, class V>
RecordColumn<T> shown(V T::*member)
{
    RecordColumn<T> column;
    column.title = fieldLabel(fieldOf(member));
    column.text = [member](const ProjectData &data, const T &record) { return fieldText(data, record.*member); };
    column.sortKey = [member](const ProjectData &data, const T &record) { return sortKeyOf(data, record.*member); };
    if constexpr (isNumeric<V>)
        column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    return column;
}

// The same, and what is typed into it is one edit.
template<class T, class V>
RecordColumn<T> edited(V T::*member)
{
    RecordColumn<T> column = shown(member);
    column.set = [member](Project &project, const T &record, const QString &typed) -> Result<> {
        T changed = record;
        if (Result<> read = readField(project.data(), typed, changed.*member); !read)
            return read;
        return change(project, std::move(changed));
    };
    using E = typename EnumWithin<V>::type;
    if constexpr (!std::is_void_v<E>) {
        column.choices = [](const ProjectData &) {
            QStringList labels;
            if constexpr (!std::is_same_v<V, E>)
                labels.push_back(QString());
            for (const auto &entry : EnumNames<E>::entries)
                labels.push_back(enumLabel(entry.value));
            return labels;
        };
    }
    return column;
}

}  // namespace columns
}  // namespace stunt

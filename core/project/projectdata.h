// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/table.h"

#include <tuple>

namespace stunt {

// The whole production in memory: one table per record type. A value: copies share the records' states and are cheap.
class ProjectData
{
public:
    ProjectData();
    ProjectData(const ProjectData &);
    ProjectData(ProjectData &&) noexcept;
    ProjectData &operator=(const ProjectData &);
    ProjectData &operator=(ProjectData &&) noexcept;
    ~ProjectData();

    template<class T>
    [[nodiscard]] const Table<T> &all() const
    {
        return std::get<Table<T>>(m_tables);
    }
    template<class T>
    [[nodiscard]] Table<T> &all()
    {
        return std::get<Table<T>>(m_tables);
    }

    // The record, or null when there is none with that id.
    template<class T>
    [[nodiscard]] const T *find(Id<T> id) const
    {
        return all<T>().find(id);
    }
    // The record an optional reference points to; null when it is empty.
    template<class T>
    [[nodiscard]] const T *find(const MaybeId<T> &id) const
    {
        return id ? all<T>().find(*id) : nullptr;
    }
    // The record, which must be there: for references the file's foreign keys guarantee.
    template<class T>
    [[nodiscard]] const T &at(Id<T> id) const
    {
        const T *record = find(id);
        Q_ASSERT(record);
        return *record;
    }
    // The records of type Child that refer to `target` by any field, in the order of their ids.
    template<class Child, class T>
    [[nodiscard]] typename Table<Child>::ReferringRange referring(Id<T> target) const
    {
        return all<Child>().referring(target.uuid());
    }
    // The one production row; it exists in every loaded file.
    [[nodiscard]] const Production &production() const;

    // Equal states of equal records; revisions take no part.
    friend bool operator==(const ProjectData &a, const ProjectData &b) { return a.equals(b); }

private:
    [[nodiscard]] bool equals(const ProjectData &other) const;

    template<class... Ts>
    static std::tuple<Table<Ts>...> tablesOf(TypeList<Ts...>);
    decltype(tablesOf(AllRecords{})) m_tables;
};

}  // namespace stunt

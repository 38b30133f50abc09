// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/table.h"

#include <tuple>
#include <vector>

namespace stunt {

class ProjectData;

// One record's state before and after an edit: no before = inserted, no after = removed.
template<class T>
struct Change {
    Image<T> before;
    Image<T> after;

    [[nodiscard]] bool isInsert() const { return !before; }
    [[nodiscard]] bool isRemove() const { return !after; }
    [[nodiscard]] bool isUpdate() const { return before && after; }
    [[nodiscard]] Id<T> id() const { return after ? after->id : before->id; }
};

// Everything one edit did, at most one change per record.
class ChangeSet
{
public:
    ChangeSet();
    ChangeSet(ChangeSet &&) noexcept;
    ChangeSet &operator=(ChangeSet &&) noexcept;
    ChangeSet(const ChangeSet &) = delete;
    ChangeSet &operator=(const ChangeSet &) = delete;
    ~ChangeSet();

    template<class T>
    [[nodiscard]] const std::vector<Change<T>> &of() const
    {
        return std::get<std::vector<Change<T>>>(m_changes);
    }
    template<class T>
    [[nodiscard]] std::vector<Change<T>> &of()
    {
        return std::get<std::vector<Change<T>>>(m_changes);
    }
    template<class T>
    [[nodiscard]] bool touches() const
    {
        return !of<T>().empty();
    }
    [[nodiscard]] bool isEmpty() const;
    // The number of records changed.
    [[nodiscard]] qsizetype size() const;

    // The change set that takes this one back. Restored states are written as of `revision`.
    [[nodiscard]] ChangeSet inverse(qint64 revision) const;
    // Puts the after-states into `data`.
    void applyTo(ProjectData &data) const;
    // Puts the before-states back into `data`.
    void revertFrom(ProjectData &data) const;
    // Folds several changes of one record into one, and drops those that changed nothing.
    void fold();

    // What makes `before` into `after`.
    [[nodiscard]] static ChangeSet between(const ProjectData &before, const ProjectData &after);

private:
    template<class... Ts>
    static std::tuple<std::vector<Change<Ts>>...> changesOf(TypeList<Ts...>);
    decltype(changesOf(AllRecords{})) m_changes;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/changeset.h"
#include "core/project/projectdata.h"

namespace stunt {

// The pen a verb writes with: changes the data at once and records every record's state before and after. Only
// Project::edit makes one.
class Edit
{
public:
    // `revision` is what the written records will carry: one above the project's.
    Edit(ProjectData &data, qint64 revision);

    // The data with everything written so far.
    [[nodiscard]] const ProjectData &data() const { return m_data; }

    // Adds `record`; a null id is replaced by a new one. Returns the id. The id must not be in use.
    template<class T>
    Id<T> insert(T record);
    // Replaces the record with the same id, which must exist. A record equal to what is there is not written.
    template<class T>
    void update(T record);
    // Removes the record, which must exist. What it owns must be removed first: see removeWithOwned.
    template<class T>
    void remove(Id<T> id);

    // Puts every state back as it was before the first call.
    void rollBack();
    // What was written, folded to one change per record; the edit is empty afterwards.
    [[nodiscard]] ChangeSet take();

private:
    ProjectData &m_data;
    qint64 m_revision;
    ChangeSet m_changes;
};

}  // namespace stunt

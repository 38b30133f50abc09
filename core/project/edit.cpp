// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit.h"

namespace stunt {

Edit::Edit(ProjectData &data, qint64 revision) : m_data(data), m_revision(revision) {}

template<class T>
Id<T> Edit::insert(T record)
{
    if (record.id.isNull())
        record.id = Id<T>::create();
    Q_ASSERT(!m_data.find(record.id));
    record.revision.value = m_revision;
    auto image = std::make_shared<const T>(std::move(record));
    m_changes.of<T>().push_back({nullptr, image});
    const Id<T> id = image->id;
    m_data.all<T>().put(std::move(image));
    return id;
}

template<class T>
void Edit::update(T record)
{
    Image<T> before = m_data.all<T>().image(record.id);
    Q_ASSERT(before);
    if (*before == record)
        return;
    record.revision.value = m_revision;
    auto after = std::make_shared<const T>(std::move(record));
    m_changes.of<T>().push_back({std::move(before), after});
    m_data.all<T>().put(std::move(after));
}

template<class T>
void Edit::remove(Id<T> id)
{
    Image<T> before = m_data.all<T>().image(id);
    Q_ASSERT(before);
    m_data.all<T>().erase(id);
    m_changes.of<T>().push_back({std::move(before), nullptr});
}

void Edit::rollBack()
{
    m_changes.revertFrom(m_data);
    m_changes = ChangeSet();
}

ChangeSet Edit::take()
{
    m_changes.fold();
    ChangeSet changes = std::move(m_changes);
    m_changes = ChangeSet();
    return changes;
}

namespace {
// Emits the three members for every record type: what has its address taken is not inlined away.
template<class... Ts>
constexpr auto editMembers(TypeList<Ts...>)
{
    return std::make_tuple(std::make_tuple(&Edit::insert<Ts>, &Edit::update<Ts>, &Edit::remove<Ts>)...);
}
[[maybe_unused, gnu::used]] const auto emittedMembers = editMembers(AllRecords{});
}  // namespace

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/projectdata.h"

#include "core/project/references.h"

#include <algorithm>

namespace stunt {

template<class T>
void Table<T>::put(Image<T> image)
{
    Q_ASSERT(image && !image->id.isNull());
    // New ids are the greatest, so an import appends.
    const auto hint =
        m_records.empty() || m_records.rbegin()->first < image->id ? m_records.end() : m_records.lower_bound(image->id);
    if (hint != m_records.end() && hint->first == image->id) {
        unindex(*hint->second);
        index(*image);
        hint->second = std::move(image);
    } else {
        index(*image);
        m_records.emplace_hint(hint, image->id, std::move(image));
    }
}

template<class T>
void Table<T>::erase(Id<T> id)
{
    const auto it = m_records.find(id);
    if (it == m_records.end())
        return;
    unindex(*it->second);
    m_records.erase(it);
}

template<class T>
bool Table<T>::equals(const Table &other) const
{
    return m_records.size() == other.m_records.size()
        && std::equal(m_records.begin(), m_records.end(), other.m_records.begin(),
                      [](const auto &a, const auto &b) { return a.second == b.second || *a.second == *b.second; });
}

template<class T>
void Table<T>::index(const T &record)
{
    m_index[record.id] = &record;
    forEachReference(record, [&](const Uuid &target) { m_references[target][record.id.uuid()] = &record; });
}

template<class T>
void Table<T>::unindex(const T &record)
{
    m_index.erase(record.id);
    forEachReference(record, [&](const Uuid &target) {
        const auto it = m_references.find(target);
        if (it == m_references.end())
            return;
        it->second.erase(record.id.uuid());
        if (it->second.empty())
            m_references.erase(it);
    });
}

ProjectData::ProjectData() = default;
ProjectData::ProjectData(const ProjectData &) = default;
ProjectData::ProjectData(ProjectData &&) noexcept = default;
ProjectData &ProjectData::operator=(const ProjectData &) = default;
ProjectData &ProjectData::operator=(ProjectData &&) noexcept = default;
ProjectData::~ProjectData() = default;

const Production &ProjectData::production() const
{
    Q_ASSERT(!all<Production>().isEmpty());
    return *all<Production>().begin();
}

bool ProjectData::equals(const ProjectData &other) const
{
    return m_tables == other.m_tables;
}

namespace {
// Emits the tables' out-of-line members for every record type: what has its address taken is not inlined away.
template<class... Ts>
constexpr auto tableMembers(TypeList<Ts...>)
{
    return std::make_tuple(std::make_tuple(&Table<Ts>::put, &Table<Ts>::erase)...);
}
[[maybe_unused, gnu::used]] const auto emittedTables = tableMembers(AllRecords{});
}  // namespace

}  // namespace stunt

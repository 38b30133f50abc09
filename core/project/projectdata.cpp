// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/projectdata.h"

#include "core/project/references.h"

#include <QVarLengthArray>
#include <algorithm>

namespace stunt {

namespace {

// What a record refers to.
template<class T>
QVarLengthArray<Uuid, 16> referencesOf(const T &record)
{
    QVarLengthArray<Uuid, 16> references;
    forEachReference(record, [&](const Uuid &target) { references.push_back(target); });
    return references;
}

}  // namespace

template<class T>
void Table<T>::put(Image<T> image)
{
    Q_ASSERT(image && !image->id.isNull());
    const Uuid id = image->id.uuid();
    if (const T *known = find(image->id))
        m_store.unindex(id, referencesOf(*known));
    const auto references = referencesOf(*image);
    m_store.put(id, std::move(image), references);
}

template<class T>
void Table<T>::erase(Id<T> id)
{
    const T *known = find(id);
    if (!known)
        return;
    m_store.unindex(id.uuid(), referencesOf(*known));
    m_store.erase(id.uuid());
}

template<class T>
bool Table<T>::equals(const Table &other) const
{
    const RecordStore::Records &mine = m_store.records();
    const RecordStore::Records &others = other.m_store.records();
    return mine.size() == others.size()
        && std::equal(mine.begin(), mine.end(), others.begin(), [](const auto &a, const auto &b) {
               return a.second == b.second || recordAt(a.second) == recordAt(b.second);
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

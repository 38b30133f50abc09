// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recordstore.h"

#include <QtGlobal>

namespace stunt {

RecordStore::AnyImage RecordStore::image(const Uuid &id) const
{
    const auto it = m_records.find(id);
    return it == m_records.end() ? nullptr : it->second;
}

const RecordStore::Referrers &RecordStore::referring(const Uuid &target) const
{
    static const Referrers none;
    const auto it = m_references.find(target);
    return it == m_references.end() ? none : it->second;
}

void RecordStore::put(const Uuid &id, AnyImage image, std::span<const Uuid> references)
{
    Q_ASSERT(!m_index.contains(id));
    const void *record = image.get();
    m_index.emplace(id, record);
    for (const Uuid &target : references)
        m_references[target][id] = record;
    // New ids are the greatest, so an import appends.
    const auto hint = m_records.empty() || m_records.rbegin()->first < id ? m_records.end() : m_records.lower_bound(id);
    if (hint != m_records.end() && hint->first == id)
        hint->second = std::move(image);
    else
        m_records.emplace_hint(hint, id, std::move(image));
}

void RecordStore::unindex(const Uuid &id, std::span<const Uuid> references)
{
    m_index.erase(id);
    for (const Uuid &target : references) {
        const auto it = m_references.find(target);
        if (it == m_references.end())
            continue;
        it->second.erase(id);
        if (it->second.empty())
            m_references.erase(it);
    }
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <map>
#include <memory>
#include <span>
#include <unordered_map>

namespace stunt {

// What a Table holds, without the type of its records, so that the maps are compiled once and not for each of the many
// record types: the records in the order of their ids, an index over the ids, and one over every reference, since rules
// look records up some hundred times for each one there is.
class RecordStore
{
public:
    using AnyImage = std::shared_ptr<const void>;
    using Records = std::map<Uuid, AnyImage>;
    using Referrers = std::map<Uuid, const void *>;  // by their own id

    [[nodiscard]] const Records &records() const { return m_records; }
    // The record, or null.
    [[nodiscard]] const void *find(const Uuid &id) const
    {
        const auto it = m_index.find(id);
        return it == m_index.end() ? nullptr : it->second;
    }
    // The record's shared state, or null.
    [[nodiscard]] AnyImage image(const Uuid &id) const;
    // Those that refer to `target`.
    [[nodiscard]] const Referrers &referring(const Uuid &target) const;

    // Puts in a record that is not there, or was taken out of the indexes; `references` are those it holds.
    void put(const Uuid &id, AnyImage image, std::span<const Uuid> references);
    // Takes a record that holds these references out of the indexes.
    void unindex(const Uuid &id, std::span<const Uuid> references);
    // Removes a record that was taken out of the indexes.
    void erase(const Uuid &id) { m_records.erase(id); }

private:
    Records m_records;
    std::unordered_map<Uuid, const void *> m_index;
    std::unordered_map<Uuid, Referrers> m_references;  // by what is referred to; none without referrers
};

}  // namespace stunt

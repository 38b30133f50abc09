// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

#include <algorithm>
#include <vector>

namespace stunt {

template<class V>
inline constexpr bool isReference = false;
template<class T>
inline constexpr bool isReference<Id<T>> = true;
template<class T>
inline constexpr bool isReference<MaybeId<T>> = true;

// A list of references: a pure value of the record that holds it, but what it names stays findable.
template<class V>
inline constexpr bool isReferenceList = false;
template<class T>
inline constexpr bool isReferenceList<std::vector<Id<T>>> = true;

template<class V>
struct ReferenceTarget;
template<class T>
struct ReferenceTarget<Id<T>> {
    using type = T;
};
template<class T>
struct ReferenceTarget<MaybeId<T>> {
    using type = T;
};

template<class T>
struct ReferenceTarget<std::vector<Id<T>>> {
    using type = T;
};

// The record type a field or its list refers to.
template<class V>
using ReferenceTargetOf = typename ReferenceTarget<V>::type;

template<class T>
[[nodiscard]] inline Uuid uuidOf(const Id<T> &id)
{
    return id.uuid();
}
template<class T>
[[nodiscard]] inline Uuid uuidOf(const MaybeId<T> &id)
{
    return id ? id->uuid() : Uuid{};
}

// Whether a field's value names `target`, singly or in its list.
template<class V>
[[nodiscard]] bool refersTo(const V &value, const Uuid &target)
{
    if constexpr (isReferenceList<V>)
        return std::any_of(value.begin(), value.end(), [&](const auto &id) { return id.uuid() == target; });
    else
        return uuidOf(value) == target;
}

// Calls fn(uuid) for each reference that `record` holds, those in lists among them; empty ones are left out.
template<class T, class Fn>
void forEachReference(const T &record, Fn &&fn)
{
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        if constexpr (isReference<V>) {
            const Uuid uuid = uuidOf(record.*field.member);
            if (!uuid.isNull())
                fn(uuid);
        } else if constexpr (isReferenceList<V>) {
            for (const auto &id : record.*field.member)
                fn(id.uuid());
        }
    });
}

}  // namespace stunt

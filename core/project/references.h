// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<class V>
inline constexpr bool isReference = false;
template<class T>
inline constexpr bool isReference<Id<T>> = true;
template<class T>
inline constexpr bool isReference<MaybeId<T>> = true;

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

// The record type a field refers to.
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

// Calls fn(uuid) for each reference that `record` holds; empty ones are left out.
template<class T, class Fn>
void forEachReference(const T &record, Fn &&fn)
{
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        if constexpr (isReference<V>) {
            const Uuid uuid = uuidOf(record.*field.member);
            if (!uuid.isNull())
                fn(uuid);
        }
    });
}

}  // namespace stunt

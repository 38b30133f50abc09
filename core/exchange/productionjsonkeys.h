// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/model/fields.h"
#include "core/model/valuejson.h"

namespace stunt {

template<class V>
inline constexpr bool hasNoDefault = std::is_same_v<V, CivilTime>;
template<class T>
inline constexpr bool hasNoDefault<Id<T>> = true;

// Whether the key must be there, because no default could be right: a reference, or a time that is always known. The plan
// of a day is the live one unless said.
template<class R, class V>
[[nodiscard]] constexpr bool isNeededKey(const Field<R, V> &)
{
    return hasNoDefault<V> && !std::is_same_v<V, Id<Plan>>;
}
template<class S, class V>
[[nodiscard]] constexpr bool isNeededKey(const ValueField<S, V> &)
{
    return hasNoDefault<V>;
}

}  // namespace stunt

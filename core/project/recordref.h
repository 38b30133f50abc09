// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <variant>

namespace stunt {

template<class... Ts>
std::variant<std::monostate, Id<Ts>...> recordRefOf(TypeList<Ts...>);

// A reference to a record of any type; empty by default. What a selection holds and a finder lists.
using RecordRef = decltype(recordRefOf(AllRecords{}));

// "Beat 2C · Glass wall", "Maya Okafor", "Main unit, 24 March 2027": how one record is named in lists, titles and the
// names of edits. Empty for an empty reference or a record that is gone.
[[nodiscard]] QString recordName(const ProjectData &data, const RecordRef &ref);

// The same for a record at hand, in the context of `data` (which may no longer hold it).
template<class T>
[[nodiscard]] QString recordName(const ProjectData &data, const T &record);

// Whether the record is there.
[[nodiscard]] bool exists(const ProjectData &data, const RecordRef &ref);

// The record that owns `ref`: the beat of a gate, the unit of an inspection. Empty for one that stands on its own or is
// gone; of several owners the first that is set.
[[nodiscard]] RecordRef ownerOf(const ProjectData &data, const RecordRef &ref);

// The untyped id within a reference; null for an empty one.
[[nodiscard]] Uuid uuidOf(const RecordRef &ref);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace stunt {

// What a production is checked in pieces of: each rule looks at one kind of record at a time, so that after an edit only
// the pieces it touched are looked at again.
enum class CellKind : std::uint8_t { Production, Beat, Person, ShootDay, Rehearsal, RigUnit, Item, Sequence, Role };

struct Cell {
    CellKind kind = CellKind::Production;
    Uuid id;  // of the record
    friend constexpr auto operator<=>(const Cell &, const Cell &) = default;
};

}  // namespace stunt

template<>
struct std::hash<stunt::Cell> {
    std::size_t operator()(const stunt::Cell &cell) const noexcept
    {
        return std::hash<stunt::Uuid>{}(cell.id) * 31 + static_cast<std::size_t>(cell.kind);
    }
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"
#include "core/project/edit.h"

#include <set>

namespace stunt {

// What goes when a record goes: the record and everything it owns, however deep.
class Removal
{
public:
    template<class T>
    [[nodiscard]] static Removal of(const ProjectData &data, Id<T> id)
    {
        return Removal(data, {placeInList<T>(AllRecords{}), id.uuid()});
    }

    // The name of a record that stays and refers to one that would go; empty when there is none.
    [[nodiscard]] QString referrer(const ProjectData &data) const;
    // Removes them all and empties the references that are made to be emptied. Only when there is no referrer.
    void carryOut(Edit &edit) const;

private:
    // A record of any type: the type's place in AllRecords, and the id.
    using Target = std::pair<std::size_t, Uuid>;

    template<class T, class... Ts>
    static constexpr std::size_t placeInList(TypeList<Ts...>)
    {
        std::size_t place = 0;
        (void)((std::is_same_v<T, Ts> || (++place, false)) || ...);
        return place;
    }

    Removal(const ProjectData &data, Target root);
    template<class T>
    [[nodiscard]] static std::optional<FieldUse> useOf(const T &record, const Target &target);

    std::set<Target> m_targets;
};

}  // namespace stunt

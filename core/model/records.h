// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one list of all record types, parents before children. The store, JSON, undo and the generic table model run
// over it; a new record is added here once.
#include "core/model/cast.h"
#include "core/model/person.h"
#include "core/model/production.h"
#include "core/model/schedule.h"
#include "core/model/story.h"

namespace stunt {

template<class... Ts>
struct TypeList {
};

using AllRecords = TypeList<Production, Unit, Location, Scene, Sequence, Beat, Person, Skill, Certificate, Availability,
                            Role, Part, Double, Attachment, Plan, ShootDay, Strip, Cover, Call, CrewCall>;

// Calls `fn.template operator()<T>()` for each record type, in the list's order.
template<class Fn, class... Ts>
void forEachRecordType(TypeList<Ts...>, Fn &&fn)
{
    (fn.template operator()<Ts>(), ...);
}
template<class Fn>
void forEachRecordType(Fn &&fn)
{
    forEachRecordType(AllRecords{}, std::forward<Fn>(fn));
}

}  // namespace stunt

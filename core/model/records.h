// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one list of all record types, owners before what they own. The store, JSON, undo and the generic table model run
// over it; a new record is added here once.
#include "core/model/cast.h"
#include "core/model/choreography.h"
#include "core/model/credentials.h"
#include "core/model/issuing.h"
#include "core/model/items.h"
#include "core/model/person.h"
#include "core/model/production.h"
#include "core/model/readiness.h"
#include "core/model/rigs.h"
#include "core/model/rules.h"
#include "core/model/schedule.h"
#include "core/model/story.h"

namespace stunt {

template<class... Ts>
struct TypeList {
};

using AllRecords =
    TypeList<RuleSet, RuleNumber, Production, Unit, Location, Permit, Person, Skill, Certificate, Availability,
             StandDown, TrainingGoal, Scene, Sequence, Beat, Role, Part, Double, Move, Setup, SetupPlayer, Rig, RigUnit,
             RigComponent, Item, Delivery, Copy, VehicleSheet, WeaponSheet, BurnSheet, ItemUse, Gate, Plan, Rehearsal,
             RehearsalCall, RehearsalCover, RehearsalBooking, RigUse, RigOperator, Inspection, ShootDay, Strip, Cover,
             Call, CrewCall, Hazard, Take, TakeUse, TakeImpact, Stitch, Marker, Adjustment, Attachment, CallSheetIssue,
             IssueRecipient, Acceptance>;

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

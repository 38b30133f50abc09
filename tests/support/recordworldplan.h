// SPDX-License-Identifier: GPL-3.0-or-later
// The valid records of recordworld.h that stand around the beat: rule data, choreography, rigs, items, readiness.
#pragma once

#include "tests/support/recordworld.h"

namespace stunt::fixture {

template<>
inline RuleSet World::valid()
{
    return {.name = u"House hours"_s};
}
template<>
inline RuleNumber World::valid()
{
    return {.ruleSet = one<RuleSet>(), .number = u"house-rest"_s, .value = 660};
}
template<>
inline Acceptance World::valid()
{
    return {.rule = u"rest-short"_s,
            .by = u"Ana Quiroga"_s,
            .position = u"Coordinator"_s,
            .reason = u"Agreed with her"_s,
            .on = QDate(2027, 3, 1)};
}
template<>
inline StandDown World::valid()
{
    return {.person = person, .from = QDate(2027, 3, 1)};
}
template<>
inline TrainingGoal World::valid()
{
    return {.person = person, .skill = u"sword"_s, .from = QDate(2027, 3, 1), .to = QDate(2027, 3, 8)};
}
template<>
inline Permit World::valid()
{
    return {.location = location};
}
template<>
inline Adjustment World::valid()
{
    return {.person = person, .beat = beat, .amountMinor = 5000, .currency = u"EUR"_s};
}
template<>
inline Move World::valid()
{
    return {.beat = beat};
}
template<>
inline Setup World::valid()
{
    return {.sequence = sequence, .name = u"A wide"_s, .beats = {beat}};
}
template<>
inline SetupPlayer World::valid()
{
    return {.setup = one<Setup>(), .part = one<Part>(), .person = person};
}
template<>
inline Take World::valid()
{
    return {.beat = beat};
}
template<>
inline TakeUse World::valid()
{
    return {.take = one<Take>(), .item = one<Item>()};
}
template<>
inline TakeImpact World::valid()
{
    return {.take = one<Take>(), .person = person};
}
template<>
inline Stitch World::valid()
{
    return {.sequence = sequence, .startMs = 1000, .endMs = 1000};
}
template<>
inline Marker World::valid()
{
    return {.sequence = sequence, .atMs = 1000, .name = u"Music turns"_s};
}
template<>
inline Rig World::valid()
{
    return {.name = u"Descender"_s};
}
template<>
inline RigUnit World::valid()
{
    return {.rig = one<Rig>(), .serial = u"D-1"_s};
}
template<>
inline RigComponent World::valid()
{
    return {.rigUnit = one<RigUnit>()};
}
template<>
inline Inspection World::valid()
{
    return {.rigUnit = one<RigUnit>(), .date = QDate(2027, 3, 1)};
}
template<>
inline RigUse World::valid()
{
    return {.beat = beat, .rigUnit = one<RigUnit>(), .flyers = {person}};
}
template<>
inline RigOperator World::valid()
{
    return {.rigUse = one<RigUse>(), .flyer = person};
}
template<>
inline Item World::valid()
{
    return {.name = u"Sugar-glass bottle"_s, .states = {u"whole"_s, u"broken"_s}, .firstState = u"whole"_s};
}
template<>
inline Delivery World::valid()
{
    return {.item = one<Item>()};
}
template<>
inline Copy World::valid()
{
    return {.item = one<Item>(), .name = u"1"_s};
}
template<>
inline VehicleSheet World::valid()
{
    return {.item = one<Item>(), .passengers = {person}};
}
template<>
inline WeaponSheet World::valid()
{
    return {.item = one<Item>()};
}
template<>
inline BurnSheet World::valid()
{
    return {.item = one<Item>()};
}
template<>
inline ItemUse World::valid()
{
    return {.beat = beat, .item = one<Item>(), .requiredStates = {u"whole"_s}, .leaves = u"broken"_s};
}
template<>
inline Hazard World::valid()
{
    return {.beat = beat, .hazard = u"Fall from height"_s};
}
template<>
inline Gate World::valid()
{
    return {.beat = beat};
}
template<>
inline Rehearsal World::valid()
{
    return {.plan = plan(),
            .date = QDate(2027, 3, 22),
            .start = CivilTime{.minutes = 600},
            .end = CivilTime{.minutes = 720}};
}
template<>
inline RehearsalCall World::valid()
{
    return {.rehearsal = one<Rehearsal>(), .person = person};
}
template<>
inline RehearsalCover World::valid()
{
    return {.rehearsal = one<Rehearsal>(), .beat = beat};
}
template<>
inline RehearsalBooking World::valid()
{
    return {.rehearsal = one<Rehearsal>(), .rigUnit = one<RigUnit>()};
}
template<>
inline CallSheetIssue World::valid()
{
    return {.shootDay = day, .issuedAt = u"2027-03-23T18:04:00Z"_s};
}
template<>
inline IssueRecipient World::valid()
{
    return {.issue = one<CallSheetIssue>(), .person = person};
}

}  // namespace stunt::fixture

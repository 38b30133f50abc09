// SPDX-License-Identifier: GPL-3.0-or-later
// What validate.cpp asks of the records around the beat: rigs, items, readiness, choreography, rule data. Limits and
// references of single fields are in their descriptions (core/model/fields*.h); here is what fields owe each other.
#pragma once

#include "core/edits/fieldchecks.h"

namespace stunt {

void check(FieldChecks &checks, const ProjectData &data, const RuleSet &ruleSet);
void check(FieldChecks &checks, const ProjectData &data, const RuleNumber &number);
void check(FieldChecks &checks, const ProjectData &data, const Acceptance &acceptance);
void check(FieldChecks &checks, const ProjectData &data, const StandDown &standDown);
void check(FieldChecks &checks, const ProjectData &data, const TrainingGoal &goal);
void check(FieldChecks &checks, const ProjectData &data, const Permit &permit);
void check(FieldChecks &checks, const ProjectData &data, const Adjustment &adjustment);
void check(FieldChecks &checks, const ProjectData &data, const Move &move);
void check(FieldChecks &checks, const ProjectData &data, const Setup &setup);
void check(FieldChecks &checks, const ProjectData &data, const SetupPlayer &player);
void check(FieldChecks &checks, const ProjectData &data, const Take &take);
void check(FieldChecks &checks, const ProjectData &data, const TakeUse &use);
void check(FieldChecks &checks, const ProjectData &data, const TakeImpact &impact);
void check(FieldChecks &checks, const ProjectData &data, const Stitch &stitch);
void check(FieldChecks &checks, const ProjectData &data, const Marker &marker);
void check(FieldChecks &checks, const ProjectData &data, const Rig &rig);
void check(FieldChecks &checks, const ProjectData &data, const RigUnit &unit);
void check(FieldChecks &checks, const ProjectData &data, const RigComponent &component);
void check(FieldChecks &checks, const ProjectData &data, const Inspection &inspection);
void check(FieldChecks &checks, const ProjectData &data, const RigUse &use);
void check(FieldChecks &checks, const ProjectData &data, const RigOperator &rigOperator);
void check(FieldChecks &checks, const ProjectData &data, const Item &item);
void check(FieldChecks &checks, const ProjectData &data, const Delivery &delivery);
void check(FieldChecks &checks, const ProjectData &data, const Copy &copy);
void check(FieldChecks &checks, const ProjectData &data, const VehicleSheet &sheet);
void check(FieldChecks &checks, const ProjectData &data, const WeaponSheet &sheet);
void check(FieldChecks &checks, const ProjectData &data, const BurnSheet &sheet);
void check(FieldChecks &checks, const ProjectData &data, const ItemUse &use);
void check(FieldChecks &checks, const ProjectData &data, const Hazard &hazard);
void check(FieldChecks &checks, const ProjectData &data, const Gate &gate);
void check(FieldChecks &checks, const ProjectData &data, const Rehearsal &rehearsal);
void check(FieldChecks &checks, const ProjectData &data, const RehearsalCall &call);
void check(FieldChecks &checks, const ProjectData &data, const RehearsalCover &cover);
void check(FieldChecks &checks, const ProjectData &data, const RehearsalBooking &booking);
void check(FieldChecks &checks, const ProjectData &data, const CallSheetIssue &issue);
void check(FieldChecks &checks, const ProjectData &data, const IssueRecipient &recipient);

}  // namespace stunt

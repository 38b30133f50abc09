// SPDX-License-Identifier: GPL-3.0-or-later
// Orders and joins that many callers need, each in one place.
#pragma once

#include "core/project/projectdata.h"

namespace stunt {

// Sequences in screen order: position, then id.
[[nodiscard]] std::vector<const Sequence *> sequencesInOrder(const ProjectData &data);
// Scenes in screen order; archived ones left out.
[[nodiscard]] std::vector<const Scene *> scenesInOrder(const ProjectData &data);
// The beats of a sequence in screen order: start, then id.
[[nodiscard]] std::vector<const Beat *> beatsInOrder(const ProjectData &data, Id<Sequence> sequence);
// Every beat of the production in screen order: sequence position, beat start, id.
[[nodiscard]] std::vector<const Beat *> beatsInOrder(const ProjectData &data);
// The strips of a day in shooting order: position, then id.
[[nodiscard]] std::vector<const Strip *> stripsInOrder(const ProjectData &data, Id<ShootDay> day);
// The shoot days of the live plan by date, then unit name.
[[nodiscard]] std::vector<const ShootDay *> shootDaysInOrder(const ProjectData &data);
// The crew calls of a day in the sheet's order.
[[nodiscard]] std::vector<const CrewCall *> crewCallsInOrder(const ProjectData &data, Id<ShootDay> day);
// People by name (locale-independent), archived ones left out.
[[nodiscard]] std::vector<const Person *> peopleByName(const ProjectData &data);
// Roles by cast number as numbers ("2" before "10"), then name; archived ones left out.
[[nodiscard]] std::vector<const Role *> rolesInOrder(const ProjectData &data);

// The live plan; every production has one.
[[nodiscard]] const Plan &livePlan(const ProjectData &data);
// The call typed for a person on a day, or null.
[[nodiscard]] const Call *callOf(const ProjectData &data, Id<ShootDay> day, Id<Person> person);
// The location a strip is shot at: its own, else its scene's, else its day's; null when none is known.
[[nodiscard]] const Location *locationOf(const ProjectData &data, const Strip &strip);
// The beats a strip schedules, in screen order: its beat; those its set-up covers; for a scene strip every beat of the
// scene that no other strip of the day's plan has; none for a banner.
[[nodiscard]] std::vector<const Beat *> beatsOf(const ProjectData &data, const Strip &strip);
// The zone a day's times are in: its location's (else its first located strip's), else its unit's, else the production's.
[[nodiscard]] QString zoneOf(const ProjectData &data, const ShootDay &day);
// The zone a rehearsal's times are in: its location's, else the production's.
[[nodiscard]] QString zoneOf(const ProjectData &data, const Rehearsal &rehearsal);
// The people with a part in a beat: the part's own person, else the actor of its role where the part is the actor's.
[[nodiscard]] std::vector<Id<Person>> peopleOf(const ProjectData &data, const Beat &beat);

// The rate screen times are stored on. A production whose stored text is no rate (a file never has one) counts at 25.
[[nodiscard]] FrameRate frameRateOf(const Production &production);
// The same for the production of `data`; 25 while it has none.
[[nodiscard]] FrameRate frameRateOf(const ProjectData &data);

// Orders number-like texts naturally: "2" < "2A" < "10". For scene, beat and cast numbers.
[[nodiscard]] bool naturalLess(QStringView a, QStringView b);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// What the register says of a rig unit on a day: its ratings, whether it is in service, when it is due.
#pragma once

#include "core/rules/rulenumbers.h"
#include "ui/rigs/planstate.h"

namespace stunt {

// The lower of the unit's own and its rig's; empty: neither is known.
[[nodiscard]] std::optional<Mass> effectiveLoad(const ProjectData &data, const RigUnit &unit);
// The unit's own, else its rig's; empty: neither is known.
[[nodiscard]] std::optional<Length> effectiveFall(const ProjectData &data, const RigUnit &unit);
// “250 kg”, rounded down; “Unknown”.
[[nodiscard]] QString effectiveLoadText(const ProjectData &data, const RigUnit &unit);
// “12 m”; “Unknown”; “Catches no falls” where the type is for none and none is said.
[[nodiscard]] QString effectiveFallText(const ProjectData &data, const RigUnit &unit);

// “In service”, “Withdrawn from 3 March 2027 on (worn line)”, “Out of service: shock load on 3 March 2027, …”.
[[nodiscard]] StateWords serviceOf(const ProjectData &data, const RigUnit &unit, QDate today);

// Until when the last passed thorough inspection holds.
struct ThoroughDue {
    enum class Kind { NotDue, Never, NoInterval, Until };
    Kind kind = Kind::Never;
    QDate until;  // set exactly for Until
};
[[nodiscard]] ThoroughDue thoroughDueOf(const ProjectData &data, const RigUnit &unit, const RuleNumbers &numbers,
                                        QDate today);
// “12 April 2027”, “Past due since 12 March 2027 (14 days)”, “Never inspected thoroughly”, ….
[[nodiscard]] StateWords dueWords(const ThoroughDue &due, QDate today);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing rule sets and making their numbers a production's own.
#pragma once

#include "core/project/project.h"

namespace stunt {

// Makes a shipped set of working hours the production's: its rows are copied into the production unless they are there
// already, and from then on the file alone decides. Refused for a key that no shipped set of hours has.
Result<> chooseRuleSet(Project &project, const QString &key);
// The same within an edit under way: copies a shipped set of any area. Returns its id.
Result<Id<RuleSet>> copyRuleSetIn(Edit &edit, const QString &key);
// Copies every shipped set a new production begins with: the generic planner's hours, and every area that is no hours.
Result<> copyFirstRuleSetsIn(Edit &edit);

// Gives a number a value of the production's own, in its unit, with the reason; empty: the shipped one again. Refused
// without a reason and below zero.
Result<> overrideNumber(Project &project, Id<RuleNumber> number, std::optional<qint64> value, const QString &reason);

// A shipped number that the production has otherwise, or not at all though it has the set, or has no set of that area: a
// file from before the number was shipped.
struct ShippedUpdate {
    MaybeId<RuleNumber> number;  // the production's own row; empty: to be added
    RuleNumber shipped;
};
[[nodiscard]] std::vector<ShippedUpdate> shippedUpdates(const ProjectData &data);
// Takes all of them in one edit; overrides stay. Does nothing when there are none.
Result<> adoptShipped(Project &project);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/breakdown/tablepage.h"
#include "ui/rigs/planfacts.h"

#include <vector>

namespace stunt {

// The rehearsals of the live plan, as a table.
[[nodiscard]] TablePage *makeRehearsalsPage(const Workspace &workspace, const PlanFacts &plan, QWidget *parent);
// The inspector's form of a rehearsal.
[[nodiscard]] std::vector<InspectorEntry> rehearsalInspectors();

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// Accepting a finding: of one fact, with its figures, by one person, for so long. It stays listed.
#pragma once

#include "core/project/project.h"
#include "core/rules/finding.h"

namespace stunt {

// Who accepts, and why.
struct AcceptanceTerms {
    QString by;
    QString position;
    QString reason;
    QDate on;       // the day it is accepted
    QDate expires;  // the last day it holds; invalid: until the figures change
};

// Accepts `finding`, in place of what was accepted of the same finding before. Refused for findings that are mended, never
// accepted, and where name, position or reason is missing or the last day has passed.
Result<Id<Acceptance>> acceptFinding(Project &project, const Finding &finding, const AcceptanceTerms &terms);

// Takes the acceptance of `finding` back; refused when there is none.
Result<> withdrawAcceptance(Project &project, const Finding &finding);

}  // namespace stunt

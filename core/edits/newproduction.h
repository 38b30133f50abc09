// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

namespace stunt {

struct NewProduction {
    QString title;
    QString timeZone;  // IANA name
};

// Writes a new production into an empty project in one edit: the production, one unit "Main unit" and one live plan.
// Refused for an unknown zone or a project that already has one.
Result<> createProduction(Project &project, const NewProduction &wanted);

}  // namespace stunt

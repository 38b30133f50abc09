// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/doubles.h"

namespace stunt {

std::vector<RuleCheck> castingChecks()
{
    return {
        checkOf<&checkRolePlayed>({RuleId::RoleUnplayed}),
        checkOf<&checkDoubles>({RuleId::DoubleMismatch}),
    };
}

}  // namespace stunt

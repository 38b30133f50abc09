// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/covers.h"
#include "core/rules/gates.h"
#include "core/rules/risks.h"

namespace stunt {

std::vector<RuleCheck> readinessChecks()
{
    const std::vector<RuleId> risks{RuleId::RiskUnapproved, RuleId::RiskHigh};
    return {
        checkOf<&checkGates>({RuleId::GateOpen, RuleId::GateStale, RuleId::StripBeforeGate}),
        checkOf<&checkProductionRisks>(risks),
        checkOf<&checkDayRisks>(risks),
        checkOf<&checkSequenceRisks>(risks),
        checkOf<&checkBeatRisks>(risks),
        checkOf<&checkDayCover>({RuleId::CoverMissing}),
        checkOf<&checkRehearsalCover>({RuleId::CoverMissing}),
    };
}

}  // namespace stunt

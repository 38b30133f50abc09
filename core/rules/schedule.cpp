// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/plannedtime.h"
#include "core/rules/sheetissues.h"

namespace stunt {

// strip-before-gate is found with the gates (readiness.cpp): a gate has one finding at a time.
std::vector<RuleCheck> scheduleChecks()
{
    return {
        checkOf<&checkScheduled>({RuleId::BeatUnscheduled}),
        checkOf<&checkDayLength>({RuleId::DayOverfull}),
        checkOf<&checkEstimates>({RuleId::EstimateShort}),
        checkOf<&checkIssues>({RuleId::SheetStale}),
    };
}

}  // namespace stunt

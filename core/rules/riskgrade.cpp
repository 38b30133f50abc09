// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/riskgrade.h"

#include "core/rules/numbernames.h"

namespace stunt {

RiskGrade gradeOf(const Risk &risk, const RuleNumbers &numbers)
{
    if (!risk.severity || !risk.likelihood)
        return RiskGrade::Unrated;
    const RuleLimit &limit = numbers.number(numbers::riskLimit);
    const RuleLimit &severity = numbers.number(numbers::riskSeverityWorst);
    const RuleLimit &likelihood = numbers.number(numbers::riskLikelihoodWorst);
    const bool tooMuch = limit && qint64{*risk.severity} * *risk.likelihood >= *limit.value;
    const bool tooGrave =
        severity && likelihood && *risk.severity >= *severity.value && *risk.likelihood >= *likelihood.value;
    if (tooMuch || tooGrave)
        return RiskGrade::High;
    return limit && severity && likelihood ? RiskGrade::Low : RiskGrade::NoLimit;
}

}  // namespace stunt

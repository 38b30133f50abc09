// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/bookings.h"
#include "core/rules/qualifications.h"
#include "core/rules/training.h"
#include "core/rules/twoplaces.h"
#include "core/rules/wear.h"

namespace stunt {

std::vector<RuleCheck> peopleChecks()
{
    return {
        checkOf<&checkDoubleBooked>({RuleId::DoubleBooked}),
        checkOf<&checkAvailability>({RuleId::Unavailable}),
        checkOf<&checkCleared>({RuleId::NotCleared}),
        checkOf<&checkTwoPlaces>({RuleId::TwoPlacesAtOnce}),
        checkOf<&checkQualifications>({RuleId::SkillMissing, RuleId::CertificateExpired, RuleId::Unsupervised}),
        checkOf<&checkWear>({RuleId::WornOut}),
        checkOf<&checkTraining>({RuleId::TrainingBehind}),
    };
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

// The names of the rule numbers (resources/rules/numbers.csv); a test holds the two lists against each other.
namespace stunt::numbers {

inline constexpr QLatin1StringView dailyRest("daily-rest");
inline constexpr QLatin1StringView dailyRestOvernight("daily-rest-overnight");
inline constexpr QLatin1StringView dailyRestOvernightDays("daily-rest-overnight-days");
inline constexpr QLatin1StringView dailyRestNearby("daily-rest-nearby");
inline constexpr QLatin1StringView dailyRestNearbyEveryDays("daily-rest-nearby-every-days");
inline constexpr QLatin1StringView weekRest("week-rest");
inline constexpr QLatin1StringView weekRestLateStart("week-rest-late-start");
inline constexpr QLatin1StringView weekRestLateStartFrom("week-rest-late-start-from");
inline constexpr QLatin1StringView weekRestSixDay("week-rest-six-day");
inline constexpr QLatin1StringView mealWithin("meal-within");
inline constexpr QLatin1StringView mealLeast("meal-least");
inline constexpr QLatin1StringView mealMost("meal-most");
inline constexpr QLatin1StringView secondMealWithin("second-meal-within");
inline constexpr QLatin1StringView overtimeAfter("overtime-after");
inline constexpr QLatin1StringView overtimeFactor("overtime-factor");
inline constexpr QLatin1StringView doubleTimeAfter("double-time-after");
inline constexpr QLatin1StringView doubleTimeFactor("double-time-factor");
inline constexpr QLatin1StringView dayLength("day-length");
inline constexpr QLatin1StringView weekLength("week-length");
inline constexpr QLatin1StringView breakOver("break-over");
inline constexpr QLatin1StringView breakLeast("break-least");
inline constexpr QLatin1StringView minorHoursUnder6Months("minor-hours-under-6-months");
inline constexpr QLatin1StringView minorHoursUnder2("minor-hours-under-2");
inline constexpr QLatin1StringView minorHoursUnder6("minor-hours-under-6");
inline constexpr QLatin1StringView minorHoursUnder9("minor-hours-under-9");
inline constexpr QLatin1StringView minorHoursUnder16("minor-hours-under-16");
inline constexpr QLatin1StringView minorHoursUnder18("minor-hours-under-18");
inline constexpr QLatin1StringView spottersAbove("spotters-above");
inline constexpr QLatin1StringView spottersNeeded("spotters-needed");
inline constexpr QLatin1StringView boxRigCap("box-rig-cap");
inline constexpr QLatin1StringView airBagCap("air-bag-cap");
inline constexpr QLatin1StringView highFallMedics("high-fall-medics");
inline constexpr QLatin1StringView highFallAmbulances("high-fall-ambulances");
inline constexpr QLatin1StringView highFallAbove("high-fall-above");
inline constexpr QLatin1StringView thoroughExaminationMonths("thorough-examination-months");
inline constexpr QLatin1StringView loadTestFactor("load-test-factor");
inline constexpr QLatin1StringView operatorsPerFlyer("operators-per-flyer");
inline constexpr QLatin1StringView understudiesPerFlyer("understudies-per-flyer");
inline constexpr QLatin1StringView designFactor("design-factor");
inline constexpr QLatin1StringView heightTolerance("height-tolerance");
inline constexpr QLatin1StringView weightTolerance("weight-tolerance");
inline constexpr QLatin1StringView shoulderTolerance("shoulder-tolerance");
inline constexpr QLatin1StringView chestTolerance("chest-tolerance");
inline constexpr QLatin1StringView waistTolerance("waist-tolerance");
inline constexpr QLatin1StringView hipsTolerance("hips-tolerance");
inline constexpr QLatin1StringView inseamTolerance("inseam-tolerance");
inline constexpr QLatin1StringView collarTolerance("collar-tolerance");
inline constexpr QLatin1StringView shoeTolerance("shoe-tolerance");
inline constexpr QLatin1StringView callOnSet("call-on-set");
inline constexpr QLatin1StringView callPads("call-pads");
inline constexpr QLatin1StringView callMakeUp("call-make-up");
inline constexpr QLatin1StringView callPickUp("call-pick-up");
inline constexpr QLatin1StringView riskLimit("risk-limit");
inline constexpr QLatin1StringView riskSeverityWorst("risk-severity-worst");
inline constexpr QLatin1StringView riskLikelihoodWorst("risk-likelihood-worst");
inline constexpr QLatin1StringView shootingDayLength("shooting-day-length");
inline constexpr QLatin1StringView weightFreshDays("weight-fresh-days");
inline constexpr QLatin1StringView fallsPerDay("falls-per-day");
inline constexpr QLatin1StringView fallsPerWeek("falls-per-week");
inline constexpr QLatin1StringView hitsPerDay("hits-per-day");
inline constexpr QLatin1StringView hitsPerWeek("hits-per-week");
inline constexpr QLatin1StringView burnsPerDay("burns-per-day");
inline constexpr QLatin1StringView burnsPerWeek("burns-per-week");
inline constexpr QLatin1StringView wirePullsPerDay("wire-pulls-per-day");
inline constexpr QLatin1StringView wirePullsPerWeek("wire-pulls-per-week");

}  // namespace stunt::numbers

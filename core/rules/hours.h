// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about hours. What one of them cannot reckon because a time is not known, it tells, unless it holds whatever the
// time is.
#pragma once

#include "core/rules/workedtime.h"

namespace stunt {

// The daily rest before each shift (hoursrest.cpp), a rest in each week (hoursweek.cpp), the length of a week
// (hoursweeklength.cpp), of a day, and of a minor's (hoursday.cpp), the time to a meal (hoursmeals.cpp).
void checkRest(const PersonHours &hours, FindingSink &sink);
void checkWeekRest(const PersonHours &hours, FindingSink &sink);
void checkWeekLength(const PersonHours &hours, FindingSink &sink);
void checkDayLength(const PersonHours &hours, FindingSink &sink);
void checkMinorHours(const PersonHours &hours, FindingSink &sink);
void checkMeals(const PersonHours &hours, FindingSink &sink);
// All of these for one person.
void checkHours(const RuleContext &context, const Person &person, FindingSink &sink);
// Limits of a day that a rule set of hours leaves open, each told once for everybody it binds; those of a week are told of
// whoever works one (hours.cpp).
void checkHourLimits(const RuleContext &context, const Production &production, FindingSink &sink);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulecontext.h"

namespace stunt {

// Rest between one person's days, and each week (hoursrest.cpp).
void checkRest(const RuleContext &context, const Person &person, FindingSink &sink);
void checkWeekRest(const RuleContext &context, const Person &person, FindingSink &sink);
// How long a day, a week and the time to a meal may be, and a minor's day (hoursday.cpp).
void checkDayLength(const RuleContext &context, const Person &person, FindingSink &sink);
void checkWeekLength(const RuleContext &context, const Person &person, FindingSink &sink);
void checkMeals(const RuleContext &context, const Person &person, FindingSink &sink);
void checkMinorHours(const RuleContext &context, const Person &person, FindingSink &sink);
// Limits of a day that a rule set of hours leaves open, each told once for everybody it binds; those of a week are told of
// whoever works one (hours.cpp).
void checkHourLimits(const RuleContext &context, const Production &production, FindingSink &sink);

}  // namespace stunt

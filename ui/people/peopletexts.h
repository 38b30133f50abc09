// SPDX-License-Identifier: GPL-3.0-or-later
// What the roster and a person's form say about skills, certificates and availability, in words.
#pragma once

#include "core/project/projectdata.h"

#include <QString>
#include <vector>

namespace stunt {

// "Stunt double, Driver", in the enum's order.
[[nodiscard]] QString kindsText(const Person &person);

// A person's skills by kind without case, certificates by expiry (undated ones first), availabilities by first day.
[[nodiscard]] std::vector<const Skill *> skillsOf(const ProjectData &data, Id<Person> person);
[[nodiscard]] std::vector<const Certificate *> certificatesOf(const ProjectData &data, Id<Person> person);
[[nodiscard]] std::vector<const Availability *> availabilitiesOf(const ProjectData &data, Id<Person> person);

// "high fall, riding (expert)": levels are named where they are not the lowest.
[[nodiscard]] QString skillsText(const ProjectData &data, Id<Person> person);
// Every kind of skill anybody has, once without case, in alphabetical order.
[[nodiscard]] QStringList skillKinds(const ProjectData &data);

// The usual skills of the trade and those the production has, in alphabetical order.
[[nodiscard]] QStringList suggestedSkills(const ProjectData &data);

// How a certificate stands on a day. Undated looks like not valid, never like valid.
enum class Validity { Undated, Expired, ExpiresSoon, Valid };
// `today`: the day to judge on; a certificate expires soon within the next 60 days.
[[nodiscard]] Validity validityOf(const Certificate &certificate, QDate today);
// "expired 12 Mar 2027, 3 days ago", "expires in 12 days, 5 Apr 2027", "5 Apr 2028", "no expiry date".
[[nodiscard]] QString expiryText(const Certificate &certificate, QDate today);
// The dated certificate that runs out first, else an undated one, else null.
[[nodiscard]] const Certificate *nextToExpire(const ProjectData &data, Id<Person> person);

// How much a status stands in the way of a booking: 0 (available) to 4 (unavailable).
[[nodiscard]] int hindrance(AvailabilityStatus status);
// What is known of a person on a day: of several entries the one that stands most in the way; null: nothing is known.
[[nodiscard]] const Availability *availabilityOn(const ProjectData &data, Id<Person> person, QDate day);
// "Booked to 27 Mar 2027"; empty for null.
[[nodiscard]] QString availabilityText(const Availability *availability, QDate day);

}  // namespace stunt

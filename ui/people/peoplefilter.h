// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <QString>
#include <optional>

namespace stunt {

enum class AvailabilityFilter { Any, Free, Held, Unavailable, Unknown };
enum class ExpiryFilter { Any, Expired, Within30Days, Within90Days, Undated };

// Which people the roster shows, apart from the words searched for. Every condition that is set must hold.
struct PeopleFilter {
    std::optional<PersonKind> kind;
    QString skill;  // without case; empty: any
    AvailabilityFilter availability = AvailabilityFilter::Any;
    QDate availableOn;  // the day `availability` is asked about
    ExpiryFilter expiry = ExpiryFilter::Any;
    bool archived = false;  // archived people are shown too

    // Whether it lets everybody through who is not archived.
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const PeopleFilter &, const PeopleFilter &) = default;
};

// Whether `person` passes. `today`: the day expiry is judged on.
[[nodiscard]] bool passes(const PeopleFilter &filter, const ProjectData &data, const Person &person, QDate today);

}  // namespace stunt

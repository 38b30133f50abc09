// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <QString>
#include <vector>

namespace stunt {

// A person as somebody chooses them from a list.
struct PersonLabel {
    const Person *person = nullptr;
    QString detail;  // tells namesakes apart: "Driver", "Driver, …0101"; empty for whoever alone has the name

    // "Sam Lee", or "Sam Lee · Driver, …0101" where another has the name too.
    [[nodiscard]] QString text() const;
};

// Everybody who is not archived, by name. Among namesakes, compared without case, each has a detail no other of them
// has: the stage name, else the kind; where that is not enough also the end of the phone number, else the e-mail
// address; at last a number.
[[nodiscard]] std::vector<PersonLabel> peopleToChoose(const ProjectData &data);

// The detail that peopleToChoose() gives this person, who may be archived; empty for nobody else of the name, for
// nobody and for a person who is not in `data`.
[[nodiscard]] QString distinguishingDetail(const ProjectData &data, const MaybeId<Person> &person);

// The label that peopleToChoose() gives this person; empty for nobody.
[[nodiscard]] QString distinguishingName(const ProjectData &data, const MaybeId<Person> &person);

}  // namespace stunt

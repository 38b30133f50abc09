// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterfield.h"
#include "core/project/projectdata.h"
#include "core/reports/audience.h"

#include <QByteArray>
#include <vector>

namespace stunt {

struct RosterExport {
    Audience audience = Audience::Production;
    std::vector<RosterField> included;  // of the fields that are left out unless somebody asks for them
};

// The fields of a roster that are only written when they are asked for: what is private or medical (contract: birth date,
// emergency and home contact, rates, notes, travel home, medical note, allergies).
[[nodiscard]] std::vector<RosterField> rosterFieldsOnRequest();
// Whether the audience may read the field at all, asked for or not.
[[nodiscard]] bool mayRead(Audience audience, RosterField field);

// The people of the production who are not archived, by name, as CSV that the roster import reads again: one column for
// each field that the audience may read, every cell guarded against being run as a formula (csvwriter.h). Numbers of
// certificates are private and never written.
[[nodiscard]] QByteArray rosterToCsv(const ProjectData &data, const RosterExport &wanted = {});

}  // namespace stunt

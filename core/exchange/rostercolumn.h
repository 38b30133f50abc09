// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/exchange/rosterdate.h"
#include "core/exchange/rosterfield.h"

#include <QStringList>
#include <vector>

namespace stunt {

// The unit that a column's header or a mapping gives to numbers without one.
enum class RosterUnit { None, Mm, Cm, M, In, Ft, G, Kg, Lb, St };

// "cm", "kg" …; empty for None.
[[nodiscard]] QString rosterUnitName(RosterUnit unit);
[[nodiscard]] std::optional<RosterUnit> rosterUnitFromName(QStringView name);
// None for a unit of the other quantity.
[[nodiscard]] LengthUnit lengthUnitOf(RosterUnit unit);
[[nodiscard]] MassUnit massUnitOf(RosterUnit unit);

// One column of a roster and how it is read. The wizard changes field, unit and dateOrder.
struct RosterColumn {
    int index = 0;   // from 0; people are shown index + 1
    QString header;  // as in the file, trimmed; may be empty
    RosterField field = RosterField::None;
    RosterUnit unit = RosterUnit::None;     // lengths and masses only
    DateOrder dateOrder = DateOrder::None;  // dates and certificates only
    QString sizeSystem;                     // "EU", "UK", "US", "cm": sizes only, from the header
    bool chosen = false;                    // by a mapping or by hand, not by its header
    friend bool operator==(const RosterColumn &, const RosterColumn &) = default;
};

// Reads a header alone: field by alias, without case, accents and punctuation; the unit in or after it ("Height (cm)",
// "Weight lbs", "Größe in cm"), the order of its dates ("DOB (dd/mm/yyyy)"), the system of its sizes ("Shoe EU").
// A header that names two units ("ft/in") gives none. `index` and `chosen` are left alone.
[[nodiscard]] RosterColumn readRosterHeader(QStringView header);

// How many different fields the cells of a row name as headers do.
struct HeaderScore {
    int fields = 0;
    bool hasName = false;  // name, first name or last name
};
[[nodiscard]] HeaderScore headerScore(const QStringList &row);

}  // namespace stunt

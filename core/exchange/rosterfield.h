// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <span>

namespace stunt {

// What a column of a roster may be read as.
enum class RosterField {
    None,    // "unmapped": its cells become notes, "Header: value"
    Ignore,  // left out; only where somebody said so
    Name,
    FirstName,
    LastName,
    StageName,
    Kinds,
    Union,
    Grade,
    Phone,
    Email,
    HomeContact,
    EmergencyContact,  // name and phone in one cell
    EmergencyName,
    EmergencyPhone,
    BirthDate,
    Gender,
    Appearance,
    Height,
    Weight,
    Shoulder,
    Chest,
    Waist,
    Hips,
    Inseam,
    Collar,
    Shoe,
    Hat,
    Glove,
    Jacket,
    Hair,
    Eyes,
    Build,
    Handedness,
    TravelHome,
    Diet,
    Allergies,
    MedicalNote,
    Rates,
    Skills,
    Certificates,
    DoublesFor,
    Notes,
};

// What the cells of a field hold.
enum class RosterValueType { None, Text, Length, Mass, Date, Choice, List, Minutes };

struct RosterFieldInfo {
    RosterField field;
    const char *name;   // in MAP.json and in results: "height"
    const char *label;  // for people, QT_TRANSLATE_NOOP("RosterField", …)
    RosterValueType type;
    bool manyColumns;         // several columns may feed it
    const char16_t *aliases;  // folded headers (foldedHeader), separated by '|'
};

// Every field once, in the enum's order.
[[nodiscard]] std::span<const RosterFieldInfo> rosterFields();
[[nodiscard]] const RosterFieldInfo &rosterFieldInfo(RosterField field);
// The field of a MAP.json name; empty for a name no field has.
[[nodiscard]] std::optional<RosterField> rosterFieldFromName(QStringView name);
// What the wizard calls it.
[[nodiscard]] QString rosterFieldLabel(RosterField field);

// A header as it is compared: without case, accents, blanks and punctuation ("Größe:" is "grosse").
[[nodiscard]] QString foldedHeader(QStringView header);
// The field one of whose aliases this folded header is; empty when none.
[[nodiscard]] std::optional<RosterField> rosterFieldFromAlias(const QString &folded);

}  // namespace stunt

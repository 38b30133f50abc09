// SPDX-License-Identifier: GPL-3.0-or-later
// What single cells of a roster say: the small readers that need no table.
#pragma once

#include "core/base/result.h"
#include "core/model/person.h"

#include <QString>
#include <optional>
#include <vector>

namespace stunt {

// Text of one line: blanks around it go, runs of blanks and line breaks become one blank.
[[nodiscard]] QString singleLine(QStringView text);
// Text of several lines: blanks around it go, every line break becomes LF.
[[nodiscard]] QString manyLines(QStringView text);

// Whether the text has characters that are not seen but reorder or join what is: bidirectional controls, zero-width spaces.
[[nodiscard]] bool hasHiddenControls(QStringView text);

// "First Last"; either may be empty.
[[nodiscard]] QString joinedName(QStringView first, QStringView last);

// One address: something, one @, something, without blanks; "mailto:" before it goes. Refused: "not-an-address".
[[nodiscard]] Result<QString> readEmail(QStringView text);

struct NameAndPhone {
    QString name;
    QString phone;
};
// Parts "Maria Berg (sister), +49 30 23125101" at the telephone number, which has six digits or more.
[[nodiscard]] NameAndPhone splitContact(QStringView text);

// "45", "45 min", "45 minutes": 0 to 1440.
[[nodiscard]] std::optional<int> readMinutes(QStringView text);

// A size with the system its header names where the cell has figures alone: "43" under "Shoe (EU)" is "EU 43".
[[nodiscard]] QString sizeText(QStringView text, const QString &system);

// Whether the text is a number with a decimal mark and nothing else: "5.11".
[[nodiscard]] bool isBareDecimal(QStringView text);

// Both lists in the enum's order, none twice.
[[nodiscard]] std::vector<PersonKind> kindsTogether(const std::vector<PersonKind> &a, const std::vector<PersonKind> &b);

// How names, addresses and numbers are compared to tell who is who.
// A name without case, with single blanks, typographic apostrophes and hyphens as plain ones; accents count.
[[nodiscard]] QString nameKey(QStringView name);
// An address without case.
[[nodiscard]] QString emailKey(QStringView email);
// The last nine digits of a phone number without leading zeros, so that "07700 900123" and "+44 (0)7700 900123" agree;
// all digits where there are fewer; empty where there are less than four.
[[nodiscard]] QString phoneKey(QStringView phone);
// Whether two numbers have the same digits, however they are written.
[[nodiscard]] bool isSamePhone(QStringView a, QStringView b);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QStringView>

namespace stunt {

// In which order a column writes day, month and year in figures; None: not known.
enum class DateOrder { None, Dmy, Mdy, Ymd };

// Reads a date as rosters write it: ISO (2027-04-03, also 2027/4/3, 20270403, with a time after it), with the name of a
// month in English, German, French, Spanish, Italian, Dutch or Portuguese (3 April 2027, April 3rd, 2027, 3-Apr-2027), or in figures
// with the year last in `order`. Without an order figures are read only where they leave no doubt (25/12/2027, 4/4/2027).
// Refused: "ambiguous-date" ("03/04/2027 can be 3 April or 4 March"), "two-digit-year", "not-a-date".
[[nodiscard]] Result<QDate> readRosterDate(QStringView text, DateOrder order);

// What one cell says about the order of its column: Dmy for 25/12/2027, Mdy for 12/25/2027, None for any other text.
[[nodiscard]] DateOrder dateOrderShownBy(QStringView text);

}  // namespace stunt

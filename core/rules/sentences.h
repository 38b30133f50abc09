// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace stunt {

// “26 March 2027”, as a finding's sentence writes a date.
[[nodiscard]] inline QString dateText(QDate date)
{
    return QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace stunt {

// “26 March 2027”, as a finding's sentence writes a date, in the words of the default locale.
[[nodiscard]] QString dateText(QDate date);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stunt {

// `text` for a tool tip, shown as it stands whatever it contains: markup in it is escaped, lines wrap and stay lines.
// Empty for an empty text, so that no tip appears.
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<span>%1</span>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QIcon>

namespace stunt {

// One of the product's icons in a colour of the theme, or, without one, in the text's.
struct Sign {
    QString name;
    QColor Colours::*colour = nullptr;
};

// The signs side by side as one icon, drawn in the application's palette at the moment it is painted; on a selected row
// all are in the colour of its text. Each is as high as the icon.
[[nodiscard]] QIcon signIcon(QList<Sign> signs);

}  // namespace stunt

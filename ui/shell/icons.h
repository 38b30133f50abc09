// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace stunt {

// The product's icon `name` (without folder and suffix: "users"), drawn in the application palette's text colour at the
// moment it is painted, so that it follows light, dark, disabled and selected. An unknown name is a programming error
// and gives an empty icon.
[[nodiscard]] QIcon icon(const QString &name);

}  // namespace stunt

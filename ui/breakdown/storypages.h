// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of scenes, locations and units.
#pragma once

#include "ui/breakdown/tablepage.h"

namespace stunt {

[[nodiscard]] TablePage *makeScenesPage(const Workspace &workspace, QWidget *parent);
[[nodiscard]] TablePage *makeLocationsPage(const Workspace &workspace, QWidget *parent);
[[nodiscard]] TablePage *makeUnitsPage(const Workspace &workspace, QWidget *parent);

}  // namespace stunt

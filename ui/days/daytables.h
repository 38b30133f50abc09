// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a day's safety cover and crew calls.
#pragma once

#include "ui/breakdown/tablepage.h"

namespace stunt {

// A page of `day`'s cover rows, with its commands as buttons beneath.
[[nodiscard]] QWidget *makeCoverPage(const Workspace &workspace, Id<ShootDay> day, QWidget *parent);
// A page of `day`'s crew calls in the sheet's order.
[[nodiscard]] QWidget *makeCrewPage(const Workspace &workspace, Id<ShootDay> day, QWidget *parent);

}  // namespace stunt

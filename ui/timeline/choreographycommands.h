// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace stunt {

// Asks where to, and writes the moves of a sequence as a PDF; tells how it came out.
void exportChoreography(const Workspace &workspace, Id<Sequence> sequence);
// Asks for a printer and prints them.
void printChoreography(const Workspace &workspace, Id<Sequence> sequence, QWidget *parent);

}  // namespace stunt

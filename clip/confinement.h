// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stunt::clip {

// Gives up everything that reading an open file does not need: opening files, new privileges, boundless memory, core
// files, outliving the program that started this one. What the kernel does not know is left out.
void confine();

}  // namespace stunt::clip

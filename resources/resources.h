// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stunt {

// Makes the compiled-in files readable under `:/stuntboard` (`fonts/…`, `icons/…`). They are linked from a static
// library, whose own registration the linker drops; so each program and test that reads them calls this once at its
// start. Calling it again does nothing.
void initResources();

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>

namespace stunt {

// Runs the command that `arguments` (those after the program's name) ask for, and returns its exit status: 0 done, 1 done
// but not clean, 2 a wrong request or a file that is refused, 3 a failure while working. Empty when they name no command
// and the window is to open, on the files they name if any. Makes the application object a command needs itself, without
// a display, and removes it again: to be called before any other is made.
[[nodiscard]] std::optional<int> runCommandLine(const QStringList &arguments);

}  // namespace stunt

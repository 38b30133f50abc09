// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace stunt::cli {

// What `import` does with a production in JSON (docs/production-json.md).
[[nodiscard]] Status importProductionJson(const CommandLine &line);

}  // namespace stunt::cli

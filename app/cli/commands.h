// SPDX-License-Identifier: GPL-3.0-or-later
// The commands, one file for each. `arguments` are the words after the command's name.
#pragma once

#include "app/cli/output.h"

namespace stunt::cli {

// `new FILE`: a new production, or the sample one.
[[nodiscard]] Status runNew(const QStringList &arguments);
// `import FILE SOURCE`: a roster or a production in JSON into a project.
[[nodiscard]] Status runImport(const QStringList &arguments);
// `export FILE OUT`: the production in JSON, or its roster in CSV.
[[nodiscard]] Status runExport(const QStringList &arguments);
// `callsheet FILE --date D --out PDF`: a day's call sheet. Needs a QGuiApplication for its fonts.
[[nodiscard]] Status runCallSheet(const QStringList &arguments);
// `check FILE`: what the rules find in a production.
[[nodiscard]] Status runCheck(const QStringList &arguments);
// `info FILE`: what a project file holds.
[[nodiscard]] Status runInfo(const QStringList &arguments);

}  // namespace stunt::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterresult.h"
#include "core/project/project.h"

namespace stunt {

// What becomes of an import some of whose rows are rejected.
enum class BadRows {
    Refuse,   // nothing is written
    LeaveOut  // the others are written, and the rejected rows are handed back in a file
};
enum class ImportMode { Write, DryRun };

struct RosterImportOptions {
    BadRows badRows = BadRows::Refuse;
    ImportMode mode = ImportMode::Write;
};

// Carries out `plan` of `file` as one undoable edit: all of it is in the file when this returns, or nothing. A refusal for
// rejected rows is a result, not an error. Rows left out are written, before the edit, to NAME.rejected.csv beside the source
// (-2, -3 … where that exists; beside the project where the source's folder cannot be written; nowhere for a roster read
// from memory). Errors: the plan was made for another state of the project ("stale-plan"); the rejected rows can be
// written nowhere; whatever Project::edit() gives. In all of them nothing is written.
[[nodiscard]] Result<RosterResult> importRoster(Project &project, const RosterFile &file, RosterPlan plan,
                                                const RosterImportOptions &options = {});

// Where importRoster() would write the rejected rows of the roster at `source` as things stand: beside it, or beside the
// project where its folder cannot be written.
[[nodiscard]] QString rejectedRowsPath(const Project &project, const QString &source);

// Reads, plans and imports the roster at `path`: what the `import` command does. Errors of readRosterFile(),
// planRoster() and importRoster().
[[nodiscard]] Result<RosterResult> importRosterFile(Project &project, const QString &path, const RosterMap &map = {},
                                                    const RosterImportOptions &options = {});

}  // namespace stunt

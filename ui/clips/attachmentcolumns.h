// SPDX-License-Identifier: GPL-3.0-or-later
// Files that belong to a beat, a sequence or a rig: reference clips, pictures, diagrams, plans. They stay where they are;
// a path is all that the production knows of them, and none is opened here.
#pragma once

#include "ui/models/recordtablemodel.h"

namespace stunt {

// The column that is typed into first in a new row, and the one of the file's name.
inline constexpr int titleColumnOfAttachments = 0;
inline constexpr int fileColumnOfAttachments = 1;

[[nodiscard]] std::vector<RecordColumn<Attachment>> attachmentColumns();

// An attachment for a file at `path`, still of nobody: titled by its name, its kind guessed from what the name ends in.
[[nodiscard]] Attachment attachmentFor(const QString &path);

}  // namespace stunt

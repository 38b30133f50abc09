// SPDX-License-Identifier: GPL-3.0-or-later
// Files that belong to a beat: reference clips, pictures, diagrams, plans. They stay where they are; a path is all that
// the production knows of them, and none is opened here.
#pragma once

#include "ui/models/recordtablemodel.h"

namespace stunt {

// The column that is typed into first in a new row.
inline constexpr int titleColumnOfAttachments = 0;

[[nodiscard]] std::vector<RecordColumn<Attachment>> attachmentColumns();

// An attachment of the beat for a file at `path`: titled by its name, its kind guessed from what the name ends in.
[[nodiscard]] Attachment attachmentFor(Id<Beat> beat, const QString &path);

}  // namespace stunt

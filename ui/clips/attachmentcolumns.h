// SPDX-License-Identifier: GPL-3.0-or-later
// Files that belong to a beat, a sequence or a rig: reference clips, pictures, diagrams, plans. They stay where they are;
// a path is all that the production knows of them, and none is opened here.
#pragma once

#include "ui/models/recordtablemodel.h"

namespace stunt {

class FileMarks;

// The column that is typed into first in a new row, and the one of the file's name; those of the points.
inline constexpr int titleColumnOfAttachments = 0;
inline constexpr int fileColumnOfAttachments = 1;
inline constexpr int inColumnOfAttachments = 3;
inline constexpr int outColumnOfAttachments = 4;

// The title bears the signs of a row: what kind of file it is, whether it is the reference clip, and what is wrong with the
// file as far as `marks`, which live as long as the columns, knows.
[[nodiscard]] std::vector<RecordColumn<Attachment>> attachmentColumns(FileMarks &marks);

// Whether the file is the clip that shows how its beat or sequence is to be done (referenceClipOf()).
[[nodiscard]] bool isReferenceClip(const ProjectData &data, const Attachment &file);

// An attachment for a file at `path`, still of nobody: titled by its name, its kind guessed from what the name ends in.
[[nodiscard]] Attachment attachmentFor(const QString &path);

}  // namespace stunt

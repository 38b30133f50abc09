// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/story.h"
#include "ui/shell/dialogs.h"

namespace stunt {

// What a file is chosen for, and where that begins: in `folder`, else where a file was chosen last while the program runs,
// else in the project's.
struct FileWish {
    QString title;
    AttachmentKind kind = AttachmentKind::Clip;  // its files are listed first
    QString folder;
    QString projectFolder;
};
[[nodiscard]] std::optional<QString> pickFile(Dialogs &dialogs, const FileWish &wish);

// Whether the file, which may be null, is of a kind that is shown here.
[[nodiscard]] bool canOpen(const Attachment *file);
// What opening it does, or why it is not shown; `path` is where it is.
[[nodiscard]] QString openingText(const Attachment *file, const QString &path);

}  // namespace stunt

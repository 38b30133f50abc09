// SPDX-License-Identifier: GPL-3.0-or-later
// The one way any file other than a project is written: rendered in memory, written beside its target, flushed,
// renamed over it, and read back. A full disk or an unwritable folder leaves what was there before.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace stunt {

// Sets the process's umask to 077, so that projects, backups and sidecars are private, and remembers the caller's own
// for exports. The first call in main; later calls change nothing.
void rememberCallerUmask();

// Writes `content` to `path`, replacing a regular file or making a new one. The file keeps the mode of the one it
// replaces, else takes 0666 under the caller's umask. Error of ErrorKind::Io, with a sentence that names path and
// reason, when any step fails or `path` is a project file (.stunt); nothing is left behind then, and an existing file is as it was.
Result<> writeFile(const QString &path, const QByteArray &content);

// `text` made fit to be one component of a file name on any system: control and reserved characters become spaces,
// runs of spaces one, leading dots and trailing dots and spaces go, at most 120 UTF-8 bytes, device names get a `_`; `fallback` when nothing is left.
[[nodiscard]] QString fileNameFrom(const QString &text, const QString &fallback);

}  // namespace stunt

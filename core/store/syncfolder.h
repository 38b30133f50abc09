// SPDX-License-Identifier: GPL-3.0-or-later
// Project files on network shares and in folders that a service copies around: no lock there can be trusted, and two
// machines may write at once. Such a file is recognised and worked on in a local copy that is published back whole.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QStringList>
#include <optional>

namespace stunt {

// Why a file is not safe to work on in place.
struct SharedPlace {
    enum class Kind { Network, SyncFolder };
    Kind kind = Kind::Network;
    QString service;          // "Dropbox", "OneDrive", "Syncthing", "NFS": for people
    QStringList conflicts{};  // names of sibling files that a sync service made out of a conflict
};

// Looks at where `path` lies: the kind of its file system and the names in its folder and the folders above. Opens no
// file but the kernel's list of mounts; the project file itself is not touched. Empty: a local, unshared folder.
[[nodiscard]] std::optional<SharedPlace> sharedPlaceOf(const QString &path);

// The kind of file system that holds `path` according to a mount table in the form of /proc/self/mountinfo, if it is
// one that reaches another machine; empty otherwise.
[[nodiscard]] QString networkFileSystemOf(const QString &path, const QByteArray &mountInfo);

// A local copy that stands for a file in a shared place.
struct WorkingCopy {
    QString path;             // the copy
    QString published;        // the file it stands for
    QDateTime publishedAt{};  // the modification time of that file when copied or last published
    qint64 publishedSize = -1;
};

// Where the working copy of `published` lies (whether it exists or not): always the same for the same file.
[[nodiscard]] WorkingCopy workingCopyFor(const QString &published);
// The working copy `path` is, as noted when it was made; empty when it is an ordinary file.
[[nodiscard]] std::optional<WorkingCopy> workingCopyAt(const QString &path);
// Notes beside the working copy what it stands for and the state of that file now. Makes the folder. Errors: Io.
Result<> noteWorkingCopy(const WorkingCopy &copy);
// Whether the published file is not the one that was copied or last published: somebody else wrote it, or it is gone.
[[nodiscard]] bool wasChangedElsewhere(const WorkingCopy &copy);
// A name beside `published` that is free, for a copy that must not replace it: "Name (from HOST, 2027-03-24 18.30).stunt".
[[nodiscard]] QString nameBeside(const QString &published, const QDateTime &now);

}  // namespace stunt

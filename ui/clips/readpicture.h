// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace stunt {

// A picture, or why there is none.
struct ReadPicture {
    QImage image;
    QString fault;
};

// Reads a picture file, however long that takes: a folder that does not answer holds up whoever calls this. A production
// may name any file: only a plain file of no more than `mostBytes` is opened, what it is is told by its first bytes and not by its name,
// and only kinds of pixels are read (PNG, JPEG, BMP, GIF, WebP). What is larger than a screen is made smaller, and what is
// see-through stands on white, as on paper.
[[nodiscard]] ReadPicture readPicture(const QString &path, qint64 mostBytes = 256 * 1024 * 1024);

}  // namespace stunt

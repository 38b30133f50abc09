// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stunt {

// Bytes a record holds that are no text: a frozen sheet, its PDF.
struct Blob {
    QByteArray bytes;
    friend bool operator==(const Blob &, const Blob &) = default;
};

// The most bytes one may have: 16 MiB.
inline constexpr qsizetype largestBlob = 16 * 1024 * 1024;

}  // namespace stunt

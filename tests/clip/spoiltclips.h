// SPDX-License-Identifier: GPL-3.0-or-later
// Films that are not what they should be.
#pragma once

#include <QByteArray>
#include <QString>

class QRandomGenerator;

namespace stunt::fixture {

// `film`, an MP4 file with its index at the end, whose pictures are emptied and said to lie in the file at `path`, at
// the same places (a QuickTime data reference).
QByteArray withOutsidePictures(QByteArray film, const QString &path);

// `film` with a few bytes of it changed.
QByteArray flipped(QByteArray film, QRandomGenerator &random);

}  // namespace stunt::fixture

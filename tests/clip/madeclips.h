// SPDX-License-Identifier: GPL-3.0-or-later
// Films of known colours, made on the spot.
#pragma once

#include "clip/ffmpeg.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <array>
#include <optional>

namespace stunt::fixture {

struct Yuv {
    int y = 16;
    int u = 128;
    int v = 128;
};

struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;
};

enum class Television {
    Standard,   // BT.601, video range
    High,       // BT.709, video range
    FullRange,  // BT.601, full range
};

// As the standards have it.
Rgb rgbOf(Yuv colour, Television television = Television::Standard);

// The colour of frame `number` below 128: each differs from all others by at least 18 in some channel.
Yuv colourOf(int number);

// Top left, top right, bottom right, bottom left.
using Corners = std::array<Yuv, 4>;
using Matrix = std::array<std::int32_t, 9>;

struct Film {
    int frames = 48;
    AVRational rate = {24, 1};
    QSize size = {64, 48};
    AVRational pixelAspect = {1, 1};
    std::optional<Matrix> matrix{};
    std::optional<Corners> corners{};  // of each frame; none: frame n is colourOf(n) all over
    bool fullRange = false;            // Y4M: says so
    bool indexFirst = false;           // MP4: so that a file that broke off still has it

    // The first whole millisecond at which frame `number` is on show; for the number of frames, when the film is over.
    [[nodiscard]] qint64 msOf(int number) const;
};

// The bytes of a YUV4MPEG2 file.
QByteArray y4mOf(const Film &film);

// Writes MPEG-4 pictures with two B-frames between others and a key picture each 12 frames into the kind of file that
// the name at `path` ends with. A failure stops the test.
void writeFilm(const QString &path, const Film &film);

// Writes half a second of what says it is sound, and a cover picture if `cover`.
void writeSound(const QString &path, bool cover = false);

// Writes ten packets of nothing as pictures of `codec`.
void writeForeignCodec(const QString &path, AVCodecID codec);

}  // namespace stunt::fixture

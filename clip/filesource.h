// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip/ffmpeg.h"

namespace stunt::clip {

// A regular file, opened for reading, without waiting for anything.
class OpenFile
{
public:
    explicit OpenFile(const char *path);
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

// What FFmpeg reads the open file by, from its first byte on. It is given no name and can open nothing by it.
Owned<AVIOContext> streamOver(int descriptor);

}  // namespace stunt::clip

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip/ffmpeg.h"
#include "clip/shape.h"

namespace stunt::clip {

// A clip taken up from the first byte: its container, the stream of pictures in it, the decoder of that. Throws Failed.
class Container
{
public:
    explicit Container(int descriptor);

    [[nodiscard]] AVFormatContext *format() const { return m_format.get(); }
    [[nodiscard]] AVCodecContext *decoder() const { return m_decoder.get(); }
    [[nodiscard]] AVStream *stream() const { return m_stream; }

    // Frames a second; {0, 0} where unknown.
    [[nodiscard]] AVRational rate() const;
    // Where the stream ends, in its time base; AV_NOPTS_VALUE where unknown.
    [[nodiscard]] std::int64_t end() const;
    [[nodiscard]] Orientation orientation() const;

private:
    void openFormat();
    void chooseStream();
    void openDecoder();

    // The order matters: the container is closed before the stream it reads by.
    Owned<AVIOContext> m_io;
    Owned<AVFormatContext> m_format;
    Owned<AVCodecContext> m_decoder;
    AVStream *m_stream = nullptr;
};

}  // namespace stunt::clip

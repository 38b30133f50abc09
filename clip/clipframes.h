// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clip/picturereader.h"

namespace stunt::clip {

// The frames of a clip by time. Times are whole milliseconds from the first frame on; a frame's own time is the first
// whole millisecond at which it is on show, so that asking for it gives that frame again.
class ClipFrames
{
public:
    explicit ClipFrames(int descriptor);

    [[nodiscard]] const Picture &first() const { return *m_now; }  // before anything was asked for
    [[nodiscard]] AVRational rate() const { return m_reader.container().rate(); }
    [[nodiscard]] std::int64_t durationMs() const;  // -1 where unknown
    [[nodiscard]] Orientation orientation() const { return m_reader.container().orientation(); }
    [[nodiscard]] AVRational pixelAspect(const Picture &picture) const;
    [[nodiscard]] std::int64_t msOf(const Picture &picture) const;

    // The frame on show at `ms`, or the one after that delivered last; null where there is none. It holds until the
    // next call.
    const Picture *at(std::int64_t ms);
    const Picture *next();

private:
    const Picture *delivered(const Picture *picture);
    const Picture *locate(std::int64_t pts);
    void approach(std::int64_t pts);
    void startAnew();
    bool lookAhead();
    [[nodiscard]] std::int64_t fromSeconds(std::int64_t seconds) const;
    [[nodiscard]] AVRational timeBase() const { return m_reader.container().stream()->time_base; }

    PictureReader m_reader;
    std::optional<Picture> m_now;
    std::optional<Picture> m_ahead;  // the one after m_now, as far as it was read
    bool m_ended = false;            // there is none after m_now
    std::int64_t m_origin = 0;       // time of the first frame
    std::optional<std::int64_t> m_delivered;
};

}  // namespace stunt::clip

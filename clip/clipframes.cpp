// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/clipframes.h"

#include "clip/failure.h"

#include <algorithm>

namespace stunt::clip {

namespace {

constexpr AVRational milliseconds = {1, 1000};
// More than 13 minutes at 25 frames a second between two key pictures: no camera does that.
constexpr int mostPackets = 20'000;
// What is no further ahead is decoded on to; that is about as far as key pictures lie apart.
constexpr std::int64_t nearSeconds = 2;
constexpr int mostSeeks = 6;

std::int64_t difference(std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    if (__builtin_sub_overflow(a, b, &result))
        return a < b ? INT64_MIN : INT64_MAX;
    return result;
}

}  // namespace

ClipFrames::ClipFrames(int descriptor) : m_reader(descriptor)
{
    m_reader.allow(mostPackets);
    m_now = m_reader.read();
    if (!m_now)
        throw Failed(Failure::Damaged);
    m_origin = m_now->pts;
}

std::int64_t ClipFrames::msOf(const Picture &picture) const
{
    return std::max<std::int64_t>(0, av_rescale_q_rnd(difference(picture.pts, m_origin), timeBase(), milliseconds,
                                                      AV_ROUND_UP));
}

std::int64_t ClipFrames::durationMs() const
{
    const std::int64_t end = m_reader.container().end();
    if (end == AV_NOPTS_VALUE || end <= m_origin)
        return -1;
    const std::int64_t ms = av_rescale_q_rnd(difference(end, m_origin), timeBase(), milliseconds, AV_ROUND_UP);
    return ms > 0 ? ms : -1;
}

AVRational ClipFrames::pixelAspect(const Picture &picture) const
{
    const Container &container = m_reader.container();
    return av_guess_sample_aspect_ratio(container.format(), container.stream(), picture.frame.get());
}

std::int64_t ClipFrames::fromSeconds(std::int64_t seconds) const
{
    return std::max<std::int64_t>(1, av_rescale_q(seconds, AVRational{1, 1}, timeBase()));
}

const Picture *ClipFrames::at(std::int64_t ms)
{
    m_reader.allow(mostPackets);
    // A frame is on show at `ms` if it begins at or before it, whatever part of a millisecond it begins at.
    const std::int64_t since = av_rescale_q_rnd(ms, milliseconds, timeBase(), AV_ROUND_DOWN);
    std::int64_t pts = 0;
    if (since < 0 || __builtin_add_overflow(m_origin, since, &pts))
        pts = INT64_MAX;
    return delivered(locate(pts));
}

const Picture *ClipFrames::next()
{
    m_reader.allow(mostPackets);
    if (!m_delivered)
        return delivered(locate(m_origin));
    if (locate(*m_delivered) == nullptr || !lookAhead()) {
        if (m_reader.brokeOff())
            throw Failed(Failure::Damaged);
        return nullptr;
    }
    m_now = std::move(m_ahead);
    m_ahead.reset();
    return delivered(&*m_now);
}

const Picture *ClipFrames::delivered(const Picture *picture)
{
    if (picture != nullptr)
        m_delivered = picture->pts;
    return picture;
}

// The last frame that begins at or before `pts`, unless that is over by then.
const Picture *ClipFrames::locate(std::int64_t pts)
{
    if (!m_now || pts < m_now->pts || difference(pts, m_now->pts) > fromSeconds(nearSeconds))
        approach(pts);
    while (lookAhead()) {
        if (m_ahead->pts > pts)
            return &*m_now;
        m_now = std::move(m_ahead);
        m_ahead.reset();
    }
    if (pts < m_now->end)
        return &*m_now;
    if (m_reader.brokeOff())
        throw Failed(Failure::Damaged);
    return nullptr;
}

// Reads the frame after m_now, if that is not done; false if there is none.
bool ClipFrames::lookAhead()
{
    if (!m_ahead && !m_ended) {
        m_ahead = m_reader.read();
        m_ended = !m_ahead;
    }
    return m_ahead.has_value();
}

// Makes m_now some frame at or before `pts`, the nearer the better.
void ClipFrames::approach(std::int64_t pts)
{
    m_now.reset();
    m_ahead.reset();
    m_ended = false;
    // Behind the end there is nothing to go to, and far numbers are not everybody's strength.
    const std::int64_t end = m_reader.container().end();
    const std::int64_t goal = std::min(pts, end != AV_NOPTS_VALUE ? end : INT64_MAX / 4);
    std::int64_t back = 0;
    for (int i = 0; i < mostSeeks; ++i) {
        const std::int64_t from = std::max(m_origin, difference(goal, back));
        if (!m_reader.seek(from))
            break;
        m_now = m_reader.read();
        if (m_now && m_now->pts <= pts)
            return;
        if (from == m_origin)
            break;
        // Files by which one cannot go to a key picture lead to any place, and the next key picture is too late.
        back = back == 0 ? fromSeconds(1) : 2 * back;
    }
    startAnew();
}

void ClipFrames::startAnew()
{
    m_now.reset();
    m_reader.restart();
    m_now = m_reader.read();
    if (!m_now)
        throw Failed(Failure::Damaged);
}

}  // namespace stunt::clip

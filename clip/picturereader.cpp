// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/picturereader.h"

#include "clip/failure.h"

#include <algorithm>

namespace stunt::clip {

namespace {

// A file with a hole goes on behind it; one whose every packet is bad does not.
constexpr int mostFailures = 200;

std::int64_t sum(std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    if (__builtin_add_overflow(a, b, &result))
        return b < 0 ? INT64_MIN : INT64_MAX;
    return result;
}

Owned<AVFrame> newFrame()
{
    Owned<AVFrame> frame(av_frame_alloc());
    if (!frame)
        throw Failed(Failure::Memory);
    return frame;
}

}  // namespace

PictureReader::PictureReader(int descriptor)
    : m_descriptor(descriptor), m_container(std::make_unique<Container>(descriptor)), m_packet(av_packet_alloc())
{
    if (!m_packet)
        throw Failed(Failure::Memory);
}

void PictureReader::forgetPosition()
{
    av_packet_unref(m_packet.get());
    m_failures = 0;
    m_holds = false;
    m_drains = false;
    m_sought = false;
    m_awaitsKey = false;
    m_key.reset();
    m_last.reset();
}

bool PictureReader::seek(std::int64_t pts)
{
    forgetPosition();
    m_sought = true;
    m_awaitsKey = true;
    const int status = av_seek_frame(m_container->format(), m_container->stream()->index, pts, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_container->decoder());
    return status >= 0;
}

void PictureReader::restart()
{
    forgetPosition();
    m_container.reset();  // first, as both would read by the same descriptor
    m_container = std::make_unique<Container>(m_descriptor);
}

std::optional<Picture> PictureReader::read()
{
    Owned<AVFrame> frame = newFrame();
    while (true) {
        const int status = avcodec_receive_frame(m_container->decoder(), frame.get());
        if (status == 0) {
            if (auto picture = placed(std::move(frame)))
                return picture;
            frame = newFrame();
        } else if (status == AVERROR_EOF) {
            return std::nullopt;
        } else if (status == AVERROR(ENOMEM)) {
            throw Failed(Failure::Memory);
        } else {
            // It wants more, or reports a packet that was bad: what follows it may be good.
            feed();
        }
    }
}

void PictureReader::feed()
{
    if (m_allowance-- <= 0)
        throw Failed(Failure::Damaged);
    if (m_drains || (!m_holds && !fetch()))
        return;
    const int status = avcodec_send_packet(m_container->decoder(), m_packet.get());
    m_holds = status == AVERROR(EAGAIN);
    if (m_holds)
        return;
    av_packet_unref(m_packet.get());
    if (status == AVERROR(ENOMEM))
        throw Failed(Failure::Memory);
}

// Reads on until m_packet is one for the decoder; false where there is none, yet or any more.
bool PictureReader::fetch()
{
    av_packet_unref(m_packet.get());
    const int status = av_read_frame(m_container->format(), m_packet.get());
    if (status == AVERROR(ENOMEM))
        throw Failed(Failure::Memory);
    if (status < 0) {
        const AVIOContext *io = m_container->format()->pb;
        if (status != AVERROR_EOF || io->error < 0)
            ++m_failures;
        if (status == AVERROR_EOF || m_failures >= mostFailures)
            beginDraining();
        return false;
    }
    m_failures = 0;
    if (m_packet->stream_index != m_container->stream()->index) {
        ++m_allowance;  // what is not looked at is not counted
        return false;
    }
    if (m_awaitsKey) {
        if ((m_packet->flags & AV_PKT_FLAG_KEY) == 0)
            return false;
        m_awaitsKey = false;
        const std::int64_t time = m_packet->pts != AV_NOPTS_VALUE ? m_packet->pts : m_packet->dts;
        if (time != AV_NOPTS_VALUE)
            m_key = time;
    }
    return true;
}

void PictureReader::beginDraining()
{
    m_drains = true;
    avcodec_send_packet(m_container->decoder(), nullptr);
}

std::int64_t PictureReader::durationOf(const AVFrame &frame) const
{
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100)
    const std::int64_t told = frame.duration;
#else
    const std::int64_t told = frame.pkt_duration;
#endif
    if (told > 0)
        return told;
    AVRational rate = m_container->rate();
    if (rate.num == 0)
        rate = {25, 1};
    return std::max<std::int64_t>(1, av_rescale_q(1, AVRational{rate.den, rate.num}, m_container->stream()->time_base));
}

// Says when `frame` is shown; nothing if it is not to be shown.
std::optional<Picture> PictureReader::placed(Owned<AVFrame> frame)
{
    if (!isAcceptable({frame->width, frame->height}))
        throw Failed(Failure::TooLarge);
    const std::int64_t duration = durationOf(*frame);
    std::int64_t pts = frame->best_effort_timestamp;
    if (pts == AV_NOPTS_VALUE && !m_last && m_sought)
        return std::nullopt;  // anywhere
    if (pts == AV_NOPTS_VALUE || (m_last && pts <= *m_last))
        pts = m_last ? sum(*m_last, duration) : 0;
    if (m_key && pts < *m_key)
        return std::nullopt;
    m_last = pts;
    return Picture{std::move(frame), pts, sum(pts, duration)};
}

}  // namespace stunt::clip

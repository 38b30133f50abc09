// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/rgbpicture.h"

#include "clip/failure.h"

#include <cstring>

namespace stunt::clip {

namespace {

constexpr int channels = 3;
constexpr int firstHdHeight = 720;

// What wrote no colour space meant that of its kind of television.
int colourSpaceOf(const AVFrame &frame)
{
    if (frame.colorspace == AVCOL_SPC_UNSPECIFIED || frame.colorspace == AVCOL_SPC_RESERVED)
        return frame.height >= firstHdHeight ? SWS_CS_ITU709 : SWS_CS_ITU601;
    return static_cast<int>(frame.colorspace);  // the scaler's numbers are those of the standard, too
}

bool hasFullRange(const AVFrame &frame)
{
    switch (frame.format) {
    case AV_PIX_FMT_YUVJ411P:
    case AV_PIX_FMT_YUVJ420P:
    case AV_PIX_FMT_YUVJ422P:
    case AV_PIX_FMT_YUVJ440P:
    case AV_PIX_FMT_YUVJ444P:
        return true;
    default:
        return frame.color_range == AVCOL_RANGE_JPEG;
    }
}

void copyTurned(const std::uint8_t *from, std::ptrdiff_t stride, Orientation orientation, RgbPicture &to)
{
    const Size size = to.size;
    // From one pixel of a row of `to` to the next, and from one row to the next, in `from`.
    std::ptrdiff_t across = orientation.transpose ? stride : channels;
    std::ptrdiff_t down = orientation.transpose ? channels : stride;
    if (orientation.reverseX) {
        from += across * (size.width - 1);
        across = -across;
    }
    if (orientation.reverseY) {
        from += down * (size.height - 1);
        down = -down;
    }
    std::uint8_t *out = to.bytes.data();
    for (int y = 0; y < size.height; ++y, from += down) {
        if (across == channels) {
            std::memcpy(out, from, static_cast<std::size_t>(size.width) * channels);
            out += static_cast<std::ptrdiff_t>(size.width) * channels;
            continue;
        }
        const std::uint8_t *pixel = from;
        for (int x = 0; x < size.width; ++x, pixel += across, out += channels)
            std::memcpy(out, pixel, channels);
    }
}

}  // namespace

Size shownSize(const AVFrame &frame, AVRational pixelAspect, Orientation orientation)
{
    return orientation.shown(withSquarePixels({frame.width, frame.height}, pixelAspect.num, pixelAspect.den));
}

RgbPicture RgbMaker::make(const AVFrame &frame, AVRational pixelAspect, Size bounds)
{
    RgbPicture picture = {fitted(shownSize(frame, pixelAspect, m_orientation), bounds), {}};
    const Size scaled = m_orientation.shown(picture.size);
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame.width, frame.height,
                                        static_cast<AVPixelFormat>(frame.format), scaled.width, scaled.height,
                                        AV_PIX_FMT_RGB24, SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr,
                                        nullptr, nullptr));
    if (!m_scaler)
        throw Failed(Failure::Damaged);
    constexpr int neutral = 1 << 16;
    // Fails for what has no colour space to convert from, and then there is nothing to do either.
    sws_setColorspaceDetails(m_scaler.get(), sws_getCoefficients(colourSpaceOf(frame)), hasFullRange(frame) ? 1 : 0,
                             sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, neutral, neutral);

    // The scaler writes whole blocks, so a row may be written beyond its end, the last one too.
    constexpr int block = 64;
    const int stride = (scaled.width * channels + 2 * block - 1) / block * block;
    m_scaled.resize(static_cast<std::size_t>(stride) * scaled.height + block);
    std::uint8_t *const rows[4] = {m_scaled.data(), nullptr, nullptr, nullptr};
    const int strides[4] = {stride, 0, 0, 0};
    const int status = sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, rows, strides);
    if (status < scaled.height)
        failWith(status, Failure::Damaged);
    picture.bytes.resize(static_cast<std::size_t>(picture.size.width) * picture.size.height * channels);
    copyTurned(m_scaled.data(), stride, m_orientation, picture);
    return picture;
}

}  // namespace stunt::clip

// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip/container.h"

#include "clip/failure.h"
#include "clip/filesource.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stunt::clip {

namespace {

// What cameras, phones and previs programs write. A playlist or anything else that names further files is not among it.
constexpr const char *formats = "mov,matroska,avi,mpegts,mpeg,mxf,ogg,yuv4mpegpipe";
constexpr const char *decoders = "h264,hevc,mpeg4,mpeg2video,mpeg1video,mjpeg,prores,dnxhd,vp8,vp9,libdav1d,theora,"
                                 "h263,dvvideo,ffv1,qtrle,png,rawvideo";
constexpr int decoderThreads = 2;

// Options handed over to FFmpeg; what it did not take is dropped with them.
class Options
{
public:
    Options() = default;
    ~Options() { av_dict_free(&m_options); }
    Options(const Options &) = delete;
    Options &operator=(const Options &) = delete;

    void set(const char *name, const char *value)
    {
        if (av_dict_set(&m_options, name, value, 0) < 0)
            throw Failed(Failure::Memory);
    }
    [[nodiscard]] AVDictionary **handle() { return &m_options; }

private:
    AVDictionary *m_options = nullptr;
};

int refuseToOpen(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **)
{
    return AVERROR(EPERM);
}

bool isPicture(const AVStream *stream)
{
    return stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO
        && (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0;
}

void refuseTooLarge(Size size)
{
    // No size yet: the first picture tells it, and PictureReader looks at that.
    if (size.width > 0 && size.height > 0 && !isAcceptable(size))
        throw Failed(Failure::TooLarge);
}

// The first decoder in the list for `codec`.
const AVCodec *decoderFor(AVCodecID codec)
{
    const std::string list = decoders;
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t comma = std::min(list.find(',', from), list.size());
        const AVCodec *found = avcodec_find_decoder_by_name(list.substr(from, comma - from).c_str());
        if (found != nullptr && found->id == codec)
            return found;
        from = comma + 1;
    }
    return nullptr;
}

const std::int32_t *displayMatrixOf(AVStream *stream)
{
    constexpr std::size_t needed = 9 * sizeof(std::int32_t);
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    const AVCodecParameters *parameters = stream->codecpar;
    const AVPacketSideData *found =
        av_packet_side_data_get(parameters->coded_side_data, parameters->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    const std::uint8_t *data = found != nullptr ? found->data : nullptr;
    const std::size_t size = found != nullptr ? found->size : 0;
#else
    std::size_t size = 0;
    const std::uint8_t *data = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
#endif
    return data != nullptr && size >= needed ? reinterpret_cast<const std::int32_t *>(data) : nullptr;
}

}  // namespace

Container::Container(int descriptor) : m_io(streamOver(descriptor))
{
    openFormat();
    chooseStream();
    openDecoder();
}

void Container::openFormat()
{
    // Asked for apart from opening, so that a damaged film can be told from what is no film.
    const AVInputFormat *kind = nullptr;
    const int probed = av_probe_input_buffer2(m_io.get(), &kind, "", nullptr, 0, 0);
    if (m_io->error < 0 && m_io->error != AVERROR_EOF)
        throw Failed(Failure::Unreadable);
    if (probed < 0)
        failWith(probed, Failure::Format);
    if (kind == nullptr || av_match_list(kind->name, formats, ',') <= 0)
        throw Failed(Failure::Format);

    AVFormatContext *format = avformat_alloc_context();
    if (format == nullptr)
        throw Failed(Failure::Memory);
    format->pb = m_io.get();
    format->io_open = refuseToOpen;
    Options options;
    options.set("format_whitelist", formats);
    options.set("codec_whitelist", decoders);
    options.set("protocol_whitelist", "");
    options.set("probesize", "10000000");
    options.set("analyzeduration", "5000000");
    options.set("max_streams", "64");
    // FFmpeg's own defaults for what QuickTime files may name; said here, as they must not change.
    options.set("enable_drefs", "0");
    options.set("use_absolute_path", "0");
    const int opened = avformat_open_input(&format, "", kind, options.handle());
    if (opened < 0)  // and then it has freed `format`
        failWith(opened, Failure::Damaged);
    m_format.reset(format);
}

void Container::chooseStream()
{
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        const AVCodecParameters *parameters = m_format->streams[i]->codecpar;
        if (isPicture(m_format->streams[i]))
            refuseTooLarge({parameters->width, parameters->height});
    }
    // FFmpeg looks into the first pictures to learn what the container does not say.
    std::vector<AVDictionary *> probing(std::max(1U, m_format->nb_streams), nullptr);
    for (AVDictionary *&options : probing)
        av_dict_set_int(&options, "max_pixels", mostPixels, 0);
    const auto streams = probing.size();
    const int found = avformat_find_stream_info(m_format.get(), probing.data());
    for (std::size_t i = 0; i < streams; ++i)
        av_dict_free(&probing[i]);
    if (found == AVERROR(ENOMEM))
        throw Failed(Failure::Memory);

    int best = av_find_best_stream(m_format.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    for (unsigned i = 0; i < m_format->nb_streams && (best < 0 || !isPicture(m_format->streams[best])); ++i)
        if (isPicture(m_format->streams[i]))
            best = static_cast<int>(i);
    if (best < 0 || !isPicture(m_format->streams[best]))
        throw Failed(Failure::NoPicture);
    m_stream = m_format->streams[best];
    for (unsigned i = 0; i < m_format->nb_streams; ++i)
        if (m_format->streams[i] != m_stream)
            m_format->streams[i]->discard = AVDISCARD_ALL;
    if (m_stream->time_base.num <= 0 || m_stream->time_base.den <= 0)
        throw Failed(Failure::Damaged);
}

void Container::openDecoder()
{
    const AVCodecParameters *parameters = m_stream->codecpar;
    refuseTooLarge({parameters->width, parameters->height});
    const AVCodec *codec = decoderFor(parameters->codec_id);
    if (codec == nullptr)
        throw Failed(Failure::Codec);
    m_decoder.reset(avcodec_alloc_context3(codec));
    if (!m_decoder)
        throw Failed(Failure::Memory);
    int status = avcodec_parameters_to_context(m_decoder.get(), parameters);
    if (status < 0)
        failWith(status, Failure::Damaged);
    m_decoder->pkt_timebase = m_stream->time_base;
    m_decoder->thread_count = decoderThreads;
    m_decoder->max_pixels = mostPixels;
    status = avcodec_open2(m_decoder.get(), codec, nullptr);
    if (status < 0)
        failWith(status, Failure::Damaged);
}

AVRational Container::rate() const
{
    const AVRational rate = av_guess_frame_rate(m_format.get(), m_stream, nullptr);
    return rate.num > 0 && rate.den > 0 ? rate : AVRational{0, 0};
}

std::int64_t Container::end() const
{
    std::int64_t end = 0;
    if (m_stream->duration > 0) {
        const std::int64_t start = m_stream->start_time != AV_NOPTS_VALUE ? m_stream->start_time : 0;
        return __builtin_add_overflow(start, m_stream->duration, &end) ? AV_NOPTS_VALUE : end;
    }
    // A guess by bit rate and file size may be wrong by any factor.
    if (m_format->duration <= 0 || m_format->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE)
        return AV_NOPTS_VALUE;
    const std::int64_t start = m_format->start_time != AV_NOPTS_VALUE ? m_format->start_time : 0;
    if (__builtin_add_overflow(start, m_format->duration, &end))
        return AV_NOPTS_VALUE;
    const std::int64_t inStream = av_rescale_q(end, AVRational{1, AV_TIME_BASE}, m_stream->time_base);
    return inStream == INT64_MIN ? AV_NOPTS_VALUE : inStream;
}

Orientation Container::orientation() const
{
    return Orientation::ofMatrix(displayMatrixOf(m_stream));
}

}  // namespace stunt::clip

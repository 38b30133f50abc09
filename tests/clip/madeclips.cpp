// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/clip/madeclips.h"

#include <QFile>
#include <QtDebug>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace stunt::clip;

namespace stunt::fixture {

namespace {

int need(int status, const char *what)
{
    if (status < 0)
        qFatal("%s: FFmpeg error %d", what, status);
    return status;
}

template<class T>
T *need(T *pointer, const char *what)
{
    if (pointer == nullptr)
        qFatal("%s failed", what);
    return pointer;
}

Corners cornersOf(const Film &film, int number)
{
    const Yuv flat = colourOf(number);
    return film.corners.value_or(Corners{flat, flat, flat, flat});
}

// The quarter of a plane that (x, y) lies in, as an index of Corners.
std::size_t quarterAt(int x, int y, QSize plane)
{
    const bool right = x >= plane.width() / 2;
    if (y < plane.height() / 2)
        return right ? 1 : 0;
    return right ? 2 : 3;
}

void paint(uchar *rows, qsizetype stride, QSize plane, const std::array<int, 4> &values)
{
    for (int y = 0; y < plane.height(); ++y)
        for (int x = 0; x < plane.width(); ++x)
            rows[y * stride + x] = static_cast<uchar>(values[quarterAt(x, y, plane)]);
}

std::array<int, 4> channel(const Corners &corners, int Yuv::*member)
{
    return {corners[0].*member, corners[1].*member, corners[2].*member, corners[3].*member};
}

// A file that FFmpeg writes; finished and closed at the end.
class Muxer
{
public:
    explicit Muxer(const QString &path)
    {
        const QByteArray name = QFile::encodeName(path);
        need(avformat_alloc_output_context2(&m_context, nullptr, nullptr, name.constData()), "making a container");
        need(avio_open(&m_context->pb, name.constData(), AVIO_FLAG_WRITE), "opening a file");
    }
    ~Muxer()
    {
        need(av_write_trailer(m_context), "finishing a file");
        need(avio_closep(&m_context->pb), "closing a file");
        avformat_free_context(m_context);
    }
    Muxer(const Muxer &) = delete;
    Muxer &operator=(const Muxer &) = delete;

    [[nodiscard]] AVFormatContext *context() const { return m_context; }
    AVStream *addStream() { return need(avformat_new_stream(m_context, nullptr), "adding a stream"); }
    void begin(bool indexFirst = false)
    {
        AVDictionary *options = nullptr;
        if (indexFirst)
            av_dict_set(&options, "movflags", "faststart", 0);
        need(avformat_write_header(m_context, &options), "beginning a file");
        av_dict_free(&options);
    }
    void write(AVPacket *packet) { need(av_interleaved_write_frame(m_context, packet), "writing a packet"); }

private:
    AVFormatContext *m_context = nullptr;
};

Owned<AVCodecContext> newEncoder(const Film &film, bool globalHeader)
{
    const AVCodec *codec = need(avcodec_find_encoder(AV_CODEC_ID_MPEG4), "finding the encoder");
    Owned<AVCodecContext> encoder(need(avcodec_alloc_context3(codec), "making an encoder"));
    encoder->width = film.size.width();
    encoder->height = film.size.height();
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->time_base = {film.rate.den, film.rate.num};
    encoder->framerate = film.rate;
    encoder->sample_aspect_ratio = film.pixelAspect;
    encoder->gop_size = 12;
    encoder->max_b_frames = 2;
    encoder->thread_count = 1;
    encoder->flags |= AV_CODEC_FLAG_QSCALE | (globalHeader ? AV_CODEC_FLAG_GLOBAL_HEADER : 0);
    encoder->global_quality = 2 * FF_QP2LAMBDA;
    AVDictionary *options = nullptr;
    // Every frame is another scene here, and still only each twelfth is to be a key picture.
    av_dict_set(&options, "sc_threshold", "1000000000", 0);
    need(avcodec_open2(encoder.get(), codec, &options), "opening the encoder");
    av_dict_free(&options);
    return encoder;
}

void setMatrix(AVStream *stream, const Matrix &matrix)
{
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    AVPacketSideData *data =
        need(av_packet_side_data_new(&stream->codecpar->coded_side_data, &stream->codecpar->nb_coded_side_data,
                                     AV_PKT_DATA_DISPLAYMATRIX, sizeof matrix, 0),
             "adding a display matrix");
    std::memcpy(data->data, matrix.data(), sizeof matrix);
#else
    std::memcpy(need(av_stream_new_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, sizeof matrix),
                     "adding a display matrix"),
                matrix.data(), sizeof matrix);
#endif
}

// Hands `frame` (null: nothing more) to the encoder and writes what that gives.
void encode(AVCodecContext *encoder, const AVFrame *frame, Muxer &muxer)
{
    const Owned<AVPacket> packet(need(av_packet_alloc(), "making a packet"));
    need(avcodec_send_frame(encoder, frame), "encoding");
    while (avcodec_receive_packet(encoder, packet.get()) == 0) {
        packet->duration = 1;
        av_packet_rescale_ts(packet.get(), encoder->time_base, muxer.context()->streams[0]->time_base);
        packet->stream_index = 0;
        muxer.write(packet.get());
    }
}

void writeBytesAsPacket(Muxer &muxer, int stream, const QByteArray &bytes, qint64 time)
{
    const Owned<AVPacket> packet(need(av_packet_alloc(), "making a packet"));
    need(av_new_packet(packet.get(), static_cast<int>(bytes.size())), "making a packet");
    std::memcpy(packet->data, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    packet->stream_index = stream;
    packet->pts = packet->dts = time;
    packet->flags |= AV_PKT_FLAG_KEY;
    muxer.write(packet.get());
}

}  // namespace

Rgb rgbOf(Yuv colour, Television television)
{
    const bool full = television == Television::FullRange;
    const bool high = television == Television::High;
    const double y = full ? colour.y : (colour.y - 16) * 255.0 / 219;
    const double u = (colour.u - 128) * (full ? 1 : 255.0 / 224);
    const double v = (colour.v - 128) * (full ? 1 : 255.0 / 224);
    // The share of red and blue in brightness; all else follows from it.
    const double red = high ? 0.2126 : 0.299;
    const double blue = high ? 0.0722 : 0.114;
    const double r = y + 2 * (1 - red) * v;
    const double b = y + 2 * (1 - blue) * u;
    const double g = (y - red * r - blue * b) / (1 - red - blue);
    const auto byte = [](double value) { return static_cast<int>(std::lround(std::clamp(value, 0.0, 255.0))); };
    return {byte(r), byte(g), byte(b)};
}

Yuv colourOf(int number)
{
    return {60 + number % 8 * 16, 104 + number / 8 % 4 * 16, 104 + number / 32 % 4 * 16};
}

qint64 Film::msOf(int number) const
{
    const qint64 parts = qint64{number} * 1000 * rate.den;
    return (parts + rate.num - 1) / rate.num;
}

QByteArray y4mOf(const Film &film)
{
    const QSize half = film.size / 2;
    QByteArray bytes = QStringLiteral("YUV4MPEG2 W%1 H%2 F%3:%4 Ip A%5:%6 C420jpeg%7\n")
                           .arg(film.size.width())
                           .arg(film.size.height())
                           .arg(film.rate.num)
                           .arg(film.rate.den)
                           .arg(film.pixelAspect.num)
                           .arg(film.pixelAspect.den)
                           .arg(film.fullRange ? QStringLiteral(" XCOLORRANGE=FULL") : QString())
                           .toLatin1();
    for (int i = 0; i < film.frames; ++i) {
        const Corners corners = cornersOf(film, i);
        bytes += "FRAME\n";
        for (const auto member : {&Yuv::y, &Yuv::u, &Yuv::v}) {
            const QSize plane = member == &Yuv::y ? film.size : half;
            QByteArray rows(qsizetype{plane.width()} * plane.height(), Qt::Uninitialized);
            paint(reinterpret_cast<uchar *>(rows.data()), plane.width(), plane, channel(corners, member));
            bytes += rows;
        }
    }
    return bytes;
}

void writeFilm(const QString &path, const Film &film)
{
    Muxer muxer(path);
    const bool globalHeader = (muxer.context()->oformat->flags & AVFMT_GLOBALHEADER) != 0;
    const Owned<AVCodecContext> encoder = newEncoder(film, globalHeader);
    AVStream *stream = muxer.addStream();
    stream->time_base = encoder->time_base;
    stream->avg_frame_rate = film.rate;
    stream->sample_aspect_ratio = film.pixelAspect;
    need(avcodec_parameters_from_context(stream->codecpar, encoder.get()), "describing a stream");
    if (film.matrix)
        setMatrix(stream, *film.matrix);
    muxer.begin(film.indexFirst);

    const Owned<AVFrame> frame(need(av_frame_alloc(), "making a frame"));
    frame->format = encoder->pix_fmt;
    frame->width = encoder->width;
    frame->height = encoder->height;
    frame->sample_aspect_ratio = film.pixelAspect;
    need(av_frame_get_buffer(frame.get(), 0), "making a frame");
    for (int i = 0; i < film.frames; ++i) {
        const Corners corners = cornersOf(film, i);
        need(av_frame_make_writable(frame.get()), "making a frame");
        paint(frame->data[0], frame->linesize[0], film.size, channel(corners, &Yuv::y));
        paint(frame->data[1], frame->linesize[1], film.size / 2, channel(corners, &Yuv::u));
        paint(frame->data[2], frame->linesize[2], film.size / 2, channel(corners, &Yuv::v));
        frame->pts = i;
        frame->quality = encoder->global_quality;
        encode(encoder.get(), frame.get(), muxer);
    }
    encode(encoder.get(), nullptr, muxer);
}

void writeSound(const QString &path, bool cover)
{
    constexpr int rate = 8000;
    // AAC-LC, 8000 Hz, one channel. The sound itself is noise: nobody listens.
    constexpr std::array<uchar, 2> description = {0x15, 0x88};
    Muxer muxer(path);
    AVStream *sound = muxer.addStream();
    AVCodecParameters *parameters = sound->codecpar;
    sound->time_base = {1, rate};
    parameters->codec_type = AVMEDIA_TYPE_AUDIO;
    parameters->codec_id = AV_CODEC_ID_AAC;
    parameters->sample_rate = rate;
    parameters->frame_size = 1024;
    av_channel_layout_default(&parameters->ch_layout, 1);
    parameters->extradata =
        need(static_cast<std::uint8_t *>(av_mallocz(description.size() + AV_INPUT_BUFFER_PADDING_SIZE)),
             "describing a sound");
    parameters->extradata_size = static_cast<int>(description.size());
    std::memcpy(parameters->extradata, description.data(), description.size());
    if (cover) {
        AVStream *picture = muxer.addStream();
        picture->disposition = AV_DISPOSITION_ATTACHED_PIC;
        picture->codecpar->codec_type = AVMEDIA_TYPE_VIDEO;
        picture->codecpar->codec_id = AV_CODEC_ID_PNG;
        picture->codecpar->width = 16;
        picture->codecpar->height = 16;
    }
    muxer.begin();
    if (cover)
        writeBytesAsPacket(muxer, 1, QByteArrayLiteral("\x89PNG\r\n\x1a\n no more than this"), 0);
    for (int i = 0; i < 4; ++i)
        writeBytesAsPacket(muxer, 0, QByteArray(200, '\x10'), qint64{i} * 1024);
}

void writeForeignCodec(const QString &path, AVCodecID codec)
{
    Muxer muxer(path);
    AVStream *stream = muxer.addStream();
    stream->time_base = {1, 25};
    stream->codecpar->codec_type = AVMEDIA_TYPE_VIDEO;
    stream->codecpar->codec_id = codec;
    stream->codecpar->width = 64;
    stream->codecpar->height = 48;
    muxer.begin();
    for (int i = 0; i < 10; ++i)
        writeBytesAsPacket(muxer, 0, QByteArray(300, static_cast<char>(i)), i);
}

}  // namespace stunt::fixture

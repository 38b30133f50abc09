// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/otiowriter.h"

#include "core/exchange/jsonwriter.h"
#include "core/reports/otiometadata.h"

namespace stunt {

namespace {

class OtioWriting
{
public:
    explicit OtioWriting(const OtioTimeline &timeline)
        : m_timeline(timeline), m_rate(static_cast<double>(timeline.rate.numerator) / timeline.rate.denominator)
    {
    }

    QByteArray write()
    {
        open("Timeline.1");
        text("name", m_timeline.name);
        // Zero, which is where this timecode begins: it tells the rate of an empty sequence too.
        m_json.member("global_start_time");
        writeTime(0);
        metadata([this] { otio::writeTimeline(m_json, m_timeline); });
        m_json.member("tracks");
        writeStack();
        m_json.closeObject();
        return m_json.take();
    }

private:
    void open(std::string_view schema)
    {
        m_json.openObject();
        m_json.member("OTIO_SCHEMA");
        m_json.ascii(schema);
    }
    void text(std::string_view key, const QString &value)
    {
        m_json.member(key);
        m_json.text(value);
    }
    void null(std::string_view key)
    {
        m_json.member(key);
        m_json.null();
    }
    template<class Fn>
    void list(std::string_view key, Fn &&write)
    {
        m_json.member(key);
        m_json.openArray();
        write();
        m_json.closeArray();
    }
    template<class Fn>
    void metadata(Fn &&write)
    {
        m_json.member("metadata");
        m_json.openObject();
        m_json.member(otio::metadataKey);
        m_json.openObject();
        write();
        m_json.closeObject();
        m_json.closeObject();
    }
    void noMetadata()
    {
        m_json.member("metadata");
        m_json.openObject();
        m_json.closeObject();
    }

    // Frames are whole numbers, and so exact; the rate is the nearest double to its fraction, which is what readers
    // compare with.
    void writeTime(qint64 frame)
    {
        open("RationalTime.1");
        m_json.member("rate");
        m_json.number(m_rate);
        m_json.member("value");
        m_json.integer(frame);
        m_json.closeObject();
    }
    void writeRange(std::string_view key, qint64 start, qint64 frames)
    {
        m_json.member(key);
        open("TimeRange.1");
        m_json.member("start_time");
        writeTime(start);
        m_json.member("duration");
        writeTime(frames);
        m_json.closeObject();
    }
    // What every item has besides its own.
    void itemFrame(const QString &name, bool enabled)
    {
        text("name", name);
        m_json.member("enabled");
        m_json.boolean(enabled);
        list("effects", [] {});
    }

    void writeStack()
    {
        open("Stack.1");
        itemFrame(m_timeline.name, true);
        null("source_range");
        noMetadata();
        list("markers", [this] {
            for (const OtioStitch &stitch : m_timeline.stitches)
                writeStitch(stitch);
            for (const OtioMarker &marker : m_timeline.markers)
                writeMarker(marker);
        });
        list("children", [this] {
            for (const OtioTrack &track : m_timeline.tracks)
                writeTrack(track);
        });
        m_json.closeObject();
    }

    void writeStitch(const OtioStitch &stitch)
    {
        openMarker(stitch.name, "MAGENTA");
        writeRange("marked_range", stitch.frames.start, stitch.frames.end - stitch.frames.start);
        metadata([&] { otio::writeStitch(m_json, stitch); });
        m_json.closeObject();
    }

    void writeMarker(const OtioMarker &marker)
    {
        openMarker(marker.name, otio::colourName(marker.colour));
        writeRange("marked_range", marker.frame, 0);
        metadata([&] { otio::writeMarker(m_json, marker); });
        m_json.closeObject();
    }

    void openMarker(const QString &name, std::string_view colour)
    {
        m_json.element();
        open("Marker.2");
        text("name", name);
        m_json.member("color");
        m_json.ascii(colour);
    }

    void writeTrack(const OtioTrack &track)
    {
        m_json.element();
        open("Track.1");
        itemFrame(track.name, track.enabled);
        m_json.member("kind");
        m_json.ascii("Video");
        null("source_range");
        metadata([&] { otio::writeTrack(m_json, track); });
        list("markers", [] {});
        list("children", [&] {
            qint64 at = 0;
            for (const OtioClip &clip : track.clips) {
                if (clip.frames.start > at)
                    writeGap(clip.frames.start - at);
                writeClip(clip, track.enabled);
                at = clip.frames.end;
            }
        });
        m_json.closeObject();
    }

    void writeGap(qint64 frames)
    {
        m_json.element();
        open("Gap.1");
        itemFrame({}, true);
        writeRange("source_range", 0, frames);
        noMetadata();
        list("markers", [] {});
        m_json.closeObject();
    }

    void writeClip(const OtioClip &clip, bool enabled)
    {
        m_json.element();
        open("Clip.1");
        itemFrame(clip.name, enabled);
        writeRange("source_range", clip.sourceStart, clip.frames.end - clip.frames.start);
        metadata([&] { otio::writeClip(m_json, clip); });
        list("markers", [] {});
        m_json.member("media_reference");
        writeMedia(clip.media);
        m_json.closeObject();
    }

    // How long the file is nobody has looked: a range that is available would be made up.
    void writeMedia(const std::optional<OtioMedia> &media)
    {
        open(media ? "ExternalReference.1" : "MissingReference.1");
        text("name", media ? media->name : QString());
        null("available_range");
        if (media) {
            text("target_url", media->url);
            metadata([&] { otio::writeMedia(m_json, *media); });
        } else {
            noMetadata();
        }
        m_json.closeObject();
    }

    const OtioTimeline &m_timeline;
    double m_rate;
    JsonWriter m_json;
};

}  // namespace

QByteArray otioToJson(const OtioTimeline &timeline)
{
    return OtioWriting(timeline).write();
}

}  // namespace stunt

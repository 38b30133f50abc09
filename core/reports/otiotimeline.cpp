// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/otiotimeline.h"

#include "core/planning/performed.h"
#include "core/reports/otioparts.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::otio", text);
}

// One performer with everything they do, before it is laid on tracks.
struct Performer {
    OtioTrack head;
    std::vector<OtioClip> clips;
};

class OtioMaking
{
public:
    OtioMaking(const ProjectData &data, const Sequence &sequence) : m_data(data), m_plan(timelineOf(data, sequence)) {}

    [[nodiscard]] const Timeline &plan() const { return m_plan; }

    std::vector<OtioTrack> tracks()
    {
        std::vector<Performer> performers;
        std::map<Id<Person>, std::size_t> placeOf;
        for (const TimelineLane &lane : m_plan.lanes) {
            if (lane.kind == LaneKind::Beats)
                addBeats(lane);
            else if (lane.kind == LaneKind::Performer)
                addLane(performerOf(lane, performers, placeOf), lane);
        }
        for (Performer &performer : performers) {
            performer.head.name = nameOf(performer.head);
            addTracks(performer.head, merged(std::move(performer.clips)));
        }
        return std::move(m_tracks);
    }

private:
    void addBeats(const TimelineLane &lane)
    {
        std::vector<OtioClip> clips;
        for (const TimelineClip &each : lane.clips)
            clips.push_back(clipOf(m_data.at(*each.beat), each.frames));
        addTracks({.name = tr("Beats"), .kind = OtioTrackKind::Beats}, std::move(clips));
    }

    // All that one person plays stands together; those who are not named yet are as many as there are lanes for them.
    Performer &performerOf(const TimelineLane &lane, std::vector<Performer> &performers,
                           std::map<Id<Person>, std::size_t> &placeOf) const
    {
        const Id<Person> *person = std::get_if<Id<Person>>(&lane.record);
        if (person) {
            const auto [place, isNew] = placeOf.emplace(*person, performers.size());
            if (!isNew)
                return performers[place->second];
        }
        Performer &made = performers.emplace_back();
        made.head.kind = OtioTrackKind::Performer;
        if (person)
            made.head.person = otio::personNamed(m_data, *person);
        return made;
    }

    void addLane(Performer &performer, const TimelineLane &lane) const
    {
        if (lane.role)
            performer.head.roles.push_back({otio::roleNamed(m_data, lane.role), lane.isActor});
        for (const TimelineClip &each : lane.clips)
            if (const Part *part = m_data.find(MaybeId<Part>(std::get<Id<Part>>(each.record))))
                performer.clips.push_back(clipOf(m_data.at(*each.beat), *part, each.frames));
    }

    static QString nameOf(const OtioTrack &track)
    {
        const bool isCast = !std::holds_alternative<std::monostate>(track.person.record);
        QStringList roles;
        for (const OtioPlayed &played : track.roles) {
            if (isCast)
                roles.append(played.isActor ? played.role.name : tr("%1 (double)").arg(played.role.name));
            else
                roles.append((played.isActor ? tr("%1 (uncast)") : tr("%1 (double, uncast)")).arg(played.role.name));
        }
        const QString played = roles.join(u", "_s);
        if (isCast)
            return otio::joined(track.person.name, played);
        return played.isEmpty() ? tr("Uncast") : played;
    }

    [[nodiscard]] OtioClip clipOf(const Beat &beat, const Interval<qint64> &frames) const
    {
        OtioClip clip{.name = otio::joined(beat.number, beat.title),
                      .frames = frames,
                      .beat = otio::named(beat),
                      .status = beat.status,
                      .action = beat.action,
                      .media = otio::mediaOf(m_data, beat)};
        // What is performed from the middle of a beat is seen from the middle of its clip.
        clip.sourceStart = std::max<qint64>(0, frames.start - frameAt(beat.startMs, m_plan.rate));
        if (clip.media && clip.media->inMs)
            clip.sourceStart += frameAt(*clip.media->inMs, m_plan.rate);
        return clip;
    }

    [[nodiscard]] OtioClip clipOf(const Beat &beat, const Part &part, const Interval<qint64> &frames) const
    {
        OtioClip clip = clipOf(beat, frames);
        clip.part = part.id;
        clip.kind = part.kind;
        clip.role = otio::roleNamed(m_data, part.role);
        clip.action = part.action;
        if (!clip.role.name.isEmpty())
            clip.name = otio::joined(clip.name, clip.role.name);
        return clip;
    }

    // Stretches of one part that follow or overlap one another are one clip: the set-ups part them, not the performer.
    [[nodiscard]] std::vector<OtioClip> merged(std::vector<OtioClip> clips) const
    {
        std::ranges::sort(clips, [](const OtioClip &a, const OtioClip &b) {
            return std::tie(a.part, a.frames.start, a.frames.end) < std::tie(b.part, b.frames.start, b.frames.end);
        });
        std::vector<OtioClip> whole;
        for (OtioClip &clip : clips) {
            if (!whole.empty() && whole.back().part == clip.part && clip.frames.start <= whole.back().frames.end)
                whole.back().frames.end = std::max(whole.back().frames.end, clip.frames.end);
            else
                whole.push_back(std::move(clip));
        }
        for (OtioClip &clip : whole)
            clip.whole = clip.frames == framesOf(m_data.at(*clip.part));
        std::ranges::sort(whole, [](const OtioClip &a, const OtioClip &b) {
            return std::tie(a.frames.start, a.frames.end, a.part) < std::tie(b.frames.start, b.frames.end, b.part);
        });
        return whole;
    }

    [[nodiscard]] Interval<qint64> framesOf(const Part &part) const
    {
        const Beat &beat = m_data.at(part.beat);
        const auto frame = [this](qint64 ms) { return frameAt(std::max<qint64>(0, ms), m_plan.rate); };
        return {frame(beat.startMs + part.startMs.value_or(0)),
                frame(part.endMs ? beat.startMs + *part.endMs : beat.endMs)};
    }

    [[nodiscard]] bool isPerformed(const OtioClip &clip) const
    {
        return stunt::isPerformed(m_data, m_data.at(std::get<Id<Beat>>(clip.beat.record)));
    }

    // What was cut pushes nothing of what is played to a further track.
    void addTracks(const OtioTrack &head, std::vector<OtioClip> clips)
    {
        const auto cut = std::stable_partition(clips.begin(), clips.end(),
                                               [this](const OtioClip &clip) { return isPerformed(clip); });
        std::vector<OtioClip> left(std::make_move_iterator(cut), std::make_move_iterator(clips.end()));
        clips.erase(cut, clips.end());
        addRows(head, std::move(clips));
        OtioTrack disabled = head;
        disabled.name = tr("%1 (cut)").arg(head.name);
        disabled.enabled = false;
        addRows(disabled, std::move(left));
    }

    void addRows(const OtioTrack &head, std::vector<OtioClip> clips)
    {
        if (clips.empty())
            return;
        std::vector<Interval<qint64>> spans;
        spans.reserve(clips.size());
        for (const OtioClip &clip : clips)
            spans.push_back(clip.frames);
        const std::vector<int> rows = rowsOf(spans);
        const std::size_t first = m_tracks.size();
        for (std::size_t i = 0; i < clips.size(); ++i) {
            const auto row = static_cast<std::size_t>(rows[i]);
            while (m_tracks.size() <= first + row) {
                OtioTrack &track = m_tracks.emplace_back(head);
                track.overlap = static_cast<int>(m_tracks.size() - first) - 1;
                if (track.overlap > 0)
                    track.name = tr("%1 (overlap %2)").arg(head.name, QString::number(track.overlap));
            }
            m_tracks[first + row].clips.push_back(std::move(clips[i]));
        }
    }

    const ProjectData &m_data;
    Timeline m_plan;
    std::vector<OtioTrack> m_tracks;
};

}  // namespace

OtioTimeline otioTimelineOf(const ProjectData &data, const Sequence &sequence, const OtioReader &reader)
{
    OtioMaking making(data, sequence);
    const bool reads = readsFindings(reader.audience);
    OtioTimeline made{.name = otio::joined(sequence.code, sequence.title),
                      .production = data.production().title,
                      .sequence = sequence.id,
                      .code = sequence.code,
                      .title = sequence.title,
                      .longTake = sequence.longTake,
                      .audience = reader.audience,
                      .rate = making.plan().rate,
                      .frames = making.plan().frames,
                      .tracks = making.tracks(),
                      .stitches = otio::stitchesOf(data, making.plan()),
                      .markers = otio::markersOf(data, making.plan()),
                      .rigs = otio::rigsOf(data, making.plan(), reads),
                      .hasLoads = reads};
    if (reads && reader.findings)
        made.findings = otio::findingsOf(data, making.plan(), reader);
    return made;
}

QString mediaUrl(const QString &file)
{
    const auto encoded = [](const QString &path) {
        return QString::fromLatin1(path.toUtf8().toPercentEncoding("/!$&'()+,;=@"));
    };
    static const auto isScheme = [](QStringView text) {
        return text.size() > 1 && std::ranges::all_of(text, [](QChar c) {
                   return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
               });
    };
    if (const qsizetype at = file.indexOf(u"://"); at > 0 && isScheme(QStringView(file).first(at)))
        return file;
    QString path = file;
    const bool hasDrive = path.size() > 2 && path[0].unicode() < 0x80 && path[0].isLetter() && path[1] == u':'
                       && (path[2] == u'\\' || path[2] == u'/');
    if (hasDrive || path.startsWith(u"\\\\"))
        path.replace(u'\\', u'/');
    if (hasDrive)
        return u"file:///"_s + path.first(2) + encoded(path.sliced(2));
    if (path.startsWith(u"//"))
        return u"file:"_s + encoded(path);
    return path.startsWith(u'/') ? u"file://"_s + encoded(path) : encoded(path);
}

}  // namespace stunt

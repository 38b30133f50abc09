// SPDX-License-Identifier: GPL-3.0-or-later
// A sequence as OpenTimelineIO: the file is read as any reader would, without the code that wrote it.
#include "core/edits/sampleproduction.h"
#include "core/project/lookups.h"
#include "core/project/project.h"
#include "core/reports/otiowriter.h"
#include "tests/support/gateworld.h"
#include "tests/support/memorystore.h"
#include "tests/support/otioschema.h"
#include "tests/support/ruleworld.h"

#include <QtTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

// One item of a track as a reader finds it: where it stands follows from the items before it.
struct TrackItem {
    bool isGap = false;
    QString name;
    qint64 start = 0;
    qint64 frames = 0;
    qint64 sourceStart = 0;
    QJsonObject object;

    QJsonObject own() const { return object[u"metadata"][u"stuntboard"].toObject(); }
    QJsonObject media() const { return object[u"media_reference"].toObject(); }
};

struct Track {
    QString name;
    QList<TrackItem> items;
    qint64 frames = 0;
    QJsonObject object;

    QList<TrackItem> clips() const
    {
        QList<TrackItem> clips;
        std::ranges::copy_if(items, std::back_inserter(clips), [](const TrackItem &item) { return !item.isGap; });
        return clips;
    }
    // “2C · Fall 250+125” of each clip.
    QStringList placed() const
    {
        QStringList texts;
        for (const TrackItem &clip : clips())
            texts.append(u"%1 %2+%3"_s.arg(clip.name).arg(clip.start).arg(clip.frames));
        return texts;
    }
};

struct File {
    QByteArray bytes;
    QJsonObject root;
    QList<Track> tracks;

    QJsonObject own() const { return root[u"metadata"][u"stuntboard"].toObject(); }
    QJsonArray markers() const { return root[u"tracks"][u"markers"].toArray(); }
    QStringList trackNames() const
    {
        QStringList names;
        for (const Track &track : tracks)
            names.append(track.name);
        return names;
    }
    Track track(const QString &name) const
    {
        for (const Track &track : tracks)
            if (track.name == name)
                return track;
        return {};
    }
};

qint64 frameOf(const QJsonValue &time)
{
    return time[u"value"].toInteger(-1);
}

Track trackOf(const QJsonObject &object)
{
    Track track{.name = object[u"name"].toString(), .object = object};
    for (const QJsonValue child : object[u"children"].toArray()) {
        const QJsonValue range = child[u"source_range"];
        track.items.append({.isGap = child[u"OTIO_SCHEMA"] == u"Gap.1"_s,
                            .name = child[u"name"].toString(),
                            .start = track.frames,
                            .frames = frameOf(range[u"duration"]),
                            .sourceStart = frameOf(range[u"start_time"]),
                            .object = child.toObject()});
        track.frames += track.items.last().frames;
    }
    return track;
}

File fileOf(const ProjectData &data, Id<Sequence> sequence, const OtioReader &reader = {})
{
    File file{.bytes = otioToJson(otioTimelineOf(data, data.at(sequence), reader))};
    file.root = QJsonDocument::fromJson(file.bytes).object();
    for (const QJsonValue track : file.root[u"tracks"][u"children"].toArray())
        file.tracks.append(trackOf(track.toObject()));
    return file;
}

// The world's sequence, with its findings worked out.
File fileOf(const RuleWorld &world, Audience audience = Audience::Crew)
{
    const Findings findings(world.data(), world.date);
    return fileOf(world.data(), world.sequence, {.audience = audience, .findings = &findings});
}

void setRate(RuleWorld &world, const QString &rate, bool dropFrame)
{
    Production production = world.data().production();
    production.frameRate = rate;
    production.dropFrame = dropFrame;
    world.put(production);
}

}  // namespace

class TestOtioExport : public QObject
{
    Q_OBJECT

private slots:
    void theSampleKeepsToTheSchemas();
    void theCheckFindsWhatIsWrong();
    void framesAreExact_data();
    void framesAreExact();
    void performersHaveATrackEach();
    void whoIsNotCastStandsOnTheRolesTrack();
    void overlapsStandOnAFurtherTrack();
    void stretchesOfOnePerformerAreOneClip();
    void whatIsCutIsDisabled();
    void stitchesAreMarkers();
    void aMarkerKeepsItsNameAndColour();
    void aClipOfTheBeatIsReferredTo();
    void theBestClipIsChosen();
    void filesBecomeAddresses_data();
    void filesBecomeAddresses();
    void anEmptySequenceHasNoTracks();
    void namesStayWhole();
    void archivedPeopleStay();
    void crewReadsNoLoadsAndNoFindings_data();
    void crewReadsNoLoadsAndNoFindings();
    void loadsSayWhatIsNotKnown();
    void findingsAreTheSequencesOwn();
    void findingsAboutWhoStandsOnIt();
    void whatIsPrivateIsTheProductionsAlone_data();
    void whatIsPrivateIsTheProductionsAlone();
    void findingsNobodyWorkedOutAreNotNone();
};

void TestOtioExport::theSampleKeepsToTheSchemas()
{
    auto project = Project::load(std::make_unique<MemoryStore>(std::make_shared<MemoryFile>()));
    QVERIFY(project);
    QVERIFY(buildSample(**project));
    const ProjectData &data = (*project)->data();
    const Findings findings(data, QDate(2027, 3, 1));
    for (const Sequence *sequence : sequencesInOrder(data)) {
        for (const auto &audience : EnumNames<Audience>::entries) {
            const OtioReader reader{.audience = audience.value, .findings = &findings};
            const File file = fileOf(data, sequence->id, reader);
            const QStringList problems = OtioSchemaCheck::problemsOf(file.bytes);
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
            QCOMPARE(fileOf(data, sequence->id, reader).bytes, file.bytes);
            QVERIFY(file.bytes.endsWith("}\n") && !file.bytes.contains('\r'));
            QCOMPARE(QString::fromUtf8(file.bytes).toUtf8(), file.bytes);
            qsizetype parts = 0;
            for (const Track &track : std::as_const(file.tracks))
                parts += track.object[u"metadata"][u"stuntboard"][u"kind"] == u"performer"_s ? track.clips().size() : 0;
            qsizetype expected = 0;
            for (const Beat &beat : data.referring<Beat>(sequence->id))
                for ([[maybe_unused]] const Part &part : data.referring<Part>(beat.id))
                    ++expected;
            QVERIFY(parts >= expected && expected > 0);
        }
    }
}

// A check that finds nothing anywhere would let everything pass.
void TestOtioExport::theCheckFindsWhatIsWrong()
{
    RuleWorld world;
    world.put(Part{.beat = world.beat(u"1"_s, 1000), .person = world.person(u"Ada"_s)});
    world.put(Stitch{.sequence = world.sequence, .startMs = 2000, .endMs = 2000});
    const QByteArray good = fileOf(world).bytes;
    QCOMPARE(OtioSchemaCheck::problemsOf(good), QStringList());
    const std::pair<QByteArray, QByteArray> breaks[] = {{"Track.1", "Clip.1"},
                                                        {"\"Gap.1\"", "\"Gap.9\""},
                                                        {"\"rate\": 25", "\"rate\": \"25\""},
                                                        {"\"value\": 25", "\"value\": 25.5"},
                                                        {"\"effects\"", "\"effect\""},
                                                        {"marked_range", "range"},
                                                        {"MAGENTA", "GREY"},
                                                        {"\"Video\"", "\"Actor\""},
                                                        {"media_reference", "media"},
                                                        {"\"name\": \"Beats\"", "\"name\": 1"}};
    for (const auto &[from, to] : breaks) {
        QByteArray bad = good;
        QVERIFY2(bad.contains(from), from);
        bad.replace(from, to);
        QVERIFY2(!OtioSchemaCheck::problemsOf(bad).isEmpty(), from);
    }
}

void TestOtioExport::framesAreExact_data()
{
    QTest::addColumn<QString>("rate");
    QTest::addColumn<bool>("dropFrame");
    QTest::addColumn<double>("told");
    QTest::newRow("24") << u"24"_s << false << 24.0;
    QTest::newRow("25") << u"25"_s << false << 25.0;
    QTest::newRow("23.976") << u"24000/1001"_s << false << 24000.0 / 1001.0;
    QTest::newRow("29.97 drop") << u"30000/1001"_s << true << 30000.0 / 1001.0;
    QTest::newRow("59.94") << u"60000/1001"_s << false << 60000.0 / 1001.0;
    QTest::newRow("59.94 drop") << u"60000/1001"_s << true << 60000.0 / 1001.0;
    QTest::newRow("240") << u"240"_s << false << 240.0;
}

void TestOtioExport::framesAreExact()
{
    QFETCH(QString, rate);
    QFETCH(bool, dropFrame);
    RuleWorld world;
    setRate(world, rate, dropFrame);
    const FrameRate frames = frameRateOf(world.data());
    // Over the hour a rate that is rounded, or a time in seconds, is off by whole frames. Over the minutes drop-frame
    // leaves numbers out, and no frames.
    const QList<std::pair<qint64, qint64>> spans = {{7, 1801}, {1801, 1802}, {17'983, 18'001}, {215'784, 862'273}};
    const Id<Person> person = world.person(u"Ada"_s);
    for (const auto &[start, end] : spans) {
        const Id<Beat> beat = world.put(Beat{.sequence = world.sequence,
                                             .number = QString::number(start),
                                             .startMs = msOfFrame(start, frames),
                                             .endMs = msOfFrame(end, frames)});
        world.put(Part{.beat = beat, .person = person});
    }
    const File file = fileOf(world);
    QCOMPARE(OtioSchemaCheck::problemsOf(file.bytes), QStringList());
    QCOMPARE(file.trackNames(), QStringList({u"Beats"_s, u"Ada"_s}));
    for (const Track &track : file.tracks) {
        QStringList expected;
        for (const auto &[start, end] : spans)
            expected.append(u"%1 %1+%2"_s.arg(start).arg(end - start));
        QCOMPARE(track.placed(), expected);
        QCOMPARE(track.frames, 862'273);
        QCOMPARE(track.items.size(), 7);  // gaps before the first, the third and the fourth
    }
    // Compared exactly: a reader knows the usual rates by their double.
    QFETCH(double, told);
    QVERIFY(file.root[u"global_start_time"][u"rate"].toDouble() == told);
    QCOMPARE(file.own()[u"frameRate"].toString(), frames.toText());
    QCOMPARE(file.own()[u"dropFrame"].toBool(), dropFrame);
    QCOMPARE(file.own()[u"frames"].toInteger(), 862'273);
}

void TestOtioExport::performersHaveATrackEach()
{
    RuleWorld world;
    const Id<Person> actor = world.person(u"Ilse Brandt"_s);
    const Id<Person> dbl = world.person(u"Lena Voss"_s);
    const Id<Role> ilse = world.put(Role{.castNumber = u"1"_s, .name = u"Ilse"_s, .person = actor});
    const Id<Role> guard = world.put(Role{.castNumber = u"2"_s, .name = u"Guard"_s, .person = dbl});
    const Id<Beat> one = world.beat(u"1"_s, 0);
    const Id<Beat> two = world.beat(u"2"_s, 5000);
    const Id<Beat> three = world.beat(u"3"_s, 10'000);
    world.put(Part{.beat = one, .role = ilse, .kind = PartKind::Actor, .action = u"runs"_s});
    world.put(Part{.beat = two, .role = ilse, .person = dbl, .kind = PartKind::Double, .startMs = 1000, .endMs = 3000});
    world.put(Part{.beat = three, .role = guard, .kind = PartKind::Actor});
    const File file = fileOf(world);
    QCOMPARE(file.trackNames(),
             QStringList({u"Beats"_s, u"Ilse Brandt · Ilse"_s, u"Lena Voss · Ilse (double), Guard"_s}));
    QCOMPARE(file.tracks[1].placed(), QStringList(u"1 · Ilse 0+125"_s));
    QCOMPARE(file.tracks[2].placed(), QStringList({u"2 · Ilse 150+50"_s, u"3 · Guard 250+125"_s}));
    const TrackItem clip = file.tracks[1].clips().first();
    QCOMPARE(clip.own()[u"action"].toString(), u"runs"_s);
    QCOMPARE(clip.own()[u"kind"].toString(), u"actor"_s);
    QCOMPARE(clip.own()[u"role"][u"id"].toString(), ilse.toText());
    QCOMPARE(clip.media()[u"OTIO_SCHEMA"].toString(), u"MissingReference.1"_s);
    // What begins within the beat is seen from there.
    QCOMPARE(file.tracks[2].clips().first().sourceStart, 25);
    QCOMPARE(file.tracks[2].object[u"metadata"][u"stuntboard"][u"person"][u"id"].toString(), dbl.toText());
}

void TestOtioExport::whoIsNotCastStandsOnTheRolesTrack()
{
    RuleWorld world;
    const Id<Role> role = world.put(Role{.name = u"Ilse"_s});
    const Id<Beat> beat = world.beat(u"1"_s, 0);
    world.put(Part{.beat = beat, .role = role, .kind = PartKind::Actor});
    world.put(Part{.beat = beat, .role = role, .kind = PartKind::Double});
    world.put(Part{.beat = beat, .kind = PartKind::Driver});
    const File file = fileOf(world);
    QCOMPARE(file.trackNames(), QStringList({u"Beats"_s, u"Ilse (uncast)"_s, u"Ilse (double, uncast)"_s, u"Uncast"_s}));
    QVERIFY(file.tracks[1].object[u"metadata"][u"stuntboard"][u"person"].isNull());
    QCOMPARE(file.tracks[3].placed(), QStringList(u"1 0+125"_s));
}

void TestOtioExport::overlapsStandOnAFurtherTrack()
{
    RuleWorld world;
    const Id<Person> person = world.person(u"Sam Lee"_s);
    world.put(Part{.beat = world.beat(u"1"_s, 0), .person = person});
    world.put(Part{.beat = world.beat(u"2"_s, 4000), .person = person});
    world.put(Part{.beat = world.beat(u"3"_s, 5000), .person = person});
    world.put(Part{.beat = world.beat(u"4"_s, 4960), .person = person});
    const File file = fileOf(world);
    QCOMPARE(file.trackNames(), QStringList({u"Beats"_s, u"Beats (overlap 1)"_s, u"Beats (overlap 2)"_s, u"Sam Lee"_s,
                                             u"Sam Lee (overlap 1)"_s, u"Sam Lee (overlap 2)"_s}));
    QCOMPARE(file.tracks[3].placed(), QStringList({u"1 0+125"_s, u"3 125+125"_s}));
    QCOMPARE(file.tracks[4].placed(), QStringList(u"2 100+125"_s));
    QCOMPARE(file.tracks[5].placed(), QStringList(u"4 124+125"_s));
    QCOMPARE(file.tracks[5].object[u"metadata"][u"stuntboard"][u"overlap"].toInt(), 2);
    QCOMPARE(OtioSchemaCheck::problemsOf(file.bytes), QStringList());
}

void TestOtioExport::stretchesOfOnePerformerAreOneClip()
{
    RuleWorld world;
    const Id<Person> actor = world.person(u"Ilse Brandt"_s);
    const Id<Person> dbl = world.person(u"Lena Voss"_s);
    const Id<Role> role = world.put(Role{.name = u"Ilse"_s, .person = actor});
    const Id<Beat> beat = world.put(Beat{.sequence = world.sequence, .number = u"1"_s, .startMs = 0, .endMs = 20'000});
    const Id<Part> part = world.put(Part{.beat = beat, .role = role, .kind = PartKind::Actor});
    const auto segment = [&](qint64 start, qint64 end, Id<Person> player) {
        const Id<Setup> setup =
            world.put(Setup{.sequence = world.sequence, .beats = {beat}, .startMs = start, .endMs = end});
        world.put(SetupPlayer{.setup = setup, .part = part, .person = player});
    };
    segment(0, 4000, actor);
    segment(3000, 8000, actor);
    segment(8000, 12'000, dbl);
    const File file = fileOf(world);
    QCOMPARE(file.trackNames(), QStringList({u"Beats"_s, u"Ilse Brandt · Ilse"_s, u"Lena Voss · Ilse (double)"_s}));
    QCOMPARE(file.tracks[1].placed(), QStringList({u"1 · Ilse 0+200"_s, u"1 · Ilse 300+200"_s}));
    QCOMPARE(file.tracks[2].placed(), QStringList(u"1 · Ilse 200+100"_s));
    QCOMPARE(file.tracks[2].clips().first().own()[u"whole"].toBool(true), false);
    QCOMPARE(file.tracks[2].clips().first().sourceStart, 200);
}

void TestOtioExport::whatIsCutIsDisabled()
{
    RuleWorld world;
    const Id<Person> person = world.person(u"Sam Lee"_s);
    const Id<Beat> kept = world.beat(u"1"_s, 2000);
    const Id<Beat> cut = world.beat(u"1 old"_s, 0);
    const Id<Beat> omitted = world.beat(u"2"_s, 10'000);
    world.change<Beat>(cut, [](Beat &each) { each.status = BeatStatus::Cut; });
    const Id<Scene> scene = world.put(Scene{.number = u"9"_s, .omitted = true});
    world.change<Beat>(omitted, [&](Beat &each) { each.scene = scene; });
    for (const Id<Beat> &beat : {cut, kept, omitted})
        world.put(Part{.beat = beat, .person = person});
    const File file = fileOf(world);
    QCOMPARE(file.trackNames(), QStringList({u"Beats"_s, u"Beats (cut)"_s, u"Sam Lee"_s, u"Sam Lee (cut)"_s}));
    for (const Track &track : file.tracks) {
        const bool isCut = track.name.endsWith(u"(cut)");
        QCOMPARE(track.object[u"enabled"].toBool(isCut), !isCut);
        for (const TrackItem &clip : track.clips())
            QCOMPARE(clip.object[u"enabled"].toBool(isCut), !isCut);
        QCOMPARE(track.placed(), isCut ? QStringList({u"1 old 0+125"_s, u"2 250+125"_s}) : QStringList(u"1 50+125"_s));
    }
}

void TestOtioExport::stitchesAreMarkers()
{
    RuleWorld world;
    setRate(world, u"24000/1001"_s, false);
    const FrameRate rate = frameRateOf(world.data());
    const Id<Person> actor = world.person(u"Ilse Brandt"_s);
    const Id<Person> dbl = world.person(u"Lena Voss"_s);
    const Id<Take> take = world.put(Take{.beat = world.beat(u"1"_s, 0), .number = 4});
    const qint64 frame = 86'399;
    world.put(Stitch{.sequence = world.sequence,
                     .startMs = msOfFrame(frame, rate),
                     .endMs = msOfFrame(frame + 12, rate),
                     .method = StitchMethod::TexasSwitch,
                     .values = {{.name = u"camera height"_s, .out = 1.5, .tolerance = 0.25, .unit = u"m"_s}},
                     .ticks = {{.what = MatchTickKind::Pose, .matchedBy = u"A. Roth"_s, .take = 4}},
                     .swapFrom = actor,
                     .swapTo = dbl,
                     .chosenTake = take});
    world.put(Stitch{.sequence = world.sequence, .startMs = msOfFrame(50, rate), .endMs = msOfFrame(50, rate)});
    const File file = fileOf(world);
    QCOMPARE(OtioSchemaCheck::problemsOf(file.bytes), QStringList());
    QCOMPARE(file.markers().size(), 2);
    const QJsonValue first = file.markers()[0];
    QCOMPARE(first[u"name"].toString(), u"Whip pan"_s);
    QCOMPARE(frameOf(first[u"marked_range"][u"start_time"]), 50);
    QCOMPARE(frameOf(first[u"marked_range"][u"duration"]), 0);
    const QJsonValue second = file.markers()[1];
    QCOMPARE(second[u"name"].toString(), u"Texas switch: Ilse Brandt → Lena Voss"_s);
    QCOMPARE(frameOf(second[u"marked_range"][u"start_time"]), frame);
    QCOMPARE(frameOf(second[u"marked_range"][u"duration"]), 12);
    const QJsonValue own = second[u"metadata"][u"stuntboard"];
    QCOMPARE(own[u"method"].toString(), u"texas-switch"_s);
    QCOMPARE(own[u"swapTo"][u"id"].toString(), dbl.toText());
    QCOMPARE(own[u"chosenTake"].toInt(), 4);
    QCOMPARE(own[u"match"][0][u"out"].toDouble(), 1.5);
    QVERIFY(own[u"match"][0][u"in"].isNull());  // nobody has measured it
    QCOMPARE(own[u"ticks"][0][u"matchedBy"].toString(), u"A. Roth"_s);
}

void TestOtioExport::aMarkerKeepsItsNameAndColour()
{
    RuleWorld world;
    const FrameRate rate = frameRateOf(world.data());
    world.beat(u"1"_s, 0);
    const Id<Marker> id = world.put(Marker{.sequence = world.sequence,
                                           .atMs = msOfFrame(77, rate),
                                           .name = u"Musik ▶ \"dreht\""_s,
                                           .colour = MarkerColour::Pink,
                                           .notes = u"On the brass"_s});
    for (const auto &entry : EnumNames<MarkerColour>::entries)
        world.put(Marker{.sequence = world.sequence, .atMs = msOfFrame(100, rate), .colour = entry.value});
    const File file = fileOf(world);
    QCOMPARE(OtioSchemaCheck::problemsOf(file.bytes), QStringList());
    QCOMPARE(file.markers().size(), 9);
    const QJsonValue marker = file.markers()[0];
    QCOMPARE(marker[u"name"].toString(), u"Musik ▶ \"dreht\""_s);
    QCOMPARE(marker[u"color"].toString(), u"PINK"_s);
    QCOMPARE(frameOf(marker[u"marked_range"][u"start_time"]), 77);
    QCOMPARE(frameOf(marker[u"marked_range"][u"duration"]), 0);
    QCOMPARE(marker[u"metadata"][u"stuntboard"][u"marker"].toString(), id.toText());
    QCOMPARE(marker[u"metadata"][u"stuntboard"][u"notes"].toString(), u"On the brass"_s);
    QStringList colours;
    for (const auto &each : file.markers())
        colours.append(each.toObject()[u"color"].toString());
    colours.removeDuplicates();
    QCOMPARE(colours.size(), 8);
    QVERIFY(!colours.contains(u"MAGENTA"_s));  // a stitch's
}

void TestOtioExport::aClipOfTheBeatIsReferredTo()
{
    RuleWorld world;
    const Id<Beat> beat = world.beat(u"1"_s, 2000);
    world.put(Part{.beat = beat, .person = world.person(u"Ada"_s), .startMs = 1000, .endMs = 2000});
    world.put(Attachment{.beat = beat, .kind = AttachmentKind::Plan, .file = u"/plan.pdf"_s});
    const Id<Attachment> clip = world.put(Attachment{.beat = beat,
                                                     .kind = AttachmentKind::Clip,
                                                     .file = u"/media/Probe 3/落下.mov"_s,
                                                     .title = u"Stuntvis"_s,
                                                     .inMs = 4000,
                                                     .outMs = 9000});
    const File file = fileOf(world);
    QCOMPARE(OtioSchemaCheck::problemsOf(file.bytes), QStringList());
    const TrackItem whole = file.tracks[0].clips().first();
    QCOMPARE(whole.media()[u"OTIO_SCHEMA"].toString(), u"ExternalReference.1"_s);
    QCOMPARE(whole.media()[u"target_url"].toString(), u"file:///media/Probe%203/%E8%90%BD%E4%B8%8B.mov"_s);
    QVERIFY(whole.media()[u"available_range"].isNull());  // nobody has looked how long it is
    QCOMPARE(whole.media()[u"metadata"][u"stuntboard"][u"attachment"].toString(), clip.toText());
    QCOMPARE(whole.media()[u"metadata"][u"stuntboard"][u"outMs"].toInt(), 9000);
    QCOMPARE(whole.sourceStart, 100);
    QCOMPARE(whole.frames, 125);
    const TrackItem part = file.tracks[1].clips().first();
    QCOMPARE(part.sourceStart, 125);
    QCOMPARE(part.start, 75);
    QCOMPARE(part.frames, 25);
}

void TestOtioExport::theBestClipIsChosen()
{
    RuleWorld world;
    const Id<Beat> beat = world.beat(u"1"_s, 0);
    const auto chosen = [&] { return fileOf(world).tracks[0].clips().first().media()[u"target_url"].toString(); };
    const auto attach = [&](const QString &file, const QString &version, const QString &approvedBy) {
        world.put(Attachment{
            .beat = beat, .kind = AttachmentKind::Clip, .file = file, .version = version, .approvedBy = approvedBy});
    };
    QCOMPARE(chosen(), QString());
    attach(u"ten.mov"_s, u"10"_s, {});
    attach(u"nine.mov"_s, u"9"_s, {});
    QCOMPARE(chosen(), u"ten.mov"_s);
    attach(u"ten-again.mov"_s, u"10"_s, {});
    QCOMPARE(chosen(), u"ten-again.mov"_s);
    attach(u"approved.mov"_s, u"2"_s, u"A. Roth"_s);
    QCOMPARE(chosen(), u"approved.mov"_s);
}

void TestOtioExport::filesBecomeAddresses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("url");
    QTest::newRow("absolute") << u"/a b/c#1?.mov"_s << u"file:///a%20b/c%231%3F.mov"_s;
    QTest::newRow("percent") << u"/100%/x.mov"_s << u"file:///100%25/x.mov"_s;
    QTest::newRow("relative") << u"stuntvis/stairwell 1.mov"_s << u"stuntvis/stairwell%201.mov"_s;
    QTest::newRow("colon") << u"take: 3.mov"_s << u"take%3A%203.mov"_s;
    QTest::newRow("drive") << u"C:\\Clips\\fall 1.mov"_s << u"file:///C:/Clips/fall%201.mov"_s;
    QTest::newRow("share") << u"\\\\nas\\clips\\fall.mov"_s << u"file://nas/clips/fall.mov"_s;
    QTest::newRow("address") << u"https://clips.example/a%20b.mov"_s << u"https://clips.example/a%20b.mov"_s;
    QTest::newRow("Arabic") << u"/س.mov"_s << u"file:///%D8%B3.mov"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestOtioExport::filesBecomeAddresses()
{
    QFETCH(QString, file);
    QTEST(mediaUrl(file), "url");
}

void TestOtioExport::anEmptySequenceHasNoTracks()
{
    RuleWorld world;
    const File file = fileOf(world, Audience::Production);
    QCOMPARE(OtioSchemaCheck::problemsOf(file.bytes), QStringList());
    QCOMPARE(file.tracks.size(), 0);
    QCOMPARE(file.markers().size(), 0);
    QCOMPARE(file.root[u"name"].toString(), u"C"_s);
    QCOMPARE(file.root[u"global_start_time"][u"rate"].toInt(), 25);
    // A cut in it stands all the same.
    world.put(Stitch{.sequence = world.sequence, .startMs = 1000, .endMs = 1000});
    QCOMPARE(fileOf(world).markers().size(), 1);
}

void TestOtioExport::namesStayWhole()
{
    const QString names[] = {u"ليلى حداد"_s, u"王小明"_s, u"𠮷田 \"Quote\" \\ é"_s, QString(200, u'W')};
    RuleWorld world;
    const Id<Beat> beat = world.beat(u"1"_s, 0);
    world.change<Beat>(beat, [](Beat &each) { each.title = u"السقوط 落下\tline\nbreak"_s; });
    for (const QString &name : names)
        world.put(Part{.beat = beat, .person = world.person(name)});
    const File file = fileOf(world);
    QCOMPARE(OtioSchemaCheck::problemsOf(file.bytes), QStringList());
    QCOMPARE(file.tracks.size(), 5);
    for (const QString &name : names)
        QCOMPARE(file.track(name).clips().first().name, u"1 · السقوط 落下\tline\nbreak"_s);
}

void TestOtioExport::archivedPeopleStay()
{
    RuleWorld world;
    const Id<Person> person = world.person(u"Gone Away"_s);
    world.change<Person>(person, [](Person &each) { each.archived = true; });
    const Id<Role> role = world.put(Role{.name = u"Old role"_s, .archived = true});
    world.put(Part{.beat = world.beat(u"1"_s, 0), .role = role, .person = person});
    world.put(Part{.beat = world.beat(u"2"_s, 5000), .person = world.person(u"Here"_s)});
    const File file = fileOf(world);
    const Track track = file.track(u"Gone Away · Old role (double)"_s);
    QCOMPARE(track.placed(), QStringList(u"1 · Old role 0+125"_s));
    QCOMPARE(track.object[u"metadata"][u"stuntboard"][u"person"][u"archived"].toBool(), true);
    QVERIFY(file.track(u"Here"_s).object[u"metadata"][u"stuntboard"][u"person"][u"archived"].isUndefined());
}

void TestOtioExport::crewReadsNoLoadsAndNoFindings_data()
{
    QTest::addColumn<int>("audience");
    QTest::addColumn<bool>("reads");
    QTest::newRow("crew") << int(Audience::Crew) << false;
    QTest::newRow("performer") << int(Audience::Performer) << false;
    QTest::newRow("medic") << int(Audience::Medic) << false;
    QTest::newRow("stunt") << int(Audience::Stunt) << true;
    QTest::newRow("production") << int(Audience::Production) << true;
}

void TestOtioExport::crewReadsNoLoadsAndNoFindings()
{
    QFETCH(int, audience);
    QFETCH(bool, reads);
    RuleWorld world;
    addRigCanaries(world);
    Person secret = world.data().at(world.person(u"Sam Lee"_s));
    secret.phone = u"+49 30 5550199"_s;
    secret.email = u"sam@private.example"_s;
    secret.medicalNote = u"Concussion in May"_s;
    secret.birthDate = QDate(1991, 4, 17);
    secret.notes = u"Owes a favour"_s;
    world.put(secret);
    world.put(Part{.beat = world.beat(u"1"_s, 0), .person = secret.id});
    const File file = fileOf(world, static_cast<Audience>(audience));
    QCOMPARE(file.own()[u"audience"].toString(), enumText(static_cast<Audience>(audience)));
    QCOMPARE(file.own()[u"loadsIncluded"].toBool(!reads), reads);
    QCOMPARE(file.own()[u"findings"].isArray(), reads);
    QCOMPARE(file.bytes.contains("360 kg"), reads);  // 120 kg three times, in the sentence of a finding
    QCOMPARE(file.bytes.contains("360000"), reads);  // the same load as a figure
    QCOMPARE(file.bytes.contains("rig-overload"), reads);
    for (const char *never : {"5550199", "private.example", "Concussion", "1991", "favour"})
        QVERIFY2(!file.bytes.contains(never), never);
    // Which rig, for whom and when is no secret.
    const QJsonArray rigs = file.own()[u"rigs"].toArray();
    QCOMPARE(rigs.size(), 3);
    QCOMPARE(rigs[1][u"rig"][u"name"].toString(), u"Canary descender"_s);
    QCOMPARE(rigs[1][u"unit"].toString(), u"D"_s);
    QCOMPARE(rigs[1][u"flyers"][0][u"name"].toString(), u"Canary on the line"_s);
    QCOMPARE(rigs[1][u"startFrame"].toInt(), 2500);
    QCOMPARE(rigs[1][u"load"].isUndefined(), !reads);
}

void TestOtioExport::loadsSayWhatIsNotKnown()
{
    RuleWorld world;
    addRigCanaries(world);
    const QJsonArray rigs = fileOf(world, Audience::Stunt).own()[u"rigs"].toArray();
    QVERIFY(rigs[0][u"load"].isUndefined());  // nobody hangs on an air bag
    const QJsonValue load = rigs[1][u"load"];
    QCOMPARE(load[u"loadG"].toInt(), 360'000);
    QCOMPARE(load[u"atLeast"].toBool(), true);
    QCOMPARE(load[u"measured"].toBool(true), false);
    QCOMPARE(load[u"weakestG"].toInt(), 150'000);
    QVERIFY(load[u"unknown"].toArray().contains(QJsonValue(u"the kit weight"_s)));
}

void TestOtioExport::findingsAreTheSequencesOwn()
{
    RuleWorld world;
    const Id<Sequence> other = world.put(Sequence{.position = 1, .code = u"D"_s});
    const Id<Beat> here = world.beat(u"here"_s, 0);
    const Id<Beat> there = world.beat(u"there"_s, 0);
    world.change<Beat>(there, [&](Beat &each) { each.sequence = other; });
    const auto beatsNamed = [&](Id<Sequence> sequence) {
        const Findings findings(world.data(), world.date);
        const File file = fileOf(world.data(), sequence, {.audience = Audience::Stunt, .findings = &findings});
        QStringList ids;
        for (const QJsonValue finding : file.own()[u"findings"].toArray())
            if (finding[u"rule"] == u"beat-unscheduled"_s && !finding[u"message"].toString().isEmpty())
                ids.append(finding[u"subjects"][0][u"id"].toString());
        return ids;
    };
    QCOMPARE(beatsNamed(world.sequence), QStringList(here.toText()));
    QCOMPARE(beatsNamed(other), QStringList(there.toText()));
}

void TestOtioExport::findingsAboutWhoStandsOnIt()
{
    RuleWorld world;
    const Id<Role> played = world.put(Role{.name = u"Played by nobody"_s});
    world.put(Role{.name = u"Elsewhere"_s});
    world.put(Part{.beat = world.beat(u"1"_s, 0), .role = played, .kind = PartKind::Actor});
    const Id<Sequence> other = world.put(Sequence{.position = 1, .code = u"D"_s});
    const Findings findings(world.data(), world.date);
    const auto names = [&](Id<Sequence> sequence) {
        const OtioReader reader{.audience = Audience::Stunt, .findings = &findings};
        return fileOf(world.data(), sequence, reader).bytes.contains("role-unplayed");
    };
    QVERIFY(names(world.sequence));
    QVERIFY(!names(other));
}

void TestOtioExport::whatIsPrivateIsTheProductionsAlone_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("stand-down") << QByteArray("not-cleared");
    QTest::newRow("near miss") << QByteArray("near miss");
    QTest::newRow("way home") << QByteArray("rest-short");
}

void TestOtioExport::whatIsPrivateIsTheProductionsAlone()
{
    QFETCH(QByteArray, word);
    GateWorldOf<RuleWorld> world;
    world.date = QDate(2027, 5, 5);
    world.gate(GateLevel::SignedOff);
    world.pass(GateLevel::SignedOff);
    const auto told = [&](Audience audience) { return fileOf(world, audience); };
    const auto countOf = [](const File &file) { return file.own()[u"findings"].toArray().size(); };
    const int before = told(Audience::Stunt).own()[u"findingsWithheld"].toInt(-1);
    QVERIFY(!told(Audience::Production).bytes.contains(word));
    if (word == "near miss") {
        world.put(Take{.beat = world.beat, .nearMiss = true});
    } else if (word == "not-cleared") {
        world.put(StandDown{.person = world.ana, .from = QDate(2027, 1, 1)});
    } else {
        world.change<Person>(world.ana, [](Person &each) { each.travelHomeMin = 47; });
        const Id<ShootDay> next = world.RuleWorld::day(QDate(2027, 5, 11), world.beat);
        world.put(Call{.shootDay = world.day, .person = world.ana, .dismissal = CivilTime{23 * 60}});
        world.put(Call{.shootDay = next, .person = world.ana, .pickUp = CivilTime{5 * 60}});
    }
    const File stunt = told(Audience::Stunt);
    const File production = told(Audience::Production);
    const int withheld = stunt.own()[u"findingsWithheld"].toInt();
    QVERIFY(withheld > before);
    QCOMPARE(countOf(stunt) + withheld, countOf(production));
    QCOMPARE(production.own()[u"findingsWithheld"].toInt(-1), 0);
    QVERIFY(production.bytes.contains(word));
    QVERIFY(!stunt.bytes.contains(word));
    QVERIFY(!told(Audience::Crew).bytes.contains(word));
}

// Null, never an empty list: that would say that the rules ran and found nothing.
void TestOtioExport::findingsNobodyWorkedOutAreNotNone()
{
    RuleWorld world;
    const File file = fileOf(world.data(), world.sequence, {.audience = Audience::Production});
    QVERIFY(file.own().contains(u"findings"_s));
    QVERIFY(file.own()[u"findings"].isNull());
    QVERIFY(!file.own().contains(u"findingsAsOf"_s));
    const File worked = fileOf(world, Audience::Production);
    QVERIFY(worked.own()[u"findings"].isArray());
    QCOMPARE(worked.own()[u"findingsAsOf"].toString(), world.date.toString(Qt::ISODate));
    QCOMPARE(worked.own()[u"rulesNotRun"].toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestOtioExport)
#include "tst_otioexport.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What stuntboard-clip answers, about good films and about everything else that may be handed to it.
#include "tests/clip/clipprocess.h"
#include "tests/clip/spoiltclips.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Matrix clockwise = {0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30};
constexpr Matrix halfTurn = {-(1 << 16), 0, 0, 0, -(1 << 16), 0, 0, 0, 1 << 30};
constexpr Matrix counterclockwise = {0, -(1 << 16), 0, 1 << 16, 0, 0, 0, 0, 1 << 30};
constexpr Matrix mirrored = {-(1 << 16), 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30};
constexpr Matrix clockwiseAndMirrored = {0, 1 << 16, 0, 1 << 16, 0, 0, 0, 0, 1 << 30};

constexpr AVRational ntsc = {30000, 1001};

bool looksLike(Rgb seen, Yuv colour, int tolerance = 7)
{
    const Rgb wanted = rgbOf(colour);
    return std::abs(seen.red - wanted.red) <= tolerance && std::abs(seen.green - wanted.green) <= tolerance
        && std::abs(seen.blue - wanted.blue) <= tolerance;
}

// The frame of a film of colourOf() that `answer` shows; −1: none of them.
int numberOf(const Answer &answer)
{
    if (answer.isFrame())
        for (int i = 0; i < 128; ++i)
            if (looksLike(answer.middle(), colourOf(i)))
                return i;
    return -1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

}  // namespace

// NOLINTNEXTLINE(bugprone-macro-parentheses)
#define QFRAME(answer, number, film)                                                                                   \
    do {                                                                                                               \
        const Answer shown = answer;                                                                                   \
        QVERIFY2(shown.isFrame(), shown.line);                                                                         \
        QCOMPARE(numberOf(shown), number);                                                                             \
        QCOMPARE(shown.ms, (film).msOf(number));                                                                       \
    } while (false)

class ClipReaderTest : public QObject
{
    Q_OBJECT

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString make(const QString &name, const Film &film) const;

    QTemporaryDir m_folder;

private slots:
    void tellsWhatTheFilmIs_data();
    void tellsWhatTheFilmIs();
    void givesEachFrameUpToItsEdges_data();
    void givesEachFrameUpToItsEdges();
    void seekingAgreesWithReadingOn_data();
    void seekingAgreesWithReadingOn();
    void nextFollowsTheFrameDeliveredLast();
    void endsAfterTheLastFrame();
    void fitsIntoTheBounds_data();
    void fitsIntoTheBounds();
    void turnsAsTheCameraWasHeld_data();
    void turnsAsTheCameraWasHeld();
    void brokenOffFilmsGiveWhatIsThere_data();
    void brokenOffFilmsGiveWhatIsThere();
    void refusesWhatItCannotShow_data();
    void refusesWhatItCannotShow();
    void refusesFilesItMayNotRead();
    void neverFollowsADataReference();
    void endsAtWhatIsNoRequest_data();
    void endsAtWhatIsNoRequest();
    void answersRequestsThatComeTogether();
    void endsWithItsInput();
    void wantsOneFile();
    void givesUpWhatItDoesNotNeed();
    void flippedBytesNeverCrashIt();
};

QString ClipReaderTest::make(const QString &name, const Film &film) const
{
    if (name.endsWith(".y4m"_L1))
        writeBytes(at(name), y4mOf(film));
    else
        writeFilm(at(name), film);
    return at(name);
}

void ClipReaderTest::tellsWhatTheFilmIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Film>("film");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("Y4M") << u"a.y4m"_s << Film{} << "clip 1 2000 24 1 64 48"_ba;
    QTest::newRow("Y4M, NTSC") << u"a.y4m"_s << Film{.frames = 31, .rate = ntsc} << "clip 1 1035 30000 1001 64 48"_ba;
    QTest::newRow("MP4") << u"a.mp4"_s << Film{} << "clip 1 2000 24 1 64 48"_ba;
    QTest::newRow("MP4, NTSC") << u"a.mp4"_s << Film{.frames = 30, .rate = ntsc} << "clip 1 1001 30000 1001 64 48"_ba;
    QTest::newRow("Matroska") << u"a.mkv"_s << Film{} << "clip 1 2000 24 1 64 48"_ba;
    QTest::newRow("turned") << u"a.mp4"_s << Film{.matrix = clockwise} << "clip 1 2000 24 1 48 64"_ba;
    QTest::newRow("turned around") << u"a.mp4"_s << Film{.matrix = halfTurn} << "clip 1 2000 24 1 64 48"_ba;
    QTest::newRow("wide pixels") << u"a.mp4"_s << Film{.pixelAspect = {4, 3}} << "clip 1 2000 24 1 85 48"_ba;
    QTest::newRow("wide pixels, Y4M") << u"a.y4m"_s << Film{.pixelAspect = {2, 1}} << "clip 1 2000 24 1 128 48"_ba;
    QTest::newRow("wide pixels, turned") << u"a.mp4"_s << Film{.pixelAspect = {4, 3}, .matrix = counterclockwise}
                                         << "clip 1 2000 24 1 48 85"_ba;
    QTest::newRow("narrow pixels") << u"a.y4m"_s << Film{.pixelAspect = {1, 2}} << "clip 1 2000 24 1 32 48"_ba;
    QTest::newRow("impossible pixels") << u"a.y4m"_s << Film{.pixelAspect = {9, 1}} << "clip 1 2000 24 1 64 48"_ba;
    QTest::newRow("one frame") << u"a.y4m"_s << Film{.frames = 1} << "clip 1 42 24 1 64 48"_ba;
}

void ClipReaderTest::tellsWhatTheFilmIs()
{
    QFETCH(QString, name);
    QFETCH(Film, film);
    QFETCH(QByteArray, line);
    ClipProcess clip(make(name, film));
    QCOMPARE(clip.head(), line);
    QCOMPARE(clip.finish(), 0);
    QCOMPARE(clip.rest(), QByteArray());
    QCOMPARE(clip.errors(), QByteArray());
}

void ClipReaderTest::givesEachFrameUpToItsEdges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Film>("film");
    QTest::newRow("Y4M") << u"b.y4m"_s << Film{};
    QTest::newRow("Y4M, NTSC") << u"b.y4m"_s << Film{.rate = ntsc};
    QTest::newRow("MP4") << u"b.mp4"_s << Film{};
    QTest::newRow("MP4, NTSC") << u"b.mp4"_s << Film{.rate = ntsc};
    QTest::newRow("transport stream") << u"b.ts"_s << Film{.rate = {25, 1}};
}

void ClipReaderTest::givesEachFrameUpToItsEdges()
{
    QFETCH(QString, name);
    QFETCH(Film, film);
    ClipProcess clip(make(name, film));
    for (int i = 0; i < film.frames; ++i) {
        QFRAME(clip.frame(film.msOf(i)), i, film);
        QFRAME(clip.frame(film.msOf(i + 1) - 1), i, film);
    }
}

void ClipReaderTest::seekingAgreesWithReadingOn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Film>("film");
    const Film film = {.frames = 120, .rate = ntsc};
    QTest::newRow("Y4M, which has no index") << u"c.y4m"_s << film;
    QTest::newRow("MP4") << u"c.mp4"_s << film;
    QTest::newRow("Matroska, in milliseconds") << u"c.mkv"_s << film;
    QTest::newRow("transport stream, without an index") << u"c.ts"_s << film;
    QTest::newRow("AVI, without times") << u"c.avi"_s << film;
}

void ClipReaderTest::seekingAgreesWithReadingOn()
{
    QFETCH(QString, name);
    QFETCH(Film, film);
    ClipProcess clip(make(name, film));
    QList<Answer> all;
    for (Answer each = clip.next(); each.isFrame(); each = clip.next())
        all.append(each);
    QCOMPARE(all.size(), film.frames);
    for (int i = 0; i < film.frames; ++i)
        QCOMPARE(numberOf(all[i]), i);

    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 60; ++i) {
        const qsizetype n = random.bounded(all.size() - 1);
        const qint64 ms = random.bounded(2) == 0 ? all[n].ms : all[n + 1].ms - 1;
        const Answer sought = clip.frame(ms);
        QVERIFY2(sought == all[n], qPrintable(u"%1 ms: %2 of %3"_s.arg(ms).arg(numberOf(sought)).arg(n)));
        if (random.bounded(3) == 0)
            QVERIFY2(clip.next() == all[n + 1], qPrintable(u"after %1 ms"_s.arg(ms)));
    }
}

void ClipReaderTest::nextFollowsTheFrameDeliveredLast()
{
    const Film film;
    ClipProcess clip(make(u"d.mp4"_s, film));
    QFRAME(clip.next(), 0, film);
    QFRAME(clip.next(), 1, film);
    QFRAME(clip.frame(film.msOf(30)), 30, film);
    QFRAME(clip.next(), 31, film);
    // A request that nothing was delivered for changes nothing.
    QCOMPARE(clip.frame(film.msOf(film.frames)).line, "end"_ba);
    QFRAME(clip.next(), 32, film);
    QFRAME(clip.frame(film.msOf(film.frames - 1)), film.frames - 1, film);
    QCOMPARE(clip.next().line, "end"_ba);
    QCOMPARE(clip.next().line, "end"_ba);
    QFRAME(clip.frame(0), 0, film);
    QCOMPARE(clip.finish(), 0);
}

void ClipReaderTest::endsAfterTheLastFrame()
{
    const Film film = {.rate = ntsc};
    const int last = film.frames - 1;
    for (const QString &name : {u"e.y4m"_s, u"e.mp4"_s}) {
        ClipProcess clip(make(name, film));
        const qint64 duration = clip.head().split(' ').value(2).toLongLong();
        QCOMPARE(duration, film.msOf(film.frames));
        QFRAME(clip.frame(duration - 1), last, film);
        QCOMPARE(clip.frame(duration).line, "end"_ba);
        QCOMPARE(clip.frame(duration + 100000).line, "end"_ba);
        QCOMPARE(clip.ask("frame 999999999999999999 10 10").line, "end"_ba);
        QFRAME(clip.frame(duration - 1), last, film);
    }
}

void ClipReaderTest::fitsIntoTheBounds_data()
{
    QTest::addColumn<Film>("film");
    QTest::addColumn<QSize>("bounds");
    QTest::addColumn<QSize>("size");
    const Film plain = {.frames = 2, .size = {160, 90}};
    const Film turned = {.frames = 2, .size = {160, 90}, .matrix = clockwise};
    const Film wide = {.frames = 2, .size = {160, 90}, .pixelAspect = {2, 1}};
    QTest::newRow("never enlarged") << plain << QSize(4096, 4096) << QSize(160, 90);
    QTest::newRow("just") << plain << QSize(160, 90) << QSize(160, 90);
    QTest::newRow("by width") << plain << QSize(80, 4096) << QSize(80, 45);
    QTest::newRow("by height") << plain << QSize(160, 45) << QSize(80, 45);
    QTest::newRow("rounded") << plain << QSize(101, 101) << QSize(101, 57);
    QTest::newRow("small") << plain << QSize(3, 3) << QSize(3, 2);
    QTest::newRow("one pixel") << plain << QSize(1, 1) << QSize(1, 1);
    QTest::newRow("a line") << plain << QSize(4096, 1) << QSize(2, 1);
    QTest::newRow("turned") << turned << QSize(4096, 80) << QSize(45, 80);
    QTest::newRow("turned, by width") << turned << QSize(45, 4096) << QSize(45, 80);
    QTest::newRow("wide pixels") << wide << QSize(4096, 4096) << QSize(320, 90);
    QTest::newRow("wide pixels, by width") << wide << QSize(160, 4096) << QSize(160, 45);
}

void ClipReaderTest::fitsIntoTheBounds()
{
    QFETCH(Film, film);
    QFETCH(QSize, bounds);
    QFETCH(QSize, size);
    ClipProcess clip(make(u"f.mp4"_s, film));
    const auto words = [&](const char *verb) {
        return verb + (" "_ba + QByteArray::number(bounds.width()) + ' ' + QByteArray::number(bounds.height()));
    };
    for (const QByteArray &request : {words("next"), words("frame 42")}) {
        const Answer answer = clip.ask(request);
        QVERIFY2(answer.isFrame(), answer.line);
        QCOMPARE(answer.size, size);
        const Yuv colour = colourOf(answer.ms == 0 ? 0 : 1);
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                QVERIFY2(looksLike(answer.at(x, y), colour), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
    }
}

void ClipReaderTest::turnsAsTheCameraWasHeld_data()
{
    QTest::addColumn<Film>("film");
    QTest::addColumn<QList<int>>(
        "order");  // which stored corner is shown top left, top right, bottom right, bottom left
    const Corners corners = {colourOf(0), colourOf(7), colourOf(15 + 32), colourOf(26)};
    const auto film = [&](std::optional<Matrix> matrix) {
        return Film{.frames = 2, .size = {128, 64}, .matrix = matrix, .corners = corners};
    };
    QTest::newRow("upright") << film({}) << QList<int>{0, 1, 2, 3};
    QTest::newRow("90° clockwise") << film(clockwise) << QList<int>{3, 0, 1, 2};
    QTest::newRow("180°") << film(halfTurn) << QList<int>{2, 3, 0, 1};
    QTest::newRow("90° counterclockwise") << film(counterclockwise) << QList<int>{1, 2, 3, 0};
    QTest::newRow("mirrored") << film(mirrored) << QList<int>{1, 0, 3, 2};
    QTest::newRow("clockwise and mirrored") << film(clockwiseAndMirrored) << QList<int>{0, 3, 2, 1};
}

void ClipReaderTest::turnsAsTheCameraWasHeld()
{
    QFETCH(Film, film);
    QFETCH(QList<int>, order);
    ClipProcess clip(make(u"g.mp4"_s, film));
    for (const QByteArray &request : {"next 4096 4096"_ba, "next 60 60"_ba}) {
        const Answer answer = clip.ask(request);
        QVERIFY2(answer.isFrame(), answer.line);
        const int left = answer.size.width() / 4;
        const int top = answer.size.height() / 4;
        const QList<Rgb> seen = {answer.at(left, top), answer.at(3 * left, top), answer.at(3 * left, 3 * top),
                                 answer.at(left, 3 * top)};
        for (int i = 0; i < 4; ++i)
            QVERIFY2(looksLike(seen[i], film.corners.value()[static_cast<std::size_t>(order[i])]),
                     qPrintable(u"corner %1 is not the stored corner %2"_s.arg(i).arg(order[i])));
    }
}

void ClipReaderTest::brokenOffFilmsGiveWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("Y4M") << u"h.y4m"_s << 55 << 26;
    QTest::newRow("MP4, index first") << u"h.mp4"_s << 60 << 15;
    QTest::newRow("Matroska") << u"h.mkv"_s << 60 << 15;
    QTest::newRow("transport stream") << u"h.ts"_s << 60 << 15;
    QTest::newRow("AVI") << u"h.avi"_s << 60 << 15;
}

void ClipReaderTest::brokenOffFilmsGiveWhatIsThere()
{
    QFETCH(QString, name);
    QFETCH(int, percent);
    QFETCH(int, atLeast);
    const Film film = {.rate = {25, 1}, .indexFirst = name.endsWith(".mp4"_L1)};
    const QString path = make(name, film);
    const QByteArray whole = bytesOf(path);
    writeBytes(path, whole.first(whole.size() * percent / 100));
    ClipProcess clip(path);
    QVERIFY2(clip.head().startsWith("clip 1 "), clip.head());
    int count = 0;
    Answer each = clip.next();
    // The frame in which it broke off may be a bad one.
    for (; each.isFrame() && count < film.frames; each = clip.next(), ++count)
        if (count < atLeast)
            QFRAME(each, count, film);
    QVERIFY2(count >= atLeast && count < film.frames, qPrintable(QString::number(count)));
    QVERIFY2(each.line == "end" || each.line == "error damaged", each.line);
    // What is not there is not made up, and what is there still is.
    const Answer beyond = clip.frame(film.msOf(film.frames - 1));
    QVERIFY2(beyond.line == "end" || beyond.line == "error damaged", beyond.line);
    QFRAME(clip.frame(film.msOf(3)), 3, film);
    QCOMPARE(clip.finish(), 0);
}

void ClipReaderTest::refusesWhatItCannotShow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("code");
    make(u"named.ts"_s, {.rate = {25, 1}});
    const auto file = [&](const char *row, const char *name, const QByteArray &bytes, const char *code) {
        writeBytes(at(QString::fromUtf8(name)), bytes);
        QTest::newRow(row) << at(QString::fromUtf8(name)) << QByteArray(code);
    };
    const QByteArray named = at(u"named.ts"_s).toUtf8();
    QByteArray noise(50000, '\0');
    QRandomGenerator random(4711);
    for (char &byte : noise)
        byte = static_cast<char>(random.bounded(256));
    file("empty", "empty.mp4", {}, "format");
    file("noise", "noise.mp4", noise, "format");
    file("text", "text.txt", QByteArray("The crash mats are in the truck.\n").repeated(500), "format");
    file("HLS playlist", "list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + named + "\n#EXT-X-ENDLIST\n",
         "format");
    file("ffconcat", "list.ffconcat", "ffconcat version 1.0\nfile '" + named + "'\n", "format");
    file("concat by another name", "list.mp4", "ffconcat version 1.0\nfile named.ts\n", "format");
    file("DASH", "list.mpd", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"/>",
         "format");
    file("GIF", "loop.gif", "GIF89a" + QByteArray("\x01\0\x01\0\0\0\0;", 8), "format");
    file("Y4M of no size", "none.y4m", "YUV4MPEG2 W0 H0 F24:1\nFRAME\n", "damaged");
    file("Y4M without a frame", "bare.y4m", "YUV4MPEG2 W64 H48 F24:1\n", "damaged");
    file("too wide", "wide.y4m", "YUV4MPEG2 W8194 H48 F24:1\nFRAME\n", "too-large");
    file("too high", "high.y4m", "YUV4MPEG2 W48 H8194 F24:1\nFRAME\n", "too-large");
    file("too many pixels", "many.y4m", "YUV4MPEG2 W8000 H8000 F24:1\nFRAME\n", "too-large");
    const QByteArray film = bytesOf(make(u"cut.mp4"_s, {}));
    file("MP4 whose index is gone", "cut.mp4", film.first(film.size() / 2), "damaged");
    QTest::newRow("missing") << at(u"nowhere.mp4"_s) << "missing"_ba;
    QTest::newRow("no name") << QString() << "missing"_ba;
    QTest::newRow("in a file") << at(u"text.txt/film.mp4"_s) << "missing"_ba;
    QTest::newRow("an address") << u"http://127.0.0.1:9/film.mp4"_s << "missing"_ba;
    QTest::newRow("an address of a file") << u"file:"_s + at(u"named.ts"_s) << "missing"_ba;
    QTest::newRow("folder") << m_folder.path() << "not-regular"_ba;
    QTest::newRow("device") << u"/dev/zero"_s << "not-regular"_ba;
    QCOMPARE(mkfifo(QFile::encodeName(at(u"pipe.mp4"_s)).constData(), 0600), 0);
    QTest::newRow("pipe") << at(u"pipe.mp4"_s) << "not-regular"_ba;
    writeSound(at(u"sound.avi"_s));
    QTest::newRow("sound only") << at(u"sound.avi"_s) << "no-picture"_ba;
    writeSound(at(u"cover.mov"_s), true);
    QTest::newRow("sound with a cover") << at(u"cover.mov"_s) << "no-picture"_ba;
    writeForeignCodec(at(u"cinepak.avi"_s), AV_CODEC_ID_CINEPAK);
    QTest::newRow("a codec that is not in the list") << at(u"cinepak.avi"_s) << "codec"_ba;
}

void ClipReaderTest::refusesWhatItCannotShow()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, code);
    ClipProcess clip(name);
    QCOMPARE(clip.head(), "error " + code);
    QCOMPARE(clip.finish("frame 0 10 10\n"), 3);
    QCOMPARE(clip.rest(), QByteArray());
    QCOMPARE(clip.errors(), QByteArray());
}

void ClipReaderTest::refusesFilesItMayNotRead()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    const QString path = make(u"mine.y4m"_s, {.frames = 2});
    QVERIFY(QFile::setPermissions(path, {}));
    ClipProcess clip(path);
    QCOMPARE(clip.head(), "error unreadable"_ba);
    QCOMPARE(clip.finish(), 3);
}

void ClipReaderTest::neverFollowsADataReference()
{
    const QString named = make(u"named.mov"_s, {});
    const QString naming = at(u"naming.mov"_s);
    writeBytes(naming, withOutsidePictures(bytesOf(named), named));
    ClipProcess clip(naming);
    QCOMPARE(clip.head(), "error damaged"_ba);
    QCOMPARE(clip.finish(), 3);
}

void ClipReaderTest::endsAtWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const QByteArray &line) { QTest::newRow(line.isEmpty() ? "nothing" : line.left(30)) << line; };
    for (const char *line : {"",
                             " ",
                             "frame",
                             "frame 0",
                             "frame 0 10",
                             "frame 0 10 10 10",
                             "frame 0 10 10 ",
                             "next",
                             "next 10",
                             "next 10 10 10",
                             " next 10 10",
                             "next  10 10",
                             "next\t10 10",
                             "Next 10 10",
                             "stop",
                             "frame -1 10 10",
                             "frame +1 10 10",
                             "frame 1.5 10 10",
                             "frame 0x1 10 10",
                             "frame 0 0 10",
                             "frame 0 10 0",
                             "frame 0 4097 10",
                             "frame 0 10 4097",
                             "next -5 10",
                             "frame 1000000000000000000 10 10",
                             "frame 0 99999999999999999999 10",
                             "next 10 10\r",
                             "frame 0 ten 10"})
        row(line);
    row(QByteArray("next 1\0 10", 10));
    row("next 10 10" + QByteArray(191, ' '));
    row(QByteArray(201, '7'));
    row(QByteArray(100000, 'x'));
}

void ClipReaderTest::endsAtWhatIsNoRequest()
{
    QFETCH(QByteArray, line);
    ClipProcess clip(make(u"i.y4m"_s, {.frames = 2}));
    const int status = clip.finish(line + "\nnext 10 10\n");
    QCOMPARE(clip.rest(), "error request\n"_ba);
    QCOMPARE(status, 2);
}

void ClipReaderTest::answersRequestsThatComeTogether()
{
    const Film film = {.frames = 3};
    ClipProcess clip(make(u"j.y4m"_s, film));
    QByteArray requests;
    for (int i = 0; i < 100; ++i)
        requests += "frame " + QByteArray::number(film.msOf(i % 3)) + " 1 1\n";
    QCOMPARE(clip.finish(requests), 0);
    const QByteArray all = clip.rest();
    qsizetype from = 0;
    for (int i = 0; i < 100; ++i) {
        const QByteArray head = "frame " + QByteArray::number(film.msOf(i % 3)) + " 1 1\n";
        QCOMPARE(all.mid(from, head.size()), head);
        from += head.size() + 3;
    }
    QCOMPARE(all.size(), from);
}

void ClipReaderTest::endsWithItsInput()
{
    const QString path = make(u"k.y4m"_s, {.frames = 2});
    for (const QByteArray &unfinished : {""_ba, "next 10 10"_ba, "x"_ba, QByteArray(200, 'x')}) {
        ClipProcess clip(path);
        QCOMPARE(clip.finish(unfinished), 0);
        QCOMPARE(clip.rest(), QByteArray());
    }
}

void ClipReaderTest::wantsOneFile()
{
    for (const QStringList &arguments : {QStringList{}, {u"a"_s, u"b"_s}}) {
        QProcess process;
        process.start(QStringLiteral(STUNTBOARD_CLIP), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY(process.readAllStandardError().startsWith("usage: "));
    }
}

void ClipReaderTest::givesUpWhatItDoesNotNeed()
{
    ClipProcess clip(make(u"l.y4m"_s, {.frames = 2}));
    QVERIFY(clip.next().isFrame());
    const QString process = u"/proc/%1/"_s.arg(clip.processId());
    if (!QFile::exists(process + u"limits"_s))
        QSKIP("there is no /proc here");
    QVERIFY(bytesOf(process + u"status"_s).contains("NoNewPrivs:\t1\n"));
    const QString limits = QString::fromLatin1(bytesOf(process + u"limits"_s)).simplified();
    QVERIFY2(limits.contains("Max core file size 0 0 "_L1), qPrintable(limits));
    QVERIFY2(limits.contains("Max file size 0 0 "_L1), qPrintable(limits));
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(limits.contains("Max open files 0 0 "_L1), qPrintable(limits));
    QVERIFY2(limits.contains("Max address space 3221225472 3221225472 "_L1), qPrintable(limits));
#endif
}

void ClipReaderTest::flippedBytesNeverCrashIt()
{
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("STUNTBOARD_TEST_FLIPS", &ok);
    const int rounds = ok && wanted > 0 ? wanted : 60;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QList<QByteArray> films = {bytesOf(make(u"m.mp4"_s, {.indexFirst = true})), bytesOf(make(u"m.mkv"_s, {})),
                                     bytesOf(make(u"m.avi"_s, {})), bytesOf(make(u"m.ts"_s, {.rate = {25, 1}}))};
    int opened = 0;
    for (int i = 0; i < rounds; ++i) {
        const QString path = at(u"flipped"_s);
        writeBytes(path, flipped(films[i % films.size()], random));
        ClipProcess clip(path);
        const bool isClip = clip.head().startsWith("clip 1 ");
        QVERIFY2(isClip || clip.head().startsWith("error "), clip.head() + " in round " + QByteArray::number(i));
        for (const char *request : {"frame 0 64 64", "frame 1500 64 64", "frame 700 64 64", "next 64 64"}) {
            const Answer answer = isClip ? clip.ask(request) : Answer{.line = "end"};
            QVERIFY2(answer.isFrame() || answer.line == "end" || answer.line.startsWith("error "),
                     answer.line + " in round " + QByteArray::number(i));
        }
        opened += isClip ? 1 : 0;
        QCOMPARE(clip.finish(), isClip ? 0 : 3);
    }
    QVERIFY2(opened > rounds / 4, qPrintable(u"only %1 of %2 were films still"_s.arg(opened).arg(rounds)));
}

QTEST_GUILESS_MAIN(ClipReaderTest)
#include "tst_clipreader.moc"

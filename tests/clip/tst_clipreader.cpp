// SPDX-License-Identifier: GPL-3.0-or-later
// Which frames stuntboard-clip hands out, and how they look.
#include "tests/clip/clipprocess.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Matrix clockwise = {0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30};
constexpr Matrix halfTurn = {-(1 << 16), 0, 0, 0, -(1 << 16), 0, 0, 0, 1 << 30};
constexpr Matrix counterclockwise = {0, -(1 << 16), 0, 1 << 16, 0, 0, 0, 0, 1 << 30};
constexpr Matrix mirrored = {-(1 << 16), 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30};
constexpr Matrix clockwiseAndMirrored = {0, 1 << 16, 0, 1 << 16, 0, 0, 0, 0, 1 << 30};

constexpr AVRational ntsc = {30000, 1001};

bool isNear(Rgb seen, Rgb wanted, int tolerance)
{
    return std::abs(seen.red - wanted.red) <= tolerance && std::abs(seen.green - wanted.green) <= tolerance
        && std::abs(seen.blue - wanted.blue) <= tolerance;
}

bool looksLike(Rgb seen, Yuv colour)
{
    constexpr int tolerance = 7;  // what MPEG-4 loses of a plane colour
    return isNear(seen, rgbOf(colour), tolerance);
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

}  // namespace

// Whether `answer` is frame `number` of `film` and says so.
#define QFRAME(answer, number, film)                                                                                   \
    do {                                                                                                               \
        const Answer shown = (answer);                                                                                 \
        QVERIFY2(shown.isFrame(), shown.line);                                                                         \
        QCOMPARE(numberOf(shown), (number));                                                                           \
        QCOMPARE(shown.ms, (film).msOf(number));                                                                       \
    } while (false)

class ClipReaderTest : public QObject
{
    Q_OBJECT

private:
    ClipFolder m_folder;

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
    void coloursAreThoseOfTheirTelevision_data();
    void coloursAreThoseOfTheirTelevision();
    void brokenOffFilmsGiveWhatIsThere_data();
    void brokenOffFilmsGiveWhatIsThere();
};

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
    ClipProcess clip(m_folder.make(name, film));
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
    ClipProcess clip(m_folder.make(name, film));
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
    ClipProcess clip(m_folder.make(name, film));
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
    ClipProcess clip(m_folder.make(u"d.mp4"_s, film));
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
        ClipProcess clip(m_folder.make(name, film));
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
    ClipProcess clip(m_folder.make(u"f.mp4"_s, film));
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
    ClipProcess clip(m_folder.make(u"g.mp4"_s, film));
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

void ClipReaderTest::coloursAreThoseOfTheirTelevision_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("fullRange");
    QTest::addColumn<Television>("television");
    QTest::newRow("standard") << QSize(64, 718) << false << Television::Standard;
    QTest::newRow("high") << QSize(64, 720) << false << Television::High;
    QTest::newRow("full range") << QSize(64, 48) << true << Television::FullRange;
}

void ClipReaderTest::coloursAreThoseOfTheirTelevision()
{
    QFETCH(QSize, size);
    QFETCH(bool, fullRange);
    QFETCH(Television, television);
    const Corners corners = {Yuv{60, 90, 160}, Yuv{110, 160, 90}, Yuv{150, 110, 170}, Yuv{200, 128, 128}};
    ClipProcess clip(
        m_folder.make(u"n.y4m"_s, {.frames = 1, .size = size, .corners = corners, .fullRange = fullRange}));
    const Answer answer = clip.next();
    QVERIFY2(answer.isFrame(), answer.line);
    for (const int i : {0, 1, 2, 3}) {
        const Rgb seen = answer.at(i == 1 || i == 2 ? 60 : 4, i < 2 ? 4 : size.height() - 5);
        const Rgb wanted = rgbOf(corners[static_cast<std::size_t>(i)], television);
        QVERIFY2(isNear(seen, wanted, 2), qPrintable(u"%1: %2 %3 %4, not %5 %6 %7"_s.arg(i)
                                                         .arg(seen.red)
                                                         .arg(seen.green)
                                                         .arg(seen.blue)
                                                         .arg(wanted.red)
                                                         .arg(wanted.green)
                                                         .arg(wanted.blue)));
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
    const QString path = m_folder.make(name, film);
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

QTEST_GUILESS_MAIN(ClipReaderTest)
#include "tst_clipreader.moc"

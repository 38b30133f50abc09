// SPDX-License-Identifier: GPL-3.0-or-later
// What stuntboard-clip answers about everything that is no good film or no good request, and what it gives up.
#include "tests/clip/clipprocess.h"
#include "tests/clip/spoiltclips.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class ClipRefusalsTest : public QObject
{
    Q_OBJECT

private:
    ClipFolder m_folder;

private slots:
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

void ClipRefusalsTest::refusesWhatItCannotShow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("code");
    m_folder.make(u"named.ts"_s, {.rate = {25, 1}});
    const auto file = [&](const char *row, const char *name, const QByteArray &bytes, const char *code) {
        writeBytes(m_folder.at(QString::fromUtf8(name)), bytes);
        QTest::newRow(row) << m_folder.at(QString::fromUtf8(name)) << QByteArray(code);
    };
    const QByteArray named = m_folder.at(u"named.ts"_s).toUtf8();
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
    const QByteArray film = bytesOf(m_folder.make(u"cut.mp4"_s, {}));
    file("MP4 whose index is gone", "cut.mp4", film.first(film.size() / 2), "damaged");
    QTest::newRow("missing") << m_folder.at(u"nowhere.mp4"_s) << "missing"_ba;
    QTest::newRow("no name") << QString() << "missing"_ba;
    QTest::newRow("in a file") << m_folder.at(u"text.txt/film.mp4"_s) << "missing"_ba;
    QTest::newRow("an address") << u"http://127.0.0.1:9/film.mp4"_s << "missing"_ba;
    QTest::newRow("an address of a file") << u"file:"_s + m_folder.at(u"named.ts"_s) << "missing"_ba;
    QTest::newRow("folder") << m_folder.path() << "not-regular"_ba;
    QTest::newRow("device") << u"/dev/zero"_s << "not-regular"_ba;
    QCOMPARE(mkfifo(QFile::encodeName(m_folder.at(u"pipe.mp4"_s)).constData(), 0600), 0);
    QTest::newRow("pipe") << m_folder.at(u"pipe.mp4"_s) << "not-regular"_ba;
    writeSound(m_folder.at(u"sound.m4a"_s));
    QTest::newRow("sound only") << m_folder.at(u"sound.m4a"_s) << "no-picture"_ba;
    writeSound(m_folder.at(u"cover.m4a"_s), true);
    QTest::newRow("sound with a cover") << m_folder.at(u"cover.m4a"_s) << "no-picture"_ba;
    writeForeignCodec(m_folder.at(u"cinepak.avi"_s), AV_CODEC_ID_CINEPAK);
    QTest::newRow("a codec that is not in the list") << m_folder.at(u"cinepak.avi"_s) << "codec"_ba;
}

void ClipRefusalsTest::refusesWhatItCannotShow()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, code);
    ClipProcess clip(name);
    QCOMPARE(clip.head(), "error " + code);
    QCOMPARE(clip.finish("frame 0 10 10\n"), 3);
    QCOMPARE(clip.rest(), QByteArray());
    QCOMPARE(clip.errors(), QByteArray());
}

void ClipRefusalsTest::refusesFilesItMayNotRead()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    const QString path = m_folder.make(u"mine.y4m"_s, {.frames = 2});
    QVERIFY(QFile::setPermissions(path, {}));
    ClipProcess clip(path);
    QCOMPARE(clip.head(), "error unreadable"_ba);
    QCOMPARE(clip.finish(), 3);
}

void ClipRefusalsTest::neverFollowsADataReference()
{
    const QString named = m_folder.make(u"named.mov"_s, {});
    const QString naming = m_folder.at(u"naming.mov"_s);
    writeBytes(naming, withOutsidePictures(bytesOf(named), named));
    ClipProcess clip(naming);
    QCOMPARE(clip.head(), "error damaged"_ba);
    QCOMPARE(clip.finish(), 3);
}

void ClipRefusalsTest::endsAtWhatIsNoRequest_data()
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

void ClipRefusalsTest::endsAtWhatIsNoRequest()
{
    QFETCH(QByteArray, line);
    ClipProcess clip(m_folder.make(u"i.y4m"_s, {.frames = 2}));
    const int status = clip.finish(line + "\nnext 10 10\n");
    QCOMPARE(clip.rest(), "error request\n"_ba);
    QCOMPARE(status, 2);
}

void ClipRefusalsTest::answersRequestsThatComeTogether()
{
    const Film film = {.frames = 3};
    ClipProcess clip(m_folder.make(u"j.y4m"_s, film));
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

void ClipRefusalsTest::endsWithItsInput()
{
    const QString path = m_folder.make(u"k.y4m"_s, {.frames = 2});
    for (const QByteArray &unfinished : {""_ba, "next 10 10"_ba, "x"_ba, QByteArray(200, 'x')}) {
        ClipProcess clip(path);
        QCOMPARE(clip.finish(unfinished), 0);
        QCOMPARE(clip.rest(), QByteArray());
    }
}

void ClipRefusalsTest::wantsOneFile()
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

void ClipRefusalsTest::givesUpWhatItDoesNotNeed()
{
    ClipProcess clip(m_folder.make(u"l.y4m"_s, {.frames = 2}));
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

void ClipRefusalsTest::flippedBytesNeverCrashIt()
{
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("STUNTBOARD_TEST_FLIPS", &ok);
    const int rounds = ok && wanted > 0 ? wanted : 60;
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QList<QByteArray> films = {bytesOf(m_folder.make(u"m.mp4"_s, {.indexFirst = true})),
                                     bytesOf(m_folder.make(u"m.mkv"_s, {})), bytesOf(m_folder.make(u"m.avi"_s, {})),
                                     bytesOf(m_folder.make(u"m.ts"_s, {.rate = {25, 1}}))};
    int opened = 0;
    for (int i = 0; i < rounds; ++i) {
        const QString path = m_folder.at(u"flipped"_s);
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

QTEST_GUILESS_MAIN(ClipRefusalsTest)
#include "tst_cliprefusals.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/frames.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace stunt;

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
constexpr FrameRate drop2997{.numerator = 30000, .denominator = 1001, .dropFrame = true};
constexpr FrameRate drop5994{.numerator = 60000, .denominator = 1001, .dropFrame = true};

const QStringList commonRates = {u"1"_s,   u"12"_s,     u"15"_s,     u"23.976"_s, u"24"_s,    u"25"_s, u"29.97"_s,
                                 u"30"_s,  u"48"_s,     u"47.952"_s, u"50"_s,     u"59.94"_s, u"60"_s, u"96"_s,
                                 u"100"_s, u"119.88"_s, u"120"_s,    u"25/2"_s,   u"239"_s,   u"240"_s};

// A counter that steps through the labels one by one, as a tape machine would.
struct Counter {
    int perSecond;
    int dropped;
    int hour = 0, minute = 0, second = 0, frame = 0;

    void step()
    {
        if (++frame < perSecond)
            return;
        frame = 0;
        if (++second < 60)
            return;
        second = 0;
        if (++minute == 60) {
            minute = 0;
            ++hour;
        }
        if (minute % 10 != 0)
            frame = dropped;
    }
    [[nodiscard]] QString text() const
    {
        return QString::asprintf("%02d:%02d:%02d%c%02d", hour, minute, second, dropped > 0 ? ';' : ':', frame);
    }
};

}  // namespace

class TestFrames : public QObject
{
    Q_OBJECT

private slots:
    void ratesAreRead_data();
    void ratesAreRead();
    void ratesAreRefused_data();
    void ratesAreRefused();
    void everyFrameComesBackFromItsMillisecond();
    void nearestFrameIsChosenHalvesUp();
    void dropFrameTable_data();
    void dropFrameTable();
    void labelsAgreeWithACounter_data();
    void labelsAgreeWithACounter();
    void timecodeIsShown_data();
    void timecodeIsShown();
    void timecodeIsRead_data();
    void timecodeIsRead();
    void timecodeIsRefused_data();
    void timecodeIsRefused();
    void dropFlagMeansNothingAtOtherRates();
    void shownTimecodeReadsBack();
};

void TestFrames::ratesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("nominal");
    QTest::addColumn<bool>("canDrop");
    QTest::newRow("25") << u"25"_s << u"25"_s << 25 << false;
    QTest::newRow("spaces") << u" 24 "_s << u"24"_s << 24 << false;
    QTest::newRow("1") << u"1"_s << u"1"_s << 1 << false;
    QTest::newRow("240") << u"240"_s << u"240"_s << 240 << false;
    QTest::newRow("23.976") << u"23.976"_s << u"24000/1001"_s << 24 << false;
    QTest::newRow("23.98") << u"23.98"_s << u"24000/1001"_s << 24 << false;
    QTest::newRow("24000/1001") << u"24000/1001"_s << u"24000/1001"_s << 24 << false;
    QTest::newRow("29.97") << u"29.97"_s << u"30000/1001"_s << 30 << true;
    QTest::newRow("59.94") << u"59.94"_s << u"60000/1001"_s << 60 << true;
    QTest::newRow("reduced") << u"50/2"_s << u"25"_s << 25 << false;
    QTest::newRow("half") << u"25/2"_s << u"25/2"_s << 13 << false;
    QTest::newRow("30") << u"30"_s << u"30"_s << 30 << false;
}

void TestFrames::ratesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    const Result<FrameRate> rate = FrameRate::fromText(text);
    QVERIFY2(rate.has_value(), rate ? "" : qPrintable(rate.error().message));
    QCOMPARE(rate->toText(), stored);
    QTEST(rate->nominal(), "nominal");
    QTEST(rate->canDropFrame(), "canDrop");
    QVERIFY(!rate->dropFrame);
    QVERIFY(FrameRate::fromText(stored).value() == *rate);
}

void TestFrames::ratesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"0"_s, u"-25"_s, u"241"_s, u"25/0"_s, u"1/2"_s, u"/"_s, u"25/"_s, u"/1"_s, u"480/2/1"_s, u"24.5"_s,
          u"fast"_s, u"99999999999"_s, u"240001/1000"_s, u"２５"_s, u"25 fps"_s, u"0/0"_s})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text))) << text;
}

void TestFrames::ratesAreRefused()
{
    QFETCH(QString, text);
    const Result<FrameRate> rate = FrameRate::fromText(text);
    QVERIFY(!rate);
    QCOMPARE(rate.error().code, u"not-a-frame-rate"_s);
}

void TestFrames::everyFrameComesBackFromItsMillisecond()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (const QString &text : commonRates) {
        const FrameRate rate = FrameRate::fromText(text).value();
        const qint64 last = frameAt(dayMs, rate);
        QVERIFY(last > 0);
        for (int i = 0; i < 20'000; ++i) {
            const qint64 frame = i < 5000 ? std::min<qint64>(i, last) : random.bounded(last + 1);
            const qint64 ms = msOfFrame(frame, rate);
            QVERIFY2(frameAt(ms, rate) == frame, qPrintable(u"%1 frame %2"_s.arg(text).arg(frame)));
            QCOMPARE(onFrame(ms, rate), ms);
            // The stored millisecond is at most half of one from the true start: 2·|ms·num − 1000·frame·den| ≤ num.
            QVERIFY(2 * std::abs(ms * rate.numerator - 1000 * frame * rate.denominator) <= rate.numerator);
        }
    }
}

void TestFrames::nearestFrameIsChosenHalvesUp()
{
    const FrameRate rate{.numerator = 25};
    QCOMPARE(frameAt(0, rate), 0);
    QCOMPARE(frameAt(19, rate), 0);
    QCOMPARE(frameAt(20, rate), 1);
    QCOMPARE(frameAt(59, rate), 1);
    QCOMPARE(frameAt(60, rate), 2);
    QCOMPARE(onFrame(61, rate), 80);
    QCOMPARE(frameAt(dayMs, rate), 24 * 3600 * 25);
    const FrameRate ntsc{.numerator = 24000, .denominator = 1001};
    QCOMPARE(msOfFrame(1, ntsc), 42);
    QCOMPARE(msOfFrame(24, ntsc), 1001);
    QCOMPARE(msOfFrame(2, FrameRate{.numerator = 240}), 8);
}

void TestFrames::dropFrameTable_data()
{
    QTest::addColumn<bool>("doubled");
    QTest::addColumn<qint64>("frame");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *label, bool doubled, qint64 frame) {
        QTest::newRow(label) << doubled << frame << QString::fromLatin1(label);
    };
    row("00:00:00;00", false, 0);
    row("00:00:00;29", false, 29);
    row("00:00:59;29", false, 1799);
    row("00:01:00;02", false, 1800);
    row("00:01:59;29", false, 3597);
    row("00:02:00;02", false, 3598);
    row("00:09:59;29", false, 17981);
    row("00:10:00;00", false, 17982);
    row("00:10:00;01", false, 17983);
    row("00:11:00;02", false, 19782);
    row("01:00:00;00", false, 107892);
    row("10:00:00;00", false, 1078920);
    row("23:59:59;29", false, 2589407);
    row("00:00:59;59", true, 3599);
    row("00:01:00;04", true, 3600);
    row("00:09:59;59", true, 35963);
    row("00:10:00;00", true, 35964);
    row("00:10:00;03", true, 35967);
    row("01:00:00;00", true, 215784);
    row("23:59:59;59", true, 5178815);
}

void TestFrames::dropFrameTable()
{
    QFETCH(bool, doubled);
    QFETCH(qint64, frame);
    QFETCH(QString, label);
    const FrameRate &rate = doubled ? drop5994 : drop2997;
    QCOMPARE(timecode(msOfFrame(frame, rate), rate), label);
    const Result<qint64> ms = msFromTimecode(label, rate);
    QVERIFY2(ms.has_value(), ms ? "" : qPrintable(ms.error().message));
    QCOMPARE(frameAt(*ms, rate), frame);
}

void TestFrames::labelsAgreeWithACounter_data()
{
    QTest::addColumn<int>("numerator");
    QTest::addColumn<int>("denominator");
    QTest::addColumn<bool>("dropFrame");
    QTest::addColumn<int>("dropped");
    QTest::newRow("29.97 drop") << 30000 << 1001 << true << 2;
    QTest::newRow("59.94 drop") << 60000 << 1001 << true << 4;
    QTest::newRow("29.97 non-drop") << 30000 << 1001 << false << 0;
    QTest::newRow("24") << 24 << 1 << false << 0;
    QTest::newRow("23.976") << 24000 << 1001 << false << 0;
}

void TestFrames::labelsAgreeWithACounter()
{
    QFETCH(int, numerator);
    QFETCH(int, denominator);
    QFETCH(bool, dropFrame);
    QFETCH(int, dropped);
    const FrameRate rate{.numerator = numerator, .denominator = denominator, .dropFrame = dropFrame};
    Counter counter{.perSecond = rate.nominal(), .dropped = dropped};
    for (qint64 frame = 0; frame < 75LL * 60 * rate.nominal(); ++frame, counter.step()) {
        const qint64 ms = msOfFrame(frame, rate);
        const QString shown = timecode(ms, rate);
        QVERIFY2(shown == counter.text(), qPrintable(u"frame %1: %2, not %3"_s.arg(frame).arg(shown, counter.text())));
        if (frame % 7 == 0)
            QCOMPARE(msFromTimecode(shown, rate).value(), ms);
    }
}

void TestFrames::timecodeIsShown_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("rate");
    QTest::addColumn<QString>("label");
    QTest::newRow("zero") << qint64{0} << u"25"_s << u"00:00:00:00"_s;
    QTest::newRow("one frame") << qint64{40} << u"25"_s << u"00:00:00:01"_s;
    QTest::newRow("hours") << qint64{(3600 + 2 * 60 + 3) * 1000 + 160} << u"25"_s << u"01:02:03:04"_s;
    QTest::newRow("a day") << dayMs << u"24"_s << u"24:00:00:00"_s;
    QTest::newRow("non-drop runs slow") << qint64{1001} << u"23.976"_s << u"00:00:01:00"_s;
    QTest::newRow("three digits") << qint64{500} << u"240"_s << u"00:00:00:120"_s;
    QTest::newRow("a hundred") << qint64{990} << u"100"_s << u"00:00:00:99"_s;
}

void TestFrames::timecodeIsShown()
{
    QFETCH(qint64, ms);
    QFETCH(QString, rate);
    QTEST(timecode(ms, FrameRate::fromText(rate).value()), "label");
}

void TestFrames::timecodeIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");  // at 25 frames a second
    QTest::newRow("full") << u"01:02:03:04"_s << qint64{3723160};
    QTest::newRow("short fields") << u"1:2:3:4"_s << qint64{3723160};
    QTest::newRow("minutes") << u"01:30:12"_s << qint64{90480};
    QTest::newRow("minutes and seconds") << u"01:30"_s << qint64{90000};
    QTest::newRow("seconds") << u"5"_s << qint64{5000};
    QTest::newRow("many seconds") << u"90"_s << qint64{90000};
    QTest::newRow("many minutes") << u"90:00"_s << qint64{5400000};
    QTest::newRow("spaces") << u" 00:05 "_s << qint64{5000};
    QTest::newRow("a day") << u"24:00:00:00"_s << dayMs;
}

void TestFrames::timecodeIsRead()
{
    QFETCH(QString, text);
    const Result<qint64> ms = msFromTimecode(text, FrameRate{.numerator = 25});
    QVERIFY2(ms.has_value(), ms ? "" : qPrintable(ms.error().message));
    QTEST(*ms, "ms");
}

void TestFrames::timecodeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("dropFrame");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &text, bool dropFrame, const QString &code) {
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text.left(30)))) << text << dropFrame << code;
    };
    const QString unreadable = u"not-a-timecode"_s;
    row(u""_s, false, unreadable);
    row(u":"_s, false, unreadable);
    row(u"now"_s, false, unreadable);
    row(u"-1"_s, false, unreadable);
    row(u"1.5"_s, false, unreadable);
    row(u"00:00:00:30"_s, false, unreadable);
    row(u"00:00:60:00"_s, false, unreadable);
    row(u"00:60:00:00"_s, false, unreadable);
    row(u"00:60"_s, false, unreadable);
    row(u"00:00:00:00:00"_s, false, unreadable);
    row(u"00:00:00;00"_s, false, unreadable);
    row(u"00;00"_s, true, unreadable);
    row(u"00;00:00:00"_s, true, unreadable);
    row(u"00:00;00;00"_s, true, unreadable);
    row(u"00:01:00;00"_s, true, u"dropped-frame"_s);
    row(u"00:01:00;01"_s, true, u"dropped-frame"_s);
    row(u"00:01:00:01"_s, true, u"dropped-frame"_s);
    row(u"01:00;01"_s, true, u"dropped-frame"_s);
    row(u"00:59:00;00"_s, true, u"dropped-frame"_s);
    row(u"24:00:00:01"_s, false, u"out-of-range"_s);
    row(u"25:00:00:00"_s, false, u"out-of-range"_s);
    row(u"99999"_s, false, u"out-of-range"_s);
    row(u"99999:00"_s, false, u"out-of-range"_s);
    row(QString(1000, u'9'), false, unreadable);
}

void TestFrames::timecodeIsRefused()
{
    QFETCH(QString, text);
    QFETCH(bool, dropFrame);
    const FrameRate rate = dropFrame ? drop2997 : FrameRate{.numerator = 30};
    const Result<qint64> ms = msFromTimecode(text, rate);
    QVERIFY2(!ms, qPrintable(QString::number(ms ? *ms : 0)));
    QTEST(ms.error().code, "code");
}

void TestFrames::dropFlagMeansNothingAtOtherRates()
{
    const FrameRate rate{.numerator = 25, .denominator = 1, .dropFrame = true};
    QCOMPARE(timecode(60'000, rate), u"00:01:00:00"_s);
    QCOMPARE(msFromTimecode(u"00:01:00:00", rate).value(), 60'000);
    // Without frames, the start of a minute is its first number that exists.
    QCOMPARE(timecode(msFromTimecode(u"01:00", drop2997).value(), drop2997), u"00:01:00;02"_s);
    QCOMPARE(timecode(msFromTimecode(u"10:00", drop2997).value(), drop2997), u"00:10:00;00"_s);
}

void TestFrames::shownTimecodeReadsBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    QList<FrameRate> rates{drop2997, drop5994};
    for (const QString &text : commonRates)
        rates.append(FrameRate::fromText(text).value());
    for (const FrameRate &rate : rates) {
        for (int i = 0; i < 5000; ++i) {
            const qint64 ms = onFrame(random.bounded(dayMs * 99 / 100), rate);
            const QString shown = timecode(ms, rate);
            const Result<qint64> read = msFromTimecode(shown, rate);
            QVERIFY2(read && *read == ms, qPrintable(rate.toText() + u" "_s + shown));
        }
    }
}

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"

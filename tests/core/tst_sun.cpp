// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sun.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace stunt;

class TestSun : public QObject
{
    Q_OBJECT

private slots:
    void sunriseAndSunsetAgreeWithAnEphemeris_data();
    void sunriseAndSunsetAgreeWithAnEphemeris();
    void polarDaysAndNightsAreTold_data();
    void polarDaysAndNightsAreTold();
    void impossibleQuestionsAreRefused();
    void everyDayOfAYearIsOrderly();
};

// Expected values: PyEphem 4.1.4 (libastro), the sun's centre 50′ below the horizon, no pressure.
void TestSun::sunriseAndSunsetAgreeWithAnEphemeris_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("sunrise");
    QTest::addColumn<QString>("sunset");
    QTest::newRow("Berlin 2027-03-28") << QDate(2027, 3, 28) << 52.52 << 13.405 << u"Europe/Berlin"_s
                                       << u"2027-03-28T04:50:59Z"_s << u"2027-03-28T17:33:06Z"_s;
    QTest::newRow("Berlin 2027-06-21") << QDate(2027, 6, 21) << 52.52 << 13.405 << u"Europe/Berlin"_s
                                       << u"2027-06-21T02:43:03Z"_s << u"2027-06-21T19:33:13Z"_s;
    QTest::newRow("Los Angeles 2027-12-21") << QDate(2027, 12, 21) << 34.0522 << -118.2437 << u"America/Los_Angeles"_s
                                            << u"2027-12-21T14:54:32Z"_s << u"2027-12-22T00:47:34Z"_s;
    QTest::newRow("Sydney 2027-01-15") << QDate(2027, 1, 15) << -33.8688 << 151.2093 << u"Australia/Sydney"_s
                                       << u"2027-01-14T18:59:17Z"_s << u"2027-01-15T09:09:02Z"_s;
    QTest::newRow("Quito 2027-09-23") << QDate(2027, 9, 23) << -0.1807 << -78.4678 << u"America/Guayaquil"_s
                                      << u"2027-09-23T11:02:59Z"_s << u"2027-09-23T23:09:28Z"_s;
    QTest::newRow("Reykjavik 2027-06-21") << QDate(2027, 6, 21) << 64.1466 << -21.9426 << u"Atlantic/Reykjavik"_s
                                          << u"2027-06-21T02:55:11Z"_s << u"2027-06-22T00:03:55Z"_s;
    QTest::newRow("Reykjavik 2027-12-21") << QDate(2027, 12, 21) << 64.1466 << -21.9426 << u"Atlantic/Reykjavik"_s
                                          << u"2027-12-21T11:22:11Z"_s << u"2027-12-21T15:29:14Z"_s;
    QTest::newRow("Apia 2027-05-10") << QDate(2027, 5, 10) << -13.8333 << -171.7667 << u"Pacific/Apia"_s
                                     << u"2027-05-09T17:37:40Z"_s << u"2027-05-10T05:09:13Z"_s;
    QTest::newRow("Kiritimati 2027-08-01") << QDate(2027, 8, 1) << 1.8721 << -157.4278 << u"Pacific/Kiritimati"_s
                                           << u"2027-07-31T16:30:09Z"_s << u"2027-08-01T04:42:02Z"_s;
    QTest::newRow("Suva 2027-02-02") << QDate(2027, 2, 2) << -18.1248 << 178.4501 << u"Pacific/Fiji"_s
                                     << u"2027-02-01T17:53:04Z"_s << u"2027-02-02T06:46:15Z"_s;
    QTest::newRow("Adak 2027-10-05") << QDate(2027, 10, 5) << 51.88 << -176.6581 << u"America/Adak"_s
                                     << u"2027-10-05T17:54:26Z"_s << u"2027-10-06T05:14:33Z"_s;
    QTest::newRow("Ushuaia 2027-06-21") << QDate(2027, 6, 21) << -54.8019 << -68.303 << u"America/Argentina/Ushuaia"_s
                                        << u"2027-06-21T12:58:48Z"_s << u"2027-06-21T20:11:13Z"_s;
    QTest::newRow("London 1999-08-11") << QDate(1999, 8, 11) << 51.5074 << -0.1278 << u"Europe/London"_s
                                       << u"1999-08-11T04:38:46Z"_s << u"1999-08-11T19:31:40Z"_s;
    QTest::newRow("Kashgar 2027-04-04") << QDate(2027, 4, 4) << 39.47 << 75.99 << u"Asia/Shanghai"_s
                                        << u"2027-04-04T00:36:34Z"_s << u"2027-04-04T13:22:23Z"_s;
    QTest::newRow("Tromso 2027-03-01") << QDate(2027, 3, 1) << 69.6492 << 18.9553 << u"Europe/Oslo"_s
                                       << u"2027-03-01T06:11:19Z"_s << u"2027-03-01T15:43:28Z"_s;
    QTest::newRow("Auckland 2027-01-10") << QDate(2027, 1, 10) << -36.8485 << 174.7633 << u"Pacific/Auckland"_s
                                         << u"2027-01-09T17:12:36Z"_s << u"2027-01-10T07:43:24Z"_s;
    QTest::newRow("Los Angeles 2027-12-25") << QDate(2027, 12, 25) << 34.0522 << -118.2437 << u"America/Los_Angeles"_s
                                            << u"2027-12-25T14:56:23Z"_s << u"2027-12-26T00:49:46Z"_s;
    QTest::newRow("Tokyo 2040-11-30") << QDate(2040, 11, 30) << 35.6762 << 139.6503 << u"Asia/Tokyo"_s
                                      << u"2040-11-29T21:31:46Z"_s << u"2040-11-30T07:28:10Z"_s;
}

void TestSun::sunriseAndSunsetAgreeWithAnEphemeris()
{
    QFETCH(QDate, date);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(QString, zone);
    QFETCH(QString, sunrise);
    QFETCH(QString, sunset);
    const Result<SunTimes> times = sunTimes(date, {.latitude = latitude, .longitude = longitude}, zone);
    QVERIFY2(times.has_value(), times ? "" : qPrintable(times.error().message));
    QVERIFY(times->kind == SunTimes::Kind::RisesAndSets);
    const auto secondsOff = [](Instant instant, const QString &expected) {
        return std::abs(instant.ms - QDateTime::fromString(expected, Qt::ISODate).toMSecsSinceEpoch()) / 1000;
    };
    const qint64 riseOff = secondsOff(times->sunrise, sunrise);
    const qint64 setOff = secondsOff(times->sunset, sunset);
    QVERIFY2(riseOff <= 5, qPrintable(u"sunrise %1 s off"_s.arg(riseOff)));
    QVERIFY2(setOff <= 5, qPrintable(u"sunset %1 s off"_s.arg(setOff)));
    // Sunrise is on the asked civil date wherever the date line runs.
    QVERIFY(civilTimeOf(times->sunrise, date, zone).value().minutes < 12 * 60);
}

void TestSun::polarDaysAndNightsAreTold_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<SunTimes::Kind>("kind");
    QTest::newRow("Tromsø, June") << QDate(2027, 6, 21) << 69.6492 << SunTimes::Kind::PolarDay;
    QTest::newRow("Tromsø, December") << QDate(2027, 12, 21) << 69.6492 << SunTimes::Kind::PolarNight;
    QTest::newRow("Tromsø, March") << QDate(2027, 3, 21) << 69.6492 << SunTimes::Kind::RisesAndSets;
    QTest::newRow("polar circle, June") << QDate(2027, 6, 21) << 66.6 << SunTimes::Kind::PolarDay;
    QTest::newRow("below it, June") << QDate(2027, 6, 21) << 65.0 << SunTimes::Kind::RisesAndSets;
    QTest::newRow("polar circle, December, by refraction")
        << QDate(2027, 12, 21) << 66.6 << SunTimes::Kind::RisesAndSets;
    QTest::newRow("south, June") << QDate(2027, 6, 21) << -70.0 << SunTimes::Kind::PolarNight;
    QTest::newRow("south, December") << QDate(2027, 12, 21) << -70.0 << SunTimes::Kind::PolarDay;
    QTest::newRow("north pole, June") << QDate(2027, 6, 21) << 90.0 << SunTimes::Kind::PolarDay;
    QTest::newRow("north pole, December") << QDate(2027, 12, 21) << 90.0 << SunTimes::Kind::PolarNight;
    QTest::newRow("south pole, December") << QDate(2027, 12, 21) << -90.0 << SunTimes::Kind::PolarDay;
}

void TestSun::polarDaysAndNightsAreTold()
{
    QFETCH(QDate, date);
    QFETCH(double, latitude);
    QFETCH(SunTimes::Kind, kind);
    const Result<SunTimes> times = sunTimes(date, {.latitude = latitude, .longitude = 18.9553}, u"Europe/Oslo"_s);
    QVERIFY(times.has_value());
    QVERIFY(times->kind == kind);
}

void TestSun::impossibleQuestionsAreRefused()
{
    const QDate date(2027, 3, 28);
    const QString zone = u"Europe/Berlin"_s;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const GeoPosition place :
         {GeoPosition{90.01, 0}, GeoPosition{-91, 0}, GeoPosition{0, 180.5}, GeoPosition{0, -181}, GeoPosition{nan, 0},
          GeoPosition{0, nan}, GeoPosition{infinity, 0}, GeoPosition{0, -infinity}})
        QCOMPARE(sunTimes(date, place, zone).error().code, u"out-of-range"_s);
    QCOMPARE(sunTimes(date, {52, 13}, u"Europe/Nowhere"_s).error().code, u"unknown-zone"_s);
    QCOMPARE(sunTimes(QDate(), {52, 13}, zone).error().code, u"invalid-date"_s);
    QCOMPARE(sunTimes(QDate(2011, 12, 30), {-13.8, -171.8}, u"Pacific/Apia"_s).error().code, u"spring-gap"_s);
}

void TestSun::everyDayOfAYearIsOrderly()
{
    constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
    for (double latitude = -64; latitude <= 64; latitude += 16) {
        qint64 last = 0;
        for (QDate date(2027, 1, 1); date.year() == 2027; date = date.addDays(1)) {
            const SunTimes times = sunTimes(date, {latitude, 0}, u"UTC"_s).value();
            QVERIFY(times.kind == SunTimes::Kind::RisesAndSets);
            QVERIFY(times.sunrise < times.sunset);
            QVERIFY(times.sunset.ms - times.sunrise.ms < dayMs);
            // From one day to the next the sunrise moves by minutes.
            QVERIFY2(last == 0 || std::abs(times.sunrise.ms - last - dayMs) < 6 * 60'000,
                     qPrintable(date.toString(Qt::ISODate)));
            last = times.sunrise.ms;
        }
    }
}

QTEST_GUILESS_MAIN(TestSun)
#include "tst_sun.moc"

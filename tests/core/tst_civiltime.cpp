// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/civiltime.h"

#include <QtTest>
#include <ctime>
#include <map>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace stunt;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

// The C library's reading of a zone, which shares no code with Qt's. Puts TZ back when it goes.
class SystemZone
{
public:
    explicit SystemZone(const QByteArray &name) : m_before(qgetenv("TZ")), m_wasSet(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", ':' + name);
        tzset();
    }
    ~SystemZone()
    {
        if (m_wasSet)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        tzset();
    }
    Q_DISABLE_COPY_MOVE(SystemZone)

    // What the wall clock shows, as milliseconds on a clock that never changes.
    [[nodiscard]] qint64 wallMs(qint64 utcMs) const
    {
        const std::time_t seconds = utcMs / 1000;
        std::tm shown{};
        localtime_r(&seconds, &shown);
        const QDate date(shown.tm_year + 1900, shown.tm_mon + 1, shown.tm_mday);
        const int secondOfDay = (shown.tm_hour * 60 + shown.tm_min) * 60 + shown.tm_sec;
        return ((date.toJulianDay() - 2440588) * 86400 + secondOfDay) * 1000;
    }

private:
    QByteArray m_before;
    bool m_wasSet;
};

QDate dateOfWall(qint64 wall)
{
    return QDate(1970, 1, 1).addDays(wall / (24 * hourMs));
}

int minutesOfWall(qint64 wall)
{
    return static_cast<int>(wall % (24 * hourMs) / minuteMs);
}

// All moments around `change` by what the wall clock shows at them, found by trying every minute.
std::map<qint64, std::vector<qint64>> momentsByWall(qint64 change, const SystemZone &zone)
{
    std::map<qint64, std::vector<qint64>> moments;
    for (qint64 utc = change - 52 * hourMs; utc < change + 52 * hourMs; utc += minuteMs)
        moments[zone.wallMs(utc)].push_back(utc);
    return moments;
}

std::vector<qint64> changesOf(const SystemZone &zone)
{
    std::vector<qint64> changes;
    const qint64 start = QDate(2010, 1, 1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const qint64 end = QDate(2030, 12, 31).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    for (qint64 utc = start; utc < end; utc += hourMs) {
        if (zone.wallMs(utc + hourMs) - zone.wallMs(utc) != hourMs)
            changes.push_back(utc);
    }
    return changes;
}

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

CivilTime at(const QString &text)
{
    return CivilTime::fromText(text).value();
}

}  // namespace

class TestCivilTime : public QObject
{
    Q_OBJECT

private slots:
    void timesAreRead_data();
    void timesAreRead();
    void timesAreRefused_data();
    void timesAreRefused();
    void clockTextTellsTheNextDay();
    void zonesAreKnownByTheirNamesOnly_data();
    void zonesAreKnownByTheirNamesOnly();
    void unknownZonesAreErrors();
    void momentsAreRight_data();
    void momentsAreRight();
    void momentsAreRefused_data();
    void momentsAreRefused();
    void allMinutesAroundChangesAgreeWithTheSystem_data();
    void allMinutesAroundChangesAgreeWithTheSystem();
    void civilTimesBelongToTheirDate();
    void nightsAcrossAChangeHaveTheirRealLength();
    void steadyDaysRunLikeEveryOther_data();
    void steadyDaysRunLikeEveryOther();
    void clockChanges_data();
    void clockChanges();
    void additionIsClamped();
    void durationsAreShown_data();
    void durationsAreShown();
};

void TestCivilTime::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("stored");
    QTest::newRow("midnight") << u"00:00"_s << 0 << u"00:00"_s;
    QTest::newRow("one digit") << u"7:05"_s << 425 << u"07:05"_s;
    QTest::newRow("morning") << u"07:30"_s << 450 << u"07:30"_s;
    QTest::newRow("end of day") << u"24:00"_s << 1440 << u"24:00"_s;
    QTest::newRow("night") << u"26:00"_s << 1560 << u"26:00"_s;
    QTest::newRow("last") << u"35:59"_s << 2159 << u"35:59"_s;
    QTest::newRow("second") << u"02:30/2"_s << 150 << u"02:30/2"_s;
    QTest::newRow("second night") << u"26:30/2"_s << 1590 << u"26:30/2"_s;
}

void TestCivilTime::timesAreRead()
{
    QFETCH(QString, text);
    const Result<CivilTime> time = CivilTime::fromText(text);
    QVERIFY2(time.has_value(), time ? "" : qPrintable(time.error().message));
    QTEST(time->minutes, "minutes");
    QCOMPARE(time->fold, text.endsWith(u"/2") ? Fold::Second : Fold::First);
    QTEST(time->toText(), "stored");
}

void TestCivilTime::timesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s,       u":"_s,       u"7"_s,         u"0730"_s,      u"7:5"_s,   u"07:60"_s,
                                u"36:00"_s,  u"99:99"_s,   u"007:30"_s,    u"07:300"_s,    u"-1:00"_s, u"07:30 "_s,
                                u" 07:30"_s, u"07:30/1"_s, u"07:30/"_s,    u"07:30/2/2"_s, u"/2"_s,    u"07:30:00"_s,
                                u"7.30"_s,   u"7:30 pm"_s, u"０７:３０"_s, u"٠٧:٣٠"_s,     u"+7:30"_s, u"7:+3"_s})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text))) << text;
}

void TestCivilTime::timesAreRefused()
{
    QFETCH(QString, text);
    const Result<CivilTime> time = CivilTime::fromText(text);
    QVERIFY(!time);
    QCOMPARE(time.error().code, u"not-a-time"_s);
}

void TestCivilTime::clockTextTellsTheNextDay()
{
    QCOMPARE(clockText(at(u"07:30"_s)), u"07:30"_s);
    QCOMPARE(clockText(at(u"23:59"_s)), u"23:59"_s);
    QCOMPARE(clockText(at(u"24:00"_s)), u"00:00 (+1)"_s);
    QCOMPARE(clockText(at(u"26:00"_s)), u"02:00 (+1)"_s);
    QCOMPARE(clockText(at(u"35:59"_s)), u"11:59 (+1)"_s);
    QVERIFY(clockText(at(u"02:30/2"_s)) != clockText(at(u"02:30"_s)));
}

void TestCivilTime::zonesAreKnownByTheirNamesOnly_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("known");
    const auto row = [](const QString &zone, bool known) {
        QTest::newRow(qPrintable(u"“%1”"_s.arg(zone))) << zone << known;
    };
    for (const QString &zone :
         {u"Europe/Berlin"_s, u"America/Argentina/Buenos_Aires"_s, u"Etc/UTC"_s, u"UTC"_s, u"GMT"_s, u"EST5EDT"_s,
          u"US/Pacific"_s, u"Etc/GMT+5"_s, u"America/Port-au-Prince"_s, u"Asia/Calcutta"_s, u"Japan"_s})
        row(zone, true);
    for (const QString &zone : {u""_s,
                                u"Europe/Nowhere"_s,
                                u"Nowhere"_s,
                                u"Europe"_s,
                                u"America/Argentina"_s,
                                u"europe/berlin"_s,
                                u"Europe/Berlin "_s,
                                u"UTC+03:00"_s,
                                u"+02:00"_s,
                                u"ABC5"_s,
                                u"CET-1CEST,M3.5.0,M10.5.0/3"_s,
                                u"posix/Europe/Berlin"_s,
                                u"right/Europe/Berlin"_s,
                                u"posixrules"_s,
                                u"localtime"_s,
                                u"zone.tab"_s,
                                u"../zoneinfo/Europe/Berlin"_s,
                                u"Europe/../Europe/Berlin"_s,
                                u"/usr/share/zoneinfo/Europe/Berlin"_s,
                                u"Europe//Berlin"_s,
                                u"Europe/Berlin\0x"_s,
                                u"Европа/Берлин"_s,
                                QString(100'000, u'A')})
        row(zone.left(50), false);
}

void TestCivilTime::zonesAreKnownByTheirNamesOnly()
{
    QFETCH(QString, zone);
    QTEST(isKnownZone(zone), "known");
}

void TestCivilTime::unknownZonesAreErrors()
{
    const QDate date(2027, 3, 28);
    for (const QString &zone : {u""_s, u"Europe/Nowhere"_s, u"ABC5"_s}) {
        QCOMPARE(instantOf(date, at(u"12:00"_s), zone).error().code, u"unknown-zone"_s);
        QCOMPARE(civilTimeOf({utc(u"2027-03-28T12:00:00Z"_s)}, date, zone).error().code, u"unknown-zone"_s);
        QVERIFY(!isRepeated(QDate(2027, 10, 31), at(u"02:30"_s), zone));
        QVERIFY(!clockChangeTonight(QDate(2027, 3, 27), zone));
    }
    QCOMPARE(instantOf(QDate(), at(u"12:00"_s), u"UTC"_s).error().code, u"invalid-date"_s);
    QCOMPARE(instantOf(QDate(200'000, 1, 1), at(u"12:00"_s), u"UTC"_s).error().code, u"invalid-date"_s);
}

void TestCivilTime::momentsAreRight_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<bool>("repeated");
    const auto row = [](QDate date, const QString &time, const QString &zone, const QString &moment, bool repeated) {
        QTest::newRow(qPrintable(date.toString(Qt::ISODate) + u' ' + time + u' ' + zone))
            << date << time << zone << moment << repeated;
    };
    const QString berlin = u"Europe/Berlin"_s;
    row(QDate(2027, 1, 15), u"07:30"_s, berlin, u"2027-01-15T06:30:00Z"_s, false);
    row(QDate(2027, 7, 15), u"07:30"_s, berlin, u"2027-07-15T05:30:00Z"_s, false);
    row(QDate(2027, 7, 15), u"26:00"_s, berlin, u"2027-07-16T00:00:00Z"_s, false);
    row(QDate(2027, 3, 28), u"01:59"_s, berlin, u"2027-03-28T00:59:00Z"_s, false);
    row(QDate(2027, 3, 28), u"03:00"_s, berlin, u"2027-03-28T01:00:00Z"_s, false);
    row(QDate(2027, 3, 27), u"27:00"_s, berlin, u"2027-03-28T01:00:00Z"_s, false);
    row(QDate(2027, 10, 31), u"01:59"_s, berlin, u"2027-10-30T23:59:00Z"_s, false);
    row(QDate(2027, 10, 31), u"02:00"_s, berlin, u"2027-10-31T00:00:00Z"_s, true);
    row(QDate(2027, 10, 31), u"02:00/2"_s, berlin, u"2027-10-31T01:00:00Z"_s, true);
    row(QDate(2027, 10, 31), u"02:59/2"_s, berlin, u"2027-10-31T01:59:00Z"_s, true);
    row(QDate(2027, 10, 30), u"26:30/2"_s, berlin, u"2027-10-31T01:30:00Z"_s, true);
    row(QDate(2027, 10, 31), u"03:00"_s, berlin, u"2027-10-31T02:00:00Z"_s, false);
    // Half an hour forward in October, half an hour back in April.
    const QString lordHowe = u"Australia/Lord_Howe"_s;
    row(QDate(2027, 10, 3), u"01:59"_s, lordHowe, u"2027-10-02T15:29:00Z"_s, false);
    row(QDate(2027, 10, 3), u"02:30"_s, lordHowe, u"2027-10-02T15:30:00Z"_s, false);
    row(QDate(2027, 4, 4), u"01:30"_s, lordHowe, u"2027-04-03T14:30:00Z"_s, true);
    row(QDate(2027, 4, 4), u"01:59/2"_s, lordHowe, u"2027-04-03T15:29:00Z"_s, true);
    row(QDate(2027, 4, 4), u"01:29"_s, lordHowe, u"2027-04-03T14:29:00Z"_s, false);
    // Apia went over the date line: 30 December 2011 did not happen.
    const QString apia = u"Pacific/Apia"_s;
    row(QDate(2011, 12, 29), u"23:59"_s, apia, u"2011-12-30T09:59:00Z"_s, false);
    row(QDate(2011, 12, 31), u"00:00"_s, apia, u"2011-12-30T10:00:00Z"_s, false);
    row(QDate(2011, 12, 30), u"24:00"_s, apia, u"2011-12-30T10:00:00Z"_s, false);
    // Casablanca goes back for Ramadan and forward after it.
    const QString casablanca = u"Africa/Casablanca"_s;
    row(QDate(2024, 3, 10), u"02:30"_s, casablanca, u"2024-03-10T01:30:00Z"_s, true);
    row(QDate(2024, 3, 10), u"02:30/2"_s, casablanca, u"2024-03-10T02:30:00Z"_s, true);
    row(QDate(2024, 3, 20), u"12:00"_s, casablanca, u"2024-03-20T12:00:00Z"_s, false);
    row(QDate(2024, 4, 14), u"03:00"_s, casablanca, u"2024-04-14T02:00:00Z"_s, false);
    row(QDate(2024, 7, 1), u"12:00"_s, casablanca, u"2024-07-01T11:00:00Z"_s, false);
    // A repeated hour counted over the end of the day; and one that begins at midnight.
    row(QDate(2024, 11, 2), u"25:30/2"_s, u"America/New_York"_s, u"2024-11-03T06:30:00Z"_s, true);
    row(QDate(2024, 11, 2), u"24:30/2"_s, u"America/Havana"_s, u"2024-11-03T05:30:00Z"_s, true);
    row(QDate(2027, 1, 1), u"00:00"_s, u"Asia/Kathmandu"_s, u"2026-12-31T18:15:00Z"_s, false);
    row(QDate(2060, 7, 1), u"12:00"_s, berlin, u"2060-07-01T10:00:00Z"_s, false);
}

void TestCivilTime::momentsAreRight()
{
    QFETCH(QDate, date);
    QFETCH(QString, time);
    QFETCH(QString, zone);
    QFETCH(QString, moment);
    const Result<Instant> instant = instantOf(date, at(time), zone);
    QVERIFY2(instant.has_value(), instant ? "" : qPrintable(instant.error().message));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC).toString(Qt::ISODate), moment);
    QTEST(isRepeated(date, at(time), zone), "repeated");
    QCOMPARE(civilTimeOf(*instant, date, zone).value().toText(), time);
}

void TestCivilTime::momentsAreRefused_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("code");
    const auto row = [](QDate date, const QString &time, const QString &zone, const QString &code) {
        QTest::newRow(qPrintable(date.toString(Qt::ISODate) + u' ' + time + u' ' + zone))
            << date << time << zone << code;
    };
    const QString gap = u"spring-gap"_s;
    const QString single = u"no-second-hour"_s;
    row(QDate(2027, 3, 28), u"02:00"_s, u"Europe/Berlin"_s, gap);
    row(QDate(2027, 3, 28), u"02:59"_s, u"Europe/Berlin"_s, gap);
    row(QDate(2027, 3, 28), u"02:30/2"_s, u"Europe/Berlin"_s, gap);
    row(QDate(2027, 3, 27), u"26:30"_s, u"Europe/Berlin"_s, gap);
    row(QDate(2027, 10, 31), u"01:59/2"_s, u"Europe/Berlin"_s, single);
    row(QDate(2027, 10, 31), u"03:00/2"_s, u"Europe/Berlin"_s, single);
    row(QDate(2027, 6, 1), u"12:00/2"_s, u"Europe/Berlin"_s, single);
    row(QDate(2027, 10, 3), u"02:00"_s, u"Australia/Lord_Howe"_s, gap);
    row(QDate(2027, 10, 3), u"02:29"_s, u"Australia/Lord_Howe"_s, gap);
    row(QDate(2027, 4, 4), u"01:29/2"_s, u"Australia/Lord_Howe"_s, single);
    row(QDate(2027, 4, 4), u"02:00/2"_s, u"Australia/Lord_Howe"_s, single);
    row(QDate(2011, 12, 30), u"00:00"_s, u"Pacific/Apia"_s, gap);
    row(QDate(2011, 12, 30), u"12:00"_s, u"Pacific/Apia"_s, gap);
    row(QDate(2011, 12, 30), u"23:59"_s, u"Pacific/Apia"_s, gap);
    row(QDate(2011, 12, 29), u"26:00"_s, u"Pacific/Apia"_s, gap);
    row(QDate(2024, 4, 14), u"02:30"_s, u"Africa/Casablanca"_s, gap);
    row(QDate(2024, 3, 10), u"00:30"_s, u"America/Havana"_s, gap);
    row(QDate(2024, 3, 9), u"24:30"_s, u"America/Havana"_s, gap);
    row(QDate(2024, 3, 20), u"02:30/2"_s, u"Africa/Casablanca"_s, single);
}

void TestCivilTime::momentsAreRefused()
{
    QFETCH(QDate, date);
    QFETCH(QString, time);
    QFETCH(QString, zone);
    const Result<Instant> instant = instantOf(date, at(time), zone);
    QVERIFY(!instant);
    QTEST(instant.error().code, "code");
    // The sentence names what it is about.
    QVERIFY(instant.error().message.contains(date.toString(Qt::ISODate)));
    QVERIFY(instant.error().message.contains(time.left(5)));
    QVERIFY(instant.error().message.contains(zone));
    QVERIFY(!isRepeated(date, at(time), zone));
}

void TestCivilTime::allMinutesAroundChangesAgreeWithTheSystem_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("leastChanges");
    QTest::newRow("Berlin") << u"Europe/Berlin"_s << 42;
    QTest::newRow("New York") << u"America/New_York"_s << 42;
    QTest::newRow("Lord Howe") << u"Australia/Lord_Howe"_s << 42;
    QTest::newRow("Apia") << u"Pacific/Apia"_s << 20;
    QTest::newRow("Casablanca") << u"Africa/Casablanca"_s << 42;
}

void TestCivilTime::allMinutesAroundChangesAgreeWithTheSystem()
{
    QFETCH(QString, zone);
    QFETCH(int, leastChanges);
    const SystemZone system(zone.toLatin1());
    const std::vector<qint64> changes = changesOf(system);
    QVERIFY2(static_cast<int>(changes.size()) >= leastChanges, qPrintable(QString::number(changes.size())));
    for (const qint64 change : changes) {
        const std::map<qint64, std::vector<qint64>> moments = momentsByWall(change, system);
        const qint64 middle = system.wallMs(change) / minuteMs * minuteMs;
        for (qint64 wall = middle - 26 * hourMs; wall < middle + 26 * hourMs; wall += minuteMs) {
            const auto found = moments.find(wall);
            const std::vector<qint64> expected = found == moments.end() ? std::vector<qint64>{} : found->second;
            // The same time counted on its own date and, before noon, on the one before.
            for (int earlier = 0; earlier <= (minutesOfWall(wall) < 720 ? 1 : 0); ++earlier) {
                const QDate date = dateOfWall(wall).addDays(-earlier);
                CivilTime time{.minutes = minutesOfWall(wall) + earlier * 1440};
                std::vector<qint64> actual;
                for (const Fold fold : {Fold::First, Fold::Second}) {
                    time.fold = fold;
                    const Result<Instant> instant = instantOf(date, time, zone);
                    if (!instant)
                        continue;
                    actual.push_back(instant->ms);
                    const Result<CivilTime> back = civilTimeOf(*instant, date, zone);
                    QVERIFY2(back && *back == time, qPrintable(date.toString(Qt::ISODate) + u' ' + time.toText()));
                }
                QVERIFY2(actual == expected, qPrintable(date.toString(Qt::ISODate) + u' ' + time.toText()));
                QCOMPARE(isRepeated(date, time, zone), expected.size() == 2);
            }
        }
    }
}

void TestCivilTime::civilTimesBelongToTheirDate()
{
    const QString zone = u"Europe/Berlin"_s;
    const QDate date(2027, 7, 15);
    const Instant midnight = instantOf(date, at(u"00:00"_s), zone).value();
    QCOMPARE(civilTimeOf(midnight, date, zone).value().toText(), u"00:00"_s);
    QCOMPARE(civilTimeOf(midnight, date.addDays(-1), zone).value().toText(), u"24:00"_s);
    QCOMPARE(civilTimeOf({midnight.ms + 59'999}, date, zone).value().toText(), u"00:00"_s);
    QCOMPARE(civilTimeOf({midnight.ms - 1}, date, zone).error().code, u"out-of-range"_s);
    QCOMPARE(civilTimeOf({midnight.ms + 36 * hourMs - 1}, date, zone).value().toText(), u"35:59"_s);
    QCOMPARE(civilTimeOf({midnight.ms + 36 * hourMs}, date, zone).error().code, u"out-of-range"_s);
    QCOMPARE(civilTimeOf(midnight, QDate(), zone).error().code, u"out-of-range"_s);
}

void TestCivilTime::nightsAcrossAChangeHaveTheirRealLength()
{
    const auto rest = [](QDate wrapDate, const QString &zone) {
        const Instant wrap = instantOf(wrapDate, at(u"22:00"_s), zone).value();
        const Instant call = instantOf(wrapDate.addDays(1), at(u"09:00"_s), zone).value();
        return (call.ms - wrap.ms) / minuteMs;
    };
    QCOMPARE(rest(QDate(2027, 3, 20), u"Europe/Berlin"_s), 11 * 60);
    QCOMPARE(rest(QDate(2027, 3, 27), u"Europe/Berlin"_s), 10 * 60);
    QCOMPARE(rest(QDate(2027, 10, 30), u"Europe/Berlin"_s), 12 * 60);
    QCOMPARE(rest(QDate(2027, 10, 2), u"Australia/Lord_Howe"_s), 10 * 60 + 30);
    QCOMPARE(rest(QDate(2027, 4, 3), u"Australia/Lord_Howe"_s), 11 * 60 + 30);
}

void TestCivilTime::clockChanges_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("change");
    const QString none;
    QTest::newRow("spring") << QDate(2027, 3, 27) << u"Europe/Berlin"_s << u"2027-03-28 02:00 60"_s;
    QTest::newRow("day before spring") << QDate(2027, 3, 26) << u"Europe/Berlin"_s << none;
    QTest::newRow("day of spring") << QDate(2027, 3, 28) << u"Europe/Berlin"_s << none;
    QTest::newRow("autumn") << QDate(2027, 10, 30) << u"Europe/Berlin"_s << u"2027-10-31 03:00 -60"_s;
    QTest::newRow("no change") << QDate(2027, 7, 1) << u"Europe/Berlin"_s << none;
    QTest::newRow("no summer time") << QDate(2027, 3, 27) << u"Asia/Kathmandu"_s << none;
    QTest::newRow("half an hour") << QDate(2027, 10, 2) << u"Australia/Lord_Howe"_s << u"2027-10-03 02:00 30"_s;
    QTest::newRow("half an hour back") << QDate(2027, 4, 3) << u"Australia/Lord_Howe"_s << u"2027-04-04 02:00 -30"_s;
    QTest::newRow("a day") << QDate(2011, 12, 29) << u"Pacific/Apia"_s << u"2011-12-30 00:00 1440"_s;
    QTest::newRow("Ramadan") << QDate(2024, 3, 9) << u"Africa/Casablanca"_s << u"2024-03-10 03:00 -60"_s;
    QTest::newRow("after Ramadan") << QDate(2024, 4, 13) << u"Africa/Casablanca"_s << u"2024-04-14 02:00 60"_s;
    QTest::newRow("far ahead") << QDate(2060, 3, 27) << u"Europe/Berlin"_s << u"2060-03-28 02:00 60"_s;
    QTest::newRow("no date") << QDate() << u"Europe/Berlin"_s << none;
}

void TestCivilTime::clockChanges()
{
    QFETCH(QDate, date);
    QFETCH(QString, zone);
    const std::optional<ClockChange> change = clockChangeTonight(date, zone);
    const QString text =
        change ? u"%1 %2 %3"_s.arg(change->date.toString(Qt::ISODate), change->at.toText()).arg(change->shiftMinutes)
               : QString();
    QTEST(text, "change");
}

void TestCivilTime::steadyDaysRunLikeEveryOther_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("unsteady");  // dates with a change in their 36 hours or close by
    QTest::newRow("Berlin") << u"Europe/Berlin"_s << 2027 << 6;
    QTest::newRow("New York") << u"America/New_York"_s << 2027 << 4;
    QTest::newRow("half an hour") << u"Australia/Lord_Howe"_s << 2027 << 6;
    QTest::newRow("a date skipped") << u"Pacific/Apia"_s << 2011 << 9;
    QTest::newRow("at midnight") << u"Asia/Beirut"_s << 2027 << 6;
    QTest::newRow("never") << u"Asia/Tokyo"_s << 2027 << 0;
    QTest::newRow("unknown") << u"Europe/Nowhere"_s << 2027 << 365;
}

void TestCivilTime::steadyDaysRunLikeEveryOther()
{
    QFETCH(QString, zone);
    QFETCH(int, year);
    int unsteady = 0;
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
        const std::optional<Instant> midnight = steadyMidnight(date, zone);
        unsteady += midnight ? 0 : 1;
        for (int minutes = 0; midnight && minutes <= CivilTime::maxMinutes; minutes += 15) {
            const auto moment = instantOf(date, CivilTime{minutes}, zone);
            QVERIFY2(moment && moment->ms == midnight->ms + minutes * qint64{60'000}, qPrintable(date.toString()));
            QVERIFY(!isRepeated(date, CivilTime{minutes}, zone));
        }
    }
    QTEST(unsteady, "unsteady");
    QVERIFY(!steadyMidnight(QDate(), zone));
}

void TestCivilTime::additionIsClamped()
{
    QCOMPARE(plusMinutes(at(u"07:00"_s), 90).toText(), u"08:30"_s);
    QCOMPARE(plusMinutes(at(u"23:00"_s), 120).toText(), u"25:00"_s);
    QCOMPARE(plusMinutes(at(u"07:00"_s), -500).toText(), u"00:00"_s);
    QCOMPARE(plusMinutes(at(u"35:00"_s), 500).toText(), u"35:59"_s);
    QCOMPARE(plusMinutes(at(u"35:00"_s), std::numeric_limits<int>::max()).toText(), u"35:59"_s);
    QCOMPARE(plusMinutes(at(u"02:30/2"_s), 0).toText(), u"02:30/2"_s);
    QCOMPARE(plusMinutes(at(u"02:30/2"_s), 60).toText(), u"03:30"_s);
}

void TestCivilTime::durationsAreShown_data()
{
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64{0} << u"0 min"_s;
    QTest::newRow("minutes") << qint64{45} << u"45 min"_s;
    QTest::newRow("an hour") << qint64{60} << u"1 h"_s;
    QTest::newRow("both") << qint64{570} << u"9 h 30 min"_s;
    QTest::newRow("hours") << qint64{720} << u"12 h"_s;
    QTest::newRow("days stay hours") << qint64{56 * 60} << u"56 h"_s;
    QTest::newRow("negative") << qint64{-90} << u"−1 h 30 min"_s;
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << u"−153722867280912930 h 8 min"_s;
}

void TestCivilTime::durationsAreShown()
{
    QFETCH(qint64, minutes);
    QTEST(durationText(minutes), "text");
}

QTEST_GUILESS_MAIN(TestCivilTime)
#include "tst_civiltime.moc"

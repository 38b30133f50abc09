// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/civiltime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>
#include <array>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

// Names of the zone database that have no slash. Qt would also take any POSIX rule ("ABC5") and even a stray word
// without a slash for a zone, so these are known by name.
constexpr QStringView plainNames[] = {
    u"CET",       u"CST6CDT", u"Cuba",    u"EET",   u"EST",       u"EST5EDT",   u"Egypt",    u"Eire",     u"GB",
    u"GB-Eire",   u"GMT",     u"GMT+0",   u"GMT-0", u"GMT0",      u"Greenwich", u"HST",      u"Hongkong", u"Iceland",
    u"Iran",      u"Israel",  u"Jamaica", u"Japan", u"Kwajalein", u"Libya",     u"MET",      u"MST",      u"MST7MDT",
    u"NZ",        u"NZ-CHAT", u"Navajo",  u"PRC",   u"PST8PDT",   u"Poland",    u"Portugal", u"ROC",      u"ROK",
    u"Singapore", u"Turkey",  u"UCT",     u"UTC",   u"Universal", u"W-SU",      u"WET",      u"Zulu",
};

bool hasZoneForm(QStringView name)
{
    if (std::find(std::begin(plainNames), std::end(plainNames), name) != std::end(plainNames))
        return true;
    // "posix" and "right" are copies of the database beside it; "right" counts leap seconds.
    if (!name.contains(u'/') || name.startsWith(u"posix/") || name.startsWith(u"right/"))
        return false;
    for (const QStringView part : name.split(u'/')) {
        if (part.isEmpty() || part[0] < u'A' || part[0] > u'Z')
            return false;
        for (const QChar c : part) {
            const bool letter = (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
            const bool digit = c >= u'0' && c <= u'9';
            if (!letter && !digit && c != u'_' && c != u'-' && c != u'+')
                return false;
        }
    }
    return true;
}

// The zone of that name; not valid when there is none. A production names a handful of zones thousands of times, and
// Qt's own look-up is most of what a conversion costs, so the last few are kept.
QTimeZone zoneNamed(const QString &name)
{
    constexpr qsizetype kept = 32;
    thread_local QHash<QString, QTimeZone> zones;
    const auto known = zones.constFind(name);
    if (known != zones.constEnd())
        return *known;
    if (zones.size() >= kept)
        zones.clear();
    return *zones.insert(name, hasZoneForm(name) ? QTimeZone(name.toLatin1()) : QTimeZone());
}

Error unknownZone(const QString &name)
{
    return refused(QCoreApplication::translate("CivilTime", "“%1” is not a time zone this computer knows; zones are "
                                                            "named like Europe/Berlin.")
                       .arg(name.left(60).simplified()),
                   u"unknown-zone"_s);
}

qint64 offsetAt(qint64 utcMs, const QTimeZone &zone)
{
    return qint64{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
}

// A date and time as milliseconds since 1970 on a clock that never changes.
qint64 wallMs(QDate date, int minutes)
{
    return (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * dayMs + minutes * minuteMs;
}

// The moments at which a wall clock shows one time: none in a gap, two in a repeated hour.
struct Moments {
    std::array<qint64, 2> ms{};
    int count = 0;
};

Moments momentsOf(qint64 wall, const QTimeZone &zone)
{
    // Qt's own conversion is not used: it is invalid in a gap and hides which pass of a repeated hour it took. No zone
    // is 15 hours from UTC, so the offsets on both sides of that span are the only ones that can be in force.
    const qint64 before = offsetAt(wall - 15 * hourMs, zone);
    const qint64 after = offsetAt(wall + 15 * hourMs, zone);
    Moments moments;
    if (before == after) {
        moments.ms[0] = wall - before;
        moments.count = 1;
        return moments;
    }
    for (const qint64 offset : {std::max(before, after), std::min(before, after)}) {
        if (offsetAt(wall - offset, zone) == offset)
            moments.ms[static_cast<std::size_t>(moments.count++)] = wall - offset;
    }
    return moments;
}

QString dateTimeText(QDate date, CivilTime time)
{
    return date.toString(Qt::ISODate) + u' ' + CivilTime{.minutes = time.minutes}.toText();
}

bool isUsable(QDate date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= 9999;
}

}  // namespace

Result<CivilTime> CivilTime::fromText(QStringView text)
{
    const Error unreadable =
        refused(QCoreApplication::translate("CivilTime", "“%1” is not a time of day: write it like 07:30, or 26:00 for "
                                                         "two in the morning after, up to 35:59.")
                    .arg(text.first(std::min<qsizetype>(text.size(), 40)).toString().simplified()),
                u"not-a-time"_s);
    QStringView clock = text;
    const bool second = clock.endsWith(u"/2");
    if (second)
        clock.chop(2);
    const qsizetype colon = clock.indexOf(u':');
    if (colon < 1 || colon > 2 || clock.size() != colon + 3)
        return unreadable;
    int fields[2] = {0, 0};
    for (qsizetype i = 0; i < clock.size(); ++i) {
        if (i == colon)
            continue;
        if (clock[i] < u'0' || clock[i] > u'9')
            return unreadable;
        int &field = fields[i > colon ? 1 : 0];
        field = field * 10 + (clock[i].unicode() - u'0');
    }
    const int minutes = fields[0] * 60 + fields[1];
    if (fields[1] > 59 || minutes > maxMinutes)
        return unreadable;
    return CivilTime{.minutes = minutes, .fold = second ? Fold::Second : Fold::First};
}

QString CivilTime::toText() const
{
    const QString clock = u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
    return fold == Fold::Second ? clock + u"/2"_s : clock;
}

QString clockText(CivilTime time)
{
    const int days = time.minutes / (24 * 60);
    QString text = CivilTime{.minutes = time.minutes % (24 * 60)}.toText();
    if (days > 0)
        text += u" (+%1)"_s.arg(days);
    if (time.fold == Fold::Second)
        text = QCoreApplication::translate("CivilTime", "%1 (second time)").arg(text);
    return text;
}

bool isKnownZone(const QString &zone)
{
    return zoneNamed(zone).isValid();
}

Result<Instant> instantOf(QDate date, CivilTime time, const QString &zone)
{
    Q_ASSERT(time.minutes >= 0 && time.minutes <= CivilTime::maxMinutes);
    const QTimeZone rules = zoneNamed(zone);
    if (!rules.isValid())
        return unknownZone(zone);
    if (!isUsable(date))
        return refused(QCoreApplication::translate("CivilTime", "The time %1 has no valid date.").arg(time.toText()),
                       u"invalid-date"_s);
    const Moments moments = momentsOf(wallMs(date, time.minutes), rules);
    if (moments.count == 0) {
        return refused(QCoreApplication::translate("CivilTime", "The time %1 does not exist in %2: the clocks go "
                                                                "forward over it.")
                           .arg(dateTimeText(date, time), zone),
                       u"spring-gap"_s);
    }
    if (time.fold == Fold::First)
        return Instant{moments.ms[0]};
    if (moments.count == 2)
        return Instant{moments.ms[1]};
    return refused(QCoreApplication::translate("CivilTime", "The time %1 comes only once in %2, so that there is no "
                                                            "second one (/2).")
                       .arg(dateTimeText(date, time), zone),
                   u"no-second-hour"_s);
}

std::optional<Instant> steadyMidnight(QDate date, const QString &zone)
{
    const QTimeZone rules = zoneNamed(zone);
    if (!rules.isValid() || !isUsable(date))
        return std::nullopt;
    const qint64 wall = wallMs(date, 0);
    const qint64 offset = offsetAt(wall - 15 * hourMs, rules);
    // Looked at every six hours, from before the midnight that is furthest east to after the 35:59 that is furthest
    // west: two changes of the clocks within so short a time cannot take each other back.
    for (qint64 hours = -9; hours <= 51; hours += 6)
        if (offsetAt(wall + hours * hourMs, rules) != offset)
            return std::nullopt;
    return Instant{wall - offset};
}

bool isRepeated(QDate date, CivilTime time, const QString &zone)
{
    const QTimeZone rules = zoneNamed(zone);
    return rules.isValid() && isUsable(date) && momentsOf(wallMs(date, time.minutes), rules).count == 2;
}

Result<CivilTime> civilTimeOf(Instant instant, QDate date, const QString &zone)
{
    const QTimeZone rules = zoneNamed(zone);
    if (!rules.isValid())
        return unknownZone(zone);
    const qint64 wall = instant.ms + offsetAt(instant.ms, rules);
    const qint64 sinceMidnight = isUsable(date) ? wall - wallMs(date, 0) : -1;
    if (sinceMidnight < 0 || sinceMidnight >= (CivilTime::maxMinutes + 1) * minuteMs) {
        return refused(QCoreApplication::translate("CivilTime", "The moment %1 is not within 00:00 to 35:59 of %2 in "
                                                                "%3.")
                           .arg(QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODate),
                                date.toString(Qt::ISODate), zone),
                       u"out-of-range"_s);
    }
    const Moments moments = momentsOf(wall, rules);
    const bool second = moments.count == 2 && moments.ms[1] == instant.ms;
    return CivilTime{.minutes = static_cast<int>(sinceMidnight / minuteMs),
                     .fold = second ? Fold::Second : Fold::First};
}

std::optional<ClockChange> clockChangeTonight(QDate date, const QString &zone)
{
    const QTimeZone rules = zoneNamed(zone);
    if (!rules.isValid() || !isUsable(date))
        return std::nullopt;
    // Noon itself can lie in a gap only where a whole day was skipped; the change is then the one that skipped it.
    const auto noonOf = [&rules](QDate day) {
        const qint64 wall = wallMs(day, 12 * 60);
        const Moments moments = momentsOf(wall, rules);
        return moments.count > 0 ? moments.ms[0] : wall - offsetAt(wall - 15 * hourMs, rules);
    };
    const qint64 from = noonOf(date);
    const qint64 to = noonOf(date.addDays(1));
    qint64 low = from;
    qint64 high = to;
    const qint64 before = offsetAt(low, rules);
    if (offsetAt(high, rules) == before)
        return std::nullopt;
    // One change in a day, so halving finds it; Qt's list of transitions also holds changes of the name alone.
    while (high - low > 1000) {
        const qint64 middle = (low + high) / 2 / 1000 * 1000;
        (offsetAt(middle, rules) == before ? low : high) = middle;
    }
    const qint64 wall = high + before;
    const qint64 days = (wall >= 0 ? wall : wall - dayMs + 1) / dayMs;
    return ClockChange{
        .date = QDate(1970, 1, 1).addDays(days),
        .at = {.minutes = static_cast<int>((wall - days * dayMs) / minuteMs)},
        .shiftMinutes = static_cast<int>((offsetAt(high, rules) - before) / minuteMs),
    };
}

CivilTime plusMinutes(CivilTime time, int minutes)
{
    const qint64 sum = qint64{time.minutes} + minutes;
    const int clamped = static_cast<int>(std::clamp<qint64>(sum, 0, CivilTime::maxMinutes));
    return {.minutes = clamped, .fold = minutes == 0 ? time.fold : Fold::First};
}

QString durationText(qint64 minutes)
{
    const quint64 size = minutes < 0 ? 0 - static_cast<quint64>(minutes) : static_cast<quint64>(minutes);
    QString text = minutes < 0 ? u"\u2212"_s : QString();
    if (size >= 60)
        text += QString::number(size / 60) + u" h"_s;
    if (size >= 60 && size % 60 != 0)
        text += u' ';
    if (size < 60 || size % 60 != 0)
        text += QString::number(size % 60) + u" min"_s;
    return text;
}

}  // namespace stunt

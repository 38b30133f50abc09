// SPDX-License-Identifier: GPL-3.0-or-later
// Rest and the hours of a week against an oracle that knows nothing of the product's time: it walks the minutes of the world
// one by one, over five zones and the nights their clocks change.
#include "tests/support/hoursworld.h"

#include <QTest>
#include <QTimeZone>
#include <random>
#include <set>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestHoursOracle : public QObject
{
    Q_OBJECT

private slots:
    void hoursAreWhatTheClockOfTheWorldSays();
};

namespace {

constexpr int restLimit = 12 * 60;
constexpr int dayLimit = 14 * 60;
constexpr int weekLimit = 60 * 60;
constexpr int weekLength = 7 * 24 * 60;
constexpr int days = 9;
const std::array zones{"Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Europe/Berlin", "America/New_York"};

qint64 minuteOf(QDate date)
{
    return QDateTime(date, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() / 60;
}

// Every minute of the world that a clock of the zone shows as a given minute, around some dates. No zone changes its
// clocks but at a quarter of an hour.
class WallClock
{
public:
    WallClock(const QTimeZone &zone, QDate from)
    {
        const qint64 first = minuteOf(from) - 2 * 24 * 60;
        for (qint64 quarter = first; quarter < first + (days + 6) * 24 * 60; quarter += 15) {
            const int offset = zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(quarter * 60, Qt::UTC)) / 60;
            for (qint64 minute = quarter; minute < quarter + 15; ++minute)
                m_shown[minute + offset].push_back(minute);
        }
    }
    // Empty: it never shows that time; two: it shows it twice.
    std::vector<qint64> minutesAt(QDate date, int minutes) const
    {
        const auto shown = m_shown.find(minuteOf(date) + minutes);
        return shown == m_shown.end() ? std::vector<qint64>{} : shown->second;
    }

private:
    std::unordered_map<qint64, std::vector<qint64>> m_shown;
};

// A time to plan and the minute of the world it is.
struct Planned {
    CivilTime time;
    qint64 minute;
};

struct Stretch {
    QDate date;
    qint64 start;
    qint64 end;
};

class Round
{
public:
    explicit Round(std::mt19937 &random) : m_random(random)
    {
        const QTimeZone zone(zones[below(zones.size())]);
        const auto change =
            zone.nextTransition(QDateTime(QDate(2009, 1, 1).addDays(below(4300)), QTime(0, 0), Qt::UTC));
        m_from = (change.atUtc.isValid() ? change.atUtc.date() : QDate(2027, 3, 27)).addDays(-below(days));
        for (int i = 0; i < 2; ++i) {
            const QTimeZone each = i == 0 ? zone : QTimeZone(zones[below(zones.size())]);
            m_clocks.emplace_back(each, m_from);
            m_locations.push_back(m_world.put(Location{.name = u"L"_s, .timeZone = QString::fromLatin1(each.id())}));
        }
        m_travel = below(3) == 0 ? below(180) : 0;
        m_world.change<Person>(m_world.person, [&](Person &person) { person.travelHomeMin = m_travel; });
        for (int day = 0; day < days; ++day)
            for (int duty = below(6) == 0 ? 0 : 1 + below(4) / 3; duty > 0; --duty)
                addDuty(m_from.addDays(day));
        std::sort(m_duties.begin(), m_duties.end(),
                  [](const Stretch &a, const Stretch &b) { return a.start < b.start; });
    }

    // The rests that are too short, walked minute by minute.
    std::multiset<qint64> shortRests() const
    {
        std::multiset<qint64> rests;
        std::set<qint64> busy;
        for (const std::vector<Stretch> &shift : shifts()) {
            if (!busy.empty()) {
                qint64 rest = 0;
                while (shift.front().start - 1 - rest > *busy.rbegin())
                    ++rest;
                if (rest - m_travel < restLimit)
                    rests.insert(std::max<qint64>(0, rest - m_travel));
            }
            std::set<qint64> own;
            for (const Stretch &duty : shift)
                for (qint64 minute = duty.start; minute < duty.end; ++minute)
                    own.insert(minute);
            // A shift longer than a day may be: the longest pause in it.
            if (*own.rbegin() + 1 - *own.begin() > dayLimit)
                if (const qint64 pause = longestPause(own); pause > 0)
                    rests.insert(std::max<qint64>(0, pause - m_travel));
            busy.merge(own);
        }
        return rests;
    }

    // The most minutes of work, pauses within a shift included, in any week that begins at any minute.
    qint64 longestWeek() const
    {
        std::set<qint64> busy;
        for (const std::vector<Stretch> &shift : shifts())
            for (qint64 minute = shift.front().start; minute < endOf(shift); ++minute)
                busy.insert(minute);
        qint64 most = 0;
        qint64 within = 0;
        auto leaves = busy.begin();
        for (const qint64 minute : busy) {
            for (++within; *leaves <= minute - weekLength; ++leaves)
                --within;
            most = std::max(most, within);
        }
        return most;
    }

    std::multiset<qint64> found(RuleId rule, const char *name) const
    {
        std::multiset<qint64> numbers;
        for (const int number : m_world.figures(rule, name))
            numbers.insert(number);
        return numbers;
    }

    QByteArray told() const
    {
        QByteArray text = "from " + m_from.toString(Qt::ISODate).toUtf8() + '\n';
        for (const Stretch &duty : m_duties)
            text += duty.date.toString(Qt::ISODate).toUtf8() + ": " + QByteArray::number(duty.start) + " to "
                  + QByteArray::number(duty.end) + '\n';
        for (const qint64 rest : shortRests())
            text += "walked " + QByteArray::number(rest) + '\n';
        return text + HoursWorld::told(m_world.of(RuleId::RestShort))
             + HoursWorld::told(m_world.of(RuleId::WeekTooLong));
    }

private:
    int below(std::size_t bound) { return static_cast<int>(m_random() % bound); }

    static qint64 endOf(const std::vector<Stretch> &shift)
    {
        qint64 end = 0;
        for (const Stretch &duty : shift)
            end = std::max(end, duty.end);
        return end;
    }
    static qint64 longestPause(const std::set<qint64> &busy)
    {
        qint64 longest = 0;
        qint64 before = *busy.begin();
        for (const qint64 minute : busy) {
            longest = std::max(longest, minute - before - 1);
            before = minute;
        }
        return longest;
    }
    // The duties of a date, parted where a whole rest lies between them; by their starts.
    std::vector<std::vector<Stretch>> shifts() const
    {
        std::vector<std::vector<Stretch>> all;
        for (int day = 0; day < days; ++day) {
            bool isFresh = true;
            for (const Stretch &duty : m_duties) {
                if (duty.date != m_from.addDays(day))
                    continue;
                if (isFresh || duty.start - endOf(all.back()) - m_travel >= restLimit)
                    all.emplace_back();
                all.back().push_back(duty);
                isFresh = false;
            }
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const auto &a, const auto &b) { return a.front().start < b.front().start; });
        return all;
    }

    std::optional<Planned> plan(std::size_t place, QDate date, int minutes)
    {
        const std::vector<qint64> shown = m_clocks[place].minutesAt(date, minutes);
        if (shown.empty())
            return std::nullopt;
        const bool second = shown.size() > 1 && below(2) == 0;
        return Planned{{minutes, second ? Fold::Second : Fold::First}, second ? shown[1] : shown[0]};
    }
    void addDuty(QDate date)
    {
        const auto place = static_cast<std::size_t>(below(2));
        const int from = below(4) == 0 ? 15 * below(8) : below(20 * 60);
        const auto start = plan(place, date, from);
        const auto end = plan(place, date, std::min(CivilTime::maxMinutes, from + 60 + below(12 * 60)));
        if (!start || !end || end->minute <= start->minute)
            return;
        m_duties.push_back({date, start->minute, end->minute});
        if (below(2) == 0) {
            const Id<Rehearsal> rehearsal = m_world.rehearse(date, start->time, end->time);
            m_world.change<Rehearsal>(rehearsal, [&](Rehearsal &each) { each.location = m_locations[place]; });
        } else {
            const Id<ShootDay> day = m_world.work(date, start->time, end->time);
            m_world.change<ShootDay>(day, [&](ShootDay &each) { each.location = m_locations[place]; });
        }
    }

    std::mt19937 &m_random;
    HoursWorld m_world;
    QDate m_from;
    qint64 m_travel = 0;
    std::vector<WallClock> m_clocks;
    std::vector<Id<Location>> m_locations;
    std::vector<Stretch> m_duties;
};

}  // namespace

void TestHoursOracle::hoursAreWhatTheClockOfTheWorldSays()
{
    const QByteArray wanted = qgetenv("STUNTBOARD_TEST_SEED");
    const quint32 seed = wanted.isEmpty() ? std::random_device{}() : wanted.toUInt();
    qInfo("seed %u (repeat with STUNTBOARD_TEST_SEED)", seed);
    std::mt19937 random(seed);
    std::size_t shorts = 0;
    int weeks = 0;
    for (int i = 0; i < 200; ++i) {
        const Round round(random);
        const auto rests = round.shortRests();
        QVERIFY2(round.found(RuleId::RestShort, "rest") == rests, round.told().constData());
        shorts += rests.size();
        const qint64 longest = round.longestWeek();
        const auto found = round.found(RuleId::WeekTooLong, "worked");
        QVERIFY2(found.empty() == (longest <= weekLimit), round.told().constData());
        weeks += found.empty() ? 0 : 1;
        if (!found.empty())
            QVERIFY2(*found.rbegin() == longest, round.told().constData());
    }
    // Enough of them were too short and too long for the test to mean something, and enough weeks were not.
    QVERIFY(shorts > 100);
    QVERIFY(weeks > 20 && weeks < 180);
}

QTEST_GUILESS_MAIN(TestHoursOracle)
#include "tst_rules_hoursoracle.moc"

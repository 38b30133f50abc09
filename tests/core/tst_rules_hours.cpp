// SPDX-License-Identifier: GPL-3.0-or-later
// Hours: rest between days and each week, the length of days and weeks, meals, minors. Times in Europe/Berlin.
#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"
#include "tests/support/ruleworld.h"

#include <QTest>
#include <QTimeZone>
#include <random>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesHours : public QObject
{
    Q_OBJECT

private slots:
    void rest_data();
    void rest();
    void restIsMeasuredFromWhatHappened();
    void travelHomeShortensRest();
    void restIsOverUnitsAndRehearsals();
    void anUnknownEndIsNoRest();
    void anEndBeforeItsStartIsUnknown();
    void farApartDaysAreSilent();
    void shortRestOnOvernightLocationTwiceAWeekOnly();
    void ownRuleSetBinds();
    void anOverrideIsSaid();
    void noRuleSetIsTold();
    void restAgainstAnOracle();
    void dayLength_data();
    void dayLength();
    void weekLength();
    void weekRest();
    void aFullWeekWithoutALimitIsTold();
    void meals_data();
    void meals();
    void minors_data();
    void minors();
};

namespace {

CivilTime at(int hour, int minute = 0)
{
    return CivilTime{hour * 60 + minute};
}

struct World : RuleWorld {
    World() { choose("generic-planner"_L1); }
    void choose(QLatin1StringView key)
    {
        change<Production>(data().production().id,
                           [&](Production &production) { production.ruleSet = shippedRuleSetId(key); });
    }
    // A day on which the person is picked up and released; the day's own wrap is later and must not count.
    Id<ShootDay> work(QDate on, CivilTime from, std::optional<CivilTime> to, DayZone zone = DayZone::Studio)
    {
        const Id<ShootDay> shootDay = put(
            ShootDay{.plan = plan, .unit = unit, .date = on, .zone = zone, .location = location, .meals = lunch(from)});
        put(Call{.shootDay = shootDay, .person = person, .pickUp = from, .release = to});
        return shootDay;
    }
    // Meals often enough for nobody to wait.
    static std::vector<Meal> lunch(CivilTime from)
    {
        std::vector<Meal> meals;
        for (int minutes = from.minutes + 300; minutes < 2100; minutes += 330)
            meals.push_back({.name = u"Meal"_s, .start = CivilTime{minutes}});
        return meals;
    }

    Id<Person> person = RuleWorld::person(u"Maya Okafor"_s);
};

std::optional<qint64> figure(const Finding &finding, const char *name)
{
    for (const Figure &each : finding.figures)
        if (qstrcmp(each.name, name) == 0)
            return each.number;
    return std::nullopt;
}

constexpr int silent = -1;

}  // namespace

void TestRulesHours::rest_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("end");    // minutes after midnight of the day
    QTest::addColumn<int>("start");  // of the day after
    QTest::addColumn<int>("rest");   // silent: no finding
    const QDate plain(2027, 5, 4);
    QTest::newRow("equal to the limit") << plain << 20 * 60 << 8 * 60 << silent;
    QTest::newRow("a minute below") << plain << 20 * 60 + 1 << 8 * 60 << 11 * 60 + 59;
    QTest::newRow("far below") << plain << 22 * 60 << 7 * 60 + 30 << 9 * 60 + 30;
    QTest::newRow("past midnight") << plain << 26 * 60 << 12 * 60 << 10 * 60;
    QTest::newRow("past midnight, enough") << plain << 26 * 60 << 14 * 60 << silent;
    // The clocks go forward on 28 March: an hour less passes; and back on 31 October: an hour more.
    QTest::newRow("spring night") << QDate(2027, 3, 27) << 20 * 60 << 8 * 60 << 11 * 60;
    QTest::newRow("spring night, enough") << QDate(2027, 3, 27) << 20 * 60 << 9 * 60 << silent;
    QTest::newRow("autumn night") << QDate(2027, 10, 30) << 21 * 60 << 8 * 60 << silent;
    QTest::newRow("autumn night, a minute below") << QDate(2027, 10, 30) << 21 * 60 + 1 << 8 * 60 << 11 * 60 + 59;
    QTest::newRow("ends at 02:30 of the autumn night, first time")
        << QDate(2027, 10, 30) << 26 * 60 + 30 << 12 * 60 << 10 * 60 + 30;
}

void TestRulesHours::rest()
{
    QFETCH(QDate, day);
    QFETCH(int, end);
    QFETCH(int, start);
    QFETCH(int, rest);
    World world;
    world.work(day, at(12), CivilTime{end});
    world.work(day.addDays(1), CivilTime{start}, CivilTime{start + 60});
    const auto found = world.findings(RuleId::RestShort);
    if (rest == silent) {
        QVERIFY2(found.empty(), World::told(found));
        return;
    }
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "rest"), rest);
    QCOMPARE(figure(found[0], "limit"), 720);
    QVERIFY2(found[0].message.contains(durationText(rest)) && found[0].message.contains(durationText(720 - rest))
                 && found[0].message.contains(u"Maya Okafor"_s) && found[0].message.contains(u"planned release"_s)
                 && found[0].message.contains(u"pick-up"_s) && found[0].message.contains(u"Generic planner"_s),
             World::told(found));
    QCOMPARE(found[0].level, Level::Stop);
}

void TestRulesHours::restIsMeasuredFromWhatHappened()
{
    World world;
    const Id<ShootDay> day = world.work(QDate(2027, 5, 4), at(8), at(18));
    world.work(QDate(2027, 5, 5), at(7), at(12));
    QVERIFY(world.findings(RuleId::RestShort).empty());
    for (const Call &call : world.data().referring<Call>(day)) {
        world.change<Call>(call.id, [](Call &changed) { changed.dismissal = at(22); });
        break;
    }
    const auto found = world.findings(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "rest"), 9 * 60);
    QVERIFY2(found[0].message.contains(u"dismissal 22:00"_s), World::told(found));
}

void TestRulesHours::travelHomeShortensRest()
{
    World world;
    world.work(QDate(2027, 5, 4), at(8), at(19));
    world.work(QDate(2027, 5, 5), at(7), at(12));
    QVERIFY(world.findings(RuleId::RestShort).empty());
    world.change<Person>(world.person, [](Person &person) { person.travelHomeMin = 1; });
    const auto found = world.findings(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "rest"), 719);
    QVERIFY2(found[0].message.contains(u"travel"_s), World::told(found));
}

void TestRulesHours::restIsOverUnitsAndRehearsals()
{
    World world;
    world.work(QDate(2027, 5, 4), at(8), at(22));
    const Id<Rehearsal> rehearsal =
        world.put(Rehearsal{.plan = world.plan, .date = QDate(2027, 5, 5), .start = at(9), .end = at(11)});
    world.put(RehearsalCall{.rehearsal = rehearsal, .person = world.person});
    QCOMPARE(world.findings(RuleId::RestShort).size(), std::size_t{1});
    world.change<Rehearsal>(rehearsal, [](Rehearsal &changed) { changed.status = RehearsalStatus::Cancelled; });
    QVERIFY(world.findings(RuleId::RestShort).empty());
    const Id<Unit> second = world.put(Unit{.name = u"Second unit"_s});
    const Id<ShootDay> day = world.work(QDate(2027, 5, 5), at(8), at(12));
    world.change<ShootDay>(day, [&](ShootDay &changed) { changed.unit = second; });
    QCOMPARE(world.findings(RuleId::RestShort).size(), std::size_t{1});
}

void TestRulesHours::anUnknownEndIsNoRest()
{
    World world;
    world.work(QDate(2027, 5, 4), at(8), std::nullopt);
    world.work(QDate(2027, 5, 5), at(12), at(18));
    const auto found = world.findings(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "rest"), std::nullopt);
    QVERIFY2(found[0].message.contains(u"not known"_s), World::told(found));
}

void TestRulesHours::anEndBeforeItsStartIsUnknown()
{
    World world;
    world.work(QDate(2027, 5, 4), at(8), at(1));  // 25:00 was meant
    world.work(QDate(2027, 5, 5), at(8), at(12));
    const auto found = world.findings(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "rest"), std::nullopt);
    QVERIFY2(found[0].message.contains(u"01:00"_s) && found[0].message.contains(u"is not after pick-up 08:00"_s),
             World::told(found));
}

void TestRulesHours::farApartDaysAreSilent()
{
    World world;
    world.work(QDate(2027, 5, 4), at(8), std::nullopt);
    world.work(QDate(2027, 5, 7), at(8), at(12));
    QVERIFY(world.findings(RuleId::RestShort).empty());
}

void TestRulesHours::shortRestOnOvernightLocationTwiceAWeekOnly()
{
    World world;
    world.choose("sag-aftra-theatrical"_L1);
    // Eleven hours between the days: allowed before the second and the fourth, not on the third right after.
    for (int i = 0; i < 3; ++i)
        world.work(QDate(2027, 5, 4).addDays(i), at(8), at(21), DayZone::Overnight);
    QCOMPARE(world.findings(RuleId::RestShort).size(), std::size_t{1});
    QCOMPARE(world.findings(RuleId::RestShort)[0].when->date, QDate(2027, 5, 6));
    World studio;
    studio.choose("sag-aftra-theatrical"_L1);
    for (int i = 0; i < 2; ++i)
        studio.work(QDate(2027, 5, 4).addDays(i), at(8), at(21), DayZone::Unknown);
    QCOMPARE(studio.findings(RuleId::RestShort).size(), std::size_t{1});
}

void TestRulesHours::ownRuleSetBinds()
{
    World world;
    world.work(QDate(2027, 5, 4), at(8), at(20, 30));
    world.work(QDate(2027, 5, 5), at(8), at(12));
    QCOMPARE(world.findings(RuleId::RestShort).size(), std::size_t{1});
    world.change<Person>(world.person, [](Person &person) { person.ruleSet = shippedRuleSetId("uk-working-time"_L1); });
    for (const Finding &finding : world.findings(RuleId::RestShort))
        QVERIFY(finding.subjects.front() != RecordRef(world.person));
}

void TestRulesHours::anOverrideIsSaid()
{
    World world;
    for (const RuleNumber &number : world.data().all<RuleNumber>()) {
        if (number.number == numbers::dailyRest && number.ruleSet == shippedRuleSetId("generic-planner"_L1)) {
            world.change<RuleNumber>(number.id, [](RuleNumber &changed) { changed.overrideValue = 13 * 60; });
            break;
        }
    }
    world.work(QDate(2027, 5, 4), at(8), at(19, 30));
    world.work(QDate(2027, 5, 5), at(8), at(12));
    const auto found = world.findings(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].message.contains(u"own number"_s) && found[0].message.contains(u"13 h"_s), World::told(found));
}

void TestRulesHours::noRuleSetIsTold()
{
    World world;
    world.change<Production>(world.data().production().id, [](Production &production) { production.ruleSet.reset(); });
    const auto found = world.findings(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].message.contains(u"No limit set"_s), World::told(found));
}

// Against moments reckoned by Qt's own zones.
void TestRulesHours::restAgainstAnOracle()
{
    const quint32 seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<quint32>(bound)); };
    const char *const zones[] = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia",
                                 "Africa/Casablanca"};
    for (int round = 0; round < 200; ++round) {
        const QByteArray zone = zones[below(5)];
        const QDate day = QDate(2027, 1, 1).addDays(below(360));
        const int end = 14 * 60 + below(10 * 60);
        const int start = 5 * 60 + below(8 * 60);
        const QTimeZone clock(zone);
        const QDateTime from(day, QTime(end / 60, end % 60), clock);
        const QDateTime to(day.addDays(1), QTime(start / 60, start % 60), clock);
        const qint64 rest = from.secsTo(to) / 60;
        World world;
        world.change<Location>(world.location,
                               [&](Location &location) { location.timeZone = QString::fromLatin1(zone); });
        world.work(day, at(12), CivilTime{end});
        world.work(day.addDays(1), CivilTime{start}, CivilTime{start + 60});
        const auto found = world.findings(RuleId::RestShort);
        QCOMPARE(!found.empty(), rest < 720);
        if (!found.empty())
            QCOMPARE(figure(found[0], "rest"), rest);
    }
}

void TestRulesHours::dayLength_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("worked");
    QTest::newRow("equal") << QDate(2027, 5, 4) << 22 * 60 << silent;
    QTest::newRow("a minute over") << QDate(2027, 5, 4) << 22 * 60 + 1 << 14 * 60 + 1;
    QTest::newRow("into the spring night") << QDate(2027, 3, 27) << 27 * 60 << 18 * 60;
}

void TestRulesHours::dayLength()
{
    QFETCH(QDate, day);
    QFETCH(int, end);
    QFETCH(int, worked);
    World world;
    world.work(day, at(8), CivilTime{end});
    const auto found = world.findings(RuleId::DayTooLong);
    if (worked == silent) {
        QVERIFY2(found.empty(), World::told(found));
        return;
    }
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "worked"), worked);
    QCOMPARE(found[0].level, Level::Warn);
}

void TestRulesHours::weekLength()
{
    World world;
    for (int i = 0; i < 5; ++i)
        world.work(QDate(2027, 5, 3).addDays(i), at(8), at(20));
    QVERIFY(world.findings(RuleId::WeekTooLong).empty());  // 60 h: the limit
    world.work(QDate(2027, 5, 8), at(8), at(8, 1));
    const auto found = world.findings(RuleId::WeekTooLong);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "worked"), 60 * 60 + 1);
    // Five days and the same five a week later are two weeks, not one.
    World apart;
    for (int i = 0; i < 12; ++i)
        if (i % 7 < 5)
            apart.work(QDate(2027, 5, 3).addDays(i), at(8), at(20));
    QVERIFY(apart.findings(RuleId::WeekTooLong).empty());
}

void TestRulesHours::weekRest()
{
    World world;
    world.choose("sag-aftra-theatrical"_L1);
    for (int i = 0; i < 5; ++i)
        world.work(QDate(2027, 5, 3).addDays(i), at(9), at(19));
    world.work(QDate(2027, 5, 10), at(9), at(19));
    QVERIFY2(world.findings(RuleId::WeekRestShort).empty(), World::told(world.findings(RuleId::WeekRestShort)));
    for (int i = 5; i < 7; ++i)
        world.work(QDate(2027, 5, 3).addDays(i), at(9), at(19));
    const auto found = world.findings(RuleId::WeekRestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "longestRest"), 14 * 60);
    QCOMPARE(found[0].level, Level::Stop);
}

void TestRulesHours::aFullWeekWithoutALimitIsTold()
{
    World world;  // the generic planner has no weekly rest
    for (int i = 0; i < 5; ++i)
        world.work(QDate(2027, 5, 3).addDays(i), at(9), at(17));
    QVERIFY(world.findings(RuleId::WeekRestShort).empty());
    world.work(QDate(2027, 5, 8), at(9), at(17));
    const auto found = world.findings(RuleId::WeekRestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].message.contains(u"no limit is set"_s), World::told(found));
}

void TestRulesHours::meals_data()
{
    QTest::addColumn<QList<int>>("meals");  // starts, minutes after midnight; half an hour each
    QTest::addColumn<int>("end");
    QTest::addColumn<QList<int>>("late");  // minutes worked before each late one
    QTest::newRow("at the limit") << QList<int>{14 * 60} << 18 * 60 << QList<int>{};
    QTest::newRow("a minute later") << QList<int>{14 * 60 + 1} << 18 * 60 << QList<int>{361};
    QTest::newRow("none, a short day") << QList<int>{} << 14 * 60 << QList<int>{};
    QTest::newRow("none, a long day") << QList<int>{} << 14 * 60 + 1 << QList<int>{361};
    QTest::newRow("no second") << QList<int>{12 * 60} << 19 * 60 << QList<int>{390};
    QTest::newRow("both") << QList<int>{13 * 60, 19 * 60} << 22 * 60 << QList<int>{};
}

void TestRulesHours::meals()
{
    QFETCH(QList<int>, meals);
    QFETCH(int, end);
    QFETCH(QList<int>, late);
    World world;
    const Id<ShootDay> day = world.work(QDate(2027, 5, 4), at(8), CivilTime{end});
    world.change<ShootDay>(day, [&](ShootDay &changed) {
        changed.meals.clear();
        for (const int start : meals)
            changed.meals.push_back({.name = u"Meal"_s, .start = CivilTime{start}});
    });
    QList<int> found;
    for (const Finding &finding : world.findings(RuleId::MealLate))
        found.append(static_cast<int>(figure(finding, "worked").value_or(0)));
    QCOMPARE(found, late);
}

void TestRulesHours::minors_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("limit");
    const QDate day(2027, 5, 4);
    QTest::newRow("seventeen, at the limit") << day.addYears(-17) << 18 * 60 << silent;
    QTest::newRow("seventeen, a minute over") << day.addYears(-17) << 18 * 60 + 1 << 600;
    QTest::newRow("eighteen that day") << day.addYears(-18) << 20 * 60 << silent;
    QTest::newRow("eighteen the day after") << day.addYears(-18).addDays(1) << 20 * 60 << 600;
    QTest::newRow("eight") << day.addYears(-8) << 17 * 60 << 480;
    QTest::newRow("birth date unknown") << QDate() << 20 * 60 << silent;
}

void TestRulesHours::minors()
{
    QFETCH(QDate, born);
    QFETCH(int, end);
    QFETCH(int, limit);
    World world;
    world.change<Person>(world.person, [&](Person &person) { person.birthDate = born; });
    world.work(QDate(2027, 5, 4), at(8), CivilTime{end});
    const auto found = world.findings(RuleId::MinorHours);
    if (limit == silent) {
        QVERIFY2(found.empty(), World::told(found));
        return;
    }
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "limit"), limit);
    QVERIFY2(!found[0].message.contains(QString::number(born.year())), World::told(found));
}

QTEST_GUILESS_MAIN(TestRulesHours)
#include "tst_rules_hours.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// How long people work: days, a minor's day, weeks, the rest of a week, the time to a meal. Times in Europe/Berlin.
#include "tests/support/hoursworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesHours : public QObject
{
    Q_OBJECT

private slots:
    void dayLength_data();
    void dayLength();
    void minors_data();
    void minors();
    void aMinorsTwoShiftsCountTogether();
    void weekLength_data();
    void weekLength();
    void overlappingLongWeeksAreToldOnce();
    void aLongWeekMayBeLongerStill();
    void aWeekIsSevenTimes24Hours_data();
    void aWeekIsSevenTimes24Hours();
    void weekRest_data();
    void weekRest();
    void weekRestWithALaterStart_data();
    void weekRestWithALaterStart();
    void weekRestOfSixDaysOnLocation_data();
    void weekRestOfSixDaysOnLocation();
    void sixDatesMayLeaveRoom();
    void travelHomeShortensTheWeeksRest();
    void anAcceptedWeekReturnsWhenItGrows();
    void aFullWeekWithoutALimitIsTold();
    void meals_data();
    void meals();
    void mealsOfRehearsalAndShootTogether_data();
    void mealsOfRehearsalAndShootTogether();
    void ownMealsReplaceTheDays_data();
    void ownMealsReplaceTheDays();
    void mealsWithAnUnknownTime_data();
    void mealsWithAnUnknownTime();
};

namespace {

// Days of work from Monday on, all from and to the same time.
void workDays(HoursWorld &world, const QList<int> &days, std::optional<CivilTime> from, std::optional<CivilTime> to,
              DayZone zone = DayZone::Studio)
{
    for (const int day : days)
        world.work(monday.addDays(day), from, to, zone);
}

}  // namespace

void TestRulesHours::dayLength_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<std::optional<CivilTime>>("end");
    QTest::addColumn<int>("worked");
    const auto ends = [](CivilTime time) { return std::optional(time); };
    QTest::newRow("equal") << tuesday << ends(at(22)) << silent;
    QTest::newRow("a minute over") << tuesday << ends(at(22, 1)) << 14 * 60 + 1;
    QTest::newRow("to midnight") << tuesday << ends(at(24)) << 16 * 60;
    QTest::newRow("not known") << tuesday << std::optional<CivilTime>() << -1;
    QTest::newRow("into the spring night") << springEve << ends(at(27)) << 18 * 60;
    QTest::newRow("to the first 02:30 of the autumn night") << autumnEve << ends(at(26, 30)) << 18 * 60 + 30;
    QTest::newRow("to the second") << autumnEve << ends(secondPass(26, 30)) << 19 * 60 + 30;
}

void TestRulesHours::dayLength()
{
    QFETCH(QDate, day);
    QFETCH(std::optional<CivilTime>, end);
    QFETCH(int, worked);
    HoursWorld world;
    world.work(day, at(8), end);
    const auto found = world.findings(RuleId::DayTooLong);
    const bool isSilent = worked == silent && end;
    QVERIFY2(found.size() == (isSilent ? 0U : 1U), HoursWorld::told(found));
    if (isSilent)
        return;
    QCOMPARE(world.figures(RuleId::DayTooLong, "worked"), QList{worked});
    QCOMPARE(found[0].level, Level::Warn);
}

void TestRulesHours::minors_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<std::optional<CivilTime>>("end");
    QTest::addColumn<int>("limit");
    const auto ends = [](CivilTime time) { return std::optional(time); };
    QTest::newRow("seventeen, at the limit") << tuesday.addYears(-17) << tuesday << ends(at(18)) << silent;
    QTest::newRow("seventeen, a minute over") << tuesday.addYears(-17) << tuesday << ends(at(18, 1)) << 600;
    QTest::newRow("seventeen, end not known") << tuesday.addYears(-17) << tuesday << std::optional<CivilTime>() << 600;
    QTest::newRow("eighteen that day") << tuesday.addYears(-18) << tuesday << ends(at(20)) << silent;
    QTest::newRow("eighteen the day after") << tuesday.addYears(-18).addDays(1) << tuesday << ends(at(20)) << 600;
    QTest::newRow("eight") << tuesday.addYears(-8) << tuesday << ends(at(17)) << 480;
    QTest::newRow("six months that day") << QDate(2026, 11, 4) << tuesday << ends(at(12, 1)) << 240;
    QTest::newRow("six months the day after") << QDate(2026, 11, 5) << tuesday << ends(at(12)) << 120;
    const QDate leapling(2008, 2, 29);
    QTest::newRow("born 29 February, on 28") << leapling << QDate(2026, 2, 28) << ends(at(20)) << 600;
    QTest::newRow("born 29 February, on 1 March") << leapling << QDate(2026, 3, 1) << ends(at(20)) << silent;
    QTest::newRow("born 29 February, in a leap year") << leapling << QDate(2024, 2, 29) << ends(at(18)) << silent;
    QTest::newRow("birth date unknown") << QDate() << tuesday << ends(at(20)) << silent;
}

void TestRulesHours::minors()
{
    QFETCH(QDate, born);
    QFETCH(QDate, day);
    QFETCH(std::optional<CivilTime>, end);
    QFETCH(int, limit);
    HoursWorld world;
    world.change<Person>(world.person, [&](Person &person) { person.birthDate = born; });
    world.work(day, at(8), end);
    const auto found = world.findings(RuleId::MinorHours);
    if (limit == silent) {
        QVERIFY2(found.empty(), HoursWorld::told(found));
        return;
    }
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "limit"), limit);
    QCOMPARE(figure(found[0], "worked").has_value(), end.has_value());
    QVERIFY2(!found[0].message.contains(QString::number(born.year())), HoursWorld::told(found));
}

void TestRulesHours::aMinorsTwoShiftsCountTogether()
{
    HoursWorld world;
    world.change<Person>(world.person, [](Person &person) { person.birthDate = tuesday.addYears(-17); });
    world.rehearse(tuesday, at(1), at(4));
    const Id<ShootDay> day = world.work(tuesday, at(16), at(23));
    QVERIFY(world.of(RuleId::MinorHours).empty());
    world.changeCall(day, [](Call &call) { call.release = at(23, 1); });
    QCOMPARE(world.figures(RuleId::MinorHours, "worked"), QList{601});
}

void TestRulesHours::weekLength_data()
{
    QTest::addColumn<QList<int>>("days");                // twelve hours each, counted from Monday
    QTest::addColumn<std::optional<CivilTime>>("last");  // end of the sixth day, from 08:00
    QTest::addColumn<QList<int>>("worked");
    const auto ends = [](CivilTime time) { return std::optional(time); };
    const QList<int> five{0, 1, 2, 3, 4};
    QTest::newRow("the limit") << five << ends(at(7)) << QList<int>{};
    QTest::newRow("a minute more") << five << ends(at(8, 1)) << QList{60 * 60 + 1};
    QTest::newRow("not known how much more") << five << std::optional<CivilTime>() << QList{-1};
    QTest::newRow("two weeks of it") << QList{0, 1, 2, 3, 4, 7, 8, 9, 10, 11} << ends(at(7)) << QList<int>{};
    QTest::newRow("every day of two weeks")
        << QList{0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13} << ends(at(20)) << QList{84 * 60, 84 * 60};
}

void TestRulesHours::weekLength()
{
    QFETCH(QList<int>, days);
    QFETCH(std::optional<CivilTime>, last);
    QFETCH(QList<int>, worked);
    HoursWorld world;
    workDays(world, days, at(8), at(20));
    if (last != at(7))  // no sixth day
        world.work(monday.addDays(5), at(8), last);
    QCOMPARE(world.figures(RuleId::WeekTooLong, "worked"), worked);
}

void TestRulesHours::overlappingLongWeeksAreToldOnce()
{
    HoursWorld world;
    // Longer every day: the worst of the weeks that overlap the first long one begins on the seventh day.
    for (int day = 0; day < 14; ++day)
        world.work(monday.addDays(day), at(8), CivilTime{17 * 60 + 10 * day});
    QCOMPARE(world.figures(RuleId::WeekTooLong, "worked"), QList{7 * 9 * 60 + 10 * (6 + 7 + 8 + 9 + 10 + 11 + 12)});
    QVERIFY(world.of(RuleId::WeekTooLong)[0].message.contains(u"in the seven days from pick-up 08:00 on 9 May 2027"_s));
}

void TestRulesHours::aLongWeekMayBeLongerStill()
{
    HoursWorld world;
    workDays(world, {0, 1, 2, 3, 4}, at(8), at(20));
    world.work(monday.addDays(5), at(8), at(8, 1));
    world.work(monday.addDays(6), at(8), std::nullopt);
    const auto found = world.of(RuleId::WeekTooLong);
    QCOMPARE(world.figures(RuleId::WeekTooLong, "worked"), QList{60 * 60 + 1});
    QVERIFY2(found[0].message.contains(u"at least 60 h 1 min"_s), HoursWorld::told(found));
}

void TestRulesHours::aWeekIsSevenTimes24Hours_data()
{
    QTest::addColumn<CivilTime>("eighthStart");
    QTest::addColumn<QList<int>>("worked");
    // Five days of ten hours from 08:00, ten hours more on Sunday from 12:00; Monday's work comes after seven days.
    QTest::newRow("seven days later") << at(8) << QList<int>{};
    QTest::newRow("an hour of it within") << at(7) << QList{61 * 60};
    QTest::newRow("a minute of it within") << at(7, 59) << QList{60 * 60 + 1};
}

void TestRulesHours::aWeekIsSevenTimes24Hours()
{
    QFETCH(CivilTime, eighthStart);
    QFETCH(QList<int>, worked);
    HoursWorld world;
    workDays(world, {0, 1, 2, 3, 4}, at(8), at(18));
    world.work(monday.addDays(6), at(12), at(22));
    QVERIFY(world.of(RuleId::WeekTooLong).empty());  // 60 h
    world.work(monday.addDays(7), eighthStart, at(17));
    // From Monday 08:00 to Monday 08:00 exactly what is within; from Tuesday on 50 h and nine or ten.
    QCOMPARE(world.figures(RuleId::WeekTooLong, "worked"), worked);
    // Twice at work at once is once.
    world.rehearse(monday, at(9), at(17));
    QCOMPARE(world.figures(RuleId::WeekTooLong, "worked"), worked);
}

void TestRulesHours::weekRest_data()
{
    QTest::addColumn<QLatin1StringView>("ruleSet");
    QTest::addColumn<QList<int>>("days");  // from 09:00 to 19:00
    QTest::addColumn<int>("endsUnknown");  // of which day the end is not known
    QTest::addColumn<int>("longest");      // -1: not known; -2: silent
    const int all = -1;
    const int none = -2;
    const QList<int> five{0, 1, 2, 3, 4};
    const QList<int> six{0, 1, 2, 3, 4, 5};
    const QList<int> seven{0, 1, 2, 3, 4, 5, 6};
    QTest::newRow("five days") << sagAftra << five << all << none;
    QTest::newRow("five days and five") << sagAftra << QList{0, 1, 2, 3, 4, 7, 8, 9, 10, 11} << all << none;
    QTest::newRow("six days leave no 56 hours") << sagAftra << six << all << 14 * 60;
    QTest::newRow("seven days and nothing after") << sagAftra << seven << all << 14 * 60;
    QTest::newRow("seven days and a rest after") << sagAftra << QList{0, 1, 2, 3, 4, 5, 6, 9} << all << 14 * 60;
    QTest::newRow("a day off in between is no week's rest") << sagAftra << QList{0, 1, 3, 4, 6} << all << 38 * 60;
    QTest::newRow("two are") << sagAftra << QList{0, 1, 4, 5, 6} << all << none;
    QTest::newRow("the fifth end not known, nothing after") << sagAftra << five << 4 << none;
    QTest::newRow("the fifth end not known, and Monday") << sagAftra << QList{0, 1, 2, 3, 4, 7} << 4 << -1;
    QTest::newRow("the first end not known") << sagAftra << six << 0 << 24 * 60;
    QTest::newRow("24 hours beside six days") << unitedKingdom << six << all << none;
    QTest::newRow("not beside seven") << unitedKingdom << seven << all << 14 * 60;
}

void TestRulesHours::weekRest()
{
    QFETCH(QLatin1StringView, ruleSet);
    QFETCH(QList<int>, days);
    QFETCH(int, endsUnknown);
    QFETCH(int, longest);
    HoursWorld world(ruleSet);
    for (const int day : days)
        world.work(monday.addDays(day), at(9), day == endsUnknown ? std::nullopt : std::optional(at(19)));
    QCOMPARE(world.figures(RuleId::WeekRestShort, "longestRest"), longest == -2 ? QList<int>{} : QList{longest});
    for (const Finding &finding : world.of(RuleId::WeekRestShort)) {
        QCOMPARE(finding.level, Level::Stop);
        QCOMPARE(finding.message.contains(u"at most"_s), endsUnknown >= 0 && longest >= 0);
    }
}

void TestRulesHours::weekRestWithALaterStart_data()
{
    QTest::addColumn<CivilTime>("end");    // of Friday
    QTest::addColumn<CivilTime>("start");  // of Monday
    QTest::addColumn<DayZone>("before");
    QTest::addColumn<DayZone>("after");
    QTest::addColumn<bool>("isTold");
    const DayZone studio = DayZone::Studio;
    QTest::newRow("56 h") << at(22) << at(6) << studio << studio << false;
    QTest::newRow("54 h at six") << at(24) << at(6) << studio << studio << false;
    QTest::newRow("a minute less") << at(24, 1) << at(6) << studio << studio << true;
    QTest::newRow("54 h before six") << at(23, 59) << at(5, 59) << studio << studio << true;
    QTest::newRow("56 h before six") << at(21, 59) << at(5, 59) << studio << studio << false;
    QTest::newRow("the week before nobody knows where") << at(24) << at(6) << DayZone::Unknown << studio << true;
    QTest::newRow("the new week nobody knows where") << at(24) << at(6) << studio << DayZone::Unknown << true;
    QTest::newRow("56 h nobody knows where") << at(22) << at(6) << DayZone::Unknown << DayZone::Unknown << false;
}

void TestRulesHours::weekRestWithALaterStart()
{
    QFETCH(CivilTime, end);
    QFETCH(CivilTime, start);
    QFETCH(DayZone, before);
    QFETCH(DayZone, after);
    QFETCH(bool, isTold);
    HoursWorld world(sagAftra);
    workDays(world, {0, 1, 2, 3}, at(12), at(22));
    world.work(monday.addDays(4), at(12), end, before);
    world.work(monday.addDays(7), start, at(16), after);
    const auto found = world.of(RuleId::WeekRestShort);
    QVERIFY2(found.size() == (isTold ? 1U : 0U), HoursWorld::told(found));
    // A start not known may be midnight: 56 h to that are enough, 54 h are not known to be.
    for (const CivilTime friday : {at(16), at(18)}) {
        HoursWorld open(sagAftra);
        workDays(open, {0, 1, 2, 3}, at(9), at(16));
        open.work(monday.addDays(4), at(9), friday);
        open.work(monday.addDays(7), std::nullopt, at(16));
        QCOMPARE(open.figures(RuleId::WeekRestShort, "longestRest"), friday == at(16) ? QList<int>{} : QList{-1});
    }
    // 54 h, but 25:00 on Sunday is one in the morning.
    HoursWorld late(sagAftra);
    workDays(late, {0, 1, 2, 3, 4}, at(12), at(19));
    late.work(monday.addDays(6), at(25), at(31));
    QCOMPARE(late.of(RuleId::WeekRestShort).size(), std::size_t{1});
}

void TestRulesHours::weekRestOfSixDaysOnLocation_data()
{
    QTest::addColumn<DayZone>("zone");
    QTest::addColumn<DayZone>("sixth");
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<CivilTime>("end");  // of Saturday; the next week begins on Monday at 08:00
    QTest::addColumn<bool>("isTold");
    const DayZone overnight = DayZone::Overnight;
    const QList<int> six{0, 1, 2, 3, 4, 5};
    QTest::newRow("36 h") << overnight << overnight << six << at(20) << false;
    QTest::newRow("a minute less") << overnight << overnight << six << at(20, 1) << true;
    QTest::newRow("nearby is no location to stay on") << DayZone::Nearby << DayZone::Nearby << six << at(20) << true;
    QTest::newRow("one day in the studio") << overnight << DayZone::Studio << six << at(20) << true;
    QTest::newRow("one day nobody knows where") << overnight << DayZone::Unknown << six << at(20) << true;
    QTest::newRow("five days of it, and Sunday") << overnight << overnight << QList{1, 2, 3, 4, 5} << at(20) << true;
}

void TestRulesHours::weekRestOfSixDaysOnLocation()
{
    QFETCH(DayZone, zone);
    QFETCH(DayZone, sixth);
    QFETCH(QList<int>, days);
    QFETCH(CivilTime, end);
    QFETCH(bool, isTold);
    HoursWorld world(sagAftra);
    for (const int day : days)
        world.work(monday.addDays(day), at(8), day == 5 ? end : at(18), day == 5 ? sixth : zone);
    workDays(world, {7, 8}, at(8), at(18), DayZone::Overnight);
    const auto found = world.of(RuleId::WeekRestShort);
    QVERIFY2(found.size() == (isTold ? 1U : 0U), HoursWorld::told(found));
}

void TestRulesHours::sixDatesMayLeaveRoom()
{
    HoursWorld world(sagAftra);
    world.work(monday, at(20), at(24), DayZone::Nearby);
    workDays(world, {1, 2, 3, 4}, at(12), at(16), DayZone::Nearby);
    const Id<ShootDay> sixth = world.work(monday.addDays(5), at(8), at(12), DayZone::Nearby);
    QVERIFY(world.of(RuleId::WeekRestShort).empty());  // 112 h, and 56 h beside them
    world.changeCall(sixth, [](Call &call) { call.release = at(12, 1); });
    QCOMPARE(world.figures(RuleId::WeekRestShort, "longestRest"), QList{20 * 60});
    world.changeCall(sixth, [](Call &call) { call.release = at(12); });
    world.work(monday.addDays(7), at(0), at(4), DayZone::Nearby);  // 36 h later, but nearby
    QCOMPARE(world.figures(RuleId::WeekRestShort, "longestRest"), QList{36 * 60});
}

void TestRulesHours::travelHomeShortensTheWeeksRest()
{
    HoursWorld world(sagAftra);
    workDays(world, {0, 1, 2, 3, 4}, at(9), at(22));
    world.work(monday.addDays(7), at(6), at(16));
    QVERIFY(world.of(RuleId::WeekRestShort).empty());  // 56 h
    world.change<Person>(world.person, [](Person &person) { person.travelHomeMin = 121; });
    QCOMPARE(world.figures(RuleId::WeekRestShort, "longestRest"), QList{53 * 60 + 59});
}

void TestRulesHours::anAcceptedWeekReturnsWhenItGrows()
{
    HoursWorld world(sagAftra);
    workDays(world, {0, 1, 2, 3, 4, 5}, at(9), at(19));
    const Finding finding = world.of(RuleId::WeekRestShort).at(0);
    world.accept(finding);
    QVERIFY(world.of(RuleId::WeekRestShort).at(0).acceptance);
    world.work(monday.addDays(6), at(9), at(19));
    QCOMPARE(world.of(RuleId::WeekRestShort).size(), std::size_t{1});
    QVERIFY(!world.of(RuleId::WeekRestShort).at(0).acceptance);
}

void TestRulesHours::aFullWeekWithoutALimitIsTold()
{
    HoursWorld world;  // the generic planner has no weekly rest
    workDays(world, {0, 1, 2, 3, 4}, at(9), at(17));
    QVERIFY(world.findings(RuleId::WeekRestShort).empty());
    world.work(monday.addDays(5), at(9), at(17));
    const auto found = world.findings(RuleId::WeekRestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].message.contains(u"no limit is set"_s), HoursWorld::told(found));
}

void TestRulesHours::meals_data()
{
    QTest::addColumn<QList<Meal>>("meals");
    QTest::addColumn<CivilTime>("end");
    QTest::addColumn<QList<int>>("late");  // minutes worked before each late one
    QTest::newRow("at the limit") << QList{meal(at(14))} << at(18) << QList<int>{};
    QTest::newRow("a minute later") << QList{meal(at(14, 1))} << at(18) << QList{361};
    QTest::newRow("none, a short day") << QList<Meal>{} << at(14) << QList<int>{};
    QTest::newRow("none, a long day") << QList<Meal>{} << at(14, 1) << QList{361};
    QTest::newRow("none, into the night") << QList<Meal>{} << at(26, 30) << QList{18 * 60 + 30};
    QTest::newRow("the second six hours after the end of the first")
        << QList{meal(at(12)), meal(at(18, 30))} << at(20) << QList<int>{};
    QTest::newRow("a minute later still") << QList{meal(at(12)), meal(at(18, 31))} << at(20) << QList{361};
    QTest::newRow("no second") << QList{meal(at(12))} << at(19) << QList{390};
    QTest::newRow("shorter than a meal") << QList{meal(at(12), 29)} << at(18) << QList{600};
    QTest::newRow("an hour") << QList{meal(at(12), 60)} << at(19) << QList<int>{};
    QTest::newRow("longer: the rest of it is work") << QList{meal(at(12), 90)} << at(19, 1) << QList{361};
    QTest::newRow("before the call") << QList{meal(at(7, 30))} << at(18) << QList{600};
    QTest::newRow("half before the call") << QList{meal(at(7, 45))} << at(18) << QList{600};
    QTest::newRow("after the release") << QList{meal(at(14, 30))} << at(14, 30) << QList{390};
    QTest::newRow("cut short by the release") << QList{meal(at(13, 50))} << at(14, 1) << QList{361};
    QTest::newRow("in no order") << QList{meal(at(19)), meal(at(13))} << at(22) << QList<int>{};
}

void TestRulesHours::meals()
{
    QFETCH(QList<Meal>, meals);
    QFETCH(CivilTime, end);
    QFETCH(QList<int>, late);
    HoursWorld world(sagAftra);
    world.setMeals(world.work(tuesday, at(8), end), meals);
    QCOMPARE(world.figures(RuleId::MealLate, "worked"), late);
    for (const Finding &finding : world.of(RuleId::MealLate))
        QVERIFY2(finding.message.contains(durationText(*figure(finding, "worked")))
                     && finding.message.contains(u"6 h"_s)
                     && finding.message.contains(durationText(*figure(finding, "worked") - 360)),
                 qPrintable(finding.message));
}

void TestRulesHours::mealsOfRehearsalAndShootTogether_data()
{
    QTest::addColumn<CivilTime>("rehearsalEnd");
    QTest::addColumn<CivilTime>("shootStart");
    QTest::addColumn<CivilTime>("lunch");
    QTest::addColumn<QList<int>>("late");
    QTest::newRow("straight on") << at(9) << at(9) << at(13) << QList<int>{};
    QTest::newRow("straight on, a minute too late") << at(9) << at(9) << at(13, 1) << QList{361};
    QTest::newRow("a pause shorter than a meal") << at(9) << at(9, 29) << at(13, 1) << QList{361};
    QTest::newRow("a pause as long as one") << at(9) << at(9, 30) << at(15, 30) << QList<int>{};
    QTest::newRow("a long pause is one meal, not hours of it") << at(9) << at(12) << at(16, 1) << QList{361};
}

// Rehearsal from 07:00, shoot until 17:00.
void TestRulesHours::mealsOfRehearsalAndShootTogether()
{
    QFETCH(CivilTime, rehearsalEnd);
    QFETCH(CivilTime, shootStart);
    QFETCH(CivilTime, lunch);
    QFETCH(QList<int>, late);
    HoursWorld world(sagAftra);
    world.rehearse(tuesday, at(7), rehearsalEnd);
    world.setMeals(world.work(tuesday, shootStart, at(17)), {meal(lunch)});
    QCOMPARE(world.figures(RuleId::MealLate, "worked"), late);
}

void TestRulesHours::ownMealsReplaceTheDays_data()
{
    QTest::addColumn<QList<CivilTime>>("outIn");  // an odd number: the last has not ended
    QTest::addColumn<QList<int>>("late");         // -1: cannot be told
    QTest::newRow("as planned") << QList<CivilTime>{} << QList<int>{};
    QTest::newRow("in time") << QList{at(13), at(13, 30)} << QList<int>{};
    QTest::newRow("later than planned") << QList{at(15), at(15, 30)} << QList{420};
    QTest::newRow("too short") << QList{at(13), at(13, 29)} << QList{600};
    QTest::newRow("not ended") << QList{at(13)} << QList{-1};
    QTest::newRow("ended before it began") << QList{at(13), at(12)} << QList{600};
}

void TestRulesHours::ownMealsReplaceTheDays()
{
    QFETCH(QList<CivilTime>, outIn);
    QFETCH(QList<int>, late);
    HoursWorld world(sagAftra);
    const Id<ShootDay> day = world.work(tuesday, at(8), at(18));
    world.setMeals(day, {meal(at(13))});
    world.changeCall(day, [&](Call &call) {
        for (qsizetype i = 0; i < outIn.size(); i += 2)
            call.meals.push_back({outIn[i], i + 1 < outIn.size() ? std::optional(outIn[i + 1]) : std::nullopt});
    });
    QCOMPARE(world.figures(RuleId::MealLate, "worked"), late);
}

void TestRulesHours::mealsWithAnUnknownTime_data()
{
    QTest::addColumn<std::optional<CivilTime>>("start");
    QTest::addColumn<std::optional<CivilTime>>("end");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("known") << std::optional(at(8)) << std::optional(at(14)) << false;
    QTest::newRow("end unknown") << std::optional(at(8)) << std::optional<CivilTime>() << true;
    QTest::newRow("start unknown") << std::optional<CivilTime>() << std::optional(at(14)) << true;
    QTest::newRow("start unknown, but it cannot be long")
        << std::optional<CivilTime>() << std::optional(at(6)) << false;
    QTest::newRow("end unknown, but it cannot be long") << std::optional(at(30)) << std::optional<CivilTime>() << false;
}

void TestRulesHours::mealsWithAnUnknownTime()
{
    QFETCH(std::optional<CivilTime>, start);
    QFETCH(std::optional<CivilTime>, end);
    QFETCH(bool, isTold);
    HoursWorld world;
    world.setMeals(world.work(tuesday, start, end), {});
    QCOMPARE(world.figures(RuleId::MealLate, "worked"), isTold ? QList{-1} : QList<int>{});
}

QTEST_GUILESS_MAIN(TestRulesHours)
#include "tst_rules_hours.moc"

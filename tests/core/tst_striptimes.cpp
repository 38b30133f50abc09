// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/striptimes.h"
#include "tests/support/dayworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class StripTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void stripsFollowOneAnotherFromTheShootingCall();
    void theCrewCallCountsWhereNoShootingCallIsSet();
    void aDayWithoutCallsHasNoTimes();
    void aTypedStartStandsAndTheRestFollowsIt();
    void minutesAreEstimatedFromTheBeats();
    void withoutMinutesLaterStripsStartAtTheEarliestThen();
    void aBannerWithoutMinutesTakesNoTime();
    void timesRunOnPastMidnight();
    void aTimePast3559IsUnknown();
    void minutesAreRealMinutesWhenTheClocksChange();
    void cutBeatsTakeNoTime();
};

namespace {

std::vector<StripTime> timesOf(const DayWorld &world, Id<ShootDay> day)
{
    return stripTimes(world.data, world.data.at(day));
}

}  // namespace

void StripTimesTest::stripsFollowOneAnotherFromTheShootingCall()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16));
    world.strip(day, world.beat(u"1"_s), 45);
    world.banner(day, u"Re-rig"_s, 20);
    world.strip(day, world.beat(u"2"_s), 60);
    const auto times = timesOf(world, day);
    QCOMPARE(times.size(), std::size_t{3});
    QCOMPARE(times[0].start, clock(8, 30));
    QCOMPARE(times[1].start, clock(9, 15));
    QCOMPARE(times[2].start, clock(9, 35));
    QCOMPARE(times[2].end, clock(10, 35));
    QVERIFY(times[0].minutesTyped && !times[0].startTyped && !times[2].earliest);
}

void StripTimesTest::theCrewCallCountsWhereNoShootingCallIsSet()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16), std::nullopt);
    world.change(day, [](ShootDay &r) { r.crewCall = clock(7, 0); });
    world.strip(day, world.beat(u"1"_s), 45);
    QCOMPARE(timesOf(world, day)[0].start, clock(7, 0));
}

void StripTimesTest::aDayWithoutCallsHasNoTimes()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16), std::nullopt);
    world.strip(day, world.beat(u"1"_s), 45);
    const auto times = timesOf(world, day);
    QVERIFY(!times[0].start && !times[0].end);
    QCOMPARE(times[0].minutes, 45);
}

void StripTimesTest::aTypedStartStandsAndTheRestFollowsIt()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16));
    world.strip(day, world.beat(u"1"_s), 45);
    const auto second = world.strip(day, world.beat(u"2"_s), 30);
    world.strip(day, world.beat(u"3"_s), 30);
    world.change(second, [](Strip &r) { r.start = clock(14, 0); });
    const auto times = timesOf(world, day);
    QCOMPARE(times[1].start, clock(14, 0));
    QVERIFY(times[1].startTyped);
    QCOMPARE(times[2].start, clock(14, 30));
}

void StripTimesTest::minutesAreEstimatedFromTheBeats()
{
    DayWorld world;
    const auto beat = world.beat(u"1"_s);
    world.change(beat, [](Beat &r) {
        r.plannedTakes = 4;
        r.setupMin = 40;
        r.runMin = 5;
        r.resetMin = 10;
    });
    const auto day = world.day(QDate(2027, 3, 16));
    world.strip(day, beat, std::nullopt);
    const auto times = timesOf(world, day);
    QCOMPARE(times[0].minutes, 40 + 4 * 5 + 3 * 10);
    QVERIFY(!times[0].minutesTyped);
    QCOMPARE(times[0].end, clock(10, 0));
    QVERIFY(!estimatedMinutes(Beat{}));
}

void StripTimesTest::withoutMinutesLaterStripsStartAtTheEarliestThen()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16));
    world.strip(day, world.beat(u"1"_s), std::nullopt);
    world.strip(day, world.beat(u"2"_s), 30);
    const auto third = world.strip(day, world.beat(u"3"_s), 30);
    world.strip(day, world.beat(u"4"_s), 30);
    world.change(third, [](Strip &r) { r.start = clock(12, 0); });
    const auto times = timesOf(world, day);
    QVERIFY(!times[0].minutes && !times[0].end && !times[0].earliest);
    QCOMPARE(times[1].start, clock(8, 30));
    QVERIFY(times[1].earliest);
    QVERIFY(!times[2].earliest && !times[3].earliest);
    QCOMPARE(times[3].start, clock(12, 30));
}

void StripTimesTest::aBannerWithoutMinutesTakesNoTime()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16));
    world.banner(day, u"Doors close"_s, std::nullopt);
    world.strip(day, world.beat(u"2"_s), 30);
    const auto times = timesOf(world, day);
    QCOMPARE(times[1].start, clock(8, 30));
    QVERIFY(!times[1].earliest);
}

void StripTimesTest::timesRunOnPastMidnight()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16), 23 * 60);
    world.strip(day, world.beat(u"1"_s), 180);
    world.strip(day, world.beat(u"2"_s), 30);
    QCOMPARE(timesOf(world, day)[1].start, clock(26, 0));
}

void StripTimesTest::aTimePast3559IsUnknown()
{
    DayWorld world;
    const auto day = world.day(QDate(2027, 3, 16), 35 * 60);
    world.strip(day, world.beat(u"1"_s), 90);
    world.strip(day, world.beat(u"2"_s), 30);
    const auto times = timesOf(world, day);
    QCOMPARE(times[0].start, clock(35, 0));
    QVERIFY(!times[0].end && !times[1].start);
}

void StripTimesTest::minutesAreRealMinutesWhenTheClocksChange()
{
    DayWorld world;
    const auto spring = world.day(QDate(2027, 3, 27), 25 * 60);  // 01:00 on 28 March, an hour before the gap
    world.strip(spring, world.beat(u"1"_s), 90);
    world.strip(spring, world.beat(u"2"_s), 30);
    QCOMPARE(timesOf(world, spring)[1].start, clock(27, 30));

    const auto autumn = world.day(QDate(2027, 10, 30), 26 * 60 + 30);  // the first 02:30 on 31 October
    world.strip(autumn, world.beat(u"3"_s), 60);
    world.strip(autumn, world.beat(u"4"_s), 30);
    const CivilTime secondPass{.minutes = 26 * 60 + 30, .fold = Fold::Second};
    QCOMPARE(timesOf(world, autumn)[1].start, secondPass);
}

void StripTimesTest::cutBeatsTakeNoTime()
{
    DayWorld world;
    const auto beat = world.beat(u"1"_s);
    world.change(beat, [](Beat &r) {
        r.setupMin = 40;
        r.status = BeatStatus::Cut;
    });
    const auto day = world.day(QDate(2027, 3, 16));
    const auto strip = world.strip(day, beat, std::nullopt);
    QVERIFY(!estimatedMinutes(world.data, world.data.at(strip)));
}

QTEST_APPLESS_MAIN(StripTimesTest)
#include "tst_striptimes.moc"

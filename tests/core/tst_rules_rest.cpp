// SPDX-License-Identifier: GPL-3.0-or-later
// The rest between one person's shifts. Times in Europe/Berlin.
#include "tests/support/hoursworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesRest : public QObject
{
    Q_OBJECT

private slots:
    void rest_data();
    void rest();
    void theSentenceNamesTheEnd_data();
    void theSentenceNamesTheEnd();
    void travelHome_data();
    void travelHome();
    void daysThatOverlapLeaveNoRest();
    void restIsOverUnitsAndRehearsals();
    void anUnknownTimeIsNoRest_data();
    void anUnknownTimeIsNoRest();
    void anUnknownTimeOfOneTaskLeavesTheDayUnknown();
    void farApartDaysAreSilent();
    void oneUnknownDutyOfTwo_data();
    void oneUnknownDutyOfTwo();
    void aRestWithinADate_data();
    void aRestWithinADate();
    void anAcceptedRestReturnsWhenItChanges();
    void shortRestOnOvernightLocation_data();
    void shortRestOnOvernightLocation();
    void shortRestNearby_data();
    void shortRestNearby();
    void shortRestNearbyEveryFourthDay();
    void ownRuleSetBinds();
    void anOverrideIsSaid();
    void noRuleSetIsTold();
};

namespace {

constexpr int unknown = -2;

}  // namespace

void TestRulesRest::rest_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<CivilTime>("end");    // of the day
    QTest::addColumn<CivilTime>("start");  // of the day after
    QTest::addColumn<int>("rest");         // or silent, or unknown
    QTest::newRow("equal to the limit") << tuesday << at(20) << at(8) << silent;
    QTest::newRow("a minute below") << tuesday << at(20, 1) << at(8) << 11 * 60 + 59;
    QTest::newRow("far below") << tuesday << at(22) << at(7, 30) << 9 * 60 + 30;
    QTest::newRow("from midnight") << tuesday << at(24) << at(12) << silent;
    QTest::newRow("from midnight, a minute below") << tuesday << at(24) << at(11, 59) << 11 * 60 + 59;
    QTest::newRow("to midnight") << tuesday << at(13) << at(0) << 11 * 60;
    QTest::newRow("past midnight") << tuesday << at(26) << at(12) << 10 * 60;
    QTest::newRow("past midnight, enough") << tuesday << at(26) << at(14) << silent;
    QTest::newRow("25:00 is one the next morning") << tuesday << at(25) << at(24) << silent;
    QTest::newRow("spring night") << springEve << at(20) << at(8) << 11 * 60;
    QTest::newRow("spring night, enough") << springEve << at(20) << at(9) << silent;
    QTest::newRow("ends at 02:30 of the spring night, which is no time")
        << springEve << at(26, 30) << at(14) << unknown;
    QTest::newRow("begins at 02:30 of the spring night, which is no time")
        << springEve << at(13) << at(2, 30) << unknown;
    QTest::newRow("02:30 of the spring night, but a day later") << springEve << at(13) << at(26, 30) << silent;
    QTest::newRow("autumn night") << autumnEve << at(21) << at(8) << silent;
    QTest::newRow("autumn night, a minute below") << autumnEve << at(21, 1) << at(8) << 11 * 60 + 59;
    QTest::newRow("ends at the first 02:30 of the autumn night") << autumnEve << at(26, 30) << at(12) << 10 * 60 + 30;
    QTest::newRow("ends at the second") << autumnEve << secondPass(26, 30) << at(12) << 9 * 60 + 30;
    QTest::newRow("begins at the first") << autumnEve << at(15) << at(2, 30) << 11 * 60 + 30;
    QTest::newRow("begins at the second") << autumnEve << at(15) << secondPass(2, 30) << silent;
}

void TestRulesRest::rest()
{
    QFETCH(QDate, day);
    QFETCH(CivilTime, end);
    QFETCH(CivilTime, start);
    QFETCH(int, rest);
    HoursWorld world;
    world.work(day, at(12), end);
    world.work(day.addDays(1), start, CivilTime{start.minutes + 60, start.fold});
    const auto found = world.findings(RuleId::RestShort);
    if (rest == silent) {
        QVERIFY2(found.empty(), HoursWorld::told(found));
        return;
    }
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].level, Level::Stop);
    QCOMPARE(figure(found[0], "limit"), 720);
    if (rest == unknown) {
        QCOMPARE(figure(found[0], "rest"), std::nullopt);
        QVERIFY2(found[0].message.contains(u"cannot be checked"_s), HoursWorld::told(found));
        return;
    }
    QCOMPARE(figure(found[0], "rest"), rest);
    QVERIFY2(found[0].message.contains(durationText(rest)) && found[0].message.contains(durationText(720 - rest))
                 && found[0].message.contains(u"Maya Okafor"_s) && found[0].message.contains(u"planned release"_s)
                 && found[0].message.contains(u"pick-up"_s) && found[0].message.contains(u"Generic planner"_s),
             HoursWorld::told(found));
}

void TestRulesRest::theSentenceNamesTheEnd_data()
{
    QTest::addColumn<bool>("released");
    QTest::addColumn<bool>("dismissed");
    QTest::addColumn<QString>("end");
    QTest::newRow("actual dismissal") << true << true << u"dismissal 22:00 on 4 May 2027"_s;
    QTest::newRow("planned release") << true << false << u"planned release 21:00 on 4 May 2027"_s;
    QTest::newRow("the unit's wrap") << false << false << u"the unit's wrap 20:30 on 4 May 2027"_s;
}

void TestRulesRest::theSentenceNamesTheEnd()
{
    QFETCH(bool, released);
    QFETCH(bool, dismissed);
    QFETCH(QString, end);
    HoursWorld world;
    const Id<ShootDay> day = world.work(tuesday, at(10), at(12));
    world.change<ShootDay>(day, [](ShootDay &changed) { changed.wrap = at(20, 30); });
    world.changeCall(day, [&](Call &call) {
        call.release = released ? std::optional(at(21)) : std::nullopt;
        call.dismissal = dismissed ? std::optional(at(22)) : std::nullopt;
    });
    const Id<ShootDay> next = world.work(tuesday.addDays(1), at(9), at(12));
    world.changeCall(next, [](Call &call) { call.makeUp = at(7, 30); });
    const auto found = world.of(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].message.contains(u"between "_s + end + u" and make-up call 07:30 on 5 May 2027"_s),
             HoursWorld::told(found));
}

void TestRulesRest::travelHome_data()
{
    QTest::addColumn<int>("travel");
    QTest::addColumn<int>("rest");
    QTest::addColumn<QString>("says");
    QTest::newRow("none") << 0 << silent << QString();
    QTest::newRow("a minute") << 1 << 719 << u"rest 11 h 59 min after 1 min of travel home"_s;
    QTest::newRow("as long as the night") << 720 << 0 << u"rest 0 min after 12 h of travel home"_s;
    QTest::newRow("longer than the night") << 721 << 0 << u"12 h later, because the way home takes 12 h 1 min"_s;
}

void TestRulesRest::travelHome()
{
    QFETCH(int, travel);
    QFETCH(int, rest);
    QFETCH(QString, says);
    HoursWorld world;
    world.work(tuesday, at(8), at(19));
    world.work(tuesday.addDays(1), at(7), at(12));
    world.change<Person>(world.person, [&](Person &person) { person.travelHomeMin = travel; });
    const auto found = world.of(RuleId::RestShort);
    if (rest == silent) {
        QVERIFY2(found.empty(), HoursWorld::told(found));
        return;
    }
    QCOMPARE(world.figures(RuleId::RestShort, "rest"), QList{rest});
    QVERIFY2(found[0].message.contains(says) && !found[0].message.contains(QChar(0x2212)), HoursWorld::told(found));
}

void TestRulesRest::daysThatOverlapLeaveNoRest()
{
    HoursWorld world;
    world.work(tuesday, at(14), at(26));
    world.rehearse(tuesday.addDays(1), at(1, 30), at(3));
    const auto found = world.of(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "rest"), 0);
    QVERIFY2(found[0].message.contains(u"no rest"_s) && found[0].message.contains(u"30 min earlier"_s)
                 && found[0].message.contains(u"12 h short"_s),
             HoursWorld::told(found));
    // The next rest runs from the end that comes last.
    world.work(tuesday.addDays(1), at(14), at(20));
    QCOMPARE(world.figures(RuleId::RestShort, "rest"), (QList{0, 11 * 60}));
}

void TestRulesRest::restIsOverUnitsAndRehearsals()
{
    HoursWorld world;
    world.work(tuesday, at(8), at(22));
    const Id<Rehearsal> rehearsal = world.rehearse(tuesday.addDays(1), at(9), at(11));
    QCOMPARE(world.figures(RuleId::RestShort, "rest"), QList{11 * 60});
    world.change<Rehearsal>(rehearsal, [](Rehearsal &changed) { changed.status = RehearsalStatus::Cancelled; });
    QVERIFY(world.of(RuleId::RestShort).empty());
    const Id<Unit> second = world.put(Unit{.name = u"Second unit"_s});
    const Id<ShootDay> day = world.work(tuesday.addDays(1), at(8), at(12));
    world.change<ShootDay>(day, [&](ShootDay &changed) { changed.unit = second; });
    QCOMPARE(world.figures(RuleId::RestShort, "rest"), QList{10 * 60});
}

void TestRulesRest::anUnknownTimeIsNoRest_data()
{
    QTest::addColumn<bool>("endKnown");
    QTest::addColumn<bool>("startKnown");
    QTest::addColumn<QString>("says");
    QTest::newRow("end") << false << true << u"when they end on 4 May 2027 is not known"_s;
    QTest::newRow("start") << true << false << u"when they begin on 5 May 2027 is not known"_s;
    QTest::newRow("both") << false << false << u"is not known; when they begin"_s;
}

void TestRulesRest::anUnknownTimeIsNoRest()
{
    QFETCH(bool, endKnown);
    QFETCH(bool, startKnown);
    QFETCH(QString, says);
    HoursWorld world;
    world.work(tuesday, at(8), endKnown ? std::optional(at(18)) : std::nullopt);
    world.work(tuesday.addDays(1), startKnown ? std::optional(at(12)) : std::nullopt, at(18));
    const auto found = world.of(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(figure(found[0], "rest"), std::nullopt);
    QVERIFY2(found[0].message.contains(says) && found[0].message.contains(u"12 h"_s), HoursWorld::told(found));
    // 01:00 typed for 25:00.
    HoursWorld mistyped;
    mistyped.work(tuesday, at(8), at(1));
    mistyped.work(tuesday.addDays(1), at(8), at(12));
    QCOMPARE(mistyped.figures(RuleId::RestShort, "rest"), QList{-1});
    QVERIFY(mistyped.of(RuleId::RestShort)[0].message.contains(u"01:00 on 4 May 2027 is not after pick-up 08:00"_s));
}

// On one day they are called, and stand by as cover from nobody knows when to nobody knows when.
void TestRulesRest::anUnknownTimeOfOneTaskLeavesTheDayUnknown()
{
    HoursWorld world;
    world.work(tuesday.addDays(-1), at(9), at(17));
    const Id<ShootDay> day = world.work(tuesday, at(9), at(17));
    world.work(tuesday.addDays(1), at(9), at(17));
    QVERIFY(world.of(RuleId::RestShort).empty());
    const Id<Cover> cover = world.put(Cover{.shootDay = day, .person = world.person});
    const auto found = world.of(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{2});
    for (const Finding &finding : found)
        QCOMPARE(figure(finding, "rest"), std::nullopt);
    world.change<Cover>(cover, [](Cover &changed) {
        changed.from = at(9);
        changed.to = at(17);
    });
    QVERIFY(world.of(RuleId::RestShort).empty());
    // What happened is known, whatever was planned.
    world.change<Cover>(cover, [](Cover &changed) { changed.to.reset(); });
    QCOMPARE(world.of(RuleId::RestShort).size(), std::size_t{1});
    for (const Call &call : world.data().referring<Call>(day)) {
        world.change<Call>(call.id, [](Call &changed) { changed.dismissal = at(17); });
        break;
    }
    QVERIFY(world.of(RuleId::RestShort).empty());
}

void TestRulesRest::farApartDaysAreSilent()
{
    HoursWorld world;
    world.work(tuesday, at(8), std::nullopt);
    world.work(tuesday.addDays(3), at(8), at(12));
    QVERIFY(world.of(RuleId::RestShort).empty());
}

void TestRulesRest::oneUnknownDutyOfTwo_data()
{
    QTest::addColumn<CivilTime>("rehearsal");  // two hours
    QTest::addColumn<bool>("startKnown");
    QTest::addColumn<bool>("endKnown");
    QTest::addColumn<int>("nextDay");  // rest before the day after
    QTest::addColumn<int>("dayBefore");
    QTest::newRow("all known") << at(10) << true << true << silent << silent;
    QTest::newRow("start unknown") << at(10) << false << true << silent << unknown;
    QTest::newRow("start unknown beside an early one") << at(0, 30) << false << true << silent << unknown;
    QTest::newRow("end unknown") << at(10) << true << false << unknown << silent;
}

// Beside a rehearsal, a day on which the person is needed at a time nobody knows.
void TestRulesRest::oneUnknownDutyOfTwo()
{
    QFETCH(CivilTime, rehearsal);
    QFETCH(bool, startKnown);
    QFETCH(bool, endKnown);
    QFETCH(int, nextDay);
    QFETCH(int, dayBefore);
    HoursWorld world;
    world.change<Person>(world.person, [](Person &person) { person.birthDate = QDate(2010, 1, 1); });
    world.rehearse(tuesday, rehearsal, CivilTime{rehearsal.minutes + 120});
    world.work(tuesday, startKnown ? std::optional(at(11)) : std::nullopt,
               endKnown ? std::optional(at(18)) : std::nullopt);
    world.work(tuesday.addDays(-1), at(9), at(16));
    world.work(tuesday.addDays(1), at(9), at(16));
    QStringList expected;
    if (dayBefore == unknown)
        expected.append(tuesday.toString(Qt::ISODate));
    if (!startKnown || !endKnown)
        expected.append(tuesday.toString(Qt::ISODate));  // whether they rest between the duties
    if (nextDay == unknown)
        expected.append(tuesday.addDays(1).toString(Qt::ISODate));
    QStringList told;
    for (const Finding &finding : world.of(RuleId::RestShort)) {
        QCOMPARE(figure(finding, "rest"), std::nullopt);
        told.append(finding.discriminator);
    }
    QCOMPARE(told, expected);
    const QList<int> unknownOnce = startKnown && endKnown ? QList<int>{} : QList{-1};
    QCOMPARE(world.figures(RuleId::DayTooLong, "worked"), unknownOnce);
    QCOMPARE(world.figures(RuleId::MinorHours, "worked"), unknownOnce);
    // The day's meals are often enough for any end.
    QCOMPARE(world.figures(RuleId::MealLate, "worked"), startKnown ? QList<int>{} : QList{-1});
}

void TestRulesRest::aRestWithinADate_data()
{
    QTest::addColumn<QLatin1StringView>("ruleSet");
    QTest::addColumn<CivilTime>("rehearsalEnd");
    QTest::addColumn<CivilTime>("shootStart");
    QTest::addColumn<int>("travel");
    QTest::addColumn<int>("rest");
    QTest::addColumn<int>("dayLength");
    QTest::newRow("the whole rest: two shifts") << generic << at(8) << at(20) << 0 << silent << silent;
    QTest::newRow("a minute less: one shift") << generic << at(8, 1) << at(20) << 0 << 11 * 60 + 59 << 23 * 60;
    QTest::newRow("the way home takes the minute") << generic << at(8) << at(20) << 1 << 11 * 60 + 59 << 23 * 60;
    QTest::newRow("as long as a day may be") << generic << at(8) << at(10) << 0 << silent << 23 * 60;
    QTest::newRow("no limit of a day: the pause falls short of the rest")
        << sagAftra << at(8) << at(19) << 0 << 11 * 60 << silent;
    QTest::newRow("a pause no longer than a meal is none") << sagAftra << at(8) << at(9) << 0 << silent << silent;
    QTest::newRow("a pause longer than a meal") << sagAftra << at(8) << at(9, 1) << 0 << 61 << silent;
}

// A rehearsal from 06:00 and a shoot until 29:00 of one date; in the fourth row the shoot ends at 20:00.
void TestRulesRest::aRestWithinADate()
{
    QFETCH(QLatin1StringView, ruleSet);
    QFETCH(CivilTime, rehearsalEnd);
    QFETCH(CivilTime, shootStart);
    QFETCH(int, travel);
    QFETCH(int, rest);
    QFETCH(int, dayLength);
    const bool isOneDay = QByteArray(QTest::currentDataTag()) == "as long as a day may be";
    HoursWorld world(ruleSet);
    world.change<Person>(world.person, [&](Person &person) { person.travelHomeMin = travel; });
    world.rehearse(tuesday, at(6), rehearsalEnd);
    world.work(tuesday, shootStart, isOneDay ? at(20) : at(29));
    const QList<int> rests = world.figures(RuleId::RestShort, "rest");
    QCOMPARE(rests, rest == silent ? QList<int>{} : QList{rest});
    const QList<int> lengths = world.figures(RuleId::DayTooLong, "worked");
    QCOMPARE(lengths, dayLength == silent || isOneDay ? QList<int>{} : QList{dayLength});
}

void TestRulesRest::anAcceptedRestReturnsWhenItChanges()
{
    HoursWorld world;
    const Id<ShootDay> day = world.work(tuesday, at(8), at(21));
    world.work(tuesday.addDays(1), at(8), at(12));
    const Finding finding = world.of(RuleId::RestShort).at(0);
    world.accept(finding);
    QVERIFY(world.of(RuleId::RestShort).at(0).acceptance);
    world.changeCall(day, [](Call &call) { call.dismissal = at(21, 1); });
    QCOMPARE(world.of(RuleId::RestShort).size(), std::size_t{1});
    QVERIFY(!world.of(RuleId::RestShort).at(0).acceptance);
}

void TestRulesRest::shortRestOnOvernightLocation_data()
{
    QTest::addColumn<QList<int>>("rests");  // minutes between each two of consecutive days
    QTest::addColumn<DayZone>("zone");
    QTest::addColumn<QList<int>>("told");
    const int full = 720;
    QTest::newRow("eleven hours") << QList{660} << DayZone::Overnight << QList<int>{};
    QTest::newRow("a minute less") << QList{659} << DayZone::Overnight << QList{659};
    QTest::newRow("not next to each other") << QList{660, full, 660} << DayZone::Overnight << QList<int>{};
    QTest::newRow("next to each other") << QList{660, 660} << DayZone::Overnight << QList{660};
    QTest::newRow("next to one too short") << QList{600, 660} << DayZone::Overnight << (QList{600, 660});
    QTest::newRow("three in a week") << QList{660, full, 660, full, 660} << DayZone::Overnight << QList{660};
    QTest::newRow("a third after a week")
        << QList{660, full, 660, full, full, full, full, 660} << DayZone::Overnight << QList<int>{};
    QTest::newRow("in the studio") << QList{660} << DayZone::Studio << QList{660};
    QTest::newRow("nobody knows where") << QList{660} << DayZone::Unknown << QList{660};
}

void TestRulesRest::shortRestOnOvernightLocation()
{
    QFETCH(QList<int>, rests);
    QFETCH(DayZone, zone);
    QFETCH(QList<int>, told);
    HoursWorld world(sagAftra);
    const auto endBefore = [](int rest) { return CivilTime{8 * 60 + 24 * 60 - rest}; };
    for (qsizetype i = 0; i <= rests.size(); ++i)
        world.work(tuesday.addDays(i), at(8), i < rests.size() ? endBefore(rests[i]) : at(18), zone);
    QCOMPARE(world.figures(RuleId::RestShort, "rest"), told);
    for (const Finding &finding : world.of(RuleId::RestShort))
        QCOMPARE(figure(finding, "limit"), 720);
}

void TestRulesRest::shortRestNearby_data()
{
    QTest::addColumn<IntExt>("before");
    QTest::addColumn<IntExt>("after");
    QTest::addColumn<QString>("but");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("out of doors on both days") << IntExt::Ext << IntExt::Ext << QString() << false;
    QTest::newRow("a minute less than ten hours") << IntExt::Ext << IntExt::Ext << u"longer"_s << true;
    QTest::newRow("the day before only") << IntExt::Ext << IntExt::Int << QString() << true;
    QTest::newRow("the day after only") << IntExt::Int << IntExt::Ext << QString() << true;
    QTest::newRow("inside and outside") << IntExt::IntExt << IntExt::Ext << QString() << true;
    QTest::newRow("the beat is cut") << IntExt::Ext << IntExt::Ext << u"cut"_s << true;
    QTest::newRow("the scene is omitted") << IntExt::Ext << IntExt::Ext << u"omitted"_s << true;
    QTest::newRow("one day in the studio") << IntExt::Ext << IntExt::Ext << u"studio"_s << true;
    QTest::newRow("one day nobody knows where") << IntExt::Ext << IntExt::Ext << u"unknown"_s << true;
    QTest::newRow("a rehearsal on the day") << IntExt::Ext << IntExt::Ext << u"rehearsal"_s << true;
}

void TestRulesRest::shortRestNearby()
{
    QFETCH(IntExt, before);
    QFETCH(IntExt, after);
    QFETCH(QString, but);
    QFETCH(bool, isTold);
    HoursWorld world(sagAftra);
    world.shoots(world.work(tuesday, at(10), at(22), DayZone::Nearby), before);
    const Id<ShootDay> day =
        world.work(tuesday.addDays(1), but == u"longer" ? at(7, 59) : at(8), at(17), DayZone::Nearby);
    const Id<Beat> beat = world.shoots(day, after);
    if (but == u"cut")
        world.change<Beat>(beat, [](Beat &changed) { changed.status = BeatStatus::Cut; });
    if (but == u"omitted")
        world.change<Scene>(*world.data().at(beat).scene, [](Scene &changed) { changed.omitted = true; });
    if (but == u"studio" || but == u"unknown")
        world.change<ShootDay>(day, [&](ShootDay &changed) {
            changed.zone = but == u"studio" ? DayZone::Studio : DayZone::Unknown;
        });
    if (but == u"rehearsal")
        world.rehearse(tuesday.addDays(1), at(15), at(16));
    const auto found = world.of(RuleId::RestShort);
    QVERIFY2(found.size() == (isTold ? 1U : 0U), HoursWorld::told(found));
}

void TestRulesRest::shortRestNearbyEveryFourthDay()
{
    for (const int days : {3, 4}) {
        HoursWorld world(sagAftra);
        for (int i = 0; i <= days + 1; ++i) {
            const bool isLong = i == 0 || i == days;
            const Id<ShootDay> day = world.work(tuesday.addDays(i), at(8), isLong ? at(22) : at(19), DayZone::Nearby);
            world.shoots(day, IntExt::Ext);
        }
        QCOMPARE(world.of(RuleId::RestShort).size(), days < 4 ? std::size_t{1} : std::size_t{0});
    }
}

void TestRulesRest::ownRuleSetBinds()
{
    HoursWorld world;
    world.work(tuesday, at(8), at(20, 30));
    world.work(tuesday.addDays(1), at(8), at(12));
    QCOMPARE(world.of(RuleId::RestShort).size(), std::size_t{1});
    world.change<Person>(world.person, [](Person &person) { person.ruleSet = shippedRuleSetId(unitedKingdom); });
    QVERIFY(world.of(RuleId::RestShort).empty());
}

void TestRulesRest::anOverrideIsSaid()
{
    HoursWorld world;
    for (const RuleNumber &number : world.data().all<RuleNumber>()) {
        if (number.number == numbers::dailyRest && number.ruleSet == shippedRuleSetId(generic)) {
            world.change<RuleNumber>(number.id, [](RuleNumber &changed) { changed.overrideValue = 13 * 60; });
            break;
        }
    }
    world.work(tuesday, at(8), at(19, 30));
    world.work(tuesday.addDays(1), at(8), at(12));
    const auto found = world.of(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].message.contains(u"own number"_s) && found[0].message.contains(u"13 h"_s),
             HoursWorld::told(found));
}

void TestRulesRest::noRuleSetIsTold()
{
    HoursWorld world;
    world.change<Production>(world.data().production().id, [](Production &production) { production.ruleSet.reset(); });
    const auto found = world.findings(RuleId::RestShort);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].message.contains(u"No limit set"_s), HoursWorld::told(found));
}

QTEST_GUILESS_MAIN(TestRulesRest)
#include "tst_rules_rest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Whether people are booked twice, away, or not cleared.
#include "core/rules/bookings.h"
#include "tests/support/peopleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesPeople : public QObject
{
    Q_OBJECT

private slots:
    void doubleBooked_data();
    void doubleBooked();
    void doubleBookedAcrossClockChanges_data();
    void doubleBookedAcrossClockChanges();
    void doubleBookedOverTwoUnits();
    void doubleBookedKeyStaysWhenTheOrderTurns();
    void unknownTimesAreNeverFine();
    void nightIntoTheNextDay();
    void unavailable_data();
    void unavailable();
    void notCleared_data();
    void notCleared();
    void whoFliesIsThereCalledOrNot();
    void notClearedNeverSaysWhy();
};

void TestRulesPeople::doubleBooked_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("overlap");  // minutes; 0: silent
    QTest::newRow("before") << 7 * 60 << 8 * 60 << 0;
    QTest::newRow("touches the start") << 9 * 60 << 10 * 60 << 0;
    QTest::newRow("a minute into it") << 9 * 60 << 10 * 60 + 1 << 1;
    QTest::newRow("within") << 11 * 60 << 11 * 60 + 30 << 30;
    QTest::newRow("around") << 9 * 60 << 19 * 60 << 8 * 60;
    QTest::newRow("touches the end") << 18 * 60 << 19 * 60 << 0;
    QTest::newRow("a minute before the end") << 17 * 60 + 59 << 19 * 60 << 1;
}

void TestRulesPeople::doubleBooked()
{
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(int, overlap);
    People world;
    const Id<ShootDay> day = world.shoot(monday(), clock(10), clock(18), world.maya);
    const Id<Rehearsal> rehearsal = world.rehearsal(monday(), CivilTime{start}, CivilTime{end}, world.maya);
    const auto findings = found(world, &checkDoubleBooked, world.maya);
    QVERIFY2(findings.size() == (overlap > 0 ? 1 : 0), RuleWorld::told(findings));
    if (overlap == 0)
        return;
    QCOMPARE(findings[0].rule, RuleId::DoubleBooked);
    QCOMPARE(figure(findings[0], "overlap"), overlap);
    QCOMPARE(findings[0].subjects.size(), 3U);
    QCOMPARE(findings[0].subjects[0], RecordRef(world.maya));
    QVERIFY(findings[0].message.contains(durationText(overlap)));
    QVERIFY(findings[0].message.contains(recordName(world.data(), RecordRef(day))));
    QVERIFY(findings[0].message.contains(recordName(world.data(), RecordRef(rehearsal))));
}

// A duty to 02:30 on the night the clocks change, and one from 02:00 or 03:00 of the date it runs into.
void TestRulesPeople::doubleBookedAcrossClockChanges_data()
{
    QTest::addColumn<QDate>("night");
    QTest::addColumn<CivilTime>("end");
    QTest::addColumn<int>("nextStart");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("known");
    const QDate spring(2027, 3, 27);  // 02:00 on the 28th is 03:00
    QTest::newRow("spring, to 03:00") << spring << clock(27) << 3 * 60 << 0 << true;
    QTest::newRow("spring, to 03:01") << spring << clock(27, 1) << 3 * 60 << 1 << true;
    // 02:30 does not exist: until when they work is not known.
    QTest::newRow("spring, to 02:30") << spring << clock(26, 30) << 60 << 1 << false;
    const QDate autumn(2027, 10, 30);  // 03:00 on the 31st is 02:00
    QTest::newRow("autumn, to the first 02:30") << autumn << clock(26, 30) << 3 * 60 << 0 << true;
    QTest::newRow("autumn, first 02:30 and 02:00") << autumn << clock(26, 30) << 2 * 60 << 1 << true;
    QTest::newRow("autumn, second 02:30") << autumn << CivilTime{26 * 60 + 30, Fold::Second} << 2 * 60 << 1 << true;
    QTest::newRow("autumn, second 02:30 and 03:00")
        << autumn << CivilTime{26 * 60 + 30, Fold::Second} << 3 * 60 << 0 << true;
}

void TestRulesPeople::doubleBookedAcrossClockChanges()
{
    QFETCH(QDate, night);
    QFETCH(CivilTime, end);
    QFETCH(int, nextStart);
    QFETCH(int, count);
    QFETCH(bool, known);
    People world;
    world.shoot(night, clock(18), end, world.maya);
    world.rehearsal(night.addDays(1), CivilTime{nextStart}, clock(6), world.maya);
    const auto findings = found(world, &checkDoubleBooked, world.maya);
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count == 0)
        return;
    QCOMPARE(figure(findings[0], "overlap").has_value(), known);
    if (!known)
        return;
    // Elapsed time: between the first 02:00 and the second 02:30 are 90 minutes.
    if (end.fold == Fold::Second)
        QCOMPARE(figure(findings[0], "overlap"), 90);
    else
        QCOMPARE(figure(findings[0], "overlap"), nextStart == 2 * 60 ? 30 : 1);
}

void TestRulesPeople::doubleBookedOverTwoUnits()
{
    People world;
    world.shoot(monday(), clock(8), clock(12), world.maya);
    world.shoot(monday(), clock(11), clock(15), world.maya);
    const Id<Unit> london = world.put(Unit{.name = u"London unit"_s, .timeZone = u"Europe/London"_s});
    world.put(Call{.shootDay = world.put(ShootDay{.plan = world.plan, .unit = london, .date = monday()}),
                   .person = world.maya,
                   .status = CallStatus::W,
                   .onSet = clock(14),
                   .dismissal = clock(16)});
    // 14:00 in London is 15:00 in Berlin: it touches, and only the first two overlap.
    const auto findings = found(world, &checkDoubleBooked, world.maya);
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "overlap"), 60);
    // Of three that all overlap each pair is one.
    world.rehearsal(monday(), clock(11), clock(12), world.maya);
    QCOMPARE(found(world, &checkDoubleBooked, world.maya).size(), 3U);
    // Somebody else's duties are nothing to her.
    const Id<Person> other = world.person(u"Kai"_s);
    world.rehearsal(monday(), clock(8), clock(18), other);
    QVERIFY(found(world, &checkDoubleBooked, other).empty());
}

void TestRulesPeople::doubleBookedKeyStaysWhenTheOrderTurns()
{
    People world;
    const Id<Rehearsal> rehearsal = world.rehearsal(monday(), clock(9), clock(12), world.maya);
    world.shoot(monday(), clock(10), clock(18), world.maya);
    const QString key = keyOf(found(world, &checkDoubleBooked, world.maya).at(0));
    world.change(rehearsal, [](Rehearsal &each) { each.start = CivilTime{11 * 60}; });
    const auto findings = found(world, &checkDoubleBooked, world.maya);
    QCOMPARE(keyOf(findings.at(0)), key);
    QCOMPARE(figure(findings[0], "overlap"), 60);
    // A rehearsal that was cancelled is no duty.
    world.change(rehearsal, [](Rehearsal &each) { each.status = RehearsalStatus::Cancelled; });
    QVERIFY(found(world, &checkDoubleBooked, world.maya).empty());
}

void TestRulesPeople::unknownTimesAreNeverFine()
{
    People world;
    world.shoot(monday(), std::nullopt, std::nullopt, world.maya);
    QVERIFY(found(world, &checkDoubleBooked, world.maya).empty());  // one duty overlaps with nothing
    world.rehearsal(monday().addDays(1), clock(9), clock(12), world.maya);
    QVERIFY(found(world, &checkDoubleBooked, world.maya).empty());  // another date
    world.shoot(monday(), std::nullopt, clock(12), world.maya);
    const auto findings = found(world, &checkDoubleBooked, world.maya);
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "overlap"), std::nullopt);
    QVERIFY(findings[0].message.contains(u"not known"_s));
    // An end before the start says nothing of when it ends.
    People turned;
    turned.shoot(monday(), clock(10), clock(9), turned.maya);
    turned.rehearsal(monday(), clock(14), clock(15), turned.maya);
    QCOMPARE(found(turned, &checkDoubleBooked, turned.maya).size(), 1U);
    // What ends before the other can begin is surely before it.
    People before;
    before.shoot(monday(), clock(14), std::nullopt, before.maya);
    before.rehearsal(monday(), clock(9), clock(14), before.maya);
    QVERIFY(found(before, &checkDoubleBooked, before.maya).empty());
}

void TestRulesPeople::nightIntoTheNextDay()
{
    People world;
    world.shoot(monday(), clock(20), clock(30), world.maya);
    world.rehearsal(monday().addDays(1), clock(5, 59), clock(7), world.maya);
    const auto findings = found(world, &checkDoubleBooked, world.maya);
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "overlap"), 1);
    People free;
    free.shoot(monday(), clock(20), clock(30), free.maya);
    free.rehearsal(monday().addDays(1), clock(6), clock(7), free.maya);
    QVERIFY(found(free, &checkDoubleBooked, free.maya).empty());
}

void TestRulesPeople::unavailable_data()
{
    QTest::addColumn<int>("from");  // days from the duty
    QTest::addColumn<int>("to");
    QTest::addColumn<AvailabilityStatus>("status");
    QTest::addColumn<int>("end");  // hour
    QTest::addColumn<int>("count");
    using enum AvailabilityStatus;
    QTest::newRow("on the day") << 0 << 0 << Unavailable << 18 << 1;
    QTest::newRow("ends on the day") << -3 << 0 << Unavailable << 18 << 1;
    QTest::newRow("ends the day before") << -3 << -1 << Unavailable << 18 << 0;
    QTest::newRow("begins the day after") << 1 << 3 << Unavailable << 18 << 0;
    QTest::newRow("works to midnight") << 1 << 3 << Unavailable << 24 << 0;
    QTest::newRow("works past midnight into it") << 1 << 3 << Unavailable << 25 << 1;
    QTest::newRow("released") << 0 << 0 << Released << 18 << 1;
    QTest::newRow("available") << 0 << 0 << Available << 18 << 0;
    QTest::newRow("available on other days") << 5 << 6 << Available << 18 << 0;
    QTest::newRow("held") << 0 << 0 << FirstHold << 18 << 0;
    QTest::newRow("booked") << 0 << 0 << Booked << 18 << 0;
}

void TestRulesPeople::unavailable()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(AvailabilityStatus, status);
    QFETCH(int, end);
    QFETCH(int, count);
    People world;
    world.shoot(monday(), clock(10), clock(end), world.maya);
    world.put(Availability{.person = world.maya,
                           .from = monday().addDays(from),
                           .to = monday().addDays(to),
                           .status = status,
                           .note = u"a private matter"_s});
    const auto findings = found(world, &checkAvailability, world.maya);
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count == 0)
        return;
    QCOMPARE(findings[0].rule, RuleId::Unavailable);
    QCOMPARE(figure(findings[0], "duty"), monday().toJulianDay());
    QCOMPARE(figure(findings[0], "to"), monday().addDays(to).toJulianDay());
    QVERIFY(findings[0].message.contains(u"Maya Okafor"_s));
    QVERIFY(!findings[0].message.contains(u"private"_s));
}

void TestRulesPeople::notCleared_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QDate>("clearedOn");
    QTest::addColumn<int>("count");
    QTest::newRow("from the day, open") << 0 << QDate() << 1;
    QTest::newRow("from the day after") << 1 << QDate() << 0;
    QTest::newRow("cleared the day after") << -5 << monday().addDays(1) << 1;
    QTest::newRow("cleared on the day") << -5 << monday() << 0;
    QTest::newRow("cleared before") << -5 << monday().addDays(-1) << 0;
}

void TestRulesPeople::notCleared()
{
    QFETCH(int, from);
    QFETCH(QDate, clearedOn);
    QFETCH(int, count);
    People world;
    world.rehearsal(monday(), clock(9), clock(12), world.maya);
    world.put(StandDown{.person = world.maya, .from = monday().addDays(from), .clearedOn = clearedOn});
    const auto findings = found(world, &checkCleared, world.maya);
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count > 0)
        QCOMPARE(figure(findings[0], "duty"), monday().toJulianDay());
}

// A rehearsal's flyer is hurt as easily when nobody has called them.
void TestRulesPeople::whoFliesIsThereCalledOrNot()
{
    People world;
    const Id<Person> lead = world.person(u"Ida Brandt"_s);
    const Id<Rehearsal> rehearsal = world.rehearsal(monday(), clock(9), clock(12), lead);
    world.put(StandDown{.person = world.maya, .from = monday().addDays(-1)});
    QVERIFY(found(world, &checkCleared, world.maya).empty());
    const Id<Rig> rig = world.put(Rig{.name = u"Winch"_s, .type = RigType::Winch});
    const Id<RigUnit> unit = world.put(RigUnit{.rig = rig});
    world.put(RigUse{.rehearsal = rehearsal, .rigUnit = unit, .flyers = {world.maya}});
    auto findings = found(world, &checkCleared, world.maya);
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    // Their call says more: when they come, and that they stayed away.
    const Id<RehearsalCall> call =
        world.put(RehearsalCall{.rehearsal = rehearsal, .person = world.maya, .call = clock(11)});
    const Facts facts(world.data());
    const auto &duties = facts.duties(world.maya);
    QCOMPARE(duties.size(), std::size_t{1});
    QCOMPARE(duties.front().startTime, std::optional(clock(11)));
    world.change(call, [](RehearsalCall &record) { record.attended = Answer::No; });
    world.change(rehearsal, [](Rehearsal &record) { record.status = RehearsalStatus::Done; });
    findings = found(world, &checkCleared, world.maya);
    QVERIFY2(findings.empty(), RuleWorld::told(findings));
}

void TestRulesPeople::notClearedNeverSaysWhy()
{
    People world;
    world.shoot(monday(), clock(10), clock(18), world.maya);
    world.put(StandDown{.person = world.maya,
                        .from = monday().addDays(-9),
                        .clearedOn = {},
                        .clearedBy = u"Dr Whitlow"_s,
                        .privateNote = u"concussion"_s});
    world.put(StandDown{.person = world.maya, .from = monday().addDays(-3), .clearedOn = {}});
    const auto findings = found(world, &checkCleared, world.maya);
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));  // of two stand-downs too
    const QString all = findings[0].message + findings[0].mend + figuresOf(findings[0]);
    for (const QString &secret : {u"concussion"_s, u"Whitlow"_s, u"24 April"_s})
        QVERIFY2(!all.contains(secret), qPrintable(all));
    QVERIFY(findings[0].message.contains(u"not cleared"_s));
    QVERIFY(!isAcceptable(RuleId::NotCleared));
}

QTEST_GUILESS_MAIN(TestRulesPeople)
#include "tst_rules_people.moc"

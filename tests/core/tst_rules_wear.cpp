// SPDX-License-Identifier: GPL-3.0-or-later
// What people take in falls and hits, and how far they have trained.
#include "core/rules/numbernames.h"
#include "core/rules/training.h"
#include "core/rules/wear.h"
#include "tests/support/peopleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesWear : public QObject
{
    Q_OBJECT

private slots:
    void wornOut_data();
    void wornOut();
    void wornOutCountsLoggedTakes();
    void wornOutCountsRehearsals();
    void wornOutOverSevenDays();
    void wornOutWithoutLimit();
    void training_data();
    void training();
};

namespace {

// Maya falls twice a take, three takes planned, on Monday; every budget but the one for falls is out of the way.
struct Falls : People {
    Id<Beat> beat1 = beat(u"1A"_s, 0);
    Id<ShootDay> day1 = day(monday(), beat1);

    Falls()
    {
        change(beat1, [](Beat &each) { each.plannedTakes = 3; });
        part(beat1, {.person = maya, .falls = 2});
        limit(numbers::fallsPerWeek, 1000);
        limit(numbers::fallsPerDay, 1000);
    }
    std::vector<Finding> worn() const { return found(*this, &checkWear, maya); }
    // How many falls of the first day are found with a budget of none.
    std::optional<qint64> fallsFound()
    {
        limit(numbers::fallsPerDay, 0);
        const auto findings = worn();
        return findings.empty() ? std::nullopt : figure(findings[0], "falls");
    }
};

}  // namespace

void TestRulesWear::wornOut_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("count");
    QTest::newRow("below") << 7 << 0;
    QTest::newRow("equal") << 6 << 0;
    QTest::newRow("over") << 5 << 1;
    QTest::newRow("none allowed") << 0 << 1;
}

void TestRulesWear::wornOut()
{
    QFETCH(int, limit);
    QFETCH(int, count);
    Falls world;
    world.limit(numbers::fallsPerDay, limit);
    const auto findings = world.worn();
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count == 0)
        return;
    QCOMPARE(findings[0].rule, RuleId::WornOut);
    QCOMPARE(figure(findings[0], "falls"), 6);
    QCOMPARE(figure(findings[0], "limit"), limit);
    QCOMPARE(findings[0].when->date, monday());
    QVERIFY(findings[0].message.contains(u"6 falls"_s));
    QVERIFY(findings[0].message.contains(tr("%1 too many").arg(6 - limit)));
    // A beat that was cut is not done.
    world.change(world.beat1, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QVERIFY(world.worn().empty());
}

void TestRulesWear::wornOutCountsLoggedTakes()
{
    Falls world;
    QCOMPARE(world.fallsFound(), 6);
    // A logged take with what it did replaces a planned one …
    const Id<Take> take = world.put(Take{.beat = world.beat1, .shootDay = world.day1, .number = 1});
    const Id<TakeImpact> impact = world.put(TakeImpact{.take = take, .person = world.maya, .falls = 5});
    QCOMPARE(world.fallsFound(), 5 + 4);
    // … without it, did what was planned …
    world.put(Take{.beat = world.beat1, .shootDay = world.day1, .number = 2});
    QCOMPARE(world.fallsFound(), 5 + 2 + 2);
    // … and more takes than were planned count all the same.
    for (int number = 3; number <= 5; ++number)
        world.put(Take{.beat = world.beat1, .shootDay = world.day1, .number = number});
    QCOMPARE(world.fallsFound(), 5 + 4 * 2);
    // On a day that is not known they are on no day, and it is said so.
    world.change(take, [](Take &each) { each.shootDay.reset(); });
    const auto findings = world.worn();
    QVERIFY2(findings.size() == 2, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "falls"), 8);
    QCOMPARE(figure(findings[1], "falls"), 5);
    QVERIFY(findings[1].message.contains(u"day is not known"_s));
    world.change(impact, [](TakeImpact &each) { each.falls = 0; });
    QCOMPARE(world.worn().size(), 1U);
    // Set-ups have their own takes and players.
    Falls other;
    const Id<Setup> setup =
        other.put(Setup{.sequence = other.sequence, .name = u"Wide"_s, .beats = {other.beat1}, .plannedTakes = 7});
    QCOMPARE(other.fallsFound(), 14);
    const Id<Part> part = other.data().referring<Part>(other.maya).begin()->id;
    const Id<Person> kai = other.person(u"Kai"_s);
    other.put(SetupPlayer{.setup = setup, .part = part, .person = kai});
    QVERIFY(other.worn().empty());
    QCOMPARE(figure(found(other, &checkWear, kai).at(0), "falls"), 14);
}

void TestRulesWear::wornOutCountsRehearsals()
{
    Falls world;
    const Id<Rehearsal> rehearsal = world.rehearsal(monday(), clock(20), clock(21), world.maya);
    const Id<RehearsalCover> cover = world.put(RehearsalCover{
        .rehearsal = rehearsal, .beat = world.beat1, .level = GateLevel::FullSpeed, .runs = 4, .snapshot = {}});
    QCOMPARE(world.fallsFound(), 6 + 4 * 2);
    world.change(cover, [](RehearsalCover &each) { each.level = GateLevel::DeadWeightTest; });
    QCOMPARE(world.fallsFound(), 6);
    world.change(cover, [](RehearsalCover &each) { each.level = GateLevel::FullSpeed; });
    world.change(rehearsal, [](Rehearsal &each) { each.status = RehearsalStatus::Cancelled; });
    QCOMPARE(world.fallsFound(), 6);
    // Done without her: it did nothing to her.
    world.change(rehearsal, [](Rehearsal &each) { each.status = RehearsalStatus::Done; });
    QCOMPARE(world.fallsFound(), 14);
    const Id<RehearsalCall> call = world.data().referring<RehearsalCall>(rehearsal).begin()->id;
    world.change(call, [](RehearsalCall &each) { each.attended = Answer::No; });
    QCOMPARE(world.fallsFound(), 6);
}

void TestRulesWear::wornOutOverSevenDays()
{
    Falls world;  // six falls on Monday
    const Id<Beat> later = world.beat(u"1B"_s, 5000);
    world.part(later, {.person = world.maya, .falls = 4});
    const Id<ShootDay> day = world.day(monday().addDays(6), later);
    world.limit(numbers::fallsPerWeek, 9);
    auto findings = world.worn();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "falls"), 10);
    QVERIFY(findings[0].message.contains(u"seven days"_s));
    world.limit(numbers::fallsPerWeek, 10);
    QVERIFY(world.worn().empty());
    // The seventh day after is another seven days.
    world.limit(numbers::fallsPerWeek, 9);
    world.change(day, [](ShootDay &each) { each.date = each.date.addDays(1); });
    QVERIFY(world.worn().empty());
    // Seven days are any seven, across the weekend too.
    world.change(world.day1, [](ShootDay &each) { each.date = each.date.addDays(4); });
    findings = world.worn();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "falls"), 10);
}

void TestRulesWear::wornOutWithoutLimit()
{
    Falls world;
    world.limit(numbers::fallsPerDay, std::nullopt);
    const auto findings = world.worn();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QVERIFY(findings[0].message.contains(u"no limit set"_s) && findings[0].message.contains(u"6 falls"_s));
    QVERIFY(!findings[0].message.contains(u"falls per week"_s));
    QCOMPARE(figure(findings[0], "limit"), std::nullopt);
    // Whoever takes nothing needs no limit.
    QVERIFY(found(world, &checkWear, world.person(u"Kai"_s)).empty());
}

void TestRulesWear::training_data()
{
    QTest::addColumn<int>("done");     // minutes
    QTest::addColumn<int>("planned");  // minutes
    QTest::addColumn<int>("day");      // of the goal's ten that are past
    QTest::addColumn<int>("count");
    // Ten hours in ten days.
    QTest::newRow("first day, all planned") << 0 << 600 << 0 << 0;
    QTest::newRow("first day, a minute not planned") << 0 << 599 << 0 << 1;
    QTest::newRow("half way, half done") << 300 << 300 << 5 << 0;
    QTest::newRow("half way, a minute behind") << 299 << 600 << 5 << 1;
    QTest::newRow("over, reached") << 600 << 0 << 20 << 0;
    QTest::newRow("over, not reached") << 599 << 0 << 20 << 1;
    QTest::newRow("reached early") << 600 << 0 << 1 << 0;
    QTest::newRow("nothing at all") << 0 << 0 << 0 << 1;
}

void TestRulesWear::training()
{
    QFETCH(int, done);
    QFETCH(int, planned);
    QFETCH(int, day);
    QFETCH(int, count);
    People world;
    const Id<TrainingGoal> goal = world.put(TrainingGoal{
        .person = world.maya, .skill = u"High fall"_s, .goalMin = 600, .from = monday(), .to = monday().addDays(9)});
    world.date = monday().addDays(day);
    const auto session = [&](QDate date, int minutes, RehearsalStatus status) {
        const Id<Rehearsal> id = world.rehearsal(date, clock(8), CivilTime{8 * 60 + minutes}, world.maya);
        world.change(id, [&](Rehearsal &each) {
            each.kind = RehearsalKind::Training;
            each.skill = u"high fall"_s;
            each.status = status;
        });
        const Id<RehearsalCall> call = world.data().referring<RehearsalCall>(id).begin()->id;
        world.change(call, [&](RehearsalCall &each) { each.attended = Answer::Yes; });
        return id;
    };
    Id<Rehearsal> held;
    if (done > 0)
        held = session(monday(), done, RehearsalStatus::Done);
    if (planned > 0)
        session(monday().addDays(9), planned, RehearsalStatus::Planned);
    const auto findings = found(world, &checkTraining, world.maya);
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count > 0) {
        QCOMPARE(findings[0].subjects[0], RecordRef(goal));
        QCOMPARE(figure(findings[0], "done"), done);
        QCOMPARE(figure(findings[0], "planned"), planned);
        QVERIFY(findings[0].message.contains(durationText(done)) && findings[0].message.contains(u"High fall"_s));
    }
    if (held.isNull())
        return;
    // The minutes used count, not those planned; what nobody says they attended is not done.
    world.change(held, [](Rehearsal &each) { each.usedMin = 10; });
    const auto shorter = found(world, &checkTraining, world.maya);
    QCOMPARE(shorter.size(), 1U);
    QCOMPARE(figure(shorter[0], "done"), 10);
    const Id<RehearsalCall> call = world.data().referring<RehearsalCall>(held).begin()->id;
    world.change(call, [](RehearsalCall &each) { each.attended = Answer::Unknown; });
    const auto unknown = found(world, &checkTraining, world.maya);
    QCOMPARE(figure(unknown.at(0), "done"), 0);
    QCOMPARE(figure(unknown[0], "unconfirmed"), 10);
}

QTEST_GUILESS_MAIN(TestRulesWear)
#include "tst_rules_wear.moc"

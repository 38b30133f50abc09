// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/proposedcalls.h"
#include "tests/support/dayworld.h"

#include <QTest>
#include <algorithm>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class ProposedCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void theShippedOffsetsAreTheRuleData();
    void everyStepStandsAtItsOffsetBeforeTheFirstStrip();
    void theFirstStripIsTheEarliestNotTheFirstInOrder();
    void aRolesMinutesPushTheEarlierSteps();
    void typedFieldsStayAndAreMarkedWhileTheOthersFollow();
    void actorsAreNeededThroughTheirRoles();
    void somebodyWithACallOnlyIsListedWithoutProposals();
    void aStepBeforeMidnightIsLeftEmpty();
    void statusFollowsFromTheWorkingDays_data();
    void statusFollowsFromTheWorkingDays();
    void aTypedHoldIsNoWorkingDay();
    void daysOfAnotherPlanDoNotCount();
    void cutBeatsNeedNobody();
    void whoPlaysInASetupIsNeeded();
    void whoFliesOrRidesWithoutAPartIsNeeded();
};

namespace {

EffectiveCall callFor(const DayWorld &world, Id<ShootDay> day, Id<Person> person)
{
    for (const auto &call : effectiveCalls(world.data, world.data.at(day)))
        if (call.person == person)
            return call;
    return {};
}

Id<Call> typed(DayWorld &world, Id<ShootDay> day, Id<Person> person)
{
    return world.add<Call>([&](auto &r) {
        r.shootDay = day;
        r.person = person;
    });
}

const QDate date(2027, 3, 16);

}  // namespace

void ProposedCallsTest::theShippedOffsetsAreTheRuleData()
{
    QCOMPARE(shippedCallOffsets(), (CallOffsets{.onSetMin = 15, .padsMin = 45, .makeUpMin = 75, .pickUpMin = 120}));
}

void ProposedCallsTest::everyStepStandsAtItsOffsetBeforeTheFirstStrip()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto person = world.person(u"Ana"_s);
    const auto beat = world.beat(u"2"_s);
    world.strip(day, world.beat(u"1"_s), 30);
    world.strip(day, beat, 30);  // 09:00
    world.part(beat, person);
    const auto call = callFor(world, day, person);
    QCOMPARE(call.firstStrip, clock(9, 0));
    QCOMPARE(call.onSet, (CallTime{clock(8, 45), false}));
    QCOMPARE(call.pads, (CallTime{clock(8, 15), false}));
    QCOMPARE(call.makeUp, (CallTime{clock(7, 45), false}));
    QCOMPARE(call.pickUp, (CallTime{clock(7, 0), false}));
    QVERIFY(!call.rehearsal.time && !call.release.time && !call.record && call.needed);
}

void ProposedCallsTest::theFirstStripIsTheEarliestNotTheFirstInOrder()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto person = world.person(u"Ana"_s);
    const auto late = world.beat(u"1"_s);
    const auto early = world.beat(u"2"_s);
    const auto lateStrip = world.strip(day, late, 30);
    const auto earlyStrip = world.strip(day, early, 30);
    world.change(lateStrip, [](Strip &r) { r.start = clock(15, 0); });
    world.change(earlyStrip, [](Strip &r) { r.start = clock(11, 0); });
    world.part(late, person);
    world.part(early, person);
    QCOMPARE(callFor(world, day, person).firstStrip, clock(11, 0));
}

void ProposedCallsTest::aRolesMinutesPushTheEarlierSteps()
{
    DayWorld world;
    const auto day = world.day(date, 9 * 60);
    const auto person = world.person(u"Ana"_s, PersonKind::Actor);
    const auto role = world.add<Role>([&](auto &r) {
        r.name = u"Nika"_s;
        r.person = person;
        r.makeUpMin = 60;
        r.wardrobeMin = 20;
        r.padsMin = 10;
    });
    const auto beat = world.beat(u"1"_s);
    world.strip(day, beat, 30);
    world.part(beat, person, PartKind::Actor, role);
    const auto call = callFor(world, day, person);
    QCOMPARE(call.onSet.time, clock(8, 45));
    QCOMPARE(call.pads.time, clock(8, 35));
    QCOMPARE(call.makeUp.time, clock(7, 15));
    QCOMPARE(call.pickUp.time, clock(6, 30));
}

void ProposedCallsTest::typedFieldsStayAndAreMarkedWhileTheOthersFollow()
{
    DayWorld world;
    const auto day = world.day(date, 9 * 60);
    const auto person = world.person(u"Ana"_s);
    const auto beat = world.beat(u"1"_s);
    world.strip(day, beat, 30);
    world.part(beat, person);
    const auto record = typed(world, day, person);
    world.change(record, [](Call &r) {
        r.pads = clock(6, 5);
        r.release = clock(19, 0);
        r.status = CallStatus::PW;
        r.remarks = u"own pads"_s;
    });
    auto call = callFor(world, day, person);
    QCOMPARE(call.record, record);
    QCOMPARE(call.pads, (CallTime{clock(6, 5), true}));
    QCOMPARE(call.onSet, (CallTime{clock(8, 45), false}));
    QCOMPARE(call.release, (CallTime{clock(19, 0), true}));
    QCOMPARE(call.status, CallStatus::PW);
    QVERIFY(call.statusTyped);
    QCOMPARE(call.remarks, u"own pads"_s);

    world.change(day, [](ShootDay &r) { r.shootingCall = clock(10, 0); });
    call = callFor(world, day, person);
    QCOMPARE(call.pads, (CallTime{clock(6, 5), true}));
    QCOMPARE(call.onSet, (CallTime{clock(9, 45), false}));
}

void ProposedCallsTest::actorsAreNeededThroughTheirRoles()
{
    DayWorld world;
    const auto day = world.day(date, 9 * 60);
    const auto actor = world.person(u"Ana"_s, PersonKind::Actor);
    const auto role = world.add<Role>([&](auto &r) { r.person = actor; });
    const auto beat = world.beat(u"1"_s);
    world.strip(day, beat, 30);
    world.add<Part>([&](auto &r) {
        r.beat = beat;
        r.role = role;
        r.kind = PartKind::Actor;
    });
    // The double's part of the same role has nobody yet: it does not call the actor.
    world.add<Part>([&](auto &r) {
        r.beat = beat;
        r.role = role;
        r.kind = PartKind::Double;
    });
    const auto calls = effectiveCalls(world.data, world.data.at(day));
    QCOMPARE(calls.size(), std::size_t{1});
    QCOMPARE(calls[0].person, actor);
    QCOMPARE(calls[0].onSet.time, clock(8, 45));
}

void ProposedCallsTest::somebodyWithACallOnlyIsListedWithoutProposals()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto person = world.person(u"Stand-in"_s, PersonKind::Crew);
    const auto record = typed(world, day, person);
    world.change(record, [](Call &r) { r.onSet = clock(12, 0); });
    const auto call = callFor(world, day, person);
    QVERIFY(!call.needed && !call.pickUp.time && !call.status);
    QCOMPARE(call.onSet, (CallTime{clock(12, 0), true}));
}

void ProposedCallsTest::aStepBeforeMidnightIsLeftEmpty()
{
    DayWorld world;
    const auto day = world.day(date, 60);
    const auto person = world.person(u"Ana"_s);
    const auto beat = world.beat(u"1"_s);
    world.strip(day, beat, 30);
    world.part(beat, person);
    const auto call = callFor(world, day, person);
    QCOMPARE(call.pads.time, clock(0, 15));
    QVERIFY(!call.makeUp.time && !call.pickUp.time);
}

void ProposedCallsTest::statusFollowsFromTheWorkingDays_data()
{
    QTest::addColumn<QList<int>>("workedOn");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("status");
    QTest::newRow("only day") << QList<int>{16} << 16 << u"SWF"_s;
    QTest::newRow("first") << QList<int>{16, 18} << 16 << u"SW"_s;
    QTest::newRow("between, off") << QList<int>{16, 18} << 17 << u"H"_s;
    QTest::newRow("between, on") << QList<int>{16, 17, 18} << 17 << u"W"_s;
    QTest::newRow("last") << QList<int>{16, 17, 18} << 18 << u"WF"_s;
    QTest::newRow("after") << QList<int>{16} << 18 << QString();
}

void ProposedCallsTest::statusFollowsFromTheWorkingDays()
{
    QFETCH(const QList<int>, workedOn);
    QFETCH(const int, day);
    QFETCH(const QString, status);
    DayWorld world;
    const auto person = world.person(u"Ana"_s);
    Id<ShootDay> asked;
    for (int d = 16; d <= 18; ++d) {
        const auto id = world.day(QDate(2027, 3, d));
        if (d == day)
            asked = id;
        if (!workedOn.contains(d))
            continue;
        const auto beat = world.beat(QString::number(d));
        world.strip(id, beat, 30);
        world.part(beat, person);
    }
    typed(world, asked, person);  // so that they are listed on a day off too
    const auto call = callFor(world, asked, person);
    QCOMPARE(call.status ? enumText(*call.status) : QString(), status);
    QVERIFY(!call.statusTyped);
}

void ProposedCallsTest::aTypedHoldIsNoWorkingDay()
{
    DayWorld world;
    const auto person = world.person(u"Ana"_s);
    const auto first = world.day(QDate(2027, 3, 16));
    const auto second = world.day(QDate(2027, 3, 17));
    for (const auto day : {first, second}) {
        const auto beat = world.beat(u"1"_s);
        world.strip(day, beat, 30);
        world.part(beat, person);
    }
    QCOMPARE(callFor(world, first, person).status, CallStatus::SW);
    world.change(typed(world, second, person), [](Call &r) { r.status = CallStatus::H; });
    QCOMPARE(callFor(world, first, person).status, CallStatus::SWF);
}

void ProposedCallsTest::daysOfAnotherPlanDoNotCount()
{
    DayWorld world;
    const auto person = world.person(u"Ana"_s);
    const auto day = world.day(QDate(2027, 3, 16));
    const auto other = world.day(QDate(2027, 3, 17));
    const auto beat = world.beat(u"1"_s);
    world.part(beat, person);
    world.strip(day, beat, 30);
    world.strip(other, beat, 30);
    const auto plan = world.add<Plan>([](auto &r) { r.live = false; });
    world.change(other, [&](ShootDay &r) { r.plan = plan; });
    QCOMPARE(callFor(world, day, person).status, CallStatus::SWF);
}

void ProposedCallsTest::cutBeatsNeedNobody()
{
    DayWorld world;
    const auto day = world.day(date);
    const auto beat = world.beat(u"1"_s);
    world.strip(day, beat, 30);
    world.part(beat, world.person(u"Ana"_s));
    world.change(beat, [](Beat &r) { r.status = BeatStatus::Cut; });
    QVERIFY(effectiveCalls(world.data, world.data.at(day)).empty());
}

void ProposedCallsTest::whoPlaysInASetupIsNeeded()
{
    DayWorld world;
    const auto ana = world.person(u"Ana"_s);
    const auto eve = world.person(u"Eve"_s);
    const auto beat = world.beat(u"1"_s);
    const auto part = world.part(beat, ana);
    const auto setup = world.add<Setup>([&](auto &r) {
        r.sequence = world.sequence;
        r.beats = {beat};
    });
    const auto inSetup = world.add<SetupPlayer>([&](auto &r) {
        r.setup = setup;
        r.part = part;
        r.person = eve;
    });
    const auto neededOn = [&](Id<ShootDay> day) {
        return std::pair(callFor(world, day, ana).needed, callFor(world, day, eve).needed);
    };
    const auto day = world.day(date);
    world.strip(day, beat, 30);
    QCOMPARE(neededOn(day), std::pair(true, true));
    QCOMPARE(callFor(world, day, eve).status, std::optional(CallStatus::SWF));
    // A set-up with a strip of its own is shot then, by whom it says alone.
    const auto setupDay = world.day(date.addDays(1));
    const auto strip = world.add<Strip>([&](auto &r) {
        r.shootDay = setupDay;
        r.kind = StripKind::Setup;
        r.setup = setup;
        r.minutes = 30;
    });
    QCOMPARE(neededOn(setupDay), std::pair(false, true));
    QCOMPARE(neededOn(day), std::pair(true, false));
    world.change(inSetup, [&](SetupPlayer &r) { r.person = ana; });
    QCOMPARE(neededOn(setupDay), std::pair(true, false));
    // One in another plan is not.
    const auto other = world.add<Plan>([](auto &r) { r.live = false; });
    world.change(inSetup, [&](SetupPlayer &r) { r.person = eve; });
    world.change(setupDay, [&](ShootDay &r) { r.plan = other; });
    QVERIFY(world.data.at(strip).setup);
    QCOMPARE(neededOn(day), std::pair(true, true));
}

void ProposedCallsTest::whoFliesOrRidesWithoutAPartIsNeeded()
{
    DayWorld world;
    const auto ana = world.person(u"Ana"_s);
    const auto beat = world.beat(u"1"_s);
    const auto day = world.day(date);
    world.strip(day, beat, 30);  // 08:30
    const auto use = world.add<RigUse>([&](auto &r) {
        r.beat = beat;
        r.flyers = {ana};
    });
    QVERIFY(callFor(world, day, ana).needed);
    QCOMPARE(callFor(world, day, ana).firstStrip, clock(8, 30));
    world.change(use, [](RigUse &r) { r.flyers.clear(); });
    QVERIFY(!callFor(world, day, ana).needed);
    // A vehicle that is driven needs whoever is in it.
    const auto ben = world.person(u"Ben"_s);
    const auto car = world.add<Item>([](auto &r) { r.category = ItemCategory::PictureVehicle; });
    world.add<VehicleSheet>([&](auto &r) {
        r.item = car;
        r.driver = ana;
        r.passengers = {ben};
    });
    const auto carUse = world.add<ItemUse>([&](auto &r) {
        r.beat = beat;
        r.item = car;
    });
    QVERIFY(!callFor(world, day, ana).needed);
    world.change(carUse, [](ItemUse &r) { r.vehicleAction = VehicleAction::Drive; });
    QVERIFY(callFor(world, day, ana).needed);
    QVERIFY(callFor(world, day, ben).needed);
}

QTEST_APPLESS_MAIN(ProposedCallsTest)
#include "tst_proposedcalls.moc"

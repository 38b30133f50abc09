// SPDX-License-Identifier: GPL-3.0-or-later
// A rig unit over its days: inspections, withdrawals and double bookings.
#include "core/rules/numbernames.h"
#include "core/rules/rigservice.h"
#include "tests/support/rigworld.h"

#include <QTest>
#include <functional>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

using Breaking = std::function<void(RigWorld &)>;
Q_DECLARE_METATYPE(Breaking)

namespace {

constexpr CivilTime at(int hour, int minute = 0, Fold fold = Fold::First)
{
    return {hour * 60 + minute, fold};
}

// A use of the unit of another unit's shoot day, that is shot on `date` at `start` for `minutes`, all in order.
Id<RigUse> useElsewhere(RigWorld &world, QDate date, CivilTime start, int minutes)
{
    const Id<Beat> other = world.beat(u"7"_s, 60'000);
    world.change(other, [&](Beat &beat) { beat = world.data().at(world.drop); });
    Beat beat = world.data().at(world.drop);
    beat.id = other;
    beat.number = u"7"_s;
    world.put(beat);
    const Id<ShootDay> day =
        world.put(ShootDay{.plan = world.plan,
                           .unit = world.put(Unit{.name = u"Second unit"_s, .kind = UnitKind::Second}),
                           .date = date,
                           .location = world.location,
                           .shootingCall = start});
    world.put(Strip{.shootDay = day, .kind = StripKind::Beat, .beat = other, .minutes = minutes});
    RigUse use{.beat = other, .rigUnit = world.unit, .flyers = {world.flyer}};
    RigWorld::fillIn(use);
    const Id<RigUse> id = world.put(use);
    world.put(RigOperator{.rigUse = id, .operatorPerson = world.operatorPerson, .backup = world.backup});
    for (const Id<Person> &person : {world.operatorPerson, world.backup})
        world.callTo(day, person);
    return id;
}

}  // namespace

class RigServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void eachKindIsDueOnTheDayOfUse_data();
    void eachKindIsDueOnTheDayOfUse();
    void beforeUseIsNotMissingBeforeTheDay();
    void aMoveAsksForAnotherLoadTestOnceItIsMade();
    void severalDaysAreOneFinding();
    void aWithdrawnUnitIsFound_data();
    void aWithdrawnUnitIsFound();
    void aRehearsalOnTheBeatsRigUsesIt_data();
    void aRehearsalOnTheBeatsRigUsesIt();
    void aNightEndsOnTheNextDate();
    void serviceIsJudgedByTheDay_data();
    void serviceIsJudgedByTheDay();
    void anIntervalOfTheRigsOwnAsksWhateverItsType();
    void aUnitIsUsedOnceAtATime_data();
    void aUnitIsUsedOnceAtATime();
    void clashesAreToldAcrossClockChanges_data();
    void clashesAreToldAcrossClockChanges();
    void oneStripIsOneUse();
    void unknownTimesMayClash();
};

void RigServiceTest::eachKindIsDueOnTheDayOfUse_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QString>("kind");  // empty: nothing is due
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &kind, const QString &words, const Breaking &change) {
        QTest::newRow(name) << change << kind << words;
    };
    const auto only = [](InspectionKind kind, QDate date, bool passed = true) {
        return [=](RigWorld &world) {
            world.forget(kind);
            if (date.isValid())
                world.inspect(kind, date, passed);
        };
    };
    const QDate day = RigWorld::shootDate();
    const QString before = u"before-use"_s;
    const QString load = u"load-test"_s;
    const QString thorough = u"thorough"_s;
    row("no inspection before use", before, u"has no passed inspection before use on that day"_s,
        only(InspectionKind::BeforeUse, {}));
    row("before use on the day before", before, {}, only(InspectionKind::BeforeUse, day.addDays(-1)));
    row("before use on the day after", before, {}, only(InspectionKind::BeforeUse, day.addDays(1)));
    row("before use at the very start", {}, {}, [](RigWorld &world) {
        world.forget(InspectionKind::BeforeUse);
        world.inspectAt(InspectionKind::BeforeUse, RigWorld::shootDate(), at(8));
    });
    row("before use a minute late", before, {}, [](RigWorld &world) {
        world.forget(InspectionKind::BeforeUse);
        world.inspectAt(InspectionKind::BeforeUse, RigWorld::shootDate(), at(8, 1));
    });
    row("no load test", load, u"has no passed inspection “load test”"_s, only(InspectionKind::LoadTest, {}));
    row("a load test after the day", load, {}, only(InspectionKind::LoadTest, day.addDays(1)));
    row("assembled on the day of the load test", {}, {}, [](RigWorld &world) {
        world.change(world.unit, [](RigUnit &unit) { unit.assembledOn = QDate(2027, 3, 20); });
    });
    row("assembled a day after it", load,
        u"was load-tested on 20 March 2027, before it was assembled or moved on 21 March 2027"_s, [](RigWorld &world) {
            world.change(world.unit, [](RigUnit &unit) { unit.assembledOn = QDate(2027, 3, 21); });
        });
    row("assembled after the day of use", {}, {}, [](RigWorld &world) {
        world.change(world.unit, [](RigUnit &unit) { unit.assembledOn = QDate(2027, 3, 25); });
    });
    row("tested with enough", {}, {}, [](RigWorld &world) {
        for (const Inspection &test : world.data().all<Inspection>())
            if (test.kind == InspectionKind::LoadTest)
                return world.change(test.id, [](Inspection &record) { record.testLoadG = Mass{750'000}; });
    });
    row("tested with too little", load, u"with 749.9 kg of the 750 kg it needs (Flying load test factor is 1.5)"_s,
        [](RigWorld &world) {
            for (const Inspection &test : world.data().all<Inspection>())
                if (test.kind == InspectionKind::LoadTest)
                    return world.change(test.id, [](Inspection &record) { record.testLoadG = Mass{749'999}; });
        });
    row("a load test that its inspector limited", load, u"which held until 23 March 2027"_s, [](RigWorld &world) {
        world.forget(InspectionKind::LoadTest);
        world.change(world.inspect(InspectionKind::LoadTest, QDate(2027, 3, 20)),
                     [](Inspection &record) { record.nextDue = QDate(2027, 3, 23); });
    });
    row("no thorough inspection", thorough, {}, only(InspectionKind::Thorough, {}));
    row("six months old on the day", {}, {}, only(InspectionKind::Thorough, QDate(2026, 9, 24)));
    row("six months and a day", thorough, u"on 23 September 2026, which held until 23 March 2027"_s,
        only(InspectionKind::Thorough, QDate(2026, 9, 23)));
    row("the rig's own interval", thorough, u"which held until 23 March 2027"_s, [](RigWorld &world) {
        world.change(world.rig, [](Rig &rig) { rig.inspectionIntervalDays = 72; });  // from 10 January
    });
    row("the rig's own interval, to the day", {}, {},
        [](RigWorld &world) { world.change(world.rig, [](Rig &rig) { rig.inspectionIntervalDays = 73; }); });
    row("what the inspector said", thorough, u"which held until 23 March 2027"_s, [](RigWorld &world) {
        world.forget(InspectionKind::Thorough);
        world.change(world.inspect(InspectionKind::Thorough, QDate(2027, 3, 1)),
                     [](Inspection &record) { record.nextDue = QDate(2027, 3, 23); });
    });
    row("what the inspector said, to the day", {}, {}, [](RigWorld &world) {
        world.forget(InspectionKind::Thorough);
        world.change(world.inspect(InspectionKind::Thorough, QDate(2025, 3, 1)),
                     [](Inspection &record) { record.nextDue = QDate(2027, 3, 24); });
    });
    row("no interval is set", thorough, u"no limit set for thorough inspections"_s,
        [](RigWorld &world) { world.limit(numbers::thoroughExaminationMonths, {}); });
}

void RigServiceTest::eachKindIsDueOnTheDayOfUse()
{
    QFETCH(Breaking, change);
    QFETCH(QString, kind);
    QFETCH(QString, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        world.date = RigWorld::shootDate();
        change(world);
        const auto found = world.rigFindings();
        QVERIFY2(found.size() == (kind.isEmpty() ? 0 : 1), RuleWorld::told(found));
        if (kind.isEmpty())
            continue;
        QCOMPARE(found.front().rule, RuleId::InspectionDue);
        QCOMPARE(found.front().discriminator, kind);
        QVERIFY2(found.front().message.contains(words), qPrintable(found.front().message));
        QCOMPARE(uuidOf(found.front().subjects.front()), world.unit.uuid());
        QVERIFY(momentText(*found.front().when).startsWith(u"2027-03-24"));
    }
    // A booking without a use is a use of the unit all the same.
    RigWorld booked;
    booked.date = RigWorld::shootDate();
    const Id<Rehearsal> rehearsal = booked.rehearse(RigWorld::shootDate().addDays(-1));
    booked.put(RehearsalBooking{.rehearsal = rehearsal, .rigUnit = booked.unit});
    const auto found = booked.rigFindings();
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QCOMPARE(found.front().discriminator, u"before-use"_s);
}

void RigServiceTest::beforeUseIsNotMissingBeforeTheDay()
{
    RigWorld world;
    world.forget(InspectionKind::BeforeUse);
    world.date = RigWorld::shootDate().addDays(-1);
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    world.date = RigWorld::shootDate();
    QCOMPARE(world.rigFindings().size(), std::size_t{1});
    world.date = RigWorld::shootDate().addDays(30);
    QCOMPARE(world.rigFindings().size(), std::size_t{1});
    // A night's strip at 26:00 is inspected in its own night.
    world.change(world.dropDay, [](ShootDay &day) { day.shootingCall = at(26); });
    const Id<Inspection> night =
        world.inspectAt(InspectionKind::BeforeUse, RigWorld::shootDate().addDays(1), at(1, 59));
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    world.change(night, [](Inspection &record) { record.time = at(2, 1); });
    QCOMPARE(world.rigFindings().size(), std::size_t{1});
    // Where the strip's time is not known, an inspection after that midnight is of the next date.
    world.change(world.dropDay, [](ShootDay &day) { day.shootingCall = day.crewCall = std::nullopt; });
    world.change(night, [](Inspection &record) {
        record.date = RigWorld::shootDate();
        record.time = at(24);
    });
    QCOMPARE(world.rigFindings().size(), std::size_t{1});
    world.change(night, [](Inspection &record) { record.time = at(23, 59); });
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
}

void RigServiceTest::aMoveAsksForAnotherLoadTestOnceItIsMade()
{
    RigWorld world;
    const QDate rehearsed = RigWorld::shootDate().addDays(-2);
    const Id<Rehearsal> rehearsal = world.rehearse(rehearsed);
    world.change(rehearsal, [&](Rehearsal &record) { record.location = world.put(Location{.name = u"Workshop"_s}); });
    world.put(RehearsalBooking{.rehearsal = rehearsal, .rigUnit = world.unit});
    world.inspect(InspectionKind::BeforeUse, rehearsed);
    world.date = rehearsed.addDays(-1);
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));  // it stands there still
    world.date = rehearsed;
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QVERIFY2(found.front().message.contains(
                 u"was load-tested on 20 March 2027, before it was moved from where it was used on 22 March 2027"),
             qPrintable(found.front().message));
    // On the day of the move only a time tells whether the test came after it.
    const Id<Inspection> test = world.inspect(InspectionKind::LoadTest, rehearsed);
    QCOMPARE(world.rigFindings().size(), std::size_t{1});
    world.change(test, [](Inspection &record) { record.time = at(8, 59); });
    QCOMPARE(world.rigFindings().size(), std::size_t{1});
    world.change(test, [](Inspection &record) { record.time = at(9); });
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    // Without a move nothing is asked.
    world.change(test, [](Inspection &record) { record.rigUnit.reset(); });
    world.change(rehearsal, [&](Rehearsal &record) { record.location = world.location; });
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
}

void RigServiceTest::severalDaysAreOneFinding()
{
    RigWorld world;
    world.date = RigWorld::shootDate().addDays(10);
    for (const int later : {1, 2, 3}) {
        const Id<ShootDay> day = world.day(RigWorld::shootDate().addDays(later), world.drop);
        world.callTo(day, world.operatorPerson);
        world.callTo(day, world.backup);
    }
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QVERIFY2(found.front().message.contains(u"25 March 2027 and on 2 more days"), qPrintable(found.front().message));
}

void RigServiceTest::aWithdrawnUnitIsFound_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QString>("words");  // empty: in service
    const auto row = [](const char *name, const QString &words, const Breaking &change) {
        QTest::newRow(name) << change << words;
    };
    const auto withdrawn = [](QDate from) {
        return [from](RigWorld &world) {
            world.change(world.unit, [&](RigUnit &unit) {
                unit.withdrawn = true;
                unit.withdrawnOn = from;
                unit.withdrawnWhy = u"cracked plate"_s;
            });
        };
    };
    const QDate day = RigWorld::shootDate();
    row("for all days", u"Descender D-1 is withdrawn (cracked plate), and is used on 24 March 2027"_s, withdrawn({}));
    row("from the day on", u"is withdrawn from 24 March 2027 on"_s, withdrawn(day));
    row("from the day after on", {}, withdrawn(day.addDays(1)));
    row("a failed inspection", u"failed its inspection “before use” on 22 March 2027"_s,
        [=](RigWorld &world) { world.inspect(InspectionKind::BeforeUse, day.addDays(-2), false); });
    row("a shock load, passed or not", u"took a shock load on 23 March 2027"_s,
        [=](RigWorld &world) { world.inspect(InspectionKind::ShockLoad, day.addDays(-1)); });
    row("a shock load, and another inspection since", u"took a shock load"_s, [=](RigWorld &world) {
        world.inspect(InspectionKind::ShockLoad, day.addDays(-2));
        world.inspect(InspectionKind::LoadTest, day.addDays(-1));
    });
    row("a shock load, and a thorough one passed since", {}, [=](RigWorld &world) {
        world.inspect(InspectionKind::ShockLoad, day.addDays(-2));
        world.inspect(InspectionKind::Thorough, day.addDays(-1));
    });
    row("a shock load, and a thorough one failed since", u"failed its inspection “thorough”"_s, [=](RigWorld &world) {
        world.inspect(InspectionKind::ShockLoad, day.addDays(-2));
        world.inspect(InspectionKind::Thorough, day.addDays(-1), false);
    });
    row("both on one day, nobody knows in which order", u"took a shock load"_s, [=](RigWorld &world) {
        world.inspect(InspectionKind::ShockLoad, day.addDays(-1));
        world.inspect(InspectionKind::Thorough, day.addDays(-1));
    });
    row("both on one day, passed after it", {}, [=](RigWorld &world) {
        world.inspectAt(InspectionKind::ShockLoad, day.addDays(-1), at(10));
        world.inspectAt(InspectionKind::Thorough, day.addDays(-1), at(10, 1));
    });
    row("both on one day, passed before it", u"took a shock load"_s, [=](RigWorld &world) {
        world.inspectAt(InspectionKind::ShockLoad, day.addDays(-1), at(10));
        world.inspectAt(InspectionKind::Thorough, day.addDays(-1), at(9, 59));
    });
    row("failed after the day's use", {},
        [=](RigWorld &world) { world.inspectAt(InspectionKind::ShockLoad, day, at(9), false); });
    row("failed during it", u"took a shock load"_s,
        [=](RigWorld &world) { world.inspectAt(InspectionKind::ShockLoad, day, at(8, 59), false); });
    row("passed again after the use began", u"took a shock load"_s, [=](RigWorld &world) {
        world.inspect(InspectionKind::ShockLoad, day.addDays(-1));
        world.inspectAt(InspectionKind::Thorough, day, at(8, 1));
    });
    row("failed the day after", {},
        [=](RigWorld &world) { world.inspect(InspectionKind::Thorough, day.addDays(1), false); });
}

void RigServiceTest::aWithdrawnUnitIsFound()
{
    QFETCH(Breaking, change);
    QFETCH(QString, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        change(world);
        const auto found = world.findings(RuleId::RigWithdrawn);
        QVERIFY2(found.size() == (words.isEmpty() ? 0 : 1), RuleWorld::told(found));
        if (!words.isEmpty())
            QVERIFY2(found.front().message.contains(words), qPrintable(found.front().message));
    }
    // The two passes of the autumn hour are told apart: 02:30 for the first time is before 02:10 for the second.
    RigWorld night;
    const QDate autumn(2027, 10, 31);
    night.change(night.dropDay, [&](ShootDay &day) { day.date = autumn.addDays(1); });
    night.inspectAt(InspectionKind::ShockLoad, autumn, at(2, 30));
    night.inspectAt(InspectionKind::Thorough, autumn, at(2, 10, Fold::Second));
    QVERIFY(night.findings(RuleId::RigWithdrawn).empty());
    // A beat that nobody has scheduled is judged as of today.
    RigWorld unplanned;
    unplanned.put(Strip{.id = unplanned.data().all<Strip>().begin()->id,
                        .shootDay = unplanned.dropDay,
                        .kind = StripKind::Banner,
                        .banner = BannerKind::Other});
    unplanned.date = QDate(2027, 3, 21);
    unplanned.inspect(InspectionKind::ShockLoad, QDate(2027, 3, 22));
    QVERIFY(unplanned.findings(RuleId::RigWithdrawn).empty());
    unplanned.date = QDate(2027, 3, 22);
    const auto found = unplanned.findings(RuleId::RigWithdrawn);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found.front().message.contains(u"on a day not planned yet"));
    QVERIFY(!found.front().when);
}

void RigServiceTest::aUnitIsUsedOnceAtATime_data()
{
    QTest::addColumn<int>("start");      // of the other unit's strip, in minutes; the first is from 08:00 to 09:00
    QTest::addColumn<int>("rigMin");     // of the other
    QTest::addColumn<int>("strikeMin");  // of the first
    QTest::addColumn<QString>("words");  // empty: silent
    QTest::newRow("at the same time") << 480 << 0 << 0 << u"on 24 March 2027 from 08:00 to 09:00"_s;
    QTest::newRow("a minute before the end") << 539 << 0 << 0 << u"from 08:59 to 09:59"_s;
    QTest::newRow("at the end") << 540 << 0 << 0 << QString();
    QTest::newRow("rigged at the end") << 570 << 30 << 0 << QString();
    QTest::newRow("rigged a minute before the end") << 570 << 31 << 0 << u"from 08:59 to 10:30"_s;
    QTest::newRow("struck when it begins") << 570 << 0 << 30 << QString();
    QTest::newRow("struck a minute after it begins") << 570 << 0 << 31 << u"from 08:00 to 09:31"_s;
    QTest::newRow("rigged and struck") << 570 << 15 << 16 << u"from 09:15 to 10:30"_s;
}

void RigServiceTest::aUnitIsUsedOnceAtATime()
{
    QFETCH(int, start);
    QFETCH(int, rigMin);
    QFETCH(int, strikeMin);
    QFETCH(QString, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        const Id<RigUse> other = useElsewhere(world, RigWorld::shootDate(), CivilTime{start}, 60);
        world.change(other, [&](RigUse &use) { use.rigMin = rigMin; });
        world.changeUse([&](RigUse &use) { use.strikeMin = strikeMin; });
        const auto found = world.findings(RuleId::RigDoubleBooked);
        QVERIFY2(found.size() == (words.isEmpty() ? 0 : 1), RuleWorld::told(found));
        if (words.isEmpty())
            continue;
        const Finding &finding = found.front();
        QVERIFY2(finding.message.contains(words), qPrintable(finding.message));
        QVERIFY2(finding.message.contains(u"(Second unit)"), qPrintable(finding.message));
        QCOMPARE(finding.discriminator, u"2027-03-24"_s);
        QCOMPARE(uuidOf(finding.subjects.front()), world.unit.uuid());
        QCOMPARE(finding.figures.size(), std::size_t{4});
    }
    // Minutes of testing take the unit, too.
    RigWorld world;
    const Id<RigUse> other = useElsewhere(world, RigWorld::shootDate(), at(9, 30), 60);
    world.change(other, [](RigUse &use) { use.testMin = 31; });
    QCOMPARE(world.findings(RuleId::RigDoubleBooked).size(), std::size_t{1});
    // A rehearsal's booking as well.
    RigWorld booked;
    const Id<Rehearsal> rehearsal = booked.rehearse(RigWorld::shootDate());
    booked.put(RehearsalBooking{.rehearsal = rehearsal, .rigUnit = booked.unit});
    QCOMPARE(booked.findings(RuleId::RigDoubleBooked).size(), std::size_t{1});
    booked.change(rehearsal, [](Rehearsal &record) { record.status = RehearsalStatus::Cancelled; });
    QVERIFY(booked.findings(RuleId::RigDoubleBooked).empty());
}

void RigServiceTest::clashesAreToldAcrossClockChanges_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minutes");  // of a strip from 01:00, before one at 03:30
    QTest::addColumn<bool>("clash");
    // 28 March 2027: 02:00 becomes 03:00, so that 01:00 to 03:30 is an hour and a half.
    QTest::newRow("spring, to the minute") << QDate(2027, 3, 28) << 90 << false;
    QTest::newRow("spring, a minute more") << QDate(2027, 3, 28) << 91 << true;
    // 31 October 2027: 03:00 becomes 02:00, so that it is three hours and a half.
    QTest::newRow("autumn, to the minute") << QDate(2027, 10, 31) << 210 << false;
    QTest::newRow("autumn, a minute more") << QDate(2027, 10, 31) << 211 << true;
    QTest::newRow("any other night, to the minute") << QDate(2027, 4, 28) << 150 << false;
    QTest::newRow("any other night, a minute more") << QDate(2027, 4, 28) << 151 << true;
}

void RigServiceTest::clashesAreToldAcrossClockChanges()
{
    QFETCH(QDate, date);
    QFETCH(int, minutes);
    QFETCH(bool, clash);
    RigWorld world;
    // The main unit shoots at 25:00 of the day before, the second unit at 03:30 of the day itself.
    world.change(world.dropDay, [&](ShootDay &day) {
        day.date = date.addDays(-1);
        day.shootingCall = at(25);
    });
    world.change(world.data().all<Strip>().begin()->id, [&](Strip &strip) { strip.minutes = minutes; });
    useElsewhere(world, date, at(3, 30), 30);
    QCOMPARE(world.findings(RuleId::RigDoubleBooked).size(), std::size_t(clash ? 1 : 0));
}

void RigServiceTest::oneStripIsOneUse()
{
    RigWorld world;
    RigUse second = world.data().at(world.use);
    second.id = {};
    second.rigMin = 600;
    world.put(second);
    QVERIFY(world.findings(RuleId::RigDoubleBooked).empty());
    // A beat that two units shoot at once needs its rig twice.
    const Id<ShootDay> other = world.day(RigWorld::shootDate(), world.drop);
    world.change(other, [](ShootDay &day) { day.shootingCall = at(8, 30); });
    const auto found = world.findings(RuleId::RigDoubleBooked);
    QVERIFY2(!found.empty(), RuleWorld::told(found));
    QSet<QString> keys;
    for (const Finding &finding : found)
        keys.insert(keyOf(finding));
    QCOMPARE(keys.size(), static_cast<qsizetype>(found.size()));
}

void RigServiceTest::unknownTimesMayClash()
{
    RigWorld world;
    const Id<RigUse> other = useElsewhere(world, RigWorld::shootDate(), at(14), 60);
    QVERIFY(world.findings(RuleId::RigDoubleBooked).empty());
    const Id<Beat> beat = *world.data().at(other).beat;
    const Strip strip = *world.data().referring<Strip>(beat).begin();
    world.change(strip.shootDay, [](ShootDay &day) { day.shootingCall.reset(); });
    auto found = world.findings(RuleId::RigDoubleBooked);
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QVERIFY2(found.front().message.contains(u"may be needed twice at once"), qPrintable(found.front().message));
    QVERIFY2(found.front().message.contains(u"a time not known"), qPrintable(found.front().message));
    world.change(strip.shootDay, [](ShootDay &day) { day.date = day.date.addDays(1); });
    QVERIFY(world.findings(RuleId::RigDoubleBooked).empty());
    // A strip without minutes that begins after the other is struck does not clash.
    world.change(strip.shootDay, [](ShootDay &day) {
        day.date = day.date.addDays(-1);
        day.shootingCall = at(9);
    });
    world.change(strip.id, [](Strip &record) { record.minutes.reset(); });
    QVERIFY2(world.findings(RuleId::RigDoubleBooked).empty(), RuleWorld::told(world.findings(RuleId::RigDoubleBooked)));
    world.change(strip.shootDay, [](ShootDay &day) { day.shootingCall = at(8, 59); });
    QCOMPARE(world.findings(RuleId::RigDoubleBooked).size(), std::size_t{1});
}

// The unit is out of service on the day of the rehearsal, and back when the beat is shot.
void RigServiceTest::aRehearsalOnTheBeatsRigUsesIt_data()
{
    QTest::addColumn<GateLevel>("level");
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<bool>("used");
    const Breaking nothing = [](RigWorld &) {};
    QTest::newRow("walked through") << GateLevel::WalkThrough << nothing << false;
    QTest::newRow("full speed, off the rig") << GateLevel::FullSpeed << nothing << false;
    QTest::newRow("dead weight") << GateLevel::DeadWeightTest << nothing << true;
    QTest::newRow("on the rig") << GateLevel::OnRig << nothing << true;
    QTest::newRow("with camera") << GateLevel::WithCamera << nothing << true;
    QTest::newRow("cancelled") << GateLevel::OnRig << Breaking([](RigWorld &world) {
        for (const Rehearsal &each : world.data().all<Rehearsal>())
            return world.change(each.id, [](Rehearsal &record) { record.status = RehearsalStatus::Cancelled; });
    }) << false;
    QTest::newRow("booked for it") << GateLevel::OnRig << Breaking([](RigWorld &world) {
        for (const Rehearsal &each : world.data().all<Rehearsal>())
            return void(world.put(RehearsalBooking{.rehearsal = each.id, .rigUnit = world.unit}));
    }) << true;
    QTest::newRow("on another unit") << GateLevel::OnRig << Breaking([](RigWorld &world) {
        const Id<RigUnit> other = world.put(RigUnit{.rig = world.rig, .serial = u"D-2"_s});
        for (const Rehearsal &each : world.data().all<Rehearsal>())
            return void(world.put(RehearsalBooking{.rehearsal = each.id, .rigUnit = other}));
    }) << false;
}

void RigServiceTest::aRehearsalOnTheBeatsRigUsesIt()
{
    QFETCH(GateLevel, level);
    QFETCH(Breaking, change);
    QFETCH(bool, used);
    const QDate rehearsed = RigWorld::shootDate().addDays(-1);
    RigWorld world;
    world.date = RigWorld::shootDate().addDays(-10);
    const Id<Rehearsal> rehearsal = world.rehearse(rehearsed);
    world.put(RehearsalCover{.rehearsal = rehearsal, .beat = world.drop, .level = level});
    world.inspect(InspectionKind::ShockLoad, rehearsed.addDays(-1));
    world.inspect(InspectionKind::Thorough, RigWorld::shootDate());
    change(world);
    const auto found = world.findings(RuleId::RigWithdrawn);
    QVERIFY2(found.size() == (used ? 1U : 0U), RuleWorld::told(found));
    if (!used)
        return;
    QVERIFY(std::find(found.front().subjects.begin(), found.front().subjects.end(), RecordRef(rehearsal))
            != found.front().subjects.end());
    QVERIFY2(found.front().message.contains(u"Drop test of 23 March 2027: Descender D-1 took a shock load on 22 March"),
             qPrintable(found.front().message));
}

// A strip at 26:00 is on the next date's morning: what holds until the shoot day's own date has run out by then.
void RigServiceTest::aNightEndsOnTheNextDate()
{
    const QDate day = RigWorld::shootDate();
    RigWorld world;
    world.date = day.addDays(-4);
    const auto startAt = [&](CivilTime time) {
        world.change(world.dropDay, [&](ShootDay &record) { record.shootingCall = time; });
    };
    const auto holdUntil = [&](QDate date) {
        for (const InspectionKind kind : {InspectionKind::Thorough, InspectionKind::LoadTest})
            for (const Inspection &each :
                 std::vector<Inspection>(world.data().all<Inspection>().begin(), world.data().all<Inspection>().end()))
                if (each.kind == kind)
                    world.change(each.id, [&](Inspection &record) { record.nextDue = date; });
    };
    holdUntil(day);
    startAt(at(23));  // to midnight
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    startAt(at(23, 1));
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == 2, RuleWorld::told(found));
    for (const Finding &finding : found) {
        QCOMPARE(finding.rule, RuleId::InspectionDue);
        QVERIFY2(finding.message.contains(u"is used on 24 March 2027, past midnight, and had its inspection"),
                 qPrintable(finding.message));
    }
    holdUntil(day.addDays(1));
    startAt(at(26));
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    world.change(world.unit, [&](RigUnit &unit) {
        unit.withdrawn = true;
        unit.withdrawnOn = day.addDays(1);
    });
    QCOMPARE(world.rigFindings().size(), std::size_t{1});
    startAt(at(8));
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
}

// What the register shows of a unit on a day that is known as a date only.
void RigServiceTest::serviceIsJudgedByTheDay_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("inService");
    const QDate shock(2027, 3, 2);
    const auto shocked = [=](RigWorld &world) { world.inspectAt(InspectionKind::ShockLoad, shock, at(25)); };
    const auto answered = [=](QDate on, std::optional<CivilTime> time) {
        return [=](RigWorld &world) {
            shocked(world);
            const auto id = world.inspect(InspectionKind::Thorough, on);
            world.change(id, [&](Inspection &record) { record.time = time; });
        };
    };
    QTest::newRow("nothing happened") << Breaking([](RigWorld &) {}) << shock << true;
    QTest::newRow("the day before a shock load") << Breaking(shocked) << shock.addDays(-1) << true;
    // 25:00 is one o'clock of the next date; it is held against the unit from the date it was written under.
    QTest::newRow("a shock load at 25:00, on its date") << Breaking(shocked) << shock << false;
    QTest::newRow("a shock load at 25:00, a day later") << Breaking(shocked) << shock.addDays(1) << false;
    QTest::newRow("inspected on the next date, no time said")
        << Breaking(answered(shock.addDays(1), {})) << shock.addDays(1) << false;
    QTest::newRow("inspected before it on the next date")
        << Breaking(answered(shock.addDays(1), at(0, 30))) << shock.addDays(1) << false;
    QTest::newRow("inspected after it on the next date")
        << Breaking(answered(shock.addDays(1), at(9))) << shock.addDays(1) << true;
    QTest::newRow("inspected two dates later") << Breaking(answered(shock.addDays(2), {})) << shock.addDays(2) << true;
    QTest::newRow("not inspected yet") << Breaking(answered(shock.addDays(2), {})) << shock.addDays(1) << false;
    QTest::newRow("an inspection without a date answers nothing")
        << Breaking(answered({}, {})) << shock.addDays(9) << false;
    QTest::newRow("a failed one of another kind") << Breaking([=](RigWorld &world) {
        world.inspect(InspectionKind::BeforeUse, shock, false);
        world.inspect(InspectionKind::LoadTest, shock.addDays(1));
    }) << shock.addDays(5) << false;
    QTest::newRow("a failed one without a date")
        << Breaking([](RigWorld &world) { world.inspect(InspectionKind::Thorough, {}, false); }) << QDate(2026, 1, 1)
        << false;
}

void RigServiceTest::serviceIsJudgedByTheDay()
{
    QFETCH(Breaking, change);
    QFETCH(QDate, day);
    QFETCH(bool, inService);
    RigWorld world;
    change(world);
    const auto inspections = inspectionsOf(world.data(), world.data().at(world.unit));
    const RigService service(world.data().at(world.unit), inspections);
    QCOMPARE(service.eventFor(wholeDay(day, world.data().production().timeZone)) == nullptr, inService);
}

void RigServiceTest::anIntervalOfTheRigsOwnAsksWhateverItsType()
{
    RigWorld world;
    world.change(world.rig, [](Rig &rig) { rig.type = RigType::CrashPad; });
    const auto due = [&](QDate on) {
        const Rig &rig = world.data().at(world.rig);
        const auto *last = lastThorough(inspectionsOf(world.data(), world.data().at(world.unit)),
                                        wholeDay(on, world.data().production().timeZone));
        const RuleNumbers numbers(world.data());
        return std::tuple(needsThorough(rig), last ? thoroughHoldsUntil(*last, rig, numbers) : QDate());
    };
    const QDate made(2027, 1, 10);
    QCOMPARE(std::get<bool>(due(RigWorld::shootDate())), false);
    world.change(world.rig, [](Rig &rig) { rig.inspectionIntervalDays = 30; });
    QCOMPARE(due(RigWorld::shootDate()), std::tuple(true, made.addDays(30)));
    // Before it was made there is none.
    QCOMPARE(due(made.addDays(-1)), std::tuple(true, QDate()));
    world.limit(numbers::thoroughExaminationMonths, {});
    QCOMPARE(due(RigWorld::shootDate()), std::tuple(true, made.addDays(30)));
    world.change(world.rig, [](Rig &rig) {
        rig.type = RigType::Descender;
        rig.inspectionIntervalDays.reset();
    });
    QCOMPARE(due(RigWorld::shootDate()), std::tuple(true, QDate()));
}

QTEST_GUILESS_MAIN(RigServiceTest)
#include "tst_rules_rigservice.moc"

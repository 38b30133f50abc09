// SPDX-License-Identifier: GPL-3.0-or-later
// Who has an item when, and who looks after it.
#include "core/rules/items.h"
#include "tests/support/ruleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesItemUses : public QObject
{
    Q_OBJECT

private slots:
    void bookingsOverlap_data();
    void bookingsOverlap();
    void bookingsNameBothUnits();
    void rehearsalsOnClockChangeNights_data();
    void rehearsalsOnClockChangeNights();
    void copiesCover_data();
    void copiesCover();
    void unknownTimesMayOverlap();
    void anUnknownEndMayReachTheNextMorning();
    void stripsOfOneDayFollowEachOther();
    void beatsOfOneStripFollowEachOther();
    void whatIsStockIsNotBooked_data();
    void whatIsStockIsNotBooked();
    void threeUnitsShareTwoCars();
    void vehiclesAreNotReady_data();
    void vehiclesAreNotReady();
    void aFailedInspectionTakesAVehicleOutOfService();
    void aDriveNeedsNoPreparation();
    void weaponsNeedAnArmourer_data();
    void weaponsNeedAnArmourer();
    void armourersAreCalledOrBooked();
    void weaponsNeedAnArmourerInRehearsals();
};

namespace {

const QDate firstDay(2027, 3, 24);

// An item in beat 1, which the main unit shoots, and in beat 2, which the second unit does.
struct TwoUnits {
    RuleWorld world;
    Id<Unit> second = world.put(Unit{.name = u"Second unit"_s});
    Id<Item> item;
    Id<Beat> one = world.beat(u"1"_s, 0);
    Id<Beat> two = world.beat(u"2"_s, 5000);

    explicit TwoUnits(ItemCategory category = ItemCategory::PictureVehicle)
    {
        item = world.put(Item{.name = u"Pursuit car"_s, .category = category});
    }
    void useInBoth(int quantity = 1)
    {
        world.put(ItemUse{.beat = one, .item = item, .quantity = quantity});
        world.put(ItemUse{.beat = two, .item = item});
    }
    // A day of one strip from `start` on; without one nobody knows when.
    Id<ShootDay> shoot(Id<Unit> unit, QDate date, Id<Beat> beat, std::optional<int> start, std::optional<int> minutes)
    {
        const Id<ShootDay> day =
            world.put(ShootDay{.plan = world.plan, .unit = unit, .date = date, .location = world.location});
        world.put(Strip{.shootDay = day,
                        .kind = StripKind::Beat,
                        .beat = beat,
                        .minutes = minutes,
                        .start = start ? std::optional(CivilTime{*start}) : std::nullopt});
        return day;
    }
    Id<Rehearsal> rehearse(QDate date, CivilTime start, CivilTime end, int quantity = 1)
    {
        const Id<Rehearsal> rehearsal =
            world.put(Rehearsal{.plan = world.plan, .title = u"Run"_s, .date = date, .start = start, .end = end});
        world.put(RehearsalBooking{.rehearsal = rehearsal, .item = item, .quantity = quantity});
        return rehearsal;
    }
    std::vector<Finding> overlaps() const { return world.findings(RuleId::ItemDoubleBooked); }
};

std::optional<qint64> numberOf(const Finding &finding, const char *name)
{
    for (const Figure &figure : finding.figures)
        if (qstrcmp(figure.name, name) == 0)
            return figure.number;
    return std::nullopt;
}

VehicleSheet readySheet(RuleWorld &world, Id<Item> item)
{
    return {.item = item,
            .driver = world.person(u"Nora Lind"_s),
            .cageCertifiedBy = u"Cage Works"_s,
            .cageCertifiedOn = firstDay,
            .harness = SeatHarness::FivePoint,
            .fuelCell = Answer::Yes,
            .massG = Mass{1'400'000},
            .plannedSpeedKmh = 60,
            .extractionCrew = u"Rescue 2"_s};
}

}  // namespace

void TestRulesItemUses::bookingsOverlap_data()
{
    QTest::addColumn<int>("dayOfSecond");
    QTest::addColumn<int>("firstStart");
    QTest::addColumn<int>("secondStart");
    QTest::addColumn<int>("overlap");  // minutes; 0: none
    QTest::newRow("at the same time") << 0 << 600 << 600 << 60;
    QTest::newRow("one minute") << 0 << 600 << 659 << 1;
    QTest::newRow("touching") << 0 << 600 << 660 << 0;
    QTest::newRow("the other way round") << 0 << 660 << 600 << 0;
    QTest::newRow("another day") << 1 << 600 << 600 << 0;
    QTest::newRow("over midnight") << 1 << 23 * 60 + 30 << 15 << 15;
    QTest::newRow("till midnight") << 1 << 23 * 60 << 0 << 0;
    QTest::newRow("after midnight") << 1 << 25 * 60 << 60 << 60;
}

void TestRulesItemUses::bookingsOverlap()
{
    QFETCH(int, dayOfSecond);
    QFETCH(int, firstStart);
    QFETCH(int, secondStart);
    QFETCH(int, overlap);
    TwoUnits units;
    units.useInBoth();
    units.shoot(units.world.unit, firstDay, units.one, firstStart, 60);
    units.shoot(units.second, firstDay.addDays(dayOfSecond), units.two, secondStart, 60);
    const std::vector<Finding> found = units.overlaps();
    QCOMPARE(found.size(), overlap == 0 ? 0U : 1U);
    if (overlap > 0)
        QCOMPARE(numberOf(found[0], "overlap"), std::optional<qint64>(overlap));
}

void TestRulesItemUses::bookingsNameBothUnits()
{
    TwoUnits units;
    units.useInBoth();
    units.shoot(units.world.unit, firstDay, units.one, 10 * 60, 60);
    units.shoot(units.second, firstDay, units.two, 10 * 60 + 30, 60);
    const std::vector<Finding> found = units.overlaps();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(
        found[0].message,
        u"Pursuit car is needed in 1 of Main unit on 24 March 2027 at 10:00 and in 2 of Second unit on 24 March 2027 "
        "at 10:30: both for 30 min; 2 at once, of which there are 1."_s);
    QCOMPARE(found[0].when, (Moment{firstDay, CivilTime{10 * 60 + 30}}));
    // Neither in a beat that is not performed.
    units.world.change<Beat>(units.two, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QVERIFY(units.overlaps().empty());
}

void TestRulesItemUses::rehearsalsOnClockChangeNights_data()
{
    QTest::addColumn<QDate>("night");
    QTest::addColumn<int>("stripStart");
    QTest::addColumn<CivilTime>("start");
    QTest::addColumn<int>("overlap");
    // 01:30 to 02:30 on the second day is an hour by the clock; on the wall it ends at 03:30.
    const QDate spring(2027, 3, 28);
    const QDate autumn(2027, 10, 31);
    QTest::newRow("spring: before the gap") << spring << 60 << CivilTime{60 + 30} << 30;
    QTest::newRow("spring: touching over the gap") << spring << 60 << CivilTime{3 * 60} << 0;
    QTest::newRow("autumn: the first 02:30") << autumn << 2 * 60 << CivilTime{2 * 60 + 30, Fold::First} << 30;
    QTest::newRow("autumn: the second 02:30") << autumn << 2 * 60 << CivilTime{2 * 60 + 30, Fold::Second} << 0;
}

void TestRulesItemUses::rehearsalsOnClockChangeNights()
{
    QFETCH(QDate, night);
    QFETCH(int, stripStart);
    QFETCH(CivilTime, start);
    QFETCH(int, overlap);
    TwoUnits units;
    units.useInBoth();
    units.shoot(units.world.unit, night, units.one, stripStart, 60);
    units.rehearse(night, start, CivilTime{5 * 60});
    const std::vector<Finding> found = units.overlaps();
    QVERIFY2(found.size() == (overlap == 0 ? 0U : 1U), RuleWorld::told(found).constData());
    if (overlap > 0)
        QCOMPARE(numberOf(found[0], "overlap"), std::optional<qint64>(overlap));
}

void TestRulesItemUses::copiesCover_data()
{
    QTest::addColumn<ItemCategory>("category");
    QTest::addColumn<int>("copies");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<int>("findings");
    QTest::newRow("a car without copies is one") << ItemCategory::PictureVehicle << 0 << 1 << 1;
    QTest::newRow("a weapon is one") << ItemCategory::Weapon << 0 << 1 << 1;
    QTest::newRow("a prop nobody counted") << ItemCategory::Prop << 0 << 1 << 0;
    QTest::newRow("a prop with one copy") << ItemCategory::Prop << 1 << 1 << 1;
    QTest::newRow("two copies") << ItemCategory::PictureVehicle << 2 << 1 << 0;
    QTest::newRow("two copies, three needed") << ItemCategory::PictureVehicle << 2 << 2 << 1;
    QTest::newRow("one copy, two needed by one beat") << ItemCategory::PictureVehicle << 1 << 2 << 2;
    QTest::newRow("none needed") << ItemCategory::PictureVehicle << 1 << 0 << 0;
}

void TestRulesItemUses::copiesCover()
{
    QFETCH(ItemCategory, category);
    QFETCH(int, copies);
    QFETCH(int, quantity);
    TwoUnits units(category);
    units.useInBoth(quantity);
    for (int i = 0; i < copies; ++i)
        units.world.put(Copy{.item = units.item, .name = QString::number(i)});
    units.shoot(units.world.unit, firstDay, units.one, 600, 60);
    units.shoot(units.second, firstDay, units.two, 600, 60);
    QTEST(int(units.overlaps().size()), "findings");
}

void TestRulesItemUses::unknownTimesMayOverlap()
{
    TwoUnits units;
    units.useInBoth();
    units.shoot(units.world.unit, firstDay, units.one, std::nullopt, 60);
    const Id<ShootDay> second = units.shoot(units.second, firstDay, units.two, 600, 60);
    const std::vector<Finding> found = units.overlaps();
    QCOMPARE(found.size(), 1U);
    QVERIFY2(found[0].message.contains(u"not all of their times are known"_s), qPrintable(found[0].message));
    QVERIFY(!numberOf(found[0], "overlap"));
    units.world.change<ShootDay>(second, [](ShootDay &day) { day.date = firstDay.addDays(1); });
    QVERIFY(units.overlaps().empty());
}

void TestRulesItemUses::anUnknownEndMayReachTheNextMorning()
{
    TwoUnits units;
    units.useInBoth();
    units.shoot(units.world.unit, firstDay, units.one, 25 * 60, std::nullopt);
    const Id<ShootDay> second = units.shoot(units.second, firstDay.addDays(1), units.two, 90, 60);
    QCOMPARE(units.overlaps().size(), 1U);
    units.world.change<ShootDay>(second, [](ShootDay &day) { day.date = firstDay.addDays(2); });
    QVERIFY(units.overlaps().empty());
}

void TestRulesItemUses::stripsOfOneDayFollowEachOther()
{
    TwoUnits units;
    units.useInBoth();
    const Id<ShootDay> day = units.shoot(units.world.unit, firstDay, units.one, std::nullopt, std::nullopt);
    units.world.put(Strip{.shootDay = day, .position = 1, .kind = StripKind::Beat, .beat = units.two});
    QVERIFY(units.overlaps().empty());
    // Whenever they are: with the second unit's that makes two, and there are two.
    const Id<Beat> three = units.world.beat(u"3"_s, 9000);
    units.world.put(ItemUse{.beat = three, .item = units.item});
    units.shoot(units.second, firstDay, three, 600, 60);
    QCOMPARE(units.overlaps().size(), 2U);
    for (const QString &name : {u"A"_s, u"B"_s})
        units.world.put(Copy{.item = units.item, .name = name});
    QVERIFY(units.overlaps().empty());
}

void TestRulesItemUses::beatsOfOneStripFollowEachOther()
{
    TwoUnits units;
    units.useInBoth(2);
    for (const QString &name : {u"A"_s, u"B"_s})
        units.world.put(Copy{.item = units.item, .name = name});
    const Id<Setup> setup =
        units.world.put(Setup{.sequence = units.world.sequence, .name = u"Wide"_s, .beats = {units.one, units.two}});
    const Id<ShootDay> day = units.world.day(firstDay);
    units.world.put(Strip{.shootDay = day, .kind = StripKind::Setup, .setup = setup, .minutes = 60});
    QVERIFY(units.overlaps().empty());
    // Two uses of one beat are at once, whichever beat comes last.
    units.world.put(ItemUse{.beat = units.one, .item = units.item});
    QCOMPARE(units.overlaps().size(), 1U);
    QCOMPARE(numberOf(units.overlaps()[0], "needed"), std::optional<qint64>(3));
    units.world.put(ItemUse{.beat = units.two, .item = units.item, .quantity = 0});
    units.world.put(ItemUse{.beat = units.two, .item = units.item});
    QCOMPARE(numberOf(units.overlaps()[0], "needed"), std::optional<qint64>(3));
}

void TestRulesItemUses::whatIsStockIsNotBooked_data()
{
    QTest::addColumn<ItemCategory>("category");
    QTest::addColumn<bool>("consumed");
    QTest::addColumn<int>("findings");
    QTest::newRow("used") << ItemCategory::SetPiece << false << 1;
    QTest::newRow("used up") << ItemCategory::SetPiece << true << 0;
    QTest::newRow("breakaway") << ItemCategory::Breakaway << false << 0;
}

void TestRulesItemUses::whatIsStockIsNotBooked()
{
    QFETCH(ItemCategory, category);
    QFETCH(bool, consumed);
    TwoUnits units(category);
    units.world.put(Copy{.item = units.item, .name = u"A"_s});
    for (const Id<Beat> &beat : {units.one, units.two})
        units.world.put(ItemUse{.beat = beat, .item = units.item, .consumed = consumed});
    units.shoot(units.world.unit, firstDay, units.one, 600, 60);
    units.shoot(units.second, firstDay, units.two, 600, 60);
    QTEST(int(units.overlaps().size()), "findings");
}

void TestRulesItemUses::threeUnitsShareTwoCars()
{
    TwoUnits units;
    units.useInBoth();
    for (const QString &name : {u"A"_s, u"B"_s})
        units.world.put(Copy{.item = units.item, .name = name});
    units.shoot(units.world.unit, firstDay, units.one, 600, 60);
    units.shoot(units.second, firstDay, units.two, 630, 60);
    QVERIFY(units.overlaps().empty());
    // While both shoot a third is needed; each two of the three overlap.
    const Id<Rehearsal> rehearsal = units.rehearse(firstDay, CivilTime{600}, CivilTime{700});
    QCOMPARE(units.overlaps().size(), 3U);
    // Only with the first, then only with the second.
    units.world.change<Rehearsal>(rehearsal, [](Rehearsal &each) { each.end = CivilTime{630}; });
    QVERIFY(units.overlaps().empty());
    units.world.change<Rehearsal>(rehearsal, [](Rehearsal &each) { each.status = RehearsalStatus::Cancelled; });
    QVERIFY(units.overlaps().empty());
}

void TestRulesItemUses::vehiclesAreNotReady_data()
{
    using Spoil = std::function<void(VehicleSheet &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("missing");
    const auto row = [](const char *name, const Spoil &spoil, const QString &missing) {
        QTest::newRow(name) << spoil << missing;
    };
    row("ready", [](VehicleSheet &) {}, {});
    row(
        "certified the day after", [](VehicleSheet &sheet) { sheet.cageCertifiedOn = firstDay.addDays(1); },
        u"a cage certified by then (the certificate is of 25 March 2027)"_s);
    row(
        "no driver", [](VehicleSheet &sheet) { sheet.driver.reset(); }, u"a driver"_s);
    row(
        "certified by nobody", [](VehicleSheet &sheet) { sheet.cageCertifiedBy = u" "_s; },
        u"who certified the cage"_s);
    row(
        "certified on no date", [](VehicleSheet &sheet) { sheet.cageCertifiedOn = {}; },
        u"when the cage was certified"_s);
    row(
        "harness not known", [](VehicleSheet &sheet) { sheet.harness = SeatHarness::Unknown; },
        u"whether it has a 4- or 5-point harness"_s);
    row(
        "no harness", [](VehicleSheet &sheet) { sheet.harness = SeatHarness::None; }, u"a 4- or 5-point harness"_s);
    row("four points", [](VehicleSheet &sheet) { sheet.harness = SeatHarness::FourPoint; }, {});
    row(
        "fuel cell not known", [](VehicleSheet &sheet) { sheet.fuelCell = Answer::Unknown; },
        u"whether it has a fuel cell"_s);
    row(
        "no fuel cell", [](VehicleSheet &sheet) { sheet.fuelCell = Answer::No; }, u"a fuel cell"_s);
    row(
        "no mass", [](VehicleSheet &sheet) { sheet.massG.reset(); }, u"its mass"_s);
    row(
        "no speed", [](VehicleSheet &sheet) { sheet.plannedSpeedKmh.reset(); }, u"the planned speed"_s);
    row(
        "no crew", [](VehicleSheet &sheet) { sheet.extractionCrew.clear(); }, u"an extraction crew"_s);
    row(
        "two things",
        [](VehicleSheet &sheet) {
            sheet.driver.reset();
            sheet.massG.reset();
        },
        u"a driver, its mass"_s);
}

void TestRulesItemUses::vehiclesAreNotReady()
{
    QFETCH(std::function<void(VehicleSheet &)>, spoil);
    QFETCH(QString, missing);
    TwoUnits units;
    units.world.put(ItemUse{.beat = units.one, .item = units.item, .vehicleAction = VehicleAction::Roll});
    // The earliest of its days counts.
    units.shoot(units.world.unit, firstDay.addDays(2), units.one, 600, 60);
    units.shoot(units.second, firstDay, units.one, 600, 60);
    std::vector<Finding> found = units.world.findings(RuleId::VehiclePrepMissing);
    QCOMPARE(found.size(), 1U);
    QVERIFY2(found[0].message.startsWith(
                 u"Pursuit car is not ready for its roll in 1 on 24 March 2027: it has no vehicle sheet"_s),
             qPrintable(found[0].message));
    QCOMPARE(numberOf(found[0], "missing"), std::optional<qint64>(8));
    VehicleSheet sheet = readySheet(units.world, units.item);
    spoil(sheet);
    units.world.put(sheet);
    found = units.world.findings(RuleId::VehiclePrepMissing);
    QCOMPARE(found.size(), missing.isEmpty() ? 0U : 1U);
    if (!missing.isEmpty())
        QCOMPARE(found[0].message,
                 u"Pursuit car is not ready for its roll in 1 on 24 March 2027: its sheet lacks %1."_s.arg(missing));
}

void TestRulesItemUses::aFailedInspectionTakesAVehicleOutOfService()
{
    TwoUnits units;
    units.world.put(ItemUse{.beat = units.one, .item = units.item, .vehicleAction = VehicleAction::Jump});
    units.world.put(readySheet(units.world, units.item));
    units.shoot(units.world.unit, firstDay, units.one, 600, 60);
    const auto inspect = [&](InspectionKind kind, QDate on, bool passed) {
        return units.world.put(Inspection{.item = units.item, .date = on, .kind = kind, .passed = passed});
    };
    const auto found = [&] { return units.world.findings(RuleId::VehiclePrepMissing); };
    const Id<Inspection> failed = inspect(InspectionKind::BeforeUse, firstDay.addDays(1), false);
    QVERIFY(found().empty());  // after the jump
    units.world.change(failed, [](Inspection &record) { record.date = firstDay.addDays(-3); });
    QCOMPARE(found().size(), 1U);
    QCOMPARE(found()[0].message,
             u"Pursuit car is not ready for its jump in 1 on 24 March 2027: its sheet lacks a passed "
             "thorough inspection since it failed “before use” on 21 March 2027."_s);
    inspect(InspectionKind::BeforeUse, firstDay.addDays(-2), true);
    QCOMPARE(found().size(), 1U);
    inspect(InspectionKind::Thorough, firstDay.addDays(-1), true);
    QVERIFY(found().empty());
}

void TestRulesItemUses::aDriveNeedsNoPreparation()
{
    TwoUnits units;
    const Id<ItemUse> use = units.world.put(ItemUse{.beat = units.one, .item = units.item});
    for (const auto &entry : EnumNames<VehicleAction>::entries) {
        units.world.change<ItemUse>(use, [&](ItemUse &each) { each.vehicleAction = entry.value; });
        const bool crash = entry.value != VehicleAction::None && entry.value != VehicleAction::Drive;
        QCOMPARE(units.world.findings(RuleId::VehiclePrepMissing).size(), crash ? 1U : 0U);
    }
    units.world.change<Beat>(units.one, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QVERIFY(units.world.findings(RuleId::VehiclePrepMissing).empty());
}

void TestRulesItemUses::weaponsNeedAnArmourer_data()
{
    QTest::addColumn<ItemCategory>("category");
    QTest::addColumn<std::optional<WeaponKind>>("kind");
    QTest::addColumn<int>("findings");
    const std::optional<WeaponKind> none;
    QTest::newRow("rubber") << ItemCategory::Weapon << std::optional(WeaponKind::Rubber) << 0;
    QTest::newRow("hero") << ItemCategory::Weapon << std::optional(WeaponKind::Hero) << 0;
    QTest::newRow("blank-firing") << ItemCategory::Weapon << std::optional(WeaponKind::BlankFiring) << 1;
    QTest::newRow("sharp") << ItemCategory::Weapon << std::optional(WeaponKind::Sharp) << 1;
    QTest::newRow("not known") << ItemCategory::Weapon << none << 1;
    QTest::newRow("a sharp prop") << ItemCategory::Prop << std::optional(WeaponKind::Sharp) << 1;
    QTest::newRow("a prop") << ItemCategory::Prop << none << 0;
}

void TestRulesItemUses::weaponsNeedAnArmourer()
{
    QFETCH(ItemCategory, category);
    QFETCH(std::optional<WeaponKind>, kind);
    TwoUnits units(category);
    if (kind)
        units.world.put(WeaponSheet{.item = units.item, .kind = *kind});
    units.useInBoth();
    QVERIFY(units.world.findings(RuleId::ArmourerMissing).empty());
    // One finding a day, however many beats use it.
    const Id<ShootDay> day = units.shoot(units.world.unit, firstDay, units.one, 600, 60);
    units.world.put(Strip{.shootDay = day, .position = 1, .kind = StripKind::Beat, .beat = units.two, .minutes = 60});
    QTEST(int(units.world.findings(RuleId::ArmourerMissing).size()), "findings");
}

void TestRulesItemUses::armourersAreCalledOrBooked()
{
    TwoUnits units(ItemCategory::Weapon);
    const Id<Person> armourer = units.world.person(u"Ed Kray"_s);
    units.world.put(WeaponSheet{.item = units.item, .kind = WeaponKind::BlankFiring, .armourer = armourer});
    units.useInBoth();
    const Id<ShootDay> first = units.shoot(units.world.unit, firstDay, units.one, 600, 60);
    const Id<ShootDay> second = units.shoot(units.second, firstDay.addDays(1), units.two, 600, 60);
    std::vector<Finding> found = units.world.findings(RuleId::ArmourerMissing);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].message,
             u"Pursuit car (blank-firing) is used in 1 of Main unit on 24 March 2027: its armourer Ed Kray "
             "is not called, and none is booked as cover."_s);
    QCOMPARE(found[0].level, Level::Stop);
    QCOMPARE(found[0].subjects, (std::vector<RecordRef>{first, units.item}));
    units.world.put(CrewCall{.shootDay = first, .title = u"Armourer"_s, .person = armourer, .call = CivilTime{420}});
    found = units.world.findings(RuleId::ArmourerMissing);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].subjects.front(), RecordRef(second));
    // A row that nobody is booked for yet covers nothing; nor does another kind.
    const Id<Cover> cover = units.world.put(Cover{.shootDay = second, .kind = CoverKind::Armourer});
    units.world.put(Cover{.shootDay = second, .kind = CoverKind::Medic, .name = u"Medic"_s});
    QCOMPARE(units.world.findings(RuleId::ArmourerMissing).size(), 1U);
    units.world.change<Cover>(cover, [](Cover &each) { each.name = u"Arms & Co"_s; });
    QVERIFY(units.world.findings(RuleId::ArmourerMissing).empty());
    // It is shot from 10:00 to 11:00; one who leaves before its end or comes later is not there.
    units.world.change<Cover>(cover, [](Cover &each) { each.to = CivilTime{659}; });
    found = units.world.findings(RuleId::ArmourerMissing);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].message, u"Pursuit car (blank-firing) is used in 2 of Second unit on 25 March 2027, and no "
                               "armourer who does not perform in it is known to be there all that time."_s);
    units.world.change<Cover>(cover, [](Cover &each) { each.to = CivilTime{660}; });
    QVERIFY(units.world.findings(RuleId::ArmourerMissing).empty());
    units.world.change<Cover>(cover, [](Cover &each) { each.from = CivilTime{601}; });
    QCOMPARE(units.world.findings(RuleId::ArmourerMissing).size(), 1U);
    units.world.change<Cover>(cover, [](Cover &each) { each.from.reset(); });
    // Nor is one who performs in it.
    const Id<Part> part = units.world.put(Part{.beat = units.one, .person = armourer});
    QCOMPARE(units.world.findings(RuleId::ArmourerMissing).size(), 1U);
    units.world.change<Part>(part, [](Part &each) { each.kind = PartKind::Safety; });
    QVERIFY(units.world.findings(RuleId::ArmourerMissing).empty());
}

void TestRulesItemUses::weaponsNeedAnArmourerInRehearsals()
{
    TwoUnits units(ItemCategory::Weapon);
    const Id<Person> armourer = units.world.person(u"Ed Kray"_s);
    units.world.put(WeaponSheet{.item = units.item, .kind = WeaponKind::Sharp, .armourer = armourer});
    const Id<Rehearsal> rehearsal = units.rehearse(firstDay, CivilTime{600}, CivilTime{700});
    const std::vector<Finding> found = units.world.findings(RuleId::ArmourerMissing);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].subjects, (std::vector<RecordRef>{rehearsal, units.item}));
    units.world.put(RehearsalCall{.rehearsal = rehearsal, .person = armourer});
    QVERIFY(units.world.findings(RuleId::ArmourerMissing).empty());
}

QTEST_GUILESS_MAIN(TestRulesItemUses)
#include "tst_rules_itemuses.moc"

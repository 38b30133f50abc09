// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

namespace stunt {

namespace {

QDate canaryDay()
{
    return {2027, 6, 7};
}

// A car that is rolled without a sheet, is wanted gone and driving again right after, and by two units at once.
void addCar(CanaryWorld &world)
{
    const QString driving = QStringLiteral("driving");
    const QString wreck = QStringLiteral("on its roof");
    const QString absent = QStringLiteral("absent");
    const Id<Item> car = world.put(Item{.name = QStringLiteral("Canary car"),
                                        .category = ItemCategory::PictureVehicle,
                                        .states = {driving, wreck, absent},
                                        .firstState = driving});
    const Id<Beat> roll = world.beat(QStringLiteral("I1"), 0);
    world.put(ItemUse{
        .beat = roll, .item = car, .requiredStates = {driving}, .leaves = wreck, .vehicleAction = VehicleAction::Roll});
    const Id<Beat> gone = world.beat(QStringLiteral("I2"), 10'000);
    world.put(ItemUse{.beat = gone, .item = car, .requiredStates = {absent}});
    const Id<Beat> again = world.beat(QStringLiteral("I3"), 20'000);
    world.put(ItemUse{.beat = again, .item = car, .requiredStates = {driving}});
    world.day(canaryDay(), roll);
    world.day(canaryDay().addDays(1), again);
    const Id<Unit> second = world.put(Unit{.name = QStringLiteral("Second unit")});
    ShootDay other = world.data().at(world.day(canaryDay(), gone));
    other.unit = second;
    world.put(other);
}

}  // namespace

void addItemCanaries(CanaryWorld &world)
{
    addCar(world);
    // Glass that never comes, a weapon nobody looks after, a street nobody closed.
    const Id<Beat> beat = world.beat(QStringLiteral("I4"), 30'000);
    const Id<Item> glass = world.put(Item{.name = QStringLiteral("Canary glass"), .category = ItemCategory::Breakaway});
    world.put(ItemUse{.beat = beat, .item = glass, .consumed = true});
    const Id<Item> pistol = world.put(Item{.name = QStringLiteral("Canary pistol"), .category = ItemCategory::Weapon});
    world.put(ItemUse{.beat = beat, .item = pistol});
    Beat inTheStreet = world.data().at(beat);
    inTheStreet.permits = {PermitKind::RoadClosure};
    world.put(inTheStreet);
    world.day(canaryDay().addDays(2), beat);
}

}  // namespace stunt

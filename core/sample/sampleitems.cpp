// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample's action breaks, wrecks and shoots with. Saloon A is left on its roof in 4E and must be gone in 4H, and
// no beat between the two takes it away: the continuity rule has to find that.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Item> items()
{
    return {
        {.id = idOf<Item>(u"saloon"),
         .name = u"Pursuit saloon A"_s,
         .category = ItemCategory::PictureVehicle,
         .states = {u"whole"_s, u"on its roof, mid-street"_s, u"absent"_s},
         .firstState = u"whole"_s,
         .notes = u"One car, one take: cage, five-point harness, fuel cell with 4 l."_s},
        {.id = idOf<Item>(u"taxi"),
         .name = u"Taxi"_s,
         .category = ItemCategory::PictureVehicle,
         .states = {u"whole"_s, u"rear window gone"_s},
         .firstState = u"whole"_s,
         .notes = {}},
        {.id = idOf<Item>(u"glass-wall"),
         .name = u"Glass wall pane"_s,
         .category = ItemCategory::Breakaway,
         .resetMin = 35,
         .notes = u"Tempered, 1.2 × 2.1 m; five in stock."_s},
        {.id = idOf<Item>(u"window"),
         .name = u"Second-floor window, sugar glass"_s,
         .category = ItemCategory::Breakaway,
         .resetMin = 30,
         .notes = {}},
        {.id = idOf<Item>(u"partition"),
         .name = u"Plaster partition"_s,
         .category = ItemCategory::Breakaway,
         .resetMin = 45,
         .notes = {}},
        {.id = idOf<Item>(u"coat"),
         .name = u"Vera's coat"_s,
         .category = ItemCategory::Wardrobe,
         .states = {u"clean"_s, u"torn at the shoulder"_s},
         .firstState = u"clean"_s,
         .role = idOf<Role>(u"1"),
         .notes = {}},
    };
}

std::vector<Delivery> deliveries()
{
    const auto comes = [](QStringView item, QDate date, int quantity, const QString &batch) {
        return Delivery{.id = idOf<Delivery>(keyOf({item, batch})),
                        .item = idOf<Item>(item),
                        .date = date,
                        .quantity = quantity,
                        .batch = batch};
    };
    return {comes(u"glass-wall", {2027, 3, 19}, 5, u"G-117"_s), comes(u"window", {2027, 3, 19}, 4, u"S-30"_s),
            comes(u"partition", {2027, 3, 10}, 5, u"P-1"_s)};
}

std::vector<Copy> copies()
{
    const auto copy = [](QStringView item, const QString &name) {
        return Copy{.id = idOf<Copy>(keyOf({item, name})), .item = idOf<Item>(item), .name = name};
    };
    return {copy(u"coat", u"Coat 1"_s), copy(u"coat", u"Coat 2"_s), copy(u"coat", u"Coat 3"_s)};
}

std::vector<VehicleSheet> vehicleSheets()
{
    return {{.id = idOf<VehicleSheet>(u"saloon"),
             .item = idOf<Item>(u"saloon"),
             .driver = idOf<Person>(u"piet.vandersteen"),
             .cageCertifiedBy = u"Uwe Marquardt"_s,
             .cageCertifiedOn = QDate(2027, 3, 19),
             .harness = SeatHarness::FivePoint,
             .fuelCell = Answer::Yes,
             .massG = Mass{1'420'000},
             .plannedSpeedKmh = 64,
             .extractionCrew = u"Jürgen Stamm, Lorcan Byrne; fire crew 1"_s,
             .notes = {}}};
}

std::vector<ItemUse> uses()
{
    const auto use = [](QStringView beat, QStringView item) {
        return ItemUse{.id = idOf<ItemUse>(keyOf({beat, item})), .beat = idOf<Beat>(beat), .item = idOf<Item>(item)};
    };
    ItemUse chased = use(u"4B", u"saloon");
    chased.requiredStates = {u"whole"_s};
    chased.vehicleAction = VehicleAction::Drive;
    ItemUse flipped = use(u"4E", u"saloon");
    flipped.requiredStates = {u"whole"_s};
    flipped.leaves = u"on its roof, mid-street"_s;
    flipped.vehicleAction = VehicleAction::Roll;
    ItemUse gone = use(u"4H", u"saloon");
    gone.requiredStates = {u"absent"_s};
    gone.notes = u"The whole street behind the taxi is in frame."_s;
    ItemUse rear = use(u"4C", u"taxi");
    rear.requiredStates = {u"whole"_s};
    rear.leaves = u"rear window gone"_s;
    ItemUse after = use(u"4F", u"taxi");
    after.requiredStates = {u"rear window gone"_s};
    std::vector<ItemUse> all{chased, flipped, gone, rear, after};
    // Two panes a take: five cover two of the three takes.
    for (const auto &[beat, item, quantity] :
         {std::tuple{u"2C", u"glass-wall", 2}, std::tuple{u"2F", u"window", 1}, std::tuple{u"3J", u"partition", 1}}) {
        ItemUse broken = use(beat, item);
        broken.quantity = quantity;
        broken.consumed = true;
        all.push_back(broken);
    }
    ItemUse torn = use(u"3F", u"coat");
    torn.requiredStates = {u"clean"_s};
    torn.leaves = u"torn at the shoulder"_s;
    ItemUse still = use(u"3N", u"coat");
    still.requiredStates = {u"torn at the shoulder"_s};
    all.push_back(torn);
    all.push_back(still);
    return all;
}

}  // namespace

Result<> addItems(Edit &edit)
{
    for (const Result<> &done : {addAll(edit, items()), addAll(edit, deliveries()), addAll(edit, copies())})
        if (!done)
            return done;
    if (Result<> done = addAll(edit, vehicleSheets()); !done)
        return done;
    return addAll(edit, uses());
}

}  // namespace stunt::sample

// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample's action breaks, wrecks, wears and shoots with. The pursuit saloon is left on its roof in 4E and must be
// gone in 4H, and no beat between the two takes it away: the continuity rule has to find that.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

Item itemOf(QStringView key, const QString &name, ItemCategory category, const QString &notes)
{
    return {.id = idOf<Item>(key), .name = name, .category = category, .notes = notes};
}

std::vector<Item> vehicles()
{
    using enum ItemCategory;
    Item saloon = itemOf(u"saloon", u"Pursuit saloon"_s, PictureVehicle,
                         u"A is flipped: cage, five-point harness, fuel cell with 4 l. B stands by."_s);
    saloon.states = {u"whole"_s, u"on its roof, mid-street"_s, u"absent"_s};
    saloon.firstState = u"whole"_s;
    saloon.resetMin = 5;
    Item taxi = itemOf(u"taxi", u"Taxi"_s, PictureVehicle, u"Mirror taped back for 4K."_s);
    taxi.states = {u"whole"_s, u"rear window gone"_s};
    taxi.firstState = u"whole"_s;
    return {saloon, taxi, itemOf(u"van", u"Pursuit van, tinted glass"_s, PictureVehicle, {}),
            itemOf(u"camera-car", u"Camera car with arm"_s, CameraCar, u"50 km/h at most with the arm out."_s)};
}

// What takes use up.
std::vector<Item> consumed()
{
    using enum ItemCategory;
    const auto costs = [](Item item, int euros, int resetMin) {
        item.unitCostMinor = euros * 100LL;
        item.currency = u"EUR"_s;
        item.resetMin = resetMin;
        return item;
    };
    Item panel = costs(itemOf(u"lift-panel", u"Lift wall panel, 60 mm foam"_s, Padding, {}), 85, 3);
    panel.finish = u"Painted as marble"_s;
    panel.cameraSide = u"Left of the doors"_s;
    return {costs(itemOf(u"glass-wall", u"Glass wall pane"_s, Breakaway, u"Tempered, 1.2 × 2.1 m; the door has two."_s),
                  640, 20),
            costs(itemOf(u"window", u"Second-floor window, sugar glass"_s, Breakaway, {}), 380, 30),
            costs(itemOf(u"partition", u"Plaster partition"_s, Breakaway, u"Lath and plaster, scored."_s), 210, 45),
            panel};
}

std::vector<Item> worn()
{
    using enum ItemCategory;
    Item coat = itemOf(u"coat", u"Vera's coat"_s, Wardrobe, u"Three of them; sleeve of each lined for 3K."_s);
    coat.states = {u"clean"_s, u"torn at the shoulder"_s, u"torn and singed"_s};
    coat.firstState = u"clean"_s;
    coat.role = idOf<Role>(u"1");
    Item brow = itemOf(u"brow", u"Cut over Roth's eye"_s, Wound, {});
    brow.states = {u"none"_s, u"fresh"_s, u"dried"_s};
    brow.firstState = u"none"_s;
    brow.role = idOf<Role>(u"2");
    return {coat, brow,
            itemOf(u"sleeve", u"Sleeve burn"_s, SpecialEffect, u"The felt lies wet under the stove door."_s)};
}

std::vector<Item> weapons()
{
    using enum ItemCategory;
    return {itemOf(u"corkscrew", u"Corkscrew, rubber"_s, Weapon, u"From the first block on."_s),
            itemOf(u"corkscrew-steel", u"Corkscrew, steel"_s, Weapon, u"Insert only, into the padded newel."_s),
            itemOf(u"poker", u"Stove poker, rubber"_s, Weapon, {}),
            itemOf(u"pistol", u"Man 1's pistol, rubber"_s, Weapon, u"Never fires: light flash and sound later."_s),
            itemOf(u"telephone", u"Telephone, foam"_s, Prop, u"From the second swing."_s)};
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
            comes(u"partition", {2027, 3, 10}, 5, u"P-1"_s), comes(u"lift-panel", {2027, 3, 12}, 8, u"L-2"_s)};
}

std::vector<Copy> copies()
{
    const auto copy = [](QStringView item, const QString &name) {
        return Copy{.id = idOf<Copy>(keyOf({item, name})), .item = idOf<Item>(item), .name = name};
    };
    return {copy(u"coat", u"Coat 1"_s), copy(u"coat", u"Coat 2"_s), copy(u"coat", u"Coat 3"_s),
            copy(u"saloon", u"Saloon A"_s), copy(u"saloon", u"Saloon B"_s)};
}

VehicleSheet vehicleSheet()
{
    return {.id = idOf<VehicleSheet>(u"saloon"),
            .item = idOf<Item>(u"saloon"),
            .driver = idOf<Person>(u"piet.vandersteen"),
            .cageCertifiedBy = u"Uwe Marquardt"_s,
            .cageCertifiedOn = QDate(2027, 3, 19),
            .harness = SeatHarness::FivePoint,
            .fuelCell = Answer::Yes,
            .massG = Mass{1'420'000},
            .plannedSpeedKmh = 64,
            .extractionCrew = u"Jürgen Stamm, Lorcan Byrne; fire crew 1"_s,
            .notes = {}};
}

std::vector<WeaponSheet> weaponSheets()
{
    const auto sheet = [](QStringView item, WeaponKind kind) {
        return WeaponSheet{.id = idOf<WeaponSheet>(item),
                           .item = idOf<Item>(item),
                           .kind = kind,
                           .armourer = idOf<Person>(u"konrad.weiss"),
                           .notes = {}};
    };
    return {sheet(u"corkscrew", WeaponKind::Rubber), sheet(u"corkscrew-steel", WeaponKind::Sharp),
            sheet(u"poker", WeaponKind::Rubber), sheet(u"pistol", WeaponKind::Rubber)};
}

BurnSheet burnSheet()
{
    return {.id = idOf<BurnSheet>(u"sleeve"),
            .item = idOf<Item>(u"sleeve"),
            .burnSec = 4,
            .gel = u"Two coats under the lined sleeve, chilled, renewed for each take"_s,
            .extinguisherCrew = u"Works fire brigade, pump 1: two, one on each side"_s,
            .notes = {}};
}

ItemUse useOf(QStringView beat, QStringView item)
{
    return {.id = idOf<ItemUse>(keyOf({beat, item})), .beat = idOf<Beat>(beat), .item = idOf<Item>(item)};
}

// What must be in which state, and what a beat leaves behind.
std::vector<ItemUse> stateUses()
{
    const auto state = [](QStringView beat, QStringView item, const QString &needs, const QString &leaves = {}) {
        ItemUse use = useOf(beat, item);
        use.requiredStates = {needs};
        use.leaves = leaves;
        return use;
    };
    ItemUse chased = state(u"4B", u"saloon", u"whole"_s);
    chased.vehicleAction = VehicleAction::Drive;
    ItemUse flipped = state(u"4E", u"saloon", u"whole"_s, u"on its roof, mid-street"_s);
    flipped.vehicleAction = VehicleAction::Roll;
    flipped.position = u"38 m past the ramp, outside No. 70"_s;
    ItemUse gone = state(u"4H", u"saloon", u"absent"_s);
    gone.notes = u"The whole street behind the taxi is in frame."_s;
    return {chased,
            flipped,
            gone,
            state(u"4C", u"taxi", u"whole"_s, u"rear window gone"_s),
            state(u"4F", u"taxi", u"rear window gone"_s),
            state(u"3F", u"coat", u"clean"_s, u"torn at the shoulder"_s),
            state(u"3K", u"coat", u"torn at the shoulder"_s, u"torn and singed"_s),
            state(u"3N", u"coat", u"torn and singed"_s),
            state(u"3D", u"brow", u"none"_s, u"fresh"_s),
            state(u"3P", u"brow", u"fresh"_s)};
}

std::vector<ItemUse> uses()
{
    std::vector<ItemUse> all = stateUses();
    // Two panes a take: five cover two of the three takes.
    struct Broken {
        QStringView beat;
        QStringView item;
        int quantity;
        int spares;
    };
    for (const auto &[beat, item, quantity, spares] :
         {Broken{u"2C", u"glass-wall", 2, 0}, Broken{u"2F", u"window", 1, 1}, Broken{u"3J", u"partition", 1, 2},
          Broken{u"3A", u"lift-panel", 1, 1}}) {
        ItemUse use = useOf(beat, item);
        use.quantity = quantity;
        use.spares = spares;
        use.consumed = true;
        all.push_back(use);
    }
    for (const auto &[beat, item] :
         {std::pair{u"3E", u"corkscrew"}, std::pair{u"3E", u"corkscrew-steel"}, std::pair{u"3K", u"poker"},
          std::pair{u"3K", u"sleeve"}, std::pair{u"3A", u"pistol"}, std::pair{u"3P", u"pistol"},
          std::pair{u"3I", u"telephone"}, std::pair{u"4B", u"van"}, std::pair{u"4J", u"van"}, std::pair{u"4L", u"van"},
          std::pair{u"4B", u"camera-car"}, std::pair{u"4D", u"camera-car"}})
        all.push_back(useOf(beat, item));
    return all;
}

}  // namespace

Result<> addItems(Edit &edit)
{
    for (const auto &some : {vehicles(), consumed(), worn(), weapons()})
        if (Result<> done = addAll(edit, some); !done)
            return done;
    for (const Result<> &done :
         {addAll(edit, deliveries()), addAll(edit, copies()), addAll<VehicleSheet>(edit, {vehicleSheet()}),
          addAll(edit, weaponSheets()), addAll<BurnSheet>(edit, {burnSheet()}), addAll(edit, uses())})
        if (!done)
            return done;
    return {};
}

}  // namespace stunt::sample

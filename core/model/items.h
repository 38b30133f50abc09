// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/model/enumtext.h"
#include "core/model/production.h"
#include "core/model/record.h"

#include <QDate>
#include <QStringList>
#include <optional>
#include <vector>

namespace stunt {

struct Beat;
struct Person;
struct Role;

enum class ItemCategory {
    PictureVehicle,
    CameraCar,
    Prop,
    Weapon,
    Breakaway,
    Padding,
    Wardrobe,
    SetPiece,
    SpecialEffect,
    Wound,
    Animal,
    Camera
};

enum class SeatHarness { Unknown, None, FourPoint, FivePoint };

enum class WeaponKind { Hero, Rubber, BlankFiring, Sharp };

enum class VehicleAction { None, Drive, Collision, Roll, Jump };

// A thing whose state or stock the action turns on.
struct Item {
    Id<Item> id;
    Revision revision;
    QString name;
    ItemCategory category = ItemCategory::Prop;
    QStringList states;                   // those it can be in; "absent" where it must be seen to be gone
    QString firstState;                   // one of states; empty: not said
    std::optional<qint64> unitCostMinor;  // in the currency's minor unit
    QString currency;                     // ISO 4217: "EUR"
    std::optional<int> resetMin;
    QString finish;
    QString cameraSide;
    MaybeId<Role> role;  // wounds and wardrobe: the state is the role's, on every body that plays it
    QString notes;
    bool archived = false;
    friend bool operator==(const Item &, const Item &) = default;
};

// Stock of an item that comes on a date.
struct Delivery {
    Id<Delivery> id;
    Revision revision;
    Id<Item> item;
    QDate date;  // invalid: not known, and not counted
    int quantity = 0;
    QString batch;
    QString notes;
    friend bool operator==(const Delivery &, const Delivery &) = default;
};

// One of an item's copies (car A, jacket 2), with a state of its own in shooting order.
struct Copy {
    Id<Copy> id;
    Revision revision;
    Id<Item> item;
    QString name;
    QString firstState;  // empty: the item's
    QString notes;
    friend bool operator==(const Copy &, const Copy &) = default;
};

// What a vehicle must have before it is crashed, rolled or jumped.
struct VehicleSheet {
    Id<VehicleSheet> id;
    Revision revision;
    Id<Item> item;
    MaybeId<Person> driver;
    std::vector<Id<Person>> passengers;
    QString cageCertifiedBy;
    QDate cageCertifiedOn;
    SeatHarness harness = SeatHarness::Unknown;
    Answer fuelCell = Answer::Unknown;
    std::optional<Mass> massG;
    std::optional<int> plannedSpeedKmh;
    QString extractionCrew;
    QString notes;
    friend bool operator==(const VehicleSheet &, const VehicleSheet &) = default;
};

// What kind of weapon an item is, and whose.
struct WeaponSheet {
    Id<WeaponSheet> id;
    Revision revision;
    Id<Item> item;
    WeaponKind kind = WeaponKind::Rubber;
    MaybeId<Person> armourer;
    QString notes;
    friend bool operator==(const WeaponSheet &, const WeaponSheet &) = default;
};

// What a burn is planned with.
struct BurnSheet {
    Id<BurnSheet> id;
    Revision revision;
    Id<Item> item;
    std::optional<int> burnSec;
    QString gel;
    QString extinguisherCrew;
    QString notes;
    friend bool operator==(const BurnSheet &, const BurnSheet &) = default;
};

// An item in a beat: what state it must be in, what state the beat leaves it in, how many a take needs.
struct ItemUse {
    Id<ItemUse> id;
    Revision revision;
    Id<Beat> beat;
    Id<Item> item;
    int quantity = 1;
    bool consumed = false;
    int spares = 0;
    QStringList requiredStates;  // any of these; empty: any state will do
    QString leaves;              // empty: the state is not changed
    QString position;            // where it stands
    VehicleAction vehicleAction = VehicleAction::None;
    QString notes;
    friend bool operator==(const ItemUse &, const ItemUse &) = default;
};

template<>
struct EnumNames<ItemCategory> {
    static constexpr std::array entries{
        EnumName{ItemCategory::PictureVehicle, "picture-vehicle", QT_TRANSLATE_NOOP("enums", "Picture vehicle")},
        EnumName{ItemCategory::CameraCar, "camera-car", QT_TRANSLATE_NOOP("enums", "Camera car")},
        EnumName{ItemCategory::Prop, "prop", QT_TRANSLATE_NOOP("enums", "Prop")},
        EnumName{ItemCategory::Weapon, "weapon", QT_TRANSLATE_NOOP("enums", "Weapon")},
        EnumName{ItemCategory::Breakaway, "breakaway", QT_TRANSLATE_NOOP("enums", "Breakaway")},
        EnumName{ItemCategory::Padding, "padding", QT_TRANSLATE_NOOP("enums", "Padding")},
        EnumName{ItemCategory::Wardrobe, "wardrobe", QT_TRANSLATE_NOOP("enums", "Wardrobe")},
        EnumName{ItemCategory::SetPiece, "set-piece", QT_TRANSLATE_NOOP("enums", "Set piece")},
        EnumName{ItemCategory::SpecialEffect, "special-effect", QT_TRANSLATE_NOOP("enums", "Special effect")},
        EnumName{ItemCategory::Wound, "wound", QT_TRANSLATE_NOOP("enums", "Wound")},
        EnumName{ItemCategory::Animal, "animal", QT_TRANSLATE_NOOP("enums", "Animal")},
        EnumName{ItemCategory::Camera, "camera", QT_TRANSLATE_NOOP("enums", "Camera")},
    };
};
template<>
struct EnumNames<SeatHarness> {
    static constexpr std::array entries{
        EnumName{SeatHarness::Unknown, "unknown", QT_TRANSLATE_NOOP("enums", "Unknown")},
        EnumName{SeatHarness::None, "none", QT_TRANSLATE_NOOP("enums", "None")},
        EnumName{SeatHarness::FourPoint, "4-point", QT_TRANSLATE_NOOP("enums", "4-point")},
        EnumName{SeatHarness::FivePoint, "5-point", QT_TRANSLATE_NOOP("enums", "5-point")},
    };
};
template<>
struct EnumNames<WeaponKind> {
    static constexpr std::array entries{
        EnumName{WeaponKind::Hero, "hero", QT_TRANSLATE_NOOP("enums", "Hero")},
        EnumName{WeaponKind::Rubber, "rubber", QT_TRANSLATE_NOOP("enums", "Rubber")},
        EnumName{WeaponKind::BlankFiring, "blank-firing", QT_TRANSLATE_NOOP("enums", "Blank-firing")},
        EnumName{WeaponKind::Sharp, "sharp", QT_TRANSLATE_NOOP("enums", "Sharp")},
    };
};
template<>
struct EnumNames<VehicleAction> {
    static constexpr std::array entries{
        EnumName{VehicleAction::None, "none", QT_TRANSLATE_NOOP("enums", "None")},
        EnumName{VehicleAction::Drive, "drive", QT_TRANSLATE_NOOP("enums", "Drive")},
        EnumName{VehicleAction::Collision, "collision", QT_TRANSLATE_NOOP("enums", "Collision")},
        EnumName{VehicleAction::Roll, "roll", QT_TRANSLATE_NOOP("enums", "Roll")},
        EnumName{VehicleAction::Jump, "jump", QT_TRANSLATE_NOOP("enums", "Jump")},
    };
};

}  // namespace stunt

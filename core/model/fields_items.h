// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Item> {
    static constexpr const char *table = "item";
    static constexpr const char *plural = "items";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "item");
    static constexpr std::tuple list{
        Field{"name", &Item::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name"), nameLimits},
        Field{"category", &Item::category, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Category")},
        Field{"states", &Item::states, Privacy::Public, QT_TRANSLATE_NOOP("fields", "States")},
        Field{"firstState", &Item::firstState, Privacy::Public, QT_TRANSLATE_NOOP("fields", "First state")},
        Field{"unitCostMinor", &Item::unitCostMinor, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Unit cost"),
              Limits{0, 100000000000}},
        Field{"currency", &Item::currency, Privacy::Private, QT_TRANSLATE_NOOP("fields", "Currency")},
        Field{"resetMin", &Item::resetMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Reset minutes"),
              Limits{0, 10000}},
        Field{"finish", &Item::finish, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Finish")},
        Field{"cameraSide", &Item::cameraSide, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Camera side")},
        Field{"role", &Item::role, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Role")},
        Field{"notes", &Item::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
        Field{"archived", &Item::archived, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Archived")},
    };
};

template<>
struct Fields<Delivery> {
    static constexpr const char *table = "delivery";
    static constexpr const char *plural = "deliveries";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "delivery");
    static constexpr std::tuple list{
        Field{"item", &Delivery::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item"), FieldUse::Owner},
        Field{"date", &Delivery::date, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Date")},
        Field{"quantity", &Delivery::quantity, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Quantity"),
              Limits{0, 1000000}},
        Field{"batch", &Delivery::batch, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Batch")},
        Field{"notes", &Delivery::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Copy> {
    static constexpr const char *table = "copy";
    static constexpr const char *plural = "copies";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "copy");
    static constexpr std::tuple list{
        Field{"item", &Copy::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item"), FieldUse::Owner},
        Field{"name", &Copy::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name"), nameLimits},
        Field{"firstState", &Copy::firstState, Privacy::Public, QT_TRANSLATE_NOOP("fields", "First state")},
        Field{"notes", &Copy::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<VehicleSheet> {
    static constexpr const char *table = "vehicle_sheet";
    static constexpr const char *plural = "vehicleSheets";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "vehicle sheet");
    static constexpr std::tuple list{
        Field{"item", &VehicleSheet::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item"), FieldUse::Owner},
        Field{"driver", &VehicleSheet::driver, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Driver")},
        Field{"passengers", &VehicleSheet::passengers, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Passengers")},
        Field{"cageCertifiedBy", &VehicleSheet::cageCertifiedBy, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Cage certified by")},
        Field{"cageCertifiedOn", &VehicleSheet::cageCertifiedOn, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Cage certified on")},
        Field{"harness", &VehicleSheet::harness, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Harness")},
        Field{"fuelCell", &VehicleSheet::fuelCell, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Fuel cell")},
        Field{"massG", &VehicleSheet::massG, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Mass"), Limits{1, 100000000}},
        Field{"plannedSpeedKmh", &VehicleSheet::plannedSpeedKmh, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Planned speed, km/h"), Limits{0, 1000}},
        Field{"extractionCrew", &VehicleSheet::extractionCrew, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Extraction crew")},
        Field{"notes", &VehicleSheet::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<WeaponSheet> {
    static constexpr const char *table = "weapon_sheet";
    static constexpr const char *plural = "weaponSheets";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "weapon sheet");
    static constexpr std::tuple list{
        Field{"item", &WeaponSheet::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item"), FieldUse::Owner},
        Field{"kind", &WeaponSheet::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"armourer", &WeaponSheet::armourer, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Armourer")},
        Field{"notes", &WeaponSheet::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<BurnSheet> {
    static constexpr const char *table = "burn_sheet";
    static constexpr const char *plural = "burnSheets";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "burn sheet");
    static constexpr std::tuple list{
        Field{"item", &BurnSheet::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item"), FieldUse::Owner},
        Field{"burnSec", &BurnSheet::burnSec, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Seconds"), Limits{0, 3600}},
        Field{"gel", &BurnSheet::gel, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Gel")},
        Field{"extinguisherCrew", &BurnSheet::extinguisherCrew, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Extinguisher crew")},
        Field{"notes", &BurnSheet::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<ItemUse> {
    static constexpr const char *table = "item_use";
    static constexpr const char *plural = "itemUses";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "item use");
    static constexpr std::tuple list{
        Field{"beat", &ItemUse::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"item", &ItemUse::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item")},
        Field{"quantity", &ItemUse::quantity, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Quantity per take"),
              Limits{0, 10000}},
        Field{"consumed", &ItemUse::consumed, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Consumed")},
        Field{"spares", &ItemUse::spares, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Spares"), Limits{0, 10000}},
        Field{"requires", &ItemUse::requiredStates, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Requires")},
        Field{"leaves", &ItemUse::leaves, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Leaves")},
        Field{"position", &ItemUse::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Position")},
        Field{"vehicleAction", &ItemUse::vehicleAction, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Vehicle action")},
        Field{"notes", &ItemUse::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

}  // namespace stunt

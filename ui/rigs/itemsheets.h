// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordform.h"

class QPushButton;
class QStackedWidget;

namespace stunt {

// What an item's category calls for beside the item itself: the sheet of a vehicle, of a weapon, of a burn. A sheet that
// is not there yet is added by a button, so that an item without one is not taken for one that was filled in.
class ItemSheets : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { None, Vehicle, Weapon, Burn };

    ItemSheets(const Workspace &workspace, QWidget *parent);

    void showItem(Id<Item> item);
    // The sheet the item's category calls for, or that it has.
    [[nodiscard]] static Kind kindOf(const ProjectData &data, const Item &item);

private:
    QWidget *makeVehicle();
    QWidget *makeWeapon();
    QWidget *makeBurn();
    QWidget *makeMissing();
    void addSheet();
    template<class T>
    void showSheet(RecordForm<T> &form, QWidget *page);

    Workspace m_workspace;
    MaybeId<Item> m_item;
    Kind m_kind = Kind::None;
    QStackedWidget *m_stack;
    FieldForm *m_vehicleForm;
    FieldForm *m_weaponForm;
    FieldForm *m_burnForm;
    RecordForm<VehicleSheet> m_vehicle;
    RecordForm<WeaponSheet> m_weapon;
    RecordForm<BurnSheet> m_burn;
    QPushButton *m_add = nullptr;
    QWidget *m_missing = nullptr;
};

}  // namespace stunt

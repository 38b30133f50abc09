// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/itemsheets.h"

#include "ui/rigs/rigfields.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// The item's sheet; there is at most one.
template<class T>
const T *sheetOf(const ProjectData &data, Id<Item> item)
{
    const auto sheets = data.referring<T>(item);
    return sheets.empty() ? nullptr : &*sheets.begin();
}

}  // namespace

ItemSheets::ItemSheets(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_stack(new QStackedWidget(this)), m_vehicleForm(new FieldForm(this)),
      m_weaponForm(new FieldForm(this)), m_burnForm(new FieldForm(this)), m_vehicle(workspace, m_vehicleForm),
      m_weapon(workspace, m_weaponForm), m_burn(workspace, m_burnForm)
{
    m_stack->addWidget(makeMissing());
    m_stack->addWidget(makeVehicle());
    m_stack->addWidget(makeWeapon());
    m_stack->addWidget(makeBurn());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QWidget *ItemSheets::makeMissing()
{
    m_missing = new QWidget(this);
    auto *column = new QVBoxLayout(m_missing);
    auto *none = new QLabel(tr("Nothing is filled in yet: what nobody has said counts as unknown."), m_missing);
    none->setTextFormat(Qt::PlainText);
    none->setWordWrap(true);
    m_add = new QPushButton(icon(u"plus"_s), {}, m_missing);
    m_add->setObjectName(u"addSheet"_s);
    column->addWidget(none);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addStretch();
    connect(m_add, &QPushButton::clicked, this, &ItemSheets::addSheet);
    return m_missing;
}

QWidget *ItemSheets::makeVehicle()
{
    m_vehicleForm->setObjectName(u"vehicleSheet"_s);
    m_vehicleForm->addSection(tr("Vehicle sheet"));
    m_vehicle.add(&VehicleSheet::driver);
    m_vehicle.addCustom(peopleField<VehicleSheet>(&VehicleSheet::passengers))
        ->setProperty(fieldProperty, u"passengers"_s);
    m_vehicle.add(&VehicleSheet::harness);
    m_vehicle.add(&VehicleSheet::fuelCell);
    m_vehicle.add(&VehicleSheet::cageCertifiedBy);
    m_vehicle.add(&VehicleSheet::cageCertifiedOn);
    m_vehicle.add(&VehicleSheet::massG, {}, tr("unknown"));
    m_vehicle.add(&VehicleSheet::plannedSpeedKmh, {}, tr("unknown"));
    m_vehicle.add(&VehicleSheet::extractionCrew);
    m_vehicle.addLines(&VehicleSheet::notes);
    return m_vehicleForm;
}

QWidget *ItemSheets::makeWeapon()
{
    m_weaponForm->setObjectName(u"weaponSheet"_s);
    m_weaponForm->addSection(tr("Weapon sheet"));
    m_weapon.add(&WeaponSheet::kind);
    m_weapon.add(&WeaponSheet::armourer);
    m_weapon.addLines(&WeaponSheet::notes);
    return m_weaponForm;
}

QWidget *ItemSheets::makeBurn()
{
    m_burnForm->setObjectName(u"burnSheet"_s);
    m_burnForm->addSection(tr("Burn sheet"));
    m_burn.add(&BurnSheet::burnSec, {}, tr("unknown"));
    m_burn.add(&BurnSheet::gel);
    m_burn.add(&BurnSheet::extinguisherCrew);
    m_burn.addLines(&BurnSheet::notes);
    return m_burnForm;
}

ItemSheets::Kind ItemSheets::kindOf(const ProjectData &data, const Item &item)
{
    switch (item.category) {
    case ItemCategory::PictureVehicle:
    case ItemCategory::CameraCar:
        return Kind::Vehicle;
    case ItemCategory::Weapon:
        return Kind::Weapon;
    case ItemCategory::SpecialEffect:
        return Kind::Burn;
    default:
        break;
    }
    // A sheet that was filled in before the category was changed stays in sight.
    if (sheetOf<VehicleSheet>(data, item.id))
        return Kind::Vehicle;
    if (sheetOf<WeaponSheet>(data, item.id))
        return Kind::Weapon;
    return sheetOf<BurnSheet>(data, item.id) ? Kind::Burn : Kind::None;
}

template<class T>
void ItemSheets::showSheet(RecordForm<T> &form, QWidget *page)
{
    const T *sheet = sheetOf<T>(m_workspace.project.data(), *m_item);
    if (sheet)
        form.show(sheet->id);
    m_stack->setCurrentWidget(sheet ? page : m_missing);
}

void ItemSheets::showItem(Id<Item> id)
{
    m_item = id;
    const Item *item = m_workspace.project.data().find(id);
    if (!item)
        return;
    m_kind = kindOf(m_workspace.project.data(), *item);
    const QString add = m_kind == Kind::Vehicle ? tr("Add vehicle sheet")
                      : m_kind == Kind::Weapon  ? tr("Add weapon sheet")
                                                : tr("Add burn sheet");
    m_add->setText(add);
    m_add->setAccessibleName(add);
    m_add->setToolTip(tr("Start the sheet; its fields are unknown until they are filled in"));
    m_add->setEnabled(!m_workspace.project.isReadOnly());
    if (m_kind == Kind::Vehicle)
        showSheet(m_vehicle, m_vehicleForm);
    else if (m_kind == Kind::Weapon)
        showSheet(m_weapon, m_weaponForm);
    else if (m_kind == Kind::Burn)
        showSheet(m_burn, m_burnForm);
}

void ItemSheets::addSheet()
{
    if (!m_item)
        return;
    const auto tell = [this](const auto &added) {
        if (!added)
            m_workspace.dialogs.tell(tr("Add sheet"), added.error());
    };
    if (m_kind == Kind::Vehicle)
        tell(add(m_workspace.project, VehicleSheet{.item = *m_item}));
    else if (m_kind == Kind::Weapon)
        tell(add(m_workspace.project, WeaponSheet{.item = *m_item}));
    else if (m_kind == Kind::Burn)
        tell(add(m_workspace.project, BurnSheet{.item = *m_item}));
    showItem(*m_item);
}

}  // namespace stunt

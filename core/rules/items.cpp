// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/items.h"

#include <QCoreApplication>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

}  // namespace

QString itemText(const ProjectData &data, const Item &item)
{
    const Role *role = data.find(item.role);
    return role ? tr("%1 of %2").arg(item.name, role->name) : item.name;
}

QString beatText(const Beat &beat)
{
    if (!beat.number.isEmpty())
        return beat.number;
    return beat.title.isEmpty() ? tr("a beat without a number") : beat.title;
}

std::vector<RuleCheck> itemChecks()
{
    return {
        checkOf<&checkContinuity>({RuleId::ContinuityBreak}),
        checkOf<&checkResets>({RuleId::ResetNeeded}),
        checkOf<&checkStock>({RuleId::StockShort}),
        checkOf<&checkItemBookings>({RuleId::ItemDoubleBooked}),
        checkOf<&checkVehiclePrep>({RuleId::VehiclePrepMissing}),
        checkOf<&checkArmourers>({RuleId::ArmourerMissing}),
        checkOf<&checkPermits>({RuleId::PermitMissing}),
    };
}

}  // namespace stunt

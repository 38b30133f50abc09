// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/breakdownelements.h"

#include "core/planning/performed.h"
#include "core/planning/workdays.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("breakdownelements", text);
}

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString roleText(const Role &role)
{
    return role.castNumber.isEmpty() ? role.name : u'#' + role.castNumber;
}

// The double's number a person has for a role: one made for this sequence goes before one for the whole production.
QString doubleNumber(const ProjectData &data, Id<Person> person, Id<Role> role, Id<Sequence> sequence)
{
    const Double *found = nullptr;
    for (const Double &stand : data.referring<Double>(person))
        if (stand.person == person && stand.role == role && (!stand.sequence || *stand.sequence == sequence)
            && (!found || (stand.sequence && !found->sequence)))
            found = &stand;
    return found ? found->number : QString();
}

BreakdownElement elementOf(const ProjectData &data, const Beat &beat, const Part &part)
{
    const Role *role = data.find(part.role);
    const Person *player = data.find(playerOf(data, part));
    BreakdownElement element;
    element.open = !player;
    if (part.kind == PartKind::Actor) {
        element.number = role ? role->castNumber : QString();
        element.name = role ? role->name : player ? player->name : enumLabel(part.kind);
        element.detail = !player ? say("open") : role ? player->name : QString();
        element.record = role ? RecordRef(role->id) : player ? RecordRef(player->id) : RecordRef();
        return element;
    }
    const QString what = role ? say(part.kind == PartKind::Double ? QT_TRANSLATE_NOOP("breakdownelements", "dbl for %1")
                                                                  : QT_TRANSLATE_NOOP("breakdownelements", "as %1"))
                                    .arg(roleText(*role))
                              : enumLabel(part.kind);
    element.name = player ? player->name : what;
    element.detail = player ? what : say("open");
    if (player) {
        element.record = player->id;
        element.number = role ? doubleNumber(data, player->id, role->id, beat.sequence) : QString();
    }
    return element;
}

std::vector<BreakdownElement> people(const ProjectData &data, const Beat &beat, ElementCategory category)
{
    std::vector<BreakdownElement> elements;
    for (const Part &part : data.referring<Part>(beat.id)) {
        if ((part.kind == PartKind::Actor) != (category == ElementCategory::Cast))
            continue;
        BreakdownElement element = elementOf(data, beat, part);
        // Two parts nobody plays are two people to find.
        if (element.open || std::ranges::find(elements, element) == elements.end())
            elements.push_back(std::move(element));
    }
    return elements;
}

std::vector<BreakdownElement> rigs(const ProjectData &data, const Beat &beat)
{
    std::vector<BreakdownElement> elements;
    for (const RigUse &use : data.referring<RigUse>(beat.id)) {
        const RigUnit *unit = data.find(use.rigUnit);
        const Rig *rig = unit ? data.find(unit->rig) : nullptr;
        if (!rig)
            continue;
        QStringList detail{enumLabel(rig->type)};
        if (!unit->serial.isEmpty())
            detail.push_back(say("no. %1").arg(unit->serial));
        elements.push_back({.record = rig->id, .number = {}, .name = rig->name, .detail = detail.join(u", "_s)});
    }
    return elements;
}

BreakdownElement elementOf(const Item &item, const ItemUse &use)
{
    QStringList detail;
    if (use.consumed)
        detail.push_back(use.spares > 0
                             ? say("%1 a take + %2 spares, used up").arg(count(use.quantity), count(use.spares))
                             : say("%1 a take, used up").arg(count(use.quantity)));
    else if (use.quantity != 1)
        detail.push_back(u"× %1"_s.arg(count(use.quantity)));
    if (use.vehicleAction != VehicleAction::None)
        detail.push_back(enumLabel(use.vehicleAction));
    if (!use.requiredStates.isEmpty())
        detail.push_back(use.requiredStates.join(say(" or ")));
    if (!use.leaves.isEmpty())
        detail.push_back(u"→ %1"_s.arg(use.leaves));
    return {.record = item.id, .number = {}, .name = item.name, .detail = detail.join(u", "_s)};
}

std::vector<BreakdownElement> items(const ProjectData &data, const Beat &beat, ElementCategory category)
{
    std::vector<BreakdownElement> elements;
    for (const ItemUse &use : data.referring<ItemUse>(beat.id)) {
        const Item *item = data.find(use.item);
        if (item && elementCategoryOf(item->category) == category)
            elements.push_back(elementOf(*item, use));
    }
    return elements;
}

}  // namespace

QString elementCategoryName(ElementCategory category)
{
    switch (category) {
    case ElementCategory::Cast:
        return say("Cast");
    case ElementCategory::Stunts:
        return say("Stunts");
    case ElementCategory::Vehicles:
        return say("Vehicles");
    case ElementCategory::Animals:
        return say("Animals");
    case ElementCategory::Props:
        return say("Props");
    case ElementCategory::Weapons:
        return say("Weapons");
    case ElementCategory::Breakaways:
        return say("Breakaways");
    case ElementCategory::SetPieces:
        return say("Set pieces");
    case ElementCategory::Effects:
        return say("Special effects");
    case ElementCategory::Wardrobe:
        return say("Wardrobe");
    case ElementCategory::Wounds:
        return say("Make-up and wounds");
    case ElementCategory::Rigs:
        return say("Rigs");
    case ElementCategory::Equipment:
        return say("Special equipment");
    }
    Q_UNREACHABLE();
}

ElementCategory elementCategoryOf(ItemCategory category)
{
    switch (category) {
    case ItemCategory::PictureVehicle:
        return ElementCategory::Vehicles;
    case ItemCategory::Prop:
        return ElementCategory::Props;
    case ItemCategory::Weapon:
        return ElementCategory::Weapons;
    case ItemCategory::Breakaway:
        return ElementCategory::Breakaways;
    case ItemCategory::Wardrobe:
        return ElementCategory::Wardrobe;
    case ItemCategory::SetPiece:
        return ElementCategory::SetPieces;
    case ItemCategory::SpecialEffect:
        return ElementCategory::Effects;
    case ItemCategory::Wound:
        return ElementCategory::Wounds;
    case ItemCategory::Animal:
        return ElementCategory::Animals;
    case ItemCategory::CameraCar:
    case ItemCategory::Padding:
    case ItemCategory::Camera:
        return ElementCategory::Equipment;
    }
    Q_UNREACHABLE();
}

QString BreakdownElement::line() const
{
    QString text = number.isEmpty() ? name : u"%1 %2"_s.arg(number, name);
    return detail.isEmpty() ? text : u"%1 (%2)"_s.arg(text, detail);
}

std::vector<BreakdownElement> elementsOf(const ProjectData &data, const Beat &beat, ElementCategory category)
{
    switch (category) {
    case ElementCategory::Cast:
    case ElementCategory::Stunts:
        return people(data, beat, category);
    case ElementCategory::Rigs:
        return rigs(data, beat);
    default:
        return items(data, beat, category);
    }
}

qint64 plannedBreakaways(const ProjectData &data, const Beat &beat)
{
    if (!isPerformed(data, beat))
        return 0;
    qint64 takes = 0;
    bool inSetups = false;
    for (const Setup &setup : data.referring<Setup>(beat.id)) {
        if (setup.breakawaysPlayed) {
            inSetups = true;
            takes += setup.plannedTakes;
        }
    }
    if (!inSetups)
        takes = beat.plannedTakes;
    qint64 needed = 0;
    for (const ItemUse &use : data.referring<ItemUse>(beat.id)) {
        const Item *item = use.consumed ? data.find(use.item) : nullptr;
        if (item && item->category == ItemCategory::Breakaway)
            needed += takes * use.quantity + use.spares;
    }
    return needed;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/unitstate.h"

#include "core/planning/rigloadtext.h"
#include "core/rules/rigservice.h"
#include "core/rules/ruledata.h"
#include "ui/models/fieldtext.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RigsPlace", text);
}

std::optional<Mass> known(std::optional<Mass> mass)
{
    return mass && mass->g > 0 ? mass : std::nullopt;
}

QString eventText(const Inspection &event)
{
    const QString date = event.date.isValid() ? dateText(event.date) : say("a day not known");
    return event.kind == InspectionKind::ShockLoad
             ? say("Out of service: shock load on %1, no passed thorough inspection since").arg(date)
             : say("Out of service: failed “%1” on %2, no passed thorough inspection since")
                   .arg(enumLabel(event.kind).toLower(), date);
}

}  // namespace

std::optional<Mass> effectiveLoad(const ProjectData &data, const RigUnit &unit)
{
    const Rig *rig = data.find(unit.rig);
    const auto ofRig = rig ? known(rig->safeWorkingLoadG) : std::nullopt;
    const auto ofUnit = known(unit.safeWorkingLoadG);
    if (ofRig && ofUnit)
        return std::min(*ofRig, *ofUnit);
    return ofUnit ? ofUnit : ofRig;
}

std::optional<Length> effectiveFall(const ProjectData &data, const RigUnit &unit)
{
    const Rig *rig = data.find(unit.rig);
    const auto fall = unit.ratedFallMm || !rig ? unit.ratedFallMm : rig->ratedFallMm;
    return fall && fall->mm > 0 ? fall : std::nullopt;
}

QString effectiveLoadText(const ProjectData &data, const RigUnit &unit)
{
    const auto load = effectiveLoad(data, unit);
    return load ? ratingText(*load, data.production().measurementSystem) : say("Unknown");
}

QString effectiveFallText(const ProjectData &data, const RigUnit &unit)
{
    if (const auto fall = effectiveFall(data, unit))
        return lengthText(*fall, data.production().measurementSystem, QLocale());
    const Rig *rig = data.find(unit.rig);
    return rig && !rigTypeTraits(rig->type).catcher ? say("Catches no falls") : say("Unknown");
}

StateWords serviceOf(const ProjectData &data, const RigUnit &unit, QDate today)
{
    const std::vector<const Inspection *> inspections = inspectionsOf(data, unit);
    const RigService service(unit, inspections);
    const bool named = unit.withdrawn && unit.withdrawnOn.isValid();
    const QString why = unit.withdrawnWhy.isEmpty() ? QString() : say(" (%1)").arg(unit.withdrawnWhy);
    if (service.isWithdrawn(today))
        return {PlanState::Bad,
                (named ? say("Withdrawn since %1").arg(dateText(unit.withdrawnOn)) : say("Withdrawn")) + why};
    if (const Inspection *event = service.eventFor(wholeDay(today, data.production().timeZone)))
        return {PlanState::Bad, eventText(*event)};
    if (named)
        return {PlanState::Unknown, say("In service, withdrawn from %1 on").arg(dateText(unit.withdrawnOn)) + why};
    return {PlanState::Fine, say("In service")};
}

ThoroughDue thoroughDueOf(const ProjectData &data, const RigUnit &unit, const RuleNumbers &numbers, QDate today)
{
    const Rig &rig = data.at(unit.rig);
    if (!needsThorough(rig))
        return {.kind = ThoroughDue::Kind::NotDue, .until = {}};
    const Inspection *last = lastThorough(inspectionsOf(data, unit), wholeDay(today, data.production().timeZone));
    if (!last)
        return {};
    const QDate until = thoroughHoldsUntil(*last, rig, numbers);
    return {.kind = until.isValid() ? ThoroughDue::Kind::Until : ThoroughDue::Kind::NoInterval, .until = until};
}

StateWords dueWords(const ThoroughDue &due, QDate today)
{
    switch (due.kind) {
    case ThoroughDue::Kind::NotDue:
        return {PlanState::NotJudged, say("Not due for this type")};
    case ThoroughDue::Kind::Never:
        return {PlanState::Bad, say("No passed thorough inspection")};
    case ThoroughDue::Kind::NoInterval:
        return {PlanState::Unknown, say("Unknown: no interval is set")};
    case ThoroughDue::Kind::Until:
        break;
    }
    if (!due.until.isValid())
        return {PlanState::Unknown, say("Unknown")};
    if (due.until >= today)
        return {PlanState::Fine, due.until == today ? say("%1, today").arg(dateText(due.until)) : dateText(due.until)};
    const qint64 days = due.until.daysTo(today);
    const QString since = dateText(due.until);
    return {PlanState::Bad, days == 1 ? say("Past due since %1 (1 day)").arg(since)
                                      : say("Past due since %1 (%2 days)").arg(since, QLocale().toString(days))};
}

}  // namespace stunt

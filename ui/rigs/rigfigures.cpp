// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rigfigures.h"

#include "core/rules/ruledata.h"
#include "ui/breakdown/referencecolumn.h"
#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigfields.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RigsPlace", text);
}

// The flyers of a use as choices; the first, without a key, stands for all of them.
std::vector<Choice> flyersOf(const ProjectData &data, MaybeId<RigUse> id)
{
    std::vector<Choice> flyers{{.key = {}, .label = say("Every flyer")}};
    if (const RigUse *use = data.find(id))
        for (const Id<Person> &flyer : use->flyers)
            flyers.push_back({.key = flyer.toText(), .label = distinguishingName(data, flyer)});
    return flyers;
}

RecordColumn<RigOperator> flyerColumn(const std::function<MaybeId<RigUse>()> &use)
{
    RecordColumn<RigOperator> column;
    column.title = fieldLabel(fieldOf(&RigOperator::flyer));
    column.text = [](const ProjectData &data, const RigOperator &record) {
        return record.flyer ? distinguishingName(data, *record.flyer) : say("Every flyer");
    };
    column.choices = [use](const ProjectData &data) {
        QStringList labels;
        for (const Choice &choice : flyersOf(data, use()))
            labels.push_back(choice.label);
        return labels;
    };
    column.set = [](Project &project, const RigOperator &record, const QString &typed) -> Result<> {
        for (const Choice &choice : flyersOf(project.data(), record.rigUse)) {
            if (choice.label != typed)
                continue;
            RigOperator changed = record;
            const auto uuid = Uuid::fromText(choice.key);
            changed.flyer = uuid ? MaybeId<Person>(Id<Person>(*uuid)) : std::nullopt;
            return change(project, changed);
        }
        return refused(say("“%1” does not fly on this rig.").arg(typed));
    };
    return column;
}

}  // namespace

bool isAskedFor(const ProjectData &data, const RigUse &use, RigFigure kind)
{
    const RigUnit *unit = data.find(use.rigUnit);
    const Rig *rig = unit ? data.find(unit->rig) : nullptr;
    if (!rig)
        return true;
    const RigTypeTraits &traits = rigTypeTraits(rig->type);
    switch (kind) {
    case RigFigure::Line:
        return traits.line;
    case RigFigure::Fall:
        return traits.catcher || rig->ratedFallMm || unit->ratedFallMm;
    case RigFigure::Clearance:
        return rig->clearanceMm ? rig->clearanceMm->mm > 0 : traits.catcher;
    case RigFigure::Box:
        return rig->type == RigType::BoxRig;
    }
    return true;
}

QString unknownWord()
{
    return say("Unknown");
}

RecordColumn<RigUse> factorColumn(std::optional<int> RigUse::*member)
{
    RecordColumn<RigUse> column = columns::shown(member);
    column.text = [member](const ProjectData &, const RigUse &use) {
        // Zero and less is no factor: the arithmetic takes it for unknown.
        return (use.*member).value_or(0) > 0 ? factorText(*(use.*member)) : QString();
    };
    column.set = [member](Project &project, const RigUse &use, const QString &typed) -> Result<> {
        RigUse changed = use;
        if (Result<> read = readFactor(typed, changed.*member); !read)
            return read;
        return change(project, std::move(changed));
    };
    return sayingUnknown<RigUse>(std::move(column), [](const ProjectData &data, const RigUse &use) {
        return isAskedFor(data, use, RigFigure::Line);
    });
}

RecordColumn<RigUse> flyersColumn()
{
    RecordColumn<RigUse> column;
    column.title = fieldLabel(fieldOf(&RigUse::flyers));
    column.toolTip = say("Names as in People, separated by ;");
    column.text = &flyersText;
    column.editText = [](const ProjectData &data, const RigUse &use) { return peopleText(data, use.flyers); };
    column.set = [](Project &project, const RigUse &use, const QString &typed) -> Result<> {
        RigUse changed = use;
        if (Result<> read = readPeople(project.data(), typed, changed.flyers); !read)
            return read;
        return change(project, std::move(changed));
    };
    return column;
}

RecordColumn<RigUse> operatorsColumn()
{
    const auto text = [](const ProjectData &data, const RigUse &use) {
        QStringList pairs;
        for (const RigOperator &each : data.referring<RigOperator>(use.id)) {
            QString pair = each.operatorPerson ? distinguishingName(data, *each.operatorPerson) : say("Nobody named");
            if (each.backup)
                pair = say("%1, backup %2").arg(pair, distinguishingName(data, *each.backup));
            pairs.append(pair);
        }
        return pairs.join(u"; "_s);
    };
    RecordColumn<RigUse> column = textColumn<RigUse>(say("Operators"), text);
    column.text = [text](const ProjectData &data, const RigUse &use) {
        const QString names = text(data, use);
        return names.isEmpty() && isAskedFor(data, use, RigFigure::Line) ? say("Nobody named") : names;
    };
    column.extra = [text](const ProjectData &data, const RigUse &use, int role) {
        const bool asked = role == Qt::DecorationRole || role == Qt::FontRole;
        return asked && isAskedFor(data, use, RigFigure::Line) && text(data, use).isEmpty()
                 ? stateRole({PlanState::Unknown, {}}, role)
                 : QVariant();
    };
    return column;
}

std::vector<RecordColumn<RigOperator>> rigOperatorColumns(const std::function<MaybeId<RigUse>()> &use)
{
    return {flyerColumn(use), referenceColumn(&RigOperator::operatorPerson), referenceColumn(&RigOperator::backup)};
}

}  // namespace stunt

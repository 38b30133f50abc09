// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatplancolumns.h"

#include "ui/breakdown/beatgatewords.h"
#include "ui/breakdown/referencecolumn.h"
#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/statecolumn.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BeatPlan", text);
}

// A column that edits a member with a reader of its own; `text` is what it shows and what editing starts from.
template<class T, class V>
RecordColumn<T> typedColumn(V T::*member, QString (*text)(const ProjectData &, const V &),
                            Result<> (*read)(const ProjectData &, const QString &, V &))
{
    RecordColumn<T> column;
    column.title = fieldLabel(fieldOf(member));
    column.text = [member, text](const ProjectData &data, const T &record) { return text(data, record.*member); };
    column.set = [member, read](Project &project, const T &record, const QString &typed) -> Result<> {
        T changed = record;
        if (auto done = read(project.data(), typed, changed.*member); !done)
            return done;
        return change(project, std::move(changed));
    };
    return column;
}

template<class T>
RecordColumn<T> flagColumn(bool T::*member)
{
    auto column = typedColumn<T, bool>(
        member, [](const ProjectData &, const bool &value) { return value ? say("Yes") : say("No"); },
        [](const ProjectData &, const QString &typed, bool &value) -> Result<> {
            if (typed != say("Yes") && typed != say("No"))
                return refused(say("“%1” is not one of the choices.").arg(typed));
            value = typed == say("Yes");
            return {};
        });
    column.choices = [](const ProjectData &) { return QStringList{say("Yes"), say("No")}; };
    return column;
}

// A reference that cannot be left empty.
template<class T, class Target>
RecordColumn<T> neededReference(Id<Target> T::*member)
{
    RecordColumn<T> column;
    column.title = fieldLabel(fieldOf(member));
    column.text = [member](const ProjectData &data, const T &record) {
        return recordName(data, RecordRef(record.*member));
    };
    // Two of one name are told apart by the choice's label only.
    column.editText = [member](const ProjectData &data, const T &record) {
        for (const Choice &choice : choicesOf<Target>(data))
            if (choice.key == (record.*member).toText())
                return choice.label;
        return recordName(data, RecordRef(record.*member));
    };
    column.choices = [](const ProjectData &data) {
        QStringList labels;
        for (const Choice &choice : choicesOf<Target>(data))
            if (!choice.key.isEmpty())
                labels.push_back(choice.label);
        return labels;
    };
    column.set = [member](Project &project, const T &record, const QString &typed) -> Result<> {
        for (const Choice &choice : choicesOf<Target>(project.data())) {
            const auto uuid = Uuid::fromText(choice.key);
            if (!uuid || choice.label != typed)
                continue;
            T changed = record;
            changed.*member = Id<Target>(*uuid);
            return change(project, std::move(changed));
        }
        return refused(say("“%1” is not one of the choices.").arg(typed));
    };
    return column;
}

RecordColumn<RigUse> factorColumn(std::optional<int> RigUse::*member)
{
    auto column = typedColumn<RigUse, std::optional<int>>(
        member, [](const ProjectData &, const std::optional<int> &milli) { return factorWords(milli); },
        [](const ProjectData &, const QString &typed, std::optional<int> &milli) { return readFactor(typed, milli); });
    column.editText = [member](const ProjectData &, const RigUse &use) {
        return use.*member ? factorText(*(use.*member)) : QString();
    };
    column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    return column;
}

// An edited figure whose empty cell says that nobody knows it.
template<class V>
RecordColumn<RigUse> figureColumn(V RigUse::*member)
{
    RecordColumn<RigUse> column = columns::edited(member);
    column.editText = column.text;
    column.text = [plain = column.text](const ProjectData &data, const RigUse &use) {
        const QString text = plain(data, use);
        return text.isEmpty() ? say("Unknown") : text;
    };
    return column;
}

RecordColumn<RigUse> flyersColumn()
{
    auto column = typedColumn<RigUse, std::vector<Id<Person>>>(&RigUse::flyers, &peopleText, &readPeople);
    column.editText = column.text;
    column.text = [](const ProjectData &data, const RigUse &use) { return flyersText(data, use); };
    column.toolTip = say("Names as in People, separated by ;");
    return column;
}

RecordColumn<ItemUse> statesColumn()
{
    auto column = typedColumn<ItemUse, QStringList>(
        &ItemUse::requiredStates, [](const ProjectData &, const QStringList &states) { return states.join(u", "_s); },
        [](const ProjectData &, const QString &typed, QStringList &states) -> Result<> {
            states = readStates(typed);
            return {};
        });
    column.toolTip = say("States of the item, separated by commas: any of them will do");
    return column;
}

// The parts of a beat by who plays what; equal ones are numbered.
std::vector<std::pair<Id<Part>, QString>> partLabels(const ProjectData &data, MaybeId<Beat> beat)
{
    std::vector<std::pair<Id<Part>, QString>> labels;
    if (!beat)
        return labels;
    QHash<QString, int> seen;
    for (const Part &part : data.referring<Part>(*beat)) {
        const Person *person = data.find(part.person);
        const Role *role = data.find(part.role);
        QString label = role ? recordName(data, RecordRef(role->id)) : enumLabel(part.kind);
        if (person)
            label = say("%1 as %2").arg(distinguishingName(data, person->id), label);
        if (const int count = ++seen[label]; count > 1)
            label += u" (%1)"_s.arg(count);
        labels.emplace_back(part.id, label);
    }
    return labels;
}

RecordColumn<Move> sideColumn(MaybeId<Part> Move::*member, const std::function<MaybeId<Beat>()> &beat)
{
    RecordColumn<Move> column;
    column.title = fieldLabel(fieldOf(member));
    column.text = [member](const ProjectData &data, const Move &move) {
        for (const auto &[id, label] : partLabels(data, move.beat))
            if (move.*member == id)
                return label;
        return QString();
    };
    column.choices = [beat](const ProjectData &data) {
        QStringList choices{QString()};
        for (const auto &[id, label] : partLabels(data, beat()))
            choices.push_back(label);
        return choices;
    };
    column.set = [member](Project &project, const Move &move, const QString &typed) -> Result<> {
        Move changed = move;
        (changed.*member).reset();
        for (const auto &[id, label] : partLabels(project.data(), move.beat))
            if (label == typed)
                changed.*member = id;
        if (!typed.isEmpty() && !(changed.*member))
            return refused(say("“%1” is not one of the choices.").arg(typed));
        return change(project, std::move(changed));
    };
    return column;
}

}  // namespace

std::vector<RecordColumn<RigUse>> beatRigColumns(const PlanFacts &plan)
{
    using columns::edited;
    const auto result = [&plan](const ProjectData &data, const RigUse &use) {
        return loadWordsOf(data, use, plan).result;
    };
    return {neededReference(&RigUse::rigUnit),
            stateColumn<RigUse>(say("Load"), result),
            flyersColumn(),
            edited(&RigUse::flyerMode),
            figureColumn(&RigUse::kitWeightG),
            factorColumn(&RigUse::dynamicFactorMilli),
            factorColumn(&RigUse::lineMultiplierMilli),
            edited(&RigUse::measuredPeakG),
            edited(&RigUse::anchorStructure),
            figureColumn(&RigUse::anchorRatedG),
            figureColumn(&RigUse::anchorCheckedBy),
            figureColumn(&RigUse::anchorCheckedOn),
            edited(&RigUse::fallHeightMm),
            edited(&RigUse::clearanceFrontMm),
            edited(&RigUse::clearanceBackMm),
            edited(&RigUse::clearanceLeftMm),
            edited(&RigUse::clearanceRightMm),
            edited(&RigUse::boxLayers),
            edited(&RigUse::boxHeightMm),
            edited(&RigUse::boxCheckedBy),
            referenceColumn(&RigUse::riggingLead),
            edited(&RigUse::rigMin),
            edited(&RigUse::testMin),
            edited(&RigUse::strikeMin),
            edited(&RigUse::notes)};
}

std::vector<RecordColumn<ItemUse>> beatItemColumns()
{
    using columns::edited;
    return {neededReference(&ItemUse::item),
            edited(&ItemUse::quantity),
            flagColumn(&ItemUse::consumed),
            edited(&ItemUse::spares),
            statesColumn(),
            edited(&ItemUse::leaves),
            edited(&ItemUse::position),
            edited(&ItemUse::vehicleAction),
            edited(&ItemUse::notes)};
}

std::vector<RecordColumn<Hazard>> beatHazardColumns()
{
    using columns::edited;
    return {edited(&Hazard::hazard),
            edited(&Hazard::kind),
            edited(&Hazard::severityBefore),
            edited(&Hazard::likelihoodBefore),
            edited(&Hazard::controls),
            edited(&Hazard::severityAfter),
            edited(&Hazard::likelihoodAfter),
            edited(&Hazard::approvedBy),
            edited(&Hazard::approvedOn),
            edited(&Hazard::exposed),
            referenceColumn(&Hazard::owner),
            edited(&Hazard::reviewOn),
            edited(&Hazard::notes)};
}

std::vector<RecordColumn<Gate>> beatGateColumns(const PlanFacts &plan)
{
    const auto state = [&plan](const ProjectData &data, const Gate &gate) { return gateWords(data, gate, plan); };
    return {columns::edited(&Gate::level), stateColumn<Gate>(say("State"), state), columns::edited(&Gate::place),
            flagColumn(&Gate::required), columns::edited(&Gate::validDays)};
}

std::vector<RecordColumn<RigOperator>> beatOperatorColumns()
{
    RecordColumn<RigOperator> rig;
    rig.title = QCoreApplication::translate("stunt::BeatPlan", "Rig");
    rig.text = [](const ProjectData &data, const RigOperator &record) {
        const RigUse *use = data.find(record.rigUse);
        return use ? recordName(data, RecordRef(use->rigUnit)) : QString();
    };
    return {std::move(rig), referenceColumn(&RigOperator::flyer), referenceColumn(&RigOperator::operatorPerson),
            referenceColumn(&RigOperator::backup)};
}

std::vector<RecordColumn<Move>> beatMoveColumns(const std::function<MaybeId<Beat>()> &beat)
{
    using columns::edited;
    return {edited(&Move::count),
            sideColumn(&Move::attacker, beat),
            sideColumn(&Move::defender, beat),
            edited(&Move::technique),
            edited(&Move::target),
            edited(&Move::contact)};
}

}  // namespace stunt

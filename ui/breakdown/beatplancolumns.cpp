// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatplancolumns.h"

#include "ui/breakdown/beatgatewords.h"
#include "ui/breakdown/referencecolumn.h"
#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/rigfigures.h"
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
    const auto result = [&plan](const ProjectData &data, const RigUse &use) {
        return loadWordsOf(data, use, plan).result;
    };
    return {neededReference(&RigUse::rigUnit), stateColumn<RigUse>(say("Load"), result), flyersColumn(),
            figureColumn(RigFigure::Fall, &RigUse::fallHeightMm), operatorsColumn()};
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

std::vector<RecordColumn<Gate>> beatGateColumns(const PlanFacts &plan)
{
    const auto state = [&plan](const ProjectData &data, const Gate &gate) { return gateWords(data, gate, plan); };
    RecordColumn<Gate> valid = columns::edited(&Gate::validDays);
    valid.editText = valid.text;
    valid.text = [](const ProjectData &data, const Gate &gate) {
        return gate.validDays ? fieldText(data, gate.validDays) : say("Until something changes");
    };
    return {columns::edited(&Gate::level),
            stateColumn<Gate>(say("State"), state),
            columns::edited(&Gate::place),
            flagColumn(&Gate::required),
            std::move(valid),
            columns::edited(&Gate::notes)};
}

std::vector<RecordColumn<Move>> beatMoveColumns(const std::function<MaybeId<Beat>()> &beat)
{
    using columns::edited;
    return {edited(&Move::count),
            sideColumn(&Move::attacker, beat),
            sideColumn(&Move::defender, beat),
            edited(&Move::technique),
            edited(&Move::target),
            edited(&Move::contact),
            edited(&Move::notes)};
}

}  // namespace stunt

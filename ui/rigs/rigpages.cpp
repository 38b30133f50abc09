// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rigpages.h"

#include "core/project/lookups.h"
#include "ui/models/columns.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/rigfigures.h"
#include "ui/rigs/statecolumn.h"
#include "ui/rigs/unitstate.h"

#include <QTableView>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RigsPlace", text);
}

// The units a change of `changes` shows in: their own rig, components, inspections and uses.
std::vector<Id<RigUnit>> unitsTouched(const ProjectData &data, const ChangeSet &changes)
{
    std::vector<Id<RigUnit>> touched;
    for (const auto &change : changes.of<Rig>())
        for (const RigUnit &unit : data.referring<RigUnit>(change.id()))
            touched.push_back(unit.id);
    for (const auto &change : changes.of<Inspection>())
        for (const auto &image : {change.before, change.after})
            if (image && image->rigUnit)
                touched.push_back(*image->rigUnit);
    for (const auto &change : changes.of<RigUse>())
        for (const auto &image : {change.before, change.after})
            if (image)
                touched.push_back(image->rigUnit);
    // A number of the rules or the units of measure shows in every row.
    if (changes.touches<RuleNumber>() || changes.touches<Production>())
        for (const RigUnit &unit : data.all<RigUnit>())
            touched.push_back(unit.id);
    std::erase_if(touched, [&](Id<RigUnit> id) { return !data.find(id); });
    return touched;
}

RecordRows<RigUnit> unitRows()
{
    RecordRows<RigUnit> rows;
    rows.includes = [](const ProjectData &data, const RigUnit &unit) {
        const Rig *rig = data.find(unit.rig);
        return rig && !rig->archived;
    };
    rows.less = [](const ProjectData &data, const RigUnit &a, const RigUnit &b) {
        const int order = fieldText(data, a.rig).localeAwareCompare(fieldText(data, b.rig));
        return order < 0 || (order == 0 && naturalLess(a.serial, b.serial));
    };
    rows.alsoTouched = &unitsTouched;
    return rows;
}

RecordColumn<RigUnit> trailing(RecordColumn<RigUnit> column)
{
    column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    return column;
}

// A figure of a rig, whose empty cell says what holds without it.
template<class V>
RecordColumn<Rig> ratingColumn(V Rig::*member, const QString &without = unknownWord())
{
    return sayingUnknown<Rig>(
        columns::edited(member), [](const ProjectData &, const Rig &) { return false; }, without);
}

// What is not known comes first when sorted, as it has to be found.
template<class V>
SortKey figureKey(const std::optional<V> &value, int V::*member)
{
    return SortKey::ofNumber(value ? (*value).*member : -1);
}

std::vector<RecordColumn<RigUnit>> unitColumns(const PlanFacts &plan)
{
    auto load = trailing(textColumn<RigUnit>(say("Safe working load"), &effectiveLoadText));
    load.toolTip = say("The lower of the unit's own and its rig's");
    load.sortKey = [](const ProjectData &data, const RigUnit &unit) {
        return figureKey(effectiveLoad(data, unit), &Mass::g);
    };
    auto fall = trailing(textColumn<RigUnit>(say("Rated fall"), &effectiveFallText));
    fall.sortKey = [](const ProjectData &data, const RigUnit &unit) {
        return figureKey(effectiveFall(data, unit), &Length::mm);
    };
    auto due =
        stateColumn<RigUnit>(say("Thorough inspection due"), [&plan](const ProjectData &data, const RigUnit &unit) {
            return dueWords(thoroughDueOf(data, unit, plan.numbers(), plan.today()), plan.today());
        });
    due.sortKey = [&plan](const ProjectData &data, const RigUnit &unit) {
        const ThoroughDue until = thoroughDueOf(data, unit, plan.numbers(), plan.today());
        return until.kind == ThoroughDue::Kind::NotDue
                 ? SortKey::ofDate(QDate(9999, 12, 31))
                 : SortKey::ofDate(until.until.isValid() ? until.until : QDate(1, 1, 1));
    };
    auto uses = trailing(textColumn<RigUnit>(say("Uses"), [](const ProjectData &data, const RigUnit &unit) {
        return QLocale().toString(countOf<RigUse>(data, unit.id));
    }));
    uses.sortKey = [](const ProjectData &data, const RigUnit &unit) {
        return SortKey::ofNumber(countOf<RigUse>(data, unit.id));
    };
    return {textColumn<RigUnit>(say("Rig"),
                                [](const ProjectData &data, const RigUnit &unit) { return fieldText(data, unit.rig); }),
            textColumn<RigUnit>(say("Type"),
                                [](const ProjectData &data, const RigUnit &unit) {
                                    const Rig *rig = data.find(unit.rig);
                                    return rig ? enumLabel(rig->type) : QString();
                                }),
            columns::edited(&RigUnit::serial),
            std::move(load),
            std::move(fall),
            stateColumn<RigUnit>(say("Service"),
                                 [&plan](const ProjectData &data, const RigUnit &unit) {
                                     return serviceOf(data, unit, plan.today());
                                 }),
            std::move(due),
            std::move(uses)};
}

// The rig a new unit is of: the selected one, that of the selected unit, or the only one.
MaybeId<Rig> rigForUnit(const Workspace &workspace)
{
    const ProjectData &data = workspace.project.data();
    if (const auto rig = workspace.selection.currentAs<Rig>(); data.find(rig))
        return rig;
    if (const RigUnit *unit = data.find(workspace.selection.currentAs<RigUnit>()))
        return unit->rig;
    MaybeId<Rig> only;
    for (const Rig &rig : data.all<Rig>()) {
        if (rig.archived)
            continue;
        if (only)
            return std::nullopt;
        only = rig.id;
    }
    return only;
}

void askRig(const Workspace &workspace)
{
    const auto name = workspace.dialogs.askText(say("Add rig"), say("Name of the rig"), {});
    if (!name)
        return;
    const auto added = add(workspace.project, Rig{.name = name->trimmed()});
    if (added)
        workspace.selection.select(RecordRef(*added));
    else
        workspace.dialogs.tell(say("Add rig"), added.error());
}

void askUnit(const Workspace &workspace)
{
    const auto rig = rigForUnit(workspace);
    if (!rig)
        return;
    const QString label = say("Serial or tag of the unit of %1").arg(fieldText(workspace.project.data(), *rig));
    const auto serial = workspace.dialogs.askText(say("Add unit"), label, {});
    if (!serial)
        return;
    const auto added = add(workspace.project, RigUnit{.rig = *rig, .serial = serial->trimmed()});
    if (added)
        workspace.selection.select(RecordRef(*added));
    else
        workspace.dialogs.tell(say("Add unit"), added.error());
}

void addRigCommands(TablePage *page, const QString &suffix)
{
    const Workspace workspace = page->workspace();
    QAction *rig = page->addCommand(u"addRig"_s + suffix, say("Add rig…"), u"plus"_s);
    rig->setToolTip(say("Add a rig; then its units by their serials"));
    QObject::connect(rig, &QAction::triggered, page, [workspace] { askRig(workspace); });
    QAction *unit = page->addCommand(u"addUnit"_s + suffix, say("Add unit…"), u"link"_s);
    unit->setToolTip(say("Add a unit of the selected rig by its serial or tag"));
    QObject::connect(unit, &QAction::triggered, page, [workspace] { askUnit(workspace); });
    const auto enable = [workspace, unit] {
        unit->setEnabled(!workspace.project.isReadOnly() && rigForUnit(workspace));
    };
    QObject::connect(&workspace.selection, &Selection::changed, page, enable);
    QObject::connect(&workspace.project, &Project::changed, page, enable);
    enable();
}

}  // namespace

TablePage *makeRigUnitsPage(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
{
    auto *model = new RecordTableModel<RigUnit>(workspace.project, unitColumns(plan), unitRows(), parent);
    auto *page = new TablePage(workspace, model,
                               {say("No rig units yet"),
                                say("Add a rig, then each of its units by serial or tag: inspections, withdrawals and "
                                    "bookings are kept per unit.")},
                               parent);
    page->table()->setObjectName(u"rigUnits"_s);
    page->table()->setAccessibleName(say("Rig units"));
    addRigCommands(page, u"OfUnits"_s);
    addRemoval<RigUnit>(page, u"removeUnits"_s, say("Remove unit"),
                        say("its links and inspections go with it. A unit that a beat or a rehearsal uses is not "
                            "removed."));
    page->finish();
    return page;
}

TablePage *makeRigsPage(const Workspace &workspace, QWidget *parent)
{
    using columns::edited;
    auto units = textColumn<Rig>(say("Units"), [](const ProjectData &data, const Rig &rig) {
        return QLocale().toString(countOf<RigUnit>(data, rig.id));
    });
    units.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    RecordRows<Rig> rows;
    rows.includes = [](const ProjectData &, const Rig &rig) { return !rig.archived; };
    rows.less = [](const ProjectData &, const Rig &a, const Rig &b) { return a.name.localeAwareCompare(b.name) < 0; };
    rows.alsoTouched = [](const ProjectData &data, const ChangeSet &changes) {
        std::vector<Id<Rig>> touched;
        for (const auto &change : changes.of<RigUnit>())
            for (const auto &image : {change.before, change.after})
                if (image && data.find(image->rig))
                    touched.push_back(image->rig);
        return touched;
    };
    auto *model = new RecordTableModel<Rig>(
        workspace.project,
        {edited(&Rig::name), edited(&Rig::type), ratingColumn(&Rig::safeWorkingLoadG),
         ratingColumn(&Rig::lightestUserG), ratingColumn(&Rig::heaviestUserG), ratingColumn(&Rig::ratedFallMm),
         ratingColumn(&Rig::clearanceMm), ratingColumn(&Rig::inspectionIntervalDays, say("By the rule set")),
         std::move(units)},
        std::move(rows), parent);
    auto *page = new TablePage(
        workspace, model,
        {say("No rigs yet"), say("A rig carries its ratings: safe working load, users it is tuned for, rated fall. A "
                                 "figure that is left empty is unknown, and every rule that needs it says so.")},
        parent);
    page->table()->setObjectName(u"rigs"_s);
    page->table()->setAccessibleName(say("Rigs"));
    addRigCommands(page, {});
    addRemoval<Rig>(page, u"removeRigs"_s, say("Remove rig"),
                    say("its units go with it, and their inspections. A rig that the plan uses leaves the list and "
                        "stays archived."));
    page->finish();
    return page;
}

}  // namespace stunt

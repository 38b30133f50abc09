// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rigforms.h"

#include "core/project/lookups.h"
#include "ui/clips/attachmentlist.h"
#include "ui/rigs/formtabs.h"
#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/statecolumn.h"
#include "ui/rigs/statelabel.h"
#include "ui/rigs/unitstate.h"
#include "ui/shell/formfill.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordColumn<RigComponent> ratingColumn()
{
    RecordColumn<RigComponent> column = columns::edited(&RigComponent::safeWorkingLoadG);
    column.editText = column.text;
    column.text = [](const ProjectData &data, const RigComponent &link) {
        return link.safeWorkingLoadG ? fieldText(data, link.safeWorkingLoadG)
                                     : QCoreApplication::translate("RigsPlace", "Unknown");
    };
    return column;
}

std::vector<RecordColumn<RigUse>> useColumns(const PlanFacts &plan)
{
    return {textColumn<RigUse>(RigUnitForm::tr("Used in"), &occasionName),
            stateColumn<RigUse>(RigUnitForm::tr("Load"), [&plan](const ProjectData &data, const RigUse &use) {
                return loadWordsOf(data, use, plan).result;
            })};
}

}  // namespace

RigForm::RigForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    m_record.add(&Rig::name);
    m_record.add(&Rig::type);
    m_form->addSection(tr("Ratings"));
    m_record.add(&Rig::safeWorkingLoadG, {}, tr("unknown"));
    m_record.add(&Rig::lightestUserG, {}, tr("unknown"));
    m_record.add(&Rig::heaviestUserG, {}, tr("unknown"));
    m_record.add(&Rig::ratedFallMm, {}, tr("unknown"));
    m_record.add(&Rig::clearanceMm, {}, tr("unknown"));
    m_form->addSection(tr("Work"));
    m_record.add(&Rig::inspectionIntervalDays, {}, tr("by the rule set"));
    m_record.add(&Rig::padsMin);
    m_record.add(&Rig::defaultOperator);
    m_record.add(&Rig::operatorSkill);
    m_record.add(&Rig::operatorCertificate);
    m_record.addLines(&Rig::notes);
    m_units = new OwnedRows<RigUnit>(
        workspace, {u"unitsOfRig"_s, tr("Units"), tr("Add a unit"), tr("Remove the selected units")},
        {columns::edited(&RigUnit::serial), columns::edited(&RigUnit::assembledOn), columns::edited(&RigUnit::notes)},
        m_form);
    m_units->setBlank(
        [this, &workspace = workspace.project]() -> std::optional<RigUnit> {
            if (!m_shown)
                return std::nullopt;
            const QString serial = tr("Unit %1").arg(countOf<RigUnit>(workspace.data(), *m_shown) + 1);
            return RigUnit{.rig = *m_shown, .serial = serial};
        },
        0);
    m_form->addWidget(m_units);
    m_files = new AttachmentList(workspace, tr("Files of the rig"), m_form);
    m_form->addWidget(m_files);
    fillFromTop(this, m_form);
}

void RigForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<Rig>>(&ref);
    if (!id)
        return;
    m_record.show(*id);
    if (m_shown == *id)
        return;
    m_shown = *id;
    m_files->showOwner(ref);
    RecordRows<RigUnit> rows;
    rows.includes = [rig = *id](const ProjectData &, const RigUnit &unit) { return unit.rig == rig; };
    rows.less = [](const ProjectData &, const RigUnit &a, const RigUnit &b) { return naturalLess(a.serial, b.serial); };
    m_units->showRows(std::move(rows));
}

RigUnitForm::RigUnitForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_plan(new PlanFacts(workspace, this)),
      m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_service(new StateLabel(u"unitService"_s, tr("Whether the unit is in service"), m_form)),
      m_due(new StateLabel(u"unitDue"_s, tr("When its thorough inspection is due"), m_form))
{
    addFields();
    m_components = new OwnedRows<RigComponent>(
        workspace, {u"components"_s, tr("Links of its chain"), tr("Add a link"), tr("Remove the selected links")},
        {columns::edited(&RigComponent::kind), columns::edited(&RigComponent::name), ratingColumn(),
         columns::edited(&RigComponent::notes)},
        this);
    m_components->setBlank(
        [this]() -> std::optional<RigComponent> {
            return m_shown ? std::optional(RigComponent{.rigUnit = *m_shown}) : std::nullopt;
        },
        1);
    m_log = new InspectionLog(workspace, this);
    m_uses = new UsesTable<RigUse>(workspace, useColumns(*m_plan), &occasionOf, this);
    QTabWidget *tabs = makeFormTabs(this, u"unitTabs"_s);
    tabs->setTabToolTip(tabs->addTab(m_form, tr("Unit")), tr("Serial, ratings, service"));
    addFormTab(tabs, tr("Chain"), tr("The links of its chain with their safe working loads"), {m_components});
    addFormTab(tabs, tr("Inspections"), tr("What was inspected and tested, and how it came out"), {m_log});
    addFormTab(tabs, tr("Used in"), tr("Beats and rehearsals that use it"), {m_uses});
}

void RigUnitForm::addFields()
{
    m_form->addWidget(m_service);
    m_form->addWidget(m_due);
    m_record.add(&RigUnit::rig);
    m_record.add(&RigUnit::serial);
    m_record.add(&RigUnit::safeWorkingLoadG, {}, tr("as the rig"));
    m_record.add(&RigUnit::ratedFallMm, {}, tr("as the rig"));
    m_record.add(&RigUnit::assembledOn);
    m_form->addSection(tr("Withdrawal"));
    m_record.add(&RigUnit::withdrawn);
    m_record.add(&RigUnit::withdrawnOn, {}, tr("from the start"));
    m_record.add(&RigUnit::withdrawnWhy);
    m_record.addLines(&RigUnit::notes);
}

void RigUnitForm::showState()
{
    const RigUnit *unit = m_record.record();
    if (!unit)
        return;
    const ProjectData &project = m_workspace.project.data();
    const StateWords service = serviceOf(project, *unit, m_plan->today());
    const ThoroughDue due = thoroughDueOf(project, *unit, m_plan->numbers(), m_plan->today());
    const StateWords words = dueWords(due, m_plan->today());
    m_service->showText(service.text, service.state);
    if (due.kind == ThoroughDue::Kind::Never)
        m_due->showText(words.text, words.state);
    else if (due.kind == ThoroughDue::Kind::NotDue)
        m_due->showText(tr("No thorough inspection is due for this type"), words.state);
    else
        m_due->showText(tr("Thorough inspection due: %1").arg(words.text), words.state);
}

void RigUnitForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<RigUnit>>(&ref);
    if (!id)
        return;
    m_record.show(*id);
    showState();
    m_log->showUnit(*id);
    RecordRows<RigUse> uses;
    uses.includes = [unit = *id](const ProjectData &, const RigUse &use) { return use.rigUnit == unit; };
    // What a use carries depends on people, rig and links too, so its rows are chosen anew after each change.
    m_uses->showRows(std::move(uses));
    if (m_shown == *id)
        return;
    m_shown = *id;
    RecordRows<RigComponent> links;
    links.includes = [unit = *id](const ProjectData &, const RigComponent &link) { return link.rigUnit == unit; };
    m_components->showRows(std::move(links));
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/itemform.h"

#include "core/project/lookups.h"
#include "ui/rigs/formtabs.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/statecolumn.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordColumn<Delivery> dateColumn()
{
    RecordColumn<Delivery> column = columns::edited(&Delivery::date);
    column.editText = column.text;
    column.text = [](const ProjectData &, const Delivery &delivery) {
        return delivery.date.isValid() ? dateText(delivery.date) : ItemForm::tr("Unknown, not counted");
    };
    return column;
}

std::vector<RecordColumn<ItemUse>> useColumns()
{
    auto states =
        textColumn<ItemUse>(fieldLabel(fieldOf(&ItemUse::requiredStates)),
                            [](const ProjectData &, const ItemUse &use) { return use.requiredStates.join(u", "_s); });
    return {textColumn<ItemUse>(ItemForm::tr("Used in"),
                                [](const ProjectData &data, const ItemUse &use) {
                                    return recordName(data, RecordRef(use.beat));
                                }),
            std::move(states),
            columns::shown(&ItemUse::leaves),
            columns::shown(&ItemUse::quantity),
            columns::shown(&ItemUse::consumed),
            columns::shown(&ItemUse::spares)};
}

// “Copy A” for the first, then the next letter that no copy has.
QString nextCopyName(const ProjectData &data, Id<Item> item)
{
    const auto taken = [&](const QString &name) {
        const auto copies = data.referring<Copy>(item);
        return std::any_of(copies.begin(), copies.end(),
                           [&](const Copy &copy) { return copy.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    for (char letter = 'A'; letter <= 'Z'; ++letter)
        if (const QString name = ItemForm::tr("Copy %1").arg(QLatin1Char(letter)); !taken(name))
            return name;
    qint64 number = countOf<Copy>(data, item) + 1;
    while (taken(ItemForm::tr("Copy %1").arg(number)))
        ++number;
    return ItemForm::tr("Copy %1").arg(number);
}

}  // namespace

ItemForm::ItemForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_sheets(new ItemSheets(workspace, this)), m_log(new InspectionLog(workspace, this))
{
    addFields();
    makeStock();
    makeCopies();
    m_uses = new UsesTable<ItemUse>(
        workspace, useColumns(), [](const ItemUse &use) { return RecordRef(use.beat); }, this);
    m_tabs = makeFormTabs(this, u"itemTabs"_s);
    m_tabs->setTabToolTip(m_tabs->addTab(m_form, tr("Item")), tr("Name, category, states"));
    addFormTab(m_tabs, tr("Stock"), tr("Deliveries and copies"), {m_deliveries, m_copies});
    m_sheetTab = m_tabs->count();
    addFormTab(m_tabs, tr("Sheet"), tr("What a vehicle, a weapon or a burn must have, and its inspections"),
               {m_sheets, m_log});
    addFormTab(m_tabs, tr("Used in"), tr("Beats that use it"), {m_uses});
}

void ItemForm::addFields()
{
    m_record.add(&Item::name);
    m_record.add(&Item::category);
    auto states = typedField<Item, QStringList>(
        &Item::states, [](const ProjectData &, const QStringList &list) { return list.join(u", "_s); },
        [](const ProjectData &, const QString &typed, QStringList &list) -> Result<> {
            list = readStates(typed);
            return {};
        });
    states.example = tr("intact, on its roof, absent");
    m_record.addCustom(std::move(states))->setProperty(fieldProperty, u"states"_s);
    m_record.add(&Item::firstState);
    m_record.add(&Item::role);
    m_record.add(&Item::resetMin);
    m_record.add(&Item::finish);
    m_record.add(&Item::cameraSide);
    m_record.addLines(&Item::notes);
}

void ItemForm::makeStock()
{
    m_deliveries = new OwnedRows<Delivery>(
        m_workspace, {u"deliveries"_s, tr("Deliveries"), tr("Add a delivery"), tr("Remove the selected deliveries")},
        {dateColumn(), columns::edited(&Delivery::quantity), columns::edited(&Delivery::batch),
         columns::edited(&Delivery::notes)},
        this);
    m_deliveries->setBlank(
        [this]() -> std::optional<Delivery> {
            return m_shown ? std::optional(Delivery{.item = *m_shown}) : std::nullopt;
        },
        1);
}

void ItemForm::makeCopies()
{
    m_copies = new OwnedRows<Copy>(
        m_workspace, {u"copies"_s, tr("Copies"), tr("Add a copy"), tr("Remove the selected copies")},
        {columns::edited(&Copy::name), columns::edited(&Copy::firstState), columns::edited(&Copy::notes)}, this);
    m_copies->setBlank(
        [this]() -> std::optional<Copy> {
            if (!m_shown)
                return std::nullopt;
            return Copy{.item = *m_shown, .name = nextCopyName(m_workspace.project.data(), *m_shown)};
        },
        0);
}

void ItemForm::showRows(Id<Item> id)
{
    RecordRows<Delivery> deliveries;
    deliveries.includes = [id](const ProjectData &, const Delivery &delivery) { return delivery.item == id; };
    deliveries.less = [](const ProjectData &, const Delivery &a, const Delivery &b) { return a.date < b.date; };
    m_deliveries->showRows(std::move(deliveries));
    RecordRows<Copy> copies;
    copies.includes = [id](const ProjectData &, const Copy &copy) { return copy.item == id; };
    copies.less = [](const ProjectData &, const Copy &a, const Copy &b) { return naturalLess(a.name, b.name); };
    m_copies->showRows(std::move(copies));
    RecordRows<ItemUse> uses;
    uses.includes = [id](const ProjectData &, const ItemUse &use) { return use.item == id; };
    uses.less = [](const ProjectData &project, const ItemUse &a, const ItemUse &b) {
        return naturalLess(recordName(project, RecordRef(a.beat)), recordName(project, RecordRef(b.beat)));
    };
    m_uses->showRows(std::move(uses));
}

void ItemForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<Item>>(&ref);
    if (!id)
        return;
    const bool other = m_shown != *id;
    m_shown = *id;
    m_record.show(*id);
    m_sheets->showItem(*id);
    m_log->showItem(*id);
    const Item *item = m_record.record();
    const bool called = item && ItemSheets::kindOf(m_workspace.project.data(), *item) != ItemSheets::Kind::None;
    m_tabs->setTabVisible(m_sheetTab, called);
    if (other)
        showRows(*id);
}

}  // namespace stunt

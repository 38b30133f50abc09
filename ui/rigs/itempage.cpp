// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/columns.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/rigpages.h"
#include "ui/rigs/statecolumn.h"

#include <QTableView>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("RigsPlace", text);
}

// Stock with a delivery date up to a day, after it, and without one.
struct Stock {
    qint64 delivered = 0;
    qint64 toCome = 0;
    qint64 undated = 0;
};

Stock stockOf(const ProjectData &data, const Item &item, QDate today)
{
    Stock stock;
    for (const Delivery &delivery : data.referring<Delivery>(item.id)) {
        qint64 &part = !delivery.date.isValid() ? stock.undated
                     : delivery.date <= today   ? stock.delivered
                                                : stock.toCome;
        part += delivery.quantity;
    }
    return stock;
}

// “12”, “12 + 6 to come, 3 without a date”; empty where nothing of it was ever ordered.
QString stockText(const ProjectData &data, const Item &item, QDate today)
{
    if (data.referring<Delivery>(item.id).empty())
        return item.category == ItemCategory::Breakaway ? say("None delivered") : QString();
    const QLocale locale;
    const Stock stock = stockOf(data, item, today);
    QString text = locale.toString(stock.delivered);
    if (stock.toCome > 0)
        text = say("%1 + %2 to come").arg(text, locale.toString(stock.toCome));
    return stock.undated > 0 ? say("%1, %2 without a date").arg(text, locale.toString(stock.undated)) : text;
}

RecordColumn<Item> statesColumn()
{
    RecordColumn<Item> column =
        textColumn<Item>(fieldLabel(fieldOf(&Item::states)),
                         [](const ProjectData &, const Item &item) { return item.states.join(u", "_s); });
    column.set = [](Project &project, const Item &item, const QString &typed) -> Result<> {
        Item changed = item;
        changed.states = readStates(typed);
        return change(project, std::move(changed));
    };
    return column;
}

template<class Child>
RecordColumn<Item> countColumn(const QString &title)
{
    auto column = textColumn<Item>(title, [](const ProjectData &data, const Item &item) {
        return QLocale().toString(countOf<Child>(data, item.id));
    });
    column.sortKey = [](const ProjectData &data, const Item &item) {
        return SortKey::ofNumber(countOf<Child>(data, item.id));
    };
    column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    return column;
}

template<class Child>
void addOwners(const ProjectData &data, const ChangeSet &changes, std::vector<Id<Item>> &touched)
{
    for (const auto &change : changes.of<Child>())
        for (const auto &image : {change.before, change.after})
            if (image && data.find(image->item))
                touched.push_back(image->item);
}

RecordRows<Item> itemRows()
{
    RecordRows<Item> rows;
    rows.includes = [](const ProjectData &, const Item &item) { return !item.archived; };
    rows.less = [](const ProjectData &, const Item &a, const Item &b) { return a.name.localeAwareCompare(b.name) < 0; };
    rows.alsoTouched = [](const ProjectData &data, const ChangeSet &changes) {
        std::vector<Id<Item>> touched;
        addOwners<Delivery>(data, changes, touched);
        addOwners<Copy>(data, changes, touched);
        addOwners<ItemUse>(data, changes, touched);
        for (const auto &change : changes.of<Role>())
            for (const Item &item : data.referring<Item>(change.id()))
                touched.push_back(item.id);
        return touched;
    };
    return rows;
}

void askItem(TablePage *page)
{
    const Workspace &workspace = page->workspace();
    const auto name = workspace.dialogs.askText(say("Add item"), say("Name of the item"), {});
    if (!name)
        return;
    const auto added = add(workspace.project, Item{.name = name->trimmed()});
    if (added)
        page->reveal(*added);
    else
        workspace.dialogs.tell(say("Add item"), added.error());
}

}  // namespace

TablePage *makeItemsPage(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
{
    using columns::edited;
    auto stock = textColumn<Item>(say("Stock"), [&plan](const ProjectData &data, const Item &item) {
        return stockText(data, item, plan.today());
    });
    stock.toolTip = say("Delivered up to today; stock without a delivery date is not counted");
    stock.sortKey = [&plan](const ProjectData &data, const Item &item) {
        return SortKey::ofNumber(stockOf(data, item, plan.today()).delivered);
    };
    auto role = textColumn<Item>(fieldLabel(fieldOf(&Item::role)),
                                 [](const ProjectData &data, const Item &item) { return fieldText(data, item.role); });
    auto *model = new RecordTableModel<Item>(
        workspace.project,
        {edited(&Item::name), edited(&Item::category), countColumn<Copy>(say("Copies")), std::move(stock),
         statesColumn(), std::move(role), edited(&Item::resetMin), countColumn<ItemUse>(say("Uses"))},
        itemRows(), parent);
    auto *page = new TablePage(workspace, model,
                               {say("No items yet"),
                                say("Vehicles, weapons, breakaways, padding, wounds: things whose state or stock the "
                                    "action turns on.")},
                               parent);
    page->table()->setObjectName(u"items"_s);
    page->table()->setAccessibleName(say("Items"));
    QAction *adding = page->addCommand(u"addItem"_s, say("Add item…"), u"plus"_s);
    adding->setToolTip(say("Add a vehicle, weapon, breakaway or any other thing the action turns on"));
    QObject::connect(adding, &QAction::triggered, page, [page] { askItem(page); });
    addRemoval<Item>(page, u"removeItems"_s, say("Remove item"),
                     say("its deliveries, copies and sheets go with it. An item that the plan uses leaves the list and "
                         "stays archived."));
    page->finish();
    return page;
}

}  // namespace stunt

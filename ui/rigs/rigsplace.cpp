// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/rigsplace.h"

#include "ui/rehearsals/rehearsals.h"
#include "ui/rigs/ledgerpane.h"
#include "ui/rigs/loadsheet.h"
#include "ui/rigs/rigpages.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

RigsPlace::RigsPlace(const Workspace &workspace, QWidget *parent)
    : Place(parent), m_workspace(workspace), m_plan(new PlanFacts(workspace, this)), m_tabs(new QTabWidget(this)),
      m_units(makeRigUnitsPage(workspace, *m_plan, this)), m_rigs(makeRigsPage(workspace, this)),
      m_items(makeItemsPage(workspace, *m_plan, this)), m_rehearsals(makeRehearsalsPage(workspace, *m_plan, this)),
      m_sheet(new LoadSheet(workspace, *m_plan, this)), m_ledger(new LedgerPane(workspace, *m_plan, this))
{
    m_tabs->setObjectName(u"rigTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(beneath(m_units, m_sheet), tr("Rig units"));
    m_tabs->addTab(m_rigs, tr("Rigs"));
    m_tabs->addTab(beneath(m_items, m_ledger), tr("Items"));
    m_tabs->addTab(m_rehearsals, tr("Rehearsals"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RigsPlace::showCommands);
    connect(&workspace.selection, &Selection::changed, this, &RigsPlace::followSelection);
    const auto ask = [this](const RecordRef &record) { emit wanted(record, QString()); };
    connect(m_sheet, &LoadSheet::occasionWanted, this, ask);
    connect(m_ledger, &LedgerPane::occasionWanted, this, ask);
    followSelection();
    showCommands();
}

QWidget *RigsPlace::beneath(TablePage *page, QWidget *pane)
{
    auto *panes = new QSplitter(Qt::Vertical, m_tabs);
    panes->setChildrenCollapsible(false);
    panes->addWidget(page);
    panes->addWidget(pane);
    panes->setStretchFactor(0, 3);
    panes->setStretchFactor(1, 2);
    return panes;
}

QList<QAction *> RigsPlace::commands() const
{
    QList<QAction *> all;
    for (const TablePage *page : pages())
        all.append(page->commands());
    return all;
}

// Only the commands of the tab in front are offered.
void RigsPlace::showCommands()
{
    for (TablePage *page : pages()) {
        const QWidget *front = m_tabs->currentWidget();
        const bool shown = front == page || front->isAncestorOf(page);
        for (QAction *action : page->commands())
            action->setVisible(shown);
    }
}

void RigsPlace::setFilter(const QString &words)
{
    for (TablePage *page : pages())
        page->setFilter(words);
}

TablePage *RigsPlace::pageOf(const RecordRef &ref) const
{
    if (std::holds_alternative<Id<Rehearsal>>(ref))
        return m_rehearsals;
    if (std::holds_alternative<Id<RigUnit>>(ref) || std::holds_alternative<Id<RigUse>>(ref))
        return m_units;
    if (std::holds_alternative<Id<Rig>>(ref))
        return m_rigs;
    return std::holds_alternative<Id<Item>>(ref) ? m_items : nullptr;
}

void RigsPlace::followSelection()
{
    TablePage *page = pageOf(m_workspace.selection.current());
    if (!page)
        return;
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        if (m_tabs->widget(tab) == page || m_tabs->widget(tab)->isAncestorOf(page))
            m_tabs->setCurrentIndex(tab);
}

bool RigsPlace::reveal(const RecordRef &ref)
{
    TablePage *page = pageOf(ref);
    if (!page)
        return false;
    if (std::holds_alternative<Id<RigUse>>(ref)) {
        if (!exists(m_workspace.project.data(), ref))
            return false;
        m_workspace.selection.select(ref);
    } else if (!page->reveal(ref)) {
        return false;
    }
    // The same record again sends no change, though another tab may be in front.
    followSelection();
    return true;
}

bool RigsPlace::shows(const RecordRef &ref) const
{
    return pageOf(ref) != nullptr;
}

}  // namespace stunt

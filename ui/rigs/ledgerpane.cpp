// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/ledgerpane.h"

#include "ui/models/tabledress.h"
#include "ui/rigs/statelabel.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

LedgerPane::LedgerPane(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new LedgerModel(workspace, plan, this)),
      m_heading(new QLabel(this)), m_summary(new StateLabel(u"ledgerSummary"_s, tr("Stock of the chosen item"), this)),
      m_table(new QTableView(this))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(rhythm, rhythm, rhythm, rhythm);
    column->setSpacing(rhythm);
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addStretch();
    connect(m_model, &LedgerModel::refreshed, this, &LedgerPane::refresh);
    connect(&workspace.selection, &Selection::changed, this, &LedgerPane::followSelection);
    followSelection();
    refresh();
}

void LedgerPane::makeTable()
{
    m_table->setObjectName(u"ledger"_s);
    m_table->setAccessibleName(tr("Breakaway ledger"));
    m_table->setToolTip(tr("Enter opens the beat or the rehearsal"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    dressTable(m_table, {26, 14, 18, 9, 9, 9, 9, 9});
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit occasionWanted(m_model->occasionAt(index.row())); });
}

void LedgerPane::followSelection()
{
    if (const auto item = m_workspace.selection.currentAs<Item>(); item && item != m_model->item())
        m_model->showItem(item);
}

void LedgerPane::refresh()
{
    const ProjectData &project = m_workspace.project.data();
    const Item *item = project.find(m_model->item());
    const StateWords &summary = m_model->summary();
    const bool hasRows = item && m_model->rowCount() > 0;
    m_heading->setText(item ? tr("Breakaway ledger of %1").arg(recordName(project, RecordRef(item->id)))
                            : tr("Breakaway ledger"));
    m_table->setVisible(hasRows);
    if (!item)
        m_summary->showText(tr("Select an item that takes use up to see whether its stock reaches."));
    else if (hasRows || summary.state == PlanState::Bad)
        m_summary->showText(summary.text, summary.state);
    else
        m_summary->showText(tr("No take uses this item up and no rehearsal breaks it. What a beat needs of it is said "
                               "in the beat's form."));
}

}  // namespace stunt

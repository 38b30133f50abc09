// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/tablepage.h"

#include "ui/models/tableselection.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/shell/icons.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace stunt {

namespace {

constexpr int widestColumnEm = 40;

}  // namespace

TablePage::TablePage(const Workspace &workspace, RecordTable *model, const EmptyPane::Words &empty, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(model), m_words(empty), m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this))
{
    m_table->setModel(model);
    m_table->setItemDelegate(new TypedCellDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        menu.addActions(m_commands);
        menu.exec(m_table->viewport()->mapToGlobal(at));
    });
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    followSelection(m_table, model, &m_workspace.selection);
    connect(&m_workspace.project, &Project::changed, this, &TablePage::updateState);
}

QAction *TablePage::addCommand(const QString &name, const QString &text, const QString &iconName)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setEnabled(!m_workspace.project.isReadOnly());
    addAction(action);
    m_commands.push_back(action);
    return action;
}

void TablePage::finish()
{
    m_stack->addWidget(new EmptyPane(m_words, m_commands.mid(0, 1), this));
    m_table->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * widestColumnEm;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 12, widest));
    updateState();
}

void TablePage::updateState()
{
    m_stack->setCurrentIndex(m_model->unfilteredCount() == 0 && m_stack->count() > 1 ? 1 : 0);
}

void TablePage::setFilter(const QString &words)
{
    m_model->setFilter(words);
}

bool TablePage::reveal(const RecordRef &ref)
{
    if (!m_model->indexOf(ref).isValid())
        m_model->setFilter({});
    const QModelIndex at = m_model->indexOf(ref);
    if (!at.isValid())
        return false;
    m_workspace.selection.select(ref);
    m_table->scrollTo(at);
    return true;
}

std::vector<RecordRef> TablePage::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<RecordRef> refs;
    for (const QModelIndex &row : rows)
        refs.push_back(m_model->recordAt(row));
    return refs;
}

void TablePage::editCell(const RecordRef &ref, int column)
{
    if (!reveal(ref))
        return;
    const QModelIndex at = m_model->indexOf(ref).siblingAtColumn(column);
    m_table->setCurrentIndex(at);
    m_table->setFocus();
    m_table->edit(at);
}

}  // namespace stunt

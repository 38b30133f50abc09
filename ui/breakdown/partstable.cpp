// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/partstable.h"

#include "core/edits/newrole.h"
#include "core/edits/records.h"
#include "core/edits/story.h"
#include "ui/breakdown/partsdelegate.h"
#include "ui/shell/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowsShown = 8;  // more parts than this scroll

}  // namespace

PartsTable::PartsTable(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new PartsModel(workspace.project, this)),
      m_view(new QTableView(this)), m_add(new QAction(icon(u"user-plus"_s), tr("Add part"), this)),
      m_remove(new QAction(icon(u"trash-2"_s), tr("Remove part"), this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PartsDelegate(m_view));
    m_view->setAccessibleName(tr("Parts of the beat"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int em = fontMetrics().averageCharWidth();
    const std::array widths{14, 17, 10, 18, 6, 6, 7, 6};
    for (int column = 0; column < partColumnCount; ++column)
        m_view->setColumnWidth(column, em * widths[static_cast<std::size_t>(column)] + 12);

    m_add->setToolTip(tr("Give somebody a part in this beat: pick the role, then who plays it"));
    m_remove->setToolTip(tr("Remove the selected parts from this beat"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_add, &QAction::triggered, this, &PartsTable::addPart);
    connect(m_remove, &QAction::triggered, this, &PartsTable::removeParts);
    m_view->addAction(m_remove);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button(m_add));
    buttons->addWidget(button(m_remove));
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view);
    layout->addLayout(buttons);

    // Asked for once the cell's editor has closed.
    connect(m_model, &PartsModel::newRoleAsked, this, &PartsTable::castNewRole, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PartsTable::fitHeight);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PartsTable::fitHeight);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PartsTable::fitHeight);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PartsTable::updateState);
    fitHeight();
}

QToolButton *PartsTable::button(QAction *action)
{
    auto *made = new QToolButton(this);
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return made;
}

void PartsTable::fitHeight()
{
    const int rows = std::clamp(m_model->rowCount(), 2, rowsShown);
    const int header = m_view->horizontalHeader()->sizeHint().height();
    const int bar = m_view->horizontalScrollBar()->sizeHint().height();
    m_view->setFixedHeight(header + rows * m_view->verticalHeader()->defaultSectionSize() + bar
                           + 2 * m_view->frameWidth());
    updateState();
}

void PartsTable::updateState()
{
    const bool writable = m_model->beat() && !m_workspace.project.isReadOnly();
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && m_view->selectionModel()->hasSelection());
}

void PartsTable::setBeat(MaybeId<Beat> beat)
{
    m_model->setBeat(beat);
    updateState();
}

bool PartsTable::reveal(Id<Part> part)
{
    const int row = m_model->rowOf(part);
    if (row < 0)
        return false;
    m_view->setCurrentIndex(m_model->index(row, 0));
    m_view->selectRow(row);
    return true;
}

void PartsTable::addPart()
{
    if (!m_model->beat())
        return;
    Part part;
    part.beat = *m_model->beat();
    const auto added = castPart(m_workspace.project, std::move(part));
    if (!added) {
        m_workspace.dialogs.tell(tr("Add part"), added.error());
        return;
    }
    const int row = m_model->rowOf(*added);
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model->index(row, 0));
    m_view->edit(m_model->index(row, 0));
}

void PartsTable::castNewRole(Id<Part> part)
{
    const auto name = m_workspace.dialogs.askText(tr("New role"), tr("Name of the role"), {});
    if (!name || name->trimmed().isEmpty())
        return;
    const auto added = stunt::castNewRole(m_workspace.project, part, *name);
    if (!added)
        m_workspace.dialogs.tell(tr("New role"), added.error());
}

void PartsTable::removeParts()
{
    std::vector<Id<Part>> parts;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        parts.push_back(m_model->partAt(index.row()));
    if (parts.empty())
        return;
    if (const auto removed = remove(m_workspace.project, parts); !removed)
        m_workspace.dialogs.tell(tr("Remove part"), removed.error());
}

}  // namespace stunt

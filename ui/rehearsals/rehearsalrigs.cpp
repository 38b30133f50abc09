// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rehearsals/rehearsalrigs.h"

#include "ui/rehearsals/recordpicker.h"
#include "ui/rehearsals/rehearsalcolumns.h"
#include "ui/rigs/riguseform.h"
#include "ui/shell/theme.h"

#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

RehearsalRigs::RehearsalRigs(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_unit(new RecordPicker(
          u"newRehearsalRig"_s, tr("Rig unit to add"),
          [&project = workspace.project] { return choicesOf<RigUnit>(project.data()); }, this)),
      m_rigs(new OwnedRows<RigUse>(workspace,
                                   {.name = u"rehearsalRigs"_s,
                                    .title = tr("Rigs"),
                                    .add = tr("Add the chosen rig unit to the rehearsal"),
                                    .remove = tr("Remove the selected rigs from the rehearsal")},
                                   rehearsalRigColumns(plan), this)),
      m_use(new RigUseForm(workspace, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm);
    // The form beneath has margins of its own.
    auto *above = new QVBoxLayout;
    above->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, 0);
    above->addWidget(m_rigs);
    column->addLayout(above);
    column->addWidget(m_use);
    column->addStretch(1);
    m_rigs->addInputs({m_unit});
    m_rigs->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    prepareTable(m_rigs->table(), {22, 22, 20});
    connect(m_unit, &RecordPicker::entered, m_rigs->addButton(), &QPushButton::click);
    connect(m_rigs->addButton(), &QPushButton::clicked, this, [this] {
        if (auto use = blank())
            addRig(*std::move(use));
    });
    connect(m_rigs->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RehearsalRigs::showUse);
    connect(&workspace.project, &Project::changed, this, &RehearsalRigs::refresh);
}

void RehearsalRigs::showRehearsal(Id<Rehearsal> rehearsal)
{
    if (m_shown != rehearsal) {
        m_shown = rehearsal;
        m_unit->clearChoice();
        m_rigs->showRows(rowsOf<RigUse>(rehearsal));
    }
    refresh();
}

void RehearsalRigs::refresh()
{
    if (!m_workspace.project.data().find(m_shown))
        return;
    fitWithBar(m_rigs->table());
    m_unit->setEnabled(!m_workspace.project.isReadOnly());
    showUse();
}

// The form of the row in front, else of the first.
void RehearsalRigs::showUse()
{
    const int rows = m_rigs->model()->rowCount();
    m_use->setVisible(rows > 0);
    if (rows == 0)
        return;
    const int row = std::clamp(m_rigs->table()->currentIndex().row(), 0, rows - 1);
    m_use->showRecord(m_rigs->model()->idAt(row));
}

std::optional<RigUse> RehearsalRigs::blank()
{
    const auto unit = m_unit->chosen<RigUnit>();
    if (!m_shown)
        return std::nullopt;
    if (!unit) {
        m_workspace.dialogs.tell(tr("Add rig"), refused(tr("Choose the rig unit to add first. Units are listed in "
                                                           "Rigs & items.")));
        return std::nullopt;
    }
    m_unit->clearChoice();
    return RigUse{.rehearsal = m_shown, .rigUnit = *unit};
}

// The new rig is chosen, so that its form is the one beneath.
void RehearsalRigs::addRig(RigUse use)
{
    const auto added = add(m_workspace.project, std::move(use));
    if (!added) {
        m_workspace.dialogs.tell(tr("Add rig"), added.error());
        return;
    }
    if (const int row = m_rigs->model()->rowOf(*added); row >= 0)
        m_rigs->table()->setCurrentIndex(m_rigs->model()->index(row, 0));
}

}  // namespace stunt

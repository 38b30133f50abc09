// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/castpage.h"

#include "ui/models/tabledress.h"
#include "ui/models/tableselection.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/people/doubledialog.h"
#include "ui/people/emptypane.h"
#include "ui/people/jumptable.h"
#include "ui/people/removal.h"
#include "ui/shell/icons.h"

#include "core/edits/records.h"

#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

CastPage::CastPage(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new CastModel(workspace.project, this)),
      m_stack(new QStackedWidget(this)), m_table(new JumpTable(static_cast<int>(CastColumn::Name), this))
{
    makeCommands();
    makeTable();
    m_empty = new EmptyPane({tr("No roles yet"),
                             tr("Add the characters of the story with their cast numbers; then say who doubles them.")},
                            {m_addRole}, this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&workspace.project, &Project::changed, this, &CastPage::updateState);
    connect(&workspace.selection, &Selection::changed, this, &CastPage::updateState);
    updateState();
}

void CastPage::makeCommands()
{
    m_addRole = new QAction(icon(u"plus"_s), tr("Add role…"), this);
    m_addRole->setObjectName(u"addRole"_s);
    m_addRole->setToolTip(tr("Add a character of the story; it gets the next cast number"));
    m_addDouble = new QAction(icon(u"copy"_s), tr("Add double…"), this);
    m_addDouble->setObjectName(u"addDouble"_s);
    m_addDouble->setToolTip(tr("Say who doubles a role, for the production or for one sequence"));
    m_remove = new QAction(icon(u"trash-2"_s), tr("Remove roles and doubles…"), this);
    m_remove->setObjectName(u"removeCast"_s);
    m_remove->setToolTip(tr("Remove the selected roles and doubles; a role that beats use is archived"));
    connect(m_addRole, &QAction::triggered, this, &CastPage::addRole);
    connect(m_addDouble, &QAction::triggered, this, &CastPage::addDouble);
    connect(m_remove, &QAction::triggered, this, &CastPage::removeSelected);
}

void CastPage::makeTable()
{
    m_table->setObjectName(u"cast"_s);
    m_table->setAccessibleName(tr("Roles and doubles"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TypedCellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    dressTable(m_table, {10, 26, 26, 18, 24, 32, 7, 30});
    m_table->horizontalHeader()->setStretchLastSection(true);
    followSelection(m_table, m_model, &m_workspace.selection);

    auto *removeKey = new QAction(m_table);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    connect(removeKey, &QAction::triggered, m_remove, &QAction::trigger);
    m_table->addAction(removeKey);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu::exec(commands(), m_table->viewport()->mapToGlobal(at), nullptr, m_table);
    });
}

bool CastPage::reveal(const RecordRef &ref)
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

void CastPage::addRole()
{
    const auto name = m_workspace.dialogs.askText(tr("Add role"), tr("Name of the character"), {});
    if (!name)
        return;
    const auto added = add(m_workspace.project,
                           Role{.castNumber = nextCastNumber(m_workspace.project.data()), .name = name->trimmed()});
    if (!added)
        m_workspace.dialogs.tell(tr("Add role"), added.error());
    else
        reveal(RecordRef(*added));
}

MaybeId<Role> CastPage::currentRole() const
{
    if (const auto role = m_workspace.selection.currentAs<Role>())
        return role;
    const Double *entry = m_workspace.project.data().find(m_workspace.selection.currentAs<Double>());
    return entry ? MaybeId<Role>(entry->role) : std::nullopt;
}

void CastPage::addDouble()
{
    auto *dialog = new DoubleDialog(m_workspace.project.data(), currentRole(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto added = add(m_workspace.project, dialog->wanted());
        if (!added)
            m_workspace.dialogs.tell(tr("Add double"), added.error());
        else
            reveal(RecordRef(*added));
    });
    dialog->open();
}

void CastPage::removeSelected()
{
    std::vector<Id<Role>> roles;
    std::vector<Id<Double>> doubles;
    for (const RecordRef &ref : m_workspace.selection.records()) {
        if (const Id<Role> *role = std::get_if<Id<Role>>(&ref))
            roles.push_back(*role);
        if (const Id<Double> *entry = std::get_if<Id<Double>>(&ref))
            doubles.push_back(*entry);
    }
    const ProjectData &project = m_workspace.project.data();
    if (!roles.empty() && !m_workspace.dialogs.confirm(removalQuestion(project, roles)))
        return;
    // The doubles of a removed role go with it.
    std::erase_if(doubles, [&](Id<Double> id) {
        const Double *entry = project.find(id);
        return !entry || std::ranges::find(roles, entry->role) != roles.end();
    });
    Result<> done = doubles.empty() ? Result<>() : stunt::remove(m_workspace.project, doubles);
    if (done && !roles.empty())
        done = stunt::remove(m_workspace.project, roles);
    if (!done)
        m_workspace.dialogs.tell(tr("Remove roles and doubles"), done.error());
}

void CastPage::updateState()
{
    const ProjectData &project = m_workspace.project.data();
    const bool writable = !m_workspace.project.isReadOnly();
    const bool chosen = std::ranges::any_of(m_workspace.selection.records(), [](const RecordRef &ref) {
        return std::holds_alternative<Id<Role>>(ref) || std::holds_alternative<Id<Double>>(ref);
    });
    m_stack->setCurrentWidget(m_model->unfilteredCount() == 0 ? m_empty : static_cast<QWidget *>(m_table));
    m_addRole->setEnabled(writable);
    m_addDouble->setEnabled(writable && !project.all<Role>().isEmpty() && !project.all<Person>().isEmpty());
    m_remove->setEnabled(writable && chosen);
}

}  // namespace stunt

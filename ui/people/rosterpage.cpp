// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/rosterpage.h"

#include "ui/importing/importwizard.h"
#include "ui/models/tabledress.h"
#include "ui/models/tableselection.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/people/emptypane.h"
#include "ui/people/jumptable.h"
#include "ui/people/peopletexts.h"
#include "ui/people/removal.h"
#include "ui/people/rosterfilterbar.h"
#include "ui/shell/icons.h"

#include "core/edits/records.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// A roster file among what is dragged; empty when there is none.
QString rosterAmong(const QMimeData *dragged)
{
    for (const QUrl &url : dragged->urls()) {
        const QString path = url.toLocalFile();
        for (const QString &suffix : {u".csv"_s, u".tsv"_s, u".txt"_s})
            if (path.endsWith(suffix, Qt::CaseInsensitive))
                return path;
    }
    return {};
}

// Widths in characters that suit the columns' usual texts.
int usualWidth(PeopleColumn column)
{
    switch (column) {
    case PeopleColumn::Name:
        return 28;
    case PeopleColumn::Kinds:
    case PeopleColumn::Email:
        return 22;
    case PeopleColumn::Skills:
        return 32;
    case PeopleColumn::Certificate:
        return 34;
    case PeopleColumn::Roles:
        return 22;
    case PeopleColumn::Availability:
        return 20;
    case PeopleColumn::Phone:
        return 17;
    case PeopleColumn::StageName:
    case PeopleColumn::Union:
    case PeopleColumn::Grade:
        return 14;
    case PeopleColumn::Height:
    case PeopleColumn::Weight:
        return 9;
    }
    Q_UNREACHABLE();
}

}  // namespace

RosterPage::RosterPage(const Workspace &workspace, PeopleModel::Today today, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new PeopleModel(workspace.project, today, this)),
      m_filters(new RosterFilterBar(today(), this)), m_stack(new QStackedWidget(this)),
      m_table(new JumpTable(static_cast<int>(PeopleColumn::Name), this))
{
    setAcceptDrops(true);
    makeCommands();
    makeTable();
    m_empty = new EmptyPane({tr("Nobody is on the roster yet"),
                             tr("Import the roster your office sent as CSV, or drop the file here, or add people one "
                                "by one.")},
                            {m_import, m_add}, this);
    auto *showAll = new QAction(icon(u"x"_s), tr("Show all"), this);
    showAll->setObjectName(u"showAll"_s);
    connect(showAll, &QAction::triggered, m_filters, &RosterFilterBar::reset);
    m_nothingFound =
        new EmptyPane({tr("Nobody matches"), tr("No person passes the filters and the words searched for.")}, {showAll},
                      this);
    for (QWidget *page : {static_cast<QWidget *>(m_table), m_empty, m_nothingFound})
        m_stack->addWidget(page);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_stack, 1);

    connect(m_filters, &RosterFilterBar::changed, this, [this] {
        m_model->setConditions(m_filters->filter());
        updateState();
    });
    connect(&workspace.project, &Project::changed, this, &RosterPage::onChanged);
    connect(&workspace.selection, &Selection::changed, this, &RosterPage::updateCommands);
    updateSkills();
    updateState();
}

QAction *RosterPage::command(const QString &name, const QString &text, const QString &iconName)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    return action;
}

void RosterPage::makeCommands()
{
    m_import = command(u"importRoster"_s, tr("Import roster…"), u"file-input"_s);
    m_import->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    m_import->setToolTip(tr("Read people from a CSV file: choose the columns, see every row's fate, then import"));
    m_add = command(u"addPerson"_s, tr("Add person…"), u"user-plus"_s);
    m_add->setToolTip(tr("Add somebody to the roster by name"));
    m_remove = command(u"removePeople"_s, tr("Remove people…"), u"trash-2"_s);
    m_remove->setToolTip(tr("Remove the selected people; whoever the plan uses is archived"));
    m_restore = command(u"restorePeople"_s, tr("Restore people"), u"archive"_s);
    m_restore->setToolTip(tr("Bring the selected archived people back to the roster"));
    connect(m_import, &QAction::triggered, this, [this] { importRoster({}); });
    connect(m_add, &QAction::triggered, this, &RosterPage::addPerson);
    connect(m_remove, &QAction::triggered, this, &RosterPage::removeSelected);
    connect(m_restore, &QAction::triggered, this, &RosterPage::restoreSelected);
}

void RosterPage::makeTable()
{
    m_table->setObjectName(u"roster"_s);
    m_table->setAccessibleName(tr("Roster"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TypedCellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setAlternatingRowColors(true);
    std::vector<int> widths;
    for (int column = 0; column < peopleColumnCount; ++column)
        widths.push_back(usualWidth(static_cast<PeopleColumn>(column)));
    dressTable(m_table, widths);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
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
    connect(header, &QWidget::customContextMenuRequested, this, &RosterPage::showColumnChooser);
}

void RosterPage::showColumnChooser(const QPoint &at)
{
    QMenu menu(this);
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 1; column < peopleColumnCount; ++column) {
        QAction *choice = menu.addAction(columnTitle(static_cast<PeopleColumn>(column)));
        choice->setCheckable(true);
        choice->setChecked(!header->isSectionHidden(column));
        connect(choice, &QAction::toggled, header,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu.exec(header->mapToGlobal(at));
}

QList<QAction *> RosterPage::commands() const
{
    return {m_import, m_add, m_remove, m_restore};
}

void RosterPage::setFilter(const QString &words)
{
    m_model->setFilter(words);
    updateState();
}

bool RosterPage::reveal(const RecordRef &ref)
{
    const Id<Person> *id = std::get_if<Id<Person>>(&ref);
    if (!id || !m_workspace.project.data().find(*id))
        return false;
    if (m_model->rowOf(*id) < 0) {
        m_filters->reset();
        m_model->setFilter({});
        PeopleFilter filter = m_filters->filter();
        filter.archived = filter.archived || m_workspace.project.data().at(*id).archived;
        m_model->setConditions(filter);
        updateState();
    }
    m_workspace.selection.select(ref);
    m_table->scrollTo(m_model->indexOf(ref));
    return true;
}

void RosterPage::importRoster(const QString &path)
{
    QString chosen = path;
    if (chosen.isEmpty()) {
        const auto picked = m_workspace.dialogs.openFile({.title = tr("Import roster"),
                                                          .filter = tr("Rosters (*.csv *.tsv *.txt);;All files (*)"),
                                                          .suggestion = {}});
        if (!picked)
            return;
        chosen = *picked;
    }
    auto *wizard = new ImportWizard(m_workspace, chosen, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void RosterPage::addPerson()
{
    const auto name = m_workspace.dialogs.askText(tr("Add person"), tr("Name"), {});
    if (!name)
        return;
    const auto added = add(m_workspace.project, Person{.name = name->trimmed(), .kinds = {PersonKind::StuntPerformer}});
    if (!added)
        m_workspace.dialogs.tell(tr("Add person"), added.error());
    else
        reveal(RecordRef(*added));
}

std::vector<Id<Person>> RosterPage::selectedPeople() const
{
    std::vector<Id<Person>> people;
    for (const RecordRef &ref : m_workspace.selection.records())
        if (const Id<Person> *id = std::get_if<Id<Person>>(&ref); id && m_workspace.project.data().find(*id))
            people.push_back(*id);
    return people;
}

void RosterPage::removeSelected()
{
    const auto people = selectedPeople();
    if (people.empty() || !m_workspace.dialogs.confirm(removalQuestion(m_workspace.project.data(), people)))
        return;
    if (const auto done = stunt::remove(m_workspace.project, people); !done)
        m_workspace.dialogs.tell(tr("Remove people"), done.error());
}

void RosterPage::restoreSelected()
{
    std::vector<Person> restored;
    for (const Id<Person> id : selectedPeople()) {
        Person person = m_workspace.project.data().at(id);
        person.archived = false;
        restored.push_back(std::move(person));
    }
    const QString text = restored.size() == 1 ? tr("Restore %1").arg(restored.front().name)
                                              : tr("Restore %1 people").arg(restored.size());
    if (const auto done = changeAll(m_workspace.project, std::move(restored), text); !done)
        m_workspace.dialogs.tell(tr("Restore people"), done.error());
}

void RosterPage::updateCommands()
{
    const auto people = selectedPeople();
    const auto &project = m_workspace.project.data();
    const bool writable = !m_workspace.project.isReadOnly();
    const bool anyArchived = std::ranges::any_of(people, [&](auto id) { return project.at(id).archived; });
    m_import->setEnabled(writable);
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && !people.empty());
    m_restore->setEnabled(writable && anyArchived);
}

void RosterPage::updateSkills()
{
    m_filters->setSkills(skillKinds(m_workspace.project.data()));
}

void RosterPage::updateState()
{
    const bool nobody = m_workspace.project.data().all<Person>().isEmpty();
    m_filters->setVisible(!nobody);
    m_filters->setCounts(m_model->rowCount(), m_model->unfilteredCount());
    m_stack->setCurrentWidget(nobody ? m_empty : m_model->rowCount() == 0 ? m_nothingFound : m_table);
    updateCommands();
}

void RosterPage::onChanged(const ChangeSet &changes)
{
    if (changes.touches<Skill>())
        updateSkills();
    if (changes.touches<Person>() || changes.touches<Skill>() || changes.touches<Certificate>()
        || changes.touches<Availability>())
        updateState();
}

void RosterPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_import->isEnabled() && !rosterAmong(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RosterPage::dropEvent(QDropEvent *event)
{
    const QString path = rosterAmong(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // The drop must end before a dialog opens: the other program waits for it.
    QMetaObject::invokeMethod(
        this, [this, path] { importRoster(path); }, Qt::QueuedConnection);
}

}  // namespace stunt

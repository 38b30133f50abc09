// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/doublespage.h"

#include "ui/importing/visibletext.h"
#include "ui/people/doubledialog.h"
#include "ui/people/emptypane.h"
#include "ui/people/jumptable.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include "core/edits/records.h"
#include "core/project/lookups.h"
#include "core/rules/findings.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

void dress(QTableView *table, std::initializer_list<int> widths)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    const QFontMetrics metrics(table->font());
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(metrics.height() + rhythm);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    int column = 0;
    for (const int width : widths)
        header->resizeSection(column++, metrics.averageCharWidth() * width + 2 * rhythm);
    header->setStretchLastSection(true);
}

QLabel *makeWords(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setContentsMargins(rhythm, rhythm / 2, rhythm, rhythm / 2);
    return label;
}

// “– height 178 cm against 180 cm” and so on, a line each.
QString listed(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += u"\n– "_s + line;
    return text;
}

}  // namespace

DoublesPage::DoublesPage(const Workspace &workspace, QAction *addRole, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_matrix(new DoublesMatrix(workspace, this)),
      m_candidates(new CandidatesModel(workspace, this)), m_stack(new QStackedWidget(this)),
      m_roles(new JumpTable(DoublesMatrix::RoleColumn, this)),
      m_table(new JumpTable(CandidatesModel::NameColumn, this)), m_head(makeWords(u"candidatesHead"_s, this)),
      m_detail(makeWords(u"candidateDetail"_s, this)),
      m_make(new QAction(icon(u"user-plus"_s), tr("Make double…"), this))
{
    setObjectName(u"doublesPage"_s);
    m_make->setObjectName(u"makeDouble"_s);
    m_make->setToolTip(tr("Make the chosen candidate a double of the role (Enter)"));
    connect(m_make, &QAction::triggered, this, &DoublesPage::makeDouble);
    makeTables();
    auto *panes = new QSplitter(Qt::Vertical, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_roles);
    panes->addWidget(makeCandidates());
    panes->setSizes({26 * rhythm, 60 * rhythm});
    panes->setStretchFactor(1, 1);
    m_stack->addWidget(panes);
    m_stack->addWidget(new EmptyPane({tr("No roles to double yet"),
                                      tr("Add the characters of the story and say who plays them; then the people who "
                                         "could double them are ranked here.")},
                                     {addRole}, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&workspace.project, &Project::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&workspace.selection, &Selection::changed, this, &DoublesPage::followSelection);
}

void DoublesPage::makeTables()
{
    m_roles->setObjectName(u"doublesMatrix"_s);
    m_roles->setAccessibleName(tr("Roles and their doubles"));
    m_roles->setModel(m_matrix);
    dress(m_roles, {24, 20, 34, 34, 34, 34, 34, 34});
    m_table->setObjectName(u"candidates"_s);
    m_table->setAccessibleName(tr("Candidates"));
    m_table->setModel(m_candidates);
    dress(m_table, {26, 15, 40, 40});
    connect(m_roles->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DoublesPage::followRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_refreshing)
            return;
        const DoubleCandidate *candidate = m_candidates->candidateAt(m_table->currentIndex().row());
        m_person = candidate ? MaybeId<Person>(candidate->person) : std::nullopt;
        tell();
        if (candidate)
            m_workspace.selection.select(RecordRef(candidate->person));
    });
    connect(m_table, &QTableView::activated, this, &DoublesPage::makeDouble);
}

QWidget *DoublesPage::makeCandidates()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_detail->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    area->setWidget(m_detail);
    auto *panes = new QSplitter(Qt::Vertical, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_table);
    panes->addWidget(area);
    panes->setSizes({36 * rhythm, 24 * rhythm});
    panes->setStretchFactor(0, 1);
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(panes, 1);
    return both;
}

void DoublesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_workspace.project.check(m_workspace.today());
    refresh();
    followSelection();
}

void DoublesPage::setFilter(const QString &words)
{
    m_refreshing = true;
    m_candidates->setFilter(words);
    m_refreshing = false;
    layLine();
    tell();
}

// What is shown only while it is looked at: candidates weigh everybody on the roster.
void DoublesPage::refresh()
{
    m_refreshing = true;
    m_matrix->refresh();
    if (m_matrix->rowOf(m_role) < 0)
        m_role = m_matrix->roleAt(0);
    m_candidates->refresh(m_role);
    m_roles->setCurrentIndex(m_matrix->index(m_matrix->rowOf(m_role), 0));
    m_refreshing = false;
    m_stack->setCurrentIndex(m_matrix->rowCount() == 0 ? 1 : 0);
    layLine();
    tell();
}

void DoublesPage::chooseRole(const MaybeId<Role> &role)
{
    if (!role || role == m_role || m_matrix->rowOf(role) < 0)
        return;
    m_role = role;
    refresh();
}

void DoublesPage::followRow()
{
    const MaybeId<Role> role = m_matrix->roleAt(m_roles->currentIndex().row());
    if (m_refreshing || !role)
        return;
    chooseRole(role);
    m_workspace.selection.select(RecordRef(*role));
}

void DoublesPage::followSelection()
{
    if (!isVisible())
        return;
    const Double *dbl = m_workspace.project.data().find(m_workspace.selection.currentAs<Double>());
    chooseRole(dbl ? MaybeId<Role>(dbl->role) : m_workspace.selection.currentAs<Role>());
    if (const auto person = m_workspace.selection.currentAs<Person>(); person && m_person != person) {
        if (const int row = m_candidates->rowOf(person); row >= 0) {
            m_table->selectRow(row);
            m_table->scrollTo(m_candidates->index(row, 0));
        }
    }
}

// The line goes across, and whoever was chosen stays so.
void DoublesPage::layLine()
{
    m_table->clearSpans();
    if (m_candidates->lineRow() >= 0)
        m_table->setSpan(m_candidates->lineRow(), 0, 1, CandidatesModel::ColumnCount);
    m_refreshing = true;
    const int row = m_candidates->rowOf(m_person);
    m_table->setCurrentIndex(row >= 0 ? m_candidates->index(row, 0) : QModelIndex());
    m_refreshing = false;
}

void DoublesPage::tell()
{
    const ProjectData &known = m_workspace.project.data();
    const Role *role = known.find(m_role);
    const DoubleCandidate *candidate = m_candidates->candidateAt(m_candidates->rowOf(m_person));
    m_make->setEnabled(role && candidate && !m_workspace.project.isReadOnly());
    if (!role)
        return;
    const QString name = visibleText(recordName(known, *role));
    const Person *actor = known.find(role->person);
    QString head =
        actor ? tr("Who could double %1, played by %2").arg(name, visibleText(actor->name))
              : tr("Nobody plays %1 yet, so that no trait can be compared; say who does in the inspector.").arg(name);
    const RoleNeeds needs = roleNeeds(known, m_workspace.project.findings()->facts(), role->id);
    if (!needs.skills.isEmpty())
        head += u'\n' + tr("Its beats need: %1").arg(needs.skills.join(tr(", ")));
    if (m_candidates->unfilteredCount() == 0)
        head += u'\n' + tr("Nobody else on the roster performs: add or import stunt performers first.");
    else if (m_candidates->rowCount() == 0)
        head += u'\n' + tr("Nobody passes the words searched for.");
    m_head->setText(head);
    if (!candidate) {
        m_detail->setText(tr("Choose a candidate to see what speaks for and against them."));
        return;
    }
    QString text = recordName(known, RecordRef(candidate->person)) + u" · "_s + knownText(*candidate);
    if (candidate->belowLine)
        text += u" · "_s + tr("below the line");
    if (!candidate->gaps.isEmpty())
        text += u'\n' + tr("Gaps:") + listed(candidate->gaps);
    if (!candidate->reasons.isEmpty())
        text += u'\n' + tr("Matches:") + listed(candidate->reasons);
    m_detail->setText(text);
}

void DoublesPage::makeDouble()
{
    const DoubleCandidate *candidate = m_candidates->candidateAt(m_candidates->rowOf(m_person));
    if (!candidate || !m_role || m_workspace.project.isReadOnly())
        return;
    auto *dialog = new DoubleDialog(m_workspace.project.data(), m_role, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(candidate->person);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto added = add(m_workspace.project, dialog->wanted()); !added)
            m_workspace.dialogs.tell(tr("Make double"), added.error());
    });
    dialog->open();
}

}  // namespace stunt

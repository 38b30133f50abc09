// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/doublespage.h"

#include "ui/importing/visibletext.h"
#include "ui/models/tabledress.h"
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

void dress(QTableView *table, const std::vector<int> &widths)
{
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFrameShape(QFrame::NoFrame);
    dressTable(table, widths);
    table->horizontalHeader()->setStretchLastSection(true);
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
        text += u"\n– "_s + visibleText(line);
    return text;
}

}  // namespace

DoublesPage::DoublesPage(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_matrix(new DoublesMatrix(workspace, this)),
      m_candidates(new CandidatesModel(workspace, this)), m_stack(new QStackedWidget(this)),
      m_roles(new JumpTable(DoublesMatrix::RoleColumn, this)),
      m_table(new JumpTable(CandidatesModel::NameColumn, this)), m_head(makeWords(u"candidatesHead"_s, this)),
      m_sought(new SoughtBar(this)), m_detail(makeWords(u"candidateDetail"_s, this)),
      m_make(new QAction(icon(u"user-plus"_s), tr("Make double…"), this)),
      m_addRole(new QAction(icon(u"plus"_s), tr("Add role…"), this))
{
    setObjectName(u"doublesPage"_s);
    m_make->setObjectName(u"makeDouble"_s);
    m_make->setToolTip(tr("Make the chosen candidate a double of the role (Enter)"));
    connect(m_make, &QAction::triggered, this, &DoublesPage::makeDouble);
    m_addRole->setObjectName(u"addRole"_s);
    connect(m_addRole, &QAction::triggered, this, &DoublesPage::roleWanted);
    makeTables();
    auto *panes = new QSplitter(Qt::Vertical, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_roles);
    panes->addWidget(makeCandidates());
    panes->setSizes({20 * rhythm, 66 * rhythm});
    panes->setStretchFactor(1, 1);
    m_stack->addWidget(panes);
    m_stack->addWidget(new EmptyPane({tr("No roles to double yet"),
                                      tr("Add the characters of the story and say who plays them; then the people who "
                                         "could double them are ranked here.")},
                                     {m_addRole}, this));
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
    dress(m_roles, {22, 20, 36, 36, 36, 36, 36, 36});
    m_table->setObjectName(u"candidates"_s);
    m_table->setAccessibleName(tr("Candidates"));
    m_table->setModel(m_candidates);
    dress(m_table, {26, 15, 32, 20});
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
    panes->setSizes({38 * rhythm, 24 * rhythm});
    panes->setStretchFactor(0, 1);
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_sought);
    connect(m_sought, &SoughtBar::chosen, this, &DoublesPage::refresh);
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
    m_sought->refresh(m_workspace.project.data());
    m_candidates->refresh(sought());
    m_roles->setCurrentIndex(m_matrix->index(m_matrix->rowOf(m_role), 0));
    for (int column = DoublesMatrix::FirstKindColumn + 1; column < m_matrix->columnCount(); ++column)
        m_roles->setColumnHidden(column, !m_matrix->isUsed(column));
    m_refreshing = false;
    m_addRole->setEnabled(!m_workspace.project.isReadOnly());
    m_stack->setCurrentIndex(m_matrix->rowCount() == 0 ? 1 : 0);
    layLine();
    tell();
}

std::optional<DoubleSought> DoublesPage::sought() const
{
    if (!m_role)
        return std::nullopt;
    return DoubleSought{*m_role, m_sought->kind(), m_sought->sequence()};
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
    const Selection &selection = m_workspace.selection;
    const Double *dbl = m_workspace.project.data().find(selection.currentAs<Double>());
    chooseRole(dbl ? MaybeId<Role>(dbl->role) : selection.currentAs<Role>());
    const MaybeId<Person> person = dbl ? MaybeId<Person>(dbl->person) : selection.currentAs<Person>();
    const int row = m_candidates->rowOf(person);
    if (row < 0 || m_person == person)
        return;
    m_person = person;
    layLine();
    m_table->scrollTo(m_candidates->index(row, 0));
    tell();
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
    m_head->setText(headText(*role));
    m_detail->setText(candidate ? detailText(*candidate) : needsText());
}

QString DoublesPage::headText(const Role &role) const
{
    const Project &project = m_workspace.project;
    const QString name = visibleText(recordName(project.data(), role));
    const Person *actor = project.data().find(role.person);
    QStringList lines{
        actor ? tr("Who could double %1, played by %2").arg(name, visibleText(actor->name))
              : tr("Nobody plays %1 yet, so that no trait can be compared; say who does in the inspector.").arg(name)};
    if (roleNeeds(project.data(), project.findings()->facts(), *sought()).dates.empty())
        lines.append(tr("None of its beats is on a shoot day yet: who is available is not known."));
    if (!project.findings()->silent().empty())
        lines.append(tr("A rule failed its own test: do not take anybody here as checked."));
    if (m_candidates->unfilteredCount() == 0)
        lines.append(tr("Nobody else on the roster performs: add or import stunt performers first."));
    else if (m_candidates->rowCount() == 0)
        lines.append(tr("Nobody passes the words searched for."));
    return lines.join(u'\n');
}

// What everybody is asked for, while nobody is chosen whom it could be told of.
QString DoublesPage::needsText() const
{
    const Project &project = m_workspace.project;
    const RoleNeeds needs = roleNeeds(project.data(), project.findings()->facts(), *sought());
    QStringList lines{tr("Choose a candidate to see what speaks for and against them.")};
    QStringList certificates;
    for (const RoleNeeds::CertificateNeed &need : needs.certificates)
        certificates.append(need.kind);
    if (!needs.skills.isEmpty())
        lines.append(tr("Skills the role's beats need: %1").arg(visibleText(needs.skills.join(tr(", ")))));
    if (!certificates.isEmpty())
        lines.append(tr("Certificates the role's beats need: %1").arg(visibleText(certificates.join(tr(", ")))));
    if (needs.skills.isEmpty() && certificates.isEmpty())
        lines.append(tr("The role's beats ask for no skill and no certificate."));
    return lines.join(u'\n');
}

QString DoublesPage::detailText(const DoubleCandidate &candidate) const
{
    const QString name = visibleText(recordName(m_workspace.project.data(), RecordRef(candidate.person)));
    QString text = tr("Candidate: %1").arg(name) + u" · "_s + knownText(candidate);
    if (candidate.belowLine)
        text += u" · "_s + tr("below the line");
    if (!candidate.gaps.isEmpty())
        text += u'\n' + tr("Gaps:") + listed(candidate.gaps);
    if (!candidate.reasons.isEmpty())
        text += u'\n' + tr("Matches:") + listed(candidate.reasons);
    return text;
}

void DoublesPage::makeDouble()
{
    const DoubleCandidate *candidate = m_candidates->candidateAt(m_candidates->rowOf(m_person));
    if (!candidate || !m_role || m_workspace.project.isReadOnly())
        return;
    auto *dialog = new DoubleDialog(m_workspace.project.data(), m_role, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(candidate->person, m_sought->kind(), m_sought->sequence());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto added = add(m_workspace.project, dialog->wanted());
        if (!added)
            m_workspace.dialogs.tell(tr("Make double"), added.error());
        else
            m_workspace.selection.select(RecordRef(*added));
    });
    dialog->open();
}

}  // namespace stunt

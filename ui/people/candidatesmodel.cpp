// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/candidatesmodel.h"

#include "ui/importing/visibletext.h"
#include "ui/models/plaintooltip.h"
#include "ui/people/castmodel.h"
#include "ui/rigs/planstate.h"

#include "core/rules/findings.h"

#include <QFont>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

CandidatesModel::CandidatesModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
}

void CandidatesModel::refresh(const std::optional<DoubleSought> &sought)
{
    const Findings &findings = *m_workspace.project.findings();
    m_role = sought ? MaybeId<Role>(sought->role) : std::nullopt;
    std::vector<DoubleCandidate> candidates;
    if (sought)
        candidates = doubleCandidates(m_workspace.project.data(), findings.facts(), findings.numbers(), *sought);
    if (candidates == m_all) {
        // A name may be another.
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_all = std::move(candidates);
    show();
    endResetModel();
}

void CandidatesModel::setFilter(const QString &words)
{
    beginResetModel();
    m_filter = WordFilter(words);
    show();
    endResetModel();
}

void CandidatesModel::show()
{
    m_rows.clear();
    m_line = -1;
    for (const DoubleCandidate &candidate : m_all) {
        if (!m_filter.matches(QStringList{nameOf(candidate)} + candidate.reasons + candidate.gaps))
            continue;
        if (candidate.belowLine && m_line < 0) {
            m_line = static_cast<int>(m_rows.size());
            m_rows.push_back(nullptr);
        }
        m_rows.push_back(&candidate);
    }
}

// “Maya Okafor”, and “Maya Okafor · already 1X” of who doubles the role as it is.
QString CandidatesModel::nameOf(const DoubleCandidate &candidate) const
{
    const Person *person = m_workspace.project.data().find(candidate.person);
    QString name = person ? person->name : QString();
    if (!m_role)
        return name;
    QStringList already;
    for (const Double *dbl : doublesOf(m_workspace.project.data(), *m_role))
        if (dbl->person == candidate.person)
            already.append(dbl->number.isEmpty() ? enumLabel(dbl->kind) : dbl->number);
    return already.isEmpty() ? name : tr("%1 · already %2").arg(name, already.join(tr(", ")));
}

const DoubleCandidate *CandidatesModel::candidateAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int CandidatesModel::rowOf(const MaybeId<Person> &person) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const DoubleCandidate *candidate) {
        return candidate && person == candidate->person;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CandidatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CandidatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CandidatesModel::text(const DoubleCandidate &candidate, int column) const
{
    switch (column) {
    case NameColumn:
        return visibleText(nameOf(candidate));
    case KnownColumn:
        return knownText(candidate);
    case MatchesColumn:
        return visibleText(candidate.reasons.join(tr("; ")));
    case GapsColumn:
        return visibleText(candidate.gaps.join(tr("; ")));
    default:
        return {};
    }
}

QVariant CandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isName = index.column() == NameColumn;
    const DoubleCandidate *candidate = candidateAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const QString words =
            candidate ? text(*candidate, index.column())
            : isName
                ? tr("Below the line: lack a skill or certificate, or cannot be there, and no likeness makes up for it")
                : QString();
        return role == Qt::ToolTipRole ? plainToolTip(words) : words;
    }
    case Qt::FontRole:
        if (!candidate) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::DecorationRole:
        return isName && candidate && candidate->belowLine ? QVariant(stateIcon(PlanState::Bad)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return isName && candidate && candidate->belowLine ? QVariant(tr("below the line")) : QVariant();
    default:
        return {};
    }
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Candidate");
    case KnownColumn:
        return tr("Known");
    case MatchesColumn:
        return tr("Matches");
    case GapsColumn:
        return tr("Gaps");
    default:
        return {};
    }
}

Qt::ItemFlags CandidatesModel::flags(const QModelIndex &index) const
{
    if (!candidateAt(index.row()))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace stunt

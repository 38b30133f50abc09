// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/candidatesmodel.h"

#include "ui/models/plaintooltip.h"

#include "core/rules/findings.h"

#include <QFont>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

CandidatesModel::CandidatesModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
}

void CandidatesModel::refresh(const MaybeId<Role> &role)
{
    const Findings &findings = *m_workspace.project.findings();
    std::vector<DoubleCandidate> candidates;
    if (role)
        candidates = doubleCandidates(m_workspace.project.data(), findings.facts(), findings.numbers(), *role);
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

QString CandidatesModel::nameOf(const DoubleCandidate &candidate) const
{
    const Person *person = m_workspace.project.data().find(candidate.person);
    return person ? person->name : QString();
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

QVariant CandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DoubleCandidate *candidate = candidateAt(index.row());
    if (role == Qt::FontRole && !candidate) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    if (!candidate) {
        if (index.column() == NameColumn)
            text =
                tr("Below the line: lack a skill or certificate, or cannot be there, and no likeness makes up for it");
    } else if (index.column() == NameColumn) {
        text = nameOf(*candidate);
    } else if (index.column() == KnownColumn) {
        text = knownText(*candidate);
    } else if (index.column() == MatchesColumn) {
        text = candidate->reasons.join(tr("; "));
    } else {
        text = candidate->gaps.join(tr("; "));
    }
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
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

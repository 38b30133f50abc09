// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/candidatesmodel.h"

#include "ui/importing/visibletext.h"
#include "ui/models/plaintooltip.h"
#include "ui/people/castmodel.h"
#include "ui/rigs/planstate.h"

#include "core/project/personlabel.h"
#include "core/rules/findings.h"

#include <QFont>
#include <map>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

CandidatesModel::CandidatesModel(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
}

std::vector<CandidatesModel::Entry> CandidatesModel::ranked(const DoubleSought &sought) const
{
    const ProjectData &known = m_workspace.project.data();
    const Findings &findings = *m_workspace.project.findings();
    std::map<Id<Person>, QString> names;
    for (const PersonLabel &label : peopleToChoose(known))
        names.emplace(label.person->id, label.text());
    std::map<Id<Person>, QStringList> already;
    for (const Double *dbl : doublesOf(known, sought.role))
        already[dbl->person].append(dbl->number.isEmpty() ? enumLabel(dbl->kind) : dbl->number);
    std::vector<Entry> entries;
    for (DoubleCandidate &candidate : doubleCandidates(known, findings.facts(), findings.numbers(), sought)) {
        QString name = visibleText(names[candidate.person]);
        if (const auto doubles = already.find(candidate.person); doubles != already.end())
            name = tr("%1 · already %2").arg(name, visibleText(doubles->second.join(tr(", "))));
        entries.push_back({std::move(candidate), name});
    }
    return entries;
}

void CandidatesModel::refresh(const std::optional<DoubleSought> &sought)
{
    std::vector<Entry> entries = sought ? ranked(*sought) : std::vector<Entry>();
    if (entries == m_all)
        return;
    beginResetModel();
    m_all = std::move(entries);
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
    for (const Entry &entry : m_all) {
        if (!m_filter.matches(QStringList{entry.name} + entry.candidate.reasons + entry.candidate.gaps))
            continue;
        if (entry.candidate.belowLine && m_line < 0) {
            m_line = static_cast<int>(m_rows.size());
            m_rows.push_back(nullptr);
        }
        m_rows.push_back(&entry);
    }
}

const CandidatesModel::Entry *CandidatesModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : nullptr;
}

const DoubleCandidate *CandidatesModel::candidateAt(int row) const
{
    const Entry *entry = entryAt(row);
    return entry ? &entry->candidate : nullptr;
}

int CandidatesModel::rowOf(const MaybeId<Person> &person) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Entry *entry) { return entry && person == entry->candidate.person; });
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

QString CandidatesModel::cellText(const Entry &entry, int column)
{
    switch (column) {
    case NameColumn:
        return entry.name;
    case KnownColumn:
        return knownText(entry.candidate);
    case MatchesColumn:
        return visibleText(entry.candidate.reasons.join(tr("; ")));
    case GapsColumn:
        return visibleText(entry.candidate.gaps.join(tr("; ")));
    default:
        return {};
    }
}

QString CandidatesModel::lineText()
{
    return tr("Below the line: lack a skill or certificate, or cannot be there, and no likeness makes up for it");
}

QVariant CandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isName = index.column() == NameColumn;
    const Entry *entry = entryAt(index.row());
    const bool isBelow = entry && entry->candidate.belowLine;
    switch (role) {
    case Qt::DisplayRole:
        return entry ? cellText(*entry, index.column()) : isName ? lineText() : QString();
    case Qt::ToolTipRole:
        return plainToolTip(data(index).toString());
    case Qt::FontRole:
        if (!entry) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::DecorationRole:
        return isName && isBelow ? QVariant(stateIcon(PlanState::Bad)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return isName && isBelow ? QVariant(tr("below the line")) : QVariant();
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

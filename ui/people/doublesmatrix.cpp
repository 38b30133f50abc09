// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/doublesmatrix.h"

#include "ui/importing/visibletext.h"
#include "ui/models/plaintooltip.h"
#include "ui/people/castmodel.h"

#include "core/planning/doublematch.h"
#include "core/project/lookups.h"
#include "core/rules/findings.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kindCount = EnumNames<DoubleKind>::entries.size();

// How a double matches whoever plays the role, in a few words: what keeps them below the line first, and the unknown is
// never a match.
StateWords standingWords(const DoubleCandidate &standing, bool isPlayed, bool isSilenced)
{
    QStringList words;
    if (standing.belowLine)
        words.append(DoublesMatrix::tr("below the line"));
    if (!isPlayed)
        words.append(DoublesMatrix::tr("nobody to match"));
    else if (standing.different > 0)
        words.append(DoublesMatrix::tr("differs in %1").arg(QString::number(standing.different)));
    if (isPlayed && standing.known < standing.of)
        words.append(knownText(standing));
    if (isSilenced)
        words.append(DoublesMatrix::tr("not sure: a rule failed its own test"));
    if (words.isEmpty())
        return {PlanState::Fine, DoublesMatrix::tr("matches")};
    const bool isBad = standing.belowLine || standing.different > 0;
    return {isBad ? PlanState::Bad : PlanState::Unknown, words.join(DoublesMatrix::tr(", "))};
}

// The state of the cell once another double is in it: bad before unknown before fine.
PlanState worse(const std::optional<PlanState> &before, PlanState now)
{
    if (before == PlanState::Bad || now == PlanState::Bad)
        return PlanState::Bad;
    return before == PlanState::Unknown ? PlanState::Unknown : now;
}

}  // namespace

DoublesMatrix::DoublesMatrix(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
}

DoublesMatrix::Row DoublesMatrix::rowFor(const Role &role) const
{
    const ProjectData &known = m_workspace.project.data();
    const Person *actor = known.find(role.person);
    Row row{role.id, std::vector<QString>(FirstKindColumn + kindCount),
            std::vector<QString>(FirstKindColumn + kindCount),
            std::vector<std::optional<PlanState>>(FirstKindColumn + kindCount)};
    row.cells[RoleColumn] = visibleText(recordName(known, role));
    row.cells[PlayedByColumn] = actor ? visibleText(actor->name) : tr("nobody yet");
    for (const Double *dbl : doublesOf(known, role.id))
        addDouble(row, *dbl, actor);
    return row;
}

// “1X Maya Okafor (sequence B): differs in 2” in the cell; what lacks and differs, a line each, in the tip.
void DoublesMatrix::addDouble(Row &row, const Double &dbl, const Person *actor) const
{
    const ProjectData &known = m_workspace.project.data();
    const Findings &findings = *m_workspace.project.findings();
    const DoubleCandidate standing = doubleStanding(known, findings.facts(), findings.numbers(), dbl);
    const auto [state, words] = standingWords(standing, actor, !findings.silent().empty());
    const Person *person = known.find(dbl.person);
    const QString who = person ? visibleText(person->name) : QString();
    const QString name = dbl.number.isEmpty() ? who : tr("%1 %2").arg(visibleText(dbl.number), who);
    const QString scope = visibleText(scopeText(known, dbl.sequence));
    const auto column = FirstKindColumn + static_cast<std::size_t>(dbl.kind);
    QString &cell = row.cells[column];
    cell += (cell.isEmpty() ? QString() : tr("; "))
          + (dbl.sequence ? tr("%1 (%2): %3").arg(name, scope, words) : tr("%1: %2").arg(name, words));
    row.states[column] = worse(row.states[column], state);
    QString &tip = row.tips[column];
    tip += (tip.isEmpty() ? QString() : u"\n"_s) + tr("%1, %2: %3").arg(name, scope, words);
    for (const QString &line : standing.gaps)
        tip += u"\n– "_s + visibleText(line);
}

bool DoublesMatrix::isUsed(int column) const
{
    return column < FirstKindColumn || std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
               return !row.cells[static_cast<std::size_t>(column)].isEmpty();
           });
}

void DoublesMatrix::refresh()
{
    std::vector<Row> rows;
    for (const Role *role : rolesInOrder(m_workspace.project.data()))
        rows.push_back(rowFor(*role));
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

MaybeId<Role> DoublesMatrix::roleAt(int row) const
{
    return row >= 0 && row < rowCount() ? MaybeId<Role>(m_rows[static_cast<std::size_t>(row)].role) : std::nullopt;
}

int DoublesMatrix::rowOf(const MaybeId<Role> &role) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.role == role; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DoublesMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DoublesMatrix::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(FirstKindColumn + kindCount);
}

QVariant DoublesMatrix::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::DisplayRole)
        return row.cells[column];
    if (role == Qt::ToolTipRole)
        return plainToolTip(row.tips[column].isEmpty() ? row.cells[column] : row.tips[column]);
    if (role == Qt::DecorationRole && row.states[column])
        return stateIcon(*row.states[column]);
    if (role == Qt::AccessibleDescriptionRole)
        return row.tips[column];
    return {};
}

QVariant DoublesMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == RoleColumn)
        return tr("Role");
    if (section == PlayedByColumn)
        return tr("Played by");
    return enumLabel(EnumNames<DoubleKind>::entries[static_cast<std::size_t>(section - FirstKindColumn)].value);
}

}  // namespace stunt

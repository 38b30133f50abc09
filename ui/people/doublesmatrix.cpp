// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/doublesmatrix.h"

#include "ui/models/plaintooltip.h"
#include "ui/people/castmodel.h"

#include "core/planning/bodymatch.h"
#include "core/project/lookups.h"
#include "core/rules/findings.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kindCount = EnumNames<DoubleKind>::entries.size();

// How a double matches whoever plays the role, in a few words, and trait by trait for the tool tip.
struct Standing {
    QString words;
    QStringList lines;
};

Standing standingOf(const Project &project, const Double &dbl, const Person *actor)
{
    const Person *person = project.data().find(dbl.person);
    if (!actor || !person)
        return {DoublesMatrix::tr("nobody to match"), {}};
    int different = 0;
    int unknown = 0;
    int of = 0;
    Standing standing;
    for (const TraitMatch &trait :
         bodyMatch(*actor, *person, project.findings()->numbers(), project.data().production().measurementSystem)) {
        if (!isCompared(dbl.kind, trait.trait))
            continue;
        ++of;
        different += trait.likeness == Likeness::Different ? 1 : 0;
        unknown += trait.likeness == Likeness::Unknown ? 1 : 0;
        if (trait.likeness != Likeness::Same)
            standing.lines.append(trait.text);
    }
    const QString known = DoublesMatrix::tr("%1 of %2 known").arg(of - unknown).arg(of);
    if (different > 0)
        standing.words = unknown > 0 ? DoublesMatrix::tr("differs in %1, %2").arg(different).arg(known)
                                     : DoublesMatrix::tr("differs in %1").arg(different);
    else
        standing.words = unknown > 0 ? known : DoublesMatrix::tr("matches");
    return standing;
}

}  // namespace

DoublesMatrix::DoublesMatrix(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
}

DoublesMatrix::Row DoublesMatrix::rowFor(const Role &role) const
{
    const Project &project = m_workspace.project;
    const Person *actor = project.data().find(role.person);
    Row row{role.id, std::vector<QString>(FirstKindColumn + kindCount),
            std::vector<QString>(FirstKindColumn + kindCount)};
    row.cells[RoleColumn] = recordName(project.data(), role);
    row.cells[PlayedByColumn] = actor ? actor->name : tr("nobody yet");
    for (const Double *dbl : doublesOf(project.data(), role.id)) {
        const Standing standing = standingOf(project, *dbl, actor);
        const auto column = FirstKindColumn + static_cast<std::size_t>(dbl->kind);
        const Person *person = project.data().find(dbl->person);
        const QString who = person ? person->name : QString();
        const QString name = dbl->number.isEmpty() ? who : tr("%1 %2").arg(dbl->number, who);
        QString &cell = row.cells[column];
        cell += (cell.isEmpty() ? QString() : tr("; ")) + tr("%1: %2").arg(name, standing.words);
        QString &tip = row.tips[column];
        tip += (tip.isEmpty() ? QString() : u"\n"_s)
             + tr("%1, %2: %3").arg(name, scopeText(project.data(), dbl->sequence), standing.words);
        for (const QString &line : standing.lines)
            tip += u"\n– "_s + line;
    }
    return row;
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

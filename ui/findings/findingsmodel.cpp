// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsmodel.h"

#include "ui/models/plaintooltip.h"

#include <QSet>

namespace stunt {

FindingsModel::FindingsModel(const Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace)
{
    m_workspace.project.check(m_workspace.today());
    refresh();
    connect(&m_workspace.project, &Project::changed, this, &FindingsModel::refresh);
}

void FindingsModel::setGrouping(FindingGrouping grouping)
{
    m_grouping = grouping;
    refresh();
}

void FindingsModel::setFilter(const FindingFilter &filter)
{
    m_filter = filter;
    refresh();
}

void FindingsModel::setWatched(bool watched)
{
    m_watched = watched;
    if (m_watched && m_stale)
        refresh();
}

// What stands alike at both ends stays; what lies between is replaced.
void FindingsModel::refresh()
{
    m_stale = !m_watched;
    if (m_stale)
        return;
    std::vector<FindingRow> rows =
        findingRows(m_workspace.project.data(), *m_workspace.project.findings(), m_grouping, m_filter);
    const auto sameKey = [](const FindingRow &a, const FindingRow &b) { return a.key == b.key; };
    const auto [oldFrom, newFrom] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), sameKey);
    const int first = static_cast<int>(oldFrom - m_rows.begin());
    auto oldTo = m_rows.end();
    auto newTo = rows.end();
    while (oldTo != oldFrom && newTo != newFrom && sameKey(*(oldTo - 1), *(newTo - 1))) {
        --oldTo;
        --newTo;
    }
    if (oldTo != oldFrom) {
        beginRemoveRows({}, first, static_cast<int>(oldTo - m_rows.begin()) - 1);
        m_rows.erase(oldFrom, oldTo);
        endRemoveRows();
    }
    if (newTo != newFrom) {
        beginInsertRows({}, first, static_cast<int>(newTo - rows.begin()) - 1);
        m_rows.insert(m_rows.begin() + first, newFrom, newTo);
        endInsertRows();
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = std::move(rows[row]);
        const QModelIndex changed = index(static_cast<int>(row));
        emit dataChanged(changed, changed);
    }
}

const FindingRow *FindingsModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

const Finding *FindingsModel::findingAt(const QModelIndex &index) const
{
    const FindingRow *row = rowAt(index);
    return row && !row->isHeading() ? &row->finding : nullptr;
}

QModelIndex FindingsModel::indexOf(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FindingRow &row) {
        return !row.isHeading() && row.key.endsWith(key) && keyOf(row.finding) == key;
    });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

QModelIndex FindingsModel::indexAbout(const RecordRef &record) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FindingRow &row) {
        const std::vector<RecordRef> &subjects = row.finding.subjects;
        return !row.isHeading() && std::find(subjects.begin(), subjects.end(), record) != subjects.end();
    });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int FindingsModel::shownCount() const
{
    // Only among people may one stand twice.
    if (m_grouping != FindingGrouping::Person)
        return static_cast<int>(
            std::count_if(m_rows.begin(), m_rows.end(), [](const FindingRow &row) { return !row.isHeading(); }));
    QSet<QString> keys;
    for (const FindingRow &row : m_rows)
        if (!row.isHeading())
            keys.insert(keyOf(row.finding));
    return static_cast<int>(keys.size());
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const FindingRow *row = rowAt(index);
    if (!row)
        return {};
    if (row->isHeading()) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("%1 (%2)").arg(row->heading).arg(row->count);
        return {};
    }
    const Finding &finding = row->finding;
    switch (role) {
    case Qt::DisplayRole:
        return finding.message;
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(enumLabel(finding.level), enumLabel(finding.rule), finding.message);
    case Qt::ToolTipRole:
        return plainToolTip(finding.mend);
    default:
        return {};
    }
}

Qt::ItemFlags FindingsModel::flags(const QModelIndex &index) const
{
    const FindingRow *row = rowAt(index);
    if (!row)
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return row->isHeading() ? flags : flags | Qt::ItemIsSelectable;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// How the breakdown's tree follows the production.
#include "ui/breakdown/beattreemodel.h"

#include "core/project/lookups.h"
#include "ui/breakdown/touchedbeats.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace stunt {

RecordRef BeatTreeModel::groupOf(const Beat &beat) const
{
    if (m_grouping == BeatGrouping::Sequence)
        return beat.sequence;
    return beat.scene ? RecordRef(*beat.scene) : RecordRef();
}

BeatTreeModel::Groups BeatTreeModel::groups() const
{
    const ProjectData &data = m_project.data();
    Groups made;
    if (m_grouping == BeatGrouping::Sequence)
        for (const Sequence *sequence : sequencesInOrder(data))
            made.push_back({sequence->id, {}});
    std::map<RecordRef, std::vector<Id<Beat>>> beats;
    for (const Beat *beat : beatsInOrder(data))
        beats[groupOf(*beat)].push_back(beat->id);
    if (m_grouping == BeatGrouping::Scene) {
        for (const auto &entry : beats)
            made.push_back({entry.first, {}});
        std::ranges::sort(made, [&](const auto &a, const auto &b) {
            const auto *left = std::get_if<Id<Scene>>(&a.first);
            const auto *right = std::get_if<Id<Scene>>(&b.first);
            if (!left || !right)
                return left != nullptr;
            return std::pair(data.at(*left).position, *left) < std::pair(data.at(*right).position, *right);
        });
    }
    for (auto &[id, own] : made)
        own = std::move(beats[id]);
    return made;
}

// Whether the change moves beats between groups or groups among each other.
bool BeatTreeModel::regroups(const ChangeSet &changes) const
{
    if (changes.touches<Sequence>() || (m_grouping == BeatGrouping::Scene && changes.touches<Scene>()))
        return true;
    return std::ranges::any_of(changes.of<Beat>(), [](const auto &change) {
        return !change.before || !change.after || change.before->sequence != change.after->sequence
            || change.before->scene != change.after->scene || change.before->startMs != change.after->startMs;
    });
}

void BeatTreeModel::follow(const ChangeSet &changes)
{
    if (regroups(changes)) {
        dropGoneBeats();
        syncGroups(groups());
    }
    // After the rows: views ask while those still go and come.
    m_totals.forget(changes);
    tellTouched(changes);
}

// A beat that left its sequence goes before it comes anywhere else, so that none is ever in the tree twice.
void BeatTreeModel::dropGoneBeats()
{
    for (std::size_t row = 0; row < m_nodes.size(); ++row) {
        Node &node = m_nodes[row];
        for (int at = static_cast<int>(node.beats.size()) - 1; at >= 0; --at) {
            const Beat *beat = m_project.data().find(node.beats[static_cast<std::size_t>(at)]);
            if (beat && groupOf(*beat) == node.id)
                continue;
            beginRemoveRows(index(static_cast<int>(row), 0), at, at);
            node.beats.erase(node.beats.begin() + at);
            endRemoveRows();
        }
    }
}

void BeatTreeModel::syncGroups(const Groups &wanted)
{
    const auto idOf = [](const Groups::value_type &group) { return group.first; };
    for (int row = static_cast<int>(m_nodes.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(wanted, m_nodes[static_cast<std::size_t>(row)].id, idOf) != wanted.end())
            continue;
        beginRemoveRows({}, row, row);
        m_nodes.erase(m_nodes.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < std::ssize(wanted); ++row) {
        const auto &[id, beats] = wanted[static_cast<std::size_t>(row)];
        const auto it = std::ranges::find(m_nodes, id, &Node::id);
        const int from = static_cast<int>(it - m_nodes.begin());
        if (it == m_nodes.end()) {
            beginInsertRows({}, row, row);
            m_nodes.insert(m_nodes.begin() + row, {++m_lastKey, id, beats});
            endInsertRows();
        } else if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_nodes.begin() + row, it, it + 1);
            endMoveRows();
        }
    }
    for (int row = 0; row < std::ssize(wanted); ++row)
        syncBeats(row, wanted[static_cast<std::size_t>(row)].second);
}

void BeatTreeModel::syncBeats(int row, const std::vector<Id<Beat>> &wanted)
{
    const QModelIndex parent = index(row, 0);
    auto &beats = m_nodes[static_cast<std::size_t>(row)].beats;
    if (beats == wanted)
        return;
    for (int at = 0; at < std::ssize(wanted); ++at) {
        const Id<Beat> id = wanted[static_cast<std::size_t>(at)];
        const auto it = std::find(beats.begin(), beats.end(), id);
        const int from = static_cast<int>(it - beats.begin());
        if (it != beats.end() && from == at)
            continue;
        if (it == beats.end()) {
            beginInsertRows(parent, at, at);
            beats.insert(beats.begin() + at, id);
            endInsertRows();
        } else {
            beginMoveRows(parent, from, from, parent, at);
            std::rotate(beats.begin() + at, it, it + 1);
            endMoveRows();
        }
    }
}

void BeatTreeModel::tellTouched(const ChangeSet &changes)
{
    const auto beats = beatsTouchedBy(m_project.data(), changes);
    if (!beats) {
        tellAll();
        return;
    }
    std::unordered_set<int> groups;
    for (const auto &change : changes.of<Sequence>())
        groups.insert(indexOf(change.id()).row());
    for (const auto &change : changes.of<Scene>())
        groups.insert(rowOfGroup(RecordRef(change.id())));
    for (const auto &change : changes.of<Beat>())
        if (change.before)
            groups.insert(rowOfGroup(groupOf(*change.before)));
    for (const Id<Beat> &id : *beats) {
        const QModelIndex at = indexOf(id);
        if (!at.isValid())
            continue;
        emit dataChanged(at, at.siblingAtColumn(beatColumnCount - 1));
        groups.insert(at.parent().row());
    }
    for (const int row : groups)
        if (row >= 0)
            emit dataChanged(index(row, 0), index(row, beatColumnCount - 1));
}

void BeatTreeModel::tellAll()
{
    if (m_nodes.empty())
        return;
    emit dataChanged(index(0, 0), index(static_cast<int>(m_nodes.size()) - 1, beatColumnCount - 1));
    for (int row = 0; row < std::ssize(m_nodes); ++row) {
        const QModelIndex parent = index(row, 0);
        if (const int count = rowCount(parent); count > 0)
            emit dataChanged(index(0, 0, parent), index(count - 1, beatColumnCount - 1, parent));
    }
}

}  // namespace stunt

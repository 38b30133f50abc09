// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beattreemodel.h"

#include "core/edits/beatorder.h"
#include "core/project/lookups.h"
#include "ui/breakdown/beatcells.h"
#include "ui/findings/findinglook.h"
#include "ui/models/plaintooltip.h"

#include <QFont>
#include <QMimeData>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto beatsMimeType = "application/x-stuntboard-beats"_L1;

BeatColumn columnOf(const QModelIndex &index)
{
    return static_cast<BeatColumn>(index.column());
}

}  // namespace

BeatTreeModel::BeatTreeModel(Project &project, QObject *parent)
    : QAbstractItemModel(parent), m_project(project), m_totals(project.data())
{
    syncGroups(groups());
    connect(&project, &Project::changed, this, &BeatTreeModel::follow);
    connect(&project, &Project::changed, this, &BeatTreeModel::badgesChanged);
    connect(&project, &Project::checked, this, &BeatTreeModel::badgesChanged);
}

void BeatTreeModel::setGrouping(BeatGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_nodes.clear();
    for (auto &[id, beats] : groups())
        m_nodes.push_back({++m_lastKey, id, std::move(beats)});
    endResetModel();
}

QModelIndex BeatTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_nodes[static_cast<std::size_t>(parent.row())].key : 0);
}

int BeatTreeModel::rowOfGroup(const RecordRef &group) const
{
    const auto it = std::ranges::find(m_nodes, group, &Node::id);
    return it == m_nodes.end() ? -1 : static_cast<int>(it - m_nodes.begin());
}

int BeatTreeModel::rowOfKey(quintptr key) const
{
    const auto it = std::ranges::find(m_nodes, key, &Node::key);
    return it == m_nodes.end() ? -1 : static_cast<int>(it - m_nodes.begin());
}

const BeatTreeModel::Node *BeatTreeModel::nodeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const int row = index.internalId() == 0 ? index.row() : rowOfKey(index.internalId());
    return row < 0 || row >= std::ssize(m_nodes) ? nullptr : &m_nodes[static_cast<std::size_t>(row)];
}

QModelIndex BeatTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const int row = rowOfKey(child.internalId());
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int BeatTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_nodes.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_nodes[static_cast<std::size_t>(parent.row())].beats.size());
}

int BeatTreeModel::columnCount(const QModelIndex &) const
{
    return beatColumnCount;
}

RecordRef BeatTreeModel::recordAt(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    if (!node)
        return {};
    if (index.internalId() == 0)
        return node->id;
    if (index.row() >= std::ssize(node->beats))
        return {};
    return node->beats[static_cast<std::size_t>(index.row())];
}

QModelIndex BeatTreeModel::indexOf(const RecordRef &ref) const
{
    const auto *beat = std::get_if<Id<Beat>>(&ref);
    const Beat *known = beat ? m_project.data().find(*beat) : nullptr;
    if (ref == RecordRef() || (beat && !known))
        return {};
    const auto node = std::ranges::find(m_nodes, known ? groupOf(*known) : ref, &Node::id);
    if (node == m_nodes.end())
        return {};
    const QModelIndex group = index(static_cast<int>(node - m_nodes.begin()), 0);
    if (!beat)
        return group;
    const auto at = std::ranges::find(node->beats, *beat);
    return at == node->beats.end() ? QModelIndex() : index(static_cast<int>(at - node->beats.begin()), 0, group);
}

SortKey BeatTreeModel::sortKeyAt(const QModelIndex &index) const
{
    const RecordRef ref = recordAt(index);
    const auto *id = std::get_if<Id<Beat>>(&ref);
    const Beat *beat = id ? m_project.data().find(*id) : nullptr;
    return beat ? sortKeyOf(m_project.data(), *beat, columnOf(index)) : SortKey{};
}

QString BeatTreeModel::searchText(const Beat &beat) const
{
    const ProjectData &data = m_project.data();
    QStringList texts;
    // The categories' names in one pass: filtering asks this of every beat.
    for (int column = 0; column < static_cast<int>(BeatColumn::FirstCategory); ++column)
        texts.push_back(cellText(data, beat, static_cast<BeatColumn>(column)));
    for (const ItemUse &use : data.referring<ItemUse>(beat.id))
        if (const Item *item = data.find(use.item))
            texts.push_back(item->name);
    for (const RigUse &use : data.referring<RigUse>(beat.id))
        if (const RigUnit *unit = data.find(use.rigUnit))
            if (const Rig *rig = data.find(unit->rig))
                texts.push_back(rig->name);
    texts.push_back(beat.action);
    texts.push_back(beat.cameraNote);
    if (const Sequence *sequence = data.find(beat.sequence))
        texts += {sequence->code, sequence->title};
    return texts.join(u'\n');
}

QString BeatTreeModel::beatToolTip(const Beat &beat, BeatColumn column) const
{
    if (column == BeatColumn::Title && !beat.action.isEmpty())
        return beat.action;
    if (const auto category = categoryOf(column))
        return categoryLines(m_project.data(), beat, *category);
    return cellText(m_project.data(), beat, column);
}

QVariant BeatTreeModel::beatData(const Beat &beat, BeatColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cellText(m_project.data(), beat, column);
    case Qt::EditRole:
        return editValue(m_project.data(), beat, column);
    case Qt::ToolTipRole: {
        const QString text = beatToolTip(beat, column);
        return text.isEmpty() ? QVariant() : QVariant(plainToolTip(text));
    }
    // Beside the title: the number's column has room for the number alone.
    case Qt::DecorationRole:
        return column == BeatColumn::Title ? findingBadge(m_project, beat.id.uuid()) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return column == BeatColumn::Title ? QVariant(findingWords(m_project, beat.id.uuid())) : QVariant();
    case DisciplineRole:
        return static_cast<int>(beat.discipline);
    case ChoicesRole:
        return QVariant::fromValue(choicesOf(m_project.data(), column));
    case SearchRole:
        return searchText(beat);
    default:
        return {};
    }
}

QString BeatTreeModel::groupText(const Node &node, BeatColumn column) const
{
    const ProjectData &data = m_project.data();
    if (const auto *id = std::get_if<Id<Sequence>>(&node.id)) {
        const auto totals = [&]() -> const BeatTotals & { return m_totals.of(*id); };
        return cellText(data, data.at(*id), totals, column);
    }
    const auto *id = std::get_if<Id<Scene>>(&node.id);
    const MaybeId<Scene> scene = id ? MaybeId<Scene>(*id) : std::nullopt;
    const auto totals = [&]() -> const BeatTotals & { return m_totals.of(scene, node.beats); };
    return groupCellText(data, data.find(scene), totals, column);
}

QVariant BeatTreeModel::groupData(const Node &node, BeatColumn column, int role) const
{
    const auto *id = std::get_if<Id<Sequence>>(&node.id);
    const Sequence *sequence = id ? m_project.data().find(*id) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return groupText(node, column);
    case Qt::ToolTipRole: {
        const QString text = groupText(node, column);
        return text.isEmpty() ? QVariant() : QVariant(plainToolTip(text));
    }
    case Qt::EditRole:
        return sequence && column == BeatColumn::Title ? sequence->title : groupText(node, column);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case SearchRole:
        return sequence ? u"%1\n%2\n%3"_s.arg(sequence->code, sequence->title, sequence->notes)
                        : u"%1\n%2"_s.arg(groupText(node, BeatColumn::Number), groupText(node, BeatColumn::Title));
    case GroupRole:
        return true;
    default:
        return {};
    }
}

QVariant BeatTreeModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isFigure(columnOf(index)) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    if (role == RefusalRole)
        return m_refusal;
    const RecordRef ref = recordAt(index);
    if (const auto *id = std::get_if<Id<Beat>>(&ref)) {
        const Beat *beat = m_project.data().find(*id);
        return beat ? beatData(*beat, columnOf(index), role) : QVariant();
    }
    const Node *node = index.isValid() && index.internalId() == 0 ? nodeOf(index) : nullptr;
    return node && (node->id == RecordRef() || exists(m_project.data(), node->id))
             ? groupData(*node, columnOf(index), role)
             : QVariant();
}

QVariant BeatTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= beatColumnCount)
        return {};
    const auto column = static_cast<BeatColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnToolTip(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    default:
        return {};
    }
}

Qt::ItemFlags BeatTreeModel::flags(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    if (!node)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isBeat = index.internalId() != 0;
    const BeatColumn column = columnOf(index);
    if (m_project.isReadOnly())
        return flags;
    const bool isSequence = !isBeat && m_grouping == BeatGrouping::Sequence;
    if (isBeat ? isEditable(column) : isSequence && (column == BeatColumn::Number || column == BeatColumn::Title))
        flags |= Qt::ItemIsEditable;
    return flags | (isBeat ? Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : Qt::ItemIsDropEnabled);
}

bool BeatTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    Result<> typed;
    std::vector<Id<Beat>> beats = std::exchange(m_companions, {});
    const RecordRef ref = recordAt(index);
    if (const auto *id = std::get_if<Id<Beat>>(&ref)) {
        // Leaving an editor untouched must not write the one cell over all that are selected.
        const bool untouched = value == editValue(m_project.data(), m_project.data().at(*id), columnOf(index));
        if (untouched || std::ranges::find(beats, *id) == beats.end())
            beats = {*id};
        typed = typeInto(m_project, beats, columnOf(index), value);
    } else if (const auto *sequence = std::get_if<Id<Sequence>>(&ref))
        typed = typeInto(m_project, Sequence(m_project.data().at(*sequence)), columnOf(index), value);
    else
        return false;
    m_refusal = typed ? QString() : typed.error().message;
    return typed.has_value();
}

QStringList BeatTreeModel::mimeTypes() const
{
    return {beatsMimeType};
}

QMimeData *BeatTreeModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<std::pair<std::pair<int, int>, QString>> picked;
    for (const QModelIndex &index : indexes) {
        const RecordRef ref = recordAt(index);
        if (const auto *beat = std::get_if<Id<Beat>>(&ref); beat && index.column() == indexes.front().column())
            picked.push_back({{parent(index).row(), index.row()}, beat->toText()});
    }
    if (picked.empty())
        return nullptr;
    std::ranges::sort(picked);
    QStringList lines;
    for (const auto &entry : picked)
        lines.push_back(entry.second);
    auto *mime = new QMimeData;
    mime->setData(beatsMimeType, lines.join(u'\n').toLatin1());
    return mime;
}

std::vector<Id<Beat>> BeatTreeModel::beatsIn(const QMimeData *data) const
{
    std::vector<Id<Beat>> beats;
    if (!data || !data->hasFormat(beatsMimeType))
        return beats;
    for (const QString &line : QString::fromLatin1(data->data(beatsMimeType)).split(u'\n')) {
        const auto uuid = Uuid::fromText(line);
        if (uuid && m_project.data().find(Id<Beat>(*uuid)))
            beats.emplace_back(*uuid);
    }
    return beats;
}

std::optional<BeatTreeModel::Target> BeatTreeModel::targetOf(int row, const QModelIndex &parent,
                                                             const std::vector<Id<Beat>> &moved) const
{
    if (m_nodes.empty())
        return std::nullopt;
    const Node *node = nodeOf(parent);
    qsizetype at = row;
    if (!node) {  // between two sequences: the end of the one above
        node = &m_nodes[static_cast<std::size_t>(std::clamp<int>(row - 1, 0, static_cast<int>(m_nodes.size()) - 1))];
        at = -1;
    } else if (parent.internalId() != 0) {  // upon a beat: before it
        at = parent.row();
    }
    if (at < 0 || at > std::ssize(node->beats))
        at = std::ssize(node->beats);
    const auto above = std::ranges::count_if(node->beats.begin(), node->beats.begin() + at, [&](const Id<Beat> &id) {
        return std::ranges::find(moved, id) != moved.end();
    });
    return Target{node->id, at - above};
}

// By sequence beats move to the place; by scene they come to be in it and stay where they are on the screen.
Result<> BeatTreeModel::dropIn(const std::vector<Id<Beat>> &beats, const Target &target)
{
    if (const auto *sequence = std::get_if<Id<Sequence>>(&target.group))
        return placeBeats(m_project, beats, *sequence, target.index);
    const auto *scene = std::get_if<Id<Scene>>(&target.group);
    return typeInto(m_project, beats, BeatColumn::Scene, scene ? scene->toText() : QString());
}

bool BeatTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &) const
{
    return action == Qt::MoveAction && !m_project.isReadOnly() && !beatsIn(data).empty();
}

bool BeatTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const std::vector<Id<Beat>> beats = beatsIn(data);
    const auto target = targetOf(row, parent, beats);
    if (action != Qt::MoveAction || beats.empty() || !target)
        return false;
    const auto moved = dropIn(beats, *target);
    if (!moved)
        emit refused(moved.error());
    return moved.has_value();
}

}  // namespace stunt

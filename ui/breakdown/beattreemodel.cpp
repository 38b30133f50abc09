// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beattreemodel.h"

#include "core/edits/beatorder.h"
#include "core/project/lookups.h"
#include "ui/findings/findinglook.h"
#include "ui/models/plaintooltip.h"

#include <QFont>
#include <QMimeData>
#include <algorithm>
#include <unordered_set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto beatsMimeType = "application/x-stuntboard-beats"_L1;

template<class T>
std::vector<Id<T>> idsOf(const std::vector<const T *> &records)
{
    std::vector<Id<T>> ids;
    ids.reserve(records.size());
    for (const T *record : records)
        ids.push_back(record->id);
    return ids;
}

BeatColumn columnOf(const QModelIndex &index)
{
    return static_cast<BeatColumn>(index.column());
}

}  // namespace

BeatTreeModel::BeatTreeModel(Project &project, QObject *parent) : QAbstractItemModel(parent), m_project(project)
{
    for (const Sequence *sequence : sequencesInOrder(project.data()))
        m_nodes.push_back({++m_lastKey, sequence->id, idsOf(beatsInOrder(project.data(), sequence->id))});
    connect(&project, &Project::changed, this, &BeatTreeModel::follow);
    connect(&project, &Project::changed, this, &BeatTreeModel::tellBadges);
    connect(&project, &Project::checked, this, &BeatTreeModel::tellBadges);
}

QModelIndex BeatTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_nodes[static_cast<std::size_t>(parent.row())].key : 0);
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
    if (const auto *sequence = std::get_if<Id<Sequence>>(&ref)) {
        const auto it = std::ranges::find(m_nodes, *sequence, &Node::id);
        return it == m_nodes.end() ? QModelIndex() : index(static_cast<int>(it - m_nodes.begin()), 0);
    }
    if (const auto *beat = std::get_if<Id<Beat>>(&ref)) {
        for (std::size_t row = 0; row < m_nodes.size(); ++row) {
            const auto &beats = m_nodes[row].beats;
            const auto it = std::ranges::find(beats, *beat);
            if (it != beats.end())
                return index(static_cast<int>(it - beats.begin()), 0, index(static_cast<int>(row), 0));
        }
    }
    return {};
}

QString BeatTreeModel::searchText(const Beat &beat) const
{
    const ProjectData &data = m_project.data();
    QStringList texts;
    for (int column = 0; column < beatColumnCount; ++column)
        texts.push_back(cellText(data, beat, static_cast<BeatColumn>(column)));
    texts.push_back(beat.action);
    texts.push_back(beat.cameraNote);
    if (const Sequence *sequence = data.find(beat.sequence))
        texts += {sequence->code, sequence->title};
    return texts.join(u'\n');
}

QVariant BeatTreeModel::beatData(const Beat &beat, BeatColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cellText(m_project.data(), beat, column);
    case Qt::EditRole:
        return editValue(m_project.data(), beat, column);
    case Qt::ToolTipRole: {
        const QString text = column == BeatColumn::Title && !beat.action.isEmpty()
                               ? beat.action
                               : cellText(m_project.data(), beat, column);
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

QVariant BeatTreeModel::sequenceData(const Sequence &sequence, BeatColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cellText(m_project.data(), sequence, column);
    case Qt::EditRole:
        return column == BeatColumn::Title ? sequence.title : cellText(m_project.data(), sequence, column);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case SearchRole:
        return u"%1\n%2\n%3"_s.arg(sequence.code, sequence.title, sequence.notes);
    case SequenceRole:
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
    if (const auto *id = std::get_if<Id<Sequence>>(&ref)) {
        const Sequence *sequence = m_project.data().find(*id);
        return sequence ? sequenceData(*sequence, columnOf(index), role) : QVariant();
    }
    return {};
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
    if (isBeat ? isEditable(column) : column == BeatColumn::Number || column == BeatColumn::Title)
        flags |= Qt::ItemIsEditable;
    return flags | (isBeat ? Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : Qt::ItemIsDropEnabled);
}

bool BeatTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    Result<> typed;
    const RecordRef ref = recordAt(index);
    if (const auto *id = std::get_if<Id<Beat>>(&ref))
        typed = typeInto(m_project, Beat(m_project.data().at(*id)), columnOf(index), value);
    else if (const auto *sequence = std::get_if<Id<Sequence>>(&ref))
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
    const auto moved = placeBeats(m_project, beats, target->sequence, target->index);
    if (!moved)
        emit refused(moved.error());
    return moved.has_value();
}

void BeatTreeModel::follow(const ChangeSet &changes)
{
    const ProjectData &data = m_project.data();
    if (changes.touches<Beat>())
        dropGoneBeats();
    if (changes.touches<Sequence>())
        syncSequences(idsOf(sequencesInOrder(data)));
    if (changes.touches<Beat>())
        for (std::size_t row = 0; row < m_nodes.size(); ++row)
            syncBeats(static_cast<int>(row), idsOf(beatsInOrder(data, m_nodes[row].id)));
    tellTouched(changes);
}

// An edit of one beat may have made findings about others.
void BeatTreeModel::tellBadges()
{
    const int title = static_cast<int>(BeatColumn::Title);
    for (std::size_t row = 0; row < m_nodes.size(); ++row) {
        const QModelIndex node = index(static_cast<int>(row), 0);
        if (const int beats = rowCount(node); beats > 0)
            emit dataChanged(index(0, title, node), index(beats - 1, title, node),
                             {Qt::DecorationRole, Qt::AccessibleDescriptionRole});
    }
}

// A beat that left its sequence goes before it comes anywhere else, so that none is ever in the tree twice.
void BeatTreeModel::dropGoneBeats()
{
    for (std::size_t row = 0; row < m_nodes.size(); ++row) {
        Node &node = m_nodes[row];
        for (int at = static_cast<int>(node.beats.size()) - 1; at >= 0; --at) {
            const Beat *beat = m_project.data().find(node.beats[static_cast<std::size_t>(at)]);
            if (beat && beat->sequence == node.id)
                continue;
            beginRemoveRows(index(static_cast<int>(row), 0), at, at);
            node.beats.erase(node.beats.begin() + at);
            endRemoveRows();
        }
    }
}

void BeatTreeModel::syncSequences(const std::vector<Id<Sequence>> &wanted)
{
    for (int row = static_cast<int>(m_nodes.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(wanted, m_nodes[static_cast<std::size_t>(row)].id) != wanted.end())
            continue;
        beginRemoveRows({}, row, row);
        m_nodes.erase(m_nodes.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < std::ssize(wanted); ++row) {
        const Id<Sequence> id = wanted[static_cast<std::size_t>(row)];
        const auto it = std::ranges::find(m_nodes, id, &Node::id);
        const int from = static_cast<int>(it - m_nodes.begin());
        if (it != m_nodes.end() && from == row)
            continue;
        if (it == m_nodes.end()) {
            beginInsertRows({}, row, row);
            m_nodes.insert(m_nodes.begin() + row, {++m_lastKey, id, idsOf(beatsInOrder(m_project.data(), id))});
            endInsertRows();
        } else {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_nodes.begin() + row, it, it + 1);
            endMoveRows();
        }
    }
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
    const bool wide = changes.touches<Scene>() || changes.touches<Person>() || changes.touches<Role>()
                   || changes.touches<Strip>() || changes.touches<ShootDay>() || changes.touches<Unit>()
                   || changes.touches<Plan>() || changes.touches<Production>();
    if (wide) {
        tellAll();
        return;
    }
    std::unordered_set<Id<Beat>> beats;
    for (const auto &change : changes.of<Beat>())
        beats.insert(change.id());
    for (const auto &change : changes.of<Part>()) {
        if (change.before)
            beats.insert(change.before->beat);
        if (change.after)
            beats.insert(change.after->beat);
    }
    std::unordered_set<Id<Sequence>> sequences;
    for (const auto &change : changes.of<Sequence>())
        sequences.insert(change.id());
    for (const auto &change : changes.of<Beat>())
        if (change.before)
            sequences.insert(change.before->sequence);
    for (const Id<Beat> &id : beats) {
        const QModelIndex at = indexOf(id);
        if (!at.isValid())
            continue;
        emit dataChanged(at, at.siblingAtColumn(beatColumnCount - 1));
        sequences.insert(std::get<Id<Sequence>>(recordAt(at.parent())));
    }
    for (const Id<Sequence> &id : sequences)
        if (const QModelIndex at = indexOf(id); at.isValid())
            emit dataChanged(at, at.siblingAtColumn(beatColumnCount - 1));
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

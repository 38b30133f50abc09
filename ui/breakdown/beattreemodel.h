// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/project/recordref.h"
#include "ui/breakdown/beatcolumns.h"

#include <QAbstractItemModel>

namespace stunt {

// What the breakdown's beats stand beneath.
enum class BeatGrouping { Sequence, Scene };

// The breakdown as a tree: sequences in screen order, or scenes that have beats, and their beats beneath; beats without a
// scene come last. Holds ids only and follows the production by rows that go, come and move, so that views keep what is
// open and selected.
class BeatTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum DataRole {
        DisciplineRole = Qt::UserRole + 80,  // int of Discipline; beats only
        SearchRole,                          // QString: what the filter looks at
        GroupRole,                           // bool: the row is a group, not a beat
    };

    explicit BeatTreeModel(Project &project, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    [[nodiscard]] BeatGrouping grouping() const { return m_grouping; }
    void setGrouping(BeatGrouping grouping);

    // What beats of the same gesture take the value of the next cell that is set; empty: the cell's own alone. A value
    // that is the cell's already changes none of them.
    void setCompanions(std::vector<Id<Beat>> beats) { m_companions = std::move(beats); }

    // The sums of a sequence's beats, also while they stand by scene.
    [[nodiscard]] const BeatTotals &totalsOf(Id<Sequence> sequence) const { return m_totals.of(sequence); }

    // Sorts beats by the cells of a column.
    [[nodiscard]] SortKey sortKeyAt(const QModelIndex &index) const;

    // The record of a row; empty for an invalid index and for the row of beats without a scene.
    [[nodiscard]] RecordRef recordAt(const QModelIndex &index) const;
    // The first cell of the record's row; invalid when it is not in the tree.
    [[nodiscard]] QModelIndex indexOf(const RecordRef &ref) const;

signals:
    // Something dropped was refused.
    void refused(const stunt::Error &error);
    // Findings were worked out anew: any beat's badge may be another. Told in place of thousands of dataChanged().
    void badgesChanged();

private:
    // A sequence or scene (empty: no scene) with its beats; `key` names it in the indexes of its beats and never changes.
    struct Node {
        quintptr key = 0;
        RecordRef id;
        std::vector<Id<Beat>> beats;
    };
    struct Target {
        RecordRef group;
        qsizetype index = 0;
    };
    using Groups = std::vector<std::pair<RecordRef, std::vector<Id<Beat>>>>;

    void follow(const ChangeSet &changes);
    [[nodiscard]] Groups groups() const;
    [[nodiscard]] RecordRef groupOf(const Beat &beat) const;
    [[nodiscard]] bool regroups(const ChangeSet &changes) const;
    void syncGroups(const Groups &wanted);
    void syncBeats(int row, const std::vector<Id<Beat>> &wanted);
    void dropGoneBeats();
    void tellTouched(const ChangeSet &changes);
    void tellAll();
    [[nodiscard]] int rowOfGroup(const RecordRef &group) const;
    [[nodiscard]] int rowOfKey(quintptr key) const;
    [[nodiscard]] const Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] std::vector<Id<Beat>> beatsIn(const QMimeData *data) const;
    [[nodiscard]] std::optional<Target> targetOf(int row, const QModelIndex &parent,
                                                 const std::vector<Id<Beat>> &moved) const;
    [[nodiscard]] QVariant beatData(const Beat &beat, BeatColumn column, int role) const;
    [[nodiscard]] QString beatToolTip(const Beat &beat, BeatColumn column) const;
    [[nodiscard]] QVariant groupData(const Node &node, BeatColumn column, int role) const;
    [[nodiscard]] QString groupText(const Node &node, BeatColumn column) const;
    [[nodiscard]] Result<> dropIn(const std::vector<Id<Beat>> &beats, const Target &target);
    [[nodiscard]] QString searchText(const Beat &beat) const;

    Project &m_project;
    std::vector<Node> m_nodes;
    quintptr m_lastKey = 0;
    BeatGrouping m_grouping = BeatGrouping::Sequence;
    mutable KnownTotals m_totals;
    std::vector<Id<Beat>> m_companions;
    QString m_refusal;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/models/typedcelldelegate.h"

#include <QAbstractTableModel>

namespace stunt {

enum class PartColumn { Role, Person, Kind, Action, Falls, Hits, Burns, WirePulls };
inline constexpr int partColumnCount = 8;

// Who does what in one beat: its parts by cast number, then in the order they were added.
class PartsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PartsModel(Project &project, QObject *parent = nullptr);

    // The beat whose parts are shown.
    void setBeat(MaybeId<Beat> beat);
    [[nodiscard]] MaybeId<Beat> beat() const { return m_beat; }
    [[nodiscard]] Id<Part> partAt(int row) const { return m_parts.at(static_cast<std::size_t>(row)); }
    // The row of a part; −1 when it is not shown.
    [[nodiscard]] int rowOf(Id<Part> part) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    // "New role…" was chosen for a part: its name has to be asked for.
    void newRoleAsked(stunt::Id<stunt::Part> part);

private:
    [[nodiscard]] std::vector<Id<Part>> wanted() const;
    void follow(const ChangeSet &changes);

    Project &m_project;
    MaybeId<Beat> m_beat;
    std::vector<Id<Part>> m_parts;
    QString m_refusal;
};

// Who can be picked for a part of `role`, best first: the role's doubles, its actor, then every performer, then all
// others, each once.
[[nodiscard]] CellChoices peopleForRole(const ProjectData &data, const MaybeId<Role> &role);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rigs/planstate.h"
#include "ui/shell/place.h"

#include <QAbstractTableModel>

namespace stunt {

// The matrix of roles × doubles: a row for each role in the order of the cast numbers, a column for each kind of double;
// each cell names who does it and how well they match.
class DoublesMatrix : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RoleColumn, PlayedByColumn, FirstKindColumn };

    explicit DoublesMatrix(const Workspace &workspace, QObject *parent = nullptr);

    // Works the cells out again.
    void refresh();
    [[nodiscard]] MaybeId<Role> roleAt(int row) const;
    // Whether any row has something to say in the column.
    [[nodiscard]] bool isUsed(int column) const;
    // The row of a role; −1 when it is archived or gone.
    [[nodiscard]] int rowOf(const MaybeId<Role> &role) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Id<Role> role;
        std::vector<QString> cells;  // one per column
        std::vector<QString> tips;
        std::vector<std::optional<PlanState>> states;  // of the worst of the cell
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] Row rowFor(const Role &role) const;
    void addDouble(Row &row, const Double &dbl, const Person *actor) const;

    Workspace m_workspace;
    std::vector<Row> m_rows;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QAbstractTableModel>

namespace stunt {

// The match sheet of a stitch as a table: a line for each measured value, going out beside coming in, then one for each tick.
// What is typed into a cell is one edit of the stitch.
class MatchSheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Out, In, Tolerance, Unit, Verdict, ColumnCount };

    explicit MatchSheetModel(Project &project, QObject *parent = nullptr);

    void setStitch(MaybeId<Stitch> stitch);
    // Adds an empty line of a value called `name`; refused when it has no name or the sheet has it already.
    Result<> addValue(const QString &name);
    // Removes the value of a row; a tick's line cannot be removed.
    Result<> removeValue(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    [[nodiscard]] const Stitch *stitch() const { return m_project.data().find(m_stitch); }
    [[nodiscard]] QString valueText(const MatchValue &value, int column) const;
    [[nodiscard]] QString tickText(MatchTickKind kind, int column) const;
    Result<> writeValue(std::size_t row, int column, const QString &typed);
    Result<> writeTick(MatchTickKind kind, int column, const QString &typed);
    [[nodiscard]] int values() const;

    Project &m_project;
    MaybeId<Stitch> m_stitch;
    QString m_refusal;
    int m_rows = 0;
};

}  // namespace stunt

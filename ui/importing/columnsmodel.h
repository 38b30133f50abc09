// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rosterfile.h"

#include <QAbstractTableModel>
#include <memory>

namespace stunt {

enum class MappingColumn { Header, Examples, Field, Format };

// How each column of a roster is read: as which field, in which unit or order of the date. Chosen in the cells.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    // Shows the file's columns; null: none.
    void setFile(const std::shared_ptr<const RosterFile> &file);
    [[nodiscard]] const std::vector<RosterColumn> &columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    // Somebody took a column another way.
    void changed();

private:
    [[nodiscard]] QString text(const RosterColumn &column, MappingColumn which) const;
    [[nodiscard]] QVariant choices(const RosterColumn &column, MappingColumn which) const;

    std::shared_ptr<const RosterFile> m_file;
    std::vector<RosterColumn> m_columns;
    QStringList m_examples;
};

}  // namespace stunt

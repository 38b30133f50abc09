// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importedrecords.h"

#include <QAbstractItemModel>
#include <memory>

namespace stunt {

// What an import adds and updates: kinds of records, and beneath each its records by name with what becomes of them. What
// differs is worked out for the rows that are looked at.
class ImportedRecordsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { RecordColumn, FateColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    // Null: nothing.
    void setRecords(std::shared_ptr<const ImportedRecords> records);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const ImportedKind *kindAt(const QModelIndex &index) const;
    [[nodiscard]] const ImportedRecord *recordAt(const QModelIndex &index) const;
    [[nodiscard]] QString text(const QModelIndex &index, const QString &separator) const;

    std::shared_ptr<const ImportedRecords> m_records;
};

}  // namespace stunt

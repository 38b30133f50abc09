// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/days/rowsync.h"

#include <QAbstractTableModel>

namespace stunt {

// A table model of keyed rows that follows a wanted order row by row. Base of the tables of a day.
template<class Key>
class FlatModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    // The key of a row, which must be one.
    [[nodiscard]] const Key &keyAt(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    // The row of a key; −1 when it is not shown.
    [[nodiscard]] int rowOfKey(const Key &key) const
    {
        const auto it = std::find(m_rows.begin(), m_rows.end(), key);
        return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
    }

protected:
    void sync(const std::vector<Key> &wanted)
    {
        Signals told(*this);
        syncRows(m_rows, wanted, told);
    }
    void reset(std::vector<Key> wanted)
    {
        beginResetModel();
        m_rows = std::move(wanted);
        endResetModel();
    }
    void tellAll()
    {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    struct Signals : RowSignals {
        explicit Signals(FlatModel &model) : m_model(model) {}
        void beginRemove(int row) override { m_model.beginRemoveRows({}, row, row); }
        void endRemove() override { m_model.endRemoveRows(); }
        void beginInsert(int row) override { m_model.beginInsertRows({}, row, row); }
        void endInsert() override { m_model.endInsertRows(); }
        void beginMove(int from, int to) override { m_model.beginMoveRows({}, from, from, {}, to); }
        void endMove() override { m_model.endMoveRows(); }
        FlatModel &m_model;
    };
    std::vector<Key> m_rows;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace stunt {

// How a flat model tells that rows go, come and move; the model's own begin… and end… functions behind it.
struct RowSignals {
    virtual ~RowSignals() = default;
    virtual void beginRemove(int row) = 0;
    virtual void endRemove() = 0;
    virtual void beginInsert(int row) = 0;
    virtual void endInsert() = 0;
    // `to` is where the row stands afterwards, before `from`.
    virtual void beginMove(int from, int to) = 0;
    virtual void endMove() = 0;
};

// Makes `rows` equal to `wanted` by single removals, insertions and moves, each told through `told`, so that views
// keep what is selected. No key may stand in `wanted` twice.
template<class Key>
void syncRows(std::vector<Key> &rows, const std::vector<Key> &wanted, RowSignals &told)
{
    for (int row = static_cast<int>(rows.size()) - 1; row >= 0; --row) {
        if (std::find(wanted.begin(), wanted.end(), rows[static_cast<std::size_t>(row)]) != wanted.end())
            continue;
        told.beginRemove(row);
        rows.erase(rows.begin() + row);
        told.endRemove();
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
        const Key &key = wanted[static_cast<std::size_t>(row)];
        const auto it = std::find(rows.begin(), rows.end(), key);
        const int from = static_cast<int>(it - rows.begin());
        if (it != rows.end() && from == row)
            continue;
        if (it == rows.end()) {
            told.beginInsert(row);
            rows.insert(rows.begin() + row, key);
            told.endInsert();
        } else {
            told.beginMove(from, row);
            std::rotate(rows.begin() + row, it, it + 1);
            told.endMove();
        }
    }
}

}  // namespace stunt

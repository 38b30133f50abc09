// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QTableView;

namespace stunt {

// The look that tables of records and figures share: whole rows are chosen, one line to a row and no grid, headers that
// stay quiet; Tab leaves the table. `widths` are those of the columns from the first on, in letters of the table's font.
// Set the model first.
void dressTable(QTableView *table, const std::vector<int> &widths = {});

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/shell/place.h"

class QTableView;

namespace stunt {

// Numbers the rows of a table of moves and lets them be put into another order: dragged by their numbers, or moved by
// Alt+Up and Alt+Down. Each is one edit. The table's model must be `model`.
void makeReorderable(QTableView *table, RecordTableModel<Move> *model, const Workspace &workspace);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>

class QAbstractItemView;

namespace stunt {

class RecordTable;
class Selection;

// Ties a view over a RecordTable to the window's selection, both ways: rows chosen in the view become the selection, and
// a selection made elsewhere is chosen here and scrolled to. Holds while the view lives; the view's model must be set.
// The selection keeps records of a kind the table does not show only until a row is chosen.
void followSelection(QAbstractItemView *view, RecordTable *model, Selection *selection);

}  // namespace stunt

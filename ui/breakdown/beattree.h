// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/breakdown/beatcolumns.h"

#include <QTreeView>

namespace stunt {

// The tree-table of the breakdown: rows are selected whole, the arrow keys walk from cell to cell, typing, F2 or a
// double click edits, rows are dragged within and between sequences.
class BeatTree : public QTreeView
{
    Q_OBJECT

public:
    explicit BeatTree(QWidget *parent = nullptr);

    // Sets the first widths of the columns from what stands in them, none too narrow to be read; the title takes what
    // is left. Called once, after the model was set.
    void fitColumns();

signals:
    // An editor is about to write its value.
    void committing();

protected:
    void commitData(QWidget *editor) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] int leastWidth(BeatColumn column) const;
    [[nodiscard]] QModelIndex besides(const QModelIndex &from, int step) const;
};

}  // namespace stunt

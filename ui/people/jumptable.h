// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace stunt {

// A table of records in which typing jumps to the next row whose name begins so, whichever cell is current. Cells are
// edited by F2 or a double click. Rows that can be dragged are carried as a small tag with their names, so that what they
// are held over stays in sight.
class JumpTable : public QTableView
{
    Q_OBJECT

public:
    // `nameColumn`: the column typing looks in.
    explicit JumpTable(int nameColumn, QWidget *parent = nullptr);
    void keyboardSearch(const QString &typed) override;
    // What goes with the pointer when the selected rows are dragged; null when none is selected.
    [[nodiscard]] QPixmap dragPicture() const;

protected:
    void startDrag(Qt::DropActions supportedActions) override;

private:
    int m_nameColumn;
};

}  // namespace stunt

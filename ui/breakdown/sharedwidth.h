// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

class QTreeView;

namespace stunt {

// Lets some columns of a tree-table share the width the others leave: as wide as the view, never narrower than the least
// each needs to be read. Ends for good once somebody drags a column to a width of their own.
class SharedWidth : public QObject
{
    Q_OBJECT

public:
    struct Column {
        int column = 0;
        int least = 0;   // pixels
        int weight = 1;  // share of the width that is left
    };
    // Lives as long as `view`.
    SharedWidth(QTreeView *view, std::vector<Column> columns);

    // Shares the width now; called again by itself when the view's width changes.
    void share();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTreeView *m_view;
    std::vector<Column> m_columns;
    bool m_sharing = false;
    bool m_chosen = false;  // somebody chose widths of their own
};

}  // namespace stunt

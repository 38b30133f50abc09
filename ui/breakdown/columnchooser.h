// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/breakdown/beatcolumns.h"
#include "ui/breakdown/columnlayout.h"

#include <QObject>

class QAction;
class QMenu;
class QTreeView;

namespace stunt {

class Dialogs;

// Which columns the breakdown shows: a menu of them on the header and behind a command, and layouts saved by name in the
// user's settings; how they were left is taken up again. The number always stays: it is what a row is called by.
class ColumnChooser : public QObject
{
    Q_OBJECT

public:
    // Call when the columns are as they are at first; arranges them as they were left. Lives as long as `tree`, which is its parent.
    ColumnChooser(QTreeView *tree, Dialogs &dialogs);

    // The menu's command.
    [[nodiscard]] QAction *command() const { return m_command; }
    [[nodiscard]] ColumnLayout layout() const;
    // Shows just these columns in this order; keys no column has are passed over.
    void apply(const ColumnLayout &layout);
    // Keeps the columns as they are now, for the next time; nothing while they are as at first. Call while the tree is
    // still whole.
    void keep() const;

private:
    void fillMenu();
    void addLayouts();
    void saveLayout();
    void useLayout(const QString &name);
    [[nodiscard]] bool isAsAtFirst() const;

    QTreeView *m_tree;
    Dialogs &m_dialogs;
    QMenu *m_menu;
    QAction *m_command;
    ColumnLayout m_original;
};

}  // namespace stunt

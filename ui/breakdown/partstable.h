// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/breakdown/partsmodel.h"
#include "ui/shell/place.h"

class QTableView;
class QToolButton;

namespace stunt {

// Who does what in a beat: the table of its parts with the commands that add and remove them.
class PartsTable : public QWidget
{
    Q_OBJECT

public:
    PartsTable(const Workspace &workspace, QWidget *parent);
    void setBeat(MaybeId<Beat> beat);
    // Brings a part into view and makes it the current row; false when it is not in this beat.
    bool reveal(Id<Part> part);

private:
    void addPart();
    void removeParts();
    void castNewRole(Id<Part> part);
    void updateState();
    void fitHeight();
    QToolButton *button(QAction *action);

    Workspace m_workspace;
    PartsModel *m_model;
    QTableView *m_view;
    QAction *m_add;
    QAction *m_remove;
};

}  // namespace stunt

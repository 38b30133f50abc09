// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/castmodel.h"
#include "ui/shell/place.h"

#include <QStackedWidget>
#include <QTableView>

namespace stunt {

// Roles and doubles in the People place: their table, its commands, and what it says while there are no roles.
class CastPage : public QWidget
{
    Q_OBJECT

public:
    explicit CastPage(const Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> commands() const { return {m_addRole, m_addDouble, m_remove}; }
    void setFilter(const QString &words) { m_model->setFilter(words); }
    // Selects a role or double; false when it is neither or is not there.
    bool reveal(const RecordRef &ref);
    // Asks for the name of a new role, adds and selects it.
    void addRole();

private:
    void makeCommands();
    void makeTable();
    void addDouble();
    void removeSelected();
    [[nodiscard]] MaybeId<Role> currentRole() const;
    void updateState();

    Workspace m_workspace;
    CastModel *m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QWidget *m_empty = nullptr;
    QAction *m_addRole = nullptr;
    QAction *m_addDouble = nullptr;
    QAction *m_remove = nullptr;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/peoplemodel.h"
#include "ui/shell/place.h"

#include <QStackedWidget>
#include <QTableView>

namespace stunt {

class RosterFilterBar;

// The roster of the People place: its table with filters, its commands, and what an empty roster says.
class RosterPage : public QWidget
{
    Q_OBJECT

public:
    RosterPage(const Workspace &workspace, PeopleModel::Today today, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> commands() const;
    void setFilter(const QString &words);
    // Selects the person, putting filters back that hide them; false when there is no such person.
    bool reveal(const RecordRef &ref);
    // Opens the import wizard on `path`; empty: asks for a file first.
    void importRoster(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QAction *command(const QString &name, const QString &text, const QString &iconName);
    void makeCommands();
    void makeTable();
    void showColumnChooser(const QPoint &at);
    void addPerson();
    void removeSelected();
    void restoreSelected();
    [[nodiscard]] std::vector<Id<Person>> selectedPeople() const;
    void updateCommands();
    void updateSkills();
    void updateState();
    void onChanged(const ChangeSet &changes);

    Workspace m_workspace;
    PeopleModel *m_model;
    RosterFilterBar *m_filters;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QWidget *m_empty = nullptr;
    QWidget *m_nothingFound = nullptr;
    QAction *m_import = nullptr;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_restore = nullptr;
};

}  // namespace stunt

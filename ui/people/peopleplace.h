// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/peoplemodel.h"
#include "ui/shell/place.h"

#include <QTabWidget>

namespace stunt {

class CastPage;
class DoublesPage;
class RosterPage;

// The People place: the roster, the roles with their doubles, and who could double whom.
class PeoplePlace : public Place
{
    Q_OBJECT

public:
    PeoplePlace(const Workspace &workspace, PeopleModel::Today today, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> commands() const override;
    void setFilter(const QString &words) override;
    bool reveal(const RecordRef &ref) override;
    [[nodiscard]] bool shows(const RecordRef &ref) const override;

private:
    void showCommands();

    QTabWidget *m_tabs;
    RosterPage *m_roster;
    CastPage *m_cast;
    DoublesPage *m_doubles;
};

}  // namespace stunt

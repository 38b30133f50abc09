// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/peoplemodel.h"
#include "ui/shell/place.h"

#include <QTabWidget>

namespace stunt {

class CastPage;
class RosterPage;

// The People place: the roster, and the roles with their doubles.
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
};

}  // namespace stunt

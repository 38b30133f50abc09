// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peopleplace.h"

#include "ui/people/castpage.h"
#include "ui/people/doublespage.h"
#include "ui/people/rosterpage.h"

#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

PeoplePlace::PeoplePlace(const Workspace &workspace, PeopleModel::Today today, QWidget *parent)
    : Place(parent), m_tabs(new QTabWidget(this)), m_roster(new RosterPage(workspace, std::move(today), this)),
      m_cast(new CastPage(workspace, this)), m_doubles(new DoublesPage(workspace, this))
{
    setObjectName(u"people"_s);
    m_tabs->setObjectName(u"peopleTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_roster, tr("Roster"));
    m_tabs->addTab(m_cast, tr("Roles && doubles"));
    m_tabs->addTab(m_doubles, tr("Doubles"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_doubles, &DoublesPage::roleWanted, m_cast, &CastPage::addRole);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PeoplePlace::showCommands);
    showCommands();
}

// Only the commands of the tab in front are offered, so that the tool bar has room for them.
void PeoplePlace::showCommands()
{
    for (QAction *action : m_roster->commands())
        action->setVisible(m_tabs->currentWidget() == m_roster);
    for (QAction *action : m_cast->commands())
        action->setVisible(m_tabs->currentWidget() == m_cast);
    for (QAction *action : m_doubles->commands())
        action->setVisible(m_tabs->currentWidget() == m_doubles);
}

QList<QAction *> PeoplePlace::commands() const
{
    return m_roster->commands() + m_cast->commands() + m_doubles->commands();
}

void PeoplePlace::setFilter(const QString &words)
{
    m_roster->setFilter(words);
    m_cast->setFilter(words);
    m_doubles->setFilter(words);
}

bool PeoplePlace::reveal(const RecordRef &ref)
{
    if (m_roster->reveal(ref)) {
        m_tabs->setCurrentWidget(m_roster);
        return true;
    }
    if (m_cast->reveal(ref)) {
        m_tabs->setCurrentWidget(m_cast);
        return true;
    }
    return false;
}

bool PeoplePlace::shows(const RecordRef &ref) const
{
    return std::holds_alternative<Id<Person>>(ref) || std::holds_alternative<Id<Role>>(ref)
        || std::holds_alternative<Id<Double>>(ref);
}

}  // namespace stunt

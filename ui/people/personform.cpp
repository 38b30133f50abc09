// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personform.h"

#include "ui/people/availabilitytab.h"
#include "ui/people/profiletab.h"
#include "ui/people/skillstab.h"
#include "ui/people/worktabs.h"

#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

PersonForm::PersonForm(const Workspace &workspace, PeopleModel::Today today, QWidget *parent)
    : InspectorForm(parent), m_tabs(new QTabWidget(this))
{
    m_tabs->setObjectName(u"personTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    addTab(new ProfileTab(workspace, this), u"profile"_s, tr("Profile"), tr("Name, kinds, contact and private fields"));
    addTab(new MeasurementsTab(workspace, this), u"measurements"_s, tr("Measures"),
           tr("Measurements, sizes and looks"));
    addTab(new SkillsTab(workspace, today, this), u"skillsAndCertificates"_s, tr("Skills"),
           tr("Skills and certificates"));
    addTab(new AvailabilityTab(workspace, today, this), u"availability"_s, tr("Dates"), tr("Availability by day"));
    addTab(new PartsTab(workspace, this), u"parts"_s, tr("Parts"), tr("Beats this person works in"));
    addTab(new CallsTab(workspace, this), u"calls"_s, tr("Calls"), tr("Shoot days with the calls that hold"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PersonForm::showCurrentTab);
}

void PersonForm::addTab(PersonTab *tab, const QString &name, const QString &title, const QString &toolTip)
{
    tab->setObjectName(name);
    auto *area = new QScrollArea(m_tabs);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(tab);
    m_tabs->setTabToolTip(m_tabs->addTab(area, title), toolTip);
}

void PersonForm::showRecord(const RecordRef &ref)
{
    if (const Id<Person> *person = std::get_if<Id<Person>>(&ref)) {
        m_person = *person;
        showCurrentTab();
    }
}

// Only the tab in front is filled: going through the roster with the arrow keys must not pay for all six.
void PersonForm::showCurrentTab()
{
    const auto *area = qobject_cast<QScrollArea *>(m_tabs->currentWidget());
    auto *tab = area ? qobject_cast<PersonTab *>(area->widget()) : nullptr;
    if (tab && m_person)
        tab->showPerson(*m_person);
}

}  // namespace stunt

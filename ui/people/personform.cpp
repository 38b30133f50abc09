// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personform.h"

#include "ui/people/availabilitytab.h"
#include "ui/people/profiletab.h"
#include "ui/people/skillstab.h"
#include "ui/people/worktabs.h"
#include "ui/shell/theme.h"

#include <QScrollArea>
#include <QStyleOptionTab>
#include <QStylePainter>
#include <QTabBar>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// Six tabs fit into a narrow inspector when each is little wider than its word.
class CompactTabBar : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        const int word = fontMetrics().horizontalAdvance(tabText(index));
        return {word + 2 * rhythm, QTabBar::tabSizeHint(index).height()};
    }

    // A style keeps wide margins beside a label and would clip it, so the words are drawn here over bare tabs.
    void initStyleOption(QStyleOptionTab *option, int index) const override
    {
        QTabBar::initStyleOption(option, index);
        option->text.clear();
    }

    void paintEvent(QPaintEvent *event) override
    {
        QTabBar::paintEvent(event);
        QStylePainter painter(this);
        for (int tab = 0; tab < count(); ++tab)
            painter.drawItemText(tabRect(tab), Qt::AlignCenter, palette(), isTabEnabled(tab), tabText(tab),
                                 QPalette::WindowText);
    }
};

class CompactTabs : public QTabWidget
{
public:
    explicit CompactTabs(QWidget *parent) : QTabWidget(parent) { setTabBar(new CompactTabBar(this)); }
};

}  // namespace

PersonForm::PersonForm(const Workspace &workspace, PeopleModel::Today today, QWidget *parent)
    : InspectorForm(parent), m_tabs(new CompactTabs(this))
{
    m_tabs->setObjectName(u"personTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    addTab(new ProfileTab(workspace, this), u"profile"_s, tr("Profile"), tr("Name, kinds, contact and private fields"));
    addTab(new MeasurementsTab(workspace, this), u"measurements"_s, tr("Body"), tr("Measurements, sizes and looks"));
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

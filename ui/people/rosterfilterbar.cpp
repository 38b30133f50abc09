// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/rosterfilterbar.h"

#include "ui/importing/visibletext.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

RosterFilterBar::RosterFilterBar(QDate today, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_skill(new QComboBox(this)), m_availability(new QComboBox(this)),
      m_day(new QDateEdit(today, this)), m_expiry(new QComboBox(this)), m_archived(new QCheckBox(tr("Archived"), this)),
      m_reset(new QToolButton(this)), m_count(new QLabel(this))
{
    m_kind->setObjectName(u"filterKind"_s);
    m_kind->setAccessibleName(tr("Filter by kind"));
    m_skill->setObjectName(u"filterSkill"_s);
    m_skill->setAccessibleName(tr("Filter by skill"));
    m_availability->setObjectName(u"filterAvailability"_s);
    m_availability->setAccessibleName(tr("Filter by availability"));
    m_day->setObjectName(u"filterDay"_s);
    m_day->setAccessibleName(tr("Day the availability is asked about"));
    m_day->setCalendarPopup(true);
    m_day->hide();
    m_expiry->setObjectName(u"filterExpiry"_s);
    m_expiry->setAccessibleName(tr("Filter by expiry of certificates"));
    m_archived->setObjectName(u"filterArchived"_s);
    m_archived->setToolTip(tr("Show people who were removed but are still used in the plan"));
    m_reset->setObjectName(u"filterReset"_s);
    m_reset->setText(tr("Show all"));
    m_reset->setToolTip(tr("Put every filter back"));
    m_reset->setAutoRaise(true);
    m_reset->hide();
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(u"rosterCount"_s);
    addChoices();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_skill), static_cast<QWidget *>(m_availability),
          static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_expiry), static_cast<QWidget *>(m_archived),
          static_cast<QWidget *>(m_reset)})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(m_count);

    for (QComboBox *box : {m_kind, m_skill, m_availability, m_expiry}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        box->setMaxVisibleItems(24);
        connect(box, &QComboBox::currentIndexChanged, this, &RosterFilterBar::onChoice);
    }
    connect(m_day, &QDateEdit::dateChanged, this, &RosterFilterBar::onChoice);
    connect(m_archived, &QCheckBox::toggled, this, &RosterFilterBar::onChoice);
    connect(m_reset, &QToolButton::clicked, this, &RosterFilterBar::reset);
}

void RosterFilterBar::addChoices()
{
    m_kind->addItem(tr("Any kind"));
    for (const auto &entry : EnumNames<PersonKind>::entries)
        m_kind->addItem(enumLabel(entry.value), static_cast<int>(entry.value));
    m_skill->addItem(tr("Any skill"));
    m_availability->addItem(tr("Any availability"), static_cast<int>(AvailabilityFilter::Any));
    m_availability->addItem(tr("Available on …"), static_cast<int>(AvailabilityFilter::Free));
    m_availability->addItem(tr("Held or booked on …"), static_cast<int>(AvailabilityFilter::Held));
    m_availability->addItem(tr("Unavailable on …"), static_cast<int>(AvailabilityFilter::Unavailable));
    m_availability->addItem(tr("Not known on …"), static_cast<int>(AvailabilityFilter::Unknown));
    m_expiry->addItem(tr("Any certificates"), static_cast<int>(ExpiryFilter::Any));
    m_expiry->addItem(tr("With an expired one"), static_cast<int>(ExpiryFilter::Expired));
    m_expiry->addItem(tr("Expired or within 30 days"), static_cast<int>(ExpiryFilter::Within30Days));
    m_expiry->addItem(tr("Expired or within 90 days"), static_cast<int>(ExpiryFilter::Within90Days));
    m_expiry->addItem(tr("With one without a date"), static_cast<int>(ExpiryFilter::Undated));
}

PeopleFilter RosterFilterBar::filter() const
{
    PeopleFilter filter;
    if (m_kind->currentIndex() > 0)
        filter.kind = static_cast<PersonKind>(m_kind->currentData().toInt());
    if (m_skill->currentIndex() > 0)
        filter.skill = m_skill->currentData().toString();
    filter.availability = static_cast<AvailabilityFilter>(m_availability->currentData().toInt());
    if (filter.availability != AvailabilityFilter::Any)
        filter.availableOn = m_day->date();
    filter.expiry = static_cast<ExpiryFilter>(m_expiry->currentData().toInt());
    filter.archived = m_archived->isChecked();
    return filter;
}

void RosterFilterBar::reset()
{
    {
        const QSignalBlocker kind(m_kind), skill(m_skill), availability(m_availability), expiry(m_expiry);
        for (QComboBox *box : {m_kind, m_skill, m_availability, m_expiry})
            box->setCurrentIndex(0);
    }
    onChoice();
}

void RosterFilterBar::setSkills(const QStringList &kinds)
{
    QStringList wanted = kinds;
    const QString chosen = m_skill->currentIndex() > 0 ? m_skill->currentData().toString() : QString();
    if (!chosen.isEmpty() && !wanted.contains(chosen, Qt::CaseInsensitive))
        wanted.prepend(chosen);
    const QSignalBlocker blocker(m_skill);
    m_skill->clear();
    m_skill->addItem(tr("Any skill"));
    for (const QString &kind : std::as_const(wanted)) {
        m_skill->addItem(visibleText(kind), kind);
        if (!chosen.isEmpty() && kind.compare(chosen, Qt::CaseInsensitive) == 0)
            m_skill->setCurrentIndex(m_skill->count() - 1);
    }
}

void RosterFilterBar::setCounts(int shown, int all)
{
    const QLocale locale;
    if (shown != all)
        m_count->setText(tr("%1 of %2 people").arg(locale.toString(shown), locale.toString(all)));
    else
        m_count->setText(all == 1 ? tr("1 person") : tr("%1 people").arg(locale.toString(all)));
}

void RosterFilterBar::onChoice()
{
    m_day->setVisible(m_availability->currentIndex() > 0);
    m_reset->setVisible(!filter().isEmpty());
    emit changed();
}

}  // namespace stunt

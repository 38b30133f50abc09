// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/availabilitytab.h"

#include "ui/importing/visibletext.h"
#include "ui/models/columns.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/people/monthcalendar.h"
#include "ui/people/peopletexts.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

RecordRows<Availability> rowsOf(MaybeId<Person> person)
{
    return {.includes = [person](const ProjectData &, const Availability &entry) { return person == entry.person; },
            .less = [](const ProjectData &, const Availability &a, const Availability &b) { return a.from < b.from; },
            .alsoTouched = {}};
}

// The entries so that of two for one day the one that stands most in the way comes last, and so shows.
std::vector<Availability> entriesOf(const ProjectData &data, Id<Person> person)
{
    std::vector<Availability> entries;
    for (const Availability *entry : availabilitiesOf(data, person))
        entries.push_back(*entry);
    std::ranges::stable_sort(entries, [](const Availability &a, const Availability &b) {
        return hindrance(a.status) < hindrance(b.status);
    });
    return entries;
}

}  // namespace

AvailabilityTab::AvailabilityTab(const Workspace &workspace, PeopleModel::Today today, QWidget *parent)
    : PersonTab(parent), m_workspace(workspace), m_today(std::move(today)),
      m_calendar(new MonthCalendar(m_today(), this)), m_month(new QLabel(this)), m_chosen(new QLabel(this)),
      m_status(new QComboBox(this)), m_add(new QPushButton(icon(u"plus"_s), tr("Add"), this)),
      m_remove(new QPushButton(icon(u"trash-2"_s), tr("Remove rows"), this))
{
    makeTable();
    m_calendar->setObjectName(u"availabilityMonth"_s);
    m_month->setTextFormat(Qt::PlainText);
    m_month->setAlignment(Qt::AlignCenter);
    m_chosen->setTextFormat(Qt::PlainText);
    m_chosen->setObjectName(u"availabilityDays"_s);
    m_status->setObjectName(u"availabilityStatus"_s);
    m_status->setAccessibleName(tr("Status for the chosen days"));
    for (const auto &entry : EnumNames<AvailabilityStatus>::entries)
        m_status->addItem(u"%1 · %2"_s.arg(availabilityLetter(entry.value), enumLabel(entry.value)),
                          static_cast<int>(entry.value));
    m_add->setObjectName(u"addAvailability"_s);
    m_add->setToolTip(tr("Add a row for the days chosen in the month"));
    m_remove->setObjectName(u"removeAvailability"_s);
    m_remove->setToolTip(tr("Remove the selected rows"));

    auto *head = new QHBoxLayout;
    head->addWidget(stepButton(tr("Previous month"), -1));
    head->addWidget(m_month, 1);
    head->addWidget(stepButton(tr("Next month"), 1));
    auto *adding = new QHBoxLayout;
    adding->setSpacing(4);
    adding->addWidget(m_status, 1);
    adding->addWidget(m_add);
    auto *removing = new QHBoxLayout;
    removing->addStretch();
    removing->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_calendar);
    layout->addWidget(m_chosen);
    layout->addLayout(adding);
    layout->addWidget(m_table);
    layout->addLayout(removing);
    layout->addStretch();

    connect(m_add, &QPushButton::clicked, this, &AvailabilityTab::addChosen);
    connect(m_remove, &QPushButton::clicked, this, &AvailabilityTab::removeRows);
    connect(m_calendar, &MonthCalendar::monthChanged, this, &AvailabilityTab::updateMonth);
    connect(m_calendar, &MonthCalendar::selectionChanged, this, &AvailabilityTab::updateChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AvailabilityTab::updateButtons);
    updateMonth();
    updateChosen();
    updateButtons();
}

QToolButton *AvailabilityTab::stepButton(const QString &name, int months)
{
    auto *button = new QToolButton(this);
    // Outwards: with right-to-left text the earlier month lies to the right.
    button->setIcon(icon((months < 0) != isRightToLeft() ? u"chevron-left"_s : u"chevron-right"_s));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this,
            [this, months] { m_calendar->showMonth(m_calendar->month().addMonths(months)); });
    return button;
}

void AvailabilityTab::makeTable()
{
    std::vector<RecordColumn<Availability>> columns{columns::edited(&Availability::from),
                                                    columns::edited(&Availability::to),
                                                    columns::edited(&Availability::status),
                                                    columns::edited(&Availability::note)};
    columns[2].extra = [](const ProjectData &, const Availability &, int role) {
        if (role != static_cast<int>(CellRole::ChoicesRole))
            return QVariant();
        CellChoices choices;
        for (const auto &entry : EnumNames<AvailabilityStatus>::entries)
            choices.append({enumLabel(entry.value), enumLabel(entry.value)});
        return QVariant::fromValue(choices);
    };
    columns[3].title = tr("Note (private)");
    columns[3].text = [](const ProjectData &, const Availability &entry) { return visibleText(entry.note); };
    columns[3].editText = [](const ProjectData &, const Availability &entry) { return entry.note; };
    m_rows = new RecordTableModel<Availability>(m_workspace.project, std::move(columns), rowsOf({}), this);
    m_table = makeTabTable(m_workspace, m_rows, this);
    m_table->setObjectName(u"availabilityRows"_s);
    m_table->setAccessibleName(tr("Availability rows"));
    const int character = m_table->fontMetrics().averageCharWidth();
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, character * 13);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
}

void AvailabilityTab::showPerson(Id<Person> person)
{
    if (m_person != person) {
        m_person = person;
        m_rows->setRows(rowsOf(person));
    }
    m_calendar->setEntries(entriesOf(m_workspace.project.data(), person));
    fitRows(m_table, 8);
    updateButtons();
}

void AvailabilityTab::addChosen()
{
    if (!m_person)
        return;
    const DayRange days = m_calendar->selection();
    const auto done = add(m_workspace.project,
                          Availability{.person = *m_person,
                                       .from = days.from,
                                       .to = days.to,
                                       .status = static_cast<AvailabilityStatus>(m_status->currentData().toInt())});
    if (!done)
        m_workspace.dialogs.tell(tr("Add availability"), done.error());
    else
        showPerson(*m_person);
}

void AvailabilityTab::removeRows()
{
    std::vector<Id<Availability>> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids.push_back(m_rows->idAt(row.row()));
    if (const auto done = stunt::remove(m_workspace.project, ids); !done)
        m_workspace.dialogs.tell(tr("Remove availability"), done.error());
    else if (m_person)
        showPerson(*m_person);
}

void AvailabilityTab::updateMonth()
{
    const QDate month = m_calendar->month();
    m_month->setText(u"%1 %2"_s.arg(locale().standaloneMonthName(month.month()), QString::number(month.year())));
}

void AvailabilityTab::updateChosen()
{
    const DayRange days = m_calendar->selection();
    m_chosen->setText(days.from == days.to ? dateText(days.from)
                                           : tr("%1 to %2").arg(dateText(days.from), dateText(days.to)));
}

void AvailabilityTab::updateButtons()
{
    const bool writable = m_person && !m_workspace.project.isReadOnly();
    m_status->setEnabled(writable);
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && m_table->selectionModel()->hasSelection());
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rehearsals/rehearsaltabs.h"

#include "core/edits/rehearsing.h"
#include "ui/rehearsals/recordpicker.h"
#include "ui/rehearsals/rehearsalcolumns.h"
#include "ui/rehearsals/rehearsalwords.h"
#include "ui/rigs/statelabel.h"
#include "ui/shell/recordform.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QVBoxLayout *columnIn(QWidget *tab)
{
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm);
    return column;
}

// Buttons that say something of the selected rows.
QPushButton *answerButton(const QString &name, const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    return button;
}

QHBoxLayout *rowOf(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    return row;
}

// Rig units, then items.
std::vector<Choice> bookable(const ProjectData &data)
{
    std::vector<Choice> choices = choicesOf<RigUnit>(data);
    for (Choice &item : choicesOf<Item>(data))
        if (!item.key.isEmpty())
            choices.push_back(std::move(item));
    return choices;
}

}  // namespace

RehearsalPeople::RehearsalPeople(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_person(new RecordPicker(
          u"newRehearsalCall"_s, tr("Person to call"),
          [&project = workspace.project] { return choicesOf<Person>(project.data()); }, this)),
      m_calls(new OwnedRows<RehearsalCall>(workspace,
                                           {.name = u"rehearsalCalls"_s,
                                            .title = tr("People called"),
                                            .add = tr("Call the chosen person"),
                                            .remove = tr("Remove the selected calls")},
                                           callColumns(), this)),
      m_needed(new StateLabel(u"neededPeople"_s, tr("Who is needed and not called"), this))
{
    makeAnswers();
    QVBoxLayout *column = columnIn(this);
    column->addWidget(m_calls);
    column->addLayout(rowOf({m_attended, m_absent}));
    column->addWidget(m_needed);
    column->addLayout(rowOf({m_callNeeded}));
    column->addStretch(1);
    m_calls->addInputs({m_person});
    prepareTable(m_calls->table(), {19, 13, 13, 20});
    connect(m_person, &RecordPicker::entered, m_calls->addButton(), &QPushButton::click);
    m_calls->setBlank(
        [this]() -> std::optional<RehearsalCall> {
            const auto person = m_person->chosen<Person>();
            if (!m_shown)
                return std::nullopt;
            if (!person) {
                m_workspace.dialogs.tell(tr("Call"), refused(tr("Choose first who is to be called.")));
                return std::nullopt;
            }
            m_person->clearChoice();
            return RehearsalCall{.rehearsal = *m_shown, .person = *person};
        },
        -1);
    connect(m_calls->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RehearsalPeople::refresh);
    connect(&workspace.project, &Project::changed, this, &RehearsalPeople::refresh);
}

void RehearsalPeople::makeAnswers()
{
    m_attended = answerButton(u"recordAttended"_s, tr("Attended"),
                              tr("Record that the selected people attended; the rehearsal is done then"), this);
    m_absent = answerButton(u"recordAbsent"_s, tr("Absent"),
                            tr("Record that the selected people were absent; the rehearsal is done then"), this);
    m_callNeeded = answerButton(u"callNeeded"_s, tr("Call them all"),
                                tr("Call everybody who has to pass a beat covered, flies or works a rig"), this);
    connect(m_attended, &QPushButton::clicked, this, [this] { record(Answer::Yes); });
    connect(m_absent, &QPushButton::clicked, this, [this] { record(Answer::No); });
    connect(m_callNeeded, &QPushButton::clicked, this, [this] {
        if (!m_shown)
            return;
        if (const auto called = callNeeded(m_workspace.project, *m_shown); !called)
            m_workspace.dialogs.tell(tr("Call"), called.error());
    });
}

void RehearsalPeople::record(Answer attended)
{
    std::vector<Attendance> attendance;
    for (const Id<RehearsalCall> &id : selectedIn(*m_calls))
        attendance.push_back({m_workspace.project.data().at(id).person, attended});
    if (attendance.empty() || !m_shown)
        return;
    if (const auto done = recordRehearsal(m_workspace.project, *m_shown, attendance, {}); !done)
        m_workspace.dialogs.tell(tr("Record"), done.error());
}

void RehearsalPeople::showRehearsal(Id<Rehearsal> rehearsal)
{
    if (m_shown != rehearsal) {
        m_shown = rehearsal;
        m_person->clearChoice();
        RecordRows<RehearsalCall> rows = rowsOf<RehearsalCall>(rehearsal);
        rows.less = [](const ProjectData &records, const RehearsalCall &a, const RehearsalCall &b) {
            return distinguishingName(records, a.person).localeAwareCompare(distinguishingName(records, b.person)) < 0;
        };
        m_calls->showRows(std::move(rows));
    }
    refresh();
}

void RehearsalPeople::refresh()
{
    if (!m_workspace.project.data().find(m_shown))
        return;
    fitWithBar(m_calls->table());
    const bool writable = !m_workspace.project.isReadOnly();
    m_person->setEnabled(writable);
    const bool some = m_calls->table()->selectionModel()->hasSelection();
    m_attended->setEnabled(writable && some);
    m_absent->setEnabled(writable && some);
    m_callNeeded->setEnabled(writable);
    // Who is needed takes a walk through every beat covered.
    if (isVisible())
        showNeeded();
}

void RehearsalPeople::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showNeeded();
}

void RehearsalPeople::showNeeded()
{
    const ProjectData &records = m_workspace.project.data();
    if (!records.find(m_shown))
        return;
    const QStringList uncalled = uncalledNames(records, *m_shown);
    m_callNeeded->setVisible(!uncalled.isEmpty());
    if (!uncalled.isEmpty())
        m_needed->showText(tr("Needed and not called: %1").arg(uncalled.join(u", "_s)), PlanState::Bad);
    else if (neededPeople(records, *m_shown).empty())
        m_needed->showText(tr("Who is needed follows from the beats covered and the rigs: there are none yet."));
    else
        m_needed->showText(tr("Everybody who is cast in the beats covered or works a rig is called."));
}

RehearsalBeats::RehearsalBeats(const Workspace &workspace, const PlanFacts &plan, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_beat(new RecordPicker(
          u"newRehearsalCover"_s, tr("Beat to cover"),
          [&project = workspace.project] { return choicesOf<Beat>(project.data()); }, this)),
      m_covers(new OwnedRows<RehearsalCover>(workspace,
                                             {.name = u"rehearsalCovers"_s,
                                              .title = tr("Beats covered"),
                                              .add = tr("Cover the chosen beat"),
                                              .remove = tr("Remove the selected beats from the rehearsal")},
                                             coverColumns(plan), this))
{
    makeAnswers();
    QVBoxLayout *column = columnIn(this);
    column->addWidget(m_covers);
    column->addLayout(rowOf({m_passed, m_notPassed}));
    column->addStretch(1);
    m_covers->addInputs({m_beat});
    prepareTable(m_covers->table(), {15, 15, 13, 6, 10, 40});
    connect(m_beat, &RecordPicker::entered, m_covers->addButton(), &QPushButton::click);
    m_covers->setBlank([this] { return blank(); }, levelColumnOfCovers);
    connect(m_covers->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RehearsalBeats::refresh);
    connect(&workspace.project, &Project::changed, this, &RehearsalBeats::refresh);
}

void RehearsalBeats::makeAnswers()
{
    m_passed = answerButton(u"recordPassed"_s, tr("Passed"),
                            tr("Record that the selected beats passed; the rehearsal is done then"), this);
    m_notPassed = answerButton(u"recordNotPassed"_s, tr("Not passed"),
                               tr("Record that the selected beats did not pass; the rehearsal is done then"), this);
    connect(m_passed, &QPushButton::clicked, this, [this] { record(Answer::Yes); });
    connect(m_notPassed, &QPushButton::clicked, this, [this] { record(Answer::No); });
}

void RehearsalBeats::record(Answer passed)
{
    std::vector<PassResult> passes;
    for (const Id<RehearsalCover> &id : selectedIn(*m_covers))
        passes.push_back({id, passed, m_workspace.project.data().at(id).nearMiss});
    if (passes.empty() || !m_shown)
        return;
    if (const auto done = recordRehearsal(m_workspace.project, *m_shown, {}, passes); !done)
        m_workspace.dialogs.tell(tr("Record"), done.error());
}

void RehearsalBeats::showRehearsal(Id<Rehearsal> rehearsal)
{
    if (m_shown != rehearsal) {
        m_shown = rehearsal;
        m_beat->clearChoice();
        m_covers->showRows(rowsOf<RehearsalCover>(rehearsal));
    }
    refresh();
}

void RehearsalBeats::refresh()
{
    if (!m_workspace.project.data().find(m_shown))
        return;
    fitWithBar(m_covers->table());
    const bool writable = !m_workspace.project.isReadOnly();
    m_beat->setEnabled(writable);
    const bool some = m_covers->table()->selectionModel()->hasSelection();
    m_passed->setEnabled(writable && some);
    m_notPassed->setEnabled(writable && some);
}

// At the lowest level at which the beat has a gate that this rehearsal does not cover yet; without one at the lowest
// that it does not cover.
std::optional<RehearsalCover> RehearsalBeats::blank()
{
    const ProjectData &records = m_workspace.project.data();
    const auto beat = m_beat->chosen<Beat>();
    if (!m_shown || !records.find(m_shown))
        return std::nullopt;
    if (!beat) {
        m_workspace.dialogs.tell(tr("Cover a beat"), refused(tr("Choose the beat first.")));
        return std::nullopt;
    }
    const auto covers = records.referring<RehearsalCover>(*m_shown);
    const auto gates = records.referring<Gate>(*beat);
    std::optional<GateLevel> free;
    std::optional<GateLevel> gated;
    for (const auto &entry : EnumNames<GateLevel>::entries) {
        const GateLevel level = entry.value;
        if (std::any_of(covers.begin(), covers.end(),
                        [&](const RehearsalCover &each) { return each.beat == *beat && each.level == level; }))
            continue;
        if (!free)
            free = level;
        if (!gated && std::any_of(gates.begin(), gates.end(), [&](const Gate &gate) { return gate.level == level; }))
            gated = level;
    }
    if (!free) {
        m_workspace.dialogs.tell(tr("Cover a beat"), refused(tr("The rehearsal covers that beat at every level.")));
        return std::nullopt;
    }
    m_beat->clearChoice();
    return RehearsalCover{.rehearsal = *m_shown, .beat = *beat, .level = gated.value_or(*free)};
}

RehearsalBookings::RehearsalBookings(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_what(new RecordPicker(
          u"newRehearsalBooking"_s, tr("Rig unit or item to book"),
          [&project = workspace.project] { return bookable(project.data()); }, this)),
      m_bookings(new OwnedRows<RehearsalBooking>(workspace,
                                                 {.name = u"rehearsalBookings"_s,
                                                  .title = tr("Bookings"),
                                                  .add = tr("Book the chosen rig unit or item"),
                                                  .remove = tr("Remove the selected bookings")},
                                                 bookingColumns(), this))
{
    QVBoxLayout *column = columnIn(this);
    column->addWidget(m_bookings);
    column->addStretch(1);
    m_bookings->addInputs({m_what});
    prepareTable(m_bookings->table(), {22, 10, 10, 20});
    connect(m_what, &RecordPicker::entered, m_bookings->addButton(), &QPushButton::click);
    m_bookings->setBlank([this] { return blank(); }, quantityColumnOfBookings);
    connect(&workspace.project, &Project::changed, this, &RehearsalBookings::refresh);
}

void RehearsalBookings::showRehearsal(Id<Rehearsal> rehearsal)
{
    if (m_shown != rehearsal) {
        m_shown = rehearsal;
        m_what->clearChoice();
        m_bookings->showRows(rowsOf<RehearsalBooking>(rehearsal));
    }
    refresh();
}

void RehearsalBookings::refresh()
{
    if (!m_workspace.project.data().find(m_shown))
        return;
    fitWithBar(m_bookings->table());
    m_what->setEnabled(!m_workspace.project.isReadOnly());
}

std::optional<RehearsalBooking> RehearsalBookings::blank()
{
    if (!m_shown)
        return std::nullopt;
    const ProjectData &records = m_workspace.project.data();
    const auto unit = m_what->chosen<RigUnit>();
    const auto item = m_what->chosen<Item>();
    RehearsalBooking booking{.rehearsal = *m_shown};
    if (records.find(unit))
        booking.rigUnit = unit;
    else if (records.find(item))
        booking.item = item;
    if (!booking.rigUnit && !booking.item) {
        m_workspace.dialogs.tell(tr("Book"), refused(tr("Choose the rig unit or the item first.")));
        return std::nullopt;
    }
    m_what->clearChoice();
    return booking;
}

}  // namespace stunt

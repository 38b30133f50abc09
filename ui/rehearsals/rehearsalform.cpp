// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rehearsals/rehearsalform.h"

#include "core/project/lookups.h"
#include "ui/rehearsals/rehearsalrigs.h"
#include "ui/rehearsals/rehearsaltabs.h"
#include "ui/rehearsals/rehearsalwords.h"
#include "ui/rigs/formtabs.h"
#include "ui/rigs/statelabel.h"

#include <QComboBox>
#include <QLineEdit>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// What an empty box of a reference says.
void setPrompt(FieldEditor *field, const QString &prompt)
{
    if (const auto *box = qobject_cast<QComboBox *>(field->input()); box && box->lineEdit())
        box->lineEdit()->setPlaceholderText(prompt);
}

}  // namespace

RehearsalForm::RehearsalForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_plan(new PlanFacts(workspace, this)),
      m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_state(new StateLabel(u"rehearsalState"_s, tr("Where the rehearsal stands"), m_form)),
      m_zone(new StateLabel(u"rehearsalZone"_s, tr("The zone of its times"), m_form)),
      m_people(new RehearsalPeople(workspace, this)), m_beats(new RehearsalBeats(workspace, *m_plan, this)),
      m_rigs(new RehearsalRigs(workspace, *m_plan, this)), m_bookings(new RehearsalBookings(workspace, this))
{
    addSession();
    addResult();
    QTabWidget *tabs = makeFormTabs(this, u"rehearsalTabs"_s);
    tabs->setTabToolTip(tabs->addTab(m_form, tr("Session")), tr("When, where and what for, and how it went"));
    addFormTab(tabs, tr("People"), tr("Who is called, and who attended"), {m_people});
    addFormTab(tabs, tr("Beats"), tr("What is rehearsed of which beat, and what passed"), {m_beats});
    tabs->setTabToolTip(tabs->addTab(m_rigs, tr("Rigs")), tr("Rig units with every figure their arithmetic needs"));
    addFormTab(tabs, tr("Bookings"), tr("Rig units and items that it needs"), {m_bookings});
}

void RehearsalForm::addSession()
{
    m_form->addWidget(m_state);
    m_record.add(&Rehearsal::title);
    m_record.add(&Rehearsal::kind);
    m_record.add(&Rehearsal::status);
    m_record.add(&Rehearsal::date);
    m_record.add(&Rehearsal::start);
    m_record.add(&Rehearsal::end);
    m_form->addWidget(m_zone);
    setPrompt(m_record.add(&Rehearsal::location), tr("Not set"));
    m_record.add(&Rehearsal::venue, {}, tr("a place that is no location of the shoot"));
    setPrompt(m_record.add(&Rehearsal::lead), tr("Nobody named"));
    m_record.add(&Rehearsal::skill, {}, tr("what a training trains"));
    m_record.add(&Rehearsal::abortWord, {}, tr("Unknown"));
}

void RehearsalForm::addResult()
{
    m_form->addSection(tr("How it went"));
    m_record.add(&Rehearsal::usedMin, {}, tr("Unknown"));
    m_record.addLines(&Rehearsal::log);
    m_record.addLines(&Rehearsal::nearMisses);
    m_record.addLines(&Rehearsal::notes);
}

void RehearsalForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<Rehearsal>>(&ref);
    if (!id)
        return;
    m_record.show(*id);
    m_people->showRehearsal(*id);
    m_beats->showRehearsal(*id);
    m_rigs->showRehearsal(*id);
    m_bookings->showRehearsal(*id);
    if (const Rehearsal *rehearsal = m_record.record()) {
        const ProjectData &records = m_workspace.project.data();
        const StateWords words = rehearsalWords(records, *rehearsal, m_plan->today());
        m_state->showText(words.text, words.state);
        m_zone->showText(tr("Times are those of %1.").arg(zoneOf(records, *rehearsal)));
    }
}

}  // namespace stunt

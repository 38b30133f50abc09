// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/beatform.h"

#include "core/edits/beatorder.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "ui/breakdown/beatcolumns.h"
#include "ui/breakdown/beatplan.h"
#include "ui/breakdown/partstable.h"

#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

BeatForm::BeatForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_parts(new PartsTable(workspace, m_form)), m_plan(new BeatPlan(workspace, m_form))
{
    addWhat();
    m_form->addSection(tr("Parts"));
    m_form->addWidget(m_parts);
    m_form->addWidget(m_plan);
    addTimes();
    addStory();
    addRescue();
    m_record.addLines(&Beat::notes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
}

void BeatForm::addWhat()
{
    m_record.add(&Beat::number);
    m_record.add(&Beat::title);
    m_record.addLines(&Beat::action);
    m_record.add(&Beat::discipline);
    m_record.add(&Beat::technique);
    m_record.add(&Beat::status);
    m_record.add(&Beat::scene);
}

void BeatForm::addTimes()
{
    m_form->addSection(tr("Time and takes"));
    RecordForm<Beat>::Custom start;
    start.label = fieldLabel(fieldOf(&Beat::startMs));
    start.example = u"00:01:12:00"_s;
    start.text = [](const ProjectData &records, const Beat &beat) {
        return timecode(beat.startMs, frameRateOf(records));
    };
    start.set = [](Project &project, const Beat &beat, const QString &typed) -> Result<> {
        const auto ms = msFromTimecode(typed.trimmed(), frameRateOf(project.data()));
        return ms ? moveBeat(project, beat.id, *ms) : Result<>(ms.error());
    };
    m_record.addCustom(std::move(start));
    RecordForm<Beat>::Custom duration;
    duration.label = tr("Duration");
    duration.example = u"00:00:08:00"_s;
    duration.text = [](const ProjectData &records, const Beat &beat) {
        return timecode(beat.endMs - beat.startMs, frameRateOf(records));
    };
    duration.set = [](Project &project, const Beat &beat, const QString &typed) -> Result<> {
        const auto ms = msFromTimecode(typed.trimmed(), frameRateOf(project.data()));
        return ms ? stretchBeat(project, beat.id, *ms) : Result<>(ms.error());
    };
    m_record.addCustom(std::move(duration));
    m_record.add(&Beat::plannedTakes);
    m_record.add(&Beat::setupMin);
    m_record.add(&Beat::runMin);
    m_record.add(&Beat::resetMin);
    m_record.addLines(&Beat::cameraNote);
}

void BeatForm::addStory()
{
    m_form->addSection(tr("Story chronology"));
    m_record.add(&Beat::storyDay, {}, tr("as the scene"));
    m_record.add(&Beat::storyPosition, {}, tr("as on screen"));
}

void BeatForm::addRescue()
{
    m_form->addSection(tr("Rescue"));
    m_record.addLines(&Beat::rescueHow, tr("How"));
    m_record.add(&Beat::rescueWho, tr("Who"));
    m_record.add(&Beat::rescueKit, tr("Kit"));
    m_record.add(&Beat::rescueReleaseSec);
    m_record.add(&Beat::rescueDrilledOn, tr("Drilled on"));
    m_form->addSection(tr("Notes"));
}

void BeatForm::showRecord(const RecordRef &ref)
{
    const ProjectData &records = m_workspace.project.data();
    const auto *partId = std::get_if<Id<Part>>(&ref);
    const Part *part = partId ? records.find(*partId) : nullptr;
    const auto *beat = std::get_if<Id<Beat>>(&ref);
    if (!part && !beat)
        return;
    const Id<Beat> shown = part ? part->beat : *beat;
    m_record.show(shown);
    m_parts->setBeat(shown);
    m_plan->setBeat(shown);
    if (part)
        m_parts->reveal(part->id);
}

}  // namespace stunt

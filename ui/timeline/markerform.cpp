// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/markerform.h"

#include "ui/shell/formfill.h"
#include "ui/timeline/markercommands.h"
#include "ui/timeline/timecodeline.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// Stands for the colour of markers that have not all the same.
constexpr QStringView various = u"various";

}  // namespace

MarkerForm::MarkerForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_workspace(workspace), m_form(new FieldForm(this)), m_record(workspace, m_form),
      m_several(new FieldForm(this))
{
    addTimecode(m_record, &Marker::atMs);
    m_record.add(&Marker::name);
    m_record.add(&Marker::colour);
    m_record.addLines(&Marker::notes);
    makeSeveral();
    auto *both = new QWidget(this);
    fillFromTop(both, m_form);
    both->layout()->addWidget(m_several);
    fillFromTop(this, both);
    m_several->hide();
}

void MarkerForm::makeSeveral()
{
    ChoiceField::Source source;
    source.choices = [] {
        std::vector<Choice> choices;
        for (const auto &entry : EnumNames<MarkerColour>::entries)
            choices.push_back({.key = enumText(entry.value), .label = enumLabel(entry.value)});
        return choices;
    };
    source.labelOf = [](const QString &key) {
        const std::optional<MarkerColour> colour = enumFromText<MarkerColour>(key);
        return colour ? enumLabel(*colour) : tr("Various");
    };
    m_colour = new ChoiceField(std::move(source), ChoiceField::Search::No, m_several);
    m_colour->setObjectName(u"markersColour"_s);
    m_colour->setCommit([this](const QString &key) -> Result<> {
        const std::optional<MarkerColour> colour = enumFromText<MarkerColour>(key);
        return colour ? colourMarkers(m_workspace.project, selected(), *colour) : Result<>{};
    });
    m_several->addField(fieldLabel(fieldOf(&Marker::colour)), m_colour);
}

std::vector<Id<Marker>> MarkerForm::selected() const
{
    std::vector<Id<Marker>> markers;
    for (const RecordRef &ref : m_workspace.selection.records())
        if (const auto *id = std::get_if<Id<Marker>>(&ref); id && m_workspace.project.data().find(*id))
            markers.push_back(*id);
    return markers;
}

void MarkerForm::showRecord(const RecordRef &ref)
{
    const auto *id = std::get_if<Id<Marker>>(&ref);
    if (!id)
        return;
    const std::vector<Id<Marker>> markers = selected();
    const bool isOneOfSeveral = markers.size() > 1 && std::ranges::find(markers, *id) != markers.end();
    // What is being typed is of one marker: it is written before the field goes.
    FieldForm *left = isOneOfSeveral ? m_form : m_several;
    if (QWidget *typed = left->focusWidget(); typed && left->isAncestorOf(typed))
        typed->clearFocus();
    m_record.show(*id);
    if (isOneOfSeveral)
        showSeveral(markers);
    else
        setWindowTitle({});
    m_form->setVisible(!isOneOfSeveral);
    m_several->setVisible(isOneOfSeveral);
}

void MarkerForm::showSeveral(const std::vector<Id<Marker>> &markers)
{
    const ProjectData &records = m_workspace.project.data();
    const MarkerColour first = records.at(markers.front()).colour;
    const bool isTheSame =
        std::ranges::all_of(markers, [&](const Id<Marker> &id) { return records.at(id).colour == first; });
    setWindowTitle(tr("%1 markers").arg(markers.size()));
    m_several->setWritable(!m_workspace.project.isReadOnly());
    m_colour->showValue(isTheSame ? enumText(first) : various.toString());
}

}  // namespace stunt

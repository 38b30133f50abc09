// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/markerform.h"

#include "ui/shell/formfill.h"
#include "ui/timeline/timecodeline.h"

namespace stunt {

MarkerForm::MarkerForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_record(workspace, m_form)
{
    addTimecode(m_record, &Marker::atMs);
    m_record.add(&Marker::name);
    m_record.add(&Marker::colour);
    m_record.addLines(&Marker::notes);
    fillFromTop(this, m_form);
}

void MarkerForm::showRecord(const RecordRef &ref)
{
    if (const auto *id = std::get_if<Id<Marker>>(&ref))
        m_record.show(*id);
}

}  // namespace stunt

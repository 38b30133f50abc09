// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordform.h"

namespace stunt {

class BeatPlan;
class PartsTable;

// The inspector's form of a beat, with its parts and what it needs. Shown for a part too, whose row it brings into view.
class BeatForm : public InspectorForm
{
    Q_OBJECT

public:
    BeatForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void addWhat();
    void addTimes();
    void addStory();
    void addRescue();

    Workspace m_workspace;
    FieldForm *m_form;
    RecordForm<Beat> m_record;
    PartsTable *m_parts;
    BeatPlan *m_plan;
};

}  // namespace stunt

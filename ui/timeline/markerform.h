// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordform.h"

namespace stunt {

// A marker of a sequence: when, its name and colour, and what is to be known of it. Of several that are selected together
// the colour alone, which goes to all of them.
class MarkerForm : public InspectorForm
{
    Q_OBJECT

public:
    MarkerForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    void makeSeveral();
    [[nodiscard]] std::vector<Id<Marker>> selected() const;
    void showSeveral(const std::vector<Id<Marker>> &markers);

    Workspace m_workspace;
    FieldForm *m_form;
    RecordForm<Marker> m_record;
    FieldForm *m_several;
    ChoiceField *m_colour = nullptr;  // of all that are selected
};

}  // namespace stunt

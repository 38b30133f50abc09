// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordform.h"

namespace stunt {

// A marker of a sequence: when, its name and colour, and what is to be known of it.
class MarkerForm : public InspectorForm
{
    Q_OBJECT

public:
    MarkerForm(const Workspace &workspace, QWidget *parent);
    void showRecord(const RecordRef &ref) override;

private:
    FieldForm *m_form;
    RecordForm<Marker> m_record;
};

}  // namespace stunt

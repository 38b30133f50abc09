// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/persontab.h"
#include "ui/shell/recordform.h"

namespace stunt {

// Who a person is and how to reach them; private and medical fields stand apart under headings that say so.
class ProfileTab : public PersonTab
{
    Q_OBJECT

public:
    explicit ProfileTab(const Workspace &workspace, QWidget *parent = nullptr);
    void showPerson(Id<Person> person) override { m_fields.show(person); }

private:
    FieldForm *m_form;
    RecordForm<Person> m_fields;
};

// A person's measurements with their date and source, sizes for wardrobe, and looks.
class MeasurementsTab : public PersonTab
{
    Q_OBJECT

public:
    explicit MeasurementsTab(const Workspace &workspace, QWidget *parent = nullptr);
    void showPerson(Id<Person> person) override { m_fields.show(person); }

private:
    FieldForm *m_form;
    RecordForm<Person> m_fields;
};

}  // namespace stunt

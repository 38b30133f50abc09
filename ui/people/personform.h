// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/peoplemodel.h"
#include "ui/people/persontab.h"

#include <QTabWidget>

namespace stunt {

// A person in the inspector: profile, measurements, skills and certificates, availability, parts, calls.
class PersonForm : public InspectorForm
{
    Q_OBJECT

public:
    PersonForm(const Workspace &workspace, PeopleModel::Today today, QWidget *parent = nullptr);
    void showRecord(const RecordRef &ref) override;

private:
    void addTab(PersonTab *tab, const QString &name, const QString &title, const QString &toolTip);
    void showCurrentTab();

    QTabWidget *m_tabs;
    MaybeId<Person> m_person;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/profiletab.h"

#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// Names a field for tests and accessibility tools.
void nameField(FieldEditor *field, const QString &name)
{
    field->setObjectName(name);
    field->input()->setObjectName(name + u"Input"_s);
}

void lay(QWidget *tab, FieldForm *form)
{
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch();
}

}  // namespace

ProfileTab::ProfileTab(const Workspace &workspace, QWidget *parent)
    : PersonTab(parent), m_form(new FieldForm(this)), m_fields(workspace, m_form)
{
    m_form->addSection(tr("Person"));
    nameField(m_fields.add(&Person::name), u"personName"_s);
    m_fields.add(&Person::stageName);
    m_fields.addTicks(&Person::kinds);
    m_fields.add(&Person::unionName);
    m_fields.add(&Person::grade);
    m_form->addSection(tr("Contact"));
    nameField(m_fields.add(&Person::phone), u"personPhone"_s);
    m_fields.add(&Person::email);
    m_fields.add(&Person::diet);
    m_form->addSection(tr("Private: production only"));
    m_fields.add(&Person::birthDate);
    m_fields.add(&Person::homeContact);
    m_fields.add(&Person::emergencyName);
    m_fields.add(&Person::emergencyPhone);
    m_fields.add(&Person::travelHomeMin, tr("Minutes home"));
    m_fields.add(&Person::rates);
    m_fields.addLines(&Person::notes);
    m_form->addSection(tr("Medical: medic and this person only"));
    m_fields.add(&Person::allergies);
    m_fields.addLines(&Person::medicalNote);
    lay(this, m_form);
}

MeasurementsTab::MeasurementsTab(const Workspace &workspace, QWidget *parent)
    : PersonTab(parent), m_form(new FieldForm(this)), m_fields(workspace, m_form)
{
    m_form->addSection(tr("Taken"));
    m_fields.add(&Person::measuredOn);
    m_fields.add(&Person::measuredBy);
    m_form->addSection(tr("Body: stunt department, medic and production"));
    nameField(m_fields.add(&Person::heightMm), u"personHeight"_s);
    m_fields.add(&Person::weightG);
    m_fields.add(&Person::weightSource);
    for (const auto member : {&Person::shoulderMm, &Person::chestMm, &Person::waistMm, &Person::hipsMm,
                              &Person::inseamMm, &Person::collarMm})
        m_fields.add(member);
    m_form->addSection(tr("Sizes"));
    for (const auto member : {&Person::shoe, &Person::hat, &Person::glove, &Person::jacket})
        m_fields.add(member);
    m_form->addSection(tr("Looks"));
    m_fields.add(&Person::hair);
    m_fields.add(&Person::eyes);
    m_fields.add(&Person::build);
    m_fields.add(&Person::handedness);
    m_fields.add(&Person::gender);
    m_fields.add(&Person::appearance);
    lay(this, m_form);
}

}  // namespace stunt

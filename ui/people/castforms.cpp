// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/castforms.h"

#include "ui/importing/visibletext.h"
#include "ui/people/castmodel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

void lay(QWidget *form, FieldForm *fields)
{
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(fields);
    column->addStretch();
}

}  // namespace

RoleForm::RoleForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_project(workspace.project), m_form(new FieldForm(this)), m_fields(workspace, m_form),
      m_doubles(new QLabel(m_form))
{
    m_form->addSection(tr("Role"));
    m_fields.add(&Role::castNumber);
    m_fields.add(&Role::name)->setObjectName(u"roleName"_s);
    m_fields.add(&Role::person)->setObjectName(u"rolePerson"_s);
    m_form->addSection(tr("Preparation before each day's first strip"));
    m_fields.add(&Role::makeUpMin);
    m_fields.add(&Role::wardrobeMin);
    m_fields.add(&Role::padsMin);
    m_form->addSection(tr("Doubles"));
    m_doubles->setTextFormat(Qt::PlainText);
    m_doubles->setWordWrap(true);
    m_doubles->setObjectName(u"roleDoubles"_s);
    m_form->addWidget(m_doubles);
    m_fields.addLines(&Role::notes);
    lay(this, m_form);
}

void RoleForm::showRecord(const RecordRef &ref)
{
    const Id<Role> *role = std::get_if<Id<Role>>(&ref);
    if (!role)
        return;
    m_fields.show(*role);
    QStringList lines;
    for (const Double *entry : doublesOf(m_project.data(), *role)) {
        lines.append(u"%1 %2 · %3 · %4"_s
                         .arg(entry->number, visibleText(recordName(m_project.data(), RecordRef(entry->person))),
                              enumLabel(entry->kind), scopeText(m_project.data(), entry->sequence))
                         .trimmed());
    }
    m_doubles->setText(lines.isEmpty() ? tr("Nobody doubles this role yet.") : lines.join(u'\n'));
}

DoubleForm::DoubleForm(const Workspace &workspace, QWidget *parent)
    : InspectorForm(parent), m_form(new FieldForm(this)), m_fields(workspace, m_form)
{
    m_form->addSection(tr("Double"));
    m_fields.add(&Double::number);
    m_fields.add(&Double::role);
    m_fields.add(&Double::person);
    m_fields.add(&Double::kind);
    m_fields.add(&Double::sequence, {}, tr("Whole production"));
    m_fields.addLines(&Double::notes);
    lay(this, m_form);
}

void DoubleForm::showRecord(const RecordRef &ref)
{
    if (const Id<Double> *entry = std::get_if<Id<Double>>(&ref))
        m_fields.show(*entry);
}

}  // namespace stunt

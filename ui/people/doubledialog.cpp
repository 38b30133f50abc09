// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/doubledialog.h"

#include "ui/importing/visibletext.h"
#include "ui/people/castmodel.h"

#include "core/project/lookups.h"
#include "core/project/personlabel.h"
#include "core/project/recordref.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

DoubleDialog::DoubleDialog(const ProjectData &project, MaybeId<Role> role, QWidget *parent)
    : QDialog(parent), m_data(project), m_role(new QComboBox(this)), m_person(new QComboBox(this)),
      m_kind(new QComboBox(this)), m_scope(new QComboBox(this)), m_number(new QLineEdit(this))
{
    setWindowTitle(tr("Add double"));
    setObjectName(u"doubleDialog"_s);
    m_role->setObjectName(u"doubleRole"_s);
    m_person->setObjectName(u"doublePerson"_s);
    m_kind->setObjectName(u"doubleKind"_s);
    m_scope->setObjectName(u"doubleScope"_s);
    m_number->setObjectName(u"doubleNumber"_s);
    m_person->setEditable(true);
    m_person->setInsertPolicy(QComboBox::NoInsert);
    m_person->completer()->setFilterMode(Qt::MatchContains);
    m_person->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_person->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_person->lineEdit()->setPlaceholderText(tr("Type a name"));

    for (QComboBox *box : {m_role, m_person, m_kind, m_scope}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("&Double"), m_person);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Scope"), m_scope);
    form->addRow(tr("&Number"), m_number);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add double"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"doubleAdd"_s);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(role);
    connect(m_role, &QComboBox::currentIndexChanged, this, &DoubleDialog::suggestNumber);
    // Choosing a completion changes the text first and the index after it.
    connect(m_person, &QComboBox::currentTextChanged, this, &DoubleDialog::updateAccept);
    connect(m_person, &QComboBox::currentIndexChanged, this, &DoubleDialog::updateAccept);
    connect(m_person, &QComboBox::activated, this, &DoubleDialog::updateAccept);
    suggestNumber();
    updateAccept();
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

void DoubleDialog::fill(MaybeId<Role> role)
{
    for (const Role *each : rolesInOrder(m_data)) {
        m_roles.push_back(each->id);
        m_role->addItem(visibleText(recordName(m_data, RecordRef(each->id))));
        if (role == each->id)
            m_role->setCurrentIndex(m_role->count() - 1);
    }
    for (const PersonLabel &label : peopleToChoose(m_data))
        m_person->addItem(visibleText(label.text()), label.person->id.toText());
    m_person->setCurrentIndex(-1);
    for (const auto &entry : EnumNames<DoubleKind>::entries)
        m_kind->addItem(enumLabel(entry.value), static_cast<int>(entry.value));
    m_scope->addItem(scopeText(m_data, {}));
    for (const Sequence *sequence : sequencesInOrder(m_data)) {
        m_sequences.push_back(sequence->id);
        m_scope->addItem(visibleText(scopeText(m_data, sequence->id)));
    }
}

void DoubleDialog::choose(Id<Person> person, DoubleKind kind, const MaybeId<Sequence> &sequence)
{
    if (const int at = m_person->findData(person.toText()); at >= 0)
        m_person->setCurrentIndex(at);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    const auto scope = std::find(m_sequences.begin(), m_sequences.end(), sequence);
    if (scope != m_sequences.end())
        m_scope->setCurrentIndex(static_cast<int>(scope - m_sequences.begin()) + 1);
}

void DoubleDialog::suggestNumber()
{
    if (!m_number->isModified() && m_role->currentIndex() >= 0)
        m_number->setText(nextDoubleNumber(m_data, m_roles[static_cast<std::size_t>(m_role->currentIndex())]));
}

int DoubleDialog::chosenPerson() const
{
    // The index comes first: it stands for the one person picked, whoever else has the same label.
    const int at = m_person->currentIndex();
    if (at >= 0 && m_person->itemText(at) == m_person->currentText())
        return at;
    return m_person->findText(m_person->currentText().trimmed(), Qt::MatchFixedString);
}

void DoubleDialog::updateAccept()
{
    m_add->setEnabled(m_role->currentIndex() >= 0 && chosenPerson() >= 0);
}

Double DoubleDialog::wanted() const
{
    Double wanted;
    wanted.number = m_number->text().trimmed();
    wanted.role = m_roles[static_cast<std::size_t>(m_role->currentIndex())];
    if (const auto person = Uuid::fromText(m_person->itemData(chosenPerson()).toString()))
        wanted.person = Id<Person>(*person);
    wanted.kind = static_cast<DoubleKind>(m_kind->currentData().toInt());
    if (m_scope->currentIndex() > 0)
        wanted.sequence = m_sequences[static_cast<std::size_t>(m_scope->currentIndex() - 1)];
    return wanted;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/skillstab.h"

#include "ui/importing/visibletext.h"
#include "ui/models/columns.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/people/peopletexts.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 12;

// The chosen rows' records, in the table's order.
template<class T>
std::vector<Id<T>> chosenRows(const QTableView *table, const RecordTableModel<T> *model)
{
    std::vector<Id<T>> ids;
    for (const QModelIndex &row : table->selectionModel()->selectedRows())
        ids.push_back(model->idAt(row.row()));
    return ids;
}

template<class T>
RecordRows<T> rowsOf(MaybeId<Person> person)
{
    return {.includes = [person](const ProjectData &, const T &record) { return person == record.person; },
            .less = {},
            .alsoTouched = {}};
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

}  // namespace

SkillsTab::SkillsTab(const Workspace &workspace, PeopleModel::Today today, QWidget *parent)
    : PersonTab(parent), m_workspace(workspace), m_today(std::move(today))
{
    makeSkills();
    makeCertificates();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Skills"), this));
    layout->addWidget(m_skillTable);
    layout->addWidget(row({m_newSkill, m_newLevel, m_addSkill, m_removeSkills}));
    layout->addSpacing(8);
    layout->addWidget(heading(tr("Certificates"), this));
    layout->addWidget(m_certificateTable);
    layout->addWidget(row({m_newCertificate, m_newExpiry, m_addCertificate, m_removeCertificates}));
    layout->addStretch();
    updateButtons();
}

QWidget *SkillsTab::row(const QList<QWidget *> &widgets)
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, widget == widgets.front() ? 1 : 0);
    return box;
}

void SkillsTab::makeSkills()
{
    std::vector<RecordColumn<Skill>> columns{columns::edited(&Skill::kind), columns::edited(&Skill::level)};
    columns[0].text = [](const ProjectData &, const Skill &skill) { return visibleText(skill.kind); };
    columns[0].editText = [](const ProjectData &, const Skill &skill) { return skill.kind; };
    columns[1].extra = [](const ProjectData &, const Skill &, int role) {
        if (role != static_cast<int>(CellRole::ChoicesRole))
            return QVariant();
        CellChoices choices;
        for (const auto &entry : EnumNames<SkillLevel>::entries)
            choices.append({enumLabel(entry.value), enumLabel(entry.value)});
        return QVariant::fromValue(choices);
    };
    m_skills = new RecordTableModel<Skill>(m_workspace.project, std::move(columns), rowsOf<Skill>({}), this);
    m_skills->sort(0);
    m_skillTable = makeTabTable(m_workspace, m_skills, this);
    m_skillTable->setObjectName(u"skills"_s);
    m_skillTable->setAccessibleName(tr("Skills"));
    m_skillTable->setColumnWidth(0, m_skillTable->fontMetrics().averageCharWidth() * 28);
    m_newSkill = new QComboBox(this);
    m_newSkill->setObjectName(u"newSkill"_s);
    m_newSkill->setEditable(true);
    m_newSkill->setInsertPolicy(QComboBox::NoInsert);
    m_newSkill->setMinimumContentsLength(12);
    m_newSkill->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_newSkill->completer()->setFilterMode(Qt::MatchContains);
    m_newSkill->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_newSkill->lineEdit()->setPlaceholderText(tr("Another skill"));
    m_newSkill->setAccessibleName(tr("Skill to add"));
    m_newLevel = new QComboBox(this);
    m_newLevel->setObjectName(u"newSkillLevel"_s);
    m_newLevel->setAccessibleName(tr("Level of the skill to add"));
    for (const auto &entry : EnumNames<SkillLevel>::entries)
        m_newLevel->addItem(enumLabel(entry.value), static_cast<int>(entry.value));
    m_addSkill = new QPushButton(icon(u"plus"_s), {}, this);
    m_addSkill->setObjectName(u"addSkill"_s);
    m_addSkill->setToolTip(tr("Add this skill"));
    m_addSkill->setAccessibleName(tr("Add this skill"));
    m_removeSkills = new QPushButton(icon(u"trash-2"_s), {}, this);
    m_removeSkills->setObjectName(u"removeSkills"_s);
    m_removeSkills->setToolTip(tr("Remove the selected skills"));
    m_removeSkills->setAccessibleName(tr("Remove the selected skills"));
    connect(m_addSkill, &QPushButton::clicked, this, &SkillsTab::addSkill);
    connect(m_newSkill->lineEdit(), &QLineEdit::returnPressed, this, &SkillsTab::addSkill);
    connect(m_removeSkills, &QPushButton::clicked, this, &SkillsTab::removeSkills);
    connect(m_newSkill, &QComboBox::currentTextChanged, this, &SkillsTab::updateButtons);
    connect(m_skillTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SkillsTab::updateButtons);
}

void SkillsTab::makeCertificates()
{
    std::vector<RecordColumn<Certificate>> columns{columns::edited(&Certificate::kind),
                                                   columns::edited(&Certificate::expiresOn),
                                                   columns::edited(&Certificate::number)};
    columns[0].text = [](const ProjectData &, const Certificate &entry) { return visibleText(entry.kind); };
    columns[0].editText = [](const ProjectData &, const Certificate &entry) { return entry.kind; };
    columns[1].title = tr("Expires");
    columns[1].text = [this](const ProjectData &, const Certificate &entry) { return expiryText(entry, m_today()); };
    columns[1].editText = [](const ProjectData &, const Certificate &entry) { return dateText(entry.expiresOn); };
    columns[1].extra = [this](const ProjectData &, const Certificate &entry, int role) {
        QFont bold;
        bold.setBold(true);
        const bool calm = validityOf(entry, m_today()) == Validity::Valid;
        if (role == Qt::ToolTipRole)
            return QVariant(expiryText(entry, m_today()).toHtmlEscaped());
        return role == Qt::FontRole && !calm ? QVariant(bold) : QVariant();
    };
    m_certificates =
        new RecordTableModel<Certificate>(m_workspace.project, std::move(columns), rowsOf<Certificate>({}), this);
    m_certificates->sort(1);
    m_certificateTable = makeTabTable(m_workspace, m_certificates, this);
    m_certificateTable->setObjectName(u"certificates"_s);
    m_certificateTable->setAccessibleName(tr("Certificates"));
    m_certificateTable->horizontalHeader()->setStretchLastSection(false);
    m_certificateTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const int character = m_certificateTable->fontMetrics().averageCharWidth();
    m_certificateTable->setColumnWidth(0, character * 16);
    m_certificateTable->setColumnWidth(2, character * 11);
    m_newCertificate = new QLineEdit(this);
    m_newCertificate->setObjectName(u"newCertificate"_s);
    m_newCertificate->setPlaceholderText(tr("Another certificate"));
    m_newCertificate->setAccessibleName(tr("Certificate to add"));
    m_newExpiry = new QLineEdit(this);
    m_newExpiry->setObjectName(u"newCertificateExpiry"_s);
    m_newExpiry->setPlaceholderText(tr("Expires on"));
    m_newExpiry->setAccessibleName(tr("Last day the certificate to add is valid"));
    m_addCertificate = new QPushButton(icon(u"plus"_s), {}, this);
    m_addCertificate->setObjectName(u"addCertificate"_s);
    m_addCertificate->setToolTip(tr("Add this certificate"));
    m_addCertificate->setAccessibleName(tr("Add this certificate"));
    m_removeCertificates = new QPushButton(icon(u"trash-2"_s), {}, this);
    m_removeCertificates->setObjectName(u"removeCertificates"_s);
    m_removeCertificates->setToolTip(tr("Remove the selected certificates"));
    m_removeCertificates->setAccessibleName(tr("Remove the selected certificates"));
    connect(m_addCertificate, &QPushButton::clicked, this, &SkillsTab::addCertificate);
    for (QLineEdit *line : {m_newCertificate, m_newExpiry})
        connect(line, &QLineEdit::returnPressed, this, &SkillsTab::addCertificate);
    connect(m_newCertificate, &QLineEdit::textChanged, this, &SkillsTab::updateButtons);
    connect(m_removeCertificates, &QPushButton::clicked, this, &SkillsTab::removeCertificates);
    connect(m_certificateTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SkillsTab::updateButtons);
}

void SkillsTab::showPerson(Id<Person> person)
{
    if (m_person != person) {
        m_person = person;
        m_skills->setRows(rowsOf<Skill>(person));
        m_certificates->setRows(rowsOf<Certificate>(person));
        m_newSkill->clearEditText();
        m_newCertificate->clear();
        m_newExpiry->clear();
    }
    const QStringList kinds = suggestedSkills(m_workspace.project.data());
    if (m_newSkill->count() != kinds.size()) {
        const QString typed = m_newSkill->currentText();
        m_newSkill->clear();
        m_newSkill->addItems(kinds);
        m_newSkill->setCurrentIndex(-1);
        m_newSkill->setEditText(typed);
    }
    fitRows(m_skillTable, mostRows);
    fitRows(m_certificateTable, mostRows);
    updateButtons();
}

void SkillsTab::addSkill()
{
    const QString kind = m_newSkill->currentText().trimmed();
    if (!m_person || kind.isEmpty())
        return;
    const auto done = add(
        m_workspace.project,
        Skill{.person = *m_person, .kind = kind, .level = static_cast<SkillLevel>(m_newLevel->currentData().toInt())});
    if (!done) {
        m_workspace.dialogs.tell(tr("Add skill"), done.error());
        return;
    }
    m_newSkill->setCurrentIndex(-1);
    m_newSkill->clearEditText();
    fitRows(m_skillTable, mostRows);
}

void SkillsTab::addCertificate()
{
    const QString kind = m_newCertificate->text().trimmed();
    if (!m_person || kind.isEmpty())
        return;
    Certificate certificate{.person = *m_person, .kind = kind};
    if (!m_newExpiry->text().trimmed().isEmpty()) {
        const auto expiry = readDate(m_newExpiry->text());
        if (!expiry) {
            m_workspace.dialogs.tell(tr("Add certificate"), expiry.error());
            return;
        }
        certificate.expiresOn = *expiry;
    }
    if (const auto done = add(m_workspace.project, std::move(certificate)); !done) {
        m_workspace.dialogs.tell(tr("Add certificate"), done.error());
        return;
    }
    m_newCertificate->clear();
    m_newExpiry->clear();
    fitRows(m_certificateTable, mostRows);
}

void SkillsTab::removeSkills()
{
    if (const auto done = stunt::remove(m_workspace.project, chosenRows(m_skillTable, m_skills)); !done)
        m_workspace.dialogs.tell(tr("Remove skills"), done.error());
}

void SkillsTab::removeCertificates()
{
    if (const auto done = stunt::remove(m_workspace.project, chosenRows(m_certificateTable, m_certificates)); !done)
        m_workspace.dialogs.tell(tr("Remove certificates"), done.error());
}

void SkillsTab::updateButtons()
{
    const bool writable = m_person && !m_workspace.project.isReadOnly();
    for (QWidget *input : {static_cast<QWidget *>(m_newSkill), static_cast<QWidget *>(m_newLevel),
                           static_cast<QWidget *>(m_newCertificate), static_cast<QWidget *>(m_newExpiry)})
        input->setEnabled(writable);
    m_addSkill->setEnabled(writable && !m_newSkill->currentText().trimmed().isEmpty());
    m_addCertificate->setEnabled(writable && !m_newCertificate->text().trimmed().isEmpty());
    m_removeSkills->setEnabled(writable && m_skillTable->selectionModel()->hasSelection());
    m_removeCertificates->setEnabled(writable && m_certificateTable->selectionModel()->hasSelection());
}

}  // namespace stunt

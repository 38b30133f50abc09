// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rigs/inspectionlog.h"

#include "ui/models/columns.h"
#include "ui/rigs/statecolumn.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InspectionLog", text);
}

QString outcomeText(bool passed)
{
    return passed ? say("Passed") : say("Not passed");
}

StateWords outcomeOf(const Inspection &inspection)
{
    if (inspection.kind == InspectionKind::ShockLoad)
        return {PlanState::Bad, say("Shock load")};
    return {inspection.passed ? PlanState::Fine : PlanState::Bad, outcomeText(inspection.passed)};
}

RecordColumn<Inspection> outcomeColumn()
{
    auto column = stateColumn<Inspection>(say("Outcome"), [](const ProjectData &, const Inspection &inspection) {
        return outcomeOf(inspection);
    });
    column.editText = [](const ProjectData &, const Inspection &inspection) { return outcomeText(inspection.passed); };
    column.choices = [](const ProjectData &) { return QStringList{outcomeText(true), outcomeText(false)}; };
    column.set = [](Project &project, const Inspection &inspection, const QString &typed) -> Result<> {
        Inspection changed = inspection;
        if (typed != outcomeText(true) && typed != outcomeText(false))
            return refused(QCoreApplication::translate("fields", "“%1” is not one of the choices.").arg(typed));
        changed.passed = typed == outcomeText(true);
        return change(project, std::move(changed));
    };
    return column;
}

}  // namespace

InspectionLog::InspectionLog(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_kind(new QComboBox(this)), m_date(new QLineEdit(this)),
      m_inspector(new QLineEdit(this)), m_outcome(new QComboBox(this)), m_notes(new QLineEdit(this))
{
    using columns::edited;
    m_rows = new OwnedRows<Inspection>(
        workspace,
        {u"inspections"_s, tr("Inspections"), tr("Add this inspection"), tr("Remove the selected inspections")},
        {edited(&Inspection::date), edited(&Inspection::kind), outcomeColumn(), edited(&Inspection::inspector),
         edited(&Inspection::nextDue), edited(&Inspection::testLoadG), edited(&Inspection::notes)},
        this);
    const int character = fontMetrics().averageCharWidth();
    constexpr std::array widths{13, 13, 14, 16, 13, 10};
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_rows->table()->setColumnWidth(static_cast<int>(i), character * widths[i]);
    makeInputs();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(rhythm / 2);
    grid->addWidget(m_rows, 0, 0, 1, 2);
    grid->addWidget(m_kind, 1, 0);
    grid->addWidget(m_date, 1, 1);
    grid->addWidget(m_inspector, 2, 0);
    grid->addWidget(m_outcome, 2, 1);
    grid->addWidget(m_notes, 3, 0, 1, 2);
    connect(m_rows->addButton(), &QPushButton::clicked, this, &InspectionLog::addInspection);
    connect(m_inspector, &QLineEdit::textChanged, this, &InspectionLog::updateAdd);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &InspectionLog::updateAdd);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &InspectionLog::updateAdd);
    connect(&workspace.project, &Project::changed, this, &InspectionLog::updateAdd);
    updateAdd();
}

void InspectionLog::makeInputs()
{
    m_kind->setObjectName(u"newInspectionKind"_s);
    m_kind->setAccessibleName(tr("Kind of the inspection to add"));
    for (const auto &entry : EnumNames<InspectionKind>::entries)
        m_kind->addItem(enumLabel(entry.value), static_cast<int>(entry.value));
    m_date->setObjectName(u"newInspectionDate"_s);
    m_date->setAccessibleName(tr("Date of the inspection to add"));
    m_date->setText(dateText(m_workspace.today()));
    m_inspector->setObjectName(u"newInspector"_s);
    m_inspector->setAccessibleName(tr("Who inspected"));
    m_inspector->setPlaceholderText(tr("Who inspected"));
    m_outcome->setObjectName(u"newInspectionOutcome"_s);
    m_outcome->setAccessibleName(tr("How the inspection to add came out"));
    m_outcome->addItem(outcomeText(true), true);
    m_outcome->addItem(outcomeText(false), false);
    m_outcome->setPlaceholderText(tr("Outcome…"));
    m_outcome->setCurrentIndex(-1);
    m_notes->setObjectName(u"newInspectionNotes"_s);
    m_notes->setAccessibleName(tr("Notes on the inspection to add"));
    m_notes->setPlaceholderText(tr("Notes"));
    for (QLineEdit *line : {m_date, m_inspector, m_notes})
        connect(line, &QLineEdit::returnPressed, this, &InspectionLog::addInspection);
}

void InspectionLog::showUnit(Id<RigUnit> unit)
{
    showOwner(Inspection{.rigUnit = unit, .item = {}});
}

void InspectionLog::showItem(Id<Item> item)
{
    showOwner(Inspection{.rigUnit = {}, .item = item});
}

void InspectionLog::showOwner(const Inspection &owner)
{
    if (m_blank == owner)
        return;
    m_blank = owner;
    m_inspector->clear();
    m_notes->clear();
    m_outcome->setCurrentIndex(-1);
    m_date->setText(dateText(m_workspace.today()));
    RecordRows<Inspection> rows;
    rows.includes = [owner](const ProjectData &, const Inspection &inspection) {
        return inspection.rigUnit == owner.rigUnit && inspection.item == owner.item;
    };
    // The newest first.
    rows.less = [](const ProjectData &, const Inspection &a, const Inspection &b) {
        return std::tie(b.date, b.time) < std::tie(a.date, a.time);
    };
    m_rows->showRows(std::move(rows));
    updateAdd();
}

void InspectionLog::addInspection()
{
    if (!m_rows->addButton()->isEnabled())
        return;
    const auto date = readDate(m_date->text());
    if (!date) {
        m_workspace.dialogs.tell(tr("Add inspection"), date.error());
        return;
    }
    Inspection inspection = m_blank;
    inspection.date = *date;
    inspection.kind = static_cast<InspectionKind>(m_kind->currentData().toInt());
    inspection.inspector = m_inspector->text().trimmed();
    // A shock load is an event and passes nothing.
    inspection.passed = inspection.kind != InspectionKind::ShockLoad && m_outcome->currentData().toBool();
    inspection.notes = m_notes->text().trimmed();
    if (!m_rows->addRow(std::move(inspection)))
        return;
    m_inspector->clear();
    m_notes->clear();
    m_outcome->setCurrentIndex(-1);
}

void InspectionLog::updateAdd()
{
    const bool writable = !m_workspace.project.isReadOnly();
    const bool shock = m_kind->currentData().toInt() == static_cast<int>(InspectionKind::ShockLoad);
    for (QWidget *input : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_date),
                           static_cast<QWidget *>(m_inspector), static_cast<QWidget *>(m_notes)})
        input->setEnabled(writable);
    m_outcome->setEnabled(writable && !shock);
    const bool owned = m_blank.rigUnit || m_blank.item;
    m_rows->addButton()->setEnabled(writable && owned && !m_inspector->text().trimmed().isEmpty()
                                    && (shock || m_outcome->currentIndex() >= 0));
}

}  // namespace stunt

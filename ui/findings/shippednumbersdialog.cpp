// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/shippednumbersdialog.h"

#include "ui/findings/rulenumbersmodel.h"
#include "ui/models/plaintooltip.h"
#include "ui/models/tabledress.h"
#include "ui/shell/screenfit.h"
#include "ui/shell/theme.h"

#include "core/edits/rulesets.h"
#include "core/rules/ruledata.h"
#include "core/rules/rulenumbers.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString setName(Id<RuleSet> id)
{
    for (const ShippedRuleSet &set : shippedRuleSets())
        if (set.ruleSet.id == id)
            return set.ruleSet.name;
    return {};
}

// What else differs than the value, and what stays.
QString remarks(const RuleNumber &own, const RuleNumber &shipped, MeasurementSystem system)
{
    QStringList remarks;
    if (own.source != shipped.source)
        remarks.append(ShippedNumbersDialog::tr("source: %1, then %2").arg(own.source, shipped.source));
    if (own.verified != shipped.verified)
        remarks.append(shipped.verified ? ShippedNumbersDialog::tr("now verified")
                                        : ShippedNumbersDialog::tr("no longer verified"));
    if (own.overrideValue)
        remarks.append(ShippedNumbersDialog::tr("the production's own %1 stays")
                           .arg(valueText(*own.overrideValue, own.unit, system)));
    return remarks.join(ShippedNumbersDialog::tr("; "));
}

// Rule set, number, what the production has, what is shipped, and what else there is to know.
QStringList rowOf(const ProjectData &known, const ShippedUpdate &update)
{
    const MeasurementSystem system = known.production().measurementSystem;
    const auto shown = [&](const RuleNumber &number) {
        return number.value ? valueText(*number.value, number.unit, system) : ShippedNumbersDialog::tr("no limit set");
    };
    const RuleNumber *own = known.find(update.number);
    return {own ? known.at(own->ruleSet).name : setName(update.shipped.ruleSet), ruleNumberName(update.shipped),
            own ? shown(*own) : ShippedNumbersDialog::tr("not in the production"), shown(update.shipped),
            own ? remarks(*own, update.shipped, system) : QString()};
}

}  // namespace

ShippedNumbersDialog::ShippedNumbersDialog(const Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_table(new QTableWidget(0, 5, this))
{
    setObjectName(u"shippedNumbers"_s);
    setWindowTitle(tr("Take the shipped numbers"));
    auto *text = new QLabel(tr("These numbers would become what this program ships. The production's own values and "
                               "their reasons stay. One undo takes all of it back."),
                            this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_table->setObjectName(u"shippedTable"_s);
    m_table->setAccessibleName(tr("What taking the shipped numbers would change"));
    m_table->setHorizontalHeaderLabels(
        {tr("Rule set"), tr("Number"), tr("In the production"), tr("Shipped"), tr("Also")});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    dressTable(m_table, {26, 28, 20, 14});
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *take = buttons->addButton(tr("&Take these numbers"), QDialogButtonBox::AcceptRole);
    take->setObjectName(u"shippedTake"_s);
    take->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    column->setSpacing(rhythm + rhythm / 2);
    column->addWidget(text);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShippedNumbersDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // What is taken is what is listed.
    connect(&workspace.project, &Project::changed, this, &ShippedNumbersDialog::fill);
    resize(fittedToScreen(*this, {fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 26}));
    fill();
    m_table->setFocus();
}

void ShippedNumbersDialog::fill()
{
    const ProjectData &known = m_workspace.project.data();
    m_table->setRowCount(0);
    for (const ShippedUpdate &update : shippedUpdates(known)) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QStringList texts = rowOf(known, update);
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *cell = new QTableWidgetItem(texts.value(column));
            cell->setToolTip(plainToolTip(cell->text()));
            m_table->setItem(row, column, cell);
        }
    }
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, 0);
}

void ShippedNumbersDialog::accept()
{
    disconnect(&m_workspace.project, &Project::changed, this, &ShippedNumbersDialog::fill);
    if (const Result<> taken = adoptShipped(m_workspace.project); !taken) {
        connect(&m_workspace.project, &Project::changed, this, &ShippedNumbersDialog::fill);
        m_workspace.dialogs.tell(tr("The shipped numbers were not taken"), taken.error());
        return;
    }
    QDialog::accept();
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/rulevalueform.h"

#include "ui/findings/rulenumbersmodel.h"
#include "ui/shell/theme.h"

#include "core/edits/rulesets.h"
#include "core/rules/rulenumbers.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString unitWords(RuleUnit unit)
{
    switch (unit) {
    case RuleUnit::Minutes:
        return RuleValueForm::tr("minutes");
    case RuleUnit::Days:
        return RuleValueForm::tr("days");
    case RuleUnit::Months:
        return RuleValueForm::tr("months");
    case RuleUnit::Years:
        return RuleValueForm::tr("years");
    case RuleUnit::Millimetres:
        return RuleValueForm::tr("millimetres");
    case RuleUnit::Grams:
        return RuleValueForm::tr("grams");
    case RuleUnit::Milli:
        return RuleValueForm::tr("times, like 1.5");
    case RuleUnit::Count:
        return RuleValueForm::tr("a count");
    }
    return {};
}

QString typedText(const std::optional<qint64> &value, RuleUnit unit)
{
    if (!value)
        return {};
    return unit == RuleUnit::Milli ? QString::number(static_cast<double>(*value) / 1000) : QString::number(*value);
}

}  // namespace

Result<qint64> ruleValueFromText(const QString &text, RuleUnit unit)
{
    constexpr double most = 1'000'000'000;  // as stored
    QString typed = text.trimmed();
    if (typed.isEmpty())
        return refused(RuleValueForm::tr("Type the value, in %1.").arg(unitWords(unit)), u"empty"_s);
    const QString shown = typed.left(40).simplified();
    typed.replace(u',', u'.').replace(QChar(0x2212), u'-');
    bool isNumber = false;
    const double number = typed.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return refused(RuleValueForm::tr("“%1” is not a number. Type digits alone, in %2.").arg(shown, unitWords(unit)),
                       u"not-a-number"_s);
    if (number < 0)
        return refused(RuleValueForm::tr("“%1” is below zero. A rule's number is zero or more.").arg(shown),
                       u"below-zero"_s);
    const double stored = unit == RuleUnit::Milli ? std::round(number * 1000) : number;
    if (stored > most)
        return refused(RuleValueForm::tr("“%1” is too large.").arg(shown), u"too-large"_s);
    if (stored != std::floor(stored))
        return refused(RuleValueForm::tr("“%1” is not a whole number. This one is counted whole, in %2.")
                           .arg(shown, unitWords(unit)),
                       u"not-whole"_s);
    return static_cast<qint64>(stored);
}

RuleValueForm::RuleValueForm(const Workspace &workspace, Id<RuleNumber> number, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_number(number), m_value(new QLineEdit(this)),
      m_reason(new QLineEdit(this)), m_reading(new QLabel(this)), m_message(new QLabel(this))
{
    setObjectName(u"ruleValueForm"_s);
    layOut(workspace.project.data().at(number));
    connect(m_value, &QLineEdit::textChanged, this, &RuleValueForm::showReading);
    for (QLineEdit *field : {m_value, m_reason})
        connect(field, &QLineEdit::textEdited, m_message, &QLabel::hide);
    // An undo may take the number away.
    connect(&workspace.project, &Project::changed, this, [this] {
        if (!m_workspace.project.data().find(m_number))
            reject();
    });
    showReading();
    m_value->selectAll();
    m_value->setFocus();
}

void RuleValueForm::layOut(const RuleNumber &number)
{
    setWindowTitle(ruleNumberName(number));
    m_value->setObjectName(u"ruleValue"_s);
    m_reason->setObjectName(u"ruleReason"_s);
    m_reading->setObjectName(u"ruleReading"_s);
    m_message->setObjectName(u"ruleMessage"_s);
    m_value->setText(typedText(number.overrideValue ? number.overrideValue : number.value, number.unit));
    m_reason->setText(number.overrideReason);
    m_reason->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    const MeasurementSystem system = m_workspace.project.data().production().measurementSystem;
    auto *shipped = new QLabel(number.value ? valueText(*number.value, number.unit, system) : tr("no limit set"), this);
    auto *note = new QLabel(tr("Every finding that uses the value says that it is the production's own."), this);
    for (QLabel *label : {shipped, m_reading, m_message, note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, coloursOf(palette()).stop);
    m_message->setPalette(colours);
    m_message->hide();
    auto *form = new QFormLayout;
    form->setSpacing(rhythm);
    form->addRow(tr("Without an own value:"), shipped);
    form->addRow(tr("&Value, in %1:").arg(unitWords(number.unit)), m_value);
    form->addRow(QString(), m_reading);
    form->addRow(tr("&Reason:"), m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *set = buttons->addButton(tr("&Set the value"), QDialogButtonBox::AcceptRole);
    set->setObjectName(u"ruleSet"_s);
    set->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &RuleValueForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    column->setSpacing(rhythm + rhythm / 2);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

// What was typed as it will be read: 660 minutes are easily mistaken.
void RuleValueForm::showReading()
{
    const RuleNumber *number = m_workspace.project.data().find(m_number);
    if (!number)
        return;
    const Result<qint64> value = ruleValueFromText(m_value->text(), number->unit);
    const MeasurementSystem system = m_workspace.project.data().production().measurementSystem;
    m_reading->setText(value ? tr("That is %1.").arg(valueText(*value, number->unit, system)) : u" "_s);
}

void RuleValueForm::complain(const QString &sentence, QLineEdit *at)
{
    m_message->setText(sentence);
    m_message->show();
    at->setAccessibleDescription(sentence);
    at->selectAll();
    at->setFocus();
}

void RuleValueForm::accept()
{
    const RuleNumber *number = m_workspace.project.data().find(m_number);
    if (!number)
        return reject();
    const Result<qint64> value = ruleValueFromText(m_value->text(), number->unit);
    if (!value)
        return complain(value.error().message, m_value);
    if (const Result<> set = overrideNumber(m_workspace.project, m_number, *value, m_reason->text().trimmed()); !set)
        return complain(set.error().message, m_reason);
    QDialog::accept();
}

}  // namespace stunt

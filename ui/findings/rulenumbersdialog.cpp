// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/rulenumbersdialog.h"

#include "ui/shell/theme.h"

#include "core/edits/rulesets.h"
#include "core/rules/ruledata.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString unitWords(RuleUnit unit)
{
    switch (unit) {
    case RuleUnit::Minutes:
        return RuleNumbersDialog::tr("minutes");
    case RuleUnit::Days:
        return RuleNumbersDialog::tr("days");
    case RuleUnit::Months:
        return RuleNumbersDialog::tr("months");
    case RuleUnit::Years:
        return RuleNumbersDialog::tr("years");
    case RuleUnit::Millimetres:
        return RuleNumbersDialog::tr("millimetres");
    case RuleUnit::Grams:
        return RuleNumbersDialog::tr("grams");
    case RuleUnit::Milli:
        return RuleNumbersDialog::tr("times, like 1.5");
    case RuleUnit::Count:
        return RuleNumbersDialog::tr("a count");
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

std::optional<qint64> ruleValueFromText(const QString &text, RuleUnit unit)
{
    constexpr qint64 most = 1'000'000'000;
    bool ok = false;
    qint64 value = -1;
    if (unit == RuleUnit::Milli) {
        const double typed = text.trimmed().replace(u',', u'.').toDouble(&ok);
        if (ok && typed >= 0 && typed <= 1'000'000)
            value = std::llround(typed * 1000);
    } else {
        value = text.trimmed().toLongLong(&ok);
    }
    return ok && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

RuleNumbersDialog::RuleNumbersDialog(const Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_model(new RuleNumbersModel(workspace.project, this)),
      m_hours(new QComboBox(this)), m_table(new QTableView(this)), m_news(new QLabel(this)),
      m_set(new QPushButton(tr("Set an &own value…"), this)),
      m_clear(new QPushButton(tr("Use the &shipped value"), this)),
      m_adopt(new QPushButton(tr("&Take the shipped numbers"), this))
{
    setWindowTitle(tr("Rule numbers"));
    setObjectName(u"ruleNumbersDialog"_s);
    m_hours->setObjectName(u"hours"_s);
    m_set->setObjectName(u"setOwn"_s);
    m_clear->setObjectName(u"clearOwn"_s);
    m_adopt->setObjectName(u"adopt"_s);
    auto *label = new QLabel(tr("&Working hours that bind the production:"), this);
    label->setBuddy(m_hours);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_hours);
    head->addStretch();
    m_news->setWordWrap(true);
    m_news->setTextFormat(Qt::PlainText);
    m_table->setObjectName(u"ruleNumbers"_s);
    m_table->setAccessibleName(tr("Rule numbers"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    const QFontMetrics metrics(m_table->font());
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + rhythm);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    int column = 0;
    for (const int width : {30, 30, 14, 14, 24, 40, 9})
        header->resizeSection(column++, metrics.averageCharWidth() * width + 2 * rhythm);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *each : {m_set, m_clear, m_adopt}) {
        each->setAutoDefault(false);
        buttons->addButton(each, QDialogButtonBox::ActionRole);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(rhythm);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_news);
    layout->addWidget(buttons);
    resize(metrics.averageCharWidth() * 150, 80 * rhythm);
    fillHours();
    connect(m_hours, &QComboBox::activated, this, &RuleNumbersDialog::chooseHours);
    connect(m_set, &QPushButton::clicked, this, &RuleNumbersDialog::setOwn);
    connect(m_clear, &QPushButton::clicked, this, &RuleNumbersDialog::clearOwn);
    connect(m_adopt, &QPushButton::clicked, this, &RuleNumbersDialog::adopt);
    connect(m_table, &QTableView::activated, this, &RuleNumbersDialog::setOwn);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RuleNumbersDialog::updateState);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace.project, &Project::changed, this, [this] {
        fillHours();
        updateState();
    });
    updateState();
    m_table->setFocus();
}

// The shipped sets of working hours; “none” while the production has none.
void RuleNumbersDialog::fillHours()
{
    const ProjectData &known = m_workspace.project.data();
    const RuleSet *current = known.find(known.production().ruleSet);
    m_hours->clear();
    if (!current)
        m_hours->addItem(tr("None chosen: no hours are checked"), QString());
    for (const ShippedRuleSet &shipped : shippedRuleSets()) {
        if (shipped.ruleSet.area != RuleArea::Hours)
            continue;
        m_hours->addItem(shipped.ruleSet.name, shipped.ruleSet.key);
        if (current && current->key == shipped.ruleSet.key)
            m_hours->setCurrentIndex(m_hours->count() - 1);
    }
    if (current && m_hours->findData(current->key) < 0) {
        m_hours->addItem(current->name, current->key);
        m_hours->setCurrentIndex(m_hours->count() - 1);
    }
}

void RuleNumbersDialog::chooseHours(int row)
{
    const QString key = m_hours->itemData(row).toString();
    const ProjectData &known = m_workspace.project.data();
    const RuleSet *current = known.find(known.production().ruleSet);
    if (!key.isEmpty() && (!current || current->key != key))
        tellIfRefused(tr("The working hours were not chosen"), chooseRuleSet(m_workspace.project, key));
    fillHours();
}

const RuleNumber *RuleNumbersDialog::chosen() const
{
    return m_model->numberAt(m_table->currentIndex());
}

void RuleNumbersDialog::setOwn()
{
    if (!chosen() || m_workspace.project.isReadOnly())
        return;
    const RuleNumber number = *chosen();
    const QString title = ruleNumberName(number);
    const auto typed =
        m_workspace.dialogs.askText(title, tr("The production's own value, in %1").arg(unitWords(number.unit)),
                                    typedText(number.overrideValue ? number.overrideValue : number.value, number.unit));
    if (!typed)
        return;
    const auto value = ruleValueFromText(*typed, number.unit);
    if (!value) {
        m_workspace.dialogs.tell(
            title,
            refused(tr("“%1” is no number in %2 from 0 on.").arg(typed->left(60).simplified(), unitWords(number.unit)),
                    u"not-a-number"_s));
        return;
    }
    const auto reason =
        m_workspace.dialogs.askText(title,
                                    tr("Why the production has its own value; every finding that uses it says "
                                       "that it is its own"),
                                    number.overrideReason);
    if (reason)
        tellIfRefused(title, overrideNumber(m_workspace.project, number.id, value, reason->trimmed()));
}

void RuleNumbersDialog::clearOwn()
{
    if (const RuleNumber *number = chosen())
        tellIfRefused(ruleNumberName(*number), overrideNumber(m_workspace.project, number->id, std::nullopt, {}));
}

void RuleNumbersDialog::adopt()
{
    tellIfRefused(tr("The shipped numbers were not taken"), adoptShipped(m_workspace.project));
}

void RuleNumbersDialog::tellIfRefused(const QString &title, const Result<> &done)
{
    if (!done)
        m_workspace.dialogs.tell(title, done.error());
}

void RuleNumbersDialog::updateState()
{
    const bool writable = !m_workspace.project.isReadOnly();
    const RuleNumber *number = chosen();
    m_hours->setEnabled(writable);
    m_set->setEnabled(writable && number);
    m_clear->setEnabled(writable && number && number->overrideValue);
    const ProjectData &known = m_workspace.project.data();
    const auto updates = static_cast<int>(shippedUpdates(known).size());
    m_adopt->setVisible(updates > 0);
    m_adopt->setEnabled(writable);
    if (known.all<RuleNumber>().isEmpty())
        m_news->setText(tr("This production has no rule numbers, so that nothing which needs one can be checked. Take "
                           "the shipped ones, or choose working hours."));
    else if (updates > 0)
        m_news->setText(tr("%n shipped number(s) are newer than the production's, or not in it. Taking them leaves the "
                           "production's own values as they are.",
                           nullptr, updates));
    else
        m_news->setText(tr("The production's numbers are those this program ships, but for its own."));
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/rulenumbersdialog.h"

#include "ui/findings/rulevalueform.h"
#include "ui/findings/shippednumbersdialog.h"
#include "ui/models/plaintooltip.h"
#include "ui/models/tabledress.h"
#include "ui/shell/screenfit.h"
#include "ui/shell/theme.h"

#include "core/edits/rulesets.h"
#include "core/project/recordref.h"
#include "core/rules/ruledata.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostNamed = 6;  // people listed by name; the tool tip has them all

}  // namespace

RuleNumbersDialog::RuleNumbersDialog(const Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_model(new RuleNumbersModel(workspace.project, this)),
      m_hours(new QComboBox(this)), m_ownSets(new QLabel(this)), m_table(new QTableView(this)),
      m_news(new QLabel(this)), m_set(new QPushButton(tr("Set an &own value…"), this)),
      m_clear(new QPushButton(tr("Use the &shipped value"), this)),
      m_adopt(new QPushButton(tr("&Take the shipped numbers…"), this))
{
    setWindowTitle(tr("Rule numbers"));
    setObjectName(u"ruleNumbersDialog"_s);
    dressNumbers();
    layOut();
    fillHours();
    fillOwnSets();
    connect(m_hours, &QComboBox::activated, this, &RuleNumbersDialog::chooseHours);
    connect(m_set, &QPushButton::clicked, this, &RuleNumbersDialog::setOwn);
    connect(m_clear, &QPushButton::clicked, this, &RuleNumbersDialog::clearOwn);
    connect(m_adopt, &QPushButton::clicked, this, &RuleNumbersDialog::adopt);
    // Later: Enter goes on to the dialog, which would press the default button of a form that is open by then.
    connect(m_table, &QTableView::activated, this, &RuleNumbersDialog::setOwn, Qt::QueuedConnection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RuleNumbersDialog::updateState);
    connect(&workspace.project, &Project::changed, this, [this] {
        fillHours();
        fillOwnSets();
        updateState();
    });
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, RuleNumbersModel::NameColumn));
    updateState();
    m_table->setFocus();
}

void RuleNumbersDialog::dressNumbers()
{
    m_table->setObjectName(u"ruleNumbers"_s);
    m_table->setAccessibleName(tr("Rule numbers"));
    m_table->setToolTip(tr("Enter sets a value of the production's own"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    dressTable(m_table, {30, 30, 14, 14, 24, 40, 9});
}

void RuleNumbersDialog::layOut()
{
    m_hours->setObjectName(u"hours"_s);
    m_ownSets->setObjectName(u"ownSets"_s);
    m_news->setObjectName(u"news"_s);
    m_set->setObjectName(u"setOwn"_s);
    m_clear->setObjectName(u"clearOwn"_s);
    m_adopt->setObjectName(u"adopt"_s);
    auto *label = new QLabel(tr("&Working hours that bind the production:"), this);
    label->setBuddy(m_hours);
    auto *head = new QHBoxLayout;
    head->setSpacing(rhythm);
    head->addWidget(label);
    head->addWidget(m_hours);
    head->addStretch();
    for (QLabel *each : {m_news, m_ownSets}) {
        each->setWordWrap(true);
        each->setTextFormat(Qt::PlainText);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *each : {m_set, m_clear, m_adopt})
        buttons->addButton(each, QDialogButtonBox::ActionRole);
    // Enter in the table sets a value; a default button would close the dialog as well.
    for (QAbstractButton *each : buttons->buttons())
        if (auto *button = qobject_cast<QPushButton *>(each))
            button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addLayout(head);
    layout->addWidget(m_ownSets);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_news);
    layout->addWidget(buttons);
    resize(fittedToScreen(*this, {fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 36}));
}

// Whom the production's working hours do not bind.
void RuleNumbersDialog::fillOwnSets()
{
    const ProjectData &known = m_workspace.project.data();
    QStringList people;
    for (const Person &person : known.all<Person>())
        if (const RuleSet *set = known.find(person.ruleSet); set && !person.archived)
            people.append(tr("%1 (%2)").arg(recordName(known, person), set->name));
    people.sort(Qt::CaseInsensitive);
    const auto more = people.size() - static_cast<qsizetype>(mostNamed);
    QString text = people.mid(0, mostNamed).join(tr(", "));
    if (more > 0)
        text += tr(" and %1 more").arg(more);
    m_ownSets->setText(tr("Bound by working hours of their own: %1.").arg(text));
    m_ownSets->setToolTip(plainToolTip(people.join(u'\n')));
    m_ownSets->setVisible(!people.isEmpty());
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
    auto *form = new RuleValueForm(m_workspace, chosen()->id, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->open();
}

void RuleNumbersDialog::clearOwn()
{
    if (const RuleNumber *number = chosen())
        tellIfRefused(ruleNumberName(*number), overrideNumber(m_workspace.project, number->id, std::nullopt, {}));
}

// Not before a person has seen what would change.
void RuleNumbersDialog::adopt()
{
    auto *news = new ShippedNumbersDialog(m_workspace, this);
    news->setAttribute(Qt::WA_DeleteOnClose);
    news->open();
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
    if (const QString missing = missingNumbersText(known); !missing.isEmpty())
        m_news->setText(missing);
    else if (updates > 0)
        m_news->setText(tr("Shipped numbers that are newer than the production's, or not in it: %1. Taking them leaves "
                           "the production's own values as they are.")
                            .arg(updates));
    else
        m_news->setText(tr("The production's numbers are those this program ships, but for its own."));
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsplace.h"

#include "core/edits/acceptances.h"
#include "ui/findings/findingdelegate.h"
#include "ui/findings/findingdetail.h"
#include "ui/findings/findinglook.h"
#include "ui/findings/findings.h"
#include "ui/findings/rulenumbersdialog.h"
#include "ui/models/plaintooltip.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// A list whose rows are as high as their wrapped sentences need.
class FindingsView : public QListView
{
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

}  // namespace

PlaceEntry findingsPlace()
{
    return {.title = FindingsPlace::tr("Findings"),
            .icon = u"triangle-alert"_s,
            .make = [](const Workspace &workspace, QWidget *parent) { return new FindingsPlace(workspace, parent); },
            .listsFindings = true};
}

FindingsPlace::FindingsPlace(const Workspace &workspace, QWidget *parent)
    : Place(parent), m_workspace(workspace), m_model(new FindingsModel(workspace, this)),
      m_list(new FindingsView(this)), m_counts(new QLabel(this)), m_silent(new QLabel(this)),
      m_grouping(new QComboBox(this))
{
    makeCommands();
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(*m_model, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_detail = new FindingDetail(workspace, {m_go, m_accept, m_withdraw}, this);
    auto *panes = new QSplitter(Qt::Vertical, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_list);
    // A splitter does not ask how high wrapped sentences are at its width: what does not fit is scrolled to.
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_detail);
    panes->addWidget(area);
    panes->setSizes({60 * rhythm, 24 * rhythm});
    panes->setStretchFactor(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(panes, 1);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPlace::follow);
    connect(m_list, &QListView::activated, this, &FindingsPlace::goToRecord);
    connect(m_detail, &FindingDetail::wanted, this,
            [this](const RecordRef &record) { emit wanted(record, QString()); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &FindingsPlace::keepChosen, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FindingsPlace::follow);
    // After the model, which was connected first.
    connect(&m_workspace.project, &Project::changed, this, [this] {
        if (m_model->isWatched())
            refreshCounts();
    });
    refreshCounts();
    follow();
}

void FindingsPlace::makeCommands()
{
    const auto make = [this](const QString &name, const QString &text, const QString &iconName) {
        auto *action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, this);
        action->setObjectName(name);
        return action;
    };
    m_go = make(u"goToRecord"_s, tr("Go to the record"), u"link"_s);
    m_go->setToolTip(tr("Go to what the finding is about, and to its field (Enter)"));
    m_accept = make(u"acceptFinding"_s, tr("Accept…"), u"check"_s);
    m_withdraw = make(u"withdrawAcceptance"_s, tr("Withdraw acceptance"), u"x"_s);
    m_withdraw->setToolTip(tr("Take the acceptance of this finding back"));
    m_numbers = make(u"ruleNumbers"_s, tr("Rule numbers…"), {});
    m_numbers->setToolTip(tr("See the numbers the rules check against, choose working hours, set numbers of your own"));
    connect(m_numbers, &QAction::triggered, this, [this] {
        auto *dialog = new RuleNumbersDialog(m_workspace, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_go, &QAction::triggered, this, &FindingsPlace::goToRecord);
    connect(m_accept, &QAction::triggered, this, &FindingsPlace::accept);
    connect(m_withdraw, &QAction::triggered, this, &FindingsPlace::withdraw);
}

QWidget *FindingsPlace::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(rhythm, rhythm / 2, rhythm, rhythm / 2);
    row->setSpacing(rhythm);
    const std::pair<const char *, const char *> levels[] = {{"stops", QT_TR_NOOP("Stops")},
                                                            {"warnings", QT_TR_NOOP("Warnings")},
                                                            {"notes", QT_TR_NOOP("Notes")},
                                                            {"accepted", QT_TR_NOOP("Accepted")}};
    for (const auto &[name, text] : levels) {
        auto *action = new QAction(tr(text), this);
        action->setObjectName(QLatin1StringView(name));
        action->setCheckable(true);
        action->setChecked(true);
        action->setToolTip(tr("Show or hide these; they stay counted"));
        connect(action, &QAction::toggled, this, &FindingsPlace::filterByLevels);
        auto *button = new QToolButton(head);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        m_levels.append(action);
    }
    m_grouping->setObjectName(u"grouping"_s);
    m_grouping->setAccessibleName(tr("Group by"));
    m_grouping->addItems({tr("By level"), tr("By rule"), tr("By day"), tr("By person")});
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setGrouping(static_cast<FindingGrouping>(index)); });
    row->addWidget(m_grouping);
    row->addStretch();
    m_counts->setObjectName(u"findingCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    row->addWidget(m_counts);
    m_silent->setObjectName(u"notChecked"_s);
    m_silent->setTextFormat(Qt::PlainText);
    m_silent->setWordWrap(true);
    m_silent->setContentsMargins(rhythm, 0, rhythm, rhythm);
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_silent);
    return both;
}

QList<QAction *> FindingsPlace::commands() const
{
    return {m_go, m_accept, m_withdraw, m_numbers};
}

void FindingsPlace::setFilter(const QString &words)
{
    FindingFilter filter = m_model->filter();
    filter.words = words;
    m_model->setFilter(filter);
    refreshCounts();
}

void FindingsPlace::filterByLevels()
{
    FindingFilter filter = m_model->filter();
    filter.levels.clear();
    const Level levels[] = {Level::Stop, Level::Warn, Level::Note};
    for (int i = 0; i < 3; ++i)
        if (m_levels[i]->isChecked())
            filter.levels.insert(levels[i]);
    filter.accepted = m_levels[3]->isChecked();
    m_model->setFilter(filter);
    refreshCounts();
}

// Thousands of findings are not laid out anew for every edit made elsewhere.
void FindingsPlace::showEvent(QShowEvent *event)
{
    m_model->setWatched(true);
    refreshCounts();
    Place::showEvent(event);
}

void FindingsPlace::hideEvent(QHideEvent *event)
{
    m_model->setWatched(false);
    Place::hideEvent(event);
}

void FindingsPlace::refreshCounts()
{
    const Findings &findings = *m_workspace.project.findings();
    const FindingCounts counts = findings.counts();
    const int all = counts.stops + counts.warns + counts.notes + counts.accepted;
    QString text = countsText(counts.stops, counts.warns, counts.notes);
    if (counts.accepted > 0)
        text += (text.isEmpty() ? QString() : tr(", ")) + tr("%1 accepted").arg(counts.accepted);
    const QString missing = missingNumbersText(m_workspace.project.data());
    if (all == 0)
        text = findings.silent().empty() && missing.isEmpty() ? tr("Nothing found")
                                                              : tr("Not everything could be checked");
    if (const int shown = m_model->shownCount(); shown < all)
        text += tr(" — %1 of %2 shown").arg(shown).arg(all);
    m_counts->setText(text);
    QStringList silent;
    for (const RuleId rule : findings.silent())
        silent.append(enumLabel(rule));
    QStringList warnings;
    if (!missing.isEmpty())
        warnings.append(missing);
    if (!silent.isEmpty())
        warnings.append(tr("These checks failed their own test and tell nothing; do not take the plan as checked: %1.")
                            .arg(silent.join(tr(", "))));
    m_silent->setVisible(!warnings.isEmpty());
    m_silent->setText(warnings.join(u'\n'));
}

const Finding *FindingsPlace::chosen() const
{
    return m_model->findingAt(m_list->currentIndex());
}

bool FindingsPlace::choose(const QString &key)
{
    m_model->setWatched(true);
    const QModelIndex index = m_model->indexOf(key);
    if (!index.isValid())
        return false;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    return true;
}

// The inspector shows what the chosen finding is about first.
void FindingsPlace::follow()
{
    const Finding *finding = chosen();
    m_detail->show(finding);
    m_go->setEnabled(finding);
    m_accept->setEnabled(finding && !finding->acceptance && isAcceptable(finding->rule));
    m_withdraw->setEnabled(finding && finding->acceptance);
    m_accept->setToolTip(finding && !isAcceptable(finding->rule)
                             ? tr("This is mended, never accepted")
                             : tr("Accept this fact, with name, position and reason; it stays listed"));
    if (!finding)
        return;
    m_key = keyOf(*finding);
    if (!finding->subjects.empty() && exists(m_workspace.project.data(), finding->subjects.front()))
        m_workspace.selection.select(finding->subjects.front());
}

// Where the chosen finding's row was replaced, it is found again.
void FindingsPlace::keepChosen()
{
    if (const Finding *finding = chosen(); !finding || keyOf(*finding) != m_key)
        if (!choose(m_key))
            follow();
}

void FindingsPlace::goToRecord()
{
    if (const Finding *finding = chosen(); finding && !finding->subjects.empty())
        emit wanted(finding->subjects.front(), QLatin1StringView(finding->field));
}

void FindingsPlace::accept()
{
    if (!chosen())
        return;
    const Finding finding = *chosen();
    const auto terms = m_workspace.dialogs.askAcceptance(finding.message, {.on = m_workspace.today()});
    if (!terms)
        return;
    if (const auto accepted = acceptFinding(m_workspace.project, finding, *terms); !accepted)
        m_workspace.dialogs.tell(tr("The finding was not accepted"), accepted.error());
}

void FindingsPlace::withdraw()
{
    if (!chosen())
        return;
    const Finding finding = *chosen();
    if (const Result<> withdrawn = withdrawAcceptance(m_workspace.project, finding); !withdrawn)
        m_workspace.dialogs.tell(tr("The acceptance was not withdrawn"), withdrawn.error());
}

bool FindingsPlace::reveal(const RecordRef &)
{
    // Records are shown where they are planned; this place only points at them.
    return false;
}

bool FindingsPlace::shows(const RecordRef &ref) const
{
    return m_model->indexAbout(ref).isValid();
}

}  // namespace stunt

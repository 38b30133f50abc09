// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/stripboard.h"

#include "core/edits/dayplan.h"
#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/planning/striptimes.h"
#include "core/project/lookups.h"
#include "ui/breakdown/elidedlabel.h"
#include "ui/breakdown/sharedwidth.h"
#include "ui/days/boneyardmodel.h"
#include "ui/days/daydelegates.h"
#include "ui/days/daynote.h"
#include "ui/days/daytexts.h"
#include "ui/days/stripmodel.h"
#include "ui/days/stripview.h"
#include "ui/shell/icons.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

void setUp(QTreeView *view, QAbstractItemModel *model, const QString &name)
{
    view->setModel(model);
    view->setAccessibleName(name);
    view->setRootIsDecorated(false);
    view->setItemsExpandable(false);
    view->setUniformRowHeights(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setDragEnabled(true);
    view->setAcceptDrops(true);
    view->setDropIndicatorShown(true);
    view->setDragDropMode(QAbstractItemView::DragDrop);
    view->setDefaultDropAction(Qt::MoveAction);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QWidget *stacked(QWidget *parent, const QList<QWidget *> &above, QWidget *content)
{
    auto *pane = new QWidget(parent);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *row : above)
        layout->addWidget(row);
    layout->addWidget(content, 1);
    return pane;
}

QString headline(const ProjectData &data, const ShootDay &day)
{
    const DaySummary summary = summaryOf(data, day);
    QString text = dayTitle(data, day) + u" · "_s + dayLine(summary);
    if (const QString length = lengthLine(summary); !length.isEmpty())
        text += u" · "_s + length;
    return text;
}

}  // namespace

StripBoard::StripBoard(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new StripModel(workspace.project, this)),
      m_boneyardModel(new BoneyardModel(workspace.project, this)),
      m_strips(new StripView(StripView::Drops::BetweenRows, this)),
      m_boneyard(new StripView(StripView::Drops::Anywhere, this)), m_title(new ElidedLabel(this)),
      m_note(new DayNote(workspace, tr("Drag beats here from the boneyard, or double-click one."), this)),
      m_panes(new QSplitter(this)), m_hint(new QLabel(this))
{
    setUp(m_strips, m_model, tr("Strips of the day in shooting order"));
    setUp(m_boneyard, m_boneyardModel, tr("Boneyard: beats and scenes on no day"));
    makeCommands();
    m_boneyardPane = makeBoneyard();
    m_panes->addWidget(makeStrips());
    m_panes->addWidget(m_boneyardPane);
    m_panes->setStretchFactor(0, 4);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({760, 200});
    m_panes->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes);
    connect(&workspace.project, &Project::changed, this, &StripBoard::updateState);
    updateState();
}

QWidget *StripBoard::makeStrips()
{
    m_strips->setObjectName(u"strips"_s);
    m_strips->setItemDelegate(
        new StripDelegate({StripModel::ToneRole, StripModel::TypedRole, StripModel::ComputedRole}, m_strips));
    m_strips->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                              | QAbstractItemView::AnyKeyPressed);
    m_strips->header()->setSectionsMovable(true);
    const int em = fontMetrics().averageCharWidth();
    const std::array widths{7, 9, 4, 5, 15, 16, 8, 6, 11};
    for (int column = 0; column < stripColumnCount; ++column)
        m_strips->setColumnWidth(column, em * widths[static_cast<std::size_t>(column)] + 12);
    const int place = static_cast<int>(StripColumn::Place);
    const int what = static_cast<int>(StripColumn::What);
    new SharedWidth(m_strips, {{place, m_strips->columnWidth(place), 2}, {what, m_strips->columnWidth(what), 3}});
    m_strips->addActions(commands());
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"headline"_s);
    m_title->setContentsMargins(8, 6, 8, 6);
    connect(m_strips->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StripBoard::takeSelection);
    connect(m_strips, &QAbstractItemView::clicked, this, &StripBoard::takeSelection);
    connect(m_model, &StripModel::refused, this,
            [this](const Error &error) { m_workspace.dialogs.tell(tr("Move strips"), error); });
    connect(m_model, &StripModel::scheduled, this, &StripBoard::select);
    return stacked(this, {m_title, m_note}, m_strips);
}

QWidget *StripBoard::makeBoneyard()
{
    m_boneyard->setObjectName(u"boneyard"_s);
    m_boneyard->setHeaderHidden(true);
    m_boneyard->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_boneyard->setItemDelegate(new StripDelegate({BoneyardModel::ToneRole, 0, 0}, m_boneyard));
    m_boneyard->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_boneyard->addAction(m_schedule);
    connect(m_boneyard, &QAbstractItemView::activated, m_schedule, &QAction::trigger);
    connect(m_boneyard->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StripBoard::updateState);
    connect(m_boneyardModel, &BoneyardModel::refused, this,
            [this](const Error &error) { m_workspace.dialogs.tell(tr("Take off the day"), error); });
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(8, 6, 8, 6);
    return stacked(this, {m_hint}, m_boneyard);
}

QAction *StripBoard::command(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

void StripBoard::makeCommands()
{
    m_schedule = command("schedule", tr("Put on this day"), u"calendar-plus"_s, Qt::CTRL | Qt::Key_Right);
    m_schedule->setToolTip(tr("Put what is selected in the boneyard on this day, after the current strip"));
    m_unschedule = command("unschedule", tr("Take off the day"), u"x"_s, QKeySequence::Delete);
    m_unschedule->setToolTip(tr("Take the selected strips off this day; their beats return to the boneyard"));
    m_up = command("stripUp", tr("Move strip up"), u"arrow-up"_s, Qt::ALT | Qt::Key_Up);
    m_up->setToolTip(tr("Shoot the selected strips earlier"));
    m_down = command("stripDown", tr("Move strip down"), u"arrow-down"_s, Qt::ALT | Qt::Key_Down);
    m_down->setToolTip(tr("Shoot the selected strips later"));
    const std::pair<BannerKind, QString> banners[] = {{BannerKind::Meal, tr("Add meal")},
                                                      {BannerKind::CompanyMove, tr("Add company move")},
                                                      {BannerKind::ReRig, tr("Add re-rig")},
                                                      {BannerKind::Other, tr("Add other banner")}};
    m_up->setPriority(QAction::LowPriority);
    m_down->setPriority(QAction::LowPriority);
    for (const auto &[kind, text] : banners) {
        QAction *action = command("addBanner", text, u"minus"_s);
        action->setObjectName(u"addBanner-"_s + enumText(kind));
        action->setToolTip(tr("%1 after the current strip").arg(text));
        connect(action, &QAction::triggered, this, [this, banner = kind] { addBanner(banner); });
        m_banners.push_back(action);
    }
    addAction(m_schedule);
    connect(m_schedule, &QAction::triggered, this, &StripBoard::scheduleSelected);
    connect(m_unschedule, &QAction::triggered, this, &StripBoard::unscheduleSelected);
    connect(m_up, &QAction::triggered, this, [this] { move(Step::Up); });
    connect(m_down, &QAction::triggered, this, [this] { move(Step::Down); });
}

QList<QAction *> StripBoard::commands() const
{
    return QList<QAction *>{m_schedule, m_unschedule, m_up, m_down} + m_banners;
}

void StripBoard::setDay(MaybeId<ShootDay> day)
{
    m_model->setDay(day);
    m_note->setDay(day);
    updateState();
}

void StripBoard::setFilter(const QString &words)
{
    m_boneyardModel->setFilter(words);
}

bool StripBoard::reveal(Id<Strip> strip)
{
    const int row = m_model->rowOfKey(strip);
    if (row < 0)
        return false;
    select({strip});
    return true;
}

std::vector<Id<Strip>> StripBoard::selected() const
{
    QModelIndexList rows = m_strips->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<Id<Strip>> strips;
    for (const QModelIndex &row : rows)
        strips.push_back(m_model->keyAt(row.row()));
    return strips;
}

void StripBoard::select(const std::vector<Id<Strip>> &strips)
{
    QItemSelection rows;
    QModelIndex first;
    for (const Id<Strip> &id : strips) {
        const int row = m_model->rowOfKey(id);
        if (row < 0)
            continue;
        const QModelIndex at = m_model->index(row, 0);
        if (!first.isValid())
            first = at;
        rows.select(at, at.siblingAtColumn(stripColumnCount - 1));
    }
    if (!first.isValid())
        return;
    m_strips->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_strips->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_strips->scrollTo(first);
}

void StripBoard::takeSelection()
{
    std::vector<RecordRef> refs;
    for (const Id<Strip> &id : selected())
        refs.emplace_back(id);
    if (!refs.empty())
        m_workspace.selection.select(std::move(refs));
    updateState();
}

void StripBoard::move(Step step)
{
    const auto strips = selected();
    if (strips.empty() || !m_model->day())
        return;
    const int first = m_model->rowOfKey(strips.front());
    const int last = m_model->rowOfKey(strips.back());
    if (step == Step::Up ? first == 0 : last + 1 == m_model->rowCount())
        return;
    // Counted without the strips that move: the first is at `first`, between the last's neighbours fewer.
    const qsizetype index = step == Step::Up ? first - 1 : last + 2 - std::ssize(strips);
    const auto moved = moveStrips(m_workspace.project, strips, *m_model->day(), index);
    if (!moved)
        m_workspace.dialogs.tell(tr("Move strips"), moved.error());
    select(strips);
}

qsizetype StripBoard::insertionRow() const
{
    const QModelIndex current = m_strips->currentIndex();
    return current.isValid() && m_strips->selectionModel()->hasSelection() ? current.row() + 1 : m_model->rowCount();
}

void StripBoard::scheduleSelected()
{
    if (!m_model->day())
        return;
    const std::unique_ptr<QMimeData> mime(m_boneyardModel->mimeData(m_boneyard->selectionModel()->selectedRows()));
    auto strips = unscheduledIn(m_workspace.project.data(), mime.get());
    if (strips.empty())
        return;
    const int row = m_boneyard->currentIndex().row();
    const auto added = insertStrips(m_workspace.project, std::move(strips), *m_model->day(), insertionRow());
    if (!added) {
        m_workspace.dialogs.tell(tr("Put on this day"), added.error());
        return;
    }
    select(*added);
    // The next entry is ready to be scheduled with the same key.
    if (m_boneyardModel->rowCount() > 0)
        m_boneyard->setCurrentIndex(m_boneyardModel->index(std::min(row, m_boneyardModel->rowCount() - 1), 0));
}

void StripBoard::unscheduleSelected()
{
    const auto strips = selected();
    if (strips.empty())
        return;
    if (const auto removed = remove(m_workspace.project, strips); !removed)
        m_workspace.dialogs.tell(tr("Take off the day"), removed.error());
}

void StripBoard::addBanner(BannerKind kind)
{
    if (!m_model->day())
        return;
    const auto added = insertStrips(m_workspace.project, {bannerOf(kind)}, *m_model->day(), insertionRow());
    if (added)
        select(*added);
    else
        m_workspace.dialogs.tell(tr("Add banner"), added.error());
}

void StripBoard::updateState()
{
    const ProjectData &known = m_workspace.project.data();
    const ShootDay *day = known.find(m_model->day());
    const bool writable = day && !m_workspace.project.isReadOnly();
    const bool chosen = m_strips->selectionModel()->hasSelection();
    m_schedule->setEnabled(writable && m_boneyard->selectionModel()->hasSelection());
    for (QAction *action : {m_unschedule, m_up, m_down})
        action->setEnabled(writable && chosen);
    for (QAction *action : m_banners)
        action->setEnabled(writable);
    m_title->setLine(day ? headline(known, *day) : tr("No day chosen"));
    foldBoneyard();
}

// With nothing in it the boneyard is a narrow strip, still wide enough to drop strips on.
void StripBoard::foldBoneyard()
{
    const bool empty = m_boneyardModel->rowCount() == 0;
    const int em = fontMetrics().averageCharWidth();
    m_hint->setText(empty ? tr("Boneyard empty") : tr("Boneyard: double-click or drag onto the day"));
    m_hint->setToolTip(empty ? tr("Everything is on a day. Drop strips here to take them off theirs.") : QString());
    if (empty == (m_boneyardPane->maximumWidth() != QWIDGETSIZE_MAX))
        return;
    const int whole = m_panes->width() - m_panes->handleWidth();
    m_boneyardPane->setMinimumWidth(em * (empty ? 12 : 20));
    m_boneyardPane->setMaximumWidth(empty ? em * 12 : QWIDGETSIZE_MAX);
    const int width = empty ? em * 12 : std::max(em * 20, whole / 5);
    m_panes->setSizes({whole - width, width});
}

}  // namespace stunt

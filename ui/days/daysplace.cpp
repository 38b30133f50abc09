// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/daysplace.h"

#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/project/lookups.h"
#include "ui/breakdown/storypages.h"
#include "ui/days/callspage.h"
#include "ui/days/daydelegates.h"
#include "ui/days/daylistmodel.h"
#include "ui/days/daytables.h"
#include "ui/days/stripboard.h"
#include "ui/people/emptypane.h"
#include "ui/shell/icons.h"

#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

DaysPlace::DaysPlace(const Workspace &workspace, QWidget *parent)
    : Place(parent), m_workspace(workspace), m_days(new DayListModel(workspace.project, this)),
      m_list(new QListView(this)), m_unit(new QComboBox(this)), m_date(new QDateEdit(this)),
      m_board(new StripBoard(workspace, this)), m_stack(new QStackedWidget(this))
{
    makeCommands();
    auto *columns = new QSplitter(Qt::Horizontal, this);
    auto *rows = new QSplitter(Qt::Vertical, this);
    columns->addWidget(makeDayList());
    columns->addWidget(m_stack);
    columns->setStretchFactor(1, 1);
    columns->setChildrenCollapsible(false);
    columns->setSizes({fontMetrics().averageCharWidth() * 28, 1'000});
    rows->addWidget(m_board);
    rows->addWidget(makeBeneath());
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 2);
    rows->setChildrenCollapsible(false);
    m_stack->addWidget(rows);
    m_stack->addWidget(new EmptyPane({tr("No shoot days yet"),
                                      tr("Choose a unit and a date at the left and add the first day; then put beats "
                                         "and scenes on it in shooting order.")},
                                     {}, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    connect(&workspace.project, &Project::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<Unit>())
            fillUnits();
        updateState();
    });
    connect(&workspace.selection, &Selection::changed, this, &DaysPlace::followSelection);
    fillUnits();
    chooseDay(m_days->rowCount() > 0 ? MaybeId<ShootDay>(m_days->keyAt(0)) : std::nullopt);
    followSelection();
    if (workspace.selection.records().empty() && m_day)
        workspace.selection.select(RecordRef(*m_day));
}

void DaysPlace::makeCommands()
{
    m_add = new QAction(icon(u"calendar-plus"_s), tr("Add day"), this);
    m_add->setObjectName(u"addDay"_s);
    m_add->setToolTip(tr("Add a shoot day of the unit and on the date chosen beneath the list of days"));
    m_add->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_remove = new QAction(icon(u"trash-2"_s), tr("Remove day…"), this);
    m_remove->setObjectName(u"removeDay"_s);
    m_remove->setToolTip(tr("Remove the day with its calls; its beats return to the boneyard"));
    addActions({m_add, m_remove});
    connect(m_add, &QAction::triggered, this, &DaysPlace::addDay);
    connect(m_remove, &QAction::triggered, this, &DaysPlace::removeDay);
}

QWidget *DaysPlace::makeDayList()
{
    auto *pane = new QWidget(this);
    m_list->setObjectName(u"days"_s);
    m_list->setAccessibleName(tr("Shoot days"));
    m_list->setModel(m_days);
    m_list->setItemDelegate(new DayDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAcceptDrops(true);
    m_list->setDragDropMode(QAbstractItemView::DropOnly);
    m_list->setDropIndicatorShown(true);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_unit->setAccessibleName(tr("Unit of the new day"));
    m_date->setAccessibleName(tr("Date of the new day"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"ddd d MMM yyyy"_s);
    const auto days = shootDaysInOrder(m_workspace.project.data());
    m_date->setDate((days.empty() ? QDate::currentDate() : days.back()->date).addDays(1));
    auto *button = new QToolButton(this);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setDefaultAction(m_add);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *adding = new QGridLayout;
    adding->setContentsMargins(8, 8, 8, 8);
    adding->setSpacing(4);
    adding->addWidget(m_unit, 0, 0, 1, 2);
    adding->addWidget(m_date, 1, 0, 1, 2);
    adding->addWidget(button, 2, 0);
    adding->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addLayout(adding);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &at) {
        if (!at.isValid())
            return;
        chooseDay(m_days->keyAt(at.row()));
        m_workspace.selection.select(RecordRef(m_days->keyAt(at.row())));
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &at) { m_workspace.selection.select(RecordRef(m_days->keyAt(at.row()))); });
    connect(m_days, &DayListModel::refused, this,
            [this](const Error &error) { m_workspace.dialogs.tell(tr("Move to another day"), error); });
    return pane;
}

QWidget *DaysPlace::makeBeneath()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_calls = new CallsPage(m_workspace, m_tabs);
    m_tabs->addTab(m_calls, tr("Calls"));
    m_units = makeUnitsPage(m_workspace, m_tabs);
    m_tabs->addTab(m_units, tr("Units"));
    return m_tabs;
}

// Adding a day belongs to the unit and date beneath the list, where its button is.
QList<QAction *> DaysPlace::commands() const
{
    return QList<QAction *>{m_remove} + m_board->commands();
}

void DaysPlace::setFilter(const QString &words)
{
    m_days->setFilter(words);
    m_board->setFilter(words);
}

MaybeId<ShootDay> DaysPlace::dayOf(const RecordRef &ref) const
{
    const ProjectData &known = m_workspace.project.data();
    if (const auto *day = std::get_if<Id<ShootDay>>(&ref))
        return known.find(*day) ? MaybeId<ShootDay>(*day) : std::nullopt;
    const auto owner = [&]<class T>(std::type_identity<T>) -> MaybeId<ShootDay> {
        const auto *id = std::get_if<Id<T>>(&ref);
        const T *record = id ? known.find(*id) : nullptr;
        return record ? MaybeId<ShootDay>(record->shootDay) : std::nullopt;
    };
    for (const auto &day : {owner(std::type_identity<Strip>{}), owner(std::type_identity<Call>{}),
                            owner(std::type_identity<Cover>{}), owner(std::type_identity<CrewCall>{})})
        if (day)
            return day;
    return std::nullopt;
}

bool DaysPlace::reveal(const RecordRef &ref)
{
    if (std::holds_alternative<Id<Unit>>(ref)) {
        m_tabs->setCurrentWidget(m_units);
        return m_units->reveal(ref);
    }
    const auto day = dayOf(ref);
    if (!day)
        return false;
    if (m_days->rowOfKey(*day) < 0)
        setFilter({});
    chooseDay(day);
    m_workspace.selection.select(ref);
    if (const auto *strip = std::get_if<Id<Strip>>(&ref))
        m_board->reveal(*strip);
    return true;
}

bool DaysPlace::shows(const RecordRef &ref) const
{
    return dayOf(ref).has_value() || std::holds_alternative<Id<Unit>>(ref);
}

RecordRef DaysPlace::highlighted() const
{
    if (const auto strips = m_board->selected(); !strips.empty())
        return strips.front();
    return m_day ? RecordRef(*m_day) : RecordRef();
}

// The selection follows the person through all places: its day is the one shown.
void DaysPlace::followSelection()
{
    const auto day = dayOf(m_workspace.selection.current());
    if (day && day != m_day)
        chooseDay(day);
}

void DaysPlace::chooseDay(MaybeId<ShootDay> day)
{
    if (day != m_day || !day) {
        m_day = day;
        m_board->setDay(day);
        m_calls->setDay(day);
        const QWidget *front = m_tabs->currentWidget();
        const bool coverInFront = front && front == m_cover;
        const bool crewInFront = front && front == m_crew;
        delete std::exchange(m_cover, nullptr);
        delete std::exchange(m_crew, nullptr);
        if (day) {
            m_cover = makeCoverPage(m_workspace, *day, m_tabs);
            m_crew = makeCrewPage(m_workspace, *day, m_tabs);
            m_tabs->insertTab(1, m_cover, tr("Safety cover"));
            m_tabs->insertTab(2, m_crew, tr("Crew"));
            if (coverInFront)
                m_tabs->setCurrentWidget(m_cover);
            if (crewInFront)
                m_tabs->setCurrentWidget(m_crew);
        }
    }
    if (const ShootDay *shown = m_workspace.project.data().find(day))
        m_unit->setCurrentIndex(std::max(0, m_unit->findData(shown->unit.toText())));
    const int row = day ? m_days->rowOfKey(*day) : -1;
    if (row >= 0 && m_list->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_days->index(row, 0));
        m_list->viewport()->update();
    }
    updateState();
}

void DaysPlace::fillUnits()
{
    const QVariant chosen = m_unit->currentData();
    m_unit->clear();
    for (const Unit &unit : m_workspace.project.data().all<Unit>())
        if (!unit.archived)
            m_unit->addItem(unit.name, unit.id.toText());
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(chosen)));
}

void DaysPlace::addDay()
{
    const auto uuid = Uuid::fromText(m_unit->currentData().toString());
    if (!uuid)
        return;
    const auto added = addShootDay(m_workspace.project, Id<Unit>(*uuid), m_date->date());
    if (!added) {
        m_workspace.dialogs.tell(tr("Add day"), added.error());
        return;
    }
    m_date->setDate(m_date->date().addDays(1));
    reveal(*added);
}

void DaysPlace::removeDay()
{
    const ProjectData &known = m_workspace.project.data();
    const ShootDay *day = known.find(m_day);
    if (!day)
        return;
    const auto strips = stripsInOrder(known, day->id).size();
    if (!m_workspace.dialogs.confirm(
            {tr("Remove shoot day"),
             tr("%1 will be removed with its calls, cover and crew. What stands on its strips (%2) returns to the "
                "boneyard.")
                 .arg(dayTitle(known, *day))
                 .arg(strips),
             tr("Remove")}))
        return;
    if (const auto removed = remove(m_workspace.project, std::vector<Id<ShootDay>>{day->id}); !removed)
        m_workspace.dialogs.tell(tr("Remove day"), removed.error());
}

void DaysPlace::updateState()
{
    const ProjectData &known = m_workspace.project.data();
    if (m_day && !known.find(m_day)) {
        m_day.reset();
        chooseDay(m_days->rowCount() > 0 ? MaybeId<ShootDay>(m_days->keyAt(0)) : std::nullopt);
        return;
    }
    const bool writable = !m_workspace.project.isReadOnly();
    m_add->setEnabled(writable && m_unit->count() > 0);
    m_remove->setEnabled(writable && m_day.has_value());
    m_stack->setCurrentIndex(m_day ? 0 : 1);
}

}  // namespace stunt

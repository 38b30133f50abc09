// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/worktabs.h"

#include "ui/importing/visibletext.h"
#include "ui/models/fieldtext.h"
#include "ui/shell/theme.h"

#include "core/planning/proposedcalls.h"
#include "core/project/lookups.h"

#include <QFont>
#include <QVBoxLayout>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *emptyLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

// The dates on which a beat is planned, by its own strips and its scene's.
QString daysOf(const ProjectData &data, const Part &part)
{
    const Beat *beat = data.find(part.beat);
    if (!beat)
        return {};
    std::set<QDate> dates;
    const auto collect = [&](const Strip &strip) {
        const ShootDay *day = data.find(strip.shootDay);
        const auto beats = beatsOf(data, strip);
        if (day && std::ranges::find(beats, beat) != beats.end())
            dates.insert(day->date);
    };
    for (const Strip &strip : data.referring<Strip>(beat->id))
        collect(strip);
    if (beat->scene)
        for (const Strip &strip : data.referring<Strip>(*beat->scene))
            collect(strip);
    QStringList texts;
    for (const QDate date : dates)
        texts.append(dateText(date));
    return texts.join(u", "_s);
}

RecordRows<Part> partsOf(MaybeId<Person> person)
{
    RecordRows<Part> rows;
    rows.includes = [person](const ProjectData &data, const Part &part) {
        return person && playerOf(data, part) == person;
    };
    rows.less = [](const ProjectData &data, const Part &a, const Part &b) {
        return naturalLess(recordName(data, RecordRef(a.beat)), recordName(data, RecordRef(b.beat)));
    };
    return rows;
}

QTableView *workTable(const Workspace &workspace, RecordTable *model, QWidget *parent)
{
    QTableView *table = makeTabTable(workspace, model, parent);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

void lay(QWidget *tab, QWidget *table, QLabel *none)
{
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(2 * rhythm, rhythm, 2 * rhythm, 2 * rhythm);
    layout->addWidget(table, 1);
    layout->addWidget(none, 1);
}

// The person's call on a day; nobody's when the day does not need them.
std::optional<EffectiveCall> callOn(const ProjectData &data, const ShootDay &day, Id<Person> person)
{
    for (EffectiveCall &call : effectiveCalls(data, day))
        if (call.person == person)
            return std::move(call);
    return std::nullopt;
}

bool worksOn(const ProjectData &data, const ShootDay &day, Id<Person> person)
{
    if (day.plan != livePlan(data).id)
        return false;
    return stunt::callOf(data, day.id, person)
        || std::ranges::any_of(stripPeopleOf(data, day.id),
                               [&](const StripPerson &each) { return each.person == person; });
}

// A column of a time; typed ones are bold, so that what is only proposed is seen as such.
RecordColumn<ShootDay> timeColumn(const QString &title, const MaybeId<Person> &person, CallTime EffectiveCall::*member)
{
    RecordColumn<ShootDay> column;
    column.title = title;
    column.text = [&person, member](const ProjectData &data, const ShootDay &day) {
        const auto call = person ? callOn(data, day, *person) : std::nullopt;
        return call && ((*call).*member).time ? clockText(*((*call).*member).time) : QString();
    };
    column.extra = [&person, member](const ProjectData &data, const ShootDay &day, int role) {
        if (role != Qt::FontRole)
            return QVariant();
        const auto call = person ? callOn(data, day, *person) : std::nullopt;
        QFont bold;
        bold.setBold(true);
        return call && ((*call).*member).typed ? QVariant(bold) : QVariant();
    };
    return column;
}

}  // namespace

PartsTab::PartsTab(const Workspace &workspace, QWidget *parent)
    : PersonTab(parent), m_workspace(workspace),
      m_none(emptyLabel(tr("No part in any beat yet. Parts are given in the breakdown, beat by beat."), this))
{
    std::vector<RecordColumn<Part>> columns(5);
    columns[0].title = tr("Beat");
    columns[0].text = [](const ProjectData &all, const Part &part) {
        return visibleText(recordName(all, RecordRef(part.beat)));
    };
    columns[1].title = tr("Role");
    columns[1].text = [](const ProjectData &all, const Part &part) {
        return part.role ? visibleText(recordName(all, RecordRef(*part.role))) : QString();
    };
    columns[2].title = tr("As");
    columns[2].text = [](const ProjectData &, const Part &part) { return enumLabel(part.kind); };
    columns[3].title = tr("Shoot days");
    columns[3].text = [](const ProjectData &all, const Part &part) { return daysOf(all, part); };
    columns[4].title = tr("Action");
    columns[4].text = [](const ProjectData &, const Part &part) { return visibleText(part.action); };
    m_parts = new RecordTableModel<Part>(workspace.project, std::move(columns), partsOf({}), this);
    m_table = workTable(workspace, m_parts, this);
    m_table->setObjectName(u"personParts"_s);
    m_table->setAccessibleName(tr("Parts"));
    const int character = m_table->fontMetrics().averageCharWidth();
    constexpr std::array<int, 4> widths{24, 14, 11, 13};
    for (int column = 0; column < 4; ++column)
        m_table->setColumnWidth(column, character * widths[static_cast<std::size_t>(column)]);
    connect(m_table, &QTableView::activated, this, &PartsTab::open);
    lay(this, m_table, m_none);
}

void PartsTab::showPerson(Id<Person> person)
{
    // Who plays a part depends on its role too, so the rows are chosen anew after each change.
    m_parts->setRows(partsOf(person));
    m_table->setVisible(m_parts->rowCount() > 0);
    m_none->setVisible(m_parts->rowCount() == 0);
}

void PartsTab::open(const QModelIndex &index)
{
    if (const Part *part = m_workspace.project.data().find(m_parts->idAt(index.row())))
        m_workspace.selection.select(RecordRef(part->beat));
}

CallsTab::CallsTab(const Workspace &workspace, QWidget *parent)
    : PersonTab(parent), m_workspace(workspace), m_none(emptyLabel(tr("No shoot day needs this person yet."), this))
{
    std::vector<RecordColumn<ShootDay>> columns(2);
    columns[0].title = tr("Day");
    columns[0].text = [](const ProjectData &, const ShootDay &day) { return dateText(day.date); };
    columns[1].title = tr("Status");
    columns[1].text = [this](const ProjectData &all, const ShootDay &day) {
        const auto call = m_person ? callOn(all, day, *m_person) : std::nullopt;
        return call && call->status ? enumText(*call->status) : QString();
    };
    columns[1].extra = [this](const ProjectData &all, const ShootDay &day, int role) {
        const auto call = role == Qt::ToolTipRole && m_person ? callOn(all, day, *m_person) : std::nullopt;
        return call && call->status ? QVariant(enumLabel(*call->status)) : QVariant();
    };
    columns.push_back(timeColumn(tr("Pick-up"), m_person, &EffectiveCall::pickUp));
    columns.push_back(timeColumn(tr("Make-up"), m_person, &EffectiveCall::makeUp));
    columns.push_back(timeColumn(tr("Pads"), m_person, &EffectiveCall::pads));
    columns.push_back(timeColumn(tr("On set"), m_person, &EffectiveCall::onSet));
    columns.push_back(timeColumn(tr("Release"), m_person, &EffectiveCall::release));
    columns.push_back(timeColumn(tr("Rehearsal"), m_person, &EffectiveCall::rehearsal));
    columns.emplace_back();
    columns.back().title = tr("Unit");
    columns.back().text = [](const ProjectData &all, const ShootDay &day) {
        return visibleText(recordName(all, RecordRef(day.unit)));
    };
    RecordRows<ShootDay> none;
    none.includes = [](const ProjectData &, const ShootDay &) { return false; };
    m_days = new RecordTableModel<ShootDay>(workspace.project, std::move(columns), none, this);
    m_table = workTable(workspace, m_days, this);
    m_table->setObjectName(u"personCalls"_s);
    m_table->setAccessibleName(tr("Calls"));
    m_table->setToolTip(tr("Bold times were typed; the others are proposed by the day"));
    connect(m_table, &QTableView::activated, this, &CallsTab::open);
    lay(this, m_table, m_none);
}

void CallsTab::showPerson(Id<Person> person)
{
    m_person = person;
    RecordRows<ShootDay> rows;
    rows.includes = [person](const ProjectData &all, const ShootDay &day) { return worksOn(all, day, person); };
    rows.less = [](const ProjectData &, const ShootDay &a, const ShootDay &b) { return a.date < b.date; };
    m_days->setRows(std::move(rows));
    m_table->resizeColumnsToContents();
    m_table->setVisible(m_days->rowCount() > 0);
    m_none->setVisible(m_days->rowCount() == 0);
}

void CallsTab::open(const QModelIndex &index)
{
    m_workspace.selection.select(RecordRef(m_days->idAt(index.row())));
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/callsmodel.h"

#include "core/edits/schedule.h"
#include "core/project/lookups.h"
#include "core/reports/callsheetparts.h"
#include "ui/models/fieldtext.h"
#include "ui/models/plaintooltip.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<CivilTime> Call::*typedTime(CallColumn column)
{
    switch (column) {
    case CallColumn::PickUp:
        return &Call::pickUp;
    case CallColumn::MakeUp:
        return &Call::makeUp;
    case CallColumn::Pads:
        return &Call::pads;
    case CallColumn::Rehearsal:
        return &Call::rehearsal;
    case CallColumn::OnSet:
        return &Call::onSet;
    case CallColumn::Release:
        return &Call::release;
    default:
        return nullptr;
    }
}

const CallTime *timeOf(const EffectiveCall &call, CallColumn column)
{
    switch (column) {
    case CallColumn::PickUp:
        return &call.pickUp;
    case CallColumn::MakeUp:
        return &call.makeUp;
    case CallColumn::Pads:
        return &call.pads;
    case CallColumn::Rehearsal:
        return &call.rehearsal;
    case CallColumn::OnSet:
        return &call.onSet;
    case CallColumn::Release:
        return &call.release;
    default:
        return nullptr;
    }
}

QString roleText(const ProjectData &data, const Duty &duty)
{
    const Role *role = data.find(duty.part->role);
    if (!role)
        return enumLabel(duty.part->kind);
    if (duty.part->kind == PartKind::Actor)
        return role->name;
    if (duty.part->kind == PartKind::Double || sheet::doubleOf(data, duty))
        return CallsModel::tr("dbl for %1").arg(role->castNumber.isEmpty() ? role->name : u'#' + role->castNumber);
    return role->name;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.push_back(text);
}

QString columnName(CallColumn column)
{
    switch (column) {
    case CallColumn::Number:
        return CallsModel::tr("No.");
    case CallColumn::Person:
        return CallsModel::tr("Person");
    case CallColumn::Role:
        return CallsModel::tr("Role");
    case CallColumn::Status:
        return CallsModel::tr("Status");
    case CallColumn::PickUp:
        return CallsModel::tr("Pick-up");
    case CallColumn::MakeUp:
        return CallsModel::tr("Make-up");
    case CallColumn::Pads:
        return CallsModel::tr("Pads & rig");
    case CallColumn::Rehearsal:
        return CallsModel::tr("Rehearsal");
    case CallColumn::OnSet:
        return CallsModel::tr("On set");
    case CallColumn::Release:
        return CallsModel::tr("Release");
    case CallColumn::Remarks:
        return CallsModel::tr("Remarks");
    }
    Q_UNREACHABLE();
}

}  // namespace

CallsModel::CallsModel(Project &project, QObject *parent) : FlatModel(parent), m_project(project)
{
    connect(&project, &Project::changed, this, [this] {
        compute();
        sync(order());
        tellAll();
    });
}

void CallsModel::setDay(MaybeId<ShootDay> day)
{
    if (day == m_day)
        return;
    m_day = day;
    compute();
    reset(order());
}

void CallsModel::compute()
{
    m_calls.clear();
    const ProjectData &known = m_project.data();
    const ShootDay *day = known.find(m_day);
    if (!day)
        return;
    std::unordered_map<Id<Person>, std::pair<QStringList, QStringList>> words;
    for (const Duty &duty : dutiesOf(known, day->id)) {
        const auto player = playerOf(known, *duty.part);
        if (!player)
            continue;
        addOnce(words[*player].first, sheet::castNumberOf(known, duty));
        addOnce(words[*player].second, roleText(known, duty));
    }
    for (EffectiveCall &call : effectiveCalls(known, *day)) {
        const auto own = words.find(call.person);
        Row row;
        if (own != words.end())
            row = {.call = {}, .number = own->second.first.join(u", "_s), .role = own->second.second.join(u", "_s)};
        row.call = std::move(call);
        m_calls.emplace(row.call.person, std::move(row));
    }
}

std::vector<Id<Person>> CallsModel::order() const
{
    std::vector<const Row *> rows;
    for (const auto &[person, row] : m_calls)
        rows.push_back(&row);
    const ProjectData &known = m_project.data();
    const auto nameOf = [&](const Row *row) {
        const Person *person = known.find(row->call.person);
        return person ? person->name : QString();
    };
    std::ranges::sort(rows, [&](const Row *a, const Row *b) {
        if (a->number.isEmpty() != b->number.isEmpty())
            return b->number.isEmpty();
        if (a->number != b->number)
            return naturalLess(a->number, b->number);
        const QString left = nameOf(a);
        const QString right = nameOf(b);
        return left != right ? naturalLess(left, right) : a->call.person < b->call.person;
    });
    std::vector<Id<Person>> people;
    for (const Row *row : rows)
        people.push_back(row->call.person);
    return people;
}

const CallsModel::Row *CallsModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto it = m_calls.find(keyAt(index.row()));
    return it == m_calls.end() ? nullptr : &it->second;
}

int CallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : callColumnCount;
}

bool CallsModel::hasTime(const EffectiveCall &call)
{
    const auto columns = {CallColumn::PickUp,    CallColumn::MakeUp, CallColumn::Pads,
                          CallColumn::Rehearsal, CallColumn::OnSet,  CallColumn::Release};
    return std::ranges::any_of(columns, [&](CallColumn column) { return timeOf(call, column)->time.has_value(); });
}

QString CallsModel::text(const Row &row, CallColumn column) const
{
    if (column == CallColumn::OnSet && !hasTime(row.call))
        return tr("not set");
    if (const CallTime *time = timeOf(row.call, column))
        return time->time ? clockText(*time->time) : QString();
    switch (column) {
    case CallColumn::Number:
        return row.number;
    case CallColumn::Person: {
        const Person *person = m_project.data().find(row.call.person);
        return person ? person->name : QString();
    }
    case CallColumn::Role:
        return row.role;
    case CallColumn::Status:
        return row.call.status ? enumText(*row.call.status) : QString();
    default:
        return row.call.remarks;
    }
}

QString CallsModel::howItCame(const Row &row, CallColumn column) const
{
    if (const CallTime *time = timeOf(row.call, column)) {
        if (time->typed)
            return tr("Typed: stays when the strips change. Clear it to return to the proposal.");
        if (time->time)
            return row.call.firstStrip ? tr("Proposed from the first strip at %1. Type a time to keep your own.")
                                             .arg(clockText(*row.call.firstStrip))
                                       : tr("Proposed");
        return tr("No time. Type one, like 7:30 or 26:00 for 2 in the morning after.");
    }
    if (column == CallColumn::Status && row.call.status)
        return row.call.statusTyped ? tr("%1 (typed)").arg(enumLabel(*row.call.status))
                                    : tr("%1 (proposed)").arg(enumLabel(*row.call.status));
    return text(row, column);
}

QVariant CallsModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index);
    if (!row)
        return {};
    const auto column = static_cast<CallColumn>(index.column());
    const CallTime *time = timeOf(row->call, column);
    const bool typed = time ? time->typed : column == CallColumn::Status && row->call.statusTyped;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::EditRole:
        if (time)
            return time->time && time->typed ? time->time->toText() : QString();
        if (column == CallColumn::Status)
            return typed ? enumText(*row->call.status) : QString();
        return text(*row, column);
    case Qt::ToolTipRole:
        return plainToolTip(howItCame(*row, column));
    case Qt::AccessibleTextRole:
        if (time && time->time)
            return typed ? tr("%1, typed").arg(text(*row, column)) : tr("%1, proposed").arg(text(*row, column));
        return text(*row, column);
    case TypedRole:
        return typed;
    case ComputedRole:
        return (time && time->time && !time->typed)
            || (column == CallColumn::Status && row->call.status && !row->call.statusTyped);
    case ChoicesRole:
        if (column == CallColumn::Status) {
            CellChoices choices{{tr("Proposed"), QString()}};
            for (const auto &entry : EnumNames<CallStatus>::entries)
                choices.push_back({enumLabel(entry.value), enumText(entry.value)});
            return QVariant::fromValue(choices);
        }
        return {};
    case RefusalRole:
        return m_refusal;
    default:
        return {};
    }
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= callColumnCount)
        return {};
    return columnName(static_cast<CallColumn>(section));
}

Qt::ItemFlags CallsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto column = static_cast<CallColumn>(index.column());
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool typeable = typedTime(column) || column == CallColumn::Status || column == CallColumn::Remarks;
    return typeable && !m_project.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

Result<> CallsModel::type(Id<Person> person, CallColumn column, const QVariant &value)
{
    const Call *before = callOf(m_project.data(), *m_day, person);
    Call call = before ? *before : Call{};
    call.shootDay = *m_day;
    call.person = person;
    if (const auto member = typedTime(column)) {
        if (const auto read = readField(m_project.data(), value.toString(), call.*member); !read)
            return read;
    } else if (column == CallColumn::Status) {
        call.status = enumFromText<CallStatus>(value.toString());
    } else {
        call.remarks = value.toString().trimmed();
    }
    if (before && call == *before)
        return {};
    return typeCall(m_project, std::move(call));
}

bool CallsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!rowAt(index) || role != Qt::EditRole || !m_day)
        return false;
    const auto typed = type(keyAt(index.row()), static_cast<CallColumn>(index.column()), value);
    m_refusal = typed ? QString() : typed.error().message;
    return typed.has_value();
}

}  // namespace stunt

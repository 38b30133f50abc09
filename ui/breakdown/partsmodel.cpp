// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/partsmodel.h"

#include "core/edits/records.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"
#include "core/project/personlabel.h"
#include "ui/models/fieldtext.h"
#include "ui/models/plaintooltip.h"

#include <algorithm>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView newRoleValue("new-role");  // of the choice that asks for a name; no id looks like it

QString say(const char *text)
{
    return QCoreApplication::translate("partsmodel", text);
}

QString roleLine(const Role &role)
{
    return role.castNumber.isEmpty() ? role.name : u"#%1 %2"_s.arg(role.castNumber, role.name);
}

template<class T>
MaybeId<T> idFrom(const QVariant &value)
{
    const auto uuid = Uuid::fromText(value.toString());
    return uuid ? MaybeId<T>(Id<T>(*uuid)) : std::nullopt;
}

template<class T>
QString textOf(const MaybeId<T> &id)
{
    return id ? id->toText() : QString();
}

int Part::*countOf(PartColumn column)
{
    switch (column) {
    case PartColumn::Falls:
        return &Part::falls;
    case PartColumn::Hits:
        return &Part::hits;
    case PartColumn::Burns:
        return &Part::burns;
    case PartColumn::WirePulls:
        return &Part::wirePulls;
    default:
        return nullptr;
    }
}

QString partText(const ProjectData &data, const Part &part, PartColumn column)
{
    if (const auto count = countOf(column))
        return part.*count == 0 ? QString() : QLocale().toString(part.*count);
    switch (column) {
    case PartColumn::Role: {
        const Role *role = data.find(part.role);
        return role ? roleLine(*role) : QString();
    }
    case PartColumn::Person: {
        if (const Person *person = data.find(part.person))
            return person->name;
        const Person *player = data.find(playerOf(data, part));
        return player ? say("%1 (plays the role)").arg(player->name) : QString();
    }
    case PartColumn::Kind:
        return enumLabel(part.kind);
    default:
        return part.action;
    }
}

QString partTitle(PartColumn column)
{
    switch (column) {
    case PartColumn::Role:
        return say("Role");
    case PartColumn::Person:
        return say("Person");
    case PartColumn::Kind:
        return say("As");
    case PartColumn::Action:
        return say("Action");
    case PartColumn::Falls:
        return say("Falls");
    case PartColumn::Hits:
        return say("Hits");
    case PartColumn::Burns:
        return say("Burns");
    case PartColumn::WirePulls:
        return say("Pulls");
    }
    Q_UNREACHABLE();
}

CellChoices roleChoices(const ProjectData &data)
{
    CellChoices choices{{say("No role"), QString()}};
    for (const Role *role : rolesInOrder(data))
        choices.push_back({roleLine(*role), role->id.toText()});
    choices.push_back({say("New role…"), QString(newRoleValue)});
    return choices;
}

Result<> readCount(const QString &typed, int &count)
{
    if (typed.trimmed().isEmpty()) {
        count = 0;
        return {};
    }
    const auto number = readNumber(typed);
    if (!number)
        return number.error();
    if (*number < 0 || *number > 999)
        return refused(say("“%1” is not a count per take from 0 to 999.").arg(typed.trimmed()));
    count = *number;
    return {};
}

// A person picked for a role says what they are in it, unless somebody chose something special.
void followPerson(const ProjectData &data, Part &part)
{
    const Role *role = data.find(part.role);
    if (!role || !part.person)
        return;
    if (role->person == part.person)
        part.kind = PartKind::Actor;
    else if (part.kind == PartKind::Actor || part.kind == PartKind::StuntPerformer)
        part.kind = std::ranges::any_of(data.referring<Double>(role->id),
                                        [&](const Double &twin) { return twin.person == *part.person; })
                      ? PartKind::Double
                      : PartKind::StuntPerformer;
}

// A part given to a role is played by its first double or else its actor, until somebody is picked.
void proposePerson(const ProjectData &data, Part &part)
{
    const Role *role = data.find(part.role);
    if (!role || part.person)
        return;
    const auto standing = [&](const MaybeId<Person> &id) {
        const Person *person = data.find(id);
        return person && !person->archived;
    };
    const Double *first = nullptr;
    for (const Double &twin : data.referring<Double>(role->id))
        if (twin.role == role->id && standing(twin.person) && (!first || naturalLess(twin.number, first->number)))
            first = &twin;
    if (first)
        part.person = first->person;
    else if (standing(role->person))
        part.person = role->person;
}

Result<> typePart(Project &project, Part part, PartColumn column, const QVariant &value)
{
    if (const auto count = countOf(column)) {
        if (const auto read = readCount(value.toString(), part.*count); !read)
            return read;
        return change(project, std::move(part));
    }
    switch (column) {
    case PartColumn::Role:
        part.role = idFrom<Role>(value);
        proposePerson(project.data(), part);
        followPerson(project.data(), part);
        break;
    case PartColumn::Person:
        part.person = idFrom<Person>(value);
        followPerson(project.data(), part);
        break;
    case PartColumn::Kind:
        part.kind = enumFromText<PartKind>(value.toString()).value_or(part.kind);
        break;
    default:
        part.action = value.toString().trimmed();
    }
    return change(project, std::move(part));
}

}  // namespace

CellChoices peopleForRole(const ProjectData &data, const MaybeId<Role> &role)
{
    CellChoices choices{{say("Nobody yet"), QString()}};
    std::set<Id<Person>> offered;
    const auto offer = [&](const PersonLabel &label, const QString &why) {
        if (!label.person || label.person->archived || !offered.insert(label.person->id).second)
            return;
        choices.push_back(
            {why.isEmpty() ? label.text() : u"%1 · %2"_s.arg(label.text(), why), label.person->id.toText()});
    };
    const auto labelOf = [&](const MaybeId<Person> &person) {
        return PersonLabel{.person = data.find(person), .detail = distinguishingDetail(data, person)};
    };
    if (const Role *known = data.find(role)) {
        for (const Double &twin : data.referring<Double>(known->id))
            if (twin.role == known->id)
                offer(labelOf(twin.person), say("double %1").arg(twin.number).trimmed());
        offer(labelOf(known->person), say("plays the role"));
    }
    const auto people = peopleToChoose(data);
    for (const PersonLabel &label : people)
        if (isPerformer(*label.person))
            offer(label, {});
    for (const PersonLabel &label : people)
        offer(label, {});
    return choices;
}

PartsModel::PartsModel(Project &project, QObject *parent) : QAbstractTableModel(parent), m_project(project)
{
    connect(&project, &Project::changed, this, &PartsModel::follow);
}

std::vector<Id<Part>> PartsModel::wanted() const
{
    std::vector<const Part *> parts;
    if (m_beat && m_project.data().find(m_beat))
        for (const Part &part : m_project.data().referring<Part>(*m_beat))
            parts.push_back(&part);
    std::ranges::stable_sort(parts, [this](const Part *a, const Part *b) {
        const Role *left = m_project.data().find(a->role);
        const Role *right = m_project.data().find(b->role);
        if (!left || !right)
            return left && !right;
        return naturalLess(left->castNumber, right->castNumber);
    });
    std::vector<Id<Part>> ids;
    for (const Part *part : parts)
        ids.push_back(part->id);
    return ids;
}

void PartsModel::setBeat(MaybeId<Beat> beat)
{
    if (beat == m_beat)
        return;
    beginResetModel();
    m_beat = beat;
    m_parts = wanted();
    endResetModel();
}

int PartsModel::rowOf(Id<Part> part) const
{
    const auto it = std::ranges::find(m_parts, part);
    return it == m_parts.end() ? -1 : static_cast<int>(it - m_parts.begin());
}

void PartsModel::follow(const ChangeSet &changes)
{
    if (!m_beat)
        return;
    if (changes.touches<Part>() || changes.touches<Role>() || changes.touches<Beat>()) {
        const auto now = wanted();
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (std::ranges::find(now, partAt(row)) != now.end())
                continue;
            beginRemoveRows({}, row, row);
            m_parts.erase(m_parts.begin() + row);
            endRemoveRows();
        }
        for (int row = 0; row < std::ssize(now); ++row) {
            const int from = rowOf(now[static_cast<std::size_t>(row)]);
            if (from == row)
                continue;
            if (from < 0) {
                beginInsertRows({}, row, row);
                m_parts.insert(m_parts.begin() + row, now[static_cast<std::size_t>(row)]);
                endInsertRows();
            } else {
                beginMoveRows({}, from, from, {}, row);
                std::rotate(m_parts.begin() + row, m_parts.begin() + from, m_parts.begin() + from + 1);
                endMoveRows();
            }
        }
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, partColumnCount - 1));
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int PartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : partColumnCount;
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    const Part *part = index.isValid() ? m_project.data().find(partAt(index.row())) : nullptr;
    if (!part)
        return {};
    const auto column = static_cast<PartColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return partText(m_project.data(), *part, column);
    case Qt::EditRole:
        if (column == PartColumn::Role)
            return textOf(part->role);
        if (column == PartColumn::Person)
            return textOf(part->person);
        if (column == PartColumn::Kind)
            return enumText(part->kind);
        return partText(m_project.data(), *part, column);
    case Qt::ToolTipRole: {
        const QString text = partText(m_project.data(), *part, column);
        return text.isEmpty() ? QVariant() : QVariant(plainToolTip(text));
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((countOf(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    case ChoicesRole:
        if (column == PartColumn::Role)
            return QVariant::fromValue(roleChoices(m_project.data()));
        if (column == PartColumn::Person)
            return QVariant::fromValue(peopleForRole(m_project.data(), part->role));
        if (column == PartColumn::Kind) {
            CellChoices choices;
            for (const auto &entry : EnumNames<PartKind>::entries)
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

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= partColumnCount)
        return {};
    const auto column = static_cast<PartColumn>(section);
    if (role == Qt::DisplayRole)
        return partTitle(column);
    if (role == Qt::ToolTipRole && countOf(column))
        return say("%1 per take").arg(partTitle(column));
    return {};
}

Qt::ItemFlags PartsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_project.isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

bool PartsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Part *part = m_project.data().find(partAt(index.row()));
    if (!part)
        return false;
    if (value.toString() == newRoleValue && index.column() == static_cast<int>(PartColumn::Role)) {
        emit newRoleAsked(part->id);
        return true;
    }
    const auto typed = typePart(m_project, *part, static_cast<PartColumn>(index.column()), value);
    m_refusal = typed ? QString() : typed.error().message;
    return typed.has_value();
}

}  // namespace stunt

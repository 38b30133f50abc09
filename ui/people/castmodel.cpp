// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/castmodel.h"

#include "ui/importing/visibletext.h"
#include "ui/models/fieldtext.h"
#include "ui/models/typedcelldelegate.h"

#include "core/edits/records.h"
#include "core/project/lookups.h"

#include <QFont>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CastModel", text);
}

QString personName(const ProjectData &data, const MaybeId<Person> &person)
{
    return person ? recordName(data, RecordRef(*person)) : QString();
}

QString preparationText(const Role &role)
{
    QStringList parts;
    if (role.makeUpMin)
        parts.append(translated("make-up %1 min").arg(*role.makeUpMin));
    if (role.wardrobeMin)
        parts.append(translated("wardrobe %1 min").arg(*role.wardrobeMin));
    if (role.padsMin)
        parts.append(translated("pads %1 min").arg(*role.padsMin));
    return parts.join(u", "_s);
}

// The number of beats the person works in as this role's double; of a role: the beats it is in.
QString partsText(const ProjectData &data, const RecordRef &ref)
{
    qint64 count = 0;
    if (const Id<stunt::Role> *role = std::get_if<Id<stunt::Role>>(&ref)) {
        const auto parts = data.referring<Part>(*role);
        count = std::distance(parts.begin(), parts.end());
    } else if (const Double *entry = data.find(std::get<Id<Double>>(ref))) {
        for (const Part &part : data.referring<Part>(entry->role))
            count += part.person == entry->person && part.kind != PartKind::Actor ? 1 : 0;
    }
    return count == 0 ? QString() : QLocale().toString(count);
}

QString roleText(const ProjectData &data, const stunt::Role &role, CastColumn column)
{
    switch (column) {
    case CastColumn::Number:
        return role.castNumber;
    case CastColumn::Name:
        return role.archived ? translated("%1 (archived)").arg(role.name) : role.name;
    case CastColumn::PlayedBy:
        return role.person ? personName(data, role.person) : translated("nobody yet");
    case CastColumn::Kind:
        return translated("Role");
    case CastColumn::Scope:
        return {};
    case CastColumn::Preparation:
        return preparationText(role);
    case CastColumn::Parts:
        return partsText(data, RecordRef(role.id));
    case CastColumn::Notes:
        return role.notes;
    }
    Q_UNREACHABLE();
}

QString doubleText(const ProjectData &data, const Double &entry, CastColumn column)
{
    switch (column) {
    case CastColumn::Number:
        return entry.number;
    case CastColumn::Name: {
        const Role *role = data.find(entry.role);
        return translated("double of %1").arg(role ? role->name : QString());
    }
    case CastColumn::PlayedBy:
        return personName(data, entry.person);
    case CastColumn::Kind:
        return translated("%1 double").arg(enumLabel(entry.kind));
    case CastColumn::Scope:
        return scopeText(data, entry.sequence);
    case CastColumn::Preparation:
        return {};
    case CastColumn::Parts:
        return partsText(data, RecordRef(entry.id));
    case CastColumn::Notes:
        return entry.notes;
    }
    Q_UNREACHABLE();
}

}  // namespace

std::vector<const Double *> doublesOf(const ProjectData &data, Id<Role> role)
{
    std::vector<const Double *> doubles;
    for (const Double &entry : data.referring<Double>(role))
        doubles.push_back(&entry);
    std::ranges::stable_sort(doubles,
                             [](const Double *a, const Double *b) { return naturalLess(a->number, b->number); });
    return doubles;
}

QString scopeText(const ProjectData &data, const MaybeId<Sequence> &sequence)
{
    return sequence ? recordName(data, RecordRef(*sequence)) : translated("Whole production");
}

QString nextDoubleNumber(const ProjectData &data, Id<Role> role)
{
    const Role *of = data.find(role);
    if (!of || of->castNumber.isEmpty())
        return {};
    for (const QChar letter : u"XYZ"_s) {
        const QString number = of->castNumber + letter;
        const bool taken = std::ranges::any_of(data.all<Double>(), [&](const Double &entry) {
            return entry.number.compare(number, Qt::CaseInsensitive) == 0;
        });
        if (!taken)
            return number;
    }
    return {};
}

QString nextCastNumber(const ProjectData &data)
{
    int highest = 0;
    for (const Role &role : data.all<Role>())
        highest = std::max(highest, role.castNumber.toInt());
    return QString::number(highest + 1);
}

CastModel::CastModel(Project &project, QObject *parent) : RecordTable(parent), m_project(project), m_rows(rowsWanted())
{
    connect(&project, &Project::changed, this, &CastModel::onChanged);
}

int CastModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CastModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : castColumnCount;
}

QString CastModel::text(const RecordRef &ref, CastColumn column) const
{
    const ProjectData &data = m_project.data();
    if (const Id<stunt::Role> *id = std::get_if<Id<stunt::Role>>(&ref)) {
        const stunt::Role *role = data.find(*id);
        return role ? roleText(data, *role, column) : QString();
    }
    const Double *entry = data.find(std::get<Id<Double>>(ref));
    return entry ? doubleText(data, *entry, column) : QString();
}

QString CastModel::editText(const RecordRef &ref, CastColumn column) const
{
    const Id<stunt::Role> *role = std::get_if<Id<stunt::Role>>(&ref);
    const stunt::Role *found = role ? m_project.data().find(*role) : nullptr;
    return found && column == CastColumn::Name ? found->name : text(ref, column);
}

QVariant CastModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordRef ref = recordAt(index);
    const auto column = static_cast<CastColumn>(index.column());
    const bool isRole = std::holds_alternative<Id<stunt::Role>>(ref);
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = visibleText(text(ref, column));
        // Doubles stand indented under their role.
        return !isRole && column == CastColumn::Number ? u"      "_s + shown : shown;
    }
    case Qt::EditRole:
        return editText(ref, column);
    case Qt::ToolTipRole:
        return visibleText(text(ref, column)).toHtmlEscaped();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isRole && (column == CastColumn::Number || column == CastColumn::Name) ? QVariant(font) : QVariant();
    }
    case RecordRole:
        return QVariant::fromValue(ref);
    case RefusalRole:
        return m_refusal;
    case Qt::TextAlignmentRole:
        return column == CastColumn::Parts ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                                           : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<CastColumn>(section)) {
    case CastColumn::Number:
        return tr("Number");
    case CastColumn::Name:
        return tr("Role");
    case CastColumn::PlayedBy:
        return tr("Played by");
    case CastColumn::Kind:
        return tr("Kind");
    case CastColumn::Scope:
        return tr("Scope");
    case CastColumn::Preparation:
        return tr("Preparation");
    case CastColumn::Parts:
        return tr("Parts");
    case CastColumn::Notes:
        return tr("Notes");
    }
    return {};
}

Qt::ItemFlags CastModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = RecordTable::flags(index) | Qt::ItemNeverHasChildren;
    if (m_project.isReadOnly())
        return flags;
    const auto column = static_cast<CastColumn>(index.column());
    const bool isRole = std::holds_alternative<Id<stunt::Role>>(recordAt(index));
    if (column == CastColumn::Number || column == CastColumn::Notes || (isRole && column == CastColumn::Name))
        flags |= Qt::ItemIsEditable;
    return flags;
}

Result<> CastModel::write(const RecordRef &ref, CastColumn column, const QString &typed)
{
    if (const Id<stunt::Role> *id = std::get_if<Id<stunt::Role>>(&ref)) {
        stunt::Role role = m_project.data().at(*id);
        (column == CastColumn::Number ? role.castNumber
         : column == CastColumn::Name ? role.name
                                      : role.notes) = typed.trimmed();
        return change(m_project, std::move(role));
    }
    Double entry = m_project.data().at(std::get<Id<Double>>(ref));
    (column == CastColumn::Number ? entry.number : entry.notes) = typed.trimmed();
    return change(m_project, std::move(entry));
}

bool CastModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!(flags(index) & Qt::ItemIsEditable) || role != Qt::EditRole)
        return false;
    const RecordRef ref = recordAt(index);
    const auto column = static_cast<CastColumn>(index.column());
    if (value.toString() == editText(ref, column))
        return true;
    const Result<> done = write(ref, column, value.toString());
    m_refusal = done ? QString() : done.error().message;
    if (!done)
        emit refused(index, value.toString(), done.error());
    return done.has_value();
}

RecordRef CastModel::recordAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())] : RecordRef{};
}

QModelIndex CastModel::indexOf(const RecordRef &ref) const
{
    const auto it = std::ranges::find(m_rows, ref);
    return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()), 0);
}

void CastModel::setFilter(const QString &words)
{
    const WordFilter filter(words);
    if (filter == m_filter)
        return;
    m_filter = filter;
    beginResetModel();
    m_rows = rowsWanted();
    endResetModel();
}

int CastModel::unfilteredCount() const
{
    int count = 0;
    for (const stunt::Role *role : rolesInOrder(m_project.data()))
        count += 1 + static_cast<int>(doublesOf(m_project.data(), role->id).size());
    return count;
}

// A role stays with its doubles: one of them found shows all of them.
std::vector<RecordRef> CastModel::rowsWanted() const
{
    std::vector<RecordRef> rows;
    for (const stunt::Role *role : rolesInOrder(m_project.data())) {
        std::vector<RecordRef> group{RecordRef(role->id)};
        for (const Double *entry : doublesOf(m_project.data(), role->id))
            group.emplace_back(entry->id);
        QStringList texts;
        for (const RecordRef &ref : group)
            for (int column = 0; column < castColumnCount && !m_filter.isEmpty(); ++column)
                texts.append(text(ref, static_cast<CastColumn>(column)));
        if (m_filter.isEmpty() || m_filter.matches(texts))
            rows.insert(rows.end(), group.begin(), group.end());
    }
    return rows;
}

void CastModel::onChanged(const ChangeSet &changes)
{
    if (!changes.touches<stunt::Role>() && !changes.touches<Double>() && !changes.touches<Person>()
        && !changes.touches<Part>() && !changes.touches<Sequence>())
        return;
    auto rows = rowsWanted();
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, castColumnCount - 1));
    }
}

}  // namespace stunt

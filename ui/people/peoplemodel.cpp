// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplemodel.h"
#include "ui/models/peoplemime.h"

#include "ui/findings/findinglook.h"
#include "ui/importing/visibletext.h"
#include "ui/models/peoplemime.h"
#include "ui/models/typedcelldelegate.h"
#include "ui/models/wordfilter.h"
#include "ui/people/peopletexts.h"

#include "core/edits/records.h"

#include <QFont>
#include <algorithm>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// From how many touched people on the whole table is told to be different, rather than row by row.
constexpr std::size_t many = 64;

// The people whose rows a change may alter: those changed themselves and those whose skills, roles … were.
std::vector<Id<Person>> touchedPeople(const ChangeSet &changes)
{
    std::vector<Id<Person>> touched;
    for (const auto &change : changes.of<Person>())
        touched.push_back(change.id());
    const auto addOwners = [&]<class T>(const std::vector<Change<T>> &list) {
        for (const auto &change : list)
            for (const auto &image : {change.before, change.after}) {
                if (!image)
                    continue;
                if constexpr (std::is_same_v<decltype(image->person), MaybeId<Person>>) {
                    if (image->person)
                        touched.push_back(*image->person);
                } else {
                    touched.push_back(image->person);
                }
            }
    };
    addOwners(changes.of<Skill>());
    addOwners(changes.of<Certificate>());
    addOwners(changes.of<Availability>());
    addOwners(changes.of<Role>());
    addOwners(changes.of<Double>());
    return touched;
}

}  // namespace

PeopleModel::PeopleModel(Project &project, Today today, QObject *parent)
    : RecordTable(parent), m_project(project), m_today(std::move(today))
{
    sortAll();
    m_rows = rowsWanted();
    indexRows();
    connect(&project, &Project::changed, this, &PeopleModel::onChanged);
    connect(&project, &Project::changed, this, &PeopleModel::tellBadges);
    connect(&project, &Project::checked, this, &PeopleModel::tellBadges);
}

// An edit of one person's day may have made findings about others.
void PeopleModel::tellBadges()
{
    if (const int people = rowCount(); people > 0)
        emit dataChanged(index(0, static_cast<int>(PeopleColumn::Name)),
                         index(people - 1, static_cast<int>(PeopleColumn::Name)),
                         {Qt::DecorationRole, Qt::AccessibleDescriptionRole});
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : peopleColumnCount;
}

QString PeopleModel::shownText(const Person &person, PeopleColumn column) const
{
    QString text = columnText(column, context(), person);
    if (column == PeopleColumn::Name && person.archived)
        text = tr("%1 (archived)").arg(text);
    return visibleText(text);
}

QVariant PeopleModel::fontOf(const Person &person, PeopleColumn column) const
{
    const Certificate *next = column == PeopleColumn::Certificate ? nextToExpire(m_project.data(), person.id) : nullptr;
    if (!next || validityOf(*next, m_today()) == Validity::Valid)
        return {};
    QFont font;
    font.setBold(true);
    return font;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Person *person = m_project.data().find(personAt(index.row()));
    if (!person)
        return {};
    const auto column = static_cast<PeopleColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(*person, column);
    case Qt::EditRole:
        return columnText(column, context(), *person);
    case Qt::ToolTipRole:
        return shownText(*person, column).toHtmlEscaped();
    case Qt::FontRole:
        return fontOf(*person, column);
    case Qt::DecorationRole:
        return column == PeopleColumn::Name ? findingBadge(m_project, person->id.uuid()) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return column == PeopleColumn::Name ? QVariant(findingWords(m_project, person->id.uuid())) : QVariant();
    case RefusalRole:
        return m_refusal;
    case RecordRole:
        return QVariant::fromValue(recordAt(index));
    case Qt::TextAlignmentRole:
        return column == PeopleColumn::Height || column == PeopleColumn::Weight
                 ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                 : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return columnTitle(static_cast<PeopleColumn>(section));
    return {};
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = RecordTable::flags(index) | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
    if (isEditable(static_cast<PeopleColumn>(index.column())) && !m_project.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList PeopleModel::mimeTypes() const
{
    return {QLatin1StringView(peopleMimeType)};
}

QMimeData *PeopleModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows;
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    std::vector<Id<Person>> people;
    for (const int row : rows)
        people.push_back(personAt(row));
    return mimeOfPeople(people);
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Person *person = m_project.data().find(personAt(index.row()));
    const auto column = static_cast<PeopleColumn>(index.column());
    // A cell left as it was is no edit: what it shows is rounded.
    if (!person || value.toString() == columnText(column, context(), *person))
        return person;
    m_refusal.clear();
    auto typed = withTyped(*person, column, value.toString(), m_project.data());
    if (!typed) {
        m_refusal = typed.error().message;
        emit refused(index, value.toString(), typed.error());
        return false;
    }
    if (const auto done = change(m_project, *std::move(typed)); !done) {
        m_refusal = done.error().message;
        emit refused(index, value.toString(), done.error());
        return false;
    }
    return true;
}

bool PeopleModel::matches(Entry &entry)
{
    const Person &person = m_project.data().at(entry.id);
    if (!passes(m_conditions, m_project.data(), person, m_today()))
        return false;
    if (m_words.isEmpty())
        return true;
    if (entry.searched.isNull())
        entry.searched = searchText(context(), person);
    return std::ranges::all_of(m_words, [&](const QString &word) { return entry.searched.contains(word); });
}

PeopleModel::Entry PeopleModel::entryOf(const Person &person) const
{
    return {columnSortKey(m_sortColumn, context(), person), SortKey::ofText(person.name), person.id, {}};
}

bool PeopleModel::comesBefore(const Entry &a, const Entry &b) const
{
    if (const int order = compare(a.key, b.key, m_sortOrder))
        return order < 0;
    if (const int order = compare(a.name, b.name, Qt::AscendingOrder))
        return order < 0;
    return a.id < b.id;
}

void PeopleModel::sortAll()
{
    m_everybody.clear();
    for (const Person &person : m_project.data().all<Person>())
        m_everybody.push_back(entryOf(person));
    std::ranges::sort(m_everybody, [this](const Entry &a, const Entry &b) { return comesBefore(a, b); });
}

// Puts the touched people into their places again; a whole sort only where many were touched.
void PeopleModel::sortAgain(const std::vector<Id<Person>> &touched)
{
    if (touched.size() > many) {
        sortAll();
        return;
    }
    std::erase_if(m_everybody,
                  [&](const Entry &entry) { return std::ranges::find(touched, entry.id) != touched.end(); });
    const std::set<Id<Person>> each(touched.begin(), touched.end());
    for (const Id<Person> id : each) {
        const Person *person = m_project.data().find(id);
        if (!person)
            continue;
        Entry entry = entryOf(*person);
        const auto at = std::ranges::upper_bound(m_everybody, entry,
                                                 [this](const Entry &a, const Entry &b) { return comesBefore(a, b); });
        m_everybody.insert(at, std::move(entry));
    }
}

std::vector<Id<Person>> PeopleModel::rowsWanted()
{
    std::vector<Id<Person>> ids;
    ids.reserve(m_everybody.size());
    for (Entry &entry : m_everybody)
        if (matches(entry))
            ids.push_back(entry.id);
    return ids;
}

void PeopleModel::indexRows()
{
    m_rowOf.clear();
    m_rowOf.reserve(m_rows.size());
    for (int row = 0; row < rowCount(); ++row)
        m_rowOf.emplace(personAt(row), row);
}

int PeopleModel::rowOf(Id<Person> person) const
{
    const auto it = m_rowOf.find(person);
    return it == m_rowOf.end() ? -1 : it->second;
}

// Makes `rows` the table's rows. One layout change carries selection, current cell and open editors along when only the
// order differs; one added or removed person is a row of its own; everything else is a reset.
void PeopleModel::apply(std::vector<Id<Person>> rows)
{
    if (rows == m_rows)
        return;
    const auto differing = [](const std::vector<Id<Person>> &longer, const std::vector<Id<Person>> &shorter) {
        const auto at = std::ranges::mismatch(longer, shorter).in1 - longer.begin();
        const bool one = std::equal(longer.begin() + at + 1, longer.end(), shorter.begin() + at, shorter.end());
        return one ? static_cast<int>(at) : -1;
    };
    int at = -1;
    if (rows.size() == m_rows.size() + 1 && (at = differing(rows, m_rows)) >= 0) {
        beginInsertRows({}, at, at);
        m_rows = std::move(rows);
        indexRows();
        endInsertRows();
    } else if (rows.size() + 1 == m_rows.size() && (at = differing(m_rows, rows)) >= 0) {
        beginRemoveRows({}, at, at);
        m_rows = std::move(rows);
        indexRows();
        endRemoveRows();
    } else if (rows.size() == m_rows.size() && std::ranges::all_of(rows, [&](auto id) { return rowOf(id) >= 0; })) {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        const auto previous = std::exchange(m_rows, std::move(rows));
        indexRows();
        QModelIndexList after;
        for (const QModelIndex &old : before)
            after.append(createIndex(rowOf(previous[static_cast<std::size_t>(old.row())]), old.column()));
        changePersistentIndexList(before, after);
        emit layoutChanged({}, VerticalSortHint);
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        indexRows();
        endResetModel();
    }
}

void PeopleModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= peopleColumnCount)
        return;
    m_sortColumn = static_cast<PeopleColumn>(column);
    m_sortOrder = order;
    sortAll();
    apply(rowsWanted());
}

void PeopleModel::setFilter(const QString &words)
{
    const QStringList folded = foldedForSearch(words).split(u' ', Qt::SkipEmptyParts);
    if (folded == m_words)
        return;
    m_words = folded;
    apply(rowsWanted());
}

void PeopleModel::setConditions(const PeopleFilter &conditions)
{
    if (conditions == m_conditions)
        return;
    m_conditions = conditions;
    apply(rowsWanted());
}

RecordRef PeopleModel::recordAt(const QModelIndex &index) const
{
    return index.isValid() ? RecordRef(personAt(index.row())) : RecordRef{};
}

QModelIndex PeopleModel::indexOf(const RecordRef &ref) const
{
    const Id<Person> *id = std::get_if<Id<Person>>(&ref);
    const int row = id ? rowOf(*id) : -1;
    return row < 0 ? QModelIndex() : index(row, 0);
}

int PeopleModel::unfilteredCount() const
{
    const auto &people = m_project.data().all<Person>();
    return static_cast<int>(std::ranges::count_if(people, [this](const Person &person) {
        return m_conditions.archived || !person.archived;
    }));
}

void PeopleModel::onChanged(const ChangeSet &changes)
{
    const auto touched = touchedPeople(changes);
    if (!touched.empty()) {
        sortAgain(touched);
        apply(rowsWanted());
    }
    // The production's units are in every row.
    if (changes.touches<Production>() || touched.size() > many) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, peopleColumnCount - 1));
        return;
    }
    for (const Id<Person> id : touched) {
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(index(row, 0), index(row, peopleColumnCount - 1));
    }
}

}  // namespace stunt

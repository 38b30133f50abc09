// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/changeset.h"

#include "core/project/projectdata.h"

#include <algorithm>

namespace stunt {

ChangeSet::ChangeSet() = default;
ChangeSet::ChangeSet(ChangeSet &&) noexcept = default;
ChangeSet &ChangeSet::operator=(ChangeSet &&) noexcept = default;
ChangeSet::~ChangeSet() = default;

bool ChangeSet::isEmpty() const
{
    return size() == 0;
}

qsizetype ChangeSet::size() const
{
    return std::apply([](const auto &...changes) { return (static_cast<qsizetype>(changes.size()) + ...); }, m_changes);
}

ChangeSet ChangeSet::inverse(qint64 revision) const
{
    ChangeSet inverse;
    forEachRecordType([&]<class T>() {
        auto &changes = inverse.of<T>();
        changes.reserve(of<T>().size());
        for (const Change<T> &change : of<T>()) {
            Image<T> restored;
            if (change.before) {
                T record = *change.before;
                record.revision.value = revision;
                restored = std::make_shared<const T>(std::move(record));
            }
            changes.push_back({change.after, std::move(restored)});
        }
    });
    return inverse;
}

void ChangeSet::applyTo(ProjectData &data) const
{
    forEachRecordType([&]<class T>() {
        for (const Change<T> &change : of<T>())
            change.after ? data.all<T>().put(change.after) : data.all<T>().erase(change.id());
    });
}

void ChangeSet::revertFrom(ProjectData &data) const
{
    forEachRecordType([&]<class T>() {
        // Backwards: before folding, a record may stand here several times.
        for (auto change = of<T>().rbegin(); change != of<T>().rend(); ++change)
            change->before ? data.all<T>().put(change->before) : data.all<T>().erase(change->id());
    });
}

namespace {

template<class T>
bool changesNothing(const Change<T> &change)
{
    return change.before == change.after || (change.isUpdate() && *change.before == *change.after);
}

// Where each of some changes stood, by id and then as they were made. Sorted apart from their types: a sort for each of
// the many record types is most of what this file would take to compile.
using Places = std::vector<std::pair<Uuid, std::size_t>>;

void sortPlaces(Places &places)
{
    std::sort(places.begin(), places.end());
}

template<class T>
void foldChanges(std::vector<Change<T>> &changes)
{
    Places places;
    places.reserve(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i)
        places.emplace_back(changes[i].id().uuid(), i);
    sortPlaces(places);
    std::vector<Change<T>> folded;
    for (auto place = places.begin(); place != places.end();) {
        Change<T> change = std::move(changes[place->second]);
        const Uuid id = place->first;
        for (++place; place != places.end() && place->first == id; ++place)
            change.after = std::move(changes[place->second].after);
        if (!changesNothing(change))
            folded.push_back(std::move(change));
    }
    changes = std::move(folded);
}

template<class T>
void diffTables(const Table<T> &before, const Table<T> &after, std::vector<Change<T>> &changes)
{
    for (const T &record : before) {
        Change<T> change{before.image(record.id), after.image(record.id)};
        if (!changesNothing(change))
            changes.push_back(std::move(change));
    }
    for (const T &record : after)
        if (!before.find(record.id))
            changes.push_back({nullptr, after.image(record.id)});
}

}  // namespace

void ChangeSet::fold()
{
    std::apply([](auto &...changes) { (foldChanges(changes), ...); }, m_changes);
}

ChangeSet ChangeSet::between(const ProjectData &before, const ProjectData &after)
{
    ChangeSet changes;
    forEachRecordType([&]<class T>() { diffTables(before.all<T>(), after.all<T>(), changes.of<T>()); });
    return changes;
}

}  // namespace stunt

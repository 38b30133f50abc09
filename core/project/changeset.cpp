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

template<class T>
void foldChanges(std::vector<Change<T>> &changes)
{
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change<T> &a, const Change<T> &b) { return a.id() < b.id(); });
    auto out = changes.begin();
    for (auto in = changes.begin(); in != changes.end();) {
        Change<T> folded = std::move(*in);
        const Id<T> id = folded.id();
        for (++in; in != changes.end() && in->id() == id; ++in)
            folded.after = in->after;
        if (!changesNothing(folded))
            *out++ = std::move(folded);
    }
    changes.erase(out, changes.end());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/removal.h"

#include "core/project/recordref.h"
#include "core/project/references.h"

namespace stunt {

namespace {

template<class V>
void clear(V &value, const Uuid &target)
{
    if constexpr (isReferenceList<V>)
        std::erase_if(value, [&](const auto &id) { return id.uuid() == target; });
    else if constexpr (requires { value.reset(); })
        value.reset();
}

}  // namespace

// How `record` refers to `target`; of several ways the one that binds it most. Empty: not at all.
template<class T>
std::optional<FieldUse> Removal::useOf(const T &record, const Target &target)
{
    std::optional<FieldUse> use;
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        if constexpr (isReference<V> || isReferenceList<V>)
            if (placeInList<ReferenceTargetOf<V>>(AllRecords{}) == target.first
                && refersTo(record.*field.member, target.second))
                if (!use || field.use == FieldUse::Owner || use == FieldUse::Clears)
                    use = field.use;
    });
    return use;
}

Removal::Removal(const ProjectData &data, Target root)
{
    std::vector<Target> open{root};
    while (!open.empty()) {
        const Target target = open.back();
        open.pop_back();
        if (!m_targets.insert(target).second)
            continue;
        forEachRecordType([&]<class Child>() {
            for (const Child &child : data.all<Child>().referring(target.second))
                if (useOf(child, target) == FieldUse::Owner)
                    open.emplace_back(placeInList<Child>(AllRecords{}), child.id.uuid());
        });
    }
}

QString Removal::referrer(const ProjectData &data) const
{
    QString name;
    for (const Target &target : m_targets) {
        forEachRecordType([&]<class Child>() {
            for (const Child &child : data.all<Child>().referring(target.second))
                if (name.isEmpty() && useOf(child, target) == FieldUse::Value
                    && !m_targets.contains({placeInList<Child>(AllRecords{}), child.id.uuid()}))
                    name = recordName(data, child);
        });
    }
    return name;
}

void Removal::carryOut(Edit &edit) const
{
    forEachRecordType([&]<class T>() {
        const std::size_t place = placeInList<T>(AllRecords{});
        std::vector<T> cleared;
        for (const Target &target : m_targets) {
            for (const T &record : edit.data().all<T>().referring(target.second))
                if (useOf(record, target) == FieldUse::Clears && !m_targets.contains({place, record.id.uuid()}))
                    cleared.push_back(record);
        }
        for (const Target &target : m_targets)
            if (target.first == place)
                edit.remove(Id<T>(target.second));
        for (const T &record : cleared) {
            T after = edit.data().at(record.id);
            forEachField<T>([&]<class V>(const Field<T, V> &field) {
                if constexpr (isReference<V> || isReferenceList<V>)
                    if (field.use == FieldUse::Clears)
                        for (const Target &target : m_targets)
                            if (refersTo(after.*field.member, target.second))
                                clear(after.*field.member, target.second);
            });
            edit.update(std::move(after));
        }
    });
}

}  // namespace stunt

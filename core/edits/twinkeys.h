// SPDX-License-Identifier: GPL-3.0-or-later
// What may be there only once, as keys: the same rules as the sentences of validate.cpp and recordrules.cpp, for looking at
// all records of a type at once. Two records that those would refuse have the same key; the reverse need not be.
#pragma once

#include "core/project/projectdata.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace stunt {

// The owner, and what is unique within it; texts without case.
struct TwinKey {
    Uuid owner;
    Uuid other;
    qint64 number = 0;
    QString text;
    friend bool operator==(const TwinKey &, const TwinKey &) = default;
};

struct TwinKeyHash {
    std::size_t operator()(const TwinKey &key) const
    {
        const std::hash<Uuid> hash;
        return hash(key.owner) * 31 + hash(key.other) * 17 + qHash(key.number) + qHash(key.text);
    }
};

// Empty for a record that no other can be taken for.
template<class T>
[[nodiscard]] std::optional<TwinKey> twinKey(const T &record)
{
    const auto folded = [](const QString &text) { return text.trimmed().toCaseFolded(); };
    if constexpr (requires { record.archived; })
        if (record.archived)
            return std::nullopt;
    if constexpr (std::is_same_v<T, Unit> || std::is_same_v<T, RuleSet>)
        return TwinKey{.text = folded(record.name)};
    else if constexpr (std::is_same_v<T, Sequence>)
        return TwinKey{.text = folded(record.code)};
    else if constexpr (std::is_same_v<T, Role>)
        return record.castNumber.isEmpty() ? std::nullopt : std::optional(TwinKey{.text = folded(record.castNumber)});
    else if constexpr (std::is_same_v<T, Double>)
        return record.number.isEmpty() ? std::nullopt : std::optional(TwinKey{.text = folded(record.number)});
    else if constexpr (std::is_same_v<T, Skill>)
        return TwinKey{.owner = record.person.uuid(), .text = folded(record.kind)};
    else if constexpr (std::is_same_v<T, RuleNumber>)
        return TwinKey{.owner = record.ruleSet.uuid(), .text = folded(record.number)};
    else if constexpr (std::is_same_v<T, Setup>)
        return TwinKey{.owner = record.sequence.uuid(), .text = folded(record.name)};
    else if constexpr (std::is_same_v<T, RigUnit>)
        return TwinKey{.owner = record.rig.uuid(), .text = folded(record.serial)};
    else if constexpr (std::is_same_v<T, Copy>)
        return TwinKey{.owner = record.item.uuid(), .text = folded(record.name)};
    else if constexpr (std::is_same_v<T, ShootDay>)
        return TwinKey{.owner = record.unit.uuid(), .other = record.plan.uuid(), .number = record.date.toJulianDay()};
    else if constexpr (std::is_same_v<T, Call>)
        return TwinKey{.owner = record.shootDay.uuid(), .other = record.person.uuid()};
    else if constexpr (std::is_same_v<T, CallSheetIssue>)
        return TwinKey{.owner = record.shootDay.uuid(), .number = record.version};
    else if constexpr (std::is_same_v<T, SetupPlayer>)
        return TwinKey{.owner = record.setup.uuid(), .other = record.part.uuid()};
    else if constexpr (std::is_same_v<T, Take>)
        return TwinKey{.owner = record.setup ? record.setup->uuid() : record.beat.value_or(Id<Beat>()).uuid(),
                       .number = record.number};
    else if constexpr (std::is_same_v<T, TakeUse>)
        return TwinKey{.owner = record.take.uuid(), .other = record.item.uuid()};
    else if constexpr (std::is_same_v<T, TakeImpact>)
        return TwinKey{.owner = record.take.uuid(), .other = record.person.uuid()};
    else if constexpr (std::is_same_v<T, RigOperator>)
        return TwinKey{.owner = record.rigUse.uuid(), .other = record.flyer.value_or(Id<Person>()).uuid()};
    else if constexpr (std::is_same_v<T,
                                      VehicleSheet> || std::is_same_v<T, WeaponSheet> || std::is_same_v<T, BurnSheet>)
        return TwinKey{.owner = record.item.uuid()};
    else if constexpr (std::is_same_v<T, Gate>)
        return TwinKey{.owner = record.beat.uuid(), .number = static_cast<qint64>(record.level)};
    else if constexpr (std::is_same_v<T, RehearsalCall>)
        return TwinKey{.owner = record.rehearsal.uuid(), .other = record.person.uuid()};
    else if constexpr (std::is_same_v<T, RehearsalCover>)
        return TwinKey{
            .owner = record.rehearsal.uuid(), .other = record.beat.uuid(), .number = static_cast<qint64>(record.level)};
    else
        return std::nullopt;
}

// The records that have another's key: those that must be compared one by one.
template<class T>
[[nodiscard]] std::unordered_set<Id<T>> possibleTwins(const ProjectData &data)
{
    std::unordered_set<Id<T>> twins;
    std::unordered_map<TwinKey, Id<T>, TwinKeyHash> firsts;
    for (const T &record : data.all<T>()) {
        const std::optional<TwinKey> key = twinKey(record);
        if (!key)
            continue;
        const auto [first, isNew] = firsts.emplace(*key, record.id);
        if (!isNew)
            twins.insert({first->second, record.id});
    }
    return twins;
}

}  // namespace stunt

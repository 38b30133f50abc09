// SPDX-License-Identifier: GPL-3.0-or-later
// The checks that validate.cpp puts together for each record type.
#pragma once

#include "core/edits/validate.h"
#include "core/model/fields.h"
#include "core/model/valuejson.h"
#include "core/project/references.h"

namespace stunt {

// Collects the first thing that is wrong with a record: after one failure the rest is not looked at.
class FieldChecks
{
public:
    FieldChecks() = default;
    explicit FieldChecks(Siblings siblings) : m_siblings(siblings) {}

    // Whether the record must be compared with its siblings for a name or number that may be there only once.
    [[nodiscard]] bool comparesSiblings() const { return m_siblings == Siblings::Compared; }
    // Refuses with `sentence` unless `ok`.
    void require(bool ok, const QString &sentence)
    {
        if (!ok && m_result)
            m_result = refused(sentence, QStringLiteral("invalid"));
    }
    // A name: not empty, at most 200 characters.
    void requireName(const QString &value, const char *label);
    // A whole number within [least, greatest]; an empty optional passes.
    void requireRange(std::optional<qint64> value, qint64 least, qint64 greatest, const char *label);
    // An IANA zone this machine knows, or empty where that is allowed.
    enum class EmptyZone { Allowed, Refused };
    void requireZone(const QString &zone, EmptyZone empty);
    void require(const Result<> &other)
    {
        if (m_result)
            m_result = other;
    }

    [[nodiscard]] const Result<> &result() const { return m_result; }

private:
    Siblings m_siblings = Siblings::Compared;
    Result<> m_result;
};

// The checks every field of every record gets from its type: texts that can be stored and are not too long, dates and
// times that can be written, references to records that are there; the same within value lists.
template<class T>
[[nodiscard]] Result<> checkFieldTypes(const ProjectData &data, const T &record);

// The sentence for a text no file may hold (NUL, control characters, lone surrogates, too long); empty when it is fine.
[[nodiscard]] QString textFault(const QString &label, const QString &text);

// Another record of type T (not `record` itself) that has the same key without case. Archived ones are out of the way:
// theirs may be used again.
template<class T, class Key>
[[nodiscard]] const T *sameKey(const FieldChecks &checks, const ProjectData &data, const T &record, Key key)
{
    if constexpr (requires { record.archived; })
        if (record.archived)
            return nullptr;
    if (!checks.comparesSiblings())
        return nullptr;
    const QString own = key(record).trimmed().toCaseFolded();
    for (const T &other : data.all<T>()) {
        if constexpr (requires { other.archived; })
            if (other.archived)
                continue;
        if (other.id != record.id && key(other).trimmed().toCaseFolded() == own)
            return &other;
    }
    return nullptr;
}

// The sentence for a value that no file may hold; empty when it is fine or its type has no such values.
[[nodiscard]] inline QString valueFault(const QString &label, const QString &text)
{
    return textFault(label, text);
}
[[nodiscard]] QString valueFault(const QString &label, QDate date);
[[nodiscard]] QString valueFault(const QString &label, CivilTime time);
[[nodiscard]] QString valueFault(const QString &label, double number);
[[nodiscard]] QString valueFault(const QString &label, const Blob &blob);
template<class V>
[[nodiscard]] QString valueFault(const QString &, const V &)
{
    return {};
}
template<class V>
[[nodiscard]] QString valueFault(const QString &label, const std::optional<V> &value)
{
    return value ? valueFault(label, *value) : QString();
}
template<ValueStruct S>
[[nodiscard]] QString valueFault(const QString &label, const S &value)
{
    QString fault;
    std::apply(
        [&](const auto &...field) {
            ((fault = fault.isEmpty() ? valueFault(label, value.*field.member) : fault), ...);
        },
        ValueFields<S>::list);
    return fault;
}
template<class List>
[[nodiscard]] QString listFault(const QString &label, const List &values)
{
    for (const auto &value : values)
        if (const QString fault = valueFault(label, value); !fault.isEmpty())
            return fault;
    return {};
}
template<class V>
[[nodiscard]] QString valueFault(const QString &label, const std::vector<V> &values)
{
    return listFault(label, values);
}
[[nodiscard]] inline QString valueFault(const QString &label, const QStringList &values)
{
    return listFault(label, values);
}

// The number that a field's limits bound; empty for an empty optional.
[[nodiscard]] inline std::optional<qint64> counted(qint64 value)
{
    return value;
}
[[nodiscard]] inline std::optional<qint64> counted(Length value)
{
    return value.mm;
}
[[nodiscard]] inline std::optional<qint64> counted(Mass value)
{
    return value.g;
}
template<class V>
[[nodiscard]] std::optional<qint64> counted(const std::optional<V> &value)
{
    return value ? counted(*value) : std::nullopt;
}
template<class V>
inline constexpr bool isCounted =
    std::is_same_v<V, int> || std::is_same_v<V, qint64> || std::is_same_v<V, Length> || std::is_same_v<V, Mass>;
template<class V>
inline constexpr bool isCounted<std::optional<V>> = isCounted<V>;

// The sentence for a value outside its field's limits; empty when it is within.
[[nodiscard]] QString limitFault(const QString &label, const QString &text, const Limits &limits);
[[nodiscard]] QString limitFault(const QString &label, QDate date, const Limits &limits);
[[nodiscard]] QString limitFault(const QString &label, std::optional<qint64> number, const Limits &limits);
template<class V>
[[nodiscard]] QString limitFault(const QString &label, const V &value, const Limits &limits)
{
    if constexpr (isCounted<V>)
        return limitFault(label, counted(value), limits);
    else
        return {};
}

// The sentence for a reference to a record that is not there.
template<class T>
[[nodiscard]] Result<> requireThere(const ProjectData &data, const QString &label, Id<T> target)
{
    if (data.find(target))
        return {};
    return refused(
        QCoreApplication::translate("stunt::validate", "%1: the %2 is no longer there.").arg(label, recordLabel<T>()),
        QStringLiteral("dangling"));
}

template<class T>
Result<> checkFieldTypes(const ProjectData &data, const T &record)
{
    Result<> result;
    forEachField<T>([&]<class V>(const Field<T, V> &field) {
        if (!result)
            return;
        if constexpr (isReferenceList<V>) {
            for (const auto &id : record.*field.member)
                if (result)
                    result = requireThere(data, fieldLabel(field), id);
        } else if constexpr (!isReference<V>) {
            QString fault = valueFault(fieldLabel(field), record.*field.member);
            if (fault.isEmpty())
                fault = limitFault(fieldLabel(field), record.*field.member, field.limits);
            if (!fault.isEmpty())
                result = refused(fault, QStringLiteral("invalid"));
        } else {
            using Target = ReferenceTargetOf<V>;
            const Id<Target> target(uuidOf(record.*field.member));
            const bool wanted = std::is_same_v<V, Id<Target>> || !target.isNull();
            if (wanted)
                result = requireThere(data, fieldLabel(field), target);
        }
    });
    return result;
}

}  // namespace stunt

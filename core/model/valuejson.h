// SPDX-License-Identifier: GPL-3.0-or-later
// How single values stand in JSON: the store keeps value lists (kinds, contacts, meals …) as JSON text in one column.
#pragma once

#include "core/model/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>
#include <tuple>

namespace stunt {

// One member of a value struct that is part of a record but no record itself.
template<class S, class V>
struct ValueField {
    const char *name;
    V S::*member;
};
template<class S, class V>
ValueField(const char *, V S::*) -> ValueField<S, V>;

template<class S>
struct ValueFields;

template<>
struct ValueFields<Contact> {
    static constexpr std::tuple list{ValueField{"position", &Contact::position}, ValueField{"name", &Contact::name},
                                     ValueField{"phone", &Contact::phone}, ValueField{"email", &Contact::email}};
};
template<>
struct ValueFields<Meal> {
    static constexpr std::tuple list{ValueField{"name", &Meal::name}, ValueField{"start", &Meal::start},
                                     ValueField{"minutes", &Meal::minutes}};
};
template<>
struct ValueFields<DepartmentNote> {
    static constexpr std::tuple list{ValueField{"department", &DepartmentNote::department},
                                     ValueField{"text", &DepartmentNote::text}};
};
template<>
struct ValueFields<MealBreak> {
    static constexpr std::tuple list{ValueField{"out", &MealBreak::out}, ValueField{"in", &MealBreak::in}};
};

template<>
struct ValueFields<MatchValue> {
    static constexpr std::tuple list{ValueField{"name", &MatchValue::name}, ValueField{"out", &MatchValue::out},
                                     ValueField{"in", &MatchValue::in}, ValueField{"tolerance", &MatchValue::tolerance},
                                     ValueField{"unit", &MatchValue::unit}};
};
template<>
struct ValueFields<MatchTick> {
    static constexpr std::tuple list{ValueField{"what", &MatchTick::what},
                                     ValueField{"matchedBy", &MatchTick::matchedBy},
                                     ValueField{"take", &MatchTick::take}};
};

template<class S>
concept ValueStruct = requires
{
    ValueFields<S>::list;
};

[[nodiscard]] inline QJsonValue toJson(const QString &value)
{
    return value;
}
[[nodiscard]] inline QJsonValue toJson(int value)
{
    return value;
}
[[nodiscard]] inline QJsonValue toJson(double value)
{
    return value;
}
template<class T>
[[nodiscard]] QJsonValue toJson(const Id<T> &value)
{
    return value.toText();
}
[[nodiscard]] inline QJsonValue toJson(const CivilTime &value)
{
    return value.toText();
}
template<NamedEnum E>
[[nodiscard]] QJsonValue toJson(E value)
{
    return enumText(value);
}
template<class T>
[[nodiscard]] QJsonValue toJson(const std::optional<T> &value)
{
    return value ? toJson(*value) : QJsonValue();
}
template<ValueStruct S>
[[nodiscard]] QJsonValue toJson(const S &value)
{
    QJsonObject object;
    std::apply(
        [&](const auto &...field) { (object.insert(QLatin1StringView(field.name), toJson(value.*field.member)), ...); },
        ValueFields<S>::list);
    return object;
}
template<class T>
[[nodiscard]] QJsonArray listToJson(const T &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

// The list as compact JSON text. A byte order mark at the beginning of a text is written as an escape: read back as it
// stands, Qt would drop it.
template<class T>
[[nodiscard]] QByteArray listToText(const T &values)
{
    return QJsonDocument(listToJson(values)).toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

// Each reads `json` into `value` and returns whether it was of the right shape.
[[nodiscard]] inline bool fromJson(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString();
}
[[nodiscard]] inline bool fromJson(const QJsonValue &json, int &value)
{
    value = json.toInt();
    return json.isDouble() && json.toDouble() == value;
}
[[nodiscard]] inline bool fromJson(const QJsonValue &json, double &value)
{
    value = json.toDouble();
    return json.isDouble();
}
template<class T>
[[nodiscard]] bool fromJson(const QJsonValue &json, Id<T> &value)
{
    const auto uuid = Uuid::fromText(json.toString());
    if (uuid)
        value = Id<T>(*uuid);
    return uuid.has_value();
}
[[nodiscard]] inline bool fromJson(const QJsonValue &json, CivilTime &value)
{
    const Result<CivilTime> time = CivilTime::fromText(json.toString());
    if (time)
        value = *time;
    return time.has_value();
}
template<NamedEnum E>
[[nodiscard]] bool fromJson(const QJsonValue &json, E &value)
{
    const auto known = enumFromText<E>(json.toString());
    if (known)
        value = *known;
    return known.has_value();
}
template<class T>
[[nodiscard]] bool fromJson(const QJsonValue &json, std::optional<T> &value)
{
    value.reset();
    if (json.isNull() || json.isUndefined())
        return true;
    value.emplace();
    return fromJson(json, *value);
}
template<ValueStruct S>
[[nodiscard]] bool fromJson(const QJsonValue &json, S &value)
{
    if (!json.isObject())
        return false;
    const QJsonObject object = json.toObject();
    return std::apply(
        [&](const auto &...field) {
            return (fromJson(object.value(QLatin1StringView(field.name)), value.*field.member) && ...);
        },
        ValueFields<S>::list);
}
template<class T>
[[nodiscard]] bool listFromJson(const QJsonArray &array, T &values)
{
    values.clear();
    for (const auto &json : array) {
        typename T::value_type value{};
        if (!fromJson(QJsonValue(json), value))
            return false;
        values.push_back(std::move(value));
    }
    return true;
}

}  // namespace stunt

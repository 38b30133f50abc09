// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JSON Schema that docs/production.schema.json uses. A keyword it does not know is a fault: nothing is passed over.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <cmath>

namespace stunt::fixture {

inline bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1StringView("integer"))
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return (type == QLatin1StringView("object") && value.isObject())
        || (type == QLatin1StringView("array") && value.isArray())
        || (type == QLatin1StringView("string") && value.isString())
        || (type == QLatin1StringView("number") && value.isDouble())
        || (type == QLatin1StringView("boolean") && value.isBool())
        || (type == QLatin1StringView("null") && value.isNull());
}

inline bool hasOneType(const QJsonValue &value, const QJsonValue &types)
{
    if (types.isString())
        return hasType(value, types.toString());
    for (const auto &type : types.toArray())
        if (hasType(value, type.toString()))
            return true;
    return false;
}

// Whether `value` keeps to one keyword that does not look into it.
inline bool keepsTo(const QString &keyword, const QJsonValue &rule, const QJsonValue &value)
{
    const auto length = [&] { return static_cast<double>(value.toString().toUcs4().size()); };
    if (keyword == QLatin1StringView("type"))
        return hasOneType(value, rule);
    if (keyword == QLatin1StringView("const"))
        return value == rule;
    if (keyword == QLatin1StringView("enum"))
        return rule.toArray().contains(value);
    if (keyword == QLatin1StringView("minimum"))
        return !value.isDouble() || value.toDouble() >= rule.toDouble();
    if (keyword == QLatin1StringView("maximum"))
        return !value.isDouble() || value.toDouble() <= rule.toDouble();
    if (keyword == QLatin1StringView("minLength"))
        return !value.isString() || length() >= rule.toDouble();
    if (keyword == QLatin1StringView("maxLength"))
        return !value.isString() || length() <= rule.toDouble();
    if (keyword == QLatin1StringView("pattern"))
        return !value.isString() || QRegularExpression(rule.toString()).match(value.toString()).hasMatch();
    static const QStringList remarks{QStringLiteral("$schema"), QStringLiteral("title"), QStringLiteral("description"),
                                     QStringLiteral("contentEncoding")};
    return remarks.contains(keyword);
}

// "/people/0/name: type", the first place where `value` breaks the schema; empty when it keeps to it.
inline QString schemaFault(const QJsonObject &schema, const QJsonValue &value, const QString &path = {})
{
    const QJsonObject properties = schema[QLatin1StringView("properties")].toObject();
    const QJsonObject object = value.toObject();
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        if (it.key() == QLatin1StringView("properties")) {
            for (auto member = object.begin(); member != object.end(); ++member)
                if (properties.contains(member.key()))
                    if (const QString fault = schemaFault(properties[member.key()].toObject(), member.value(),
                                                          path + u'/' + member.key());
                        !fault.isEmpty())
                        return fault;
        } else if (it.key() == QLatin1StringView("additionalProperties")) {
            for (const QString &key : object.keys())
                if (!properties.contains(key))
                    return path + u'/' + key + QStringLiteral(": unknown");
        } else if (it.key() == QLatin1StringView("required")) {
            for (const auto &key : it.value().toArray())
                if (!object.contains(key.toString()))
                    return path + u'/' + key.toString() + QStringLiteral(": missing");
        } else if (it.key() == QLatin1StringView("items")) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i)
                if (const QString fault =
                        schemaFault(it.value().toObject(), array[i], path + u'/' + QString::number(i));
                    !fault.isEmpty())
                    return fault;
        } else if (!keepsTo(it.key(), it.value(), value)) {
            return path + QStringLiteral(": ") + it.key();
        }
    }
    return {};
}

}  // namespace stunt::fixture

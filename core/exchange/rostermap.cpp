// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rostermap.h"

#include "core/exchange/csvdelimiter.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterMap)
};

constexpr qsizetype maxSize = 1024 * 1024;

struct OrderName {
    DateOrder order;
    QLatin1StringView name;
};
constexpr OrderName orderNames[] = {
    {DateOrder::Dmy, QLatin1StringView("dmy")},
    {DateOrder::Mdy, QLatin1StringView("mdy")},
    {DateOrder::Ymd, QLatin1StringView("ymd")},
};

Error badMap(const QString &path, const QString &message)
{
    return Error{.kind = ErrorKind::Refused,
                 .message = Tr::tr("The mapping is not valid at %1: %2").arg(path, message),
                 .code = u"bad-map"_s,
                 .path = path};
}

Result<> checkKeys(const QJsonObject &object, const QStringList &known, const QString &path)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!known.contains(it.key()))
            return badMap(path + u'/' + it.key(),
                          Tr::tr("there is no such setting; there are %1.").arg(known.join(u", "_s)));
    return {};
}

Result<RosterMap::Column> columnFromJson(const QString &header, const QJsonValue &value)
{
    const QString path = u"/columns/"_s + header;
    if (!value.isObject())
        return badMap(path, Tr::tr("an object is needed, such as {\"field\":\"height\",\"unit\":\"cm\"}."));
    const QJsonObject object = value.toObject();
    if (const Result<> keys = checkKeys(object, {u"field"_s, u"unit"_s, u"dateFormat"_s}, path); !keys)
        return keys.error();
    RosterMap::Column column{.header = header};
    const auto field = rosterFieldFromName(object[u"field"].toString());
    if (!field)
        return badMap(path + u"/field"_s, Tr::tr("\"%1\" is no field of a roster.").arg(object[u"field"].toString()));
    column.field = *field;
    const RosterValueType type = rosterFieldInfo(*field).type;
    if (object.contains(u"unit")) {
        const auto unit = rosterUnitFromName(object[u"unit"].toString());
        const bool fits = unit
                       && ((type == RosterValueType::Length && lengthUnitOf(*unit) != LengthUnit::None)
                           || (type == RosterValueType::Mass && massUnitOf(*unit) != MassUnit::None));
        if (!fits)
            return badMap(path + u"/unit"_s,
                          Tr::tr("\"%1\" is no unit of this field.").arg(object[u"unit"].toString()));
        column.unit = *unit;
    }
    if (object.contains(u"dateFormat")) {
        const QString text = object[u"dateFormat"].toString();
        const auto *order = std::find_if(std::begin(orderNames), std::end(orderNames),
                                         [&](const OrderName &entry) { return text == entry.name; });
        if (order == std::end(orderNames))
            return badMap(path + u"/dateFormat"_s, Tr::tr("\"%1\" is none of dmy, mdy, ymd.").arg(text));
        if (type != RosterValueType::Date && *field != RosterField::Certificates)
            return badMap(path + u"/dateFormat"_s, Tr::tr("this field has no dates."));
        column.dateOrder = order->order;
    }
    return column;
}

Result<> readDelimiter(const QJsonValue &value, RosterMap &map)
{
    const QString text = value.toString();
    if (text.size() != 1 || std::find(csvDelimiters.begin(), csvDelimiters.end(), text.front()) == csvDelimiters.end())
        return badMap(u"/delimiter"_s, Tr::tr("a comma, semicolon, tab or bar is needed."));
    map.delimiter = text.front();
    return {};
}

Result<> readEncoding(const QJsonValue &value, RosterMap &map)
{
    map.encoding = encodingFromName(value.toString());
    if (!map.encoding)
        return badMap(u"/encoding"_s, Tr::tr("\"%1\" is no encoding that can be read.").arg(value.toString()));
    return {};
}

Result<> readHeaderLine(const QJsonValue &value, RosterMap &map)
{
    map.headerLine = value.toInt();
    if (map.headerLine < 1 || value.toDouble() != map.headerLine)
        return badMap(u"/headerLine"_s, Tr::tr("a line number from 1 is needed."));
    return {};
}

Result<> readColumns(const QJsonValue &value, RosterMap &map)
{
    if (!value.isObject())
        return badMap(u"/columns"_s, Tr::tr("an object is needed: each header with its field."));
    const QJsonObject object = value.toObject();
    if (object.size() > 200)
        return badMap(u"/columns"_s, Tr::tr("there are more than 200 columns."));
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Result<RosterMap::Column> column = columnFromJson(it.key(), it.value());
        if (!column)
            return column.error();
        map.columns.push_back(*column);
    }
    return {};
}

}  // namespace

Result<RosterMap> rosterMapFromJson(const QByteArray &json)
{
    if (json.size() > maxSize)
        return refused(Tr::tr("The mapping is larger than 1 MiB."), u"bad-map"_s);
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const TextPlace place = placeOf(QString::fromLatin1(json), std::min<qsizetype>(parseError.offset, json.size()));
        return Error{.kind = ErrorKind::Refused,
                     .message = Tr::tr("The mapping is not valid JSON in line %1, character %2: %3.")
                                    .arg(place.line)
                                    .arg(place.column)
                                    .arg(parseError.errorString()),
                     .code = u"bad-map"_s,
                     .line = place.line,
                     .column = place.column};
    }
    if (!document.isObject())
        return badMap(u"/"_s, Tr::tr("an object is needed."));
    const QJsonObject object = document.object();
    if (const Result<> keys =
            checkKeys(object, {u"columns"_s, u"delimiter"_s, u"encoding"_s, u"headerLine"_s}, QString());
        !keys)
        return keys.error();
    RosterMap map;
    struct Setting {
        QLatin1StringView key;
        Result<> (*read)(const QJsonValue &, RosterMap &);
    };
    const Setting settings[] = {{QLatin1StringView("columns"), readColumns},
                                {QLatin1StringView("delimiter"), readDelimiter},
                                {QLatin1StringView("encoding"), readEncoding},
                                {QLatin1StringView("headerLine"), readHeaderLine}};
    for (const Setting &setting : settings) {
        if (!object.contains(setting.key))
            continue;
        if (const Result<> done = setting.read(object[setting.key], map); !done)
            return done.error();
    }
    return map;
}

QByteArray rosterMapToJson(const RosterMap &map)
{
    QJsonObject columns;
    for (const RosterMap::Column &column : map.columns) {
        QJsonObject object{{u"field"_s, QLatin1StringView(rosterFieldInfo(column.field).name)}};
        if (column.unit != RosterUnit::None)
            object[u"unit"_s] = rosterUnitName(column.unit);
        for (const OrderName &entry : orderNames)
            if (entry.order == column.dateOrder)
                object[u"dateFormat"_s] = entry.name;
        columns[column.header] = object;
    }
    QJsonObject json{{u"columns"_s, columns}};
    if (map.delimiter)
        json[u"delimiter"_s] = QString(*map.delimiter);
    if (map.encoding)
        json[u"encoding"_s] = encodingName(*map.encoding);
    if (map.headerLine > 0)
        json[u"headerLine"_s] = map.headerLine;
    return QJsonDocument(json).toJson();
}

}  // namespace stunt

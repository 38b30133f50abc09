// SPDX-License-Identifier: GPL-3.0-or-later
// How each type of field is bound to and read from a column. A value the type cannot hold is an error, never a default.
#pragma once

#include "core/model/valuejson.h"
#include "core/store/sqlite.h"

#include <QJsonDocument>
#include <QtEndian>
#include <array>

namespace stunt::sqlite {

inline void bindValue(Statement &statement, int index, const QString &value)
{
    statement.bindText(index, value);
}
inline void bindValue(Statement &statement, int index, bool value)
{
    statement.bindInt(index, value ? 1 : 0);
}
inline void bindValue(Statement &statement, int index, int value)
{
    statement.bindInt(index, value);
}
inline void bindValue(Statement &statement, int index, qint64 value)
{
    statement.bindInt(index, value);
}
inline void bindValue(Statement &statement, int index, double value)
{
    statement.bindReal(index, value);
}
inline void bindValue(Statement &statement, int index, Length value)
{
    statement.bindInt(index, value.mm);
}
inline void bindValue(Statement &statement, int index, Mass value)
{
    statement.bindInt(index, value.g);
}
inline void bindValue(Statement &statement, int index, CivilTime value)
{
    statement.bindText(index, value.toText());
}
inline void bindValue(Statement &statement, int index, QDate value)
{
    value.isValid() ? statement.bindText(index, value.toString(Qt::ISODate)) : statement.bindNull(index);
}
inline void bindUuid(Statement &statement, int index, const Uuid &uuid)
{
    std::array<uchar, 16> bytes{};
    qToBigEndian(uuid.high, bytes.data());
    qToBigEndian(uuid.low, bytes.data() + 8);
    statement.bindBlob(index, bytes.data(), static_cast<int>(bytes.size()));
}
template<class T>
void bindValue(Statement &statement, int index, const Id<T> &value)
{
    bindUuid(statement, index, value.uuid());
}
inline void bindValue(Statement &statement, int index, const Blob &value)
{
    // An empty blob is bound by an address, as a null one would be NULL.
    statement.bindBlob(index, value.bytes.isEmpty() ? "" : value.bytes.constData(),
                       static_cast<int>(value.bytes.size()));
}
template<NamedEnum E>
void bindValue(Statement &statement, int index, E value)
{
    statement.bindAscii(index, enumAscii(value));
}
template<class T>
void bindValue(Statement &statement, int index, const std::vector<T> &values)
{
    if (values.empty())
        return statement.bindAscii(index, "[]");
    statement.bindText(index, QString::fromUtf8(listToText(values)));
}
inline void bindValue(Statement &statement, int index, const QStringList &values)
{
    statement.bindText(index, QString::fromUtf8(listToText(values)));
}
template<class T>
void bindValue(Statement &statement, int index, const std::optional<T> &value)
{
    value ? bindValue(statement, index, *value) : statement.bindNull(index);
}

// Each returns whether the column held a value of the type.
[[nodiscard]] inline bool readValue(const Statement &row, int column, QString &value)
{
    value = row.textAt(column);
    return true;
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, bool &value)
{
    value = row.intAt(column) != 0;
    return true;
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, qint64 &value)
{
    value = row.intAt(column);
    return true;
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, int &value)
{
    const qint64 wide = row.intAt(column);
    value = static_cast<int>(wide);
    return value == wide;
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, double &value)
{
    value = row.realAt(column);
    return true;
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, Length &value)
{
    return readValue(row, column, value.mm);
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, Mass &value)
{
    return readValue(row, column, value.g);
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, CivilTime &value)
{
    const Result<CivilTime> time = CivilTime::fromText(row.textAt(column));
    if (time)
        value = *time;
    return time.has_value();
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, QDate &value)
{
    value = row.isNull(column) ? QDate() : QDate::fromString(row.textAt(column), Qt::ISODate);
    return row.isNull(column) || value.isValid();
}
[[nodiscard]] inline bool readUuid(const Statement &row, int column, Uuid &uuid)
{
    const QByteArray bytes = row.blobAt(column);
    if (bytes.size() != 16)
        return false;
    uuid = {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
    return true;
}
template<class T>
[[nodiscard]] bool readValue(const Statement &row, int column, Id<T> &value)
{
    Uuid uuid;
    const bool ok = readUuid(row, column, uuid) && !uuid.isNull();
    value = Id<T>(uuid);
    return ok;
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, Blob &value)
{
    value.bytes = row.blobAt(column);
    return true;
}
template<NamedEnum E>
[[nodiscard]] bool readValue(const Statement &row, int column, E &value)
{
    const auto known = enumFromText<E>(row.textAt(column));
    if (known)
        value = *known;
    return known.has_value();
}
template<class List>
[[nodiscard]] bool readList(const Statement &row, int column, List &values)
{
    const QJsonDocument document = QJsonDocument::fromJson(row.textAt(column).toUtf8());
    return document.isArray() && listFromJson(document.array(), values);
}
template<class T>
[[nodiscard]] bool readValue(const Statement &row, int column, std::vector<T> &values)
{
    return readList(row, column, values);
}
[[nodiscard]] inline bool readValue(const Statement &row, int column, QStringList &values)
{
    return readList(row, column, values);
}
template<class T>
[[nodiscard]] bool readValue(const Statement &row, int column, std::optional<T> &value)
{
    value.reset();
    if (row.isNull(column))
        return true;
    value.emplace();
    return readValue(row, column, *value);
}

}  // namespace stunt::sqlite

// SPDX-License-Identifier: GPL-3.0-or-later
// Field values as a person reads and types them. Tables and forms both use these, so that a date looks and is read the
// same everywhere. Reading an empty text gives the empty value where the type has one.
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/model/enumtext.h"
#include "core/project/recordref.h"

#include <QLocale>

namespace stunt {

// A whole number in the locale's digits, with an optional sign; `what` names the field in the refusal.
[[nodiscard]] Result<int> readNumber(const QString &text);
// A date as ISO, in the locale's short or long form, or day month-name year. A two-digit year is refused.
[[nodiscard]] Result<QDate> readDate(const QString &text);
// A civil time: `7:30`, `07:30`, `0730`, `26:00`, `07.30`, with `/2` for the second autumn hour.
[[nodiscard]] Result<CivilTime> readTime(const QString &text);
// `02:30`, `2:30.5`, or `150 s`: a running time in minutes and seconds, as milliseconds ≥ 0.
[[nodiscard]] Result<qint64> readRunningTime(const QString &text);
[[nodiscard]] QString runningTimeText(qint64 ms);
// Pages in eighths as written in breakdowns: `1 3/8`, `3/8`, `2`.
[[nodiscard]] Result<int> readPages(const QString &text);
[[nodiscard]] QString pagesText(int eighths);

// What is typed for a height or mass with no unit is read in the production's: cm or kg, inches or pounds.
[[nodiscard]] Result<Length> readLength(const QString &text, MeasurementSystem system);
[[nodiscard]] Result<Mass> readMass(const QString &text, MeasurementSystem system);

// The date as tables and forms show it: "24 Mar 2027" in the locale's order; empty for an invalid one.
[[nodiscard]] QString dateText(QDate date);

// `value` as shown. Enums by their label, references by recordName(), yes/no in words, lists joined by commas.
inline QString fieldText(const ProjectData &, const QString &value)
{
    return value;
}
inline QString fieldText(const ProjectData &, int value)
{
    return QLocale().toString(value);
}
inline QString fieldText(const ProjectData &, bool value)
{
    return value ? QCoreApplication::translate("fields", "Yes") : QString();
}
inline QString fieldText(const ProjectData &, QDate value)
{
    return dateText(value);
}
inline QString fieldText(const ProjectData &, CivilTime value)
{
    return value.toText();
}
inline QString fieldText(const ProjectData &data, Length value)
{
    return lengthText(value, data.production().measurementSystem, QLocale());
}
inline QString fieldText(const ProjectData &data, Mass value)
{
    return massText(value, data.production().measurementSystem, QLocale());
}
template<NamedEnum E>
QString fieldText(const ProjectData &, E value)
{
    return enumLabel(value);
}
template<class T>
QString fieldText(const ProjectData &data, Id<T> value)
{
    return recordName(data, RecordRef(value));
}
template<class V>
QString fieldText(const ProjectData &data, const std::optional<V> &value)
{
    return value ? fieldText(data, *value) : QString();
}
template<NamedEnum E>
QString fieldText(const ProjectData &data, const std::vector<E> &values)
{
    QStringList texts;
    for (const E value : values)
        texts.push_back(fieldText(data, value));
    return texts.join(QStringLiteral(", "));
}

// Reads what was typed into a value of the field's type.
inline Result<> readField(const ProjectData &, const QString &text, QString &value)
{
    value = text.trimmed();
    return {};
}
Result<> readField(const ProjectData &data, const QString &text, int &value);
Result<> readField(const ProjectData &data, const QString &text, QDate &value);
Result<> readField(const ProjectData &data, const QString &text, CivilTime &value);
Result<> readField(const ProjectData &data, const QString &text, Length &value);
Result<> readField(const ProjectData &data, const QString &text, Mass &value);
// An enum by its label or its stored text.
template<NamedEnum E>
Result<> readField(const ProjectData &, const QString &text, E &value)
{
    for (const auto &entry : EnumNames<E>::entries) {
        if (text.compare(enumLabel(entry.value), Qt::CaseInsensitive) == 0
            || text.compare(enumText(entry.value), Qt::CaseInsensitive) == 0) {
            value = entry.value;
            return {};
        }
    }
    return refused(QCoreApplication::translate("fields", "“%1” is not one of the choices.").arg(text));
}
template<class V>
Result<> readField(const ProjectData &data, const QString &text, std::optional<V> &value)
{
    if (text.trimmed().isEmpty()) {
        value.reset();
        return {};
    }
    V read{};
    if (Result<> done = readField(data, text, read); !done)
        return done;
    value = std::move(read);
    return {};
}

}  // namespace stunt

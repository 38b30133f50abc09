// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rostercolumn.h"

#include <algorithm>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// What is shown and compared of a header; no real one is near it.
constexpr qsizetype maxHeaderLength = 200;

struct UnitWords {
    RosterUnit unit;
    const char16_t *name;
    const char16_t *words;  // folded, as they stand in headers
};
constexpr UnitWords units[] = {
    {RosterUnit::Mm, u"mm", u"mm|millimetre|millimetres|millimeter|millimeters"},
    {RosterUnit::Cm, u"cm", u"cm|cms|centimetre|centimetres|centimeter|centimeters|zentimeter"},
    {RosterUnit::M, u"m", u"m|metre|metres|meter|meters|mtr"},
    {RosterUnit::In, u"in", u"in|inch|inches|ins|zoll"},
    {RosterUnit::Ft, u"ft", u"ft|foot|feet"},
    {RosterUnit::G, u"g", u"g|gram|grams|gramm"},
    {RosterUnit::Kg, u"kg", u"kg|kgs|kilo|kilos|kilogram|kilograms|kilogramm"},
    {RosterUnit::Lb, u"lb", u"lb|lbs|pound|pounds"},
    {RosterUnit::St, u"st", u"st|stone|stones"},
};

RosterUnit unitWord(QStringView folded)
{
    for (const UnitWords &entry : units)
        for (const QStringView word : QStringView(entry.words).split(u'|'))
            if (word == folded)
                return entry.unit;
    return RosterUnit::None;
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (const QString folded = foldedHeader(word); !folded.isEmpty())
            words.append(folded);
        word.clear();
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark())
            word += c;
        else
            end();
    }
    end();
    return words;
}

// A header taken apart: what stands outside brackets, and the words within them.
struct HeaderParts {
    QString base;
    QString inner;
};

HeaderParts partsOf(QStringView header)
{
    HeaderParts parts;
    int depth = 0;
    for (const QChar c : header) {
        if (c == u'(' || c == u'[') {
            ++depth;
            parts.inner += u' ';
        } else if ((c == u')' || c == u']') && depth > 0) {
            --depth;
        } else {
            (depth > 0 ? parts.inner : parts.base) += c;
        }
    }
    return parts;
}

// The one unit that `words` name; None when they name none or several.
RosterUnit onlyUnit(const QStringList &words)
{
    std::set<RosterUnit> found;
    for (const QString &word : words)
        if (const RosterUnit unit = unitWord(word); unit != RosterUnit::None)
            found.insert(unit);
    return found.size() == 1 ? *found.begin() : RosterUnit::None;
}

DateOrder dateOrderOf(const QStringList &words)
{
    const QString joined = words.join(QString());
    if (joined.startsWith(u"dd") || joined.startsWith(u"dm") || joined.startsWith(u"tt")
        || joined.startsWith(u"daymonth") || joined.startsWith(u"jjmm"))
        return DateOrder::Dmy;
    if (joined.startsWith(u"mmdd") || joined.startsWith(u"mdy") || joined.startsWith(u"md")
        || joined.startsWith(u"monthday"))
        return DateOrder::Mdy;
    const bool yearFirst = joined.startsWith(u"yy") || joined.startsWith(u"ymd") || joined.startsWith(u"jjjj")
                        || joined.startsWith(u"aaaa");
    return yearFirst ? DateOrder::Ymd : DateOrder::None;
}

QString sizeSystemOf(const QStringList &words)
{
    for (const QString &word : words)
        for (const QStringView system : {u"eu", u"uk", u"us", u"cm"})
            if (word == system)
                return system == u"cm" ? u"cm"_s : word.toUpper();
    return {};
}

bool isSize(RosterField field)
{
    return field == RosterField::Shoe || field == RosterField::Hat || field == RosterField::Glove
        || field == RosterField::Jacket;
}

// Gives the column what these words say about its values, as far as its field can use it.
void qualify(RosterColumn &column, const QStringList &words)
{
    const RosterUnit unit = onlyUnit(words);
    const RosterValueType type = rosterFieldInfo(column.field).type;
    if ((type == RosterValueType::Length && lengthUnitOf(unit) != LengthUnit::None)
        || (type == RosterValueType::Mass && massUnitOf(unit) != MassUnit::None))
        column.unit = unit;
    if (type == RosterValueType::Date || column.field == RosterField::Certificates)
        column.dateOrder = dateOrderOf(words);
    if (isSize(column.field))
        column.sizeSystem = sizeSystemOf(words);
}

// "Height cm", "Größe in cm", "Shoe EU", "Weight st lb": the field before the qualifying words at the end.
bool readTrailingWords(RosterColumn &column, QStringList words)
{
    QStringList trailing;
    while (words.size() > 1
           && (unitWord(words.back()) != RosterUnit::None || !sizeSystemOf({words.back()}).isEmpty())) {
        // "in" before a unit is a preposition, after "ft" it is a unit.
        if (words.back() != u"in" || trailing.isEmpty())
            trailing.prepend(words.back());
        words.removeLast();
        if (const auto field = rosterFieldFromAlias(words.join(QString()))) {
            column.field = *field;
            qualify(column, trailing);
            return true;
        }
    }
    return false;
}

// "HeightCm", "weight_kg" run together.
bool readSuffix(RosterColumn &column, const QString &folded)
{
    for (const QStringView suffix : {u"mm", u"cm", u"inches", u"ft", u"kgs", u"kg", u"lbs", u"lb"}) {
        if (!folded.endsWith(suffix))
            continue;
        const auto field = rosterFieldFromAlias(folded.chopped(suffix.size()));
        if (!field)
            continue;
        column.field = *field;
        qualify(column, {suffix.toString()});
        return true;
    }
    return false;
}

}  // namespace

QString rosterUnitName(RosterUnit unit)
{
    for (const UnitWords &entry : units)
        if (entry.unit == unit)
            return QString::fromUtf16(entry.name);
    return {};
}

std::optional<RosterUnit> rosterUnitFromName(QStringView name)
{
    for (const UnitWords &entry : units)
        if (name == QStringView(entry.name))
            return entry.unit;
    return std::nullopt;
}

LengthUnit lengthUnitOf(RosterUnit unit)
{
    switch (unit) {
    case RosterUnit::Mm:
        return LengthUnit::Mm;
    case RosterUnit::Cm:
        return LengthUnit::Cm;
    case RosterUnit::M:
        return LengthUnit::M;
    case RosterUnit::In:
        return LengthUnit::In;
    case RosterUnit::Ft:
        return LengthUnit::Ft;
    default:
        return LengthUnit::None;
    }
}

MassUnit massUnitOf(RosterUnit unit)
{
    switch (unit) {
    case RosterUnit::G:
        return MassUnit::G;
    case RosterUnit::Kg:
        return MassUnit::Kg;
    case RosterUnit::Lb:
        return MassUnit::Lb;
    case RosterUnit::St:
        return MassUnit::St;
    default:
        return MassUnit::None;
    }
}

RosterColumn readRosterHeader(QStringView header)
{
    RosterColumn column;
    header = header.trimmed();
    column.header = header.first(std::min(header.size(), maxHeaderLength)).toString();
    const HeaderParts parts = partsOf(column.header);
    if (!parts.inner.isEmpty()) {
        QStringList inner = foldedWords(parts.inner);
        const QString mark = parts.inner.trimmed();
        if (mark == u"\"" || mark == u"\u2033")
            inner = {u"in"_s};
        if (const auto field = rosterFieldFromAlias(foldedHeader(parts.base))) {
            column.field = *field;
            qualify(column, inner);
            return column;
        }
    }
    if (const auto field = rosterFieldFromAlias(foldedHeader(column.header))) {
        column.field = *field;
        return column;
    }
    if (!readTrailingWords(column, foldedWords(parts.base)))
        readSuffix(column, foldedHeader(parts.base));
    return column;
}

HeaderScore headerScore(const QStringList &row)
{
    std::set<RosterField> fields;
    for (qsizetype i = 0; i < std::min<qsizetype>(row.size(), 200); ++i)
        if (const RosterField field = readRosterHeader(row[i]).field; field != RosterField::None)
            fields.insert(field);
    return {static_cast<int>(fields.size()), fields.contains(RosterField::Name)
                                                 || fields.contains(RosterField::FirstName)
                                                 || fields.contains(RosterField::LastName)};
}

}  // namespace stunt

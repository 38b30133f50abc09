// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include "core/base/quantityreader.h"

#include <QCoreApplication>
#include <optional>
#include <span>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {
using namespace quantity;

constexpr Unit millimetre{.factor = perBase};
constexpr Unit centimetre{.factor = 10 * perBase};
constexpr Unit metre{.factor = 1000 * perBase, .minor = &centimetre, .minorPerMajor = 100};
constexpr Unit inch{.factor = 2'540'000};
constexpr Unit foot{.factor = 30'480'000, .minor = &inch, .minorPerMajor = 12};
constexpr Unit gram{.factor = perBase};
constexpr Unit kilogram{.factor = 1000 * perBase};
constexpr Unit pound{.factor = 45'359'237};
constexpr Unit stone{.factor = 635'029'318, .minor = &pound, .minorPerMajor = 14};
constexpr UnitName lengthNames[] = {
    {u"mm", &millimetre},
    {u"millimetre", &millimetre},
    {u"millimetres", &millimetre},
    {u"millimeter", &millimetre},
    {u"millimeters", &millimetre},
    {u"cm", &centimetre},
    {u"centimetre", &centimetre},
    {u"centimetres", &centimetre},
    {u"centimeter", &centimetre},
    {u"centimeters", &centimetre},
    {u"m", &metre},
    {u"metre", &metre},
    {u"metres", &metre},
    {u"meter", &metre},
    {u"meters", &metre},
    {u"in", &inch},
    {u"inch", &inch},
    {u"inches", &inch},
    {u"\"", &inch},
    {u"ft", &foot},
    {u"foot", &foot},
    {u"feet", &foot},
    {u"'", &foot},
};

constexpr UnitName massNames[] = {
    {u"g", &gram},
    {u"gram", &gram},
    {u"grams", &gram},
    {u"gramme", &gram},
    {u"grammes", &gram},
    {u"kg", &kilogram},
    {u"kgs", &kilogram},
    {u"kilo", &kilogram},
    {u"kilos", &kilogram},
    {u"kilogram", &kilogram},
    {u"kilograms", &kilogram},
    {u"kilogramme", &kilogram},
    {u"kilogrammes", &kilogram},
    {u"lb", &pound},
    {u"lbs", &pound},
    {u"pound", &pound},
    {u"pounds", &pound},
    {u"st", &stone},
    {u"stone", &stone},
    {u"stones", &stone},
};
// The user's text as a message may repeat it: one line, and not endless.
QString quotable(QStringView text)
{
    const QString line = text.first(std::min<qsizetype>(text.size(), 200)).toString().simplified();
    return line.size() <= 40 ? line : line.first(39) + u'…';
}

const Unit *unitOf(LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::None:
        return nullptr;
    case LengthUnit::Mm:
        return &millimetre;
    case LengthUnit::Cm:
        return &centimetre;
    case LengthUnit::M:
        return &metre;
    case LengthUnit::In:
        return &inch;
    case LengthUnit::Ft:
        return &foot;
    }
    Q_UNREACHABLE();
}

const Unit *unitOf(MassUnit unit)
{
    switch (unit) {
    case MassUnit::None:
        return nullptr;
    case MassUnit::G:
        return &gram;
    case MassUnit::Kg:
        return &kilogram;
    case MassUnit::Lb:
        return &pound;
    case MassUnit::St:
        return &stone;
    }
    Q_UNREACHABLE();
}

qint64 divided(qint64 value, qint64 divisor, Rounding rounding)
{
    const qint64 floor = value / divisor - (value % divisor < 0 ? 1 : 0);
    const qint64 rest = value - floor * divisor;
    switch (rounding) {
    case Rounding::Down:
        return floor;
    case Rounding::Up:
        return rest > 0 ? floor + 1 : floor;
    case Rounding::Nearest:
        return 2 * rest >= divisor ? floor + 1 : floor;
    }
    Q_UNREACHABLE();
}

QString wholeText(qint64 value, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value);
}

// `755` tenths as `75.5`, `750` as `75`.
QString tenthsText(qint64 tenths, const QLocale &locale)
{
    const qint64 size = std::abs(tenths);
    QString text = tenths < 0 ? locale.negativeSign() : QString();
    text += wholeText(size / 10, locale);
    if (size % 10 != 0)
        text += locale.decimalPoint() + wholeText(size % 10, locale);
    return text;
}

}  // namespace

Result<Length> parseLength(QStringView text, LengthUnit bareUnit)
{
    const Reading reading = readQuantity(text, {.names = lengthNames, .bareUnit = unitOf(bareUnit), .maximum = 3000});
    const QString quoted = quotable(text);
    switch (reading.failure) {
    case Failure::None:
        return Length{reading.value};
    case Failure::NoUnit:
        return refused(
            QCoreApplication::translate("Units", "“%1” has no unit: write it like 180 cm or 5'11\".").arg(quoted),
            u"no-unit"_s);
    case Failure::OutOfRange:
        return refused(QCoreApplication::translate("Units", "“%1” is not between 0 and 3 m.").arg(quoted),
                       u"out-of-range"_s);
    case Failure::Doubtful:
        return refused(QCoreApplication::translate("Units", "“%1” can be read in two ways: write it without the mark "
                                                            "between the digits, like 1780 mm or 1.78 m.")
                           .arg(quoted),
                       u"not-a-length"_s);
    case Failure::Unreadable:
        break;
    }
    return refused(
        QCoreApplication::translate("Units", "“%1” is not a length: write it like 180 cm or 5'11\".").arg(quoted),
        u"not-a-length"_s);
}

Result<Mass> parseMass(QStringView text, MassUnit bareUnit)
{
    const Reading reading = readQuantity(text, {.names = massNames, .bareUnit = unitOf(bareUnit), .maximum = 500'000});
    const QString quoted = quotable(text);
    switch (reading.failure) {
    case Failure::None:
        return Mass{reading.value};
    case Failure::NoUnit:
        return refused(
            QCoreApplication::translate("Units", "“%1” has no unit: write it like 75 kg or 165 lb.").arg(quoted),
            u"no-unit"_s);
    case Failure::OutOfRange:
        return refused(QCoreApplication::translate("Units", "“%1” is not between 0 and 500 kg.").arg(quoted),
                       u"out-of-range"_s);
    case Failure::Doubtful:
        return refused(QCoreApplication::translate("Units", "“%1” can be read in two ways: write it without the mark "
                                                            "between the digits, like 75500 g or 75.5 kg.")
                           .arg(quoted),
                       u"not-a-mass"_s);
    case Failure::Unreadable:
        break;
    }
    return refused(
        QCoreApplication::translate("Units", "“%1” is not a weight: write it like 75 kg or 165 lb.").arg(quoted),
        u"not-a-mass"_s);
}

QString lengthText(Length length, MeasurementSystem system, const QLocale &locale)
{
    if (system == MeasurementSystem::Metric)
        return tenthsText(length.mm, locale) + u" cm"_s;
    // Half inches: 12.7 mm each.
    const qint64 halves = divided(std::abs(qint64{length.mm}) * 10, 127, Rounding::Nearest);
    const qint64 feet = halves / 24;
    const qint64 inches = halves % 24 / 2;
    const bool half = halves % 2 != 0;
    QString text = length.mm < 0 && halves != 0 ? locale.negativeSign() : QString();
    if (feet != 0)
        text += wholeText(feet, locale) + u'\'';
    if (inches != 0 || !half)
        text += wholeText(inches, locale);
    if (half)
        text += u'½';
    return text + u'"';
}

QString massText(Mass mass, MeasurementSystem system, const QLocale &locale, Rounding rounding)
{
    if (system == MeasurementSystem::Metric)
        return tenthsText(divided(mass.g, 100, rounding), locale) + u" kg"_s;
    return wholeText(divided(mass.g * perBase, pound.factor, rounding), locale) + u" lb"_s;
}

bool isPlausibleHeight(Length height)
{
    return height.mm >= 1200 && height.mm <= 2200;
}

bool isPlausibleWeight(Mass weight)
{
    return weight.g >= 30'000 && weight.g <= 200'000;
}

}  // namespace stunt

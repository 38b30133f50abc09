// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include <QCoreApplication>
#include <optional>
#include <span>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// Everything is computed in whole hundred-thousandths of a millimetre or gram: every unit below is exact in them
// (1 lb = 453.59237 g by definition), so that no floating point is needed.
constexpr qint64 perBase = 100'000;

struct Unit {
    qint64 factor = 0;            // hundred-thousandths of a mm or g
    const Unit *minor = nullptr;  // the smaller unit that may follow it, as inches follow feet
    int minorPerMajor = 0;
};

constexpr Unit millimetre{.factor = perBase};
constexpr Unit centimetre{.factor = 10 * perBase};
constexpr Unit metre{.factor = 1000 * perBase, .minor = &centimetre, .minorPerMajor = 100};
constexpr Unit inch{.factor = 2'540'000};
constexpr Unit foot{.factor = 30'480'000, .minor = &inch, .minorPerMajor = 12};
constexpr Unit gram{.factor = perBase};
constexpr Unit kilogram{.factor = 1000 * perBase};
constexpr Unit pound{.factor = 45'359'237};
constexpr Unit stone{.factor = 635'029'318, .minor = &pound, .minorPerMajor = 14};

struct UnitName {
    QStringView name;
    const Unit *unit;
};

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

bool isPrime(char16_t c)
{
    return c == u'\'' || c == u'\u2032' || c == u'\u2018' || c == u'\u2019' || c == u'\u02B9' || c == u'\u00B4';
}

bool isDoublePrime(char16_t c)
{
    return c == u'"' || c == u'\u2033' || c == u'\u201C' || c == u'\u201D' || c == u'\u02BA';
}

void appendPlain(QString &plain, QChar c)
{
    const char16_t code = c.unicode();
    if (c.category() == QChar::Number_DecimalDigit) {
        plain += QChar(u'0' + c.digitValue());
    } else if (c.isSpace()) {
        plain += u' ';
    } else if (isPrime(code)) {
        // Two single marks are how many people type inches.
        if (plain.endsWith(u'\''))
            plain.back() = u'"';
        else
            plain += u'\'';
    } else if (isDoublePrime(code)) {
        plain += u'"';
    } else if (code == u'\u2212' || code == u'\u2013') {
        plain += u'-';
    } else if (code == u'\u2044') {
        plain += u'/';
    } else if (code == u'\u066B') {  // the Arabic decimal separator
        plain += u'.';
    } else if (c.category() != QChar::Other_Format) {
        plain += c.toLower();
    }
}

// The text in ASCII digits, spaces, primes and lower case; vulgar fractions stay as they are, because "11½" taken apart
// would read as 111/2.
QString plainText(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const QChar::Decomposition tag = c.decompositionTag();
        if (tag == QChar::Wide || tag == QChar::Narrow || tag == QChar::Square) {
            const QString parts = c.decomposition();
            for (const QChar part : parts)
                appendPlain(plain, part);
        } else {
            appendPlain(plain, c);
        }
    }
    return plain.trimmed();
}

struct Fraction {
    char16_t sign;
    int numerator;
    int denominator;
};
constexpr Fraction vulgarFractions[] = {
    {u'¼', 1, 4}, {u'½', 1, 2}, {u'¾', 3, 4}, {u'⅓', 1, 3}, {u'⅔', 2, 3}, {u'⅕', 1, 5}, {u'⅖', 2, 5}, {u'⅗', 3, 5},
    {u'⅘', 4, 5}, {u'⅙', 1, 6}, {u'⅚', 5, 6}, {u'⅛', 1, 8}, {u'⅜', 3, 8}, {u'⅝', 5, 8}, {u'⅞', 7, 8},
};

// A number as it was written: whole + numerator / denominator.
struct Number {
    qint64 whole = 0;  // capped at 10 million, which is out of range in every unit
    qint64 numerator = 0;
    qint64 denominator = 1;
    qsizetype wholeDigits = 0;
    qsizetype decimals = 0;
    char16_t separator = 0;

    [[nodiscard]] bool isWhole() const { return separator == 0 && numerator == 0; }
    // Three digits after a mark may be thousandths or thousands: "1,780".
    [[nodiscard]] bool looksGrouped() const { return decimals == 3 && wholeDigits <= 3 && whole != 0; }
};

class Reader
{
public:
    explicit Reader(QStringView text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    void skipSpaces() { m_rest = m_rest.trimmed(); }
    bool take(char16_t c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    std::optional<Number> number();
    const Unit *unit(std::span<const UnitName> names);

private:
    QStringView digits();
    bool vulgarFraction(Number &number);
    bool slashFraction(Number &number);

    QStringView m_rest;
};

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qint64 cappedValue(QStringView digits)
{
    constexpr qint64 cap = 10'000'000;
    qint64 value = 0;
    for (const QChar c : digits)
        value = std::min(cap, value * 10 + (c.unicode() - u'0'));
    return value;
}

QStringView Reader::digits()
{
    qsizetype size = 0;
    while (size < m_rest.size() && isAsciiDigit(m_rest[size]))
        ++size;
    const QStringView found = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return found;
}

bool Reader::vulgarFraction(Number &number)
{
    for (const Fraction &fraction : vulgarFractions) {
        if (!take(fraction.sign))
            continue;
        number.numerator = fraction.numerator;
        number.denominator = fraction.denominator;
        return true;
    }
    return false;
}

// Reads `1/2`; leaves everything where it was when that is not what comes next.
bool Reader::slashFraction(Number &number)
{
    const QStringView before = m_rest;
    const QStringView above = digits();
    const bool slash = take(u'/');
    const QStringView below = digits();
    const qint64 numerator = cappedValue(above);
    const qint64 denominator = cappedValue(below);
    if (above.isEmpty() || !slash || below.isEmpty() || denominator > 64 || numerator >= denominator) {
        m_rest = before;
        return false;
    }
    number.numerator = numerator;
    number.denominator = denominator;
    return true;
}

std::optional<Number> Reader::number()
{
    Number number;
    if (vulgarFraction(number) || slashFraction(number))
        return number;
    const QStringView whole = digits();
    if (whole.isEmpty())
        return std::nullopt;
    number.whole = cappedValue(whole);
    number.wholeDigits = whole.size();
    if (m_rest.size() > 1 && (m_rest[0] == u'.' || m_rest[0] == u',') && isAsciiDigit(m_rest[1])) {
        number.separator = m_rest[0].unicode();
        m_rest = m_rest.sliced(1);
        const QStringView decimals = digits();
        number.decimals = decimals.size();
        // A millionth of the largest unit is far below the half millimetre or gram that rounding looks at.
        for (const QChar c : decimals.first(std::min<qsizetype>(decimals.size(), 6))) {
            number.numerator = number.numerator * 10 + (c.unicode() - u'0');
            number.denominator *= 10;
        }
        return number;
    }
    const QStringView before = m_rest;
    skipSpaces();
    if (!vulgarFraction(number) && !slashFraction(number))
        m_rest = before;
    return number;
}

// The longest run of letters, or one prime, that is a known unit; nullptr, with nothing taken, when there is none.
const Unit *Reader::unit(std::span<const UnitName> names)
{
    qsizetype size = 0;
    while (size < m_rest.size() && m_rest[size].isLetter())
        ++size;
    const bool isWord = size > 0;
    if (!isWord && !m_rest.isEmpty())
        size = 1;
    for (const UnitName &candidate : names) {
        if (candidate.name != m_rest.first(size))
            continue;
        m_rest = m_rest.sliced(size);
        if (isWord)
            take(u'.');
        return candidate.unit;
    }
    return nullptr;
}

struct Grammar {
    std::span<const UnitName> names;
    const Unit *bareUnit = nullptr;
    int maximum = 0;  // mm or g
};

enum class Failure { None, Unreadable, Doubtful, NoUnit, OutOfRange };

struct Reading {
    int value = 0;
    Failure failure = Failure::None;
};

bool isDoubtful(const Number &number, const Unit &unit)
{
    // With a point the three digits are taken as decimals, except of a millimetre or gram, which nobody divides.
    return number.looksGrouped() && (number.separator == u',' || unit.factor == perBase);
}

Reading evaluate(const Number &number, const Unit &unit, int maximum)
{
    // Refusing what is far too large first keeps the product below within 64 bits.
    if (number.whole * unit.factor > (maximum + qint64{1}) * perBase)
        return {.failure = Failure::OutOfRange};
    const qint64 scaled = (number.whole * number.denominator + number.numerator) * unit.factor;
    const qint64 divisor = number.denominator * perBase;
    const qint64 value = (2 * scaled + divisor) / (2 * divisor);
    if (scaled == 0 || value <= 0 || value > maximum || scaled > maximum * divisor)
        return {.failure = Failure::OutOfRange};
    return {.value = static_cast<int>(value)};
}

// What follows a first number and unit: the inches after the feet.
Reading readMinorPart(Reader &reader, const Number &major, const Unit &unit, const Grammar &grammar)
{
    const std::optional<Number> minor = reader.number();
    if (!minor || !unit.minor || !major.isWhole())
        return {.failure = Failure::Unreadable};
    reader.skipSpaces();
    const Unit *minorUnit = reader.unit(grammar.names);
    // 1m80 is a common way to write a height; 1m8 is not clear.
    const bool impliedUnit = !minorUnit && (&unit != &metre || (minor->isWhole() && minor->wholeDigits == 2));
    if (!reader.atEnd() || (minorUnit != unit.minor && !impliedUnit) || minor->whole >= unit.minorPerMajor)
        return {.failure = Failure::Unreadable};
    if (minor->looksGrouped() && minor->separator == u',')
        return {.failure = Failure::Doubtful};
    Number sum = *minor;
    sum.whole += major.whole * unit.minorPerMajor;
    return evaluate(sum, *unit.minor, grammar.maximum);
}

Reading readUnsigned(Reader &reader, const Grammar &grammar)
{
    const std::optional<Number> number = reader.number();
    if (!number)
        return {.failure = Failure::Unreadable};
    reader.skipSpaces();
    const Unit *unit = reader.unit(grammar.names);
    reader.skipSpaces();
    if (!unit && !reader.atEnd())
        return {.failure = Failure::Unreadable};
    if (!unit)
        unit = grammar.bareUnit;
    if (!unit)
        return {.failure = Failure::NoUnit};
    if (!reader.atEnd())
        return readMinorPart(reader, *number, *unit, grammar);
    if (isDoubtful(*number, *unit))
        return {.failure = Failure::Doubtful};
    return evaluate(*number, *unit, grammar.maximum);
}

Reading readQuantity(QStringView text, const Grammar &grammar)
{
    const QString plain = plainText(text);
    Reader reader(plain);
    const bool negative = reader.take(u'-');
    reader.skipSpaces();
    Reading reading = readUnsigned(reader, grammar);
    if (negative && reading.failure == Failure::None)
        reading.failure = Failure::OutOfRange;
    return reading;
}

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

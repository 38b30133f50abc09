// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantityreader.h"

#include <QString>
#include <algorithm>
#include <optional>

namespace stunt::quantity {

namespace {

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
    // 1m80 is a common way to write a height; 1m8 is not clear: hundredths need both their digits.
    const bool impliedUnit = !minorUnit && (unit.minorPerMajor != 100 || (minor->isWhole() && minor->wholeDigits == 2));
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
}  // namespace

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
}  // namespace stunt::quantity

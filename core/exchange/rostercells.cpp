// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rostercells.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterCells)
};

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text)
        if (const int value = c.digitValue(); value >= 0)
            digits += QChar(u'0' + value);
    return digits;
}

bool isPhoneCharacter(QChar c)
{
    return c.isDigit() || c.isSpace() || QStringView(u"+()-/.").contains(c);
}

// Punctuation that is left over at the ends where a number was cut out.
QString withoutLoosePunctuation(QStringView text)
{
    const auto loose = [](QChar c) { return c.isSpace() || QStringView(u",;:-/|\u2013").contains(c); };
    while (!text.isEmpty() && loose(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && loose(text.back()))
        text.chop(1);
    return singleLine(text);
}

}  // namespace

QString singleLine(QStringView text)
{
    text = text.trimmed();
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i].isSpace() && (text[i] != u' ' || text[i + 1].isSpace()))
            return text.toString().simplified();
    return text.toString();
}

QString manyLines(QStringView text)
{
    QString lines = text.trimmed().toString();
    if (lines.contains(u'\r')) {
        lines.replace(u"\r\n"_s, u"\n"_s);
        lines.replace(u'\r', u'\n');
    }
    return lines;
}

bool hasHiddenControls(QStringView text)
{
    // The joiners U+200C and U+200D belong to the spelling of several scripts.
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return u == 0x200B || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2069)
            || u == 0xFEFF;
    });
}

QString joinedName(QStringView first, QStringView last)
{
    if (first.isEmpty() || last.isEmpty())
        return singleLine(first.isEmpty() ? last : first);
    // "Anna Berg" beside a first name "Anna" is the whole name already.
    const QString one = singleLine(first);
    const QString other = singleLine(last);
    if (other.startsWith(one + u' '))
        return other;
    if (one.endsWith(u' ' + other))
        return one;
    return one + u' ' + other;
}

Result<QString> readEmail(QStringView text)
{
    QStringView address = text.trimmed();
    if (address.startsWith(u"mailto:", Qt::CaseInsensitive))
        address = address.sliced(7);
    const qsizetype at = address.indexOf(u'@');
    const bool blank = std::any_of(address.begin(), address.end(), [](QChar c) {
        return c.isSpace() || c == u',' || c == u';' || c == u'<' || c == u'>';
    });
    if (at < 1 || at + 1 == address.size() || address.indexOf(u'@', at + 1) >= 0 || blank || address.size() > 320)
        return refused(
            Tr::tr("\"%1\" is not one e-mail address.").arg(text.first(std::min<qsizetype>(text.size(), 100))),
            u"not-an-address"_s);
    return address.toString();
}

NameAndPhone splitContact(QStringView text)
{
    qsizetype bestStart = 0;
    qsizetype bestEnd = 0;
    int bestDigits = 5;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isDigit() && text[i] != u'+' && text[i] != u'(') {
            ++i;
            continue;
        }
        const qsizetype start = i;
        int digits = 0;
        for (; i < text.size() && isPhoneCharacter(text[i]); ++i)
            digits += text[i].isDigit() ? 1 : 0;
        if (digits > bestDigits) {
            bestStart = start;
            bestEnd = i;
            bestDigits = digits;
        }
        i = std::max(i, start + 1);
    }
    if (bestEnd == 0)
        return {singleLine(text), {}};
    while (bestEnd > bestStart && !text[bestEnd - 1].isDigit())
        --bestEnd;
    const QString before = withoutLoosePunctuation(text.first(bestStart));
    const QString after = withoutLoosePunctuation(text.sliced(bestEnd));
    return {before.isEmpty() || after.isEmpty() ? before + after : before + u' ' + after,
            singleLine(text.sliced(bestStart, bestEnd - bestStart))};
}

std::optional<int> readMinutes(QStringView text)
{
    QStringView number = text.trimmed();
    for (const QStringView unit : {u"minutes", u"minuten", u"mins", u"min.", u"min"}) {
        if (number.endsWith(unit, Qt::CaseInsensitive)) {
            number.chop(unit.size());
            break;
        }
    }
    number = number.trimmed();
    if (number.isEmpty() || number.size() > 4
        || !std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); }))
        return std::nullopt;
    const int minutes = number.toInt();
    return minutes <= 1440 ? std::optional(minutes) : std::nullopt;
}

QString sizeText(QStringView text, const QString &system)
{
    const QString size = singleLine(text);
    const bool bare = std::all_of(size.begin(), size.end(), [](QChar c) {
        return c.isDigit() || c == u'.' || c == u',' || c == u' ' || c == u'\u00BD' || c == u'/';
    });
    if (!bare)
        return size;
    return system == u"cm" ? size + u" cm"_s : system + u' ' + size;
}

bool isBareDecimal(QStringView text)
{
    int marks = 0;
    for (const QChar c : text) {
        if (c == u'.' || c == u',')
            ++marks;
        else if (!c.isDigit())
            return false;
    }
    return marks == 1;
}

std::vector<PersonKind> kindsTogether(const std::vector<PersonKind> &a, const std::vector<PersonKind> &b)
{
    std::vector<PersonKind> kinds = a;
    kinds.insert(kinds.end(), b.begin(), b.end());
    std::sort(kinds.begin(), kinds.end());
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    return kinds;
}

QString nameKey(QStringView name)
{
    const bool ascii = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii)
        return singleLine(name).toLower();
    QString key = name.toString().normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
    for (QChar &c : key) {
        if (c == u'\u2019' || c == u'\u2018' || c == u'\u02BC' || c == u'\u00B4' || c == u'`')
            c = u'\'';
        else if (c >= u'\u2010' && c <= u'\u2013')
            c = u'-';
    }
    return key;
}

QString emailKey(QStringView email)
{
    QStringView address = email.trimmed();
    if (address.startsWith(u"mailto:", Qt::CaseInsensitive))
        address = address.sliced(7);
    return address.toString().toCaseFolded();
}

QString phoneKey(QStringView phone)
{
    QString digits;
    if (phone.contains(u"(0)"))
        digits = digitsOf(phone.toString().remove(u"(0)"_s));
    else
        digits = digitsOf(phone);
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == u'0')
        ++zeros;
    digits.remove(0, zeros);
    return digits.size() < 4 ? QString() : digits.right(9);
}

bool isSamePhone(QStringView a, QStringView b)
{
    const QString digits = digitsOf(a);
    return !digits.isEmpty() && digits == digitsOf(b) && a.contains(u'+') == b.contains(u'+');
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a JSON document: where they end, and what their escapes stand for.
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <cstring>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Decodes valid UTF-8 of any length without dropping a byte order mark, as QString::fromUtf8() would.
QChar *decodeUtf8(const char *&at, QChar *to)
{
    const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0xE0) {
        *to++ = QChar(((lead & 0x1F) << 6) | (byte(1) & 0x3F));
        at += 2;
    } else if (lead < 0xF0) {
        *to++ = QChar(((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F));
        at += 3;
    } else {
        const char32_t point = static_cast<char32_t>(((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12)
                                                     | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F));
        *to++ = QChar(QChar::highSurrogate(point));
        *to++ = QChar(QChar::lowSurrogate(point));
        at += 4;
    }
    return to;
}

}  // namespace

// Passes over a text and gives what stands between its quotes; `plain`: ASCII without escapes.
bool JsonReader::scanText(std::string_view &inner, bool &plain)
{
    const char *at = m_at + 1;
    plain = true;
    for (; at < m_end; ++at) {
        const auto c = static_cast<unsigned char>(*at);
        if (c == '"')
            break;
        if (c == '\\') {
            plain = false;
            if (++at == m_end)
                break;
        } else if (c < 0x20) {
            return failAt(at, Tr::tr("A control character stands in a text; it must be written as an escape."),
                          u"syntax"_s);
        } else if (c >= 0x80) {
            plain = false;
        }
    }
    if (at >= m_end)
        return failAt(m_at, Tr::tr("A text begins here that does not end."), u"syntax"_s);
    inner = {m_at + 1, static_cast<std::size_t>(at - m_at - 1)};
    m_at = at + 1;
    return true;
}

bool JsonReader::decodeEscape(const char *&at, const char *last, QChar *&to)
{
    const auto codeUnit = [&](const char *digits) {
        int value = 0;
        for (int i = 0; i < 4; ++i) {
            const int digit = digits + i < last ? hexValue(digits[i]) : -1;
            if (digit < 0)
                return -1;
            value = value * 16 + digit;
        }
        return value;
    };
    static constexpr char names[] = "\"\\/bfnrt";
    static constexpr char values[] = "\"\\/\b\f\n\r\t";
    const char *escape = at + 1;
    if (escape < last && *escape == 'u') {
        const int unit = codeUnit(escape + 1);
        if (unit < 0)
            return failAt(at, Tr::tr("Four hexadecimal digits must follow “\\u”."), u"syntax"_s);
        at += 6;
        *to++ = QChar(static_cast<char16_t>(unit));
        if (!QChar::isSurrogate(static_cast<char32_t>(unit)))
            return true;
        const int low = at + 1 < last && at[0] == '\\' && at[1] == 'u' ? codeUnit(at + 2) : -1;
        if (!QChar::isHighSurrogate(static_cast<char32_t>(unit)) || low < 0
            || !QChar::isLowSurrogate(static_cast<char32_t>(low)))
            return failAt(at - 6, Tr::tr("Half of a character stands here alone; no text can hold it."), u"invalid"_s);
        at += 6;
        *to++ = QChar(static_cast<char16_t>(low));
        return true;
    }
    const char *name = escape < last && *escape != '\0' ? std::strchr(names, *escape) : nullptr;
    if (!name)
        return failAt(at, Tr::tr("There is no such escape."), u"syntax"_s);
    *to++ = QLatin1Char(values[name - names]);
    at += 2;
    return true;
}

bool JsonReader::decode(std::string_view inner, QString &value)
{
    value.resize(static_cast<qsizetype>(inner.size()));
    QChar *to = value.data();
    const char *at = inner.data();
    const char *const last = at + inner.size();
    while (at < last) {
        if (*at == '\\') {
            if (!decodeEscape(at, last, to))
                return false;
        } else if (static_cast<unsigned char>(*at) < 0x80) {
            *to++ = QLatin1Char(*at++);
        } else {
            to = decodeUtf8(at, to);
        }
    }
    value.resize(to - value.constData());
    return true;
}

bool JsonReader::readText(QString &value)
{
    if (!expect(Kind::Text, Tr::tr("a text in quotes")))
        return false;
    std::string_view inner;
    bool plain = false;
    if (!scanText(inner, plain))
        return false;
    if (!plain)
        return decode(inner, value);
    value = QString::fromLatin1(inner.data(), static_cast<qsizetype>(inner.size()));
    return true;
}

}  // namespace stunt

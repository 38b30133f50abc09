// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonwriter.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace stunt {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

char *writeEscape(char *to, char16_t unit)
{
    *to++ = '\\';
    switch (unit) {
    case u'"':
    case u'\\':
        *to++ = static_cast<char>(unit);
        return to;
    case u'\n':
        *to++ = 'n';
        return to;
    case u'\r':
        *to++ = 'r';
        return to;
    case u'\t':
        *to++ = 't';
        return to;
    default:
        *to++ = 'u';
        for (int shift = 12; shift >= 0; shift -= 4)
            *to++ = hexDigits[(unit >> shift) & 0xF];
        return to;
    }
}

char *writeUtf8(char *to, char32_t point)
{
    const auto tail = [&](int shift) { *to++ = static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x800) {
        *to++ = static_cast<char>(0xC0 | (point >> 6));
    } else if (point < 0x10000) {
        *to++ = static_cast<char>(0xE0 | (point >> 12));
        tail(6);
    } else {
        *to++ = static_cast<char>(0xF0 | (point >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
    return to;
}

}  // namespace

char *JsonWriter::room(qsizetype size)
{
    if (m_used + size > m_bytes.size())
        m_bytes.resize(std::max<qsizetype>({m_bytes.size() * 2, m_used + size, 4096}));
    return m_bytes.data() + m_used;
}

void JsonWriter::raw(std::string_view bytes)
{
    std::memcpy(room(static_cast<qsizetype>(bytes.size())), bytes.data(), bytes.size());
    m_used += static_cast<qsizetype>(bytes.size());
}

void JsonWriter::breakLine()
{
    const qsizetype size = 1 + 2 * m_depth;
    char *to = room(size);
    *to = '\n';
    std::memset(to + 1, ' ', static_cast<std::size_t>(size - 1));
    m_used += size;
}

void JsonWriter::beginLine()
{
    if (!m_first)
        raw(",");
    m_first = false;
    breakLine();
}

void JsonWriter::open(char bracket)
{
    raw({&bracket, 1});
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first)
        breakLine();
    raw({&bracket, 1});
    m_first = false;
}

void JsonWriter::member(std::string_view key)
{
    beginLine();
    ascii(key);
    raw(": ");
}

void JsonWriter::ascii(std::string_view value)
{
    char *to = room(static_cast<qsizetype>(value.size()) + 2);
    *to++ = '"';
    std::memcpy(to, value.data(), value.size());
    to[value.size()] = '"';
    m_used += static_cast<qsizetype>(value.size()) + 2;
}

void JsonWriter::text(QStringView value)
{
    // The longest form of a unit is its escape.
    char *to = room(value.size() * 6 + 2);
    *to++ = '"';
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t unit = value[i].unicode();
        if (unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\') {
            *to++ = static_cast<char>(unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < value.size() && value[i + 1].isLowSurrogate()) {
            to = writeUtf8(to, QChar::surrogateToUcs4(unit, value[++i].unicode()));
        } else if (unit < 0x80 || unit == 0xFEFF || QChar::isSurrogate(unit)) {
            // Other readers drop a byte order mark that begins a text; as an escape it stays.
            to = writeEscape(to, unit);
        } else {
            to = writeUtf8(to, unit);
        }
    }
    *to++ = '"';
    m_used = to - m_bytes.constData();
}

void JsonWriter::integer(qint64 value)
{
    char digits[24];
    char *begin = std::end(digits);
    quint64 rest = value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
    do {
        *--begin = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (value < 0)
        *--begin = '-';
    raw({begin, static_cast<std::size_t>(std::end(digits) - begin)});
}

void JsonWriter::number(double value)
{
    if (!std::isfinite(value))
        return null();
    if (value == 0)
        return raw(std::signbit(value) ? "-0.0" : "0");
    const QByteArray digits = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    raw({digits.constData(), static_cast<std::size_t>(digits.size())});
}

QByteArray JsonWriter::take()
{
    raw("\n");
    m_bytes.resize(m_used);
    QByteArray bytes = std::move(m_bytes);
    *this = JsonWriter();
    return bytes;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <cmath>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

constexpr std::size_t deepest = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The number of bytes before the first that is no UTF-8.
qsizetype validLength(QByteArrayView bytes)
{
    qsizetype good = 0;
    while (good < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[good]);
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (good + length > bytes.size() || !bytes.sliced(good, length).isValidUtf8())
            break;
        good += length;
    }
    return good;
}

}  // namespace

JsonReader::JsonReader(QByteArrayView bytes)
    : m_begin(bytes.data()), m_end(bytes.data() + bytes.size()), m_at(m_begin), m_mark(m_begin)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        m_at += 3;
    if (!bytes.isValidUtf8())
        failAt(m_begin + validLength(bytes), Tr::tr("The file is not valid UTF-8 text."), u"not-utf-8"_s);
}

void JsonReader::skipBlanks()
{
    while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

bool JsonReader::failAt(const char *place, const QString &sentence, const QString &code)
{
    if (m_error)
        return false;
    int line = 1;
    const char *lineBegin = m_begin;
    for (const char *at = m_begin; at < place; ++at)
        if (*at == '\n') {
            ++line;
            lineBegin = at + 1;
        }
    const QString before = QString::fromUtf8(lineBegin, place - lineBegin);
    m_error = Error{.kind = ErrorKind::Refused,
                    .message = sentence,
                    .code = code.isEmpty() ? u"invalid"_s : code,
                    .path = path(),
                    .line = line,
                    .column = static_cast<int>(before.size()) + 1};
    return false;
}

bool JsonReader::fail(const QString &sentence, const QString &code)
{
    return failAt(m_mark, sentence, code);
}

bool JsonReader::failMember(std::string_view key, const QString &sentence, const QString &code)
{
    if (!m_error) {
        fail(sentence, code);
        m_error->path += u'/' + QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
    }
    return false;
}

bool JsonReader::failSyntax(const QString &sentence)
{
    return failAt(m_at, sentence, u"syntax"_s);
}

QString JsonReader::path() const
{
    QString path;
    for (const Level &level : m_levels) {
        if (level.index >= 0) {
            path += u'/' + QString::number(level.index);
        } else if (level.key.data()) {
            QString key = QString::fromUtf8(level.key.data(), static_cast<qsizetype>(level.key.size())).left(200);
            path += u'/' + key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
        }
    }
    return path;
}

JsonReader::Kind JsonReader::peek()
{
    if (m_error)
        return Kind::None;
    skipBlanks();
    m_mark = m_at;
    if (m_at == m_end)
        return Kind::None;
    switch (*m_at) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::Text;
    case 't':
        return Kind::True;
    case 'f':
        return Kind::False;
    case 'n':
        return Kind::Null;
    default:
        return *m_at == '-' || isDigit(*m_at) ? Kind::Number : Kind::None;
    }
}

bool JsonReader::expect(Kind kind, const QString &what)
{
    const Kind found = peek();
    if (m_error || found == kind)
        return !m_error;
    if (found != Kind::None)
        return fail(Tr::tr("This must be %1.").arg(what), u"wrong-type"_s);
    return failSyntax(m_at == m_end ? Tr::tr("The file ends in the middle.") : Tr::tr("No value begins here."));
}

bool JsonReader::enterObject()
{
    if (!expect(Kind::Object, Tr::tr("an object")))
        return false;
    if (m_levels.size() >= deepest)
        return fail(Tr::tr("The file is nested more than %1 levels deep.").arg(deepest), u"too-deep"_s);
    ++m_at;
    m_levels.emplace_back();
    return true;
}

bool JsonReader::enterArray()
{
    if (!expect(Kind::Array, Tr::tr("a list")))
        return false;
    if (m_levels.size() >= deepest)
        return fail(Tr::tr("The file is nested more than %1 levels deep.").arg(deepest), u"too-deep"_s);
    ++m_at;
    m_levels.emplace_back();
    return true;
}

// Passes over what stands between two members; sets `atEnd` and leaves the level at its closing bracket.
bool JsonReader::comma(char closing, bool &atEnd)
{
    atEnd = false;
    if (m_error)
        return false;
    skipBlanks();
    Level &level = m_levels.back();
    if (m_at < m_end && *m_at == closing) {
        ++m_at;
        m_levels.pop_back();
        atEnd = true;
        return true;
    }
    if (level.first) {
        level.first = false;
        return true;
    }
    if (m_at == m_end)
        return failSyntax(Tr::tr("The file ends in the middle."));
    if (*m_at != ',')
        return failSyntax(Tr::tr("A comma or “%1” must stand here.").arg(QChar::fromLatin1(closing)));
    ++m_at;
    skipBlanks();
    return true;
}

std::optional<std::string_view> JsonReader::nextKey()
{
    bool atEnd = false;
    if (!comma('}', atEnd) || atEnd)
        return std::nullopt;
    m_mark = m_at;
    if (m_at == m_end || *m_at != '"') {
        failSyntax(m_at == m_end ? Tr::tr("The file ends in the middle.") : Tr::tr("A key in quotes must stand here."));
        return std::nullopt;
    }
    std::string_view inner;
    bool plain = false;
    if (!scanText(inner, plain))
        return std::nullopt;
    m_levels.back().key = inner;
    if (!plain) {
        QString decoded;
        if (!decode(inner, decoded))
            return std::nullopt;
        m_key = decoded.toStdString();
        inner = m_key;
    }
    skipBlanks();
    if (m_at == m_end || *m_at != ':') {
        failSyntax(Tr::tr("A colon must stand here."));
        return std::nullopt;
    }
    ++m_at;
    return inner;
}

bool JsonReader::nextElement()
{
    bool atEnd = false;
    if (!comma(']', atEnd) || atEnd)
        return false;
    ++m_levels.back().index;
    return true;
}

bool JsonReader::scanNumber(std::string_view &digits, bool &whole)
{
    if (!expect(Kind::Number, Tr::tr("a number")))
        return false;
    const char *at = m_at;
    const auto someDigits = [&] {
        const char *first = at;
        while (at < m_end && isDigit(*at))
            ++at;
        return at > first;
    };
    const auto isNext = [&](char a, char b) { return at < m_end && (*at == a || *at == b); };
    at += *at == '-';
    const bool leadingZero = at + 1 < m_end && *at == '0' && isDigit(at[1]);
    bool good = !leadingZero && someDigits();
    whole = true;
    if (good && isNext('.', '.')) {
        whole = false;
        ++at;
        good = someDigits();
    }
    if (good && isNext('e', 'E')) {
        whole = false;
        ++at;
        at += isNext('+', '-');
        good = someDigits();
    }
    if (!good)
        return failAt(at < m_end ? at : m_at, Tr::tr("This is not how a number is written."), u"syntax"_s);
    digits = {m_at, static_cast<std::size_t>(at - m_at)};
    m_at = at;
    return true;
}

bool JsonReader::readNumber(double &value)
{
    std::string_view digits;
    bool whole = false;
    if (!scanNumber(digits, whole))
        return false;
    bool ok = false;
    value = QByteArrayView(digits.data(), static_cast<qsizetype>(digits.size())).toDouble(&ok);
    return (ok && std::isfinite(value))
        || fail(Tr::tr("This number is too large, or too near to nought."), u"out-of-range"_s);
}

bool JsonReader::readInteger(qint64 &value)
{
    std::string_view digits;
    bool whole = false;
    if (!scanNumber(digits, whole))
        return false;
    const QByteArrayView text(digits.data(), static_cast<qsizetype>(digits.size()));
    bool ok = false;
    if (whole) {
        value = text.toLongLong(&ok);
        return ok || fail(Tr::tr("This number is too large."), u"out-of-range"_s);
    }
    // Beyond 2^53 a fraction would be lost unseen.
    constexpr double largestExact = 9007199254740992.0;
    const double number = text.toDouble(&ok);
    if (!ok || std::abs(number) > largestExact)
        return fail(Tr::tr("This number is too large."), u"out-of-range"_s);
    value = static_cast<qint64>(number);
    return static_cast<double>(value) == number
        || fail(Tr::tr("This must be a whole number, not %1.").arg(QString::fromLatin1(text).left(40)),
                u"wrong-type"_s);
}

bool JsonReader::take(std::string_view word)
{
    const auto left = static_cast<std::size_t>(m_end - m_at);
    if (left < word.size() || std::string_view(m_at, word.size()) != word)
        return failSyntax(Tr::tr("No value begins here."));
    m_at += word.size();
    return true;
}

bool JsonReader::readBool(bool &value)
{
    const Kind kind = peek();
    if (kind != Kind::True && kind != Kind::False)
        return expect(Kind::True, Tr::tr("true or false"));
    value = kind == Kind::True;
    return take(value ? "true" : "false");
}

bool JsonReader::takeNull()
{
    return peek() == Kind::Null && take("null");
}

bool JsonReader::skip()
{
    const std::size_t base = m_levels.size();
    std::vector<bool> isObject;  // for each level entered here
    do {
        bool value = true;
        if (!isObject.empty()) {
            value = isObject.back() ? nextKey().has_value() : nextElement();
            if (m_error)
                return false;
            if (!value)
                isObject.pop_back();
        }
        if (!value)
            continue;
        QString text;
        double number = 0;
        bool truth = false;
        switch (peek()) {
        case Kind::Object:
        case Kind::Array:
            isObject.push_back(peek() == Kind::Object);
            if (isObject.back() ? !enterObject() : !enterArray())
                return false;
            break;
        case Kind::Number:
            if (!readNumber(number))
                return false;
            break;
        case Kind::True:
        case Kind::False:
            if (!readBool(truth))
                return false;
            break;
        case Kind::Null:
            if (!takeNull())
                return false;
            break;
        case Kind::Text:
        case Kind::None:
            if (!readText(text))
                return false;
            break;
        }
    } while (m_levels.size() > base);
    return true;
}

bool JsonReader::end()
{
    if (m_error)
        return false;
    skipBlanks();
    return m_at == m_end || failSyntax(Tr::tr("Something follows the end of the document."));
}

}  // namespace stunt

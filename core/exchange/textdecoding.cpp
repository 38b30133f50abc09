// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoding.h"

#include "core/exchange/singlebytetables.h"

#include <QCoreApplication>
#include <QtEndian>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TextDecoding)
};

struct NamedEncoding {
    TextEncoding encoding;
    QLatin1StringView name;
};
constexpr NamedEncoding encodings[] = {
    {TextEncoding::Utf8, QLatin1StringView("UTF-8")},
    {TextEncoding::Utf16LE, QLatin1StringView("UTF-16LE")},
    {TextEncoding::Utf16BE, QLatin1StringView("UTF-16BE")},
    {TextEncoding::Windows1252, QLatin1StringView("windows-1252")},
    {TextEncoding::Iso885915, QLatin1StringView("ISO-8859-15")},
    {TextEncoding::Windows1250, QLatin1StringView("windows-1250")},
    {TextEncoding::MacRoman, QLatin1StringView("macintosh")},
};

const uchar *begin(QByteArrayView bytes)
{
    return reinterpret_cast<const uchar *>(bytes.data());
}

Error errorAt(QStringView before, const QString &message, const QString &code)
{
    const TextPlace place = placeOf(before, before.size());
    return Error{.kind = ErrorKind::Refused,
                 .message = message.arg(place.line).arg(place.column),
                 .code = code,
                 .line = place.line,
                 .column = place.column};
}

// Why the bytes are not UTF-8, and where.
struct Utf8Fault {
    qsizetype position = -1;   // of the first bad byte; -1: there is none
    bool surrogate = false;    // it is an encoded surrogate, which looks like UTF-8 and is none
    bool beyondAscii = false;  // there was a good sequence beyond ASCII before it
};

// Length of the UTF-8 sequence at p (at most `left` bytes), 0 when it is none; `code` receives its character.
int utf8Sequence(const uchar *p, qsizetype left, char32_t &code)
{
    const auto follows = [&](int i) { return i < left && (p[i] & 0xC0) == 0x80; };
    if (p[0] >= 0xC2 && p[0] <= 0xDF && follows(1)) {
        code = static_cast<char32_t>((p[0] & 0x1F) << 6 | (p[1] & 0x3F));
        return 2;
    }
    if ((p[0] & 0xF0) == 0xE0 && follows(1) && follows(2)) {
        code = static_cast<char32_t>((p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F));
        return code >= 0x800 && (code < 0xD800 || code > 0xDFFF) ? 3 : 0;
    }
    if (p[0] >= 0xF0 && p[0] <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        code = static_cast<char32_t>((p[0] & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F));
        return code >= 0x10000 && code <= 0x10FFFF ? 4 : 0;
    }
    return 0;
}

// Decodes as far as the bytes are UTF-8; `text` then holds that much.
Utf8Fault decodeUtf8(QByteArrayView bytes, QString &text)
{
    text.resize(bytes.size());
    auto *out = reinterpret_cast<char16_t *>(text.data());
    const char16_t *const start = out;
    const uchar *const p = begin(bytes);
    const qsizetype size = bytes.size();
    Utf8Fault fault;
    qsizetype i = 0;
    while (i < size) {
        if (p[i] < 0x80) {
            *out++ = p[i++];
            continue;
        }
        char32_t code = 0;
        const int length = utf8Sequence(p + i, size - i, code);
        if (length == 0) {
            fault.position = i;
            fault.surrogate =
                p[i] == 0xED && i + 2 < size && p[i + 1] >= 0xA0 && p[i + 1] <= 0xBF && (p[i + 2] & 0xC0) == 0x80;
            break;
        }
        fault.beyondAscii = true;
        if (length < 4) {
            *out++ = static_cast<char16_t>(code);
        } else {
            *out++ = QChar::highSurrogate(code);
            *out++ = QChar::lowSurrogate(code);
        }
        i += length;
    }
    text.resize(out - start);
    return fault;
}

char16_t singleByteCharacter(uchar byte, TextEncoding encoding)
{
    if (byte < 0x80)
        return byte;
    switch (encoding) {
    case TextEncoding::Windows1250:
        return windows1250Upper[byte - 0x80U];
    case TextEncoding::MacRoman:
        return macRomanUpper[byte - 0x80U];
    case TextEncoding::Iso885915:
        for (const CharacterChange &change : iso885915Changes)
            if (change.byte == byte)
                return change.character;
        return byte;
    default:
        return byte < 0xA0 ? windows1252Upper[byte - 0x80U] : byte;
    }
}

Result<QString> decodeSingleByte(QByteArrayView bytes, TextEncoding encoding)
{
    QString text(bytes.size(), Qt::Uninitialized);
    auto *out = reinterpret_cast<char16_t *>(text.data());
    const uchar *const p = begin(bytes);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        out[i] = singleByteCharacter(p[i], encoding);
        if (out[i] == 0 && p[i] != 0) {
            return errorAt(QStringView(text).first(i),
                           Tr::tr(
                               "The byte 0x%1 in line %3, character %4 is no character in %2; choose the encoding the "
                               "file was saved in.")
                               .arg(QString::number(p[i], 16).toUpper(), encodingName(encoding)),
                           u"bad-encoding"_s);
        }
    }
    return text;
}

Result<QString> decodeUtf16(QByteArrayView bytes, TextEncoding encoding)
{
    const qsizetype size = bytes.size() / 2;
    QString text(size, Qt::Uninitialized);
    auto *out = reinterpret_cast<char16_t *>(text.data());
    if (encoding == TextEncoding::Utf16BE)
        qFromBigEndian<char16_t>(bytes.data(), size, out);
    else
        qFromLittleEndian<char16_t>(bytes.data(), size, out);
    for (qsizetype i = 0; i < size; ++i) {
        if (!QChar::isSurrogate(out[i]))
            continue;
        if (QChar::isHighSurrogate(out[i]) && i + 1 < size && QChar::isLowSurrogate(out[i + 1])) {
            ++i;
            continue;
        }
        return errorAt(QStringView(text).first(i),
                       Tr::tr("Line %1, character %2 is one half of a surrogate pair without the other: the file is "
                              "damaged."),
                       u"lone-surrogate"_s);
    }
    if (bytes.size() % 2 != 0)
        return errorAt(text, Tr::tr("The file ends in the middle of a character in line %1, character %2."),
                       u"bad-encoding"_s);
    return text;
}

// UTF-16 without a byte order mark shows in Latin text as a NUL in every second byte; text in one byte per character
// has none at all.
std::optional<TextEncoding> utf16Pattern(QByteArrayView bytes)
{
    const qsizetype pairs = std::min<qsizetype>(bytes.size() / 2, 4096);
    qsizetype first = 0;
    qsizetype second = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0' ? 1 : 0;
        second += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (second * 4 >= pairs && second >= 2 && first * 8 <= second)
        return TextEncoding::Utf16LE;
    if (first * 4 >= pairs && first >= 2 && second * 8 <= first)
        return TextEncoding::Utf16BE;
    return std::nullopt;
}

// The byte order mark of an encoding, empty where it has none.
QByteArrayView markOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "\xEF\xBB\xBF";
    case TextEncoding::Utf16LE:
        return "\xFF\xFE";
    case TextEncoding::Utf16BE:
        return "\xFE\xFF";
    default:
        return {};
    }
}

// Files people pick by mistake: a sentence about what they are helps more than the first odd byte.
Result<> checkIsText(QByteArrayView bytes)
{
    struct Signature {
        QByteArrayView start;
        const char *what;
    };
    static const Signature signatures[] = {
        {QByteArrayView("PK\x03\x04", 4), QT_TRANSLATE_NOOP("TextDecoding", "a ZIP archive or a spreadsheet (.xlsx)")},
        {QByteArrayView("\xD0\xCF\x11\xE0", 4), QT_TRANSLATE_NOOP("TextDecoding", "an old Office document (.xls)")},
        {QByteArrayView("%PDF-", 5), QT_TRANSLATE_NOOP("TextDecoding", "a PDF")},
        {QByteArrayView("SQLite format 3", 15), QT_TRANSLATE_NOOP("TextDecoding", "a database")},
        {QByteArrayView("\xFF\xFE\0\0", 4), QT_TRANSLATE_NOOP("TextDecoding", "text in UTF-32")},
        {QByteArrayView("\0\0\xFE\xFF", 4), QT_TRANSLATE_NOOP("TextDecoding", "text in UTF-32")},
    };
    for (const Signature &signature : signatures) {
        if (bytes.startsWith(signature.start))
            return refused(
                Tr::tr("The file is %1, not a text table; save it as CSV in UTF-8.").arg(Tr::tr(signature.what)),
                u"not-text"_s);
    }
    return {};
}

Result<> checkControls(QStringView text)
{
    const char16_t *const p = text.utf16();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (p[i] >= 0x20 || p[i] == u'\t' || p[i] == u'\n' || p[i] == u'\r')
            continue;
        if (p[i] == 0)
            return errorAt(text.first(i), Tr::tr("There is a NUL in line %1, character %2: this is not a text file."),
                           u"control-character"_s);
        return errorAt(text.first(i),
                       Tr::tr("There is a control character (U+%3) in line %1, character %2.")
                           .arg(u"%1"_s, u"%2"_s, QString::number(p[i], 16).toUpper().rightJustified(4, u'0')),
                       u"control-character"_s);
    }
    return {};
}

Result<QString> decodeAs(QByteArrayView bytes, TextEncoding encoding)
{
    const QByteArrayView mark = markOf(encoding);
    if (!mark.isEmpty() && bytes.startsWith(mark))
        bytes = bytes.sliced(mark.size());
    if (encoding == TextEncoding::Utf16LE || encoding == TextEncoding::Utf16BE)
        return decodeUtf16(bytes, encoding);
    if (encoding != TextEncoding::Utf8)
        return decodeSingleByte(bytes, encoding);
    QString text;
    const Utf8Fault fault = decodeUtf8(bytes, text);
    if (fault.position < 0)
        return text;
    if (fault.surrogate)
        return errorAt(text, Tr::tr("Line %1, character %2 is an encoded surrogate, which is no character."),
                       u"lone-surrogate"_s);
    return errorAt(text, Tr::tr("Line %1, character %2 is not valid UTF-8."), u"bad-encoding"_s);
}

Result<DecodedText> decodeGuessed(QByteArrayView bytes)
{
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16LE, TextEncoding::Utf16BE}) {
        if (bytes.startsWith(markOf(encoding))) {
            Result<QString> text = decodeAs(bytes, encoding);
            if (!text)
                return text.error();
            return DecodedText{.text = std::move(*text), .encoding = encoding};
        }
    }
    if (const auto wide = utf16Pattern(bytes)) {
        Result<QString> text = decodeAs(bytes, *wide);
        if (!text)
            return text.error();
        return DecodedText{.text = std::move(*text), .encoding = *wide};
    }
    DecodedText decoded;
    const Utf8Fault fault = decodeUtf8(bytes, decoded.text);
    if (fault.position < 0)
        return decoded;
    if (fault.surrogate)
        return decodeAs(bytes, TextEncoding::Utf8).error();
    decoded.text.clear();
    Result<QString> text = decodeSingleByte(bytes, TextEncoding::Windows1252);
    if (!text)
        return text.error();
    return DecodedText{
        .text = std::move(*text), .encoding = TextEncoding::Windows1252, .looksMixed = fault.beyondAscii};
}

}  // namespace

QString encodingName(TextEncoding encoding)
{
    for (const NamedEncoding &entry : encodings)
        if (entry.encoding == encoding)
            return entry.name;
    Q_UNREACHABLE();
}

std::optional<TextEncoding> encodingFromName(QStringView name)
{
    for (const NamedEncoding &entry : encodings)
        if (name.compare(entry.name, Qt::CaseInsensitive) == 0)
            return entry.encoding;
    return std::nullopt;
}

Result<DecodedText> decodeText(const QByteArray &bytes, std::optional<TextEncoding> chosen)
{
    if (const Result<> isText = checkIsText(bytes); !isText)
        return isText.error();
    Result<DecodedText> decoded = DecodedText{};
    if (chosen) {
        Result<QString> text = decodeAs(bytes, *chosen);
        if (!text)
            return text.error();
        decoded = DecodedText{.text = std::move(*text), .encoding = *chosen};
    } else {
        decoded = decodeGuessed(bytes);
    }
    if (!decoded)
        return decoded;
    if (const Result<> clean = checkControls(decoded->text); !clean)
        return clean.error();
    return decoded;
}

TextPlace placeOf(QStringView text, qsizetype position)
{
    TextPlace place;
    for (qsizetype i = 0; i < position; ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\n' || (c == u'\r' && (i + 1 >= text.size() || text[i + 1] != u'\n'))) {
            ++place.line;
            place.column = 1;
        } else if (c != u'\r' && !QChar::isLowSurrogate(c)) {
            ++place.column;
        }
    }
    return place;
}

}  // namespace stunt

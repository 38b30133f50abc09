// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace stunt {

// The encodings a text file may have. The first four are recognised; the others are used only when somebody chooses them.
enum class TextEncoding { Utf8, Utf16LE, Utf16BE, Windows1252, Iso885915, Windows1250, MacRoman };

// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-15", "windows-1250", "macintosh".
[[nodiscard]] QString encodingName(TextEncoding encoding);
// The encoding of such a name, without case; empty for any other name.
[[nodiscard]] std::optional<TextEncoding> encodingFromName(QStringView name);

struct DecodedText {
    QString text;  // without a byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
    // The bytes were read as windows-1252 although some of them are valid UTF-8 beyond ASCII: perhaps a damaged file.
    bool looksMixed = false;
};

// Reads `bytes` as text, strictly. Without `chosen` the encoding is found by byte order mark, then the pattern of NULs
// that UTF-16 has, then strict UTF-8, else windows-1252. Refused, with the line and the character within it as `column`
// (both from 1): a byte sequence that is no character ("bad-encoding"), half a surrogate pair ("lone-surrogate"), NUL
// and other C0 controls except TAB, LF and CR ("control-character"). Without a place: a file that is no text at all,
// such as a spreadsheet ("not-text").
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes, std::optional<TextEncoding> chosen = {});

// Where a position of a text lies, counting CR LF, LF and CR as one line break each.
struct TextPlace {
    int line = 1;    // from 1
    int column = 1;  // from 1, in characters
};
[[nodiscard]] TextPlace placeOf(QStringView text, qsizetype position);

}  // namespace stunt

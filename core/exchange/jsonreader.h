// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stunt {

// Reads one JSON document (RFC 8259, nothing more) value by value, as its caller asks for them, straight from the bytes.
// The first thing that is wrong is kept with its JSON path, line and column; from then on every call fails, so that a
// caller may look once, at the end. Strict: no comments, no trailing commas, no raw control characters, no lone
// surrogates, valid UTF-8 (a byte order mark before the document is passed over).
class JsonReader
{
public:
    enum class Kind { Object, Array, Text, Number, True, False, Null, None };

    // `bytes` must outlive the reader.
    explicit JsonReader(QByteArrayView bytes);

    // What stands next; None at the end or where no value begins.
    [[nodiscard]] Kind peek();

    // Enters an object; `what` ("an object") is named where something else stands.
    [[nodiscard]] bool enterObject();
    // The next key, which lives until the next call; empty at the object's end (then it is left) and after a failure.
    [[nodiscard]] std::optional<std::string_view> nextKey();
    [[nodiscard]] bool enterArray();
    // Whether there is a next value in the list; at its end the list is left.
    [[nodiscard]] bool nextElement();

    [[nodiscard]] bool readText(QString &value);
    // A whole number; 1.0 and 1e3 are whole, 1.5 is refused.
    [[nodiscard]] bool readInteger(qint64 &value);
    [[nodiscard]] bool readNumber(double &value);
    [[nodiscard]] bool readBool(bool &value);
    // Passes over `null` if that stands next.
    [[nodiscard]] bool takeNull();
    // Passes over any value, looking at its grammar; nested at most 64 deep.
    [[nodiscard]] bool skip();
    // Fails unless nothing but blanks follows.
    [[nodiscard]] bool end();

    // Records a failure at the value last begun, and is false. The first one stays.
    bool fail(const QString &sentence, const QString &code = {});
    // The same about the member `key` of the value last read, which lacks it.
    bool failMember(std::string_view key, const QString &sentence, const QString &code = {});
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }
    // The JSON pointer of where the reader is: "/beats/12/sequence".
    [[nodiscard]] QString path() const;

private:
    struct Level {
        std::string_view key;  // as it stands in the file, with its escapes
        qsizetype index = -1;  // in a list
        bool first = true;
    };

    void skipBlanks();
    bool failSyntax(const QString &sentence);
    bool failAt(const char *place, const QString &sentence, const QString &code);
    bool expect(Kind kind, const QString &what);
    bool take(std::string_view word);
    bool comma(char closing, bool &atEnd);
    bool scanText(std::string_view &inner, bool &plain);
    bool decode(std::string_view inner, QString &value);
    bool decodeEscape(const char *&at, const char *last, QChar *&to);
    bool scanNumber(std::string_view &digits, bool &whole);

    const char *m_begin;
    const char *m_end;
    const char *m_at;
    const char *m_mark;  // where the value last looked at begins
    std::vector<Level> m_levels;
    std::string m_key;  // a key that had escapes, decoded
    std::optional<Error> m_error;
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <string_view>

namespace stunt {

// Writes one JSON document as UTF-8 text, two blanks for each level, in the order it is told: QJsonObject would sort the
// keys. The caller keeps to the grammar: member() within objects, element() before each value of a list.
class JsonWriter
{
public:
    void openObject() { open('{'); }
    void closeObject() { close('}'); }
    void openArray() { open('['); }
    void closeArray() { close(']'); }
    // The key of the next value: ASCII that needs no escapes.
    void member(std::string_view key);
    // Begins the next value of a list.
    void element() { beginLine(); }

    // Any UTF-16 text; what is no text (a lone surrogate) is written as the escape that stands for it.
    void text(QStringView value);
    // ASCII that needs no escapes: the stored texts of enums, ids, times.
    void ascii(std::string_view value);
    void integer(qint64 value);
    // The shortest text that is read back as the same number; a number that is none is null.
    void number(double value);
    void boolean(bool value) { raw(value ? std::string_view("true") : std::string_view("false")); }
    void null() { raw("null"); }

    // The document with its final line feed; the writer is empty afterwards.
    [[nodiscard]] QByteArray take();

private:
    void open(char bracket);
    void close(char bracket);
    void beginLine();
    void breakLine();
    void raw(std::string_view bytes);
    char *room(qsizetype size);

    QByteArray m_bytes;
    qsizetype m_used = 0;
    int m_depth = 0;
    bool m_first = true;  // nothing stands in the open object or list yet
};

}  // namespace stunt

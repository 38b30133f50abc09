// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace stunt::print {

// Everything printed is laid out in tenths of a point (720 to the inch), so that a page is the same on paper, on
// screen and in tests: `72.0 * pt` is an inch.
inline constexpr double pt = 10.0;
inline constexpr double mm = 72.0 * pt / 25.4;

enum class TextAlign { Left, Centre, Right };
// Prose follows its own direction to the right or left edge; a table's cell keeps to its column's edge.
enum class TextKind { Cell, Prose };
enum class TextWrap { Words, Never };

// How a paragraph is set.
struct TextStyle {
    double size = 8.5;  // points, at least 8
    QFont::Weight weight = QFont::Normal;
    bool italic = false;
    QColor colour = QColor(0x1a, 0x1a, 0x1a);
    TextAlign align = TextAlign::Left;
    TextKind kind = TextKind::Cell;
    TextWrap wrap = TextWrap::Words;
};

// The vertical measures of a style's own font, in print units.
struct FontMetrics {
    double ascent = 0;
    double lineHeight = 0;
};

// The fonts of printed documents: Liberation Sans (bundled, so that times and numbers can be copied out exactly), and
// for scripts it does not have whatever installed font does. Keeps the list of characters no font can draw.
class PrintFonts
{
public:
    // Makes the bundled fonts known to Qt. Errors: code "no-print-font" when neither the bundled nor an installed
    // Liberation Sans can be loaded; a document in some other font would not be the document we promise.
    [[nodiscard]] static Result<PrintFonts> load();

    // The font and its measures for a style.
    [[nodiscard]] QFont font(const TextStyle &style);
    [[nodiscard]] FontMetrics metrics(const TextStyle &style);

    // `text` as it may be drawn: control characters that would reorder or hide text are spelled out ("[U+202E]"),
    // other controls become spaces, and a character that no font has becomes "?" and is noted.
    [[nodiscard]] QString printable(const QString &text);
    // What printable() had to replace so far, one entry per character: `"𓀀" (U+13000)`, in code point order.
    [[nodiscard]] QStringList missingGlyphs() const;

private:
    PrintFonts() = default;
    [[nodiscard]] bool canDraw(char32_t character);

    struct Face {
        QFont font;
        FontMetrics metrics;
    };
    [[nodiscard]] const Face &face(const TextStyle &style);

    QStringList m_families;
    QHash<int, Face> m_faces;  // by size, weight and slant
    QSet<char32_t> m_drawable;
    QSet<char32_t> m_missing;
};

}  // namespace stunt::print

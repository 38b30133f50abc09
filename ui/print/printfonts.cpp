// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printfonts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>

namespace stunt::print {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto mainFamily = "Liberation Sans"_L1;

// Qt keeps an application font until the end of the process; adding it again would only add a copy.
bool loadBundledFontsOnce()
{
    static const bool loaded = [] {
        bool all = true;
        for (const auto &face : {u"Regular"_s, u"Bold"_s, u"Italic"_s, u"BoldItalic"_s})
            all =
                QFontDatabase::addApplicationFont(u":/stuntboard/fonts/LiberationSans-%1.ttf"_s.arg(face)) >= 0 && all;
        return all;
    }();
    return loaded;
}

// Characters that change how their neighbours are read without being seen themselves. Joiners are letters' business
// in Arabic, Persian and Indic names and are judged by their neighbours.
bool isHiddenControl(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x061C
        || c == 0xFEFF || c == 0x00AD || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool joins(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Arabic:
    case QChar::Script_Syriac:
    case QChar::Script_Devanagari:
    case QChar::Script_Bengali:
    case QChar::Script_Gurmukhi:
    case QChar::Script_Gujarati:
    case QChar::Script_Tamil:
    case QChar::Script_Telugu:
    case QChar::Script_Kannada:
    case QChar::Script_Malayalam:
    case QChar::Script_Sinhala:
        return true;
    default:
        return QChar::category(c) == QChar::Mark_NonSpacing;
    }
}

// The overwhelming case, decided without looking at any font: Liberation Sans has all of it.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const auto u = c.unicode();
        return (u >= 0x20 && u < 0x7F) || (u > 0xA0 && u < 0x180 && u != 0xAD);
    });
}

QString codePoint(char32_t c)
{
    return u"U+%1"_s.arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

}  // namespace

Result<PrintFonts> PrintFonts::load()
{
    const bool bundled = loadBundledFontsOnce();
    const QStringList installed = QFontDatabase::families();
    if (!bundled && !installed.contains(mainFamily))
        return Error{.kind = ErrorKind::Io,
                     .message = QCoreApplication::translate(
                         "print", "The sheet cannot be drawn: the font Liberation Sans could not be loaded."),
                     .code = u"no-print-font"_s};
    PrintFonts fonts;
    fonts.m_families.append(mainFamily);
    for (const auto &fallback :
         {"Noto Sans Arabic"_L1, "Noto Sans Hebrew"_L1, "Noto Sans CJK SC"_L1, "Noto Sans CJK JP"_L1,
          "Noto Sans CJK KR"_L1, "Noto Sans"_L1, "Noto Sans Devanagari"_L1, "Noto Sans Thai"_L1, "DejaVu Sans"_L1})
        if (installed.contains(fallback))
            fonts.m_families.append(fallback);
    return fonts;
}

const PrintFonts::Face &PrintFonts::face(const TextStyle &style)
{
    const int key = qRound(style.size * 10) * 4 + (style.weight >= QFont::DemiBold ? 2 : 0) + (style.italic ? 1 : 0);
    auto found = m_faces.find(key);
    if (found == m_faces.end()) {
        QFont font;
        font.setFamilies(m_families);
        font.setPixelSize(qRound(style.size * pt));
        font.setWeight(style.weight);
        font.setItalic(style.italic);
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setKerning(true);
        const QFontMetricsF measured(font);
        found = m_faces.insert(key, {font, {measured.ascent(), measured.ascent() + measured.descent()}});
    }
    return found.value();
}

QFont PrintFonts::font(const TextStyle &style)
{
    return face(style).font;
}

FontMetrics PrintFonts::metrics(const TextStyle &style)
{
    return face(style).metrics;
}

bool PrintFonts::canDraw(char32_t character)
{
    if (m_drawable.contains(character))
        return true;
    if (m_missing.contains(character))
        return false;
    QTextLayout probe(QString::fromUcs4(&character, 1), font({}));
    probe.beginLayout();
    probe.createLine();
    probe.endLayout();
    bool drawable = true;
    for (const QGlyphRun &run : probe.glyphRuns()) {
        const auto glyphs = run.glyphIndexes();
        // Colour bitmaps cannot be embedded in a document as outlines.
        drawable = drawable && !glyphs.contains(0u) && !run.rawFont().familyName().contains("Emoji"_L1);
    }
    (drawable ? m_drawable : m_missing).insert(character);
    return drawable;
}

QString PrintFonts::printable(const QString &text)
{
    if (isPlain(text))
        return text;
    QString result;
    result.reserve(text.size() + 16);
    const auto characters = text.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        const bool betweenJoining =
            isJoiner(c) && i > 0 && i + 1 < characters.size() && joins(characters[i - 1]) && joins(characters[i + 1]);
        if (c == U'\n' || c == 0x2028 || c == 0x2029)
            result += QChar::LineSeparator;
        else if (c < 0x20 || (c >= 0x7F && c <= 0xA0))
            result += u' ';
        else if (betweenJoining)
            result += QChar(static_cast<char16_t>(c));
        else if (isHiddenControl(c))
            result += u'[' + codePoint(c) + u']';
        else if (canDraw(c))
            result += QStringView(QChar::fromUcs4(c));
        else
            result += u'?';
    }
    return result;
}

QStringList PrintFonts::missingGlyphs() const
{
    auto characters = m_missing.values();
    std::sort(characters.begin(), characters.end());
    QStringList result;
    for (const char32_t c : characters)
        result.append(u"\"%1\" (%2)"_s.arg(QString::fromUcs4(&c, 1), codePoint(c)));
    return result;
}

}  // namespace stunt::print

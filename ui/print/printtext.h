// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printfonts.h"

#include <QPointF>
#include <QTextLayout>
#include <memory>
#include <vector>

class QPainter;

namespace stunt::print {

// A paragraph that is shaped once, broken into lines at a width, and then drawn on any painter from that same shaping.
// All lengths are print units (tenths of a point, see printfonts.h). Times and phone numbers are never broken across
// lines as long as they fit a line at all.
class PrintText
{
public:
    // Shapes `text` in `style`, after `lead` in bold; what cannot be printed is noted in `fonts`. It has no lines until
    // layOut() is called.
    PrintText(const QString &text, const TextStyle &style, PrintFonts &fonts, const QString &lead = {});

    // The width of the widest line break-free text would take.
    [[nodiscard]] double naturalWidth();
    // Breaks the text into lines no wider than `width`; words longer than a line are broken anywhere.
    void layOut(double width);

    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] double lineHeight(int line) const { return m_lines[static_cast<std::size_t>(line)].height; }
    // The height of all lines.
    [[nodiscard]] double height() const;
    // The width of the widest line as it was broken.
    [[nodiscard]] double width() const;
    // The distance from the top of the first line to its baseline.
    [[nodiscard]] double firstBaseline() const;

    // Draws every line, the first one's top at `topLeft`.
    void draw(QPainter &painter, QPointF topLeft) const;
    // Draws one line with its top at `topLeft`.
    void drawLine(QPainter &painter, int line, QPointF topLeft) const;

private:
    struct Line {
        double x = 0;       // from the left edge, after alignment
        double ascent = 0;  // from the line's top to its baseline
        double height = 0;
        double width = 0;
    };
    void breakLines(double width);
    [[nodiscard]] int keptWhole(int lineStart, int lineEnd) const;

    std::unique_ptr<QTextLayout> m_layout;
    std::vector<Line> m_lines;
    std::vector<std::pair<int, int>> m_unbreakable;  // [start, end) of times and phone numbers
    TextStyle m_style;
    FontMetrics m_metrics;
    bool m_rightToLeft = false;
};

}  // namespace stunt::print

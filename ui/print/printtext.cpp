// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printtext.h"

#include <QPainter>
#include <QRegularExpression>
#include <algorithm>
#include <numeric>

namespace stunt::print {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double unbounded = 1e6;

// Times ("07:30", "02:00 (+1)") and phone numbers ("+49 (30) 555-0142"): broken over two lines they would be copied
// out wrong.
std::vector<std::pair<int, int>> numbersIn(const QString &text)
{
    std::vector<std::pair<int, int>> found;
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return found;
    static const QRegularExpression pattern(uR"(\d{1,2}:\d{2}(?: \(\+1\))?|(?:\+|\(|\b)\d[\d ()/.\-]{4,28}\d)"_s);
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        found.emplace_back(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd()));
    }
    return found;
}

// A phone number inside right-to-left prose would have its groups turned round; an isolate keeps it as it is dialled.
QString isolateNumbers(QString text)
{
    const auto numbers = numbersIn(text);
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
        text.insert(number->second, QChar(0x2069));
        text.insert(number->first, QChar(0x2066));
    }
    return text;
}

}  // namespace

PrintText::PrintText(const QString &text, const TextStyle &style, PrintFonts &fonts, const QString &lead)
    : m_style(style), m_metrics(fonts.metrics(style))
{
    const QString bold = fonts.printable(lead);
    QString shown = bold + fonts.printable(text);
    m_rightToLeft = shown.isRightToLeft();
    if (m_rightToLeft)
        shown = isolateNumbers(shown);
    m_layout = std::make_unique<QTextLayout>(shown, fonts.font(style));
    QTextOption option;
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(style.wrap == TextWrap::Never ? QTextOption::ManualWrap
                                                     : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    if (!bold.isEmpty()) {
        QTextCharFormat heavy;
        heavy.setFontWeight(QFont::Bold);
        m_layout->setFormats({{0, static_cast<int>(bold.size()), heavy}});
    }
    if (style.wrap == TextWrap::Words)
        m_unbreakable = numbersIn(shown);
}

double PrintText::naturalWidth()
{
    breakLines(unbounded);
    return width();
}

void PrintText::layOut(double width)
{
    breakLines(width);
    if (m_style.wrap == TextWrap::Never && this->width() > width) {
        // A hostile "phone number" of 200 characters must still not run over its neighbour.
        auto option = m_layout->textOption();
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout->setTextOption(option);
        breakLines(width);
    }
    const bool toTheRight = m_style.align == TextAlign::Right || (m_style.kind == TextKind::Prose && m_rightToLeft);
    for (Line &line : m_lines)
        if (m_style.align == TextAlign::Centre)
            line.x = (width - line.width) / 2;
        else if (toTheRight)
            line.x = width - line.width;
}

void PrintText::breakLines(double width)
{
    m_lines.clear();
    m_layout->beginLayout();
    while (true) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        if (const int kept = keptWhole(line.textStart(), end); kept < end)
            line.setNumColumns(kept - line.textStart());
        const double ascent = std::max(m_metrics.ascent, line.ascent());
        const double descent = std::max(m_metrics.lineHeight - m_metrics.ascent, line.descent());
        // A right-to-left line is placed by QTextLayout against the line's right edge: take that shift out again.
        const double natural = line.naturalTextWidth();
        m_lines.push_back({.x = 0, .ascent = ascent, .height = (ascent + descent), .width = natural});
    }
    m_layout->endLayout();
}

// Where a line from `lineStart` should end instead of at `lineEnd` so as not to cut through a number.
int PrintText::keptWhole(int lineStart, int lineEnd) const
{
    for (const auto &[start, end] : m_unbreakable)
        if (start > lineStart && start < lineEnd && end > lineEnd)
            return start;
    return lineEnd;
}

double PrintText::height() const
{
    return std::accumulate(m_lines.begin(), m_lines.end(), 0.0,
                           [](double sum, const Line &line) { return sum + line.height; });
}

double PrintText::width() const
{
    double widest = 0;
    for (const Line &line : m_lines)
        widest = std::max(widest, line.width);
    return widest;
}

double PrintText::firstBaseline() const
{
    return m_lines.empty() ? m_metrics.ascent : m_lines.front().ascent;
}

void PrintText::draw(QPainter &painter, QPointF topLeft) const
{
    for (int line = 0; line < lineCount(); ++line) {
        drawLine(painter, line, topLeft);
        topLeft.ry() += lineHeight(line);
    }
}

void PrintText::drawLine(QPainter &painter, int line, QPointF topLeft) const
{
    const Line &placed = m_lines[static_cast<std::size_t>(line)];
    const QTextLine shaped = m_layout->lineAt(line);
    const QRectF box = shaped.naturalTextRect();
    painter.setPen(m_style.colour);
    shaped.draw(&painter,
                {topLeft.x() + placed.x - box.left(), topLeft.y() + placed.ascent - shaped.ascent() - shaped.y()});
}

}  // namespace stunt::print

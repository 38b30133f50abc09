// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/tablerow.h"

#include <QPainter>
#include <algorithm>
#include <numeric>

namespace stunt::print {

ShapedRow::ShapedRow(const TableRow &row, PrintFonts &fonts) : m_look(row.look)
{
    std::size_t column = 0;
    m_cells.reserve(row.cells.size());
    for (const TableCell &source : row.cells) {
        Cell cell;
        cell.span = source.span;
        cell.column = column;
        for (const Paragraph &paragraph : source.paragraphs) {
            if (paragraph.text.isEmpty() && paragraph.lead.isEmpty())
                continue;
            cell.before.push_back(cell.texts.empty() ? 0 : paragraph.before);
            cell.texts.emplace_back(paragraph.text, paragraph.style, fonts, paragraph.lead);
        }
        m_cells.push_back(std::move(cell));
        column += static_cast<std::size_t>(source.span);
    }
}

double ShapedRow::naturalWidth(std::size_t column)
{
    double widest = 0;
    for (Cell &cell : m_cells)
        if (cell.column == column && cell.span == 1)
            for (PrintText &text : cell.texts)
                widest = std::max(widest, text.naturalWidth());
    return widest > 0 ? widest + 2 * m_look.padX + 0.5 * pt : 0;
}

void ShapedRow::layOut(const std::vector<double> &widths)
{
    m_width = std::accumulate(widths.begin(), widths.end(), 0.0);
    m_height = 0;
    for (Cell &cell : m_cells) {
        const auto begin = widths.begin() + static_cast<std::ptrdiff_t>(std::min(cell.column, widths.size()));
        const auto end = begin + std::min<std::ptrdiff_t>(cell.span, widths.end() - begin);
        cell.x = std::accumulate(widths.begin(), begin, 0.0);
        cell.width = std::accumulate(begin, end, 0.0);
        cell.lines.clear();
        for (std::size_t i = 0; i < cell.texts.size(); ++i) {
            PrintText &text = cell.texts[i];
            text.layOut(std::max(1.0, cell.width - 2 * m_look.padX));
            for (int line = 0; line < text.lineCount(); ++line)
                cell.lines.push_back({.text = &text,
                                      .line = line,
                                      .before = line == 0 ? cell.before[i] : 0,
                                      .height = text.lineHeight(line)});
        }
    }
    alignBaselines();
    for (const Cell &cell : m_cells)
        m_height = std::max(m_height, heightOf(cell, {0, static_cast<int>(cell.lines.size())}));
    m_height += 2 * m_look.padY;
}

// A name in a script with taller letters stands lower in its cell: the cells beside it follow.
void ShapedRow::alignBaselines()
{
    if (m_look.middle)
        return;
    double lowest = 0;
    for (const Cell &cell : m_cells)
        if (!cell.texts.empty())
            lowest = std::max(lowest, cell.texts.front().firstBaseline());
    for (Cell &cell : m_cells)
        cell.drop = cell.texts.empty() ? 0 : lowest - cell.texts.front().firstBaseline();
}

double ShapedRow::heightOf(const Cell &cell, RowSlice::Lines lines)
{
    double height = lines.first == 0 && lines.last > 0 ? cell.drop : 0;
    for (int i = lines.first; i < lines.last; ++i) {
        const Line &line = cell.lines[static_cast<std::size_t>(i)];
        height += line.height + (i > lines.first ? line.before : 0);
    }
    return height;
}

RowSlice ShapedRow::all() const
{
    RowSlice slice{.cells = {}, .height = m_height};
    for (const Cell &cell : m_cells)
        slice.cells.push_back({0, static_cast<int>(cell.lines.size())});
    return slice;
}

std::vector<RowSlice> ShapedRow::slices(double room) const
{
    if (m_height <= room)
        return {all()};
    std::vector<RowSlice> pieces;
    std::vector<int> next(m_cells.size(), 0);
    for (bool more = true; more;) {
        more = false;
        RowSlice slice;
        double tallest = 0;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const int count = static_cast<int>(m_cells[i].lines.size());
            int last = next[i];
            while (last < count
                   && (last == next[i] || heightOf(m_cells[i], {next[i], last + 1}) + 2 * m_look.padY <= room))
                ++last;
            slice.cells.push_back({next[i], last});
            tallest = std::max(tallest, heightOf(m_cells[i], {next[i], last}));
            next[i] = last;
            more = more || last < count;
        }
        slice.height = tallest + 2 * m_look.padY;
        pieces.push_back(std::move(slice));
    }
    return pieces;
}

void ShapedRow::drawFrame(QPainter &painter, QPointF topLeft, double height) const
{
    const auto fill = [&painter](QRectF area, const QColor &colour) { painter.fillRect(area, colour); };
    const double x = topLeft.x();
    const double y = topLeft.y();
    if (m_look.fill.isValid())
        fill({x, y, m_width, height}, m_look.fill);
    if (m_look.ruleAbove > 0)
        fill({x, y, m_width, m_look.ruleAbove}, m_look.rule);
    if (m_look.ruleBelow > 0)
        fill({x, y + height - m_look.ruleBelow, m_width, m_look.ruleBelow}, m_look.rule);
    if (m_look.columnRules > 0)
        for (const Cell &cell : m_cells)
            if (cell.x > 0)
                fill({x + cell.x - m_look.columnRules / 2, y, m_look.columnRules, height}, m_look.rule);
    if (m_look.sideRules > 0) {
        fill({x, y, m_look.sideRules, height}, m_look.rule);
        fill({x + m_width - m_look.sideRules, y, m_look.sideRules, height}, m_look.rule);
    }
    if (m_look.bar.isValid())
        fill({x, y, 3 * pt, height}, m_look.bar);
}

void ShapedRow::draw(QPainter &painter, QPointF topLeft, const RowSlice &slice) const
{
    drawFrame(painter, topLeft, slice.height);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_cells[i];
        const RowSlice::Lines lines = slice.cells[i];
        double y = topLeft.y() + m_look.padY;
        if (m_look.middle)
            y = topLeft.y() + (slice.height - heightOf(cell, lines)) / 2;
        y += lines.first == 0 ? cell.drop : 0;
        for (int n = lines.first; n < lines.last; ++n) {
            const Line &line = cell.lines[static_cast<std::size_t>(n)];
            y += n > lines.first ? line.before : 0;
            line.text->drawLine(painter, line.line, {topLeft.x() + cell.x + m_look.padX, y});
            y += line.height;
        }
    }
}

}  // namespace stunt::print

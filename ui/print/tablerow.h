// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printtext.h"
#include "ui/print/tablelayout.h"

namespace stunt::print {

// The lines of each cell that one page takes of a row, and how tall that piece is.
struct RowSlice {
    struct Lines {
        int first = 0;
        int last = 0;  // one past
    };
    std::vector<Lines> cells;
    double height = 0;
};

// A table's row, shaped once: measured for its columns, laid out at their widths, drawn from the same shaping.
class ShapedRow
{
public:
    ShapedRow(const TableRow &row, PrintFonts &fonts);

    // The width the text of column `column` asks for with its padding; 0 for a column it has no cell of its own in.
    [[nodiscard]] double naturalWidth(std::size_t column);
    // Breaks the cells into lines for columns of these widths.
    void layOut(const std::vector<double> &widths);

    [[nodiscard]] double height() const { return m_height; }
    // The row as one piece.
    [[nodiscard]] RowSlice all() const;
    // The row in pieces no taller than `room`; one piece unless the row is taller than that. Every piece takes at
    // least one line of a cell that has lines left.
    [[nodiscard]] std::vector<RowSlice> slices(double room) const;
    void draw(QPainter &painter, QPointF topLeft, const RowSlice &slice) const;

private:
    struct Line {
        const PrintText *text = nullptr;
        int line = 0;
        double before = 0;  // space above it within the cell
        double height = 0;
    };
    struct Cell {
        std::vector<PrintText> texts;
        std::vector<double> before;
        std::vector<Line> lines;
        int span = 1;
        std::size_t column = 0;
        double x = 0;
        double width = 0;
        double drop = 0;  // moves the first line down onto the row's common baseline
    };
    [[nodiscard]] static double heightOf(const Cell &cell, RowSlice::Lines lines);
    void alignBaselines();
    void drawFrame(QPainter &painter, QPointF topLeft, double height) const;

    RowLook m_look;
    std::vector<Cell> m_cells;
    double m_width = 0;
    double m_height = 0;
};

}  // namespace stunt::print

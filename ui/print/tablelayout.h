// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pageflow.h"
#include "ui/print/printfonts.h"

#include <QString>
#include <vector>

namespace stunt::print {

// A paragraph of a cell; `before` is the space above it when it is not the cell's first, in print units. A `lead` is
// set in bold before the text, on the same line.
struct Paragraph {
    QString text{};
    TextStyle style{};
    double before = 0;
    QString lead{};
};

struct TableCell {
    std::vector<Paragraph> paragraphs;
    int span = 1;  // columns it covers
};

// How a row is drawn around its text. Widths and paddings are print units.
struct RowLook {
    QColor fill{};  // invalid: none
    QColor rule = QColor(0xc4, 0xc4, 0xc4);
    double ruleAbove = 0;
    double ruleBelow = 0.4 * pt;
    double columnRules = 0;  // between cells
    double sideRules = 0;    // at both ends of the row
    QColor bar{};            // a thick mark at the left end; invalid: none
    double padX = 3 * pt;
    double padY = 2.2 * pt;
    bool middle = false;  // cells stand in the middle of the row's height
};

struct TableRow {
    std::vector<TableCell> cells{};
    RowLook look{};
    bool keepWithNext = false;
};

enum class ColumnFit {
    Fixed,    // `width` print units
    Content,  // as wide as its widest cell, at least `width`, at most a third of the table
    Flex,     // a share of what is left, in proportion to `width`
};

struct TableColumn {
    QString head{};
    double width = 1;
    ColumnFit fit = ColumnFit::Flex;
    TextAlign align = TextAlign::Left;  // of the head; cells carry their own
};

struct PrintTable {
    QString title{};  // empty: no title band
    QString note{};   // at the right end of the title band
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows{};
    double spaceBefore = 9 * pt;
    bool startsPage = false;
};

// Lays a table out `width` wide and adds it to the flow: its heads are repeated on every page it reaches, and a row is
// never split — unless it alone is taller than a page; then it is cut between lines and goes on under the repeated
// heads.
void appendTable(PageFlow &flow, PrintTable table, double width, PrintFonts &fonts);

}  // namespace stunt::print

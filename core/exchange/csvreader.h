// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <cstdint>
#include <vector>

namespace stunt {

// The most a table may hold (reliability.md, "Input is hostile"). Sizes are counted as UTF-8.
struct CsvLimits {
    qsizetype fieldBytes = 64 * 1024;
    qsizetype rowBytes = 1024 * 1024;
    int columns = 200;
    int rows = 100'000;  // rows that are not wholly empty
};

// A table of text cells. The cells are slices of one buffer, so that a big file costs its text once; wholly empty rows
// (nothing but blanks in every cell) are not in it. Rows may be of different lengths.
class CsvTable
{
public:
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    // The physical line, from 1, in which a row begins. `row`: 0 to rowCount() − 1, here and below.
    [[nodiscard]] int line(int row) const { return m_rows[static_cast<std::size_t>(row)].line; }
    [[nodiscard]] int cellCount(int row) const;
    // The cell without its quotes; past the row's end (a short row) an empty one. `column`: 0 or more.
    [[nodiscard]] QStringView cell(int row, int column) const;

private:
    friend class CsvParser;
    struct Row {
        std::uint32_t firstCell = 0;
        int line = 0;
    };
    struct Slice {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
    };
    QString m_text;
    std::vector<Row> m_rows;
    std::vector<Slice> m_cells;
};

// Reads `text` (at most 2^31 characters) as RFC 4180 with `delimiter` between the cells: quoted cells may hold
// delimiters, doubled quotes and line breaks; a row ends at CR LF, LF or CR. A quote inside a cell that does not begin
// with one is a character like any other (5'11"). Refused, with the line and the number of the cell as `column`: a quote that is
// never closed ("unclosed-quote", the line in which it opens), anything between a closing quote and the next delimiter or
// a blank before an opening quote ("bad-quote"), and what exceeds the limits ("too-large").
[[nodiscard]] Result<CsvTable> readCsv(QString text, QChar delimiter, const CsvLimits &limits = {});

}  // namespace stunt

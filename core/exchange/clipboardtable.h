// SPDX-License-Identifier: GPL-3.0-or-later
// Cells on their way from and to a spreadsheet by the clipboard.
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <vector>

namespace stunt {

// A block of cells; every row has the same number of them, and there is at least one.
struct ClipboardTable {
    std::vector<QStringList> rows;

    [[nodiscard]] qsizetype rowCount() const { return std::ssize(rows); }
    [[nodiscard]] qsizetype columnCount() const { return rows.empty() ? 0 : rows.front().size(); }
    friend bool operator==(const ClipboardTable &, const ClipboardTable &) = default;
};

// The most a paste may hold; a spreadsheet that copies a whole column has a million rows on the clipboard.
struct ClipboardLimits {
    qsizetype characters = 8 * 1024 * 1024;
    qsizetype rows = 20'000;
    qsizetype columns = 200;
};

// Reads the plain text spreadsheets put on the clipboard: TAB between cells, CR LF, LF or CR between rows, a cell in
// quotes where it holds one of these. A quote that does not enclose the whole cell is a character like any other (5'11").
// An empty row within the block is a row of empty cells: nothing below it moves up. The apostrophe that guards a formula
// is taken away. Refused: no cell ("empty"), rows of different lengths ("ragged", with the line), what exceeds the limits
// ("too-large").
[[nodiscard]] Result<ClipboardTable> readClipboard(const QString &text, const ClipboardLimits &limits = {});

// The block as that plain text, every cell guarded against being run as a formula; readClipboard() reads it back.
[[nodiscard]] QString clipboardText(const ClipboardTable &table);
// The block as an HTML table of escaped text, for word processors and mail.
[[nodiscard]] QString clipboardHtml(const ClipboardTable &table);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace stunt {

// A cell as it may leave the product: one apostrophe goes before text that a spreadsheet would run as a formula
// (beginning with = + - @ TAB or CR) and before text that itself begins with an apostrophe. Phone numbers (+, digits,
// blanks, brackets and hyphens, with at least five digits) stay as they are.
[[nodiscard]] QString guardedCell(QStringView text);

// Takes away exactly the apostrophe that guardedCell() puts there, and no other: unguardedCell(guardedCell(x)) == x.
[[nodiscard]] QStringView unguardedCell(QStringView text);

// Builds a CSV file (RFC 4180, CR LF, UTF-8 with a byte order mark so that spreadsheets read accents), every cell
// guarded.
class CsvWriter
{
public:
    explicit CsvWriter(QChar delimiter = u',') : m_delimiter(delimiter) {}
    void addCell(QStringView text);
    void endRow();
    // The whole file so far.
    [[nodiscard]] QByteArray content() const;

private:
    QChar m_delimiter;
    QString m_text;
    bool m_rowBegun = false;
};

}  // namespace stunt

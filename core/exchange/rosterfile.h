// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvreader.h"
#include "core/exchange/rostermap.h"

namespace stunt {

// A roster as it was read: its cells, and how its columns are taken so far.
struct RosterFile {
    QString path;  // empty when it was read from memory
    TextEncoding encoding = TextEncoding::Utf8;
    bool looksMixed = false;  // DecodedText::looksMixed
    QChar delimiter = u',';
    CsvTable table;
    int headerRow = 0;                  // a row of the table; those above it are title lines
    std::vector<RosterColumn> columns;  // the header's, without empty ones at its end

    // The rows below the header: headerRow + 1 to table.rowCount() − 1.
    [[nodiscard]] int firstRow() const { return headerRow + 1; }
    // The text of a cell as it counts: an export guard taken off, blanks around it too.
    [[nodiscard]] QStringView cell(int row, int column) const;
};

// The largest roster that is read.
inline constexpr qint64 maxRosterBytes = 64 * 1024 * 1024;

// Reads a whole regular file of at most `maxBytes`; size and kind are looked at before the first byte is read. Refused: no
// such file ("missing"), a folder, device or pipe ("not-a-file"), an empty file ("empty"), a larger one ("too-large").
// ErrorKind::Io: it cannot be opened or read ("unreadable").
[[nodiscard]] Result<QByteArray> readSourceFile(const QString &path, qint64 maxBytes);

// Reads a roster: encoding, delimiter and header line are found unless `map` sets them; columns are taken by `map`, else
// by their headers. Refused as decodeText() and readCsv() say, and: nothing in it ("empty"), no row begins in the map's
// header line ("no-header-line"), a header that the map names and the file does not have ("map-mismatch"). A file without
// a name column is read; planRoster() refuses it.
[[nodiscard]] Result<RosterFile> readRoster(const QByteArray &bytes, const RosterMap &map = {});
// The same from a file of at most 64 MiB.
[[nodiscard]] Result<RosterFile> readRosterFile(const QString &path, const RosterMap &map = {});

// The columns as a mapping that takes the same headers the same way again: what the wizard remembers.
[[nodiscard]] RosterMap rosterMapOf(const RosterFile &file);

}  // namespace stunt

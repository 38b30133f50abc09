// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>
#include <array>
#include <vector>

namespace stunt {

// The delimiters a roster may have, commonest first.
inline constexpr std::array<char16_t, 4> csvDelimiters{u',', u';', u'\t', u'|'};

// The first `rows` rows of `text` (at most its first 256 Ki characters) that are not wholly empty, cut at `delimiter`
// outside quotes. Tolerant of what readCsv() refuses: it is for guessing and for a preview while choosing.
[[nodiscard]] std::vector<QStringList> previewRows(QStringView text, QChar delimiter, int rows);

// How evenly a delimiter divides these rows: over the rows that have the commonest number of cells above one, the
// number of delimiters in them. 0: it occurs in none.
[[nodiscard]] int delimiterEvenness(const std::vector<QStringList> &rows);

}  // namespace stunt

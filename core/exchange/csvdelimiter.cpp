// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvdelimiter.h"

#include <algorithm>
#include <map>

namespace stunt {

namespace {

constexpr qsizetype sampleSize = 256 * 1024;

bool isDelimiter(QChar c)
{
    return std::find(csvDelimiters.begin(), csvDelimiters.end(), c) != csvDelimiters.end();
}

bool isBlank(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(),
                       [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

}  // namespace

std::vector<QStringList> previewRows(QStringView text, QChar delimiter, int rows)
{
    text = text.first(std::min(text.size(), sampleSize));
    std::vector<QStringList> result;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool cellStart = true;
    const auto endCell = [&] {
        row.append(cell);
        cell.clear();
        cellStart = true;
    };
    const auto endRow = [&] {
        endCell();
        if (!isBlank(row))
            result.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size() && static_cast<int>(result.size()) < rows; ++i) {
        const QChar c = text[i];
        // Whichever the delimiter is, a quote after one of the four opens a cell, and what it holds divides nothing.
        const bool opens = cellStart || (i > 0 && isDelimiter(text[i - 1]));
        if (c == u'"' && (quoted || opens)) {
            if (quoted && i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[i++];
            else
                quoted = !quoted;
            cellStart = false;
        } else if (quoted) {
            cell += c;
        } else if (c == u'\n' || c == u'\r') {
            endRow();
        } else if (c == delimiter) {
            endCell();
        } else {
            cell += c;
            cellStart = false;
        }
    }
    if (static_cast<int>(result.size()) < rows && (!row.isEmpty() || !cell.isEmpty()))
        endRow();
    return result;
}

int delimiterEvenness(const std::vector<QStringList> &rows)
{
    std::map<qsizetype, int> rowsWith;
    for (const QStringList &row : rows)
        if (row.size() > 1)
            ++rowsWith[row.size() - 1];
    qsizetype best = 0;
    for (const auto &[count, number] : rowsWith)
        best = std::max(best, number * count);
    return static_cast<int>(best);
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include <QCoreApplication>
#include <optional>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

// Whether `text` takes more than `limit` bytes as UTF-8; counts only where the answer is not plain.
bool exceedsUtf8(QStringView text, qsizetype limit)
{
    if (text.size() > limit)
        return true;
    if (text.size() * 3 <= limit)
        return false;
    qsizetype bytes = 0;
    for (const QChar c : text)
        bytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    return bytes > limit;
}

}  // namespace

// The state machine. It works in place: a quoted cell with doubled quotes is written back shorter into its own stretch.
class CsvParser
{
public:
    CsvParser(QString text, QChar delimiter, const CsvLimits &limits)
        : m_delimiter(delimiter.unicode()), m_limits(limits)
    {
        m_table.m_text = std::move(text);
        m_buffer = reinterpret_cast<char16_t *>(m_table.m_text.data());
        m_size = m_table.m_text.size();
    }

    Result<CsvTable> parse()
    {
        while (m_position < m_size && !m_error)
            readRow();
        if (m_error)
            return *m_error;
        return std::move(m_table);
    }

private:
    void readRow();
    CsvTable::Slice plainCell();
    CsvTable::Slice quotedCell();
    void takeLineBreak();
    [[nodiscard]] bool atCellEnd() const;
    [[nodiscard]] int cellNumber() const { return static_cast<int>(m_table.m_cells.size() - m_firstCell) + 1; }
    [[nodiscard]] bool isBlank(CsvTable::Slice slice) const;
    void fail(int line, const QString &code, const QString &message);
    void checkSize(CsvTable::Slice slice, int line);

    CsvTable m_table;
    char16_t *m_buffer = nullptr;
    qsizetype m_size = 0;
    qsizetype m_position = 0;
    std::size_t m_firstCell = 0;  // of the row being read
    int m_line = 1;
    char16_t m_delimiter;
    CsvLimits m_limits;
    std::optional<Error> m_error;
};

void CsvParser::fail(int line, const QString &code, const QString &message)
{
    if (!m_error)
        m_error =
            Error{.kind = ErrorKind::Refused, .message = message, .code = code, .line = line, .column = cellNumber()};
}

bool CsvParser::atCellEnd() const
{
    return m_position >= m_size || m_buffer[m_position] == m_delimiter || m_buffer[m_position] == u'\n'
        || m_buffer[m_position] == u'\r';
}

void CsvParser::takeLineBreak()
{
    if (m_buffer[m_position] == u'\r' && m_position + 1 < m_size && m_buffer[m_position + 1] == u'\n')
        ++m_position;
    ++m_position;
    ++m_line;
}

bool CsvParser::isBlank(CsvTable::Slice slice) const
{
    for (std::uint32_t i = 0; i < slice.length; ++i)
        if (!QChar::isSpace(m_buffer[slice.begin + i]))
            return false;
    return true;
}

void CsvParser::checkSize(CsvTable::Slice slice, int line)
{
    if (exceedsUtf8({m_buffer + slice.begin, static_cast<qsizetype>(slice.length)}, m_limits.fieldBytes))
        fail(line, u"too-large"_s,
             Tr::tr("The cell in line %1, column %2 is longer than %3 KiB.")
                 .arg(line)
                 .arg(cellNumber())
                 .arg(m_limits.fieldBytes / 1024));
}

CsvTable::Slice CsvParser::plainCell()
{
    const qsizetype start = m_position;
    bool blankSoFar = true;
    while (!atCellEnd()) {
        const char16_t c = m_buffer[m_position];
        if (c == u'"' && blankSoFar) {
            fail(m_line, u"bad-quote"_s,
                 Tr::tr("In line %1, column %2 there is a blank before the opening quote; a quote must open its cell.")
                     .arg(m_line)
                     .arg(cellNumber()));
            break;
        }
        blankSoFar = blankSoFar && QChar::isSpace(c);
        ++m_position;
    }
    const CsvTable::Slice slice{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(m_position - start)};
    checkSize(slice, m_line);
    return slice;
}

CsvTable::Slice CsvParser::quotedCell()
{
    const int startLine = m_line;
    const qsizetype start = ++m_position;
    qsizetype out = start;
    for (;;) {
        if (m_position >= m_size) {
            fail(
                startLine, u"unclosed-quote"_s,
                Tr::tr("The quote that opens in line %1, column %2 is never closed.").arg(startLine).arg(cellNumber()));
            break;
        }
        if (out - start > m_limits.fieldBytes) {
            fail(startLine, u"too-large"_s,
                 Tr::tr("The quoted cell that begins in line %1, column %2 is longer than %3 KiB; perhaps its closing "
                        "quote "
                        "is missing.")
                     .arg(startLine)
                     .arg(cellNumber())
                     .arg(m_limits.fieldBytes / 1024));
            break;
        }
        const char16_t c = m_buffer[m_position];
        if (c == u'"') {
            ++m_position;
            if (m_position >= m_size || m_buffer[m_position] != u'"')
                break;
        } else if (c == u'\n' || (c == u'\r' && (m_position + 1 >= m_size || m_buffer[m_position + 1] != u'\n'))) {
            ++m_line;
        }
        m_buffer[out++] = c;
        ++m_position;
    }
    const CsvTable::Slice slice{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(out - start)};
    checkSize(slice, startLine);
    if (!m_error && !atCellEnd())
        fail(m_line, u"bad-quote"_s,
             Tr::tr(
                 "In line %1, column %2 there is text after the closing quote; a quote within a cell must be doubled.")
                 .arg(m_line)
                 .arg(cellNumber()));
    return slice;
}

void CsvParser::readRow()
{
    const int line = m_line;
    const qsizetype start = m_position;
    m_firstCell = m_table.m_cells.size();
    bool blank = true;
    for (;;) {
        if (cellNumber() > m_limits.columns) {
            fail(m_line, u"too-large"_s, Tr::tr("Line %1 has more than %2 columns.").arg(m_line).arg(m_limits.columns));
            return;
        }
        const bool quoted = m_position < m_size && m_buffer[m_position] == u'"';
        const CsvTable::Slice slice = quoted ? quotedCell() : plainCell();
        if (m_error)
            return;
        m_table.m_cells.push_back(slice);
        blank = blank && isBlank(slice);
        if (m_position >= m_size || m_buffer[m_position] != m_delimiter)
            break;
        ++m_position;
    }
    if (exceedsUtf8({m_buffer + start, m_position - start}, m_limits.rowBytes)) {
        m_table.m_cells.resize(m_firstCell);  // it is about the row from its first cell on
        fail(line, u"too-large"_s,
             Tr::tr("The row that begins in line %1 is longer than %2 KiB.").arg(line).arg(m_limits.rowBytes / 1024));
        return;
    }
    if (m_position < m_size)
        takeLineBreak();
    if (blank) {
        m_table.m_cells.resize(m_firstCell);
        return;
    }
    if (m_table.rowCount() >= m_limits.rows) {
        fail(line, u"too-large"_s,
             Tr::tr("The file has more than %1 rows; line %2 is one too many.").arg(m_limits.rows).arg(line));
        return;
    }
    m_table.m_rows.push_back({static_cast<std::uint32_t>(m_firstCell), line});
}

int CsvTable::cellCount(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    const std::size_t end = index + 1 < m_rows.size() ? m_rows[index + 1].firstCell : m_cells.size();
    return static_cast<int>(end - m_rows[index].firstCell);
}

QStringView CsvTable::cell(int row, int column) const
{
    if (column >= cellCount(row))
        return {};
    const Slice slice = m_cells[m_rows[static_cast<std::size_t>(row)].firstCell + static_cast<std::size_t>(column)];
    return QStringView(m_text).sliced(slice.begin, slice.length);
}

Result<CsvTable> readCsv(QString text, QChar delimiter, const CsvLimits &limits)
{
    return CsvParser(std::move(text), delimiter, limits).parse();
}

}  // namespace stunt

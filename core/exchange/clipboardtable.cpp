// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/clipboardtable.h"

#include "core/exchange/csvwriter.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuoted = 40'000;  // characters; spreadsheets end at 32,767

QString say(const char *text)
{
    return QCoreApplication::translate("clipboardtable", text);
}

bool endsCell(QChar character)
{
    return character == u'\t' || character == u'\n' || character == u'\r';
}

class Reader
{
public:
    Reader(const QString &text, const ClipboardLimits &limits) : m_text(text), m_limits(limits) {}

    Result<ClipboardTable> read()
    {
        ClipboardTable table;
        while (m_at < m_text.size()) {
            if (table.rowCount() == m_limits.rows)
                return tooLarge();
            QStringList row{cell()};
            while (m_at < m_text.size() && m_text[m_at] == u'\t') {
                ++m_at;
                if (row.size() == m_limits.columns)
                    return tooLarge();
                row.push_back(cell());
            }
            passLineEnd();
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    [[nodiscard]] static Error tooLarge()
    {
        return refused(say("There is more on the clipboard than can be pasted at once."), u"too-large"_s);
    }

private:
    QString cell()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            if (auto quoted = quotedCell())
                return *quoted;
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !endsCell(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    // The cell within quotes; nothing, and no step further, when the quotes do not enclose the whole cell.
    std::optional<QString> quotedCell()
    {
        QString content;
        const qsizetype end = std::min(m_text.size(), m_at + longestQuoted);
        for (qsizetype at = m_at + 1; at < end; ++at) {
            if (m_text[at] != u'"') {
                content += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                content += u'"';
                ++at;
            } else if (at + 1 == m_text.size() || endsCell(m_text[at + 1])) {
                m_at = at + 1;
                return content;
            } else {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    void passLineEnd()
    {
        if (m_at == m_text.size())
            return;
        ++m_at;  // what ends a cell and is no TAB ends the row
        if (m_text[m_at - 1] == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
    }

    const QString &m_text;
    const ClipboardLimits &m_limits;
    qsizetype m_at = 0;
};

QString quoted(QString cell)
{
    const bool must = cell.startsWith(u'"') || std::ranges::any_of(cell, endsCell);
    return must ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

}  // namespace

Result<ClipboardTable> readClipboard(const QString &text, const ClipboardLimits &limits)
{
    if (text.size() > limits.characters)
        return Reader::tooLarge();
    auto table = Reader(text, limits).read();
    if (!table)
        return table;
    if (table->rows.empty())
        return refused(say("There is no text on the clipboard."), u"empty"_s);
    const qsizetype width = std::ranges::max(table->rows, {}, &QStringList::size).size();
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        QStringList &cells = table->rows[row];
        if (cells.size() == 1 && cells.front().isEmpty())
            cells.resize(width);
        if (cells.size() != width) {
            Error error = refused(say("Row %1 on the clipboard has %2 cells where others have %3.")
                                      .arg(row + 1)
                                      .arg(cells.size())
                                      .arg(width),
                                  u"ragged"_s);
            error.line = static_cast<int>(row) + 1;
            return error;
        }
        for (QString &cell : cells)
            cell = unguardedCell(cell).toString();
    }
    return table;
}

QString clipboardText(const ClipboardTable &table)
{
    QString text;
    for (const QStringList &row : table.rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += u'\t';
            text += quoted(guardedCell(row[column]));
        }
        text += u'\n';
    }
    return text;
}

QString clipboardHtml(const ClipboardTable &table)
{
    QString html = u"<table>"_s;
    for (const QStringList &row : table.rows) {
        html += u"<tr>"_s;
        for (const QString &cell : row)
            html += u"<td>"_s + guardedCell(cell).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

}  // namespace stunt

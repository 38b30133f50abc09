// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include <algorithm>

namespace stunt {

namespace {

bool isPhone(QStringView text)
{
    int digits = 0;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c != u'+' && c != u' ' && c != u'(' && c != u')' && c != u'-')
            return false;
    }
    return digits >= 5;
}

bool needsGuard(QStringView text)
{
    if (text.isEmpty())
        return false;
    switch (text.front().unicode()) {
    case u'\'':
    case u'=':
    case u'@':
    case u'\t':
    case u'\r':
        return true;
    case u'+':
    case u'-':
        return !isPhone(text);
    default:
        return false;
    }
}

}  // namespace

QString guardedCell(QStringView text)
{
    return needsGuard(text) ? QChar(u'\'') + text.toString() : text.toString();
}

QStringView unguardedCell(QStringView text)
{
    return text.startsWith(u'\'') && needsGuard(text.sliced(1)) ? text.sliced(1) : text;
}

void CsvWriter::addCell(QStringView text)
{
    if (m_rowBegun)
        m_text += m_delimiter;
    m_rowBegun = true;
    const QString cell = guardedCell(text);
    const bool quote = std::any_of(cell.begin(), cell.end(), [this](QChar c) {
        return c == m_delimiter || c == u'"' || c == u'\n' || c == u'\r';
    });
    if (!quote) {
        m_text += cell;
        return;
    }
    m_text += u'"';
    for (const QChar c : cell) {
        if (c == u'"')
            m_text += u'"';
        m_text += c;
    }
    m_text += u'"';
}

void CsvWriter::endRow()
{
    m_text += QStringView(u"\r\n");
    m_rowBegun = false;
}

QByteArray CsvWriter::content() const
{
    return "\xEF\xBB\xBF" + m_text.toUtf8();
}

}  // namespace stunt

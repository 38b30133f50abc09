// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wordfilter.h"

#include <algorithm>

namespace stunt {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

}  // namespace

QString foldedForSearch(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart)
        if (!c.isMark() && c.category() != QChar::Other_Format)
            folded += c;
    return folded;
}

WordFilter::WordFilter(const QString &words)
    : m_words(foldedForSearch(words).simplified().split(QChar(u' '), Qt::SkipEmptyParts))
{
}

bool WordFilter::matches(const QStringList &texts) const
{
    if (m_words.isEmpty())
        return true;
    QString all;
    for (const QString &text : texts)
        all += foldedForSearch(text) + QChar(u'\n');
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return all.contains(word); });
}

bool WordFilter::matches(const QString &text) const
{
    return matches(QStringList{text});
}

}  // namespace stunt

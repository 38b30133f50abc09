// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace stunt {

// Words that must all occur, in any order, without regard to case and accents: what Ctrl+F and the finder search with.
class WordFilter
{
public:
    WordFilter() = default;
    explicit WordFilter(const QString &words);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    // Whether every word occurs in one of `texts`.
    [[nodiscard]] bool matches(const QStringList &texts) const;
    [[nodiscard]] bool matches(const QString &text) const;
    friend bool operator==(const WordFilter &, const WordFilter &) = default;

private:
    QStringList m_words;  // folded
};

// `text` in lower case without accents, in compatibility form: "José" and "JOSE" are equal in it.
[[nodiscard]] QString foldedForSearch(const QString &text);

}  // namespace stunt

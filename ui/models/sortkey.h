// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace stunt {

// What a cell is sorted by: a number, a date or a text. Made by the column, compared by kind.
struct SortKey {
    bool empty = true;  // empty cells come last, in both directions
    qint64 number = 0;
    QString text;

    [[nodiscard]] static SortKey ofNumber(std::optional<qint64> number);
    [[nodiscard]] static SortKey ofDate(QDate date);
    // Sorted as a person reads it: without case, numbers within it by their value ("2" before "10").
    [[nodiscard]] static SortKey ofText(const QString &text);
};

// Negative, zero or positive as `a` comes before, with or after `b` in `order`.
[[nodiscard]] int compare(const SortKey &a, const SortKey &b, Qt::SortOrder order);

}  // namespace stunt

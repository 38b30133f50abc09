// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sortkey.h"

#include <QCollator>

namespace stunt {

namespace {

int compareTexts(const QString &a, const QString &b)
{
    // One per thread: making a collator reads the locale's tables.
    thread_local const QCollator collator = [] {
        QCollator made;
        made.setCaseSensitivity(Qt::CaseInsensitive);
        made.setNumericMode(true);
        return made;
    }();
    return collator.compare(a, b);
}

}  // namespace

SortKey SortKey::ofNumber(std::optional<qint64> number)
{
    return number ? SortKey{.empty = false, .number = *number, .text = {}} : SortKey{};
}

SortKey SortKey::ofDate(QDate date)
{
    return date.isValid() ? ofNumber(date.toJulianDay()) : SortKey{};
}

SortKey SortKey::ofText(const QString &text)
{
    return SortKey{.empty = text.isEmpty(), .number = 0, .text = text};
}

int compare(const SortKey &a, const SortKey &b, Qt::SortOrder order)
{
    if (a.empty || b.empty)
        return static_cast<int>(a.empty) - static_cast<int>(b.empty);
    int ascending = (a.number > b.number) - (a.number < b.number);
    if (ascending == 0)
        ascending = compareTexts(a.text, b.text);
    return order == Qt::AscendingOrder ? ascending : -ascending;
}

}  // namespace stunt

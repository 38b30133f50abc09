// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/columnlayout.h"

#include <QStringList>
#include <algorithm>

namespace stunt {

namespace {

constexpr int widest = 10'000;     // pixels
constexpr qsizetype most = 1'000;  // columns

}  // namespace

QString ColumnLayout::toText() const
{
    QStringList parts;
    for (const Column &column : columns)
        parts.push_back(QStringLiteral("%1:%2").arg(column.key).arg(column.width));
    return parts.join(u' ');
}

std::optional<ColumnLayout> ColumnLayout::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > most)
        return std::nullopt;
    ColumnLayout layout;
    for (const QString &part : parts) {
        const QStringList halves = part.split(u':');
        bool isNumber = false;
        const int width = halves.size() == 2 ? halves[1].toInt(&isNumber) : 0;
        if (!isNumber || halves[0].isEmpty() || width < 1 || width > widest
            || std::ranges::find(layout.columns, halves[0], &Column::key) != layout.columns.end())
            return std::nullopt;
        layout.columns.push_back({halves[0], width});
    }
    return layout;
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace stunt {

// Which columns a table shows, in their order from the leading edge, and how wide; by the columns' own keys, so that a
// saved layout outlives columns that come and go.
struct ColumnLayout {
    struct Column {
        QString key;
        int width = 0;  // pixels
        friend bool operator==(const Column &, const Column &) = default;
    };
    std::vector<Column> columns;

    // "number:80 title:240"
    [[nodiscard]] QString toText() const;
    // Nothing when the text is none: a key that is empty or stands twice, a width that is not 1 to 10000, no column.
    [[nodiscard]] static std::optional<ColumnLayout> fromText(const QString &text);
    friend bool operator==(const ColumnLayout &, const ColumnLayout &) = default;
};

}  // namespace stunt

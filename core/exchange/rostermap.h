// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rostercolumn.h"
#include "core/exchange/textdecoding.h"

#include <vector>

namespace stunt {

// How somebody wants a roster read: the mapping of `--map MAP.json`, and what the wizard remembers.
struct RosterMap {
    struct Column {
        QString header;  // compared with the file's without case, accents, blanks and punctuation
        RosterField field = RosterField::None;
        RosterUnit unit = RosterUnit::None;
        DateOrder dateOrder = DateOrder::None;
        friend bool operator==(const Column &, const Column &) = default;
    };
    std::vector<Column> columns;
    std::optional<QChar> delimiter;
    std::optional<TextEncoding> encoding;
    int headerLine = 0;  // the physical line the header begins in, from 1; 0: found
    friend bool operator==(const RosterMap &, const RosterMap &) = default;
};

// Reads {"columns":{HEADER:{"field":F,"unit"?:U,"dateFormat"?:"dmy"|"mdy"|"ymd"}},"delimiter"?,"encoding"?,
// "headerLine"?}. F is a field's name ("height", "birthDate", "notes"; "ignore" leaves the
// column out, "unmapped" keeps it as notes), U one of mm cm m in ft g kg lb st, where
// the field is a length or a mass; a delimiter is one of , ; | and TAB. Refused with code "bad-map" and the place in
// the JSON as `path` ("/columns/Height/unit"); line and column where it is no JSON at all. At most 1 MiB.
[[nodiscard]] Result<RosterMap> rosterMapFromJson(const QByteArray &json);
// The same mapping as such a file; reading it back gives an equal one.
[[nodiscard]] QByteArray rosterMapToJson(const RosterMap &map);

}  // namespace stunt

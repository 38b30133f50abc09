// SPDX-License-Identifier: GPL-3.0-or-later
// How the breakdown's cells are typed into, filled and pasted.
#pragma once

#include "core/exchange/clipboardtable.h"
#include "ui/breakdown/beatcolumns.h"

namespace stunt {

class Project;

// Puts what was typed or chosen into `beat`, which is not written. A new duration moves its end alone. Refused, with the
// sentence, when it cannot be read.
[[nodiscard]] Result<> readInto(const ProjectData &data, Beat &beat, BeatColumn column, const QVariant &value);
// What a cell's editor would give for `text`: one of its choices by label or stored text, a scene also by its number;
// where it is typed, the text itself. Refused when it is none of the choices, or could be several.
[[nodiscard]] Result<QVariant> valueOfText(const ProjectData &data, BeatColumn column, const QString &text);

// Writes one value into the cells of one or several beats, as one edit. Refused, all of it, when it cannot be read, or
// is a number and the beats are several.
Result<> typeInto(Project &project, const std::vector<Id<Beat>> &beats, BeatColumn column, const QVariant &value);
Result<> typeInto(Project &project, const Sequence &sequence, BeatColumn column, const QVariant &value);

// Where a block of cells goes: its rows into `beats`, its columns into `columns`, from the first of each.
struct PasteTarget {
    std::vector<Id<Beat>> beats;
    std::vector<BeatColumn> columns;
};
// Writes the block as one edit; a cell that says what is there already is left alone. Refused, all of it, when the block
// is larger than the target, and for a cell that cannot be read or written, naming its row, column and text.
Result<> pasteInto(Project &project, const PasteTarget &target, const ClipboardTable &table);

// The cells of the beats as they read in the table.
[[nodiscard]] ClipboardTable copyOf(const ProjectData &data, const PasteTarget &source);

}  // namespace stunt

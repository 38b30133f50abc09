// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"
#include "ui/print/tablelayout.h"

namespace stunt::print {

// Where a block of the sheet is laid out: the flow it joins, the width it has, the fonts it is set in.
struct BlockSpace {
    PageFlow &flow;
    double width;
    PrintFonts &fonts;
};

// The blocks of the call sheet in the order they stand on it. A block with nothing to say adds nothing.
void addHead(const BlockSpace &space, const CallSheet &sheet);      // title, crew call, times, places, contacts
void addSafety(const BlockSpace &space, const CallSheet &sheet);    // hospital, cover, abort word, briefing
void addSchedule(const BlockSpace &space, const CallSheet &sheet);  // the strips in shooting order, totals
void addCalls(const BlockSpace &space, const CallSheet &sheet);     // cast, stunts, others, legend
void addNotes(const BlockSpace &space, const CallSheet &sheet);     // department notes
void addAdvance(const BlockSpace &space, const CallSheet &sheet);   // the next shoot day
void addCrew(const BlockSpace &space, const CallSheet &sheet);      // the back page

// Parts the blocks share.
struct LabelledText {
    QString label;
    std::vector<Paragraph> lines;
    int span = 1;
};
// A label in small grey over its lines.
[[nodiscard]] TableCell labelled(const LabelledText &text);
// Rows of `perRow` equal cells with thin lines between them, in a box when `look` has side rules.
void addGrid(const BlockSpace &space, const std::vector<LabelledText> &cells, int perRow, const RowLook &look);

}  // namespace stunt::print

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/choreography.h"
#include "ui/print/pdfdocument.h"

namespace stunt {

// The moves of a sequence laid out for paper: a table for each beat.
class ChoreographyPages : public DocumentPages
{
public:
    // Characters no font has are noted in `fonts`, which is needed for this call only.
    ChoreographyPages(const Choreography &sheet, print::PrintFonts &fonts);
};

// Renders it as PDF. Errors as renderPdf(), and "no-print-font".
[[nodiscard]] Result<PdfDocument> renderChoreography(const Choreography &sheet);

}  // namespace stunt

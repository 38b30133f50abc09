// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/breakdownsheet.h"
#include "ui/print/pdfdocument.h"

namespace stunt {

// A breakdown sheet laid out for paper: the scene's head, the beats, a row for each category with its letter and colour.
class BreakdownPages : public DocumentPages
{
public:
    // Characters no font has are noted in `fonts`, which is needed for this call only.
    BreakdownPages(const BreakdownSheet &sheet, print::PrintFonts &fonts);
};

// "Scene 42A", "Beat 2C · Glass": what the sheet is of.
[[nodiscard]] QString breakdownSubject(const BreakdownSheet &sheet);

// Renders it as PDF. Errors as renderPdf(), and "no-print-font".
[[nodiscard]] Result<PdfDocument> renderBreakdown(const BreakdownSheet &sheet);

}  // namespace stunt

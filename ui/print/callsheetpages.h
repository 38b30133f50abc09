// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"
#include "ui/print/documentpages.h"

namespace stunt {

// A call sheet laid out for its paper.
class CallSheetPages : public DocumentPages
{
public:
    // Lays the whole sheet out; characters no font has are noted in `fonts`, which is needed for this call only.
    CallSheetPages(const CallSheet &sheet, print::PrintFonts &fonts);
};

}  // namespace stunt

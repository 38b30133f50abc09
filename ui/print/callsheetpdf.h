// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/callsheet.h"
#include "ui/print/pdfdocument.h"

namespace stunt {

// Renders the sheet as PDF: fonts embedded and subset, title and author set. Needs a QGuiApplication. Errors:
// "no-print-font"; an I/O error when Qt cannot produce a document.
[[nodiscard]] Result<PdfDocument> renderCallSheet(const CallSheet &sheet);

// Renders the sheet and writes it to `path`, replacing what is there atomically. Errors as renderCallSheet() and, for
// the file, as writeFile(): nothing half written is ever left.
[[nodiscard]] Result<PdfReport> exportCallSheet(const CallSheet &sheet, const QString &path);

}  // namespace stunt

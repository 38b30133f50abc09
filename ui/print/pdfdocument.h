// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/documentpages.h"

#include <QByteArray>
#include <QStringList>

namespace stunt {

// A finished document in memory.
struct PdfDocument {
    QByteArray content;
    int pages = 0;
    QStringList missingGlyphs;  // characters no font could draw, as `"x" (U+XXXX)`; the sheet shows "?" for them
};

// What a written file holds.
struct PdfReport {
    int pages = 0;
    qint64 bytes = 0;
    QStringList missingGlyphs;
};

// What a document says of itself.
struct PdfDetails {
    QString title;
    QString author;
    QString subject;
};

// Renders pages as PDF: fonts embedded and subset, title, author and language set. Needs a QGuiApplication. `fonts` are those
// the pages were laid out with. Error: an I/O error when Qt cannot produce a document.
[[nodiscard]] Result<PdfDocument> renderPdf(const DocumentPages &pages, const PdfDetails &details,
                                            const print::PrintFonts &fonts);

// Writes a rendered document to `path`, replacing what is there atomically. Errors as writeFile(): nothing half written is
// ever left.
[[nodiscard]] Result<PdfReport> writePdf(const PdfDocument &document, const QString &path);

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheetpdf.h"

#include "ui/print/callsheetpages.h"

#include <QCoreApplication>

namespace stunt {

namespace {

QString documentTitle(const CallSheet &sheet)
{
    const auto &head = sheet.head;
    return QCoreApplication::translate("print", "%1 – call sheet – %2 – %3")
        .arg(head.title, head.unit, head.date.toString(Qt::ISODate));
}

}  // namespace

Result<PdfDocument> renderCallSheet(const CallSheet &sheet)
{
    auto fonts = print::PrintFonts::load();
    if (!fonts)
        return fonts.error();
    const CallSheetPages pages(sheet, *fonts);
    return renderPdf(pages,
                     {.title = documentTitle(sheet),
                      .author = sheet.head.company.isEmpty() ? sheet.head.title : sheet.head.company,
                      .subject =
                          QCoreApplication::translate("print", "Call sheet, DRAFT, revision %1").arg(sheet.revision)},
                     *fonts);
}

Result<PdfReport> exportCallSheet(const CallSheet &sheet, const QString &path)
{
    const auto document = renderCallSheet(sheet);
    return document ? writePdf(*document, path) : Result<PdfReport>(document.error());
}

}  // namespace stunt

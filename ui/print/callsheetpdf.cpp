// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheetpdf.h"

#include "core/base/filewriter.h"
#include "ui/print/callsheetpages.h"
#include "ui/print/callsheettext.h"
#include "ui/print/pdffinish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString documentTitle(const CallSheet &sheet)
{
    const auto &head = sheet.head;
    return QCoreApplication::translate("print", "%1 – call sheet – %2 – %3")
        .arg(head.title, head.unit, head.date.toString(Qt::ISODate));
}

Error paintFailed()
{
    return Error{.kind = ErrorKind::Io,
                 .message = QCoreApplication::translate("print", "The call sheet could not be drawn as a PDF."),
                 .code = u"pdf-failed"_s};
}

}  // namespace

Result<PdfDocument> renderCallSheet(const CallSheet &sheet)
{
    auto fonts = print::PrintFonts::load();
    if (!fonts)
        return fonts.error();
    const CallSheetPages pages(sheet, *fonts);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(720);  // a device unit is a print unit
        writer.setPageSize(pageSizeOf(sheet.paper));
        writer.setPageMargins({});
        writer.setTitle(documentTitle(sheet));
        writer.setCreator(u"Stuntboard "_s + QStringLiteral(STUNTBOARD_VERSION));
        QPainter painter;
        if (!painter.begin(&writer))
            return paintFailed();
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0 && !writer.newPage())
                return paintFailed();
            pages.paint(painter, page);
        }
        if (!painter.end())
            return paintFailed();
    }
    auto finished = finishPdf(
        bytes, {.author = sheet.head.company.isEmpty() ? sheet.head.title : sheet.head.company,
                .subject = QCoreApplication::translate("print", "Call sheet, DRAFT, revision %1").arg(sheet.revision),
                .keywords = {},
                .language = QLocale().bcp47Name()});
    if (!finished)
        return finished.error();
    return PdfDocument{
        .content = std::move(*finished), .pages = pages.count(), .missingGlyphs = fonts->missingGlyphs()};
}

Result<PdfReport> exportCallSheet(const CallSheet &sheet, const QString &path)
{
    auto document = renderCallSheet(sheet);
    if (!document)
        return document.error();
    if (const auto written = writeFile(path, document->content); !written)
        return written.error();
    return PdfReport{.pages = document->pages,
                     .bytes = document->content.size(),
                     .missingGlyphs = std::move(document->missingGlyphs)};
}

}  // namespace stunt

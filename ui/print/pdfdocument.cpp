// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfdocument.h"

#include "core/base/filewriter.h"
#include "ui/print/pdffinish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

Error paintFailed()
{
    return Error{.kind = ErrorKind::Io,
                 .message = QCoreApplication::translate("print", "The document could not be drawn as a PDF."),
                 .code = u"pdf-failed"_s};
}

}  // namespace

Result<PdfDocument> renderPdf(const DocumentPages &pages, const PdfDetails &details, const print::PrintFonts &fonts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(720);  // a device unit is a print unit
        writer.setPageSize(pageSizeOf(pages.paper()));
        writer.setPageMargins({});
        writer.setTitle(details.title);
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
        bytes,
        {.author = details.author, .subject = details.subject, .keywords = {}, .language = QLocale().bcp47Name()});
    if (!finished)
        return finished.error();
    return PdfDocument{.content = std::move(*finished), .pages = pages.count(), .missingGlyphs = fonts.missingGlyphs()};
}

Result<PdfReport> writePdf(const PdfDocument &document, const QString &path)
{
    if (const auto written = writeFile(path, document.content); !written)
        return written.error();
    return PdfReport{
        .pages = document.pages, .bytes = document.content.size(), .missingGlyphs = document.missingGlyphs};
}

}  // namespace stunt

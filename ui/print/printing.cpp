// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace stunt {

Result<> printPages(const DocumentPages &pages, const QString &name, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(name);
    printer.setFullPage(true);
    printer.setPageSize(pageSizeOf(pages.paper()));
    printer.setFromTo(1, pages.count());
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, pages.count());
    if (dialog.exec() != QDialog::Accepted)
        return Error{.kind = ErrorKind::Cancelled,
                     .message = QCoreApplication::translate("print", "Nothing was printed.")};
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{.kind = ErrorKind::Io,
                     .message = QCoreApplication::translate("print", "The printer “%1” cannot be drawn on.")
                                    .arg(printer.printerName())};
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages.count()) : pages.count();
    for (int page = first; page < last; ++page) {
        if (page > first && !printer.newPage())
            return Error{.kind = ErrorKind::Io,
                         .message =
                             QCoreApplication::translate("print", "The printer stopped after page %1.").arg(page)};
        painter.save();
        const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
        painter.scale(paper.width() / pages.size().width(), paper.height() / pages.size().height());
        pages.paint(painter, page);
        painter.restore();
    }
    painter.end();
    return {};
}

}  // namespace stunt

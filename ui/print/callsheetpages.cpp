// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheetpages.h"

#include "ui/print/callsheetblocks.h"
#include "ui/print/callsheettext.h"

#include <QCoreApplication>

namespace stunt {

using namespace Qt::Literals::StringLiterals;
using namespace print;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("print", text);
}

}  // namespace

CallSheetPages::CallSheetPages(const CallSheet &sheet, PrintFonts &fonts) : DocumentPages(sheet.paper)
{
    const BlockSpace space{.flow = flow(), .width = width(), .fonts = fonts};
    addHead(space, sheet);
    addSafety(space, sheet);
    addSchedule(space, sheet);
    addCalls(space, sheet);
    addNotes(space, sheet);
    addAdvance(space, sheet);
    addCrew(space, sheet);

    const QString version = tr("DRAFT · revision %1").arg(sheet.revision);
    const QString made = tr("%1 · as of %2").arg(version, momentText(sheet.composedAt));
    const QString which = u"%1 · %2 · %3"_s.arg(sheet.head.title, sheet.head.unit, dateText(sheet.head.date));
    finish(
        [&](int page) {
            return Edges{.headLeft = page == 0 ? tr("CALL SHEET") : which,
                         .headRight = version,
                         .footLeft = made,
                         .footRight = tr("Page %1 of %2").arg(page + 1).arg(count()),
                         .isTitle = page == 0};
        },
        fonts);
}

}  // namespace stunt

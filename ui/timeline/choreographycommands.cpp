// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/choreographycommands.h"

#include "core/base/filewriter.h"
#include "core/reports/choreography.h"
#include "ui/print/choreographypages.h"
#include "ui/print/printfonts.h"
#include "ui/print/printing.h"

#include <QCoreApplication>
#include <QDir>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::timeline", text);
}

std::optional<Choreography> compose(const Workspace &workspace, Id<Sequence> id)
{
    const Sequence *sequence = workspace.project.data().find(id);
    if (!sequence)
        return std::nullopt;
    return choreographyOf(workspace.project.data(), *sequence, workspace.project.revision());
}

QString fileNameOf(const Choreography &sheet)
{
    return fileNameFrom(tr("%1 choreography").arg(sheet.sequence), tr("choreography"));
}

}  // namespace

void exportChoreography(const Workspace &workspace, Id<Sequence> sequence)
{
    const auto sheet = compose(workspace, sequence);
    if (!sheet)
        return;
    const auto path = workspace.dialogs.saveFile({.title = tr("Export choreography"),
                                                  .filter = tr("PDF (*.pdf)"),
                                                  .suggestion = fileNameOf(*sheet) + u".pdf"_s});
    if (!path)
        return;
    const auto document = renderChoreography(*sheet);
    const auto written = document ? writePdf(*document, *path) : Result<PdfReport>(document.error());
    if (!written)
        workspace.dialogs.tell(tr("Export choreography"), written.error());
    else if (!written->missingGlyphs.isEmpty())
        workspace.dialogs.inform(tr("Export choreography"),
                                 tr("Written to %1. No font on this machine has %2; the sheet shows “?” for them.")
                                     .arg(QDir::toNativeSeparators(*path), written->missingGlyphs.join(u", "_s)));
}

void printChoreography(const Workspace &workspace, Id<Sequence> sequence, QWidget *parent)
{
    const auto sheet = compose(workspace, sequence);
    if (!sheet)
        return;
    auto fonts = print::PrintFonts::load();
    const auto printed =
        fonts ? printPages(ChoreographyPages(*sheet, *fonts), fileNameOf(*sheet), parent) : Result<>(fonts.error());
    if (!printed && printed.error().kind != ErrorKind::Cancelled)
        workspace.dialogs.tell(tr("Print"), printed.error());
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/choreographypages.h"

#include "ui/print/printpalette.h"
#include "ui/print/tablelayout.h"

#include <QCoreApplication>
#include <QLocale>

namespace stunt {

using namespace Qt::Literals::StringLiterals;
using namespace print;
using namespace print::palette;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("print", text);
}

TableCell cell(const QString &text, const TextStyle &style = body)
{
    return {{{text, style}}};
}

TableRow rowOf(const Choreography::Line &line)
{
    TableRow row;
    row.cells = {cell(QLocale().toString(line.number), aligned(bold, TextAlign::Right)),
                 cell(line.count ? QLocale().toString(*line.count) : QString(), aligned(body, TextAlign::Right)),
                 cell(line.attacker),
                 cell(line.defender),
                 {{{line.technique, bold}, {line.notes, prose(soft)}}},
                 cell(line.target),
                 cell(line.contact)};
    return row;
}

// A line across the table that says what the beat is.
TableRow wide(const QString &text, const TextStyle &style, int columns)
{
    TableRow row;
    row.cells = {{.paragraphs = {{text, style}}, .span = columns}};
    row.keepWithNext = true;
    return row;
}

void addBeat(PageFlow &flow, double width, PrintFonts &fonts, const Choreography::BeatMoves &beat)
{
    PrintTable table{
        .title = beat.title.isEmpty() ? beat.number : tr("%1 · %2").arg(beat.number, beat.title),
        .note = beat.time,
        .columns = {{.head = tr("No."), .width = 24 * pt, .fit = ColumnFit::Fixed, .align = TextAlign::Right},
                    {.head = tr("Count"), .width = 32 * pt, .fit = ColumnFit::Fixed, .align = TextAlign::Right},
                    {.head = tr("Attacker"), .width = 1.2},
                    {.head = tr("Defender"), .width = 1.2},
                    {.head = tr("Technique"), .width = 1.4},
                    {.head = tr("Target"), .width = 0.9},
                    {.head = tr("Contact"), .width = 54 * pt, .fit = ColumnFit::Fixed}}};
    const int columns = static_cast<int>(table.columns.size());
    if (!beat.people.isEmpty())
        table.rows.push_back(wide(beat.people, soft, columns));
    if (!beat.action.isEmpty())
        table.rows.push_back(wide(beat.action, prose(body), columns));
    for (const Choreography::Line &line : beat.moves)
        table.rows.push_back(rowOf(line));
    if (beat.moves.empty()) {
        table.rows.push_back(wide(tr("No moves are written down for this beat."), missing, columns));
        table.rows.back().keepWithNext = false;
    }
    appendTable(flow, std::move(table), width, fonts);
}

}  // namespace

ChoreographyPages::ChoreographyPages(const Choreography &sheet, PrintFonts &fonts) : DocumentPages(sheet.paper)
{
    for (const Choreography::BeatMoves &beat : sheet.beats)
        addBeat(flow(), width(), fonts, beat);
    const QString which = u"%1 · %2"_s.arg(sheet.production, sheet.sequence);
    finish(
        [&](int page) {
            return Edges{.headLeft = page == 0 ? tr("CHOREOGRAPHY · %1").arg(which) : which,
                         .headRight = tr("Revision %1").arg(sheet.revision),
                         .footLeft = tr("For rehearsal. Nothing here says that a move is safe."),
                         .footRight = tr("Page %1 of %2").arg(page + 1).arg(count()),
                         .isTitle = page == 0};
        },
        fonts);
}

Result<PdfDocument> renderChoreography(const Choreography &sheet)
{
    auto fonts = PrintFonts::load();
    if (!fonts)
        return fonts.error();
    const ChoreographyPages pages(sheet, *fonts);
    return renderPdf(pages,
                     {.title = tr("%1 – choreography – %2").arg(sheet.production, sheet.sequence),
                      .author = sheet.production,
                      .subject = tr("Choreography, revision %1").arg(sheet.revision)},
                     *fonts);
}

}  // namespace stunt

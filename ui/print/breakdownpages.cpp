// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/breakdownpages.h"

#include "ui/breakdown/categorylook.h"
#include "ui/models/fieldtext.h"
#include "ui/print/printpalette.h"
#include "ui/print/tablelayout.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPalette>

namespace stunt {

using namespace Qt::Literals::StringLiterals;
using namespace print;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("print", text);
}

TableCell cell(const QString &text, const TextStyle &style = palette::body)
{
    return {{{text, style}}};
}

TableCell valueCell(const QString &text)
{
    return text.isEmpty() ? cell(tr("not entered"), palette::soft) : cell(text, palette::bold);
}

void addHead(PageFlow &flow, double width, PrintFonts &fonts, const BreakdownSheet &sheet)
{
    PrintTable table{
        .title = breakdownSubject(sheet),
        .note = sheet.ofBeat ? sheet.sequence : QString(),
        .columns = {{.width = 64 * pt, .fit = ColumnFit::Fixed}, {}, {.width = 64 * pt, .fit = ColumnFit::Fixed}, {}}};
    const auto pair = [&](const QString &left, const QString &leftValue, const QString &right,
                          const QString &rightValue) {
        table.rows.push_back({.cells = {cell(left, palette::label), valueCell(leftValue), cell(right, palette::label),
                                        valueCell(rightValue)}});
    };
    const QString pages = sheet.pagesEighths.value_or(0) > 0 ? pagesText(*sheet.pagesEighths) : QString();
    pair(tr("Int/Ext"), sheet.intExt, tr("Set"), sheet.set);
    pair(tr("Day/Night"), sheet.dayPart, tr("Script day"),
         sheet.scriptDay ? QLocale().toString(*sheet.scriptDay) : QString());
    pair(tr("Pages"), pages, tr("Location"), sheet.location);
    const auto wide = [&](const QString &name, const QString &text) {
        TableRow row;
        row.cells = {cell(name, palette::label), {.paragraphs = {{text, palette::prose(palette::body)}}, .span = 3}};
        table.rows.push_back(std::move(row));
    };
    wide(tr("Synopsis"), sheet.synopsis.isEmpty() ? tr("not entered") : sheet.synopsis);
    if (!sheet.notes.isEmpty())
        wide(tr("Notes"), sheet.notes);
    appendTable(flow, std::move(table), width, fonts);
}

void addBeats(PageFlow &flow, double width, PrintFonts &fonts, const BreakdownSheet &sheet)
{
    PrintTable table{.title = tr("Beats"),
                     .columns = {{.head = tr("No."), .width = 40 * pt, .fit = ColumnFit::Fixed},
                                 {.head = tr("Beat"), .width = 1},
                                 {.head = tr("Discipline"), .width = 60 * pt, .fit = ColumnFit::Fixed},
                                 {.head = tr("Duration"), .width = 60 * pt, .fit = ColumnFit::Fixed},
                                 {.head = tr("Takes"), .width = 34 * pt, .fit = ColumnFit::Fixed}}};
    for (const BreakdownSheet::BeatLine &beat : sheet.beats) {
        TableCell what{{{beat.title, palette::bold}}};
        if (!beat.action.isEmpty())
            what.paragraphs.push_back({beat.action, palette::prose(palette::body)});
        table.rows.push_back({.cells = {cell(beat.number, palette::bold), std::move(what), cell(beat.discipline),
                                        cell(beat.duration), cell(QLocale().toString(beat.takes))}});
    }
    if (sheet.beats.empty()) {
        TableRow none;
        none.cells = {{.paragraphs = {{tr("No beats are planned in this scene."), palette::missing}}, .span = 5}};
        table.rows.push_back(std::move(none));
    }
    appendTable(flow, std::move(table), width, fonts);
}

void addBoxes(PageFlow &flow, double width, PrintFonts &fonts, const BreakdownSheet &sheet)
{
    PrintTable table{
        .title = tr("Elements"),
        .columns = {{.width = 32 * pt, .fit = ColumnFit::Fixed}, {.width = 116 * pt, .fit = ColumnFit::Fixed}, {}}};
    const QPalette onPaper(Qt::white);
    for (const BreakdownSheet::Box &box : sheet.boxes) {
        const CategoryMark mark = categoryMark(box.category, onPaper);
        TableCell list;
        for (const BreakdownElement &element : box.elements)
            list.paragraphs.push_back({element.line(), element.open ? palette::missing : palette::body});
        if (box.elements.empty())
            list.paragraphs.push_back({tr("none planned"), palette::soft});
        TableRow row;
        row.cells = {cell(mark.shape == MarkShape::Asterisk ? mark.letter + u'*' : mark.letter, palette::bold),
                     cell(elementCategoryName(box.category), palette::bold), std::move(list)};
        row.look.padX = 8 * pt;  // clear of the bar, in every row alike
        if (mark.shape == MarkShape::Filled)
            row.look.bar = mark.fill;
        table.rows.push_back(std::move(row));
    }
    appendTable(flow, std::move(table), width, fonts);
}

}  // namespace

QString breakdownSubject(const BreakdownSheet &sheet)
{
    const QString scene = sheet.sceneNumber.isEmpty() ? tr("No scene") : tr("Scene %1").arg(sheet.sceneNumber);
    return sheet.ofBeat && !sheet.beats.empty()
             ? tr("Beat %1 · %2 · %3").arg(sheet.beats.front().number, sheet.beats.front().title, scene)
             : scene;
}

BreakdownPages::BreakdownPages(const BreakdownSheet &sheet, PrintFonts &fonts) : DocumentPages(sheet.paper)
{
    addHead(flow(), width(), fonts, sheet);
    addBeats(flow(), width(), fonts, sheet);
    addBoxes(flow(), width(), fonts, sheet);
    const QString which = u"%1 · %2"_s.arg(sheet.production, breakdownSubject(sheet));
    finish(
        [&](int page) {
            return Edges{.headLeft = page == 0 ? tr("BREAKDOWN SHEET · %1").arg(sheet.production) : which,
                         .headRight = tr("Revision %1").arg(sheet.revision),
                         .footLeft = tr("For: %1").arg(enumLabel(sheet.audience)),
                         .footRight = tr("Page %1 of %2").arg(page + 1).arg(count()),
                         .isTitle = page == 0};
        },
        fonts);
}

Result<PdfDocument> renderBreakdown(const BreakdownSheet &sheet)
{
    auto fonts = PrintFonts::load();
    if (!fonts)
        return fonts.error();
    const BreakdownPages pages(sheet, *fonts);
    return renderPdf(pages,
                     {.title = tr("%1 – breakdown – %2").arg(sheet.production, breakdownSubject(sheet)),
                      .author = sheet.production,
                      .subject = tr("Breakdown sheet, revision %1").arg(sheet.revision)},
                     *fonts);
}

}  // namespace stunt

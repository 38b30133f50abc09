// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheetblocks.h"
#include "ui/print/callsheettext.h"
#include "ui/print/printpalette.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt::print {

using namespace Qt::Literals::StringLiterals;
using namespace palette;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("print", text);
}

QString numberTitle(const CallSheet::BeatLine &beat)
{
    return beat.number.isEmpty() || beat.title.isEmpty() ? beat.number + beat.title
                                                         : u"%1 · %2"_s.arg(beat.number, beat.title);
}

TableCell what(const CallSheet::StripLine &strip)
{
    TableCell cell;
    cell.paragraphs = {{strip.heading, {.size = 9, .weight = QFont::Bold}}, {strip.synopsis, prose(soft)}};
    for (const auto &beat : strip.beats) {
        cell.paragraphs.push_back({.text = beat.action.isEmpty() ? QString() : u" – "_s + beat.action,
                                   .style = prose(body),
                                   .before = 1.5 * pt,
                                   .lead = numberTitle(beat)});
    }
    cell.paragraphs.push_back({strip.addition, prose({.size = 8.5, .italic = true}), 1 * pt});
    return cell;
}

// "from 09:30" where a strip before it has no minutes yet.
QString startText(const CallSheet::StripLine &strip)
{
    const QString time = timeText(strip.start);
    return strip.earliest && !time.isEmpty() ? tr("from %1").arg(time) : time;
}

QString dayAndNight(const CallSheet::StripLine &strip)
{
    return strip.scriptDay ? u"%1 D%2"_s.arg(strip.dayPart).arg(*strip.scriptDay).trimmed() : strip.dayPart;
}

QString minutesText(const CallSheet::StripLine &strip)
{
    return strip.minutes ? QString::number(*strip.minutes) : u"–"_s;
}

TableRow bannerRow(const CallSheet::StripLine &strip, int columns)
{
    TableRow row;
    row.look = {.fill = shade, .padY = 3 * pt};
    row.cells.push_back({{{startText(strip), whole(bold)}}});
    row.cells.push_back({{{strip.heading, bold}}, columns - 2});
    row.cells.push_back(
        {{{strip.minutes ? QString::number(*strip.minutes) : QString(), aligned(bold, TextAlign::Right)}}});
    return row;
}

TableRow stripRow(const CallSheet::StripLine &strip, bool withPlace)
{
    TableRow row;
    row.look = {.padY = 3 * pt};
    row.cells = {
        {{{startText(strip), whole(bold)}}},
        {{{strip.scene, bold}}},
        what(strip),
        {{{strip.cast, body}}},
        {{{dayAndNight(strip), body}}},
        {{{sheetPagesText(strip.pagesEighths), aligned(whole(body), TextAlign::Right)}}},
    };
    if (withPlace)
        row.cells.push_back({{{strip.place, aligned(bold, TextAlign::Centre)}}});
    row.cells.push_back({{{minutesText(strip), aligned(whole(body), TextAlign::Right)}}});
    return row;
}

std::vector<TableColumn> scheduleColumns(bool withPlace)
{
    std::vector<TableColumn> columns{
        {.head = tr("Time"), .width = 34 * pt, .fit = ColumnFit::Content},
        {.head = tr("Scene"), .width = 36 * pt, .fit = ColumnFit::Fixed},
        {.head = tr("Set, beats and action"), .width = 1},
        {.head = tr("Cast"), .width = 78 * pt, .fit = ColumnFit::Fixed},
        {.head = tr("D/N"), .width = 54 * pt, .fit = ColumnFit::Fixed},
        {.head = tr("Pages"), .width = 34 * pt, .fit = ColumnFit::Fixed, .align = TextAlign::Right},
    };
    if (withPlace)
        columns.push_back({.head = tr("Loc."), .width = 28 * pt, .fit = ColumnFit::Fixed, .align = TextAlign::Centre});
    columns.push_back({.head = tr("Min"), .width = 28 * pt, .fit = ColumnFit::Fixed, .align = TextAlign::Right});
    return columns;
}

TableRow totalRow(const CallSheet &sheet, int columns)
{
    const auto scenes = std::count_if(sheet.strips.begin(), sheet.strips.end(),
                                      [](const auto &strip) { return strip.kind != StripKind::Banner; });
    TableRow row;
    row.look = {.rule = ink, .ruleAbove = 0.8 * pt, .ruleBelow = 0.8 * pt, .padY = 3 * pt};
    QStringList parts{scenes == 1 ? tr("1 strip") : tr("%1 strips").arg(scenes)};
    if (sheet.totalPagesEighths > 0)
        parts.append(tr("%1 pages").arg(sheetPagesText(sheet.totalPagesEighths)));
    const QString duration = durationText(sheet.totalMinutes);
    parts.append(sheet.minutesMissing ? tr("at least %1: minutes are missing").arg(duration)
                                      : tr("%1 in all").arg(duration));
    row.cells.push_back({{{tr("Total"), bold}}, 2});
    row.cells.push_back({{{parts.join(u" · "_s), aligned(bold, TextAlign::Right)}}, columns - 2});
    return row;
}

}  // namespace

void addSchedule(const BlockSpace &space, const CallSheet &sheet)
{
    if (sheet.strips.empty())
        return;
    const bool withPlace = sheet.head.places.size() > 1;
    PrintTable table{.title = tr("Shooting order"), .note = {}, .columns = scheduleColumns(withPlace), .rows = {}};
    const int columns = static_cast<int>(table.columns.size());
    for (const auto &strip : sheet.strips)
        table.rows.push_back(strip.kind == StripKind::Banner ? bannerRow(strip, columns) : stripRow(strip, withPlace));
    table.rows.back().keepWithNext = true;
    table.rows.push_back(totalRow(sheet, columns));
    appendTable(space.flow, std::move(table), space.width, space.fonts);
}

void addAdvance(const BlockSpace &space, const CallSheet &sheet)
{
    if (!sheet.advance)
        return;
    const auto &next = *sheet.advance;
    QStringList note{dateText(next.date), dayText(next.dayNumber, next.dayTotal)};
    if (next.crewCall)
        note.append(tr("crew call %1").arg(clockText(*next.crewCall)));
    note.removeAll(QString());
    const bool withPlace = next.places.size() > 1;
    PrintTable table{.title = tr("Advance schedule"),
                     .note = note.join(u" · "_s),
                     .columns = scheduleColumns(withPlace),
                     .rows = {}};
    const int columns = static_cast<int>(table.columns.size());
    for (auto strip : next.strips) {
        // In the advance the beats' names are enough; their action comes with the day's own sheet.
        for (auto &beat : strip.beats)
            beat.action.clear();
        table.rows.push_back(strip.kind == StripKind::Banner ? bannerRow(strip, columns) : stripRow(strip, withPlace));
    }
    for (const auto &place : next.places) {
        TableRow row;
        row.look = {.padY = 3 * pt};
        row.cells.push_back({{{place.letter.isEmpty() ? tr("At") : place.letter, bold}}});
        row.cells.push_back({{{place.name, bold}, {place.address, prose(body)}}, columns - 1});
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        table.rows.push_back({.cells = {{{{tr("Nothing planned yet."), soft}}, columns}}});
    appendTable(space.flow, std::move(table), space.width, space.fonts);
}

}  // namespace stunt::print

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

// One of the columns of times; it is printed only where somebody has such a time.
struct TimeColumn {
    const char *head;
    CallTime CallSheet::CallLine::*time;
    bool always;
};
constexpr std::array timeColumns{
    TimeColumn{QT_TRANSLATE_NOOP("print", "Pick-up"), &CallSheet::CallLine::pickUp, true},
    TimeColumn{QT_TRANSLATE_NOOP("print", "Make-up, wardrobe"), &CallSheet::CallLine::makeUp, true},
    TimeColumn{QT_TRANSLATE_NOOP("print", "Pads, rig"), &CallSheet::CallLine::pads, true},
    TimeColumn{QT_TRANSLATE_NOOP("print", "Rehearse"), &CallSheet::CallLine::rehearsal, false},
    TimeColumn{QT_TRANSLATE_NOOP("print", "On set"), &CallSheet::CallLine::onSet, true},
    TimeColumn{QT_TRANSLATE_NOOP("print", "Release"), &CallSheet::CallLine::release, false},
};

struct CallTable {
    QString title;
    const std::vector<CallSheet::CallLine> &lines;
};

bool anyHas(const std::vector<CallSheet::CallLine> &lines, CallTime CallSheet::CallLine::*time)
{
    return std::any_of(lines.begin(), lines.end(), [time](const auto &line) { return (line.*time).time.has_value(); });
}

// Columns are chosen over all three tables, so that they stand under one another.
std::vector<TimeColumn> columnsOf(const CallSheet &sheet)
{
    std::vector<TimeColumn> shown;
    for (const TimeColumn &column : timeColumns)
        if (column.always || anyHas(sheet.cast, column.time) || anyHas(sheet.stunts, column.time)
            || anyHas(sheet.others, column.time))
            shown.push_back(column);
    return shown;
}

bool hasRemarks(const CallSheet &sheet)
{
    const auto remark = [](const auto &line) { return !line.remarks.isEmpty(); };
    return std::any_of(sheet.cast.begin(), sheet.cast.end(), remark)
        || std::any_of(sheet.stunts.begin(), sheet.stunts.end(), remark)
        || std::any_of(sheet.others.begin(), sheet.others.end(), remark);
}

bool pastMidnight(const CallSheet &sheet)
{
    const auto late = [](const CallSheet::CallLine &line) {
        return std::any_of(timeColumns.begin(), timeColumns.end(), [&line](const TimeColumn &column) {
            const auto &time = (line.*(column.time)).time;
            return time && time->minutes >= 24 * 60;
        });
    };
    return std::any_of(sheet.cast.begin(), sheet.cast.end(), late)
        || std::any_of(sheet.stunts.begin(), sheet.stunts.end(), late)
        || std::any_of(sheet.others.begin(), sheet.others.end(), late);
}

enum class Remarks { None, Column, UnderRole };

struct CallColumns {
    std::vector<TimeColumn> times;
    Remarks remarks = Remarks::None;
    double timeWidth = 0;
};

// With every column of times in use there is no width left for remarks: they stand under the role.
CallColumns callColumnsOf(const CallSheet &sheet)
{
    CallColumns columns{.times = columnsOf(sheet), .timeWidth = (pastMidnight(sheet) ? 51 : 44) * pt};
    if (hasRemarks(sheet))
        columns.remarks = columns.times.size() == timeColumns.size() ? Remarks::UnderRole : Remarks::Column;
    return columns;
}

TableRow callRow(const CallSheet::CallLine &line, const CallColumns &columns)
{
    const TextStyle time = aligned(whole(body), TextAlign::Centre);
    const TextStyle typedTime = aligned(whole(bold), TextAlign::Centre);
    TableRow row;
    row.cells.push_back({{{line.number, bold}}});
    row.cells.push_back(
        {{{line.person.isEmpty() ? tr("NOT BOOKED") : line.person, line.person.isEmpty() ? missing : bold}}});
    row.cells.push_back({{{line.role, body}}});
    if (columns.remarks == Remarks::UnderRole)
        row.cells.back().paragraphs.push_back({line.remarks, soft});
    row.cells.push_back({{{statusCode(line.status), aligned(line.statusTyped ? bold : body, TextAlign::Centre)}}});
    const bool timeless = std::ranges::none_of(timeColumns, [&line](const TimeColumn &column) {
        return (line.*(column.time)).time.has_value();
    });
    for (const TimeColumn &column : columns.times) {
        if (timeless && column.time == &CallSheet::CallLine::onSet) {
            row.cells.push_back({{{tr("time not set"), aligned(missing, TextAlign::Centre)}}});
            continue;
        }
        const CallTime &at = line.*(column.time);
        row.cells.push_back({{{timeText(at.time), at.typed ? typedTime : time}}});
    }
    if (columns.remarks == Remarks::Column)
        row.cells.push_back({{{line.remarks, body}}});
    return row;
}

void addCallTable(const BlockSpace &space, const CallTable &calls, const CallColumns &columns)
{
    PrintTable table{
        .title = calls.title,
        .note = calls.lines.size() == 1 ? tr("1 person") : tr("%1 people").arg(calls.lines.size()),
        .columns = {{.head = u"#"_s, .width = 28 * pt, .fit = ColumnFit::Fixed},
                    {.head = tr("Name"), .width = 1.35},
                    {.head = columns.remarks == Remarks::UnderRole ? tr("Role and remarks") : tr("Role"),
                     .width = columns.remarks == Remarks::UnderRole ? 1.5 : 1.1},
                    {.head = tr("Status"), .width = 34 * pt, .fit = ColumnFit::Fixed, .align = TextAlign::Centre}},
        .rows = {}};
    for (const TimeColumn &column : columns.times)
        table.columns.push_back(
            {.head = tr(column.head), .width = columns.timeWidth, .fit = ColumnFit::Fixed, .align = TextAlign::Centre});
    if (columns.remarks == Remarks::Column)
        table.columns.push_back({.head = tr("Remarks"), .width = 0.9});
    for (const auto &line : calls.lines)
        table.rows.push_back(callRow(line, columns));
    appendTable(space.flow, std::move(table), space.width, space.fonts);
}

bool anyTyped(const CallSheet &sheet)
{
    const auto typed = [](const CallSheet::CallLine &line) {
        return std::any_of(timeColumns.begin(), timeColumns.end(),
                           [&line](const TimeColumn &column) { return (line.*(column.time)).typed; });
    };
    return std::any_of(sheet.cast.begin(), sheet.cast.end(), typed)
        || std::any_of(sheet.stunts.begin(), sheet.stunts.end(), typed)
        || std::any_of(sheet.others.begin(), sheet.others.end(), typed);
}

void addLegend(const BlockSpace &space, const CallSheet &sheet)
{
    QStringList codes;
    for (const QString &code : sheet.legend)
        codes.append(code);
    QStringList sentences;
    if (!codes.isEmpty())
        sentences.append(codes.join(u",  "_s) + u'.');
    sentences.append(anyTyped(sheet) ? tr("Bold: set by hand; the rest follows the shooting order.")
                                     : tr("Times follow the shooting order."));
    TableRow row;
    row.look = {.ruleBelow = 0, .padY = 3 * pt};
    row.cells.push_back({{{sentences.join(u"  "_s), label}}});
    PrintTable table{.title = {}, .note = {}, .columns = {{}}, .rows = {row}, .spaceBefore = 2 * pt};
    appendTable(space.flow, std::move(table), space.width, space.fonts);
}

}  // namespace

void addCalls(const BlockSpace &space, const CallSheet &sheet)
{
    if (sheet.cast.empty() && sheet.stunts.empty() && sheet.others.empty())
        return;
    const CallColumns columns = callColumnsOf(sheet);
    addCallTable(space, {tr("Cast"), sheet.cast}, columns);
    addCallTable(space, {tr("Stunts"), sheet.stunts}, columns);
    addCallTable(space, {tr("Stand-ins, background and others"), sheet.others}, columns);
    addLegend(space, sheet);
}

void addNotes(const BlockSpace &space, const CallSheet &sheet)
{
    PrintTable table{.title = tr("Department notes"),
                     .note = {},
                     .columns = {{.width = 100 * pt, .fit = ColumnFit::Fixed}, {.width = 1}},
                     .rows = {}};
    for (const auto &note : sheet.departmentNotes) {
        TableRow row;
        row.look = {.padY = 3 * pt};
        row.cells = {{{{note.department, bold}}}, {{{note.text, prose(body)}}}};
        table.rows.push_back(std::move(row));
    }
    appendTable(space.flow, std::move(table), space.width, space.fonts);
}

}  // namespace stunt::print

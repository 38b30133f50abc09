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

bool anyContact(const CallSheet &sheet)
{
    return std::any_of(sheet.crew.begin(), sheet.crew.end(), [](const auto &department) {
        return std::any_of(department.crew.begin(), department.crew.end(),
                           [](const auto &line) { return !line.contact.isEmpty(); });
    });
}

std::vector<TableCell> crewCells(const CallSheet::CrewLine &line, bool contacts)
{
    std::vector<TableCell> cells{
        {{{line.position, body}, {line.notes, soft}}},
        {{{line.name, body}}},
    };
    if (contacts)
        cells.push_back({{{line.contact, whole(body)}}});
    const QString call = timeText(line.call);
    cells.push_back({{{line.preCall ? tr("pre-call %1").arg(call) : call,
                       aligned(whole(line.preCall ? bold : body), TextAlign::Right)}}});
    return cells;
}

// One person a row where contacts are shown, else two side by side.
PrintTable crewTable(const CallSheet &sheet)
{
    const bool contacts = anyContact(sheet);
    PrintTable table{.title = tr("Crew"), .note = {}, .columns = {}, .rows = {}, .startsPage = true};
    if (sheet.head.crewCall)
        table.note = tr("crew call %1 unless a time is given").arg(clockText(*sheet.head.crewCall));
    const std::size_t perRow = contacts ? 1 : 2;
    table.columns.push_back({.head = tr("Department"), .width = 66 * pt, .fit = ColumnFit::Fixed});
    for (std::size_t side = 0; side < perRow; ++side) {
        if (side > 0)
            table.columns.push_back({.width = 10 * pt, .fit = ColumnFit::Fixed});
        table.columns.push_back({.head = tr("Position"), .width = 1});
        table.columns.push_back({.head = tr("Name"), .width = 1.1});
        if (contacts)
            table.columns.push_back({.head = tr("Contact"), .width = 60 * pt, .fit = ColumnFit::Content});
        table.columns.push_back(
            {.head = tr("Call"), .width = 66 * pt, .fit = ColumnFit::Fixed, .align = TextAlign::Right});
    }
    for (const auto &department : sheet.crew) {
        for (std::size_t i = 0; i < department.crew.size(); i += perRow) {
            TableRow row;
            row.look = i == 0 ? RowLook{.rule = hairline, .ruleAbove = 0.8 * pt} : RowLook{};
            row.cells.push_back(
                {{{i == 0 ? (department.name.isEmpty() ? tr("Other") : department.name) : QString(), bold}}});
            for (std::size_t side = 0; side < perRow && i + side < department.crew.size(); ++side) {
                if (side > 0)
                    row.cells.push_back({});
                for (TableCell &cell : crewCells(department.crew[i + side], contacts))
                    row.cells.push_back(std::move(cell));
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace

void addCrew(const BlockSpace &space, const CallSheet &sheet)
{
    if (!sheet.crew.empty())
        appendTable(space.flow, crewTable(sheet), space.width, space.fonts);

    std::vector<LabelledText> cells;
    if (!sheet.channels.isEmpty())
        cells.push_back({tr("Radio channels"), {{sheet.channels, prose(body)}}});
    if (!sheet.safety.hotline.isEmpty())
        cells.push_back({tr("Safety hotline"), {{sheet.safety.hotline, whole(value)}}});
    if (!sheet.forcedCallApproval.isEmpty())
        cells.push_back({tr("Forced calls"),
                         {{tr("No forced calls without approval of %1.").arg(sheet.forcedCallApproval), bold}}});
    if (cells.empty())
        return;
    PrintTable gap{.title = tr("For everyone"), .note = {}, .columns = {{}}, .rows = {}};
    TableRow row;
    row.look = {.columnRules = 0.4 * pt, .padX = 5 * pt, .padY = 4 * pt};
    gap.columns.assign(cells.size(), {});
    for (const auto &cell : cells)
        row.cells.push_back(labelled(cell));
    gap.rows.push_back(std::move(row));
    appendTable(space.flow, std::move(gap), space.width, space.fonts);
}

}  // namespace stunt::print

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/callsheetblocks.h"
#include "ui/print/callsheettext.h"
#include "ui/print/printpalette.h"

#include <QCoreApplication>

namespace stunt::print {

using namespace Qt::Literals::StringLiterals;
using namespace palette;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("print", text);
}

QString joined(const QStringList &parts, const QString &separator = u" · "_s)
{
    QStringList filled;
    for (const QString &part : parts)
        if (!part.trimmed().isEmpty())
            filled.append(part.trimmed());
    return filled.join(separator);
}

// A table without a title or heads, one row after the other.
void addRow(const BlockSpace &space, TableRow row, std::vector<TableColumn> columns, double spaceBefore)
{
    PrintTable table{.title = {}, .note = {}, .columns = std::move(columns), .rows = {}, .spaceBefore = spaceBefore};
    table.rows.push_back(std::move(row));
    appendTable(space.flow, std::move(table), space.width, space.fonts);
}

void addTitle(const BlockSpace &space, const CallSheet::Head &head)
{
    const TextStyle big{.size = head.title.size() > 40 ? 14.0 : 20.0, .weight = QFont::Bold};
    const TextStyle call{.size = 36, .weight = QFont::Bold, .align = TextAlign::Centre};
    const TextStyle right = aligned(body, TextAlign::Right);
    TableRow row;
    row.look = {.rule = ink,
                .ruleAbove = 1.6 * pt,
                .ruleBelow = 1.6 * pt,
                .columnRules = 0,
                .padX = 0,
                .padY = 7 * pt,
                .middle = true};
    row.cells.push_back({{{head.title, big},
                          {joined({head.company, head.productionNumber}), soft, 2 * pt},
                          {head.unit, {.size = 12, .weight = QFont::Bold}, 4 * pt}}});
    row.cells.push_back({{{tr("CREW CALL"), {.size = 9, .weight = QFont::Bold, .align = TextAlign::Centre}},
                          {head.crewCall ? clockText(*head.crewCall) : tr("not set"),
                           head.crewCall ? whole(call) : aligned(missing, TextAlign::Centre)}}});
    QStringList colours;
    if (!head.scriptColour.isEmpty())
        colours.append(tr("Script: %1").arg(head.scriptColour));
    if (!head.scheduleColour.isEmpty())
        colours.append(tr("Schedule: %1").arg(head.scheduleColour));
    row.cells.push_back({{{dateText(head.date), {.size = 12, .weight = QFont::Bold, .align = TextAlign::Right}},
                          {dayText(head.dayNumber, head.dayTotal), {.size = 10.5, .align = TextAlign::Right}, 2 * pt},
                          {joined(colours), right, 4 * pt}}});
    addRow(space, std::move(row), {{.width = 36}, {.width = 30}, {.width = 34}}, 0);
}

void addTimes(const BlockSpace &space, const CallSheet::Head &head)
{
    const auto time = [](const QString &label, const std::optional<CivilTime> &at) {
        return LabelledText{label, {{at ? clockText(*at) : u"–"_s, whole(value)}}};
    };
    std::vector<LabelledText> cells;
    cells.push_back(time(tr("Shooting call"), head.shootingCall));
    for (const auto &meal : head.meals) {
        cells.push_back(time(meal.name.isEmpty() ? tr("Meal") : meal.name, meal.time));
        if (meal.minutes > 0)
            cells.back().lines.push_back({durationText(meal.minutes), soft});
    }
    cells.push_back(time(tr("Estimated wrap"), head.wrap));
    if (head.sunrise)
        cells.push_back(time(tr("Sunrise"), head.sunrise));
    if (head.sunset)
        cells.push_back(time(tr("Sunset"), head.sunset));
    if (!head.weather.isEmpty())
        cells.push_back({tr("Weather"), {{head.weather, prose(body)}}, 2});
    addGrid(space, cells, 8, {.columnRules = 0.4 * pt, .padX = 5 * pt, .padY = 3.5 * pt});
}

void addPlaces(const BlockSpace &space, const CallSheet::Head &head)
{
    std::vector<LabelledText> cells;
    for (const auto &place : head.places) {
        LabelledText cell{place.letter.isEmpty() ? tr("Location") : tr("Location %1").arg(place.letter),
                          {{place.name, {.size = 9.5, .weight = QFont::Bold}}, {place.address, prose(body)}}};
        if (!place.parking.isEmpty())
            cell.lines.push_back({tr("Parking: %1").arg(place.parking), prose(body), 1 * pt});
        if (!place.mapLink.isEmpty())
            cell.lines.push_back({place.mapLink, soft, 1 * pt});
        cells.push_back(std::move(cell));
    }
    if (!head.basecamp.isEmpty())
        cells.push_back({tr("Basecamp"), {{head.basecamp, prose(body)}}});
    if (!head.parking.isEmpty())
        cells.push_back({tr("Parking"), {{head.parking, prose(body)}}});
    if (!cells.empty())
        addGrid(space, cells, 3, {.columnRules = 0.4 * pt, .padX = 5 * pt, .padY = 3.5 * pt});

    std::vector<LabelledText> contacts;
    for (const auto &contact : head.contacts) {
        // A long address breaks where the eye expects it.
        const auto domain = contact.email.size() > 28 ? contact.email.lastIndexOf(u'@') : -1;
        contacts.push_back({contact.position.isEmpty() ? tr("Contact") : contact.position,
                            {{contact.name, body},
                             {contact.phone, whole(bold)},
                             {domain < 0 ? contact.email : contact.email.left(domain), label},
                             {domain < 0 ? QString() : contact.email.mid(domain), label}}});
    }
    if (!contacts.empty())
        addGrid(space, contacts, 4, {.columnRules = 0.4 * pt, .padX = 5 * pt, .padY = 3.5 * pt});
}

}  // namespace

TableCell labelled(const LabelledText &text)
{
    TableCell cell{.paragraphs = {{text.label, label}}, .span = text.span};
    for (const Paragraph &line : text.lines)
        cell.paragraphs.push_back(line);
    return cell;
}

void addGrid(const BlockSpace &space, const std::vector<LabelledText> &cells, int perRow, const RowLook &look)
{
    std::size_t next = 0;
    while (next < cells.size()) {
        TableRow row;
        row.look = look;
        int columns = 0;
        while (next < cells.size() && (columns == 0 || columns + cells[next].span <= perRow)) {
            columns += cells[next].span;
            row.cells.push_back(labelled(cells[next++]));
        }
        // The last row of several keeps the columns of those above it; a single row fills the width.
        const bool single = row.cells.size() == cells.size();
        std::vector<TableColumn> grid(static_cast<std::size_t>(single ? columns : std::max(columns, perRow)));
        addRow(space, std::move(row), std::move(grid), 0);
    }
}

void addHead(const BlockSpace &space, const CallSheet &sheet)
{
    addTitle(space, sheet.head);
    if (!sheet.head.clockChange.isEmpty()) {
        TableRow row;
        row.look = {.fill = shade, .rule = ink, .ruleBelow = 0.8 * pt, .bar = ink, .padX = 8 * pt, .padY = 3 * pt};
        row.cells.push_back({{{sheet.head.clockChange, {.size = 9.5, .weight = QFont::Bold}}}});
        addRow(space, std::move(row), {{}}, 0);
    }
    addTimes(space, sheet.head);
    addPlaces(space, sheet.head);
    if (!sheet.head.notes.isEmpty()) {
        TableRow row;
        row.look = {.padX = 5 * pt, .padY = 3.5 * pt};
        row.cells.push_back({{{sheet.head.notes, prose(body)}}});
        addRow(space, std::move(row), {{}}, 0);
    }
}

}  // namespace stunt::print

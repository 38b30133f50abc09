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

QString withPlaces(const QString &text, const QString &places)
{
    return places.isEmpty() ? text : tr("%1 – location %2").arg(text, places);
}

LabelledText hospitalCell(const CallSheet::Hospital &hospital)
{
    LabelledText cell{withPlaces(tr("Nearest hospital"), hospital.places), {}, 2};
    if (hospital.name.isEmpty()) {
        cell.lines.push_back({tr("NO HOSPITAL ENTERED"), missing});
        return cell;
    }
    cell.lines.push_back({hospital.name, {.size = 9.5, .weight = QFont::Bold}});
    cell.lines.push_back({hospital.address, prose(body)});
    cell.lines.push_back({hospital.phone, whole(bold)});
    QStringList facts;
    facts.append(hospital.minutes ? tr("%1 min by road").arg(*hospital.minutes) : tr("minutes by road not known"));
    facts.append(hospital.trauma == Answer::Yes  ? tr("trauma unit")
                 : hospital.trauma == Answer::No ? tr("no trauma unit")
                                                 : tr("trauma unit not known"));
    cell.lines.push_back({facts.join(u" · "_s), body});
    return cell;
}

LabelledText ambulanceCell(const CallSheet::Hospital &hospital)
{
    LabelledText cell{withPlaces(tr("Ambulance"), hospital.places), {}};
    if (hospital.ambulance.isEmpty())
        cell.lines.push_back({tr("NOT ENTERED"), missing});
    else
        cell.lines.push_back({hospital.ambulance, bold});
    if (!hospital.alternateAmbulance.isEmpty())
        cell.lines.push_back({tr("or %1").arg(hospital.alternateAmbulance), body});
    return cell;
}

LabelledText coverCell(const CallSheet::CoverLine &cover)
{
    LabelledText cell{cover.needed > 1 ? tr("%1 (%2 needed)").arg(cover.kind).arg(cover.needed) : cover.kind, {}};
    if (cover.who.isEmpty())
        cell.lines.push_back({tr("NOT BOOKED"), missing});
    else
        cell.lines.push_back({cover.who, bold});
    QStringList facts;
    if (!cover.channel.isEmpty())
        facts.append(tr("channel %1").arg(cover.channel));
    if (cover.from && cover.to)
        facts.append(tr("%1 to %2").arg(clockText(*cover.from), clockText(*cover.to)));
    else if (cover.from)
        facts.append(tr("from %1").arg(clockText(*cover.from)));
    else if (cover.to)
        facts.append(tr("until %1").arg(clockText(*cover.to)));
    cell.lines.push_back({facts.join(u" · "_s), body});
    cell.lines.push_back({cover.contact, whole(body)});
    cell.lines.push_back({cover.notes, prose(soft)});
    return cell;
}

LabelledText briefingCell(const CallSheet::Safety &safety)
{
    LabelledText cell{tr("Safety briefing"), {}};
    if (safety.briefingTime)
        cell.lines.push_back({clockText(*safety.briefingTime), whole(value)});
    else
        cell.lines.push_back({tr("TIME NOT SET"), missing});
    cell.lines.push_back({safety.briefingPlace, body});
    return cell;
}

TableRow band(const CallSheet::Safety &safety)
{
    const TextStyle white{.size = 9.5, .weight = QFont::Bold, .colour = paper};
    const QString word = safety.abortWord.isEmpty() ? tr("ABORT WORD NOT SET")
                                                    : tr("ABORT WORD: %1 – anyone may call it").arg(safety.abortWord);
    TableRow row;
    row.look = {.fill = palette::safety,
                .rule = palette::safety,
                .ruleBelow = 0,
                .padX = 6 * pt,
                .padY = 3 * pt,
                .middle = true};
    row.cells.push_back({{{tr("SAFETY"), white}}});
    row.cells.push_back({{{word, {.size = 11, .weight = QFont::Bold, .colour = paper, .align = TextAlign::Right}}}});
    row.keepWithNext = true;
    return row;
}

}  // namespace

void addSafety(const BlockSpace &space, const CallSheet &sheet)
{
    const auto &plan = sheet.safety;
    PrintTable head{
        .title = {}, .note = {}, .columns = {{.width = 1}, {.width = 4}}, .rows = {band(plan)}, .spaceBefore = 8 * pt};
    appendTable(space.flow, std::move(head), space.width, space.fonts);

    std::vector<LabelledText> cells;
    for (const auto &hospital : plan.hospitals) {
        cells.push_back(hospitalCell(hospital));
        cells.push_back(ambulanceCell(hospital));
        if (&hospital == &plan.hospitals.front())
            cells.push_back(briefingCell(plan));
    }
    if (plan.hospitals.empty()) {
        cells.push_back(hospitalCell({}));
        cells.push_back(ambulanceCell({}));
        cells.push_back(briefingCell(plan));
    }
    for (const auto &cover : plan.cover)
        cells.push_back(coverCell(cover));
    if (!plan.hotline.isEmpty())
        cells.push_back({tr("Safety hotline"), {{plan.hotline, whole(bold)}}});
    addGrid(space, cells, 4,
            {.rule = palette::safety,
             .ruleBelow = 0.6 * pt,
             .columnRules = 0.3 * pt,
             .sideRules = 0.6 * pt,
             .padX = 6 * pt,
             .padY = 3.5 * pt});
}

}  // namespace stunt::print

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/callsheet.h"

#include "core/planning/striptimes.h"
#include "core/project/lookups.h"
#include "core/reports/callsheetparts.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<CallSheet::Department> crewOf(const ProjectData &data, const ShootDay &day, Audience audience)
{
    std::vector<CallSheet::Department> departments;
    for (const CrewCall *crew : crewCallsInOrder(data, day.id)) {
        const Person *person = data.find(crew->person);
        CallSheet::CrewLine line{.position = crew->title,
                                 .name = person ? person->name : crew->name,
                                 .contact = {},
                                 .call = crew->call ? crew->call : day.crewCall,
                                 .preCall = crew->call && day.crewCall && *crew->call < *day.crewCall,
                                 .notes = crew->notes};
        if (seesWorkContacts(audience))
            line.contact = !crew->contact.isEmpty() || !person ? crew->contact : person->phone;
        auto department = std::find_if(departments.begin(), departments.end(),
                                       [&](const auto &known) { return known.name == crew->department; });
        if (department == departments.end())
            department = departments.insert(departments.end(), {.name = crew->department, .crew = {}});
        department->crew.push_back(std::move(line));
    }
    return departments;
}

std::optional<CallSheet::Advance> advanceOf(const ProjectData &data, const ShootDay &day)
{
    const ShootDay *next = sheet::dayAfter(data, day);
    if (!next)
        return std::nullopt;
    const auto number = sheet::dayNumberOf(data, *next);
    return CallSheet::Advance{.date = next->date,
                              .dayNumber = number.number,
                              .dayTotal = number.total,
                              .crewCall = next->crewCall,
                              .places = sheet::placeLines(sheet::placesOf(data, *next)),
                              .strips = sheet::stripLinesOf(data, *next)};
}

std::vector<QString> legendOf(const CallSheet &sheet)
{
    std::set<CallStatus> used;
    for (const auto *lines : {&sheet.cast, &sheet.stunts, &sheet.others})
        for (const auto &line : *lines)
            if (line.status)
                used.insert(*line.status);
    std::vector<QString> legend;
    for (const CallStatus status : used)
        legend.push_back(enumLabel(status));
    return legend;
}

}  // namespace

Result<CallSheet> composeCallSheet(const ProjectData &data, const CallSheetRequest &request)
{
    const ShootDay *day = data.find(request.day);
    if (!day)
        return refused(QCoreApplication::translate("CallSheet", "There is no such shoot day in this production."),
                       u"no-shoot-day"_s);
    const Production &production = data.production();
    CallSheet sheet;
    sheet.head = sheet::headOf(data, *day);
    sheet.safety = sheet::safetyOf(data, *day, request.audience);
    sheet.strips = sheet::stripLinesOf(data, *day);
    for (const auto &strip : sheet.strips) {
        sheet.totalPagesEighths += strip.pagesEighths;
        sheet.totalMinutes += strip.minutes.value_or(0);
        sheet.minutesMissing = sheet.minutesMissing || !strip.minutes;
    }
    sheet::addPeople(sheet, data, *day);
    sheet.legend = legendOf(sheet);
    sheet.departmentNotes = day->departmentNotes;
    sheet.advance = advanceOf(data, *day);
    sheet.crew = crewOf(data, *day, request.audience);
    sheet.channels = day->channels;
    sheet.forcedCallApproval = production.forcedCallApproval;
    sheet.paper = production.paper;
    sheet.audience = request.audience;
    sheet.revision = request.revision;
    const QTimeZone zone(production.timeZone.toLatin1());
    sheet.composedAt = zone.isValid() ? request.now.toTimeZone(zone) : request.now;
    return sheet;
}

QString sheetPagesText(int eighths)
{
    if (eighths <= 0)
        return {};
    const QString whole = eighths >= 8 ? QString::number(eighths / 8) : QString();
    const QString part = eighths % 8 != 0 ? u"%1/8"_s.arg(eighths % 8) : QString();
    return whole.isEmpty() || part.isEmpty() ? whole + part : whole + u' ' + part;
}

}  // namespace stunt

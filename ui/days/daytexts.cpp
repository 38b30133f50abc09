// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/days/daytexts.h"

#include "core/planning/workdays.h"
#include "core/reports/callsheetparts.h"
#include "ui/models/fieldtext.h"

#include <QLocale>
#include <set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("daytexts", text);
}

// How many have a call, without working out the calls themselves: those look at every day of the plan.
int calledOn(const ProjectData &data, const ShootDay &day)
{
    std::set<Id<Person>> people;
    for (const StripPerson &each : stripPeopleOf(data, day.id))
        people.insert(each.person);
    for (const Call &call : data.referring<Call>(day.id))
        people.insert(call.person);
    return static_cast<int>(people.size());
}

}  // namespace

DaySummary summaryOf(const ProjectData &data, const ShootDay &day)
{
    DaySummary summary;
    const auto number = sheet::dayNumberOf(data, day);
    summary.number = number.number;
    summary.total = number.total;
    for (const auto &line : sheet::stripLinesOf(data, day)) {
        summary.pagesEighths += line.pagesEighths;
        summary.minutes += line.minutes.value_or(0);
    }
    if (day.crewCall && day.wrap)
        summary.lengthMinutes = day.wrap->minutes - day.crewCall->minutes;
    summary.people = calledOn(data, day);
    return summary;
}

QString dayTitle(const ProjectData &data, const ShootDay &day)
{
    const Unit *unit = data.find(day.unit);
    return u"%1 · %2"_s.arg(QLocale().toString(day.date, u"ddd d MMM yyyy"_s), unit ? unit->name : QString());
}

QString dayLine(const DaySummary &summary)
{
    QStringList words{say("Day %1 of %2").arg(summary.number).arg(summary.total)};
    if (summary.pagesEighths > 0)
        words.push_back(say("%1 pp.").arg(pagesText(summary.pagesEighths)));
    if (summary.people > 0)
        words.push_back(say("%1 called").arg(QLocale().toString(summary.people)));
    return words.join(u" · "_s);
}

QString lengthLine(const DaySummary &summary)
{
    QStringList words;
    if (summary.lengthMinutes)
        words.push_back(
            say("%1 planned of %2").arg(durationText(summary.minutes), durationText(*summary.lengthMinutes)));
    else if (summary.minutes > 0)
        words.push_back(say("%1 planned").arg(durationText(summary.minutes)));
    if (summary.lengthMinutes && summary.minutes > *summary.lengthMinutes)
        words.push_back(say("%1 over").arg(durationText(summary.minutes - *summary.lengthMinutes)));
    return words.join(u" · "_s);
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rehearsals/rehearsalwords.h"

#include "core/edits/rehearsing.h"
#include "core/project/personlabel.h"
#include "ui/breakdown/beatgatewords.h"
#include "ui/models/fieldtext.h"

#include <QRegularExpression>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rehearsals", text);
}

struct Counts {
    int yes = 0;
    int all = 0;
    int unsaid = 0;

    void add(Answer answer)
    {
        ++all;
        yes += answer == Answer::Yes ? 1 : 0;
        unsaid += answer == Answer::Unknown ? 1 : 0;
    }
};

// “3 of 4 attended”, with how many nobody has spoken of.
QString withUnsaid(const QString &counted, int unsaid)
{
    return unsaid > 0 ? say("%1, %2 unknown").arg(counted, QLocale().toString(unsaid)) : counted;
}

StateWords doneWords(const ProjectData &data, const Rehearsal &rehearsal)
{
    Counts people;
    for (const RehearsalCall &call : data.referring<RehearsalCall>(rehearsal.id))
        people.add(call.attended);
    Counts beats;
    for (const RehearsalCover &cover : data.referring<RehearsalCover>(rehearsal.id))
        beats.add(cover.passed);
    const QLocale locale;
    QStringList told;
    told.append(people.all == 0
                    ? say("nobody was called")
                    : withUnsaid(say("%1 of %2 attended").arg(locale.toString(people.yes), locale.toString(people.all)),
                                 people.unsaid));
    if (beats.all > 0)
        told.append(withUnsaid(say("%1 of %2 passed").arg(locale.toString(beats.yes), locale.toString(beats.all)),
                               beats.unsaid));
    const bool known = people.all > 0 && people.unsaid == 0 && beats.unsaid == 0;
    return {known ? PlanState::NotJudged : PlanState::Unknown, say("Done: %1").arg(told.join(u"; "_s))};
}

}  // namespace

StateWords rehearsalWords(const ProjectData &data, const Rehearsal &rehearsal, QDate today)
{
    switch (rehearsal.status) {
    case RehearsalStatus::Cancelled:
        return {PlanState::NotJudged, say("Cancelled: nothing of it counts")};
    case RehearsalStatus::Planned:
        if (rehearsal.date < today)
            return {PlanState::Unknown, say("Unknown: its date is past and nobody has recorded it as done")};
        return {PlanState::NotJudged, say("Planned")};
    case RehearsalStatus::Done:
        break;
    }
    if (rehearsal.date > today)
        return {PlanState::Bad, say("Recorded as done before its date")};
    return doneWords(data, rehearsal);
}

QString timesText(const Rehearsal &rehearsal)
{
    return say("%1–%2").arg(rehearsal.start.toText(), rehearsal.end.toText());
}

QString placeText(const ProjectData &data, const Rehearsal &rehearsal)
{
    if (data.find(rehearsal.location))
        return fieldText(data, rehearsal.location);
    return rehearsal.venue.isEmpty() ? say("Unknown") : rehearsal.venue;
}

StateWords coveredGateWords(const ProjectData &data, const RehearsalCover &cover, const PlanFacts &plan)
{
    for (const Gate &gate : data.referring<Gate>(cover.beat))
        if (gate.level == cover.level)
            return gateWords(data, gate, plan);
    return {PlanState::NotJudged, say("The beat has no gate at this level")};
}

QString callText(const ProjectData &data, const RehearsalCall &call)
{
    if (call.call)
        return call.call->toText();
    const Rehearsal *rehearsal = data.find(call.rehearsal);
    return rehearsal ? say("%1 (start)").arg(rehearsal->start.toText()) : say("Unknown");
}

QStringList uncalledNames(const ProjectData &data, Id<Rehearsal> rehearsal)
{
    std::vector<Id<Person>> uncalled = neededPeople(data, rehearsal);
    for (const RehearsalCall &call : data.referring<RehearsalCall>(rehearsal))
        std::erase(uncalled, call.person);
    QStringList names;
    for (const Id<Person> &person : uncalled)
        names.append(distinguishingName(data, person));
    names.sort(Qt::CaseInsensitive);
    return names;
}

Result<Session> readSession(const QString &text)
{
    static const QRegularExpression form(u"^(.+?)[,\\s]+(\\S+?)\\s*[-–—]\\s*(\\S+)$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return refused(say("“%1” is not a date with a start and an end, like “%2”.")
                           .arg(text.trimmed(), sessionText({QDate(2027, 3, 12), CivilTime{540}, CivilTime{720}})));
    const auto date = readDate(match.captured(1));
    if (!date)
        return date.error();
    const auto start = readTime(match.captured(2));
    if (!start)
        return start.error();
    const auto end = readTime(match.captured(3));
    if (!end)
        return end.error();
    return Session{*date, *start, *end};
}

QString sessionText(const Session &session)
{
    return say("%1 %2–%3").arg(dateText(session.date), session.start.toText(), session.end.toText());
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rehearsals/rehearsalcolumns.h"

#include "core/project/personlabel.h"
#include "ui/breakdown/referencecolumn.h"
#include "ui/rehearsals/rehearsalwords.h"
#include "ui/rigs/loadwords.h"
#include "ui/rigs/rigfields.h"
#include "ui/rigs/statecolumn.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rehearsals", text);
}

template<class Child>
RecordColumn<Rehearsal> countColumn(const QString &title)
{
    auto column = textColumn<Rehearsal>(title, [](const ProjectData &data, const Rehearsal &rehearsal) {
        return QLocale().toString(countOf<Child>(data, rehearsal.id));
    });
    column.sortKey = [](const ProjectData &data, const Rehearsal &rehearsal) {
        return SortKey::ofNumber(countOf<Child>(data, rehearsal.id));
    };
    column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    return column;
}

// An answer of which the unknown one stands out, so that it is not taken for a no.
template<class T>
RecordColumn<T> answerColumn(Answer T::*member)
{
    RecordColumn<T> column = columns::edited(member);
    column.extra = [member](const ProjectData &, const T &record, int role) {
        if (role != Qt::DecorationRole && role != Qt::FontRole)
            return QVariant();
        return record.*member == Answer::Unknown ? stateRole({PlanState::Unknown, {}}, role) : QVariant();
    };
    return column;
}

RecordColumn<RehearsalCall> callColumn()
{
    RecordColumn<RehearsalCall> column = columns::edited(&RehearsalCall::call);
    column.editText = column.text;
    column.text = &callText;
    column.toolTip = say("Empty: the start of the rehearsal");
    return column;
}

RecordColumn<RehearsalCover> nearMissColumn()
{
    RecordColumn<RehearsalCover> column = columns::shown(&RehearsalCover::nearMiss);
    column.text = [](const ProjectData &, const RehearsalCover &cover) {
        return cover.nearMiss ? say("Yes") : say("No");
    };
    column.choices = [](const ProjectData &) { return QStringList{say("Yes"), say("No")}; };
    column.set = [](Project &project, const RehearsalCover &cover, const QString &typed) -> Result<> {
        if (typed != say("Yes") && typed != say("No"))
            return refused(say("“%1” is not one of the choices.").arg(typed));
        RehearsalCover changed = cover;
        changed.nearMiss = typed == say("Yes");
        return change(project, std::move(changed));
    };
    return column;
}

QString bookedName(const ProjectData &data, const RehearsalBooking &booking)
{
    return booking.rigUnit ? recordName(data, RecordRef(*booking.rigUnit))
         : booking.item    ? recordName(data, RecordRef(*booking.item))
                           : QString();
}

}  // namespace

std::vector<RecordColumn<Rehearsal>> rehearsalColumns(const PlanFacts &plan)
{
    using columns::edited;
    auto times =
        textColumn<Rehearsal>(say("Times"), [](const ProjectData &, const Rehearsal &each) { return timesText(each); });
    times.sortKey = [](const ProjectData &, const Rehearsal &each) { return SortKey::ofNumber(each.start.minutes); };
    auto lead = referenceColumn(&Rehearsal::lead);
    lead.editText = lead.text;
    lead.text = [](const ProjectData &data, const Rehearsal &each) {
        return data.find(each.lead) ? distinguishingName(data, *each.lead) : say("Nobody named");
    };
    return {edited(&Rehearsal::date),
            std::move(times),
            edited(&Rehearsal::title),
            edited(&Rehearsal::kind),
            edited(&Rehearsal::status),
            stateColumn<Rehearsal>(say("Stands"),
                                   [&plan](const ProjectData &data, const Rehearsal &each) {
                                       return rehearsalWords(data, each, plan.today());
                                   }),
            textColumn<Rehearsal>(say("Place"), &placeText),
            std::move(lead),
            countColumn<RehearsalCall>(say("People")),
            countColumn<RehearsalCover>(say("Beats covered")),
            countColumn<RigUse>(say("Rigs")),
            countColumn<RehearsalBooking>(say("Bookings"))};
}

std::vector<RecordColumn<RehearsalCall>> callColumns()
{
    return {textColumn<RehearsalCall>(say("Person"),
                                      [](const ProjectData &data, const RehearsalCall &call) {
                                          return distinguishingName(data, call.person);
                                      }),
            answerColumn(&RehearsalCall::attended), callColumn(), columns::edited(&RehearsalCall::notes)};
}

std::vector<RecordColumn<RehearsalCover>> coverColumns(const PlanFacts &plan)
{
    using columns::edited;
    return {textColumn<RehearsalCover>(say("Beat"),
                                       [](const ProjectData &data, const RehearsalCover &cover) {
                                           return recordName(data, RecordRef(cover.beat));
                                       }),
            edited(&RehearsalCover::level),
            answerColumn(&RehearsalCover::passed),
            edited(&RehearsalCover::runs),
            nearMissColumn(),
            stateColumn<RehearsalCover>(say("Gate"), [&plan](const ProjectData &data, const RehearsalCover &cover) {
                return coveredGateWords(data, cover, plan);
            })};
}

std::vector<RecordColumn<RehearsalBooking>> bookingColumns()
{
    using columns::edited;
    return {textColumn<RehearsalBooking>(say("Rig unit or item"), &bookedName), edited(&RehearsalBooking::quantity),
            edited(&RehearsalBooking::broken), edited(&RehearsalBooking::notes)};
}

std::vector<RecordColumn<RigUse>> rehearsalRigColumns(const PlanFacts &plan)
{
    return {
        textColumn<RigUse>(say("Rig unit"), [](const ProjectData &data,
                                               const RigUse &use) { return recordName(data, RecordRef(use.rigUnit)); }),
        stateColumn<RigUse>(say("Load"), [&plan](const ProjectData &data,
                                                 const RigUse &use) { return loadWordsOf(data, use, plan).result; }),
        textColumn<RigUse>(say("Flyers"), &flyersText)};
}

}  // namespace stunt

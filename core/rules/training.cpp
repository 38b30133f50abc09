// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/training.h"

#include "core/rules/sentences.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Minutes of a goal.
struct Trained {
    qint64 done = 0;
    qint64 planned = 0;      // from today on
    qint64 unconfirmed = 0;  // in sessions that are done or past, and nobody has said they attended
};

// How long a session was, as far as that is known.
qint64 lengthOf(const Rehearsal &rehearsal, const RehearsalFacts &facts)
{
    if (rehearsal.status == RehearsalStatus::Done && rehearsal.usedMin)
        return *rehearsal.usedMin;
    return facts.start && facts.end ? (facts.end->ms - facts.start->ms) / 60'000 : 0;
}

Trained trainedOf(const RuleContext &context, const TrainingGoal &goal)
{
    Trained trained;
    for (const RehearsalCall &call : context.data.referring<RehearsalCall>(goal.person)) {
        const RehearsalFacts *facts = context.facts.rehearsal(call.rehearsal);
        const Rehearsal *rehearsal = facts ? context.data.find(call.rehearsal) : nullptr;
        if (!rehearsal || rehearsal->kind != RehearsalKind::Training || rehearsal->status == RehearsalStatus::Cancelled
            || rehearsal->skill.compare(goal.skill, Qt::CaseInsensitive) != 0 || rehearsal->date < goal.from
            || rehearsal->date > goal.to)
            continue;
        const qint64 minutes = lengthOf(*rehearsal, *facts);
        if (rehearsal->status == RehearsalStatus::Planned)
            (rehearsal->date < context.today ? trained.unconfirmed : trained.planned) += minutes;
        else if (call.attended == Answer::Yes)
            trained.done += minutes;
        else if (call.attended == Answer::Unknown)
            trained.unconfirmed += minutes;
    }
    return trained;
}

// The share of the goal that is due when so many of its days are past, as whole minutes rounded up.
qint64 dueOf(const TrainingGoal &goal, QDate today)
{
    const qint64 days = goal.from.daysTo(goal.to) + 1;
    const qint64 past = std::clamp<qint64>(goal.from.daysTo(today), 0, days);
    return (goal.goalMin * past + days - 1) / days;
}

void checkGoal(const RuleContext &context, const Person &person, const TrainingGoal &goal, FindingSink &sink)
{
    if (!goal.from.isValid() || !goal.to.isValid() || goal.to < goal.from)
        return;
    const Trained trained = trainedOf(context, goal);
    const qint64 due = dueOf(goal, context.today);
    const qint64 lacking = goal.goalMin - trained.done - trained.planned;
    if (trained.done >= due && lacking <= 0)
        return;
    Finding finding;
    finding.rule = RuleId::TrainingBehind;
    finding.subjects = {RecordRef(goal.id), RecordRef(person.id)};
    finding.when = Moment{goal.to, {}};
    // What is due today is told but is no figure: it grows by itself, and an acceptance would last a day.
    finding.figures = {{"done", FigureUnit::Minutes, trained.done, {}},
                       {"planned", FigureUnit::Minutes, trained.planned, {}},
                       {"unconfirmed", FigureUnit::Minutes, trained.unconfirmed, {}},
                       {"goal", FigureUnit::Minutes, goal.goalMin, {}}};
    const QString text =
        tr("%1 has trained “%2” for %3 of %4, to be reached by %5")
            .arg(person.name, goal.skill, durationText(trained.done), durationText(goal.goalMin), dateText(goal.to));
    finding.message = trained.done < due ? tr("%1: %2 are due by now, %3 more are planned.")
                                               .arg(text, durationText(due), durationText(trained.planned))
                                         : tr("%1: %2 more are planned, %3 too little.")
                                               .arg(text, durationText(trained.planned), durationText(lacking));
    if (trained.unconfirmed > 0)
        finding.message +=
            u' ' + tr("Of another %1 nobody has said that they attended.").arg(durationText(trained.unconfirmed));
    finding.mend = trained.unconfirmed > 0 ? tr("Record the sessions that were held and who attended, or plan more.")
                                           : tr("Plan more sessions, or change the goal.");
    sink.add(std::move(finding));
}

}  // namespace

void checkTraining(const RuleContext &context, const Person &person, FindingSink &sink)
{
    for (const TrainingGoal &goal : context.data.referring<TrainingGoal>(person.id))
        if (goal.person == person.id)  // and not only the trainer
            checkGoal(context, person, goal, sink);
}

}  // namespace stunt

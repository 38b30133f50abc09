// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/rehearsing.h"

#include "core/edits/records.h"
#include "core/planning/gatestate.h"
#include "core/project/recordref.h"

#include <QLocale>
#include <set>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::edits", text);
}

Result<> recordAttendance(Edit &edit, Id<Rehearsal> rehearsal, const Attendance &attendance)
{
    for (const RehearsalCall &known : edit.data().referring<RehearsalCall>(rehearsal)) {
        if (known.person != attendance.person)
            continue;
        RehearsalCall call = known;
        call.attended = attendance.attended;
        return changeIn(edit, std::move(call));
    }
    if (attendance.attended != Answer::Yes)
        return {};
    const Result<Id<RehearsalCall>> added =
        addIn(edit, RehearsalCall{.rehearsal = rehearsal, .person = attendance.person, .attended = Answer::Yes});
    return added ? Result<>() : Result<>(added.error());
}

// Near misses are in before anything is passed: whoever passes it knows of them.
Result<> recordPasses(Edit &edit, Id<Rehearsal> rehearsal, const std::vector<PassResult> &passes)
{
    for (const bool passing : {false, true}) {
        for (const PassResult &pass : passes) {
            const RehearsalCover *known = edit.data().find(pass.cover);
            if (!known || known->rehearsal != rehearsal)
                return refused(tr("That is not covered by this rehearsal."), QStringLiteral("gone"));
            RehearsalCover cover = *known;
            cover.nearMiss = pass.nearMiss;
            if (passing || pass.passed != Answer::Yes)
                cover.passed = pass.passed;
            if (Result<> changed = changeIn(edit, std::move(cover)); !changed)
                return changed;
        }
    }
    return {};
}

// Adds a line to the log of a rehearsal.
Result<> addToLog(Edit &edit, Id<Rehearsal> id, const QString &line)
{
    const Rehearsal *known = edit.data().find(id);
    if (!known)
        return {};
    Rehearsal rehearsal = *known;
    if (!rehearsal.log.isEmpty())
        rehearsal.log += u'\n';
    rehearsal.log += line;
    return changeIn(edit, std::move(rehearsal));
}

Result<> reword(Edit &edit, const WordingChange &change, const Beat &before)
{
    const QString note = change.by + u' ' + change.on.toString(Qt::ISODate);
    std::set<Id<Rehearsal>> rehearsals;
    std::vector<RehearsalCover> covers;
    for (const RehearsalCover &cover : edit.data().referring<RehearsalCover>(before.id)) {
        RehearsalCover reworded = cover;
        reworded.snapshot = rewordedSnapshot(cover.snapshot, before.action, change.action, note);
        if (reworded.snapshot == cover.snapshot)
            continue;
        rehearsals.insert(cover.rehearsal);
        covers.push_back(std::move(reworded));
    }
    Beat beat = before;
    beat.action = change.action;
    if (Result<> changed = changeIn(edit, std::move(beat)); !changed)
        return changed;
    for (RehearsalCover &cover : covers)
        if (Result<> changed = changeIn(edit, std::move(cover)); !changed)
            return changed;
    const QString line = tr("%1: wording only, says %2 on %3; what was passed still counts.")
                             .arg(recordName(edit.data(), RecordRef(before.id)), change.by,
                                  QLocale().toString(change.on, QLocale::LongFormat));
    for (const Id<Rehearsal> &rehearsal : rehearsals)
        if (Result<> logged = addToLog(edit, rehearsal, line); !logged)
            return logged;
    return {};
}

}  // namespace

Result<> recordRehearsal(Project &project, Id<Rehearsal> rehearsal, const std::vector<Attendance> &attendance,
                         const std::vector<PassResult> &passes)
{
    const Rehearsal *known = project.data().find(rehearsal);
    if (!known)
        return refused(tr("That rehearsal is no longer there."), QStringLiteral("gone"));
    if (known->status == RehearsalStatus::Cancelled)
        return refused(tr("A cancelled rehearsal did not take place."), QStringLiteral("invalid"));
    const QString text = tr("Record %1").arg(recordName(project.data(), *known));
    return project.edit(text, [&](Edit &edit) -> Result<> {
        Rehearsal done = edit.data().at(rehearsal);
        done.status = RehearsalStatus::Done;
        if (Result<> changed = changeIn(edit, std::move(done)); !changed)
            return changed;
        for (const Attendance &each : attendance)
            if (Result<> recorded = recordAttendance(edit, rehearsal, each); !recorded)
                return recorded;
        return recordPasses(edit, rehearsal, passes);
    });
}

std::vector<Id<Person>> neededPeople(const ProjectData &data, Id<Rehearsal> rehearsal)
{
    std::set<Id<Person>> needed;
    const EndOfRehearsal ends = rehearsalEnds(data);
    std::set<Id<Beat>> beats;
    for (const RehearsalCover &cover : data.referring<RehearsalCover>(rehearsal))
        beats.insert(cover.beat);
    for (const Id<Beat> &id : beats) {
        const Beat &beat = data.at(id);
        const BeatGates gates(data, beat, scopeOf(data, beat), ends);
        needed.insert(gates.people().begin(), gates.people().end());
    }
    for (const RigUse &use : data.referring<RigUse>(rehearsal)) {
        needed.insert(use.flyers.begin(), use.flyers.end());
        for (const RigOperator &each : data.referring<RigOperator>(use.id))
            for (const MaybeId<Person> &person : {each.flyer, each.operatorPerson, each.backup})
                if (person)
                    needed.insert(*person);
    }
    return {needed.begin(), needed.end()};
}

Result<> callNeeded(Project &project, Id<Rehearsal> rehearsal)
{
    const ProjectData &data = project.data();
    const Rehearsal *known = data.find(rehearsal);
    if (!known)
        return refused(tr("That rehearsal is no longer there."), QStringLiteral("gone"));
    std::vector<Id<Person>> uncalled = neededPeople(data, rehearsal);
    for (const RehearsalCall &call : data.referring<RehearsalCall>(rehearsal))
        std::erase(uncalled, call.person);
    if (uncalled.empty())
        return {};
    return project.edit(tr("Call who is needed to %1").arg(recordName(data, *known)), [&](Edit &edit) -> Result<> {
        for (const Id<Person> &person : uncalled)
            if (const auto added = addIn(edit, RehearsalCall{.rehearsal = rehearsal, .person = person}); !added)
                return added.error();
        return {};
    });
}

Result<> changeWording(Project &project, const WordingChange &change)
{
    const Beat *known = project.data().find(change.beat);
    if (!known)
        return refused(tr("That beat is no longer there."), QStringLiteral("gone"));
    WordingChange trimmed = change;
    trimmed.action = change.action.trimmed();  // as it will be stored
    trimmed.by = change.by.trimmed();
    if (trimmed.by.isEmpty() || !trimmed.on.isValid())
        return refused(tr("A change of wording needs the name of who says so, and the date."),
                       QStringLiteral("invalid"));
    if (trimmed.action == known->action)
        return {};
    const QString text =
        tr("Change wording of %1 (wording only, says %2)").arg(recordName(project.data(), *known), trimmed.by);
    return project.edit(text, [&](Edit &edit) {
        const Beat before = edit.data().at(trimmed.beat);
        return reword(edit, trimmed, before);
    });
}

void takeMissingSnapshots(Edit &edit)
{
    std::vector<RehearsalCover> passes;
    for (const RehearsalCover &cover : edit.data().all<RehearsalCover>())
        if (cover.passed == Answer::Yes && cover.snapshot.isEmpty())
            passes.push_back(cover);
    for (RehearsalCover &pass : passes) {
        pass.snapshot = snapshotOf(edit.data(), pass);
        edit.update(std::move(pass));
    }
}

}  // namespace stunt

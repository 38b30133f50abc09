// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/hazards.h"

#include "core/edits/records.h"
#include "core/planning/gatesnapshot.h"
#include "core/rules/hazardlibrary.h"
#include "core/rules/ruledata.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::edits", text);
}

bool hasHazard(const ProjectData &data, Id<Beat> beat, const QString &hazard)
{
    const auto known = data.referring<Hazard>(beat);
    return std::any_of(known.begin(), known.end(), [&](const Hazard &each) {
        return each.hazard.trimmed().compare(hazard.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

template<class Owner>
void appendOf(const ProjectData &data, Id<Owner> owner, MaybeId<Owner> Hazard::*scope, std::vector<Id<Hazard>> &ids)
{
    for (const Hazard &hazard : data.referring<Hazard>(owner))
        if (hazard.*scope == owner)
            ids.push_back(hazard.id);
}

// What suggests a library's hazard for the beat; empty: nothing does.
QString reasonFor(const ProjectData &data, const Beat &beat, const LibraryHazard &entry)
{
    if (entry.discipline)
        return *entry.discipline == beat.discipline ? enumLabel(beat.discipline) : QString();
    for (const RigUse &use : data.referring<RigUse>(beat.id)) {
        const RigUnit *unit = data.find(use.rigUnit);
        const Rig *rig = unit ? data.find(unit->rig) : nullptr;
        if (rig && rig->type == entry.rig)
            return recordName(data, RecordRef(rig->id));
    }
    return {};
}

Error goneBeat()
{
    return refused(tr("That beat is no longer there."), QStringLiteral("gone"));
}

// Adds the hazards in one edit.
Result<> addAll(Project &project, const QString &text, const std::vector<Hazard> &hazards)
{
    return project.edit(text, [&](Edit &edit) -> Result<> {
        for (const Hazard &hazard : hazards)
            if (const auto added = addIn(edit, hazard); !added)
                return added.error();
        return {};
    });
}

}  // namespace

std::vector<Id<Hazard>> inheritedHazards(const ProjectData &data, Id<Beat> beat)
{
    const Beat *known = data.find(beat);
    if (!known)
        return {};
    const BeatScope scope = scopeOf(data, *known);
    std::vector<Id<Hazard>> ids = scope.general;
    appendOf(data, known->sequence, &Hazard::sequence, ids);
    for (const Id<Location> &place : scope.places)
        appendOf(data, place, &Hazard::location, ids);
    for (const Id<ShootDay> &day : scope.days)
        appendOf(data, day, &Hazard::shootDay, ids);
    return ids;
}

std::vector<SuggestedHazard> suggestedHazards(const ProjectData &data, Id<Beat> beat)
{
    std::vector<SuggestedHazard> suggested;
    const Beat *known = data.find(beat);
    if (!known)
        return suggested;
    for (const LibraryHazard &entry : hazardLibrary()) {
        const QString reason = reasonFor(data, *known, entry);
        const bool again = std::any_of(suggested.begin(), suggested.end(),
                                       [&](const SuggestedHazard &each) { return each.hazard == entry.hazard; });
        if (!reason.isEmpty() && !again && !hasHazard(data, beat, entry.hazard))
            suggested.push_back({entry.kind, entry.hazard, reason});
    }
    return suggested;
}

Result<> addSuggested(Project &project, Id<Beat> beat, const std::vector<SuggestedHazard> &hazards)
{
    const ProjectData &data = project.data();
    const Beat *known = data.find(beat);
    if (!known)
        return goneBeat();
    std::vector<Hazard> added;
    for (const SuggestedHazard &each : hazards)
        if (!hasHazard(data, beat, each.hazard))
            added.push_back(
                {.beat = beat, .hazard = each.hazard, .kind = each.kind, .bulletins = bulletinsFor(each.kind)});
    const QString name = recordName(data, RecordRef(beat));
    if (added.empty())
        return refused(tr("%1 has these hazards already.").arg(name), QStringLiteral("nothing"));
    return addAll(project, tr("Add hazards from the library to %1").arg(name), added);
}

Result<> copyHazards(Project &project, Id<Beat> source, Id<Beat> target)
{
    const ProjectData &data = project.data();
    if (!data.find(source) || !data.find(target))
        return goneBeat();
    std::vector<Hazard> copies;
    for (Hazard copy : data.referring<Hazard>(source)) {
        if (hasHazard(data, target, copy.hazard))
            continue;
        copy.id = {};
        copy.beat = target;
        copy.approvedBy.clear();
        copy.approvedOn = {};
        copies.push_back(std::move(copy));
    }
    const QString from = recordName(data, RecordRef(source));
    const QString to = recordName(data, RecordRef(target));
    if (copies.empty())
        return refused(tr("%1 has no hazard that %2 does not have.").arg(from, to), QStringLiteral("nothing"));
    return addAll(project, tr("Copy hazards of %1 to %2").arg(from, to), copies);
}

}  // namespace stunt

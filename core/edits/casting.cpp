// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/casting.h"

#include "core/edits/records.h"
#include "core/planning/workdays.h"
#include "core/project/recordref.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("stunt::edits", text, nullptr, n);
}

struct Casting {
    Id<Role> role;
    PartKind kind = PartKind::Double;
};

// The roles a person doubles or plays in the beat's sequence, doubles first.
std::vector<Casting> castingsOf(const ProjectData &data, const Beat &beat, Id<Person> person)
{
    std::vector<Casting> castings;
    for (const Double &each : data.referring<Double>(person))
        if (each.person == person && (!each.sequence || each.sequence == beat.sequence))
            castings.push_back({each.role, PartKind::Double});
    for (const Role &role : data.referring<Role>(person))
        if (role.person == person && !role.archived)
            castings.push_back({role.id, PartKind::Actor});
    return castings;
}

}  // namespace

Part proposedPart(const ProjectData &data, const Beat &beat, Id<Person> person)
{
    Part part;
    part.beat = beat.id;
    part.person = person;
    const std::vector<Casting> castings = castingsOf(data, beat, person);
    const auto isInBeat = [&](const Casting &casting) {
        return std::ranges::any_of(data.referring<Part>(beat.id),
                                   [&](const Part &other) { return other.role == casting.role; });
    };
    const auto there = std::ranges::find_if(castings, isInBeat);
    const Casting *chosen = nullptr;
    if (castings.size() == 1)
        chosen = &castings.front();
    else if (there != castings.end())
        chosen = &*there;
    if (chosen) {
        part.role = chosen->role;
        part.kind = chosen->kind;
    }
    return part;
}

Result<> castOnto(Project &project, Id<Beat> id, const std::vector<Id<Person>> &people)
{
    const ProjectData &data = project.data();
    const Beat *beat = data.find(id);
    if (!beat)
        return refused(tr("The beat is no longer in the production."), QStringLiteral("gone"));
    std::vector<Part> parts;
    for (const Id<Person> &person : people) {
        if (!data.find(person))
            return refused(tr("Somebody dropped here is not in this production."), QStringLiteral("gone"));
        for (const Part &other : data.referring<Part>(id))
            if (playerOf(data, other) == person)
                return refused(tr("%1 already has a part in %2.")
                                   .arg(recordName(data, RecordRef(person)), recordName(data, RecordRef(id))),
                               QStringLiteral("already-cast"));
        parts.push_back(proposedPart(data, *beat, person));
    }
    if (parts.empty())
        return {};
    const QString name = parts.size() == 1
                           ? tr("Cast %1 in beat %2").arg(recordName(data, RecordRef(people.front())), beat->number)
                           : tr("Cast %n people in beat %1", static_cast<int>(parts.size())).arg(beat->number);
    return project.edit(name, [&](Edit &edit) -> Result<> {
        for (Part &part : parts)
            if (const auto added = addIn(edit, std::move(part)); !added)
                return added.error();
        return {};
    });
}

}  // namespace stunt

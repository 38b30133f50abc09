// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/choreography.h"

#include "core/planning/performed.h"
#include "core/planning/storyorder.h"
#include "core/planning/workdays.h"
#include "core/project/lookups.h"
#include "core/project/recordref.h"

#include <QCoreApplication>

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::reports", text);
}

QString nameOf(const ProjectData &data, const Part &part)
{
    const Person *person = data.find(playerOf(data, part));
    const Role *role = data.find(part.role);
    const QString roleName = role && !role->castNumber.isEmpty() ? tr("#%1 %2").arg(role->castNumber, role->name)
                           : role                                ? role->name
                                                                 : QString();
    if (!person)
        return roleName.isEmpty() ? enumLabel(part.kind) : tr("%1, not cast").arg(roleName);
    return roleName.isEmpty() ? person->name : tr("%1 as %2").arg(person->name, roleName);
}

Choreography::Line lineOf(const ProjectData &data, const Move &move, int number)
{
    const auto side = [&](const MaybeId<Part> &id) {
        const Part *part = data.find(id);
        return part ? nameOf(data, *part) : QString();
    };
    return {.number = number,
            .count = move.count,
            .attacker = side(move.attacker),
            .defender = side(move.defender),
            .technique = move.technique,
            .target = move.target,
            .contact = enumLabel(move.contact),
            .notes = move.notes};
}

Choreography::BeatMoves movesOf(const ProjectData &data, const Beat &beat)
{
    const FrameRate rate = frameRateOf(data);
    Choreography::BeatMoves moves{.number = beat.number, .title = beat.title, .action = beat.action};
    moves.time = tr("%1, %2 long").arg(timecode(beat.startMs, rate), timecode(beat.endMs - beat.startMs, rate));
    QStringList people;
    for (const Part &part : data.referring<Part>(beat.id))
        people.append(nameOf(data, part));
    people.removeDuplicates();
    moves.people = people.join(tr(", "));
    for (const Move *move : movesInOrder(data, beat.id))
        moves.moves.push_back(lineOf(data, *move, static_cast<int>(moves.moves.size()) + 1));
    return moves;
}

}  // namespace

Choreography choreographyOf(const ProjectData &data, const Sequence &sequence, qint64 revision, MaybeId<Beat> only)
{
    Choreography sheet{.production = data.production().title,
                       .sequence = recordName(data, sequence),
                       .revision = revision,
                       .paper = data.production().paper};
    for (const Beat *beat : beatsInOrder(data, sequence.id))
        if (only ? *only == beat->id : isPerformed(data, *beat))
            sheet.beats.push_back(movesOf(data, *beat));
    return sheet;
}

}  // namespace stunt

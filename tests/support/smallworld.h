// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/records.h"
#include "core/edits/schedule.h"
#include "core/edits/story.h"
#include "core/project/lookups.h"
#include "tests/support/memorystore.h"
#include "tests/support/must.h"
#include "tests/support/scripteddialogs.h"
#include "ui/shell/place.h"

namespace stunt {

// A production small enough to know by heart: one sequence "A" with the beats A1, A2, A3 of 10, 20 and 30 seconds in
// scene 1 (INT day), an empty sequence "B", the role #1 with its actor and a double, who is cast in A1 and A2, and one
// shoot day with a shooting call at 8:00.
struct SmallWorld {
    SmallWorld()
    {
        project = memoryProject();
        Scene one;
        one.number = QStringLiteral("1");
        one.set = QStringLiteral("STAIRWELL");
        one.pagesEighths = 11;
        scene = must(add(*project, one));
        Sequence first;
        first.code = QStringLiteral("A");
        first.title = QStringLiteral("Stairs");
        a = must(add(*project, first));
        Sequence second;
        second.position = 1;
        second.code = QStringLiteral("B");
        second.title = QStringLiteral("Balcony");
        b = must(add(*project, second));
        for (int i = 0; i < 3; ++i) {
            const auto beat = must(appendBeat(*project, a, QStringLiteral("Beat %1").arg(i + 1), (i + 1) * 10'000));
            Beat changed = project->data().at(beat);
            changed.number = QStringLiteral("A%1").arg(i + 1);
            changed.scene = scene;
            changed.setupMin = 30;
            changed.runMin = 5;
            changed.resetMin = 5;
            must(change(*project, changed));
            beats.push_back(beat);
        }
        addPeople();
        Unit unit = *project->data().all<Unit>().begin();
        day = must(addShootDay(*project, unit.id, QDate(2027, 3, 24)));
        ShootDay changed = project->data().at(day);
        changed.crewCall = CivilTime{7 * 60};
        changed.shootingCall = CivilTime{8 * 60};
        must(change(*project, changed));
        start = project->history().size();
    }

    // The edits made since the world was built.
    [[nodiscard]] qsizetype edits() const { return project->history().size() - start; }
    // Schedules the beats on the day in their order; returns their strips.
    std::vector<Id<Strip>> scheduleAll()
    {
        std::vector<Id<Strip>> strips;
        for (const Id<Beat> &beat : beats) {
            Strip strip;
            strip.shootDay = day;
            strip.kind = StripKind::Beat;
            strip.beat = beat;
            strips.push_back(must(insertStrip(*project, strip, std::ssize(strips))));
        }
        start = project->history().size();
        return strips;
    }
    [[nodiscard]] QStringList numbersOf(Id<Sequence> sequence) const
    {
        QStringList numbers;
        for (const Beat *beat : beatsInOrder(project->data(), sequence))
            numbers.push_back(beat->number);
        return numbers;
    }

    std::unique_ptr<Project> project;
    Selection selection;
    ScriptedDialogs dialogs;
    Workspace workspace() { return {*project, selection, dialogs}; }

    Id<Scene> scene;
    Id<Sequence> a;
    Id<Sequence> b;
    std::vector<Id<Beat>> beats;
    Id<Person> actor;
    Id<Person> twin;
    Id<Person> bystander;
    Id<Role> role;
    Id<Part> part;
    Id<ShootDay> day;
    qsizetype start = 0;

private:
    void addPeople()
    {
        const auto person = [this](const QString &name, PersonKind kind) {
            Person made;
            made.name = name;
            made.kinds = {kind};
            return must(add(*project, made));
        };
        actor = person(QStringLiteral("Ana Quiroga"), PersonKind::Actor);
        twin = person(QStringLiteral("Zoe Twin"), PersonKind::StuntDouble);
        bystander = person(QStringLiteral("Bo Bystander"), PersonKind::StuntPerformer);
        Role nika;
        nika.castNumber = QStringLiteral("1");
        nika.name = QStringLiteral("Nika");
        nika.person = actor;
        role = must(add(*project, nika));
        Double stand;
        stand.number = QStringLiteral("1X");
        stand.role = role;
        stand.person = twin;
        must(add(*project, stand));
        for (int i = 0; i < 2; ++i) {
            Part cast;
            cast.beat = beats[static_cast<std::size_t>(i)];
            cast.role = role;
            cast.person = twin;
            cast.kind = PartKind::Double;
            part = must(castPart(*project, cast));
        }
    }
};

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/records.h"
#include "core/model/fields.h"
#include "core/project/lookups.h"
#include "tests/support/memorystore.h"

#include <QTest>
#include <functional>

namespace stunt::fixture {

using namespace Qt::Literals::StringLiterals;

// A production with one valid record of every type, of which the rows below spoil one thing each.
struct World {
    std::shared_ptr<MemoryFile> file = std::make_shared<MemoryFile>();
    std::unique_ptr<Project> project = memoryProject(file);
    Id<Sequence> sequence;
    Id<Scene> scene;
    Id<Location> location;
    Id<Beat> beat;
    Id<Person> person;
    Id<Role> role;
    Id<ShootDay> day;

    World()
    {
        location = make(Location{.name = u"Stairwell"_s});
        scene = make(Scene{.number = u"42A"_s});
        sequence = make(Sequence{.code = u"ST"_s});
        beat = make(Beat{.sequence = sequence, .number = u"STA"_s, .endMs = 4000});
        person = make(Person{.name = u"Maya Okafor"_s});
        role = make(Role{.castNumber = u"1"_s, .name = u"Ines"_s});
        day = make(ShootDay{.plan = plan(), .unit = unit(), .date = QDate(2027, 3, 24)});
    }

    template<class T>
    Id<T> make(T record)
    {
        const auto id = add(*project, std::move(record));
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        return *id;
    }
    [[nodiscard]] const ProjectData &data() const { return project->data(); }
    [[nodiscard]] Id<Plan> plan() const { return livePlan(data()).id; }
    [[nodiscard]] Id<Unit> unit() const { return data().all<Unit>().begin()->id; }
    template<class T>
    [[nodiscard]] qsizetype count() const
    {
        return data().all<T>().size();
    }

    // The first record of the type; made when there is none.
    template<class T>
    Id<T> one()
    {
        return data().all<T>().isEmpty() ? make(valid<T>()) : data().all<T>().begin()->id;
    }

    // A valid new record of the type.
    template<class T>
    T valid();
};

template<>
inline Production World::valid()
{
    return data().production();
}
template<>
inline Unit World::valid()
{
    return {.name = u"Second unit"_s};
}
template<>
inline Location World::valid()
{
    return {.name = u"Harbour"_s};
}
template<>
inline Scene World::valid()
{
    return {.number = u"43"_s};
}
template<>
inline Sequence World::valid()
{
    return {.code = u"CAR"_s};
}
template<>
inline Beat World::valid()
{
    return {.sequence = sequence, .number = u"STB"_s, .startMs = 4000, .endMs = 5000};
}
template<>
inline Person World::valid()
{
    return {.name = u"Jon Bell"_s};
}
template<>
inline Skill World::valid()
{
    return {.person = person, .kind = u"high fall"_s};
}
template<>
inline Certificate World::valid()
{
    return {.person = person, .kind = u"first aid"_s};
}
template<>
inline Availability World::valid()
{
    return {.person = person, .from = QDate(2027, 3, 1), .to = QDate(2027, 3, 2)};
}
template<>
inline Role World::valid()
{
    return {.castNumber = u"2"_s, .name = u"Guard"_s};
}
template<>
inline Part World::valid()
{
    return {.beat = beat, .person = person};
}
template<>
inline Double World::valid()
{
    return {.number = u"1X"_s, .role = role, .person = person};
}
template<>
inline Attachment World::valid()
{
    return {.beat = beat, .file = u"/a.png"_s};
}
template<>
inline Plan World::valid()
{
    return {.name = u"Rain"_s, .live = false};
}
template<>
inline ShootDay World::valid()
{
    return {.plan = plan(), .unit = unit(), .date = QDate(2027, 3, 25)};
}
template<>
inline Strip World::valid()
{
    return {.shootDay = day, .kind = StripKind::Beat, .beat = beat};
}
template<>
inline Cover World::valid()
{
    return {.shootDay = day};
}
template<>
inline Call World::valid()
{
    return {.shootDay = day, .person = person};
}
template<>
inline CrewCall World::valid()
{
    return {.shootDay = day, .title = u"Key rigger"_s};
}

// Tries to add (or for the production: change) a valid record that was spoiled; gives the refusal, empty when taken.
using Attempt = std::function<QString(World &)>;

template<class T>
Attempt spoiled(const std::function<void(World &, T &)> &spoil)
{
    return [spoil](World &world) {
        T record = world.valid<T>();
        spoil(world, record);
        if constexpr (std::is_same_v<T, Production>) {
            const Result<> changed = change(*world.project, record);
            return changed ? QString() : changed.error().message;
        } else {
            const Result<Id<T>> added = add(*world.project, record);
            return added ? QString() : added.error().message;
        }
    };
}

template<class T>
void row(const char *name, const std::function<void(World &, T &)> &spoil, const char *refusal)
{
    QTest::addRow("%s: %s", Fields<T>::table, name) << spoiled<T>(spoil) << QString::fromUtf8(refusal);
}

}  // namespace stunt::fixture

Q_DECLARE_METATYPE(stunt::fixture::Attempt)

#include "tests/support/recordworldplan.h"

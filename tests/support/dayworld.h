// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/projectdata.h"

#include <memory>

namespace stunt::fixture {

// A production made of records put side by side, for tests of what is computed from them.
struct DayWorld {
    ProjectData data;
    Id<Production> production;
    Id<Plan> plan;
    Id<Unit> unit;
    Id<Sequence> sequence;
    int position = 0;

    explicit DayWorld(const QString &zone = QStringLiteral("Europe/Berlin"))
    {
        production = add<Production>([&](auto &r) {
            r.title = QStringLiteral("The Glass Stair");
            r.timeZone = zone;
        });
        plan = add<Plan>([](auto &r) { r.name = QStringLiteral("Live"); });
        unit = add<Unit>([](auto &r) { r.name = QStringLiteral("Main unit"); });
        sequence = add<Sequence>([](auto &r) {
            r.code = QStringLiteral("ST");
            r.title = QStringLiteral("Stairwell");
        });
    }

    // Adds a record that `fill` completes; returns its id.
    template<class T, class Fill>
    Id<T> add(Fill fill)
    {
        auto record = std::make_shared<T>();
        record->id = Id<T>::create();
        fill(*record);
        const Id<T> id = record->id;
        data.all<T>().put(std::move(record));
        return id;
    }
    // Changes a record.
    template<class T, class Fill>
    void change(Id<T> id, Fill fill)
    {
        auto record = std::make_shared<T>(data.at(id));
        fill(*record);
        data.all<T>().put(std::move(record));
    }

    Id<ShootDay> day(QDate date, std::optional<int> shootingMinutes = 8 * 60 + 30)
    {
        return add<ShootDay>([&](auto &r) {
            r.plan = plan;
            r.unit = unit;
            r.date = date;
            if (shootingMinutes)
                r.shootingCall = CivilTime{.minutes = *shootingMinutes};
        });
    }
    Id<Person> person(const QString &name, PersonKind kind = PersonKind::StuntPerformer)
    {
        return add<Person>([&](auto &r) {
            r.name = name;
            r.kinds = {kind};
        });
    }
    Id<Beat> beat(const QString &number)
    {
        return add<Beat>([&](auto &r) {
            r.sequence = sequence;
            r.number = number;
            r.title = QStringLiteral("Beat ") + number;
            r.startMs = 1000 * position++;
            r.endMs = r.startMs + 1000;
        });
    }
    Id<Strip> strip(Id<ShootDay> day, Id<Beat> beat, std::optional<int> minutes)
    {
        return add<Strip>([&](auto &r) {
            r.shootDay = day;
            r.position = position++;
            r.kind = StripKind::Beat;
            r.beat = beat;
            r.minutes = minutes;
        });
    }
    Id<Strip> banner(Id<ShootDay> day, const QString &title, std::optional<int> minutes)
    {
        return add<Strip>([&](auto &r) {
            r.shootDay = day;
            r.position = position++;
            r.banner = BannerKind::Other;
            r.title = title;
            r.minutes = minutes;
        });
    }
    Id<Part> part(Id<Beat> beat, Id<Person> person, PartKind kind = PartKind::StuntPerformer, MaybeId<Role> role = {})
    {
        return add<Part>([&](auto &r) {
            r.beat = beat;
            r.person = person;
            r.kind = kind;
            r.role = role;
        });
    }
};

inline CivilTime clock(int hour, int minute)
{
    return CivilTime{.minutes = hour * 60 + minute};
}

}  // namespace stunt::fixture

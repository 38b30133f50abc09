// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts that stop firing are the hardest failure to see. A production in which every rule must find something is
// checked before anything else; a rule that finds nothing there is silent, and then nothing is shown as fine.
#pragma once

#include "core/project/projectdata.h"
#include "core/rules/ruleid.h"

namespace stunt {

// A production that is bad in known ways. It has what most rules need: a production in Europe/Berlin, a unit, the live
// plan, a sequence, a location, and the shipped rule numbers (SAG-AFTRA theatrical for the hours).
class CanaryWorld
{
public:
    CanaryWorld();

    // Adds a record; a null id is replaced by one that is the same on every run. Returns the id. Nothing is validated.
    template<class T>
    Id<T> put(T record)
    {
        if (record.id.isNull())
            record.id = Id<T>(Uuid{0x5743000000000000ULL, ++m_count});
        const Id<T> id = record.id;
        m_data.all<T>().put(std::make_shared<const T>(std::move(record)));
        return id;
    }
    // A person, a beat of the sequence that lasts from `startMs` for five seconds, a shoot day of the unit that shoots
    // `beat` (if one is given) from 08:00.
    Id<Person> person(const QString &name);
    Id<Beat> beat(const QString &number, qint64 startMs);
    Id<ShootDay> day(QDate date, MaybeId<Beat> beat = {});

    [[nodiscard]] const ProjectData &data() const { return m_data; }
    [[nodiscard]] QDate today() const { return QDate(2027, 3, 1); }

    Id<Unit> unit;
    Id<Plan> plan;
    Id<Sequence> sequence;
    Id<Location> location;

private:
    ProjectData m_data;
    std::uint64_t m_count = 0;
};

// The rules that find nothing in the known-bad production: none, unless something is broken. Worked out once.
[[nodiscard]] const std::vector<RuleId> &silentRules();

// Each area's known-bad records, for every rule of its list.
void addHoursCanaries(CanaryWorld &world);
void addPeopleCanaries(CanaryWorld &world);
void addCastingCanaries(CanaryWorld &world);
void addRigCanaries(CanaryWorld &world);
void addItemCanaries(CanaryWorld &world);
void addReadinessCanaries(CanaryWorld &world);
void addLongTakeCanaries(CanaryWorld &world);
void addScheduleCanaries(CanaryWorld &world);

}  // namespace stunt

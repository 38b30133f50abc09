// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/impacts.h"

#include "core/planning/performed.h"
#include "core/planning/workdays.h"

namespace stunt {

namespace {

template<class T>
ImpactCounts countsOf(const T &record)
{
    return {{record.falls, record.hits, record.burns, record.wirePulls}};
}

// What has takes of its own: a set-up of a beat, or a beat without set-ups.
struct Shot {
    MaybeId<Setup> setup;
    int planned = 0;
    std::vector<const Take *> takes;
};

class Impacts
{
public:
    Impacts(const RuleContext &context, const Person &person)
        : m_context(context), m_data(context.data), m_person(person.id)
    {
    }

    ImpactDays make()
    {
        for (const TakeImpact &impact : m_data.referring<TakeImpact>(m_person)) {
            m_toldTakes.push_back(impact.take);
            if (const Take *take = m_data.find(impact.take))
                add(*take, countsOf(impact));
        }
        for (const Part *part : parts())
            if (const Beat *beat = m_data.find(part->beat))
                addPart(*part, *beat);
        return std::move(m_impacts);
    }

private:
    // Parts they may play, with any impact.
    std::vector<const Part *> parts() const
    {
        std::vector<const Part *> parts;
        const auto take = [&](const Part *part) {
            if (part && !countsOf(*part).isZero())
                parts.push_back(part);
        };
        for (const Part &part : m_data.referring<Part>(m_person))
            take(&part);
        for (const Role &role : m_data.referring<Role>(m_person))
            for (const Part &part : m_data.referring<Part>(role.id))
                if (playerOf(m_data, part) == m_person)
                    take(&part);
        for (const SetupPlayer &player : m_data.referring<SetupPlayer>(m_person))
            take(m_data.find(player.part));
        std::sort(parts.begin(), parts.end());
        parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
        return parts;
    }

    void add(QDate date, const ImpactCounts &counts, qint64 times)
    {
        if (times > 0 && !counts.isZero())
            m_impacts.days[date].add(counts, times);
    }
    void add(const Take &take, const ImpactCounts &counts)
    {
        if (const ShootDay *day = m_data.find(take.shootDay))
            add(day->date, counts, 1);
        else
            m_impacts.undated.add(counts);
    }

    void addPart(const Part &part, const Beat &beat)
    {
        const ImpactCounts counts = countsOf(part);
        const bool planned = isPerformed(m_data, beat);
        const std::vector<BeatSlot> &places = m_context.facts.slotsOf(beat.id);
        for (const Shot &shot : shotsOf(beat)) {
            if (!plays(part, shot.setup))
                continue;
            for (const Take *take : shot.takes)
                if (std::find(m_toldTakes.begin(), m_toldTakes.end(), take->id) == m_toldTakes.end())
                    add(*take, counts);
            for (const BeatSlot &slot : places)
                if (planned && isShotIn(slot, shot, places))
                    add(slot.date, counts, takesToCome(beat, shot, slot));
        }
        if (playerOf(m_data, part) == m_person)
            addRehearsals(beat, counts, planned);
    }

    std::vector<Shot> shotsOf(const Beat &beat) const
    {
        std::vector<Shot> shots;
        for (const Setup &setup : m_data.referring<Setup>(beat.id)) {
            shots.push_back({setup.id, setup.plannedTakes, {}});
            for (const Take &take : m_data.referring<Take>(setup.id))
                shots.back().takes.push_back(&take);
        }
        Shot own{{}, shots.empty() ? beat.plannedTakes : 0, {}};
        for (const Take &take : m_data.referring<Take>(beat.id))
            own.takes.push_back(&take);
        shots.push_back(std::move(own));
        return shots;
    }

    bool plays(const Part &part, const MaybeId<Setup> &setup) const
    {
        if (setup)
            for (const SetupPlayer &player : m_data.referring<SetupPlayer>(part.id))
                if (player.setup == *setup)
                    return player.person == m_person;
        return playerOf(m_data, part) == m_person;
    }

    MaybeId<Setup> setupOf(const BeatSlot &slot) const
    {
        const Strip *strip = m_data.find(slot.strip);
        return strip ? strip->setup : std::nullopt;
    }
    // A strip of a set-up shoots that; any other shoots whatever of the beat has no strip of its own.
    bool isShotIn(const BeatSlot &slot, const Shot &shot, const std::vector<BeatSlot> &places) const
    {
        if (const MaybeId<Setup> own = setupOf(slot))
            return own == shot.setup;
        return !shot.setup || std::none_of(places.begin(), places.end(), [&](const BeatSlot &other) {
            return setupOf(other) == shot.setup;
        });
    }

    // Takes that are still to come on a day. One that is past and has takes is through; so is a beat that was shot.
    qint64 takesToCome(const Beat &beat, const Shot &shot, const BeatSlot &slot) const
    {
        const bool takenThen = std::any_of(shot.takes.begin(), shot.takes.end(),
                                           [&](const Take *take) { return take->shootDay == slot.shootDay; });
        if ((takenThen && slot.date < m_context.today) || (beat.status == BeatStatus::Shot && !shot.takes.empty()))
            return 0;
        return shot.planned - static_cast<qint64>(shot.takes.size());
    }

    void addRehearsals(const Beat &beat, const ImpactCounts &counts, bool planned)
    {
        for (const RehearsalCover &cover : m_data.referring<RehearsalCover>(beat.id)) {
            const RehearsalFacts *facts = m_context.facts.rehearsal(cover.rehearsal);
            const Rehearsal *rehearsal = facts ? m_data.find(cover.rehearsal) : nullptr;
            if (!rehearsal || (!planned && rehearsal->status != RehearsalStatus::Done)
                || cover.level == GateLevel::DeadWeightTest)
                continue;
            if (std::any_of(facts->duties.begin(), facts->duties.end(),
                            [&](const DutyFacts &duty) { return duty.person == m_person && duty.performs; }))
                add(rehearsal->date, counts, cover.runs);
        }
    }

    const RuleContext &m_context;
    const ProjectData &m_data;
    Id<Person> m_person;
    std::vector<Id<Take>> m_toldTakes;
    ImpactDays m_impacts;
};

}  // namespace

void ImpactCounts::add(const ImpactCounts &counts, qint64 times)
{
    for (std::size_t i = 0; i < impactKinds; ++i)
        of[i] += counts.of[i] * times;
}

ImpactDays impactsOf(const RuleContext &context, const Person &person)
{
    return Impacts(context, person).make();
}

}  // namespace stunt

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/coverneeds.h"

#include "core/planning/workdays.h"
#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"

namespace stunt {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// Of age, wherever no production says otherwise: the hours of minors are set for those under it, too.
constexpr int adultAge = 18;

bool isMadeForFalls(RigType type)
{
    return type == RigType::AirBag || type == RigType::BoxRig;
}

}  // namespace

bool isThere(const Cover &row, const CoverSpan &span, const DayClock &clock)
{
    const auto from = clock.at(row.from);
    const auto to = clock.at(row.to);
    const bool comesInTime = !row.from || (from && span.start && *from <= *span.start);
    const bool staysLong = !row.to || (to && span.end && *span.end <= *to);
    return comesInTime && staysLong;
}

void CoverNeeds::addBeat(const Beat &beat, const std::vector<const RigUse *> &uses, const CoverSpan &span)
{
    const ProjectData &data = m_context.data;
    const CoveredWork work{RecordRef(beat.id), beat.discipline, uses};
    const std::size_t before = m_needs.size();
    const CoverNeed like{.needed = 1, .why = {}, .span = span};
    const auto parts = data.referring<Part>(beat.id);
    const bool burns = std::any_of(parts.begin(), parts.end(), [](const Part &part) { return part.burns > 0; });
    if (beat.discipline == Discipline::Fire || burns)
        add(CoverKind::Fire, tr("%1 is done with fire"), work, like);
    if (beat.discipline == Discipline::Water)
        add(CoverKind::Diver, tr("%1 is done in water"), work, like);
    addRigs(work, like);
    if (m_needs.size() == before)
        return;
    const std::vector<Id<Person>> performers = performersOf(data, beat.id);
    for (std::size_t i = before; i < m_needs.size(); ++i)
        m_needs[i].busy.insert(m_needs[i].busy.end(), performers.begin(), performers.end());
}

void CoverNeeds::addRehearsal(const Rehearsal &rehearsal, const std::vector<const RigUse *> &uses,
                              const CoverSpan &span)
{
    const CoveredWork work{RecordRef(rehearsal.id), {}, uses};
    addRigs(work, {.needed = 1, .why = {}, .span = span});
}

void CoverNeeds::add(CoverKind kind, const QString &why, const CoveredWork &work, const CoverNeed &like)
{
    CoverNeed need = like;
    need.kind = kind;
    need.why = why.arg(recordName(m_context.data, work.record));
    m_needs.push_back(std::move(need));
}

void CoverNeeds::addRigs(const CoveredWork &work, const CoverNeed &like)
{
    const ProjectData &data = m_context.data;
    CoverNeed flown = like;
    std::optional<Length> highest;
    bool falls = false;
    bool heightUnknown = false;
    for (const RigUse *use : work.uses) {
        const RigUnit *unit = data.find(use->rigUnit);
        const Rig *rig = unit ? data.find(unit->rig) : nullptr;
        if (!rig)
            continue;
        flown.busy.insert(flown.busy.end(), use->flyers.begin(), use->flyers.end());
        if (rig->type == RigType::BurnKit)
            add(CoverKind::Fire, tr("%1 is done with fire"), work, flown);
        if (rig->type == RigType::WaterTank)
            add(CoverKind::Diver, tr("%1 is done in water"), work, flown);
        if (use->fallHeightMm) {
            falls = true;
            highest = highest ? std::max(*highest, *use->fallHeightMm) : *use->fallHeightMm;
        } else if (rigTypeTraits(rig->type).catcher
                   && (work.discipline == Discipline::Fall || isMadeForFalls(rig->type))) {
            falls = true;
            heightUnknown = true;
        }
    }
    if (falls)
        addFall(work, heightUnknown ? std::nullopt : highest, flown);
}

// A fall of a height that is not known may be a high one.
void CoverNeeds::addFall(const CoveredWork &work, std::optional<Length> height, const CoverNeed &like)
{
    const RuleNumbers &limits = m_context.numbers;
    const RuleLimit &high = limits.number(numbers::highFallAbove);
    const RuleLimit &spotted = limits.number(numbers::spottersAbove);
    const auto isLow = [&](const RuleLimit &above) { return height && above && height->mm <= *above.value; };
    if (isLow(high) && isLow(spotted))
        return;
    const MeasurementSystem system = m_context.data.production().measurementSystem;
    CoverNeed need = like;
    need.needed.reset();
    const QString name = recordName(m_context.data, work.record);
    need.why = height ? tr("%1 has a fall of %2").arg(name, valueText(height->mm, RuleUnit::Millimetres, system))
                      : tr("%1 has a fall of a height not known").arg(name);
    if (!isLow(high)) {
        addFallNeed(CoverKind::Medic, high, limits.number(numbers::highFallMedics), need);
        addFallNeed(CoverKind::Ambulance, high, limits.number(numbers::highFallAmbulances), need);
    }
    if (!isLow(spotted))
        addFallNeed(CoverKind::Spotter, spotted, limits.number(numbers::spottersNeeded), need);
}

void CoverNeeds::addFallNeed(CoverKind kind, const RuleLimit &above, const RuleLimit &needed, const CoverNeed &like)
{
    const MeasurementSystem system = m_context.data.production().measurementSystem;
    CoverNeed need = like;
    need.kind = kind;
    if (above && needed)
        need.needed = needed.value;
    QString limit;
    if (!above)
        limit = limitText(above, tr("what is a high fall"), system);
    else if (!needed)
        limit = limitText(needed, tr("“%1” at a fall").arg(enumLabel(kind)), system);
    else if (*above.value <= 0)
        limit = limitText(needed, tr("number for any fall"), system);
    else
        limit = limitText(needed,
                          tr("number for a fall above %1").arg(valueText(*above.value, RuleUnit::Millimetres, system)),
                          system);
    need.why = tr("%1; %2").arg(like.why, limit);
    m_needs.push_back(std::move(need));
}

void CoverNeeds::addPerson(Id<Person> id, QDate date)
{
    const Person *person = m_context.data.find(id);
    if (person && person->birthDate.isValid() && person->birthDate > date.addYears(-adultAge))
        m_needs.push_back(
            {CoverKind::Teacher, 1, tr("%1 is under %2").arg(person->name, QString::number(adultAge)), {}, {}});
}

}  // namespace stunt

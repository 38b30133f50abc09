// SPDX-License-Identifier: GPL-3.0-or-later
// A production as large as the figures ask for, laid out like a real one: sequences of fifty beats, days of twenty-five
// strips, rehearsals of a few people. Made straight into the data; nothing in it is random.
#pragma once

#include "core/rules/ruledata.h"

namespace stunt::fixture {

struct BigPlanSize {
    int beats = 5000;
    int people = 500;
    int partsPerBeat = 4;
    int rehearsals = 1000;
    int days = 200;
};

class BigPlan
{
public:
    explicit BigPlan(const BigPlanSize &size) : m_size(size)
    {
        addFrame();
        addPeople();
        addStory();
        addDays();
        addRehearsals();
    }

    ProjectData data;
    std::vector<Id<Person>> people;
    std::vector<Id<Beat>> beats;
    std::vector<Id<ShootDay>> days;
    std::vector<Id<RigUnit>> rigUnits;
    std::vector<Id<Item>> items;

private:
    template<class T>
    Id<T> put(T record)
    {
        if (record.id.isNull())
            record.id = Id<T>(Uuid{0x4247000000000000ULL, ++m_count});
        const Id<T> id = record.id;
        data.all<T>().put(std::make_shared<const T>(std::move(record)));
        return id;
    }
    void addFrame()
    {
        for (const ShippedRuleSet &shipped : shippedRuleSets()) {
            put(shipped.ruleSet);
            for (const RuleNumber &number : shipped.numbers)
                put(number);
        }
        put(Production{.title = QStringLiteral("Big"),
                       .timeZone = QStringLiteral("Europe/Berlin"),
                       .ruleSet = shippedRuleSetId(QLatin1StringView("generic-planner"))});
        m_unit = put(Unit{.name = QStringLiteral("Main unit")});
        m_plan = put(Plan{.name = QStringLiteral("Schedule")});
        m_location = put(Location{.name = QStringLiteral("Stage 4")});
        const Id<Rig> rig = put(Rig{.name = QStringLiteral("Descender"),
                                    .type = RigType::Descender,
                                    .safeWorkingLoadG = Mass{600'000},
                                    .inspectionIntervalDays = 1000});
        for (int i = 0; i < 20; ++i) {
            const Id<RigUnit> unit =
                put(RigUnit{.rig = rig, .serial = QString::number(i), .safeWorkingLoadG = Mass{600'000}});
            put(RigComponent{.rigUnit = unit, .kind = ComponentKind::Line, .safeWorkingLoadG = Mass{800'000}});
            put(Inspection{
                .rigUnit = unit, .date = QDate(2026, 12, 1), .kind = InspectionKind::Thorough, .passed = true});
            put(Inspection{
                .rigUnit = unit, .date = QDate(2026, 12, 1), .kind = InspectionKind::LoadTest, .passed = true});
            rigUnits.push_back(unit);
        }
        for (int i = 0; i < 50; ++i) {
            const Id<Item> item = put(Item{.name = QStringLiteral("Item %1").arg(i),
                                           .category = i % 2 ? ItemCategory::Breakaway : ItemCategory::Prop,
                                           .states = {QStringLiteral("whole"), QStringLiteral("broken")},
                                           .firstState = QStringLiteral("whole")});
            put(Delivery{.item = item, .date = QDate(2026, 12, 1), .quantity = 100'000});
            items.push_back(item);
        }
    }
    void addPeople()
    {
        for (int i = 0; i < m_size.people; ++i) {
            people.push_back(put(Person{.name = QStringLiteral("Person %1").arg(i),
                                        .kinds = {PersonKind::StuntPerformer},
                                        .heightMm = Length{1780},
                                        .weightG = Mass{75'000},
                                        .weightSource = WeightSource::Weighed}));
            put(Skill{.person = people.back(), .kind = QStringLiteral("screen fighting")});
            put(Certificate{
                .person = people.back(), .kind = QStringLiteral("first aid"), .expiresOn = QDate(2029, 1, 1)});
        }
    }
    void addStory()
    {
        Id<Sequence> sequence;
        Id<Scene> scene;
        for (int i = 0; i < m_size.beats; ++i) {
            if (i % 50 == 0)
                sequence = put(Sequence{.position = i / 50, .code = QStringLiteral("S%1").arg(i / 50)});
            if (i % 10 == 0)
                scene = put(Scene{.position = i / 10,
                                  .number = QString::number(i / 10 + 1),
                                  .scriptDay = i / 500 + 1,
                                  .location = m_location});
            const Id<Beat> beat = put(Beat{.sequence = sequence,
                                           .scene = scene,
                                           .number = QStringLiteral("B%1").arg(i),
                                           .discipline = Discipline::Fight,
                                           .startMs = (i % 50) * 10'000,
                                           .endMs = (i % 50) * 10'000 + 10'000,
                                           .plannedTakes = 3,
                                           .setupMin = 5,
                                           .runMin = 2,
                                           .resetMin = 2});
            beats.push_back(beat);
            for (int p = 0; p < m_size.partsPerBeat; ++p)
                put(Part{
                    .beat = beat, .person = personOf(i, p), .hits = 1, .skills = {QStringLiteral("screen fighting")}});
            put(Gate{.beat = beat, .level = GateLevel::HalfSpeed});
            if (i % 5 == 0)
                put(ItemUse{.beat = beat, .item = items[static_cast<std::size_t>(i / 5) % items.size()]});
            if (i % 10 == 0)
                addRigUse(beat, i);
        }
    }
    void addRigUse(Id<Beat> beat, int i)
    {
        const Id<RigUse> use = put(RigUse{.beat = beat,
                                          .rigUnit = rigUnits[static_cast<std::size_t>(i / 10) % rigUnits.size()],
                                          .flyers = {personOf(i, 0)},
                                          .kitWeightG = Mass{5'000},
                                          .dynamicFactorMilli = 2000,
                                          .lineMultiplierMilli = 1000,
                                          .anchorStructure = QStringLiteral("Truss"),
                                          .anchorRatedG = Mass{1'000'000},
                                          .anchorCheckedBy = QStringLiteral("Rigger"),
                                          .anchorCheckedOn = QDate(2027, 1, 1)});
        put(RigOperator{.rigUse = use, .operatorPerson = personOf(i, 40), .backup = personOf(i, 41)});
    }
    // Fifty people work on a day's twenty-five beats; the next day has the next fifty.
    Id<Person> personOf(int beat, int part) const
    {
        const int day = beat * m_size.days / m_size.beats;
        return people[static_cast<std::size_t>((day * 50 + (beat * m_size.partsPerBeat + part) % 50) % m_size.people)];
    }
    void addDays()
    {
        const int perDay = std::max(1, m_size.beats / m_size.days);
        for (int d = 0; d < m_size.days; ++d) {
            const Id<ShootDay> day =
                put(ShootDay{.plan = m_plan,
                             .unit = m_unit,
                             .date = QDate(2027, 1, 4).addDays(d),
                             .zone = DayZone::Studio,
                             .location = m_location,
                             .crewCall = CivilTime{7 * 60},
                             .shootingCall = CivilTime{8 * 60},
                             .meals = {{.name = QStringLiteral("Lunch"), .start = CivilTime{12 * 60}}},
                             .wrap = CivilTime{19 * 60}});
            days.push_back(day);
            for (int s = 0; s < perDay; ++s)
                put(Strip{.shootDay = day,
                          .position = s,
                          .kind = StripKind::Beat,
                          .beat = beats[static_cast<std::size_t>(d * perDay + s)],
                          .minutes = 25});
        }
    }
    void addRehearsals()
    {
        for (int r = 0; r < m_size.rehearsals; ++r) {
            const int beat = r * (m_size.beats / std::max(1, m_size.rehearsals));
            const Id<Rehearsal> rehearsal = put(Rehearsal{.plan = m_plan,
                                                          .date = QDate(2026, 10, 1).addDays(r / 12),
                                                          .start = CivilTime{9 * 60 + r % 12 * 30},
                                                          .end = CivilTime{9 * 60 + r % 12 * 30 + 30},
                                                          .location = m_location,
                                                          .status = RehearsalStatus::Done});
            for (int p = 0; p < m_size.partsPerBeat; ++p)
                put(RehearsalCall{.rehearsal = rehearsal, .person = personOf(beat, p), .attended = Answer::Yes});
            put(RehearsalCover{.rehearsal = rehearsal,
                               .beat = beats[static_cast<std::size_t>(beat)],
                               .level = GateLevel::HalfSpeed,
                               .passed = Answer::Yes});
        }
    }

    BigPlanSize m_size;
    Id<Unit> m_unit;
    Id<Plan> m_plan;
    Id<Location> m_location;
    std::uint64_t m_count = 0;
};

}  // namespace stunt::fixture

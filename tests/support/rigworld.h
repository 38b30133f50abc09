// SPDX-License-Identifier: GPL-3.0-or-later
// A production with one descender whose use is in order, so that each test breaks one thing of it.
#pragma once

#include "tests/support/ruleworld.h"

namespace stunt::fixture {

using namespace Qt::Literals::StringLiterals;

class RigWorld : public RuleWorld
{
public:
    static constexpr QDate shootDate() { return QDate::fromJulianDay(2'461'489); }  // 24 March 2027

    // The use stands in a beat that is shot on 24 March 2027 from 08:00 to 09:00, or in a rehearsal at that time.
    explicit RigWorld(bool inRehearsal = false)
    {
        flyer = weighed(u"Ivo Brandt"_s, 82'000);
        operatorPerson = person(u"Mara Lind"_s);
        backup = person(u"Jonas Vale"_s);
        drop = beat(u"2C"_s, 0);
        change(drop, [](Beat &record) {
            record.title = u"Drop"_s;
            record.discipline = Discipline::Wire;
            record.rescueHow = u"lowered on the second line"_s;
            record.rescueWho = u"Mara Lind"_s;
            record.rescueKit = u"rope kit"_s;
            record.rescueReleaseSec = 40;
            record.rescueDrilledOn = QDate(2027, 3, 20);
        });
        addRig();
        RigUse record{.rigUnit = unit, .flyers = {flyer}};
        if (inRehearsal) {
            rehearsal = rehearse(shootDate());
            record.rehearsal = rehearsal;
        } else {
            dropDay = day(shootDate(), drop);
            record.beat = drop;
        }
        fillIn(record);
        use = put(record);
        put(RigOperator{.rigUse = use, .flyer = flyer, .operatorPerson = operatorPerson, .backup = backup});
        for (const Id<Person> &who : {flyer, operatorPerson, backup})
            call(who);
    }

    Id<Person> weighed(const QString &name, int grams)
    {
        const Id<Person> id = person(name);
        change(id, [&](Person &record) {
            record.weightG = Mass{grams};
            record.weightSource = WeightSource::Weighed;
            record.measuredOn = QDate(2027, 3, 1);
        });
        return id;
    }
    // A rehearsal from 08:00 to 09:00.
    Id<Rehearsal> rehearse(QDate on, const QString &title = u"Drop test"_s)
    {
        return put(Rehearsal{.plan = plan,
                             .title = title,
                             .date = on,
                             .start = CivilTime{8 * 60},
                             .end = CivilTime{9 * 60},
                             .location = location});
    }
    Id<Inspection> inspect(InspectionKind kind, QDate on, bool passed = true)
    {
        return put(
            Inspection{.rigUnit = unit, .date = on, .kind = kind, .inspector = u"A. Rigger"_s, .passed = passed});
    }
    Id<Inspection> inspectAt(InspectionKind kind, QDate on, CivilTime time, bool passed = true)
    {
        const Id<Inspection> id = inspect(kind, on, passed);
        change(id, [&](Inspection &record) { record.time = time; });
        return id;
    }
    // Takes all inspections of a kind away.
    void forget(InspectionKind kind)
    {
        std::vector<Id<Inspection>> ids;
        for (const Inspection &inspection : data().all<Inspection>())
            if (inspection.kind == kind)
                ids.push_back(inspection.id);
        for (const Id<Inspection> &id : ids)
            change(id, [](Inspection &record) { record.rigUnit.reset(); });
    }
    template<class Fn>
    void changeUse(Fn &&fn)
    {
        change(use, std::forward<Fn>(fn));
    }
    void callTo(Id<ShootDay> shootDay, Id<Person> who)
    {
        put(CrewCall{.shootDay = shootDay, .title = u"Rigger"_s, .person = who});
    }

    // Calls somebody to what the use stands in.
    void call(Id<Person> who)
    {
        if (rehearsal.isNull())
            callTo(dropDay, who);
        else
            put(RehearsalCall{.rehearsal = rehearsal, .person = who});
    }

    // What the rules about rigs find, of all there is.
    [[nodiscard]] std::vector<Finding> rigFindings() const
    {
        std::vector<Finding> found = findings();
        std::erase_if(found, [](const Finding &finding) {
            return finding.rule < RuleId::RigOverload || finding.rule > RuleId::RescueMissing;
        });
        return found;
    }
    // Makes the rig an air bag rated 40 ft under a fall of 40 ft, with the 5 ft its maker wants on each side.
    void makeBag()
    {
        change(rig, [](Rig &record) {
            record.name = u"Air bag"_s;
            record.type = RigType::AirBag;
            record.ratedFallMm = Length{12'192};
            record.clearanceMm = Length{1'524};
        });
        changeUse([](RigUse &record) {
            record.fallHeightMm = Length{12'192};
            for (const auto side : {&RigUse::clearanceFrontMm, &RigUse::clearanceBackMm, &RigUse::clearanceLeftMm,
                                    &RigUse::clearanceRightMm})
                record.*side = Length{1'524};
        });
    }
    // Everything a use of a line needs to say.
    static void fillIn(RigUse &record)
    {
        record.kitWeightG = Mass{6'000};
        record.dynamicFactorMilli = 2500;
        record.lineMultiplierMilli = 1200;
        record.anchorStructure = u"Truss 3"_s;
        record.anchorRatedG = Mass{1'000'000};
        record.anchorCheckedBy = u"A. Rigger"_s;
        record.anchorCheckedOn = QDate(2027, 3, 20);
    }

    Id<Person> flyer;
    Id<Person> operatorPerson;
    Id<Person> backup;
    Id<Beat> drop;
    Id<Rig> rig;
    Id<RigUnit> unit;
    Id<RigComponent> swivel;
    Id<RigUse> use;
    Id<ShootDay> dropDay;     // null in a rehearsal
    Id<Rehearsal> rehearsal;  // null in a beat

private:
    void addRig()
    {
        Rig record{.name = u"Descender"_s, .type = RigType::Descender};
        record.safeWorkingLoadG = Mass{500'000};
        rig = put(record);
        unit = put(RigUnit{.rig = rig, .serial = u"D-1"_s});
        RigComponent link{.rigUnit = unit, .kind = ComponentKind::Swivel, .name = u"S-3"_s};
        link.safeWorkingLoadG = Mass{264'000};  // exactly (82 + 6) × 2.5 × 1.2
        swivel = put(link);
        inspect(InspectionKind::Thorough, QDate(2027, 1, 10));
        inspect(InspectionKind::LoadTest, QDate(2027, 3, 20));
        inspect(InspectionKind::BeforeUse, shootDate());
    }
};

}  // namespace stunt::fixture

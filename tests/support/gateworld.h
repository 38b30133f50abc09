// SPDX-License-Identifier: GPL-3.0-or-later
// A beat with everything its gates can depend on, scheduled once, and a rehearsal that passes it.
#pragma once

#include "core/planning/gatestate.h"

namespace stunt::fixture {

// A production put together record by record, with nothing checked.
class PlainWorld
{
public:
    PlainWorld()
    {
        put(Production{.title = QStringLiteral("Test"), .timeZone = QStringLiteral("Europe/Berlin")});
        unit = put(Unit{.name = QStringLiteral("Main unit")});
        plan = put(Plan{.name = QStringLiteral("Schedule")});
        sequence = put(Sequence{.code = QStringLiteral("A")});
        location = put(Location{.name = QStringLiteral("Stairwell")});
    }
    template<class T>
    Id<T> put(T record)
    {
        if (record.id.isNull())
            record.id = Id<T>(Uuid{0x5000, ++m_count});
        const Id<T> id = record.id;
        m_data.all<T>().put(std::make_shared<const T>(std::move(record)));
        return id;
    }
    template<class T>
    void erase(Id<T> id)
    {
        m_data.all<T>().erase(id);
    }
    [[nodiscard]] const ProjectData &data() const { return m_data; }
    void restore(ProjectData data) { m_data = std::move(data); }

    Id<Unit> unit;
    Id<Plan> plan;
    Id<Sequence> sequence;
    Id<Location> location;

private:
    ProjectData m_data;
    std::uint64_t m_count = 0;
};

// Ana, Ben and Cem perform: Ana and Ben share a move. Ana flies on a rig that Olga works and Pia stands by for. The beat
// is shot on Monday 10 May 2027 from 10:00 to 11:00 in the stairwell.
template<class Base>
class GateWorldOf : public Base
{
public:
    GateWorldOf()
    {
        elsewhere = this->put(Location{.name = QStringLiteral("Gym")});
        scene = this->put(
            Scene{.number = QStringLiteral("1"), .set = QStringLiteral("STAIRS"), .location = this->location});
        beat = this->put(Beat{.sequence = this->sequence,
                              .scene = scene,
                              .number = QStringLiteral("2C"),
                              .title = QStringLiteral("Glass wall"),
                              .action = QStringLiteral("Ana throws Ben through the glass."),
                              .startMs = 0,
                              .endMs = 5000});
        ana = person(QStringLiteral("Ana"));
        ben = person(QStringLiteral("Ben"));
        cem = person(QStringLiteral("Cem"));
        olga = person(QStringLiteral("Olga"));
        pia = person(QStringLiteral("Pia"));
        eve = person(QStringLiteral("Eve"));
        anaPart = this->put(Part{.beat = beat, .person = ana});
        benPart = this->put(Part{.beat = beat, .person = ben});
        cemPart = this->put(Part{.beat = beat, .person = cem});
        move = this->put(
            Move{.beat = beat, .attacker = anaPart, .defender = benPart, .technique = QStringLiteral("Throw")});
        addRig();
        addItems();
        day = this->put(ShootDay{.plan = this->plan,
                                 .unit = this->unit,
                                 .date = QDate(2027, 5, 10),
                                 .crewCall = CivilTime{8 * 60},
                                 .shootingCall = CivilTime{10 * 60}});
        strip = this->put(
            Strip{.shootDay = day, .kind = StripKind::Beat, .beat = beat, .minutes = 60, .start = CivilTime{10 * 60}});
        hazard = this->put(Hazard{.beat = beat,
                                  .hazard = QStringLiteral("Glass"),
                                  .controls = QStringLiteral("Breakaway only"),
                                  .severityAfter = 2,
                                  .likelihoodAfter = 2,
                                  .approvedBy = QStringLiteral("Ida"),
                                  .approvedOn = QDate(2027, 4, 1)});
    }

    template<class T, class Fn>
    void edit(Id<T> id, Fn &&fn)
    {
        T record = this->data().at(id);
        fn(record);
        this->put(std::move(record));
    }
    Id<Person> person(const QString &name)
    {
        return this->put(Person{.name = name, .kinds = {PersonKind::StuntPerformer}});
    }
    Id<Gate> gate(GateLevel level, GatePlace place = GatePlace::Anywhere)
    {
        return this->put(Gate{.beat = beat, .level = level, .place = place});
    }
    // A rehearsal in the stairwell from 9:00 to 10:00 that everybody is called to.
    Id<Rehearsal> rehearsal(QDate on, RehearsalStatus status)
    {
        const Id<Rehearsal> id = this->put(Rehearsal{.plan = this->plan,
                                                     .title = QStringLiteral("Stairs"),
                                                     .date = on,
                                                     .start = CivilTime{9 * 60},
                                                     .end = CivilTime{10 * 60},
                                                     .location = this->location,
                                                     .status = status});
        for (const Id<Person> &each : {ana, ben, cem, olga, pia})
            call(id, each);
        return id;
    }
    void call(Id<Rehearsal> rehearsal, Id<Person> person, Answer attended = Answer::Yes)
    {
        this->put(RehearsalCall{.rehearsal = rehearsal, .person = person, .attended = attended});
    }
    // The rehearsal covers the beat; a pass keeps what it depends on.
    Id<RehearsalCover> cover(Id<Rehearsal> rehearsal, GateLevel level, Answer passed = Answer::Yes)
    {
        RehearsalCover cover{.rehearsal = rehearsal, .beat = beat, .level = level, .passed = passed};
        if (passed == Answer::Yes)
            cover.snapshot = snapshotOf(this->data(), cover);
        return this->put(cover);
    }
    // Everybody has passed the level in a rehearsal on 3 May.
    Id<RehearsalCover> pass(GateLevel level)
    {
        return cover(rehearsal(QDate(2027, 5, 3), RehearsalStatus::Done), level);
    }

    Id<Location> elsewhere;
    Id<Scene> scene;
    Id<Beat> beat;
    Id<Person> ana, ben, cem, olga, pia, eve;
    Id<Part> anaPart, benPart, cemPart;
    Id<Move> move;
    Id<Rig> rig;
    Id<RigUnit> rigUnit, otherRigUnit;
    Id<RigUse> rigUse;
    Id<RigOperator> rigOperator;
    Id<Item> glass, knife, pad, jacket, chair;
    Id<ItemUse> glassUse, knifeUse, padUse, jacketUse, chairUse;
    Id<WeaponSheet> knifeSheet;
    Id<ShootDay> day;
    Id<Strip> strip;
    Id<Hazard> hazard;

private:
    void addRig()
    {
        rig = this->put(Rig{.name = QStringLiteral("Ratchet"), .type = RigType::Ratchet});
        rigUnit = this->put(RigUnit{.rig = rig, .serial = QStringLiteral("R1")});
        otherRigUnit = this->put(RigUnit{.rig = rig, .serial = QStringLiteral("R2")});
        rigUse = this->put(RigUse{.beat = beat,
                                  .rigUnit = rigUnit,
                                  .flyers = {ana},
                                  .dynamicFactorMilli = 2000,
                                  .anchorStructure = QStringLiteral("Truss"),
                                  .fallHeightMm = Length{3000}});
        rigOperator = this->put(RigOperator{.rigUse = rigUse, .operatorPerson = olga, .backup = pia});
    }
    Id<ItemUse> use(Id<Item> item) { return this->put(ItemUse{.beat = beat, .item = item}); }
    void addItems()
    {
        glass = this->put(Item{.name = QStringLiteral("Glass"), .category = ItemCategory::Breakaway});
        knife = this->put(Item{.name = QStringLiteral("Knife"), .category = ItemCategory::Weapon});
        pad = this->put(Item{.name = QStringLiteral("Floor pad"), .category = ItemCategory::Padding});
        jacket = this->put(Item{.name = QStringLiteral("Jacket"), .category = ItemCategory::Wardrobe});
        chair = this->put(Item{.name = QStringLiteral("Chair"), .category = ItemCategory::SetPiece});
        knifeSheet = this->put(WeaponSheet{.item = knife, .kind = WeaponKind::Rubber});
        glassUse = use(glass);
        knifeUse = use(knife);
        padUse = use(pad);
        jacketUse = use(jacket);
        chairUse = use(chair);
    }
};

using GateWorld = GateWorldOf<PlainWorld>;

}  // namespace stunt::fixture

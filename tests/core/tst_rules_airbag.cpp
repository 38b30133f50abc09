// SPDX-License-Identifier: GPL-3.0-or-later
// The accident of NIOSH FACE report 94CA018 under every rule there is: an air bag rated 40 ft under a fall of 44 ft, its
// maker asking for 5 ft clear all round, one side against the wall and another at 3½ ft, the fall never rehearsed there.
#include "core/rules/numbernames.h"
#include "tests/support/ruleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int feet(int tenths)
{
    return (tenths * 3048 + 50) / 100;
}

class Accident : public RuleWorld
{
public:
    Accident()
    {
        change(data().production().id,
               [](Production &record) { record.measurementSystem = MeasurementSystem::Imperial; });
        // No shipped set has all of the hours; a production that is in order has set its own.
        limit(numbers::dayLength, 14 * 60);
        limit(numbers::weekLength, 60 * 60);
        performer = person(u"Dana Reyes"_s);
        change(performer, [](Person &record) {
            record.weightG = Mass{75'000};
            record.weightSource = WeightSource::Weighed;
            record.measuredOn = QDate(2027, 3, 1);
            record.grade = u"Full"_s;
        });
        fall = beat(u"14"_s, 0);
        change(fall, [](Beat &record) {
            record.title = u"Off the roof"_s;
            record.discipline = Discipline::Fall;
            record.status = BeatStatus::Ready;
            record.rescueHow = u"stretcher through the gate"_s;
            record.rescueWho = u"two medics"_s;
            record.rescueKit = u"spinal board"_s;
            record.rescueReleaseSec = 60;
            record.rescueDrilledOn = QDate(2027, 3, 22);
        });
        put(Part{.beat = fall, .person = performer, .kind = PartKind::StuntPerformer, .action = u"falls"_s});
        shoot();
        putBag();
        rehearse();
    }

    Id<Person> performer;
    Id<Beat> fall;
    Id<ShootDay> shootDay;
    Id<RigUse> use;
    Id<Rehearsal> elsewhere;

private:
    void shoot()
    {
        shootDay = day(QDate(2027, 3, 24), fall);
        change(shootDay, [](ShootDay &record) { record.meals = {{u"Lunch"_s, CivilTime{12 * 60}, 60}}; });
        const std::pair<CoverKind, QString> covers[] = {{CoverKind::Medic, u"Medic one"_s},
                                                        {CoverKind::Medic, u"Medic two"_s},
                                                        {CoverKind::Ambulance, u"Ambulance"_s},
                                                        {CoverKind::Spotter, u"Spotter one"_s},
                                                        {CoverKind::Spotter, u"Spotter two"_s}};
        for (const auto &[kind, name] : covers)
            put(Cover{.shootDay = shootDay, .kind = kind, .name = name, .from = CivilTime{420}, .to = CivilTime{1080}});
    }
    void putBag()
    {
        Rig bag{.name = u"Air bag"_s, .type = RigType::AirBag};
        bag.ratedFallMm = Length{feet(400)};
        bag.clearanceMm = Length{feet(50)};
        const Id<RigUnit> bagUnit = put(RigUnit{.rig = put(bag), .serial = u"A"_s});
        put(Inspection{
            .rigUnit = bagUnit, .date = QDate(2027, 2, 1), .kind = InspectionKind::Thorough, .passed = true});
        RigUse record{.beat = fall, .rigUnit = bagUnit, .flyers = {performer}};
        record.fallHeightMm = Length{feet(440)};
        record.clearanceFrontMm = Length{feet(80)};
        record.clearanceBackMm = Length{0};
        record.clearanceLeftMm = Length{feet(35)};
        record.clearanceRightMm = Length{feet(50)};
        use = put(record);
    }
    // Passed on a rig, at a gym: not where the beat is shot.
    void rehearse()
    {
        put(Gate{.beat = fall, .level = GateLevel::OnRig, .place = GatePlace::OnSet});
        elsewhere = put(Rehearsal{.plan = plan,
                                  .title = u"High falls"_s,
                                  .date = QDate(2027, 3, 10),
                                  .start = CivilTime{10 * 60},
                                  .end = CivilTime{12 * 60},
                                  .venue = u"Gym"_s,
                                  .status = RehearsalStatus::Done});
        for (const QString &name : {u"Medic one"_s, u"Medic two"_s})
            put(Cover{.rehearsal = elsewhere, .kind = CoverKind::Medic, .name = name});
        put(Cover{.rehearsal = elsewhere, .kind = CoverKind::Ambulance, .name = u"Ambulance"_s});
        for (const QString &name : {u"Spotter one"_s, u"Spotter two"_s})
            put(Cover{.rehearsal = elsewhere, .kind = CoverKind::Spotter, .name = name});
        put(RehearsalCall{.rehearsal = elsewhere, .person = performer, .attended = Answer::Yes});
        put(RehearsalCover{.rehearsal = elsewhere, .beat = fall, .level = GateLevel::OnRig, .passed = Answer::Yes});
    }
};

}  // namespace

class AirBagTest : public QObject
{
    Q_OBJECT

private slots:
    void theReportHasExactlyItsFourFindings();
    void andNoneWhenEachIsMended();
};

void AirBagTest::theReportHasExactlyItsFourFindings()
{
    const Accident world;
    const auto found = world.findings();
    QVERIFY2(found.size() == 4, RuleWorld::told(found));
    QCOMPARE(found[0].rule, RuleId::FallOverRating);
    QVERIFY2(found[0].message.contains(u"a fall of 44 ft is 4 ft over the 40 ft it is rated for"),
             RuleWorld::told(found));
    QStringList sides;
    for (const std::size_t i : {1, 2}) {
        QCOMPARE(found[i].rule, RuleId::ClearanceShort);
        sides.append(found[i].message.section(u" has "_s, 1));
    }
    sides.sort();
    QCOMPARE(sides, (QStringList{u"0 ft clear behind, 5 ft less than the 5 ft its maker wants."_s,
                                 u"3.5 ft clear on the left, 1.5 ft less than the 5 ft its maker wants."_s}));
    QCOMPARE(found[3].rule, RuleId::GateOpen);
    QVERIFY2(found[3].message.contains(u"“On rig” there"), RuleWorld::told(found));
    for (const Finding &finding : found)
        QCOMPARE(finding.level, Level::Stop);
}

void AirBagTest::andNoneWhenEachIsMended()
{
    Accident world;
    world.change(world.use, [](RigUse &record) {
        record.fallHeightMm = Length{feet(400)};
        record.clearanceBackMm = record.clearanceLeftMm = Length{feet(50)};
    });
    world.change(world.data().all<Gate>().begin()->id, [](Gate &gate) { gate.required = false; });
    QVERIFY2(world.findings().empty(), RuleWorld::told(world.findings()));
}

QTEST_GUILESS_MAIN(AirBagTest)
#include "tst_rules_airbag.moc"

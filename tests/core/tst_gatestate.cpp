// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/gatestate.h"
#include "core/project/lookups.h"
#include "tests/support/gateworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

using Alteration = std::function<void(GateWorld &)>;

// The strip's deadline as the day has it.
GateDeadline deadlineOf(const GateWorld &world)
{
    const ProjectData &data = world.data();
    const ShootDay &day = data.at(world.day);
    const Strip &strip = data.at(world.strip);
    const Location *location = locationOf(data, strip);
    const auto start = instantOf(day.date, *strip.start, zoneOf(data, day));
    return {.date = day.date.addDays(strip.start->minutes / (24 * 60)),
            .start = start ? std::optional<Instant>(*start) : std::nullopt,
            .startKnown = start.has_value(),
            .location = location ? MaybeId<Location>(location->id) : std::nullopt};
}

GateState stateOf(const GateWorld &world, Id<Gate> gate, QDate today = QDate(2027, 5, 1))
{
    const ProjectData &data = world.data();
    const Beat &beat = data.at(world.beat);
    return BeatGates(data, beat, scopeOf(data, beat), rehearsalEnds(data))
        .stateOf(data.at(gate), deadlineOf(world), today);
}

QStringList namesOf(const GateWorld &world, const std::vector<Id<Person>> &people)
{
    QStringList names;
    for (const Id<Person> &person : people)
        names.append(world.data().at(person).name);
    return names;
}

QString standingOf(const GateState &state)
{
    return enumText(state.standing);
}

// A change of one record.
template<class T, class Fn>
Alteration changing(Id<T> GateWorld::*id, Fn fn)
{
    return [id, fn](GateWorld &world) { world.edit(world.*id, fn); };
}

}  // namespace

class TestGateState : public QObject
{
    Q_OBJECT

private slots:
    void changesReopenWhatTheyReach_data();
    void changesReopenWhatTheyReach();
    void substitutesConcernThemselvesAndPartners_data();
    void substitutesConcernThemselvesAndPartners();
    void aNewPassOfThoseConcernedIsEnough();
    void everybodyMustHavePassed_data();
    void everybodyMustHavePassed();
    void onlyDonePassedAttendedLiveRehearsalsCount_data();
    void onlyDonePassedAttendedLiveRehearsalsCount();
    void endsAgainstStarts_data();
    void endsAgainstStarts();
    void plannedBeforeOrAfter_data();
    void plannedBeforeOrAfter();
    void daysItCounts_data();
    void daysItCounts();
    void onSetMeansWhereItIsShot_data();
    void onSetMeansWhereItIsShot();
    void aPassWithoutSnapshotIsStale();
    void longSnapshotsStillTell();
    void nearMissOfTheSignOffItselfReopensIt();
    void beatsWithoutPeopleNeedAPassedRehearsal();
};

void TestGateState::changesReopenWhatTheyReach_data()
{
    // Which levels a change re-opens where the place does not matter, and on the set: one digit for each level, in order.
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<QByteArray>("anywhere");
    QTest::addColumn<QByteArray>("onSet");
    QTest::addColumn<QString>("told");
    const auto same = [](const char *name, const QByteArray &levels, const char *told, const Alteration &change) {
        QTest::newRow(name) << change << levels << levels << QString::fromUtf8(told);
    };
    const QByteArray fromWalk = "011111111";
    const QByteArray fromHalf = "001111111";
    const QByteArray fromWardrobe = "000011111";
    const QByteArray fromDeadWeight = "000001111";
    const QByteArray signedOff = "000000001";
    const QByteArray none = "000000000";
    const QByteArray all = "111111111";
    same("action", fromWalk, "the action", changing(&GateWorld::beat, [](Beat &beat) { beat.action += u'!'; }));
    same("action of a part", fromWalk, "the action of",
         changing(&GateWorld::cemPart, [](Part &part) { part.action = u"falls"_s; }));
    same("falls", fromWalk, "the action of", changing(&GateWorld::cemPart, [](Part &part) { part.falls = 1; }));
    same("a move", fromWalk, "the moves", changing(&GateWorld::move, [](Move &move) { move.target = u"chest"_s; }));
    same("one more move", fromWalk, "the moves", [](GateWorld &world) { world.put(Move{.beat = world.beat}); });
    same("no move", fromWalk, "the moves", [](GateWorld &world) { world.erase(world.move); });
    same("rig", fromDeadWeight, "instead of",
         [](GateWorld &world) { world.edit(world.rigUse, [&](RigUse &use) { use.rigUnit = world.otherRigUnit; }); });
    same("one more rig", fromDeadWeight, "is new in it",
         [](GateWorld &world) { world.put(RigUse{.beat = world.beat, .rigUnit = world.otherRigUnit}); });
    same("flyer", fromDeadWeight, "who flies",
         [](GateWorld &world) { world.edit(world.rigUse, [&](RigUse &use) { use.flyers = {world.ben}; }); });
    same("height", fromDeadWeight, "fall height 300 cm, now 350 cm",
         changing(&GateWorld::rigUse, [](RigUse &use) { use.fallHeightMm = Length{3500}; }));
    same("factor", fromDeadWeight, "dynamic factor 2, now 2.5",
         changing(&GateWorld::rigUse, [](RigUse &use) { use.dynamicFactorMilli = 2500; }));
    same("factor no longer known", fromDeadWeight, "now not known",
         changing(&GateWorld::rigUse, [](RigUse &use) { use.dynamicFactorMilli.reset(); }));
    same("anchor", fromDeadWeight, "the anchor",
         changing(&GateWorld::rigUse, [](RigUse &use) { use.anchorStructure = u"Wall"_s; }));
    same("weapon", fromHalf, "Knife",
         changing(&GateWorld::knifeSheet, [](WeaponSheet &sheet) { sheet.kind = WeaponKind::Sharp; }));
    same("other weapon", fromHalf, "instead of", [](GateWorld &world) {
        const auto sword = world.put(Item{.name = u"Sword"_s, .category = ItemCategory::Weapon});
        world.edit(world.knifeUse, [&](ItemUse &use) { use.item = sword; });
    });
    same("breakaway", fromHalf, "Glass", changing(&GateWorld::glassUse, [](ItemUse &use) { use.quantity = 3; }));
    same("no breakaway", fromHalf, "no longer", [](GateWorld &world) { world.erase(world.glassUse); });
    same("padding", fromHalf, "Floor pad",
         changing(&GateWorld::padUse, [](ItemUse &use) { use.position = u"left"_s; }));
    same("wardrobe", fromWardrobe, "Jacket",
         changing(&GateWorld::jacketUse, [](ItemUse &use) { use.requiredStates = {u"torn"_s}; }));
    QTest::newRow("location") << Alteration([](GateWorld &world) {
        world.edit(world.strip, [&](Strip &strip) { strip.location = world.elsewhere; });
    }) << signedOff << all << u"Gym"_s;
    QTest::newRow("set") << changing(&GateWorld::scene, [](Scene &scene) { scene.set = u"HALL"_s; }) << signedOff << all
                         << u"the set"_s;
    QTest::newRow("set piece") << Alteration([](GateWorld &world) { world.erase(world.chairUse); }) << signedOff << all
                               << u"the set"_s;
    QTest::newRow("control") << changing(&GateWorld::hazard, [](Hazard &hazard) { hazard.controls = u"None"_s; })
                             << signedOff << all << u"the control of “Glass”"_s;
    const auto newHazard = [&](const char *name, std::function<void(GateWorld &, Hazard &)> scope) {
        QTest::newRow(name) << Alteration([scope](GateWorld &world) {
            Hazard hazard{.hazard = u"Rain"_s};
            scope(world, hazard);
            world.put(hazard);
        }) << signedOff << all
                            << u"“Rain” is new"_s;
    };
    newHazard("hazard of the production", [](GateWorld &, Hazard &) {});
    newHazard("hazard of the place", [](GateWorld &world, Hazard &hazard) { hazard.location = world.location; });
    newHazard("hazard of the day", [](GateWorld &world, Hazard &hazard) { hazard.shootDay = world.day; });
    newHazard("hazard of the sequence", [](GateWorld &world, Hazard &hazard) { hazard.sequence = world.sequence; });
    same("near miss in a rehearsal", signedOff, "a near miss", [](GateWorld &world) {
        const auto other = world.rehearsal(QDate(2027, 5, 4), RehearsalStatus::Done);
        const auto cover = world.cover(other, GateLevel::HalfSpeed, Answer::No);
        world.edit(cover, [](RehearsalCover &each) { each.nearMiss = true; });
    });
    same("near miss in a take", signedOff, "a near miss",
         [](GateWorld &world) { world.put(Take{.beat = world.beat, .nearMiss = true}); });
    same("title", none, "", changing(&GateWorld::beat, [](Beat &beat) { beat.title = u"Other"_s; }));
    same("number", none, "", changing(&GateWorld::beat, [](Beat &beat) { beat.number = u"2D"_s; }));
    same("notes", none, "", changing(&GateWorld::beat, [](Beat &beat) { beat.notes = u"Other"_s; }));
    same("camera note", none, "", changing(&GateWorld::beat, [](Beat &beat) { beat.cameraNote = u"Steadicam"_s; }));
    same("minutes", none, "", changing(&GateWorld::beat, [](Beat &beat) {
             beat.setupMin = 90;
             beat.runMin = 4;
             beat.resetMin = 7;
         }));
    same("notes of a move", none, "", changing(&GateWorld::move, [](Move &move) { move.notes = u"Hm"_s; }));
    same("minutes and notes of a rig", none, "", changing(&GateWorld::rigUse, [](RigUse &use) {
             use.rigMin = 40;
             use.notes = u"Hm"_s;
         }));
    same("spares", none, "", changing(&GateWorld::glassUse, [](ItemUse &use) { use.spares = 9; }));
    same("hazard elsewhere", none, "",
         [](GateWorld &world) { world.put(Hazard{.location = world.elsewhere, .hazard = u"Rain"_s}); });
    same("another day too, same place", none, "", [](GateWorld &world) {
        const auto day = world.put(ShootDay{.plan = world.plan, .unit = world.unit, .date = QDate(2027, 5, 20)});
        world.put(Strip{.shootDay = day, .kind = StripKind::Beat, .beat = world.beat});
    });
}

void TestGateState::changesReopenWhatTheyReach()
{
    QFETCH(const Alteration, change);
    QFETCH(const QByteArray, anywhere);
    QFETCH(const QByteArray, onSet);
    QFETCH(const QString, told);
    int index = 0;
    for (const auto &level : EnumNames<GateLevel>::entries) {
        for (const GatePlace place : {GatePlace::Anywhere, GatePlace::OnSet}) {
            GateWorld world;
            const Id<Gate> gate = world.gate(level.value, place);
            world.pass(level.value);
            QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
            const ProjectData before = world.data();
            change(world);
            const GateState state = stateOf(world, gate);
            const bool reopened = (place == GatePlace::OnSet ? onSet : anywhere)[index] == '1';
            const QByteArray where = QByteArray(level.text) + '/' + enumAscii(place);
            QVERIFY2((state.standing == GateStanding::Stale) == reopened, where + qPrintable(standingOf(state)));
            QVERIFY2(reopened || state.standing == GateStanding::Met, where + qPrintable(standingOf(state)));
            if (reopened) {
                QCOMPARE(namesOf(world, state.missing),
                         QStringList({u"Ana"_s, u"Ben"_s, u"Cem"_s, u"Olga"_s, u"Pia"_s}));
                const bool named = std::any_of(state.changed.begin(), state.changed.end(),
                                               [&](const auto &each) { return each.text.contains(told); });
                QVERIFY2(named, qPrintable(state.changed.empty() ? u"nothing"_s : state.changed.front().text));
            }
            world.restore(before);
            QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
        }
        ++index;
    }
}

void TestGateState::substitutesConcernThemselvesAndPartners_data()
{
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<QStringList>("missing");
    const auto eveForAna = [](GateWorld &world) {
        world.edit(world.rigUse, [](RigUse &use) { use.flyers.clear(); });
        world.edit(world.anaPart, [&](Part &part) { part.person = world.eve; });
    };
    QTest::newRow("partner by a move") << Alteration(eveForAna) << QStringList({u"Ben"_s, u"Eve"_s});
    QTest::newRow("in a set-up alone") << Alteration([](GateWorld &world) {
        const Id<Setup> setup = world.put(Setup{.sequence = world.sequence, .beats = {world.beat}});
        world.put(SetupPlayer{.setup = setup, .part = world.anaPart, .person = world.eve});
    }) << QStringList({u"Ben"_s, u"Eve"_s});
    QTest::newRow("partner by times too") << Alteration([=](GateWorld &world) {
        world.edit(world.cemPart, [](Part &part) {
            part.startMs = 0;
            part.endMs = 1000;
        });
        world.edit(world.anaPart, [](Part &part) {
            part.startMs = 960;
            part.endMs = 2000;
        });
        world.pass(GateLevel::Choreographed);
        eveForAna(world);
    }) << QStringList({u"Ben"_s, u"Cem"_s, u"Eve"_s});
    QTest::newRow("times that only touch") << Alteration([=](GateWorld &world) {
        world.edit(world.cemPart, [](Part &part) {
            part.startMs = 0;
            part.endMs = 1000;
        });
        world.edit(world.anaPart, [](Part &part) {
            part.startMs = 1000;
            part.endMs = 2000;
        });
        world.pass(GateLevel::Choreographed);
        eveForAna(world);
    }) << QStringList({u"Ben"_s, u"Eve"_s});
    QTest::newRow("nobody recorded as partner: all") << Alteration([=](GateWorld &world) {
        world.edit(world.cemPart, [&](Part &part) { part.person = world.eve; });
    }) << QStringList({u"Ana"_s, u"Ben"_s, u"Olga"_s, u"Pia"_s, u"Eve"_s});
    QTest::newRow("one of the beat takes over") << Alteration([](GateWorld &world) {
        world.edit(world.rigUse, [](RigUse &use) { use.flyers.clear(); });
        world.edit(world.anaPart, [&](Part &part) { part.person = world.cem; });
    }) << QStringList({u"Ben"_s, u"Cem"_s});
    QTest::newRow("somebody new: all where no partner is recorded")
        << Alteration([](GateWorld &world) { world.put(Part{.beat = world.beat, .person = world.eve}); })
        << QStringList({u"Ana"_s, u"Ben"_s, u"Cem"_s, u"Olga"_s, u"Pia"_s, u"Eve"_s});
    QTest::newRow("somebody gone") << Alteration([](GateWorld &world) { world.erase(world.cemPart); })
                                   << QStringList({u"Ana"_s, u"Ben"_s, u"Olga"_s, u"Pia"_s});
}

void TestGateState::substitutesConcernThemselvesAndPartners()
{
    QFETCH(const Alteration, change);
    QFETCH(const QStringList, missing);
    for (const auto &level : EnumNames<GateLevel>::entries) {
        if (level.value >= GateLevel::DeadWeightTest)
            continue;  // taking the flyer off re-opens those for everybody
        GateWorld world;
        const Id<Gate> gate = world.gate(level.value);
        world.pass(level.value);
        if (level.value != GateLevel::Choreographed && QByteArray(QTest::currentDataTag()).contains("times"))
            continue;  // times are part of the action, which re-opens these for everybody
        const ProjectData before = world.data();
        change(world);
        const GateState state = stateOf(world, gate);
        QCOMPARE(standingOf(state), u"stale"_s);
        QCOMPARE(namesOf(world, state.missing), missing);
        QVERIFY(!state.changed.empty());
        world.restore(before);
        QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
    }
}

void TestGateState::aNewPassOfThoseConcernedIsEnough()
{
    GateWorld world;
    const Id<Gate> gate = world.gate(GateLevel::HalfSpeed);
    world.pass(GateLevel::HalfSpeed);
    world.edit(world.rigUse, [](RigUse &use) { use.flyers.clear(); });
    world.edit(world.anaPart, [&](Part &part) { part.person = world.eve; });
    const auto again = world.put(Rehearsal{.plan = world.plan,
                                           .date = QDate(2027, 5, 5),
                                           .start = CivilTime{540},
                                           .end = CivilTime{600},
                                           .status = RehearsalStatus::Done});
    world.call(again, world.eve);
    world.cover(again, GateLevel::HalfSpeed);
    QCOMPARE(namesOf(world, stateOf(world, gate).missing), QStringList(u"Ben"_s));
    world.call(again, world.ben);
    const GateState state = stateOf(world, gate);
    QCOMPARE(standingOf(state), u"met"_s);
    QVERIFY(state.by == again);
    // Back to how it was: the first pass counts again, for everybody.
    world.edit(world.anaPart, [&](Part &part) { part.person = world.ana; });
    QCOMPARE(namesOf(world, stateOf(world, gate).missing), QStringList());
}

void TestGateState::everybodyMustHavePassed_data()
{
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("all") << Alteration([](GateWorld &) {}) << QStringList();
    const auto without = [](Id<Person> GateWorld::*person, Answer answer) {
        return Alteration([person, answer](GateWorld &world) {
            for (const RehearsalCall &call : world.data().all<RehearsalCall>())
                if (call.person == world.*person)
                    return world.edit(call.id, [answer](RehearsalCall &each) { each.attended = answer; });
        });
    };
    QTest::newRow("a performer stayed away") << without(&GateWorld::cem, Answer::No) << QStringList(u"Cem"_s);
    QTest::newRow("not known whether") << without(&GateWorld::cem, Answer::Unknown) << QStringList(u"Cem"_s);
    QTest::newRow("the operator") << without(&GateWorld::olga, Answer::No) << QStringList(u"Olga"_s);
    QTest::newRow("the backup operator") << without(&GateWorld::pia, Answer::No) << QStringList(u"Pia"_s);
    QTest::newRow("an operator who came later") << Alteration([](GateWorld &world) {
        world.edit(world.rigOperator, [&](RigOperator &each) { each.operatorPerson = world.eve; });
    }) << QStringList(u"Eve"_s);
}

void TestGateState::everybodyMustHavePassed()
{
    QFETCH(const Alteration, change);
    QFETCH(const QStringList, missing);
    GateWorld world;
    const Id<Gate> gate = world.gate(GateLevel::OnRig);
    world.pass(GateLevel::OnRig);
    change(world);
    const GateState state = stateOf(world, gate);
    QCOMPARE(standingOf(state), missing.isEmpty() ? u"met"_s : u"open"_s);
    QCOMPARE(namesOf(world, state.missing), missing);
    // A part nobody plays is nobody's pass.
    world.put(Part{.beat = world.beat});
    QVERIFY(stateOf(world, gate).standing != GateStanding::Met);
    QCOMPARE(stateOf(world, gate).unplayed.size(), std::size_t(1));
}

void TestGateState::onlyDonePassedAttendedLiveRehearsalsCount_data()
{
    QTest::addColumn<std::function<void(Rehearsal &, RehearsalCover &, GateWorld &)>>("change");
    QTest::addColumn<QString>("standing");
    using Fn = std::function<void(Rehearsal &, RehearsalCover &, GateWorld &)>;
    const auto row = [](const char *name, const QString &standing, const Fn &fn) {
        QTest::newRow(name) << fn << standing;
    };
    row("done and passed", u"met"_s, [](auto &, auto &, auto &) {});
    row("planned", u"planned"_s, [](auto &rehearsal, auto &, auto &) { rehearsal.status = RehearsalStatus::Planned; });
    row("cancelled", u"open"_s, [](auto &rehearsal, auto &, auto &) { rehearsal.status = RehearsalStatus::Cancelled; });
    row("not passed", u"open"_s, [](auto &, auto &cover, auto &) { cover.passed = Answer::No; });
    row("not known whether passed", u"open"_s, [](auto &, auto &cover, auto &) { cover.passed = Answer::Unknown; });
    row("another level", u"open"_s, [](auto &, auto &cover, auto &) { cover.level = GateLevel::SignedOff; });
    row("another plan", u"open"_s, [](auto &rehearsal, auto &, auto &world) {
        rehearsal.plan = world.put(Plan{.name = u"Rain"_s, .live = false});
    });
    row("at a time there is not", u"open"_s, [](auto &rehearsal, auto &, auto &) {
        rehearsal.date = QDate(2027, 3, 28);
        rehearsal.start = CivilTime{60};
        rehearsal.end = CivilTime{150};
    });
}

void TestGateState::onlyDonePassedAttendedLiveRehearsalsCount()
{
    using Fn = std::function<void(Rehearsal &, RehearsalCover &, GateWorld &)>;
    QFETCH(const Fn, change);
    QFETCH(const QString, standing);
    GateWorld world;
    const Id<Gate> gate = world.gate(GateLevel::OnRig);
    RehearsalCover cover = world.data().at(world.pass(GateLevel::OnRig));
    Rehearsal rehearsal = world.data().at(cover.rehearsal);
    change(rehearsal, cover, world);
    world.put(rehearsal);
    world.put(cover);
    QCOMPARE(standingOf(stateOf(world, gate)), standing);
}

void TestGateState::endsAgainstStarts_data()
{
    QTest::addColumn<QDate>("stripDate");
    QTest::addColumn<QString>("stripStart");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("inTime");
    const QDate may(2027, 5, 10);
    QTest::newRow("a minute before") << may << u"10:00"_s << may << u"09:59"_s << QString() << true;
    QTest::newRow("at the same moment") << may << u"10:00"_s << may << u"10:00"_s << QString() << true;
    QTest::newRow("a minute after") << may << u"10:00"_s << may << u"10:01"_s << QString() << false;
    QTest::newRow("night shoot, next date") << may << u"26:00"_s << may.addDays(1) << u"02:00"_s << QString() << true;
    QTest::newRow("night shoot, a minute after")
        << may << u"26:00"_s << may.addDays(1) << u"02:01"_s << QString() << false;
    QTest::newRow("past midnight, into the day")
        << may << u"00:30"_s << may.addDays(-1) << u"24:30"_s << QString() << true;
    QTest::newRow("midnight by either date") << may << u"00:00"_s << may.addDays(-1) << u"24:00"_s << QString() << true;
    const QDate autumn(2027, 10, 31);
    QTest::newRow("first 02:30 before the second")
        << autumn << u"02:30/2"_s << autumn << u"02:30"_s << QString() << true;
    QTest::newRow("second 02:30 after the first")
        << autumn << u"02:30"_s << autumn << u"02:30/2"_s << QString() << false;
    QTest::newRow("second 02:10 after the first 02:50")
        << autumn << u"02:50"_s << autumn << u"02:10/2"_s << QString() << false;
    const QDate spring(2027, 3, 28);
    QTest::newRow("spring night") << spring << u"03:00"_s << spring << u"01:59"_s << QString() << true;
    QTest::newRow("spring night, a minute after") << spring << u"03:00"_s << spring << u"03:01"_s << QString() << false;
    QTest::newRow("another zone, same moment") << may << u"10:00"_s << may << u"09:00"_s << u"Europe/London"_s << true;
    QTest::newRow("another zone, after") << may << u"10:00"_s << may << u"09:01"_s << u"Europe/London"_s << false;
}

void TestGateState::endsAgainstStarts()
{
    QFETCH(const QDate, stripDate);
    QFETCH(const QString, stripStart);
    QFETCH(const QDate, date);
    QFETCH(const QString, end);
    QFETCH(const QString, zone);
    QFETCH(const bool, inTime);
    for (const RehearsalStatus status : {RehearsalStatus::Done, RehearsalStatus::Planned}) {
        GateWorld world;
        world.edit(world.day, [&](ShootDay &day) { day.date = stripDate; });
        world.edit(world.strip, [&](Strip &strip) { strip.start = *CivilTime::fromText(stripStart); });
        const Id<Gate> gate = world.gate(GateLevel::HalfSpeed);
        const Id<Rehearsal> rehearsal = world.rehearsal(date, status);
        world.edit(rehearsal, [&](Rehearsal &each) {
            each.start = CivilTime{0};
            each.end = *CivilTime::fromText(end);
            if (!zone.isEmpty())
                each.location = world.put(Location{.name = u"Gym"_s, .timeZone = zone});
        });
        world.cover(rehearsal, GateLevel::HalfSpeed, status == RehearsalStatus::Done ? Answer::Yes : Answer::Unknown);
        const GateState state = stateOf(world, gate, QDate(2027, 1, 1));
        const QString good = status == RehearsalStatus::Done ? u"met"_s : u"planned"_s;
        QCOMPARE(standingOf(state), inTime ? good : u"open"_s);
        QCOMPARE(state.by.has_value(), inTime);
        QCOMPARE(state.tooLate.has_value(), !inTime);
    }
}

void TestGateState::plannedBeforeOrAfter_data()
{
    QTest::addColumn<int>("daysBefore");
    QTest::addColumn<bool>("everybody");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("standing");
    QTest::addColumn<bool>("tooLate");
    const QDate early(2027, 5, 1);
    QTest::newRow("before") << 2 << true << early << u"planned"_s << false;
    QTest::newRow("before, Cem not called") << 2 << false << early << u"open"_s << false;
    QTest::newRow("after") << -2 << true << early << u"open"_s << true;
    QTest::newRow("after, Cem not called") << -2 << false << early << u"open"_s << false;
    QTest::newRow("before, on its day") << 2 << true << QDate(2027, 5, 8) << u"planned"_s << false;
    QTest::newRow("before, its day is past and nobody recorded it")
        << 2 << true << QDate(2027, 5, 9) << u"open"_s << false;
    QTest::newRow("before, all of it is past") << 2 << true << QDate(2027, 6, 1) << u"planned"_s << false;
}

void TestGateState::plannedBeforeOrAfter()
{
    QFETCH(const int, daysBefore);
    QFETCH(const bool, everybody);
    QFETCH(const QDate, today);
    QFETCH(const QString, standing);
    QFETCH(const bool, tooLate);
    GateWorld world;
    const Id<Gate> gate = world.gate(GateLevel::HalfSpeed);
    const auto rehearsal = world.rehearsal(QDate(2027, 5, 10).addDays(-daysBefore), RehearsalStatus::Planned);
    world.cover(rehearsal, GateLevel::HalfSpeed, Answer::Unknown);
    if (!everybody)
        for (const RehearsalCall &call : world.data().referring<RehearsalCall>(world.cem)) {
            world.erase(call.id);
            break;
        }
    const GateState state = stateOf(world, gate, today);
    QCOMPARE(standingOf(state), standing);
    QCOMPARE(state.tooLate.has_value(), tooLate);
    if (!everybody)
        QVERIFY(namesOf(world, state.missing).contains(u"Cem"_s));
}

void TestGateState::daysItCounts_data()
{
    QTest::addColumn<int>("validDays");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("expired");
    QTest::newRow("as many days") << 7 << QDate(2027, 5, 3) << u"10:00"_s << -1;
    QTest::newRow("one more") << 6 << QDate(2027, 5, 3) << u"10:00"_s << 7;
    QTest::newRow("the same day only") << 0 << QDate(2027, 5, 10) << u"10:00"_s << -1;
    QTest::newRow("the same day only, the day before") << 0 << QDate(2027, 5, 9) << u"10:00"_s << 1;
    QTest::newRow("after midnight it is the next day") << 7 << QDate(2027, 5, 3) << u"24:00"_s << 8;
}

void TestGateState::daysItCounts()
{
    QFETCH(const int, validDays);
    QFETCH(const QDate, date);
    QFETCH(const QString, start);
    QFETCH(const int, expired);
    GateWorld world;
    world.edit(world.strip, [&](Strip &strip) { strip.start = *CivilTime::fromText(start); });
    const Id<Gate> gate = world.gate(GateLevel::HalfSpeed);
    world.edit(gate, [&](Gate &each) { each.validDays = validDays; });
    world.cover(world.rehearsal(date, RehearsalStatus::Done), GateLevel::HalfSpeed);
    const GateState state = stateOf(world, gate);
    QCOMPARE(standingOf(state), expired < 0 ? u"met"_s : u"stale"_s);
    QCOMPARE(state.expiredDays.value_or(-1), expired);
}

void TestGateState::onSetMeansWhereItIsShot_data()
{
    QTest::addColumn<bool>("onSet");
    QTest::addColumn<int>("where");  // of the rehearsal: 0 nowhere, 1 the stairwell, 2 the gym
    QTest::addColumn<bool>("placeKnown");
    QTest::addColumn<QString>("standing");
    QTest::newRow("there") << true << 1 << true << u"met"_s;
    QTest::newRow("elsewhere") << true << 2 << true << u"open"_s;
    QTest::newRow("nobody knows where") << true << 0 << true << u"open"_s;
    QTest::newRow("nobody knows where it is shot") << true << 1 << false << u"open"_s;
    QTest::newRow("anywhere") << false << 2 << true << u"met"_s;
    QTest::newRow("anywhere, where it is shot is not known") << false << 1 << false << u"met"_s;
}

void TestGateState::onSetMeansWhereItIsShot()
{
    QFETCH(const bool, onSet);
    QFETCH(const int, where);
    QFETCH(const bool, placeKnown);
    QFETCH(const QString, standing);
    for (const RehearsalStatus status : {RehearsalStatus::Done, RehearsalStatus::Planned}) {
        GateWorld world;
        if (!placeKnown)
            world.edit(world.scene, [](Scene &scene) { scene.location.reset(); });
        const Id<Gate> gate = world.gate(GateLevel::OnRig, onSet ? GatePlace::OnSet : GatePlace::Anywhere);
        const auto rehearsal = world.rehearsal(QDate(2027, 5, 3), status);
        world.edit(rehearsal, [&](Rehearsal &each) {
            each.location =
                where == 0 ? std::nullopt : MaybeId<Location>(where == 1 ? world.location : world.elsewhere);
        });
        world.cover(rehearsal, GateLevel::OnRig, status == RehearsalStatus::Done ? Answer::Yes : Answer::Unknown);
        const bool good = standing == u"met"_s;
        QCOMPARE(standingOf(stateOf(world, gate)),
                 good && status == RehearsalStatus::Planned ? u"planned"_s : standing);
    }
}

void TestGateState::aPassWithoutSnapshotIsStale()
{
    GateWorld world;
    const Id<Gate> gate = world.gate(GateLevel::Choreographed);
    const auto pass = world.pass(GateLevel::Choreographed);
    for (const QString &snapshot : {QString(), u"{"_s, u"[]"_s, u"{\"#\":\"0000000000000000\"}"_s}) {
        world.edit(pass, [&](RehearsalCover &each) { each.snapshot = snapshot; });
        QVERIFY2(stateOf(world, gate).standing != GateStanding::Met, qPrintable(snapshot));
    }
}

void TestGateState::longSnapshotsStillTell()
{
    GateWorld world;
    for (int i = 0; i < 400; ++i)
        world.put(Part{.beat = world.beat, .person = world.ben, .action = QString(500, u'x')});
    world.edit(world.beat, [](Beat &beat) { beat.action = QString(20'000, u'“'); });
    const Id<Gate> gate = world.gate(GateLevel::HalfSpeed);
    const auto pass = world.pass(GateLevel::HalfSpeed);
    QVERIFY(world.data().at(pass).snapshot.size() <= 20'000);
    // It begins with what tells at once that nothing has changed.
    QVERIFY(world.data().at(pass).snapshot.startsWith(u"{\"#\":\""_s));
    QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
    const ProjectData before = world.data();
    world.edit(world.anaPart, [&](Part &part) { part.person = world.ben; });
    QCOMPARE(standingOf(stateOf(world, gate)), u"stale"_s);
    world.restore(before);
    QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
    // What is not part of it does not re-open it, though the quick comparison no longer says that nothing changed.
    world.put(Hazard{.beat = world.beat, .hazard = u"Rain"_s});
    QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
}

void TestGateState::nearMissOfTheSignOffItselfReopensIt()
{
    GateWorld world;
    const Id<Gate> gate = world.gate(GateLevel::SignedOff);
    const auto rehearsal = world.rehearsal(QDate(2027, 5, 3), RehearsalStatus::Done);
    RehearsalCover pass{.rehearsal = rehearsal,
                        .beat = world.beat,
                        .level = GateLevel::SignedOff,
                        .passed = Answer::Yes,
                        .nearMiss = true,
                        .snapshot = {}};
    pass.id = world.put(pass);
    pass.snapshot = snapshotOf(world.data(), pass);
    world.put(pass);
    QCOMPARE(standingOf(stateOf(world, gate)), u"stale"_s);
    // One that was known before is part of what was signed off.
    const auto earlier = world.cover(world.rehearsal(QDate(2027, 5, 2), RehearsalStatus::Done), GateLevel::HalfSpeed);
    world.edit(earlier, [](RehearsalCover &each) { each.nearMiss = true; });
    pass.nearMiss = false;
    pass.snapshot = snapshotOf(world.data(), pass);
    world.put(pass);
    QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
    // What is noted of the rehearsal later is not.
    world.edit(rehearsal, [](Rehearsal &each) { each.nearMisses = u"Ben hit the rail."_s; });
    const GateState state = stateOf(world, gate);
    QCOMPARE(standingOf(state), u"stale"_s);
    for (const GateDifference &difference : state.changed)
        QVERIFY(!difference.text.contains(u"rail"_s));
    pass.snapshot = snapshotOf(world.data(), pass);
    QVERIFY(!pass.snapshot.contains(u"rail"_s));
}

void TestGateState::beatsWithoutPeopleNeedAPassedRehearsal()
{
    GateWorld world;
    for (const auto part : {world.anaPart, world.benPart, world.cemPart})
        world.erase(part);
    world.erase(world.rigOperator);
    world.edit(world.rigUse, [](RigUse &use) { use.flyers.clear(); });
    const Id<Gate> gate = world.gate(GateLevel::DeadWeightTest);
    QCOMPARE(standingOf(stateOf(world, gate)), u"open"_s);
    const auto rehearsal = world.rehearsal(QDate(2027, 5, 3), RehearsalStatus::Done);
    const auto pass = world.cover(rehearsal, GateLevel::DeadWeightTest);
    QCOMPARE(standingOf(stateOf(world, gate)), u"met"_s);
    world.edit(world.rigUse, [](RigUse &use) { use.fallHeightMm = Length{4000}; });
    QCOMPARE(standingOf(stateOf(world, gate)), u"stale"_s);
    world.edit(pass, [](RehearsalCover &each) { each.passed = Answer::No; });
    QCOMPARE(standingOf(stateOf(world, gate)), u"open"_s);
}

QTEST_GUILESS_MAIN(TestGateState)
#include "tst_gatestate.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Who works a rig, and how somebody is got out of it.
#include "core/rules/numbernames.h"
#include "tests/support/rigworld.h"

#include <QTest>
#include <functional>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

using Breaking = std::function<void(RigWorld &)>;
Q_DECLARE_METATYPE(Breaking)

namespace {

// Changes the one row of operators.
template<class Fn>
void changeOperators(RigWorld &world, Fn &&fn)
{
    const RigOperator row = *world.data().all<RigOperator>().begin();
    world.change(row.id, std::forward<Fn>(fn));
}

QStringList figureNames(const Finding &finding)
{
    QStringList names;
    for (const Figure &figure : finding.figures)
        names.append(QString::fromLatin1(figure.name));
    return names;
}

void certify(RigWorld &world, Id<Person> person, QDate expires)
{
    world.put(Certificate{.person = person, .kind = u"rope access"_s, .expiresOn = expires});
}

}  // namespace

class RigOperatorRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void whoMayNotOrCannotOperateIsTold_data();
    void whoMayNotOrCannotOperateIsTold();
    void aCertificateIsNeededToTheEndOfTheNight();
    void whoMayOperateIsSilent_data();
    void whoMayOperateIsSilent();
    void somebodyIsMissedOnEachDayTheyAreNotCalled();
    void aRescuePlanIsWhole_data();
    void aRescuePlanIsWhole();
    void aRescueIsDrilledBeforeARehearsalOnTheRig();
    void aRescuePlanIsAskedForWhereSomebodyMayBeStuck_data();
    void aRescuePlanIsAskedForWhereSomebodyMayBeStuck();
};

void RigOperatorRulesTest::whoMayNotOrCannotOperateIsTold_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QStringList &figures, const QString &words, const Breaking &change) {
        QTest::newRow(name) << change << figures << words;
    };
    row("no operator", {u"no-operator"_s}, u"nobody operates it for Ivo Brandt"_s,
        [](RigWorld &world) { changeOperators(world, [](RigOperator &record) { record.operatorPerson.reset(); }); });
    row("no backup", {u"no-backup"_s}, u"nobody is the backup operator for Ivo Brandt"_s,
        [](RigWorld &world) { changeOperators(world, [](RigOperator &record) { record.backup.reset(); }); });
    row("neither for the second flyer", {u"no-operator"_s, u"no-backup"_s}, u"nobody operates it for Noor Haddad"_s,
        [](RigWorld &world) {
            const Id<Person> second = world.weighed(u"Noor Haddad"_s, 60'000);
            world.changeUse([&](RigUse &use) { use.flyers.push_back(second); });
        });
    row("their own backup", {u"own-backup"_s}, u"Mara Lind is operator and backup for Ivo Brandt"_s,
        [](RigWorld &world) {
            changeOperators(world, [&](RigOperator &record) { record.backup = world.operatorPerson; });
        });
    row("the flyer operates", {u"flies"_s}, u"Ivo Brandt flies in it"_s, [](RigWorld &world) {
        changeOperators(world, [&](RigOperator &record) { record.operatorPerson = world.flyer; });
    });
    row("the backup is not called", {u"not-called"_s}, u"Jonas Vale is not called on 24 March 2027"_s,
        [](RigWorld &world) {
            const Id<Person> other = world.person(u"Jonas Vale"_s);
            changeOperators(world, [&](RigOperator &record) { record.backup = other; });
        });
    row("no skill", {u"skill"_s}, u"Jonas Vale lacks the skill “winching”"_s, [](RigWorld &world) {
        world.change(world.rig, [](Rig &rig) { rig.operatorSkill = u"winching"_s; });
        world.put(Skill{.person = world.operatorPerson, .kind = u" Winching"_s});
    });
    row("no certificate", {u"certificate"_s}, u"Jonas Vale lacks the certificate “Rope access”"_s, [](RigWorld &world) {
        world.change(world.rig, [](Rig &rig) { rig.operatorCertificate = u"Rope access"_s; });
        certify(world, world.operatorPerson, RigWorld::shootDate());
    });
    row("a certificate that expires the day before", {u"certificate-expired"_s}, u"expires on 23 March 2027"_s,
        [](RigWorld &world) {
            world.change(world.rig, [](Rig &rig) { rig.operatorCertificate = u"Rope access"_s; });
            certify(world, world.operatorPerson, RigWorld::shootDate().addDays(-1));
            certify(world, world.operatorPerson, RigWorld::shootDate().addDays(-100));
            certify(world, world.backup, RigWorld::shootDate());
        });
    row("a certificate nobody knows the expiry of", {u"certificate-expiry"_s}, u"expires is not known"_s,
        [](RigWorld &world) {
            world.change(world.rig, [](Rig &rig) { rig.operatorCertificate = u"Rope access"_s; });
            certify(world, world.operatorPerson, {});
            certify(world, world.backup, RigWorld::shootDate());
        });
}

void RigOperatorRulesTest::aCertificateIsNeededToTheEndOfTheNight()
{
    RigWorld world;
    world.change(world.rig, [](Rig &rig) { rig.operatorCertificate = u"Rope access"_s; });
    certify(world, world.operatorPerson, RigWorld::shootDate());
    certify(world, world.backup, RigWorld::shootDate().addDays(1));
    QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    world.change(world.dropDay, [](ShootDay &day) { day.shootingCall = CivilTime{26 * 60}; });
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QVERIFY2(found.front().message.contains(u"Mara Lind expires on 24 March 2027, before 25 March 2027"),
             qPrintable(found.front().message));
}

void RigOperatorRulesTest::whoMayNotOrCannotOperateIsTold()
{
    QFETCH(Breaking, change);
    QFETCH(QStringList, figures);
    QFETCH(QString, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        change(world);
        const auto found = world.rigFindings();
        QVERIFY2(found.size() == 1, RuleWorld::told(found));
        QCOMPARE(found.front().rule, RuleId::RigNoOperator);
        QCOMPARE(figureNames(found.front()), figures);
        QVERIFY2(found.front().message.contains(words), qPrintable(found.front().message));
    }
}

void RigOperatorRulesTest::whoMayOperateIsSilent_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::newRow("one row for every flyer") << Breaking([](RigWorld &world) {
        changeOperators(world, [](RigOperator &record) { record.flyer.reset(); });
        const Id<Person> second = world.weighed(u"Noor Haddad"_s, 60'000);
        world.changeUse([&](RigUse &use) { use.flyers.push_back(second); });
    });
    QTest::newRow("a flyer's own operator, everybody's backup") << Breaking([](RigWorld &world) {
        changeOperators(world, [](RigOperator &record) { record.backup.reset(); });
        world.put(RigOperator{.rigUse = world.use, .backup = world.backup});
    });
    QTest::newRow("a certificate that expires on the day") << Breaking([](RigWorld &world) {
        world.change(world.rig, [](Rig &rig) { rig.operatorCertificate = u"ROPE ACCESS"_s; });
        certify(world, world.operatorPerson, RigWorld::shootDate().addDays(-2));  // renewed since
        for (const Id<Person> &person : {world.operatorPerson, world.backup})
            certify(world, person, RigWorld::shootDate());
        certify(world, world.backup, RigWorld::shootDate().addDays(-1));
        certify(world, world.backup, RigWorld::shootDate().addDays(-2));
        certify(world, world.backup, RigWorld::shootDate().addDays(1));
    });
    QTest::newRow("the safety part of the same beat") << Breaking([](RigWorld &world) {
        world.put(Part{.beat = world.drop, .person = world.operatorPerson, .kind = PartKind::Safety});
    });
    QTest::newRow("performing in another beat") << Breaking(
        [](RigWorld &world) { world.put(Part{.beat = world.beat(u"9"_s, 50'000), .person = world.operatorPerson}); });
    QTest::newRow("a rig that is no line") << Breaking([](RigWorld &world) {
        world.makeBag();
        changeOperators(world, [](RigOperator &record) { record.operatorPerson.reset(); });
    });
}

void RigOperatorRulesTest::whoMayOperateIsSilent()
{
    QFETCH(Breaking, change);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        change(world);
        QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    }
    // Whoever performs in the beat, or flies on another rig of it, does not operate there.
    RigWorld performing;
    performing.put(Part{.beat = performing.drop, .person = performing.operatorPerson});
    auto found = performing.rigFindings();
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QVERIFY2(found.front().message.contains(u"Mara Lind performs in it"), qPrintable(found.front().message));
    // In a set-up alone as well.
    performing.change(performing.data().all<Part>().begin()->id, [&](Part &part) { part.person = performing.flyer; });
    QVERIFY(performing.rigFindings().empty());
    const Id<Setup> setup = performing.put(Setup{.sequence = performing.sequence, .beats = {performing.drop}});
    performing.put(SetupPlayer{
        .setup = setup, .part = performing.data().all<Part>().begin()->id, .person = performing.operatorPerson});
    QCOMPARE(performing.rigFindings().size(), std::size_t{1});
    RigWorld flying;
    RigUse other{.beat = flying.drop, .rigUnit = flying.unit, .flyers = {flying.backup}};
    flying.put(other);
    found = flying.findings(RuleId::RigNoOperator);
    QVERIFY2(found.size() == 2, RuleWorld::told(found));
    // And at a rehearsal of it on that rig.
    RigWorld rehearsed(true);
    rehearsed.put(Part{.beat = rehearsed.drop, .person = rehearsed.operatorPerson});
    rehearsed.put(RehearsalCover{.rehearsal = rehearsed.rehearsal, .beat = rehearsed.drop});
    QVERIFY(rehearsed.findings(RuleId::RigNoOperator).empty());
    RigUse same = rehearsed.data().at(rehearsed.use);
    same.id = {};
    same.rehearsal.reset();
    same.beat = rehearsed.drop;
    rehearsed.put(same);
    found = rehearsed.findings(RuleId::RigNoOperator);
    QVERIFY2(found.size() == 2, RuleWorld::told(found));
    QVERIFY2(std::any_of(found.begin(), found.end(),
                         [](const Finding &each) { return each.message.contains(u"Mara Lind performs in it"); }),
             RuleWorld::told(found));
}

void RigOperatorRulesTest::somebodyIsMissedOnEachDayTheyAreNotCalled()
{
    RigWorld world;
    for (const int later : {1, 2}) {
        const Id<ShootDay> next = world.day(RigWorld::shootDate().addDays(later), world.drop);
        world.callTo(next, world.operatorPerson);
        world.inspect(InspectionKind::BeforeUse, RigWorld::shootDate().addDays(later));
    }
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QVERIFY2(found.front().message.contains(u"Jonas Vale is not called on 25 March 2027 and on one more day"),
             qPrintable(found.front().message));
}

void RigOperatorRulesTest::aRescuePlanIsWhole_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &words, void (*change)(Beat &)) {
        QTest::newRow(name) << Breaking([change](RigWorld &world) { world.change(world.drop, change); }) << words;
    };
    row("how", u"lacks: how."_s, [](Beat &beat) { beat.rescueHow = u" "_s; });
    row("who", u"lacks: who does it."_s, [](Beat &beat) { beat.rescueWho.clear(); });
    row("kit", u"lacks: with what kit."_s, [](Beat &beat) { beat.rescueKit.clear(); });
    row("seconds", u"lacks: how many seconds to release."_s, [](Beat &beat) { beat.rescueReleaseSec.reset(); });
    row("drill", u"lacks: when it was drilled."_s, [](Beat &beat) { beat.rescueDrilledOn = {}; });
    row("drilled the day after", u"a drill before it is shot on 24 March 2027 (it is drilled on 25 March 2027)"_s,
        [](Beat &beat) { beat.rescueDrilledOn = QDate(2027, 3, 25); });
    row("drilled on the day", {}, [](Beat &beat) { beat.rescueDrilledOn = QDate(2027, 3, 24); });
    row("all of it", u"is wire work, and its rescue plan lacks: how, who does it, with what kit"_s, [](Beat &beat) {
        beat.rescueHow.clear();
        beat.rescueWho.clear();
        beat.rescueKit.clear();
        beat.rescueReleaseSec.reset();
        beat.rescueDrilledOn = {};
    });
}

void RigOperatorRulesTest::aRescuePlanIsWhole()
{
    QFETCH(Breaking, change);
    QFETCH(QString, words);
    RigWorld world;
    change(world);
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == (words.isEmpty() ? 0 : 1), RuleWorld::told(found));
    if (words.isEmpty())
        return;
    QCOMPARE(found.front().rule, RuleId::RescueMissing);
    QVERIFY2(found.front().message.contains(words), qPrintable(found.front().message));
    QCOMPARE(uuidOf(found.front().subjects.front()), world.drop.uuid());
}

void RigOperatorRulesTest::aRescueIsDrilledBeforeARehearsalOnTheRig()
{
    RigWorld world;  // drilled on 20 March 2027
    const Id<Rehearsal> rehearsal = world.rehearse(QDate(2027, 3, 19));
    const Id<RehearsalCover> cover =
        world.put(RehearsalCover{.rehearsal = rehearsal, .beat = world.drop, .level = GateLevel::FullSpeed});
    const auto found = [&] { return world.findings(RuleId::RescueMissing); };
    QVERIFY2(found().empty(), RuleWorld::told(found()));
    world.change(cover, [](RehearsalCover &record) { record.level = GateLevel::OnRig; });
    QVERIFY2(found().size() == 1, RuleWorld::told(found()));
    QVERIFY2(found().front().message.contains(
                 u"a drill before it is rehearsed on its rig on 19 March 2027 (it is drilled on 20 March 2027)"_s),
             qPrintable(found().front().message));
    world.change(rehearsal, [](Rehearsal &record) { record.date = QDate(2027, 3, 20); });
    QVERIFY2(found().empty(), RuleWorld::told(found()));
    // What was held is past mending.
    world.change(rehearsal, [](Rehearsal &record) {
        record.date = QDate(2027, 3, 19);
        record.status = RehearsalStatus::Done;
    });
    QVERIFY2(found().empty(), RuleWorld::told(found()));
}

void RigOperatorRulesTest::aRescuePlanIsAskedForWhereSomebodyMayBeStuck_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QString>("words");  // empty: no plan is asked for
    const auto row = [](const char *name, const QString &words, const Breaking &change) {
        QTest::newRow(name) << change << words;
    };
    const auto discipline = [](Discipline kind) {
        return [kind](RigWorld &world) { world.change(world.drop, [&](Beat &beat) { beat.discipline = kind; }); };
    };
    const auto fall = [](int mm, RigType type) {
        return [mm, type](RigWorld &world) {
            const Id<Rig> rig = world.put(Rig{.name = u"Pad"_s, .type = type});
            const Id<RigUnit> unit = world.put(RigUnit{.rig = rig, .serial = u"1"_s});
            RigUse use{.beat = world.drop, .rigUnit = unit};
            if (mm > 0)
                use.fallHeightMm = Length{mm};
            world.put(use);
        };
    };
    row("a fight", {}, discipline(Discipline::Fight));
    row("water", u"is water work"_s, discipline(Discipline::Water));
    row("fire", u"is fire work"_s, discipline(Discipline::Fire));
    row("a vehicle that only drives", {}, [](RigWorld &world) {
        const Id<Item> car = world.put(Item{.name = u"Car A"_s, .category = ItemCategory::PictureVehicle});
        world.put(ItemUse{.beat = world.drop, .item = car, .vehicleAction = VehicleAction::Drive});
    });
    row("a vehicle's roll", u"rolls Car A"_s, [](RigWorld &world) {
        const Id<Item> car = world.put(Item{.name = u"Car A"_s, .category = ItemCategory::PictureVehicle});
        world.put(ItemUse{.beat = world.drop, .item = car, .vehicleAction = VehicleAction::Roll});
    });
    row("a fall of 15 ft on a pad", {}, fall(4'572, RigType::CrashPad));
    row("a millimetre more", u"falls 4.57 m"_s, fall(4'573, RigType::CrashPad));
    row("a fall while nobody has set what is a high one", u"no limit set"_s, [fall](RigWorld &world) {
        world.limit(numbers::highFallAbove, {});
        fall(1'000, RigType::CrashPad)(world);
    });
    row("a line", u"is done on Pad 1"_s, fall(0, RigType::Ratchet));
    row("a burn", u"has a burn"_s,
        [](RigWorld &world) { world.put(Part{.beat = world.drop, .person = world.flyer, .burns = 1}); });
    row("a wire pull", u"has a wire pull"_s,
        [](RigWorld &world) { world.put(Part{.beat = world.drop, .person = world.flyer, .wirePulls = 1}); });
}

void RigOperatorRulesTest::aRescuePlanIsAskedForWhereSomebodyMayBeStuck()
{
    QFETCH(Breaking, change);
    QFETCH(QString, words);
    RigWorld world(true);  // the beat itself is on no rig
    world.limit(numbers::highFallAbove, 4'572);
    world.change(world.drop, [](Beat &beat) {
        beat.discipline = Discipline::Fall;
        beat.rescueKit.clear();
    });
    change(world);
    const auto found = world.findings(RuleId::RescueMissing);
    QVERIFY2(found.size() == (words.isEmpty() ? 0 : 1), RuleWorld::told(found));
    if (!words.isEmpty())
        QVERIFY2(found.front().message.contains(words), qPrintable(found.front().message));
    world.change(world.drop, [](Beat &beat) { beat.rescueKit = u"kit"_s; });
    QVERIFY(world.findings(RuleId::RescueMissing).empty());
}

QTEST_GUILESS_MAIN(RigOperatorRulesTest)
#include "tst_rules_rigoperators.moc"

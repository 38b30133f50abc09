// SPDX-License-Identifier: GPL-3.0-or-later
// Skills, certificates on the days they are needed, and who supervises whom.
#include "core/rules/qualifications.h"
#include "tests/support/peopleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesQualifications : public QObject
{
    Q_OBJECT

private slots:
    void skillMissing_data();
    void skillMissing();
    void skillsOfWhoeverPlays();
    void certificate_data();
    void certificate();
    void certificateOverMidnight_data();
    void certificateOverMidnight();
    void certificateInRehearsals();
    void certificateMissingOrUnknown();
    void whatIsShotIsPast();
    void supervision_data();
    void supervision();
    void whoOnlyFliesIsSupervisedToo();
    void supervisorIsCalledThatDay();
};

namespace {

struct Qualified : People {
    Id<Beat> beat1 = beat(u"1A"_s, 0);
    Id<Part> part1 = part(beat1, {.person = maya});

    std::vector<Finding> findings() const { return found(*this, &checkQualifications, beat1); }
    void needs(const QStringList &skills, const QStringList &certificates = {})
    {
        change(part1, [&](Part &each) {
            each.skills = skills;
            each.certificates = certificates;
        });
    }
};

}  // namespace

void TestRulesQualifications::skillMissing_data()
{
    QTest::addColumn<QStringList>("needed");
    QTest::addColumn<QStringList>("has");
    QTest::addColumn<int>("count");
    QTest::newRow("none needed") << QStringList{} << QStringList{} << 0;
    QTest::newRow("has it") << QStringList{u"high fall"_s} << QStringList{u"high fall"_s} << 0;
    QTest::newRow("has it in another case") << QStringList{u"High Fall"_s} << QStringList{u"high fall"_s} << 0;
    QTest::newRow("has another") << QStringList{u"high fall"_s} << QStringList{u"stair fall"_s} << 1;
    QTest::newRow("has one of two") << QStringList{u"high fall"_s, u"ratchet"_s} << QStringList{u"ratchet"_s} << 1;
    QTest::newRow("has none of two") << QStringList{u"high fall"_s, u"ratchet"_s} << QStringList{} << 2;
    QTest::newRow("asked for twice") << QStringList{u"ratchet"_s, u"Ratchet"_s} << QStringList{} << 1;
}

void TestRulesQualifications::skillMissing()
{
    QFETCH(QStringList, needed);
    QFETCH(QStringList, has);
    QFETCH(int, count);
    Qualified world;
    world.needs(needed);
    for (const QString &kind : has)
        world.put(Skill{.person = world.maya, .kind = kind});
    const auto findings = world.findings();
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    QStringList keys;
    for (const Finding &finding : findings) {
        QCOMPARE(finding.rule, RuleId::SkillMissing);
        QVERIFY(finding.message.contains(u"Maya Okafor"_s) && finding.message.contains(u"1A"_s));
        QVERIFY(!keys.contains(keyOf(finding)));
        keys.append(keyOf(finding));
    }
    world.change(world.beat1, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QVERIFY(world.findings().empty());
}

void TestRulesQualifications::skillsOfWhoeverPlays()
{
    Qualified world;
    world.needs({u"ratchet"_s});
    world.put(Skill{.person = world.maya, .kind = u"ratchet"_s});
    QVERIFY(world.findings().empty());
    // Whoever plays it in a set-up needs it too.
    const Id<Person> kai = world.person(u"Kai"_s);
    const Id<Setup> setup = world.put(Setup{.sequence = world.sequence, .name = u"Wide"_s, .beats = {world.beat1}});
    world.put(SetupPlayer{.setup = setup, .part = world.part1, .person = kai});
    const auto findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(findings[0].subjects[0], RecordRef(kai));
    // An actor's part is played by whoever plays the role, and a part that nobody plays asks for nothing yet.
    Qualified other;
    other.needs({u"ratchet"_s});
    const Id<Role> role = other.put(Role{.name = u"Ana"_s});
    other.change(other.part1, [&](Part &part) {
        part.person.reset();
        part.role = role;
        part.kind = PartKind::Actor;
    });
    QVERIFY(other.findings().empty());
    other.change(role, [&](Role &each) { each.person = other.maya; });
    QCOMPARE(other.findings().size(), 1U);
}

void TestRulesQualifications::certificate_data()
{
    QTest::addColumn<int>("expires");  // days from the last of two shoot days, which follow each other
    QTest::addColumn<int>("count");
    QTest::newRow("long after") << 100 << 0;
    QTest::newRow("on the last day") << 0 << 0;
    QTest::newRow("the day before the last") << -1 << 1;
    QTest::newRow("before both") << -2 << 2;
}

void TestRulesQualifications::certificate()
{
    QFETCH(int, expires);
    QFETCH(int, count);
    Qualified world;
    world.needs({}, {u"Ratchet"_s});
    world.day(monday(), world.beat1);
    const Id<ShootDay> last = world.day(monday().addDays(1), world.beat1);
    const QDate until = monday().addDays(1 + expires);
    world.put(Certificate{.person = world.maya, .kind = u"ratchet"_s, .expiresOn = until});
    const auto findings = world.findings();
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count == 0)
        return;
    const Finding &finding = findings.back();
    QCOMPARE(finding.rule, RuleId::CertificateExpired);
    QCOMPARE(figure(finding, "expires"), until.toJulianDay());
    QCOMPARE(figure(finding, "use"), monday().addDays(1).toJulianDay());
    QCOMPARE(finding.when->date, monday().addDays(1));
    QVERIFY(finding.message.contains(u"Ratchet"_s));
    QVERIFY(finding.message.contains(recordName(world.data(), RecordRef(last))));
    // The newest of several counts.
    world.put(Certificate{.person = world.maya, .kind = u"ratchet"_s, .expiresOn = monday().addDays(1)});
    QVERIFY(world.findings().empty());
}

// A certificate that expires on Monday, and a strip of Monday's.
void TestRulesQualifications::certificateOverMidnight_data()
{
    QTest::addColumn<int>("call");  // minutes
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("count");
    QTest::newRow("ends before midnight") << 23 * 60 << 59 << 0;
    QTest::newRow("ends at midnight") << 23 * 60 << 60 << 0;
    QTest::newRow("ends a minute after") << 23 * 60 << 61 << 1;
    QTest::newRow("begins at midnight") << 24 * 60 << 10 << 1;
}

void TestRulesQualifications::certificateOverMidnight()
{
    QFETCH(int, call);
    QFETCH(int, length);
    QFETCH(int, count);
    Qualified world;
    world.needs({}, {u"ratchet"_s});
    world.put(Certificate{.person = world.maya, .kind = u"ratchet"_s, .expiresOn = monday()});
    const Id<ShootDay> day = world.day(monday(), world.beat1);
    world.change(day, [&](ShootDay &each) { each.shootingCall = CivilTime{call}; });
    const Id<Strip> strip = world.data().referring<Strip>(day).begin()->id;
    world.change(strip, [&](Strip &each) { each.minutes = length; });
    const auto findings = world.findings();
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count > 0)
        QCOMPARE(figure(findings[0], "use"), monday().addDays(1).toJulianDay());
}

void TestRulesQualifications::certificateInRehearsals()
{
    Qualified world;
    world.needs({}, {u"ratchet"_s});
    world.put(Certificate{.person = world.maya, .kind = u"ratchet"_s, .expiresOn = monday()});
    const Id<Person> kai = world.person(u"Kai"_s);
    const Id<Rehearsal> rehearsal = world.rehearsal(monday().addDays(1), clock(9), clock(10), kai);
    world.put(RehearsalCover{.rehearsal = rehearsal, .beat = world.beat1, .snapshot = {}});
    QVERIFY(world.findings().empty());  // she is not called to it
    world.put(RehearsalCall{.rehearsal = rehearsal, .person = world.maya});
    const auto findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "use"), monday().addDays(1).toJulianDay());
    world.change(rehearsal, [](Rehearsal &each) { each.status = RehearsalStatus::Cancelled; });
    QVERIFY(world.findings().empty());
}

void TestRulesQualifications::certificateMissingOrUnknown()
{
    Qualified world;
    world.needs({}, {u"ratchet"_s});
    // Whether or not the beat is scheduled.
    auto findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(findings[0].rule, RuleId::CertificateExpired);
    QCOMPARE(figure(findings[0], "held"), 0);
    world.put(Certificate{.person = world.maya, .kind = u"ratchet"_s, .expiresOn = {}});
    world.day(monday(), world.beat1);
    world.day(monday().addDays(1), world.beat1);
    findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(figure(findings[0], "held"), 1);
    QCOMPARE(findings[0].when->date, monday());
    QVERIFY(findings[0].message.contains(u"not known"_s));
    // Another that is known to be valid is enough.
    world.put(Certificate{.person = world.maya, .kind = u"Ratchet"_s, .expiresOn = monday().addDays(1)});
    QVERIFY(world.findings().empty());
}

void TestRulesQualifications::whatIsShotIsPast()
{
    Qualified world;
    world.needs({u"high fall"_s}, {u"ratchet"_s});
    world.day(monday(), world.beat1);
    world.date = monday().addDays(1);
    QCOMPARE(world.findings().size(), 2U);  // nobody says it was shot
    world.change(world.beat1, [](Beat &beat) { beat.status = BeatStatus::Shot; });
    QVERIFY(world.findings().empty());
    world.date = monday();
    QCOMPARE(world.findings().size(), 2U);
}

void TestRulesQualifications::supervision_data()
{
    QTest::addColumn<QString>("grade");
    QTest::addColumn<int>("supervisor");  // kind of the supervisor; -1: none, -2: the performer
    QTest::addColumn<int>("count");
    const auto kind = [](PersonKind each) { return static_cast<int>(each); };
    QTest::newRow("full") << u"Full"_s << -1 << 0;
    QTest::newRow("no grade") << QString() << -1 << 0;
    QTest::newRow("probationary, nobody") << u"Probationary"_s << -1 << 1;
    QTest::newRow("any case, within a longer grade") << u"JISC PROBATIONARY member"_s << -1 << 1;
    QTest::newRow("coordinator") << u"Probationary"_s << kind(PersonKind::Coordinator) << 0;
    QTest::newRow("assistant") << u"Probationary"_s << kind(PersonKind::AssistantCoordinator) << 0;
    QTest::newRow("fight coordinator") << u"Probationary"_s << kind(PersonKind::FightCoordinator) << 0;
    QTest::newRow("rigger") << u"Probationary"_s << kind(PersonKind::Rigger) << 1;
    QTest::newRow("themself") << u"Probationary"_s << -2 << 1;
}

void TestRulesQualifications::supervision()
{
    QFETCH(QString, grade);
    QFETCH(int, supervisor);
    QFETCH(int, count);
    Qualified world;
    world.change(world.maya, [&](Person &each) {
        each.grade = grade;
        if (supervisor == -2)
            each.kinds.push_back(PersonKind::Coordinator);
    });
    world.part(world.beat1, {.person = world.maya, .kind = PartKind::Driver});  // two parts, one finding
    if (supervisor != -1) {
        const Id<Person> who =
            supervisor == -2 ? world.maya
                             : world.put(Person{.name = u"Lorcan"_s, .kinds = {static_cast<PersonKind>(supervisor)}});
        world.change(world.beat1, [&](Beat &beat) { beat.supervisor = who; });
    }
    const auto findings = world.findings();
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count == 0)
        return;
    QCOMPARE(findings[0].rule, RuleId::Unsupervised);
    QVERIFY(findings[0].message.contains(grade) && findings[0].message.contains(u"Maya Okafor"_s));
    QCOMPARE(findings[0].field, "supervisor");
}

void TestRulesQualifications::whoOnlyFliesIsSupervisedToo()
{
    Qualified world;
    const Id<Person> flyer = world.put(Person{.name = u"Ivo Brandt"_s, .grade = u"Probationary"_s});
    QVERIFY(found(world, &checkQualifications, world.beat1).empty());
    const Id<RigUnit> unit = world.put(RigUnit{.rig = world.put(Rig{.name = u"Winch"_s})});
    world.put(RigUse{.beat = world.beat1, .rigUnit = unit, .flyers = {flyer}});
    const auto findings = found(world, &checkQualifications, world.beat1);
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(findings[0].rule, RuleId::Unsupervised);
    QCOMPARE(findings[0].subjects, (std::vector<RecordRef>{world.beat1, flyer}));
    world.part(world.beat1, {.person = flyer});  // one finding, however they are in it
    QCOMPARE(found(world, &checkQualifications, world.beat1).size(), std::size_t{1});
}

void TestRulesQualifications::supervisorIsCalledThatDay()
{
    Qualified world;
    world.change(world.maya, [](Person &each) { each.grade = u"Probationary"_s; });
    const Id<Person> lorcan = world.put(Person{.name = u"Lorcan"_s, .kinds = {PersonKind::Coordinator}});
    world.change(world.beat1, [&](Beat &beat) { beat.supervisor = lorcan; });
    const Id<ShootDay> first = world.day(monday(), world.beat1);
    const Id<ShootDay> second = world.day(monday().addDays(1), world.beat1);
    QCOMPARE(world.findings().size(), 2U);
    world.put(CrewCall{.shootDay = first, .person = lorcan});
    const auto findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QCOMPARE(findings[0].subjects.back(), RecordRef(second));
    QVERIFY(findings[0].message.contains(u"Lorcan"_s));
    // On hold is not called.
    const Id<Call> call = world.put(Call{.shootDay = second, .person = lorcan, .status = CallStatus::H});
    QCOMPARE(world.findings().size(), 1U);
    world.change(call, [](Call &each) { each.status = CallStatus::W; });
    QVERIFY(world.findings().empty());
}

QTEST_GUILESS_MAIN(TestRulesQualifications)
#include "tst_rules_qualifications.moc"

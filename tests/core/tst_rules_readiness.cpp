// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gates.h"
#include "core/rules/numbernames.h"
#include "tests/support/gateworld.h"
#include "tests/support/ruleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

namespace {

using World = GateWorldOf<RuleWorld>;
using Alteration = std::function<void(World &)>;

// The findings of the three rules about gates.
std::vector<Finding> gateFindings(const World &world)
{
    std::vector<Finding> found = world.findings();
    std::erase_if(found, [](const Finding &finding) {
        return finding.rule != RuleId::GateOpen && finding.rule != RuleId::GateStale
            && finding.rule != RuleId::StripBeforeGate;
    });
    return found;
}

std::optional<qint64> figure(const Finding &finding, const char *name)
{
    for (const Figure &each : finding.figures)
        if (qstrcmp(each.name, name) == 0)
            return each.number;
    return std::nullopt;
}

}  // namespace

class TestRulesReadiness : public QObject
{
    Q_OBJECT

private slots:
    void oneFindingForAGate_data();
    void oneFindingForAGate();
    void anotherChangeIsAnotherFact();
    void theReportedFallIsOpenAtItsPlace();
    void eachStripAsksForItself();
    void whatIsNotPerformedNeedsNoGate_data();
    void whatIsNotPerformedNeedsNoGate();
    void aStartNotKnownCountsFromTheDaysBeginning();
    void factsKnowWhatTheDataSay();
    void approval_data();
    void approval();
    void residualRisk_data();
    void residualRisk();
    void hazardsOfEveryScope_data();
    void hazardsOfEveryScope();
    void coverAskedFor_data();
    void coverAskedFor();
    void coverOfHighFalls_data();
    void coverOfHighFalls();
    void coverOfTheAction_data();
    void coverOfTheAction();
    void coverIsThereWhileItIsNeeded_data();
    void coverIsThereWhileItIsNeeded();
    void whoPerformsInItIsNoCover();
    void coverOfARehearsalOfNoBeat();
    void coverOfRehearsals_data();
    void coverOfRehearsals();
};

void TestRulesReadiness::oneFindingForAGate_data()
{
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("never rehearsed") << Alteration([](World &) {
    }) << u"gate-open"_s << QStringList({u"2C"_s, u"“Half speed”"_s, u"10 May 2027"_s, u"10:00"_s, u"Cem"_s});
    QTest::newRow("met") << Alteration([](World &world) { world.pass(GateLevel::HalfSpeed); }) << QString()
                         << QStringList();
    const auto planned = [](int days) {
        return Alteration([days](World &world) {
            world.cover(world.rehearsal(QDate(2027, 5, 10).addDays(days), RehearsalStatus::Planned),
                        GateLevel::HalfSpeed, Answer::Unknown);
        });
    };
    QTest::newRow("planned before") << planned(-1) << QString() << QStringList();
    QTest::newRow("planned on the day, ends as the strip starts") << planned(0) << QString() << QStringList();
    QTest::newRow("planned later") << planned(1) << u"strip-before-gate"_s
                                   << QStringList({u"2C"_s, u"Stairs"_s, u"11 May 2027"_s, u"10:00"_s, u"Ana"_s});
    QTest::newRow("passed, then changed") << Alteration([](World &world) {
        world.pass(GateLevel::HalfSpeed);
        world.edit(world.beat, [](Beat &beat) { beat.action += u'!'; });
    }) << u"gate-stale"_s << QStringList({u"stale"_s, u"the action"_s, u"Ben"_s});
    QTest::newRow("changed, then taken back") << Alteration([](World &world) {
        world.pass(GateLevel::HalfSpeed);
        world.edit(world.beat, [](Beat &beat) { beat.action += u'!'; });
        world.edit(world.beat, [](Beat &beat) { beat.action.chop(1); });
    }) << QString() << QStringList();
    QTest::newRow("changed, and planned again before") << Alteration([=](World &world) {
        world.pass(GateLevel::HalfSpeed);
        world.edit(world.beat, [](Beat &beat) { beat.action += u'!'; });
        planned(-1)(world);
    }) << QString() << QStringList();
    QTest::newRow("changed, and planned again later") << Alteration([=](World &world) {
        world.pass(GateLevel::HalfSpeed);
        world.edit(world.beat, [](Beat &beat) { beat.action += u'!'; });
        planned(1)(world);
    }) << u"strip-before-gate"_s << QStringList({u"the action"_s});
    QTest::newRow("too old") << Alteration([](World &world) {
        world.pass(GateLevel::HalfSpeed);
        for (const Gate &gate : world.data().all<Gate>())
            return world.edit(gate.id, [](Gate &each) { each.validDays = 6; });
    }) << u"gate-stale"_s << QStringList({u"7 days"_s, u"6"_s});
    QTest::newRow("one stayed away") << Alteration([](World &world) {
        world.pass(GateLevel::HalfSpeed);
        for (const RehearsalCall &call : world.data().referring<RehearsalCall>(world.cem))
            return world.edit(call.id, [](RehearsalCall &each) { each.attended = Answer::No; });
    }) << u"gate-open"_s << QStringList({u"still to pass it: Cem;"_s});
    QTest::newRow("a part nobody plays") << Alteration([](World &world) {
        world.pass(GateLevel::HalfSpeed);
        world.put(Part{.beat = world.beat, .role = world.put(Role{.name = u"Guard"_s}), .kind = PartKind::Actor});
    }) << u"gate-open"_s << QStringList({u"whoever will play Guard"_s});
    QTest::newRow("not required") << Alteration([](World &world) {
        for (const Gate &gate : world.data().all<Gate>())
            return world.edit(gate.id, [](Gate &each) { each.required = false; });
    }) << QString() << QStringList();
}

void TestRulesReadiness::oneFindingForAGate()
{
    QFETCH(const Alteration, change);
    QFETCH(const QString, rule);
    QFETCH(const QStringList, told);
    World world;
    const Id<Gate> gate = world.gate(GateLevel::HalfSpeed);
    change(world);
    const std::vector<Finding> found = gateFindings(world);
    QVERIFY2(found.size() == (rule.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (rule.isEmpty())
        return;
    const Finding &finding = found.front();
    QCOMPARE(enumText(finding.rule), rule);
    QVERIFY(finding.level == Level::Stop);
    QVERIFY(finding.subjects.front() == RecordRef(world.beat) && finding.subjects.at(1) == RecordRef(gate));
    QVERIFY(finding.when == std::optional<Moment>(Moment{QDate(2027, 5, 10), CivilTime{600}}));
    QCOMPARE(figure(finding, "strip"),
             std::optional<qint64>(QDateTime(QDate(2027, 5, 10), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch()));
    for (const QString &text : told)
        QVERIFY2(finding.message.contains(text), RuleWorld::told(found));
    QVERIFY(!finding.mend.isEmpty());
}

// NIOSH FACE 94CA018: the fall had never been rehearsed at the site.
// What was accepted of a change holds for that change alone; names take no part.
void TestRulesReadiness::anotherChangeIsAnotherFact()
{
    World world;
    world.gate(GateLevel::HalfSpeed);
    world.pass(GateLevel::HalfSpeed);
    const auto changeAction = [&] { world.edit(world.beat, [](Beat &beat) { beat.action += u'!'; }); };
    changeAction();
    const auto once = gateFindings(world);
    QCOMPARE(once.size(), std::size_t{1});
    world.edit(world.ana, [](Person &person) { person.name = u"Ana Maria"_s; });
    const auto renamed = gateFindings(world);
    QCOMPARE(figuresOf(renamed.front()), figuresOf(once.front()));
    QVERIFY(renamed.front().message != once.front().message);
    changeAction();
    const auto twice = gateFindings(world);
    QCOMPARE(twice.size(), std::size_t{1});
    QCOMPARE(twice.front().message, renamed.front().message);
    QVERIFY(figuresOf(twice.front()) != figuresOf(once.front()));
}

void TestRulesReadiness::theReportedFallIsOpenAtItsPlace()
{
    World world;
    world.gate(GateLevel::OnRig, GatePlace::OnSet);
    const auto elsewhere = world.rehearsal(QDate(2027, 5, 3), RehearsalStatus::Done);
    world.edit(elsewhere, [&](Rehearsal &each) { each.location = world.elsewhere; });
    world.cover(elsewhere, GateLevel::OnRig);
    const std::vector<Finding> found = gateFindings(world);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().rule, RuleId::GateOpen);
    QVERIFY2(found.front().message.contains(u"in Yard, and its gate “On rig” there is open"), RuleWorld::told(found));
}

void TestRulesReadiness::eachStripAsksForItself()
{
    World world;
    world.gate(GateLevel::HalfSpeed);
    world.cover(world.rehearsal(QDate(2027, 5, 12), RehearsalStatus::Planned), GateLevel::HalfSpeed, Answer::Unknown);
    const Id<Unit> second = world.put(Unit{.name = u"Second unit"_s, .kind = UnitKind::Second});
    for (const auto &[date, live] : {std::pair{QDate(2027, 5, 11), true}, std::pair{QDate(2027, 5, 20), true},
                                     std::pair{QDate(2027, 5, 9), false}}) {
        const Id<Plan> plan = live ? world.plan : world.put(Plan{.name = u"Rain"_s, .live = false});
        const auto day =
            world.put(ShootDay{.plan = plan, .unit = second, .date = date, .shootingCall = CivilTime{480}});
        world.put(Strip{.shootDay = day, .kind = StripKind::Beat, .beat = world.beat, .minutes = 30});
    }
    const std::vector<Finding> found = gateFindings(world);
    QCOMPARE(found.size(), std::size_t(2));
    for (const Finding &finding : found)
        QCOMPARE(finding.rule, RuleId::StripBeforeGate);
    QCOMPARE(found.front().when->date, QDate(2027, 5, 10));
    QCOMPARE(found.back().when->date, QDate(2027, 5, 11));
    QVERIFY(keyOf(found.front()) != keyOf(found.back()));
}

void TestRulesReadiness::whatIsNotPerformedNeedsNoGate_data()
{
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<std::size_t>("found");
    const std::size_t one = 1;
    const std::size_t none = 0;
    QTest::newRow("cut") << Alteration([](World &world) {
        world.edit(world.beat, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    }) << none;
    QTest::newRow("scene omitted") << Alteration([](World &world) {
        world.edit(world.scene, [](Scene &scene) { scene.omitted = true; });
    }) << none;
    QTest::newRow("not scheduled") << Alteration([](World &world) {
        world.edit(world.plan, [](Plan &plan) { plan.live = false; });
    }) << none;
    QTest::newRow("shot") << Alteration([](World &world) {
        world.edit(world.beat, [](Beat &beat) { beat.status = BeatStatus::Shot; });
        world.date = QDate(2027, 5, 11);
    }) << none;
    QTest::newRow("shot, and to be shot again") << Alteration([](World &world) {
        world.edit(world.beat, [](Beat &beat) { beat.status = BeatStatus::Shot; });
        world.date = QDate(2027, 5, 10);
    }) << one;
    QTest::newRow("past, and not known as shot")
        << Alteration([](World &world) { world.date = QDate(2027, 5, 11); }) << one;
}

void TestRulesReadiness::whatIsNotPerformedNeedsNoGate()
{
    QFETCH(const Alteration, change);
    QFETCH(const std::size_t, found);
    World world;
    world.gate(GateLevel::HalfSpeed);
    QCOMPARE(gateFindings(world).size(), std::size_t(1));
    change(world);
    QCOMPARE(gateFindings(world).size(), found);
}

void TestRulesReadiness::aStartNotKnownCountsFromTheDaysBeginning()
{
    World world;
    world.gate(GateLevel::HalfSpeed);
    world.edit(world.day, [](ShootDay &day) {
        day.crewCall.reset();
        day.shootingCall.reset();
    });
    world.edit(world.strip, [](Strip &strip) { strip.start.reset(); });
    const auto rehearsal = world.rehearsal(QDate(2027, 5, 9), RehearsalStatus::Planned);
    world.cover(rehearsal, GateLevel::HalfSpeed, Answer::Unknown);
    QCOMPARE(gateFindings(world).size(), std::size_t(0));
    world.edit(rehearsal, [](Rehearsal &each) { each.date = QDate(2027, 5, 10); });
    const std::vector<Finding> found = gateFindings(world);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().rule, RuleId::StripBeforeGate);
    QVERIFY2(found.front().message.contains(u"a time not known"), RuleWorld::told(found));
    QCOMPARE(figure(found.front(), "strip"), std::nullopt);
}

// The rules and the verbs that take snapshots must see the same places, days and ends.
void TestRulesReadiness::factsKnowWhatTheDataSay()
{
    World world;
    world.put(Hazard{.hazard = u"Rain"_s});
    world.put(Strip{.shootDay = world.day, .position = 1, .kind = StripKind::Scene, .scene = world.scene});
    const auto setup = world.put(Setup{.sequence = world.sequence, .name = u"1"_s, .beats = {world.beat}});
    world.put(Strip{
        .shootDay = world.day, .position = 2, .kind = StripKind::Setup, .setup = setup, .location = world.elsewhere});
    const auto rehearsal = world.rehearsal(QDate(2027, 5, 9), RehearsalStatus::Planned);
    const Facts facts(world.data());
    const Beat &beat = world.data().at(world.beat);
    const BeatScope fromFacts = scopeOf(world.data(), facts, beat);
    const BeatScope fromData = scopeOf(world.data(), beat);
    QVERIFY(fromFacts.places == fromData.places && fromFacts.places.size() == 2);
    QVERIFY(fromFacts.days == fromData.days && fromFacts.days.size() == 1);
    QVERIFY(fromFacts.general == fromData.general && fromFacts.general.size() == 1);
    const Rehearsal &record = world.data().at(rehearsal);
    QVERIFY(rehearsalEnds(facts)(record).has_value());
    QVERIFY(rehearsalEnds(facts)(record) == rehearsalEnds(world.data())(record));
}

void TestRulesReadiness::approval_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("told");
    QTest::newRow("approved") << u"Ida"_s << QDate(2027, 4, 1) << QString();
    QTest::newRow("by nobody") << QString() << QDate(2027, 4, 1) << u"approved by nobody"_s;
    QTest::newRow("on no date") << u"Ida"_s << QDate() << u"approved by Ida, but not on any date"_s;
    QTest::newRow("on the day it is shot") << u"Ida"_s << QDate(2027, 5, 10) << QString();
    QTest::newRow("after that") << u"Ida"_s << QDate(2027, 5, 11)
                                << u"is approved on 11 May 2027 only, and people are exposed to it on 10 May 2027"_s;
    QTest::newRow("neither") << QString() << QDate() << u"“Glass” of Beat 2C"_s;
}

void TestRulesReadiness::approval()
{
    QFETCH(const QString, by);
    QFETCH(const QDate, on);
    QFETCH(const QString, told);
    World world;
    world.edit(world.hazard, [&](Hazard &hazard) {
        hazard.approvedBy = by;
        hazard.approvedOn = on;
    });
    const std::vector<Finding> found = world.findings(RuleId::RiskUnapproved);
    QVERIFY2(found.size() == (told.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (!told.isEmpty())
        QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
}

void TestRulesReadiness::residualRisk_data()
{
    QTest::addColumn<int>("severity");  // 0: not rated
    QTest::addColumn<int>("likelihood");
    QTest::addColumn<int>("limit");  // 0: none set
    QTest::addColumn<QString>("told");
    QTest::newRow("one below") << 3 << 3 << 10 << QString();
    QTest::newRow("at the limit") << 3 << 3 << 9 << u"3 × 3 = 9"_s;
    QTest::newRow("above") << 4 << 3 << 10
                           << u"4 × 3 = 12 with its control; Planning limit of the remaining risk is 10"_s;
    QTest::newRow("severity 5, likelihood 2, below the limit") << 5 << 2 << 25 << u"severity 5 at likelihood 2"_s;
    QTest::newRow("severity 5, likelihood 1") << 5 << 1 << 10 << QString();
    QTest::newRow("severity 4, likelihood 2") << 4 << 2 << 10 << QString();
    QTest::newRow("severity not rated") << 0 << 1 << 10 << u"severity not known, likelihood 1"_s;
    QTest::newRow("likelihood not rated") << 1 << 0 << 10 << u"severity 1, likelihood not known"_s;
    QTest::newRow("no limit") << 1 << 1 << 0 << u"no limit set"_s;
}

void TestRulesReadiness::residualRisk()
{
    QFETCH(const int, severity);
    QFETCH(const int, likelihood);
    QFETCH(const int, limit);
    QFETCH(const QString, told);
    World world;
    world.limit(numbers::riskLimit, limit == 0 ? std::nullopt : std::optional<qint64>(limit));
    world.edit(world.hazard, [&](Hazard &hazard) {
        hazard.severityAfter = severity == 0 ? std::nullopt : std::optional<int>(severity);
        hazard.likelihoodAfter = likelihood == 0 ? std::nullopt : std::optional<int>(likelihood);
    });
    const std::vector<Finding> found = world.findings(RuleId::RiskHigh);
    QVERIFY2(found.size() == (told.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (told.isEmpty())
        return;
    QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
    QCOMPARE(figure(found.front(), "limit"), limit == 0 ? std::nullopt : std::optional<qint64>(limit));
    QCOMPARE(figure(found.front(), "risk"),
             severity == 0 || likelihood == 0 ? std::nullopt : std::optional<qint64>(severity * likelihood));
}

void TestRulesReadiness::hazardsOfEveryScope_data()
{
    using Scope = std::function<void(World &, Hazard &)>;
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, bool holds, const Scope &scope) { QTest::newRow(name) << scope << holds; };
    row("production", true, [](World &, Hazard &) {});
    row("place", true, [](World &world, Hazard &hazard) { hazard.location = world.location; });
    row("another place", false, [](World &world, Hazard &hazard) { hazard.location = world.elsewhere; });
    row("day", true, [](World &world, Hazard &hazard) { hazard.shootDay = world.day; });
    row("another day", false, [](World &world, Hazard &hazard) {
        hazard.shootDay = world.put(ShootDay{.plan = world.plan, .unit = world.unit, .date = QDate(2027, 5, 12)});
    });
    row("sequence", true, [](World &world, Hazard &hazard) { hazard.sequence = world.sequence; });
    row("another sequence", false,
        [](World &world, Hazard &hazard) { hazard.sequence = world.put(Sequence{.code = u"Z"_s}); });
    row("beat", true, [](World &world, Hazard &hazard) { hazard.beat = world.beat; });
    row("another beat", false, [](World &world, Hazard &hazard) {
        hazard.beat = world.put(Beat{.sequence = world.sequence, .number = u"9"_s, .endMs = 1000});
    });
}

void TestRulesReadiness::hazardsOfEveryScope()
{
    using Scope = std::function<void(World &, Hazard &)>;
    QFETCH(const Scope, scope);
    QFETCH(const bool, holds);
    World world;
    // Two beats in scope are still one finding.
    const auto other = world.put(Beat{.sequence = world.sequence, .number = u"2D"_s, .startMs = 5000, .endMs = 9000});
    world.put(Strip{.shootDay = world.day, .position = 1, .kind = StripKind::Beat, .beat = other, .minutes = 10});
    Hazard hazard{.hazard = u"Rain"_s};
    scope(world, hazard);
    const RecordRef id = world.put(hazard);
    for (const RuleId rule : {RuleId::RiskUnapproved, RuleId::RiskHigh}) {
        std::vector<Finding> found = world.findings(rule);
        QVERIFY2(found.size() == (holds ? 1U : 0U), RuleWorld::told(found));
        if (holds)
            QVERIFY(found.front().subjects.front() == id);
    }
    // Nothing is performed, and nobody is exposed.
    world.edit(world.beat, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    world.edit(other, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QCOMPARE(world.findings(RuleId::RiskUnapproved).size(), std::size_t(0));
    QCOMPARE(world.findings(RuleId::RiskHigh).size(), std::size_t(0));
}

void TestRulesReadiness::coverAskedFor_data()
{
    QTest::addColumn<QString>("rows");  // needed, then p (a person), q (another), n (a name) or - (nobody)
    QTest::addColumn<int>("booked");
    QTest::addColumn<int>("needed");  // 0: nothing is missing
    QTest::newRow("none") << QString() << 0 << 0;
    QTest::newRow("nobody booked") << u"1-"_s << 0 << 1;
    QTest::newRow("a person") << u"1p"_s << 1 << 0;
    QTest::newRow("a name") << u"1n"_s << 1 << 0;
    QTest::newRow("nobody needed") << u"0-"_s << 0 << 0;
    QTest::newRow("rows add up") << u"1p 1-"_s << 1 << 2;
    QTest::newRow("two of two") << u"1p 1q"_s << 2 << 0;
    QTest::newRow("one person is not two") << u"2p"_s << 1 << 2;
    QTest::newRow("the same person twice") << u"1p 1p"_s << 1 << 2;
    QTest::newRow("a company of two") << u"2n"_s << 2 << 0;
    QTest::newRow("one more than asked for") << u"1- 0p"_s << 1 << 0;
}

void TestRulesReadiness::coverAskedFor()
{
    QFETCH(const QString, rows);
    QFETCH(const int, booked);
    QFETCH(const int, needed);
    for (const bool onDay : {true, false}) {
        World world;
        world.edit(world.rigUse, [](RigUse &use) { use.fallHeightMm.reset(); });
        const auto rehearsal = world.rehearsal(QDate(2027, 5, 9), RehearsalStatus::Planned);
        for (const QString &row : rows.split(u' ', Qt::SkipEmptyParts)) {
            Cover cover{.kind = CoverKind::Medic, .needed = row[0].digitValue()};
            (onDay ? void(cover.shootDay = world.day) : void(cover.rehearsal = rehearsal));
            if (row[1] == u'p' || row[1] == u'q')
                cover.person = row[1] == u'p' ? world.olga : world.pia;
            else if (row[1] == u'n')
                cover.name = u"Rescue Ltd"_s;
            world.put(cover);
        }
        const std::vector<Finding> found = world.findings(RuleId::CoverMissing);
        QVERIFY2(found.size() == (needed == 0 ? 0U : 1U), RuleWorld::told(found));
        if (needed == 0)
            continue;
        QCOMPARE(found.front().discriminator, u"medic"_s);
        QCOMPARE(figure(found.front(), "booked"), std::optional<qint64>(booked));
        QCOMPARE(figure(found.front(), "needed"), std::optional<qint64>(needed));
        const QString told = u"has %1 of %2 booked for “Medic”"_s.arg(booked).arg(needed);
        QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
    }
}

void TestRulesReadiness::coverOfHighFalls_data()
{
    QTest::addColumn<int>("heightMm");  // 0: not known
    QTest::addColumn<int>("highAbove");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("at 15 ft") << 4572 << 4572 << QString();
    QTest::newRow("above 15 ft") << 4573 << 4572 << u"ambulance medic spotter"_s;
    QTest::newRow("any fall is a high one, as shipped") << 3000 << 0 << u"ambulance medic"_s;
    QTest::newRow("not known") << 0 << 4572 << u"ambulance medic spotter"_s;
}

void TestRulesReadiness::coverOfHighFalls()
{
    QFETCH(const int, heightMm);
    QFETCH(const int, highAbove);
    QFETCH(const QString, kinds);
    World world;
    world.limit(numbers::highFallAbove, highAbove);
    world.edit(world.beat, [](Beat &beat) { beat.discipline = Discipline::Fall; });
    world.edit(world.rig, [](Rig &rig) { rig.type = RigType::AirBag; });
    world.edit(world.rigUse, [&](RigUse &use) {
        use.fallHeightMm = heightMm == 0 ? std::nullopt : std::optional<Length>(Length{heightMm});
    });
    const auto kindsOf = [](const std::vector<Finding> &findings) {
        QStringList found;
        for (const Finding &finding : findings)
            found.append(finding.discriminator);
        found.sort();
        return found.join(u' ');
    };
    QCOMPARE(kindsOf(world.findings(RuleId::CoverMissing)), kinds);
    const auto book = [&](CoverKind kind, int needed, std::optional<CivilTime> to = {}) {
        return world.put(Cover{.shootDay = world.day, .kind = kind, .needed = needed, .name = u"Rescue"_s, .to = to});
    };
    book(CoverKind::Medic, 1);
    book(CoverKind::Ambulance, 1);
    book(CoverKind::Spotter, 2);
    QCOMPARE(kindsOf(world.findings(RuleId::CoverMissing)), kinds.isEmpty() ? QString() : u"medic"_s);
    if (kinds.isEmpty())
        return;
    const Finding finding = world.findings(RuleId::CoverMissing).front();
    QCOMPARE(figure(finding, "booked"), std::optional<qint64>(1));
    QCOMPARE(figure(finding, "needed"), std::optional<qint64>(2));
    QVERIFY2(finding.message.contains(u"Ontario") && finding.message.contains(u"2C"), RuleWorld::told({finding}));
    // The second one leaves before the strip ends at 11:00.
    const auto second = book(CoverKind::Medic, 1, CivilTime{11 * 60 - 1});
    QCOMPARE(kindsOf(world.findings(RuleId::CoverMissing)), u"medic"_s);
    world.edit(second, [](Cover &cover) { cover.to = CivilTime{11 * 60}; });
    QCOMPARE(kindsOf(world.findings(RuleId::CoverMissing)), QString());
    world.limit(numbers::highFallMedics, std::nullopt);
    const std::vector<Finding> unset = world.findings(RuleId::CoverMissing);
    QCOMPARE(kindsOf(unset), u"medic"_s);
    QCOMPARE(figure(unset.front(), "needed"), std::nullopt);
    QVERIFY2(unset.front().message.contains(u"no limit set"), RuleWorld::told(unset));
}

void TestRulesReadiness::coverOfTheAction_data()
{
    QTest::addColumn<Alteration>("change");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("told");
    const auto discipline = [](Discipline of) {
        return Alteration([of](World &world) { world.edit(world.beat, [&](Beat &beat) { beat.discipline = of; }); });
    };
    QTest::newRow("fight") << discipline(Discipline::Fight) << QString() << QString();
    QTest::newRow("fire") << discipline(Discipline::Fire) << u"fire"_s << u"2C"_s;
    QTest::newRow("water") << discipline(Discipline::Water) << u"diver"_s << u"2C"_s;
    QTest::newRow("burns") << Alteration([](World &world) {
        world.edit(world.cemPart, [](Part &part) { part.burns = 1; });
    }) << u"fire"_s << u"with fire"_s;
    const auto born = [](QDate date) {
        return Alteration(
            [date](World &world) { world.edit(world.cem, [&](Person &person) { person.birthDate = date; }); });
    };
    QTest::newRow("18 on the day") << born(QDate(2009, 5, 10)) << QString() << QString();
    QTest::newRow("18 the day after") << born(QDate(2009, 5, 11)) << u"teacher"_s << u"Cem is under 18"_s;
}

void TestRulesReadiness::coverOfTheAction()
{
    QFETCH(const Alteration, change);
    QFETCH(const QString, kind);
    QFETCH(const QString, told);
    World world;
    world.edit(world.rigUse, [](RigUse &use) { use.fallHeightMm.reset(); });
    change(world);
    const std::vector<Finding> found = world.findings(RuleId::CoverMissing);
    QVERIFY2(found.size() == (kind.isEmpty() ? 0U : 1U), RuleWorld::told(found));
    if (kind.isEmpty())
        return;
    QCOMPARE(found.front().discriminator, kind);
    QVERIFY2(found.front().message.contains(told), RuleWorld::told(found));
    world.put(Cover{.shootDay = world.day, .kind = *enumFromText<CoverKind>(kind), .name = u"Somebody"_s});
    QCOMPARE(world.findings(RuleId::CoverMissing).size(), std::size_t(0));
    // A beat that was cut asks for nothing.
    world.edit(world.beat, [](Beat &beat) { beat.status = BeatStatus::Cut; });
    QCOMPARE(world.findings(RuleId::CoverMissing).size(), std::size_t(0));
}

// The beat is shot from 10:00 to 11:00, the rehearsal goes on from 9:00 to 10:00.
void TestRulesReadiness::coverIsThereWhileItIsNeeded_data()
{
    QTest::addColumn<bool>("onDay");
    QTest::addColumn<int>("from");  // hours; −1: none
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("timeKnown");
    QTest::addColumn<bool>("there");
    for (const bool onDay : {true, false}) {
        const char *const what = onDay ? "day" : "rehearsal";
        const int start = onDay ? 10 : 9;
        QTest::addRow("%s, all day", what) << onDay << -1 << -1 << true << true;
        QTest::addRow("%s, just then", what) << onDay << start << start + 1 << true << true;
        QTest::addRow("%s, comes later", what) << onDay << start + 1 << -1 << true << false;
        QTest::addRow("%s, leaves before the end", what) << onDay << -1 << start << true << false;
    }
    QTest::newRow("all day, at a time not known") << true << -1 << -1 << false << true;
    QTest::newRow("part of the day, at a time not known") << true << 6 << 8 << false << false;
}

void TestRulesReadiness::coverIsThereWhileItIsNeeded()
{
    QFETCH(const bool, onDay);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const bool, timeKnown);
    QFETCH(const bool, there);
    World world;
    world.edit(world.rigUse, [](RigUse &use) { use.fallHeightMm.reset(); });
    world.edit(world.beat, [](Beat &beat) { beat.discipline = Discipline::Fire; });
    Cover cover{.kind = CoverKind::Fire, .name = u"Pump 1"_s};
    if (onDay) {
        cover.shootDay = world.day;
    } else {
        cover.rehearsal = world.rehearsal(QDate(2027, 5, 9), RehearsalStatus::Planned);
        world.cover(*cover.rehearsal, GateLevel::FullSpeed, Answer::Unknown);
        world.put(Cover{.shootDay = world.day, .kind = CoverKind::Fire, .name = u"Pump 2"_s});
    }
    if (from >= 0)
        cover.from = CivilTime{from * 60};
    if (to >= 0)
        cover.to = CivilTime{to * 60};
    world.put(cover);
    if (!timeKnown) {
        world.edit(world.strip, [](Strip &strip) { strip.start.reset(); });
        world.edit(world.day, [](ShootDay &day) { day.crewCall = day.shootingCall = std::nullopt; });
    }
    const std::vector<Finding> found = world.findings(RuleId::CoverMissing);
    QVERIFY2(found.size() == (there ? 0U : 1U), RuleWorld::told(found));
    if (there)
        return;
    QCOMPARE(figure(found.front(), "booked"), std::optional<qint64>(0));
    QCOMPARE(found.front().message.contains(u"from when to when is not known"_s), !timeKnown);
}

void TestRulesReadiness::whoPerformsInItIsNoCover()
{
    World world;
    world.edit(world.beat, [](Beat &beat) { beat.discipline = Discipline::Fire; });
    world.edit(world.rigUse, [](RigUse &use) { use.fallHeightMm.reset(); });
    const Id<Cover> cover = world.put(Cover{.shootDay = world.day, .kind = CoverKind::Fire, .person = world.cem});
    const auto found = [&] { return world.findings(RuleId::CoverMissing); };
    QVERIFY2(found().size() == 1, RuleWorld::told(found()));
    QCOMPARE(figure(found().front(), "booked"), std::optional<qint64>(0));
    QVERIFY2(found().front().message.contains(u"booked, but in it: Cem"), RuleWorld::told(found()));
    world.edit(world.cemPart, [](Part &part) { part.kind = PartKind::Safety; });
    QVERIFY2(found().empty(), RuleWorld::told(found()));
    world.edit(cover, [&](Cover &row) { row.person = world.eve; });
    QVERIFY2(found().empty(), RuleWorld::told(found()));
    const Id<Setup> setup = world.put(Setup{.sequence = world.sequence, .beats = {world.beat}});
    world.put(SetupPlayer{.setup = setup, .part = world.anaPart, .person = world.eve});
    QVERIFY2(found().size() == 1, RuleWorld::told(found()));
    // Who flies in a fall is no spotter of it.
    world.edit(world.beat, [](Beat &beat) { beat.discipline = Discipline::Fall; });
    world.edit(world.rigUse, [&](RigUse &use) {
        use.fallHeightMm = Length{6000};
        use.flyers = {world.olga};
    });
    world.edit(cover, [&](Cover &row) {
        row.kind = CoverKind::Spotter;
        row.person = world.olga;
    });
    const std::vector<Finding> all = found();
    QVERIFY2(all.size() == 3, RuleWorld::told(all));
    QCOMPARE(std::count_if(all.begin(), all.end(),
                           [](const Finding &each) { return each.message.contains(u"booked, but in it: Olga"); }),
             1);
}

void TestRulesReadiness::coverOfARehearsalOfNoBeat()
{
    World world;
    world.edit(world.rigUse, [](RigUse &use) { use.fallHeightMm.reset(); });
    const auto rehearsal = world.rehearsal(QDate(2027, 5, 9), RehearsalStatus::Planned);
    world.put(RigUse{.rehearsal = rehearsal, .rigUnit = world.rigUnit, .fallHeightMm = Length{6000}});
    const auto kinds = [&] {
        QStringList asked;
        for (const Finding &finding : world.findings(RuleId::CoverMissing))
            asked.append(finding.subjects.front() == RecordRef(rehearsal) ? finding.discriminator : u"?"_s);
        asked.sort();
        return asked.join(u' ');
    };
    QCOMPARE(kinds(), u"ambulance medic spotter"_s);
    const auto kit = world.put(Rig{.name = u"Burn kit"_s, .type = RigType::BurnKit});
    world.put(RigUse{.rehearsal = rehearsal, .rigUnit = world.put(RigUnit{.rig = kit})});
    QCOMPARE(kinds(), u"ambulance fire medic spotter"_s);
    // One that walks through a beat says what it does.
    world.cover(rehearsal, GateLevel::WalkThrough, Answer::Unknown);
    QCOMPARE(kinds(), QString());
}

void TestRulesReadiness::coverOfRehearsals_data()
{
    QTest::addColumn<GateLevel>("level");
    QTest::addColumn<RehearsalStatus>("status");
    QTest::addColumn<bool>("ownRig");
    QTest::addColumn<QString>("kinds");
    const QString fall = u"ambulance fire medic spotter"_s;
    QTest::newRow("walked through") << GateLevel::WalkThrough << RehearsalStatus::Planned << false << QString();
    QTest::newRow("half speed, off the rig") << GateLevel::HalfSpeed << RehearsalStatus::Planned << false << u"fire"_s;
    QTest::newRow("on the beat's rig") << GateLevel::OnRig << RehearsalStatus::Planned << false << fall;
    QTest::newRow("on a rig of its own") << GateLevel::HalfSpeed << RehearsalStatus::Planned << true << fall;
    QTest::newRow("done") << GateLevel::OnRig << RehearsalStatus::Done << false << fall;
    QTest::newRow("cancelled") << GateLevel::OnRig << RehearsalStatus::Cancelled << false << QString();
}

void TestRulesReadiness::coverOfRehearsals()
{
    QFETCH(const GateLevel, level);
    QFETCH(const RehearsalStatus, status);
    QFETCH(const bool, ownRig);
    QFETCH(const QString, kinds);
    World world;
    world.edit(world.beat, [](Beat &beat) { beat.discipline = Discipline::Fire; });
    world.edit(world.rigUse, [](RigUse &use) { use.fallHeightMm = Length{6000}; });
    const auto rehearsal = world.rehearsal(QDate(2027, 5, 9), status);
    world.cover(rehearsal, level, Answer::Unknown);
    if (ownRig)
        world.put(RigUse{.rehearsal = rehearsal, .rigUnit = world.rigUnit, .fallHeightMm = Length{6000}});
    QStringList found;
    for (const Finding &finding : world.findings(RuleId::CoverMissing))
        if (finding.subjects.front() == RecordRef(rehearsal))
            found.append(finding.discriminator);
    found.sort();
    QCOMPARE(found.join(u' '), kinds);
}

QTEST_GUILESS_MAIN(TestRulesReadiness)
#include "tst_rules_readiness.moc"

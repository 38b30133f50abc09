// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/acceptances.h"
#include "core/edits/newproduction.h"
#include "core/edits/records.h"
#include "core/rules/findings.h"
#include "core/rules/rulecontext.h"
#include "core/rules/ruledata.h"
#include "tests/support/bigplan.h"
#include "tests/support/hoursworld.h"
#include "tests/support/memorystore.h"
#include "tests/support/randomrecords.h"

#include <QSignalSpy>
#include <QTest>
#include <set>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestFindings : public QObject
{
    Q_OBJECT

private slots:
    void noRuleIsSilent();
    void everyRuleIsChecked();
    void keysAreUnique();
    void incrementalEqualsFull();
    void incrementalEqualsFullOnALargePlan();
    void aDayOutOfDoorsIsFeltByWhoeverWorksOnIt_data();
    void aDayOutOfDoorsIsFeltByWhoeverWorksOnIt();
    void aRuleSetIsFeltWhenItBindsSomebody();
    void acceptedUntilTheFiguresChange();
    void acceptanceExpires();
    void whatIsMendedIsNeverAccepted();
    void acceptanceNeedsNamePositionAndReason();
    void projectTellsAfterTheFindingsAreTrue();
};

namespace {

quint32 seedOfRun()
{
    const QByteArray wanted = qgetenv("STUNTBOARD_TEST_SEED");
    const quint32 seed = wanted.isEmpty() ? std::random_device{}() : wanted.toUInt();
    qInfo("seed %u (repeat with STUNTBOARD_TEST_SEED)", seed);
    return seed;
}

QByteArray difference(const Findings &a, const Findings &b)
{
    const auto linesOf = [](const Findings &findings) {
        QStringList lines;
        for (const Finding *finding : findings.all())
            lines.append(keyOf(*finding) + u" "_s + figuresOf(*finding) + u" "_s + finding->message);
        return lines;
    };
    const QStringList first = linesOf(a);
    const QStringList second = linesOf(b);
    QByteArray text;
    for (const QString &line : first)
        if (!second.contains(line))
            text += "only after the edit: " + line.toUtf8() + '\n';
    for (const QString &line : second)
        if (!first.contains(line))
            text += "only in a full check: " + line.toUtf8() + '\n';
    return text;
}

// A production with one finding that can be accepted: somebody works nineteen hours.
struct LongDay {
    RuleWorld world;
    Id<Person> person = world.person(u"Maya Okafor"_s);
    Id<ShootDay> day;
    Id<Call> call;

    LongDay()
    {
        const Id<Beat> beat = world.beat(u"1"_s, 0);
        world.put(Part{.beat = beat, .person = person});
        world.change<Production>(world.data().production().id, [](Production &production) {
            production.ruleSet = shippedRuleSetId("generic-planner"_L1);
        });
        day = world.day(QDate(2027, 3, 24), beat);
        call = world.put(
            Call{.shootDay = day, .person = person, .pickUp = CivilTime{4 * 60}, .release = CivilTime{23 * 60}});
    }
};

// Two days nearby with ten hours between them, allowed while both are out of doors, to somebody who has no part in it. The
// second shoots a beat by its own strip, its set-up's or its scene's.
struct OutOfDoors {
    HoursWorld world{sagAftra};
    Id<ShootDay> day;
    Id<Scene> scene;
    Id<Scene> inside;
    Id<Beat> beat;
    Id<Setup> setup;
    Id<Strip> strip;

    explicit OutOfDoors(QStringView by)
    {
        world.shoots(world.work(QDate(2027, 5, 4), at(10), at(22), DayZone::Nearby), IntExt::Ext);
        day = world.work(QDate(2027, 5, 5), at(8), at(17), DayZone::Nearby);
        scene = world.put(Scene{.number = u"2"_s, .intExt = IntExt::Ext});
        inside = world.put(Scene{.number = u"3"_s, .intExt = IntExt::Int});
        beat = world.beat(u"2"_s, 10'000);
        world.change<Beat>(beat, [&](Beat &changed) { changed.scene = scene; });
        setup = world.put(Setup{.sequence = world.sequence, .beats = {beat}});
        Strip planned{.shootDay = day, .kind = StripKind::Beat, .minutes = 60};
        if (by == u"beat") {
            planned.beat = beat;
        } else if (by == u"setup") {
            planned.kind = StripKind::Setup;
            planned.setup = setup;
        } else {
            planned.kind = StripKind::Scene;
            planned.scene = scene;
        }
        strip = world.put(planned);
    }
    // The second day is out of doors no more.
    void change(Edit &edits, QStringView how) const
    {
        if (how == u"inside" || how == u"omitted") {
            Scene changed = edits.data().at(scene);
            changed.intExt = how == u"inside" ? IntExt::IntExt : IntExt::Ext;
            changed.omitted = how == u"omitted";
            edits.update(changed);
        } else if (how == u"cut" || how == u"another scene") {
            Beat changed = edits.data().at(beat);
            changed.status = how == u"cut" ? BeatStatus::Cut : BeatStatus::Idea;
            changed.scene = how == u"cut" ? scene : inside;
            edits.update(changed);
        } else if (how == u"given up") {
            Setup changed = edits.data().at(setup);
            changed.beats.clear();
            edits.update(changed);
        } else if (how == u"no beat") {
            edits.remove(beat);
        } else {
            edits.remove(strip);
        }
    }
};

}  // namespace

void TestFindings::noRuleIsSilent()
{
    QStringList silent;
    for (const RuleId rule : silentRules())
        silent.append(enumText(rule));
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u", "_s)));
}

void TestFindings::everyRuleIsChecked()
{
    std::set<RuleId> rules;
    for (const RuleCheck &check : ruleChecks())
        rules.insert(check.rules.begin(), check.rules.end());
    QCOMPARE(rules.size(), ruleCount);
}

void TestFindings::keysAreUnique()
{
    CanaryWorld world;
    addHoursCanaries(world);
    addPeopleCanaries(world);
    addCastingCanaries(world);
    addRigCanaries(world);
    addItemCanaries(world);
    addReadinessCanaries(world);
    addLongTakeCanaries(world);
    addScheduleCanaries(world);
    const Findings findings(world.data(), world.today());
    QSet<QString> keys;
    for (const Finding *finding : findings.all()) {
        const QString key = keyOf(*finding);
        QVERIFY2(!keys.contains(key), qPrintable(key + u": "_s + finding->message));
        keys.insert(key);
        QVERIFY2(!finding->message.isEmpty() && !finding->mend.isEmpty(), qPrintable(key));
        QVERIFY2(!finding->subjects.empty(), qPrintable(key));
    }
}

// Random edits of a random production: after each, what was checked again equals a check of everything.
void TestFindings::incrementalEqualsFull()
{
    RandomRecords random(seedOfRun());
    auto project = memoryProject();
    const QDate today(2027, 6, 1);
    const int records = 10;
    forEachRecordType([&]<class T>() {
        if constexpr (!std::is_same_v<T, Production> && !std::is_same_v<T, Plan>)
            for (int i = 0; i < records; ++i)
                (void)add(*project, random.record<T>(project->data()));
    });
    Findings findings(project->data(), today);
    connect(project.get(), &Project::changed, this,
            [&](const ChangeSet &changes) { findings.update(project->data(), changes); });
    const int rounds = qEnvironmentVariableIntValue("STUNTBOARD_TEST_EDITS") > 0
                         ? qEnvironmentVariableIntValue("STUNTBOARD_TEST_EDITS")
                         : 2;
    for (int round = 0; round < rounds; ++round) {
        forEachRecordType([&]<class T>() {
            if constexpr (!std::is_same_v<T, Production>) {
                const Id<T> id = random.any<T>(project->data());
                if (!id.isNull() && random.chance(20)) {
                    (void)remove(*project, std::vector{id});
                } else if (!id.isNull() && random.chance(70)) {
                    T record = project->data().at(id);
                    random.mutate(project->data(), record);
                    (void)change(*project, record);
                } else {
                    (void)add(*project, random.record<T>(project->data()));
                }
                if (random.chance(10))
                    (void)project->undo();
                const Findings full(project->data(), today);
                QVERIFY2(findings == full,
                         (QByteArray("after ") + Fields<T>::table + "\n" + difference(findings, full)).constData());
            }
        });
        if (QTest::currentTestFailed())
            return;
    }
}

void TestFindings::incrementalEqualsFullOnALargePlan()
{
    BigPlan plan(BigPlanSize{.beats = 200, .people = 100, .rehearsals = 40, .days = 8});
    const QDate today(2027, 1, 1);
    Findings findings(plan.data, today);
    RandomRecords random(seedOfRun());
    const auto step = [&](const auto &fn) {
        Edit edit(plan.data, 1);
        fn(edit);
        const ChangeSet changes = edit.take();
        findings.update(plan.data, changes);
        const Findings full(plan.data, today);
        QVERIFY2(findings == full, difference(findings, full).constData());
    };
    for (int i = 0; i < 40 && !QTest::currentTestFailed(); ++i) {
        step([&](Edit &edit) {
            Beat beat = edit.data().at(random.any<Beat>(edit.data()));
            beat.runMin = random.below(90);
            beat.status = random.chance(20) ? BeatStatus::Cut : BeatStatus::Ready;
            edit.update(beat);
        });
        step([&](Edit &edit) {
            Part part = edit.data().at(random.any<Part>(edit.data()));
            part.person = random.any<Person>(edit.data());
            edit.update(part);
        });
        step([&](Edit &edit) {
            Strip strip = edit.data().at(random.any<Strip>(edit.data()));
            strip.shootDay = random.any<ShootDay>(edit.data());
            strip.position = random.below(25);
            edit.update(strip);
        });
        step([&](Edit &edit) {
            const Id<ShootDay> day = random.any<ShootDay>(edit.data());
            edit.insert(Call{.shootDay = day,
                             .person = random.any<Person>(edit.data()),
                             .pickUp = CivilTime{random.below(600)},
                             .release = CivilTime{900 + random.below(600)}});
        });
        step([&](Edit &edit) {
            Person person = edit.data().at(random.any<Person>(edit.data()));
            person.weightG = random.chance(30) ? std::nullopt : std::optional(Mass{50'000 + random.below(400'000)});
            edit.update(person);
        });
        step([&](Edit &edit) {
            RigUse use = edit.data().at(random.any<RigUse>(edit.data()));
            use.flyers = {random.any<Person>(edit.data()), random.any<Person>(edit.data())};
            edit.update(use);
        });
        step([&](Edit &edit) {
            RehearsalCall call = edit.data().at(random.any<RehearsalCall>(edit.data()));
            call.attended = random.chance(50) ? Answer::Yes : Answer::No;
            edit.update(call);
        });
    }
}

void TestFindings::aDayOutOfDoorsIsFeltByWhoeverWorksOnIt_data()
{
    QTest::addColumn<QString>("strip");
    QTest::addColumn<QString>("edit");
    for (const QString &strip : {u"beat"_s, u"setup"_s, u"scene"_s})
        for (const QString &edit : {u"inside"_s, u"omitted"_s, u"cut"_s, u"another scene"_s, u"gone"_s})
            QTest::addRow("a %s's strip: %s", qPrintable(strip), qPrintable(edit)) << strip << edit;
    QTest::newRow("a set-up gives its beat up") << u"setup"_s << u"given up"_s;
    QTest::newRow("a scene loses its beat") << u"scene"_s << u"no beat"_s;
}

void TestFindings::aDayOutOfDoorsIsFeltByWhoeverWorksOnIt()
{
    QFETCH(QString, strip);
    QFETCH(QString, edit);
    const OutOfDoors days(strip);
    const auto shortRests = [&](const Findings &findings) {
        const auto all = findings.all();
        return std::count_if(all.begin(), all.end(), [&](const Finding *finding) {
            return finding->rule == RuleId::RestShort && finding->subjects.front() == RecordRef(days.world.person);
        });
    };
    ProjectData data = days.world.data();
    Findings findings(data, days.world.date);
    QCOMPARE(shortRests(findings), 0);
    Edit edits(data, 1);
    days.change(edits, edit);
    findings.update(data, edits.take());
    const Findings full(data, days.world.date);
    QVERIFY2(findings == full, difference(findings, full).constData());
    QCOMPARE(shortRests(findings), 1);
}

void TestFindings::aRuleSetIsFeltWhenItBindsSomebody()
{
    HoursWorld world(generic);
    ProjectData data = world.data();
    Findings findings(data, world.date);
    const auto bind = [&](MaybeId<RuleSet> set) {
        Edit edits(data, 1);
        Person person = data.at(world.person);
        person.ruleSet = set;
        edits.update(person);
        findings.update(data, edits.take());
        const Findings full(data, world.date);
        QVERIFY2(findings == full, difference(findings, full).constData());
    };
    const auto unsetDays = [&] {
        const auto all = findings.all();
        return std::count_if(all.begin(), all.end(),
                             [](const Finding *finding) { return finding->rule == RuleId::DayTooLong; });
    };
    QCOMPARE(unsetDays(), 0);
    bind(shippedRuleSetId(sagAftra));  // which has no limit of a day
    QCOMPARE(unsetDays(), 1);
    bind({});
    QCOMPARE(unsetDays(), 0);
}

void TestFindings::acceptedUntilTheFiguresChange()
{
    LongDay lived;
    const auto before = lived.world.findings(RuleId::DayTooLong);
    QCOMPARE(before.size(), std::size_t{1});
    QVERIFY(!before[0].acceptance);
    lived.world.put(Acceptance{.rule = u"day-too-long"_s,
                               .key = keyOf(before[0]),
                               .figures = figuresOf(before[0]),
                               .by = u"A. Coordinator"_s,
                               .position = u"Stunt coordinator"_s,
                               .reason = u"Agreed with the union"_s,
                               .on = lived.world.date});
    const auto accepted = lived.world.findings(RuleId::DayTooLong);
    QCOMPARE(accepted.size(), std::size_t{1});
    QVERIFY(accepted[0].acceptance);
    // Half an hour more is another fact.
    lived.world.change<Call>(lived.call, [](Call &changed) { changed.release = CivilTime{23 * 60 + 30}; });
    const auto changed = lived.world.findings(RuleId::DayTooLong);
    QCOMPARE(changed.size(), std::size_t{1});
    QVERIFY(!changed[0].acceptance);
}

void TestFindings::acceptanceExpires()
{
    LongDay lived;
    const Finding finding = lived.world.findings(RuleId::DayTooLong).at(0);
    lived.world.put(Acceptance{.rule = u"day-too-long"_s,
                               .key = keyOf(finding),
                               .figures = figuresOf(finding),
                               .by = u"A"_s,
                               .position = u"B"_s,
                               .reason = u"C"_s,
                               .on = lived.world.date,
                               .expires = lived.world.date.addDays(2)});
    lived.world.date = lived.world.date.addDays(2);
    QVERIFY(lived.world.findings(RuleId::DayTooLong).at(0).acceptance);
    lived.world.date = lived.world.date.addDays(1);
    QVERIFY(!lived.world.findings(RuleId::DayTooLong).at(0).acceptance);
}

void TestFindings::whatIsMendedIsNeverAccepted()
{
    auto project = memoryProject();
    const AcceptanceTerms terms{
        .by = u"A"_s, .position = u"B"_s, .reason = u"C"_s, .on = QDate(2027, 3, 1), .expires = {}};
    for (const RuleId rule : {RuleId::RigOverload, RuleId::FallOverRating, RuleId::RigWithdrawn, RuleId::InspectionDue,
                              RuleId::NotCleared}) {
        QVERIFY(!isAcceptable(rule));
        const auto accepted = acceptFinding(*project, Finding{.rule = rule}, terms);
        QVERIFY(!accepted);
        QVERIFY2(accepted.error().message.contains(u"never accepted"_s), qPrintable(accepted.error().message));
    }
    QVERIFY(isAcceptable(RuleId::RestShort));
    QVERIFY(acceptFinding(*project, Finding{.rule = RuleId::RestShort}, terms));
    // Even a record of it, from a file, accepts nothing.
    RuleWorld world;
    const Id<Person> person = world.person(u"Jon Bell"_s);
    const Id<Beat> beat = world.beat(u"1"_s, 0);
    world.put(Part{.beat = beat, .person = person});
    world.day(QDate(2027, 3, 24), beat);
    world.put(StandDown{.person = person, .from = QDate(2027, 3, 1)});
    const Finding finding = world.findings(RuleId::NotCleared).at(0);
    world.put(Acceptance{.rule = u"not-cleared"_s,
                         .key = keyOf(finding),
                         .figures = figuresOf(finding),
                         .by = u"A"_s,
                         .position = u"B"_s,
                         .reason = u"C"_s,
                         .on = world.date});
    QVERIFY(!world.findings(RuleId::NotCleared).at(0).acceptance);
}

void TestFindings::acceptanceNeedsNamePositionAndReason()
{
    auto project = memoryProject();
    const Finding finding{.rule = RuleId::RestShort};
    const AcceptanceTerms whole{
        .by = u"A"_s, .position = u"B"_s, .reason = u"C"_s, .on = QDate(2027, 3, 1), .expires = {}};
    for (QString AcceptanceTerms::*part :
         {&AcceptanceTerms::by, &AcceptanceTerms::position, &AcceptanceTerms::reason}) {
        AcceptanceTerms terms = whole;
        terms.*part = u"  "_s;
        QVERIFY(!acceptFinding(*project, finding, terms));
    }
    AcceptanceTerms over = whole;
    over.expires = QDate(2027, 2, 28);
    QVERIFY(!acceptFinding(*project, finding, over));
    QVERIFY(project->data().all<Acceptance>().isEmpty());
    QVERIFY(acceptFinding(*project, finding, whole));
    QVERIFY(acceptFinding(*project, finding, whole));
    QCOMPARE(project->data().all<Acceptance>().size(), 1);
    QVERIFY(withdrawAcceptance(*project, finding));
    QVERIFY(project->data().all<Acceptance>().isEmpty());
    QVERIFY(!withdrawAcceptance(*project, finding));
}

void TestFindings::projectTellsAfterTheFindingsAreTrue()
{
    auto project = memoryProject();
    QVERIFY(!project->findings());
    project->check(QDate(2027, 3, 1));
    QVERIFY(project->findings());
    int told = 0;
    connect(project.get(), &Project::changed, this, [&] {
        ++told;
        const Findings full(project->data(), QDate(2027, 3, 1));
        QVERIFY(*project->findings() == full);
    });
    const auto sequence = add(*project, Sequence{.code = u"A"_s});
    QVERIFY(sequence);
    QVERIFY(add(*project, Beat{.sequence = *sequence, .number = u"1"_s, .endMs = 4000}));
    QCOMPARE(project->findings()->counts().notes > 0, true);  // a beat nobody has scheduled
    QVERIFY(project->undo());
    QCOMPARE(told, 3);
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"

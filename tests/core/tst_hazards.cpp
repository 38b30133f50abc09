// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/hazards.h"

#include "core/edits/records.h"
#include "core/edits/story.h"
#include "core/rules/hazardlibrary.h"
#include "core/rules/numbernames.h"
#include "core/rules/riskgrade.h"
#include "core/rules/ruledata.h"
#include "tests/support/memorystore.h"
#include "tests/support/must.h"
#include "tests/support/ruleworld.h"

#include <QTest>
#include <set>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

// A fall beat on an air bag, and a beat of no discipline beside it.
struct World {
    World()
    {
        sequence = must(add(*project, Sequence{.code = u"A"_s}));
        fall = must(appendBeat(*project, sequence, u"Fall"_s, 5'000));
        Beat changed = project->data().at(fall);
        changed.discipline = Discipline::Fall;
        must(change(*project, changed));
        other = must(appendBeat(*project, sequence, u"Other"_s, 5'000));
        const auto rig = must(add(*project, Rig{.name = u"Big bag"_s, .type = RigType::AirBag}));
        bag = must(add(*project, RigUnit{.rig = rig, .serial = u"B-1"_s}));
        start = project->history().size();
    }
    [[nodiscard]] qsizetype edits() const { return project->history().size() - start; }
    [[nodiscard]] std::vector<Hazard> hazards(Id<Beat> beat) const
    {
        std::vector<Hazard> found;
        for (const Hazard &hazard : project->data().referring<Hazard>(beat))
            found.push_back(hazard);
        return found;
    }
    [[nodiscard]] QStringList suggested(Id<Beat> beat) const
    {
        QStringList names;
        for (const SuggestedHazard &each : suggestedHazards(project->data(), beat))
            names.append(u"%1 (%2)"_s.arg(each.hazard, each.because));
        return names;
    }

    std::unique_ptr<Project> project = memoryProject();
    Id<Sequence> sequence;
    Id<Beat> fall, other;
    Id<RigUnit> bag;
    qsizetype start = 0;
};

}  // namespace

class TestHazards : public QObject
{
    Q_OBJECT

private slots:
    void theLibraryServesEveryDisciplineAndRig();
    void disciplineAndRigsSuggest();
    void suggestedOnesAreOneEditUnrated();
    void whatIsThereIsNotAddedAgain();
    void copyingIsOneEditWithoutApprovals();
    void copyingRefusesWhatIsNothing();
    void hazardsComeFromAbove();
    void highIsWhatTheRuleFinds_data();
    void highIsWhatTheRuleFinds();
};

void TestHazards::theLibraryServesEveryDisciplineAndRig()
{
    std::set<Discipline> disciplines;
    std::set<RigType> rigs;
    for (const LibraryHazard &entry : hazardLibrary()) {
        QVERIFY(entry.discipline.has_value() != entry.rig.has_value());
        QVERIFY(!entry.hazard.isEmpty());
        if (entry.discipline)
            disciplines.insert(*entry.discipline);
        else
            rigs.insert(*entry.rig);
    }
    for (const auto &each : EnumNames<Discipline>::entries)
        QCOMPARE(disciplines.count(each.value) > 0, each.value != Discipline::Other);
    for (const auto &each : EnumNames<RigType>::entries)
        QCOMPARE(rigs.count(each.value) > 0, each.value != RigType::Other);
}

void TestHazards::disciplineAndRigsSuggest()
{
    World world;
    QCOMPARE(world.suggested(world.fall),
             QStringList({u"Fall from height (Fall)"_s, u"Landing off the centre of the catcher (Fall)"_s}));
    QCOMPARE(world.suggested(world.other), QStringList());
    must(add(*world.project, RigUse{.beat = world.other, .rigUnit = world.bag}));
    QCOMPARE(world.suggested(world.other), QStringList({u"Landing off the centre of the catcher (Big bag)"_s}));
    // What discipline and rig both bring is suggested once.
    must(add(*world.project, RigUse{.beat = world.fall, .rigUnit = world.bag}));
    QCOMPARE(world.suggested(world.fall).size(), 2);
    must(add(*world.project, Hazard{.beat = world.fall, .hazard = u"fall FROM height "_s}));
    QCOMPARE(world.suggested(world.fall), QStringList({u"Landing off the centre of the catcher (Fall)"_s}));
    QVERIFY(suggestedHazards(world.project->data(), Id<Beat>(Uuid{1, 2})).empty());
}

void TestHazards::suggestedOnesAreOneEditUnrated()
{
    World world;
    must(addSuggested(*world.project, world.fall, suggestedHazards(world.project->data(), world.fall)));
    QCOMPARE(world.edits(), 1);
    const std::vector<Hazard> added = world.hazards(world.fall);
    QCOMPARE(added.size(), std::size_t(2));
    for (const Hazard &hazard : added) {
        const Hazard expected{.id = hazard.id,
                              .beat = world.fall,
                              .hazard = hazard.hazard,
                              .kind = HazardKind::Fall,
                              .bulletins = {u"4"_s, u"18"_s}};
        // No grade, no control and no approval: those are a person's to give.
        QCOMPARE(hazard, expected);
    }
    must(world.project->undo());
    QVERIFY(world.hazards(world.fall).empty());
}

void TestHazards::whatIsThereIsNotAddedAgain()
{
    World world;
    const std::vector<SuggestedHazard> both = suggestedHazards(world.project->data(), world.fall);
    must(addSuggested(*world.project, world.fall, {both[0]}));
    must(addSuggested(*world.project, world.fall, both));
    QCOMPARE(world.hazards(world.fall).size(), std::size_t(2));
    QCOMPARE(world.edits(), 2);
    const Result<> again = addSuggested(*world.project, world.fall, both);
    QVERIFY(!again);
    QVERIFY2(again.error().message.endsWith(u"has these hazards already."_s), qPrintable(again.error().message));
    must(remove(*world.project, std::vector{world.fall}));
    QVERIFY(!addSuggested(*world.project, world.fall, both));
    QCOMPARE(world.edits(), 3);
}

void TestHazards::copyingIsOneEditWithoutApprovals()
{
    World world;
    Hazard full{.beat = world.fall,
                .hazard = u"Fall"_s,
                .kind = HazardKind::Fall,
                .exposed = u"Zoe"_s,
                .severityBefore = 5,
                .likelihoodBefore = 4,
                .controls = u"Air bag"_s,
                .severityAfter = 3,
                .likelihoodAfter = 2,
                .approvedBy = u"Mara Lind"_s,
                .approvedOn = QDate(2027, 3, 1),
                .bulletins = {u"18"_s}};
    full.id = must(add(*world.project, full));
    must(add(*world.project, Hazard{.beat = world.fall, .hazard = u"Heat"_s}));
    must(add(*world.project, Hazard{.beat = world.other, .hazard = u"heat"_s}));
    world.start = world.project->history().size();
    must(copyHazards(*world.project, world.fall, world.other));
    QCOMPARE(world.edits(), 1);
    const std::vector<Hazard> copies = world.hazards(world.other);
    QCOMPARE(copies.size(), std::size_t(2));  // “heat” was there
    const auto copy = std::ranges::find_if(copies, [](const Hazard &hazard) { return hazard.hazard == u"Fall"_s; });
    QVERIFY(copy != copies.end());
    Hazard expected = full;
    expected.id = copy->id;
    expected.beat = world.other;
    expected.approvedBy.clear();
    expected.approvedOn = {};
    QCOMPARE(*copy, expected);
    QCOMPARE(world.project->data().at(full.id), full);
    must(world.project->undo());
    QCOMPARE(world.hazards(world.other).size(), std::size_t(1));
}

void TestHazards::copyingRefusesWhatIsNothing()
{
    World world;
    QVERIFY(!copyHazards(*world.project, world.fall, world.other));
    must(add(*world.project, Hazard{.beat = world.fall, .hazard = u"Fall"_s}));
    world.start = world.project->history().size();
    QVERIFY(!copyHazards(*world.project, world.fall, world.fall));
    QVERIFY(!copyHazards(*world.project, world.fall, Id<Beat>(Uuid{1, 2})));
    QCOMPARE(world.edits(), 0);
    must(copyHazards(*world.project, world.fall, world.other));
    QVERIFY(!copyHazards(*world.project, world.fall, world.other));
    QCOMPARE(world.edits(), 1);
}

// A beat has the hazards of what it lies in and of no other.
void TestHazards::hazardsComeFromAbove()
{
    fixture::RuleWorld world;
    const auto beat = world.beat(u"1"_s, 0);
    const auto day = world.day(world.today(), beat);
    const auto otherDay = world.day(world.today().addDays(1));
    const auto otherPlace = world.put(Location{.name = u"Elsewhere"_s});
    const auto otherSequence = world.put(Sequence{.code = u"Z"_s});
    const auto scene = world.put(Scene{.number = u"1"_s, .location = world.location});
    world.change<Beat>(beat, [&](Beat &each) { each.scene = scene; });
    const auto production = world.put(Hazard{.hazard = u"Heat"_s});
    const auto sequence = world.put(Hazard{.sequence = world.sequence, .hazard = u"Rain"_s});
    const auto place = world.put(Hazard{.location = world.location, .hazard = u"Edge"_s});
    const auto today = world.put(Hazard{.shootDay = day, .hazard = u"Wind"_s});
    world.put(Hazard{.beat = beat, .hazard = u"Its own"_s});
    world.put(Hazard{.shootDay = otherDay, .hazard = u"Snow"_s});
    world.put(Hazard{.location = otherPlace, .hazard = u"Dogs"_s});
    world.put(Hazard{.sequence = otherSequence, .hazard = u"Smoke"_s});
    const std::vector<Id<Hazard>> inherited = inheritedHazards(world.data(), beat);
    QCOMPARE(inherited, (std::vector{production, sequence, place, today}));
    QVERIFY(inheritedHazards(world.data(), Id<Beat>(Uuid{1, 2})).empty());
}

void TestHazards::highIsWhatTheRuleFinds_data()
{
    QTest::addColumn<int>("limit");  // -1: not set
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("likelihood");
    QTest::addRow("shipped") << 10 << 5 << 2;
    QTest::addRow("another limit") << 7 << 5 << 2;
    QTest::addRow("another worst severity") << 26 << 4 << 3;
    QTest::addRow("no limit") << -1 << 5 << 2;
    QTest::addRow("no worst severity") << 10 << -1 << 2;
    QTest::addRow("nothing set") << -1 << -1 << -1;
}

// Every one of the 25 cells, and those with a grade missing: low exactly where the rule is silent.
void TestHazards::highIsWhatTheRuleFinds()
{
    QFETCH(int, limit);
    QFETCH(int, severity);
    QFETCH(int, likelihood);
    fixture::RuleWorld world;
    const auto set = [&](QLatin1StringView name, int value) {
        world.limit(name, value < 0 ? std::nullopt : std::optional<qint64>(value));
    };
    set(numbers::riskLimit, limit);
    set(numbers::riskSeverityWorst, severity);
    set(numbers::riskLikelihoodWorst, likelihood);
    const auto beat = world.beat(u"1"_s, 0);
    world.day(world.today(), beat);
    const auto hazard = world.put(Hazard{.beat = beat, .hazard = u"Fall"_s});
    int low = 0;
    for (int s = 0; s <= 5; ++s)
        for (int l = 0; l <= 5; ++l) {
            const Risk risk{s ? std::optional(s) : std::nullopt, l ? std::optional(l) : std::nullopt};
            world.change<Hazard>(hazard, [&](Hazard &each) {
                each.severityAfter = risk.severity;
                each.likelihoodAfter = risk.likelihood;
            });
            const RiskGrade grade = gradeOf(risk, RuleNumbers(world.data()));
            const QString message = QStringLiteral("%1 × %2").arg(s).arg(l);
            QVERIFY2((grade == RiskGrade::Low) == world.findings(RuleId::RiskHigh).empty(), qPrintable(message));
            QCOMPARE(grade == RiskGrade::Unrated, s == 0 || l == 0);
            low += grade == RiskGrade::Low ? 1 : 0;
        }
    QCOMPARE(low > 0, limit >= 0 && severity >= 0 && likelihood >= 0);
}

QTEST_APPLESS_MAIN(TestHazards)
#include "tst_hazards.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Rule sets as a production has them: copied when chosen, overridden with a reason, looked up for each person.
#include "core/edits/records.h"
#include "core/edits/rulesets.h"
#include "core/planning/calloffsets.h"
#include "core/rules/numbernames.h"
#include "core/rules/ruledata.h"
#include "core/rules/rulenumbers.h"
#include "tests/support/memorystore.h"
#include "tests/support/projectfolder.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class RuleSetsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewProductionHasNumbers();
    void theIdsAreTheSameInEveryProduction();
    void choosingCopiesAndMakesItTheProductions();
    void choosingTwiceCopiesOnce();
    void choosingIsOneEditAndUndone();
    void onlyShippedHoursCanBeChosen();
    void aPersonsOwnRuleSetBinds();
    void whatNobodySetHasNoLimit();
    void anOverrideNeedsAReasonAndIsShown();
    void anOverrideOutranksAnotherSetOfTheArea();
    void theFileAloneDecides();
    void newerNumbersAreOfferedAndTaken();
    void numbersAFileLacksAreOffered();
    void aNewUnitNeverRereadsAnOverride();
    void callsAreProposedByTheProductionsNumbers();
    void allOfItIsInTheFile();
    void valuesAreShownWithTheirUnit_data();
    void valuesAreShownWithTheirUnit();
    void limitsAreShownWithTheirSet();
};

namespace {

const auto sag = u"sag-aftra-theatrical"_s;

const RuleNumber &rowOf(const ProjectData &data, const QString &key, QLatin1StringView number)
{
    for (const RuleNumber &row : data.all<RuleNumber>())
        if (row.number == number && data.at(row.ruleSet).key == key)
            return row;
    qFatal("no number %s in %s", number.data(), qPrintable(key));
}

qsizetype setsWithKey(const ProjectData &data, const QString &key)
{
    qsizetype count = 0;
    for (const RuleSet &set : data.all<RuleSet>())
        count += set.key == key;
    return count;
}

}  // namespace

void RuleSetsTest::aNewProductionHasNumbers()
{
    const auto project = memoryProject();
    const ProjectData &data = project->data();
    QVERIFY(data.production().ruleSet);
    QCOMPARE(data.at(*data.production().ruleSet).key, u"generic-planner"_s);
    std::vector<int> ofArea(EnumNames<RuleArea>::entries.size());
    for (const RuleSet &set : data.all<RuleSet>())
        ++ofArea[static_cast<std::size_t>(set.area)];
    QCOMPARE(ofArea, std::vector<int>(ofArea.size(), 1));
    const RuleNumbers limits(data);
    QCOMPARE(limits.hours(numbers::dailyRest).value, 12 * 60);
    QCOMPARE(limits.number(numbers::boxRigCap).value, 12192);
    QCOMPARE(limits.number(numbers::thoroughExaminationMonths).unit, RuleUnit::Months);
    QVERIFY(!limits.number(numbers::fallsPerDay));
}

void RuleSetsTest::theIdsAreTheSameInEveryProduction()
{
    const auto first = memoryProject();
    const auto second = memoryProject();
    QVERIFY(first->data().all<RuleSet>() == second->data().all<RuleSet>());
    QVERIFY(first->data().all<RuleNumber>() == second->data().all<RuleNumber>());
}

void RuleSetsTest::choosingCopiesAndMakesItTheProductions()
{
    const auto project = memoryProject();
    must(chooseRuleSet(*project, sag));
    const ProjectData &data = project->data();
    QCOMPARE(data.production().ruleSet, shippedRuleSetId("sag-aftra-theatrical"_L1));
    const RuleLimit rest = RuleNumbers(data).hours(numbers::dailyRestOvernight);
    QCOMPARE(rest.value, 11 * 60);
    QCOMPARE(rest.setName, u"SAG-AFTRA theatrical"_s);
    QCOMPARE(rest.source, u"sagaftra.org rest periods"_s);
    QVERIFY(rest.verified && !rest.overridden);
}

void RuleSetsTest::choosingTwiceCopiesOnce()
{
    const auto project = memoryProject();
    must(chooseRuleSet(*project, sag));
    const Id<RuleNumber> row = rowOf(project->data(), sag, numbers::dailyRest).id;
    must(overrideNumber(*project, row, 13 * 60, u"Agreed with the cast"_s));
    must(chooseRuleSet(*project, u"uk-working-time"_s));
    const qsizetype before = project->data().all<RuleNumber>().size();
    must(chooseRuleSet(*project, sag));
    QCOMPARE(project->data().all<RuleNumber>().size(), before);
    QCOMPARE(setsWithKey(project->data(), sag), 1);
    QCOMPARE(RuleNumbers(project->data()).hours(numbers::dailyRest).value, 13 * 60);  // the override is still there
    const qint64 revision = project->revision();
    must(chooseRuleSet(*project, sag));  // nothing to do: no edit
    QCOMPARE(project->revision(), revision);
}

void RuleSetsTest::choosingIsOneEditAndUndone()
{
    const auto project = memoryProject();
    const ProjectData before = project->data();
    must(chooseRuleSet(*project, sag));
    QCOMPARE(project->history().undoText(), u"Choose rule set SAG-AFTRA theatrical"_s);
    const ProjectData after = project->data();
    must(project->undo());
    QVERIFY(project->data() == before);
    must(project->redo());
    QVERIFY(project->data() == after);
}

void RuleSetsTest::onlyShippedHoursCanBeChosen()
{
    const auto project = memoryProject();
    const ProjectData before = project->data();
    for (const QString &key : {u"falls-ontario"_s, u"no-such-set"_s, QString()}) {
        const Result<> chosen = chooseRuleSet(*project, key);
        QVERIFY2(!chosen, qPrintable(key));
        QCOMPARE(chosen.error().code, u"unknown-rule-set"_s);
    }
    QVERIFY(project->data() == before);
}

void RuleSetsTest::aPersonsOwnRuleSetBinds()
{
    const auto project = memoryProject();
    must(chooseRuleSet(*project, sag));
    must(chooseRuleSet(*project, u"uk-working-time"_s));
    const auto own =
        must(add(*project, Person{.name = u"Ana"_s, .ruleSet = shippedRuleSetId("sag-aftra-theatrical"_L1)}));
    const auto none = must(add(*project, Person{.name = u"Ben"_s}));
    // A set that is no working hours binds nobody's hours.
    const auto falls = must(add(*project, Person{.name = u"Cem"_s, .ruleSet = shippedRuleSetId("falls-ontario"_L1)}));
    const ProjectData &data = project->data();
    const RuleNumbers limits(data);
    QCOMPARE(limits.hours(numbers::dailyRest, &data.at(own)).value, 12 * 60);
    QCOMPARE(limits.hours(numbers::dailyRest, &data.at(none)).value, 11 * 60);
    QCOMPARE(limits.hours(numbers::dailyRest).value, 11 * 60);
    QVERIFY(!limits.hours(numbers::dailyRest, &data.at(falls)));
    // Not the production's where the person's own has none.
    QVERIFY(limits.hours(numbers::breakLeast, &data.at(none)));
    QVERIFY(!limits.hours(numbers::breakLeast, &data.at(own)));
}

void RuleSetsTest::whatNobodySetHasNoLimit()
{
    const auto project = memoryProject();
    {
        const RuleNumbers limits(project->data());
        for (const RuleLimit &limit :
             {limits.hours("no-such-number"_L1), limits.number("no-such-number"_L1), limits.number(numbers::dailyRest),
              limits.hours(numbers::boxRigCap), limits.hours(numbers::weekRest)})
            QVERIFY(!limit && !limit.verified && !limit.overridden);
        QCOMPARE(limits.hours(numbers::weekRest).setName, u"Generic planner"_s);  // in the set, without a value
    }
    Production production = project->data().production();
    production.ruleSet = {};
    must(change(*project, production));
    QVERIFY(!RuleNumbers(project->data()).hours(numbers::dailyRest));
    QVERIFY(!RuleNumbers(ProjectData()).hours(numbers::dailyRest));
    QVERIFY(!RuleNumbers(ProjectData()).number(numbers::boxRigCap));
}

void RuleSetsTest::anOverrideNeedsAReasonAndIsShown()
{
    const auto project = memoryProject();
    const Id<RuleNumber> row = rowOf(project->data(), u"planning"_s, numbers::fallsPerDay).id;
    const ProjectData before = project->data();
    QVERIFY(!overrideNumber(*project, row, 5, u"  "_s));
    QVERIFY(!overrideNumber(*project, row, -1, u"A reason"_s));
    QVERIFY(!overrideNumber(*project, Id<RuleNumber>::named(u"none"), 5, u"A reason"_s));
    QVERIFY(project->data() == before);

    must(overrideNumber(*project, row, 0, u" Nobody falls "_s));
    QCOMPARE(project->history().undoText(), u"Set an own value for “falls per day”"_s);
    QCOMPARE(project->data().at(row).overrideReason, u"Nobody falls"_s);
    const RuleLimit zero = RuleNumbers(project->data()).number(numbers::fallsPerDay);
    QVERIFY(zero);  // zero is a limit
    QCOMPARE(zero.value, 0);
    QVERIFY(zero.overridden);
    QVERIFY(limitText(zero, u"falls a day"_s).contains(u"this production's own number"_s));

    must(overrideNumber(*project, row, {}, {}));
    QCOMPARE(project->history().undoText(), u"Use the shipped value for “falls per day” again"_s);
    QVERIFY(project->data() == before);
    QVERIFY(!RuleNumbers(project->data()).number(numbers::fallsPerDay));
}

// Also when the other set comes first in the order of ids, whichever that is.
void RuleSetsTest::anOverrideOutranksAnotherSetOfTheArea()
{
    for (const quint64 high : {quint64{1}, ~quint64{0}}) {
        const auto project = memoryProject();
        const auto set =
            must(add(*project, RuleSet{.id = Id<RuleSet>(Uuid{high, 1}), .name = u"Ours"_s, .area = RuleArea::Falls}));
        const auto number = must(add(*project, RuleNumber{.id = Id<RuleNumber>(Uuid{high, 1}),
                                                          .ruleSet = set,
                                                          .number = u"box-rig-cap"_s,
                                                          .unit = RuleUnit::Millimetres}));
        // An empty row never hides a number.
        QCOMPARE(RuleNumbers(project->data()).number(numbers::boxRigCap).value, 12192);
        must(overrideNumber(*project, number, 9000, u"The boxes are old"_s));
        const RuleLimit cap = RuleNumbers(project->data()).number(numbers::boxRigCap);
        QCOMPARE(cap.value, 9000);
        QCOMPARE(cap.setName, u"Ours"_s);
    }
}

void RuleSetsTest::theFileAloneDecides()
{
    const auto project = memoryProject();
    RuleNumber row = rowOf(project->data(), u"generic-planner"_s, numbers::dailyRest);
    row.value = 600;
    must(change(*project, row));
    QCOMPARE(RuleNumbers(project->data()).hours(numbers::dailyRest).value, 600);
    must(remove(*project, std::vector{row.id}));
    QVERIFY(!RuleNumbers(project->data()).hours(numbers::dailyRest));
}

void RuleSetsTest::newerNumbersAreOfferedAndTaken()
{
    const auto project = memoryProject();
    const ProjectData asShipped = project->data();
    QVERIFY(shippedUpdates(asShipped).empty());
    const qint64 untouched = project->revision();
    must(adoptShipped(*project));
    QCOMPARE(project->revision(), untouched);

    RuleNumber cap = rowOf(asShipped, u"falls-ontario"_s, numbers::boxRigCap);
    cap.value = 15000;
    cap.verified = false;
    cap.overrideValue = 9000;
    cap.overrideReason = u"The boxes are old"_s;
    must(change(*project, cap));
    RuleNumber rest = rowOf(asShipped, u"generic-planner"_s, numbers::dailyRest);
    rest.source = u"an older source"_s;
    must(change(*project, rest));
    QCOMPARE(shippedUpdates(project->data()).size(), std::size_t{2});
    QVERIFY(shippedUpdates(project->data())[0].number);

    must(adoptShipped(*project));
    QCOMPARE(project->history().undoText(), u"Take the newer rule numbers"_s);
    QVERIFY(shippedUpdates(project->data()).empty());
    const RuleNumber taken = project->data().at(cap.id);
    QCOMPARE(taken.value, 12192);
    QVERIFY(taken.verified);
    QCOMPARE(taken.overrideValue, 9000);
    QCOMPARE(taken.overrideReason, u"The boxes are old"_s);
    QCOMPARE(project->data().at(rest.id).source, u"SceneItAll's published defaults"_s);
    must(project->undo());
    QCOMPARE(project->data().at(cap.id), cap);
}

void RuleSetsTest::numbersAFileLacksAreOffered()
{
    const auto project = memoryProject();
    const ProjectData asShipped = project->data();
    // A number that is not there, and an area that is not: what a file has from before they were shipped.
    must(remove(*project, std::vector{rowOf(asShipped, u"doubles"_s, numbers::heightTolerance).id}));
    const Id<RuleSet> falls = shippedRuleSetId("falls-ontario"_L1);
    const std::size_t ofFalls = 7;
    must(remove(*project, std::vector{falls}));
    QVERIFY(!project->data().find(falls));
    const auto updates = shippedUpdates(project->data());
    QCOMPARE(updates.size(), ofFalls + 1);
    for (const ShippedUpdate &update : updates)
        QVERIFY(!update.number);
    must(adoptShipped(*project));
    QVERIFY(project->data() == asShipped);

    // With a set of its own in the area nothing of it is owed.
    must(remove(*project, std::vector{falls}));
    must(add(*project, RuleSet{.name = u"Ours"_s, .area = RuleArea::Falls}));
    QVERIFY(shippedUpdates(project->data()).empty());
}

// 9 that meant millimetres must not become 9 times.
void RuleSetsTest::aNewUnitNeverRereadsAnOverride()
{
    const auto project = memoryProject();
    RuleNumber row = rowOf(project->data(), u"falls-ontario"_s, numbers::spottersNeeded);
    row.unit = RuleUnit::Millimetres;
    row.overrideValue = 9;
    row.overrideReason = u"A reason"_s;
    must(change(*project, row));
    const ProjectData before = project->data();
    const Result<> adopted = adoptShipped(*project);
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().code, u"unit-changed"_s);
    QVERIFY(project->data() == before);
    must(overrideNumber(*project, row.id, {}, {}));
    must(adoptShipped(*project));
    QCOMPARE(project->data().at(row.id).unit, RuleUnit::Count);
}

void RuleSetsTest::callsAreProposedByTheProductionsNumbers()
{
    const auto project = memoryProject();
    QCOMPARE(callOffsets(project->data()), shippedCallOffsets());
    const RuleNumber pads = rowOf(project->data(), u"planning"_s, numbers::callPads);
    must(overrideNumber(*project, pads.id, 60, u"Two harnesses each"_s));
    CallOffsets expected = shippedCallOffsets();
    expected.padsMin = 60;
    QCOMPARE(callOffsets(project->data()), expected);
    // What the production has not set is proposed as shipped.
    must(remove(*project, std::vector{shippedRuleSetId("planning"_L1)}));
    QCOMPARE(callOffsets(project->data()), shippedCallOffsets());
}

void RuleSetsTest::allOfItIsInTheFile()
{
    const ProjectFolder folder;
    const QString path = folder.path(u"p.stunt"_s);
    makeProject(path);
    ProjectData written;
    {
        const auto project = must(openProject(path, Access::ReadWrite));
        must(chooseRuleSet(*project, sag));
        must(overrideNumber(*project, rowOf(project->data(), sag, numbers::weekRest).id, 3400, u"Agreed"_s));
        written = project->data();
    }
    const ProjectData read = reread(path);
    QVERIFY(read == written);
    QCOMPARE(RuleNumbers(read).hours(numbers::weekRest).value, 3400);
    QVERIFY(!rowOf(read, u"planning"_s, numbers::fallsPerDay).value);  // empty, not zero
}

void RuleSetsTest::valuesAreShownWithTheirUnit_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<RuleUnit>("unit");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("imperial");
    using enum RuleUnit;
    QTest::addRow("hours") << qint64{720} << Minutes << u"12 h"_s << u"12 h"_s;
    QTest::addRow("minutes") << qint64{90} << Minutes << u"1 h 30 min"_s << u"1 h 30 min"_s;
    QTest::addRow("box rig") << qint64{12192} << Millimetres << u"12.19 m"_s << u"40 ft"_s;
    QTest::addRow("spotters") << qint64{4572} << Millimetres << u"4.57 m"_s << u"15 ft"_s;
    QTest::addRow("a metre") << qint64{1000} << Millimetres << u"1 m"_s << u"3.28 ft"_s;
    QTest::addRow("a foot") << qint64{305} << Millimetres << u"305 mm"_s << u"1 ft"_s;
    QTest::addRow("tolerance") << qint64{25} << Millimetres << u"25 mm"_s << u"0.98 in"_s;
    QTest::addRow("no length") << qint64{0} << Millimetres << u"0 m"_s << u"0 ft"_s;
    QTest::addRow("weight") << qint64{7000} << Grams << u"7 kg"_s << u"15 lb"_s;
    QTest::addRow("factor") << qint64{1500} << Milli << u"1.5"_s << u"1.5"_s;
    QTest::addRow("whole factor") << qint64{10'000} << Milli << u"10"_s << u"10"_s;
    QTest::addRow("count") << qint64{2} << Count << u"2"_s << u"2"_s;
    QTest::addRow("day") << qint64{1} << Days << u"1 day"_s << u"1 day"_s;
    QTest::addRow("days") << qint64{90} << Days << u"90 days"_s << u"90 days"_s;
    QTest::addRow("months") << qint64{6} << Months << u"6 months"_s << u"6 months"_s;
    QTest::addRow("years") << qint64{2} << Years << u"2 years"_s << u"2 years"_s;
}

void RuleSetsTest::valuesAreShownWithTheirUnit()
{
    QFETCH(qint64, value);
    QFETCH(RuleUnit, unit);
    QTEST(valueText(value, unit, MeasurementSystem::Metric), "metric");
    QTEST(valueText(value, unit, MeasurementSystem::Imperial), "imperial");
}

void RuleSetsTest::limitsAreShownWithTheirSet()
{
    RuleLimit limit{.value = 720, .unit = RuleUnit::Minutes, .setName = u"SAG-AFTRA theatrical"_s};
    QCOMPARE(limitText(limit, u"daily rest"_s), u"SAG-AFTRA theatrical daily rest is 12 h"_s);
    limit.overridden = true;
    QCOMPARE(limitText(limit, u"daily rest"_s),
             u"SAG-AFTRA theatrical daily rest is 12 h (this production's own number)"_s);
    limit.setName = u"%1 of %3"_s;  // a name is a name
    QVERIFY(limitText(limit, u"daily rest"_s).startsWith(u"%1 of %3 daily rest is 12 h"_s));
    QVERIFY(limitText({}, u"daily rest"_s).contains(u"no limit set"_s));
    const RuleLimit cap{.value = 12192, .unit = RuleUnit::Millimetres, .setName = u"Falls"_s};
    QCOMPARE(limitText(cap, u"box rig"_s, MeasurementSystem::Imperial), u"Falls box rig is 40 ft"_s);
}

QTEST_APPLESS_MAIN(RuleSetsTest)
#include "tst_rulesets.moc"

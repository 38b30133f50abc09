// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about what a rig carries and catches. Each case breaks one thing of a use in order, in a beat and in a
// rehearsal alike.
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

std::optional<qint64> figure(const Finding &finding, const char *name)
{
    for (const Figure &figure : finding.figures)
        if (qstrcmp(figure.name, name) == 0)
            return figure.number;
    return std::nullopt;
}

QStringList figureNames(const Finding &finding)
{
    QStringList names;
    for (const Figure &figure : finding.figures)
        names.append(QString::fromLatin1(figure.name));
    return names;
}

bool names(const Finding &finding, const Uuid &record)
{
    return std::any_of(finding.subjects.begin(), finding.subjects.end(),
                       [&](const RecordRef &subject) { return uuidOf(subject) == record; });
}

void setSwivel(RigWorld &world, int grams)
{
    world.change(world.swivel, [&](RigComponent &link) { link.safeWorkingLoadG = Mass{grams}; });
}

void useImperial(RigWorld &world)
{
    world.change(world.data().production().id,
                 [](Production &record) { record.measurementSystem = MeasurementSystem::Imperial; });
}

}  // namespace

class RigRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void aUseInOrderIsSilent_data();
    void aUseInOrderIsSilent();
    void anOverloadTellsLoadLimitAndSum_data();
    void anOverloadTellsLoadLimitAndSum();
    void aFlyerOutsideTheRangeIsNamed_data();
    void aFlyerOutsideTheRangeIsNamed();
    void whatNobodyKnowsIsListed_data();
    void whatNobodyKnowsIsListed();
    void aFallOverItsRatingIsFound_data();
    void aFallOverItsRatingIsFound();
    void eachShortSideIsOneFinding();
    void theAirBagOfTheReportHasItsFindings();
    void anOverloadIsNeverAcceptedAndAnAcceptedClearanceReturnsWhenItChanges();
    void theKnownBadRecordsAreFound();
};

void RigRulesTest::aUseInOrderIsSilent_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::newRow("line") << Breaking([](RigWorld &) {});
    QTest::newRow("air bag") << Breaking([](RigWorld &world) { world.makeBag(); });
    QTest::newRow("a beat that was cut") << Breaking([](RigWorld &world) {
        setSwivel(world, 1);
        world.change(world.drop, [](Beat &beat) { beat.status = BeatStatus::Cut; });
        if (!world.rehearsal.isNull())
            world.change(world.rehearsal, [](Rehearsal &held) { held.status = RehearsalStatus::Cancelled; });
    });
    QTest::newRow("an omitted scene") << Breaking([](RigWorld &world) {
        setSwivel(world, 1);
        Scene omitted;
        omitted.omitted = true;
        const Id<Scene> scene = world.put(omitted);
        world.change(world.drop, [&](Beat &beat) { beat.scene = scene; });
        if (!world.rehearsal.isNull())
            world.change(world.rehearsal,
                         [&](Rehearsal &held) { held.plan = world.put(Plan{.name = u"B"_s, .live = false}); });
    });
    QTest::newRow("the design factor is never applied again")
        << Breaking([](RigWorld &world) { world.limit(numbers::designFactor, 20'000); });
    QTest::newRow("a rig that is no line needs none of its figures") << Breaking([](RigWorld &world) {
        world.change(world.rig, [](Rig &rig) { rig.type = RigType::PodCar; });
        world.changeUse([](RigUse &use) { use.kitWeightG.reset(); });
        setSwivel(world, 1);
    });
    QTest::newRow("a fall at the cap of its type") << Breaking([](RigWorld &world) {
        world.makeBag();
        world.change(world.rig, [](Rig &rig) { rig.ratedFallMm = Length{40'000}; });
        world.changeUse([](RigUse &use) { use.fallHeightMm = Length{36'576}; });
    });
    QTest::newRow("an anchor checked on the day of use") << Breaking(
        [](RigWorld &world) { world.changeUse([](RigUse &use) { use.anchorCheckedOn = RigWorld::shootDate(); }); });
    QTest::newRow("a maker who wants no clearance") << Breaking([](RigWorld &world) {
        world.makeBag();
        world.change(world.rig, [](Rig &rig) { rig.clearanceMm = Length{0}; });
        world.changeUse([](RigUse &use) { use.clearanceBackMm.reset(); });
    });
}

void RigRulesTest::aUseInOrderIsSilent()
{
    QFETCH(Breaking, change);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        change(world);
        QVERIFY2(world.rigFindings().empty(), RuleWorld::told(world.rigFindings()));
    }
}

void RigRulesTest::anOverloadTellsLoadLimitAndSum_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<qint64>("load");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, qint64 load, qint64 limit, const QStringList &words, const Breaking &change) {
        QTest::newRow(name) << change << load << limit << words;
    };
    row("one gram below", 264'000, 263'999,
        {u"(Ivo Brandt 82 kg + 6 kg kit) × 2.5 × 1.2 = 264 kg"_s, u"0.1 kg over the 263.9 kg"_s, u"swivel “S-3”"_s,
         u"Descender D-1"_s},
        [](RigWorld &world) { setSwivel(world, 263'999); });
    row("the anchor", 264'000, 200'000, {u"64 kg over the 200 kg"_s, u"the anchor “Truss 3”"_s},
        [](RigWorld &world) { world.changeUse([](RigUse &use) { use.anchorRatedG = Mass{200'000}; }); });
    row("its unit, below the rig", 264'000, 250'000, {u"(Descender D-1)"_s}, [](RigWorld &world) {
        world.change(world.unit, [](RigUnit &unit) { unit.safeWorkingLoadG = Mass{250'000}; });
    });
    row("two together", 474'000, 264'000, {u"Ivo Brandt 82 kg + 6 kg kit + Noor Haddad 64 kg + 6 kg kit"_s},
        [](RigWorld &world) {
            const Id<Person> second = world.weighed(u"Noor Haddad"_s, 64'000);
            world.call(second);
            world.changeUse([&](RigUse &use) {
                use.flyers.push_back(second);
                use.flyerMode = FlyerMode::Together;
            });
            world.put(RigOperator{
                .rigUse = world.use, .flyer = second, .operatorPerson = world.operatorPerson, .backup = world.backup});
        });
    row("the heaviest of two, one at a time", 288'000, 264'000, {u"(Noor Haddad 90 kg + 6 kg kit)"_s},
        [](RigWorld &world) {
            const Id<Person> second = world.weighed(u"Noor Haddad"_s, 90'000);
            world.call(second);
            world.changeUse([&](RigUse &use) { use.flyers.push_back(second); });
            world.put(RigOperator{.rigUse = world.use, .operatorPerson = world.operatorPerson, .backup = world.backup});
        });
    row("a measured peak", 264'001, 264'000, {u"measured at a peak of 264.1 kg"_s, u"0.1 kg over"_s},
        [](RigWorld &world) { world.changeUse([](RigUse &use) { use.measuredPeakG = Mass{264'001}; }); });
    row("a stated weight", 264'000, 263'000, {u"Ivo Brandt 82 kg (stated)"_s}, [](RigWorld &world) {
        setSwivel(world, 263'000);
        world.change(world.flyer, [](Person &person) { person.weightSource = WeightSource::Stated; });
    });
    row("an old weight", 264'000, 263'000, {u"(weighed on 23 December 2026, 91 days before)"_s}, [](RigWorld &world) {
        setSwivel(world, 263'000);
        world.change(world.flyer, [](Person &person) { person.measuredOn = QDate(2026, 12, 23); });
    });
    row("imperial", 264'000, 263'000, {u"583 lb"_s, u"3 lb over the 579 lb"_s, u"181 lb + 14 lb kit"_s},
        [](RigWorld &world) {
            useImperial(world);
            setSwivel(world, 263'000);
        });
}

void RigRulesTest::anOverloadTellsLoadLimitAndSum()
{
    QFETCH(Breaking, change);
    QFETCH(qint64, load);
    QFETCH(qint64, limit);
    QFETCH(QStringList, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        change(world);
        const auto found = world.rigFindings();
        QVERIFY2(found.size() == 1, RuleWorld::told(found));
        const Finding &finding = found.front();
        QCOMPARE(finding.rule, RuleId::RigOverload);
        QCOMPARE(finding.level, Level::Stop);
        QCOMPARE(figure(finding, "load"), std::optional<qint64>(load));
        QCOMPARE(figure(finding, "limit"), std::optional<qint64>(limit));
        for (const QString &word : words)
            QVERIFY2(finding.message.contains(word), qPrintable(finding.message + u" lacks "_s + word));
        QVERIFY(finding.message.contains(inRehearsal ? u"Drop test of 24 March 2027"_s : u"2C"_s));
        QCOMPARE(uuidOf(finding.subjects.front()), world.use.uuid());
        QVERIFY(names(finding, world.unit.uuid()));
        QVERIFY(names(finding, inRehearsal ? world.rehearsal.uuid() : world.drop.uuid()));
        QCOMPARE(momentText(*finding.when), u"2027-03-24T08:00"_s);
        QVERIFY(!finding.mend.isEmpty());
    }
}

void RigRulesTest::aFlyerOutsideTheRangeIsNamed_data()
{
    QTest::addColumn<int>("lightest");
    QTest::addColumn<int>("heaviest");
    QTest::addColumn<QString>("words");  // empty: silent
    QTest::newRow("at both ends") << 82'000 << 82'000 << QString();
    QTest::newRow("a gram too light") << 82'001 << 120'000 << u"Ivo Brandt 82 kg, under its lightest user of 82.1 kg"_s;
    QTest::newRow("a gram too heavy") << 50'000 << 81'999 << u"Ivo Brandt 82 kg, over its heaviest user of 81.9 kg"_s;
}

void RigRulesTest::aFlyerOutsideTheRangeIsNamed()
{
    QFETCH(int, lightest);
    QFETCH(int, heaviest);
    QFETCH(QString, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        world.change(world.rig, [&](Rig &rig) {
            rig.lightestUserG = Mass{lightest};
            rig.heaviestUserG = Mass{heaviest};
        });
        const auto found = world.rigFindings();
        QVERIFY2(found.size() == (words.isEmpty() ? 0 : 1), RuleWorld::told(found));
        if (words.isEmpty())
            continue;
        QCOMPARE(found.front().rule, RuleId::FlyerOutsideRange);
        QVERIFY2(found.front().message.contains(words), qPrintable(found.front().message));
        QCOMPARE(figure(found.front(), "weight"), std::optional<qint64>(82'000));
        QVERIFY(names(found.front(), world.flyer.uuid()));
    }
}

void RigRulesTest::whatNobodyKnowsIsListed_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QStringList &figures, const QStringList &words,
                        const Breaking &change) { QTest::newRow(name) << change << figures << words; };
    row("a weight", {u"weight"_s}, {u"the weight of Ivo Brandt"_s},
        [](RigWorld &world) { world.change(world.flyer, [](Person &person) { person.weightG.reset(); }); });
    row("an anchor checked after the use", {u"anchor-check"_s},
        {u"whether the anchor holds on 24 March 2027 (it is checked on 25 March 2027, after that)"_s},
        [](RigWorld &world) { world.changeUse([](RigUse &use) { use.anchorCheckedOn = QDate(2027, 3, 25); }); });
    row("everything about the line", {u"kit"_s, u"factor"_s, u"multiplier"_s, u"rating"_s, u"rating"_s, u"anchor"_s},
        {u"the kit weight, the dynamic factor, the line multiplier"_s, u"the safe working load of Descender D-1"_s,
         u"its swivel “S-3”"_s, u"the rated load of its anchor"_s},
        [](RigWorld &world) {
            world.changeUse([](RigUse &use) {
                use.kitWeightG.reset();
                use.dynamicFactorMilli.reset();
                use.lineMultiplierMilli.reset();
                use.anchorRatedG.reset();
            });
            world.change(world.rig, [](Rig &rig) { rig.safeWorkingLoadG.reset(); });
            world.change(world.swivel, [](RigComponent &link) { link.safeWorkingLoadG.reset(); });
        });
    row("nobody on it", {u"flyers"_s}, {u"who is on it"_s}, [](RigWorld &world) {
        world.changeUse([](RigUse &use) { use.flyers.clear(); });
        world.put(RigOperator{.rigUse = world.use, .operatorPerson = world.operatorPerson, .backup = world.backup});
    });
    row("the anchor's check", {u"anchor-check"_s}, {u"who checked its anchor and when"_s},
        [](RigWorld &world) { world.changeUse([](RigUse &use) { use.anchorCheckedBy.clear(); }); });
    row("the weight that a range asks for, though the peak was measured", {u"weight"_s},
        {u"the weight of Ivo Brandt"_s}, [](RigWorld &world) {
            world.change(world.flyer, [](Person &person) { person.weightG.reset(); });
            world.change(world.rig, [](Rig &rig) { rig.heaviestUserG = Mass{100'000}; });
            world.changeUse([](RigUse &use) { use.measuredPeakG = Mass{200'000}; });
        });
    row("height and rating of a fall", {u"fall"_s, u"rated-fall"_s},
        {u"the fall height"_s, u"the height it is rated for"_s}, [](RigWorld &world) {
            world.makeBag();
            world.changeUse([](RigUse &use) { use.fallHeightMm.reset(); });
            world.change(world.rig, [](Rig &rig) { rig.ratedFallMm.reset(); });
        });
    row("a cap that nobody set", {u"cap"_s}, {u"no limit set for cap for air bags"_s}, [](RigWorld &world) {
        world.makeBag();
        world.limit(numbers::airBagCap, {});
    });
    row("a side", {u"back"_s, u"left"_s}, {u"the clearance behind, the clearance on the left"_s}, [](RigWorld &world) {
        world.makeBag();
        world.changeUse([](RigUse &use) {
            use.clearanceBackMm.reset();
            use.clearanceLeftMm.reset();
        });
    });
    row("what the maker of an air bag wants", {u"maker-clearance"_s}, {u"the clearance its maker wants"_s},
        [](RigWorld &world) {
            world.makeBag();
            world.change(world.rig, [](Rig &rig) { rig.clearanceMm.reset(); });
        });
}

void RigRulesTest::whatNobodyKnowsIsListed()
{
    QFETCH(Breaking, change);
    QFETCH(QStringList, figures);
    QFETCH(QStringList, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        change(world);
        const auto found = world.rigFindings();
        QVERIFY2(found.size() == 1, RuleWorld::told(found));
        QCOMPARE(found.front().rule, RuleId::RigFigureMissing);
        QCOMPARE(figureNames(found.front()), figures);
        for (const Figure &figure : found.front().figures)
            QVERIFY(!figure.number);
        for (const QString &word : words)
            QVERIFY2(found.front().message.contains(word), qPrintable(found.front().message + u" lacks "_s + word));
    }
    // The known part alone is too much: both are told.
    RigWorld world;
    world.changeUse([](RigUse &use) { use.kitWeightG.reset(); });
    setSwivel(world, 245'999);
    QCOMPARE(world.findings(RuleId::RigFigureMissing).size(), std::size_t{1});
    const auto over = world.findings(RuleId::RigOverload);
    QCOMPARE(over.size(), std::size_t{1});
    QVERIFY2(over.front().message.contains(u"at least 246 kg without what is not known"),
             qPrintable(over.front().message));
}

void RigRulesTest::aFallOverItsRatingIsFound_data()
{
    QTest::addColumn<Breaking>("change");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QStringList &words, const Breaking &change) {
        QTest::newRow(name) << change << words;
    };
    row("a millimetre", {u"a fall of 12193 mm is 1 mm over the 12192 mm it is rated for"_s},
        [](RigWorld &world) { world.changeUse([](RigUse &use) { use.fallHeightMm = Length{12'193}; }); });
    row("the unit's own rating", {u"a fall of 12.19 m is 2.19 m over the 10 m it is rated for"_s},
        [](RigWorld &world) { world.change(world.unit, [](RigUnit &unit) { unit.ratedFallMm = Length{10'000}; }); });
    row("the cap of air bags", {u"over the cap; Falls: Ontario guideline 25 cap for air bags is 36.58 m"_s},
        [](RigWorld &world) {
            world.change(world.rig, [](Rig &rig) { rig.ratedFallMm = Length{60'000}; });
            world.changeUse([](RigUse &use) { use.fallHeightMm = Length{37'000}; });
        });
    row("an overridden cap says so", {u"12 m (this production's own number)"_s}, [](RigWorld &world) {
        std::optional<RuleNumber> cap;
        for (const RuleNumber &number : world.data().all<RuleNumber>())
            if (number.number == numbers::airBagCap)
                cap = number;
        QVERIFY(cap.has_value());
        cap->overrideValue = 12'000;
        world.put(*cap);
    });
    row("boxes whose build nobody recorded",
        {u"its build is not recorded (how many layers, who checked it), so that no rating holds"_s},
        [](RigWorld &world) {
            world.change(world.rig, [](Rig &rig) { rig.type = RigType::BoxRig; });
            world.changeUse([](RigUse &use) { use.boxHeightMm = Length{2'400}; });
        });
    row("boxes above their cap", {u"308 mm over the cap"_s}, [](RigWorld &world) {
        world.change(world.rig, [](Rig &rig) {
            rig.type = RigType::BoxRig;
            rig.ratedFallMm = Length{60'000};
        });
        world.changeUse([](RigUse &use) {
            use.fallHeightMm = Length{12'500};
            use.boxLayers = 6;
            use.boxHeightMm = Length{2'400};
            use.boxCheckedBy = u"A. Rigger"_s;
        });
    });
}

void RigRulesTest::aFallOverItsRatingIsFound()
{
    QFETCH(Breaking, change);
    QFETCH(QStringList, words);
    for (const bool inRehearsal : {false, true}) {
        RigWorld world(inRehearsal);
        world.makeBag();
        change(world);
        const auto found = world.rigFindings();
        QVERIFY2(found.size() == 1, RuleWorld::told(found));
        QCOMPARE(found.front().rule, RuleId::FallOverRating);
        for (const QString &word : words)
            QVERIFY2(found.front().message.contains(word), qPrintable(found.front().message + u" lacks "_s + word));
    }
}

void RigRulesTest::eachShortSideIsOneFinding()
{
    RigWorld world;
    world.makeBag();
    world.changeUse([](RigUse &use) {
        use.clearanceFrontMm = Length{1'523};
        use.clearanceBackMm = Length{0};
        use.clearanceLeftMm = Length{1'000};
        use.clearanceRightMm = Length{1'524};
    });
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == 3, RuleWorld::told(found));
    QSet<QString> sides;
    QSet<QString> keys;
    for (const Finding &finding : found) {
        QCOMPARE(finding.rule, RuleId::ClearanceShort);
        sides.insert(finding.discriminator);
        keys.insert(keyOf(finding));
    }
    QCOMPARE(sides, (QSet<QString>{u"front"_s, u"back"_s, u"left"_s}));
    QCOMPARE(keys.size(), 3);
}

// NIOSH FACE 94CA018: an air bag rated 40 ft under a fall of 44 ft, whose maker wants 5 ft clear on each side.
void RigRulesTest::theAirBagOfTheReportHasItsFindings()
{
    RigWorld world;
    world.makeBag();
    useImperial(world);
    world.change(world.drop, [](Beat &beat) { beat.discipline = Discipline::Fall; });
    world.changeUse([](RigUse &use) {
        use.fallHeightMm = Length{13'411};
        use.clearanceLeftMm = Length{0};
        use.clearanceRightMm = Length{1'067};
    });
    const auto found = world.rigFindings();
    QVERIFY2(found.size() == 3, RuleWorld::told(found));
    QCOMPARE(found[0].rule, RuleId::FallOverRating);
    QVERIFY2(found[0].message.contains(u"a fall of 44 ft is 4 ft over the 40 ft it is rated for"),
             qPrintable(found[0].message));
    QStringList sides;
    for (const Finding &finding : {found[1], found[2]}) {
        QCOMPARE(finding.rule, RuleId::ClearanceShort);
        sides.append(finding.message.section(u": "_s, 1));
    }
    sides.sort();
    QCOMPARE(sides,
             (QStringList{u"Air bag D-1 has 0 ft clear on the left, 5 ft less than the 5 ft its maker wants."_s,
                          u"Air bag D-1 has 3.5 ft clear on the right, 1.5 ft less than the 5 ft its maker wants."_s}));
}

void RigRulesTest::anOverloadIsNeverAcceptedAndAnAcceptedClearanceReturnsWhenItChanges()
{
    const auto accept = [](RigWorld &world, const Finding &finding) {
        world.put(Acceptance{.rule = enumText(finding.rule),
                             .key = keyOf(finding),
                             .figures = figuresOf(finding),
                             .by = u"C. Oordinator"_s,
                             .position = u"Coordinator"_s,
                             .reason = u"padded"_s,
                             .on = world.date});
    };
    RigWorld line;
    setSwivel(line, 1);
    accept(line, line.findings(RuleId::RigOverload).front());
    QVERIFY(!line.findings(RuleId::RigOverload).front().acceptance);
    RigWorld bag;
    bag.makeBag();
    bag.changeUse([](RigUse &use) { use.clearanceBackMm = Length{1'400}; });
    accept(bag, bag.findings(RuleId::ClearanceShort).front());
    QVERIFY(bag.findings(RuleId::ClearanceShort).front().acceptance.has_value());
    bag.changeUse([](RigUse &use) { use.clearanceBackMm = Length{1'399}; });
    QVERIFY(!bag.findings(RuleId::ClearanceShort).front().acceptance);
}

void RigRulesTest::theKnownBadRecordsAreFound()
{
    CanaryWorld world;
    addRigCanaries(world);
    const Findings findings(world.data(), world.today());
    QSet<int> silent;
    for (int rule = int(RuleId::RigOverload); rule <= int(RuleId::RescueMissing); ++rule)
        silent.insert(rule);
    for (const Finding *finding : findings.all())
        silent.remove(int(finding->rule));
    QVERIFY(silent.isEmpty());
}

QTEST_GUILESS_MAIN(RigRulesTest)
#include "tst_rules_rigs.moc"

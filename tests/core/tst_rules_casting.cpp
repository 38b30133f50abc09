// SPDX-License-Identifier: GPL-3.0-or-later
// Roles nobody plays, and doubles who do not match.
#include "core/planning/bodymatch.h"
#include "core/rules/doubles.h"
#include "core/rules/numbernames.h"
#include "tests/support/peopleworld.h"

#include <QTest>

using namespace stunt;
using namespace stunt::fixture;
using namespace Qt::Literals::StringLiterals;

class TestRulesCasting : public QObject
{
    Q_OBJECT

private slots:
    void roleUnplayed();
    void whoMatchesIsSilent();
    void measures_data();
    void measures();
    void looks_data();
    void looks();
    void genderAndAppearancePointToTheUnion();
    void unknownIsNoMatch();
    void noToleranceIsNoMatch();
    void ownToleranceIsSaid();
    void handDoublesAreHands();
    void shoeSizes_data();
    void shoeSizes();
};

namespace {

// A role, who plays it, and a double who is alike in everything.
struct Cast : RuleWorld {
    Id<Person> actor = put(alike(u"Ines"_s));
    Id<Person> maya = put(alike(u"Maya"_s));
    Id<Role> role = put(Role{.castNumber = u"1"_s, .name = u"Ana"_s, .person = actor});
    Id<Double> dbl = put(Double{.number = u"1X"_s, .role = role, .person = maya});

    static Person alike(const QString &name)
    {
        Person person;
        person.name = name;
        person.kinds = {PersonKind::StuntDouble};
        person.gender = Gender::Female;
        person.appearance = u"freckled"_s;
        person.heightMm = Length{1700};
        person.weightG = Mass{60'000};
        person.shoulderMm = Length{400};
        person.chestMm = Length{880};
        person.waistMm = Length{700};
        person.hipsMm = Length{950};
        person.inseamMm = Length{800};
        person.collarMm = Length{350};
        person.shoe = u"EU 39"_s;
        person.hair = u"dark brown"_s;
        person.build = Build::Athletic;
        person.handedness = Handedness::Right;
        return person;
    }
    std::vector<Finding> findings() const { return found(*this, &checkDoubles, role); }
};

}  // namespace

void TestRulesCasting::roleUnplayed()
{
    People world;
    const Id<Role> role = world.put(Role{.name = u"Ana"_s});
    const auto findings = [&] { return found(world, &checkRolePlayed, role); };
    QVERIFY(findings().empty());  // in no beat
    const Id<Beat> beat = world.beat(u"1A"_s, 0);
    const Id<Part> part = world.part(beat, {.role = role, .person = world.maya, .kind = PartKind::Double});
    QVERIFY(findings().empty());  // only doubled
    world.change(part, [](Part &each) { each.kind = PartKind::Actor; });
    QVERIFY(findings().empty());  // the part has somebody of its own
    world.change(part, [](Part &each) { each.person.reset(); });
    const auto found = findings();
    QVERIFY2(found.size() == 1, RuleWorld::told(found));
    QCOMPARE(found[0].rule, RuleId::RoleUnplayed);
    QCOMPARE(figure(found[0], "beats"), 1);
    QVERIFY(found[0].message.contains(u"Ana"_s) && found[0].message.contains(u"1A"_s));
    world.part(beat, {.role = role, .kind = PartKind::Actor});
    world.part(world.beat(u"1B"_s, 5000), {.role = role, .kind = PartKind::Actor});
    QCOMPARE(figure(findings().at(0), "beats"), 2);
    world.change(role, [&](Role &each) { each.person = world.maya; });
    QVERIFY(findings().empty());
    world.change(role, [&](Role &each) { each.person.reset(); });
    for (const Part &each : world.data().referring<Part>(role))
        world.change(each.beat, [](Beat &cut) { cut.status = BeatStatus::Cut; });
    QVERIFY(findings().empty());
}

void TestRulesCasting::whoMatchesIsSilent()
{
    Cast world;
    QVERIFY2(world.findings().empty(), RuleWorld::told(world.findings()));
    // Nobody to be held against.
    world.change(world.maya, [](Person &person) { person.heightMm = Length{1900}; });
    QCOMPARE(world.findings().size(), 1U);
    world.change(world.role, [](Role &role) { role.person.reset(); });
    QVERIFY(world.findings().empty());
}

void TestRulesCasting::measures_data()
{
    QTest::addColumn<int>("trait");
    QTest::addColumn<int>("apart");
    QTest::addColumn<int>("count");
    const std::pair<MatchTrait, int> tolerances[] = {
        {MatchTrait::Height, 25}, {MatchTrait::Weight, 7000}, {MatchTrait::Shoulder, 30}, {MatchTrait::Chest, 50},
        {MatchTrait::Waist, 50},  {MatchTrait::Hips, 50},     {MatchTrait::Inseam, 30},   {MatchTrait::Collar, 15},
    };
    for (const auto &[trait, tolerance] : tolerances) {
        const int number = static_cast<int>(trait);
        QTest::addRow("%d at the edge", number) << number << tolerance << 0;
        QTest::addRow("%d below the edge", number) << number << -tolerance << 0;
        QTest::addRow("%d beyond", number) << number << tolerance + 1 << 1;
        QTest::addRow("%d far below", number) << number << -tolerance - 1 << 1;
    }
}

void TestRulesCasting::measures()
{
    QFETCH(int, trait);
    QFETCH(int, apart);
    QFETCH(int, count);
    Cast world;
    const MatchTrait which = static_cast<MatchTrait>(trait);
    world.change(world.maya, [&](Person &person) {
        const std::map<MatchTrait, std::optional<Length> *> lengths{
            {MatchTrait::Height, &person.heightMm}, {MatchTrait::Shoulder, &person.shoulderMm},
            {MatchTrait::Chest, &person.chestMm},   {MatchTrait::Waist, &person.waistMm},
            {MatchTrait::Hips, &person.hipsMm},     {MatchTrait::Inseam, &person.inseamMm},
            {MatchTrait::Collar, &person.collarMm}};
        if (which == MatchTrait::Weight)
            person.weightG->g += apart;
        else
            (*lengths.at(which))->mm += apart;
    });
    const auto findings = world.findings();
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count == 0)
        return;
    QCOMPARE(findings[0].rule, RuleId::DoubleMismatch);
    QCOMPARE(findings[0].figures.size(), 2U);  // both figures, and no more
    QCOMPARE(*findings[0].figures[0].number - *findings[0].figures[1].number, apart);
    QVERIFY(findings[0].message.contains(u"tolerance"_s) && findings[0].message.contains(u"Maya"_s));
    QVERIFY(findings[0].message.contains(u"Ines"_s));
}

void TestRulesCasting::looks_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("count");
    QTest::newRow("hair in another case") << u"hair"_s << u" Dark  Brown "_s << 0;
    QTest::newRow("other hair") << u"hair"_s << u"blond"_s << 1;
    QTest::newRow("other build") << u"build"_s << u"heavy"_s << 1;
    QTest::newRow("left-handed") << u"hand"_s << u"left"_s << 1;
    QTest::newRow("both-handed") << u"hand"_s << u"both"_s << 0;
    QTest::newRow("a size up") << u"shoe"_s << u"eu 40"_s << 0;
    QTest::newRow("a size and a half up") << u"shoe"_s << u"EU 40.5"_s << 1;
    QTest::newRow("another system") << u"shoe"_s << u"UK 6"_s << 1;
    QTest::newRow("no size") << u"shoe"_s << u"small"_s << 1;
}

void TestRulesCasting::looks()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, count);
    Cast world;
    world.change(world.maya, [&](Person &person) {
        if (field == u"hair"_s)
            person.hair = value;
        else if (field == u"build"_s)
            person.build = enumFromText<Build>(value);
        else if (field == u"hand"_s)
            person.handedness = enumFromText<Handedness>(value);
        else
            person.shoe = value;
    });
    const auto findings = world.findings();
    QVERIFY2(static_cast<int>(findings.size()) == count, RuleWorld::told(findings));
    if (count > 0)
        QVERIFY(!findings[0].message.contains(u"union"_s));
}

void TestRulesCasting::genderAndAppearancePointToTheUnion()
{
    const QString text = u"check the union's standards on wigging and painting down"_s;
    Cast gender;
    gender.change(gender.maya, [](Person &person) { person.gender = Gender::Male; });
    QVERIFY(gender.findings().at(0).message.contains(text));
    Cast appearance;
    appearance.change(appearance.maya, [](Person &person) { person.appearance = u"own words"_s; });
    QVERIFY(appearance.findings().at(0).message.contains(text));
    // What somebody says of themself is not repeated.
    QVERIFY(!appearance.findings()[0].message.contains(u"own words"_s));
    QVERIFY(!figuresOf(appearance.findings()[0]).contains(u"own words"_s));
}

void TestRulesCasting::unknownIsNoMatch()
{
    Cast world;
    world.change(world.maya, [](Person &person) { person.weightG.reset(); });
    auto findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QVERIFY(findings[0].message.contains(u"13 of 14 known"_s) && findings[0].message.contains(u"weight of Maya"_s));
    world.change(world.actor, [](Person &person) { person.hair.clear(); });
    QVERIFY(world.findings().at(0).message.contains(u"12 of 14 known"_s));
    world.change(world.maya, [](Person &person) { person.heightMm = Length{1800}; });
    findings = world.findings();
    QCOMPARE(findings.size(), 1U);
    QVERIFY(findings[0].message.contains(u"does not match"_s) && findings[0].message.contains(u"12 of 14 known"_s));
}

void TestRulesCasting::noToleranceIsNoMatch()
{
    Cast world;
    world.limit(numbers::heightTolerance, std::nullopt);
    const auto findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QVERIFY(findings[0].message.contains(u"no tolerance set"_s));
}

void TestRulesCasting::ownToleranceIsSaid()
{
    Cast world;
    world.change(world.maya, [](Person &person) { person.heightMm = Length{1720}; });
    QVERIFY(world.findings().empty());
    for (const RuleNumber &number : world.data().all<RuleNumber>()) {
        if (number.number != numbers::heightTolerance)
            continue;
        RuleNumber own = number;
        own.overrideValue = 19;
        world.put(own);
        break;
    }
    const auto findings = world.findings();
    QVERIFY2(findings.size() == 1, RuleWorld::told(findings));
    QVERIFY(findings[0].message.contains(u"this production's own number"_s));
}

void TestRulesCasting::handDoublesAreHands()
{
    Cast world;
    world.change(world.maya, [](Person &person) { person.heightMm = Length{1900}; });
    QCOMPARE(world.findings().size(), 1U);
    world.change(world.dbl, [](Double &dbl) { dbl.kind = DoubleKind::Hand; });
    QVERIFY(world.findings().empty());
    world.change(world.maya, [](Person &person) { person.handedness = Handedness::Left; });
    QCOMPARE(world.findings().size(), 1U);
}

void TestRulesCasting::shoeSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("milli");  // -1: no size
    QTest::newRow("EU") << u"EU 43"_s << u"EU"_s << 43'000;
    QTest::newRow("after it") << u"43 eu"_s << u"EU"_s << 43'000;
    QTest::newRow("half") << u"UK 9½"_s << u"UK"_s << 9'500;
    QTest::newRow("point") << u"US 10.5"_s << u"US"_s << 10'500;
    QTest::newRow("comma") << u"42,5"_s << u""_s << 42'500;
    QTest::newRow("bare") << u"42"_s << u""_s << 42'000;
    QTest::newRow("words") << u"about 42"_s << u"ABOUT"_s << 42'000;
    QTest::newRow("two systems") << u"EU 43 UK"_s << u""_s << -1;
    QTest::newRow("none") << u"large"_s << u""_s << -1;
    QTest::newRow("range") << u"42-43"_s << u""_s << -1;
}

void TestRulesCasting::shoeSizes()
{
    QFETCH(QString, text);
    QFETCH(QString, system);
    QFETCH(int, milli);
    const auto size = shoeSizeOf(text);
    QCOMPARE(size.has_value(), milli >= 0);
    if (size)
        QCOMPARE(*size, (ShoeSize{system, milli}));
}

QTEST_GUILESS_MAIN(TestRulesCasting)
#include "tst_rules_casting.moc"
